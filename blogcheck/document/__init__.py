"""A Source, cut up: entries and their clocks, paragraphs, sentences, quotations, tally rows."""

from blogcheck.document.post import Document, cut
from blogcheck.document.shapes import Clock, Entry, Row, Span

__all__ = ["Clock", "Document", "Entry", "Row", "Span", "cut"]
