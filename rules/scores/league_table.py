"""One row of a league table breaks what its columns say: played, won, drawn, lost, goals, points.

## Why it matters
Played is won, drawn and lost; the difference is goals for less goals against; a win is worth as much for
every club. Supporters know the row of their own club by heart.

## When it stays silent
- the columns are not named as those of a league table
- more than one row breaks a sum: then the league counts otherwise, with bonus points or void games
- fewer than two other rows keep to it
- points: the copy speaks of a deduction, or the row has a star

## How to settle it
Look the row up in the league's own table. Any of its figures may be the wrong one.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Line,
    NamedTuple,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    columns,
    exact,
    good,
    mark,
    printed,
    size,
    words_of,
)

RULE = Rule(severity="error", since="0.1", over=("totals",), needs=Needs(parts=("tables",)))

HEAD = "| Club | P | W | D | L | F | A | Pts |\n|---|---|---|---|---|---|---|---|\n"
AYR = "| Ayr | 20 | 12 | 5 | 3 | 38 | 17 | 41 |\n"
BUTE = "| Bute | {} | 11 | 5 | 4 | 35 | 20 | {} |\n"
COLL = "| Coll | 19 | 9 | 4 | 6 | 29 | 16 | 31 |\n"
HOVE = "| Hove | 18 | 2 | 3 | 13 | 15 | 36 | {} |\n"
EXAMPLES = [
    bad(HEAD + AYR + BUTE.format("[[21]]", 38) + COLL + HOVE.format(9), "20, not 21"),
    bad(
        HEAD + AYR + BUTE.format(20, "[[39]]") + COLL + HOVE.format(9),
        "38, not 39",
        severity="warning",
    ),
    bad(
        "Team\tWon\tLost\tFor\tAgainst\tDiff\nAyr\t9\t1\t31\t12\t19\nBute\t8\t2\t27\t14\t[[12]]\n"
        "Coll\t3\t7\t15\t22\t-7\n",
        "27 - 14 = 13",
    ),
    good(HEAD + AYR + BUTE.format(20, 38) + COLL + HOVE.format(9), holds=True),
    good(
        HEAD
        + AYR
        + BUTE.format(20, 38)
        + COLL
        + HOVE.format(6)
        + "\nHove had three points deducted.\n",
        why="a deduction",
        holds=True,
    ),
    good(
        HEAD + AYR.replace("20", "21") + BUTE.format(21, 38) + COLL + HOVE.format(9),
        why="more than one row",
        holds=True,
    ),
    good(HEAD + BUTE.format(21, 38) + COLL, why="too few rows to tell"),
    good(
        HEAD.replace("Pts", "Att") + AYR + BUTE.format(20, 912) + COLL + HOVE.format(9),
        why="no points",
        holds=True,
    ),
]

PLAYED, WON, DRAWN, LOST, FOR, AGAINST, APART, POINTS = range(8)
NAMES = (
    ("p", "pl", "pld", "gp", "mp", "played", "games", "matches"),
    ("w", "won", "wins", "win"),
    ("d", "drawn", "draws", "draw", "t", "tied", "ties"),
    ("l", "lost", "losses", "defeats", "loss"),
    ("f", "gf", "for", "pf", "goals for", "points for"),
    ("a", "ga", "against", "pa", "goals against", "points against"),
    ("gd", "pd", "diff", "dif", "+/-", "goal difference", "difference"),
    ("pts", "points", "pt"),
)
CALLED = {name: role for role, names in enumerate(NAMES) for name in names}
VOID = words_of("sport/void")
# What a win and a draw are worth.
WORTH = ((3, 1), (2, 1), (4, 2), (2, 0), (1, 0))
KEEPING = 2
Row = dict[int, Fact]


class Sum(NamedTuple):
    """What a column should be by others: which, and each of those with what it is worth."""

    stated: int
    terms: tuple[tuple[int, int], ...]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold the rows of every league table to what its columns are called."""
    for table in facts.document.tables:
        heads = columns.heads(facts, table)
        places = {CALLED[head]: at for at, head in enumerate(heads) if at and head in CALLED}
        if WON not in places or LOST not in places or not VOID.isdisjoint(heads):
            continue
        rows = [
            {role: fact for role, at in places.items() if (fact := cells[at]) is not None}
            for cells in columns.figures(facts, table)
            if len(cells) == len(heads)
        ]
        told: set[int] = set()
        for tried in sums(places):
            yield from held(rows, tried, told)
        yield from pointed(facts, rows, told) if POINTS in places else ()


def sums(places: dict[int, int]) -> Iterator[Sum]:
    """The sums that tie the columns of a table together, whatever a win is worth."""
    parts = tuple((role, 1) for role in (WON, DRAWN, LOST) if role in places)
    if PLAYED in places:
        yield Sum(PLAYED, parts)
    if {FOR, AGAINST, APART} <= places.keys():
        yield Sum(APART, ((FOR, 1), (AGAINST, -1)))


def pointed(facts: Facts, rows: Sequence[Row], told: set[int]) -> Iterator[Finding | Check]:
    """The points, by the worth of a win and a draw that most rows keep to."""
    excused = "educt" in facts.document.text or "*" in facts.document.text
    for win, draw in WORTH:
        tried = Sum(POINTS, ((WON, win), (DRAWN, draw)) if draw else ((WON, win),))
        broken = [row for row in whole(rows, tried) if not keeps(row, tried)]
        if len(broken) * 2 < len(rows):
            yield from () if broken and excused else held(rows, tried, told)
            return


def whole(rows: Sequence[Row], tried: Sum) -> list[Row]:
    """The rows that have every figure of a sum."""
    return [
        row for row in rows if tried.stated in row and all(role in row for role, _ in tried.terms)
    ]


def made(row: Row, tried: Sum) -> Exact:
    """What a row's other figures make."""
    return exact(sum(worth * addends.quantity(row[role]).value for role, worth in tried.terms))


def keeps(row: Row, tried: Sum) -> bool:
    """Whether a row keeps to a sum; the sign of a difference may be left out."""
    stated, right = addends.quantity(row[tried.stated]).value, made(row, tried)
    return stated == right or (tried.stated == APART and size(stated) == size(right))


def held(rows: Sequence[Row], tried: Sum, told: set[int]) -> Iterator[Finding | Check]:
    """Checks of the rows that keep to a sum, and a finding if all do but one.

    told: the rows of which something has been said, by where they begin; one more is added.
    """
    tested = whole(rows, tried)
    broken = [row for row in tested if not keeps(row, tried)]
    if len(broken) > 1 or len(tested) - len(broken) < KEEPING:
        return
    for row in tested:
        stated = row[tried.stated]
        terms = [(row[role], worth) for role, worth in tried.terms]
        right = printed(made(row, tried))
        expression = "".join(term(fact, worth, at) for at, (fact, worth) in enumerate(terms))
        marks = (mark(stated, "stated"), *(mark(fact, "part") for fact, _ in terms))
        working = Working(
            tuple(Line("-" if worth < 0 else "+" if at else "", fact.figure.text,
                       f"times {worth}" if worth > 1 else "", fact.figure.start)
                  for at, (fact, worth) in enumerate(terms)),
            computed=right, stated=stated.figure.text, expression=expression,
        )  # fmt: skip
        first = min(fact.figure.start for fact in row.values())
        if row not in broken:
            yield Check(marks, working)
        elif first not in told:
            told.add(first)
            yield Finding(
                f"{expression} = {right}, not {stated.figure.text}",
                marks,
                working,
                severity="warning" if tried.stated == POINTS else "",
                help=f"{right} would agree",
            )


def term(fact: Fact, worth: int, at: int) -> str:
    """A term of a sum on one line: `12`, ` + 5`, `3 × 12`, ` - 17`."""
    sign = " - " if worth < 0 else " + " if at else ""
    return sign + (f"{worth} × " if worth > 1 else "") + fact.figure.text
