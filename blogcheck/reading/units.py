"""What an amount is of: per cent, points, time. `money.py` and `measurements.py` have the rest."""

from collections.abc import Sequence

from blogcheck.quantity import Exact, Quantity, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape

PLAIN = "PLAIN"
_HELD = frozenset({"GLYPH", "amount", PLAIN})


def in_percent(parts: Sequence[Shape], words: Words) -> Quantity:
    """A percentage, in per cent."""
    if parts[0].name == "PERCENT_GLUED":
        found = amounts.digits(words.text(parts[0]).rstrip("percnt"))
    elif parts[0].name in amounts.PARTS or len(parts) > 2:
        found = _part_of_unit(parts[:-1], words)
    else:
        found = amounts.amount(parts[0], words)
    return found.with_unit("percent", "share")


def _part_of_unit(parts: Sequence[Shape], words: Words) -> Quantity:
    """Half a per cent, a quarter of one per cent, 1/4 of a point: to a tenth."""
    value: Exact = 1
    if [node.name for node in parts[:2]] == [PLAIN, PLAIN]:
        above, below = (int(words.text(node)) for node in parts[:2])
        value, parts = exact(above, below or 1), parts[2:]
    for node in parts:
        if node.name in amounts.PARTS or node.name == "GLYPH":
            value = exact(value * amounts.one_part(node, words))
        else:
            value = exact(value * amounts.amount(node, words).value)
    return Quantity(value, exact(1, 10), exact(1, 10))


def in_points(parts: Sequence[Shape], words: Words) -> Quantity:
    """Percentage points, basis points, or points of which the copy does not say what kind."""
    names = {node.name for node in parts}
    unit = "percentage_point" if {"point_sign", "percent_sign"} & names else "point"
    if names & {"basis", "bps"}:
        unit = "basis_point"
    first = parts[0]
    if first.name == "POINTS_GLUED":
        text = words.text(first)
        unit = "basis_point" if "b" in text else "percentage_point"
        return amounts.digits(text.rstrip("bps")).with_unit(unit, "share")
    if names & amounts.PARTS or "GLYPH" in names or first.name == PLAIN:
        held = [p for p in parts if p.name in amounts.PARTS or p.name in _HELD]
        return _part_of_unit(held, words).with_unit(unit, "share")
    kind = "count" if unit == "point" else "share"
    return amounts.amount(first, words).with_unit(unit, kind)


def in_time(parts: Sequence[Shape], words: Words) -> Quantity:
    """A stretch of time, in seconds."""
    seconds = 1 if parts[-1].name == "SECOND" else int(words.listed(parts[-1]))
    return amounts.amount(parts[0], words).scaled(seconds).with_unit("second", "measured")
