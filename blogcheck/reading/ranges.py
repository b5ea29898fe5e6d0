"""Ranges: two ends that share out their scale and their unit, or one end and the open side."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity, counted
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.measurements import in_units, unit
from blogcheck.reading.money import COINS, in_money
from blogcheck.reading.ordinals import RANKS, ordinal
from blogcheck.reading.tables import Shape
from blogcheck.reading.units import in_percent, in_points, in_time

PRICED = COINS | {"PENCE_GLUED", "CODE_GLUED"}
SIGNED = frozenset({"signed", "lean_signed"})
PARTED = frozenset({"part_end", "lean_part"})
ENDS = SIGNED | PARTED | {"end", "first_end", "lean_end", "bound_end", "billions"}
RANK = "rank"
# Lengths that a range of metres may begin with.
LENGTHS = frozenset({"millimetre", "centimetre", "kilometre", "foot", "inch"})
# What "or two" may stand behind.
ONE = frozenset({"single", "MEASURE"})
# Which bound a formula states.
COMPARED = {"beyond": "more-than", "from_on": "at-least", "within": "under", "up_to_and": "up-to"}


def in_range(parts: Sequence[Shape], words: Words) -> Quantity:
    """A range from its lower to its higher end, or open on the side that its words leave."""
    if parts[-1].name == "so":
        return ends_of(parts, words)[0].with_hedge("about")
    if len(found := ends_of(parts, words)) == 1:
        below = any(node.name == "less" for node in parts)
        hedge = COMPARED.get(parts[0].name) or ("up-to" if below else "at-least")
        return found[0].with_hedge(hedge)
    first, second = found
    low, high = min(first.value, second.value), max(first.value, second.value)
    return second._replace(
        value=low,
        fine=min(first.fine, second.fine),
        coarse=min(first.coarse, second.coarse),
        hedge="between",
        low=low,
        high=high,
    )


def ends_of(parts: Sequence[Shape], words: Words) -> list[Quantity]:
    """The ends in order of the copy, each with its unit and scale, printed or shared."""
    nodes = end_nodes(parts)
    if nodes[0].name in ONE:
        return _one_or_two(nodes[0], nodes[-1], words)
    found = [_end(node, words) for node in nodes]
    sign = next((n for n in parts if n.name == "SIGN"), None)
    if sign is not None:
        found[0] = found[0].with_unit(words.listed(sign))
    if len(found) < 2:
        return [_in_unit(found[0], parts[-1], words)]
    first, second = found[0], found[-1]
    if first.unit in LENGTHS and not second.unit and words.texts[nodes[-1].end - 1][-1] == "m":
        metres = amounts.digits(words.texts[nodes[-1].end - 1][:-1])
        return [first, metres.with_unit("metre", "measured")]  # 5cm to 2m
    shared = _trailing(nodes[-1], words)
    small = first.scale == 1 and 0 < first.value < 1000
    if shared > 1 and small and (first.value * shared <= second.value or first.value < 10):
        first = first.scaled(shared)
    elif shared == 1 and small and _thousands(first, second, nodes, words):
        first = first.scaled(1000)
    if second.unit and not first.unit:
        first = _in_unit_of(first, second, nodes[-1], words)
    elif first.unit and not second.unit:
        second = second.with_unit(first.unit, first.kind)
    return [first, second]


def _thousands(first: Quantity, second: Quantity, nodes: Sequence[Shape], words: Words) -> bool:
    """Whether noughts are shared, as in $50-100,000, and not in $50 to $100,000 or 50-1,000.

    An hour is thousands of seconds, which nobody printed: 2-5 hours.
    """
    if second.unit == "second":
        return False
    joined = words.texts[nodes[0].end - 1 : nodes[-1].start][-1:] in (["-"], ["–"])
    alone = not first.unit or first.unit.isupper()
    if not (joined and alone and isinstance(first.value, int)) or second.value % 1000:
        return False
    return first.value > 1 and first.value * 1000 < second.value <= first.value * 10_000


def _in_unit(end: Quantity, node: Shape, words: Words) -> Quantity:
    """An end in the unit that stands behind the open side: five or more years, 30+ miles."""
    if node.name == "TIME_UNIT" and not end.unit:
        return end.scaled(int(words.listed(node))).with_unit("second", "measured")
    if node.name == "unit" and not end.unit:
        return end.with_unit(unit(node, words), "measured")
    return end


def _one_or_two(one: Shape, other: Shape, words: Words) -> list[Quantity]:
    """A week or two, a mile or two."""
    of_one = (
        Shape("unit", one.start, one.end, (one,)) if one.name == "MEASURE" else one.children[-1]
    )
    return [_in_unit(end, of_one, words) for end in (counted(1), amounts.amount(other, words))]


def end_nodes(parts: Sequence[Shape]) -> list[Shape]:
    """The nodes of the ends; a rank of several words is put together here."""
    if parts[-1].name not in RANKS:
        if parts[-1].name == "UNIT":
            return list(parts[-2:])
        return [n for n in parts if n.name in ENDS or n.name in ("amount", "TENS", "small_and")]
    parts = [node for node in parts if node.name in RANKS or node.name == "TENS"]
    last = next(i for i, node in enumerate(parts) if node.name in RANKS) + 1
    return [
        Shape(RANK, part[0].start, part[-1].end, tuple(part))
        for part in (parts[:last], parts[last:])
    ]


def kind_of(node: Shape, quantity: Quantity) -> str:
    """The kind of figure that one end is by itself, from its unit."""
    if node.name == RANK:
        return "ordinal"
    unit = quantity.unit
    if unit in _KINDS:
        return _KINDS[unit]
    return "money" if unit.isupper() else "quantity"


_KINDS = {
    "": "number", "whole": "fraction", "percent": "percent", "percentage_point": "points",
    "basis_point": "points", "point": "points", "second": "duration", "penny": "money",
    "cent": "money",
}  # fmt: skip


def _in_unit_of(first: Quantity, second: Quantity, node: Shape, words: Words) -> Quantity:
    if any(child.name in ("TIME_UNIT", "SECOND") for child in node.children):
        last = node.children[-1]
        seconds = 1 if last.name == "SECOND" else int(words.listed(last))
        first = first.scaled(seconds)
    return first.with_unit(second.unit, second.kind)


def _end(node: Shape, words: Words) -> Quantity:
    if node.name in SIGNED:
        found = _end(node.children[0], words)
        # 4,000 to-6,000: the hyphen is no sign.
        joined = words.texts[node.start] == "-" and words.raw[node.start - 1][-1:].isalpha()
        return found if joined and node.start else found._replace(value=-found.value)
    if node.name == RANK:
        return ordinal(node.children, words)[0]
    if node.name == "billions":
        return amounts.digits(words.text(node.children[0]))
    parted = node.name in PARTED
    if parted or node.name not in ENDS:
        return amounts.part(node.children, words) if parted else amounts.amount(node, words)
    parts = node.children
    names = {child.name for child in parts}
    if names & {"point_sign", "POINTS_GLUED"}:
        return in_points(parts, words)
    if names & {"percent_sign", "PERCENT_GLUED"}:
        return in_percent(parts, words)
    if names & PRICED:
        return in_money(parts, words)
    if names & {"TIME_UNIT", "SECOND"}:
        return in_time(parts, words)
    if names <= {"amount", "TENS"}:
        return amounts.amount(parts[0], words)
    return in_units(parts, words)


def _trailing(node: Shape, words: Words) -> int:
    """The scale at the end of the second end's amount: a thousand in `four or five thousand`."""
    if node.name == "billions":
        return amounts.SUFFIXES["b"]
    while node.children and node.name != "amount":
        inner = next((c for c in node.children if c.name in ("amount", "end", "lean_end")), None)
        if inner is None:
            return 1
        node = inner
    return amounts.trailing(node, words)
