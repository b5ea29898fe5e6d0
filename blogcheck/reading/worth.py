"""What the words of a figure say wherever they stand: its kind, its exact value, its hedge.

A grammar file needs nothing here as long as it is made of the pieces in `shared.lark`: what a
figure is worth follows from the names of the nodes in its shape. `amounts.py` has the numbers,
`units.py` what they are of.
"""

from collections.abc import Callable, Sequence

from blogcheck.quantity import Quantity, exact
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.durations import YEAR, in_spell
from blogcheck.reading.malformed import fault_of
from blogcheck.reading.measurements import in_units
from blogcheck.reading.money import in_money
from blogcheck.reading.ordinals import ordinal
from blogcheck.reading.powers import power
from blogcheck.reading.ranges import ends_of, in_range
from blogcheck.reading.tables import Shape
from blogcheck.reading.units import in_percent, in_points
from blogcheck.reading.vaguely import vaguely
from blogcheck.typed import NamedTuple

HEDGES = {
    "about": "about", "nearly": "nearly", "just_over": "just-over", "more_than": "more-than",
    "at_least": "at-least", "under": "under", "up_to": "up-to", "exactly": "exactly",
    "either": "",
}  # fmt: skip


AGED = frozenset({"aged", "age", "ages", "old", "olds", "old's", "old’s"})
MINUS = frozenset({"-", "−", "–", "minus", "negative"})


class Reading(NamedTuple):
    """What a shape says wherever it stands: the same words are read once.

    first: how many types of the window the hedge takes. quantity, fault, repair: as in Figure.
    falls: whether it is a range whose second end is the lower one; apart: or of another unit.
    """

    kind: str
    first: int
    quantity: Quantity | None = None
    fault: str = ""
    repair: str = ""
    falls: bool = False
    apart: bool = False


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
            may_weigh = words.texts[0].endswith("st")
            stone = value.with_unit("stone", "measured") if may_weigh else None
            return Reading("malformed", 0, stone, "the ending of another number", repair)
        return Reading("ordinal", 0, value)
    quantity = _MAKERS[shape.name](parts, words)
    # A minus sign is dropped from the tree, and stands before all that is left of it.
    if parts[0].start > first and words.texts[first].lower() in MINUS:
        quantity = negative(quantity)
    if hedge and not quantity.hedge:
        quantity = quantity.with_hedge(hedge)
    if shape.name == "range":
        if {words.texts[first].lower(), words.texts[-1].lower()} & AGED:
            quantity = _in_years(quantity)
        ends = ends_of(parts, words)
        return Reading(
            "range", first, quantity, falls=_falls(ends), apart=ends[0].unit != ends[-1].unit
        )
    return Reading(shape.name, first, quantity)


def _in_years(ages: Quantity) -> Quantity:
    """A range of ages; `aged 40 to 44 years` has been read in seconds."""
    if ages.unit != "second":
        return ages.with_unit("year", "age")
    low, high = ages.low, ages.high
    years = ages._replace(
        value=exact(ages.value, YEAR), fine=1, coarse=1,
        low=None if low is None else exact(low, YEAR),
        high=None if high is None else exact(high, YEAR),
    )  # fmt: skip
    return years.with_unit("year", "age")


def _falls(ends: Sequence[Quantity]) -> bool:
    """Whether the second end is the lower one; -6C to -11C is told from the milder side."""
    first, last = ends[0].value, ends[-1].value
    return first > last and first >= 0


def negative(quantity: Quantity) -> Quantity:
    """The same quantity below nought."""
    return quantity._replace(value=-quantity.value)


def _number(parts: Sequence[Shape], words: Words) -> Quantity:
    first = parts[0]
    if first.name == "minus":
        return negative(_number(first.children, words))
    if first.name == "odd":
        return amounts.amount(first.children[0], words).with_hedge("about")
    return power(first.children, words) if first.name == "power" else amounts.amount(first, words)


def _fraction(parts: Sequence[Shape], words: Words) -> Quantity:
    if parts[0].name == "ratio":
        some, whole = (amounts.amount(node, words).value for node in parts[0].children)
        return amounts.share(exact(some, whole or 1))
    return amounts.part(parts, words)


def _age(parts: Sequence[Shape], words: Words) -> Quantity:
    """Completed years, or whatever the copy counts an age in."""
    found = amounts.amount(next(n for n in parts if n.name in ("amount", "TENS")), words)
    named = next((n for n in parts if n.name in ("TIME_UNIT", "SECOND")), None)
    return found.with_unit("year" if named is None else _period(words.text(named)), "age")


def _period(word: str) -> str:
    word = word.lower().rstrip("s")
    return {"yr": "year", "hr": "hour", "min": "minute", "centurie": "century"}.get(word, word)


def _multiple(parts: Sequence[Shape], words: Words) -> Quantity:
    first = parts[0]
    if first.name not in ("MULTIPLE", "FOLDS"):
        return amounts.amount(first, words)
    above, _, below = words.listed(first).partition("/")
    return Quantity(exact(int(above), int(below or 1)), 1, 1)


_MAKERS: dict[str, Callable[[Sequence[Shape], Words], Quantity]] = {
    "number": _number,
    "percent": in_percent,
    "points": in_points,
    "money": in_money,
    "fraction": _fraction,
    "quantity": in_units,
    "duration": in_spell,
    "range": in_range,
    "age": _age,
    "multiple": _multiple,
    "vague": vaguely,
}
