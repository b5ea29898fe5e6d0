"""The day of the week and the date do not go together.

## Why it matters
A reader who turns up on Thursday 4 May finds the hall shut if 4 May was a Friday. One of the two is
wrong, and nobody can tell which.

## When it stays silent
- no year is printed and the day of publication is not known: a year is never guessed from today
- no year is printed, and it falls so in another year of which the post speaks near by
- two days of the week share several dates: "Saturday and Sunday, May 5 and 6"
- the date is older than the calendar

## How to settle it
Look at a calendar of that year, then at the source: either half may be the slip. The dates next to it
that fall on that day of the week are given.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Working,
    almanac,
    bad,
    ends,
    good,
    later,
    line,
    mark,
    weekdays,
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
    bad(
        "The rain came on Monday 15 September, and by [[Wednesday 18 September]] it had gone.",
        "is a Thursday",
        severity="warning",
    ),
    bad("It runs from Friday 5 to [[Sunday 8 December]].", "is a Monday", severity="warning"),
    good(
        "The rain came on Monday 15 September, and by Thursday 18 September it had gone.",
        holds=True,
    ),
    good(
        "It opened on Friday 5 June 2015 and shuts on Sunday 8 June.", why="two years", holds=True
    ),
    bad("Voting is on three Saturdays: 4, 11 and [[19 October 2025]].", "a Sunday"),
    good("Voting is on three Saturdays: 4, 11 and 18 October 2025.", holds=True),
    good("The poll was held on Friday, May 4, 2012.", holds=True),
    bad(
        "The sale, first held in 2009, ends on [[Tuesday 3 June]].",
        "a Wednesday in 2015",
        published="2015-05-28",
    ),
    good("The sale ends on Saturday 7 June.", why="the year is not known"),
    good(
        "In 2009 the sale ended on Saturday 6 June.",
        why="so it was in 2009",
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

# A place in capitals, perhaps with its state: `AYR, Ohio, May 4`.
_DATELINE = later(r"[A-Z][A-Z .'’-]{1,30},? (?:[A-Z][\w. ]{1,20}, )?")
_NUMERIC = later(r"\d[./-]\d")
MONTHS = 12
YEAR = later(r"(?<![\d,.£$€-])(?:1[4-9]|20)\d\d(?!\d|,\d|\.\d)")
# How far around a date without a year another year may stand and still be meant, in code points.
AROUND = 120
# How many days from the day of publication a date without a year may be for an error.
NEAR = 120
# How many days two dates without a year may be apart and be of one year.
WEEKS = 45


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every date that has a day of the week against the calendar of its year."""
    dates = [f for f in facts.figures if f.kind == "date" and f.day is not None and not f.fault]
    day = facts.document.source.published
    loose: list[tuple[weekdays.Said, int]] = []
    without: list[weekdays.Said] = []
    for one in weekdays.said(facts.document.flat, dates):
        if one.year is not None:
            if one.year >= almanac.EARLIEST and one.day <= almanac.length(one.month, one.year):
                yield told(facts, one, one.year)
        elif day is None:
            without.append(one)
        else:
            year = almanac.nearest_year(one.month, one.day, (day.year, day.month, day.day))
            if one.day <= almanac.length(one.month, year) and not _elsewhere(facts, one, year):
                loose.append((one, year))
    yield from abreast(facts, without)
    if day is None or _of_another_year(loose):
        return
    yield from of_dateline(facts, dates, (day.year, day.month, day.day))
    today = almanac.number(day.year, day.month, day.day)
    for one, year in loose:
        away = abs(almanac.number(year, one.month, one.day) - today)
        yield told(facts, one, year, "certain" if away <= NEAR else "likely")


def abreast(facts: Facts, dates: Sequence[weekdays.Said]) -> Iterator[Finding | Check]:
    """Two dates of one paragraph, a few weeks apart in whatever year, by their days of the week."""
    for one, two in pairwise(dates):
        paragraph = facts.document.paragraph_at(one.place.start)
        if not paragraph.start <= two.place.start < paragraph.end or YEAR.search(
            facts.document.flat, *paragraph
        ):
            continue
        apart = {
            almanac.number(year, two.month, two.day) - almanac.number(year, one.month, one.day)
            for year in ends.YEARS
            if all(each.day <= almanac.length(each.month, year) for each in (one, two))
        }
        if len(apart) != 1 or not 0 < min(apart) <= WEEKS:
            continue
        days = min(apart)
        marks = tuple(
            Mark(*each.place, role, "", f"{each.month:02}-{each.day:02}")
            for role, each in (("stated", two), ("date before", one))
        )
        first, last = facts.text(one.place), facts.text(two.place)
        rows = (Line("", first, "", one.place.start), Line("", last, "", two.place.start))
        right = (one.weekday + days) % 7
        if right == two.weekday:
            yield Check(marks, Working((*rows, Line("=", str(days), "days apart"))))
        else:
            yield Finding(
                f'"{first}" and "{last}" are of no one year: {days} day{"s" * (days > 1)} after a'
                f" {almanac.DAYS[one.weekday]} is a {almanac.DAYS[right]}",
                marks,
                Working(rows),
                severity="warning",
                confidence="likely",
            )


def told(facts: Facts, one: weekdays.Said, year: int, sure: str = "certain") -> Finding | Check:
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


def _elsewhere(facts: Facts, one: weekdays.Said, year: int) -> bool:
    """Whether another year than the one assumed stands near a date, and may be the one meant.

    A date that falls on that day of the week in none of them is wrong in all.
    """
    around = facts.document.flat[max(0, one.place.start - AROUND) : one.place.end + AROUND]
    others = {int(found) for found in YEAR.findall(around)} - {year}
    return any(_falls(one, other) for other in others)


def _falls(one: weekdays.Said, year: int) -> bool:
    """Whether a date falls on its day of the week in a year."""
    known = year >= almanac.EARLIEST and one.day <= almanac.length(one.month, year)
    return not known or almanac.weekday(year, one.month, one.day) == one.weekday


def _of_another_year(loose: Sequence[tuple[weekdays.Said, int]]) -> bool:
    """Whether the dates without a year speak with one voice of another year than was assumed.

    Two slips are seldom out by the same number of days.
    """
    off = [(one.weekday - almanac.weekday(year, one.month, one.day)) % 7 for one, year in loose]
    days = {(one.month, one.day) for one, _ in loose}
    return len(days) > 1 and len(set(off)) == 1 and off[0] != 0
