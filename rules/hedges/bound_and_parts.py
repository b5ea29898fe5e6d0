"""A hedged share shuts out what the figures straight behind it make: so many out of so many.

## Why it matters
"Fewer than one in ten were late: 23 out of 150" is more than one in seven.

## When it stays silent
- the hedge holds
- something else is said of the part
- the two are so far apart that they need not be of the same thing
- a count, not a share, is hedged: of at least 40 homes some may be told, and some not

## How to settle it
Work out the share, and change the word or the figure.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    bad,
    exact,
    good,
    hedges,
    later,
    line,
    mark,
    printed,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("fraction",)))

EXAMPLES = [
    bad("Fewer than [[one in ten]] were late: 23 out of 150.", "15.3"),
    bad("More than [[a third]] had replied: 40 out of 150.", "26.7"),
    good("Fewer than one in ten were late: 13 out of 150.", holds=True),
    good("Fewer than one in three replied: 40 out of 100 had moved.", why="they moved"),
    good("More than a third had replied: 70 out of 150.", holds=True),
    good("Fewer than one in ten were late: 60 out of 150.", why="hardly of the same"),
    good("At least 40 sheds were lost, 16 in Mill Lane and 17 in Hove.", why="and some elsewhere"),
]

APPOSED = later(r"(?:[^.;:()\d]{0,60}(?:,|:| [-–—]| \()|:) ?")
OTHERS = later(
    r"\b(?:who|which|that|whose|includ\w+|among|against|compared|than|last|another|others?|with|but"
    r"|while|and|or)\b"
)
# Nothing is said of the part by itself: 40 out of 100 had moved.
SAID = later(r"[.,;)]| [-–—]|$")
# What is further off than this is hardly of the same.
NEAREST = exact(3, 5)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every strictly hedged share against the part and the whole straight behind it."""
    if not any(figure.kind == "fraction" and hedges.strict(figure) for figure in facts.figures):
        return
    text = facts.document.flat
    for stated, behind in pairwise(figure for figure in facts.figures if not figure.aside):
        if stated.kind != "fraction" or behind.kind != "fraction" or not hedges.strict(stated):
            continue
        tie = text[stated.end : behind.begins]
        if APPOSED.fullmatch(tie) and not OTHERS.search(tie) and SAID.match(text, behind.end):
            yield from share(stated, behind)


def share(stated: Figure, behind: Figure) -> Iterator[Finding | Check]:
    """A check where the hedge holds, a finding where it shuts out what is near it."""
    held = stated.quantity
    if held is None or not held.value or len(behind.parts) != 2 or hedges.strict(behind):
        return
    part, whole = (figure.value for figure in behind.parts)
    if not part or not whole or part > whole:
        return
    made = exact(part, whole)
    shown = f"{printed(exact(made * 100), places=1)} per cent"
    lines = (line("", behind.parts[0], "the part"), line("÷", behind.parts[1], "of all"))
    marks = (mark(stated, "stated", "hedged"), mark(behind, "part"))
    working = Working((*lines, Line("=", shown, "computed"), line("", stated, "hedged")))
    if not hedges.misses(held, made):
        yield Check(marks, working)
    elif NEAREST < exact(made, held.value) < exact(1, NEAREST):
        yield Finding(
            f"{behind.text} is {shown}, and not {held.hedge.replace('-', ' ')} {stated.text}",
            marks,
            working,
            confidence="likely",
        )
