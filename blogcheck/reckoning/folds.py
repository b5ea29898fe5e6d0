"""So many times as much: whether a multiple can be what its two figures show.

It may be told of one thing that changed (doubled from 40 to 80) or of two that are compared (80,
twice the 40 of May); both are a `Change` here, from what there was or what it is compared with.
"""

import re
from collections.abc import Iterator

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.quantity import Exact, exact, fold, fold_cell, multiple_of
from blogcheck.reading.claim import Claim, Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import operands
from blogcheck.reckoning.addends import countable, like, quantity
from blogcheck.reckoning.changes import Change
from blogcheck.verdict import Verdict, judge

# What is less than the one part of a multiple, or more than so many times it, is no rounding; what
# is compared may have been worked out of figures less round, and is wrong from a fifth on.
LEAST, MOST, LEAST_OVER = exact(4, 5), 2, exact(6, 5)
# How far the figures of a comparison stand, and how many times is a slip of scale.
REACH, LIMIT = 90, 50
LEVELS = words_of("gaps/levels")
# What may stand between a comma and the multiple: , or at least three times.
LEADING = frozenset("or which is that making it at least was are were".split())
IS = frozenset("is are was were stands weighs costs has had holds makes".split())
STOPS = frozenset(".;:()")
# What may be compared; what a multiple of the two figures of a sentence is not told with, and what
# stands between a multiple and a base of its own. Doubled is what something did.
COMPARED = operands.KINDS | {"percent"}
VETO = words_of("small/unreal")
AWAY = words_of("gaps/other_levels")
VERBAL = ("ed", "ing", "bles", "fold")
DAYS = frozenset(("year", "date"))
OWN = frozenset("its their his her our my what normal usual".split())


def compared(facts: Facts) -> Iterator[Change]:
    """Every figure that is said to be so many times another: 900, three times the 300 of May."""
    for claim in facts.of("fold"):
        times, base = facts.fact(claim, "value"), facts.fact(claim, "other")
        if times is None or base is None or not is_base(facts, claim, times, base):
            continue
        whole = before(facts, times)
        if whole is None or not like(base, whole):
            continue
        one, many = quantity(base), quantity(whole)
        lost = one.scale not in (many.scale, 1)
        if not lost and many.value <= LIMIT * one.value:
            yield Change(times, base, whole, None, sure=False)


def alone(facts: Facts) -> Iterator[Change]:
    """A multiple and the only two figures of its sentence: £4.50 and £18, four times as much.

    Nothing where the words give it another base, or where the two are nowhere near it.
    """
    for times in facts.by_kind("multiple"):
        if quantity(times).value < 2 or times.figure.text.lower().endswith(VERBAL):
            continue
        sentence = facts.document.sentence_at(times.figure.start)
        two = operands.two(facts, times.figure, COMPARED)
        if len(two) != 2 or vetoed(facts, sentence):
            continue
        one, other = two
        if tied(facts, times.figure, one, other, sentence):
            base, whole = sorted((one, other), key=lambda figure: quantity(figure).value)
            ratio = exact(quantity(whole).value, quantity(base).value)
            if exact(1, 2) <= exact(ratio, quantity(times).value) <= 2:
                yield Change(times, facts.at(base)[0], facts.at(whole)[0], None, sure=False)


def vetoed(facts: Facts, sentence: Span) -> bool:
    """Whether a sentence says what might be, or what is for each: `per cent` says no such thing."""
    return not VETO.isdisjoint(facts.text(sentence).replace("per cent", "%").split())


def tied(facts: Facts, times: Figure, one: Figure, other: Figure, sentence: Span) -> bool:
    """Whether a multiple stands behind both figures or between them, and compares the two."""
    # Subscribed 12 times and six times: multiples themselves.
    if any(facts.after(figure.end, 1) == ["times"] for figure in (one, other)):
        return False
    text = facts.document.text
    if other.end < times.begins:
        lead = facts.text(Span(other.end, times.begins))
        clause = re.split("[,;.:]", text[times.end : sentence.end])[0].lower().split()
        # So many times their share: of that, and not of the other figure.
        based = (
            clause.count("as") > 1 or not AWAY.isdisjoint(clause) or not OWN.isdisjoint(clause[:1])
        )
        # And six had signed twice.
        told = bool(clause) or lead.rstrip().endswith(",")
        return "," in lead and told and not based and STOPS.isdisjoint(lead)
    if not one.end < times.begins < other.start:
        return False
    lead, behind = facts.text(Span(one.end, times.begins)), facts.text(Span(times.end, other.start))
    links = lead.split()[-1:]
    if not (lead.rstrip().endswith((",", "-", "–", "—")) or IS.issuperset(links)) or ";" in behind:
        return False
    words = behind.lower().split()
    return bool(words) and not {"and", "but", "while"} & set(words)


def is_base(facts: Facts, claim: Claim, times: Fact, base: Fact) -> bool:
    """Whether a figure is told as the one that is multiplied: the 3,200, an estimate of £13,000."""
    if not countable(base.figure) or base.figure.hedge is not None or quantity(times).value < 2:
        return False
    told = claim.cue("told")
    words = facts.text(told).lower().split() if told is not None else []
    of = facts.before(base.figure.start, 1) == ["of"]
    return bool(words) and (not of or words[-1] in LEVELS)


def before(facts: Facts, times: Fact) -> Fact | None:
    """The figure that is said to be so many times as much: the last before, at a comma or `At`."""
    start = max(facts.sentence(times).start, times.figure.begins - REACH)
    near = [
        fact
        for fact in facts.in_span(Span(start, times.figure.begins))
        if fact.figure.kind not in DAYS
    ]
    if not near or not countable(near[-1].figure):
        return None
    own = near[-1]
    tie = facts.text(Span(own.figure.end, times.figure.begins))
    if not STOPS.isdisjoint(tie):
        return None
    _, comma, tail = tie.replace("–", ",").replace("—", ",").rpartition(",")
    words = tail.split()
    if comma and LEADING.issuperset(words):
        return own
    opens = facts.before(own.figure.begins, 1) in (["at"], ["with"])
    return own if opens and words and words[-1] in IS else None


def fits(change: Change) -> Verdict:
    """Whether the multiple can be what the figures show."""
    times, first, last = map(quantity, change.figures)
    # More than halved is less than a half: what shrinks is measured the other way round.
    if times.value < 1:
        first, last = last, first
    value = max(times.value, exact(times.value.denominator, times.value.numerator))
    made = multiple_of(first.claimed(), last.claimed())
    verdict = judge(
        fold(value, hedge=times.hedge),
        made,
        face=multiple_of(first.tight(), last.tight()),
        sure=first.is_bare and last.is_bare,
        outer=fold_cell(value, generous=True),
    )
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


def apart(change: Change) -> bool:
    """Whether a comparison is off by a fifth or more, and past what its figures allow."""
    times, base, whole = map(quantity, change.figures)
    made = multiple_of(base.claimed(), whole.claimed())
    ratio: Exact = exact(whole.value, base.value)
    near = exact(times.value * LEAST) < ratio < exact(times.value * LEAST_OVER)
    return not near and not made.meets(fold_cell(times.value))
