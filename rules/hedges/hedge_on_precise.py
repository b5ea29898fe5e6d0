"""A figure is called rough and printed to the last unit, or is called rough twice.

## Why it matters
Nobody counts "about 1,247 people". Either somebody did count, and then it is 1,247, or nobody did, and
then it is about 1,250. "About 30 or so" says one thing twice.

## When it stays silent
- the figure is round, or ends in a five: about 1,250
- it has fewer than four digits: about 365 days
- it is a measure or a sum of money worked out from another: about 1,247 miles
- the hedge is not one of about, around, some, roughly and their like
- it is an estimate, which may be worked out to the last digit

## How to settle it
Round the figure, or leave the hedge out.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Figure,
    Finding,
    Fix,
    Mark,
    Rule,
    bad,
    good,
    hedges,
    later,
    mark,
    printed,
)

RULE = Rule(severity="note", since="0.1", status="preview", fix="unsafe")

EXAMPLES = [
    bad("About [[1,247]] people signed the petition.", "1,250"),
    bad("Roughly [[31,862]] votes were cast in Hove.", "31,900"),
    bad("The appeal drew about [[30]] people or so.", "about"),
    good("About 1,250 people signed the petition."),
    good("The clerk said that 1,247 people had signed."),
    good("About 365 days a year it is shut."),
    good("An estimated 31,862 people live in Hove.", why="worked out"),
    good("The new line is about 1,247 miles (2,007km) long.", why="worked out from the other"),
    good("The appeal drew 30 people or so."),
    good("It drew about 30 people, or so it seemed.", why="or so it seemed"),
]

OR_SO = later(r"(?: [a-z]{3,14}){0,2} or so\b(?! (?:it|he|she|they|we|I|the|say|said|goes)\b)")
# The fewest that anybody rounds, and to how many digits.
LEAST = 1000
DIGITS = 3


def check(facts: Facts) -> Iterator[Finding]:
    """Look at each figure that is hedged with about, and at the words behind it."""
    for figure in facts.figures:
        held = figure.quantity
        if held is None or held.hedge != "about" or figure.hedge is None or held.low is not None:
            continue
        twice = OR_SO.match(facts.document.flat, figure.end)
        if twice is not None and figure.hedge[1] <= figure.start:
            yield doubled(facts, figure, Mark(twice.end() - len("or so"), twice.end(), "again"))
        elif precise(figure) and "estimate" not in facts.text(figure.hedge).lower():
            yield rough(facts, figure)


def precise(figure: Figure) -> bool:
    """Whether a count is printed to the unit."""
    value = figure.value
    plain = figure.kind == "number" and figure.quantity is not None and figure.quantity.scale == 1
    return plain and isinstance(value, int) and value >= LEAST and value % 5 != 0


def rough(facts: Facts, figure: Figure) -> Finding:
    """What is to be said of a rough figure that is none."""
    value = int(figure.value or 0)
    step = 10 ** (len(str(value)) - DIGITS)
    round_ = printed((value + step // 2) // step * step)
    words = hedges.hedged(facts, figure)
    return Finding(
        f'"{words}" is rough in its words and exact in its digits: {round_} would be round',
        (mark(figure, "figure"),),
        verdict="style",
        fix=Fix(safe=False, edits=((figure.start, figure.end, round_),), why="it is called rough"),
    )


def doubled(facts: Facts, figure: Figure, again: Mark) -> Finding:
    """What is to be said of a figure that is called rough twice."""
    words = hedges.hedged(facts, figure)
    return Finding(
        f'"{words} … or so" says twice that it is rough; "about" is enough',
        (mark(figure, "figure"), again),
        verdict="style",
        fix=Fix(safe=False, edits=((again.start - 1, again.end, ""),), why="said already"),
    )
