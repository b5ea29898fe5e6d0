"""A share in a list of results is not that of its count, as the other rows have it.

## Why it matters
A list of names with votes and shares is read line by line, and copied from one paper to the next. When
all rows but one fit the same total, the one has a digit wrong in its votes or in its share.

## When it stays silent
- the rows fit one total, exactly or rounded
- more than one row does not fit: then the shares may be of something else
- fewer than four rows, unless the counts add up to what the others fit
- the shares are those of a change
- the row is of something else: turnout, rejected papers, the majority

## How to settle it
Look the row up in the declaration. Both what its count gives and what is printed are shown.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    CONTEXT,
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    columns,
    exact,
    good,
    mark,
    printed,
    words_of,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(parts=("tables",)))

EXAMPLES = [
    bad(
        "Ada Rowe (Lab) 512 (51.2%)\nTom Pike (Con) 288 (28.8%)\nLena Shah (Green) 120 ([[21.0%]])\n"
        "Omar Bell (Ind) 80 (8.0%)\n",
        "12 per cent",
    ),
    bad(
        "| Club | Members | Share |\n|---|---|---|\n| Hove | 645 | [[46.5%]] |\n| Ayr | 302 | 30.2% |\n"
        "| Bute | 53 | 5.3% |\n| All | 1,000 | 100.0% |\n",
        "64.5 per cent",
    ),
    bad(
        "| Candidate | Party | Votes | % |\n|---|---|---|---|\n| Ada Rowe | Lab | 512 | 51.2 |\n"
        "| Tom Pike | Con | 288 | 28.8 |\n| Lena Shah | Green | 120 | [[21.0]] |\n"
        "| Omar Bell | Ind | 80 | 8.0 |\n",
        "12 per cent",
    ),
    good(
        "Ada Rowe (Lab) 512 (51.2%)\nTom Pike (Con) 288 (28.8%)\nLena Shah (Green) 120 (12.0%)\n"
        "Omar Bell (Ind) 80 (8.0%)\n",
        holds=True,
    ),
    good(
        "Ada Rowe (Lab) 512 (51%)\nTom Pike (Con) 288 (28%)\nLena Shah (Green) 126 (12.6%)\n"
        "Omar Bell (Ind) 80 (8.0%)\n",
        why="rounded, or the last digit dropped",
    ),
    good(
        "Ada Rowe (Lab) 512 (+3.1%)\nTom Pike (Con) 288 (-2.0%)\nLena Shah (Green) 120 (0.4%)\n",
        why="changes",
    ),
    good(
        "Hove 512 (71.2%)\nAyr 288 (58.8%)\nBute 120 (66.0%)\nArran 80 (70.4%)\n",
        why="turnouts, each of its own whole",
    ),
    good(
        "Ada Rowe 512 (51.2%)\nTom Pike 288 (28.8%)\nLena Shah 120 (12.0%)\nOmar Bell 80 (8.0%)\n"
        "Turnout 1,000 (41.0%)\n",
        why="turnout is of the electorate",
        holds=True,
    ),
    good("Ada Rowe 512 (51.2%)\nTom Pike 288 (22.8%)\n", why="two rows, and no total"),
]
# Rows that must fit one whole before another is held against it.
FITTING = 3
LONGEST = 40
EVERYBODY = 100
ROLES = ("count", "share")
SHARES = words_of("shares/column")
# Rows whose share is of another whole than that of the list.
OUTSIDE = words_of("votes/no_candidate")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each share of a table against the whole that the other rows fit."""
    for table in facts.document.tables:
        heads = columns.heads(facts, table)
        for number in range(2, len(table.rows[0])):
            kind = "number" if number < len(heads) and heads[number] in SHARES else "percent"
            rows = [
                (count, share)
                for cells in table.rows
                if OUTSIDE.isdisjoint(facts.text(cells[0]).lower().split())
                and (share := one(facts, cells[number], kind)) is not None
                and (count := one(facts, cells[number - 1], "number")) is not None
            ]
            yield from weighed(rows)


def one(facts: Facts, cell: Span, kind: str) -> Fact | None:
    """The one figure of a cell, if it is of a kind and above nought."""
    found = {fact.figure.start: fact for fact in facts.in_span(cell)}
    held = next(iter(found.values())) if len(found) == 1 else None
    plain = held is not None and held.figure.kind == kind and bool(held.figure.value)
    return held if plain else None


def weighed(rows: Sequence[tuple[Fact, Fact]]) -> Iterator[Finding | Check]:
    """A check if all rows fit one whole, a finding if all do but one."""
    if not FITTING <= len(rows) <= LONGEST:
        return
    wholes = [whole(count, share) for count, share in rows]
    if meeting(wholes) is not None:
        yield Check(
            tuple(mark(fact, role) for row in rows for fact, role in zip(row, ROLES, strict=True)),
            Working(
                tuple(Line("", share.figure.text, "", share.figure.start) for _, share in rows)
            ),
        )
        return
    odd = [at for at in range(len(rows)) if meeting(wholes[:at] + wholes[at + 1 :]) is not None]
    if len(odd) != 1:
        return
    fit = meeting(wholes[: odd[0]] + wholes[odd[0] + 1 :])
    every = [count for count, share in rows if share.figure.value == EVERYBODY]
    made = addends.sum_of(every[:1] or [count for count, _ in rows])
    summed = fit is not None and fit.meets(Interval.point(made))
    if fit is None or (len(rows) <= FITTING and not summed):
        return
    yield finding(rows, odd[0], made if summed else fit.low or 0)


def whole(count: Fact, share: Fact) -> Interval:
    """Of how many a count is its share, whether that was rounded or cut short."""
    held, part = addends.quantity(share), addends.quantity(count).value
    high = None if held.value <= held.fine else exact(100 * part, held.value - held.fine)
    return Interval(exact(100 * part, held.value + held.fine), high)


def meeting(wholes: Sequence[Interval]) -> Interval | None:
    """What some wholes have in common; None if they have nothing."""
    low = max(each.low or 0 for each in wholes)
    highs = [each.high for each in wholes if each.high is not None]
    if highs and low > min(highs):
        return None
    return Interval(low, min(highs) if highs else None)


def finding(rows: Sequence[tuple[Fact, Fact]], odd: int, of: Exact) -> Finding:
    """What is to be said of the row that does not fit the whole of the others."""
    count, share = rows[odd]
    made = exact(100 * addends.quantity(count).value, of)
    held = addends.quantity(share)
    shown = (
        f"{printed(made, places=0 if made == int(made) else max(1, held.printed_places))} per cent"
    )
    near = (row for at, row in enumerate(rows) if at != odd)
    return Finding(
        f"{count.figure.text} is {shown} as the other rows have it, not {share.figure.text}",
        (
            mark(share, "stated"),
            mark(count, "count"),
            *(mark(fact, CONTEXT) for row in near for fact in row),
        ),
        Working(
            (
                Line("", count.figure.text, "count", count.figure.start),
                Line("÷", printed(of, places=0), "what the other rows are shares of"),
            ),
            computed=shown,
            stated=share.figure.text,
        ),
        help=f"{shown} would agree",
    )
