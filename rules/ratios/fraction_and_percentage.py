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
    Fact,
    Facts,
    Finding,
    Mark,
    Needs,
    Rule,
    Working,
    bad,
    fractions,
    good,
    hedges,
    line,
    mark,
)

RULE = Rule(
    severity="error", since="0.1", needs=Needs(claims=("restated", "change"), figures=("fraction",))
)

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
    good("A third are tenants and the majority (70%) are women.", why="the majority is 70%"),
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
    bad(
        "Almost [[three quarters]], 64 per cent, would pay more.", "64 per cent", severity="warning"
    ),
    bad("Now 62 per cent of members, more than [[two thirds]], would pay more.", "62 per cent"),
    bad("[[Four in ten]] of the tenants, or 46 per cent, walk.", "46 per cent", severity="warning"),
    good(
        "It was 70 per cent in May. Now it is 36 per cent - about half.", why="half of what it was"
    ),
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
        given = share.figure.quantity
        if given is None:
            continue
        verdict = fractions.fits(
            fact.figure, given.claimed(), face=given.tight(), sure=given.is_bare
        )
        if verdict.name == "impossible":
            near = claim.cue("far") is None
            yield finding(facts, fact, share, verdict.severity if near else "warning")
        elif given.is_bare and fractions.is_far(fact.figure, given.value):
            yield finding(facts, fact, share, "warning")
        elif verdict.holds:
            yield Check(marks(fact, share), working(fact, share))


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
