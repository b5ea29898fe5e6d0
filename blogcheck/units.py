"""Turning one unit into another, exactly, by the definitions in `grammar/units.txt` and no others.

Pint does it, and is imported only when a conversion is asked for. Factors are remembered, so a unit
costs pint's time once. A unit is a name of the file, its plural, or two of them with a stroke
between (`mile / hour`).
"""

import os
from functools import cache, lru_cache

from blogcheck.data import folder
from blogcheck.interval import Exact, Interval, exact
from blogcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from pint import UnitRegistry


# What the units that copy is full of are worth, so that few posts wait for pint; a test holds every
# line against pint's own answer. Unit: what it measures, and its worth in one measure of that.
COMMON: dict[str, tuple[str, int, int]] = {
    "millimetre": ("length", 1, 1_000), "centimetre": ("length", 1, 100),
    "metre": ("length", 1, 1), "kilometre": ("length", 1_000, 1),
    "inch": ("length", 254, 10_000), "foot": ("length", 3_048, 10_000),
    "yard": ("length", 9_144, 10_000), "mile": ("length", 1_609_344, 1_000),
    "milligram": ("mass", 1, 1_000), "gram": ("mass", 1, 1), "kilogram": ("mass", 1_000, 1),
    "tonne": ("mass", 1_000_000, 1), "ounce": ("mass", 28_349_523_125, 10**9),
    "pound": ("mass", 45_359_237, 10**5), "stone": ("mass", 635_029_318, 10**5),
    "square_metre": ("area", 1, 1), "square_kilometre": ("area", 10**6, 1),
    "hectare": ("area", 10**4, 1), "acre": ("area", 40_468_564_224, 10**7),
    "square_foot": ("area", 9_290_304, 10**8), "square_mile": ("area", 25_899_881_103_360, 10**7),
    "kilometre_per_hour": ("speed", 1, 1), "mile_per_hour": ("speed", 1_609_344, 10**6),
}  # fmt: skip
# Degrees: what nought of each is in Celsius, and what one of them is worth there.
DEGREES = {"celsius": (0, 1, 1, 1), "fahrenheit": (-160, 9, 5, 9), "kelvin": (-27_315, 100, 1, 1)}


class UnitError(ValueError):
    """A unit that is not defined, or two that measure unlike things."""


def convert(value: Exact, from_unit: str, to_unit: str, *, difference: bool = False) -> Exact:
    """The value in another unit, exactly.

    difference: whether a temperature is a difference (5C warmer is 9F warmer) and not a reading (5C
    is 41F). Raises UnitError.
    """
    at_nought, step = _line(from_unit, to_unit, difference=difference)
    return exact(value * step + at_nought)


def convert_interval(
    interval: Interval, from_unit: str, to_unit: str, *, difference: bool = False
) -> Interval:
    """The interval in another unit; its ends stay open or closed. Raises UnitError."""
    at_nought, step = _line(from_unit, to_unit, difference=difference)
    return interval.scaled(step) + at_nought


def factor(from_unit: str, to_unit: str) -> Exact:
    """How many of one unit make up one of another: 1,609.344 for a mile in metres.

    Of temperatures it is the worth of one degree of difference. Raises UnitError.
    """
    return _line(from_unit, to_unit, difference=True)[1]


def alike(one: str, other: str) -> bool:
    """Whether two units measure the same thing, so that one turns into the other.

    Raises UnitError for a unit that is not defined.
    """
    if one in COMMON and other in COMMON:
        return COMMON[one][0] == COMMON[other][0]
    return _dimension(one) == _dimension(other)


@lru_cache(maxsize=512)
def _line(from_unit: str, to_unit: str, *, difference: bool) -> tuple[Exact, Exact]:
    """What nought of one unit is in the other, and what each further one adds."""
    if from_unit == to_unit:
        return 0, 1
    if from_unit in DEGREES and to_unit in DEGREES:
        return _degrees(from_unit, to_unit, difference=difference)
    if from_unit in COMMON and to_unit in COMMON and alike(from_unit, to_unit):
        _, above, below = COMMON[from_unit]
        _, over, under = COMMON[to_unit]
        return 0, exact(above * under, below * over)
    if not alike(from_unit, to_unit):
        raise UnitError(f"no number of {to_unit} makes one {from_unit}: they measure unlike things")
    at_nought = 0 if difference else _by_pint(0, from_unit, to_unit)
    return at_nought, exact(_by_pint(1, from_unit, to_unit) - _by_pint(0, from_unit, to_unit))


def _degrees(from_unit: str, to_unit: str, *, difference: bool) -> tuple[Exact, Exact]:
    start, over, step, under = DEGREES[from_unit]
    other_start, other_over, other_step, other_under = DEGREES[to_unit]
    worth = exact(step * other_under, under * other_step)
    if difference:
        return 0, worth
    apart = exact(start * other_over - other_start * over, over * other_over)
    return exact(apart * other_under, other_step), worth


def _by_pint(value: int, from_unit: str, to_unit: str) -> Exact:
    from fractions import Fraction

    result: Fraction = _registry().convert(Fraction(value), from_unit, to_unit)
    if not isinstance(result, Fraction):
        raise UnitError(f"{from_unit} in {to_unit} has no exact worth")
    return exact(result)


@lru_cache(maxsize=512)
def _dimension(unit: str) -> frozenset[tuple[str, object]]:
    from pint import PintError

    unknown = f"no unit is called {unit!r}: it is not in grammar/units.txt"
    # Pint reads any formula; copy that looks like one must not set it to work.
    if not all(name.strip().isidentifier() for name in unit.split("/")):
        raise UnitError(unknown)
    try:
        return frozenset(_registry().get_dimensionality(unit).items())
    except PintError as error:
        raise UnitError(unknown) from error


@cache
def _registry() -> "UnitRegistry[Fraction]":
    from fractions import Fraction

    from pint import UnitRegistry

    registry: UnitRegistry[Fraction] = UnitRegistry(None, non_int_type=Fraction)
    registry.load_definitions(os.path.join(folder("grammar"), "units.txt"))
    return registry
