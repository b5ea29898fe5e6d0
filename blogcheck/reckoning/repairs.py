"""Which single slip would make a relation that fails agree: every one, in any of its figures.

The copy cannot say which figure is the wrong one. So each is tried in turn, with the others as they
are printed: one digit changed, two digits swapped, or the scale word of a neighbour in place of its
own or of none.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from blogcheck.binding.fact import Fact
from blogcheck.interval import Interval, exact
from blogcheck.quantity import Exact, change_in_per_cent
from blogcheck.reading.claim import Figure
from blogcheck.reckoning.addends import printable, quantity
from blogcheck.reckoning.working import LITERAL, would_agree
from blogcheck.typed import NamedTuple

# Candidates that a help names; what would agree in place of the stated figure is one of them.
MOST = 3
# Changing the one digit of a figure is no slip but another figure; nobody prints more than these.
LEAST, LONGEST = 2, 12
# In a longer sum nearly every part is a digit from what it would have to be.
TERMS = 12


class Term(NamedTuple):
    """A figure of a sum that is added, or taken away (sign -1)."""

    fact: Fact
    sign: int = 1


def of_sum(stated: Fact, parts: Sequence[Fact]) -> str:
    """The help of a stated total that its parts do not make."""
    return _of_terms(stated, [Term(part) for part in parts])


def of_gap(stated: Fact, more: Fact, less: Fact) -> str:
    """The help of a stated difference that its two figures do not leave."""
    return _of_terms(stated, [Term(more), Term(less, -1)])


def of_change(by: Fact, first: Fact, last: Fact, *, down: bool) -> list[str]:
    """What would make a change in per cent agree: `480 for 460`; at most three, often none."""
    one, two, rate = (quantity(fact) for fact in (first, last, by))
    share = rate.wide().scaled(exact(-1 if down else 1, 100)) + 1
    if share.low is None or share.low <= 0:
        return []
    made = change_in_per_cent(Interval.point(one.value), Interval.point(two.value))
    half = exact(rate.fine, 2)
    near = (-made if down else made) + Interval(-half, half)
    last_wanted = Interval.point(one.value) * share
    first_wanted = Interval.point(two.value) / share
    wanted = ((by, near), (first, first_wanted), (last, last_wanted))
    found = [f"{text} for {f.figure.text}" for f, w in wanted for text in slips(f, w)]
    found += [f"{text} for {first.figure.text}" for text in rescaled(first, [last], first_wanted)]
    found += [f"{text} for {last.figure.text}" for text in rescaled(last, [first], last_wanted)]
    return found[:MOST]


def of_share(share: Figure, part: Figure, whole: Figure, made: str) -> str:
    """The help of a share in per cent that is not what its part is of its whole.

    made: what would agree in place of it, as it is printed.
    """
    said = f"{made} would agree"
    if share.kind != "percent":
        return said
    rate = quantity(share).wide().scaled(exact(1, 100))
    one, of = quantity(part).value, quantity(whole).value
    found = [f"{text} for {part.text}" for text in slips(part, rate.scaled(of))]
    if rate.low is not None and rate.low > 0:
        wanted = Interval.point(one) / rate
        found += [f"{text} for {whole.text}" for text in slips(whole, wanted)]
    return f"{said}; so would {either(found[: MOST - 1])}" if found else said


def of_lead(lead: Fact, more: Fact, less: Fact) -> str:
    """The help of a lead in points that its two shares do not leave."""
    one, other, gap = (quantity(fact).value for fact in (more, less, lead))
    wanted = ((lead, one - other), (more, other + gap), (less, one - gap))
    found = [
        f"{text} for {fact.figure.text}"
        for fact, value in wanted
        for text in slips(fact, Interval.point(value))
    ]
    return f"{either(found[:MOST])} would agree" if found else ""


def of_points(by: Fact, first: Fact, last: Fact, *, down: bool) -> list[str]:
    """What would make a change in points agree; at most three, often none."""
    one, two, gap = (quantity(fact) for fact in (first, last, by))
    step = -gap.tight() if down else gap.tight()
    moved = two.tight() - one.tight()
    wanted = (
        (by, -moved if down else moved),
        (first, two.tight() - step),
        (last, one.tight() + step),
    )
    return [f"{text} for {f.figure.text}" for f, w in wanted for text in slips(f, w)][:MOST]


def either(candidates: Sequence[str]) -> str:
    """Candidates in a row: `a`, `a or b`, `a, b or c`."""
    *others, last = candidates
    return f"{', '.join(others)} or {last}" if others else last


def slips(thing: Fact | Figure, wanted: Interval) -> Iterator[str]:
    """The figure with two of its digits swapped or one changed, where it is then worth `wanted`.

    wanted: in pounds and dollars where the figure is in pence and cents.
    """
    figure = thing.figure if isinstance(thing, Fact) else thing
    text = figure.text
    literal = LITERAL.search(text)
    places = [] if literal is None else [k for k in range(*literal.span()) if text[k].isdigit()]
    if not LEAST <= len(places) <= LONGEST:
        return
    held = figure.quantity
    worth = 1 if held is None else exact(held.scale, 10**held.printed_places)
    digits = [text[place] for place in places]
    for changed in _changed(digits):
        value = exact(int("".join(changed)) * worth)
        if changed[0] != "0" and wanted.contains(exact(value * _coin(figure))):
            spelled = list(text)
            for place, digit in zip(places, changed, strict=True):
                spelled[place] = digit
            yield "".join(spelled)


def rescaled(fact: Fact, others: Sequence[Fact], wanted: Interval) -> Iterator[str]:
    """The figure with the scale word of another, `£1.3m` for `£1.3`, where it then agrees."""
    held = quantity(fact)
    own = LITERAL.search(fact.figure.text)
    for scale, other in {quantity(other).scale: other for other in others}.items():
        theirs = LITERAL.search(other.figure.text)
        if own is None or theirs is None or scale == held.scale or _coin(fact) != _coin(other):
            continue
        if held.tight().scaled(exact(scale, held.scale)).meets(wanted):
            yield fact.figure.text[: own.end()] + other.figure.text[theirs.end() :]


def _of_terms(stated: Fact, terms: Sequence[Term]) -> str:
    """What would agree in place of the stated figure, then in place of the others."""
    made = sum((term.sign * quantity(term.fact).value for term in terms), start=0)
    said = would_agree(stated, printable(exact(made), stated))
    if len(terms) > TERMS:
        return said
    every = [term.fact for term in terms]
    # 0 = sum of the terms less what is stated: each figure is what the others leave for it.
    whole = [*terms, Term(stated, -1)]
    scaled: list[str] = []
    spelled: list[str] = []
    for term in whole:
        text = term.fact.figure.text
        rest = [other for other in whole if other is not term]
        left = Interval.point(0)
        for other in rest:
            reading = quantity(other.fact).claimed()
            left = left + (reading if other.sign * term.sign < 0 else -reading)
        facts = [other.fact for other in rest]
        scaled += [f"{new} for {text}" for new in rescaled(term.fact, facts, left)]
        if term.fact in every:
            off = exact(made - quantity(stated).value)
            needed = Interval.point(exact(quantity(term.fact).value - term.sign * off))
            spelled += [f"{new} for {text}" for new in slips(term.fact, needed)]
    found = scaled + spelled
    shown = found[: MOST - 1]
    if not shown:
        return said
    more = ", among others" if len(found) > len(shown) else ""
    return f"{said}; so would {either(shown)}{more}"


def _changed(digits: list[str]) -> Iterator[list[str]]:
    """The digits with two of them swapped, then with one of them changed."""
    for one, two in combinations(range(len(digits)), 2):
        if digits[one] != digits[two]:
            swapped = digits.copy()
            swapped[one], swapped[two] = digits[two], digits[one]
            yield swapped
    for place, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit:
                yield [*digits[:place], other, *digits[place + 1 :]]


def _coin(thing: Fact | Figure) -> Exact:
    """What one of a figure's unit is worth in the unit that it is reckoned in."""
    return exact(1, printable(1, thing))
