"""Two figures of one kind and a multiple that stand together: how often the one is the other.

Who writes three times rounds, and so only figures that are just another number of times apart tell
of a slip: 24,000 and 8,000, four times.
"""

from collections.abc import Iterator

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends
from blogcheck.typed import NamedTuple

# Three times bigger is four times as big to some.
BIGGER = words_of("gaps/behind_it")
OTHERWISE = words_of("small/other_multiple")
KINDS = frozenset(("number", "money", "quantity", "percent", "points"))
# From the one figure to the multiple: earned £300, five times; with 500 staff it is five times.
SAID = later(r"(?: [\w’'-]+){0,3}(?:,| (?:is|was|are|were|makes? it)) ")
# Behind a multiple that is of a figure: twice the 40, three times as many.
TIED = frozenset("as the that those what its his her their".split())
FAR, NEAR, FEW, ALMOST, LEAST = 200, 4, 20, 100, 10


class Fold(NamedTuple):
    """A multiple, and the greater and the lesser of the two figures beside it."""

    multiple: Figure
    more: Figure
    less: Figure

    @property
    def made(self) -> Exact:
        """How many times the lesser goes into the greater."""
        return exact(addends.quantity(self.more).value, addends.quantity(self.less).value)

    @property
    def holds(self) -> bool:
        """Whether the multiple may be what the two make, as such words are rounded."""
        value = self.multiple.value or 0
        return value - exact(1, 2) <= self.made < value + 1


def told(facts: Facts) -> Iterator[Fold]:
    """The multiples of a post that hold, and those of which the figures make just another."""
    for multiple in facts.figures_by_kind.get("multiple", ()):
        held = multiple.quantity
        if held is None or multiple.aside or not held.is_bare or held.low is not None:
            continue
        sentence = facts.document.sentence_at(multiple.start)
        beside = [f for f in facts.figures_in(sentence) if f is not multiple and f.kind in KINDS]
        if len(beside) != 2 or any(f.kind == "multiple" for f in beside):
            continue
        less, more = sorted(beside, key=lambda f: f.value or 0)
        found = Fold(multiple, more, less)
        if plain(found) and (found.holds or meant(facts, found, sentence)):
            yield found


def plain(found: Fold) -> bool:
    """Whether two figures are of one kind and unit, and no word loosens them."""
    held = [figure.quantity for figure in (found.more, found.less)]
    if not all(each and each.is_bare and each.low is None and each.value > 0 for each in held):
        return False
    starts = sorted(figure.start for figure in found)
    like = found.more.kind == found.less.kind and addends.like(found.more, found.less)
    return starts[-1] - starts[0] <= FAR and (
        like or {found.more.kind, found.less.kind} == {"number", "points"}
    )


def meant(facts: Facts, found: Fold, sentence: Span) -> bool:
    """Whether two figures are just another number of times apart than a multiple says."""
    made, value = found.made, found.multiple.value or 0
    times = round(made)
    if value < 2 or not 1 < times <= FEW or size(exact(made - times)) * ALMOST > times:
        return False
    # Far off it is of something else; and so are figures as small as £1 and £2.
    if not times <= 2 * value <= 4 * times or (found.more.value or 0) < LEAST:
        return False
    # Told of the one, and then of the other: what stands behind both is of something else.
    first, last = sorted((found.more, found.less), key=lambda figure: figure.start)
    between = first.end <= found.multiple.start < last.start
    if not between or not SAID.fullmatch(facts.document.text, first.end, found.multiple.begins):
        return False
    # Bid for 12.4 times, and 6.2 times, and 3.1 times.
    if any(facts.after(figure.end, 1) == ["times"] for figure in (found.more, found.less)):
        return False
    behind = facts.after(found.multiple.end, NEAR)
    # Fined twice, £200 and £600.
    if (TIED | BIGGER).isdisjoint(behind[:1]):
        return False
    if times == value or (times == value + 1 and not BIGGER.isdisjoint(behind)):
        return False
    return OTHERWISE.isdisjoint(facts.words(sentence.start, sentence.end))
