"""Both "third" and "3rd" are used for a place.

## Why it matters
A house writes first to ninth in words, or does not. Two forms on one page show that copy was pasted.

## When it stays silent
- it is a date, a century or a name: 3rd Battalion, 5th Avenue
- the place is tenth or beyond, where figures are usual
- the same place is not in words as well; first and second have too many other uses

## How to settle it
Take the form of the house. It is said once a post, at the first place in figures.
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
    in_order,
    later,
    line,
    mark,
)

RULE = Rule(
    severity="note", since="0.1", fix="unsafe", once=True, needs=Needs(figures=("ordinal",))
)

EXAMPLES = [
    bad("Rowe came third, Pike fourth. Cole, once fifth herself, is [[5th]].", "fifth"),
    bad("Ash was first and Bay second. Cob is [[3rd]], and third again today.", "third"),
    good("Rowe came third, Pike fourth and Cole fifth."),
    good("Rowe came third, Pike fourth, Cole fifth and Webb 12th.", why="figures from ten on"),
    good("Rowe came third, Pike fourth. The 2nd Battalion paraded.", why="a name"),
    good("Rowe came third, Pike fourth, Cole fifth on the 3rd of May.", why="a date"),
]
_WORDS = tuple(map(in_order, range(10)))
_FIGURE = later(r"[3-9](?:rd|th)")
_NAME = later(r" (?:[A-Z]|of [A-Z]|cent|teams?\b|squad|grade|year|form|class|floor)|[-–/]")
_MONTH = later(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7} $|the $|[-–/@#]$")
ENOUGH = 3


def check(facts: Facts) -> Iterator[Finding]:
    """Count both forms and speak of the first place in figures among those in words."""
    text = facts.document.flat
    words: list[Figure] = []
    places: list[Figure] = []
    for figure in facts.figures:
        if figure.kind != "ordinal" or figure.aside:
            continue
        if figure.text.lower() in _WORDS:
            words.append(figure)
        elif _FIGURE.fullmatch(figure.text) and not _NAME.match(text, figure.end):
            before = text[max(0, figure.start - 12) : figure.start]
            free = not _MONTH.search(before) and not facts.document.quoted(figure.start)
            if free:
                places.append(figure)
    if len(words) < ENOUGH:
        return
    spelt = {figure.text.lower() for figure in words}
    first = next((one for one in places if _WORDS[int(one.text[0])] in spelt), None)
    if first is not None:
        yield finding(first, words)


def finding(figure: Figure, words: list[Figure]) -> Finding:
    """What is to be said of a place in figures; words: those that are not."""
    meant = _WORDS[int(figure.text[0])]
    usual = next((one for one in words if one.text.lower() == meant), words[0])
    rows = sorted((figure, usual), key=lambda one: one.start)
    return Finding(
        f"{figure.text} is in figures, and {len(words)} others are in words: {meant}",
        (mark(figure, "stated"), mark(usual, CONTEXT, "the usual form")),
        Working(tuple(line("", one) for one in rows)),
        verdict="style",
        fix=Fix(safe=False, edits=((figure.start, figure.end, meant),), why="house style"),
    )
