"""What a figure is where it stands: the words on either side tell a year, a name, a pronoun.

Here is what no grammar of the figure itself can see. Each set of words is small on purpose: a
figure is set aside on evidence, never on a guess.
"""

from collections.abc import Callable, Sequence

from blogcheck.reading.beside import bare
from blogcheck.reading.dialled import is_dialled
from blogcheck.reading.named import COLLECTIVES, LABELLED, NAMED, NUMBERED, NUMBERS, name
from blogcheck.reading.split import PERIODS

HYPHENS = frozenset("-‐‑–−")
# What may be glued to the word before it.
GLUE = HYPHENS | {"."}
# Bold type and tags: what begins or ends them, what they may be made of, and in how many tokens.
MARKS = frozenset("*_<>")
ANGLES = frozenset("<>")
MARKUP = frozenset("* _ < > / b i u em strong span mark sup sub".split())
BOLD, TAG, LONGEST_TAG = 2, 3, 12
PIECE = "piece of a figure"
# How many digits a group of a telephone number has at least.
LONG = 3
BULLETS = HYPHENS | frozenset("*•+")
OPENERS = frozenset("([{\"'“‘£$€/<>=~")

# Before "one" these make it a pronoun, those only where no noun is behind it.
ONE_BEFORE = frozenset(
    "no any every each some another someone good bad big old right wrong".split()
)
ONE_THE = frozenset("the this that which not a only new whole loved little young".split())
ONE_AFTER = frozenset(
    """another who whom that which what is was are were has had have can could should would will may
    must might in on at for from with by and or but as if than about when where because day thing
    side hand another's 's else goes knows does did wants makes way we he she they it i you
    there really never always just also to too off time""".split()
)
# At one point, under one roof: nobody counts; but just one of them is a count.
ONE_IDIOMS = {"at": ("point", "stage", "time", "end", "moment"), "under": ("roof",)}
ONLY = frozenset("just only but".split())
# One leading member is a count, one leading the field a pronoun; these are nouns or adjectives.
ONE_COUNTED = frozenset(
    """leading winning training evening wing string shooting remaining recording rating ranking
    polling opening overriding morning landing interesting building meeting painting wedding hearing
    outstanding missing existing reading warning crossing listing holding filing""".split()
)
# A one-off, a one-way street: words of their own; a one-seat majority is a count.
ONE_WORDS = frozenset(
    """time off way on size hit for sided sidedness liner liners of handed by and stop dimensional
    horse armed eyed legged to upmanship shot trick""".split()
)
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
    reinforces shows""".split()
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
# A year in four digits is none of their numbers.
DATED = frozenset("day year us news term race hot mission priority".split())
CLOSERS = frozenset('"”’')
PREFERENCES = frozenset("preference preferences choice choices".split())
FIRST_IDIOMS = frozenset("aid name names lady hand hands floor degree person".split())
HALF_BEFORE = frozenset(
    "first second later latter opening last previous early late better final third".split()
)
HALF_BACKS = frozenset("fly scrum centre center wing other".split())
IDIOMS = frozenset({"24/7", "9/11", "7/7", "50/50", "20/20", "11/9"})
# A batsman's hundred is a score: his third hundred, a maiden hundred.
CENTURY_BEFORE = frozenset(
    """his her their my our first second third fourth fifth sixth seventh eighth ninth tenth
    maiden unbeaten double career debut brilliant fine superb quick rapid""".split()
)
COUNTS = frozenset("two three four five six seven eight nine ten dozen".split())


def glued(texts: Sequence[str], place: int) -> bool:
    """Whether the sign or the point before a figure, one of GLUE, belongs to the word before it."""
    first = texts[place][0]
    if not bare(texts, place - 1):  # -5 eggs in a list
        counted = bare(texts, place + 1).isdecimal() and bare(texts, place + 2).endswith("s")
        return first != "." and counted
    before = texts[place - 1]
    return not before[-1].isspace() and before not in OPENERS


def _cut_in_two(texts: Sequence[str], place: int, way: int) -> bool:
    """Whether the mark at a place is bold type or a tag in a figure that goes on past it that way.

    **1,2**34 is one figure.
    """
    least = TAG if texts[place] in ANGLES else BOLD
    for i in range(place, place + way * LONGEST_TAG, way):
        word = texts[i] if 0 <= i < len(texts) else ""
        if word[:1].isdecimal():
            return abs(i - place) >= least and (way > 0 or word[-1].isdecimal())
        if word not in MARKUP:
            return False
    return False


def _rest(texts: Sequence[str], first: int, _: int) -> str:
    cut = first > 1 and texts[first - 1] in MARKS and _cut_in_two(texts, first - 1, -1)
    return PIECE if cut else ""


def _malformed(texts: Sequence[str], _: int, end: int) -> str:
    whole = texts[end - 1][-1].isspace() or end == len(texts) or texts[end] not in MARKS
    return "" if whole or not _cut_in_two(texts, end, 1) else PIECE


def _number(texts: Sequence[str], first: int, end: int) -> str:
    text = bare(texts, first)
    before = bare(texts, first - 1)
    head = before.lower()
    hung = first > 0 and texts[first - 1] == before
    if hung and (found := _hung_on(before, text, texts, first)):
        return found
    if hung and text in HYPHENS:
        return _hyphened(texts, first + 1)
    if end > first + 1:
        return ""
    if hung and before in MARKS and _cut_in_two(texts, first - 1, -1):
        return PIECE
    if hung and before in ("#", "@", "_"):
        return "handle"
    if hung and before == "/" and _four(bare(texts, first - 2)):
        return "year"
    after = bare(texts, end)
    if "," not in text and not hung and name(text, before, after, texts, first):
        return "year" if head in DATED and _four(text) else "name"  # Christmas Day 2009
    if text.lower() == "one" and (before or after) and (found := _one(head, after, texts, end)):
        return found
    look = _digits if text.isdecimal() else _word
    return look(text, head, after, texts, first, end)


def _word(text: str, before: str, *_: object) -> str:
    score = before in CENTURY_BEFORE or before.endswith(("'s", "’s"))
    return "score" if score and text.lower() == "hundred" else ""


def _digits(text: str, before: str, after: str, texts: Sequence[str], first: int, end: int) -> str:
    if _four(text) and (_is_year(before, after) or _owned(int(text), before)):
        return "year"
    if is_dialled(text, bare(texts, first - 1), after, texts, first):
        return "phone number"
    if after in (".", ")", "\\"):
        if not before or (before in BULLETS and not bare(texts, first - 2)):
            return "list marker"
        if before == "[" and bare(texts, first - 2) == "\\":
            return "footnote"
    if after == "]" and before == "[" and first > 1 and not texts[first - 2][-1].isspace():
        return "footnote"
    if after == "(" and bare(texts, end + 1).lower() == "k":
        return "name"  # a 401(k)
    if after[:1].isupper() and any(
        bare(texts, i)[:1].isupper() and bare(texts, i).lower() in STREETS
        for i in range(end + 1, end + 3)
    ):
        return "address"
    return ""


def _hung_on(before: str, text: str, texts: Sequence[str], first: int) -> str:
    """Covid-19, 4x4, x^2: what is glued to the word before it."""
    if before in HYPHENS:
        return _hyphened(texts, first)
    if not text.isdecimal():
        return ""
    if before[-1].isalpha() or before == "^":
        return "code"
    behind = texts[first - 2] if first > 1 else " "
    if before == "." and behind[-1].isalpha():  # No.10, schools.3
        named = behind in NUMBERS or (behind[0].isupper() and len(behind) < 5)
        return "name" if named else "footnote" if len(text) < 3 else "code"
    if before == "+" and (bare(texts, first + 2) == "0" or _more_digits(texts, first)):
        return "phone number"
    closing = before in CLOSERS and not behind[-1].isspace() and behind not in OPENERS
    return "footnote" if closing and not behind[-1].isalnum() else ""


def _hyphened(texts: Sequence[str], first: int) -> str:
    """COVID-19, under-21: a number hung on a word by a hyphen."""
    word = bare(texts, first - 2)
    if not word or texts[first - 2] != word:
        return ""
    if word[:1].isupper() and word.lower() not in ("mid", "pre", "post", "top", "sub", "non"):
        return "name"
    return "name" if word.lower() in ("under", "over", "u", "covid") else ""


def _more_digits(texts: Sequence[str], first: int) -> bool:
    """Whether digits of a telephone number follow a code: +44 20."""
    after = bare(texts, first + 1)
    return after.isdecimal() and texts[first][-1].isspace()


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


def _one(before: str, after: str, texts: Sequence[str], end: int) -> str:
    if after in HYPHENS and texts[end] == after:
        return "word" if bare(texts, end + 1).lower() in ONE_WORDS else ""
    word = after.lower()
    if before in ONE_BEFORE:
        return "pronoun"
    if word in ONE_IDIOMS.get(before, ()):
        return "idiom"
    if before in ONE_THE and not after.islower():
        return "pronoun"
    if word == "more":
        return "" if bare(texts, end + 1).islower() else "pronoun"
    if word == "of":
        return "" if before in ONLY or _counted_of(texts, end + 1) else "pronoun"
    if word in ONE_AFTER:
        return "pronoun"
    if word.endswith("ing") and (word not in ONE_COUNTED or bare(texts, end + 1) in ("the", "a")):
        return "pronoun"
    if after[:1].isalpha() or after[:1] in HYPHENS:
        return ""
    beside = bare(texts, end + 1)
    return "" if after == "," and (beside[:1].isdecimal() or beside in COUNTS) else "pronoun"


def _counted_of(texts: Sequence[str], place: int) -> bool:
    """One of the five, one of London's 14: a number is close behind."""
    words = [bare(texts, i).lower() for i in range(place, place + 3)]
    return any(word[:1].isdecimal() or word in COUNTS for word in words)


def _ordinal(texts: Sequence[str], first: int, end: int) -> str:
    word = bare(texts, first)
    before, after = bare(texts, first - 1).lower(), bare(texts, end)
    joined = after in HYPHENS and texts[end] == after
    noun = bare(texts, end + 1) if joined else after
    if noun.lower() in PREFERENCES:
        return "measure"
    if _of_centuries(texts, end):
        return "century"
    if word[0].isupper() and (noun[:1].isupper() or _ends_name(texts, first, end)):
        return "name"
    lower = word.lower()
    if joined and noun.lower() in ("hand", "guess", "guessing", "rate", "class", "degree"):
        return "word"
    if lower == "second" and before == "every" and noun.lower() == "of":
        return "time"
    if lower == "second":
        idle = not noun[:1].isalpha() or noun.lower() in ("later", "before", "after", "ago", "or")
        idle |= before == "every" and noun.lower() in ("that", "counts", "when", "is", "was")
        timed = before == "per" or (before in ("a", "split", "every") and idle)
        return "time" if timed else ""
    if lower != "first":
        return ""
    if before == "at" and noun.lower() not in ("light", "glance", "sight"):
        return "idiom"
    if noun.lower() in FIRST_IDIOMS:
        return "name" if noun.lower() in ("lady", "name", "names") else "idiom"
    return "idiom" if noun == "of" and bare(texts, end + 1).lower() == "all" else ""


def _of_centuries(texts: Sequence[str], end: int) -> bool:
    """The 19th century; the 18th and 19th centuries."""
    joint = bare(texts, end)
    beside = end + 2 if joint in ("and", "or", "to") or joint in HYPHENS else end
    if beside > end and not bare(texts, end + 1)[:1].isdecimal():
        return joint in HYPHENS and bare(texts, end + 1).lower() == "century"
    return bare(texts, beside).lower() in ("century", "centuries")


def _ends_name(texts: Sequence[str], first: int, end: int) -> bool:
    """Fenland First wants: a capital in mid-sentence, behind another."""
    before = texts[first - 1] if first else "\n"
    after = bare(texts, end)
    return (
        before[:1].isupper()
        and before[-1] != "\n"
        and bare(texts, first)[0].isalpha()
        and (not after.isalpha() or after.islower())
    )


def _range(texts: Sequence[str], first: int, _: int) -> str:
    """Tables 5-7, pages 12 to 14; the 757-200 aircraft."""
    before = bare(texts, first - 1)
    one = bare(texts, first)
    if before == "×":
        return "code"  # 2.5×10-5
    if len(one) == LONG and one[0] == one[2] == "7" and bare(texts, first + 2).endswith("00"):
        return "name"
    if before == "." and bare(texts, first - 2) in NUMBERS:
        return "name"
    hung = before in HYPHENS and texts[first - 1] == before
    if hung and len(one) < LONG and texts[first - 2][-1].isdecimal():
        return "code"  # a launch at 1-2-3
    head = before.lower()
    named = head in NUMBERED or head in LABELLED or (before[:1].isupper() and head in NAMED)
    return "name" if named and one.isdecimal() else ""


def _fraction(texts: Sequence[str], first: int, end: int) -> str:
    text = "".join(texts[first:end]).rstrip()
    if "/" in text:
        above, _, below = text.partition("/")
        if text in IDIOMS:
            return "idiom"
        code = below.isdecimal() and (int(below) > 100 or int(above or 0) > int(below))
        return "code" if code else ""
    last = bare(texts, end - 1).lower()
    before, after = bare(texts, first - 1).lower(), bare(texts, end).lower()
    if last == "half":
        hung = before in HYPHENS
        if hung:
            before = bare(texts, first - 2).lower()
        if before in HALF_BEFORE:
            return "period"
        if hung and before in HALF_BACKS:
            return "word"
        if after in HYPHENS and texts[end - 1] == bare(texts, end - 1):
            return "word"
        return "period" if after in PERIODS or after in ("time", "term", "century") else ""
    if last == "quarters" and (before in HALF_BEFORE or after == "ended"):
        return "period"  # the first three quarters
    # Over a quarter (28 per cent) of the homes.
    given = after == "(" and bare(texts, first).lower() == "a"
    if last == "quarter" and after != "of" and not given:
        return "period" if before in ("in", "of", "every", "each", "per", "for", "over") else ""
    return ""


# To double, but not to double figures.
BEFORE_VERB = frozenset("to will would could may might must can should".split())
DOUBLES = frozenset("figures digits rooms room doors beds glazing yellow time pay".split())


def _multiple(texts: Sequence[str], first: int, end: int) -> str:
    """Double the number is a multiple, a double room is not, nor is to double down."""
    word = bare(texts, first).lower()
    if bare(texts, end) == "down":
        return "idiom"
    if word not in ("double", "doubles", "triple", "treble", "quadruple"):
        return ""
    after = bare(texts, end).lower()
    if bare(texts, first - 1).lower() in BEFORE_VERB and after not in DOUBLES:
        return ""
    named = after in ("the", "its", "their", "his", "her", "that", "what", "last", "in", "to", "as")
    return "" if named else "word"


def _vague(texts: Sequence[str], first: int, end: int) -> str:
    """A couple of wins is a count, a couple is two people; scores of fans, but his scores."""
    words = [bare(texts, i).lower() for i in range(first, end)]
    after = bare(texts, end).lower()
    if words == ["few"]:
        return (
            "" if bare(texts, first - 1).lower() in ("extra", "additional", "further") else "word"
        )
    if words[-1] in ("couple", "handful", "scores", "tens"):
        return "" if after == "of" or after in ("more", "hundred", "thousand") else "word"
    return ""


def code(texts: Sequence[str], first: int, end: int) -> str:
    """A token that begins with a digit and is no figure."""
    text = bare(texts, first)
    return "decade" if end == first + 1 and text[-2:] == "0s" and len(text) == 3 else "code"


# By the kind of a figure at tokens first to end, without its hedge: why it is no quantity, in a
# word or two for the editor, `year`, `name`, `pronoun`, `idiom`; empty if it is one.
LOOKS: dict[str, Callable[[Sequence[str], int, int], str]] = {
    "malformed": _malformed,
    "money": _rest,
    "number": _number,
    "ordinal": _ordinal,
    "range": _range,
    "fraction": _fraction,
    "multiple": _multiple,
    "vague": _vague,
    "aside": code,
}
