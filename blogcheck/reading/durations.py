"""How long: `eight years`, `3 hours 20 minutes`, `half an hour`, `a few weeks`, in seconds."""

from collections.abc import Sequence

from blogcheck.quantity import VAGUE, Exact, Quantity, counted, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape
from blogcheck.reading.vaguely import vaguely

MINUTE, HOUR, DAY, YEAR = 60, 3_600, 86_400, 31_536_000
GLUED = {
    "s": 1, "sec": 1, "second": 1, "m": MINUTE, "min": MINUTE, "minute": MINUTE, "h": HOUR,
    "hr": HOUR, "hour": HOUR, "mth": 30 * DAY, "month": 30 * DAY,
    "yr": YEAR, "year": YEAR, "week": 7 * DAY, "wk": 7 * DAY, "day": DAY,
}  # fmt: skip
UNITS = frozenset({"TIME_UNIT", "SECOND", "PER_HOUR", "DAYPART"})
CLIPPED = frozenset({"SPAN_GLUED", "HOUR_H", "MILLIONS", "DECADE_SHORT"})


def in_spell(parts: Sequence[Shape], words: Words) -> Quantity:
    """A length of time, in seconds.

    parts: the nodes of a `duration` without its hedge. A month counts 30 days and a year 365.
    """
    if parts[0].name == "end":  # five or so years
        return _sum([*parts[0].children, *parts[1:]], words).with_hedge("about")
    if "bit" in words.texts:  # three and a bit years
        whole = [node for node in parts if node.name != "BIT"]
        return _sum(whole, words).with_hedge("more-than")
    first, last = parts[0], parts[-1]
    if last.name in CLIPPED:
        if first.name == "PLAIN":  # 1/2h
            number, unit = clipped(last, words)
            half = exact(int(words.text(first)), number.value or 1)
            return _timed(Quantity(half, exact(half, 5), exact(half, 5)), unit)
        found = Quantity(0, 1, 1, "", "measured", "second")
        for node in parts:
            found = _added(found, _timed(*clipped(node, words)))
        return found
    if first.name == "LASTING":
        return _timed(counted(1), int(words.listed(first)))
    if first.name == "whole" or words.texts[-1] == "long":
        return _timed(counted(1), seconds(last, words))
    if first.name in ("SMALL_COUNT", "COUPLE", "VAGUE"):
        return _vague(parts, words)
    if last.name in UNITS and not _summed(parts):
        # "A handful of days" and "some days" leave nothing but their unit in the tree.
        return _part(parts, words) if len(parts) > 1 else _vague(parts, words)
    found = _sum(parts, words)
    return found.with_hedge("about") if "odd" in words.texts else found


def clipped(node: Shape, words: Words) -> tuple[Quantity, int]:
    """The number of a token and the seconds of the unit glued to it; a bare m is minutes here."""
    text = words.text(node)
    place = next(i for i, char in enumerate(text) if char.isalpha())
    name = text[place:] if text[place:] in GLUED else text[place:].rstrip("s")
    return amounts.digits(text[:place]), GLUED[name]


def seconds(node: Shape, words: Words) -> int:
    """How many seconds the unit at a leaf has."""
    if node.name == "PER_HOUR":
        return HOUR
    if node.name == "DAYPART":  # three nights
        return DAY
    return 1 if node.name == "SECOND" else int(words.listed(node))


def spans(parts: Sequence[Shape]) -> list[tuple[Shape | None, Shape]]:
    """The amount (None for "a") and the unit of each of the spans that stand in a row."""
    found: list[tuple[Shape | None, Shape]] = []
    before: Shape | None = None
    for node in parts:
        if node.name == "single":
            found.append((None, node.children[-1]))
        elif node.name in UNITS:
            found.append((before, node))
            before = None
        else:
            before = node
    return found


def _summed(parts: Sequence[Shape]) -> bool:
    """Whether the nodes are amounts with their units, and not parts of one unit."""
    if parts[0].name == "single":
        return True
    return parts[0].name in ("amount", "TENS") and parts[1].name in UNITS


def _timed(amount: Quantity, unit: int) -> Quantity:
    return amount.scaled(unit).with_unit("second", "measured")


def _sum(parts: Sequence[Shape], words: Words) -> Quantity:
    found = Quantity(0, 1, 1, "", "measured", "second")
    unit = 1
    for amount, node in spans(parts):
        unit = seconds(node, words)
        read = counted(1) if amount is None else amounts.amount(amount, words)
        found = _added(found, _timed(read, unit))
    last = parts[-1]
    if last.name in ("HALF_", "QUARTER", "parts"):  # an hour and a half, and three quarters
        part = amounts.portion(last, words)
        return _added(found, _timed(Quantity(part, part, part), unit))
    if last.name in ("amount", "TENS"):
        return _added(found, _timed(amounts.amount(last, words), below(unit)))
    return found


def below(unit: int) -> int:
    """The unit that is left out after another: minutes after hours."""
    return {HOUR: MINUTE, MINUTE: 1, YEAR: 30 * DAY}.get(unit, 1)


def _added(first: Quantity, second: Quantity) -> Quantity:
    if not first.value:
        return second
    value = exact(first.value + second.value)
    return Quantity(value, second.fine, second.coarse, "", "measured", "second")


def _part(parts: Sequence[Shape], words: Words) -> Quantity:
    """Half an hour, three quarters of a year, a half-hour."""
    if "and" in words.texts:
        return _and_part(parts, words)
    value: Exact = 1
    plain = [int(words.text(node)) for node in parts if node.name == "PLAIN"]
    if plain:
        value = exact(plain[0], plain[1] or 1) if len(plain) > 1 else plain[0]
    for node in parts:
        if node.name in amounts.PARTS or node.name == "GLYPH":
            value = exact(value * amounts.one_part(node, words))
        elif node.name == "amount":
            value = exact(value * amounts.amount(node, words).value)
    grain = exact(value, 5)
    return _timed(Quantity(value, grain, grain), seconds(parts[-1], words))


def _and_part(parts: Sequence[Shape], words: Words) -> Quantity:
    """Two and a quarter of an hour, one and half hours."""
    whole = [node for node in parts if node.name in ("amount", "UNIT", "TEEN", "TENS")]
    if whole[0].name == "amount":
        some = amounts.amount(whole[0], words).value
    else:
        some = amounts.in_words(whole, words).value
    value = exact(some + amounts.portion(parts[len(whole)], words))
    grain = exact(1, 4)
    return _timed(Quantity(value, grain, grain), seconds(parts[-1], words))


def _vague(parts: Sequence[Shape], words: Words) -> Quantity:
    """Several hours: its value is the fewest that the words may stand for, or three for a few."""
    found = vaguely(parts, words)
    low, high = found.low or 0, found.high or 0
    if high < VAGUE["tens"][0] and "couple" not in map(str.lower, words.texts):
        found = found._replace(value=max(low, 3))
    return _timed(found, int(words.values.get(words.texts[-1].lower()) or 1))
