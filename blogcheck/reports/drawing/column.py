"""The working as a column sum: figures on the decimal point, then names, then line numbers."""

from blogcheck.document import Document
from blogcheck.patterns import later
from blogcheck.reports.drawing.cells import clean, fold, width
from blogcheck.rule import Finding, Line
from blogcheck.typed import NamedTuple

GAP = "   "
LITERAL = later(r"\d[\d.,]{0,40}")
# A number with whatever is printed about it, `£1.5m` or `47.56 per cent`; and its head, up to the
# decimal point.
FIGURE = later(r"\D{0,4}\d[\d,]{0,40}(?:\.\d{1,20})?\D{0,20}")
HEAD = later(r"\D{0,4}\d[\d,]{0,40}")


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
    results = [_result(line.figure, line.label) for line in working.lines if line.sign == "="]
    printed = {mark.start: document.text[mark.start : mark.end] for mark in finding.marks}
    places = _places(document, finding)
    operands = [_operand(line, printed, places) for line in lines]
    if working.computed:
        results.append(_result(working.computed, "computed"))
    if working.stated:
        about = finding.marks[0].start
        results.append(_result(working.stated, "stated", places.get(about, "")))
    if working.difference:
        results.append(_difference(working.difference))
    summed = bool(results) or any(line.sign for line in lines)
    if not summed and not all(FIGURE.fullmatch(row.figure) for row in operands):
        return _order(operands, room)
    return _sum(operands, results, room)


def _result(text: str, label: str, place: str = "") -> Entry:
    """A result or what the copy states: a figure, or words (`between 3 and 4`)."""
    if FIGURE.fullmatch(text):
        return Entry("", clean(text), label, place)
    return Entry("", "", f"{label}: {clean(text)}", place)


def _difference(text: str) -> Entry:
    """`10 too low` as a figure and words."""
    first, _, rest = clean(text).partition(" ")
    if not any(character.isdigit() for character in first):
        return Entry("", "", clean(text))
    return Entry("", first, rest)


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
    found = LITERAL.search(text)
    return found[0].rstrip(".,") if found else ""


def _tail(figure: str) -> int:
    """The columns from the decimal point on, or from the end of the number."""
    head = HEAD.match(figure)
    return width(figure[head.end() :]) if head else 0


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
