"""A rise or fall in per cent is not what its two figures make it.

## Why it matters
`Up 25 per cent, from 4,000 to 4,800` is out by a quarter of itself. The three figures stand in one
sentence, and any reader with a telephone can work it out.

## When it stays silent
- the percentage is another one's: a rate for each year, an average, a figure in real terms
- the two figures are of two kinds, or one lacks the scale or the unit that the other has
- a figure is hedged, or rounded so far that the change may hold
- the last digits were dropped and not rounded
- two readings fit
- a currency is told by how much of it buys another, and rises as that falls

## How to settle it
Work the change out on the earlier figure. The help says if the percentage is the change on the later
figure, or the one figure as a share of the other.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Change,
    Check,
    Claim,
    Facts,
    Finding,
    Interval,
    Line,
    Mark,
    Needs,
    Rule,
    Verdict,
    Working,
    addends,
    apposed,
    bad,
    change_in_per_cent,
    changes,
    good,
    hedges,
    line,
    mark,
    printed,
    repairs,
    rises,
    share_of,
    size,
    steps,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("wrong-direction",),
    needs=Needs(claims=("change",), figures=("percent", "fraction")),
)

# What is so many times as much is of something else.
FAR = 15
COUNTED = frozenset(("number", "money", "quantity"))
SHARES = frozenset(("percent", "fraction"))

EXAMPLES = [
    bad(
        "Rents in Holm dropped by [[a third]], to £612 from £816.",
        "25 per cent",
        severity="warning",
    ),
    bad(
        "The toll will go up by [[10 per cent]] to £480 a month from £400.",
        "20 per cent",
        severity="warning",
    ),
    bad("Bus fares rose [[25 per cent]], from £2.40 to £2.60.", "8.3 per cent"),
    bad("Callouts fell from 640 to 480, a drop of [[33 per cent]].", "25 per cent"),
    bad("The trust's income rose [[36%]] to £41.3m from £35.7m.", "15.7%"),
    good("Callouts fell from 640 to 480, a drop of 25 per cent.", holds=True),
    good(
        "Bus fares rose from £2.40 to £2.60, and rail fares were up 25 per cent.", why="rail fares"
    ),
    good("Callouts fell by about a fifth, or 23 per cent, from some 640 to 480."),
    good(
        "Sales rose 4 per cent a year, from 640 in 2010 to 948 in 2020.", why="a rate for each year"
    ),
    good("Receipts rose 7 per cent in real terms, from £64m to £78m.", why="prices rose too"),
    good(
        "The new rate of 22 per cent applies to pay from £31,000 to £36,000.",
        why="no change is told",
    ),
    good(
        "Callouts declined from 640 to 480, followed by a 5 per cent increase in 2010.",
        why="the increase came later",
    ),
    good(
        "The cuts move the mark for the 22 per cent rate from £31,000 a year to £36,000.",
        why="a rate",
    ),
    good("Takings rose 36 per cent, from £10.6m to £14.5m.", why="36.8, cut down"),
    good(
        "The krone rose 0.8 per cent against the dollar, to 10.51 from 10.59.",
        why="fewer of them buy a dollar",
    ),
    bad(
        "There were an estimated 41,207 visits in May, compared with 42,913 in April, a fall of [[5.2%]].",
        "4.0%",
        severity="warning",
    ),
    bad("Sales were £45.9m. That is [[14 per cent]] up on the £41.2m of May.", "11.4 per cent"),
    good(
        "Sales were £45.9m and costs £38.1m. That is 14 per cent up on the £41.2m of May.",
        why="sales or costs",
    ),
    bad(
        "The crop came to 8.4 million tonnes, [[12 per cent]] above last year's 7 million.",
        "20 per cent",
        severity="warning",
    ),
    good(
        "The index lost 1.2 per cent at noon before it closed at 4,110, down from 4,120.",
        why="it came back",
    ),
    bad(
        "The fee was £640 a year ago and is now £704, an increase of [[14 per cent]].",
        "10 per cent",
        severity="warning",
    ),
    good("The flock fell by a quarter to 80 from 120.", why="both may be rounded"),
    good("The wells gave 12.21 million barrels, up 2.2 per cent from 12 million.", why="11.95"),
    bad(
        "It had 850 boats in 2010. Now it has 612, a cut of [[38 per cent]].",
        "28 per cent",
        severity="warning",
    ),
    good("More are women: 5,140, or 50.3 per cent, against 5,080.", why="of them all"),
    good("Traffic rose 65 per cent, from 210 to 347.", why="65.2, rounded", holds=True),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work each change in per cent out again."""
    for claim in changes.claims(facts):
        if SHARES.isdisjoint([figure.kind for _, figure in claim.roles]):
            continue
        found = [
            change
            for change in changes.readings(facts, claim, rises.in_per_cent)
            if change.first.figure.kind in COUNTED
            and not changes.otherwise(facts, claim, change.by)
        ]
        told = changes.weighed(facts, found, rises.fits)
        if told is None:
            told = before(facts, claim)
        if told is None:
            continue
        change, verdict = told
        if verdict.holds:
            yield Check(marks(change), working(change))
        elif (
            verdict.name == "impossible"
            and (change.sure or near(change))
            and not exchanged(facts, change)
            and not shared_out(change)
        ):
            yield finding(facts, change, verdict)


def near(change: Change) -> bool:
    """Whether figures that no words lead up to make some such change, and not ten times as much.

    Duty is up 3.6 per cent, or 12p on a bottle of £7.50: nothing fell from £7.50 to 12p.
    """
    made = size(rises.at_face(change).low or 0)
    stated = rises.stated(change.by).value
    return made <= FAR * stated and stated <= FAR * made


def shared_out(change: Change) -> bool:
    """Whether no word says up or down, and the percentage is the share of one of the two in both."""
    first, last = (steps.known(end).tight() for end in (change.first, change.last))
    made = share_of(last, first + last)
    return change.down is None and made.meets(rises.stated(change.by).wide())


def exchanged(facts: Facts, change: Change) -> bool:
    """Whether a currency that rises is told by how few of it buy another."""
    return change.told_down != change.falls and changes.of_exchange(facts, change.by)


def before(facts: Facts, claim: Claim) -> tuple[Change, Verdict] | None:
    """The one reading that holds where what it is now was told before, or that is pointed at."""
    found = [(c, rises.fits(c)) for c in changes.earlier(facts, claim, rises.in_per_cent)]
    held = [each for each in found if each[1].holds]
    if len(held) == 1 or (len(found) == 1 and found[0][0].sure):
        return held[0] if held else found[0]
    change = apposed.told(facts, claim, rises.in_per_cent)
    if change is None or changes.otherwise(facts, claim, change.by):
        return None
    return change, rises.fits(change)


def marks(change: Change) -> tuple[Mark, ...]:
    """The three figures, the percentage first."""
    return (
        mark(change.by, "stated", "stated fall" if change.told_down else "stated rise"),
        mark(change.first, "from", "from"),
        mark(change.last, "to", "to"),
    )


def exactly(change: Change) -> str:
    """The change that the figures make, with one decimal more than is printed."""
    first, last = steps.known(change.first), steps.known(change.last)
    made = change_in_per_cent(Interval.point(first.value), Interval.point(last.value)).low
    shown = printed(size(made or 0), places=1)
    whole = rises.stated(change.by).fine >= 1
    return (shown.removesuffix(".0") if whole else shown) + unit(change)


def unit(change: Change) -> str:
    """How the copy writes per cent: ` per cent` or `%`."""
    text = change.by.figure.text
    return "%" if text.endswith("%") else " per cent"


def working(change: Change) -> Working:
    """The division, with the page's own figures, less one; of a fall one less the division."""
    last, first = line("", change.last, "to"), line("÷", change.first, "from")
    divided = f"{change.last.figure.text} ÷ {change.first.figure.text}"
    falls = (Line("", "1", ""), last._replace(sign="-"), first)
    return Working(
        falls if change.falls else (last, first, Line("-", "1", "")),
        computed=exactly(change),
        stated=change.by.figure.text,
        expression=f"1 - {divided}" if change.falls else f"{divided} - 1",
    )


def finding(facts: Facts, change: Change, verdict: Verdict) -> Finding:
    """What is to be said of a change that its figures do not make."""
    first, last = change.first.figure, change.last.figure
    made = exactly(change)
    stated = hedges.hedged(facts, change.by)
    # Over 23 for 22.6, which is 23 when rounded: the word before it is all that is wrong.
    rounded = addends.quantity(change.by).with_hedge("").tight().meets(rises.at_face(change))
    return Finding(
        f"{first.text} to {last.text} is a {'fall' if change.falls else 'rise'} of {made}, not"
        f" {'a fall' if change.told_down else 'a rise'} of {stated}",
        marks(change),
        working(change),
        severity="error" if verdict.severity == "error" and not rounded else "warning",
        confidence="certain" if change.sure else "likely",
        help=slip(change),
    )


def slip(change: Change) -> str:
    """The usual slip that makes the stated percentage, if one does, and every slip of the finger."""
    first = Interval.point(steps.known(change.first).value)
    last = Interval.point(steps.known(change.last).value)
    told = rises.stated(change.by).wide()
    later = change_in_per_cent(last, first)
    text = change.by.figure.text
    said = []
    if told.meets(later) or told.meets(-later):
        said = [f"{text} is the change on the later figure"]
    elif told.meets((last / first).scaled(100)):
        said = [f"{text} is the later figure as a share of the earlier one"]
    figures = change.by.figure.kind == "percent"
    found = repairs.of_change(*change.figures, down=change.told_down) if figures else []
    if found:
        said.append(f"{repairs.either(found)} would agree")
    return "; ".join(said)
