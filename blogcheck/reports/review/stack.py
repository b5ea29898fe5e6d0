"""Stacks the paragraphs of an entry into rows, so that notes stand by their copy without holes."""

from blogcheck.reports.review.view import STRONGEST, Note, Paragraph, Row

# Heights in pixels of the page at its full width; being some lines out only moves a note a little.
COPY_LINE, COPY_LETTERS, COPY_GAP = 24, 66, 10
NOTE_LINE, NOTE_LETTERS, NOTE_FRAME = 19, 46, 40


class Stack:
    """The rows of one entry. A row is closed when its copy is as tall as the notes beside it."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self._rows: list[tuple[list[Paragraph], list[Paragraph], list[Note]]] = []
        self._copy = 0
        self._beside = 0

    def add(self, paragraph: Paragraph, notes: list[Note]) -> None:
        """Put a paragraph under the last one, with the notes that are on it."""
        if not self._rows or (notes and self._copy >= self._beside):
            self._rows.append(([], [], []))
            self._copy = self._beside = 0
        lead, rest, beside = self._rows[-1]
        # The lines of a tally stay together.
        joined = paragraph.tight and not rest
        rest.append(paragraph)
        self._copy += tall(paragraph)
        if notes or not lead or joined:
            lead += rest
            rest.clear()
            beside += notes
            self.notes += notes
            self._beside += sum(map(height, notes))

    def rows(self) -> tuple[Row, ...]:
        """The rows, from the top; in each the gravest note first."""
        return tuple(
            Row(tuple(lead), tuple(rest), tuple(sorted(beside, key=_gravity)))
            for lead, rest, beside in self._rows
        )


def tall(paragraph: Paragraph) -> int:
    """About how many pixels a paragraph is high."""
    letters = sum(len(piece.text) for piece in paragraph.pieces)
    return (letters // COPY_LETTERS + 1) * COPY_LINE + (0 if paragraph.tight else COPY_GAP)


def height(note: Note) -> int:
    """About how many pixels a note is high."""
    others = sum(
        len(place.text) + len(place.label) + len(place.entry) + 14 for place in note.others
    )
    lines = -(-others // NOTE_LETTERS)
    for text in (note.message, "; ".join(note.checked), *note.also, note.help, note.fix):
        lines += -(-len(text) // NOTE_LETTERS)
    # A relation that holds shows its sum on one line.
    brief = note.state == "checked" and note.expression
    return NOTE_FRAME + NOTE_LINE * (lines + (1 if brief else len(note.steps)))


def _gravity(note: Note) -> tuple[int, int]:
    return STRONGEST.index(note.state), note.number
