"""A block stands by itself like an entry and has no time.

## Why it matters
A reader cannot tell when it was written, and it reads as part of the entry above, which may be hours
older.

## When it stays silent
- fewer than five entries have a time
- entries are not set apart by more than one blank line, so that a paragraph looks like an entry
- the block is a quotation, a list or results
- several blocks have none: then it is the manner of the page

## How to settle it
Put the time of filing at its head, or close the gap if it belongs to the entry above.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    CONTEXT,
    Facts,
    Finding,
    Mark,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="note", since="0.1", status="preview", needs=Needs(parts=("entries",)))
_HEAD = "9.50pm They count.\n\n\n9.40pm A box is lost.\n\n\n9.30pm It is found.\n\n\n"

EXAMPLES = [
    bad(
        f"{_HEAD}[[Here]] is what the mayor had to say about his win.\n\nHe thanked us.\n\n\n"
        "9.20pm They count on.\n\n\n9.10pm We wait.\n",
        "between 9.30pm and 9.20pm",
    ),
    bad(
        f"{_HEAD}9.20pm They count on.\n\n\n[[Nobody]] knows when the boxes will come.\n\n\n"
        "9.10pm We wait.\n",
        "between 9.20pm and 9.10pm",
    ),
    good(f"{_HEAD}9.20pm They count on.\n\nWe wait.\n\n\n9.10pm Doors open.\n", why="a paragraph"),
    good(
        f"{_HEAD}“We shall win this,” he said.\n\n\n9.20pm They count on.\n\n\n9.10pm We wait.\n",
        why="a quotation",
    ),
    good("9.50pm They count.\n\n\nNobody knows why.\n\n\n9.30pm We wait.\n", why="few entries"),
]
FEW = 5
# Two blank lines or more.
_GAP = later(r"\n[ \t]*\n[ \t]*\n\s*")
_WORDS = later(r"[A-Z][\w'’]* [^\n]{20}")
_ONE = later(r"[\w'’]+")


def check(facts: Facts) -> Iterator[Finding]:
    """Look for blocks set apart as entries are, in a page whose entries have times."""
    document = facts.document
    entries = document.entries
    if len(entries) < FEW:
        return
    text = document.flat
    apart = sum(
        _GAP.fullmatch(text, one.span.end, two.span.start) is not None
        for one, two in pairwise(entries)
    )
    if apart * 2 < len(entries):
        return
    stamped = {entry.span.start for entry in entries}
    blocks = [
        (at, gap.end())
        for at, entry in enumerate(entries)
        for gap in _GAP.finditer(text, entry.body.start, entry.span.end)
        if gap.end() not in stamped and _WORDS.match(text, gap.end())
    ]
    if len(blocks) == 1:
        at, start = blocks[0]
        yield finding(facts, at, start)


def finding(facts: Facts, at: int, start: int) -> Finding:
    """What is to be said of a block that begins at `start`, within the entry `at`."""
    document = facts.document
    word = _ONE.match(document.flat, start)
    end = word.end() if word else start + 1
    about = facts.text(document.sentence_at(start))[:24].split(" ")[:3]
    beside = [entry for entry in document.entries[at : at + 2] if entry.time]
    times = " and ".join(entry.time for entry in beside)
    return Finding(
        f'The block "{" ".join(about)} …" has no time; it stands between {times}',
        (Mark(start, end, "block"), *(mark(entry, CONTEXT) for entry in beside)),
        Working(tuple(line("", entry) for entry in beside)),
        verdict="style",
        confidence="likely",
    )
