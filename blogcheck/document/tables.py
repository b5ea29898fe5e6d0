"""Tables: lines of cells between bars, tabs or blanks, and lines of a name, its count and share."""

from bisect import bisect_right

from blogcheck.document.shapes import Span, Table
from blogcheck.patterns import later

# Letters of a line, its cells, the rows of a table, and letters between two rows that are one.
LONGEST, CELLS, ROWS, APART = 400, 12, 200, 3
# Rowe (Lab): 1,204 [41.2%, +3.1]
_SHARED = later(
    r"(?P<name>[^\W\d_][^\d|\[]{1,60}?)[ \t]{0,3}[:–—=-]?[ \t]{0,3}"
    r"(?P<count>\d{1,3}(?:,\d{3}){1,3}+|\d{1,8}+)(?: votes)?,?[ \t]{0,2}[\[(]?"
    r"(?P<share>\d{1,3}(?:\.\d{1,3})? ?(?:%|per ?cent))(?:[,;] ?[^\])]{1,20})?[\])]?\.?"
)
# What two blanks or more part, and how long the first cell of such a row and the others are.
_CELL = later(r"\S+(?: \S+){0,12}+")
FEWEST, NAME, SHORT = 3, 40, 18
_PARTING = ("|", "\t", "  ")
_ENDS = ("%", ")", "]", "cent", "%.", ").")


def tables(flat: str, lines: list[Span], cuts: list[int]) -> list[Table]:
    """The tables of some copy, in order; two rows at least, with as many cells in each.

    lines: its paragraphs; cuts: where entries begin, over which no table runs.
    """
    # Most posts have no bar, tab or wide blank, and no line that ends in a share: nor any row.
    parted = any(map(flat.__contains__, _PARTING))
    if not parted and not any(flat.endswith(_ENDS, *line) for line in lines):
        return []
    found: list[Table] = []
    run: list[tuple[Span, ...]] = []
    before, last = (0, 0), 0
    for line in lines:
        cells = _cells(flat, line)
        if not cells and not run:
            continue
        here = bisect_right(cuts, line.start), len(cells)
        if run and (here != before or line.start - last > APART or len(run) == ROWS):
            found += _table(flat, run)
            run = []
        before, last = here, line.end
        if cells:
            run.append(cells)
    return found + _table(flat, run)


def _table(flat: str, run: list[tuple[Span, ...]]) -> list[Table]:
    """The one table of some rows; what stands over a line of dashes is its head."""
    headed = len(run) > 1 and all(not flat[cell.start : cell.end].strip(":-") for cell in run[1])
    head, rows = (run[0], run[2:]) if headed else ((), run)
    return [Table(head, tuple(rows))] if len(rows) > 1 else []


def _cells(flat: str, line: Span) -> tuple[Span, ...]:
    """The cells of a line, without blanks and stars; none if it is no row."""
    start, end = line
    if end - start > LONGEST:
        return ()
    for bar in "|\t":
        if flat.find(bar, start, end) >= 0:
            inner = Span(start + (flat[start] == bar), end - (flat[end - 1] == bar))
            return _split(flat, inner, bar)
    if flat.find("  ", start, end) >= 0:
        return _aligned(flat, line)
    if not flat.endswith(_ENDS, start, end):
        return ()
    shared = _SHARED.fullmatch(flat, start, end)
    return tuple(Span(*shared.span(name)) for name in shared.groupdict()) if shared else ()


def _aligned(flat: str, line: Span) -> tuple[Span, ...]:
    """The cells of a line that two blanks or more part; none if it is prose with wide blanks."""
    found = [Span(*cell.span()) for cell in _CELL.finditer(flat, *line)]
    name, *held = found
    if not FEWEST <= len(found) <= CELLS or name.end - name.start > NAME:
        return ()
    return tuple(found) if all(cell.end - cell.start <= SHORT for cell in held) else ()


def _split(flat: str, line: Span, bar: str) -> tuple[Span, ...]:
    cells = flat[line.start : line.end].split(bar)
    if not 1 < len(cells) <= CELLS:
        return ()
    found = []
    at = line.start
    for cell in cells:
        inner = cell.strip(" \t*_")
        first = at + cell.index(inner)
        found.append(Span(first, first + len(inner)))
        at += len(cell) + 1
    return tuple(found)
