"""One row of a sorted list stands out of order.

## Why it matters
A list that runs from the most to the fewest, but for one row, has either been sorted before a late change
or has a digit wrong in that row.

## When it stays silent
- fewer than six rows
- the list is sorted by something else: the alphabet, the ballot paper, another column, nothing
- two neighbours have been swapped and no more
- the row is the total of the others, or stands outside them: turnout, spoilt papers

## How to settle it
Look the row up. If its figure is right, move it to where it belongs.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    CONTEXT,
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    mark,
    words_of,
)

RULE = Rule(severity="note", since="0.1", needs=Needs(parts=("rows", "tables")))

EXAMPLES = [
    bad(
        "The result:\n\nAsha Rowe 9,393\n\nTom Pike 6,873\n\nLena Shah 4,102\n\nOmar Bell 3,551\n\nMia Frost [[7,914]]\n\nIan Gray 1,816\n",
        "7,914",
    ),
    bad(
        "The result:\n\nAsha Rowe 9,393\n\nMia Frost [[1,914]]\n\nTom Pike 6,873\n\nLena Shah 4,102\n\nOmar Bell 3,551\n\nIan Gray 2,816\n",
        "1,914",
    ),
    good(
        "The result:\n\nAsha Rowe 9,393\n\nMia Frost 7,914\n\nTom Pike 6,873\n\nLena Shah 4,102\n\nOmar Bell 3,551\n\nIan Gray 1,816\n",
        holds=True,
    ),
    good(
        "The result:\n\nBell 3,551\n\nFrost 7,914\n\nGray 1,816\n\nPike 6,873\n\nRowe 9,393\n\nShah 4,102\n",
        why="by the alphabet",
    ),
    good(
        "The result:\n\nAsha Rowe 9,393\n\nOmar Bell 3,551\n\nMia Frost 7,914\n", why="three rows"
    ),
    good(
        "The result:\n\nAsha Rowe 9,393\n\nMia Frost 7,914\n\nTom Pike 6,873\n\nLena Shah 4,102\n\nOmar Bell 3,551\n\nIan Gray 1,816\n\nTotal 33,649\n",
        holds=True,
    ),
    good(
        "The result:\n\nAsha Rowe 9,393\n\nTom Pike 6,873\n\nMia Frost 7,914\n\nLena Shah 4,102\n\nOmar Bell 3,551\n\nIan Gray 1,816\n",
        why="two neighbours swapped",
    ),
    bad(
        "| Ward | Votes | Homes |\n|---|---|---|\n| Ayr | 910 | 50 |\n| Bute | 850 | 90 |\n"
        "| Coll | 720 | 60 |\n| Arran | [[440]] | 80 |\n| Eigg | 650 | 40 |\n| Hove | 600 | 70 |\n",
        "440",
    ),
    good(
        "| Ward | Votes | Homes |\n|---|---|---|\n| Ayr | 910 | 95 |\n| Bute | 850 | 90 |\n"
        "| Coll | 720 | 85 |\n| Arran | 440 | 80 |\n| Eigg | 650 | 75 |\n| Hove | 600 | 70 |\n",
        why="sorted by homes",
    ),
]

LEAST = 6
# Rows that stand under a list and are no part of its order.
OUTSIDE = words_of("votes/no_candidate") | {"overall", "other", "others"}
# A result that comes in several entries comes within so many minutes.
MINUTES = 3
LONGEST = 60


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for the one row out of order in every list of rows, and in what sorts a table."""
    for rows in (*lists(facts), *sorting_columns(facts)):
        if len(rows) < LEAST:
            continue
        falling, values = sortings(rows)
        if in_order(values) or in_order(falling):
            marks = tuple(mark(fact, "row") for fact in rows)
            lines = tuple(Line("", f.figure.text, "", f.figure.start) for f in rows)
            yield Check(marks, Working(lines))
            continue
        # Down first: results mostly run from the most to the fewest.
        for sorting, word in ((falling, "fewest"), (values, "most")):
            odd = odd_one(sorting)
            if odd is not None:
                yield finding(rows, odd, word)
                break


def lists(facts: Facts) -> Iterator[list[Fact]]:
    """The rows of each tally; of one that comes in several entries, in order of time."""
    blocks: dict[int, list[Fact]] = {}
    headed: dict[int, bool] = {}
    for row in facts.document.rows:
        if not OUTSIDE.isdisjoint(facts.text(row.label).lower().split()):
            continue
        for fact in facts.in_span(row.figure)[:1]:
            if fact.figure.kind == "number":
                blocks.setdefault(row.block, []).append(fact)
                headed[row.block] = row.head is not None
    run: list[Fact] = []
    by_time = sorted(blocks, key=lambda block: (blocks[block][0].as_of or 0, block))
    for block in by_time:
        rows = blocks[block]
        if run and not headed[block] and follows(run[-1], rows[0]):
            run += rows
        else:
            if run:
                yield run
            run = list(rows)
    if run:
        yield run


def sorting_columns(facts: Facts) -> Iterator[list[Fact]]:
    """The one column of each table that is in order but for a row, if nothing else sorts it."""
    for table in facts.document.tables:
        rows = [
            cells
            for cells in table.rows[:LONGEST]
            if OUTSIDE.isdisjoint(facts.text(cells[0]).lower().split())
        ]
        names = [facts.text(cells[0]).lower() for cells in rows]
        if len(rows) < LEAST or sorted(names) in (names, names[::-1]):
            continue
        columns = [column(facts, [cells[at] for cells in rows]) for at in range(1, len(rows[0]))]
        both = [(one, sortings(one)) for one in columns if one]
        if not any(in_order(values) for _, two in both for values in two):
            nearly = [one for one, two in both if any(odd_one(each) is not None for each in two)]
            yield from nearly if len(nearly) == 1 else ()


def column(facts: Facts, cells: Sequence[Span]) -> list[Fact]:
    """The counts of a column, one in each cell; none if a cell has none."""
    held = [facts.in_span(cell)[:1] for cell in cells]
    counts = [fact for one in held for fact in one if fact.figure.kind == "number"]
    return counts if len(counts) == len(cells) else []


def sortings(rows: Sequence[Fact]) -> tuple[list[Exact], list[Exact]]:
    """What never falls in a list that runs to the fewest, and in one that runs to the most."""
    values = [fact.figure.value or 0 for fact in rows]
    return [-value for value in values], values


def follows(last: Fact, row: Fact) -> bool:
    """Whether a tally goes on in the entry after."""
    if last.as_of is None or row.as_of is None:
        return False
    return 0 < row.as_of - last.as_of <= MINUTES


def in_order(values: Sequence[Exact]) -> bool:
    """Whether they never fall."""
    return all(one <= other for one, other in pairwise(values))


def odd_one(values: Sequence[Exact]) -> int | None:
    """The one row without which they never fall, if it is more than one place out."""
    breaks = [at for at in range(len(values) - 1) if values[at] > values[at + 1]]
    if len(breaks) != 1:
        return None
    found = []
    for at in (breaks[0], breaks[0] + 1):
        rest = [*values[:at], *values[at + 1 :]]
        home = sum(value < values[at] for value in rest)
        if in_order(rest) and abs(home - at) > 1:
            found.append(at)
    return found[0] if len(found) == 1 else None


def finding(rows: Sequence[Fact], odd: int, word: str) -> Finding:
    """What is to be said of the row that stands out of order."""
    row = rows[odd]
    beside = [rows[at] for at in (odd - 1, odd + 1) if 0 <= at < len(rows)]
    near = sorted((row, *beside), key=lambda fact: fact.figure.start)
    other = " and ".join(fact.figure.text for fact in beside)
    between = "between" if len(beside) > 1 else "beside"
    return Finding(
        f"{row.figure.text} stands {between} {other} in a list that runs to the {word}",
        (mark(row, "row"), *(mark(fact, CONTEXT) for fact in beside)),
        Working(tuple(Line("", fact.figure.text, "", fact.figure.start) for fact in near)),
        verdict="suspicious",
        confidence="likely",
    )
