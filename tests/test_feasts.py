"""Feasts, held against days on which they were kept."""

import pytest

from blogcheck import almanac, feasts


@pytest.mark.parametrize(
    ("feast", "year", "first"),
    [
        ("christmas day", 2012, (12, 25)),
        ("easter", 1818, (3, 22)),  # the earliest there is
        ("easter", 1943, (4, 25)),  # and the latest
        ("good friday", 2008, (3, 21)),
        ("easter monday", 2024, (4, 1)),
        ("shrove tuesday", 2020, (2, 25)),
        ("ash wednesday", 2024, (2, 14)),
        ("whit monday", 2025, (6, 9)),
        ("thanksgiving", 2024, (11, 28)),
        ("black friday", 2019, (11, 29)),
        ("cyber monday", 2019, (12, 2)),
    ],
)
def test_a_feast_falls_where_it_fell(feast: str, year: int, first: tuple[int, int]) -> None:
    assert feasts.days(feast, year)[0] == first


def test_easter_is_kept_on_two_days_and_thanksgiving_in_two_countries() -> None:
    assert feasts.days("easter sunday", 2024) == ((3, 31), (5, 5))
    assert feasts.days("easter sunday", 2025) == ((4, 20), (4, 20))
    assert feasts.days("christmas day", 2021) == ((12, 25), (1, 7))
    assert feasts.days("thanksgiving", 2021) == ((11, 25), (10, 11))


def test_easter_is_a_sunday_of_march_april_or_may() -> None:
    for year in range(1753, 2100):
        for month, day in feasts.days("easter", year):
            assert almanac.DAYS[almanac.weekday(year, month, day)] == "Sunday"
            assert 3 <= month <= 5


def test_what_cannot_be_reckoned_is_not() -> None:
    assert feasts.days("easter", 1600) == ()
    assert feasts.days("black friday", 1869) == ()
    assert not feasts.known("black monday")


def test_a_name_is_known_by_its_words() -> None:
    assert feasts.name(["New", "Year’s", "Eve", ",", "1999"]) == "new year's eve"
