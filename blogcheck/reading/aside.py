"""What a figure is where it stands: the words on either side tell a year, a name, a pronoun.

Here is what no grammar of the figure itself can see. Each set of words is small on purpose: a
figure is set aside on evidence, never on a guess.
"""

from collections.abc import Sequence

from blogcheck.quantity import Quantity
from blogcheck.reading.tables import Shape
from blogcheck.reading.worth import Reading

HYPHENS = frozenset("-‐‑–−")
OPENERS = frozenset("([{\"'“‘£$€/<>=~")

# Before "one" these make it a pronoun; so do these after it.
ONE_BEFORE = frozenset(
    "no any every each some the this that which another not a someone number only".split()
)
ONE_AFTER = frozenset(
    """another who whom that which what is was are were has had have can could would should will may
    must might might've to in on at for from with by and or but as if than about when where because
    day thing side hand another's more or. 's else goes knows does did wants makes way we he she they
    it i you there really never always just also""".split()
)
YEAR_BEFORE = frozenset(
    """in since by until till from during before after of early late mid for year and to through
    around circa spring summer autumn winter fall the between""".split()
)
# A lower-case word that ends in s and is no plural.
NO_PLURAL = frozenset(
    "was is has as this its his hers us yes thus plus versus vs does across towards".split()
)
NUMBERED = frozenset(
    """channel formula iphone ipad boeing airbus windows xbox playstation route flight article
    articles section sections chapter page pages room gate platform version group phase volume no
    nos number apollo serie division ligue radio clause paragraph rule regulation schedule junction
    highway road interstate exit unit lot apartment suite apt bus train line terminal pier stand
    figure fig table item step lane grade type category tier level model class mark game round week
    day night episode series season vol issue bill act title amendment proposition resolution
    directive order building block zone area district ward precinct sector camp pit stage episode
    season psalm verse galaxy android ios python firefox mk usb nokia apartment car lap hole race box
    question test tests lesson module volume form chapter core heat pool court studio theatre""".split()
)
STREETS = frozenset(
    """street st road rd avenue ave lane drive boulevard blvd close crescent square terrace place
    row way court gardens grove hill park mews""".split()
)
PREFERENCES = frozenset("preference preferences choice choices".split())
FIRST_IDIOMS = frozenset(
    "aid name names lady minister class hand hands world amendment floor degree person".split()
)
PART_AFTER = frozenset(
    """of more less fewer higher lower bigger smaller larger cheaper faster slower off the as that
    and or to in on by from since for at when if but than were are was is have has had say said say""".split()
)
HALF_BEFORE = frozenset(
    "first second other later latter opening last previous early late better final third".split()
)
PERIODS = frozenset(
    """second seconds minute minutes hour hours day days week weeks month months year years game games
    match matches innings overs attempts starts tests outings appearances seasons meetings decades
    races rounds frames sets visits fixtures""".split()
)
IDIOMS = frozenset({"24/7", "9/11", "7/7", "50/50", "20/20", "50-50", "11/9"})
# What stands after a length in metres, and after a number of millions.
PHYSICAL = frozenset(
    """wall walls deep high tall long wide race races hurdles sprint freestyle butterfly backstroke
    breaststroke relay final dash pool swim tower wave waves fence cliff statue above below away
    from by x radius mark line runner title record medley heats heat semi-final event champion gold
    bronze silver steeplechase world olympic distance drop shot stretch tunnel board platform air
    rifle crane tree trees yacht boat ship telescope dish span depth tide thick across""".split()
)
MILLION_AFTER = frozenset("people in of voted watched viewed more fewer a children men women".split())


def glued(texts: Sequence[str], place: int) -> bool:
    """Whether what looks like a sign or a point before a figure belongs to the word before it."""
    first = texts[place][0]
    if not place or not (first in HYPHENS or first == "."):
        return False
    before = texts[place - 1]
    return not before[-1].isspace() and before not in OPENERS


def bare(texts: Sequence[str], place: int) -> str:
    """The token at a place without the blanks behind it; empty past the ends."""
    return texts[place].rstrip() if 0 <= place < len(texts) else ""


def too_long(shape: Shape, texts: Sequence[str], place: int) -> int:
    """How many types of a shape to read again because its words do not belong together.

    0: there is nothing here, one may go on with the next word. -1: all of it stands.
    """
    kind = shape.name
    end = place + shape.end
    if kind == "fraction":
        return _long_fraction(shape, texts, place, end)
    if kind == "number" and shape.end > 2:
        after = bare(texts, end).lower()
        if after in ("hundred", "thousand", "million", "billion", "trillion"):
            cut = next((i for i in range(place, end) if bare(texts, i) == "and"), -1)
            return cut - place if cut > place else -1
    if kind == "money" and shape.end > 1 and bare(texts, end)[:1].isdecimal():
        last = bare(texts, end - 1)
        return shape.end - 1 if last in ("£", "$", "€") else -1
    return -1


def _long_fraction(shape: Shape, texts: Sequence[str], place: int, end: int) -> int:
    nodes = [node for node in shape.children]
    after = bare(texts, end)
    if nodes[-1].name == "ratio":
        some, whole = nodes[-1].children[0], nodes[-1].children[-1]
        last = bare(texts, place + whole.start)
        years = last.isdecimal() and len(last) > 3
        if after.lower() in PERIODS or years:
            return some.end
        return -1
    if nodes[-1].name != "ORDINAL_WORD":
        return -1
    some = next((node for node in nodes if node.name == "amount"), None)
    several = some is not None and bare(texts, place + some.start).lower() not in ("one", "1")
    if several or (after[:1].isalpha() and after.lower() not in PART_AFTER):
        return some.end if some is not None else 0
    return -1


def judge(
    found: Reading, shape: Shape, texts: Sequence[str], place: int, end: int
) -> tuple[str, Quantity | None, str]:
    """The kind, the quantity and, if it is set aside, the reason, of a figure in its place."""
    kind, quantity = found.kind, found.quantity
    why = ""
    if kind == "number":
        why = _number(found, texts, place + found.first, end)
        if why == "year":
            return "year", None, why
    elif kind == "ordinal":
        why = _ordinal(texts, place, end)
    elif kind == "fraction":
        why = _fraction(texts, place + found.first, end)
    elif kind == "aside":
        why = "code"
    return ("aside", quantity, why) if why else (kind, quantity, "")


def _number(found: Reading, texts: Sequence[str], first: int, end: int) -> str:
    text = bare(texts, first)
    before = bare(texts, first - 1)
    after = bare(texts, end)
    if end == first + 1:
        if text[0].isdecimal():
            return _digits(text, before, after, texts, first, end)
        if text.lower() == "one":
            return _one(before.lower(), after, texts, end)
    if before in HYPHENS and not texts[first - 1][-1].isspace():
        return _hyphened(texts, first)
    return ""


def _digits(
    text: str, before: str, after: str, texts: Sequence[str], first: int, end: int
) -> str:
    if before in HYPHENS and texts[first - 1] == before and (why := _hyphened(texts, first)):
        return why
    if before in ("#", "@", "_") and texts[first - 1] == before:
        return "handle"
    head = before.lower()
    if head in NUMBERED and "," not in text:
        return "name"
    if head == "." and bare(texts, first - 2) in ("No", "Nos", "no", "Vol", "Art", "Sec"):
        return "name"
    if text.isdecimal():
        if len(text) == 4 and 1500 <= int(text) < 2100 and _is_year(head, after):
            return "year"
        if text[0] == "0" and len(text) > 2:
            return "phone number"
        if len(text) >= 3 and _digits_beside(texts, first, end):
            return "phone number"
        if after in (".", ")") and (first == 0 or not before):
            return "list marker"
        if after[:1].isupper() and _street(texts, end):
            return "address"
    return ""


def _hyphened(texts: Sequence[str], first: int) -> str:
    """COVID-19, under-21: a number hung on a word by a hyphen."""
    word = bare(texts, first - 2)
    if not word or texts[first - 2] != word:
        return ""
    if word[:1].isupper() and word[:1].isalpha():
        return "name"
    return "name" if word.lower() in ("under", "over", "u", "covid") else ""


def _is_year(before: str, after: str) -> bool:
    if before in YEAR_BEFORE:
        return True
    plural = after.islower() and after.endswith("s") and after not in NO_PLURAL
    return not (plural or after in ("people", "men", "women", "children"))


def _digits_beside(texts: Sequence[str], first: int, end: int) -> bool:
    """Whether groups of digits stand beside these with nothing but a blank or hyphen between."""
    for beside in (first - 1, end):
        word = bare(texts, beside)
        if word.isdecimal() and len(word) >= 3:
            return True
    return False


def _street(texts: Sequence[str], end: int) -> bool:
    return any(
        bare(texts, i)[:1].isupper() and bare(texts, i).lower() in STREETS
        for i in range(end + 1, end + 3)
    )


def _one(before: str, after: str, texts: Sequence[str], end: int) -> str:
    if before in ONE_BEFORE:
        return "pronoun"
    word = after.lower()
    if word == "of":
        return "" if _counted_of(texts, end + 1) else "pronoun"
    if word in ONE_AFTER or not after[:1].isalpha():
        return "pronoun"
    return ""


def _counted_of(texts: Sequence[str], place: int) -> bool:
    """One of the five, one of London's 14: a number is close behind."""
    for i in range(place, place + 3):
        word = bare(texts, i).lower()
        if word[:1].isdecimal() or word in ("two", "three", "four", "five", "six", "seven", "eight"):
            return True
    return False


def _ordinal(texts: Sequence[str], place: int, end: int) -> str:
    word = bare(texts, place).lower()
    before, after = bare(texts, place - 1).lower(), bare(texts, end).lower()
    if after in PREFERENCES:
        return "measure"
    if after in HYPHENS and bare(texts, end + 1).lower() in PREFERENCES:
        return "measure"
    if before in ("at", "from") and word == "first" and not after[:1].isalpha():
        return "idiom"
    if before == "at" and word == "first" and after not in ("light", "glance", "sight"):
        return "idiom"
    if word == "first" and after in FIRST_IDIOMS:
        return "name"
    if word == "first" and after == "of" and bare(texts, end + 1).lower() == "all":
        return "idiom"
    return ""


def _fraction(texts: Sequence[str], first: int, end: int) -> str:
    text = "".join(texts[first:end]).rstrip()
    if text in IDIOMS:
        return "idiom"
    if "/" in text:
        above, _, below = text.partition("/")
        if below.isdecimal() and (int(below) > 100 or int(above or 0) > int(below)):
            return "code"
        return ""
    last = bare(texts, end - 1).lower()
    before, after = bare(texts, first - 1).lower(), bare(texts, end).lower()
    glued_after = texts[end - 1].rstrip() == texts[end - 1]
    if last == "half":
        if before in HALF_BEFORE:
            return "period"
        if after in HYPHENS and glued_after:
            return "word"
        return "period" if after in PERIODS or after in ("time", "term", "century") else ""
    if last == "quarter" and after != "of" and before not in ("by", "up", "down", "than", "only"):
        return "period" if after not in ("more", "less", "fewer") else ""
    return ""
