"""So much for each, and so many of them, do not make what is stated.

## Why it matters
"£30m a year for four years, £140m in all" is a sum that any reader does in passing. Grants, fares, fines
and wages are told like this, and the total is often that of an earlier draft.

## When it stays silent
- the sentence has another count or another period that makes the product right
- it has several totals or several counts, and none of them is tied to the rate
- one of the figures is hedged or rounded so far that the product may fit
- a fee, a tip or a tax that is told beside them makes the difference
- nothing says that the one follows from the others, and it is not within a slip of the product
- what each gets is said of some of them, or of another time: `£900 a head for those in care`

## How to settle it
Multiply. If some get more than others, or the rate changes on the way, say so.
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
    Mark,
    NamedTuple,
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
    size,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("rate",)))

EXAMPLES = [
    bad("The county will pay £30m a year for four years, [[£140m]] in all.", "£120m"),
    bad("Each of the 16 villages gets £5,000, a total of [[£85,000]].", "£80,000"),
    bad(
        "The clinic sees 450 patients a day, or [[3,500]] for the week.",
        "3,150",
        severity="warning",
    ),
    bad("The 24 porters, paid £450 each, will share [[£12,800]].", "£10,800", severity="warning"),
    bad(
        "The five crews cleared [[1,900]] drains in eight weeks, 215 a week.",
        "1,720",
        severity="warning",
    ),
    bad("At £14.50 an hour, a 36-hour week brings in [[£552]].", "£522", severity="warning"),
    good("The county will pay £30m a year for four years, £120m in all.", holds=True),
    good("The school spent £84,000 on 120 pupils, or £900 a head for those in care.", why="some"),
    good("The crews cleared 1,900 drains, up to 60 a day, in eight weeks.", why="at most"),
    good("Members pay £20 a month or £190 for the year.", why="a price, and another"),
    good("The clinic sees 450 patients a day, or 3,150 for the week.", holds=True),
    good("The clinic sees 450 patients a day, or 2,250 for the week.", why="five days", holds=True),
    good("The 24 porters, paid £450 each, will share £10,800.", holds=True),
    good("They got £104,270 from 2,318 people, or £45 each.", why="£44.98", holds=True),
    good("The 24 porters, paid about £450 each, will share £12,000.", why="about"),
    good(
        "The 24 porters, paid £450 each, work for a firm with sales of £98,000.", why="no product"
    ),
    good(
        "Tickets cost £15 each for 40 adults and £8 each for 30 children, £840 in all.",
        why="two counts, two rates",
    ),
    good(
        "Boats cost £90 a day plus a £15 fee, or £315 for three days.", why="with the fee each day"
    ),
    good(
        "The lunch for five was £150; with a tip of 10 per cent each paid £33.", why="with the tip"
    ),
    good("The county paid £2m a year for four years and will pay £9m in all for the next three."),
]

# A period in seconds, as durations are read.
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800,
    "month": 2592000, "year": 31536000, "annum": 31536000,
}  # fmt: skip
# How many of the shorter period the longer may be said to hold, and how many it has.
TIMES = {
    ("year", "month"): (12, 12, 12), ("year", "week"): (48, 53, 52), ("year", "day"): (220, 366, 365),
    ("month", "week"): (4, 5, 4), ("month", "day"): (20, 31, 30), ("week", "day"): (5, 7, 7),
    ("week", "night"): (5, 7, 7), ("day", "hour"): (7, 24, 24),
}  # fmt: skip
LASTING = later(
    r"\b(?:[Ff]or|[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|lasting|next|past|last|of)(?: the)?(?: \w+){0,2} $"
)
# A 36-hour week, the 40-mile trip: as long as the thing itself is.
ITSELF = later(r"\b(?:a|an|the|its|his|her|their) $")
OVERALL = later(r" (?:for|over|across|in) (?:the|a) (?:whole |full )?(year|month|week|day)\b")
FOLLOWS = later(
    r"(?:(?:(?:[,(]|[-–—]) ?or|\b(?:so|therefore|thus|making|makes|mean(?:s|ing)|gives?|giving|bringing"
    r"|total(?:s|led|ling)?|sum|bill))\b[^.;:\n]{0,40}|: )$"
)
YIELDS = later(
    r"\b(?:puts|putting|brings? in|costs|costing|raising|earns?|earning|landing|covering|comes? to|came to)"
    r"(?: (?!and |or |free )[\w’'-]{1,20}){0,3} $"
)
# What each gets, told last: , six a match   , or £700 a head   - an average of 23
APPOSED = later(
    r"(?:,|[-–—]|\()(?: ?(?:or|that is|which is|which works out at|at|equal to|equivalent to|just|only))*"
    r"(?: an? average of)? ?$"
)
OVER = later(r"(?: on average| in all)?(?:[,.;)]| [-–—]|$)")
REACH = 60


class Times(NamedTuple):
    """How many times a rate is taken: what that may mean, what it says, and the words of it."""

    reading: Interval
    value: int
    label: str
    fact: Fact | None = None


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Multiply every rate that stands in a sentence with a count and a figure of its own unit."""
    for claim in facts.of("rate"):
        rate = facts.fact(claim, "value")
        if rate is None or not addends.countable(rate.figure):
            continue
        crowd = addends.beside(facts, rate)
        taken = [figure for other in facts.of("rate") if (figure := other.figure("value"))]
        stated = [
            fact
            for fact in crowd
            if addends.like(fact, rate)
            and fact.figure is not rate.figure
            and all(fact.figure is not figure for figure in taken)
            and addends.quantity(fact).value > addends.quantity(rate).value
        ]
        if stated:
            yield from multiplied(facts, claim, rate, stated)


def multiplied(
    facts: Facts, claim: Claim, rate: Fact, stated: list[Fact]
) -> Iterator[Finding | Check]:
    """Hold a rate times what may multiply it against the figures that may be the product."""
    made = [
        (total, times)
        for total in stated
        for times in multipliers(facts, claim, rate, total)
        if times.fact is None or times.fact.figure is not total.figure
    ]
    base = addends.quantity(rate)
    for total, times in made:
        if (base.rounded() * times.reading).meets(addends.quantity(total).claimed()):
            yield Check(*shape(rate, times, total))
            return
    if len(made) != 1 or with_extra(facts, rate, *made[0]):
        return
    total, times = made[0]
    right = exact(base.value * times.value)
    lead = facts.text(Span(max(0, total.figure.begins - REACH), total.figure.begins))
    follows = FOLLOWS.search(lead) or YIELDS.search(lead)
    strong = (
        total.claim.kind == "total"
        or (follows is not None and alone(facts, rate))
        or apposed(facts, claim, total, times)
    )
    bare = base.is_bare and addends.quantity(total).is_bare
    if bare and (strong or addends.slipped(total, addends.printable(right, total))):
        marks, working = shape(rate, times, total)
        yield Finding(
            f"{working.expression} = {working.computed}, not {total.figure.text}",
            marks,
            working,
            severity="" if strong and times.reading.low == times.reading.high else "warning",
            confidence="certain" if total.claim.kind == "total" else "likely",
        )


def alone(facts: Facts, rate: Fact) -> bool:
    """Whether a rate is the only one of its sentence."""
    stretch = addends.stretch(facts, rate)
    return sum(fact.claim.kind == "rate" for fact in facts.in_span(stretch)) == 1


def apposed(facts: Facts, claim: Claim, total: Fact, times: Times) -> bool:
    """Whether a rate is told as what a total and a count before it come to for each."""
    last = max(total.figure.end, times.fact.figure.end if times.fact is not None else 0)
    if last > claim.start or not OVER.match(facts.document.text, claim.end):
        return False
    return APPOSED.search(facts.text(Span(last, claim.start))) is not None


def with_extra(facts: Facts, rate: Fact, total: Fact, times: Times) -> bool:
    """Whether a third sum or a share of the sentence, put on or taken off, makes the product."""
    base, goal = addends.quantity(rate).value, addends.quantity(total).value
    right = exact(base * times.value)
    for figure in facts.figures_in(addends.stretch(facts, rate)):
        held = figure.quantity
        if held is None or figure is rate.figure or figure is total.figure:
            continue
        if figure.kind == "percent":
            share = exact(held.value, 100)
            made = {exact(one * (1 + share)) for one in (right, goal)}
            made |= {exact(one * (1 - share)) for one in (right, goal)}
            if not made.isdisjoint((right, goal)):
                return True
        elif addends.countable(figure) and addends.like(figure, rate):
            extra = addends.quantity(figure).value
            if size(exact(goal - right)) in (extra, extra * times.value):
                return True
    return False


def multipliers(facts: Facts, claim: Claim, rate: Fact, total: Fact) -> Iterator[Times]:
    """What the sentence takes a rate times: the periods it lasts, or those that get as much."""
    cue = claim.cue("period")
    period = facts.text(cue).lower() if cue is not None else ""
    if period in SECONDS:
        overall = OVERALL.match(facts.document.text, total.figure.end)
        if overall and (overall[1], period) in TIMES:
            low, high, usual = TIMES[overall[1], period]
            yield Times(Interval(low, high), usual, f"{period}s")
        yield from lasting(facts, rate, period)
        return
    whole = facts.fact(claim, "whole")
    beside = [whole] if whole is not None else addends.beside(facts, rate)
    # Six a match, in nine matches: what it is per says what is counted.
    of_period = [fact for fact in beside if period and counts(facts, fact, period)]
    for fact in of_period or beside:
        held = addends.quantity(fact)
        plain = fact.figure.kind == "number" or held.unit == period
        count = plain and held.is_bare and held.printed_places == 0
        if count and fact.figure is not rate.figure and held.value > 1:
            yield Times(Interval.point(held.value), int(held.value), fact.figure.text, fact)


def counts(facts: Facts, fact: Fact, period: str) -> bool:
    """Whether a figure is of what a rate is per: nine matches, 40 miles."""
    held = fact.figure.quantity
    if held is not None and held.unit:
        return held.unit == period
    words = facts.after(fact.figure.end, 2)
    return any(word.startswith(period) and len(word) <= len(period) + 2 for word in words)


def lasting(facts: Facts, rate: Fact, period: str) -> Iterator[Times]:
    """The durations in the sentence of a rate, in its own period."""
    for fact in facts.in_span(addends.stretch(facts, rate)):
        held = fact.figure.quantity
        if fact.figure.kind != "duration" or held is None or held.hedge or held.low is not None:
            continue
        lead = facts.text(Span(max(0, fact.figure.begins - REACH), fact.figure.begins))
        count = exact(held.value, SECONDS[period])
        timed = LASTING.search(lead) or ("-" in fact.figure.text and ITSELF.search(lead))
        if timed and count == int(count) and count > 1:
            # Only in its own words is it a whole number of them: a year is 52 weeks and a day.
            own = period.removesuffix("um") in fact.figure.text.lower()
            spread = Interval.point(count) if own else Interval(exact(count * 24, 25), count + 1)
            yield Times(spread, int(count), f"{period}s", fact)


def shape(rate: Fact, times: Times, total: Fact) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of a product."""
    base = addends.quantity(rate)
    marks = [mark(total, "stated", "stated"), mark(rate, "rate", "for each")]
    if times.fact is not None:
        marks.append(mark(times.fact, "count", "how many"))
    right = addends.printable(exact(base.value * times.value), total)
    by = (
        line("×", times.fact, "")
        if times.fact is not None
        else Line("×", str(times.value), times.label)
    )
    return tuple(marks), Working(
        (line("", rate, "for each"), by),
        computed=shown(right, total),
        stated=total.figure.text,
        expression=f"{rate.figure.text} × {by.figure} {by.label}".rstrip(),
    )
