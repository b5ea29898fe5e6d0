"""A change in points is not the difference between the two shares.

## Why it matters
"Up nine points, from 30 per cent to 39" can be checked by every reader, and is, by those whose share it is.

## When it stays silent
- the change is right once rounding is allowed for: 30 to 39 may be up eight or ten
- the shares and the points are of different things, or parted by another clause
- no from and to: a change alone says nothing

## How to settle it
Take the two shares from the same table. If the change was worked out before rounding, say so.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Mark,
    Quantity,
    Rule,
    Span,
    Working,
    bad,
    change_in_per_cent,
    difference_of_shares_agrees,
    digits,
    exact,
    good,
    later,
    literal,
    mark,
    printed,
    size,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad(
        "Trust in the council grew by [[nine points]], from 30 per cent to 45 per cent.",
        "15 points",
    ),
    bad("Support has dropped [[6 percentage points]], from 71% in May to 60% now.", "11 points"),
    bad("From 18 per cent to 24 per cent, turnout is up [[eight points]].", "6 points"),
    bad("Turnout dropped [[4 per cent]], from 72 per cent to 48 per cent.", "24 points, or 33.3"),
    bad("Punctuality stood at 91.4 per cent, up [[4.5 points]] from 88.9 per cent.", "2.5 points"),
    bad(
        "Turnout was 41.3 per cent, down from 47.8 per cent four years ago, a fall of [[5.5 points]].",
        "6.5 points",
    ),
    bad("Turnout fell [[5.5 points]] to 41.3 per cent from 47.8 per cent.", "6.5 points"),
    good(
        "Turnout was 41.3 per cent, down from 47.8 per cent in 2018, a fall of 6.5 points.",
        holds=True,
    ),
    good(
        "Turnout was 41.3 per cent, down from 47.8 per cent, while Labour had a fall of 5 points.",
        why="two things",
    ),
    good("Turnout fell 6.5 points to 41.3 per cent from 47.8 per cent.", holds=True),
    good("Punctuality stood at 91.4 per cent, up 2.5 points from 88.9 per cent.", holds=True),
    good("Trust in the council grew by nine points, from 30 per cent to 39 per cent.", holds=True),
    good(
        "Support has dropped 10 percentage points, from 71% in May to 60% now.",
        why="worked out before rounding",
        holds=True,
    ),
    good(
        "Trust grew by nine points, while turnout fell from 45 per cent to 30 per cent.",
        why="two things",
    ),
    good(
        "The index rose 40 points, from 1.2 per cent to 1.4 per cent of GDP.",
        why="points of an index",
    ),
]

SHARE = r"(?<![\d.,])(\d{1,2}(?:\.\d{1,2})?)(?![.,]?\d)( ?%| ?per ?cent| ?pct)?"
ENDS = later(
    rf"\b[Ff]rom (?:about |around |some |just )?{SHARE}([^.;\d]{{0,50}}?) to (?:about |around |some |just )?{SHARE}"
)
BESIDE = later(rf"{SHARE}([^.;\d]{{0,60}}?)\b(?:up|down) (?:by )?([^;]{{0,40}}?) from {SHARE}")
# 41 per cent, down from 47 per cent four years ago, a fall of; fell 6 points to 41 from 47.
MOVE = r"(?:fall|drop|decline|decrease|rise|increase|jump|gain|loss|swing)"
DOWN_FROM = later(
    rf"{SHARE}([^.;\d]{{0,30}}?)\b(?:up|down) from (?:about |around |some |just )?{SHARE}"
    rf"([^.;\d]{{0,50}}?(?:\d{{4}}(?!\d)[^.;\d]{{0,20}}?)?),? an? (?:[a-z]{{1,12}} )?{MOVE} of (?:about |around |some |just )?$"
)
TO_FROM = later(
    rf" to (?:about |around |some |just )?{SHARE}([^.;\d]{{0,30}}?) from (?:about |around |some |just )?{SHARE}"
)
# Words that turn to another subject between the change and its ends.
TURNS = later(r"\b(?:while|whereas|but|although|though|as|when|despite|and|compared|than)\b|[;:()]")
INDEX = later(r"\b(?:index|basis|FTSE|Dow|Nasdaq|yield|league|table)\b")
REACH, WINDOW = 90, 250


class End(NamedTuple):
    """One of the two shares of a change, as printed."""

    start: int
    text: str
    share: Quantity

    @classmethod
    def of(cls, match: re.Match[str], group: int) -> "End":
        """The share whose number is in a group; the next group is its unit."""
        text = match[group] + (match[group + 1] or "")
        return cls(match.start(group), text, literal(match[group], kind="share"))

    def marked(self, role: str) -> Mark:
        """The mark under it."""
        end = self.start + len(self.text)
        return Mark(self.start, end, role, role, digits(self.share.value))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take the two shares of every change in points from one another."""
    done: set[int] = set()
    changes = (facts.fact(claim, "by") for claim in facts.of("change"))
    in_per_cent = (fact for fact in changes if fact is not None and moved_by(facts, fact))
    for by in (*facts.by_kind("points"), *in_per_cent):
        if by.figure.start in done:
            continue
        done.add(by.figure.start)
        start, end = facts.sentence(by)
        near = Span(max(start, by.figure.start - WINDOW), min(end, by.figure.end + WINDOW))
        # Most changes have no ends in sight; to look whether an index changed is dearer.
        if "rom " not in facts.text(near) or INDEX.search(facts.text(near)):
            continue
        found = list(ENDS.finditer(facts.document.text, *near))
        if len(found) == 1 and tied(facts, by, found[0]):
            yield from weighed(by, End.of(found[0], 1), End.of(found[0], 4))
            continue
        if match := DOWN_FROM.search(facts.document.text, near.start, by.figure.start):
            if (match[2] or match[5]) and not TURNS.search(match[3] + match[6]):
                yield from weighed(by, End.of(match, 4), End.of(match, 1))
            continue
        if match := TO_FROM.match(facts.document.text, by.figure.end, near.end):
            if (match[2] or match[5]) and not TURNS.search(match[3]):
                yield from weighed(by, End.of(match, 4), End.of(match, 1))
            continue
        for match in BESIDE.finditer(facts.document.text, *near):
            inside = match.start(4) <= by.figure.start and by.figure.end <= match.end(4)
            if inside and (match[2] or match[6]) and not TURNS.search(match[3]):
                yield from weighed(by, End.of(match, 5), End.of(match, 1))


def moved_by(facts: Facts, fact: Fact) -> bool:
    """Whether a percentage is by how much something moved: `fell 4 per cent`."""
    if fact.figure.kind != "percent":
        return False
    cues = [span for name, span in fact.claim.cues if name in ("up", "down")]
    before = any(span.end <= fact.figure.start for span in cues)
    return before and not facts.document.text.startswith(" of ", fact.figure.end)


def tied(facts: Facts, by: Fact, ends: re.Match[str]) -> bool:
    """Whether nothing parts a change from its ends, and the ends are in per cent."""
    if not (ends[2] or ends[5]) or TURNS.search(ends[3]) or "," in ends[3]:
        return False
    start, end = sorted((ends.span(), (by.figure.start, by.figure.end)))
    between = facts.text(Span(start[1], end[0]))
    apart = end[0] - start[1] > REACH or any(c.isdigit() for c in between)
    return not apart and TURNS.search(between) is None


def weighed(by: Fact, first: End, last: End) -> Iterator[Finding | Check]:
    """A check if the change agrees with its ends, a finding if it does not."""
    stated = by.figure.quantity
    if stated is None or not first.share.value:
        return
    marks = (mark(by, "stated", "change"), first.marked("from"), last.marked("to"))
    lines = (Line("", last.text, "to", last.start), Line("-", first.text, "from", first.start))
    gap = stated.claimed() if stated.hedge else stated.tight()
    if difference_of_shares_agrees(first.share.tight(), last.share.tight(), gap):
        if by.figure.kind == "points":
            yield Check(marks, Working(lines))
        return
    made = f"{printed(size(last.share.value - first.share.value))} points"
    if by.figure.kind == "percent":
        # Told in per cent it may be meant in points, or as the change of the share itself.
        change = change_in_per_cent(first.share.tight(), last.share.tight())
        if change.meets(stated.claimed()) or (-change).meets(stated.claimed()):
            yield Check(marks, Working(lines))
            return
        made += f", or {printed(size(exact(100 * last.share.value, first.share.value) - 100), places=1)} per cent"
    yield Finding(
        f"{lines[1].figure} to {lines[0].figure} is {made}, not {by.figure.text}",
        marks,
        Working(lines, computed=made, stated=by.figure.text),
        confidence="likely" if stated.hedge == "about" else "certain",
    )
