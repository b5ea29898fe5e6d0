"""Numbers that share the "per cent" of one further on: 5 and 6 per cent; 2, 3 or 4 per cent."""

from collections.abc import Sequence

from blogcheck.quantity import Quantity
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Figure

# What stands before the figure that has the words: 5 and 6 per cent, but 2, 3 or 4 per cent.
LINKS = {"percent": ("and", "or"), "range": (",",)}
# How many numbers may go before the last.
MOST = 3
WHOLE = 100


def is_shared(
    figures: Sequence[Figure], places: Sequence[tuple[int, int]], texts: Sequence[str], index: int
) -> bool:
    """Whether a number is in per cent because the last of its row is; nothing is counted by it.

    places: the tokens of each figure, half open.
    """
    if bare(texts, places[index][1]) not in (",", "and", "or") or not _is_part(figures[index]):
        return False
    for last in range(index + 1, min(index + MOST + 1, len(figures))):
        joints = [bare(texts, i) for i in range(places[last - 1][1], places[last][0])]
        quantity = figures[last].quantity
        if quantity is not None and quantity.unit == "percent" and figures[last].hedge is None:
            return len(joints) == 1 and joints[0] in LINKS.get(figures[last].kind, ())
        if joints != [","] or not _is_part(figures[last]):
            return False
    return False


def _is_part(figure: Figure) -> bool:
    """Whether a number in digits may be so many of a hundred."""
    told = figure.kind == "number" and figure.text.replace(".", "", 1).isdecimal()
    return told and figure.value is not None and figure.value <= WHOLE


def percent(figure: Figure) -> Quantity | None:
    """What a number is in per cent."""
    return figure.quantity and figure.quantity.with_unit("percent", "share")
