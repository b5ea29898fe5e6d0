"""One post, cut up as far as it is asked."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from blogcheck.document.code import code
from blogcheck.document.entries import entries
from blogcheck.document.marks import marks, together
from blogcheck.document.paragraphs import paragraphs
from blogcheck.document.quotations import quotations
from blogcheck.document.sentences import sentences
from blogcheck.document.shapes import Entry, Row, Span, Table
from blogcheck.document.tables import tables
from blogcheck.document.tallies import rows
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
        self._sentences: dict[int, tuple[list[int], list[Span]]] = {}
        # Many rules ask for the sentence of one figure.
        self._asked: dict[int, Span] = {}

    @cached_property
    def lower(self) -> str:
        """The text in lower case, where it is enough to know whether some letters stand in it.

        Offsets may differ: a capital may have a small letter of two code points.
        """
        return self.text.lower()

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
        """The rows of every tally, in order of the copy."""
        bodies = [entry.body.start for entry in self.entries]
        return tuple(rows(self.flat, self.paragraphs, self._entry_starts, bodies))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables: rows of cells, and of names with a count and its share."""
        return tuple(tables(self.flat, self.paragraphs, self._entry_starts))

    @cached_property
    def marks(self) -> tuple[Span, ...]:
        """Hashtags, handles, addresses and, of Markdown, code and tags, in order of the copy."""
        found = marks(self.flat, *self.source.body)
        if self.source.format == "markdown":
            found = together(found, code(self.flat, *self.source.body))
        return tuple(found)

    @cached_property
    def quotations(self) -> list[Span]:
        """What is quoted, without the marks, in order; one span a paragraph at least."""
        return quotations(self.flat, self.paragraphs)

    def entry_at(self, offset: int) -> int:
        """The index of the entry at an offset; -1 before the first one and in a plain article."""
        return bisect_right(self._entry_starts, offset) - 1

    @cached_property
    def _entry_starts(self) -> list[int]:
        return [entry.span.start for entry in self.entries]

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph at an offset; an empty span there if it lies between two."""
        return _span_at(self.paragraphs, self._paragraph_starts, offset) or Span(offset, offset)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def sentence_at(self, offset: int) -> Span:
        """The sentence at an offset, without the blanks after it; a stamp is one by itself.

        Between two paragraphs it is an empty span.
        """
        found = self._asked.get(offset)
        if found is None:
            found = self._asked[offset] = self._sentence_at(offset)
        return found

    def _sentence_at(self, offset: int) -> Span:
        paragraph = self.paragraph_at(offset)
        if paragraph.start == paragraph.end:
            return paragraph
        starts, spans = self._sentences.get(paragraph.start) or self._cut_sentences(paragraph)
        return spans[bisect_right(starts, offset) - 1]

    def _cut_sentences(self, paragraph: Span) -> tuple[list[int], list[Span]]:
        """The sentences of a paragraph, cut when it is first asked about."""
        spans: list[Span] = []
        start = paragraph.start
        index = self.entry_at(start)
        if index >= 0 and self.entries[index].span.start == start:
            body = min(self.entries[index].body.start, paragraph.end)
            spans = [Span(start, start + len(self.flat[start:body].rstrip()))]
            start = body
        if start < paragraph.end:
            spans += sentences(self.flat, start, paragraph.end)
        cut = self._sentences[paragraph.start] = [span.start for span in spans], spans
        return cut

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        return self.quoted_span(offset) is not None

    def quoted_span(self, offset: int) -> Span | None:
        """The quotation at an offset, without its marks and within its paragraph; None if none."""
        return _span_at(self.quotations, self._quotation_starts, offset)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def marked(self, offset: int) -> bool:
        """Whether an offset lies in a hashtag, a handle or an address."""
        return _span_at(self.marks, self._mark_starts, offset) is not None

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.flat))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1; CRLF and CR end one line each."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def _span_at(spans: Sequence[Span], starts: list[int], offset: int) -> Span | None:
    """The one of several spans, in order and apart, that holds an offset."""
    at = bisect_right(starts, offset) - 1
    return spans[at] if at >= 0 and offset < spans[at].end else None


def cut(source: Source) -> Document:
    """Cut a source up; each part is found when it is asked for."""
    return Document(source)
