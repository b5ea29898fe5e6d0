"""A figure or a time runs into the word beside it.

## Why it matters
`11.30pmWe're` and `(g)12,427` have lost a space. A reader stumbles, and programs miss the figure.

## When it stays silent
- the letters are a unit or a suffix: 5km, 40p, 2nd, 1,200mph
- it is a handle, a hashtag, an address, a model or a code

## How to settle it
Set the space.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Facts,
    Finding,
    Fix,
    Line,
    Mark,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    words_of,
)

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

# Both begin with a letter or a mark that is rare, and so are found fast.
_CLOCK = later(r"m[A-Z][\w'’]*")
_GROUP = later(r",\d{3}(?![\d])(?:,\d{3}(?!\d))*")
_TIME = later(r"(?<![\w.:])\d{1,2}[.:]\d\d[ap]$")
_HEAD = later(r"(?:(\([^()\s]{0,12}\))|([^\W\d_]{2,}[^\W\d_A-Z]))(\d{1,3})$")
_BARE = later(r"(?<![\w,.-])\d{1,3}$")
_TAIL = later(r"[a-z]{4,}\b(?![@.]\w)")
_ENDS = later(r"(?![\w,.@]\S)")
LOOK = 24
_DIGITS = "0123456789"
_UNITS = words_of("things/glued_units")


def check(facts: Facts) -> Iterator[Finding]:
    """Look at both sides of every stamp and of every number with a comma."""
    document = facts.document
    if not facts.figures:
        return
    text = document.flat
    start, end = document.source.body
    for found in _CLOCK.finditer(text, start, end):
        time = _TIME.search(text[max(start, found.start() - LOOK) : found.start()])
        if time is not None:
            first = found.start() - len(time[0])
            yield from told(facts, Span(first, found.end()), found.start() + 1, first)
    for found in _GROUP.finditer(text, start, end):
        before = text[max(start, found.start() - LOOK) : found.start()]
        # A blank or the sign of a currency stands before most, and spares them the patterns.
        glued = before.rstrip(_DIGITS)[-1:]
        head = _HEAD.search(before) if glued.isalpha() or glued == ")" else None
        if head is not None and _ENDS.match(text, found.end()):
            place = found.start() - len(head[3])
            first = place - len(head[1] or head[2])
            yield from told(facts, Span(place, found.end()), place, first)
        elif (tail := _TAIL.match(text, found.end())) and tail[0] not in _UNITS:
            bare = _BARE.search(before)
            if bare is not None:
                first = found.start() - len(bare[0])
                yield from told(facts, Span(first, tail.end()), found.end(), first)


def told(facts: Facts, about: Span, place: int, first: int) -> Iterator[Finding]:
    """What is to be said of a figure that lacks a space at `place`.

    about: the figure, with what runs into it behind; first: where that begins which it runs into.
    """
    document = facts.document
    if document.marked(about.start) or document.marked(place):
        return
    shown = f"{facts.text(Span(first, place))} {facts.text(Span(place, about.end))}"
    text = facts.text(about)
    yield Finding(
        f"{text} lacks a space before it: {shown}"
        if about.start == place
        else f"{text} lacks a space: {shown}",
        (Mark(*about, "stated", "a space is missing"),),
        Working((Line("", text, "as it stands", about.start),)),
        verdict="malformed",
        fix=Fix(safe=True, edits=((place, place, " "),), why="nothing but a space"),
    )
