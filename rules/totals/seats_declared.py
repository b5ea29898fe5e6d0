"""The seats of each party are not as many as were declared.

## Why it matters
The tally of the night is typed anew every half hour, by somebody who is listening to the next result.

## When it stays silent
- the parties have fewer than were declared, and the rest is not listed: smaller parties may be left out
- it is not said how many were declared, or a figure is hedged
- the figures are votes: a party has more of them than there are seats

## How to settle it
Count the declarations. The party of the last one is often a seat behind, or the number declared is.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    addends,
    bad,
    good,
    listed,
    repairs,
    seats,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("totals", "counts", "percentages"),
    needs=Needs(words=("declar", "seats", "results", "counted", "constituencies", "wards")),
)

EXAMPLES = [
    bad(
        "With [[31]] of the 46 seats declared it is Labour 14, Greens 11, independents five and"
        " Conservatives two.",
        "32, not 31",
    ),
    bad(
        "All [[212]] seats are in: Labour 112, Conservatives 70, Liberals 21 and others eight.",
        "211, not 212",
    ),
    bad(
        "That is all [[46]] seats. Labour finish on 22, the Greens on 15, independents on seven and"
        " the Conservatives on three.",
        "47, not 46",
    ),
    good("There was a loss of 8 seats. Reds 36 (-6), Blues 6 (+6), Greens 5 (-2), Golds 1 (+1)."),
    good(
        "With 31 of the 46 seats declared it is Labour 14, Greens ten, independents five and"
        " Conservatives two.",
        holds=True,
    ),
    good(
        "With 31 of the 46 seats declared it is Labour 14, Greens ten and independents five.",
        why="smaller parties may be left out",
    ),
    good(
        "With 31 of the 46 seats declared it is Labour about 15, Greens 12 and independents five."
    ),
    good(
        "After 14 of 32 wards: Rowe 8,120, Pike 7,940, Shah 1,204.",
        why="votes",
    ),
    good("We expect Labour to win 24 of the 46 seats, the Greens 15 and others seven."),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the seats of every tally that says how many have been declared."""
    for tally in seats.tallies(facts):
        stated, *parts = (facts.at(figure)[0] for figure in figures(tally))
        held = [addends.quantity(fact) for fact in (stated, *parts)]
        most = held[0].value
        # One party with more than there are has a digit too many; where all have, they are votes.
        over = sum(each.value > most for each in held[1:])
        if not all(each.is_bare for each in held) or over > 1:
            continue
        labels = [name.title() for name, _ in tally.parts]
        working = addends.column(parts, stated, labels)
        marks = addends.marks(parts, stated, labels)
        made = addends.sum_of(parts)
        if made == most:
            yield Check(marks, working)
        elif made > most or tally.rest:
            yield Finding(
                f"{listed([part.figure.text for part in parts])} make {working.computed},"
                f" not {stated.figure.text}",
                marks,
                working,
                help=repairs.of_sum(stated, parts),
            )


def figures(tally: seats.Tally) -> Iterator[Figure]:
    """How many were declared, then the seats of each party."""
    yield tally.declared
    yield from (figure for _, figure in tally.parts)
