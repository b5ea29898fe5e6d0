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

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    ends,
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
    bad("The shift is [[ten hours]], from 10pm to 6am.", "8 hours"),
    bad("It is open from 9am to 5pm, [[nine hours]] in all.", "8 hours"),
    good("The fair runs for four days, from Thursday 4 June to Sunday 7 June.", holds=True),
    good("The fair runs for three days, from Thursday 4 June to Sunday 7 June.", holds=True),
    good("The road was shut for seven hours, from 10pm to 5am.", holds=True),
    bad("It rained for [[19 days]] between 4 June and 17 June.", "13 or 14 days"),
    bad("The [[six-day]] fair opens on Friday 7 June and ends on Sunday 9 June.", "2 or 3 days"),
    good("It rained for nine days between 4 June and 17 June.", why="not every day"),
    good("She taught a two-day course from 4 June to 25 June.", why="too far out"),
    good("It is open from 9am to 5pm, nine hours before the race.", why="up to something else"),
    bad("They rowed for [[12 days]], leaving on 2 May and landing on 11 May.", "9 or 10 days"),
    good("The longest stay is eight hours, from 8am to 6pm.", why="a bound"),
    good("The road was shut for about six hours, from 10pm to 5am.", why="a hedge"),
    good("The road was shut for six hours, from 10.15 to 5.15.", why="either half of the day"),
    good(
        "The clocks went back, so the dance from 9pm to 3am lasted seven hours.", why="the clocks"
    ),
]

MINUTE, HOUR, DAY, WEEK = 60, 3_600, 86_400, 604_800
_UNIT = later(r"(?:week|fortnight|day|night|hour|minute|min|hr)(?=s?$)")
_UNITS = {"week": WEEK, "fortnight": WEEK, "day": DAY, "night": DAY, "hour": HOUR, "hr": HOUR}


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each length of time and hold it against the ends that stand beside it."""
    figures = facts.figures
    for at, figure in enumerate(figures):
        quantity = figure.quantity
        if figure.kind != "duration" or figure.aside or quantity is None or quantity.hedge:
            continue
        found = ends.ends_of(facts, figures, at)
        # On the night that the clocks change the hours are others.
        if found is not None and "clocks" not in facts.text(
            facts.document.sentence_at(figure.start)
        ):
            yield from told(figure, int(quantity.value), found)


def told(figure: Figure, stated: int, found: ends.Ends) -> Iterator[Finding | Check]:
    """What is to be said of a length and its ends; nothing if it is far out."""
    named = _UNIT.search(figure.text)
    if named is None:
        return  # months and years are counted otherwise
    unit = _UNITS.get(named[0], MINUTE)
    least, most = found.lengths[0], found.lengths[-1]
    slack = {WEEK: max(3 * DAY, stated // 10), DAY: 0, HOUR: HOUR // 2 - 1}.get(unit, 5 * MINUTE)
    if least >= DAY and unit == DAY:
        least -= DAY
    marks = (mark(figure, "stated"), *(mark(end, "end") for end in found.figures))
    rows = tuple(line("", one) for one in sorted((figure, *found.figures), key=lambda f: f.start))
    if least - slack <= stated <= most + slack or (found.within and stated < most):
        yield Check(marks, Working(rows))
    elif (unit < DAY or most >= DAY) and stated <= 2 * most and most <= 2 * stated:
        made = spoken(found.lengths)
        first, last = found.figures[0].text, found.figures[-1].text
        whole = first if len(found.figures) == 1 else f"{first} to {last}"
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
