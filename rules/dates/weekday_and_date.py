"""The day of the week and the date do not go together.

## Why it matters
A reader who turns up on Thursday 4 May finds the hall shut if 4 May was a Friday. One of the two is
wrong, and nobody can tell which.

## When it stays silent
- no year is printed and the day of publication is not known: a year is never guessed from today
- no year is printed and the post speaks of another year near by
- two days of the week share several dates: "Saturday and Sunday, May 5 and 6"
- the date is older than the calendar

## How to settle it
Look at a calendar of that year, then at the source: either half may be the slip. The dates next to it
that fall on that day of the week are given.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    almanac,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("date",)))

EXAMPLES = [
    bad("The poll was held on [[Thursday, May 4, 2012]].", "4 May 2012 is a Friday"),
    bad("Doors open on [[Wednesday 13 March 2018]].", "13 March 2018 is a Tuesday"),
    bad(
        "We meet on [[Thursday 16th]], Friday 18th and Saturday 19th September 2015.",
        "16 September 2015 is a Wednesday",
    ),
    bad("The fair begins on [[Saturday 14]] and shuts on Sunday 23 June 2024.", "a Friday"),
    bad("The sale ends on [[Saturday 6 June]].", "a Friday in 2014", published="2014-05-28"),
    bad("The hall shuts on [[Monday night (3 June)]].", "in 2014", published="2014-05-28"),
    bad("The talks begin on [[3 June 2024, which is a Tuesday]].", "3 June 2024 is a Monday"),
    good("The poll was held on Friday, May 4, 2012.", holds=True),
    good("The sale ends on Saturday 7 June.", why="the year is not known"),
    good(
        "In 2009 the sale ended on Saturday 6 June.",
        why="another year stands near",
        published="2014-05-28",
    ),
    good("The fair is on Saturday and Sunday, May 5 and 6, 2012.", why="two days, two dates"),
    good("The fair is on Saturday and Sunday, 5 and 6 May 2012.", why="two days, two dates"),
    good("It is open on Saturday 30 and Sunday 1 May 2011.", why="two months", holds=True),
    good("The sale ends on Friday 6 June.", holds=True, published="2014-05-28"),
    good("AYR, May 4 (Wire) - The council met on Friday.", holds=True, published="2012-05-04"),
    good(
        "AYR, May 4 (Wire) - The council met on Thursday.",
        why="the day before",
        published="2012-05-04",
    ),
    good("Posted Monday, 11.05.2012, in Ohio.", why="the month may come first", holds=True),
    good("The fleet sailed on Sunday 2 May 1625.", why="another calendar"),
]

_DAY = r"(?i:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?)\b"
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th)?\b"
_AND = r"(?: ?(?:,|and|&|to|or|until|till|through|-|–|—|/) ?| (?:and|to)(?: [a-z]{3,12})? on )"
# Dates that borrow the month of the next: `Thursday 16th, Friday 17th and` Saturday 19th May.
_LINK = later(rf"\b({_DAY},? (?:the )?{_NUMBER}){_AND}$")
_PAIRED = later(rf"\b{_DAY}{_AND}$")
# A place in capitals, perhaps with its state: `AYR, Ohio, May 4`.
_DATELINE = later(r"[A-Z][A-Z .'’-]{1,30},? (?:[A-Z][\w. ]{1,20}, )?")
_MORE = later(rf"{_AND}\d{{1,2}}(?:st|nd|rd|th)?\b(?![.:]\d| ?[ap]\.?m)")
_AWAY = later(rf"\b{_DAY}(?: (?:morning|afternoon|evening|night))?,? ?\(?$")
_BEHIND = later(
    rf" ?\((?:an? )?{_DAY}\)|(?:, which| )? ?(?:is|was|falls on|fell on) an? {_DAY}|, an? {_DAY}"
)
_JOINED = later(r" ?(?:and|&|to|until|through|-|–|—) ?")
_SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NO_MONTH = later(rf"{_DAY},? (?:the )?{_NUMBER}")
_NUMERIC = later(r"\d[./-]\d")
MONTHS = 12
REACH = 48
LINKS = 6
YEAR = later(r"(?<![\d,.£$€-])(?:1[4-9]|20)\d\d(?!\d|,\d|\.\d)")
# How far around a date without a year another year may stand and still be meant, in code points.
AROUND = 120
# How many days from the day of publication a date without a year may be for an error.
NEAR = 120


class Said(NamedTuple):
    """A date with its day of the week; place: where both stand; year: None if none is printed."""

    place: Span
    weekday: int
    day: int
    month: int
    year: int | None


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every date that has a day of the week against the calendar of its year."""
    dates = [f for f in facts.figures if f.kind == "date" and f.day is not None and not f.fault]
    said = [one for at in range(len(dates)) for one in _said(facts, dates, at)]
    day = facts.document.source.published
    loose: list[tuple[Said, int]] = []
    for one in said:
        if one.year is not None:
            if one.year >= almanac.EARLIEST and one.day <= almanac.length(one.month, one.year):
                yield told(facts, one, one.year)
        elif day is not None:
            year = almanac.nearest_year(one.month, one.day, (day.year, day.month, day.day))
            known = one.day <= almanac.length(one.month, year)
            if known and not _elsewhere(facts, one, year):
                loose.append((one, year))
    if day is None or _of_another_year(loose):
        return
    yield from of_dateline(facts, dates, (day.year, day.month, day.day))
    today = almanac.number(day.year, day.month, day.day)
    for one, year in loose:
        away = abs(almanac.number(year, one.month, one.day) - today)
        yield told(facts, one, year, "certain" if away <= NEAR else "likely")


def told(facts: Facts, one: Said, year: int, sure: str = "certain") -> Finding | Check:
    """What is to be said of a date in a year."""
    text = facts.text(one.place)
    # 11.05.2012 is a Monday in America and a Friday in Britain.
    if _NUMERIC.search(text) and one.day <= MONTHS:
        other = one._replace(day=one.month, month=one.day)
        one = other if almanac.weekday(year, other.month, other.day) == one.weekday else one
    right = almanac.weekday(year, one.month, one.day)
    label = f"{almanac.spoken(one.month, one.day, year)} is a {almanac.DAYS[right]}"
    place = Mark(*one.place, "stated", label, f"{year}-{one.month:02}-{one.day:02}")
    lines = [Line("", text, "as stated", one.place.start)]
    if one.year is None:
        lines.append(Line("", str(year), "the year of publication, or next to it"))
    if right == one.weekday:
        return Check((place,), Working((*lines, Line("=", almanac.DAYS[right], label))))
    named = almanac.DAYS[one.weekday]
    fault = label
    if one.year is None:
        fault = f"{almanac.spoken(one.month, one.day)} is a {almanac.DAYS[right]} in {year}"
    back = (one.weekday - right) % 7 - 7
    near = [
        almanac.spoken(*almanac.moved(year, one.month, one.day, days)[1:])
        for days in (back, back + 7)
    ]
    return Finding(
        f'"{text}" is no day of the calendar: {fault}',
        (place,),
        Working((*lines, Line("", almanac.DAYS[right], "by the calendar"))),
        confidence=sure,
        help=f"the {named}s on either side of it are {near[0]} and {near[1]}",
    )


def of_dateline(
    facts: Facts, dates: Sequence[Figure], today: tuple[int, int, int]
) -> Iterator[Check]:
    """The day of the week in the first sentence that is that of its dateline, as one that fits.

    Where it is another day, the news is of another day.
    """
    figure = dates[0] if dates else None
    if figure is None or figure.day is None or figure.day.weekday is not None:
        return
    text, day = facts.document.flat, figure.day
    sentence = facts.document.sentence_at(figure.start)
    begun = _DATELINE.fullmatch(text, sentence.start, figure.start)
    if begun is None or day.month is None or day.day is None or text[figure.end] != " ":
        return
    year = day.year or almanac.nearest_year(day.month, day.day, today)
    if day.day > almanac.length(day.month, year):
        return
    right = almanac.weekday(year, day.month, day.day)
    for other in facts.figures_in(sentence):
        if other.kind == "weekday" and other.day is not None and other.day.weekday == right:
            label = f"{almanac.spoken(day.month, day.day, year)} is a {almanac.DAYS[right]}"
            marks = (mark(figure, "dateline"), mark(other, "day", label))
            yield Check(marks, Working((line("", figure), line("=", other, label))))


def _said(facts: Facts, dates: Sequence[Figure], at: int) -> Iterator[Said]:
    """What a date says of days of the week: its own, and those that borrow its month."""
    figure, day = dates[at], dates[at].day
    if day is None or day.month is None or day.day is None:
        return
    text = facts.document.flat
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


def _elsewhere(facts: Facts, one: Said, year: int) -> bool:
    """Whether another year than the one assumed stands near a date."""
    around = facts.document.flat[max(0, one.place.start - AROUND) : one.place.end + AROUND]
    return any(int(found) != year for found in YEAR.findall(around))


def _of_another_year(loose: Sequence[tuple[Said, int]]) -> bool:
    """Whether the dates without a year speak with one voice of another year than was assumed.

    Two slips are seldom out by the same number of days.
    """
    off = [(one.weekday - almanac.weekday(year, one.month, one.day)) % 7 for one, year in loose]
    days = {(one.month, one.day) for one, _ in loose}
    return len(days) > 1 and len(set(off)) == 1 and off[0] != 0
