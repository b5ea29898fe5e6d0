"""The words beside a shape, and the answers to how much of it stands."""

from collections.abc import Sequence

# How many types of a shape to keep: all, none, all as two figures that share scale and unit.
ALL = -1
TWO = -2
NOTHING = 0


def bare(texts: Sequence[str], place: int) -> str:
    """The token at a place without the blanks behind it; empty past the ends."""
    return texts[place].rstrip() if 0 <= place < len(texts) else ""
