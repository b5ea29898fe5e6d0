"""Which figures are reckoned with, and which may be of one thing: shares, money, time, counts."""

from blogcheck.reading.claim import Figure

CLASSES = {"percent": "share", "points": "share", "money": "money", "duration": "time"}
# What is of nothing that the figures beside it are of: how old somebody is, how a game ended.
OWN = frozenset(("age", "score"))
# The unit of a fraction, which may be of what is counted.
WHOLE = "whole"


def class_of(figure: Figure) -> str:
    """`share`, `money`, `time` or `count`: what a figure may be one of."""
    return CLASSES.get(figure.kind, "count")


def alike(one: Figure, two: Figure) -> bool:
    """Whether two figures may be of one thing: both shares, both money, both counts.

    A bare decimal beside a share is taken for a share without its unit: `47.56 per cent … 13.21`.
    """
    first, second = class_of(one), class_of(two)
    if first == "share" and second == "count":
        return two.kind == "number" and "." in two.text
    if first == "count" and unit_of(one) != unit_of(two):
        return False
    return first == second and "ordinal" not in (one.kind, two.kind)


def unit_of(figure: Figure) -> str:
    """The unit of a figure, empty if it has none."""
    unit = figure.quantity.unit if figure.quantity is not None else ""
    return "" if unit == WHOLE else unit


def stands_alone(figure: Figure) -> bool:
    """Whether it is of nothing that the figures beside it are of."""
    aged = figure.quantity is not None and figure.quantity.kind == "age"
    return aged or figure.kind in OWN


def sound(figure: Figure) -> bool:
    """Whether a figure is one to reckon with: neither malformed nor set aside."""
    return not figure.aside and figure.kind != "malformed"
