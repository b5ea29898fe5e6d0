"""A number of things still to come that rises.

## Why it matters
Three wards were left at 8pm and five at 9pm: nobody adds a ward to a count. Readers who have followed the
night will see it before the desk does.

## When it stays silent
- the number falls, or stays
- one of the two is hedged
- the things left are of two kinds, or in two places
- a recount, or a result that was withdrawn

## How to settle it
Count those that have declared. If a recount has put one back, say so.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
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

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("countdown",), parts=("entries",)))

EXAMPLES = [
    bad(
        "9pm\n\nThere are still [[five]] wards to declare.\n\n8.30pm\n\nHarbour is in.\n\n8pm\n\nThere are three wards left to declare.\n",
        "three at 8pm and five at 9pm",
    ),
    bad(
        "8pm\n\nWith 12 constituencies to declare, it is close.\n\n8.30pm\n\nHarbour is in.\n\n9pm\n\nThere are still [[14]] constituencies to declare.\n",
        "12 at 8pm and 14 at 9pm",
    ),
    good(
        "9pm\n\nThere are still three wards to declare.\n\n8.30pm\n\nHarbour is in.\n\n8pm\n\nThere are five wards left to declare.\n",
        holds=True,
    ),
    good(
        "9pm\n\nAfter the recount there are still five wards to declare.\n\n8.30pm\n\nHarbour is in.\n\n8pm\n\nThere are three wards left to declare.\n",
        why="a recount",
    ),
    good(
        "9pm\n\nThere are still five wards to declare.\n\n8.30pm\n\nHarbour is in.\n\n8pm\n\nThere are three minutes left.\n",
        why="minutes",
    ),
    good(
        "9pm\n\nThere are still about five wards to declare.\n\n8.30pm\n\nHarbour is in.\n\n8pm\n\nThere are three wards left to declare.\n",
        why="about",
    ),
]

# What a count still has to come: one area, one result.
AREAS = later(
    r"(?:constituenc(?:y|ies)|wards?|seats?|areas?|districts?|boxes|results?|declarations?"
    r"|councils?|sets?|counts?)"
)
AGAIN = later(r"\b(?:recount\w*|withdrawn|again|re-?run|added|extra)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Put what is left in order of time, and see that it never rises."""
    left = sorted(found(facts), key=lambda pair: pair[0].as_of or 0)
    if len(left) < 2:
        return
    for (before, noun), (after, noun_after) in pairwise(left):
        here, now = before.figure.value or 0, after.figure.value or 0
        if now <= here:
            continue
        said = facts.text(facts.sentence(after)) + facts.text(facts.sentence(before))
        same = noun == noun_after and facts.same(before, after, "scope")
        if same and plain(before) and plain(after) and not AGAIN.search(said):
            yield finding(facts, before, after)
        return
    marks = tuple(mark(fact, "left") for fact, _ in left)
    yield Check(marks, Working(tuple(line("", fact) for fact, _ in left)))


def found(facts: Facts) -> Iterator[tuple[Fact, str]]:
    """What is left, by the clock, and of what."""
    for claim in facts.of("countdown"):
        fact = facts.fact(claim, "value")
        if fact is None or fact.as_of is None or fact.figure.kind != "number" or fact.quoted:
            continue
        noun = noun_of(facts, claim)
        if noun:
            yield fact, noun


def noun_of(facts: Facts, claim: Claim) -> str:
    """What is left, if it is something that is declared; else empty."""
    span = claim.noun("value")
    last = facts.text(span).split()[-1].lower() if span is not None else ""
    return last if AREAS.fullmatch(last) else ""


def plain(fact: Fact) -> bool:
    """Whether no word loosens it."""
    return fact.figure.quantity is not None and not fact.figure.quantity.hedge


def finding(facts: Facts, before: Fact, after: Fact) -> Finding:
    """What is to be said of a number that has risen."""
    times = []
    for fact in (before, after):
        stamp = facts.document.entries[fact.entry].stamp
        times.append(f"{fact.figure.text} at {facts.text(stamp) if stamp is not None else '?'}")
    return Finding(
        f"What is left has risen: {times[0]} and {times[1]}",
        (mark(after, "left"), mark(before, "left")),
        Working((line("", before, "earlier"), line("", after, "later"))),
        verdict="impossible",
    )
