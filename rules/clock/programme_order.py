"""A time in a programme does not fit between those above and below it.

## Why it matters
Who comes for the talk at 2am, between lunch at 1.15pm and tea at 2.45pm, will ring the desk. So will
those who turned up at the hour that was meant for another.

## When it stays silent
- the post is a live one: its entries have a rule of their own
- fewer than five times begin a line, or two lines are far apart
- a day is named on a line between them, or more than one time would have to move
- some say am or pm and others do not

## How to settle it
Ask for the programme. am for pm, or one wrong hour, are the usual reasons.
"""

from collections.abc import Iterator, Sequence
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
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("clock", "hours")))

EXAMPLES = [
    bad(
        "9.30am Coffee\n\n10am The mill\n\n[[1.15am]] Lunch\n\n2pm A walk\n\n3pm Tea\n",
        "between 10am and 2pm",
    ),
    bad(
        "18:00: Tin Hats\n\n20:20: The Weir\n\n[[11:05]]: Larks\n\n01:15: Moor\n\n03:20: Home\n",
        "between 20:20 and 01:15",
    ),
    good("9.30am Coffee\n\n10am The mill\n\n1.15pm Lunch\n\n2pm A walk\n\n3pm Tea\n", holds=True),
    good(
        "18:00: Tin Hats\n\n20:20: The Weir\n\n23:05: Larks\n\n01:15: Moor\n\n03:20: Home\n",
        why="midnight lies between",
        holds=True,
    ),
    good(
        "9am Coffee\n\n10am The mill\n\n3pm Tea\n\nSunday 6 May\n\n9.30am Coffee\n\n"
        "11am The weir\n\n4pm Tea\n",
        why="two days",
    ),
    good(
        "9am Coffee\n\n10am The mill\n\n3pm Tea\n\n9.30am Coffee\n\n11am The weir\n\n2pm Tea\n",
        why="several would have to move",
    ),
    good("11am Coffee\n\n9am The mill\n\n3pm Tea\n", why="three lines are no programme"),
]

DAY, NOON = 24 * 60, 12
FEWEST = 5
# How far one line of a programme may be from the next, in code points.
APART = 1500
_BULLET = later(r"[ \t#*•_\[–-]{0,6}")
DATED = frozenset(("weekday", "date", "dates"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at the times that begin lines, a programme at a time."""
    if facts.document.entries:
        return
    for programme in programmes(facts):
        dial = turn(programme)
        if not dial:
            continue
        minutes = [minute(figure) for figure in programme]
        if sum(steps(minutes, dial)) < dial:
            yield Check(
                tuple(mark(figure, "line") for figure in programme),
                Working(tuple(line("", figure) for figure in programme)),
            )
        else:
            yield from astray(programme, minutes, dial)


def programmes(facts: Facts) -> Iterator[list[Figure]]:
    """The times of each programme, five or more; a line that names a day ends one."""
    text = facts.document.flat
    found: list[Figure] = []
    for figure in facts.figures:
        if figure.clock is None and figure.kind not in (*DATED, "hours"):
            continue
        head = max(0, figure.start - 8)
        begin = max(text.rfind("\n", head, figure.start) + 1, head)
        first = figure.parts[0] if figure.kind == "hours" and figure.parts else figure
        begins = not begin or text[begin - 1] == "\n"
        if not begins or _BULLET.fullmatch(text, begin, figure.start) is None:
            continue
        dated = figure.kind in DATED
        if dated or (found and first.start - found[-1].end > APART):
            if len(found) >= FEWEST:
                yield found
            found = []
        if not dated:
            found.append(first)
    if len(found) >= FEWEST:
        yield found


def turn(programme: Sequence[Figure]) -> int:
    """Minutes after which the clocks of a programme begin again; 0 if they are of two styles."""
    clocks = [figure.clock for figure in programme if figure.clock is not None]
    if any(clock.fault or clock.zone for clock in clocks):
        return 0
    named = {bool(clock.half) for clock in clocks if not clock.text.isalpha()}
    if len(named) > 1:
        return 0
    whole = True in named or any(clock.hour > NOON or clock.text[0] == "0" for clock in clocks)
    return DAY if whole else DAY // 2


def minute(figure: Figure) -> int:
    """Minutes since midnight."""
    return figure.clock.minutes if figure.clock is not None else 0


def steps(minutes: Sequence[int], dial: int) -> list[int]:
    """The minutes from each clock to the next, which is taken to come after it."""
    return [(after - before) % dial for before, after in pairwise(minutes)]


def astray(
    programme: Sequence[Figure], minutes: Sequence[int], dial: int
) -> Iterator[Finding | Check]:
    """The one time without which the rest would run in order, if it is not at an end."""
    away = steps(minutes, dial)
    whole = sum(away)
    without = {}
    for index in range(1, len(minutes) - 1):
        past = (minutes[index + 1] - minutes[index - 1]) % dial
        left = whole - away[index - 1] - away[index] + past
        if past and left < dial:
            without[index] = left
    if not without:
        return
    index = min(without, key=lambda at: without[at])
    before, wrong, after = programme[index - 1 : index + 2]
    yield Finding(
        f"{wrong.text} stands between {before.text} and {after.text}",
        (mark(wrong, "stated"), mark(before, "above"), mark(after, "below")),
        Working((line("", before), line("", wrong), line("", after))),
        confidence="likely",
    )
