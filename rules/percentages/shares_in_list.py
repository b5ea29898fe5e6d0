"""The shares in a list that has everybody in it do not make 100 per cent.

## Why it matters
A poll ends with "others" and "don't know" so that nobody is left out. Then the column makes a hundred, but
for what rounding adds or takes, and readers do add it up.

## When it stays silent
- neither of the last two rows stands for all the rest: others, don't know, none
- the sum is as near to 100 as rounding so many rows allows
- the sum is far from 100: people could choose more than one
- a row is of something else: turnout, a total, a change

## How to settle it
Go back to the pollster's table. One row may be missing, or belong to another question.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Needs,
    Row,
    Rule,
    Span,
    Working,
    addends,
    bad,
    exact,
    good,
    listed,
    mark,
    printed,
    size,
    words_of,
)

REST = words_of("shares/row_of_the_rest")
RULE = Rule(
    severity="error",
    since="0.1",
    over=("percentages",),
    needs=Needs(figures=("percent",), parts=("rows", "tables")),
)

EXAMPLES = [
    bad("Greens 34%\nLabour 39%\nLiberals 17%\nOthers 8%\nDon't know [[12%]]\n", "110 per cent"),
    bad(
        "| Answer | Share |\n|---|---|\n| Yes | 54% |\n| No | 39% |\n| Don't know | [[4%]] |\n",
        "97 per cent",
    ),
    good("Greens 34%\nLabour 29%\nLiberals 17%\nOthers 8%\nDon't know 12%\n", holds=True),
    good(
        "Greens 34%\nLabour 29%\nLiberals 17%\nOthers 9%\nDon't know 12%\n",
        why="rounded",
        holds=True,
    ),
    good("Greens 34%\nLabour 29%\nLiberals 17%\n", why="nobody stands for the rest"),
    good("Nurses 39%\nPorters 37%\nOther clinical 33%\n", why="one kind among others"),
    good("Price 64%\nTaste 59%\nHabit 37%\nOther 28%\n", why="more than one answer each"),
    good("Greens 34%\nLabour 39%\nLiberals about 17%\nOthers 8%\nDon't know 12%\n"),
]

OUTSIDE = ("turnout", "total", "all", "change", "lead", "swing", "majority")
FEWEST, ALL = 3, 100
# Farther off than this, people could choose more than one, or rows are left out.
FAR = 10


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the shares of every list and of every column that has a row for the rest."""
    blocks: dict[int, list[Row]] = {}
    for row in facts.document.rows:
        blocks.setdefault(row.block, []).append(row)
    for rows in blocks.values():
        yield from summed(facts, [(row.label, row.figure) for row in rows])
    for table in facts.document.tables:
        for column in range(1, len(table.rows[0])):
            yield from summed(facts, [(cells[0], cells[column]) for cells in table.rows])


def summed(facts: Facts, rows: Sequence[tuple[Span, Span]]) -> Iterator[Finding | Check]:
    """The finding or the check of the shares of some rows; nothing if these are not all."""
    names = [facts.text(label).strip(" *_:").lower() for label, _ in rows]
    if len(rows) < FEWEST or REST.isdisjoint(names[-2:]):
        return
    shares: list[Fact] = []
    labels: list[str] = []
    for name, (label, cell) in zip(names, rows, strict=True):
        held = facts.in_span(cell)
        if name.startswith(OUTSIDE) or not held:
            continue
        if held[0].figure.kind != "percent" or not addends.quantity(held[0]).is_bare:
            return
        shares.append(held[0])
        labels.append(facts.text(label).strip(" *_:"))
    made = exact(sum(addends.quantity(share).value for share in shares))
    if len(shares) < FEWEST or size(made - ALL) > FAR:
        return
    working = Working(
        tuple(
            Line("+" if at else "", share.figure.text, label, share.figure.start)
            for at, (share, label) in enumerate(zip(shares, labels, strict=True))
        ),
        computed=shown(made),
        expression=" + ".join(share.figure.text for share in shares),
    )
    both = zip(shares, labels, strict=True)
    *before, last = (mark(share, "part", label) for share, label in both)
    if rounding(shares).contains(made):
        yield Check((*before, last), working)
    else:
        figures = listed([share.figure.text for share in shares])
        yield Finding(f"{figures} make {shown(made)}", (last, *before), working)


def rounding(shares: Sequence[Fact]) -> Interval:
    """What shares of everything may come to when each of them is rounded."""
    loose = exact(sum(addends.quantity(share).fine for share in shares), 2)
    return Interval(ALL - loose, ALL + loose)


def shown(value: Exact) -> str:
    """A share in words: `97 per cent`."""
    return f"{printed(value, places=0 if value == int(value) else 1)} per cent"
