"""One quotation is printed twice, with different figures in it.

## Why it matters
"Another four years" at the top and "another five yrs" further down cannot both be what she said.

## When it stays silent
- the figures are the same, in words or in digits
- fewer than seven words in ten are the same: then they are two sentences
- nothing but the figure is the same

## How to settle it
Listen to the recording.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    NamedTuple,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1")

EXAMPLES = [
    bad(
        "“I am pleased to be asked by this town to lead it for another four years,” she said.\n\n"
        "She wrote: “I am really pleased to be asked by this town to lead it for another "
        "[[five years]].”",
        "four years",
        severity="note",
    ),
    bad(
        "“We have found room for 120 beds on the upper floor of the old mill,” he said.\n\n"
        "“We have found room for [[210]] beds on the upper floor of the old mill,” said Mr Pike.",
        "120",
        severity="note",
    ),
    good(
        "“I am pleased to be asked by this town to lead it for another four years,” she said.\n\n"
        "She wrote: “I am really pleased to be asked by this town to lead it for another 4 yrs.”",
        holds=True,
    ),
    good(
        "“We have found room for 120 beds in the mill,” he said.\n\n“They have closed the school "
        "and we have found room for 90 chairs there,” she said.",
        why="another sentence",
    ),
    bad(
        "“We want 60 nurses by the end of June and twice as many by Christmas,” said Ms Rowe.\n\n"
        "“We want [[80]] nurses by the end of June and twice as many by Christmas,” she had said.",
        "60",
        severity="note",
    ),
    good("“We need 120 beds,” he said. “We need 90 chairs,” she said.", why="too little alike"),
]
_WORD = later(r"[^\W_]+(?:['’][^\W_]+)?")
# How many words before a figure must be the same, and how many around it are compared.
LEAD = 3
# So many letters before them tell that most figures are not led up to alike.
NEAR = 9
AROUND = 14
# Tenths of their words that two versions share at least.
ALIKE = 7
FEWEST = 8
SHORT, LONGEST = 40, 200


class Said(NamedTuple):
    """A figure in somebody's words: the words before it and around it, in lower case."""

    figure: Figure
    quotation: int
    around: frozenset[str]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look up the words before each quoted figure in the quotations that came before."""
    document = facts.document
    first: dict[tuple[str, ...], Said] = {}
    for figure in twice_led_up_to(facts):
        quotation = document.quoted_span(figure.start)
        if quotation is None:
            continue
        lead, around = words_of(document.flat, quotation, figure)
        if not lead or len(around) < FEWEST:
            continue
        said = Said(figure, quotation.start, around)
        before = first.setdefault((figure.kind, *lead), said)
        if before.quotation != quotation.start and alike(before, said):
            yield told(figure, before.figure)


def twice_led_up_to(facts: Facts) -> Iterator[Figure]:
    """The figures that the same words lead up to as another of their kind, quoted or not."""
    text = facts.document.flat
    led: dict[tuple[str, str], list[Figure]] = {}
    for figure in facts.figures:
        if figure.quantity is not None and not figure.aside:
            end = text[max(0, figure.start - NEAR) : figure.start].lower()
            led.setdefault((figure.kind, end), []).append(figure)
    for figures in led.values():
        again: dict[tuple[str, ...], list[Figure]] = {}
        for figure in figures if len(figures) > 1 else ():
            again.setdefault(lead_up(text, figure.start), []).append(figure)
        for alike in again.values():
            yield from alike if len(alike) > 1 else ()


def lead_up(text: str, at: int) -> tuple[str, ...]:
    """The few words before an offset, whether they are quoted or not."""
    before: list[str] = []
    for reach in (SHORT, LONGEST):
        # Of the first word found there may be no more than its end.
        if len(before) <= LEAD:
            near = text[max(0, at - reach) : at].lower()
            # What stands before a quotation is no part of what leads up.
            before = _WORD.findall(near[max(map(near.rfind, '"“‘')) + 1 :])
    return tuple(before[-LEAD:])


def words_of(text: str, quotation: Span, figure: Figure) -> tuple[tuple[str, ...], frozenset[str]]:
    """The few words before a figure in its quotation, and all those around it."""
    start = max(quotation.start, figure.start - LONGEST)
    end = min(quotation.end, figure.end + LONGEST)
    before = _WORD.findall(text[start : figure.start].lower())
    after = _WORD.findall(text[figure.end : end].lower())
    around = frozenset((*before[-AROUND:], *after[:AROUND]))
    # A quotation that begins with fewer words is led up to by its beginning.
    begins = ("",) if len(before) < LEAD and start == quotation.start else ()
    lead = (*begins, *before[-LEAD:])
    return (lead if begins or len(before) >= LEAD else ()), around


def alike(one: Said, two: Said) -> bool:
    """Whether most words around two figures are the same."""
    both, either = one.around & two.around, one.around | two.around
    # Two figures that differ make two sentences, built alike.
    figures = any(word[0].isdecimal() for word in either - both)
    return 10 * len(both) >= ALIKE * len(either) and not figures


def told(figure: Figure, before: Figure) -> Finding | Check:
    """What is to be said of a figure and its fellow in the same words."""
    marks = (mark(figure, "version"), mark(before, "version"))
    rows = sorted((figure, before), key=lambda one: one.start)
    working = Working(tuple(line("", one) for one in rows))
    one, two = figure.quantity, before.quantity
    if one is not None and two is not None and one.value == two.value:
        return Check(marks, working)
    return Finding(
        f"{figure.text} in this quotation is {before.text} where it is quoted before",
        marks,
        working,
        confidence="likely",
    )
