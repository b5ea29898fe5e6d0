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
from typing import NamedTuple

from blogcheck.rule import Clock, Facts, Finding, Line, Mark, Rule, Working, bad, good

RULE = Rule(severity="note", since="0.1", once=True)

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
    stamps: list[tuple[Clock, int, Style]] = []
    for entry in facts.document.entries:
        clock, stamp = entry.clock, entry.stamp
        if clock is not None and stamp is not None and clock.separator and plausible(clock):
            dotted = "m." in clock.text.lower()
            style = Style(clock.separator, 12 if clock.half else 24, dotted)
            stamps.append((clock, stamp.start, style))
    counts = Counter(style for _, _, style in stamps)
    if len(stamps) < FEW or len(counts) < 2:
        return
    most = counts.most_common(1)[0][0]
    usual = next(stamp for stamp in stamps if stamp[2] == most)
    other = next(stamp for stamp in stamps if stamp[2] != most)
    text, like = other[0].text, usual[0].text
    yield Finding(
        f"{text} {unlike(other[2], most)}; {counts[most]} of the {len(stamps)} times of entries"
        f" are printed like {like}",
        (mark(other, "stated"), mark(usual, "usual style")),
        Working((Line("", text, "", other[1]), Line("", like, "the usual style", usual[1]))),
        verdict="style",
        help="print every time of an entry in one style",
    )


def plausible(clock: Clock) -> bool:
    """Whether a clock shows this; `19:10pm` is a fault of another kind."""
    return clock.hour <= (12 if clock.half else 24) and clock.minute < 60


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


def mark(stamp: tuple[Clock, int, Style], role: str) -> Mark:
    """The mark under a stamp."""
    clock, start, _ = stamp
    return Mark(start, start + len(clock.text), role, "", str(clock.minutes * 60))
