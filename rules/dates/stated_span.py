"""A length of time does not lead from its first day or hour to its last.

## Why it matters
"For five days, from Thursday 4 June to Sunday 7 June" leaves the reader to find out whether to come on
Monday. A road that is shut for six hours from 10pm does not open at 5am.

## When it stays silent
- the words do not tie the length to both ends: five days between 4 and 30 June
- first and last day may both count, or neither; weeks may be rounded by a few days
- the length is hedged, or so far out that something else is meant
- the hours do not say which half of the day they are of

## How to settle it
Count on a calendar. Any of the three may be the slip; what the two ends make is given.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    almanac,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("duration",)))

EXAMPLES = [
    bad("The fair runs for [[five days]], from Thursday 4 June to Sunday 7 June.", "4 days"),
    bad("The strike, which began on 3 March and ended on 17 March, lasted [[three weeks]].", "14"),
    bad("A [[six-day]] walk from 4 to 7 June raised £900.", "4 days"),
    bad("The road was shut for [[six hours]], from 10pm on Friday to 5am on Saturday.", "7 hours"),
    bad("It is open from 9am to 5pm, [[nine hours]] in all.", "8 hours"),
    good("The fair runs for four days, from Thursday 4 June to Sunday 7 June.", holds=True),
    good("The fair runs for three days, from Thursday 4 June to Sunday 7 June.", holds=True),
    good("The road was shut for seven hours, from 10pm to 5am.", holds=True),
    bad("It rained for [[19 days]] between 4 June and 17 June.", "13 or 14 days"),
    bad("The [[six-day]] fair opens on Friday 7 June and ends on Sunday 9 June.", "2 or 3 days"),
    good("It rained for nine days between 4 June and 17 June.", why="not every day"),
    good("She taught a two-day course from 4 June to 25 June.", why="too far out"),
    good("It is open from 9am to 5pm, nine hours before the race.", why="up to something else"),
    good("The road was shut for about six hours, from 10pm to 5am.", why="a hedge"),
    good("The road was shut for six hours, from 10.15 to 5.15.", why="either half of the day"),
]

MINUTE, HOUR, DAY, WEEK = 60, 3_600, 86_400, 604_800
_CUE = later(
    r"\b(?:for|last(?:s|ed|ing)?|runs?|ran|over|[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|spends?|spent|takes?|took) $"
)
_LEAD = later(
    r"(?: [a-z]{3,14}){0,3}(?: in all)?"
    r"(?: (?:opens|opened|begins|began|starts|started) on (?:the )?"
    r"|[,:]? ?(?:\(|[–—-] )?(?:(?:running |lasting )?(?:from|between) (?:the )?)?)"
)
_TAIL = later(
    r",? ?(?:\(|[–—-] )?(?:a (?:total|period|stretch|run) of |which is |that is |lasting |lasted |and lasted |for )?"
)
_TIED = later(r"from |between |[(,:–—]| on (?:the )?$")
_TO = later(r" ?(?:to|until|till|through|-|–|—) ?(?:the )?")
_AND = later(r" and (?:the )?")
_AND_ENDED = later(
    r"(?: [^\W\d][\w'’-]*){0,3},? and (?:was )?(?:end(?:s|ed)|close[sd]|finish(?:es|ed)|stopped|called off)(?: again)? on (?:the )?"
)
_BEGAN = later(r"\b(?:began|started|opened|beginning|starting) on (?:the )?$")
_OF_DAY = later(r"(?:,? on)? ")
_BEYOND = later(
    r"-| (?!a day\b)(?:ago|later|earlier|before|after|since|of|a|an|per|each|every|to|from)\b"
)
_UNIT = later(r"(?:week|fortnight|day|night|hour|minute|min|hr)(?=s?$)")
_UNITS = {"week": WEEK, "fortnight": WEEK, "day": DAY, "night": DAY, "hour": HOUR, "hr": HOUR}
REACH = 40
# A year with a February of 28 days and one of 29, for days without a year.
YEARS = (2023, 2024)


class Ends(NamedTuple):
    """The first and last day or hour of a stretch, and the figures that print them.

    lengths: the seconds between them, in every way that they may be counted.
    tied: `from` stands before the first or a verb says that it began then.
    within: it need not fill the time between them: `between 4 and 30 June`.
    """

    figures: tuple[Figure, ...]
    lengths: tuple[int, ...]
    tied: bool
    within: bool = False


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each length of time and hold it against the ends that stand beside it."""
    figures = facts.figures
    for at, figure in enumerate(figures):
        quantity = figure.quantity
        if figure.kind != "duration" or figure.aside or quantity is None or quantity.hedge:
            continue
        ends = after(facts, figures, at) or before(facts, figures, at)
        if ends is not None and ends.tied:
            yield from told(figure, int(quantity.value), ends)


def after(facts: Facts, figures: Sequence[Figure], at: int) -> Ends | None:
    """The ends behind a length: `for five days, from 4 to 8 June`."""
    text, figure = facts.document.flat, figures[at]
    if at + 1 == len(figures):
        return None
    cued = _CUE.search(text[max(0, figure.start - REACH) : figure.start])
    led = _LEAD.fullmatch(text, figure.end, figures[at + 1].start)
    if cued is None or led is None:
        return None
    within = "between " in led[0]
    tied = _TIED.search(led[0]) is not None
    ends = ends_at(facts, figures, at + 1, tied=tied, within=within)
    return None if ends is None else ends._replace(within=ends.within or within)


def before(facts: Facts, figures: Sequence[Figure], at: int) -> Ends | None:
    """The ends in front of a length: `from 9am to 5pm, eight hours in all`."""
    text, figure = facts.document.flat, figures[at]
    if not at or _TAIL.fullmatch(text, figures[at - 1].end, figure.start) is None:
        return None
    if _BEYOND.match(text, figure.end):
        return None
    for first in range(at - 1, max(-1, at - 5), -1):
        near = text[max(0, figures[first].start - REACH) : figures[first].start]
        tied = near.endswith((" from ", "From ")) or _BEGAN.search(near) is not None
        ranged = figures[first].kind in ("dates", "hours")
        ends = ends_at(facts, figures, first, tied=tied or ranged)
        if ends is not None and ends.figures[-1].end <= figures[at - 1].end:
            whole = figures[first + last_of(ends, figures, first)].end == figures[at - 1].end
            return ends if whole else None
    return None


def last_of(ends: Ends, figures: Sequence[Figure], first: int) -> int:
    """How many figures further the last of the ends stands, a day of the week with it."""
    place = first
    while place + 1 < len(figures) and figures[place].end < ends.figures[-1].end:
        place += 1
    if place + 1 < len(figures) and figures[place + 1].kind == "weekday":
        place += 1
    return place - first


def ends_at(
    facts: Facts, figures: Sequence[Figure], at: int, *, tied: bool, within: bool = False
) -> Ends | None:
    """The two ends that begin with a figure, days or hours; None if it begins none."""
    one = figures[at]
    if one.kind in ("dates", "hours") and len(one.parts) == 2:
        tied = tied or one.text.startswith(("from", "From"))
        within = one.text[:7].lower() == "between"
        ends = _ends(one.parts[0], one.parts[1], (one,), None, tied=tied or within)
        return None if ends is None else ends._replace(within=within)
    text = facts.document.flat
    place, first_day = _past_weekday(text, figures, at)
    if place + 1 >= len(figures):
        return None
    two = figures[place + 1]
    joined = (_AND if within else _TO).fullmatch(text, figures[place].end, two.start)
    began = joined is None and _AND_ENDED.fullmatch(text, figures[place].end, two.start)
    if one.kind != two.kind or not (joined or (began and tied)):
        return None
    last_day = _past_weekday(text, figures, place + 1)[1]
    apart = (last_day - first_day) % 7 if first_day is not None and last_day is not None else None
    return _ends(one, two, (one, two), apart, tied=tied)


def _past_weekday(text: str, figures: Sequence[Figure], at: int) -> tuple[int, int | None]:
    """The place of the figure that ends `10pm on Friday`, and the day of the week, if named."""
    if figures[at].kind == "clock" and at + 1 < len(figures):
        following = figures[at + 1]
        named = following.kind == "weekday" and following.day is not None
        if named and _OF_DAY.fullmatch(text, figures[at].end, following.start):
            return at + 1, following.day.weekday if following.day else None
    return at, None


def _ends(
    one: Figure, two: Figure, shown: tuple[Figure, ...], apart: int | None, *, tied: bool
) -> Ends | None:
    if one.clock is not None and two.clock is not None:
        if one.fault or two.fault or one.clock.zone != two.clock.zone or not _told(one, two):
            return None
        minutes = (two.clock.minutes - one.clock.minutes) % (DAY // MINUTE)
        if apart is not None:
            minutes = two.clock.minutes - one.clock.minutes + apart * DAY // MINUTE
        return Ends(shown, (minutes * MINUTE,), tied) if minutes > 0 else None
    lengths = tuple(sorted({n * DAY for days in _days(one, two) for n in (days, days + 1)}))
    return Ends(shown, lengths, tied) if lengths else None


def _told(one: Figure, two: Figure) -> bool:
    """Whether both times say which half of the day they are of."""
    clocks = [figure.clock for figure in (one, two) if figure.clock is not None]
    halves = [bool(clock.half) for clock in clocks if not clock.text.isalpha()]
    return all(halves) or (not any(halves) and any(clock.hour > 12 for clock in clocks))


def _days(one: Figure, two: Figure) -> set[int]:
    """How many days lie between two dates, in a common year and in a leap year."""
    first, last = one.day, two.day
    if first is None or last is None or one.fault or two.fault:
        return set()
    if None in (first.month, first.day, last.month, last.day):
        return set()
    found = set()
    year = first.year or last.year
    for start in (year,) if year else YEARS:
        a = (first.month or 1, first.day or 1)
        b = (last.month or 1, last.day or 1)
        end = last.year if last.year and first.year else start + (b < a)
        if a[1] <= almanac.length(a[0], start) and b[1] <= almanac.length(b[0], end):
            found.add(almanac.number(end, *b) - almanac.number(start, *a))
    return {days for days in found if days > 0}


def told(figure: Figure, stated: int, ends: Ends) -> Iterator[Finding | Check]:
    """What is to be said of a length and its ends; nothing if it is far out."""
    found = _UNIT.search(figure.text)
    if found is None:
        return  # months and years are counted otherwise
    unit = _UNITS.get(found[0], MINUTE)
    least, most = ends.lengths[0], ends.lengths[-1]
    slack = {WEEK: max(3 * DAY, stated // 10), DAY: 0, HOUR: HOUR // 2 - 1}.get(unit, 5 * MINUTE)
    if least >= DAY and unit == DAY:
        least -= DAY
    marks = (mark(figure, "stated"), *(mark(end, "end") for end in ends.figures))
    rows = tuple(line("", one) for one in sorted((figure, *ends.figures), key=lambda f: f.start))
    if least - slack <= stated <= most + slack or (ends.within and stated < most):
        yield Check(marks, Working(rows))
    elif (unit >= DAY) == (most >= DAY) and stated <= 2 * most and most <= 2 * stated:
        made = spoken(ends.lengths)
        first, last = ends.figures[0].text, ends.figures[-1].text
        whole = first if len(ends.figures) == 1 else f"{first} to {last}"
        yield Finding(
            f'"{whole}" is {made}, not {figure.text}',
            marks,
            Working(rows, computed=made, stated=figure.text),
            confidence="likely",
        )


def spoken(lengths: Sequence[int]) -> str:
    """Lengths as they are said: `3 or 4 days`, `7 hours`, `90 minutes`."""
    for unit, name in ((DAY, "days"), (HOUR, "hours"), (MINUTE, "minutes")):
        if all(seconds % unit == 0 for seconds in lengths):
            return f"{' or '.join(str(seconds // unit) for seconds in lengths)} {name}"
    return ""
