"""Two shares are not as many points apart as the copy says.

## Why it matters
"Turnout was 58.3 per cent, up 4.6 points on 2019, when 54.2 per cent voted": the reader takes the one
from the other before the sentence is over.

## When it stays silent
- the points hold, as printed or as far as the shares are rounded
- there are other shares or other points beside them
- they are of an index, of a match, a swing, or what a poll may be off by
- the words set them against another time or another figure: five points more than in May
- they are far from what the two are apart: then they are of something else
- they stand in a sentence of their own that does not point back

## How to settle it
Take the lesser share from the greater. Any of the three may be the wrong one.
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
    exact,
    good,
    line,
    mark,
    points,
    printed,
)

RULE = Rule(severity="warning", since="0.1", status="preview", needs=Needs(figures=("points",)))

EXAMPLES = [
    bad("Turnout was 58.3 per cent, up [[4.6 points]] on 2019, when 54.2 per cent voted.", "4.1"),
    bad("Support, 47 per cent in March, is 41 per cent now, [[seven points]] lower.", "6 points"),
    bad("Last year 84 per cent passed. This time it was 93 per cent, [[eight points]] more.", "9"),
    bad("The tax goes from 9 per cent to 13.5. The [[5.5-point]] rise is the first.", "4.5"),
    good("Support, 47 per cent in March, is 41 per cent now, six points lower.", holds=True),
    good("Support, 47 per cent in March, is 41 per cent now, about seven points lower."),
    good(
        "Rowe fell to 47 per cent and Pike rose to 41 per cent, a swing of five points.",
        why="a swing",
    ),
    good(
        "Rowe is on 47 per cent and Pike on 41 per cent, give or take three points.", why="far off"
    ),
    good("Of men 47 per cent say so and of women 41 per cent, five points more than in May."),
    good("The left fell four points to 28 per cent; the right has 33 per cent.", why="another"),
    good("The index rose seven points, as 47 per cent of shares went up and 41 per cent fell."),
    good("Rowe led by 20 points among men, and 31 per cent of all, against 14 per cent, saw it."),
    good(
        "Of all, 57 per cent say so and 39 per cent do not. Among the first Rowe leads by 20 points."
    ),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take the two shares from one another that stand alone with a number of points."""
    for found in points.told(facts):
        gap, first, last = found
        marks = (mark(gap, "stated", "apart"), mark(first, "one"), mark(last, "other"))
        basis = gap.quantity is not None and gap.quantity.unit == "basis_point"
        made = f"{printed(exact(found.made * points.HUNDRED) if basis else found.made)}"
        working = Working(
            (line("", last), line("-", first)),
            computed=f"{made} {'basis ' if basis else ''}points",
            stated=gap.text,
        )
        if found.holds:
            yield Check(marks, working)
        else:
            yield Finding(
                f"{first.text} and {last.text} are {working.computed} apart, not {gap.text}",
                marks,
                working,
                verdict="suspicious",
                confidence="likely",
            )
