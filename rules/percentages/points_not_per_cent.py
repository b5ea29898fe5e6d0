"""A change of a percentage, or a gap between two, is put in per cent and means points.

## Why it matters
From 40 to 44 per cent is up four points, and up ten per cent. A reader who takes "up four per cent" at its
word will think that it was 42 before.

## When it stays silent
- the rise is meant as a rise: 40 to 44 is ten per cent more
- both readings fit, or neither does
- the change is of money, people or prices

## How to settle it
Write "points" or "percentage points" for the difference between two percentages. If the relative change is
meant, say of what: "a tenth more than at the last election".
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Claim,
    Fact,
    Facts,
    Finding,
    Fix,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    change_in_per_cent,
    difference_of_shares_agrees,
    good,
    later,
    line,
    mark,
    printed,
    size,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    fix="unsafe",
    needs=Needs(claims=("change", "gap", "distance"), figures=("percent",)),
)

EXAMPLES = [
    bad("Support for the bypass rose [[four per cent]], from 40 to 44 per cent.", "is 4 points"),
    bad("Labour's share of the vote in Harbour ward is up [[9.2 per cent]].", "percentage points"),
    bad(
        "Asha Rowe took 5,200 votes. It was a [[four per cent]] win over Tom Pike.",
        "points",
        severity="note",
    ),
    good("Support for the bypass rose four points, from 40 to 44 per cent."),
    good("Support for the bypass rose ten per cent, from 40 to 44 per cent.", why="a tenth more"),
    good("Fares rose four per cent, from £40 to £41.60.", why="money"),
    good(
        "Rowe has 5,200 votes. She took a narrow 48-46 per cent lead over Pike.", why="two shares"
    ),
    good("Sales were up 9.2 per cent in Harbour ward.", why="sales are no share"),
]

SHARE = later(
    r"\b(?:share of (?:the )?(?:[\w-]+ )?votes?|vote[- ]share|vote|approval rating|poll rating)\b",
    re.IGNORECASE,
)
VOTES = later(r"\bshare of (?:the )?(?:[\w-]+ )?votes?\b|\bvote[- ]share\b", re.IGNORECASE)
GOAL = later(
    r"^ (?:away from|short of|shy of|off) (?:an? |the |overall |clear |outright )*"
    r"(?:winning|win|majority|victory|threshold|mark|half|target|quota)\b"
)
AHEAD, BACK = 60, 300
CONTEST = ("won", "lead")
POINT = "percentage point"
VOTED = frozenset(("vote", "vote share"))


def check(facts: Facts) -> Iterator[Finding]:
    """Look at every change, gap and distance in per cent that is one of shares."""
    for claim in facts.of("change"):
        by = facts.fact(claim, "by")
        if by is not None and by.figure.kind == "percent" and "point" not in by.figure.text:
            yield from of_change(facts, claim, by)
    voted = "votes" in facts.document.text
    for kind in ("gap", "distance"):
        for claim in facts.of(kind):
            gap = facts.fact(claim, "value")
            # The second of `48-46 per cent` is a share.
            pair = gap is not None and facts.document.text[gap.figure.start - 1 :][:1] == "-"
            if gap is None or gap.figure.kind != "percent" or pair:
                continue
            if kind == "distance" and stands_at(facts, gap):
                yield loose(gap, "two percentages lie points apart, not per cent")
            elif voted and any(claim.cue(cue) for cue in CONTEST) and not claim.cue("more"):
                yield loose(gap, "a margin between two shares of votes counts in percentage points")


def of_change(facts: Facts, claim: Claim, by: Fact) -> Iterator[Finding]:
    """What is to be said of a change in per cent: nothing, unless it is one of shares."""
    first, last = facts.fact(claim, "from"), facts.fact(claim, "to")
    if first is not None and last is not None:
        if are_shares(first, last):
            yield from of_ends(by, first, last)
        return
    # 400,000 more, or 35 per cent: what changed is a count.
    counted = any(fact.figure.kind in ("number", "money") for fact in facts.bound(claim))
    of_share = not counted and (last is None or last.figure.kind == "percent")
    if not of_share or not (facts.may_be_of(by.figure, VOTED) or rated(facts, by)):
        return
    before = facts.text(facts.clause(by))[: max(0, by.figure.start - facts.clause(by)[0])]
    if VOTES.search(before) and last is None:
        yield loose(by, "a share of the vote changes by percentage points", "warning")
        return
    voted = by.measure is not None and by.measure.name in VOTED
    reached = last is not None and last.figure.kind == "percent" and SHARE.search(before)
    if reached or (voted and last is None):
        yield loose(by, "points rather than per cent? A share changes by percentage points")


def rated(facts: Facts, by: Fact) -> bool:
    """Whether a rating is spoken of near before a change."""
    return "rating" in facts.document.text[max(0, by.figure.start - BACK) : by.figure.start].lower()


def are_shares(first: Fact, last: Fact) -> bool:
    """Whether both ends are percentages; the first may leave its unit to the second."""
    kinds = {first.figure.kind, last.figure.kind}
    return "percent" in kinds and kinds <= {"percent", "number"}


def of_ends(by: Fact, first: Fact, last: Fact) -> Iterator[Finding]:
    """What is to be said where both shares are given: only points may fit."""
    stated, old, new = by.figure.quantity, first.figure.quantity, last.figure.quantity
    if stated is None or old is None or new is None or not old.value or not new.value:
        return
    points = difference_of_shares_agrees(old.tight(), new.tight(), stated.tight())
    change = change_in_per_cent(old.tight(), new.tight())
    relative = change.meets(stated.claimed()) or (-change).meets(stated.claimed())
    if not points or relative:
        return
    apart = printed(size(new.value - old.value))
    made = f"{apart} points"
    yield Finding(
        f"{first.figure.text} to {last.figure.text} is {made}, not {by.figure.text}",
        (mark(by, "stated"), mark(first, "from"), mark(last, "to")),
        Working(
            (line("", last, "to"), line("-", first, "from")),
            computed=made,
            stated=by.figure.text,
        ),
        verdict="style",
        fix=in_points(by),
        help=f"{printed(size(change.low or 0))} to {printed(size(change.high or 0))} per cent is the"
        " relative change",
    )


def loose(by: Fact, why: str, severity: str = "note") -> Finding:
    """What is to be said of the words alone."""
    return Finding(
        f'"{by.figure.text}": {why}',
        (mark(by, "stated"),),
        verdict="style",
        severity=severity,
        confidence="likely",
        fix=in_points(by),
    )


def in_points(by: Fact) -> Fix:
    """The same number in points."""
    figure = by.figure
    number = re.sub(r"[ -]?(?:per ?cent|pct|%)$", "", figure.text)
    one = number.lower() in ("one", "1")
    edit = (figure.start, figure.end, f"{number} {POINT}{'' if one else 's'}")
    return Fix(safe=False, edits=(edit,), why="the relative change may be meant")


def stands_at(facts: Facts, gap: Fact) -> bool:
    """Whether a share is given from which the distance is measured."""
    after = facts.document.text[gap.figure.end : gap.figure.end + AHEAD]
    paragraph = facts.document.paragraph_at(gap.figure.start)
    start = max(paragraph[0], gap.figure.start - BACK)
    near = facts.in_span(Span(start, gap.figure.start))
    return GOAL.search(after) is not None and any(fact.figure.kind == "percent" for fact in near)
