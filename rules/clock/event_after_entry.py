"""Something is reported in an entry before it has happened.

## Why it matters
An entry of 10.25pm cannot tell of a statement that was issued at 10.40pm. One of the two times is wrong.

## When it stays silent
- what is told is still to come: it was due, expected, planned, put off
- the sentence names another day
- the time is that of another zone, or does not say am or pm
- the times are within five minutes of one another

## How to settle it
Look at when the entry was filed, and at the source of the other time.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Entry,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(parts=("entries",)))

EXAMPLES = [
    bad(
        "11pm\n\nThe hall is quiet.\n\n10.25pm\n\nA statement issued at [[10.40pm]] blamed the "
        "scanners.\n\n10pm\n\nWe wait.\n",
        "10.25pm",
    ),
    bad(
        "9am\n\nThe bridge closed at [[9.50am]], police said.\n\n9.20am\n\nLong queues.\n\n"
        "10am\n\nIt is open again.\n",
        "9.50am",
    ),
    bad(
        "9am\n\nFirefighters closed the Leith road at [[9.35am]].\n\n9.20am\n\nLong queues.\n\n"
        "10am\n\nIt is open again.\n",
        "9.35am",
    ),
    good(
        "9am\n\nThe pub closed the yard where bands play at 10.30am.\n\n9.20am\n\nLong queues.\n\n"
        "10am\n\nIt is open again.\n",
        why="a clause of its own",
    ),
    good(
        "11pm\n\nThe hall is quiet.\n\n10.45pm\n\nA statement issued at 10.40pm blamed the "
        "scanners.\n\n10pm\n\nWe wait.\n",
        holds=True,
    ),
    good(
        "11pm\n\nThe hall is quiet.\n\n10.25pm\n\nThe result was expected at 10.40pm.\n\n"
        "10pm\n\nWe wait.\n",
        why="it is still to come",
    ),
    good(
        "11pm\n\nThe hall is quiet.\n\n10.25pm\n\nThe bridge closed at 10.40pm on Monday.\n\n"
        "10pm\n\nWe wait.\n",
        why="another day",
    ),
    good(
        "1.10am\n\nHe arrived at 11.30pm and left early.\n\n12.20am\n\nStill going.\n\n"
        "11.50pm\n\nWe wait.\n",
        why="before midnight",
        holds=True,
    ),
]

DAY = 24 * 60
GRACE = 5
# An hour so far ahead of the entry is one of the day before.
AHEAD = 3 * 60
LOOK = 60
# `closed at`, `closed the A631 at`; what a clause of its own says may be at another time.
_HAPPENED = later(
    r"\b(?:[a-z]{2,}ed|began|broke|came|fell|found|gave|held|hit|left|lost|made|met|rang|rose|sank|"
    r"shot|shut|spoke|stood|struck|took|went|won|woke)"
    r"(?: (?!where|who|which|that|and|but|when|for)[^\W_][\w'’-]{0,14}){0,4} at (?:about |around )?$"
)
_TO_COME = later(
    r"\b(?:will|would|shall|should|could|may|might|must|to|if|unless|until|before|due|expect\w*|schedul\w*|plan\w*|"
    r"postpon\w*|delay\w*|resched\w*|adjourn\w*|suspend\w*|book\w*|invit\w*|ask\w*|urg\w*|promis\w*|"
    r"yesterday|tomorrow|morning|night|last|next|week|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b",
    re.IGNORECASE,
)
_ZONE = later(r" ?\(?(?:[A-Z]{2,4}|[A-Z][a-z]+|local) ?(?:time)?\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each time of something that has happened against the clock of its entry."""
    document = facts.document
    for figure in facts.figures:
        if figure.clock is None or figure.fault or figure.aside:
            continue
        index = document.entry_at(figure.start)
        if index < 0 or not told_as_past(facts, figure):
            continue
        entry = document.entries[index]
        clock = entry.clock
        if clock is None or entry.minutes is None or figure.start < entry.body.start:
            continue
        ahead = (figure.clock.minutes - clock.minutes) % DAY
        if GRACE < ahead <= AHEAD:
            yield finding(entry, figure, ahead)
        elif ahead > DAY // 2 or not ahead:
            yield Check(
                (mark(figure, "event"), mark(entry, "entry", "time of the entry")),
                working(entry, figure),
            )


def told_as_past(facts: Facts, figure: Figure) -> bool:
    """Whether the copy says of a time of this day that something happened then."""
    clock, document = figure.clock, facts.document
    if clock is None or not (clock.half or (clock.separator == ":" and clock.hour > 12)):
        return False
    sentence = document.sentence_at(figure.start)
    text = document.flat
    before = text[max(sentence.start, figure.start - LOOK) : figure.start]
    if not _HAPPENED.search(before) or _ZONE.match(text, figure.end):
        return False
    near = text[max(sentence.start, figure.start - 2 * LOOK) : min(sentence.end, figure.end + LOOK)]
    return not (clock.zone or _TO_COME.search(near) or document.quoted(figure.start))


def finding(entry: Entry, figure: Figure, ahead: int) -> Finding:
    """What is to be said of an event that its own entry comes before."""
    return Finding(
        f"The entry of {entry.time} tells of something at {figure.text}, {ahead} minutes later",
        (mark(figure, "event"), mark(entry, "entry", "time of the entry")),
        working(entry, figure),
        confidence="likely",
        help="one of the two times is wrong, or the event was on another day",
    )


def working(entry: Entry, figure: Figure) -> Working:
    """Both times, as they are printed."""
    return Working((line("", entry, "entry"), line("", figure, "event")))
