"""Two figures are just another number of times apart than the copy says.

## Why it matters
"The crowd of 24,000 was four times the 8,000 of last year": it is three times. The reader divides the one
by the other at a glance, since both are round.

## When it stays silent
- the multiple holds, or is how such words are rounded: 3.25 times is "three times"
- the two are no whole number of times apart, or far more often than is said
- "three times bigger" may be four times as big
- there is a third figure, or the multiple does not stand between the two
- it is how often something was done, an average, a rate or a target

## How to settle it
Divide the greater by the lesser. Any of the three may be the wrong one.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    line,
    manifold,
    mark,
    printed,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("multiple",)))

EXAMPLES = [
    bad(
        "With 1,200 beds it is [[five times]] bigger than the one in Ayr, which has 400.", "3 times"
    ),
    bad("Lund got £300,000, [[five times]] as much as the £50,000 paid to Osei.", "6 times"),
    good(
        "Sales rose to £12m and profit to £3m, twice as much as was thought.", why="of the profit"
    ),
    good("The 500 clerks of Hove are five times as many as the 100 it had in Ayr.", holds=True),
    good(
        "With 1,300 beds it is three times bigger than the one in Ayr, which has 400.", why="3.25"
    ),
    good(
        "With 1,200 beds it is twice bigger than the one in Ayr, which has 400.", why="more by two"
    ),
    good("One stock drew bids for 12.4 times and one for 6.2 times, and 3.1 times the rest."),
    good("Lund was fined twice, £200 and £600.", why="on two days"),
    good(
        "Hove has 60 boats and 20 vans, and three times as many as in May.", why="of another time"
    ),
    good("It has 3,800 porters and 68,000 guests and will double those numbers.", why="far off"),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Divide the greater by the lesser of two figures that stand alone with a multiple."""
    for found in manifold.told(facts):
        multiple, more, less = found
        marks = (mark(multiple, "stated", "times"), mark(more, "more"), mark(less, "less"))
        working = Working(
            (line("", more), line("÷", less)),
            computed=f"{printed(found.made, places=1).removesuffix('.0')} times",
            stated=multiple.text,
        )
        if found.holds:
            yield Check(marks, working)
        else:
            yield Finding(
                f"{more.text} is {working.computed} {less.text}, not {multiple.text}",
                marks,
                working,
                verdict="suspicious",
                confidence="likely",
            )
