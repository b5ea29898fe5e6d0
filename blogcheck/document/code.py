"""What of a Markdown file is no copy: code, and the tags and targets that readers never see."""

import re
from collections.abc import Iterator

from blogcheck.document.shapes import Span
from blogcheck.patterns import later

_FENCE = later(r"^ {0,3}(```|~~~)[`~]{0,20}([^\n`]{0,80})$", re.MULTILINE)
_INLINE = later(r"(?<!`)(`{1,3})(?!`)[^\n]{1,300}?(?<!`)\1(?!`)")
_ELEMENT = later(r"<(code|pre|kbd|samp|script|style)\b[^<>\n]{0,200}>", re.IGNORECASE)
_TAG = later(r"</?[A-Za-z][^<>\n]{0,500}>")
_TARGET = later(r"\]\([^()\s]{1,500}")
_ITEM = later(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}")
# A line is code when it stands so far in; in a list, so far behind the words of its item.
INDENT = 4


def code(flat: str, start: int, end: int) -> list[Span]:
    """The spans of `flat[start:end]` that are no copy; one may lie within another."""
    found: list[Span] = []
    if "```" in flat or "~~~" in flat:
        found += _fenced(flat, start, end)
    if "`" in flat:
        found += [Span(*match.span()) for match in _INLINE.finditer(flat, start, end)]
    if "](" in flat:
        found += [Span(*match.span()) for match in _TARGET.finditer(flat, start, end)]
    if "<" in flat:
        found += [Span(*match.span()) for match in _TAG.finditer(flat, start, end)]
        found += _elements(flat, start, end)
    if "\n    " in flat or "\n\t" in flat:
        found += _indented(flat, start, end)
    return found


def _fenced(flat: str, start: int, end: int) -> Iterator[Span]:
    """Between two lines of ``` or ~~~; to the end if nothing closes it."""
    opened: re.Match[str] | None = None
    for line in _FENCE.finditer(flat, start, end):
        if opened is None:
            opened = line
        elif line[1] == opened[1] and not line[2].strip():
            yield Span(opened.start(), line.end())
            opened = None
    if opened is not None:
        yield Span(opened.start(), end)


def _elements(flat: str, start: int, end: int) -> Iterator[Span]:
    """From <code> to </code>; a tag that nothing closes opens nothing."""
    at = start
    lower = flat.lower() if _ELEMENT.search(flat, start, end) else ""
    open_ended: set[str] = set()
    while lower and (opened := _ELEMENT.search(flat, at, end)):
        name = opened[1].lower()
        at = opened.end()
        closing = -1 if name in open_ended else lower.find(f"</{name}", at, end)
        if closing < 0:
            open_ended.add(name)
        else:
            yield Span(opened.start(), closing)
            at = closing


def _indented(flat: str, start: int, end: int) -> Iterator[Span]:
    """Lines far in behind an empty one, and those that go on with them."""
    margin, empty, inside = 0, True, False
    at = start
    for line in flat[start:end].splitlines(keepends=True):
        blank = not line.strip()
        wide = line.expandtabs(INDENT)
        indent = len(wide) - len(wide.lstrip(" "))
        if not blank:
            inside = indent >= margin + INDENT and (empty or inside)
            if inside:
                yield Span(at, at + len(line))
            elif (item := _ITEM.match(line)) is not None:
                margin = item.end()
            elif empty and indent < margin:
                margin = 0
        empty = blank
        at += len(line)
