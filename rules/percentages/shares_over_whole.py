"""The shares of one vote come to more than 100 per cent.

## Why it matters
A voter, a seat, a share of a company can be given away once. When three candidates have 103 per cent
between them, one of the shares is wrong, and with it perhaps the winner.

## When it stays silent
- the shares are of different votes, areas or times, or one of them is nobody's in particular
- rounding explains the rest: three whole shares may come to 101
- people could give several answers
- a malformed figure leaves the sum; its likely reading may only show that the others fit

## How to settle it
Go back to the declaration and read every share again. The others in the list may be right and the leader's
wrong.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    REPAIR,
    Check,
    Fact,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    bad,
    good,
    line,
    listed,
    literal,
    mark,
    printed,
    shares,
    shares_agree,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("percent",)))

EXAMPLES = [
    bad(
        "In Harbour ward Asha Rowe took [[46 per cent]] of the vote, Tom Pike 39 per cent and Lena Shah 18 per cent.",
        "103 per cent",
    ),
    bad("The result:\n\nAsha Rowe [[46%]]\n\nTom Pike 39%\n\nLena Shah 18%\n", "103 per cent"),
    bad(
        "Asha Rowe has won [[56.25 per cent]] of first preferences and Tom Pike 44.15 per cent.",
        "100.4 per cent",
    ),
    good(
        "In Harbour ward Asha Rowe took 46 per cent of the vote, Tom Pike 36 per cent and Lena Shah 18 per cent.",
        holds=True,
    ),
    good(
        "The result:\n\nAsha Rowe 46%\n\nTom Pike 37%\n\nLena Shah 18%\n",
        why="rounding allows 101",
        holds=True,
    ),
    good("Asha Rowe is ahead by 58 per cent to Tom Pike's 41 per cent.", holds=True),
    good(
        "In Harbour Asha Rowe took 66 per cent of the vote and in Quarry Tom Pike took 57 per cent.",
        why="two wards",
    ),
    good(
        "Some 66 per cent of readers own a bicycle and 57 per cent of readers a car.",
        why="one may own both",
    ),
]

# What is given away once: votes, seats, a company's shares.
GIVEN_ONCE = frozenset(
    ("share of vote", "share of first preferences", "vote share", "share of seat", "share of ball")
)
PEOPLE = frozenset(("person", "party"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the shares of each vote, each tally and each pair that is set against one another."""
    told: set[int] = set()
    faulty = [f for f in facts.figures if f.kind == "malformed" and "." in f.repair]
    for group in (*of_votes(facts), *tallies(facts), *pairs(facts)):
        if group[0].figure.start not in told:
            told |= {fact.figure.start for fact in group}
            yield from weighed(group, faulty)


def of_votes(facts: Facts) -> Iterator[Sequence[Fact]]:
    """The shares of one vote in one place, paragraph by paragraph."""
    shares_at = (figure.start for figure in facts.figures if figure.kind == "percent")
    places = {facts.document.paragraph_at(start) for start in shares_at}
    for place in sorted(places):
        figures = [figure for figure in facts.figures_in(place) if is_share(figure)]
        if len(figures) < 2 or not any(facts.may_be_of(one, GIVEN_ONCE) for one in figures):
            continue
        near = [fact for figure in figures for fact in facts.at(figure)]
        near = [fact for fact in near if fact.measure and once(facts, fact.measure.name)]
        groups: dict[tuple[str, str, int], list[Fact]] = {}
        for fact in near if len(near) > 1 else ():
            if fact.measure is not None and fact.scope is not None:
                key = (fact.measure.name, fact.scope.name, fact.entry)
                groups.setdefault(key, []).append(fact)
        for held in groups.values():
            if apart(held) and all(shares.is_plain(facts, fact) for fact in held):
                yield held


def tallies(facts: Facts) -> Iterator[Sequence[Fact]]:
    """The shares of people or parties that stand in rows."""
    blocks: dict[int, list[Fact]] = {}
    for row in facts.document.rows:
        for fact in facts.in_span(row.figure):
            if fact.figure.kind == "percent" and fact.subject is not None:
                blocks.setdefault(row.block, []).append(fact)
    for held in blocks.values():
        if apart(held) and all(is_somebody(facts, fact) for fact in held):
            yield held


def is_somebody(facts: Facts, fact: Fact) -> bool:
    """Whether a row is a party's or has a name of two words or more, each with a capital."""
    if fact.subject is None or fact.subject.span is None:
        return False
    words = facts.text(fact.subject.span).split()
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return named or facts.names.kind(fact.subject.name) in PEOPLE


def pairs(facts: Facts) -> Iterator[Sequence[Fact]]:
    """`Ahead by 47 per cent to her 42`: two shares by the words themselves."""
    for claim in facts.of("standing"):
        held = [fact for fact in facts.bound(claim) if fact.figure.kind == "percent"]
        if apart(held):
            yield held


def once(facts: Facts, measure: str) -> bool:
    """Whether a measure is of something that is given away once."""
    return measure in GIVEN_ONCE or facts.broader(measure) in GIVEN_ONCE


def is_share(figure: Figure) -> bool:
    """Whether it is a share, also one whose unit has been left out after others."""
    return figure.kind == "percent" or (figure.kind == "number" and "." in figure.text)


def apart(held: Sequence[Fact]) -> bool:
    """Whether there are two at least, each somebody else's."""
    # Whose a share is costs more to know than all else here.
    if len(held) < 2:
        return False
    return len(held) == len({fact.subject.name for fact in held if fact.subject is not None})


def weighed(group: Sequence[Fact], faulty: Sequence[Figure]) -> Iterator[Finding | Check]:
    """A check if the shares fit into the whole, a finding if they do not."""
    marks = [mark(fact, "share", whose(fact)) for fact in group]
    lines = [line("+", fact, whose(fact)) for fact in group]
    if shares_agree([shares.claimed(fact) for fact in group], partial=True):
        for figure in repairs(group, faulty):
            if shares.added(group) + literal(figure.repair).value <= 100:
                label = f"read as {figure.repair}"
                marks.append(mark(figure, REPAIR, label))
                lines.append(Line("+", figure.repair, label, figure.start))
        yield Check(tuple(marks), Working(tuple(lines)))
    elif group[0].claim.kind != "standing" or group[0].measure is not None:
        made = f"{printed(shares.added(group))} per cent"
        bare = all(fact.figure.quantity and fact.figure.quantity.is_bare for fact in group)
        yield Finding(
            f"{listed([fact.figure.text for fact in group])} of one vote make {made}",
            tuple(marks),
            Working(
                tuple(lines),
                computed=made,
                difference=f"{printed(shares.added(group) - 100)} over 100",
                expression=" + ".join(printed(fact.figure.value or 0) for fact in group),
            ),
            verdict="impossible",
            confidence="certain" if bare else "likely",
        )


def repairs(group: Sequence[Fact], faulty: Sequence[Figure]) -> Sequence[Figure]:
    """The malformed figures between the shares that have a likely reading."""
    first = bisect_left(faulty, group[0].figure.start, key=lambda figure: figure.start)
    last = bisect_left(faulty, group[-1].figure.start, key=lambda figure: figure.start)
    return faulty[first:last]


def whose(fact: Fact) -> str:
    """Whose share it is."""
    return fact.subject.name.title() if fact.subject is not None else ""
