"""Where the figures of a post ended, as counts and as shares of them all."""

from collections.abc import Mapping

from blogcheck.checking.ledger import STATUSES
from blogcheck.reports.drawing.summary import count

# What a reader calls them.
TITLES = tuple(status.replace("-", " ") for status in STATUSES)


def sentence(counts: Mapping[str, int]) -> str:
    """`4 figures: 1 checked (25%), 0 contradicted, 1 unbound (25%), 2 set aside (50%)`.

    counts: how many figures ended where, as the ledger has it.
    """
    every = sum(counts.values())
    shares = zip(TITLES, _shares(counts), strict=True)
    told = (f"{number} {title}{share}" for title, (number, share) in shares)
    return count(every, "figure") + (f": {', '.join(told)}" if every else "")


def cells(counts: Mapping[str, int]) -> list[str]:
    """The number of figures, then where they ended: `4`, `1 (25%)`, `0`, `1 (25%)`, `2 (50%)`."""
    return [f"{sum(counts.values()):,}", *(number + share for number, share in _shares(counts))]


def _shares(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """Each count, and in brackets what share of all it is, to the nearest per cent."""
    every = sum(counts.values())
    told = []
    for status in STATUSES:
        number = counts.get(status, 0)
        share = (200 * number + every) // (2 * every) if number else 0
        told.append((f"{number:,}", (f" ({share}%)" if share else " (<1%)") if number else ""))
    return told
