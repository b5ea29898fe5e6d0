"""An entry stands out of order: its time does not fit between those above and below it.

## Why it matters
A live post is read by its clock. An entry an hour out tells the story in the wrong order, and every
"half an hour ago" in it is wrong as well.

## When it stays silent
- the times run over midnight: 12.02am above 11.42pm
- a day is named between two entries, or the clock is that of another time zone
- two entries have the same minute
- fewer than three entries have a time

An entry out of order at the head of the page may be pinned there, and where several are the page may
be put together from several feeds: then it is a note.

## How to settle it
Look at when the entry was filed. am for pm, an hour not put back, or an entry pasted in the wrong
place are the usual reasons.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Entry,
    Facts,
    Finding,
    NamedTuple,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(parts=("entries",)))

EXAMPLES = [
    bad(
        "9.50pm\n\nThe count is over.\n\n9.40pm\n\nWe expect it soon.\n\n[[6.30pm]]\n\n"
        "The boxes are in.\n\n9.05pm\n\nDoors are open.\n",
        "stands between 9.40pm and 9.05pm",
    ),
    bad(
        "10am\n\nDoors are open.\n\n10.20am\n\nThe first speaker is up.\n\n[[10.40pm]]\n\n"
        "She calls for a vote.\n\n11am\n\nThey are voting.\n",
        "stands between 10.20am and 11am",
    ),
    bad(
        "[[3.10pm]]\n\nWhat we know so far.\n\n6pm\n\nThe hall is full.\n\n5.30pm\n\n"
        "They are queuing.\n\n5pm\n\nGood evening.\n",
        "3.10pm",
        severity="note",
    ),
    good(
        "12.02am\n\nAsha Rowe has won.\n\n11.42pm\n\nA few minutes more.\n\n11pm\n\nThey count.\n",
        why="midnight lies between",
        holds=True,
    ),
    good(
        "9.40pm\n\nThe count is over.\n\n9.15pm\n\nWe wait.\n\n9.15pm\n\nStill waiting.\n",
        why="the same minute twice",
        holds=True,
    ),
    good(
        "9am\n\nThe hall opens again.\n\nMonday\n\n10pm\n\nGood night.\n\n8am\n\nGood morning.\n"
        "\n\nSunday\n\n9pm\n\nThe first day is over.\n",
        why="the days are named",
    ),
]

DAY = 24 * 60
HALF_DAY = DAY // 2
# A clock that falls back by less than this did not go over midnight.
SLIP = DAY // 4
FEW = 3
# How far into an entry a greeting may stand, in code points.
GREETING = 40
# A line of its own that names a day, or the words with which a new one begins.
_NEW_DAY = later(
    r"\n\W{0,6}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Day \w)\b[^\n.!?]{0,30}+\n"
)
_GREETING = later(r"[Gg]ood (?:morning|night)\b|\b[Tt]omorrow\b")


class Stray(NamedTuple):
    """An entry out of order, and those next to it in time that are not; None at an end."""

    before: Entry | None
    entry: Entry
    after: Entry | None


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Walk the entries in order of time and speak of each that its neighbours contradict."""
    document = facts.document
    timed = [entry for entry in document.entries if entry.minutes is not None]
    if len(timed) < FEW or document.newest_first is None:
        return
    if document.newest_first:
        timed.reverse()
    kept, strays = sifted(facts, timed)
    falls = [two for two in pairwise(kept) if step(*two) > DAY - SLIP and not apart(facts, *two)]
    mixed = len(strays) > 1 or bool(falls)
    if mixed:
        before, entry = falls[0] if falls else (strays[0].before, strays[0].entry)
        yield told(facts, Stray(before, entry, None), soft=True)
        return
    for stray in strays:
        top = stray.entry is document.entries[0]
        yield told(facts, stray, soft=top)
    if not strays:
        page = [entry for entry in sorted(kept, key=lambda e: e.index) if sound(entry)]
        way = "newest first" if document.newest_first else "oldest first"
        lines = tuple(line("", entry) for entry in page)
        yield Check(tuple(mark(entry, "entry") for entry in page), Working(lines, expression=way))


def sifted(facts: Facts, timed: Sequence[Entry]) -> tuple[list[Entry], list[Stray]]:
    """The entries that follow one another, and those that stray; both in order of time.

    An entry strays if from the one before it the next is reached sooner than it is itself.
    """
    kept: list[Entry] = []
    strays: list[Stray] = []
    for at, entry in enumerate(timed):
        before = kept[-1] if kept else None
        after = timed[at + 1] if at + 1 < len(timed) else None
        if before is None and after is not None:
            # Of the first two either may be astray: the third tells.
            astray = all(step(entry, other) > DAY - SLIP for other in timed[1:FEW])
            astray = astray and len(timed) > FEW
        elif before is None or after is None:
            astray = before is not None and step(before, entry) > DAY - SLIP
        else:
            astray = step(before, after) < min(HALF_DAY, step(before, entry))
        first, last = before or entry, after or entry
        if astray and not (apart(facts, first, entry) or apart(facts, entry, last)):
            strays.append(Stray(before, entry, after))
        else:
            kept.append(entry)
    return kept, strays


def step(one: Entry, two: Entry) -> int:
    """Minutes from one clock on to another, round the dial."""
    return (minutes(two) - minutes(one)) % DAY


def sound(entry: Entry) -> bool:
    """Whether a clock shows its time; `19:10pm` is a fault of its own, and no evidence."""
    return entry.clock is not None and not entry.clock.fault


def minutes(entry: Entry) -> int:
    """Minutes since midnight by the clock of an entry."""
    return entry.clock.minutes if entry.clock is not None else 0


def apart(facts: Facts, one: Entry, two: Entry) -> bool:
    """Whether a day is named between two entries, as their minutes or the copy have it."""
    if one is two:
        return False
    first, last = sorted((one, two), key=lambda entry: entry.index)
    between = facts.document.flat[first.body.start : last.body.start + GREETING]
    if _NEW_DAY.search(between):
        return True
    return any(
        _GREETING.search(between, at - GREETING, at + GREETING)
        for at in (GREETING, len(between) - GREETING)
    )


def told(facts: Facts, stray: Stray, *, soft: bool) -> Finding:
    """What is to be said of an entry out of order; soft: there may be a reason for it."""
    entry = stray.entry
    page = sorted((e for e in stray if e is not None), key=lambda other: other.index)
    beside = [other.time for other in page if other is not entry]
    place = f"stands between {' and '.join(beside)}"
    if len(beside) == 1:
        place = f"stands {'below' if page[-1] is entry else 'above'} {beside[0]}"
    way = "newest" if facts.document.newest_first else "oldest"
    others = [mark(other, "beside") for other in page if other is not entry]
    swapped = other_half(stray)
    return Finding(
        f"The entry of {entry.time} {place} in a post that runs {way} first",
        (mark(entry, "stated"), *others),
        Working(tuple(line("", other) for other in page)),
        severity="note" if soft else "",
        help=f"{swapped} would fit" if swapped else "",
    )


def other_half(stray: Stray) -> str:
    """The stamp with am for pm, or the other way round, where that would fit; else empty."""
    before, entry, after = stray
    half = entry.clock.half if entry.clock is not None else ""
    if not half or before is None or after is None:
        return ""
    turned = (minutes(entry) + HALF_DAY - minutes(before)) % DAY
    if turned > step(before, after):
        return ""
    text, other = entry.time, "am" if half == "pm" else "pm"
    return re.sub(r"[apAP](?=\.?[mM])", other[0], text)
