"""Doubled, trebled or halved is not what the two figures show.

## Why it matters
`Doubled from 4,000 to 6,500` makes of a rise of three-fifths a rise of the whole.

## When it stays silent
- the two figures are of two kinds, or one lacks the scale or the unit that the other has
- a hedge allows it: `more than doubled`, `nearly doubled`
- it is told over years, and the earlier figure is last year's
- several from-tos stand in the sentence, so that it may be of another
- the figures round to the multiple

## How to settle it
Divide the one figure by the other, and say what they show, or look up which of the two is right.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Change,
    Check,
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
    exact,
    fold,
    fold_cell,
    good,
    judge,
    line,
    mark,
    multiple_of,
    printed,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("change",), figures=("multiple",)))

EXAMPLES = [
    bad("Claims [[doubled]] from 4,000 to 5,200 in a year.", "1.3 times"),
    bad("The club more than [[trebled]] its takings, from £12,000 to £30,000.", "2.5 times"),
    bad("The waiting list was [[halved]] from 840 to 720.", "0.86 times"),
    bad("The yard plans to [[treble]] output from 4,100 tonnes to 8,200.", "2 times"),
    good("Claims doubled from 4,000 to 8,150 in a year.", holds=True),
    good("Claims more than doubled from 4,000 to 9,700 in a year.", holds=True),
    good("Claims nearly doubled from 4,000 to 7,600 in a year.", holds=True),
    good("The waiting list more than halved from 840 to 350.", holds=True),
    good("Its share was almost halved, from 20 per cent to 12.5 per cent.", why="softly above"),
    good("Claims rose from 4,000 to 5,200 as the price doubled.", why="the price doubled"),
    good("Takings doubled to £381m from £160.", why="a scale word is left out"),
    bad(
        "Its share was [[doubled]] in four years under Rowe, from 8 per cent in 2015 to 56 per cent.",
        "7 times",
    ),
    bad(
        "The trust more than [[doubled]] its grants from £80,000 to £640,000.",
        "8 times",
        severity="warning",
    ),
    bad(
        "The shop almost [[trebled]] its takings in a year, to £27,100 from £20,300.",
        "1.33 times",
        severity="warning",
    ),
    good("The trust more than doubled its grants from £80,000 to £290,000.", holds=True),
    good(
        "Claims doubled in Hove, and in the county as a whole they went from 4,000 to 5,200.",
        why="another place",
    ),
    good("Claims doubled in six years to 5,200, up from 4,000 last year.", why="two spans"),
    good("The board doubled down, and the fee rose from £4 to £6.", why="an idiom"),
]

# What is less than the one part of a multiple, or more than so many times it, is no rounding.
LEAST, MOST = exact(4, 5), 2


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Divide the two figures of each multiple."""
    for claim in changes.claims(facts):
        found = changes.readings(facts, claim, in_words)
        told = changes.weighed(facts, [each for each in found if not turned(each)], verdict_of)
        if told is None:
            continue
        change, verdict = told
        if verdict.holds:
            yield Check(marks(change), working(change))
        elif verdict.name == "impossible":
            yield finding(change, verdict)


def turned(change: Change) -> bool:
    """Whether the words beside a multiple say that it goes the other way: halved, it increased."""
    return change.down is not None and change.down != (addends.quantity(change.by).value < 1)


def in_words(by: Fact) -> bool:
    """Whether a change is told as so many times as much."""
    return by.figure.kind == "multiple"


def verdict_of(found: Change) -> Verdict:
    """Whether the multiple can be what the figures show."""
    times = addends.quantity(found.by)
    first, last = addends.quantity(found.first), addends.quantity(found.last)
    # More than halved is less than a half: what shrinks is measured the other way round.
    if times.value < 1:
        first, last = last, first
    value = max(times.value, exact(times.value.denominator, times.value.numerator))
    verdict = judge(
        fold(value, hedge=times.hedge),
        multiple_of(first.claimed(), last.claimed()),
        face=multiple_of(first.tight(), last.tight()),
        sure=first.is_bare and last.is_bare,
        outer=fold_cell(value, generous=True),
    )
    made = multiple_of(first.claimed(), last.claimed())
    low, high = exact(value * LEAST), exact(value * MOST)
    # More than doubled, from 80 to 640: nobody would have said so of eight times.
    most = times.hedge != "at-least" and verdict.holds and made.low is not None and made.low > high
    under = made.high is not None and made.high < low
    over = made.low is not None and made.low > high
    if most or (verdict.name == "unknown" and (under or over)):
        return Verdict("impossible", "warning")
    # Nearly halved, from 20 to 12: a hedge makes loose what is loose already.
    loose = verdict.name == "impossible" and verdict.severity == "warning"
    soft = bool(times.hedge) and loose and not under and not over
    return Verdict("unknown") if soft else verdict


def marks(found: Change) -> tuple[Mark, ...]:
    """The multiple and its two figures."""
    return (
        mark(found.by, "stated", "stated multiple"),
        mark(found.first, "from", "from"),
        mark(found.last, "to", "to"),
    )


def exactly(found: Change) -> str:
    """How many times the one figure the other is, to two places."""
    first, last = addends.quantity(found.first), addends.quantity(found.last)
    times = multiple_of(Interval.point(first.value), Interval.point(last.value)).low or 0
    return printed(times, places=2).rstrip("0").removesuffix(".") + " times"


def working(found: Change) -> Working:
    """The division, with the page's own figures."""
    return Working(
        (line("", found.last, "to"), line("÷", found.first, "from")),
        computed=exactly(found),
        stated=found.by.figure.text,
        expression=f"{found.last.figure.text} ÷ {found.first.figure.text}",
    )


def finding(found: Change, verdict: Verdict) -> Finding:
    """What is to be said of a multiple that the figures do not show."""
    first, last = found.first.figure, found.last.figure
    return Finding(
        f"{first.text} to {last.text} is {exactly(found)}, not"
        f' "{hedged(found)}{found.by.figure.text}"',
        marks(found),
        working(found),
        severity=verdict.severity,
        confidence="certain" if found.sure else "likely",
    )


def hedged(found: Change) -> str:
    """The hedge of the multiple in words, with a blank behind it; empty if it has none."""
    hedge = addends.quantity(found.by).hedge
    return f"{hedge.replace('-', ' ')} " if hedge else ""
