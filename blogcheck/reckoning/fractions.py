"""What a fraction in words may stand for, and whether a share in per cent is one of those."""

from blogcheck.interval import Exact, Interval, exact
from blogcheck.quantity import Quantity
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import hedges
from blogcheck.sums import LADDER, fraction_cell, one_in
from blogcheck.verdict import Verdict, judge

# Four in ten is no 45 per cent: a count of tenths is told to the nearest, and closer than that.
TENTH = exact(4, 100)
TEN = 10


def cell(fraction: Figure) -> Interval:
    """What a fraction between nought and one may stand for, in per cent."""
    value: Exact = fraction.value or 0
    parts = [part.value for part in fraction.parts]
    found = fraction_cell(value.numerator, value.denominator)
    if parts[-1:] == [TEN]:
        low, high = value - TENTH, value + TENTH
        found = Interval(max(found.low or 0, low), min(found.high or 1, high))
    elif parts[:1] == [1]:
        found = one_in(value.denominator)
    return found.scaled(100)


def fits(fraction: Figure, given: Interval, *, face: Interval, sure: bool) -> Verdict:
    """Whether a share can be what a fraction says; unknown for what is none, and where it may be.

    given, face: the share in per cent, as it is claimed and at its word; sure: whether it is bare.
    """
    stated, value = fraction.quantity, fraction.value
    if stated is None or value is None or not 0 < value < 1:
        return Verdict("unknown")
    near = cell(fraction)
    far = fraction_cell(value.numerator, value.denominator, next_too=True).scaled(100)
    # A hedge reaches as far as the fraction's own cell, and softly up to the next fraction.
    grain = max(near.high or 0, 0) - (near.low or 0)
    whole = Quantity(value * 100, 1, grain, stated.hedge, "share", "percent", near.low, near.high)
    verdict = judge(whole, given, face=face, sure=sure, outer=far)
    soft = not whole.is_bare and verdict.name == "impossible" and verdict.severity == "warning"
    at = Interval.point(value * 100)
    under = stated.hedge in hedges.FLOORS and given.below(at)
    soft = soft and not under and not (stated.hedge in hedges.CEILINGS and at.below(given))
    return Verdict("unknown") if soft and beside(value).meets(given) else verdict


def beside(value: Exact) -> Interval:
    """From the next fraction in use below one to the next above it, in per cent."""
    steps: list[Exact] = sorted({0, 1, value, *(exact(*step) for step in LADDER)})
    here = steps.index(value)
    return Interval(steps[here - 1] * 100, steps[here + 1] * 100)


def is_far(fraction: Figure, given: Exact) -> bool:
    """Whether a share is true to a hedge and yet another fraction: 84 per cent, more than half."""
    stated = fraction.quantity
    if stated is None or not 0 < stated.value < 1:
        return False
    if stated.hedge in ("more-than", "at-least"):
        return given > stated.value * 160
    return stated.hedge == "under" and given < stated.value * 45
