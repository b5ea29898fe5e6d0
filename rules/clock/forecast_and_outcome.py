"""The outcome came before a forecast said that it could, or after it said that it must.

## Why it matters
"No result before 10.30pm" stands three screens below a result at 10.05pm. Nothing need be wrong, for
forecasts are; but a reader may ask, and one of the two times may be a slip.

## When it stays silent
- the forecast has no bound: "at about 10pm" may turn out early or late
- no later entry says that it is over
- it is one of many results, not the result

## How to settle it
Look at when the entry of the result was filed. If the forecast was wrong, no harm is done.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
    Entry,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="note", since="0.1", needs=Needs(claims=("forecast",), parts=("entries",)))

EXAMPLES = [
    bad(
        "5pm\n\nThe result will not be announced until [[10.30pm]].\n\n9pm\n\nStill counting.\n\n"
        "10.05pm\n\nRESULT\n\nAsha Rowe is the new mayor.\n",
        "10.05pm",
    ),
    bad(
        "5pm\n\nA verdict is expected by [[6pm]].\n\n5.30pm\n\nThe court rises.\n\n"
        "7.45pm\n\nVERDICT: not guilty.\n",
        "7.45pm",
    ),
    good(
        "5pm\n\nThe result will not be announced until 10.30pm.\n\n9pm\n\nStill counting.\n\n"
        "11.05pm\n\nRESULT\n\nAsha Rowe is the new mayor.\n",
        holds=True,
    ),
    good(
        "5pm\n\nThe result is expected at about 10.30pm.\n\n9pm\n\nStill counting.\n\n"
        "10.05pm\n\nRESULT\n\nAsha Rowe is the new mayor.\n",
        why="no bound",
    ),
    good(
        "5pm\n\nThe result will not be announced until 10.30pm.\n\n9pm\n\nStill counting.\n\n"
        "10.05pm\n\nAsha Rowe has won in Harbour ward.\n",
        why="one ward is not the result",
    ),
]
DAY = 24 * 60
HALF_DAY = DAY // 2
HEAD = 120
_OUTCOME = later(r"\b(?:results?|winner|verdict|outcome|announce\w*|declar\w*)\b", re.IGNORECASE)
_OVER = later(
    r"^\W{0,6}(?:[A-Z]{2,}\W{1,3}){0,4}(?:RESULT|VERDICT|WINNER)\b"
    r"|\bis the new (?:mayor|president|leader|prime minister|speaker|champion|pope)\b"
    r"|\b(?:has|have) won[.!]",
    re.MULTILINE,
)
_NOT = later(r"\b(?:not|no|never|n't)\b|n[’']t\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each forecast with a bound against the entry that has the outcome."""
    document = facts.document
    over = outcome(facts)
    if over is None or over.minutes is None:
        return
    for claim in facts.of("forecast"):
        figure = claim.figure("value")
        index = document.entry_at(claim.start)
        if figure is None or figure.clock is None or figure.fault or index < 0:
            continue
        told = document.entries[index].minutes
        kind = bound(facts, claim)
        if told is None or not kind or told >= over.minutes:
            continue
        hour = told + (figure.clock.minutes - told) % DAY
        if hour - told > HALF_DAY:
            continue
        if (over.minutes >= hour) is (kind == "after"):
            yield Check(
                (mark(figure, "forecast"), mark(over, "outcome", "the entry that has it")),
                working(figure, over),
            )
        else:
            yield finding(figure, over, kind)


def outcome(facts: Facts) -> Entry | None:
    """The first entry in time that says it is over; None if none does."""
    document = facts.document
    said = [
        entry
        for entry in document.entries
        if entry.minutes is not None
        and _OVER.search(document.flat[entry.body.start : entry.body.end][:HEAD])
    ]
    return min(said, key=lambda entry: entry.minutes or 0, default=None)


def bound(facts: Facts, claim: Claim) -> str:
    """Which bound the words set on the outcome: `after` or `by`; empty if neither."""
    sentence = facts.document.sentence_at(claim.start)
    before = facts.text(Span(sentence.start, claim.start))
    if not _OUTCOME.search(before):
        return ""
    earliest = claim.cue("earliest")
    if earliest is not None:
        return "after" if facts.text(earliest).endswith("earliest") else "by"
    if claim.cue("until") is not None:
        word = facts.text(Span(claim.start, claim.start + 6)).lower()
        return "after" if word.startswith(("until", "before")) and _NOT.search(before) else ""
    return "by" if claim.cue("by_then") is not None and not _NOT.search(before) else ""


def finding(figure: Figure, over: Entry, kind: str) -> Finding:
    """What is to be said of an outcome that the forecast had ruled out."""
    said = f"not before {figure.text}" if kind == "after" else f"by {figure.text}"
    return Finding(
        f"The outcome was forecast {said}, and the entry that has it is of {over.time}",
        (mark(figure, "forecast"), mark(over, "outcome", "the entry that has it")),
        working(figure, over),
        verdict="suspicious",
        confidence="likely",
        help="a forecast may be wrong; a time may be a slip",
    )


def working(figure: Figure, over: Entry) -> Working:
    """Both times, as they are printed."""
    rows = (line("", over, "outcome"), line("", figure, "forecast"))
    return Working(tuple(sorted(rows, key=lambda row: row.offset or 0)))
