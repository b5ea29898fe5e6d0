"""What a figure that is worked out may be worked out of: the others of one kind in its sentence."""

from collections.abc import Iterator

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.reading.claim import Figure
from blogcheck.reckoning.addends import like, quantity

KINDS = frozenset(("number", "money", "quantity"))
# How far from the figure they stand, and up to what a count in words may be of something else.
REACH, SMALL = 300, 12


def two(facts: Facts, figure: Figure, kinds: frozenset[str] = KINDS) -> list[Figure]:
    """The only two figures of one kind and unit in a figure's sentence, in order of the copy.

    Fewer or more where there are. Three nights and the like count only if there are no others.
    """
    sentence = facts.document.sentence_at(figure.start)
    return of_one_kind(facts, sentence, figure, kinds)


def of_one_kind(
    facts: Facts, span: Span, figure: Figure, kinds: frozenset[str] = KINDS
) -> list[Figure]:
    """The figures of a span near a figure that are of one kind; none if two kinds have as many."""
    near = Span(max(span.start, figure.start - REACH), min(span.end, figure.end + REACH))
    groups: list[list[Figure]] = []
    for each in facts.figures_in(near):
        if each is figure or each.kind not in kinds or not countable(each):
            continue
        group = next((group for group in groups if like(group[0], each)), None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    groups = [list(without_small(group)) for group in groups]
    most = max(map(len, groups), default=0)
    fullest = [group for group in groups if len(group) == most]
    return fullest[0] if len(fullest) == 1 else []


def countable(figure: Figure) -> bool:
    """Whether a figure says one value, more than nought."""
    held = figure.quantity
    return held is not None and held.low is None and held.value > 0 and held.hedge != "vague"


def without_small(group: list[Figure]) -> Iterator[Figure]:
    """A group without its small counts in words, if at least two others are left."""
    large = [figure for figure in group if not is_small(figure)]
    yield from large if len(large) > 1 else group


def is_small(figure: Figure) -> bool:
    """Whether a figure is a small count in words: three nights, one of the six."""
    bare = figure.kind == "number" and figure.text[:1].isalpha()
    return bare and quantity(figure).value <= SMALL
