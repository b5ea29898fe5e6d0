"""What a party is said to lack of a majority is not what its seats leave to one more than half.

## Why it matters
Talks about who governs with whom begin from this figure. One more than half is 23 of 45 and 24 of 46, and
that is where it goes wrong.

## When it stays silent
- the copy does not say how many seats there are, or what the party has
- the figure is hedged
- a casting vote, or seats that are vacant, may change what is needed: it is a warning

## How to settle it
Halve the seats, drop what is left over, add one, and take the party's seats from that.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    beside,
    good,
    later,
    line,
    mark,
    printed,
    seats,
)

RULE = Rule(
    severity="warning", since="0.1", over=("counts", "gaps"), needs=Needs(words=("majority",))
)

NIGHT = "All 45 seats are in: Labour 19, the Greens 14, independents nine and others three. {}"
EXAMPLES = [
    bad(NIGHT.format("Labour are [[three]] short of a majority."), "4"),
    bad(NIGHT.format("The Greens are [[eight]] seats short of an overall majority."), "9"),
    good(NIGHT.format("Labour are four short of a majority."), holds=True),
    good(NIGHT.format("The parties are three short of a majority."), why="which two is not said"),
    good("Labour are three short of a majority.", why="of how many seats is not said"),
    good(
        "With 31 of the 45 seats in it is Labour 14, the Greens 11 and independents six. Labour are"
        " nine short of a majority.",
        holds=True,
    ),
    good(NIGHT.format("Labour are about three short of a majority.")),
]

SHORT = later(r" (?:seats? )?short of (?:a|an overall|an outright|a working) majority")
BACK, AHEAD, DIGITS = 14, 60, 12


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every distance to a majority against the last tally before it."""
    text = facts.document.text
    for match in beside(SHORT, ("short of a",), text, (0, len(text)), back=BACK, ahead=AHEAD):
        last = facts.in_span(Span(max(0, match.start() - DIGITS), match.start()))[-1:]
        stated = last[0] if last and last[0].figure.end == match.start() else None
        if stated is None or stated.subject is None or not addends.countable(stated.figure):
            continue
        tally = seats.before(facts, stated.figure.start)
        mine = dict(tally.parts).get(stated.subject.name) if tally is not None else None
        if tally is None or tally.every is None or mine is None:
            continue
        have, every = facts.at(mine)[0], facts.at(tally.every)[0]
        needed = int(addends.quantity(every).value) // 2 + 1
        made = needed - int(addends.quantity(have).value)
        if made <= 0 or not addends.quantity(stated).is_bare:
            continue
        marks = (mark(stated, "stated"), mark(have, "part"), mark(every, "whole", "all seats"))
        working = Working(
            (
                Line("", printed(needed), f"one more than half of {every.figure.text}"),
                line("-", have),
            ),
            computed=printed(made),
            stated=stated.figure.text,
        )
        if made == addends.quantity(stated).value:
            yield Check(marks, working)
        else:
            yield Finding(
                f"A majority of {every.figure.text} is {printed(needed)}, and {have.figure.text} are"
                f" {printed(made)} short of it, not {stated.figure.text}",
                marks,
                working,
            )
