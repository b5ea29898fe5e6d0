"""Places in the copy, as records."""

from typing import TypedDict

from blogcheck.document import Document
from blogcheck.rule import Mark


class Place(TypedDict):
    """line, column: from 1; offset: from 0; all in code points."""

    line: int
    column: int
    offset: int


class Stretch(TypedDict):
    """One figure that was used: its part, its words, its exact value (null if it has none)."""

    role: str
    text: str
    value: str | None
    start: Place
    end: Place
    label: str
    primary: bool


def place(document: Document, offset: int) -> Place:
    """The record of an offset into `document.text`."""
    line, column = document.line_column(offset)
    return {"line": line, "column": column, "offset": offset}


def stretches(document: Document, marks: tuple[Mark, ...]) -> list[Stretch]:
    """The records of marks, the one that the finding is about first."""
    return [
        {
            "role": mark.role,
            "text": document.text[mark.start : mark.end],
            "value": mark.value or None,
            "start": place(document, mark.start),
            "end": place(document, mark.end),
            "label": mark.label,
            "primary": number == 0,
        }
        for number, mark in enumerate(marks)
    ]
