"""A rise or fall is not the step from the one figure to the other.

## Why it matters
"Up 30p, from £2.40 to £2.60" gives the reader two fares to choose from. The step is the figure that
makes the headline, and the one most often worked out in haste.

## When it stays silent
- the step fits, exactly, rounded, or as its hedge allows
- the step is a share or in points: other rules work those out
- the step belongs to another clause, or to other figures
- the figures are the ends of a range and nothing moved
- so many of them are above or below a mark on a scale
- the step is one of several: so much each year, for each of them

## How to settle it
Check all three against the source. Any of them may be the wrong one, so no fix is offered.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Change,
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Interval,
    Mark,
    Needs,
    Rule,
    Verdict,
    Working,
    addends,
    bad,
    changes,
    difference,
    exact,
    good,
    judge,
    line,
    mark,
    repairs,
    shown,
    size,
    steps,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("change",)))

# Points of what is no more may be those of a share, which are rounded.
SHARE = 100

EXAMPLES = [
    bad("Fares rise from £2.40 to £2.60 in May, up [[30p]].", "20p"),
    bad("Reported thefts fell from 7,140 to 6,810, a fall of [[230]].", "330"),
    bad("The yard cut its fee by [[£95]], from £1,164 to £1,096.", "£68"),
    bad(
        "The council raised its grant from £45.3m to £54.8m, a generous increase of [[£8.5m]].",
        "£9.5m",
    ),
    bad("The club, with 4,210 members in May, has grown by [[560]] to 4,860.", "650"),
    bad("The 4,120 permits represent a fall of [[340]] from 4,550.", "430"),
    bad(
        "The total was 1.42 million, down [[400,000]] from 1.45 million.",
        "30,000",
        severity="warning",
    ),
    bad("The levy rises by [[£700]], from £5,000 to £6,200.", "£1,200", severity="warning"),
    bad("The grant was cut by [[£300]] a head, from £4,100 to £3,600.", "£500", severity="warning"),
    good("The shares, 412p at the start of the year, rose 11p to 441p.", why="the rise of a day"),
    good(
        "Petrol fell by 3.8 pence between June and July to 139.1 pence, compared with 151.4 a year"
        " earlier.",
        why="of the month, and of the year",
    ),
    good(
        "On the month the bill fell by £2m to £31m, against £35m in May last year.",
        why="of the month, and of the year",
    ),
    good(
        "The rise above 4 metres, to 4.12 metres from 3.85, shut the road.", why="a mark it passed"
    ),
    good(
        "The £88m budget, £31m of it for roads, is £3m up on last year's £85m.", why="of the £88m"
    ),
    bad("The climb of [[$195]], to $10,085 from $9,910, came in a day.", "$175"),
    good("The club, with 4,210 members in May, has grown by 650 to 4,860.", holds=True),
    bad("The index rose [[43.2 points]] to 2,284.5 from 2,250.3.", "34.2 points"),
    bad("Stocks fell [[1,420 tonnes]] to 18,310 tonnes from 19,550.", "1,240"),
    good("The club gave £40 to each, and from 300 went to 420 members.", why="pounds, members"),
    good("The queue grew by 40 to 50 an hour, from 200 at noon to 450 at five.", why="a range"),
    good(
        "Fuel fell by 4.1p between May and June to 137.8p, compared with 152.2p a year earlier.",
        why="of one month, and of twelve",
    ),
    good("Trust rose four points, from 35 to 38.", why="shares that are rounded"),
    good("The fee goes up £50 each year, from £400 to £612.", why="one step of several"),
    good("The grant goes up by £50 for every year at sea, from £2,000 to £3,000.", why="each"),
    good("The total was 1.42 million, down 40,000 from 1.45 million.", why="rounded to the 10,000"),
    good("Fares rise from £2.40 to £2.60 in May, up 20p.", holds=True),
    good("Spending rose by almost £1bn, from £459m to £1.413bn.", holds=True),
    good("Fares rise from £2.40 to £2.60 in May, up eight per cent.", why="a share"),
    good("The lab logged 482 shocks, 11 above magnitude 4, in a week.", why="11 of the 482"),
    good("The bus runs from stop 24 to stop 60, and fares are up 30p.", why="a route"),
    good("The firm grew from 40 to 65 staff, and sales were up by 300.", why="other figures"),
    good(
        "A climb above £8,000, to £8,041 from £7,955, helped the yard.",
        why="a mark that was passed",
    ),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out each step of which both ends are given in its clause."""
    for claim in changes.claims(facts):
        found = [
            change
            for change in changes.readings(facts, claim, in_steps)
            if of_one_kind(change) and not changes.otherwise(facts, claim, change.by)
        ]
        told = changes.weighed(facts, found, worked_out)
        if told is None:
            continue
        step, verdict = told
        marks, working = shape(step)
        if verdict.holds:
            yield Check(marks, working)
        elif verdict.name == "impossible":
            yield Finding(
                f"From {step.first.figure.text} to {step.last.figure.text} is {working.computed},"
                f" not {working.stated}",
                marks,
                working,
                severity=verdict.severity,
                help=repairs.of_gap(step.by, *in_order(step)),
            )


def in_steps(by: Fact) -> bool:
    """Whether a change is told in what the figures themselves are in."""
    return addends.countable(by.figure) or by.figure.kind == "points"


def of_one_kind(step: Change) -> bool:
    """Whether a step is told in what both its ends are: pounds of pounds, points of an index."""
    if step.by.figure.kind == "points":
        low = min(addends.quantity(end).value for end in (step.first, step.last))
        return step.first.figure.kind == step.last.figure.kind == "number" and low > SHARE
    if addends.like(step.first, step.by) and addends.like(step.last, step.by):
        return True
    # Down 40 tonnes to 310 tonnes from 350, up 2 bln to 742 bln dlrs from 740 bln.
    held = [addends.quantity(fact) for fact in step.figures]
    if len({each.unit for each in held} - {""}) != 1:
        return False
    by, *ends = held
    scales = {each.scale for each in held}
    return by.unit in [end.unit for end in ends if end.unit] or (len(scales) == 1 and scales != {1})


def apart(step: Change) -> Exact:
    """How far it is from the one end to the other."""
    return size(addends.quantity(step.last).value - addends.quantity(step.first).value)


def in_order(step: Change) -> tuple[Fact, Fact]:
    """The greater and the smaller end of a step."""
    falls = addends.quantity(step.first).value > addends.quantity(step.last).value
    return (step.first, step.last) if falls else (step.last, step.first)


def worked_out(step: Change) -> Verdict:
    """Whether the step can be what it is said to be."""
    high, low = map(steps.known, in_order(step))
    by = addends.quantity(step.by)
    made = high.claimed() - low.claimed()
    sure = high.is_bare and low.is_bare
    verdict = judge(
        by,
        made,
        face=high.tight() - low.tight(),
        whole=addends.whole(*step.figures),
        sure=sure,
    )
    # Nobody gives the one end to the ten, and the other to the thousand.
    alike = steps.grained(high, low).claimed() - steps.grained(low, high).claimed()
    loose = verdict.name in ("rounded", "unknown")
    if sure and loose and not alike.meets(by.claimed()) and not alike.meets(by.cut()):
        return Verdict("impossible", "warning")
    if verdict.name != "unknown":
        return verdict
    # Loose as both ends are, what is more than twice as far off as they allow is no rounding.
    slack = Interval(0, exact((made.high or 0) - (made.low or 0)))
    off = not (made + slack).meets(by.claimed()) and not (made - slack).meets(by.claimed())
    return Verdict("impossible", "warning") if off else verdict


def shape(step: Change) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of a step: the greater end less the smaller."""
    made = addends.printable(apart(step), step.by)
    wanted = addends.printable(addends.quantity(step.by).value, step.by)
    fell = addends.quantity(step.last).value < addends.quantity(step.first).value
    high, low = in_order(step)
    marks = (
        mark(step.by, "stated", "stated change"),
        mark(step.first, "from", "from"),
        mark(step.last, "to", "to"),
    )
    working = Working(
        (line("", high, "from" if fell else "to"), line("-", low, "to" if fell else "from")),
        computed=shown(made, step.by),
        stated=step.by.figure.text,
        difference=difference(wanted, made, step.by) if wanted != made else "",
        expression=f"{high.figure.text} - {low.figure.text}",
    )
    return marks, working
