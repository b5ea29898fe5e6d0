"""One post, cut up as far as it is asked."""

import re
from bisect import bisect_right
from functools import cached_property

from blogcheck.document.entries import entries
from blogcheck.document.paragraphs import paragraphs
from blogcheck.document.shapes import Entry, Row, Span
from blogcheck.sources import Source


class Document:
    """A post. Nothing but the text is there at first; each part is found when it is asked for."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        # The same text, each line end a single "\n" in its last place: offsets do not move.
        flat = source.text
        if "\r" in flat:
            flat = flat.replace("\r\n", " \n").replace("\r", "\n")
        self.flat = flat

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries in order of the page; none in a plain article."""
        return self._live[0]

    @cached_property
    def newest_first(self) -> bool | None:
        """Whether the newest entry is on top; None in a plain article."""
        return self._live[1]

    @cached_property
    def _live(self) -> tuple[tuple[Entry, ...], bool | None]:
        found, newest = entries(self.flat, self.paragraphs, self.source.body[1])
        return tuple(found), newest

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs, without the blanks around them."""
        return paragraphs(self.flat, *self.source.body)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of tallies."""
        return ()

    @cached_property
    def marks(self) -> tuple[Span, ...]:
        """Hashtags, handles, addresses."""
        return ()

    def entry_at(self, offset: int) -> int:
        """The index of the entry at an offset; -1 before the first one and in a plain article."""
        return bisect_right(self._entry_starts, offset) - 1

    @cached_property
    def _entry_starts(self) -> list[int]:
        return [entry.span.start for entry in self.entries]

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph at an offset; an empty span there if it lies between two."""
        at = bisect_right(self.paragraphs, offset, key=lambda span: span[0]) - 1
        if at >= 0 and offset < self.paragraphs[at].end:
            return self.paragraphs[at]
        return Span(offset, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence at an offset."""
        return self.paragraph_at(offset)

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        return False

    def quoted_span(self, offset: int) -> Span | None:
        """The quotation at an offset, without its marks."""
        return None

    def marked(self, offset: int) -> bool:
        """Whether an offset lies in a hashtag, a handle or an address."""
        return False

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.flat))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1; CRLF and CR end one line each."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def cut(source: Source) -> Document:
    """Cut a source up; each part is found when it is asked for."""
    return Document(source)
