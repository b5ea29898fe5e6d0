"""One small number is in figures where its neighbour is in words: "5 men and seven women".

## Why it matters
Most houses write one to nine in words. Two forms in one sentence trip the reader.

## When it stays silent
- it is an age, a time, a score, a date, money, a share, or has a unit
- the neighbour is ten or more: then a house may put both in figures
- somebody is quoted

## How to settle it
Take the form of the house for both.
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
    in_words,
    later,
    line,
    mark,
)

RULE = Rule(
    severity="note",
    since="0.1",
    status="preview",
    fix="unsafe",
    once=True,
    needs=Needs(figures=("number",)),
)

EXAMPLES = [
    bad("The jury of [[5]] men and seven women went out at noon.", "five"),
    bad("Two buses and [[3]] cars were hit.", "three"),
    good("The jury of five men and seven women went out at noon."),
    good("The jury of 5 men and 7 women went out at noon.", why="one form"),
    good("Two buses and 13 cars were hit.", why="figures from ten on"),
    good("Two buses left at 3pm with a load of 5kg each.", why="a time and a weight"),
    good("Seven women spoke, and Rovers won 5-2.", why="a score"),
]
_WORDS = tuple(map(in_words, range(10)))
_COUNTED = later(r" (?:men|women|people|children|[a-z]{2,14}[b-hj-rtv-z]s)\b")
_NAME = later(r"(?:[A-Z][\w’']*|[-–(/.]) ?$")


def check(facts: Facts) -> Iterator[Finding]:
    """Hold each small number in figures against its neighbour in the sentence."""
    text = facts.document.flat
    last: Figure | None = None
    for figure in facts.figures:
        if figure.kind != "number" or figure.aside or not _COUNTED.match(text, figure.end):
            continue
        if _NAME.search(text[max(0, figure.start - 16) : figure.start]):
            continue
        if last is not None and spelt(last) != spelt(figure) and small(last) and small(figure):
            digit, word = (last, figure) if spelt(figure) else (figure, last)
            here = facts.document.sentence_at(digit.start)
            if here == facts.document.sentence_at(word.start):
                yield finding(digit, word)
        last = figure


def small(figure: Figure) -> bool:
    """Whether a figure is one to nine, in one word or one digit."""
    return figure.text.lower() in _WORDS[1:] or (len(figure.text) == 1 and figure.text != "0")


def spelt(figure: Figure) -> bool:
    """Whether a number is in words."""
    return figure.text[0].isalpha()


def finding(figure: Figure, beside: Figure) -> Finding:
    """What is to be said of a small number in figures, and its neighbour in words."""
    meant = _WORDS[int(figure.text)]
    rows = sorted((figure, beside), key=lambda one: one.start)
    return Finding(
        f"{figure.text} is in figures and {beside.text} in words: {meant}",
        (mark(figure, "stated"), mark(beside, CONTEXT, "its neighbour")),
        Working(tuple(line("", one) for one in rows)),
        verdict="style",
        fix=Fix(safe=False, edits=((figure.start, figure.end, meant),), why="house style"),
    )
