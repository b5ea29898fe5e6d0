"""A rate, a count and a total do not go together.

## Why it matters
"£730m a year, or £1m a day" is out by half, and anyone with 365 in mind sees it. So is a number of
ballot papers that no whole number of papers a head would make.

## When it stays silent
- the two rates agree for some way of counting the days, working days among them
- the rates are of different things, or one is an average over several years
- one of the two is hedged or rounded so far that it may fit, or its last digits were dropped
- it is not said that the one follows from the other

## How to settle it
Work out the shorter rate from the longer. For papers, ask how many each voter was given.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
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
    exact,
    good,
    later,
    line,
    mark,
    printed,
    shown,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("rate", "total")))

EXAMPLES = [
    bad("The cuts save £730m a year, or [[£1m]] a day.", "£2m"),
    bad("The clinic sees 5,200 patients a year, or [[50]] a week.", "100"),
    good("The cuts save £730m a year, or £2m a day.", holds=True),
    good("The firm loses £2.5m a year, or £10,000 a day.", why="250 working days", holds=True),
    bad(
        "The firm lost £7,608 an hour, or [[£116]] a minute.",
        "an hour is £126.80",
        severity="warning",
    ),
    good("The firm lost £7,608 an hour, or £126 a minute.", why="126.80, cut down"),
    good("Rent is £520 a month, and heating is £40 a week.", why="two things"),
    good(
        "Altogether 7.2m papers were handed in, which means that 2.4m people voted.",
        holds=True,
    ),
    good("The cuts save about £700m a year, or £2m a day."),
]

# How many of the shorter period the longer may be said to hold.
TIMES = {
    ("year", "month"): (12, 12), ("year", "week"): (48, 53), ("year", "day"): (220, 366),
    ("month", "week"): (4, exact(31, 7)), ("month", "day"): (20, 31), ("week", "day"): (5, 7),
    ("day", "hour"): (7, 24), ("hour", "minute"): (60, 60),
}  # fmt: skip
USUAL = {
    ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365, ("month", "week"): 4,
    ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60,
}  # fmt: skip
OR = later(r",? (?:or|\(|- or|– or|equal to|the equivalent of|equivalent to|that is)[a-z ]{0,24}")
ANNUAL = {"annum": "year", "yr": "year", "wk": "week"}
MEANS = later(r"\b(?:means?|so|therefore)\b")
# How far behind the papers their voters stand.
REACH = 300
PAPERS = frozenset(("ballot",))
VOTED = frozenset(("voted", "turned", "cast"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold two rates of one sentence, and papers and voters, against one another."""
    last: Claim | None = None
    for claim in facts.of("rate"):
        if last is not None:
            yield from rates(facts, last, claim)
        last = claim
    yield from papers(facts)


def period(facts: Facts, claim: Claim) -> str:
    """The period of a rate, in the singular; empty if it is per something else."""
    cue = claim.cue("period")
    word = facts.text(cue).lower() if cue is not None else ""
    return ANNUAL.get(word, word)


def rates(facts: Facts, one: Claim, other: Claim) -> Iterator[Finding | Check]:
    """`£730m a year, or £2m a day`."""
    long, short = facts.fact(one, "value"), facts.fact(other, "value")
    key = (period(facts, one), period(facts, other))
    if long is None or short is None or key not in TIMES:
        return
    start = short.figure.begins
    if not OR.fullmatch(facts.text(Span(one.end, max(one.end, start)))):
        return
    if not (addends.countable(long.figure) and addends.countable(short.figure)):
        return
    if not addends.like(long, short):
        return
    low, high = TIMES[key]
    made = addends.quantity(long).claimed() / Interval(low, high)
    usual = exact(addends.quantity(long).value, USUAL[key])
    right = addends.printable(usual, short)
    each, every = (f"{'an' if word == 'hour' else 'a'} {word}" for word in (key[1], key[0]))
    marks = (mark(short, "stated", each), mark(long, "total", every))
    working = Working(
        (line("", long, every), Line("÷", str(USUAL[key]), f"{key[1]}s")),
        computed=shown(right, short),
        stated=short.figure.text,
        expression=f"{long.figure.text} ÷ {USUAL[key]}",
    )
    claimed = addends.quantity(short).claimed()
    if made.meets(claimed):
        yield Check(marks, working)
        return
    # £1m for £1.99m is no cutting down.
    if addends.quantity(short).digits > 1 and made.meets(addends.quantity(short).cut()):
        return
    ratio = exact(addends.quantity(short).value, usual)
    bare = addends.quantity(short).is_bare and addends.quantity(long).is_bare
    off = not exact(4, 5) < ratio < exact(5, 4)
    yield Finding(
        f"{long.figure.text} {every} is {working.computed} {each}, not {short.figure.text}",
        marks,
        working,
        severity="error" if off and bare else "warning",
    )


def papers(facts: Facts) -> Iterator[Finding | Check]:
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
            severity="warning",
            verdict="suspicious",
        )
