"""How wide copy stands on a terminal, where to break it, and what must not reach a terminal raw."""

from blogcheck.patterns import later

TAB = "    "
UNPRINTABLE = "\ufffd"
# The picture for a sign, and the tones of skin.
EMOJI = frozenset("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
# Whatever is not surely one cell wide: wide, combining, control characters, rare scripts.
_ODD = later("[^\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")


def _plain(text: str) -> bool:
    """Whether copy is measured by its length, as nearly all copy is."""
    return (text.isascii() and text.isprintable()) or not _ODD.search(text)


def _cell(character: str) -> str:
    """What stands for one odd character: itself, or something harmless."""
    from unicodedata import category

    if character == "\t":
        return TAB
    kind = category(character)
    if kind in ("Cc", "Cs"):
        return UNPRINTABLE
    # Marks of direction would turn the rest of the row round. What joins, tones or colours emoji
    # changes their width in one terminal and not in the next; without it they are alike in all.
    return "" if kind == "Cf" or character in EMOJI else character


def _cells(character: str) -> int:
    """The columns that one character of cleaned copy takes."""
    from unicodedata import category, east_asian_width

    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def clean(text: str) -> str:
    """Copy as it may be sent to a terminal, on one line: no controls, a tab as four blanks."""
    return text if _plain(text) else _ODD.sub(lambda found: _cell(found[0]), text)


def width(text: str) -> int:
    """The columns that copy takes once it is cleaned."""
    if _plain(text):
        return len(text)
    return sum(map(_cells, clean(text)))


def reach(text: str, start: int, end: int, room: int) -> int:
    """The furthest offset in `text[start:end]` up to which the copy fits into `room` columns."""
    stop = min(end, start + room)
    if _plain(text[start:stop]):
        return stop
    taken, at = 0, start
    while at < end:
        taken += width(text[at])
        if taken > room:
            break
        at += 1
    return max(at, start + 1)


def rows(text: str, start: int, end: int, room: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` at its blanks into rows of at most `room` columns.

    A word longer than a row is cut, behind a hyphen if it has one there. The blank at a break
    belongs to neither row.
    """
    found = []
    while start < end:
        stop = reach(text, start, end, room)
        if stop < end and not text[stop].isspace():
            blank = max(text.rfind(" ", start, stop), text.rfind("\t", start, stop))
            hyphen = text.rfind("-", start + 1, stop) + 1
            stop = blank if blank > start else hyphen if blank < start < hyphen else stop
        found.append((start, stop))
        start = stop
        while start < end and text[start].isspace():
            start += 1
    return found


def fold(text: str, room: int) -> list[str]:
    """Break a sentence of ours, cleaned, into rows of at most `room` columns; one row at least."""
    text = clean(" ".join(text.split()))
    return [text[start:stop] for start, stop in rows(text, 0, len(text), max(room, 20))] or [""]
