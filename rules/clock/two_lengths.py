"""One length of time is told in two units, and they are not the same.

## Why it matters
"Thirty months, or three years" leaves a reader to wonder which of the two the court gave.

## When it stays silent
- the two are a choice: six weeks, or two months if it rains
- months stand beside weeks or days, of which no number makes one
- either is hedged, or they agree once the larger is rounded

## How to settle it
Ask for the smaller unit, and divide.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Exact,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    exact,
    good,
    later,
    line,
    mark,
    printed,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(sentence=("duration duration",)))

EXAMPLES = [
    bad("He was given 30 months, or [[three years]], on Tuesday.", "2.5"),
    bad("The truce is to last 72 hours, or [[four days]].", "3"),
    bad("It ran for 135 minutes ([[two and a half hours]]).", "2.25"),
    good("The truce is to last 72 hours, or three days.", holds=True),
    good("It takes six weeks, or two months if it rains.", why="a choice"),
    good("It takes 90 days, or three months.", why="months are of no one length"),
    good("It ran for 135 minutes (two hours, 15 minutes).", holds=True),
    good("They get two years, or five years if it is done again.", why="a choice"),
]  # fmt: skip

JOINED = later(r",? (?:or|that is|which is|i\.e\.),? |, or |,? \(| – | - |, that is,? ")
# What makes them two lengths to choose from.
CHOICE = later(
    r",? (?:if|for|when|unless|until|whichever|depending|at most|later|after|before|more|less|longer)\b"
)
# What reading takes a unit for, in seconds.
SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 2_592_000,
           "year": 31_536_000}  # fmt: skip
UNIT = later(r"(second|minute|hour|day|week|month|year)s?\b")
# Of these a whole number makes the next: months and years, or what is shorter than a month.
LONG = frozenset(("month", "year"))
MONTHS = {"month": 1, "year": 12}
NEAR = exact(3, 2)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each two lengths of time that stand side by side."""
    text = facts.document.flat
    for one, two in pairwise(facts.figures_by_kind.get("duration", ())):
        if two.begins - one.end > len(", which is, ") or not JOINED.fullmatch(
            text, one.end, two.begins
        ):
            continue
        if CHOICE.match(text, two.end) or not (bare(one) and bare(two)):
            continue
        first, second = units(one), units(two)
        if not first or not second or first == second:
            continue
        if len({unit in LONG for unit in (*first, *second)}) > 1:
            continue
        yield from told(one, two, first, second)


def bare(figure: Figure) -> bool:
    """Whether a length is told as it is."""
    return figure.quantity is not None and figure.quantity.is_bare and not figure.aside


def units(figure: Figure) -> list[str]:
    """The units that a length names, in its order."""
    return [found[1] for found in UNIT.finditer(figure.text.lower())]


def told(
    one: Figure, two: Figure, first: list[str], second: list[str]
) -> Iterator[Finding | Check]:
    """What is to be said of a length in two units, by the last unit of the second."""
    unit = second[-1]
    made, stated = in_units(one, first, unit), in_units(two, second, unit)
    if made is None or stated is None or not made or not stated or two.quantity is None:
        return
    marks = (mark(two, "stated"), mark(one, "length"))
    lines = (line("", one), line("", two))
    step = exact(two.quantity.fine, SECONDS[unit])
    if made == stated or abs(int(2000 * (made - stated))) < int(1000 * step):
        yield Check(marks, Working(lines))
    elif max(made, stated) < NEAR * min(made, stated):
        yield Finding(
            f"{one.text} is {printed(made)} {unit}s, not {two.text}",
            marks,
            Working(lines, computed=printed(made), stated=two.text),
            confidence="likely",
        )


def in_units(figure: Figure, units: list[str], unit: str) -> Exact | None:
    """A length in a unit; None for one in years and months, of which reading makes days."""
    value = figure.value or 0
    if unit not in LONG:
        return exact(value, SECONDS[unit])
    if len(units) > 1:
        return None
    return exact(exact(value, SECONDS[units[0]]) * MONTHS[units[0]], MONTHS[unit])
