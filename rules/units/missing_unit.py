"""A share has no unit: "29.6 of the vote".

## Why it matters
"Bute 29.6 of the vote" may be read at a glance; a reader who begins there cannot. The missing words are
also missed by every sum.

## When it stays silent
- the number has no decimals: "29 of the votes" is a count
- the paragraph speaks of no percentages
- it is a score, a price, a mark or a multiple

A bare number among percentages of the same kind borrows their unit: that is a note.

## How to settle it
Write "per cent" after it, as after the others.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    CONTEXT,
    Fact,
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
    words_of,
)

RULE = Rule(severity="warning", since="0.1", fix="unsafe", needs=Needs(figures=("percent",)))

EXAMPLES = [
    bad(
        "Asha Rowe polled 41.25 per cent, and Tom Pike [[30.17]] of the vote.",
        "30.17 per cent of the vote",
    ),
    bad("Ash took 61.2 per cent. Bay won only [[18.4]] of the poll.", "18.4 per cent of the poll"),
    bad(
        "Asha Rowe polled 54.38 per cent of the vote. Tom Pike is third with [[8.41]].",
        "8.41 per cent",
        severity="note",
    ),
    good("Asha Rowe polled 41.25 per cent, and Tom Pike 30.17 per cent of the vote."),
    good("Asha Rowe won 61 per cent; 29 of the votes were spoilt.", why="a count"),
    good("The firm swaps 0.41 of its shares for each of ours.", why="a fraction, on purpose"),
    good("Rowe won 54.38 per cent of the vote, Pike from 20.6 to 23.6 per cent.", why="a range"),
    good("Turnout rose 4.5 per cent and the gymnast scored 9.85.", why="a mark"),
]

_WHOLES = words_of("votes/wholes")
SHARE = "share of"
LOOK = 20
# `20.6 to 23.6 per cent`: the unit is that of the next.
_JOINED = later(r"(?:,| ?(?:to|and|or|-|–) ?| per ?cent)+\d")


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the bare decimals that stand among percentages."""
    percents: list[Figure] = []
    for figure in facts.figures:
        if figure.kind == "percent":
            percents.append(figure)
        elif percents and decimal(figure):
            like = percents[-1]
            near = facts.document.paragraph_at(like.start).start
            if near == facts.document.paragraph_at(figure.start).start:
                yield from told(facts, figure, like)


def decimal(figure: Figure) -> bool:
    """Whether a figure is a bare number with decimals that may be a share."""
    quantity = figure.quantity
    if figure.kind != "number" or figure.aside or quantity is None:
        return False
    return bool(quantity.printed_places) and quantity.scale == 1 and 0 < quantity.value <= 100


def told(facts: Facts, figure: Figure, like: Figure) -> Iterator[Finding]:
    """What is to be said of a bare decimal after the percentage `like`."""
    for fact in facts.at(figure):
        noun = fact.claim.noun("whole") if fact.claim.kind == "share" else None
        if noun is not None and not _WHOLES.isdisjoint(facts.words(*noun)):
            yield finding(facts, figure, like, f" of the {facts.text(noun)}", severity="")
            return
        after = facts.document.flat[figure.end : figure.end + LOOK]
        if fact.claim.kind != "share" and not _JOINED.match(after) and shared(fact):
            yield finding(facts, figure, like, "", severity="note")
            return


def shared(fact: Fact) -> bool:
    """Whether a bare number is bound as a share of votes, as those beside it are."""
    of_votes = fact.measure is not None and fact.measure.name.startswith(SHARE)
    return of_votes and fact.subject is not None


def finding(facts: Facts, figure: Figure, like: Figure, of: str, severity: str) -> Finding:
    """What is to be said; of: what it is a share of, where the copy says so."""
    unit = like.text.lstrip("0123456789.,")
    meant = f"{figure.text}{unit}"
    whose = next((f.subject for f in facts.at(figure) if f.subject is not None), None)
    name = f" ({facts.text(whose.span)})" if whose is not None and whose.span is not None else ""
    return Finding(
        f"{figure.text}{of} has no unit{name}: {meant}{of}",
        (mark(figure, "stated", "no unit"), mark(like, CONTEXT, "its neighbour")),
        Working((line("", like, "its neighbour"), line("", figure, "no unit"))),
        verdict="malformed" if not severity else "style",
        severity=severity,
        confidence="certain" if not severity else "likely",
        fix=Fix(safe=False, edits=((figure.start, figure.end, meant),), why="the unit is inferred"),
    )
