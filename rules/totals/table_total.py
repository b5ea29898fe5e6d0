"""The rows of a list do not add up to its total.

## Why it matters
A table is the part of a post that readers check, and the one that is typed out row by row.

## When it stays silent
- the rows add up, or may do so once they are rounded
- no row says that it is the total
- a row counts others again: of which, including
- rows are shares, or are of different things
- in a column of a table: the last row is so far from the sum that it may be a mean

## How to settle it
Add the source's own rows up, and see whether one was left out.
"""

from collections.abc import Iterable, Iterator, Sequence

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Row,
    Rule,
    Span,
    addends,
    bad,
    good,
    misses,
    repairs,
    words_of,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(parts=("rows", "tables")))

EXAMPLES = [
    bad("Votes by ward\n\nNorth 410\nSouth 388\nEast 275\nTotal [[1,037]]\n", "1,073"),
    bad("Tickets sold\n\nAdults 4,120\n\nChildren 1,380\n\nTotal [[5,600]]\n", "5,500"),
    good("Votes by ward\n\nNorth 410\nSouth 388\nEast 275\nTotal 1,073\n", holds=True),
    good("Votes by ward\n\nNorth 410\nSouth 388\nEast 275\n", why="no total is claimed"),
    good("Tickets sold\n\nAdults 4,120\n\nIncluding pensioners 1,380\n\nTotal 4,120\n"),
    bad(
        "| Ward | Votes | Spoilt |\n|---|---|---|\n| North | 410 | 12 |\n| South | 388 | 9 |\n"
        "| **Total** | **[[789]]** | **21** |\n",
        "798",
    ),
    good(
        "| Ward | Homes | Rent |\n|---|---|---|\n| North | 410 | £612 |\n| South | 388 | £588 |\n"
        "| Total | 798 | £600 |\n",
        why="the rent is a mean",
        holds=True,
    ),
    good("Votes by ward\n\nNorth 410\nSouth 388\nTotal 798\nEast 275\nWest 301\n", holds=True),
]

TOTALS = words_of("sums/row_of_the_total")
AGAIN = (
    *("including", "of which", "of whom", "other", "others", "spoilt", "spoiled", "rejected"),
    *("electorate", "registered", "turnout", "total poll", "ballots", "informal"),
)
# Between two rows of one table lies at most so much copy.
APART = 60


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the rows above each row that is a total, in lists and in columns of tables."""
    for above, row in totals(facts, facts.document.rows):
        yield from footed(facts, above, row)
    for table in facts.document.tables:
        for column in range(1, len(table.rows[0])):
            rows = [cell(cells, column) for cells in table.rows]
            # "All wards" under a table; in a list it may be All Saints.
            last = rows[-1] if name(facts, rows[-1]).startswith("all ") else None
            for above, row in totals(facts, rows, last):
                yield from footed(facts, above, row, mean=True)


def cell(cells: Sequence[Span], column: int) -> Row:
    """The row that a column of a table makes of a line of cells."""
    return Row(Span(cells[0].start, cells[-1].end), cells[0], None, cells[column])


def totals(
    facts: Facts, rows: Iterable[Row], last: Row | None = None
) -> Iterator[tuple[list[Row], Row]]:
    """Each row that is a total, and those above it; last: one that is, whatever its name."""
    above: list[Row] = []
    for row in rows:
        if above and row.span[0] - above[-1].span[1] > APART:
            above = []
        if row is last or name(facts, row) in TOTALS:
            yield above, row
            above = []
        else:
            above.append(row)


def name(facts: Facts, row: Row) -> str:
    """The label of a row, in lower case."""
    return facts.text(row.label).strip(" :").lower()


def footed(
    facts: Facts, above: list[Row], row: Row, *, mean: bool = False
) -> Iterator[Finding | Check]:
    """The finding or the check of some rows and the total under them.

    mean: the last row may be a mean of the others, unless it comes near to their sum.
    """
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
    elif verdict.name == "impossible" and (not mean or misses.meant(parts, stated, misses.FIRM)):
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
