"""A holiday does not fall on the day that stands beside it.

## Why it matters
"Good Friday, 19 April 2022" sends the reader to church on a Tuesday after Easter. Holidays are the
dates that everybody can check.

## When it stays silent
- the holiday moves, no year is printed and the day of publication is not known
- it is one of a list of days: Christmas Day, 26 December and 1 January
- it falls so by another calendar: Easter in the east, Thanksgiving in Canada, a Chinese new year
- an American holiday is put in another month: there have been black Fridays before the sales
- another year is spoken of near a date without one

## How to settle it
Look at a calendar of that year. The day on which the holiday falls is given.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    almanac,
    bad,
    feasts,
    good,
    later,
    line,
    mark,
    weekdays,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("feast",)))

EXAMPLES = [
    bad("The choir sings on [[Christmas Day]] (24 December).", "25 December"),
    bad("They met on [[Boxing Day]], December 25.", "26 December"),
    bad("[[Easter Sunday]] falls on 9 April in 2024.", "31 March in 2024"),
    bad("The march is on 2 April 2024 ([[Easter Monday]]).", "1 April in 2024"),
    bad("[[Christmas Day 2023]] was a Tuesday.", "a Monday in 2023"),
    bad("The fair is on [[Good Friday]] (9 April).", "3 April in 2015", published="2015-03-20"),
    good("The choir sings on Christmas Day (25 December).", holds=True),
    good("Easter Sunday falls on 31 March in 2024.", holds=True),
    good("The Orthodox keep Easter Sunday on 5 May 2024.", holds=True),
    good("They keep Christmas Day (7 January) in Kyiv.", holds=True),
    good("They danced on Chinese New Year’s Eve (11 February).", why="another calendar"),
    good("The strike began on Black Friday (8 September 2023).", why="another one"),
    good("The fair is on Good Friday (10 April).", why="the year is not known"),
    good("The pool shuts on Christmas Day, 26 December and 1 January.", why="a list"),
    good("It shuts from 24 December, Christmas Day and Boxing Day among them.", why="a list"),
    good("Christmas Day 2023 was a Monday.", holds=True),
    good(
        "In 2012 the fair was on Good Friday (6 April).",
        why="another year stands near",
        published="2015-03-20",
    ),
]

_BEHIND = later(
    r"(?:,| ?\(|,? which)? ?(?:(?:is|was|falls|fell|will be|comes|came)? ?on|is|was)?(?: the)? ?"
    r"|,? [–—-] "
)
_BEFORE = later(r" ?\(|,? (?:which |that )?(?:is|was|will be) |, $")
_WEEKDAY = later(r" (?:is|was|falls on|fell on|will be|will fall on) an? | ?\(")
_MORE = later(r",? (?:and|or|to|until) |, (?=[A-Z\d])|[-–/]")
AROUND = 120
_YEAR = later(r"(?<![\d,.£$€-])(?:1[4-9]|20)\d\d(?!\d|,\d|\.\d)")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each holiday against the date, or the day of the week, that stands straight beside it."""
    figures = facts.figures
    for at, figure in enumerate(figures):
        if figure.kind != "feast" or figure.day is None:
            continue
        other = beside(facts, figures, at)
        if other is None or other.day is None:
            continue
        year = year_of(facts, figure, other)
        fixed = feasts.name(figure.text.split()) in feasts.FIXED
        if year or (fixed and other.kind == "date"):
            yield from told(figure, other, year)


def beside(facts: Facts, figures: Sequence[Figure], at: int) -> Figure | None:
    """The date or the day of the week that is said to be a holiday's; None if none is."""
    text, figure = facts.document.flat, figures[at]
    if at + 1 < len(figures):
        other = figures[at + 1]
        if weekdays.dated(other) and _BEHIND.fullmatch(text, figure.end, other.start):
            loose = text[figure.end : other.start] in (", ", " ")
            listed = at and _MORE.fullmatch(text, figures[at - 1].end, figure.start)
            if not loose or not (listed or _MORE.match(text, other.end)):
                return other
        if other.kind == "weekday" and _WEEKDAY.fullmatch(text, figure.end, other.start):
            return other
    if at:
        other = figures[at - 1]
        if weekdays.dated(other) and _BEFORE.fullmatch(text, other.end, figure.start):
            return other if text[other.end] != "," or "which" in text[other.end :][:8] else None
    return None


def year_of(facts: Facts, feast: Figure, other: Figure) -> int | None:
    """The year that is meant: one of the two prints it, or it is that of publication."""
    printed = [one.day.year for one in (feast, other) if one.day is not None and one.day.year]
    published = facts.document.source.published
    if printed:
        return printed[0]
    if published is None or other.day is None:
        return None
    today = (published.year, published.month, published.day)
    named = other.day if other.day.month else feast.day
    if named is None or named.month is None:
        return None
    year = almanac.nearest_year(named.month, named.day or 1, today)
    near = facts.document.flat[max(0, feast.start - AROUND) : other.end + AROUND]
    return None if any(int(found) != year for found in _YEAR.findall(near)) else year


def told(figure: Figure, other: Figure, year: int | None) -> Iterator[Finding | Check]:
    """What is to be said of a holiday and of the day that stands beside it."""
    name = feasts.name(figure.text.split())
    falls = feasts.days(name, year or almanac.EARLIEST)
    if not falls or other.day is None:
        return
    marks = (mark(figure, "holiday"), mark(other, "date"))
    if other.kind == "date":
        agrees = (other.day.month, other.day.day) in falls
        right = almanac.spoken(*falls[0])
    else:
        days = [almanac.weekday(year or almanac.EARLIEST, *day) for day in falls]
        agrees = other.day.weekday in days
        right = f"a {almanac.DAYS[days[0]]}"
    if name in feasts.BY_THANKSGIVING and other.day.month not in {month for month, _ in falls}:
        return  # there have been black Fridays before the sales
    always = year is None or (name in feasts.FIXED and other.kind == "date")
    said = right if always else f"{right} in {year}"
    rows = [line("", one) for one in sorted((figure, other), key=lambda one: one.start)]
    if agrees:
        yield Check(marks, Working((*rows, Line("=", right, "by the calendar"))))
        return
    plain = " ".join(word for word in figure.text.split() if not word.strip(",").isdecimal())
    yield Finding(
        f"{plain.strip(',')} is {said}, not {other.text}",
        marks,
        Working((*rows, Line("", right, "by the calendar"))),
    )
