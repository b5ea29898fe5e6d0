"""The words beside a shape, and the answers to how much of it stands."""

from collections.abc import Sequence

# How many types of a shape to keep: all, none, all as two figures that share scale and unit.
ALL = -1
TWO = -2
NOTHING = 0
# What ends a sum of money, after which "a pound" is what it buys.
SUMS = frozenset("cent cents pence p dollars dlrs euros".split())


def bare(texts: Sequence[str], place: int) -> str:
    """The token at a place without the blanks behind it; empty past the ends."""
    return texts[place].rstrip() if 0 <= place < len(texts) else ""


def is_sum(word: str) -> bool:
    """Whether a word can end a sum of money."""
    return word[:1].isdecimal() or word.lower() in SUMS
