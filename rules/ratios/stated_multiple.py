"""Doubled, halved or three times as many is not what the two figures show.

## Why it matters
`Doubled from 4,000 to 6,500` makes of a rise of three-fifths a rise of the whole. "Five times the estimate"
is the line that is quoted; with £84,000 and £12,000 beside it, anybody can see that it was seven.

## When it stays silent
- the two figures are of two kinds, or one lacks the scale or the unit that the other has
- a hedge allows it: `more than doubled`, `nearly doubled`
- it is told over years, and the earlier figure is last year's
- another figure stands between what is compared: then it may be of that
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
    Needs,
    Rule,
    Verdict,
    Working,
    addends,
    bad,
    changes,
    folds,
    good,
    line,
    mark,
    multiple_of,
    printed,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("multiple",)))

EXAMPLES = [
    bad("Claims [[doubled]] from 4,000 to 5,200 in a year.", "1.3 times"),
    bad("The club more than [[trebled]] its takings, from £12,000 to £30,000.", "2.5 times"),
    bad("The waiting list was [[halved]] from 840 to 720.", "0.86 times"),
    bad("The yard plans to [[treble]] output from 4,100 tonnes to 8,200.", "2 times"),
    bad("Claims are to more than [[double]], from 61,000 in May to 118,000 by June.", "1.93 times"),
    bad(
        "A car pays £4.50 and a lorry £18, [[three times]] as much.", "4 times", severity="warning"
    ),
    bad(
        "At 36,000 tonnes it is [[five times]] the size of the 12,000-tonne ship.",
        "3 times",
        severity="warning",
    ),
    bad(
        "Its return of 18 per cent was [[five times]] the 6 per cent of others.",
        "3 times",
        severity="warning",
    ),
    bad(
        "At 486 the number was [[five times]] that of 2019, when there were 162.",
        "3 times",
        severity="warning",
    ),
    good(
        "Bonds were bid for 12.4 times and shares 6.2 times, while clerks asked for 3.1 times their part.",
        why="each is a multiple",
    ),
    good("A car pays £4.50 and a lorry £18, four times as much.", holds=True),
    good("A car pays £4.50 and a lorry £18, three times as much as in 2019.", why="another base"),
    good("A car pays £4.50 and a lorry £18, three times the average.", why="another base"),
    good("A car would pay £4.50 and a lorry £18, three times as much.", why="nobody pays it yet"),
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
    bad(
        "The clinic saw 6,400 people, [[three times]] as many as the 3,200 of last May.",
        "2 times",
        severity="warning",
    ),
    bad(
        "The hall seats 900, [[five times]] the 300 of the old one.", "3 times", severity="warning"
    ),
    bad(
        "The roof cost £91,000, [[four times]] the estimate of £13,000.",
        "7 times",
        severity="warning",
    ),
    bad(
        "At 120 metres the mast is [[twice]] as tall as the 40-metre spire beside it.",
        "3 times",
        severity="warning",
    ),
    good("The clinic saw 6,400 people, twice as many as the 3,200 of last May.", holds=True),
    good("The clinic saw 6,400 people, nearly three times as many as the 2,240 of last May."),
    good("The clinic saw 6,400 people, more than twice as many as the 2,900 of last May."),
    good("The roof cost £91m, four times the estimate of £13.", why="a scale word is left out"),
    good("The clinic saw 6,400 people, three times the average of the 30 others.", why="others"),
    good("The roof cost £91,000, four times the estimate of the 20 councillors.", why="two kinds"),
    good("The board doubled down, and the fee rose from £4 to £6.", why="an idiom"),
    good(
        "Banks asked for 4.8 times the bonds and insurers 3.2, while funds bid for 1.5 times their share.",
        why="of their share",
    ),
    good(
        "A check of 500 found that 372 of them, over 74 per cent, were sound and six had signed twice.",
        why="so often",
    ),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Divide the two figures of each multiple, of what changed and of what is compared."""
    spoken: set[int] = set()
    for claim in changes.claims(facts):
        found = changes.readings(facts, claim, in_words)
        told = changes.weighed(facts, [each for each in found if not turned(each)], folds.fits)
        if told is not None:
            spoken.add(told[0].by.figure.start)
            yield from said(*told)
    for change in (*folds.compared(facts), *folds.alone(facts)):
        verdict = folds.fits(change)
        at = change.by.figure.start
        if at not in spoken and (verdict.holds or folds.apart(change)):
            spoken.add(at)
            yield from said(change, verdict, compared=True)


def turned(change: Change) -> bool:
    """Whether the words beside a multiple say that it goes the other way: halved, it increased."""
    return change.down is not None and change.down != (addends.quantity(change.by).value < 1)


def in_words(by: Fact) -> bool:
    """Whether a change is told as so many times as much."""
    return by.figure.kind == "multiple"


def said(change: Change, verdict: Verdict, *, compared: bool = False) -> Iterator[Finding | Check]:
    """A check of a multiple that holds, a finding of one that the figures do not show."""
    first, last = change.first.figure, change.last.figure
    ends = ("base", "whole") if compared else ("from", "to")
    marks = (
        mark(change.by, "stated", "stated multiple"),
        mark(change.first, ends[0], ends[0]),
        mark(change.last, ends[1], ends[1]),
    )
    working = Working(
        (line("", change.last, ends[1]), line("÷", change.first, ends[0])),
        computed=exactly(change),
        stated=change.by.figure.text,
        expression=f"{last.text} ÷ {first.text}",
    )
    if verdict.holds:
        yield Check(marks, working)
    elif verdict.name == "impossible":
        made = exactly(change)
        figures = f"{last.text} is {made} {first.text}"
        yield Finding(
            f"{figures if compared else f'{first.text} to {last.text} is {made}'}, not"
            f' "{hedged(change)}{change.by.figure.text}"',
            marks,
            working,
            severity="warning" if compared else verdict.severity,
            confidence="certain" if change.sure else "likely",
        )


def exactly(found: Change) -> str:
    """How many times the one figure the other is, to two places."""
    first, last = addends.quantity(found.first), addends.quantity(found.last)
    times = multiple_of(Interval.point(first.value), Interval.point(last.value)).low or 0
    return printed(times, places=2).rstrip("0").removesuffix(".") + " times"


def hedged(found: Change) -> str:
    """The hedge of the multiple in words, with a blank behind it; empty if it has none."""
    hedge = addends.quantity(found.by).hedge
    return f"{hedge.replace('-', ' ')} " if hedge else ""
