"""Days that a reader of the records finds as what they are: two weeks before 4 May is 20 April."""

import re

from blogcheck import almanac
from blogcheck.patterns import later
from blogcheck.reading.claim import Day, Figure

DATED = frozenset({"date", "feast"})
_ONE = later(r"(?:an?|[\w-]{1,20})[ -](day|week|fortnight|month|year)s?", re.IGNORECASE)
_JOINT = later(r"\s(?:(before|prior to|ahead of)|after|from|following)\s(?:the\s)?", re.IGNORECASE)
_CHRISTMAS = later(r"\s(?:before|after)\s(Christmas)\b(?!\s[A-Z0-9]|[-'’])")
# In the ten days after 4 May, and for ten days after it, are no days but stretches of them; and
# after "to" it is the first of such a stretch.
_STRETCH = later(
    r"\b(?:the|for|in|within|of|over|last\w*|those|these|every|first|next|took|takes|by)\s\Z"
)
_ON = later(r"\s{1,3}(?:to|until|till|through|onwards?)\b")
REACH = 12
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
# Years to reckon in where none is told: with a 29 February, and without.
_ANY = (2023, 2024, 2025)


def offset(span: Figure, figure: Figure | None, flat: str) -> Figure | None:
    """The day that lies so long before or after another; None if nothing of the kind is told.

    span, figure: two figures side by side, a length of time and a day; flat: the copy.
    """
    if span.kind != "duration":
        return None
    feast = _CHRISTMAS.match(flat, span.end)
    if feast is not None:  # by itself it is more than a day, and so no figure
        figure = Figure("feast", feast.start(1), feast.end(1), feast[1], day=Day(None, 12, 25))
    if figure is None or figure.kind not in DATED or figure.fault:
        return None
    day = figure.day
    if day is None:
        return None
    unit = _ONE.fullmatch(span.text)
    joint = _JOINT.fullmatch(flat, span.end, figure.start)
    if unit is None or joint is None or span.hedge is not None or span.quantity is None:
        return None
    lead = flat[max(0, span.start - REACH) : span.start]
    if _STRETCH.search(lead) or _ON.match(flat, figure.end) or span.quantity.hedge:
        return None
    many = span.quantity.value
    name = unit[1].lower()
    each = 86_400 * {"month": 30, "year": 365}.get(name, _DAYS.get(name, 1))
    steps, rest = divmod(many, each)
    found = None if rest else _moved(day, name, int(steps) * (-1 if joint[1] else 1))
    if found is None:
        return None
    return Figure("date", span.start, figure.end, flat[span.start : figure.end], day=found)


def _moved(day: Day, unit: str, by: int) -> Day | None:
    """The day so many units on; None where the calendar, or a year that is not told, leaves two."""
    if day.month is None or day.day is None:
        return None
    if unit in _DAYS:
        years = _ANY if day.year is None else (day.year,)
        found = {almanac.moved(y, day.month, day.day, by * _DAYS[unit])[1:] for y in years}
        if len(found) != 1:
            return None
        (month, number) = found.pop()
        year = day.year and almanac.moved(day.year, day.month, day.day, by * _DAYS[unit])[0]
        return Day(year, month, number)
    months = day.month - 1 + by * (1 if unit == "month" else 12)
    year, month = (day.year and day.year + months // 12), months % 12 + 1
    known = year is not None or unit == "month"
    return Day(year, month, day.day) if known and day.day <= _least(month, year) else None


def _least(month: int, year: int | None) -> int:
    """How many days a month has at the least."""
    return almanac.length(month, year if year is not None else _ANY[0])
