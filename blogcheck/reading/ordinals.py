"""Ranks: `third`, `twenty-first`, `2,500th`."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape

RANKS = frozenset(
    "FIRST SECOND ORDINAL_WORD ORDINAL_TENS ORDINAL_SCALE JOINED_ORDINAL DAY NTH".split()
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(parts: Sequence[Shape], words: Words) -> tuple[Quantity, str]:
    """The rank that the words name, and how it should end if it has the ending of another."""
    first = parts[0]
    if first.name in ("DAY", "NTH"):
        text = words.text(first)
        value = int(text[:-2].replace(",", ""))
        right = ending(value)
        return Quantity(value, 1, 1), "" if text.lower().endswith(right) else text[:-2] + right
    last = parts[-1]
    if last.name == "ORDINAL_SCALE":
        before = int(amounts.amount(first, words).value) if len(parts) > 1 else 1
        return Quantity(before * int(words.listed(last)), 1, 1), ""
    parts = [node for node in parts if node.name != "DASH"]
    rest = amounts.in_words(parts[:-1], words).value if len(parts) > 1 else 0
    return Quantity(rest + amounts.rank(last, words), 1, 1), ""


def ending(value: int) -> str:
    """What follows the digits of a rank: st, nd, rd or th."""
    return "th" if value % 100 in (11, 12, 13) else _ENDINGS.get(value % 10, "th")
