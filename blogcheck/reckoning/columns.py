"""The columns of a table: what each is called, and the figure in each cell."""

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.document.shapes import Table

ROWS, COLUMNS = 60, 14
KINDS = ("number", "percent", "money", "quantity", "points")


def cell(facts: Facts, span: Span) -> Fact | None:
    """The one figure of a cell; none if it has no figure, two, or a range."""
    found = {fact.figure.start: fact for fact in facts.in_span(span)}
    held = next(iter(found.values())) if len(found) == 1 else None
    if held is None or held.figure.kind not in KINDS or held.figure.quantity is None:
        return None
    return None if held.figure.quantity.low is not None else held


def figures(facts: Facts, table: Table) -> list[list[Fact | None]]:
    """The figure of each cell, row by row, without a row that names the columns."""
    rows = table.rows[:ROWS] if table.head or not _names(facts, table) else table.rows[1:ROWS]
    return facts.kept(
        ("cells", rows[0][0].start if rows else -1),
        lambda: [[cell(facts, one) for one in cells[:COLUMNS]] for cells in rows],
    )


def heads(facts: Facts, table: Table) -> list[str]:
    """What each column is called, in lower case; empty if nothing over them says so."""
    cells = table.head or (table.rows[0] if _names(facts, table) else ())
    return [facts.text(one).strip(" *_").lower() for one in cells[:COLUMNS]]


def _names(facts: Facts, table: Table) -> bool:
    """Whether the first row names the columns: nothing in it can be counted, years aside."""
    return not any(cell(facts, one) for one in table.rows[0][1:])
