"""What a figure is where it stands: the words on either side tell a year, a name, a pronoun.

Here is what no grammar of the figure itself can see. Each set of words is small on purpose: a
figure is set aside on evidence, never on a guess.
"""

from collections.abc import Callable, Sequence

from blogcheck.reading import glue, idioms
from blogcheck.reading.beside import bare
from blogcheck.reading.dates import QUOTES
from blogcheck.reading.dialled import is_dialled
from blogcheck.reading.named import LABELLED, NAMED, NUMBERED, name
from blogcheck.reading.place import FOLLOW
from blogcheck.reading.pronouns import pronoun
from blogcheck.reading.titles import COLLECTIVES, NUMBERS, TITLES

PIECE = "piece of a figure"
# How many digits a group of a telephone number has at least.
LONG = 3
# Behind a number these make a mark of it, at the head of a line or in brackets.
MARKING = frozenset("] / . ) \\".split())
BULLETS = glue.HYPHENS | frozenset("*•+")
YEAR_BEFORE = frozenset(
    """in since by until till from during before after of early late mid for year and to through
    around circa spring summer autumn winter fall the between q1 q2 q3 q4""".split()
)
# What belongs to a year rather than being so many: the 2004 results, London 2012 games.
YEARLY = frozenset(
    """results levels earnings sales profits onwards figures premiums revenues returns elections
    winners series revs rates estimates debts weights targets statistics midterms primaries prices
    boundaries allowances games olympics paralympics accounts finals awards standings standards
    rankings contests championships forecasts projections caucus caucuses looks seems includes
    reinforces shows dates""".split()
)
# A lower-case word that ends in s and is no plural.
NO_PLURAL = frozenset(
    "was is has as this its his hers us yes thus plus versus vs does across towards".split()
)
OWNERS = frozenset("its their his her our my your fiscal".split())
STREETS = frozenset(
    """street st road rd avenue ave lane drive boulevard blvd close crescent square terrace place
    row way court gardens grove hill park mews quay wharf parade esplanade promenade""".split()
)
# The 787-9.
JETS = frozenset("8 9 10".split())
# How many lines a picture has.
LINES = frozenset("240 360 480 720 1080 1440 2160 4320".split())
# How many digits the code of a town has.
POSTAL = 5
# How many tokens back a bracket is looked for.
LINE = 20
# Behind a decimal; what begins a sentence has a noun there.
BEHIND_CUT = FOLLOW | {"rather", "per", "percent"}
# 12 Squadron is one body of soldiers.
FORCES = frozenset("Corps Squadron Commando Para Regiment Brigade Battalion".split())
ERAS = frozenset("BC AD BCE CE".split())
FIFTY = frozenset("fifty Fifty 50".split())
# A year in four digits is none of their numbers.
DATED = frozenset("day year us news term race hot mission priority".split())


def _is_picture(texts: Sequence[str], place: int) -> bool:
    """Whether so many p are the lines of a picture: a 1080p screen, and no share price."""
    after = bare(texts, place + 1)
    counted = after.isalpha() and after.islower() and after not in FOLLOW
    return bare(texts, place)[:-1] in LINES and (counted or bare(texts, place - 1) == "in")


def _rest(texts: Sequence[str], first: int, end: int) -> str:
    if end == first + 1 and bare(texts, first)[:-1] in LINES and _is_picture(texts, first):
        return "code"
    if end == first + 2 and _is_cut("", bare(texts, end), texts, first + 1):
        return PIECE
    cut = first > 1 and texts[first - 1] in glue.MARKS and glue.cut_in_two(texts, first - 1, -1)
    return PIECE if cut else ""


def _malformed(texts: Sequence[str], _: int, end: int) -> str:
    whole = texts[end - 1][-1].isspace() or end == len(texts) or texts[end] not in glue.MARKS
    return "" if whole or not glue.cut_in_two(texts, end, 1) else PIECE


def _number(texts: Sequence[str], first: int, end: int) -> str:
    text = bare(texts, first)
    before = bare(texts, first - 1)
    head = before.lower()
    hung = first > 0 and texts[first - 1] == before
    if hung and (found := glue.hung_on(before, text, texts, first)):
        return found
    if hung and text in glue.HYPHENS:
        return glue.hyphened(texts, first + 1)
    if end > first + 1:
        return ""
    if hung and before in glue.MARKS and glue.cut_in_two(texts, first - 1, -1):
        return PIECE
    if hung and before in ("#", "@", "_"):
        return "handle"
    after = bare(texts, end)
    if "/" in (before, after) and (found := _stroked(texts, first)):
        return found
    free = not hung or before in glue.OPENERS
    if "," not in text and free and name(text, before, after, texts, first):
        return "year" if head in DATED and _four(text) else "name"  # Christmas Day 2009
    if after in glue.HYPHENS and texts[end] == after and (found := idioms.joined(texts, end)):
        return found
    if text.lower() == "one" and (before or after):
        return pronoun(head, after, texts, end)
    look = _digits if text.isdecimal() else idioms.word
    return look(text, head, after, texts, first, end)


def _digits(text: str, before: str, after: str, texts: Sequence[str], first: int, end: int) -> str:
    if _four(text) and (_is_year(before, after) or _owned(int(text), before)):
        return "year"
    if is_dialled(text, bare(texts, first - 1), after, texts, first):
        return "phone number"
    if text[0] == "0" and len(text) > 1 and before not in QUOTES:
        return "code"
    if after in MARKING and (found := _mark(before, after, texts, first, end)):
        return found
    if _is_cut(before, after, texts, first):
        return PIECE
    if after == "(" and bare(texts, end + 1).lower() == "k":
        return "name"  # a 401(k)
    if (text, after.lower()) in TITLES or after in FORCES:
        return "name"
    # Station Road 4, 13355 Harwick.
    led = before == "," and bare(texts, first - 2)[-1:].isdecimal()
    post = len(text) == POSTAL and led and after[:1].isupper()
    return "address" if post or _in_street(after, texts, end) else ""


def _mark(before: str, after: str, texts: Sequence[str], first: int, end: int) -> str:
    """The mark of an item or of a note: 2. at the head of a line, and 2) the next thing, [3]."""
    glued = first > 1 and not texts[first - 2][-1].isspace()
    if after == "]":
        return "footnote" if before == "[" and glued else ""
    if after == "/":
        return "list marker" if not before and texts[end][-1].isspace() else ""
    alone = after == before == "."  # It ends. 3. It begins.
    if alone or not before or (before in BULLETS and not bare(texts, first - 2)):
        return "list marker"
    if before == "[" and bare(texts, first - 2) == "\\":
        return "footnote"
    small = after == ")" and len(bare(texts, first)) < LONG
    return "list marker" if small and "(" not in texts[max(first - LINE, 0) : first] else ""


def _is_cut(before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Whether a blank has cut a decimal in two, and this is one of its halves: 5. 7 in 2008."""
    if after == "." and texts[first + 1][-1].isspace():
        place = first + 2
    elif before == "." and texts[first - 1][-1].isspace() and texts[first - 2][-1].isdecimal():
        place = first
    else:
        return False
    rest = bare(texts, place)
    whole = rest.isdecimal() and len(rest) < LONG and texts[place][-1].isspace()
    return whole and texts[place - 2][-1].isdecimal() and bare(texts, place + 1) in BEHIND_CUT


def _stroked(texts: Sequence[str], first: int) -> str:
    """2013/14 is a year, 4.50/43 what a market bids and asks."""
    if texts[first - 1] == "/" and _four(bare(texts, first - 2)):
        return "year"
    for stroke in (first - 1, first + 1):
        if stroke and texts[stroke : stroke + 1] == ["/"]:
            one, other = texts[stroke - 1], bare(texts, stroke + 1)
            if one[-1].isdecimal() and other[:1].isdecimal() and "." in one + other:
                return "code"
    return ""


def _in_street(after: str, texts: Sequence[str], end: int) -> bool:
    """Whether the name of a street follows: 10 Station Road, 11-13 Quay Side Street."""
    return after[:1].isupper() and any(
        bare(texts, i)[:1].isupper() and bare(texts, i).lower() in STREETS
        for i in range(end + 1, end + 3)
    )


def _four(word: str) -> bool:
    """Whether a word can be a year in four digits."""
    return len(word) == 4 and word.isdecimal() and 1500 <= int(word) < 2100


def _is_year(before: str, after: str) -> bool:
    if before in YEAR_BEFORE:
        return True
    plural = after.islower() and after.endswith("s") and after not in NO_PLURAL
    plural = plural and not after.endswith(("ss", "us", "is"))
    return after in YEARLY or not (plural or after in COLLECTIVES)


def _owned(number: int, before: str) -> bool:
    """Whether a number of our time is the year of what somebody has: their 2008 gains."""
    owner = before in OWNERS or before.endswith(("'s", "’s"))
    return owner and 1980 <= number < 2040 and bool(number % 100)


def _range(texts: Sequence[str], first: int, end: int) -> str:
    """Tables 5-7, pages 12 to 14; the 757-200 aircraft; from 800 to 400 BC."""
    before = bare(texts, first - 1)
    one = bare(texts, first)
    if bare(texts, end) in ERAS:
        return "year"
    if before == "×":
        return "code"  # 2.5×10-5
    jet = len(one) == LONG and one[0] == one[2] == "7"
    if jet and (bare(texts, first + 2) in JETS or bare(texts, first + 2).endswith("00")):
        return "name"
    if before == "." and bare(texts, first - 2) in NUMBERS:
        return "name"
    hung = before in glue.HYPHENS and texts[first - 1] == before
    if hung and len(one) < LONG and texts[first - 2][-1].isdecimal():
        return "code"  # a launch at 1-2-3
    head = before.lower()
    named = head in NUMBERED or head in LABELLED or (before[:1].isupper() and head in NAMED)
    if named and one.isdecimal():
        return "name"
    last = bare(texts, end - 1)
    if one in FIFTY and last in FIFTY:
        return "idiom"
    if last == "Eleven" and one == "7":
        return "name"
    return "address" if _in_street(bare(texts, end), texts, end) else ""


def code(texts: Sequence[str], first: int, end: int) -> str:
    """A token that begins with a digit and is no figure."""
    text = bare(texts, first)
    if ". " in text or ", " in text:
        return PIECE
    return "decade" if end == first + 1 and text[-2:] == "0s" and len(text) == 3 else "code"


# By the kind of a figure at tokens first to end, without its hedge: why it is no quantity, in a
# word or two for the editor, `year`, `name`, `pronoun`, `idiom`; empty if it is one.
LOOKS: dict[str, Callable[[Sequence[str], int, int], str]] = {
    "malformed": _malformed,
    "money": _rest,
    "number": _number,
    "ordinal": idioms.ordinal,
    "range": _range,
    "fraction": idioms.fraction,
    "multiple": idioms.multiple,
    "vague": idioms.vague,
    "aside": code,
}
