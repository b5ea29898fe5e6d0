"""Counts that copy leaves open: `a few`, `several hundred`, `tens of thousands`."""

from collections.abc import Sequence

from blogcheck.quantity import VAGUE, Quantity, vague
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape

# The nodes that such a count begins with.
VAGUELY = frozenset({"some", "VAGUE"})


def vaguely(parts: Sequence[Shape], words: Words) -> Quantity:
    """What a vague count may be; its value is the fewest that it may stand for."""
    nodes = [*parts[0].children, *parts] if parts and parts[0].name == "some" else parts
    sizes = [node for node in nodes if node.name == "VAGUE"]
    if sizes:
        low, high = VAGUE[words.text(sizes[0]).lower()]
        for node in sizes[1:]:
            step = int(words.listed(node))
            low, high = low * step, (high + 1) * step - 1
        return vague(low, high)
    low, high = VAGUE[next((w for w in map(str.lower, words.texts) if w in VAGUE), "few")]
    for node in nodes:
        if node.name in ("SCALE", "HUNDRED"):
            step = 100 if node.name == "HUNDRED" else int(words.listed(node))
            low, high = low * step, high * step
    return vague(low, high)
