"""The "third time" does not follow from the times that are told.

## Why it matters
A champion who has won twice before seeks a third title, not a fifth.

## When it stays silent
- the count and the place stand more than a sentence apart, or speak of different things
- the years are of something else: won in 2011, and a third cap follows
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
    Line,
    Mark,
    Needs,
    Rule,
    Working,
    bad,
    good,
    in_words,
    later,
    line,
    mark,
    occasions,
)

RULE = Rule(severity="note", since="0.1", needs=Needs(figures=("ordinal",)))

EXAMPLES = [
    bad("Champion twice before, she hopes for a [[fifth]] title.", "twice"),
    bad("He has been beaten three times. Will a [[sixth]] time be lucky?", "three times"),
    bad(
        "She won the cup in 2012, 2013 and 2018, and a [[fifth]] this year would be a record.",
        "three",
        severity="warning",
    ),
    good("She won the cup in 2012, 2013 and 2018, and a fourth this year is likely.", holds=True),
    good("She won it in 2012, 2013 and 2018, and a fifth cap may follow.", why="something else"),
    good("Champion twice before, she hopes for a third title.", holds=True),
    good("Pike was beaten twice. He hopes that it is third time lucky.", holds=True),
    good("Champion twice, she came fifth in the cup.", why="a place in a table"),
    good("She won twice as often. It was her fifth title.", why="no count of occasions"),
    good("She won twice.\n\nHer rival has a fifth title.", why="another paragraph"),
]
_WHAT = later(r" (?:time|title|term|win|victory|attempt|crown|gold|medal)\b")
_AS = later(r" (?:as|more|less|fewer|the|that|what|a|an|in|per|on|this|last)\b")
# `won in 2011, 2014 and 2019, and a fourth this year`: one more than the years that are told.
_WON = later(
    r"\b(?:won|wins?|winning|victor\w*|champions?|triumph\w*|titles?|crowned|elected)\b[^.;:\d]{0,60} in"
    r" (?P<years>(?:\d{4}, ){0,11}\d{4},? and \d{4})(?:,| -|;)? (?:and|but|so)(?: [a-z]+){0,3} an? $"
)
_NOW = later(r" (?:this|next|now|on|here|tonight|today|tomorrow|would|will|could|in [a-z]+)\b|[.,]")
_BACK = 200
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
        if figure.kind == "ordinal" and not figure.aside and _NOW.match(text, figure.end):
            yield from years(text, figure)


def years(text: str, place: Figure) -> Iterator[Finding | Check]:
    """`Won in 2011, 2014 and 2019, and a fourth this year`."""
    won = _WON.search(text, max(0, place.start - _BACK), place.start)
    if won is None or place.value is None:
        return
    many = won["years"].count(",") + 2 - won["years"].count(", and")
    here = Mark(*won.span("years"), "so far", "", str(many))
    lines = (
        Line("", won["years"], f"{many} so far", won.start("years")),
        line("", place, "the next"),
    )
    if place.value == many + 1:
        yield Check((mark(place, "stated"), here), Working(lines))
    else:
        yield Finding(
            f"{won['years']} are {in_words(many)}, so the next is not the {place.text}",
            (mark(place, "stated"), here),
            Working(lines),
            severity="warning",
            confidence="likely",
        )


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
