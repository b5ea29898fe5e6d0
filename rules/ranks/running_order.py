"""A running order that the figures beside it turn round.

## Why it matters
Third with 900 and fourth with 950 cannot both be: the two have been swapped, or one figure is wrong.

## When it stays silent
- two of the figures are equal, or so rounded that either may be the larger
- the order is of one time and the figures of another: standings change
- less is better, as in golf

## How to settle it
Sort the table by its figures and read the order off it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Working,
    bad,
    good,
    line,
    mark,
    shares,
    standings,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("rank",), figures=("ordinal",)))

EXAMPLES = [
    bad("Lena Amis is third with 904 votes and Omar Bell [[fourth]] with 951 votes.", "951"),
    bad(
        "Carson came fourth with 7 per cent of the vote and Bush [[fifth]] with 9 per cent.",
        "9 per cent",
    ),
    good("Lena Amis is third with 950 votes and Omar Bell fourth with 900 votes.", holds=True),
    good("Lena Amis is third with 950 votes and Omar Bell fourth.", why="one figure only"),
    good(
        "Lena Amis is third with about 900 votes and Omar Bell fourth with about 920 votes.",
        why="about",
    ),
    good(
        "Lena Amis is third with 72 and Omar Bell fourth with 75.", why="golf, for all one can tell"
    ),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every list of places against the values of those who have them."""
    done: set[int] = set()
    contests = standings.Contests(facts)
    for claim in facts.of("rank"):
        for place in facts.bound(claim)[:1]:
            if place.sentence in done:
                continue
            done.add(place.sentence)
            order = places(facts, place) if contests.may_tell(place) else []
            if len(order) < 2:
                continue
            here = having(contests.near(place), order)
            if here is not None:
                yield from weighed(here, order)
            elif place.entry >= 0 and order[0].subject is not None:
                there = having(contests.of(order[0].subject.name), order)
                if there is not None and all(right(there, *two) for two in pairwise(order)):
                    yield Check(marks(there, order), Working(lines(there, order)))


def places(facts: Facts, first: Fact) -> list[Fact]:
    """The places of a sentence, best first; none unless each is somebody else's."""
    found: dict[int, Fact] = {}
    ranks = [fact for fact in facts.in_sentence(first) if fact.figure.kind == "ordinal"]
    for fact in ranks if len(ranks) > 1 else ():
        if standings.rank_of(fact) and fact.subject is not None:
            found.setdefault(fact.figure.start, fact)
    order = sorted(found.values(), key=standings.rank_of)
    names = {fact.subject.name for fact in order if fact.subject is not None}
    steps = {standings.rank_of(fact) for fact in order}
    return order if len(order) == len(names) == len(steps) else []


def having(found: Sequence[standings.Standing], order: Sequence[Fact]) -> standings.Standing | None:
    """The one standing with a value for everybody in the order."""
    names = [fact.subject.name for fact in order if fact.subject is not None]
    full = [standing for standing in found if all(name in standing for name in names)]
    return full[0] if len(full) == 1 else None


def value(standing: standings.Standing, place: Fact) -> Fact:
    """The value of whoever has a place."""
    return standing.value(place.subject.name if place.subject is not None else "")


def right(standing: standings.Standing, upper: Fact, lower: Fact) -> bool:
    """Whether the upper place may have the larger value."""
    more, less = value(standing, upper), value(standing, lower)
    return not shares.claimed(more).below(shares.claimed(less))


def weighed(standing: standings.Standing, order: Sequence[Fact]) -> Iterator[Finding | Check]:
    """A check if the values fall down the order, a finding on the first pair that is turned."""
    for upper, lower in pairwise(order):
        if not right(standing, upper, lower):
            more, less = value(standing, lower), value(standing, upper)
            yield Finding(
                f"{upper.figure.text} has {less.figure.text}, and {lower.figure.text} has more:"
                f" {more.figure.text}",
                (
                    mark(lower, "stated"),
                    mark(upper, "stated"),
                    mark(less, "value"),
                    mark(more, "value"),
                ),
                Working((line("", less, upper.figure.text), line("", more, lower.figure.text))),
            )
            return
    yield Check(marks(standing, order), Working(lines(standing, order)))


def marks(standing: standings.Standing, order: Sequence[Fact]) -> tuple[Mark, ...]:
    """The places, then the values."""
    values = (mark(value(standing, place), "value") for place in order)
    return (*(mark(place, "stated") for place in order), *values)


def lines(standing: standings.Standing, order: Sequence[Fact]) -> tuple[Line, ...]:
    """The values in the order of the places."""
    return tuple(line("", value(standing, place), place.figure.text) for place in order)
