"""Dates with their days of the week, as the copy ties them: `Friday, 4 May`, `4 May (Friday)`."""

from collections.abc import Iterator, Sequence

from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

_DAY = r"(?i:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?)\b"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th)?\b"
_AND = r"(?: ?(?:,|and|&|to|or|until|till|through|-|–|—|/) ?| (?:and|to)(?: [a-z]{3,12})? on )"
# Dates that borrow the month of the next: `Thursday 16th, Friday 17th and` Saturday 19th May.
_LINK = later(rf"\b({_DAY},? (?:the )?{_NUMBER}){_AND}$")
_PAIRED = later(rf"\b{_DAY}{_AND}$")
_MORE = later(rf"{_AND}\d{{1,2}}(?:st|nd|rd|th)?\b(?![.:]\d| ?[ap]\.?m)")
# Saturdays 4, 11 and 18 October.
_EVERY = later(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:days|sdays|nesdays|rsdays|urdays):? (?:on )?$")
_ALSO = later(r",? (?:and )?")
_AWAY = later(rf"\b{_DAY}(?: (?:morning|afternoon|evening|night))?,? ?\(?$")
_BEHIND = later(
    rf" ?\((?:an? )?{_DAY}\)|(?:, which| )? ?(?:is|was|falls on|fell on) an? {_DAY}|, an? {_DAY}"
)
_JOINED = later(r" ?(?:and|&|to|until|through|-|–|—) ?")
_SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NO_MONTH = later(rf"{_DAY},? (?:the )?{_NUMBER}")
REACH = 48
LINKS = 6


class Said(NamedTuple):
    """A date with its day of the week; place: where both stand; year: None if none is printed."""

    place: Span
    weekday: int
    day: int
    month: int
    year: int | None


def dated(figure: Figure) -> bool:
    """Whether a figure is a day of a month, in whatever year."""
    day = figure.day
    return figure.kind == "date" and not figure.fault and day is not None and None not in day[1:3]


def said(text: str, dates: Sequence[Figure]) -> Iterator[Said]:
    """Every date of a post that has a day of the week; dates: those in order of the copy."""
    for at in range(len(dates)):
        yield from _said(text, dates, at)
        yield from _every(text, dates, at)


def _every(text: str, dates: Sequence[Figure], at: int) -> Iterator[Said]:
    """`Saturdays: 4, 11 and 18 October`: every date of a list falls on the day that heads it."""
    found = _EVERY.search(text[max(0, dates[at].start - REACH) : dates[at].start])
    if found is None or at + 1 == len(dates):
        return
    for place in range(at, min(at + LINKS, len(dates))):
        one, day = dates[place], dates[place].day
        if place > at and not _ALSO.fullmatch(text, dates[place - 1].end, one.start):
            return
        if day is not None and day.month is not None and day.day is not None:
            yield Said(
                Span(one.start, one.end),
                _SHORT.index(found[1].lower()),
                day.day,
                day.month,
                day.year,
            )


def _said(text: str, dates: Sequence[Figure], at: int) -> Iterator[Said]:
    """What a date says of days of the week: its own, and those that borrow its month."""
    figure, day = dates[at], dates[at].day
    if day is None or day.month is None or day.day is None:
        return
    before = text[max(0, figure.start - REACH) : figure.start]
    year, following = day.year, dates[at + 1].day if at + 1 < len(dates) else None
    if year is None and at + 1 < len(dates):
        year = _lent(text, figure, dates[at + 1])
    if _NO_MONTH.fullmatch(figure.text) and following and (following.day or 0) <= day.day:
        return  # `Saturday 30 and Sunday 1 May`: the month before
    weekday, place = day.weekday, Span(figure.start, figure.end)
    if weekday is None:
        weekday, place = _beside(text, before, figure)
    shared = _PAIRED.search(before) and _MORE.match(text, figure.end)
    if weekday is not None and not shared:
        yield Said(place, weekday, day.day, day.month, year)
    for _ in range(LINKS):
        link = _LINK.search(before)
        if link is None or not 0 < int(link[3]) < day.day:
            return
        if _PAIRED.search(before[: link.start()]):
            return  # `Saturday and Sunday, 5 and 6 May`
        start = figure.start - min(REACH, figure.start) + link.start()
        place = Span(start, start + len(link[1]))
        yield Said(place, _SHORT.index(link[2].lower()), int(link[3]), day.month, year)
        before = before[: link.start()]


def _lent(text: str, figure: Figure, following: Figure) -> int | None:
    """The year of the date that a date runs on to: `Friday 1 March to Friday 15 March 2013`."""
    one, two = figure.day, following.day
    if one is None or two is None or None in (one.month, one.day, two.month, two.day):
        return None
    if not _JOINED.fullmatch(text, figure.end, following.start):
        return None
    in_order = (one.month or 0, one.day or 0) <= (two.month or 0, two.day or 0)
    return two.year if in_order else None


def _beside(text: str, before: str, figure: Figure) -> tuple[int | None, Span]:
    """The day of the week that stands apart from its date: `Friday night (May 4)`, and where."""
    away = _AWAY.search(before)
    if away is not None and not _PAIRED.search(before[: away.start()]):
        start = figure.start - len(before) + away.start()
        closed = text[figure.end : figure.end + 1] == ")"
        return _SHORT.index(away[1].lower()), Span(start, figure.end + closed)
    behind = _BEHIND.match(text, figure.end)
    if behind is not None:
        return _SHORT.index((behind[1] or behind[2] or behind[3]).lower()), Span(
            figure.start, behind.end()
        )
    return None, Span(figure.start, figure.end)
