"""A count that can only grow is smaller in a later entry.

## Why it matters
Votes that have been counted stay counted, and a seat that is declared stays won. If 99 per cent were in
at two o'clock and 87 per cent half an hour later, one of the two entries is wrong, or speaks of another
place.

## When it stays silent
- the place of a count is not known, or is another one
- the seats are not those that a party now has: it needs them, gains them or is forecast to win them
- the later entry, or one between them that has either figure, speaks of a recount or a correction
- both figures may be the same, rounded

## How to settle it
Go back to both statements: most often one of them is of another constituency, or of turnout.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    line,
    mark,
    seats,
    words_of,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(parts=("entries",)))

EXAMPLES = [
    bad(
        "2.28pm\n\nOakham and Melton: [[83 per cent]] of votes verified.\n\n2.07pm\n\n"
        "Oakham and Melton: 94 per cent of votes verified.\n\n1pm\n\nDoors are open.\n",
        "at 2.28pm, after 94 per cent at 2.07pm",
    ),
    bad(
        "8pm\n\nIn Harbour ward 60 per cent of the votes have been counted.\n\n9pm\n\n"
        "In Harbour ward [[40 per cent]] of the votes have been counted.\n\n10pm\n\nWe wait.\n",
        "after 60 per cent",
    ),
    good(
        "2.28pm\n\nIn Harbour ward 97 per cent of votes verified.\n\n2.07pm\n\n"
        "In Harbour ward 94 per cent of votes verified.\n\n1pm\n\nDoors are open.\n",
        holds=True,
    ),
    good(
        "2.28pm\n\nIn River ward 83 per cent of votes verified.\n\n2.07pm\n\n"
        "In Harbour ward 94 per cent of votes verified.\n\n1pm\n\nDoors are open.\n",
        why="another ward",
    ),
    bad(
        "1am\n\nThe Greens now have 9 seats and Labour six.\n\n1.30am\n\nWe wait.\n\n2am\n\n"
        "The Greens now have [[8]] seats.\n",
        "8 seats at 2am, after 9 at 1am",
        severity="warning",
    ),
    good(
        "1am\n\nThe Greens now have 9 seats.\n\n1.30am\n\nWe said 9 in error.\n\n2am\n\n"
        "The Greens now have 8 seats.\n",
        why="it was put right in between",
    ),
    good(
        "1am\n\nThe Greens now need 9 seats for a majority.\n\n1.30am\n\nWe wait.\n\n2am\n\n"
        "The Greens now need 8 seats, and have 14 so far.\n",
        why="what is needed falls",
    ),
    good(
        "1am\n\nIn Oakham the Greens now have 9 seats.\n\n1.30am\n\nWe wait.\n\n2am\n\n"
        "In Melton the Greens now have 8 seats.\n",
        why="another council",
    ),
    bad(
        "1am\n\nAfter 40 of the 90 seats: Greens 22, Labour 15, others three.\n\n1.30am\n\nWe wait.\n\n"
        "2am\n\nAfter 46 of the 90 seats: Greens [[21]], Labour 21, others four.\n",
        "21 seats at 2am, after 22 at 1am",
        severity="warning",
    ),
    good(
        "1am\n\nLeads in 40 of the 90 seats: Greens 22, Labour 15, others three.\n\n1.30am\n\nWe wait."
        "\n\n2am\n\nLeads in 46 of the 90 seats: Greens 21, Labour 21, others four.\n",
        why="leads come and go",
    ),
    good(
        "2.28pm\n\nA recount: in Harbour ward 20 per cent of votes counted.\n\n2.07pm\n\n"
        "In Harbour ward 99 per cent of votes counted.\n\n1pm\n\nDoors are open.\n",
        why="a recount begins again",
    ),
]
# What a place is called where the copy names none; that may be any.
WHOLE = "whole"
_AGAIN = words_of("times/put_right") | {"again"}
# What may stand between a party and the seats that it has by now.
_HOLDING = words_of("votes/holding")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Follow each count through the entries, in order of time."""
    if not facts.document.entries:
        return
    for told in (*counted(facts), *held(facts), *tallied(facts)):
        told.sort(key=lambda fact: fact.as_of or 0)
        falls = [(one, two) for one, two in pairwise(told) if falling(one, two)]
        for one, two in falls:
            if not corrected(facts, one, two):
                yield finding(facts, one, two)
        if not falls and len({fact.as_of for fact in told}) > 1:
            times = [facts.document.entries[fact.entry].time for fact in told]
            marks = tuple(mark(f, "count", time) for f, time in zip(told, times, strict=True))
            lines = tuple(line("", f, time) for f, time in zip(told, times, strict=True))
            yield Check(marks, Working(lines, expression=" ≤ ".join(f.figure.text for f in told)))


def counted(facts: Facts) -> Iterable[list[Fact]]:
    """What has been counted, by measure and place."""
    series: dict[tuple[str, str], list[Fact]] = {}
    for claim in facts.of("counted"):
        for fact in facts.bound(claim):
            measure, scope = fact.measure, fact.scope
            if fact.as_of is None or measure is None or scope is None:
                continue
            if scope.name != WHOLE or scope.sure == "certain":
                series.setdefault((measure.name, scope.name), []).append(fact)
    return series.values()


def held(facts: Facts) -> Iterable[list[Fact]]:
    """The seats that each party is said to have by now, by party and place."""
    series: dict[tuple[str, str], list[Fact]] = {}
    for fact in having(facts):
        if fact.subject is not None and fact.scope is not None:
            series.setdefault((fact.subject.name, fact.scope.name), []).append(fact)
    return series.values()


def having(facts: Facts) -> Iterator[Fact]:
    """The seats that somebody is said to have by now, each told in an entry."""
    for fact in facts.keyed(measure="seat"):
        if fact.as_of is None or fact.subject is None or fact.subject.span is None:
            continue
        between = facts.words(fact.subject.span.end, fact.figure.start)
        running = fact.stage is not None and fact.stage.name == "running"
        if fact.figure.kind == "number" and running and between and _HOLDING.issuperset(between):
            yield fact


def tallied(facts: Facts) -> Iterable[list[Fact]]:
    """The seats won by each party through the night, and how many were declared.

    Only where every tally that says so is of as many seats: the copy tells of one election.
    """
    told = [tally for tally in seats.tallies(facts) if tally.won and tally.entry >= 0]
    if len({tally.every.value for tally in told if tally.every is not None}) != 1:
        return ()
    series: dict[str, list[Fact]] = {}
    for tally in told:
        series.setdefault("", []).append(facts.at(tally.declared)[0])
        for name, figure in tally.parts:
            series.setdefault(name, []).append(facts.at(figure)[0])
    for fact in having(facts) if len(told) > 1 else ():
        if fact.subject is not None and fact.subject.name in series:
            series[fact.subject.name].append(fact)
    return [facts_of for facts_of in series.values() if len(facts_of) > 1]


def falling(one: Fact, two: Fact) -> bool:
    """Whether the later count is wholly below the earlier one."""
    first, second = one.figure.quantity, two.figure.quantity
    if first is None or second is None or one.as_of == two.as_of:
        return False
    low, high = first.claimed().low, second.claimed().high
    return low is not None and high is not None and high < low


def corrected(facts: Facts, one: Fact, two: Fact) -> bool:
    """Whether an entry speaks of a recount or a correction: the later one, or one between them.

    One between them speaks of these counts if it has the figure of either, or none at all.
    """
    values = {one.figure.value, two.figure.value}
    first, last = sorted((one.entry, two.entry))
    for index in range(first, last + 1):
        span = facts.document.entries[index].span
        if _AGAIN.isdisjoint(facts.words(span.start, span.end)):
            continue
        given = {f.value for f in facts.figures_in(span) if f.value is not None}
        if index == two.entry or not given or given & values:
            return True
    return False


def finding(facts: Facts, one: Fact, two: Fact) -> Finding:
    """What is to be said of a count that falls from one entry to a later one."""
    sure = all(fact.scope is not None and fact.scope.sure == "certain" for fact in (one, two))
    placed = one.scope is not None and one.scope.name != WHOLE
    first, second = (facts.document.entries[fact.entry].time for fact in (one, two))
    stated = f"{two.figure.text} counted"
    if two.measure is not None and two.measure.name == "seat":
        stated = f"{two.figure.text} seats"
    where = f" in {one.scope.name.title()}" if one.scope is not None and placed else ""
    return Finding(
        f"{stated}{where} at {second}, after {one.figure.text} at {first}",
        (mark(two, "later", second), mark(one, "earlier", first)),
        Working((line("", one, first), line("", two, second)), difference="it falls"),
        severity="" if placed else "warning",
        confidence="certain" if sure else "likely",
        help="either entry may be of another place, or of another count",
    )
