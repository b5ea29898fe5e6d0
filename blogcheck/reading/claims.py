"""From the shapes of the claims' floor to claims: roles, nouns and cues by the names of the nodes.

A node that holds a figure is that figure's role; a figure that stands bare in its claim is the
claim's `value`. A node named `noun`, or `noun_of_` and a role, is what the figure before it, or of
that role, is of. Every other node is a cue, and its name is what it says.
"""

from collections.abc import Callable

from blogcheck.document import Span
from blogcheck.reading.claim import Claim, Figure, Role
from blogcheck.reading.tables import Shape

NOUN = "noun"
# `one_and_other` is a figure of two parts, a range: each part has a role.
AND = "_and_"
NOUN_OF = "noun_of_"
VALUE = "value"
# Terminals that say nothing: the words that a clause passes over.
PASSED = frozenset(("WORD", "PREPOSITION", "MARK", "COPULA"))


def claim(
    shape: Shape, span: Callable[[Shape], Span], figure_at: Callable[[int], Figure | None]
) -> Claim:
    """The claim that a shape stands for.

    span: where a node stands in the post; figure_at: the figure that a type of the window is.
    """
    roles: list[Role] = []
    nouns: list[tuple[str, Span]] = []
    cues: list[tuple[str, Span]] = []
    for node in shape.children:
        figure = figure_at(node.start) if node.end > node.start else None
        if figure is not None:
            # A node in capitals is a bare terminal.
            names = (VALUE,) if node.name.isupper() else tuple(node.name.split(AND))
            parts = figure.parts if len(names) > 1 else (figure,)
            roles.extend(Role(*each) for each in zip(names, parts, strict=False))
        elif node.name == NOUN:
            nouns.append((roles[-1].name if roles else VALUE, span(node)))
        elif node.name.startswith(NOUN_OF):
            nouns.append((node.name[len(NOUN_OF) :], span(node)))
        elif node.end > node.start and node.name not in PASSED:
            cues.append((node.name.lower(), span(node)))
    start, end = span(shape)
    return Claim(shape.name, start, end, tuple(roles), tuple(nouns), tuple(cues))
