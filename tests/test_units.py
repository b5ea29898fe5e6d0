"""Units turn into one another exactly, and only where a newsroom would turn them."""

import os
import subprocess
import sys
from fractions import Fraction

import pytest

from blogcheck import units
from blogcheck.data import folder
from blogcheck.interval import Interval
from blogcheck.units import UnitError, alike, convert, convert_interval, factor


@pytest.mark.parametrize(
    ("from_unit", "to_unit", "worth"),
    [
        ("mile", "metre", Fraction("1609.344")),
        ("foot", "inch", 12),
        ("yard", "metre", Fraction("0.9144")),
        ("nautical_mile", "metre", 1852),
        ("hectare", "square_metre", 10_000),
        ("acre", "square_metre", Fraction("4046.8564224")),
        ("square_mile", "acre", 640),
        ("square_kilometre", "hectare", 100),
        ("stone", "pound", 14),
        ("pound", "gram", Fraction("453.59237")),
        ("tonne", "kilogram", 1000),
        ("ton", "pound", 2240),
        ("us_ton", "pound", 2000),
        ("gallon", "litre", Fraction("4.54609")),
        ("us_gallon", "litre", Fraction("3.785411784")),
        ("gallon", "pint", 8),
        ("pint", "millilitre", Fraction("568.26125")),
        ("us_pint", "millilitre", Fraction("473.176473")),
        ("barrel", "us_gallon", 42),
        ("barrel", "litre", Fraction("158.987294928")),
        ("mile_per_hour", "kilometre_per_hour", Fraction("1.609344")),
        ("knot", "kilometre_per_hour", Fraction("1.852")),
        ("mile / hour", "mph", 1),
        ("fortnight", "day", 14),
        ("day", "minute", 1440),
        ("decade", "month", 120),
        ("percentage_point", "basis_point", 100),
        ("gigawatt_hour", "kilowatt_hour", 1_000_000),
        ("kilocalorie", "kilojoule", Fraction("4.184")),
        ("gigabyte", "megabit", 8000),
        ("celsius", "fahrenheit", Fraction(9, 5)),
    ],
)
def test_the_worth_of_a_unit(from_unit: str, to_unit: str, worth: Fraction | int) -> None:
    assert factor(from_unit, to_unit) == worth
    assert factor(to_unit, from_unit) * worth == 1


@pytest.mark.parametrize(
    ("celsius", "fahrenheit"), [(0, 32), (100, 212), (-40, -40), (5, 41), (37, Fraction("98.6"))]
)
def test_a_temperature_that_is_read_off(celsius: int, fahrenheit: Fraction | int) -> None:
    assert convert(celsius, "celsius", "fahrenheit") == fahrenheit
    assert convert(fahrenheit, "fahrenheit", "celsius") == celsius


def test_a_temperature_difference_has_no_nought_of_its_own() -> None:
    assert convert(5, "celsius", "fahrenheit", difference=True) == 9
    assert convert(0, "celsius", "kelvin") == Fraction("273.15")
    assert convert(2, "celsius", "kelvin", difference=True) == 2


def test_an_interval_keeps_its_ends() -> None:
    more = Interval(100, None, low_closed=False)
    assert convert_interval(more, "kilometre", "metre") == Interval(100_000, None, low_closed=False)
    warm = Interval(20, 30, high_closed=False)
    assert convert_interval(warm, "celsius", "fahrenheit") == Interval(68, 86, high_closed=False)


def test_values_stay_exact() -> None:
    value = convert(Fraction("47.56"), "mile", "kilometre")
    assert isinstance(value, Fraction)
    assert value == Fraction("76.54040064")
    assert isinstance(convert(3, "yard", "foot"), int)


def test_names_as_copy_has_them() -> None:
    assert convert(2, "miles", "feet") == 10_560
    assert factor("kg", "g") == 1000
    assert alike("people", "person")
    assert alike("kilometer", "kilometre")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vote", "seat"),
        ("person", "paper"),
        ("percentage_point", "per_cent"),
        ("mile", "kilogram"),
        ("acre", "mile"),
        ("day", "year"),
        ("kilowatt", "kilowatt_hour"),
        ("kilogram", "litre"),
    ],
)
def test_unlike_things_never_turn_into_one_another(one: str, other: str) -> None:
    assert not alike(one, other)
    with pytest.raises(UnitError, match="unlike things"):
        convert(1, one, other)


@pytest.mark.parametrize(
    "name",
    ["furlongz", "", "2", "mile ** 9999", "miles away", "lambda", "__class__", "mile(", "//"],
)
def test_what_is_no_unit_is_named(name: str) -> None:
    with pytest.raises(UnitError, match=r"no unit is called .*grammar/units.txt"):
        factor(name, "mile")


def test_every_definition_can_be_used() -> None:
    with open(os.path.join(folder("grammar"), "units.txt"), encoding="utf-8") as lines:
        names = [line.split("=")[0].strip() for line in lines if "=" in line and line[0] != "#"]
    assert len(names) > 120
    assert len(names) == len(set(names))
    for name in names:
        assert alike(name, name)
        assert convert(1, name, name) == 1


def test_pint_is_imported_only_for_a_conversion() -> None:
    code = "import sys, blogcheck.quantity, blogcheck.units; print('pint' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize("one", sorted(units.COMMON))
@pytest.mark.parametrize("other", sorted(units.COMMON))
def test_pint_bears_out_what_is_known_without_it(one: str, other: str) -> None:
    if units.COMMON[one][0] != units.COMMON[other][0]:
        assert units._dimension(one) != units._dimension(other)
        return
    assert units.factor(one, other) == units._by_pint(1, one, other)


@pytest.mark.parametrize("one", sorted(units.DEGREES))
@pytest.mark.parametrize("other", sorted(units.DEGREES))
@pytest.mark.parametrize("value", [-40, 0, 100])
def test_pint_bears_out_the_degrees(one: str, other: str, value: int) -> None:
    assert units.convert(value, one, other) == units._by_pint(value, one, other)
