"""What the words of a figure say wherever they stand: its kind, its exact value, its hedge.

A grammar file needs nothing here as long as it is made of the pieces in `shared.lark`: what a
figure is worth follows from the names of the nodes in its shape. `amounts.py` has the numbers,
`units.py` what they are of.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from blogcheck.quantity import Exact, Quantity, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.malformed import fault_of
from blogcheck.reading.ordinals import ordinal
from blogcheck.reading.tables import Shape
from blogcheck.reading.units import in_money, in_points

HEDGES = {
    "about": "about", "nearly": "nearly", "just_over": "just-over", "more_than": "more-than",
    "at_least": "at-least", "under": "under", "up_to": "up-to", "exactly": "exactly",
}  # fmt: skip


class Reading(NamedTuple):
    """What a shape says wherever it stands: the same words are read once.

    first: how many types of the window the hedge takes. quantity, fault, repair: as in Figure.
    """

    kind: str
    first: int
    quantity: Quantity | None = None
    fault: str = ""
    repair: str = ""


def reading(shape: Shape, words: Words) -> Reading:
    """What the words of a shape say."""
    parts = list(shape.children)
    hedge, first = "", 0
    if parts and parts[0].name in HEDGES:
        hedge = HEDGES[parts[0].name]
        first = parts[0].end
        del parts[0]
    if shape.name in ("malformed", "aside"):
        text = words.texts[0]
        found = fault_of(text)
        return Reading("malformed", 0, None, *found) if found else Reading("aside", 0)
    if shape.name == "ordinal":
        value, repair = ordinal(parts, words)
        if repair:
            return Reading("malformed", 0, None, "the ending of another number", repair)
        return Reading("ordinal", 0, value)
    quantity = _MAKERS[shape.name](parts, words)
    # A minus sign is dropped from the tree, and stands before all that is left of it.
    if parts[0].start > first and words.texts[first] in "-−–":
        quantity = negative(quantity)
    if hedge:
        quantity = quantity.with_hedge(hedge)
    return Reading(shape.name, first, quantity)


def negative(quantity: Quantity) -> Quantity:
    """The same quantity below nought."""
    return replace(quantity, value=-quantity.value)


def _number(parts: Sequence[Shape], words: Words) -> Quantity:
    if parts[0].name == "minus":
        return negative(amounts.amount(parts[0].children[0], words))
    return amounts.amount(parts[0], words)


def _percent(parts: Sequence[Shape], words: Words) -> Quantity:
    if parts[0].name == "PERCENT_GLUED":
        found = amounts.digits(words.text(parts[0]).rstrip("percnt"))
    elif parts[0].name in amounts.PARTS or len(parts) > 2:
        found = _part_of_unit(parts[:-1], words)
    else:
        found = amounts.amount(parts[0], words)
    return found.with_unit("percent", "share")


def _part_of_unit(parts: Sequence[Shape], words: Words) -> Quantity:
    """Half a per cent, a quarter of one per cent: to a tenth."""
    value: Exact = 1
    for node in parts:
        if node.name in amounts.PARTS or node.name == "GLYPH":
            value = exact(value * amounts.one_part(node, words))
        else:
            value = exact(value * amounts.amount(node, words).value)
    return Quantity(value, exact(1, 10), exact(1, 10))


def _fraction(parts: Sequence[Shape], words: Words) -> Quantity:
    if parts[0].name == "ratio":
        some, whole = (amounts.amount(node, words).value for node in parts[0].children)
        return amounts.share(exact(some, whole or 1))
    return amounts.part(parts, words)


_MAKERS: dict[str, Callable[[Sequence[Shape], Words], Quantity]] = {
    "number": _number,
    "percent": _percent,
    "points": in_points,
    "money": in_money,
    "fraction": _fraction,
}
