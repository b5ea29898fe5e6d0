"""A fraction in words and the percentage beside it differ.

## Why it matters
`Nearly half (58 per cent)` gives one share twice, and only one of the two can be right.

## When it stays silent
- the percentage is not given for the fraction: a verb, a list or another figure stands between
- the percentage rounds to the fraction, or a hedge allows it: `more than half (58 per cent)`
- the fraction is a threshold: a two-thirds majority

## How to settle it
Look up the share. If it is the percentage that is right, take the fraction that is nearest to it.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Interval,
    Mark,
    Quantity,
    Rule,
    Verdict,
    Working,
    bad,
    fraction_cell,
    good,
    hedges,
    judge,
    line,
    mark,
    one_in,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("[[Two-thirds]] of the tenants (46 per cent) want the wardens back.", "46 per cent"),
    bad("More than [[half]] of those asked, 44%, said no.", "44%"),
    bad("Of those asked 62 per cent - nearly [[half]] - had not heard of the plan.", "62 per cent"),
    bad(
        "More than [[half]] of the wards (84 per cent) are done.", "84 per cent", severity="warning"
    ),
    bad("[[One in five]] pupils (34 per cent) walks to school.", "34 per cent"),
    good("Two-thirds of the tenants (66 per cent) want the wardens back.", holds=True),
    good("More than half of those asked, 64%, said no.", holds=True),
    good("Nearly half of the tenants (46 per cent) want the wardens back.", holds=True),
    good("Almost half the tenants (44 per cent) want the wardens back.", why="softly below"),
    good("Almost a quarter, 22%, wanted a ramp.", why="softly below"),
    good("A third are parents and the majority (70%) are women.", why="the majority is 70%"),
    bad("[[Two in five]] of the tenants (21 per cent, 290 people) walk.", "21 per cent"),
    bad(
        "Over [[a quarter]] (62 per cent) of the wards are done.", "62 per cent", severity="warning"
    ),
    bad(
        "Nearly [[half]] of the tenants were born elsewhere (17 per cent), the survey says.",
        "17 per cent",
        severity="warning",
    ),
    bad("Support fell to just over [[half]] (25 per cent) by May.", "25 per cent"),
    good("Turnout rose to a third (up 12 per cent).", why="12 per cent is the rise"),
    good("Half of one per cent (0.5 per cent) goes on the wardens."),
    good("The plan needs a two-thirds majority (51 per cent came last time).", why="a threshold"),
    good("One in five pupils walks to school, 34 per cent come by bus.", why="two shares"),
    good("A quarter of tenants want the wardens back, 46 per cent do not.", why="two shares"),
]


STATED = frozenset(("value", "same_in_words", "to"))
MOVES = frozenset(("up", "down"))
PAIR = 2


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each fraction in words against the percentage given for it."""
    for claim in (*facts.of("restated"), *facts.of("change")):
        held = facts.bound(claim)
        fact = next((each for each in held if each.figure.kind == "fraction"), None)
        share = next((each for each in held if each.figure.kind == "percent"), None)
        if fact is None or share is None or fact.role not in STATED or len(held) != PAIR:
            continue
        # `Fell to a half (52 per cent)`; in `rose to a half (up 52 per cent)` it is the change.
        if sum(cue in MOVES for cue, _ in claim.cues) > 1:
            continue
        sure = claim.cue("far") is None
        verdict = verdict_of(fact, share)
        if verdict.holds and not far_out(fact, share):
            yield Check(marks(fact, share), working(fact, share))
        elif verdict.name == "impossible":
            yield finding(facts, fact, share, verdict.severity if sure else "warning")
        elif far_out(fact, share):
            yield finding(facts, fact, share, "warning")


def cells(fact: Fact) -> tuple[Interval, Interval]:
    """What a fraction may stand for in per cent, and what is out by one step of the ladder more."""
    value: Exact = fact.figure.value or 0
    near = fraction_cell(value.numerator, value.denominator)
    far = fraction_cell(value.numerator, value.denominator, next_too=True)
    if value.numerator == 1 and " in " in fact.figure.text:
        near = one_in(value.denominator)
    return near.scaled(100), far.scaled(100)


def verdict_of(fact: Fact, share: Fact) -> Verdict:
    """Whether the fraction and the percentage can be one share."""
    stated, given = fact.figure.quantity, share.figure.quantity
    value = fact.figure.value
    if stated is None or given is None or value is None or not 0 < value < 1:
        return Verdict("unknown")
    near, far = cells(fact)
    # A hedge reaches as far as the fraction's own cell, and softly into the next.
    grain = max(near.high or 0, 0) - (near.low or 0)
    whole = Quantity(value * 100, 1, grain, stated.hedge, "share", "percent", near.low, near.high)
    verdict = judge(whole, given.claimed(), face=given.tight(), sure=given.is_bare, outer=far)
    soft = not whole.is_bare and verdict.name == "impossible" and verdict.severity == "warning"
    return Verdict("unknown") if soft and far.meets(given.claimed()) else verdict


def far_out(fact: Fact, share: Fact) -> bool:
    """Whether the figure is true to the hedge and yet another fraction: more than half, 84 per cent."""
    stated, given = fact.figure.quantity, share.figure.quantity
    if stated is None or given is None or not given.is_bare or not 0 < stated.value < 1:
        return False
    if stated.hedge in ("more-than", "at-least"):
        return given.value > stated.value * 160
    return stated.hedge == "under" and given.value < stated.value * 45


def marks(fact: Fact, share: Fact) -> tuple[Mark, ...]:
    """Both ways in which the share is given."""
    return mark(fact, "stated", "in words"), mark(share, "share", "in figures")


def working(fact: Fact, share: Fact) -> Working:
    """Both, one under the other."""
    found = sorted(
        ((fact, "in words"), (share, "in figures")), key=lambda each: each[0].figure.start
    )
    return Working(tuple(line("", each, label) for each, label in found))


def finding(facts: Facts, fact: Fact, share: Fact, severity: str) -> Finding:
    """What is to be said of a share that is given in two ways."""
    return Finding(
        f'{share.figure.text} is not "{hedges.hedged(facts, fact)}"',
        marks(fact, share),
        working(fact, share),
        severity=severity,
    )
