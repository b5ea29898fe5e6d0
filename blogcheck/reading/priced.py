"""Whether the words beside a number make it a sum: 20 million marks, not 20 marks out of 30."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.reading.apart import is_year
from blogcheck.reading.beside import ALL, NOTHING, bare, is_sum
from blogcheck.reading.tables import Shape
from blogcheck.reading.vaguely import VAGUELY

# After pounds and pence the sum is over; a noun would be what there were so many of.
_OVER = frozenset(". , ; ) ! ?".split()) | {""}
_PENCE = frozenset(
    """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety""".split()
)
# Before a currency whose sum comes behind it: worth Rupees 500 crore, for euros 20 million.
_LED = frozenset(
    """of for at to from by with worth about around over under than cost costs costing paid pay pays
    paying was is were are and or raised raise earned spent fined owed lost ( : ;""".split()
) | {""}
# Words that are also verbs or nouns, and money where so much of it is told.
_SELDOM = frozenset("marks won".split())
_SOMEBODY = frozenset({"QUARTER", "ORDINAL_WORD", "ORDINAL_TENS"})
_SCALES = {"thousand": 1, "million": 2, "billion": 3, "trillion": 4}
_JOINTS = frozenset({",", "and"})
# A number with a comma in it has as many tokens at the least: a million, two thousand.
LONG = 4
_PARTED = frozenset("( , . ) ;".split()) | {""}


def priced(shape: Shape, texts: Sequence[str], place: int) -> int:
    """How many types of the shape of a sum to keep: ALL, NOTHING, or so many."""
    nodes = [node for node in shape.children if node.name in _NODES]
    if len(nodes) == 2 and nodes[0].name == "SIGN" and nodes[1].name == "amount":
        parts = nodes[1].children  # £3m is that wherever it stands; gave £10,000 and a third
        return shape.end - 3 if len(parts) > 1 and parts[-1].name in _SOMEBODY else ALL
    end = place + shape.end
    after = bare(texts, end)
    first, last = nodes[0], nodes[-1]
    if shape.end > LONG and (kept := in_one_number(texts, place, end)) != ALL:
        return kept
    opening = place + first.start
    lead = bare(texts, opening - 1).lower()
    if first.name in VAGUELY:
        return last.start if bare(texts, end - 1) == "p" else ALL
    names = [node.name for node in nodes]
    if names in (["CURRENCY", "amount"], ["NATION", "CURRENCY", "amount"]) and lead != "a":
        return ALL if _comes_behind(last, texts, place, opening) else NOTHING
    each = bare(texts, place).lower() == "a" and is_sum(bare(texts, place - 1))
    named = bare(texts, end - 1) == "Cent" and bare(texts, end - 2) != "1"
    if each or named or (first.name == "RAND" and texts[opening] != "R"):
        return NOTHING  # 15 cents a pound; 50 Cent; R 50, an initial
    if last.name == "PENCE_GLUED" and first.name == "SIGN" and len(nodes) == 2:
        return ALL if "." in bare(texts, end - 1) else NOTHING  # £2.50p; £50p may be either
    if _seldom(nodes, texts, place, after) or _is_dated(bare(texts, opening), lead, nodes):
        return last.start
    if last.name == "amount" and _of_two(nodes, lead):
        over = after in _OVER and _is_pence(last, texts, place)
        return ALL if over else last.start - (bare(texts, place + last.start - 1) == "and")
    if after[:1].isdecimal() and last.name == "SIGN":
        return shape.end - 1  # in 2005 £3m was spent: the sign is that of the next sum
    return ALL


_NODES = frozenset(
    """amount TENS CURRENCY NATION SIGN CODE RS RAND PENNY cent SCALE MILLION_CODE HALF_ PENCE_GLUED
    CODE_GLUED BILLIONS RATE_GLUED POINTS_GLUED VAGUE some""".split()
)


def in_one_number(texts: Sequence[str], place: int, end: int) -> int:
    """How much of a number in words is one: a million, two thousand; not a million and two million.

    ALL, or so many tokens, up to the comma or "and" behind which no smaller scale follows.
    """
    scales = [_SCALES.get(bare(texts, i).lower(), 0) for i in range(place, end)]
    joints = [
        i for i in range(2, len(scales)) if scales[i - 1] and bare(texts, place + i) in _JOINTS
    ]
    for joint, last in pairwise([*joints, len(scales)]):
        if max(scales[joint:last]) >= scales[joint - 1]:
            return joint
    return ALL


def _of_two(nodes: Sequence[Shape], lead: str) -> bool:
    """Whether a sum is of pounds and pence: three pounds fifty, a dollar 42."""
    amounts = sum(node.name == "amount" for node in nodes)
    return amounts > 1 or (nodes[0].name == "CURRENCY" and lead == "a")


def _comes_behind(last: Shape, texts: Sequence[str], place: int, opening: int) -> bool:
    """Whether a currency has its sum behind it: ringgit 42 million, not the dollar 2 per cent."""
    after = bare(texts, place + last.end)
    led = place < opening or bare(texts, opening - 1).lower() in _LED
    counted = after in ("%", "-") or after.islower()
    return led and not counted and not is_year(last, texts, place)


def _is_dated(number: str, lead: str, nodes: Sequence[Shape]) -> bool:
    """Whether dollars are those of a year: in 2013 dollars, and no round sum."""
    year = len(number) == 4 and number.isdecimal() and number[:2] in ("19", "20")
    return year and len(nodes) == 2 and lead in ("in", "constant") and number[2:] != "00"


def _seldom(nodes: Sequence[Shape], texts: Sequence[str], place: int, after: str) -> bool:
    """Whether "marks" and "won" are no money: 20 marks out of 30, 245 won."""
    last = nodes[-1]
    if bare(texts, place + last.start).lower() not in _SELDOM or len(nodes) < 2:
        return False
    if nodes[-2].name == "NATION":
        return False
    number = nodes[-2]
    scale = number.children[-1] if number.children else number
    word = bare(texts, place + scale.start).lower()
    if word in ("billion", "trillion", "bln", "mln", "bn"):
        return False
    if bare(texts, place + last.start).lower() == "marks":
        return scale.name not in ("SCALE", "SUFFIXED", "DECIMAL")
    return not (scale.name == "SCALE" and after in _PARTED)


def no_pence(end: Shape, texts: Sequence[str], place: int) -> int:
    """Where a sum at the end of a range takes in a number that is none of its pence; else 0."""
    parts = end.children
    if end.name != "end" or len(parts) < 3 or parts[0].name != "SIGN" or parts[-1].name != "amount":
        return 0
    last = parts[-1]
    if bare(texts, place + last.end) in _OVER and _is_pence(last, texts, place):
        return 0
    return last.start - (bare(texts, place + last.start - 1) == "and")


def _is_pence(node: Shape, texts: Sequence[str], place: int) -> bool:
    """Whether an amount can be the pence of pounds: 50, fifty, ninety-nine."""
    word = bare(texts, place + node.start).lower()
    if node.end == node.start + 1 and word.isdecimal():
        return len(word) == 2
    return word in _PENCE
