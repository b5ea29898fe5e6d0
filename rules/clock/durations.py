"""A stretch of time does not lead from the one time in the copy to the other.

## Why it matters
A match that kicks off at 3pm and ends 90 minutes later, at 5.15pm, gives the reader two ends to choose
from.

## When it stays silent
- the words do not tie the stretch to both times, or a third time stands among them
- one of the two says which half of the day it is of, and the other does not
- it is rounded: five minutes either way below an hour, fifteen above; seven minutes are counted
- it is hedged, or "several hours": three to nine; "a few minutes" are two to five

## How to settle it
Look at the source of the times. What lies between them is given.
"""

from bisect import bisect_left
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    line,
    mark,
    stretches,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("duration",)))

EXAMPLES = [
    bad("The trial began at 10.15am and ended [[40 minutes]] later, at 11.40am.", "85 minutes"),
    bad("The trial began at 10.15am and ended at 12.45pm, [[90 minutes]] later.", "2 hours 30"),
    bad("The hall opened at 9.45am and was raided at 9.52am, [[17 minutes]] later.", "7 minutes"),
    bad("It was raided at 9.52am, [[nine minutes]] after it opened at 9.45am.", "7 minutes"),
    bad("[[Four hours]] before the poll shut at 10pm, at 5pm, the rain came.", "5 hours"),
    bad("The talks, which began at 2pm, ended at 4.30pm after [[an hour]].", "2 hours 30 minutes"),
    bad("The talks began at 7pm. They broke up at 9.15pm, [[an hour]] later.", "2 hours 15 minutes"),
    bad("The talks, which lasted [[four hours]], began at 10am and ended at noon.", "2 hours"),
    bad("It was [[40 minutes]] from the call at 9.20pm to the arrest at 9.45pm.", "25 minutes"),
    good("The trial began at 10.15am and ended 90 minutes later, at 11.40am.", holds=True),
    good("The talks lasted four hours; the bar opened at 10am and closed at noon.", why="the bar"),
    good("The ball began at 10.30pm and ended 90 minutes later, at midnight.", holds=True),
    good("It was raided at 9.52am, seven minutes after it opened at 9.45am.", holds=True),
    good("The talks began at 7pm. They broke up at 9.15pm, two hours later.", holds=True),
    good("The bar shut at 9pm and the hall at 11pm. An hour later, at 1am, it rained.", why="which?"),
    good("She came at 2pm and left at 4.30pm after an hour of talks.", why="the talks alone"),
    good("The bridge shut at 9am. They said it would take 90 mins. It opened at noon.", why="not tied"),
    good("The trial began at 10.15 and ended an hour later, at 1.40pm.", why="of which half?"),
]  # fmt: skip

# How many times to look at on either side of a stretch.
NEAR = 8


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each length of time and hold it against the two times that its words tie it to."""
    clocks = [f for f in facts.figures if f.clock is not None and not f.fault]
    if len(clocks) < 2:
        return
    starts = [figure.start for figure in clocks]
    for figure in facts.figures:
        stretch = stretches.stretch(figure)
        if stretch is None:
            continue
        at = bisect_left(starts, figure.start)
        ends = stretches.ends_of(
            facts, figure, clocks[max(0, at - NEAR) : at], clocks[at : at + NEAR]
        )
        if ends is not None and stretches.comparable(*ends):
            yield from told(stretch, ends)


def told(stretch: stretches.Stretch, ends: stretches.Ends) -> Iterator[Finding | Check]:
    """What is to be said of a stretch and its two times; nothing if it would run past a day."""
    first, last = ends
    minutes = (stretches.minutes_of(last) - stretches.minutes_of(first)) % stretches.DAY
    marks = (mark(stretch.figure, "stated"), mark(first, "from"), mark(last, "to"))
    ordered = sorted((stretch.figure, first, last), key=lambda one: one.start)
    rows = tuple(line("", one) for one in ordered)
    if stretch.fits(minutes):
        yield Check(marks, Working(rows))
    elif minutes <= stretches.LONGEST:
        made = stretches.spoken(minutes)
        yield Finding(
            f"From {first.text} to {last.text} is {made}, not {stretch.figure.text}",
            marks,
            Working(rows, computed=made, stated=stretch.figure.text),
            severity="note" if stretch.vague else "",
            confidence="likely",
        )
