"""A rise or fall in per cent: what its two figures make of it, and whether it is as stated."""

from blogcheck.binding.fact import Fact
from blogcheck.quantity import Interval, Quantity, change_in_per_cent, exact, multiple_of
from blogcheck.reckoning import fractions
from blogcheck.reckoning.addends import quantity
from blogcheck.reckoning.changes import Change
from blogcheck.reckoning.steps import grained, known
from blogcheck.verdict import Verdict, judge


def in_per_cent(by: Fact) -> bool:
    """Whether a change is told in per cent, or as a fraction of what there was."""
    held = by.figure.quantity
    fraction = by.figure.kind == "fraction" and held is not None and 0 < held.value < 1
    return fraction or by.figure.kind == "percent"


def stated(by: Fact) -> Quantity:
    """The change in per cent, a fraction as the cell that its word names."""
    held = quantity(by)
    return held.scaled(100, "percent") if by.figure.kind == "fraction" else held


def at_face(change: Change) -> Interval:
    """The change in per cent with both figures at their word, neither rounder than the other."""
    first, last = evenly(change)
    return made(change, first.tight(), last.tight())


def fits(change: Change) -> Verdict:
    """Whether the percentage can be the change between its two figures."""
    by, first, last = stated(change.by), known(change.first), known(change.last)
    sure = first.is_bare and last.is_bare
    given = made(change, loosely(change.first, first), loosely(change.last, last))
    face = at_face(change)
    if change.by.figure.kind == "fraction":
        verdict = fractions.fits(change.by.figure, given, face=face, sure=sure)
        # A fall of a third or so is loosely known, and yet no fifth.
        near = fractions.beside(change.by.figure.value or 0)
        off = verdict.name == "unknown" and sure and by.is_bare and not near.meets(given)
        return Verdict("impossible", "warning") if off else verdict
    verdict = judge(by, given, face=face, sure=sure)
    if verdict.name == "cut" and not dropped(by, given):
        return Verdict("impossible", "warning")
    if verdict.name not in ("unknown", "rounded"):
        return verdict
    apart = Verdict("impossible", "warning") if sure and unlike(change, by) else verdict
    if verdict.name == "rounded" or given.meets(by.claimed()) or given.meets(by.cut()):
        return apart
    # A small change is loosely known, but not so the one figure as a multiple of the other.
    if multiple_of(first.claimed(), last.claimed()).too_wide:
        return apart
    return Verdict("impossible", "error" if sure and by.is_bare else "warning")


def made(change: Change, first: Interval, last: Interval) -> Interval:
    """The change in per cent from one end to the other, as a rise or a fall as it is told."""
    found = change_in_per_cent(first, last)
    return -found if change.told_down else found


def loosely(fact: Fact, held: Quantity) -> Interval:
    """What a figure of some grain may be; a sum in whole pounds is rounded to the pound."""
    half = exact(1, 2) if fact.figure.kind == "money" and held.fine == 1 else 0
    return held.claimed() + Interval(-half, half)


def evenly(change: Change) -> tuple[Quantity, Quantity]:
    """What it was and is, with no more noughts for rounding in the one than in the other."""
    first, last = known(change.first), known(change.last)
    return grained(first, last), grained(last, first)


def unlike(change: Change, by: Quantity) -> bool:
    """Whether it does not fit if both figures are rounded alike, even cut down or up."""
    first, last = evenly(change)
    given = made(change, loosely(change.first, first), loosely(change.last, last))
    slack = exact(by.fine, 2)
    given += Interval(-slack, slack)
    return not given.meets(by.claimed()) and not dropped(by, given)


def dropped(by: Quantity, given: Interval) -> bool:
    """Whether only the last digit was cut down: 65 for 65.9, but not 120 for 127."""
    return Interval(by.value, by.value + by.fine).meets(given)
