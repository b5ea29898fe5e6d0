"""Paragraphs: a line each, unless the copy was wrapped by hand at the width of a screen."""

from blogcheck.document.shapes import Span, new

# The width of hand-wrapped lines, in code points, and how far lines of one paragraph may differ.
NARROWEST, WIDEST, RAGGED = 45, 100, 20


def paragraphs(flat: str, start: int, end: int) -> list[Span]:
    r"""The paragraphs of `flat[start:end]`, blanks around them left out.

    flat: copy in which each line ends in one "\n".
    """
    found: list[Span] = []
    block: list[Span] = []
    for line in flat[start:end].split("\n"):
        inner = line.strip()
        if inner:
            first = start + len(line) - len(line.lstrip())
            block.append(new(Span, (first, first + len(inner))))
        elif block:
            found += _joined(flat, block)
            block = []
        start += len(line) + 1
    found += _joined(flat, block)
    return found


def _joined(flat: str, block: list[Span]) -> list[Span]:
    """Lines with no blank between them: one paragraph if they are wrapped, else one each."""
    if len(block) < 2:
        return block
    widths = [end - start for start, end in block]
    widest = max(widths[:-1])
    wrapped = (
        widest <= WIDEST
        and min(widths[:-1]) >= max(NARROWEST, widest - RAGGED)
        and widths[-1] <= widest + RAGGED
        and any(flat[line.start].islower() for line in block[1:])
    )
    return [Span(block[0].start, block[-1].end)] if wrapped else block
