"""A rise or fall is not the step from the one figure to the other.

## Why it matters
"Up 30p, from £2.40 to £2.60" gives the reader two fares to choose from. The step is the figure that
makes the headline, and the one most often worked out in haste.

## When it stays silent
- the step fits, exactly, rounded, or as its hedge allows
- the step is a share or in points: other rules work those out
- the step belongs to another clause, or to other figures
- the figures are the ends of a range and nothing moved

## How to settle it
Check all three against the source. Any of them may be the wrong one, so no fix is offered.
"""

from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Claim,
    Exact,
    Fact,
    Facts,
    Finding,
    Mark,
    Rule,
    Span,
    Verdict,
    Working,
    addends,
    bad,
    difference,
    good,
    judge,
    later,
    line,
    mark,
    repairs,
    shown,
    size,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("Fares rise from £2.40 to £2.60 in May, up [[30p]].", "20p"),
    bad("Reported thefts fell from 7,140 to 6,810, a fall of [[230]].", "330"),
    bad("The yard cut its fee by [[£95]], from £1,164 to £1,096.", "£68"),
    bad(
        "The council raised its grant from £45.3m to £54.8m, a generous increase of [[£8.5m]].",
        "£9.5m",
    ),
    good("Fares rise from £2.40 to £2.60 in May, up 20p.", holds=True),
    good("Spending rose by almost £1bn, from £459m to £1.413bn.", holds=True),
    good("Fares rise from £2.40 to £2.60 in May, up eight per cent.", why="a share"),
    good("The bus runs from stop 24 to stop 60, and fares are up 30p.", why="a route"),
    good("The firm grew from 40 to 65 staff, and sales were up by 300.", why="other figures"),
]

# What may stand between the step and its ends when they are two clauses.
TIED = later(
    r"(?:(?!\b(?:and|while|but|as|were|was|is|are)\b)[^.;:,]){0,40}(?:,| [-–] ?|—|--)?"
    r"(?: (?:marking|representing|which is|that is|or))?(?: an?)?(?: (?!and\b)[a-z-]{3,14}){0,2} ?"
)
REACH = 60


class Step(NamedTuple):
    """A change: where from, where to, and by how much it is said to be."""

    start: Fact
    end: Fact
    by: Fact


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out each step of which both ends are given in its clause."""
    for step in steps(facts):
        verdict = worked_out(step)
        marks, working = shape(step)
        if verdict.holds:
            yield Check(marks, working)
        elif verdict.name == "impossible":
            yield Finding(
                f"From {step.start.figure.text} to {step.end.figure.text} is {working.computed},"
                f" not {working.stated}",
                marks,
                working,
                severity=verdict.severity,
                help=repairs.of_gap(step.by, *in_order(step)),
            )


def steps(facts: Facts) -> Iterator[Step]:
    """The steps of the post: of one claim, or of two that stand side by side."""
    last: Claim | None = None
    for claim in sorted((*facts.of("change"), *facts.of("from_to")), key=lambda each: each.start):
        ends = (facts.fact(claim, "from"), facts.fact(claim, "to"))
        by = facts.fact(claim, "by")
        if by is None and last is not None:
            by = beside(facts, last, claim)
        elif ends == (None, None) and last is not None and beside(facts, claim, last) is by:
            ends = (facts.fact(last, "from"), facts.fact(last, "to"))
        start, end = ends
        last = claim
        if by is None or start is None or end is None:
            continue
        if all(addends.countable(fact.figure) for fact in (start, end, by)) and (
            addends.like(start, end) and addends.like(start, by)
        ):
            yield Step(start, end, by)


def beside(facts: Facts, one: Claim, other: Claim) -> Fact | None:
    """The step that one claim states, if the other, next to it, has ends and no step of its own."""
    by = facts.fact(one, "by")
    if by is None or facts.fact(one, "to") is not None or facts.fact(other, "by") is not None:
        return None
    if {"up", "down"} <= {name for name, _ in (*one.cues, *other.cues)}:
        return None
    first, second = (one, other) if one.start < other.start else (other, one)
    between = facts.text(Span(first.end, max(first.end, second.start)))
    return by if len(between) <= REACH and TIED.fullmatch(between) else None


def apart(step: Step) -> Exact:
    """How far it is from the one end to the other."""
    return size(addends.quantity(step.end).value - addends.quantity(step.start).value)


def in_order(step: Step) -> tuple[Fact, Fact]:
    """The greater and the smaller end of a step."""
    falls = addends.quantity(step.start).value > addends.quantity(step.end).value
    return (step.start, step.end) if falls else (step.end, step.start)


def worked_out(step: Step) -> Verdict:
    """Whether the step can be what it is said to be."""
    high, low, by = (addends.quantity(fact) for fact in (*in_order(step), step.by))
    return judge(
        by,
        high.claimed() - low.claimed(),
        face=high.tight() - low.tight(),
        whole=addends.whole(*step),
        sure=high.is_bare and low.is_bare,
    )


def shape(step: Step) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of a step: the greater end less the smaller."""
    made = addends.printable(apart(step), step.by)
    wanted = addends.printable(addends.quantity(step.by).value, step.by)
    fell = addends.quantity(step.end).value < addends.quantity(step.start).value
    high, low = in_order(step)
    marks = (
        mark(step.by, "stated", "stated change"),
        mark(step.start, "from", "from"),
        mark(step.end, "to", "to"),
    )
    working = Working(
        (line("", high, "from" if fell else "to"), line("-", low, "to" if fell else "from")),
        computed=shown(made, step.by),
        stated=step.by.figure.text,
        difference=difference(wanted, made, step.by) if wanted != made else "",
        expression=f"{high.figure.text} - {low.figure.text}",
    )
    return marks, working
