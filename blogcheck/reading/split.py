"""Where a shape that the grammar allows takes in words that do not belong together.

`one in five` is a share, but not in `one in five days`; `apart.py` has the ranges. The answer is
how much of the shape to read again; `aside.py` judges what then stands.
"""

from collections.abc import Sequence

from blogcheck.reading import powers
from blogcheck.reading.apart import apart, is_year
from blogcheck.reading.beside import ALL, NOTHING, bare
from blogcheck.reading.measured import HYPHENS, measured
from blogcheck.reading.priced import LONG, in_one_number, no_pence, priced
from blogcheck.reading.tables import Shape

PERIODS = frozenset(
    """second seconds minute minutes hour hours day days week weeks month months year years game
    games match matches innings overs attempts starts tests outings appearances seasons meetings
    decades races rounds frames sets visits fixtures half""".split()
)
# A noun may follow an ordinal; these words do not make it one, and so it was a fraction.
PART_AFTER = frozenset(
    """of more less fewer higher lower bigger smaller larger cheaper faster slower off the as that
    and or to in on by from since for at when if but than were are was is have has had say said
    each""".split()
)
TIMES_AFTER = frozenset(
    """as the more higher larger bigger greater faster longer lower smaller fewer less its their his
    her that what likelier better worse older richer normal average last earnings""".split()
)
# What has so many points, and moves by none.
PLANS = frozenset(
    """plan plans programme programmes program programs agenda manifesto strategy list guide charter
    checklist proposal proposals scheme roadmap star stars turn turns harness buck font""".split()
)
# What somebody does who is the third of several, and how many tokens before the others are told.
SAID = frozenset("said says told asked wrote added replied posted commented claimed called".split())
NEAR = 25
RANKED = frozenset({"DAY", "NTH"})
# What a 100th is of; of May, it is a day.
WHOLES = frozenset("a an the its their his her all one that this".split())
# A part behind "and a", and also somebody or the part of something else: 10 and a quarter left.
SOMEBODY = frozenset({"QUARTER", "ORDINAL_WORD", "ORDINAL_TENS"})
# What is one type alone holds nothing that could be cut off.
LEAST = 2
GONE = frozenset("go goes went gone going crept edged inched ticked".split())
FIGURE = frozenset("0123456789£$€")
OFFICES = frozenset(
    "a an the part captain manager coach mayor president minister champion leader host".split()
)
SCALES = frozenset("hundred thousand million billion trillion".split())
# A half is hyphened to these and is so much of them: a half-million, a half-point.
JOINED = SCALES | {"point"}


def goes_up(shape: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether a bound leads to what something rose to: went up to 40, up to £40 from £30."""
    if bare(texts, place + 1).lower() != "to":
        return False
    behind = bare(texts, place + shape.end).lower() == "from"
    fell = behind and bare(texts, place + shape.end + 1)[:1] in FIGURE
    return fell or bare(texts, place - 1).lower() in GONE


def _fraction(shape: Shape, texts: Sequence[str], place: int) -> int:
    nodes = shape.children
    after = bare(texts, place + shape.end).lower()
    if bare(texts, place) in HYPHENS and bare(texts, place + 1).isalpha():
        return NOTHING  # the women -half of them- left
    if nodes[-1].name == "HALF_" and after == "-":
        return NOTHING if bare(texts, place + shape.end + 1).lower() in JOINED else ALL
    if nodes[-1].name == "ratio":
        return _ratio(nodes[-1], after, texts, place)
    if nodes[-1].name == "PARTS" and nodes[0].name == "amount":
        cut = next((i for i in range(nodes[0].end) if bare(texts, place + i) == "and"), 0)
        return cut or ALL
    if nodes[-1].name == "QUARTER" and [n.name for n in nodes[0].children] == ["YEAR4"]:
        return nodes[0].end  # in the 2006 quarter
    last = nodes[-1].children[-1] if nodes[-1].name == "small_part" else nodes[-1]
    if last.name in RANKED and bare(texts, place + last.start - 1).lower() == "a":
        held = after == "of" and bare(texts, place + shape.end + 1).lower() in WHOLES
        return ALL if held else NOTHING  # a 20th of May
    if last.name not in ("FIRST", "SECOND", "ORDINAL_WORD", "ORDINAL_TENS", "ORDINAL_SCALE"):
        return ALL
    if (
        nodes[-1].name == "ORDINAL_WORD"
        and bare(texts, place) == "one"
        and shape.end > nodes[0].end + 1
    ):
        return ALL  # a one-third stake
    some = next((node for node in nodes if node.name in ("amount", "UNIT")), None)
    several = some is not None and bare(texts, place + some.start).lower() not in ("one", "1")
    # A third-party deal, a fifth-place finish.
    hyphened = some is None and after in HYPHENS and texts[place + shape.end] == after
    somebody = some is None and after in SAID and _is_one_more(texts, place)
    if several or hyphened or somebody or (after[:1].isalpha() and after not in PART_AFTER):
        return NOTHING if some is None else some.end
    return ALL


def _is_one_more(texts: Sequence[str], place: int) -> bool:
    """Whether others are told before: one laughed, another asked why and a third said."""
    return any(bare(texts, i).lower() in ("second", "another") for i in range(place - NEAR, place))


def _ratio(ratio: Shape, after: str, texts: Sequence[str], place: int) -> int:
    """One in five, but one in five days; nine over ten."""
    part, whole = ratio.children[0], ratio.children[-1]
    joint = bare(texts, place + part.end)
    if joint.lower() == "over":
        divided = joint == "over" and _divided(part, whole, after, texts, place)
        return ALL if divided else part.end
    one, other = bare(texts, place + part.start), bare(texts, place + whole.start)
    years = other.isdecimal() and len(other) > 3
    more = one.isdecimal() and other.isdecimal() and int(one) > int(other)
    more |= other in ("one", "1")  # three-in-one, two in one
    broken = joint == "in" and "." in one  # an average under 3.00 in five seasons
    return part.end if after in PERIODS or years or more or broken else ALL


def _divided(above: Shape, below: Shape, after: str, texts: Sequence[str], place: int) -> bool:
    """Whether whole numbers stand one over the other: not 2 over 45 votes, nor 1986 over 1985."""
    if any("." in bare(texts, place + node.start) for node in (above, below)):
        return False
    if after[:1].isalnum() and after not in ("of", "is", "and", "or"):
        return False
    named = bare(texts, place - 1)[:1].isupper() or bare(texts, place + below.start)[:1] in "£$€"
    return not (named or is_year(above, texts, place) or is_year(below, texts, place))


def _number(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Two hundred and three hundred: the "and" was not the number's own."""
    end = place + shape.end
    last = shape.children[-1]
    last = last.children[0] if last.name == "minus" else last
    if last.name == "power":
        return powers.told(last, texts, place)
    spoken = next((n for n in shape.children[-1].children if n.name == "spoken"), None)
    if spoken is not None and ("." in bare(texts, place) or bare(texts, end) == "-"):
        return spoken.start
    if spoken is not None and spoken.children[0].name == "PLAIN" and bare(texts, end)[:1].isalnum():
        return spoken.start + 1  # by 1 point 12 times
    nodes = shape.children[-1].children
    if nodes and nodes[-1].name == "parts" and bare(texts, end).lower() == "of":
        return nodes[-1].start - 1  # two million, and two thirds of them
    after = bare(texts, end)
    if nodes and nodes[-1].name in SOMEBODY and after.isalpha():
        figures = bare(texts, place)[0].isdecimal()
        ranked = nodes[-1].name != "QUARTER" and (after not in PART_AFTER or after == "of")
        if figures or ranked:
            return shape.end - 3  # held two and a third man
    if shape.end > LONG and (kept := in_one_number(texts, place, end)) != ALL:
        return kept
    if shape.end > 2 and bare(texts, end).lower() in SCALES:
        cut = next((i for i in range(place, end) if bare(texts, i) == "and"), place)
        return cut - place or ALL
    return ALL


def _multiple(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Three times as many is a multiple; three times is how often."""
    last = shape.children[-1]
    if last.name != "TIMES":
        return ALL
    end = place + shape.end
    after = bare(texts, end).lower()
    if after == "last":  # twice last year's, and 64 times last year
        return ALL if bare(texts, end + 1).endswith(("'s", "’s")) else last.start
    if after == "as" and _is_role(bare(texts, end + 1)):
        return last.start  # won it four times as captain
    return ALL if after in TIMES_AFTER else last.start


def _is_role(word: str) -> bool:
    """Whether "as" is no comparison: as a guest, as Mayor, as captain."""
    return word in OFFICES or word[:1].isupper()


def _points(shape: Shape, texts: Sequence[str], place: int) -> int:
    """At one point is a time, and 3.25 Point of Honour a horse."""
    last = bare(texts, place + shape.end - 1)
    if last == "point" and shape.end == 2 and bare(texts, place - 1).lower() == "at":
        return shape.end - 1
    after = bare(texts, place + shape.end)
    if last == "point" and shape.end > 2 and after in PLANS:
        return shape.end - 2  # a four-point plan
    paged = last == "pp" and after[:1].isdecimal()  # No. 96 pp 5-12
    return shape.end - 1 if paged or (last[:1].isupper() and not last.isupper()) else ALL


# By the kind of a shape: how many types of it to keep, ALL, NOTHING, or so many that are to be read
# again; TWO: it is a range in form, and two figures that share their scale and unit in meaning.
def _ordinal(shape: Shape, texts: Sequence[str], place: int) -> int:
    """Twenty—fifth, with a dash for a hyphen; the dash of a sentence has blanks about it."""
    dash = next((node.start for node in shape.children if node.name == "DASH"), 0)
    spaced = dash and any(text[-1].isspace() for text in texts[place + dash - 1 : place + dash + 1])
    return dash if spaced else ALL


def _range(shape: Shape, texts: Sequence[str], place: int) -> int:
    """From $310 to $365 and 12 per cent more: what is no pence is not of the last end."""
    kept = apart(shape, texts, place)
    return kept if kept >= 0 else no_pence(shape.children[-1], texts, place) or kept


CUTS = {
    "ordinal": _ordinal,
    "points": _points,
    "fraction": _fraction,
    "number": _number,
    "money": priced,
    "multiple": _multiple,
    "quantity": measured,
    "range": _range,
}
