"""Bounds that a reader of the records finds as what they are: ranges with an open end.

`More than 300 people` is about 300, and has that value. `The age is below 70` and `totals greater
than 40` name no value: they say where one may lie.
"""

import re

from blogcheck.patterns import later
from blogcheck.reading.claim import Figure

OPEN = frozenset({"more-than", "at-least", "under", "up-to"})
# A count of something, a name or a share would go on otherwise.
_ENDED = later(r"\s{0,3}(?:[.,;:!?)]|\Z|(?:and|or|but|in|when|if)\b)")
_STATED = later(r"\b(?:is|are|be|being|or|'s|’s)\s{1,3}\Z", re.IGNORECASE)
_COMPARED = later(r"(?:greater|higher|larger|bigger|smaller|lower|exceeding)\b", re.IGNORECASE)
_JOINED = later(r"\s{0,3}(?:,|and|or|but)\s{1,3}\Z", re.IGNORECASE)
# As far before a figure as these look.
REACH = 12


def bounded(figure: Figure, flat: str, last: Figure | None) -> Figure:
    """The figure as a range if it is such a bound.

    flat: the copy; last: the figure before it, a range already if it was such a bound.
    """
    quantity, hedge = figure.quantity, figure.hedge
    if figure.kind != "number" or quantity is None or hedge is None or quantity.hedge not in OPEN:
        return figure
    if not _ENDED.match(flat, figure.end):
        return figure
    begin = hedge.start
    stated = _STATED.search(flat[max(0, begin - REACH) : begin]) or _COMPARED.match(flat, begin)
    if not stated and last is not None and last.kind == "range" and begin - last.end <= REACH:
        stated = _JOINED.match(flat[last.end : begin])
    return figure._replace(kind="range") if stated else figure
