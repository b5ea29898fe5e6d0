"""Three times as many is not what the two figures show.

## Why it matters
"Five times the estimate" is the line that is quoted. With £84,000 and £12,000 beside it, anybody can see
that it was seven.

## When it stays silent
- the figures round to the multiple, or its hedge allows it
- the two figures are of two kinds, or one lacks the scale or the unit that the other has
- another figure stands between: then it may be of that

## How to settle it
Divide the one figure by the other, and say what they show, or look up which of the three is right.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    exact,
    fold,
    fold_cell,
    good,
    judge,
    later,
    line,
    mark,
    multiple_of,
    printed,
    size,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("multiple",)))

EXAMPLES = [
    bad(
        "The clinic saw 6,400 people, [[three times]] as many as the 3,200 of last May.",
        "2 times",
        severity="warning",
    ),
    bad(
        "The hall seats 900, [[five times]] the 300 of the old one.", "3 times", severity="warning"
    ),
    bad(
        "The roof cost £91,000, [[four times]] the estimate of £13,000.",
        "7 times",
        severity="warning",
    ),
    bad(
        "At 120 metres the mast is [[twice]] as tall as the 40-metre spire beside it.",
        "3 times",
        severity="warning",
    ),
    good("The clinic saw 6,400 people, twice as many as the 3,200 of last May.", holds=True),
    good("The clinic saw 6,400 people, nearly three times as many as the 2,240 of last May."),
    good("The clinic saw 6,400 people, more than twice as many as the 2,900 of last May."),
    good("The roof cost £91m, four times the estimate of £13.", why="a scale word is left out"),
    good("The clinic saw 6,400 people, three times the average of the 30 others.", why="others"),
    good("The roof cost £91,000, four times the estimate of the 20 councillors.", why="two kinds"),
]

# From a figure to its multiple, and from there to the figure that it is a multiple of.
APART = later(
    r"[^.;:()\d]{0,45}(?:,| [-–]|—)(?: or| which is| that is| making it| at least)?"
    r"(?: (?:some|about|around|nearly|almost|roughly|just|more than|over|up to))? "
)
IS = later(r"[^.;:()\d]{0,60} (?:is|are|was|were|stands|weighs|costs|has|had|holds|makes it) ")
OPENING = frozenset(("at", "with"))
OF = later(
    r"(?: as (?:many|much|high|tall|large|big|long|heavy|deep|wide|far|expensive)(?: [a-z]+){0,2} as)?"
    r" (?:the|its|his|her|their|a)(?: (?!of the )[a-z][a-z’'-]*){0,4}? "
)
OF_THE = (" of the ", " of ", " for the ", " in the ", " at the ")
LEADING = later(r"\b(?:estimate|target|limit|budget|figure|price|fee|cost|total|average|rate) of $")
# How far the figures stand, how many times is a slip of scale, and from which part on it is wrong.
REACH, LIMIT, FAR = 90, 50, 5


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Divide the figure before each multiple by the one behind it."""
    for word in facts.by_kind("multiple"):
        times = word.figure.quantity
        if times is None or times.value < 2:
            continue
        base = behind(facts, word)
        whole = before(facts, word) if base is not None else None
        if base is not None and whole is not None and addends.like(base, whole):
            yield from weighed(word, whole, base)


def behind(facts: Facts, word: Fact) -> Fact | None:
    """The figure that it is a multiple of: the 3,200 of `twice as many as the 3,200`."""
    end = facts.sentence(word).end
    near = facts.in_span(Span(word.figure.end, min(end, word.figure.end + REACH)))
    if not near or not addends.countable(near[0].figure) or near[0].figure.hedge is not None:
        return None
    tie = facts.text(Span(word.figure.end, near[0].figure.begins))
    loose = tie.endswith(OF_THE) and not LEADING.search(tie)
    return near[0] if OF.fullmatch(tie) and not loose else None


def before(facts: Facts, word: Fact) -> Fact | None:
    """The figure that is said to be so many times as much: the last before the word."""
    start = max(facts.sentence(word).start, word.figure.begins - REACH)
    near = facts.in_span(Span(start, word.figure.begins))
    if not near or not addends.countable(near[-1].figure):
        return None
    own = near[-1]
    tie = facts.text(Span(own.figure.end, word.figure.begins))
    opens = bool(OPENING.intersection(facts.before(own.figure.begins, 1)))
    return own if APART.fullmatch(tie) or (opens and IS.fullmatch(tie)) else None


def weighed(word: Fact, whole: Fact, base: Fact) -> Iterator[Finding | Check]:
    """A check if the one is so many times the other, a finding if it is far from it."""
    times, many, one = map(addends.quantity, (word, whole, base))
    ratio = exact(many.value, one.value)
    if ratio > LIMIT or many.scale != one.scale != 1:
        return
    made = multiple_of(one.claimed(), many.claimed())
    verdict = judge(
        fold(times.value, hedge=times.hedge),
        made,
        face=multiple_of(one.tight(), many.tight()),
        sure=one.is_bare and many.is_bare,
        outer=fold_cell(times.value, generous=True),
    )
    marks = (mark(word, "stated", "multiple"), mark(whole, "whole"), mark(base, "base"))
    lines = (line("", whole), line("÷", base))
    if verdict.holds:
        yield Check(marks, Working(lines))
        return
    # It may have been worked out of figures less round; a fifth more or less is past that.
    off = FAR * size(exact(ratio - times.value)) >= times.value
    apart = off and not made.meets(fold_cell(times.value))
    if not apart or (verdict.name != "impossible" and not times.is_bare):
        return
    shown = printed(ratio, places=2).rstrip("0").removesuffix(".") + " times"
    yield Finding(
        f"{whole.figure.text} is {shown} {base.figure.text}, not {word.figure.text}",
        marks,
        Working(
            lines,
            computed=shown,
            stated=word.figure.text,
            expression=f"{whole.figure.text} ÷ {base.figure.text}",
        ),
        confidence="likely",
    )
