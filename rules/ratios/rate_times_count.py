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
    rates,
    shown,
    size,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("number", "money", "quantity")))

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
    bad("The herd drinks 6,400 litres a day, or [[45,800]] a week.", "44,800", severity="warning"),
    good("The herd drinks 6,400 litres a day, or 44,800 a week.", holds=True),
    good("Members pay £9 a month or £99 a year.", why="less for a year"),
    good("The firm lost £5,502 an hour, or £91 a minute.", why="91.70, cut down"),
    good("Rent is £520 a month, and heating is £40 a week.", why="two things"),
    good("The cuts save about £700m a year, or £2m a day."),
]

# How many of the shorter period the longer may be said to hold.
TIMES = {
    ("year", "month"): (12, 12), ("year", "week"): (48, 53), ("year", "day"): (220, 366),
    ("month", "week"): (4, exact(31, 7)), ("month", "day"): (20, 31), ("week", "day"): (5, 7),
    ("day", "hour"): (7, 24), ("hour", "minute"): (60, 60), ("minute", "second"): (60, 60),
}  # fmt: skip
USUAL = {
    ("year", "month"): 12, ("year", "week"): 52, ("year", "day"): 365, ("month", "week"): 4,
    ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60,
    ("minute", "second"): 60,
}  # fmt: skip
OR = later(r",? (?:or|\(|- or|– or|equal to|the equivalent of|equivalent to|that is)[a-z ]{0,24}")
ANNUAL = {"annum": "year", "yr": "year", "wk": "week"}


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold two rates of one sentence against one another."""
    last: Claim | None = None
    for claim in facts.of("rate"):
        if last is not None:
            yield from shorter(facts, last, claim)
        last = claim
    for short, long in rates.pairs(facts):
        yield from longer(facts, short, long)


def period(facts: Facts, claim: Claim) -> str:
    """The period of a rate, in the singular; empty if it is per something else."""
    cue = claim.cue("period")
    word = facts.text(cue).lower() if cue is not None else ""
    return ANNUAL.get(word, word)


def shorter(facts: Facts, one: Claim, other: Claim) -> Iterator[Finding | Check]:
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


def longer(facts: Facts, one: rates.Rate, other: rates.Rate) -> Iterator[Finding | Check]:
    """`6,400 litres a day, or 44,800 a week`: who pays by the year may well pay less."""
    key = (ANNUAL.get(other.per, other.per), ANNUAL.get(one.per, one.per))
    if key not in TIMES:
        return
    short, long = facts.at(one.figure)[0], facts.at(other.figure)[0]
    tie = facts.text(Span(one.end, max(one.end, long.figure.begins)))
    if not (OR.fullmatch(tie) or tie == ", "):
        return
    if not (addends.countable(long.figure) and addends.countable(short.figure)):
        return
    # The second may leave out what it is of.
    each, wanted = addends.quantity(short), addends.quantity(long)
    units = [held.unit.partition("_per_")[0] for held in (each, wanted)]
    if units[0] != units[1] and not (
        long.figure.kind == "number" and short.figure.kind == "quantity"
    ):
        return
    low, high = TIMES[key]
    made, usual = each.claimed() * Interval(low, high), exact(each.value * USUAL[key])
    marks = (mark(long, "stated", f"a {key[0]}"), mark(short, "rate", f"a {key[1]}"))
    working = Working(
        (line("", short, f"a {key[1]}"), Line("×", str(USUAL[key]), f"{key[1]}s")),
        computed=shown(addends.printable(usual, long), long),
        stated=long.figure.text,
        expression=f"{short.figure.text} × {USUAL[key]}",
    )
    if made.meets(wanted.claimed()):
        yield Check(marks, working)
        return
    off = exact(wanted.value - usual)
    priced = short.figure.kind == "money" and off < 0
    near = size(off) * 4 <= usual or addends.slipped(long, addends.printable(usual, long))
    if near and not priced and each.is_bare and wanted.is_bare:
        yield Finding(
            f"{short.figure.text} a {key[1]} is {working.computed} a {key[0]}, not {long.figure.text}",
            marks,
            working,
            severity="warning",
            confidence="likely",
        )
