"""What a candidate had and what was passed on to him do not make what he has.

## Why it matters
A count by transfers is a chain: each stage starts from the one before. A digit that is wrong at the third
is in everything after it.

## When it stays silent
- the two do make it
- a stage may be missing in between: then no slip of a digit explains the difference
- what he had, or what he was passed, is not told or told in two ways

## How to settle it
Go to the sheet of the count. Fractions of votes that a surplus may carry are rounded away in most copy.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    addends,
    bad,
    good,
    repairs,
    transfers,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("gaps",),
    needs=Needs(
        words=("surplus", "transfer", "eliminat", "quota", "second pref", "second-pref", "ballot")
    ),
)

FIRST = (
    "6pm\n\nFirst count: nobody reaches the quota.\n\nAsha Rowe 5,120\n\nTom Pike 4,866\n\n"
    "Lena Shah 1,954\n\n7pm\n\nShah is eliminated and her 1,954 votes go like this: {} to Rowe, 802 to"
    " Pike.{}\n\n8pm\n\nWe wait.\n"
)
EXAMPLES = [
    bad(FIRST.format("610", " That leaves Rowe on [[5,370]]."), "5,120 + 610 = 5,730, not 5,370"),
    bad(FIRST.format("610", " Pike moves up from 4,866 to [[5,686]]."), "5,668"),
    bad(
        "Shah was eliminated. Rowe got 610 of her votes and climbed from 5,120 to [[5,780]].",
        "5,730",
    ),
    good(FIRST.format("610", " That leaves Rowe on 5,730."), holds=True),
    good(FIRST.format("610", " That leaves Rowe on 6,204."), why="there was a stage in between"),
    good(FIRST.format("about 600", " That leaves Rowe on 5,730.")),
    good(
        "Rowe's lead over Pike is 254. The 610 votes to Rowe were transfers.", why="nothing before"
    ),
]
DIGITS = 2


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Follow every candidate through the stages of a count."""
    had: dict[str, list[Fact]] = {}
    for count in transfers.counts(facts):
        for name, figure in count.passed.items():
            if name in count.before:
                had[name] = [facts.at(count.before[name])[0]]
            if name in had:
                had[name].append(facts.at(figure)[0])
        for name, figure in count.after.items():
            has = facts.at(figure)[0]
            told = had.get(name, [])
            if told and name in count.passed and told[0].figure.value == figure.value:
                continue  # what there was before, told once more
            if len(told) > 1:
                said = list(held(told, has))
                yield from said
                # What follows from a figure that may be wrong is not held against it once more.
                if any(isinstance(each, Finding) for each in said):
                    had[name] = []
                    continue
            had[name] = [has]


def held(parts: list[Fact], stated: Fact) -> Iterator[Finding | Check]:
    """A check if what there was and what came make what there is; a finding if nearly so."""
    labels = ["before", *["passed on"] * (len(parts) - 1)]
    working, marks = addends.column(parts, stated, labels), addends.marks(parts, stated, labels)
    if addends.sum_of(parts) == addends.quantity(stated).value:
        yield Check(marks, working)
    elif addends.slip(parts, stated, DIGITS):
        yield Finding(
            f"{working.expression} = {working.computed}, not {stated.figure.text}",
            marks,
            working,
            help=repairs.of_sum(stated, parts),
        )
