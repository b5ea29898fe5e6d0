"""Figures that may stand in one sum: of one kind and unit, one a figure, sentence by sentence."""

from collections.abc import Iterable, Iterator, Sequence

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.quantity import Exact, Quantity, exact, size, total
from blogcheck.reading.claim import Figure
from blogcheck.reckoning.marks import Line, Mark, Working, line, mark
from blogcheck.reckoning.working import difference, digits_apart, expression, shown
from blogcheck.verdict import Verdict, judge

COUNTED = frozenset(("number", "money", "quantity", "points"))
SCORED = frozenset(("number", "points"))
# How far apart the figures of one sentence stand, at most.
REACH = 600
# So many figures are a crowd.
FEWEST = 2
# Coins by the currency that a hundred of them make.
COINS = {"penny": "GBP", "cent": "USD"}
# A slip of the finger proves nothing in a figure with fewer digits than this.
DIGITS = 3
STRAINED = Verdict("impossible", "warning")
# Two parts may be off by half a step each; a miss of one in so many is no matter of rounding.
FEW, FAR_OUT, CHANCE = 2, 25, 10


def quantity(thing: Fact | Figure) -> Quantity:
    """The quantity of a figure that has one, pence and cents in pounds and dollars.

    Raises ValueError for a figure without one.
    """
    found = (thing.figure if isinstance(thing, Fact) else thing).quantity
    if found is None or found.unit in COINS:
        found = _printed(thing.figure if isinstance(thing, Fact) else thing)
        coin = exact(1, 100)
        value, fine, coarse = (exact(n * coin) for n in (found.value, found.fine, found.coarse))
        return Quantity(value, fine, coarse, found.hedge, found.kind, COINS[found.unit])
    return found


def countable(figure: Figure) -> bool:
    """Whether a figure may be added up: a count, a sum of money or a measurement, as printed."""
    held = figure.quantity
    return (
        figure.kind in COUNTED
        and held is not None
        and held.low is None
        and held.value > 0
        and not figure.aside
    )


def like(one: Fact | Figure, other: Fact | Figure) -> bool:
    """Whether two figures are of one kind, in one unit: both counts, both in pounds."""
    first = one.figure if isinstance(one, Fact) else one
    second = other.figure if isinstance(other, Fact) else other
    if first.kind != second.kind:
        return False
    mine, yours = _printed(first), _printed(second)
    if COINS.get(mine.unit, mine.unit) != COINS.get(yours.unit, yours.unit):
        return False
    # 2.2 is no count of people.
    return first.kind != "number" or _broken(mine) == _broken(yours)


def sort(figure: Figure) -> tuple[str, str, bool]:
    """What a figure has in common with all that are like it. Raises as `quantity` does."""
    held = _printed(figure)
    return figure.kind, COINS.get(held.unit, held.unit), figure.kind == "number" and _broken(held)


def joined(one: Fact, other: Fact) -> bool:
    """Whether two figures may stand in one sum: alike, or 18 beside 23 points."""
    first, second = one.figure, other.figure
    if first.kind == second.kind:
        return like(first, second)
    points = first if first.kind == "points" else second
    return {first.kind, second.kind} == SCORED and _printed(points).unit == "point"


def _broken(held: Quantity) -> bool:
    return held.scale == 1 and held.printed_places > 0


def _printed(figure: Figure) -> Quantity:
    """The quantity of a figure in the unit that it is printed in. Raises as `quantity` does."""
    if figure.quantity is None:
        raise ValueError(f"{figure.text!r} has no quantity")
    return figure.quantity


def once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts whose figures may be added up, one for each figure, in order of the copy."""
    found: dict[int, Fact] = {}
    for fact in facts:
        if countable(fact.figure):
            found.setdefault(fact.figure.start, fact)
    return tuple(found[start] for start in sorted(found))


def within(facts: Facts, span: Span) -> tuple[Fact, ...]:
    """The countable facts that begin within a span, one for each figure, in order of the copy."""
    found: dict[int, Figure] = {}
    for figure in facts.figures_in(span):
        if countable(figure):
            found.setdefault(figure.start, figure)
    return tuple([facts.at(figure)[0] for figure in found.values()])


def crowds(facts: Facts, least: int) -> Iterator[tuple[Fact, ...]]:
    """The countable facts of each sentence that has at least so many, sentence after sentence."""
    for crowd in facts.kept("crowds", lambda: tuple(_crowds(facts))):
        if len(crowd) >= least and (least == FEWEST or _close(crowd, least)):
            yield crowd


def _crowds(facts: Facts) -> Iterator[tuple[Fact, ...]]:
    for figures in by_sentence(facts):
        crowd = tuple([facts.at(figure)[0] for figure in figures if len(figures) >= FEWEST])
        if crowd and _close(crowd, FEWEST):
            yield crowd


def _close(crowd: Sequence[Fact], least: int) -> bool:
    """Whether so many of some facts stand near by: some sentences never end."""
    first, last = crowd[: 1 - least], crowd[least - 1 :]
    return any(
        other.figure.start <= one.figure.end + REACH for one, other in zip(first, last, strict=True)
    )


def by_sentence(facts: Facts) -> list[list[Figure]]:
    """The countable figures of each sentence that has any."""
    return facts.kept("countable", lambda: _by_sentence(facts))


def _by_sentence(facts: Facts) -> list[list[Figure]]:
    counted = (list(filter(countable, figures)) for figures in facts.by_sentence)
    return [figures for figures in counted if figures]


def stretch(facts: Facts, fact: Fact, reach: int = REACH) -> Span:
    """A fact's sentence, no further than `reach` on either side: some sentences never end."""
    sentence = facts.sentence(fact)
    at = fact.figure.start
    return Span(max(sentence[0], at - reach), min(sentence[1], fact.figure.end + reach))


def beside(facts: Facts, fact: Fact) -> tuple[Fact, ...]:
    """The countable facts of a fact's sentence, near it, itself among them."""
    return within(facts, stretch(facts, fact))


def sentence_before(facts: Facts, place: Fact | int) -> Span | None:
    """The sentence before that of a fact or an offset, in the same entry; None if there is none."""
    start = place if isinstance(place, int) else place.figure.start
    at = facts.document.sentence_at(start).start - 1
    text = facts.document.text
    while at >= 0 and text[at].isspace():
        at -= 1
    if at < 0 or facts.document.entry_at(at) != facts.document.entry_at(start):
        return None
    return facts.document.sentence_at(at)


def sum_of(parts: Sequence[Fact | Figure]) -> Exact:
    """What the parts come to, each at its printed value."""
    return exact(sum((quantity(part).value for part in parts), start=0))


def whole(*facts: Fact) -> bool:
    """Whether all of some figures are whole numbers of things: votes, people."""
    return all(
        fact.figure.kind == "number" and quantity(fact).printed_places == 0 for fact in facts
    )


def add(parts: Sequence[Fact], stated: Fact, *, sharp: bool = False) -> Verdict:
    """Whether a stated total can be the sum of its parts.

    sharp: whole numbers are taken at their word, noughts or not, as in twelve of eight and four.
    """
    held = [quantity(part) for part in parts]
    at_word = sharp and all(part.hedge == "" for part in (*held, quantity(stated)))
    reading = [part.tight() if at_word else part.claimed() for part in held]
    goal = quantity(stated).with_hedge("exactly") if at_word else quantity(stated)
    verdict = judge(
        goal,
        total(reading),
        face=total(part.tight() for part in held),
        whole=whole(*parts, stated),
        sure=all(part.is_bare for part in held),
    )
    return STRAINED if verdict.holds and strained(held, quantity(stated)) else verdict


def strained(parts: Sequence[Quantity], stated: Quantity) -> bool:
    """Whether rounding alone could save a sum, and only if everybody had rounded oddly.

    Three parts or more are at the very edge where each was rounded the same way, by half a step.
    And who rounds the parts of a sum rounds the whole to the same step.
    """
    off = size(exact(sum((part.value for part in parts), start=0) - stated.value))
    if not off or not all(each.is_bare for each in (*parts, stated)):
        return False
    if off * FAR_OUT >= stated.value and all(each.scale == 1 for each in (*parts, stated)):
        return not any(each.printed_places for each in (*parts, stated))
    if any(each.scale > 1 or each.printed_places for each in (*parts, stated)):
        return len(parts) > FEW and 2 * off >= sum(each.fine for each in (*parts, stated))
    # 71, 68, 70 and 69: among figures that are exact a nought is one by chance.
    step = min(part.coarse for part in parts)
    grains = [each.coarse if each.coarse > CHANCE * step else step for each in (*parts, stated)]
    room = sum(grain for grain in grains if grain > 1)
    return 2 * off >= room if room > grains[-1] else 2 * off > room


def slip(parts: Sequence[Fact | Figure], stated: Fact | Figure, least: int = DIGITS) -> bool:
    """Whether one slip of the finger in one of the figures explains why a sum fails.

    A digit that differs, two that are swapped, one that is missing or too many, or a scale word
    that is a thousand out. A figure of fewer digits than `least`, noughts at its end
    aside, proves nothing by this.
    """
    made = sum_of(parts)
    wanted = quantity(stated).value
    pairs = [(stated, made)]
    pairs += [(part, exact(quantity(part).value + wanted - made)) for part in parts]
    return any(right > 0 and slipped(fact, right, least) for fact, right in pairs)


def slipped(thing: Fact | Figure, right: Exact, least: int = DIGITS) -> bool:
    """Whether one slip of the finger parts a figure from what it should be; least as for `slip`."""
    figure = thing.figure if isinstance(thing, Fact) else thing
    held = quantity(figure)
    ratio = exact(right, held.value)
    if ratio in (1000, exact(1, 1000)) and held.scale > 1:
        return True
    text, meant = figure.text, shown(right, figure)
    if max(held.digits, len(_bare(meant).rstrip("0"))) < least:
        return False
    if held.unit != _printed(figure).unit:
        return False
    if digits_apart(text, meant):
        return True
    one, two = sorted((_bare(text), _bare(meant)), key=len)
    return len(two) == len(one) + 1 and any(two[:k] + two[k + 1 :] == one for k in range(len(two)))


def _bare(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def product_of_two(parts: Sequence[Fact], stated: Fact) -> bool:
    """Whether a stated figure is one part times another: ten trips of three nights."""
    goal = size(quantity(stated).value)
    values = [quantity(part).value for part in parts[-6:]]
    return any(
        exact(values[one] * values[two]) == goal for one in range(len(values)) for two in range(one)
    )


def printable(value: Exact, like_this: Fact | Figure) -> Exact:
    """A value as it counts in a figure's own unit: 20 beside `30p`, for a fifth of a pound."""
    figure = like_this.figure if isinstance(like_this, Fact) else like_this
    held = figure.quantity
    return exact(value * 100) if held is not None and held.unit in COINS else value


def column(parts: Sequence[Fact], stated: Fact, labels: Sequence[str]) -> Working:
    """The parts over their sum, what the copy states, and how far it is off.

    labels: whose or what each part is, in order of the parts.
    """
    made = printable(sum_of(parts), stated)
    rows: list[Line] = []
    for part, label in zip(parts, labels, strict=True):
        rows.append(line("+" if rows else "", part, label))
    wanted = printable(quantity(stated).value, stated)
    return Working(
        tuple(rows),
        computed=shown(made, stated),
        stated=stated.figure.text,
        difference=difference(wanted, made, stated) if wanted != made else "",
        expression=expression(parts),
    )


def marks(parts: Sequence[Fact], stated: Fact, labels: Sequence[str]) -> tuple[Mark, ...]:
    """The marks of a sum: the stated total first, then its parts."""
    under = (mark(part, "part", label) for part, label in zip(parts, labels, strict=True))
    return (mark(stated, "stated", "stated total"), *under)
