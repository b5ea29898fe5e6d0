"""The name of a finding that lasts: what it says of which figures in which words, never where."""

from collections.abc import Sequence

from blogcheck.document import Document
from blogcheck.patterns import later
from blogcheck.rule import Finding, Mark

WORD = later(r"[^\W_]+")
BYTES = 8
# How much of a sentence counts, on either side of a figure, in code points: a post that is all one
# sentence must not be read through again for each of its findings.
REACH = 200


def stamp(findings: Sequence[Finding], document: Document) -> tuple[Finding, ...]:
    """The findings with their fingerprints, 16 hexadecimal digits.

    Findings that are alike in every word are told apart by counting them from the oldest entry on:
    a live post grows at its newest end, and the numbers of the others must not move.
    """
    if not findings:
        return ()
    order = range(len(findings))
    seen: dict[str, int] = {}
    marked = list(findings)
    for at in reversed(order) if document.newest_first else order:
        said = _said(findings[at], document)
        again = seen[said] = seen.get(said, 0) + 1
        marked[at] = findings[at]._replace(fingerprint=_hash(f"{said}\n{again}"))
    return tuple(marked)


def _said(finding: Finding, document: Document) -> str:
    """What a finding says: its rule, its figures and their parts, and the words around them."""
    figures = (
        f"{mark.role}={mark.value or _words(document.text, mark.start, mark.end)}"
        for mark in finding.marks
    )
    around = dict.fromkeys(_around(mark, document) for mark in finding.marks)
    return "\n".join((finding.rule, *figures, *around))


def _around(mark: Mark, document: Document) -> str:
    """The words of the sentence that a mark stands in."""
    start, end = document.sentence_at(mark.start)
    return _words(document.text, max(start, mark.start - REACH), min(end, mark.end + REACH))


def _words(text: str, start: int, end: int) -> str:
    """The words of a stretch, so that spaces, quotation marks and capitals make no difference."""
    return " ".join(WORD.findall(text[start:end].casefold()))


def _hash(said: str) -> str:
    # The module behind hashlib, which itself loads OpenSSL and takes ten times as long to import.
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=BYTES).hexdigest()
