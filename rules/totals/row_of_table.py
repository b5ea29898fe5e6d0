"""One row of a table breaks the sum that its other rows keep.

## Why it matters
Seats are stalls, circle and boxes; the change is this year less last. When every row of a table but one keeps
to that, the one has a digit wrong, and readers of tables find it.

## When it stays silent
- the row keeps to the sum, or may do so once its figures are rounded
- fewer than four other rows do, or more than one does not: then no such sum is meant
- cells are empty, or hold words

## How to settle it
Look the row up. Any of its figures may be the wrong one.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Mark,
    NamedTuple,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    change_in_per_cent,
    columns,
    good,
    mark,
    printed,
    total,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(parts=("tables",)))

HALLS = (
    "| Hall | Seats | Stalls | Circle | Box |\n|---|---|---|---|---|\n| Ayr | 20 | 12 | 5 | 3 |\n"
    "| Bute | 20 | 11 | {} | 4 |\n| Coll | 19 | 9 | 4 | 6 |\n| Eigg | 20 | 5 | 5 | 10 |\n"
    "| Hove | 18 | 2 | 3 | {} |\n"
)
TRADE = (
    "| Port | 2025 | 2026 | Change |\n|---|---|---|---|\n| Ayr | 251.3 | 262.8 | {} |\n"
    "| Bute | 103.4 | 107.9 | {} |\n| Coll | 45.5 | 41.9 | {} |\n| Eigg | 80.2 | 80.2 | {} |\n"
    "| All | 480.4 | 492.8 | {} |\n"
)
EXAMPLES = [
    bad(
        HALLS.format("[[6]]", 13).replace("[[6]]", "6").replace("| 20 | 11", "| [[20]] | 11"), "21"
    ),
    bad(TRADE.format("11.5", "[[5.4]]", "-3.6", "0.0", "12.4"), "4.5"),
    bad(TRADE.format("4.6%", "[[3.4%]]", "-7.9%", "0.0%", "2.6%"), "4.4"),
    good(HALLS.format(5, 13), holds=True),
    good(HALLS.format(6, 14), why="two rows do not keep to it"),
    good(TRADE.format("11.5", "4.4", "-3.6", "0.1", "12.4"), why="rounded", holds=True),
    good(TRADE.format("4.6%", "4.3%", "-7.9%", "0.0%", "2.6%"), why="cut short", holds=True),
    bad(
        "Island\tGold\tSilver\tTotal\nAyr\t9\t4\t13\nBute\t7\t3\t[[11]]\nColl\t2\t6\t8\n",
        "10",
    ),
    bad(
        "Division      2025    2026   Change\nFresh        188.2   171.4    [[8.9%]]\n"
        "Frozen       132.4   127.0    4.3%\nExport        92.0    81.8   12.5%\n",
        "9.8",
    ),
    bad(
        "Ward\tElectorate\tVotes\tTurnout\nAyr\t4,210\t1,684\t[[44.0%]]\nBute\t3,980\t1,393\t35.0%\n"
        "Coll\t5,120\t2,355\t46.0%\nEigg\t4,400\t1,716\t39.0%\nHove\t3,100\t1,209\t39.0%\n",
        "40.0",
    ),
    good("| Ayr | 4 | 5 | 9 |\n| Bute | 2 | 2 | 4 |\n| Coll | 3 | 3 | 5 |\n", why="too few rows"),
]
# Rows that must keep to a sum before another is held to it, and how far a table is looked at.
KEEPING, COLUMNS, RUN = 4, 9, 6
# As many are enough where the column is called by its sum.
CERTAIN = 2
NAMED = {
    True: frozenset(("total", "totals", "tot", "all", "in all", "overall")),
    False: frozenset(
        "change|% change|change %|change (%)|%|+/-|diff|difference|growth|rise|swing|chg".split("|")
    ),
}
# Sums of a few small numbers come out by chance.
DISTINCT, SMALL = 3, 10


class Sum(NamedTuple):
    """What a column should be by some others: which, with their sign, and how it is reckoned."""

    stated: int
    others: tuple[int, ...]
    reckon: Callable[[Sequence[Interval]], Interval]
    sign: str


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Try the sums that tables keep on every few columns that stand together."""
    for table in facts.document.tables:
        if len(table.rows) <= CERTAIN:
            continue
        rows = [cells[:COLUMNS] for cells in columns.figures(facts, table)]
        heads = columns.heads(facts, table)
        done: set[frozenset[int]] = set()
        for tried in sums(len(rows[0])):
            held_to = frozenset((tried.stated, *tried.others))
            if not any(held_to <= seen or seen <= held_to for seen in done):
                said = list(held(rows, tried, called=named(heads, tried)))
                if said:
                    done.add(held_to)
                yield from said


def named(heads: Sequence[str], tried: Sum) -> bool:
    """Whether the head of a column says that it is a sum of the others, or how they changed."""
    return tried.stated < len(heads) and heads[tried.stated] in NAMED[tried.reckon is total]


def sums(columns: int) -> Iterator[Sum]:
    """The sums that may tie columns together, the first of which names the rows."""
    spans = [(stated, size) for stated in range(1, columns) for size in range(RUN, 1, -1)]
    for stated, size in spans:
        if stated - size > 0:
            yield Sum(stated, tuple(range(stated - size, stated)), total, "+")
    for first, second in pairwise(range(1, columns)):
        for stated in range(second + 1, min(columns, second + 3)):
            yield Sum(stated, (second, first), less, "-")
            yield Sum(stated, (second, first), grown, "÷")
            yield Sum(stated, (first, second), grown, "÷")
            yield Sum(stated, (second, first), part, "÷")
            yield Sum(stated, (first, second), part, "÷")
    for stated, size in spans:
        if stated + size < columns:
            yield Sum(stated, tuple(range(stated + 1, stated + size + 1)), total, "+")


def less(two: Sequence[Interval]) -> Interval:
    """One column less the other."""
    return two[0] - two[1]


def grown(two: Sequence[Interval]) -> Interval:
    """How much one column is over the other, in per cent."""
    return change_in_per_cent(two[1], two[0])


def part(two: Sequence[Interval]) -> Interval:
    """How much of one column the other is, in per cent."""
    return two[0].scaled(100) / two[1]


# What is reckoned in per cent.
RATES = (grown, part)


def held(
    rows: Sequence[Sequence[Fact | None]], tried: Sum, *, called: bool
) -> Iterator[Finding | Check]:
    """Checks if all rows keep to a sum, a finding if all do but one; nothing if it is none.

    called: whether the column is called by its sum: then fewer rows tell.
    """
    whole = [row for row in rows if all(row[at] for at in (tried.stated, *tried.others))]
    kept: list[list[Fact]] = []
    broken: list[list[Fact]] = []
    for row in whole:
        facts = [fact for at in (tried.stated, *tried.others) if (fact := row[at]) is not None]
        if not alike(facts, tried):
            return
        (kept if keeps(facts, tried) else broken).append(facts)
        if len(broken) > 1:
            return
    values = {addends.quantity(facts[0]).value for facts in kept}
    most = max((addends.quantity(fact).value for facts in kept for fact in facts), default=0)
    if called and len(kept) < CERTAIN:
        return
    if not called and (len(kept) < KEEPING or len(values) < DISTINCT or most < SMALL):
        return
    if broken:
        yield finding(broken[0], tried)
        return
    for facts in kept:
        yield Check(marks(facts), Working(lines(facts[1:], tried)))


def alike(facts: Sequence[Fact], tried: Sum) -> bool:
    """Whether figures may be in one sum: of one kind, or shares of a change."""
    stated, *others = facts
    if not all(addends.like(other, others[0]) for other in others[1:]):
        return False
    if tried.reckon in RATES:
        countable = others[0].figure.kind != "percent"
        bare = tried.reckon is grown and stated.figure.kind == "number"
        return countable and (bare or stated.figure.kind == "percent")
    return addends.like(stated, others[0])


def keeps(facts: Sequence[Fact], tried: Sum) -> bool:
    """Whether a row keeps to a sum, signs aside, its last digit rounded or cut short."""
    quantities = [addends.quantity(fact) for fact in facts]
    if tried.reckon in RATES and any(quantity.value <= 0 for quantity in quantities[1:]):
        return False
    made = tried.reckon([quantity.tight() for quantity in quantities[1:]])
    value, fine = quantities[0].value, quantities[0].fine
    loose = fine if tried.reckon in RATES or fine < 1 else 0
    stated = Interval(value - loose, value + loose)
    return made.meets(stated) or (tried.reckon is not total and (-made).meets(stated))


def marks(facts: Sequence[Fact]) -> tuple[Mark, ...]:
    """The marks of a row: what is stated, and what it should be by."""
    return (mark(facts[0], "stated"), *(mark(fact, "part") for fact in facts[1:]))


def lines(parts: Sequence[Fact], tried: Sum) -> tuple[Line, ...]:
    """The working of a row."""
    signs = ["", *[tried.sign] * (len(parts) - 1)]
    return tuple(
        Line(sign, fact.figure.text, "", fact.figure.start)
        for sign, fact in zip(signs, parts, strict=True)
    )


def finding(facts: Sequence[Fact], tried: Sum) -> Finding:
    """What is to be said of the row that breaks the sum."""
    stated, *parts = facts
    face = tried.reckon([Interval.point(addends.quantity(part).value) for part in parts]).low or 0
    if tried.reckon is less and face < 0 < addends.quantity(stated).value:
        face, parts = -face, parts[::-1]
    right = printed(face, places=max(addends.quantity(fact).printed_places for fact in facts))
    expression = f" {tried.sign} ".join(part.figure.text for part in parts)
    if tried.reckon in RATES:
        right += " per cent"
        expression += " - 1" if tried.reckon is grown else ""
    return Finding(
        f"{expression} = {right} by what the other rows of the table keep to, not {stated.figure.text}",
        marks(facts),
        Working(
            lines(parts, tried), computed=right, stated=stated.figure.text, expression=expression
        ),
    )
