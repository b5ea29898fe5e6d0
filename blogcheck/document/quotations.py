"""What stands in quotation marks.

A quotation ends at its closing mark. One that is not closed ends with its paragraph; the next one
is quoted too only if it opens with a mark again, as British papers print a long quotation: every
paragraph opens, the last one closes. So a mark that was forgotten never swallows the post.
"""

from blogcheck.document.shapes import Span
from blogcheck.patterns import later

_MARK = later("[\"“”„«»'‘’]")
_WORD = later(r"\w{1,8}")
# Words that lost their first letters; their apostrophe opens nothing. Years too: '90s, '08.
_CLIPPED = frozenset("tis twas til till em cause n bout cos ere neath round un".split())

# One mark: where it stands, whether it is a single one, whether it may open, whether it may close.
_Mark = tuple[int, bool, bool, bool]


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
    if single and opens and _clipped(flat, offset + 1):
        opens = False
    return (offset, single, opens, closes) if opens or closes else None


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
    last_single = max((mark[0] for mark in marks if mark[1] and mark[3]), default=-1)
    kind = False
    opened = closed = -1
    for index, (offset, single, opens, closes) in enumerate(marks):
        if opened < 0:
            if opens and (not single or last_single > offset or flat[offset] == "‘" or goes_on):
                opened, kind = offset + 1, single
            elif not single and closed < 0 and spoke:
                # After a quotation, a paragraph that closes what it never opened.
                found.append(Span(start, offset))
                closed = offset
        elif single != kind:
            continue
        elif closes and not (single and _possessive(flat, marks, index)):
            found.append(Span(opened, offset))
            opened, closed = -1, offset
        elif opens and not single:
            found.append(Span(opened, offset))
            opened = offset + 1
    if opened >= 0:
        found.append(Span(opened, end))
        return True
    return closed >= end - 3


def _clipped(flat: str, start: int) -> bool:
    """Whether an apostrophe's word lost its first letters, or is a year: 'til, '90s."""
    word = _WORD.match(flat, start)
    if not word:
        return False
    return word[0].lower() in _CLIPPED or (word[0][:2].isdecimal() and word[0][2:] in ("", "s"))


def _opens_single(flat: str, start: int) -> bool:
    """Whether a paragraph opens with a straight single quotation mark."""
    return flat[start] == "'" and not _clipped(flat, start + 1)


def _possessive(flat: str, marks: list[_Mark], index: int) -> bool:
    """Whether a closing mark within a quotation is rather an apostrophe: `the voters' choice`."""
    offset = marks[index][0]
    if flat[offset - 1] != "s" or not flat[offset + 1 : offset + 3].strip(" ").islower():
        return False
    for following in range(index + 1, len(marks)):
        _, single, _, closes = marks[following]
        if single:
            return closes
    return False
