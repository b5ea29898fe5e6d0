"""From the shapes of the claims' floor to claims: roles, nouns and cues by the names of the nodes.

A node that holds a figure is that figure's role; a figure that stands bare in its claim is the
claim's `value`. A node named `noun`, or `noun_of_` and a role, is what the figure before it, or of
that role, is of. Every other node is a cue, and its name is what it says.
"""

from collections.abc import Sequence

from blogcheck.document import Span, new
from blogcheck.reading.claim import Claim, Figure, Role
from blogcheck.reading.folded import Folded
from blogcheck.reading.tables import Shape

NOUN = "noun"
# `one_and_other` is a figure of two parts, a range: each part has a role.
AND = "_and_"
NOUN_OF = "noun_of_"
VALUE = "value"
# Terminals that say nothing: the words that a clause passes over.
PASSED = frozenset(("WORD", "PREPOSITION", "MARK", "COPULA", "REACHING"))


def claim(shape: Shape, folded: Folded, places: Sequence[int], place: int) -> Claim:
    """The claim that a shape stands for.

    places: by the number of a type on the shape's floor, that of its first type in the stretch;
    place: the type at which the shape begins.
    """
    roles: list[Role] = []
    nouns: list[tuple[str, Span]] = []
    cues: list[tuple[str, Span]] = []
    span, figure_at = folded.span, folded.figures.get
    kind, first, last, nodes = shape
    for name, start, end, _ in nodes:
        at = places[place + start]
        figure = figure_at(at) if end > start else None
        if figure is not None:
            roles += _roles(name, figure)
        elif name == NOUN or name.startswith(NOUN_OF):
            of = name[len(NOUN_OF) :] or (roles[-1].name if roles else VALUE)
            nouns.append((of, span(at, places[place + end] if end > start else at + 1)))
        elif end > start and name not in PASSED:
            cues.append((name.lower(), span(at, places[place + end])))
    start, end = span(places[place + first], places[place + last])
    return new(Claim, (kind, start, end, tuple(roles), tuple(nouns), tuple(cues)))


def _roles(name: str, figure: Figure) -> list[Role]:
    """The roles of a figure that stands in a node of some name."""
    # A node in capitals is a bare terminal.
    if name.isupper():
        return [new(Role, (VALUE, figure))]
    if AND not in name:
        return [new(Role, (name, figure))]
    return [Role(*each) for each in zip(name.split(AND), figure.parts, strict=False)]
