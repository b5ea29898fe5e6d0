"""A part, its whole and a share stand together, and the share is not what the one is of the other.

## Why it matters
"Half of the 86 staff, 41 people, must go": half of 86 is 43. Whoever reads it wonders which of the three
was meant.

## When it stays silent
- the share holds, as far as the figures are rounded
- there is another share beside it, or a third figure of the kind
- the share is of the part: 40 of the 120, a quarter of them women
- words tell of others, of more, of another time, or set the two against each other
- the share is far off, and no fraction that is in use comes out instead

## How to settle it
Divide the part by the whole. Any of the three may be the wrong one.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    good,
    line,
    mark,
    parts,
    shown,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("fraction", "percent")))

EXAMPLES = [
    bad("Half of the 86 guards, [[41]] of them, are ill.", "43"),
    bad("Hove lost 150 of its 600 ewes, [[a third]] of the flock.", "200"),
    bad("Five out of every eight of the 2,400 clerks said yes, [[1,600]] in all.", "1,500"),
    bad("A third of the 210 pupils eat here. That is [[75]] children.", "70"),
    bad("Half the 14-man crew were Finns: [[eight]] in total.", "7"),
    good("Half of the 86 guards, 43 of them, are ill.", holds=True),
    good("Some 40 of the 120 guards were ill, a quarter of them with flu.", why="of the part"),
    good("A third of the 45 boats, 20 more than in May, were out.", why="more than in May"),
    good("Half of the 86 guards are ill, and 41 doctors are away.", why="others"),
    good("A third of the 86 guards are ill, while 41 are away.", why="set against each other"),
    good("Hove lost 150 of its 600 ewes and a third of its hay.", why="of the hay"),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each share of the whole that stands alone beside it, with a part."""
    for found in parts.told(facts):
        share, part, whole = found
        last = max(share, part, key=lambda figure: figure.start)
        first = share if last is part else part
        marks = (mark(last, "stated"), mark(first, "beside"), mark(whole, "whole"))
        made = shown(addends.printable(found.made, part), part)
        working = Working(
            (line("", whole, "whole"), line("×", share)),
            computed=made,
            stated=part.text,
            expression=f"{share.text} of {whole.text}",
        )
        if parts.holds(found):
            yield Check(marks, working)
        elif parts.meant(facts, found):
            message = f"{share.text} of {whole.text} is {made}, not {part.text}"
            yield Finding(message, marks, working, verdict="suspicious", confidence="likely")
