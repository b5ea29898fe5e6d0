"""Days of the calendar, held against known days and against the calendar itself."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from blogcheck import almanac

DAYS = st.dates(date(1753, 1, 1), date(2400, 12, 31))


@given(DAYS)
def test_a_day_has_the_weekday_and_the_number_of_the_calendar(day: date) -> None:
    assert almanac.weekday(day.year, day.month, day.day) == day.weekday()
    assert almanac.number(day.year, day.month, day.day) == day.toordinal()


def test_known_days_fall_where_they_fell() -> None:
    assert almanac.DAYS[almanac.weekday(2008, 5, 2)] == "Friday"
    assert almanac.DAYS[almanac.weekday(2012, 5, 4)] == "Friday"


def test_february_has_a_29th_every_fourth_year_but_not_every_century() -> None:
    assert [almanac.length(2, year) for year in (1900, 2000, 2011, 2012)] == [28, 29, 28, 29]
    assert almanac.length(2) == 29, "some year has one"
    assert [almanac.length(month, 2011) for month in (4, 6, 9, 11)] == [30] * 4


def test_a_day_without_a_year_is_the_one_nearest_to_publication() -> None:
    assert almanac.nearest_year(12, 28, (2015, 1, 3)) == 2014
    assert almanac.nearest_year(1, 4, (2014, 12, 30)) == 2015
    assert almanac.nearest_year(6, 6, (2014, 5, 28)) == 2014
    assert almanac.nearest_year(2, 29, (2013, 1, 10)) == 2013


def test_a_day_is_spoken_of_as_in_the_paper() -> None:
    assert almanac.spoken(5, 4, 2012) == "4 May 2012"
    assert almanac.spoken(5, 4) == "4 May"


@given(DAYS, st.integers(-800, 800))
def test_a_day_moves_as_the_calendar_does(day: date, by: int) -> None:
    there = day + timedelta(by)
    assert almanac.moved(day.year, day.month, day.day, by) == (there.year, there.month, there.day)
