"""A count that can only grow is smaller in a later entry.

## Why it matters
Votes that have been counted stay counted. If 99 per cent were in at two o'clock and 87 per cent half an
hour later, one of the two entries is wrong, or speaks of another place.

## When it stays silent
- the place is not known, or is another one
- the later entry speaks of a recount or a correction
- both figures may be the same, rounded

## How to settle it
Go back to both statements: most often one of them is of another constituency, or of turnout.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Rule,
    Working,
    bad,
    good,
    line,
    mark,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad(
        "2.28pm\n\nOakham and Melton: [[87 per cent]] of votes verified.\n\n2.07pm\n\n"
        "Oakham and Melton: 99 per cent of votes verified.\n\n1pm\n\nDoors are open.\n",
        "at 2.28pm, after 99 per cent at 2.07pm",
    ),
    bad(
        "8pm\n\nIn Harbour ward 60 per cent of votes have been counted.\n\n9pm\n\n"
        "In Harbour ward [[40 per cent]] of votes have been counted.\n\n10pm\n\nWe wait.\n",
        "after 60 per cent",
    ),
    good(
        "2.28pm\n\nIn Harbour ward 100 per cent of votes verified.\n\n2.07pm\n\n"
        "In Harbour ward 99 per cent of votes verified.\n\n1pm\n\nDoors are open.\n",
        holds=True,
    ),
    good(
        "2.28pm\n\nIn River ward 87 per cent of votes verified.\n\n2.07pm\n\n"
        "In Harbour ward 99 per cent of votes verified.\n\n1pm\n\nDoors are open.\n",
        why="another ward",
    ),
    good(
        "2.28pm\n\nA recount: in Harbour ward 20 per cent of votes counted.\n\n2.07pm\n\n"
        "In Harbour ward 99 per cent of votes counted.\n\n1pm\n\nDoors are open.\n",
        why="a recount begins again",
    ),
]
# What a place is called where the copy names none; that may be any.
WHOLE = "whole"
_AGAIN = frozenset("recount recounted correction corrected clarification error wrong again".split())


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Follow each count through the entries, in order of time."""
    series: dict[tuple[str, str], list[Fact]] = {}
    for claim in facts.of("counted"):
        for fact in facts.bound(claim):
            measure, scope = fact.measure, fact.scope
            if fact.as_of is None or measure is None or scope is None:
                continue
            if scope.name != WHOLE or scope.sure == "certain":
                series.setdefault((measure.name, scope.name), []).append(fact)
    for told in series.values():
        told.sort(key=lambda fact: fact.as_of or 0)
        falls = [(one, two) for one, two in pairwise(told) if falling(one, two)]
        for one, two in falls:
            if not corrected(facts, two):
                yield finding(facts, one, two)
        if not falls and len({fact.as_of for fact in told}) > 1:
            times = [facts.document.entries[fact.entry].time for fact in told]
            marks = tuple(mark(f, "count", time) for f, time in zip(told, times, strict=True))
            lines = tuple(line("", f, time) for f, time in zip(told, times, strict=True))
            yield Check(marks, Working(lines, expression=" ≤ ".join(f.figure.text for f in told)))


def falling(one: Fact, two: Fact) -> bool:
    """Whether the later count is wholly below the earlier one."""
    first, second = one.figure.quantity, two.figure.quantity
    if first is None or second is None or one.as_of == two.as_of:
        return False
    low, high = first.claimed().low, second.claimed().high
    return low is not None and high is not None and high < low


def corrected(facts: Facts, fact: Fact) -> bool:
    """Whether the entry of a fact speaks of a recount or a correction."""
    span = facts.document.entries[fact.entry].span
    return not _AGAIN.isdisjoint(facts.words(span.start, span.end))


def finding(facts: Facts, one: Fact, two: Fact) -> Finding:
    """What is to be said of a count that falls from one entry to a later one."""
    where = one.scope.name.title() if one.scope is not None else ""
    sure = all(fact.scope is not None and fact.scope.sure == "certain" for fact in (one, two))
    first, second = (facts.document.entries[fact.entry].time for fact in (one, two))
    return Finding(
        f"{two.figure.text} counted in {where} at {second}, after {one.figure.text} at {first}",
        (mark(two, "later", second), mark(one, "earlier", first)),
        Working((line("", one, first), line("", two, second)), difference="it falls"),
        confidence="certain" if sure else "likely",
        help="either entry may be of another place, or of another count",
    )
