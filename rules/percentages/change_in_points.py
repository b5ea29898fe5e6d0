"""A change in points is not the difference between the two shares.

## Why it matters
"Up nine points, from 30 per cent to 39" can be checked by every reader, and is, by those whose share it is.

## When it stays silent
- the change is hedged, and right once that is allowed for
- the shares and the points are of different things, or parted by another clause
- no from and to: a change alone says nothing

## How to settle it
Take the two shares from the same table. If the change was worked out before rounding, say so.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Change,
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Quantity,
    Rule,
    Verdict,
    Working,
    addends,
    bad,
    change_in_per_cent,
    changes,
    difference_of_shares_agrees,
    exact,
    good,
    later,
    line,
    mark,
    printed,
    repairs,
    size,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("change",), figures=("percent",)))

EXAMPLES = [
    bad(
        "Trust in the council grew by [[nine points]], from 30 per cent to 45 per cent.",
        "15 points",
    ),
    bad("Support has dropped [[6 percentage points]], from 71% in May to 60% now.", "11 points"),
    bad("From 18 per cent to 24 per cent, turnout is up [[eight points]].", "6 points"),
    bad("Turnout dropped [[4 per cent]], from 72 per cent to 48 per cent.", "24 points, or 33.3"),
    bad("Punctuality stood at 91.4 per cent, up [[4.5 points]] from 88.9 per cent.", "2.5 points"),
    bad(
        "Turnout was 41.3 per cent, down from 47.8 per cent four years ago, a fall of [[5.5 points]].",
        "6.5 points",
    ),
    bad("Turnout fell [[5.5 points]] to 41.3 per cent from 47.8 per cent.", "6.5 points"),
    good(
        "Profit rose 12% to £45m, with the margin wider at 8.5% from 7.9%.",
        why="the profit has its own end",
    ),
    good(
        "Turnout was 41.3 per cent, down from 47.8 per cent in 2018, a fall of 6.5 points.",
        holds=True,
    ),
    good(
        "Turnout was 41.3 per cent, down from 47.8 per cent, while Labour had a fall of 5 points.",
        why="two things",
    ),
    good("Turnout fell 6.5 points to 41.3 per cent from 47.8 per cent.", holds=True),
    good("Punctuality stood at 91.4 per cent, up 2.5 points from 88.9 per cent.", holds=True),
    good("Trust in the council grew by nine points, from 30 per cent to 39 per cent.", holds=True),
    bad(
        "Support has dropped [[10 percentage points]], from 71% in May to 60% now.",
        "11 points",
        severity="warning",
    ),
    bad("Rents rose [[half a point]], to 4.75 per cent of costs from 4.5.", "0.25 points"),
    bad(
        "Turnout was 52 per cent, [[eight points]] down on the 61 per cent of 2014.",
        "9 points",
        severity="warning",
    ),
    good("Rents rose a quarter of a point, to 4.75 per cent of costs from 4.5.", holds=True),
    bad("The margin widened by [[60 basis points]], to 34.6% from 33.8%.", "80 basis points"),
    good("The margin widened by 80 basis points, to 34.6% from 33.8%.", holds=True),
    good(
        "Support has dropped about 10 percentage points, from 71% in May to 60% now.",
        why="hedged",
        holds=True,
    ),
    good(
        "Trust grew by nine points, while turnout fell from 45 per cent to 30 per cent.",
        why="two things",
    ),
    good(
        "The index rose 40 points, from 1.2 per cent to 1.4 per cent of GDP.",
        why="points of an index",
    ),
]

HUNDRED = 100
# Points of these are none of a share.
INDEX = later(r"\b(?:index|basis|FTSE|Dow|Nasdaq|yield|league|table)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take the two shares of every change in points from one another."""
    for claim in changes.claims(facts):
        found = [
            change
            for change in changes.readings(facts, claim, in_points)
            if of_shares(change) and not changes.otherwise(facts, claim, change.by)
        ]
        told = changes.weighed(facts, found, verdict_of)
        if told is None:
            continue
        change, verdict = told
        if INDEX.search(facts.text(facts.sentence(change.by)).replace(change.by.figure.text, "")):
            continue
        if verdict.holds:
            yield Check(marks(change), Working(lines(change)))
        else:
            yield finding(change, verdict)


def in_points(by: Fact) -> bool:
    """Whether a change may be told in points: it may be meant so where it says per cent."""
    return by.figure.kind in ("points", "percent")


def of_shares(change: Change) -> bool:
    """Whether both ends are shares; one of them may lack its sign."""
    kinds = {change.first.figure.kind, change.last.figure.kind}
    return "percent" in kinds and kinds <= {"percent", "number"}


def held(change: Change) -> tuple[Quantity, Quantity, Quantity]:
    """By how much, from what and to what; of basis points a hundred make one of per cent."""
    by, first, last = map(addends.quantity, change.figures)
    if by.unit == "basis_point":
        value, fine, coarse = (exact(n, HUNDRED) for n in (by.value, by.fine, by.coarse))
        by = by._replace(value=value, fine=fine, coarse=coarse)
    return by, first, last


def verdict_of(change: Change) -> Verdict:
    """Whether the change is the difference of its shares, or in per cent that of the share itself."""
    by, first, last = held(change)
    gap = by.claimed() if by.hedge else by.tight()
    if difference_of_shares_agrees(first.tight(), last.tight(), gap):
        # Who gives both shares and the points takes them from each other as they stand.
        bare = all(each.is_bare for each in (by, first, last))
        grains = {each.fine for each in (by, first, last)}
        if (
            change.by.figure.kind == "points"
            and bare
            and len(grains) == 1
            and not whole_gap(change)
        ):
            return Verdict("impossible", "warning")
        return Verdict("exact")
    made = change_in_per_cent(first.tight(), last.tight())
    relative = made.meets(by.claimed()) or (-made).meets(by.claimed())
    if change.by.figure.kind == "percent" and relative:
        return Verdict("exact")
    return Verdict("impossible", "error")


def whole_gap(change: Change) -> bool:
    """Whether the points are what the shares are apart as printed."""
    by, first, last = held(change)
    return size(last.value - first.value) == size(by.value)


def marks(change: Change) -> tuple[Mark, ...]:
    """The three figures, the change first."""
    return (
        mark(change.by, "stated", "change"),
        mark(change.first, "from", "from"),
        mark(change.last, "to", "to"),
    )


def lines(change: Change) -> tuple[Line, Line]:
    """The one share less the other."""
    return line("", change.last, "to"), line("-", change.first, "from")


def finding(change: Change, verdict: Verdict) -> Finding:
    """What is to be said of a change that its shares do not make."""
    by, first, last = held(change)
    apart = size(last.value - first.value)
    made = f"{printed(apart)} points"
    if change.by.figure.quantity is not None and change.by.figure.quantity.unit == "basis_point":
        made = f"{printed(exact(apart * HUNDRED))} basis points"
    if change.by.figure.kind == "percent":
        share = size(exact(100 * last.value, first.value) - 100)
        made += f", or {printed(share, places=1)} per cent"
    found = repairs.of_points(change.by, change.first, change.last, down=change.told_down)
    return Finding(
        f"{change.first.figure.text} to {change.last.figure.text} is {made},"
        f" not {change.by.figure.text}",
        marks(change),
        Working(lines(change), computed=made, stated=change.by.figure.text),
        severity="warning" if verdict.severity == "warning" else "error",
        confidence="likely" if by.hedge == "about" else "certain",
        help=f"{repairs.either(found)} would agree" if found else "",
    )
