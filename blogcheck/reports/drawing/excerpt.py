"""The copy around a finding: each line with a marked figure, a mark and a label under each."""

from collections.abc import Callable, Iterable

from blogcheck.document import Document
from blogcheck.reports.drawing.cells import clean, rows, width
from blogcheck.rule import Mark
from blogcheck.typed import NamedTuple

ELIDED = "…"
APART = "⋮"
# A line of more than LONG code points is shown only around its marks, so that a post in one line
# of ten million characters is not wrapped again for each finding.
LONG, NEAR = 2_000, 200


class Under(NamedTuple):
    """One mark, or its part in one row of the terminal; start and end in columns, from 0."""

    start: int
    end: int
    primary: bool
    label: str


class Piece(NamedTuple):
    """A stretch of one line of the copy with the marks in it, in code points of the post."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool
    marks: tuple[tuple[Mark, bool], ...]


class Excerpt:
    """Draws the places of one finding.

    marks: the first one is the one that the finding is about. room: columns of the whole drawing.
    paint: colours the carets and their label.
    """

    def __init__(
        self, document: Document, marks: Iterable[Mark], room: int, paint: Callable[[str], str]
    ) -> None:
        self._text = document.text
        self._paint = paint
        self._lines: dict[int, list[tuple[Mark, bool]]] = {}
        self._starts: dict[int, int] = {}
        for number, mark in enumerate(marks):
            line, column = document.line_column(mark.start)
            self._lines.setdefault(line, []).append((mark, number == 0))
            self._starts[line] = mark.start - column + 1
        self.gutter = len(str(max(self._lines, default=1)))
        self._room = max(room - self.gutter - 3, 20)

    def draw(self) -> list[str]:
        """The rows of the drawing, without the bare gutter above and below."""
        drawn: list[str] = []
        before: tuple[int, int] | None = None
        for line, marks in sorted(self._lines.items()):
            start, end = self._starts[line], self._end(marks)
            if before and line > before[0] + 1:
                drawn.append(self._between(before[1], start))
            number = str(line)
            for piece in self._pieces(start, end, marks):
                drawn += self._piece(piece, number)
                number = ""
            before = line, end
        return drawn

    def bare(self, sign: str = "|") -> str:
        """The gutter alone."""
        return f"{' ' * (self.gutter + 1)}{sign}"

    def _end(self, marks: list[tuple[Mark, bool]]) -> int:
        """The end of the line of the marks, or a place far enough behind them."""
        last = max(mark.start for mark, _ in marks)
        end = min(len(self._text), last + LONG + 1)
        for character in "\r\n":
            found = self._text.find(character, last, end)
            end = end if found < 0 else found
        return end

    def _between(self, end: int, start: int) -> str:
        blank = start - end < NEAR and self._text[end:start].isspace()
        return self.bare("|" if blank else APART)

    def _pieces(self, start: int, end: int, marks: list[tuple[Mark, bool]]) -> list[Piece]:
        """The line whole, or the neighbourhoods of its marks where it is very long."""
        marks = sorted(marks, key=lambda pair: (pair[0].start, pair[0].end))
        if end - start <= LONG:
            return [Piece(start, end, cut_before=False, cut_after=False, marks=tuple(marks))]
        groups: list[list[tuple[Mark, bool]]] = []
        for pair in marks:
            if groups and pair[0].start - groups[-1][-1][0].end < NEAR:
                groups[-1].append(pair)
            else:
                groups.append([pair])
        found = []
        for group in groups:
            first = self._word(max(start, group[0][0].start - NEAR // 2), start)
            last = min(end, max(mark.end for mark, _ in group) + NEAR // 2)
            found.append(Piece(first, last, first > start, last < end, tuple(group)))
        return found

    def _word(self, at: int, start: int) -> int:
        """The start of the word at or after an offset, so that a piece begins with a whole one."""
        blank = self._text.find(" ", at, at + NEAR // 4)
        return at if at == start or blank < 0 else blank + 1

    def _piece(self, piece: Piece, number: str) -> list[str]:
        drawn: list[str] = []

        def add(text: str) -> None:
            nonlocal number
            drawn.append(f"{number:>{self.gutter}} | {text}")
            number = ""

        cut = rows(self._text, piece.start, piece.end, self._room)
        elided = piece.cut_before
        for start, end in cut:
            under = self._under(start, end, piece.marks)
            if not under and len(cut) > 1:
                elided = True
                continue
            if elided:
                add(ELIDED)
                elided = False
            add(clean(self._text[start:end]))
            drawn += [f"{self.bare()} {row}" for row in self._marks(under)]
        if elided or piece.cut_after:
            add(ELIDED)
        return drawn

    def _under(self, start: int, end: int, marks: tuple[tuple[Mark, bool], ...]) -> list[Under]:
        found = []
        for mark, primary in marks:
            first, last = max(mark.start, start), min(max(mark.end, mark.start + 1), end)
            if first > end or last < start or (first >= last and mark.start != end):
                continue
            left = width(self._text[start:first])
            right = left + max(width(self._text[first:last]), 1)
            ends_here = mark.end <= end or not self._text[end : mark.end].strip()
            found.append(Under(left, right, primary, clean(mark.label) if ends_here else ""))
        return found

    def _marks(self, under: list[Under]) -> list[str]:
        """The row of carets, with the labels beside it or on rows below."""
        if not under:
            return []
        row = Row()
        for mark in sorted(under, key=lambda u: u.primary):
            row.put(
                mark.start,
                ("^" if mark.primary else "-") * (mark.end - mark.start),
                self._hue(mark),
            )
        labelled = [mark for mark in under if mark.label]
        if len(labelled) == 1:
            only, size = labelled[0], width(labelled[0].label)
            if only.end == max(u.end for u in under) and only.end + 1 + size <= self._room:
                row.put(only.end + 1, only.label, self._hue(only))
                return [row.text()]
            if len(under) == 1 and size < only.start:
                row.put(only.start - 1 - size, only.label, self._hue(only))
                return [row.text()]
        return [row.text(), *self._below(labelled)]

    def _below(self, labelled: list[Under]) -> list[str]:
        """Labels on rows of their own, from right to left, hung from their marks."""
        wide = [u for u in labelled if u.start + width(u.label) > self._room]
        order = [u for u in reversed(labelled) if u not in wide] + wide
        drawn = []
        for at, mark in enumerate(order):
            row = Row()
            for other in order[at + 1 :]:
                row.put(other.start, "|", self._hue(other))
            start = max(min(mark.start, self._room - width(mark.label)), 0)
            row.put(start, mark.label, self._hue(mark))
            drawn.append(row.text())
        return drawn

    def _hue(self, mark: Under) -> Callable[[str], str]:
        return self._paint if mark.primary else str


class Row:
    """A row of the terminal, filled in anywhere; what is put later covers what was there."""

    def __init__(self) -> None:
        self._cells: list[tuple[str, Callable[[str], str]]] = []

    def put(self, column: int, text: str, hue: Callable[[str], str]) -> None:
        """Set text down from a column on."""
        end = column + width(text)
        self._cells += [(" ", str)] * (end - len(self._cells))
        # The first cell holds the text, the others of a wide text nothing.
        shown = list(text) if end - column == len(text) else [text, *[""] * (end - column - 1)]
        self._cells[column:end] = [(character, hue) for character in shown]

    def text(self) -> str:
        """The row, each run of one hue painted at once."""
        painted = ""
        at = 0
        while at < len(self._cells):
            hue, end = self._cells[at][1], at + 1
            while end < len(self._cells) and self._cells[end][1] is hue:
                end += 1
            painted += hue("".join(character for character, _ in self._cells[at:end]))
            at = end
        return painted
