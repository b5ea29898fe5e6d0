"""A round figure stands as if it were exact, beside figures that say what it is.

## Why it matters
`140,000 more votes` is 139,772 more for anyone who does the sum. One word tells a reader that the
figure is rounded.

## When it stays silent
- a hedge says so: almost, about, more than
- the figure is exact
- the figures beside it are rounded themselves
- the figure does not hold at all: that is another rule's business

## How to settle it
Say "almost" or "just over", or give the figure.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Fix,
    Needs,
    Rule,
    addends,
    bad,
    good,
    pairs,
    printed,
)

RULE = Rule(severity="note", since="0.1", fix="unsafe", needs=Needs(claims=("gap",)))

EXAMPLES = [
    bad(
        "Asha Rowe won [[140,000]] more votes than her rival Tom Pike. Rowe polled 1,168,738 votes."
        " Pike polled 1,028,966 votes.",
        "139,772",
    ),
    bad("Asha Rowe beat Tom Pike by 18,204 votes to 15,911, a majority of [[2,300]].", "2,293"),
    good("Asha Rowe won by 18,204 votes to 15,911, a majority of almost 2,300."),
    good("Asha Rowe won by 18,204 votes to 15,911, a majority of 2,293."),
    good("Asha Rowe won by 18,200 votes to 15,900, a majority of 2,300."),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Speak of each gap that holds only when rounded, where the two figures are to the unit."""
    for claim in facts.of("gap"):
        found = pairs.pair(facts, claim)
        if found is None or found.crossed or found.verdict().name != "rounded":
            continue
        if any(addends.quantity(side).coarse > 1 for side in (found.more, found.less)):
            continue
        marks, working = pairs.shape(facts, found)
        figure = found.gap.figure
        stated = addends.quantity(found.gap).value
        word = "almost" if stated > found.apart else "just over"
        words = f'"{word} {figure.text}" or "{working.computed}"'
        yield Finding(
            f'"{figure.text}" is {working.computed}, and nothing says that it is rounded',
            marks,
            working,
            verdict="rounded",
            help=f"write {words}",
            fix=Fix(
                safe=False,
                edits=((figure.start, figure.start, word + " "),),
                why=f"the gap is {printed(found.apart)}",
            ),
        )
