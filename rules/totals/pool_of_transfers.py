"""The votes passed on at a stage of a count are not those that were shared out.

## Why it matters
Every vote of whoever goes out, and every one of a surplus, is passed on or set aside. The stages are read
out fast, and a figure that is wrong here is in every total after it.

## When it stays silent
- it is not said how many name nobody else: others may have been passed some
- no slip of a digit explains the difference
- it is not said whose votes are shared out, or they are those of two

## How to settle it
Go to the sheet of the count. Votes that are not transferable are part of what is shared out.
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
    repairs,
    transfers,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("totals", "counts"),
    needs=Needs(words=("transfer", "surplus", "eliminat", "exhausted", "no further")),
)

EXAMPLES = [
    bad(
        "Shah is out. Distribution of Shah's [[1,100]] votes: Rowe +140 (9,054), Pike +310 (8,540), Bell"
        " +750 (5,270). Non-transferable 80.",
        "1,280",
    ),
    bad(
        "Rowe's surplus of [[337]] is shared out. Pike gets 121 of it and Bell picks up 169, with 74"
        " non-transferable.",
        "364",
    ),
    good(
        "Shah is out. Distribution of Shah's 1,100 votes: Rowe +140 (9,054), Pike +310 (8,540), Bell"
        " +570 (5,090). Non-transferable 80.",
        holds=True,
    ),
    good(
        "Rowe's surplus of 337 is shared out. Pike gets 121 of it and Bell picks up 96.",
        why="others may have had some",
    ),
    good(
        "Rowe's surplus of 337 is shared out: about 120 to Pike, 96 to Bell, and 47 non-transferable."
    ),
]
DIGITS = 2


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up what was passed on at every stage that says what was shared out, and what was lost."""
    for count in transfers.counts(facts):
        if len(count.pool) != 1 or len(count.lost) != 1 or not count.passed:
            continue
        whole = facts.at(count.pool[0])[0]
        parts = [facts.at(figure)[0] for figure in (*count.passed.values(), *count.lost)]
        labels = [*(name.title() for name in count.passed), "to nobody"]
        working = addends.column(parts, whole, labels)
        marks = addends.marks(parts, whole, labels)
        if addends.sum_of(parts) == addends.quantity(whole).value:
            yield Check(marks, working)
        elif addends.slip(parts, whole, DIGITS):
            yield Finding(
                f"{working.expression} = {working.computed}, not {whole.figure.text}",
                marks,
                working,
                help=repairs.of_sum(whole, parts),
            )
