"""Something ends before it begins, or follows before what it follows: "from 6pm to 5.30pm".

## Why it matters
The notice goes on the fridge, and half the town comes an hour late. A funeral at 2.30pm is not followed at
1.15pm by tea.

## When it stays silent
- one of the two does not say which half of the day it is of
- it may run past midnight: from 10pm to 5am
- a day is named between them, or the two are of different places

## How to settle it
Ask the organiser. am for pm, or the hour of another day, are the usual reasons.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
    stretches,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("clock", "hours")))

EXAMPLES = [
    bad("The trustees meet on Tuesday from 6pm to [[5.30pm]] in the hall.", "5.30pm comes before"),
    bad(
        "The service is at 2.30pm and will be followed at [[1.15pm]] by tea.", "1.15pm comes before"
    ),
    bad("Doors open at 7.30pm, then at [[6.45pm]] the band comes on.", "6.45pm comes before"),
    good("The trustees meet on Tuesday from 6pm to 7.30pm in the hall.", holds=True),
    good("The bar is open from 10pm to 5am.", why="past midnight", holds=True),
    good("The service is at 2.30pm and will be followed at 3.15pm by tea.", holds=True),
    good(
        "The service is at 2.30pm on Monday and is followed at 1pm on Tuesday by tea.", why="a day"
    ),
    good("The service is at 2.30 and will be followed at 1.15 by tea.", why="of which half?"),
    good("The ball begins at 11.30pm and is followed at 1am by breakfast.", why="past midnight"),
]

# What says that the second of two times comes after the first.
FOLLOWED = later(
    r"[ ,]{1,2}(?:[^\W\d][\w'’-]*[ ,]{1,2}){0,8}(?:followed(?: by [^\W\d][\w'’ -]{1,40})? at"
    r"|(?:and )?then(?: [^\W\d][\w'’ -]{1,30})? at|until|and (?:ends?|closes?|finish(?:es)?) at) "
)
# Nothing in a programme lasts so long, in minutes.
LONG = 21 * 60
# How far one time may be from the next, in code points.
REACH = 120


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each stretch of hours, and each time that follows another."""
    for figure in facts.figures_by_kind.get("hours", ()):
        if len(figure.parts) == len("ab") and figure.clock is None:
            yield from told(*figure.parts)
    clocks = facts.figures_by_kind.get("clock", ())
    text = facts.document.flat
    for one, two in pairwise(clocks):
        if two.start - one.end < REACH and FOLLOWED.fullmatch(text, one.end, two.start):
            near = facts.figures_in(facts.document.sentence_at(one.start))
            if not any(other.kind in ("weekday", "date", "dates") for other in near):
                yield from told(one, two)


def told(one: Figure, two: Figure) -> Iterator[Finding | Check]:
    """A check if the second time comes after the first, a finding if it comes before."""
    if one.clock is None or two.clock is None or one.fault or two.fault:
        return
    if not (one.clock.half and two.clock.half) or one.clock.zone != two.clock.zone:
        return
    minutes = (stretches.minutes_of(two) - stretches.minutes_of(one)) % stretches.DAY
    marks = (mark(two, "stated"), mark(one, "time"))
    working = Working((line("", one), line("", two)))
    if minutes > LONG:
        yield Finding(
            f"{two.text} comes before {one.text}, by {stretches.spoken(stretches.DAY - minutes)}",
            marks,
            working,
            confidence="likely",
        )
    elif minutes:
        yield Check(marks, working)
