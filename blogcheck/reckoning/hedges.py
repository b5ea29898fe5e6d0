"""Hedges that leave no room on one side: more than, at least, nearly, under, up to."""

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.quantity import Exact, Quantity
from blogcheck.reading.claim import Figure

FLOORS = frozenset(("more-than", "at-least", "just-over"))
CEILINGS = frozenset(("nearly", "under", "up-to"))
INCLUSIVE = frozenset(("at-least", "up-to"))


def strict(figure: Figure | None) -> bool:
    """Whether a figure stands behind a hedge that leaves no room on one side."""
    held = figure.quantity if figure is not None else None
    return held is not None and (held.hedge in FLOORS or held.hedge in CEILINGS)


def misses(stated: Quantity, made: Exact) -> bool:
    """Whether a value lies on the side that the hedge shuts out: 139,772 of `more than 140,000`."""
    if made == stated.value:
        return stated.hedge in FLOORS | CEILINGS and stated.hedge not in INCLUSIVE
    return stated.hedge in (FLOORS if made < stated.value else CEILINGS)


def alone(stated: Quantity, made: Exact) -> bool:
    """Whether the hedge alone is at fault: behind `about` the same figure would do."""
    return misses(stated, made) and stated.with_hedge("about").claimed().contains(made)


def hedged(facts: Facts, thing: Fact | Figure) -> str:
    """A figure with its hedging words, as in the copy: `more than 140,000`."""
    figure = thing.figure if isinstance(thing, Fact) else thing
    if figure.hedge is None or figure.hedge[0] >= figure.start:
        return figure.text
    # `About to lose 40` hedges nothing; what stands between is shown all the same.
    return facts.document.flat[figure.hedge[0] : figure.end].replace("\n", " ")
