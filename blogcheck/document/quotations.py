"""What stands in quotation marks.

A quotation ends at its closing mark. One that is not closed ends with its paragraph; the next one
is quoted too only if it opens with a mark again, as British papers print a long quotation: every
paragraph opens, the last one closes. So a mark that was forgotten never swallows the post.
"""

import re
from typing import NamedTuple

from blogcheck.document.shapes import Span

_MARK = re.compile("[\"“”„«»'‘’]")
# Words that lost their first letters; their apostrophe opens nothing. Years too: '90s, '08.
_CLIPPED = re.compile(
    r"\d\ds?\b|(?:tis|twas|till?|em|cause|n|bout|cos|ere|neath|round|un)\b", re.IGNORECASE
)


class _Mark(NamedTuple):
    """One mark: where it stands, whether it is a single one, and what it may do there."""

    offset: int
    single: bool
    opens: bool
    closes: bool


def quotations(flat: str, paragraphs: list[Span]) -> list[Span]:
    """Every quotation without its marks, in order, none inside another; one a paragraph at least.

    flat: the copy; paragraphs: its paragraphs, in order. What is quoted within a quotation is part
    of the outer one.
    """
    found: list[Span] = []
    marks: list[_Mark] = []
    at, spoke = 0, False
    end = paragraphs[-1].end if paragraphs else 0
    for match in _MARK.finditer(flat, 0, end):
        offset = match.start()
        while offset >= paragraphs[at].end:
            spoke = bool(marks) and _cut(flat, paragraphs, at, marks, found, spoke=spoke)
            marks = []
            at += 1
        if offset < paragraphs[at].start:
            continue
        if mark := _mark(flat, paragraphs[at], offset):
            marks.append(mark)
    if marks:
        _cut(flat, paragraphs, at, marks, found, spoke=spoke)
    return found


def _mark(flat: str, paragraph: Span, offset: int) -> _Mark | None:
    """What a mark may do where it stands; None for an apostrophe."""
    character = flat[offset]
    before = flat[offset - 1] if offset > paragraph.start else " "
    after = flat[offset + 1] if offset + 1 < paragraph.end else " "
    single = character in "'‘’"
    if single and before.isalnum() and after.isalnum():
        return None
    opens = not after.isspace() and (not before.isalnum() and before not in ".,!?…%;)")
    closes = not before.isspace() and not after.isalnum()
    if character in "“„«‘":
        opens, closes = True, False
    elif character in "”»’":
        opens, closes = False, True
    elif not single and not opens and not closes:
        # Set without a space on either side, as in `said"We won`: it does what is wanted there.
        opens = closes = True
    if single and opens and _CLIPPED.match(flat, offset + 1):
        opens = False
    return _Mark(offset, single, opens, closes) if opens or closes else None


def _cut(
    flat: str,
    paragraphs: list[Span],
    at: int,
    marks: list[_Mark],
    found: list[Span],
    *,
    spoke: bool,
) -> bool:
    """Add the quotations of paragraph `at` to `found`; whether it ends with one.

    marks: those of the paragraph; spoke: whether the paragraph before ended with a quotation.
    """
    start, end = paragraphs[at]
    goes_on = at + 1 < len(paragraphs) and _opens_single(flat, paragraphs[at + 1].start)
    last_single = max((mark.offset for mark in marks if mark.single and mark.closes), default=-1)
    opened: _Mark | None = None
    closed = -1
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.opens and (
                not mark.single or last_single > mark.offset or flat[mark.offset] == "‘" or goes_on
            ):
                opened = mark
            elif not mark.single and closed < 0 and spoke:
                # After a quotation, a paragraph that closes what it never opened.
                found.append(Span(start, mark.offset))
                closed = mark.offset
        elif mark.single != opened.single:
            continue
        elif mark.closes and not (mark.single and _possessive(flat, marks, index)):
            found.append(Span(opened.offset + 1, mark.offset))
            opened, closed = None, mark.offset
        elif mark.opens and not mark.single:
            found.append(Span(opened.offset + 1, mark.offset))
            opened = mark
    if opened is not None:
        found.append(Span(opened.offset + 1, end))
        return True
    return closed >= end - 3


def _opens_single(flat: str, start: int) -> bool:
    """Whether a paragraph opens with a straight single quotation mark."""
    return flat[start] == "'" and not _CLIPPED.match(flat, start + 1)


def _possessive(flat: str, marks: list[_Mark], index: int) -> bool:
    """Whether a closing mark within a quotation is rather an apostrophe: `the voters' choice`."""
    offset = marks[index].offset
    if flat[offset - 1] != "s" or not flat[offset + 1 : offset + 3].strip(" ").islower():
        return False
    for following in range(index + 1, len(marks)):
        if marks[following].single:
            return marks[following].closes
    return False
