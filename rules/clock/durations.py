"""A stretch of time does not lead from the one time in the copy to the other.

## Why it matters
A match that kicks off at 3pm and ends 90 minutes later, at 5.15pm, gives the reader two ends to choose
from.

## When it stays silent
- the words do not tie the stretch to both times, or a third time stands among them
- one of the two says which half of the day it is of, and the other does not
- it is rounded: half an hour by five minutes, 20 minutes by four, ten by two, more by a quarter of an
  hour; seven minutes are counted
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
    enclosed,
    ends,
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
    bad("She came at 6am and left at 2.30pm, a [[nine-and-a-half-hour]] shift.", "8 hours 30"),
    bad("Due at 14:20, the train pulled in at 15:05, [[35 minutes]] behind schedule.", "45"),
    bad("It was halted at 9.42am, only [[22 minutes]] after the 9.30am bell.", "12 minutes"),
    bad("Doors open at 10am, [[an hour]] later than the usual 11am.", "10am comes before 11am"),
    bad("The [[45-minute]] flight took off at 7.50am and landed at 8.55am.", "65 minutes"),
    bad("The [[48-hour]] strike begins at noon on Sunday and ends at noon on Wednesday.", "72"),
    bad("Between the 4.15pm blast and the 4.40pm call, [[35 minutes]] passed.", "25 minutes"),
    good("Due at 14:20, the train pulled in at 15:05, 45 minutes behind schedule.", holds=True),
    good("Doors open at 10am, an hour earlier than the usual 11am.", holds=True),
    good("The 7pm film runs for 90 minutes, with an interval, and ends at 8.50pm.", why="a break"),
    good("The two-hour debate began at 6pm and, with the votes, ended at 9pm.", why="it overran"),
    good("They rang at 9am and came at 9.20am, ten minutes after a warning.", why="of something else"),
    good("Rain stopped play at 2.40pm for 20 minutes and again at 3.25pm.", why="each time"),
    bad("A wait of [[55 minutes]] followed: the 8.05am bus came at 8.40am.", "35 minutes"),
    bad("Kick-off, normally 3pm, is [[an hour]] later at 2pm.", "2pm comes before 3pm"),
    bad("The 11.20am kick-off was put back [[25 minutes]] to 11.50am.", "30 minutes"),
    bad("The strike began at 10pm on Thursday and ended at 6am on Saturday, [[42 hours]] on.", "32"),
    good("The 11.20am kick-off was put back 25 minutes to 11.45am.", holds=True),
    good("The 11.20am kick-off was put back 25 minutes at first, and then to noon.", why="twice"),
    good("They came at 1.20pm and had him out by 4.50pm after a 90-minute dig.", why="the dig"),
    good("Counting resumes at 10am; it was halted at 1.40am after 16 hours.", why="two clauses"),
    good("The trial began at 10.15am and ended 90 minutes later, at 11.40am.", holds=True),
    good("The talks lasted four hours; the bar opened at 10am and closed at noon.", why="the bar"),
    good("The ball began at 10.30pm and ended 90 minutes later, at midnight.", holds=True),
    good("It was raided at 9.52am, seven minutes after it opened at 9.45am.", holds=True),
    good("The talks began at 7pm. They broke up at 9.15pm, two hours later.", holds=True),
    good("The bar shut at 9pm and the hall at 11pm. An hour later, at 1am, it rained.", why="which?"),
    good("She came at 2pm and left at 4.30pm after an hour of talks.", why="the talks alone"),
    good("The bridge shut at 9am. They said it would take 90 mins. It opened at noon.", why="not tied"),
    good("The trial began at 10.15 and ended an hour later, at 1.40pm.", why="of which half?"),
    good("The boy was found at 6.05pm, after being missing for two hours, and taken home at 9.30pm.", why="before"),
    good("The shop opens at 9am and closes at 6pm, eight hours a day for each hand.", why="each of them"),
]  # fmt: skip

# How many times to look at on either side of a stretch.
NEAR = 8
# What runs longer would run past the hour at which it began, in minutes.
LONGEST = 20 * 60


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each length of time and hold it against the two times that its words tie it to."""
    clocks = [f for f in facts.figures if f.clock is not None and not f.fault]
    starts = [figure.start for figure in clocks]
    for place, figure in enumerate(facts.figures):
        stretch = stretches.stretch(figure, stretches.WEEK)
        if stretch is None:
            continue
        at = bisect_left(starts, figure.start)
        found = stretches.ends_of(
            facts, figure, clocks[max(0, at - NEAR) : at], clocks[at : at + NEAR]
        )
        tied = between(facts, place) if found is None else enclosed.Enclosed(*found, set=True)
        if tied is not None and "clocks" in facts.text(facts.document.sentence_at(figure.start)):
            continue
        if tied is not None and stretches.comparable(tied.first, tied.last):
            yield from told(facts, stretch, tied)


def between(facts: Facts, at: int) -> enclosed.Enclosed | None:
    """The only two times of a sentence, where they are not the ends of a span."""
    tied = enclosed.enclosed(facts, facts.figures[at], ("clock",))
    if tied is None or ends.ends_of(facts, facts.figures, at) is not None:
        return None
    return tied


def told(
    facts: Facts, stretch: stretches.Stretch, tied: enclosed.Enclosed
) -> Iterator[Finding | Check]:
    """What is to be said of a stretch and its two times; nothing if it would run past a day."""
    first, last = tied.first, tied.last
    minutes, dated = stretches.passed(facts, first, last)
    longest = stretches.WEEK if dated else LONGEST
    if stretch.low > longest:
        return
    marks = (mark(stretch.figure, "stated"), mark(first, "from"), mark(last, "to"))
    ordered = sorted((stretch.figure, first, last), key=lambda one: one.start)
    rows = tuple(line("", one) for one in ordered)
    if stretch.fits(minutes):
        yield Check(marks, Working(rows))
    elif tied.set and not dated and stretch.fits(stretches.DAY - minutes):
        yield Finding(
            f"{last.text} comes before {first.text}, not {stretch.figure.text} after it",
            marks,
            Working(rows),
            confidence="likely",
        )
    # Five to twelve on Friday morning is not said to be at night.
    elif (
        minutes <= longest
        and not stretch.fits(minutes - stretches.DAY // 2)
        and (tied.set or stretch.low <= 2 * minutes <= 4 * stretch.high)
    ):
        made = stretches.spoken(minutes)
        yield Finding(
            f"From {first.text} to {last.text} is {made}, not {stretch.figure.text}",
            marks,
            Working(rows, computed=made, stated=stretch.figure.text),
            severity="note" if stretch.vague else "",
            confidence="likely",
        )
