"""A Source, cut up: entries and clocks, paragraphs, sentences, quotations, tallies, tables."""

from blogcheck.document.post import Document, cut
from blogcheck.document.shapes import Clock, Entry, Row, Span, Table, new

__all__ = ["Clock", "Document", "Entry", "Row", "Span", "Table", "cut", "new"]
