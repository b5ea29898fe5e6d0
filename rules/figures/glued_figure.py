"""A figure or a time runs into the word beside it.

## Why it matters
`11.30pmWe're` and `(g)12,427` have lost a space. A reader stumbles, and programs miss the figure.

## When it stays silent
- the letters are a unit or a suffix: 5km, 40p, 2nd, 1,200mph
- it is a handle, a hashtag, an address, a model or a code

## How to settle it
Set the space.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import Facts, Finding, Fix, Line, Mark, Rule, Span, Working, bad, good, later

RULE = Rule(severity="note", since="0.1", fix="safe")

EXAMPLES = [
    bad(
        "[[9.40pmWe]] are in the hall.\n\n\n9.15pm Doors are open.\n\n\n9pm We wait.\n", "9.40pm We"
    ),
    bad("River ward: Asha Rowe(g)[[12,427]], Tom Pike 9,120.", "(g) 12,427"),
    bad("Altogether [[12,427votes]] were cast in River ward.", "12,427 votes"),
    good("9.40pm We are in the hall.\n\n\n9.15pm Doors are open.\n\n\n9pm We wait.\n"),
    good("It flew 1,200km at 1,100mph on the 2nd.", why="units and a suffix"),
    good("Write to rowe12,000@example.org or @rowe12.", why="an address and a handle"),
    good("River ward: Asha Rowe (g) 12,427, Tom Pike 9,120."),
]

_CLOCK = later(r"(?<![\w.:])(\d{1,2}[.:]\d\d(?:am|pm))([A-Z][\w'’]*)")
_BEFORE = later(r"([^\W\d_]{3}|\))(?<![A-Z])(\d{1,3}(?:,\d{3})+)(?![\w,.@]\S)")
_AFTER = later(r"(?<![\w,.-])(\d{1,3}(?:,\d{3})+)([a-z]{4,})\b(?![@.]\w)")
_WORD = later(r"(?:\([^()\s]{0,12}\)|[^\W\d_]+)$")
LOOK = 20
_UNITS = frozenset(
    "metre metres meter meters litre litres mile miles sqft fold plus strong".split()
)


def check(facts: Facts) -> Iterator[Finding]:
    """Look at both sides of every stamp and of every number with a comma."""
    document = facts.document
    if not facts.figures:
        return
    start, end = document.source.body
    for pattern in (_CLOCK, _BEFORE, _AFTER):
        for found in pattern.finditer(document.flat, start, end):
            place = found.end(1)
            if document.marked(found.start()) or document.marked(place) or found[2] in _UNITS:
                continue
            yield finding(facts, found, place)


def finding(facts: Facts, found: re.Match[str], place: int) -> Finding:
    """What is to be said of a figure that lacks a space at `place`."""
    first, second = found.span(1), found.span(2)
    if not found[1][:1].isdigit():
        word = _WORD.search(facts.document.flat[max(0, place - LOOK) : place])
        about, shown = Span(*second), f"{word[0] if word else found[1]} {found[2]}"
    else:
        about, shown = Span(first[0], second[1]), f"{found[1]} {found[2]}"
    text = facts.text(about)
    return Finding(
        f"{text} lacks a space before it: {shown}"
        if about.start == place
        else f"{text} lacks a space: {shown}",
        (Mark(*about, "stated", "a space is missing"),),
        Working((Line("", text, "as it stands", about.start),)),
        verdict="malformed",
        fix=Fix(safe=True, edits=((place, place, " "),), why="nothing but a space"),
    )
