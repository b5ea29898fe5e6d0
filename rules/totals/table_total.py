"""The rows of a list do not add up to its total.

## Why it matters
A table is the part of a post that readers check, and the one that is typed out row by row.

## When it stays silent
- the rows add up, or may do so once they are rounded
- no row says that it is the total
- a row counts others again: of which, including
- rows are shares, or are of different things

## How to settle it
Add the source's own rows up, and see whether one was left out.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Row,
    Rule,
    addends,
    bad,
    good,
    repairs,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("Votes by ward\n\nNorth 410\nSouth 388\nEast 275\nTotal [[1,037]]\n", "1,073"),
    bad("Tickets sold\n\nAdults 4,120\n\nChildren 1,380\n\nTotal [[5,600]]\n", "5,500"),
    good("Votes by ward\n\nNorth 410\nSouth 388\nEast 275\nTotal 1,073\n", holds=True),
    good("Votes by ward\n\nNorth 410\nSouth 388\nEast 275\n", why="no total is claimed"),
    good("Tickets sold\n\nAdults 4,120\n\nIncluding pensioners 1,380\n\nTotal 4,120\n"),
    good("Votes by ward\n\nNorth 410\nSouth 388\nTotal 798\nEast 275\nWest 301\n", holds=True),
]

TOTALS = frozenset(("total", "totals", "all", "overall", "grand total", "in all", "total votes"))
AGAIN = ("including", "of which", "of whom", "other", "others", "spoilt", "rejected")
# Between two rows of one table lies at most so much copy.
APART = 60


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the rows above each row that is a total."""
    above: list[Row] = []
    for row in facts.document.rows:
        if above and row.span[0] - above[-1].span[1] > APART:
            above = []
        if name(facts, row) in TOTALS:
            yield from footed(facts, above, row)
            above = []
        else:
            above.append(row)


def name(facts: Facts, row: Row) -> str:
    """The label of a row, in lower case."""
    return facts.text(row.label).strip(" :").lower()


def footed(facts: Facts, above: list[Row], row: Row) -> Iterator[Finding | Check]:
    """The finding or the check of some rows and the total under them."""
    if len(above) < 2 or any(name(facts, one).startswith(AGAIN) for one in above):
        return
    stated = at(facts, row)
    parts = tuple(fact for one in above if (fact := at(facts, one)) is not None)
    if stated is None or len(parts) != len(above):
        return
    if not all(addends.like(part, stated) for part in parts):
        return
    labels = [facts.text(one.label) for one in above]
    working = addends.column(parts, stated, labels)
    marks = addends.marks(parts, stated, labels)
    verdict = addends.add(parts, stated, sharp=True)
    if verdict.holds:
        yield Check(marks, working)
    elif verdict.name == "impossible":
        yield Finding(
            f"The {len(parts)} rows make {working.computed}, not {working.stated}",
            marks,
            working,
            severity=verdict.severity,
            help=repairs.of_sum(stated, parts),
        )


def at(facts: Facts, row: Row) -> Fact | None:
    """The countable fact of a row."""
    held = addends.within(facts, row.figure)
    return held[0] if held else None
