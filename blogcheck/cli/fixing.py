"""Fixes written into files, or shown as a patch."""

import os
from bisect import bisect_left, insort
from collections.abc import Iterable

from blogcheck.rule import Finding
from blogcheck.sources import STANDARD_INPUT, Source, SourceError, decode
from blogcheck.street import Post

BOM = b"\xef\xbb\xbf"
Edits = list[tuple[int, int, str]]


def edits(findings: Iterable[Finding], *, unsafe: bool) -> tuple[Edits, int]:
    """The edits to make, in order, and how many fixes they come from.

    unsafe: with the unsafe fixes as well. Of two fixes that touch one another the first is taken.
    """
    taken: Edits = []
    count = 0
    for finding in findings:
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        if not any(_touches(edit, taken) for edit in fix.edits):
            for edit in fix.edits:
                insort(taken, edit)
            count += 1
    return taken, count


def _touches(edit: tuple[int, int, str], taken: Edits) -> bool:
    """Whether an edit meets one of those taken, which are in order and apart from one another."""
    at = bisect_left(taken, edit[:2])
    return any(
        edit[0] <= end and start <= edit[1] for start, end, _ in taken[max(at - 1, 0) : at + 1]
    )


def applied(text: str, changes: Edits) -> str:
    """The text with the edits made."""
    pieces: list[str] = []
    at = 0
    for start, end, new in changes:
        pieces += (text[at:start], new)
        at = end
    return "".join((*pieces, text[at:]))


def write(source: Source, changes: Edits) -> None:
    """Make the edits in the file that the source came from, or not at all.

    The byte order mark and the line ends stay as they are. Raises SourceError when the file has
    changed since it was read, or cannot be written.
    """
    path = os.path.realpath(source.path)
    try:
        with open(path, "rb") as file:
            data = file.read()
        text = decode(data, source.path)
        if text != source.text:
            raise SourceError(source.path, None, "has changed since it was read: not fixed")
        mapped = [(source.original(s), source.original(e), new) for s, e, new in changes]
        made = (BOM if data.startswith(BOM) else b"") + applied(text, mapped).encode()
        beside = f"{path}.blogcheck-{os.getpid()}"
        with open(beside, "xb") as file:
            file.write(made)
        os.chmod(beside, os.stat(path).st_mode & 0o7777)
        os.replace(beside, path)
    except OSError as error:
        raise SourceError(source.path, None, f"cannot be written: {error.strerror}") from error


def patch(post: Post, changes: Edits) -> str:
    """The edits as a unified diff; empty if there are none."""
    from difflib import unified_diff

    if not changes:
        return ""
    name = "stdin" if post.path == STANDARD_INPUT else post.path
    before, after = _lines(post.text), _lines(applied(post.text, changes))
    rows = unified_diff(before, after, name, name)
    return "".join(
        row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows
    )


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: a line ends with a line feed and with nothing else."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
