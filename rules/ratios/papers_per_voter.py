"""So many ballot papers among so many voters are no whole number for each.

## Why it matters
Every voter is handed one paper, or two, or three, and so the papers in the boxes and the people who voted
are one figure told twice.

## When it stays silent
- it is not said that the one follows from the other ("which means that")
- the two make a whole number of papers each, or may do so once they are rounded
- a figure is hedged so far that it may fit

## How to settle it
Ask how many papers each voter was given.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    exact,
    good,
    later,
    line,
    mark,
    printed,
)

RULE = Rule(
    severity="warning", since="0.1", needs=Needs(claims=("total",), words=("paper", "ballot"))
)

EXAMPLES = [
    bad(
        "Altogether 7.2m papers were handed in, which means that [[2.7m]] people voted.",
        "2.67 each",
    ),
    bad("In all 41,730 papers were counted, so that [[14,210]] people voted.", "2.94 each"),
    good(
        "Altogether 7.2m papers were handed in, which means that 2.4m people voted.",
        holds=True,
    ),
    good("Altogether 7.2m papers were handed in, and 2.7m people voted.", why="nothing follows"),
    good("Altogether about 7m papers were handed in, which means that 2.4m people voted."),
]

MEANS = later(r"\b(?:means?|so|therefore)\b")
# How far behind the papers their voters stand.
REACH = 300
PAPERS = frozenset(("ballot",))
VOTED = frozenset(("voted", "turned", "cast"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """So many papers mean so many voters: each had a whole number of papers."""
    for count in facts.of("total"):
        ballots = facts.fact(count, "value")
        if ballots is None or not facts.may_be_of(ballots.figure, PAPERS):
            continue
        if ballots.measure is None or ballots.measure.name not in PAPERS:
            continue
        voters = [
            fact
            for fact in addends.within(facts, Span(ballots.figure.end, ballots.figure.end + REACH))
            if fact.figure.start > ballots.figure.end
            and fact.claim.kind == "amount"
            and not VOTED.isdisjoint(facts.after(fact.figure.end, 3))
        ]
        between = Span(ballots.figure.end, voters[0].figure.start) if len(voters) == 1 else None
        if between is not None and MEANS.search(facts.text(between)):
            yield from papers_each(ballots, voters[0])


def papers_each(ballots: Fact, voters: Fact) -> Iterator[Finding | Check]:
    """How many papers each voter had."""
    if not addends.countable(ballots.figure):
        return
    one, other = addends.quantity(ballots), addends.quantity(voters)
    if one.value < other.value:
        return
    ratio = one.claimed() / other.claimed()
    whole = ratio.integers()
    marks = (mark(voters, "voters", "voters"), mark(ballots, "papers", "papers"))
    made = printed(exact(one.value, other.value), places=2)
    working = Working(
        (line("", ballots, "papers"), line("÷", voters, "voters")),
        computed=made.removesuffix(".00"),
        expression=f"{ballots.figure.text} ÷ {voters.figure.text}",
    )
    if whole is not None and whole.low == whole.high:
        yield Check(marks, working)
    elif whole is None:
        yield Finding(
            f"{ballots.figure.text} papers among {voters.figure.text} voters is"
            f" {working.computed} each, not a whole number",
            marks,
            working,
            verdict="suspicious",
        )
