"""Names that end in a number, known by their capital: `Voyager 2 was`, `the Witcher 3 looks`."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare

# What stands behind a name; whoever counted would name what there were so many of.
BEHIND = frozenset(
    """was is has does in on at for from by with but which that when where as after before
    since""".split()
)
# Behind these it may be how many there are at a place: in Harwick 40 had voted.
ACTED = frozenset("had will would could did can may should".split())
PLACED = frozenset("in at from across around near".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep oct
    nov dec q1 q2 q3 q4""".split()
)
NO_PLURALS = ("ss", "us", "is", "was", "has", "diabetes")
COLLECTIVES = frozenset("people men women children".split())
NUMBERS = frozenset("No Nos no Vol Art Sec pp p".split())
# Capitals that stand for a land or a house: the UK 31 times.
LANDS = frozenset("UK US EU UN UAE NZ TV BBC GP MP NHS USA PM AM GB NI FBI CIA NATO".split())
SCRIPTURE = frozenset(
    "samuel kings chronicles corinthians thessalonians timothy maccabees peter john".split()
)
JETS = frozenset(
    """jet jets aircraft plane planes tanker tankers line family max dreamliner
    dreamliners""".split()
)
DEMONSTRATIVE = frozenset("these those all only another some about nearly over under both".split())
# Broadcasts that begin with their number.
TITLES = frozenset({("5", "live"), ("60", "minutes"), ("48", "hours")})
SURNAMES = ("Mc", "Mac", "Fitz")
# How many tokens before a jet its maker may be told.
NEAR = 12
OPENED, CLOSED = frozenset("'‘“\""), frozenset("'’”\"")
# A road goes so.
ALONG = frozenset("across along via through near".split())
ARTICLES = frozenset("the a an this that".split())
# How many letters and digits the number of a dispatch has.
WIRED = 4
# How many digits a year has.
YEAR = 4
# Behind a name and a number these tell what was scored, put or given, and no more of the name.
GIVEN = frozenset(
    """to and or of v vs per more less fewer up down ahead clear adrift behind short out all each
    not apiece nil over under above below times million billion too off away long who whose if plus
    minus extra total""".split()
)


def counts(after: str) -> bool:
    """Whether a word is what there are so many of."""
    if after in COLLECTIVES:
        return True
    return after.islower() and after.endswith("s") and not after.endswith(NO_PLURALS)


def is_title(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """No. 10, 2 Timothy, the new 757 jets, Voyager 2 was."""
    if before == "." and bare(texts, first - 2) in NUMBERS:
        return True
    if text in ("1", "2", "3") and after.lower() in SCRIPTURE:
        return True
    jet = len(text) == 3 and text[0] == text[2] == "7"
    if jet and (after.lower() in JETS or _is_boeing(before, after, texts, first)):
        return True
    if _is_marked(text, before, after, texts, first):
        return True
    if not before[:1].isupper() or not before[-1:].isalpha():
        return False
    lead = bare(texts, first - 2)
    if lead == "(" and after == ")" and len(text) == len(before) == WIRED:
        return before.isupper()  # (NABC 2146), the number of a dispatch
    if text.endswith(".0") and len(text) < WIRED and lead[:1].isalpha():
        return True  # Slideshow Creator 3.0
    return _is_named(text, after, texts, first)


def _is_boeing(before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Boeing's 707; Boeing said that the 707 had; not Boeing's, the 707 jobs."""
    near = {bare(texts, i) for i in range(first - NEAR, first)}
    named = bool(near & {"Boeing", "Boeing's", "Boeing’s"})
    return named and before.lower() in (*ARTICLES, "boeing's", "boeing’s") and not counts(after)


def _is_marked(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """OpenKiln 11.1, the Voyager 2's mirror, told ‘Merrin 2’, HV 93 across the creek."""
    if not before[:1].isupper():
        return False
    if not text.isdecimal():
        return "." in text and _is_camel(before)
    lead = texts[first - 2] if first > 1 else "\n"
    quoted = after in CLOSED and lead[-1] in OPENED
    code = before.isupper() and len(before) > 1 and before not in LANDS
    return quoted or (code and after in ALONG) or _is_owner(texts, first)


def _is_owner(texts: Sequence[str], first: int) -> bool:
    """Whether a number has something of its own: Voyager 8's, but In 2010's."""
    end = first + 1
    if len(bare(texts, first)) == YEAR or bare(texts, first - 1).lower() in PLACED | ARTICLES:
        return False
    return bare(texts, end) in ("'", "’") and bare(texts, end + 1) == "s" and texts[end][-1] in "'’"


def _is_camel(word: str) -> bool:
    """Whether capitals stand inside a word, as in names of programs."""
    inner = word[1:]
    mixed = not inner.islower() and not inner.isupper() and any(map(str.islower, inner))
    return mixed and word.isalpha() and not word.startswith(SURNAMES)


def _is_named(text: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Voyager 2 was, a copy of Harbour Nights 3."""
    head = texts[first - 1]
    owner = head.strip().endswith(("'s", "’s"))
    if head[-1] == "\n" or not head[:1].isalpha() or text == "1" or owner:
        return False
    if head.strip().lower() in DAYS or head.strip().lower() in DEMONSTRATIVE:
        return False
    lead = texts[first - 2] if first > 1 else "\n"
    placed = lead.strip().lower() in PLACED
    if after in ("was", "is", "has", "'s", "’s") or (after in ACTED and not placed):
        return True
    if text[-1].isalpha():
        return False
    # The first word of its sentence has its capital from there; the HR 6819 system is a code.
    code = head.isupper() and len(head) > 1 and head.strip() not in LANDS
    year = len(text) == 4 and text[:2] in ("19", "20")
    model = len(lead.strip()) == 4 and lead[:2] in ("19", "20")  # the 2020 LC 500 Coupe
    led = lead[:1].isalpha() or (code and model)
    if len(text) > (4 if code else 3) or year or not led or lead[-1] == "\n":
        return False
    if after in BEHIND:
        return True
    if code and after[:1].isalpha():
        made = lead.strip() in ARTICLES or lead[0].isupper() or model
        return made and not counts(after)
    if after.isalpha() and after.islower() and lead.strip().lower() not in PLACED:
        return after not in GIVEN and not counts(after) and not counts(bare(texts, first + 2))
    ends = after in (",", ".", ")") or (code and after == "(")
    return ends and _is_last(texts, first)


def _is_last(texts: Sequence[str], first: int) -> bool:
    """Whether no other name with a number stands beside it, as in lists of scores and of votes."""
    near = [bare(texts, i) for i in (*range(first - 6, first - 1), *range(first + 1, first + 6))]
    return not any(word[:1].isdecimal() and len(word) != YEAR for word in near)
