"""The working as a column sum: figures on the decimal point, then names, then line numbers."""

import re
from typing import NamedTuple

from blogcheck.document import Document
from blogcheck.reports.drawing.cells import clean, fold, width
from blogcheck.rule import Finding, Line

GAP = "   "
LITERAL = r"\d[\d.,]{0,40}"


class Entry(NamedTuple):
    """One row: its sign, its figure, whose or what it is, and where it stands."""

    sign: str
    figure: str
    label: str
    place: str = ""


def column(document: Document, finding: Finding, room: int) -> list[str]:
    """Draw the working of a finding; no rows if it has none.

    room: the columns that there are; labels are folded to it. Operands stand over a rule; the
    result, what the copy states and the difference under it. A working without a result is a
    comparison or an order: its lines one under the other, as they are.
    """
    working = finding.working
    lines = [line for line in working.lines if line.sign != "="]
    results = [_split(line.figure, line.label) for line in working.lines if line.sign == "="]
    printed = {mark.start: document.text[mark.start : mark.end] for mark in finding.marks}
    places = _places(document, finding)
    operands = [_operand(line, printed, places) for line in lines]
    if working.computed:
        results.append(_split(working.computed, "computed"))
    if working.stated:
        results.append(_split(working.stated, "stated", places.get(finding.marks[0].start, "")))
    if working.difference:
        results.append(_split(working.difference, ""))
    summed = bool(results) or any(line.sign for line in lines)
    if not summed and not all(re.fullmatch(LITERAL, row.figure) for row in operands):
        return _order(operands, room)
    return _sum(operands, results, room)


def _split(text: str, label: str, place: str = "") -> Entry:
    """`10 too low` as a figure and words; a figure alone has the label given."""
    first, _, rest = clean(text).partition(" ")
    if not any(character.isdigit() for character in first):
        return Entry("", "", clean(text), place)
    return Entry("", first, rest or label, place)


def _places(document: Document, finding: Finding) -> dict[int, str]:
    """`line 65` for each offset that is used; nothing where all stand in one line."""
    offsets = {line.offset for line in finding.working.lines if line.offset is not None}
    offsets |= {mark.start for mark in finding.marks[:1]}
    lines = {offset: document.line_column(offset)[0] for offset in offsets}
    if len(set(lines.values())) < 2:
        return {}
    return {offset: f"line {line}" for offset, line in lines.items()}


def _operand(line: Line, printed: dict[int, str], places: dict[int, str]) -> Entry:
    """An operand; where the copy prints it otherwise than the working, how."""
    place = "" if line.offset is None else places.get(line.offset, "")
    copy = "" if line.offset is None else printed.get(line.offset, "")
    if copy and _literal(copy) != _literal(line.figure):
        place = f"written {clean(copy)}" + (f", {place}" if place else "")
    return Entry(line.sign, clean(line.figure), clean(line.label), place)


def _literal(text: str) -> str:
    found = re.search(LITERAL, text)
    return found[0].rstrip(".,") if found else ""


def _tail(figure: str) -> int:
    """The columns from the decimal point on."""
    point = figure.rfind(".")
    return width(figure[point:]) if point >= 0 and figure[point + 1 :][:1].isdigit() else 0


def _sum(operands: list[Entry], results: list[Entry], room: int) -> list[str]:
    every = operands + results
    tail = max((_tail(row.figure) for row in every if row.figure), default=0)
    head = max((width(row.figure) - _tail(row.figure) for row in every), default=0)
    sign = max((width(row.sign) + 1 for row in operands if row.sign), default=2)
    named = operands + [row for row in results if row.place]
    label = max((width(row.label) for row in named), default=0)
    drawn = []
    for number, row in enumerate(every):
        if operands and results and number == len(operands):
            drawn.append("-" * (sign + head + tail))
        before = head - (width(row.figure) - _tail(row.figure))
        figure = f"{' ' * before}{row.figure}{' ' * (tail - _tail(row.figure))}"
        start = row.sign + " " * (sign - width(row.sign)) + figure + GAP
        drawn += _labelled(start, row, label, room)
    return drawn


def _labelled(start: str, row: Entry, label: int, room: int) -> list[str]:
    """A row with its label folded to the room that is left, the place after the first part."""
    indent = width(start)
    place = f" {GAP}{row.place}" if row.place else ""
    first, *rest = fold(row.label, room - indent - width(place))
    padding = " " * (label - width(first)) if place else ""
    drawn = [f"{start}{first}{padding}{place}".rstrip()]
    return drawn + [" " * indent + part for part in rest]


def _order(operands: list[Entry], room: int) -> list[str]:
    """Lines of words or times, side by side with what is said of them."""
    size = max((width(row.figure) for row in operands), default=0)
    drawn = []
    for row in operands:
        said = ", ".join(part for part in (row.label, row.place) if part)
        start = row.figure + " " * (size - width(row.figure)) + " " + GAP
        first, *rest = fold(said, room - width(start))
        drawn.append(f"{start}{first}".rstrip())
        drawn += [" " * width(start) + part for part in rest]
    return drawn
