"""One number has no comma where the others of the post have one.

## Why it matters
`2240` beside 9,209 and 7,563 is slow to read, and looks like a year or a code.

## When it stays silent
- the number may be a year, a code, a page, a road, a telephone number: nothing that is counted follows
- the post has no two numbers of that length with a comma: some houses begin at 10,000
- it stands in a hashtag, a handle or an address

## How to settle it
Set the comma. It is said once a post, at the first such number; the fix sets it in all of them.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    CONTEXT,
    Facts,
    Figure,
    Finding,
    Fix,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="note", since="0.1", fix="safe", once=True, needs=Needs(figures=("number",)))

EXAMPLES = [
    bad("Rowe had 9,209 votes, Pike 7,563; [[2240]] ballots were spoilt.", "2,240"),
    bad("The club sold 4,100 shirts, 2,350 scarves and [[3480]] tickets.", "3,480"),
    good("Rowe had 9,209 votes, Pike 7,563; 2,240 ballots were spoilt."),
    good("Rowe had 9,209 votes and Pike 7,563 in the 2012 elections.", why="a year"),
    good("Rowe had 9,209 votes, Pike 7,563; call extension 2240 for more.", why="a code"),
    good("Turnout was 12,345 of 20,100; 2240 ballots were spoilt.", why="commas from 10,000 on"),
]

_SHORT = later(r"[1-9],\d{3}")
_LONG = later(r"[1-9]\d{1,2}(?:,\d{3})+")
_BARE = later(r"[1-9]\d{3,6}")
# What is counted follows: a word in lower case that ends as plurals do, perhaps after another.
_COUNTED = later(r" (?:[a-z]{3,15} )?(?:people|men|women|children|[a-z]{2,15}[^s\W\d_]s)\b")
YEARS = range(1500, 2101)
ENOUGH = 2


def check(facts: Facts) -> Iterator[Finding]:
    """Count the numbers with a comma and speak of the first without one."""
    short: list[Figure] = []
    longer: list[Figure] = []
    bare: list[Figure] = []
    text = facts.document.flat
    for figure in facts.figures:
        if figure.kind != "number" or figure.aside:
            continue
        if _SHORT.fullmatch(figure.text):
            short.append(figure)
        elif _LONG.fullmatch(figure.text):
            longer.append(figure)
        elif _BARE.fullmatch(figure.text) and int(figure.text) not in YEARS:
            counted = _COUNTED.match(text, figure.end)
            before = text[max(0, figure.start - 1) : figure.start]
            if counted and before in ("", " ", "\n") and not facts.document.marked(figure.start):
                bare.append(figure)
    wrong = [f for f in bare if len(short if len(f.text) == 4 else short + longer) >= ENOUGH]
    if wrong:
        yield finding(wrong, short if len(wrong[0].text) == 4 else short + longer)


def finding(wrong: list[Figure], like: list[Figure]) -> Finding:
    """What is to be said of numbers without a comma; like: some that have one."""
    first = wrong[0]
    beside = like[:ENOUGH]
    meant = [f"{int(figure.text):,}" for figure in wrong]
    edits = tuple((f.start, f.end, new) for f, new in zip(wrong, meant, strict=True))
    shown = " and ".join(figure.text for figure in beside)
    rows = sorted((first, *beside), key=lambda figure: figure.start)
    return Finding(
        f"{first.text} has no comma, as {shown} have: {meant[0]}",
        (mark(first, "stated"), *(mark(figure, CONTEXT) for figure in beside)),
        Working(tuple(line("", figure) for figure in rows)),
        verdict="style",
        fix=Fix(safe=True, edits=edits, why="the same number"),
    )
