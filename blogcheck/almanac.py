"""Days of the calendar: their weekdays, how far apart they are, how they are spoken of.

Gregorian throughout; years before 1753 are nobody's business here, for Britain reckoned otherwise.
"""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
EARLIEST = 1753
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY, LAST_OF_FEBRUARY = 2, 29


def leap(year: int) -> bool:
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def length(month: int, year: int | None = None) -> int:
    """How many days a month has, from 1 for January; February has 29 where no year is given."""
    if month == FEBRUARY and (year is None or leap(year)):
        return LAST_OF_FEBRUARY
    return _LENGTHS[month - 1]


def number(year: int, month: int, day: int) -> int:
    """The day's number, counted from 1 January of the year 1; the differences are days."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    after_february = month > FEBRUARY and leap(year)
    return before * 365 + leaps + _BEFORE[month - 1] + after_february + day


def moved(year: int, month: int, day: int, by: int) -> tuple[int, int, int]:
    """The day that lies so many days after a day, or before it: year, month and day."""
    day += by
    while day < 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, len(MONTHS))
        day += length(month, year)
    while day > length(month, year):
        day -= length(month, year)
        year, month = (year, month + 1) if month < len(MONTHS) else (year + 1, 1)
    return year, month, day


def weekday(year: int, month: int, day: int) -> int:
    """The day of the week, Monday = 0."""
    return (number(year, month, day) - 1) % 7


def nearest_year(month: int, day: int, about: tuple[int, int, int]) -> int:
    """The year in which a day without one falls nearest to another day (year, month, day).

    The 29th of February counts as the 28th in a year that has none.
    """
    there = number(*about)

    def away(year: int) -> int:
        return abs(number(year, month, min(day, length(month, year))) - there)

    return min((about[0] + step for step in (0, -1, 1)), key=away)


def spoken(month: int, day: int, year: int | None = None) -> str:
    """A day as a British paper prints it: `4 May 2012`."""
    return f"{day} {MONTHS[month - 1]}" + (f" {year}" if year is not None else "")
