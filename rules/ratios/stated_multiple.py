"""Doubled, trebled or halved is not what the two figures show.

## Why it matters
`Doubled from 4,000 to 6,500` makes of a rise of three-fifths a rise of the whole.

## When it stays silent
- the two figures are of two kinds, or one lacks the scale or the unit that the other has
- a hedge allows it: `more than doubled`, `nearly doubled`
- several from-tos stand in the sentence, so that it may be of another
- the figures round to the multiple

## How to settle it
Divide the one figure by the other, and say what they show, or look up which of the two is right.
"""

from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Interval,
    Mark,
    Rule,
    Span,
    Verdict,
    Working,
    bad,
    ends,
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

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("Claims [[doubled]] from 4,000 to 5,200 in a year.", "1.3 times"),
    bad("The club more than [[trebled]] its takings, from £12,000 to £30,000.", "2.5 times"),
    bad("The waiting list was [[halved]] from 840 to 720.", "0.86 times"),
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
        severity="warning",
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
    good("The board doubled down, and the fee rose from £4 to £6.", why="an idiom"),
]

TURNS = frozenset("as while and but whereas although though after when because".split())
REACH = 70
# How far behind its word the two figures of a multiple may stand.
ROUND = 260
# What is less than the one part of a multiple, or more than so many times it, is no rounding.
LEAST, MOST = exact(4, 5), 2


class Multiple(NamedTuple):
    """A multiple in words, and the two figures that it is between."""

    word: Fact
    first: Fact
    last: Fact
    sure: bool


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Divide the two figures of each multiple."""
    for word in facts.by_kind("multiple"):
        found = between(facts, word)
        if found is None:
            continue
        verdict = verdict_of(found)
        if verdict.holds:
            yield Check(marks(found), working(found))
        elif verdict.name == "impossible":
            yield finding(found, verdict)


def between(facts: Facts, word: Fact) -> Multiple | None:
    """The from-to of a multiple: its own claim's, or the only one close behind it."""
    own = two_of(facts, word.claim) if word.claim.kind == "multiple" else None
    if own is not None:
        return Multiple(word, *own, sure=True)
    return close(facts, word) or further(facts, word)


def close(facts: Facts, word: Fact) -> Multiple | None:
    """The only from-to of a sentence, where it stands right behind the multiple."""
    claims = {id(fact.claim): fact.claim for fact in facts.in_sentence(word)}
    near = [
        claim
        for claim in claims.values()
        if claim.kind in ("from_to", "change") and claim.figure("from") is not None
    ]
    if len(near) != 1 or not 0 <= near[0].start - word.figure.end <= REACH:
        return None
    if facts.fact(near[0], "by") is not None or facts.fact(near[0], "value") is not None:
        return None
    words = facts.words(word.figure.end, near[0].start)
    if not TURNS.isdisjoint(words) and "between" not in words:
        return None
    found = two_of(facts, near[0])
    return None if found is None else Multiple(word, *found, sure=False)


def further(facts: Facts, word: Fact) -> Multiple | None:
    """The two figures further on that the words lead to: doubled in three years under Pike, from."""
    sentence, what = facts.sentence(word), Span(word.figure.begins, word.figure.end)
    near = Span(what.end, min(sentence[1], what.end + ROUND))
    found = [
        pair
        for pair in ends.pairs_of_ends(facts, near)
        if ends.alike(pair.first, pair.last) and ends.tied(facts, pair, what)
    ]
    return Multiple(word, *found[0][:2], sure=False) if len(found) == 1 else None


def two_of(facts: Facts, claim: Claim) -> tuple[Fact, Fact] | None:
    """Both figures of a from-to, if they are of one kind and unit."""
    first, last = facts.fact(claim, "from"), facts.fact(claim, "to")
    return (first, last) if first and last and ends.alike(first, last) else None


def verdict_of(found: Multiple) -> Verdict:
    """Whether the multiple can be what the figures show."""
    times = ends.quantity(found.word)
    first, last = ends.quantity(found.first), ends.quantity(found.last)
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


def marks(found: Multiple) -> tuple[Mark, ...]:
    """The multiple and its two figures."""
    return (
        mark(found.word, "stated", "stated multiple"),
        mark(found.first, "from", "from"),
        mark(found.last, "to", "to"),
    )


def exactly(found: Multiple) -> str:
    """How many times the one figure the other is, to two places."""
    first, last = ends.quantity(found.first), ends.quantity(found.last)
    times = multiple_of(Interval.point(first.value), Interval.point(last.value)).low or 0
    return printed(times, places=2).rstrip("0").removesuffix(".") + " times"


def working(found: Multiple) -> Working:
    """The division, with the page's own figures."""
    return Working(
        (line("", found.last, "to"), line("÷", found.first, "from")),
        computed=exactly(found),
        stated=found.word.figure.text,
        expression=f"{found.last.figure.text} ÷ {found.first.figure.text}",
    )


def finding(found: Multiple, verdict: Verdict) -> Finding:
    """What is to be said of a multiple that the figures do not show."""
    first, last = found.first.figure, found.last.figure
    return Finding(
        f"{first.text} to {last.text} is {exactly(found)}, not"
        f' "{hedged(found)}{found.word.figure.text}"',
        marks(found),
        working(found),
        severity=verdict.severity,
        confidence="certain" if found.sure else "likely",
    )


def hedged(found: Multiple) -> str:
    """The hedge of the multiple in words, with a blank behind it; empty if it has none."""
    hedge = ends.quantity(found.word).hedge
    return f"{hedge.replace('-', ' ')} " if hedge else ""
