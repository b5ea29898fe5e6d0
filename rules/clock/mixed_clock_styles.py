"""The times of the entries are printed in more than one style.

## Why it matters
`23.45`, `10:35pm` and `9.10pm` on one page look like three writers, and a reader has to stop and
reckon. Worse, a slip in a time is harder to see.

## When it stays silent
- a stamp has no minutes, as in 11pm: it fits any style
- the times stand within the copy, not at the head of an entry
- fewer than three entries have a time

## How to settle it
Take the style of the house. It is said once a post, at the first stamp that is unlike most others.
"""

from collections import Counter
from collections.abc import Iterator

from blogcheck.rule import (
    Entry,
    Facts,
    Finding,
    NamedTuple,
    Needs,
    Rule,
    Working,
    bad,
    good,
    line,
    mark,
)

RULE = Rule(severity="note", since="0.1", once=True, needs=Needs(parts=("entries",)))

EXAMPLES = [
    bad(
        "[[21.45]]\n\nAsha Rowe has won.\n\n9:20pm\n\nThey are counting.\n\n9:05pm\n\nDoors open.\n",
        "has a point and a 24-hour clock",
    ),
    bad(
        "9.45pm\n\nAsha Rowe has won.\n\n9.20pm\n\nThey count.\n\n[[9:05 p.m.]]\n\nDoors open.\n",
        "9.45pm",
    ),
    good("9.45pm\n\nAsha Rowe has won.\n\n9pm\n\nThey count.\n\n8.50pm\n\nDoors open.\n"),
    good(
        "9.45pm\n\nThe 21:30 train is late.\n\n9.20pm\n\nThey count.\n\n9.05pm\n\nDoors open.\n",
        why="one style for the entries; the timetable has its own",
    ),
    good("The poll opens at 7am and closes at 22:00.", why="no entries"),
]
FEW = 3


class Style(NamedTuple):
    """How a clock is printed: its separator, its hours, and am and pm with points or without."""

    separator: str
    hours: int
    dotted: bool


def check(facts: Facts) -> Iterator[Finding]:
    """Find the style of most stamps and speak of the first that has another."""
    stamps: list[tuple[Entry, Style]] = []
    for entry in facts.document.entries:
        clock = entry.clock
        if clock is not None and clock.separator and not clock.fault:
            dotted = "m." in clock.text.lower()
            stamps.append((entry, Style(clock.separator, 12 if clock.half else 24, dotted)))
    counts = Counter(style for _, style in stamps)
    if len(stamps) < FEW or len(counts) < 2:
        return
    most = counts.most_common(1)[0][0]
    usual = next(entry for entry, style in stamps if style == most)
    other, own = next(stamp for stamp in stamps if stamp[1] != most)
    yield Finding(
        f"{other.time} {unlike(own, most)}; {counts[most]} of the {len(stamps)} times of entries"
        f" are printed like {usual.time}",
        (mark(other, "stated"), mark(usual, "usual style")),
        Working((line("", other), line("", usual, "the usual style"))),
        verdict="style",
        help="print every time of an entry in one style",
    )


def unlike(style: Style, most: Style) -> str:
    """What sets a style apart from the usual one."""
    told = []
    if style.separator != most.separator:
        told.append("a point" if style.separator == "." else "a colon")
    if style.hours != most.hours:
        told.append(f"a {style.hours}-hour clock")
    if style.dotted != most.dotted and style.hours == most.hours:
        told.append("points in a.m. and p.m." if style.dotted else "am and pm without points")
    return f"has {' and '.join(told)}"
