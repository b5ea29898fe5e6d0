"""A rate, a count and a total do not go together.

## Why it matters
"£730m a year, or £1m a day" is out by half, and anyone with 365 in mind sees it.

## When it stays silent
- the two rates agree for some way of counting the days, working days among them
- the rates are of different things, or one is an average over several years
- one of the two is hedged or rounded so far that it may fit, or its last digits were dropped
- it is not said that the one follows from the other

## How to settle it
Work out the shorter rate from the longer.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
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
    shown,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("rate", "total")))

EXAMPLES = [
    bad("The cuts save £730m a year, or [[£1m]] a day.", "£2m"),
    bad("The clinic sees 5,200 patients a year, or [[50]] a week.", "100"),
    good("The cuts save £730m a year, or £2m a day.", holds=True),
    good("The firm loses £2.5m a year, or £10,000 a day.", why="250 working days", holds=True),
    bad(
        "The firm lost £5,502 an hour, or [[£81]] a minute.",
        "an hour is £91.70",
        severity="warning",
    ),
    good("The firm lost £5,502 an hour, or £91 a minute.", why="91.70, cut down"),
    good("Rent is £520 a month, and heating is £40 a week.", why="two things"),
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


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold two rates of one sentence against one another."""
    last: Claim | None = None
    for claim in facts.of("rate"):
        if last is not None:
            yield from rates(facts, last, claim)
        last = claim


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
