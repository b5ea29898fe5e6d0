"""The "third time" does not follow from the times that are told.

## Why it matters
A champion who has won twice before seeks a third title, not a fifth.

## When it stays silent
- the count and the place stand more than a sentence apart, or speak of different things
- the count may include the next one: "her third, after three attempts"

## How to settle it
Count them, and say whether the one to come is among them.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
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
    occasions,
)

RULE = Rule(severity="note", since="0.1", needs=Needs(figures=("ordinal",)))

EXAMPLES = [
    bad("Champion twice before, she hopes for a [[fifth]] title.", "twice"),
    bad("He has been beaten three times. Will a [[sixth]] time be lucky?", "three times"),
    good("Champion twice before, she hopes for a third title.", holds=True),
    good("Pike was beaten twice. He hopes that it is third time lucky.", holds=True),
    good("Champion twice, she came fifth in the cup.", why="a place in a table"),
    good("She won twice as often. It was her fifth title.", why="no count of occasions"),
    good("She won twice.\n\nHer rival has a fifth title.", why="another paragraph"),
]
_WHAT = later(r" (?:time|title|term|win|victory|attempt|crown|gold|medal)\b")
_AS = later(r" (?:as|more|less|fewer|the|that|what|a|an|in|per|on|this|last)\b")
# How far after the count the place may stand, in code points.
REACH = 160


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each `third time` against the count of occasions before it."""
    text = facts.document.flat
    count: Figure | None = None
    for figure in facts.figures:
        if (end := occasions.end_of(text, figure)) and not figure.aside:
            several = figure.value is not None and figure.value > 1
            count = None if not several or _multiplies(text, end) else figure
        elif figure.kind == "ordinal" and count is not None and not figure.aside:
            near = figure.start - count.end <= REACH
            paragraph = facts.document.paragraph_at(count.start)
            if near and figure.start < paragraph.end and _WHAT.match(text, figure.end):
                yield from told(text, count, figure)
            count = None


def _multiplies(text: str, end: int) -> bool:
    """Whether `twice`, which ends here, is rather `twice as`."""
    return _AS.match(text, end) is not None and not text.startswith(" in the", end)


def told(text: str, count: Figure, place: Figure) -> Iterator[Finding | Check]:
    """What is to be said of a place and the count before it."""
    if count.value is None or place.value is None:
        return
    marks = (mark(place, "stated"), mark(count, "so far"))
    lines = (line("", count, "so far"), line("", place, "the next"))
    if place.value == count.value + 1:
        yield Check(marks, Working(lines))
    elif place.value > count.value + 1:
        yield Finding(
            f"After {text[count.start : occasions.end_of(text, count)]}, the next is not the {place.text}",
            marks,
            Working(lines),
            verdict="suspicious",
            confidence="likely",
            help=f"{count.value + 1} would follow, unless the count leaves some out",
        )
