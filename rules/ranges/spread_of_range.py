"""The spread that is told is not what lies between the ends of the range.

## Why it matters
"From 41 to 88, a spread of 57" is a sum that every reader can do: it is 47.

## When it stays silent
- the spread is hedged, or follows once the ends are rounded
- both ends may be counted: pages 41 to 88 are 48
- the figure is of something else

## How to settle it
Take the one end off the other.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
    printed,
    size,
)

RULE = Rule(
    severity="error",
    since="0.1",
    needs=Needs(
        figures=("range",), words=("spread of", "gap of", "range of", "span of", "difference of")
    ),
)

EXAMPLES = [
    bad("Marks ran from 41 to 88, a spread of [[57]].", "47"),
    bad("Her rounds ranged from 66 to 74, a gap of [[nine]] strokes.", "8"),
    good("Marks ran from 41 to 88, a spread of 47.", holds=True),
    good("Marks ran from 41 to 88, a range of 48.", why="both ends are counted"),
    good("Marks ran from 41 to 88, a spread of about 50.", why="hedged"),
    good("Bids ran from £41 to £88, a spread of nine firms.", why="firms, not pounds"),
]

TIE = later(
    r"(?: [a-z]+){0,3}(?:,| -| –| —| \() ?(?:making |giving |which is |which makes )?an? (?:[a-z]+ )?"
    r"(?P<what>spread|gap|range|span|difference|variation) of (?P<hedge>(?:[a-z]+ ){0,2})"
)
INCLUSIVE = frozenset(("range", "span"))
KINDS = frozenset(("number", "money", "quantity", "percent", "points", "duration"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take the lower end of every range off the higher, where a spread is told behind it."""
    for span in facts.figures_by_kind.get("range", ()):
        low, high = (span.quantity.low, span.quantity.high) if span.quantity else (None, None)
        if span.aside or low is None or high is None or span.quantity is None:
            continue
        near = facts.figures_in(facts.document.sentence_at(span.start))
        stated = next((figure for figure in near if figure.start >= span.end), None)
        tie = stated and TIE.fullmatch(facts.document.flat, span.end, stated.start)
        if not stated or not tie or stated.quantity is None or stated.kind not in KINDS:
            continue
        held = stated.quantity
        if not held.is_bare or tie["hedge"]:
            continue
        counted = held.unit == "" and span.quantity.unit in ("", "percent")
        if not counted and held.unit not in (span.quantity.unit, "point"):
            continue
        made = high - low
        slack = 0 if span.quantity.kind == "count" else span.quantity.fine
        if tie["what"] in INCLUSIVE:
            slack = max(slack, 1)
        marks = (mark(stated, "stated"), mark(span, "range"))
        working = Working((line("", span, "the range"), line("", stated, "stated")))
        if size(made - held.value) <= slack:
            yield Check(marks, working)
        elif size(made - held.value) < size(made):
            yield Finding(
                f"{span.text} is a {tie['what']} of {printed(made, held)}, not {stated.text}",
                marks,
                working,
            )
