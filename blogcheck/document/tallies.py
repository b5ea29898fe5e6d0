"""Tallies: lines, or series with commas, made of nothing but names and figures."""

import re
from bisect import bisect_right

from blogcheck.document.shapes import Row, Span
from blogcheck.patterns import later

LONGEST_LINE, LONGEST_CAPTION, WORDS_OF_A_NAME = 300, 200, 7

_WORD = r"[^\W\d_][^\s\d,:;()@#]{0,30}+"
_ITEM = later(
    rf"""
    (?P<label> @\w{{1,30}}+ | {_WORD} (?:[ ]{_WORD}){{0,6}} )
    (?: [ \t]{{0,3}} \( (?P<bracketed>[^()\n\d]{{1,40}}) \)
      | ,[ \t]? (?P<party>{_WORD} (?:[ ]{_WORD}){{0,4}}) )?
    (?: [ \t]{{0,3}} (?:[-\u2013\u2014:=]|\.{{2,40}}) [ \t]{{0,3}} | [ \t]{{0,20}} )
    (?<![^\W\d_])
    (?P<figure> [\u00a3$\u20ac]?
        (?: \d{{1,3}}(?:,\d{{3}}){{1,4}}+ | \d{{1,12}}+ ) (?:\.\d{{1,4}}+)?
        (?: [ ]?% | [ ]per[ ]cent\b )? )
    (?![\w%]|[.,]\d)
    (?: [ ](?:votes?|seats?|points?)\b )?
    (?: [ ]? \( (?: [-+\u2212\u2013±]\d{1, 5}+ | no[ ]change | n/?c | = ) \) )?
    """,
    re.VERBOSE,
)
_BULLET = later(r"(?:[-*•–][ \t]|\d{1,2}[.)][ \t])")
_BETWEEN = later(r"[ \t]{0,3}[,;][ \t]{0,3}(?:and[ ])?|[ \t]{1,3}and[ \t]{1,3}")
_TAIL = later(r"[ \t.;,<]{0,4}(?:#\w{1,60}[ \t.<]{0,4}){0,6}")
# What may stand behind the last figure of a line, and what a figure ends in that ends in no digit.
_NEAR = 16
_ENDING, _UNITS = " \t.;,<", ("%", "cent", "vote", "votes", "seat", "seats", "point", "points", ")")
_SMALL = frozenset(
    "of the and for to in on de da di la le van von der bin al el y e & people's party alliance "
    "votes ballots papers democrats united first before profit".split()
)
# Words that end no name: what stands before the figure is a clause.
_JOINING = frozenset(
    "of the and for to in on at by from with is are was were has have had won lost took polled "
    "got gained claimed secured held needs wins takes gets up down ahead behind about around "
    "over under than says said fell rose".split()
)
_NO_NAME = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday page chapter part day week question figure table section step number no "
    "room grade year round".split()
)


def rows(flat: str, paragraphs: list[Span], cuts: list[int], bodies: list[int]) -> list[Row]:
    """The rows of every tally, in order of the copy.

    flat: the copy, each line end one character; paragraphs: its paragraphs; cuts: where entries
    begin, over which no tally runs; bodies: where their words begin, past the stamp. A tally has
    two rows at least, on lines that follow one another or on one line.
    """
    ends = (flat[max(start, end - _NEAR) : end] for start, end in paragraphs)
    # Most posts have no line that ends in a figure, and so no tally.
    if "#" not in flat and not any(map(_ends_in_figure, ends)):
        return []
    found: list[Row] = []
    run: list[Row] = []
    caption = before = None
    entry = -1
    for paragraph in paragraphs:
        here = bisect_right(cuts, paragraph.start) - 1
        if here != entry:
            found += _tally(flat, run, found)
            entry, run, caption, before = here, [], None, None
            start = min(bodies[here], paragraph.end) if here >= 0 else paragraph.start
            paragraph = Span(max(start, paragraph.start), paragraph.end)  # noqa: PLW2901
            if paragraph.start == paragraph.end:
                continue
        items, head = _line(flat, paragraph)
        if len(items) == 1 and head is None:
            caption = caption if run else before
            run.append(Row(*items[0], head=caption))
        else:
            found += _tally(flat, run, found)
            run = []
            head = head or before
            found += _tally(flat, [Row(*item, head=head) for item in items], found)
        before = None if items else _caption(flat, paragraph)
    return found + _tally(flat, run, found)


_Item = tuple[Span, Span, Span | None, Span]


def _tally(flat: str, run: list[Row], found: list[Row]) -> list[Row]:
    """One block of rows, numbered after those found; none if too few, or a list of years."""
    if len(run) < 2:
        return []
    labels = {flat[row.label.start : row.label.end].lower() for row in run}
    if len(labels) * 2 <= len(run):
        return []
    figures = [flat[row.figure.start : row.figure.end] for row in run]
    if all(len(figure) == 4 and figure[:2] in ("19", "20") for figure in figures):
        return []
    block = found[-1].block + 1 if found else 0
    return [Row(row.span, row.label, row.party, row.figure, block, run[0].head) for row in run]


def _line(flat: str, line: Span) -> tuple[list[_Item], Span | None]:
    """The names and figures of a line that holds nothing else, and the caption before its colon."""
    start, end = line
    if end - start > LONGEST_LINE:
        return [], None
    tag = flat.find("#", start, end)
    if not _ends_in_figure(flat[start : end if tag < 0 else tag]):
        return [], None
    bullet = _BULLET.match(flat, start, end)
    items = _items(flat, bullet.end() if bullet else start, end)
    colon = flat.find(":", start, end)
    if items or colon < 0:
        return items, None
    after = colon + 1 + (flat[colon + 1 : colon + 2] == " ")
    items = _items(flat, after, end)
    return items, Span(start, colon) if items else None


def _ends_in_figure(words: str) -> bool:
    """Whether words may end in a figure: those that do not are not worth a pattern."""
    words = words.rstrip(_ENDING)
    return words[-1:].isdecimal() or words.endswith(_UNITS)


def _items(flat: str, start: int, end: int) -> list[_Item]:
    """The items of a series that runs from start to end; none if anything else is in it."""
    found: list[_Item] = []
    at = start
    while match := _ITEM.match(flat, at, end):
        label = match["label"].rstrip(".-–—= ")
        alone = not found and _TAIL.fullmatch(flat, match.end(), end) is not None
        if not _names(label, alone=alone) or (alone and flat[end - 1] == "."):
            return []
        party = "bracketed" if match["bracketed"] else "party"
        found.append(
            (
                Span(*match.span()),
                Span(match.start(), match.start() + len(label)),
                Span(*match.span(party)) if match[party] else None,
                Span(*match.span("figure")),
            )
        )
        at = match.end()
        if _TAIL.fullmatch(flat, at, end):
            return found
        between = _BETWEEN.match(flat, at, end)
        if not between:
            return []
        at = between.end()
    return []


def _names(label: str, *, alone: bool) -> bool:
    """Whether a label is a name; alone on its line it may have as many small words as large."""
    words = label.split(" ")
    if not (label[:1].isupper() or label[:1] == "@") or words[-1].lower() in _NO_NAME:
        return False
    if len(words) > WORDS_OF_A_NAME or words[-1] in _JOINING:
        return False
    small = sum(word[:1].islower() and word not in _SMALL for word in words)
    return small * 2 <= len(words) if alone else small == 0


def _caption(flat: str, line: Span) -> Span | None:
    """A line that may stand over a tally: it ends in a colon, or is no sentence."""
    length = line.end - line.start
    if flat[line.end - 1] == ":":
        return line if length <= LONGEST_LINE else None
    return line if length <= LONGEST_CAPTION and flat[line.end - 1] not in ".!?\"'”’" else None
