"""Valid votes and rejected papers are not the papers that were in the boxes.

## Why it matters
The three are read out one after the other, and whoever doubts a close result begins with them.

## When it stays silent
- one of the three is missing, or is given twice
- a figure is hedged
- they are far from each other, and no slip of the finger explains that

## How to settle it
Ask for the sheet that the returning officer read from.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    addends,
    bad,
    good,
    misses,
    polls,
    repairs,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("totals",),
    needs=Needs(words=("rejected", "spoil", "invalid", "informal")),
)

EXAMPLES = [
    bad(
        "Of the [[3,150]] ballot papers, 12 were rejected, which left 3,183 valid votes.",
        "3,195",
    ),
    bad("Total poll: [[24,785]]\nSpoilt votes: 263\nValid poll: 24,612\n", "24,875"),
    good("Of the 3,150 ballot papers, 12 were rejected, which left 3,138 valid votes.", holds=True),
    good("Of the 3,150 ballot papers, 12 were rejected. There were about 3,100 valid votes."),
    good(
        "There were 3,138 valid votes and 12 spoilt papers. In all 3,150 people voted; last time 4,020"
        " people voted.",
        why="two polls",
    ),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add the valid and the rejected papers of every poll that has both and their sum."""
    done: set[int] = set()
    for found in polls.returns(facts):
        names = (polls.PAPERS, polls.VALID, polls.REJECTED)
        if not found.figures.keys() >= set(names):
            continue
        stated, *parts = (facts.at(found.figures[what])[0] for what in names)
        held = [addends.quantity(fact) for fact in (stated, *parts)]
        if stated.figure.start in done or not all(each.is_bare for each in held):
            continue
        done.add(stated.figure.start)
        labels = list(names[1:])
        working = addends.column(parts, stated, labels)
        marks = addends.marks(parts, stated, labels)
        if addends.sum_of(parts) == held[0].value:
            yield Check(marks, working)
        elif misses.meant(parts, stated, misses.FIRM) or addends.slip(parts, stated):
            yield Finding(
                f"{parts[0].figure.text} valid and {parts[1].figure.text} rejected papers make"
                f" {working.computed}, not {stated.figure.text}",
                marks,
                working,
                help=repairs.of_sum(stated, parts),
            )
