"""A stretch of time does not lead from the one time in the copy to the other.

## Why it matters
A match that kicks off at 3pm and ends 90 minutes later, at 5.15pm, gives the reader two ends to choose
from.

## When it stays silent
- the words do not tie the stretch to both times, or a third time stands among them
- one of the two says which half of the day it is of, and the other does not
- it is rounded: five minutes either way below an hour, fifteen above; seven minutes are counted
- it is hedged, or "several hours": three to nine; "a few minutes" are two to five

## How to settle it
Look at the source of the times. What lies between them is given.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blogcheck.rule import (
    Check,
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
    stretches,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("duration",)))

EXAMPLES = [
    bad("The trial began at 10.15am and ended [[40 minutes]] later, at 11.40am.", "85 minutes"),
    bad("The trial began at 10.15am and ended at 12.45pm, [[90 minutes]] later.", "2 hours 30"),
    bad("The hall opened at 9.45am and was raided at 9.52am, [[17 minutes]] later.", "7 minutes"),
    bad("It was raided at 9.52am, [[nine minutes]] after it opened at 9.45am.", "7 minutes"),
    bad("[[Four hours]] before the poll shut at 10pm, at 5pm, the rain came.", "5 hours"),
    bad("The talks, which began at 2pm, ended at 4.30pm after [[an hour]].", "2 hours 30 minutes"),
    bad("The talks began at 7pm. They broke up at 9.15pm, [[an hour]] later.", "2 hours 15 minutes"),
    good("The trial began at 10.15am and ended 90 minutes later, at 11.40am.", holds=True),
    good("The ball began at 10.30pm and ended 90 minutes later, at midnight.", holds=True),
    good("It was raided at 9.52am, seven minutes after it opened at 9.45am.", holds=True),
    good("The talks began at 7pm. They broke up at 9.15pm, two hours later.", holds=True),
    good("The bar shut at 9pm and the hall at 11pm. An hour later, at 1am, it rained.", why="which?"),
    good("She came at 2pm and left at 4.30pm after an hour of talks.", why="the talks alone"),
    good("The bridge shut at 9am. They said it would take 90 mins. It opened at noon.", why="not tied"),
    good("The trial began at 10.15 and ended an hour later, at 1.40pm.", why="of which half?"),
]  # fmt: skip

# How many times to look at on either side of a stretch.
NEAR = 8
_WAY = later(r" (later|earlier|after|before)\b")
_BESIDE = later(r",? ?[(–—-]? ?(?:just |only |exactly )?")
_THEN = later(r",? ?\(?(?:at |by )?")
_ROUND = later(r" (?:[^\W\d][\w'’-]{0,20},? ){1,9}at ")
_ALONE = later(r"[.,;:)!?]|$| (?:in all|of play)\b")
_BEGAN = later(
    r"\b(?:began|begun|started|starting|opened|kicked off|set off|set out|left|departed|took off)"
    r"(?: [^\W\d][\w'’-]{0,20}){0,3} at $"
)
_ENDED = later(
    r"\b(?:ended|finished|closed|stopped|arrived|landed|docked|over|adjourned|broke up|wound up)"
    r"(?: [^\W\d][\w'’-]{0,20}){0,3} at $"
)
_AFTER = later(r",? after (?:just |only )?")
REACH = 60


class Ends(NamedTuple):
    """The time at which a stretch begins and the one at which it ends."""

    first: Figure
    last: Figure


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each length of time and hold it against the two times that its words tie it to."""
    clocks = [f for f in facts.figures if f.clock is not None and not f.fault]
    if len(clocks) < 2:
        return
    starts = [figure.start for figure in clocks]
    for figure in facts.figures:
        stretch = stretches.stretch(figure)
        if stretch is None:
            continue
        at = bisect_left(starts, figure.start)
        ends = ends_of(facts, figure, clocks[max(0, at - NEAR) : at], clocks[at : at + NEAR])
        if ends is not None and stretches.comparable(*ends):
            yield from told(stretch, ends)


def ends_of(
    facts: Facts, figure: Figure, before: Sequence[Figure], behind: Sequence[Figure]
) -> Ends | None:
    """The two times that a length is tied to; before, behind: the times on either side of it."""
    text, sentence = facts.document.flat, facts.document.sentence_at(figure.start)
    here = [one for one in before if one.start >= sentence.start]
    way = _WAY.match(text, figure.end)
    if way is None:
        return _lasting(text, figure, here)
    after = [one for one in behind if one.start < sentence.end]
    if way[1] in ("after", "before"):
        ends = _round(text, figure, way.end(), here, after)
    else:
        ends = _further(facts, figure, way.end(), here, after or None, before)
    if ends is None:
        return None
    return ends if way[1] in ("later", "after") else Ends(ends.last, ends.first)


def _lasting(text: str, figure: Figure, here: Sequence[Figure]) -> Ends | None:
    """`began at 2pm and ended at 4.30pm after two hours`."""
    if len(here) != 2 or not _AFTER.fullmatch(text, here[1].end, figure.start):
        return None
    first, last = (text[max(0, one.start - REACH) : one.start] for one in here)
    told = _BEGAN.search(first) and _ENDED.search(last) and _ALONE.match(text, figure.end)
    return Ends(*here) if told else None


def _round(
    text: str, figure: Figure, end: int, here: Sequence[Figure], after: Sequence[Figure]
) -> Ends | None:
    """`raided at 9.52am, seven minutes after it opened at 9.45am`; or the other way round."""
    if not after or not _ROUND.fullmatch(text, end, after[0].start):
        return None
    if here and _BESIDE.fullmatch(text, here[-1].end, figure.start):
        return Ends(after[0], here[-1])
    behind = len(after) > 1 and text[after[0].end : after[1].start] in (", at ", ", ")
    return Ends(after[0], after[1]) if behind and not here else None


def _further(
    facts: Facts,
    figure: Figure,
    end: int,
    here: Sequence[Figure],
    after: Sequence[Figure] | None,
    before: Sequence[Figure],
) -> Ends | None:
    """`began at 2pm and ended 90 minutes later, at 3.30pm`, or `at 3.30pm, 90 minutes later`.

    The time that it is counted from may be the only one of the sentence before.
    """
    text = facts.document.flat
    beside = here and _BESIDE.fullmatch(text, here[-1].end, figure.start)
    if beside and not after and not text.startswith(" than", end):
        first, last = [*here[:-1]], here[-1]
    elif after and _THEN.fullmatch(text, end, after[0].start):
        first, last = [*here], after[0]
    else:
        return None
    if not first:
        first = _of_last_sentence(facts, figure, before)
    return Ends(first[0], last) if len(first) == 1 else None


def _of_last_sentence(facts: Facts, figure: Figure, before: Sequence[Figure]) -> list[Figure]:
    """The times of the sentence before, in the same paragraph, where no other length is told."""
    sentence = facts.document.sentence_at(figure.start)
    if sentence.start <= facts.document.paragraph_at(figure.start).start:
        return []
    last = facts.document.sentence_at(sentence.start - 2)
    told = facts.figures_in(Span(last.start, figure.start))
    lengths = [one for one in told if one.kind in ("duration", "weekday", "date")]
    return [] if lengths else [one for one in before if last.start <= one.start < last.end]


def told(stretch: stretches.Stretch, ends: Ends) -> Iterator[Finding | Check]:
    """What is to be said of a stretch and its two times; nothing if it would run past a day."""
    first, last = ends
    minutes = (stretches.minutes_of(last) - stretches.minutes_of(first)) % stretches.DAY
    marks = (mark(stretch.figure, "stated"), mark(first, "from"), mark(last, "to"))
    ordered = sorted((stretch.figure, first, last), key=lambda one: one.start)
    rows = tuple(line("", one) for one in ordered)
    if stretch.fits(minutes):
        yield Check(marks, Working(rows))
    elif minutes <= stretches.LONGEST:
        made = stretches.spoken(minutes)
        yield Finding(
            f"From {first.text} to {last.text} is {made}, not {stretch.figure.text}",
            marks,
            Working(rows, computed=made, stated=stretch.figure.text),
            severity="note" if stretch.vague else "",
            confidence="likely",
        )
