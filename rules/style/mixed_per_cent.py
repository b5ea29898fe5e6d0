"""Both "per cent" and "%" are used in running text.

## Why it matters
A house has one form. Two on one page show that copy was pasted, and pasted copy is where figures slip.

## When it stays silent
- neither form clearly prevails
- the sign stands in brackets, in a tally or in somebody's words
- a number in words has "per cent": "three%" is nobody's style

## How to settle it
Take the form of the house. It is said once a post, at the first figure with the rarer form.
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
    line,
    mark,
)

RULE = Rule(
    severity="note", since="0.1", fix="unsafe", once=True, needs=Needs(figures=("percent",))
)

EXAMPLES = [
    bad(
        "Rowe has 41 per cent, Pike 33 per cent and Cole 12 per cent. In Harbour [[64%]] voted.",
        "64 per cent",
    ),
    bad("Rowe has 41%, Pike 33% and Cole 12%. In Harbour ward [[64 per cent]] voted.", "64%"),
    good("Rowe has 41%, Pike 33% and Cole 12%. In Harbour ward 64% voted, and five per cent not."),
    good("Rowe has 41 per cent, Pike 33 per cent and Cole 12 per cent (up 3%).", why="in brackets"),
    good("Rowe has 41 per cent and Pike 33 per cent; 64% voted in Harbour.", why="too few"),
    good(
        "Rowe has 41 per cent, Pike 33 per cent and Cole 12 per cent. “Only 64% of us voted,” she said.",
        why="her words, as printed elsewhere",
    ),
]
SIGN = "%"
# How many times the usual form must be there, and how many times as often as the other.
ENOUGH = 3
CLEARLY = 2


def check(facts: Facts) -> Iterator[Finding]:
    """Count both forms and speak of the first figure with the rarer one."""
    document = facts.document
    sign: list[Figure] = []
    words: list[Figure] = []
    for figure in facts.figures:
        if figure.kind != "percent" or figure.aside or not figure.text[0].isdigit():
            continue
        if figure.text.endswith(SIGN):
            sign.append(figure)
        elif "cent" in figure.text:
            words.append(figure)
    most, rare = (sign, words) if len(sign) > len(words) else (words, sign)
    if len(most) < ENOUGH or len(most) < CLEARLY * len(rare):
        return
    tallied = {row.figure.start for row in document.rows} if rare else set()
    for figure in rare:
        outside = not bracketed(facts, figure) and figure.start not in tallied
        if outside and not document.quoted(figure.start):
            yield finding(figure, most, len(rare))
            return


def bracketed(facts: Facts, figure: Figure) -> bool:
    """Whether a figure stands in brackets within its sentence."""
    sentence = facts.document.sentence_at(figure.start)
    text = facts.document.flat
    opened = text.rfind("(", sentence.start, figure.start)
    return opened >= 0 and text.find(")", opened, figure.start) < 0


def finding(figure: Figure, most: list[Figure], rare: int) -> Finding:
    """What is to be said of the first figure with the rarer form."""
    usual = most[0]
    number = figure.text.rstrip(SIGN).split(" ")[0]
    unit = SIGN if usual.text.endswith(SIGN) else usual.text.lstrip("0123456789.,")
    meant = f"{number}{unit}"
    rows = sorted((figure, usual), key=lambda one: one.start)
    return Finding(
        f"{figure.text} is written {meant} elsewhere: {len(most)} times against {rare}",
        (mark(figure, "stated"), mark(usual, CONTEXT, "the usual form")),
        Working(tuple(line("", one) for one in rows)),
        verdict="style",
        fix=Fix(safe=False, edits=((figure.start, figure.end, meant),), why="house style"),
    )
