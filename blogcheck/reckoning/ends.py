"""The two figures that a change runs between, by the words that lead up to them.

Where the words between are too many for the grammar, what stands before the figures still tells
them: `rose 17 per cent to 1,410,000 tons in the week to June 7 from 1,205,000 tons`.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Quantity
from blogcheck.reading.claim import Figure

KINDS = frozenset(("number", "money", "quantity", "percent"))
# How far a figure's lead is looked for, how far the two figures stand from one another, and how far
# from them the words that say how much changed.
LEAD, APART, REACH = 40, 110, 110
FROM = later(r"\bfrom (?:(?:a|an|the|just|only|its|some|of|total|low|high|estimated) ){0,3}$")
TO = later(r"\b(?:to|at) (?:(?:a|an|the|just|only|some|of|total|low|high|estimated) ){0,3}$")
AGAINST = later(r"\b(?:against|versus|compared (?:with|to)) (?:(?:a|an|the|just|only|some) ){0,2}$")
# What a figure is counted by, or whose age it is.
SHARED = later(r"\b(?:per|(?:aged?|ages)(?: under| over| of)?|age group) $")
AT = later(r" [^,;:.()\d\n]{1,40} at ")
BRACKET = later(r"\([^()%\n]{0,60}\)")
BETWEEN = later(r"\bbetween [^,;:.%\n]{1,40}? and ")
TURN = later(
    r"[;:()“”\"\n]|\b(?:and|while|whereas|but|although|though|as|when|despite|including|against"
    r"|followed|then|before|after|because|compared|which|who)\b"
)
CLOSE = later(
    r"[^;:()“”\"\n]{0,60}?(?:,|\(| [-–]|—|--) ?(?:(?:or|a|an|which is|representing|marking|that is"
    r"|a total|meaning|equivalent to|equal to) ){0,3}"
)
YEAR = later(r"\b(?:19|20)\d\d\b")


class Ends(NamedTuple):
    """Two figures, the earlier and the later; start, end: where their words begin and end.

    led: whether `from` or `to` leads up to the one that stands first.
    """

    first: Fact
    last: Fact
    start: int
    end: int
    led: bool = True


def pairs_of_ends(facts: Facts, span: Span) -> Iterator[Ends]:
    """The pairs of neighbouring figures in a span that are led up to as the ends of a change."""
    held = list(figures_of(facts, span))
    for fact in held:
        if fact.figure.kind == "range":
            one, two = (fact.replaced(figure=part) for part in parts_of(fact.figure))
            yield Ends(one, two, fact.figure.begins, fact.figure.end)
    for place, (one, two) in enumerate(pairwise(held)):
        gap = Span(one.figure.end, two.figure.begins)
        if gap.end - gap.start > APART or "range" in (one.figure.kind, two.figure.kind):
            continue
        before, after = lead(facts, one), lead(facts, two)
        against = AGAINST.search(after)
        back = FROM.search(after) or against
        if FROM.search(before) and TO.search(after):
            if not turns(facts, gap):
                yield Ends(one, two, one.figure.begins, two.figure.end)
        elif back and (TO.search(before) or against):
            if turns(facts, Span(gap.start, gap.end - len(back[0]))):
                continue
            if place and placed(facts, held[place - 1], one):
                continue
            if not (against and far(facts, gap, two)):
                yield Ends(
                    two, one, one.figure.begins, two.figure.end, TO.search(before) is not None
                )


def figures_of(facts: Facts, span: Span) -> Iterator[Fact]:
    """The figures of a span that may be ends, each once; `from 4 to 6` as one."""
    last = None
    for fact in facts.in_span(span):
        figure = fact.figure
        whole = figure.kind == "range" and len(parts_of(figure)) == 2
        if not whole and (figure.kind not in KINDS or not figure.quantity):
            continue
        if figure is not last and compared(facts, fact):
            last = figure
            yield fact


def parts_of(figure: Figure) -> tuple[Figure, ...]:
    """The two ends of `from 4,000 to 5,200`, read as a range where no verb of change is near."""
    return figure.parts if figure.text[:5].lower() == "from " else ()


def tied(facts: Facts, ends: Ends, what: Span) -> bool:
    """Whether the words of a change lead up to two ends, or close upon them."""
    if what.end <= ends.start:
        if not ends.led:
            return False
        gap = Span(what.end, ends.start)
        return (
            gap.end - gap.start <= REACH and not turns(facts, gap) and not crowded(facts, gap, ends)
        )
    if what.start < ends.end:
        return False
    gap = Span(ends.end, what.start)
    text = facts.text(gap)
    if CLOSE.fullmatch(text) is None or crowded(facts, gap, ends):
        return False
    return TURN.search(text.replace("(", "").replace("which is", "")) is None


def placed(facts: Facts, before: Fact, fact: Fact) -> bool:
    """Whether a figure only says where another is: `1,318 nests at 214 sites, up from 1,176`."""
    between = facts.text(Span(before.figure.end, fact.figure.begins))
    return AT.fullmatch(between) is not None


def far(facts: Facts, gap: Span, second: Fact) -> bool:
    """Whether two figures are of years further apart than one: a rate may be of the last alone."""
    end = second.figure.end
    near = Span(max(facts.sentence(second)[0], gap.start - LEAD), end + LEAD)
    years = [int(year) for year in YEAR.findall(facts.text(near))]
    return len(years) > 1 and max(years) - min(years) > 1


def turns(facts: Facts, gap: Span) -> bool:
    """Whether the words of a gap turn to something else."""
    text = BETWEEN.sub("", BRACKET.sub("", facts.text(gap)))
    return TURN.search(text) is not None


def crowded(facts: Facts, gap: Span, ends: Ends) -> bool:
    """Whether another share, or another figure that might change, stands in a gap."""
    kinds = ("percent", ends.first.figure.kind, ends.last.figure.kind)
    return any(
        fact.figure.kind in kinds and compared(facts, fact) for fact in figures_of(facts, gap)
    )


def compared(facts: Facts, fact: Fact) -> bool:
    """Whether a figure may be an end: neither a year nor what others are counted by (per 1,000)."""
    if fact.figure.kind == "number" and YEAR.fullmatch(fact.figure.text):
        return False
    before = facts.document.text[max(0, fact.figure.start - LEAD) : fact.figure.start]
    return SHARED.search(before) is None


def alike(first: Fact, last: Fact) -> bool:
    """Whether two figures are of one unit, and neither lacks the other's scale word."""
    one, other = first.figure.quantity, last.figure.quantity
    if one is None or other is None or one.value <= 0 or other.value <= 0:
        return False
    small = min(one.value, other.value) < 1000
    if small and one.scale != other.scale and 1 in (one.scale, other.scale):
        return False
    # To 690 tonnes from 520: a unit said once holds for both.
    return one.unit == other.unit or "" in (one.unit, other.unit)


def quantity(fact: Fact) -> Quantity:
    """The quantity of a figure, in its own unit. Raises ValueError for a figure without one."""
    if fact.figure.quantity is None:
        raise ValueError(f"{fact.figure.text!r} has no quantity")
    return fact.figure.quantity


def lead(facts: Facts, fact: Fact) -> str:
    """The words right before a figure and its hedge, in its sentence."""
    at = fact.figure.begins
    return facts.document.text[max(facts.sentence(fact)[0], at - LEAD) : at]
