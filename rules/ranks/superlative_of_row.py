"""The largest, the cheapest, the second highest: and the figures of the sentence say otherwise.

## Why it matters
"Ayr with 164, Bute 131 and Hove 118, making Hove the worst hit" can be checked by anybody who reads it.

## When it stays silent
- two of the figures are equal
- something else is compared: the highest rate, the worst hit for its size
- not each figure of the row has a name of its own
- a clause with "but" or "though" takes it back

## How to settle it
Sort the figures. One of them, the name or the superlative is wrong.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    beside,
    good,
    later,
    line,
    lineups,
    mark,
    superlatives,
)

WORDS = (
    "est", "worst", "gold", "silver", " the table", " the league", " the standings", "second", "third",
    "fourth", "most.", "most,", "fewest",
)  # fmt: skip
RULE = Rule(
    severity="warning",
    since="0.1",
    status="preview",
    needs=Needs(words=WORDS, sentence=("any any",)),
)

EXAMPLES = [
    bad("Ayr had 164, Bute 131 and Hove 118, making Hove the [[worst hit]].", "118"),
    bad("Ayr had 48 cases, Bute 31, Hove 27 and Leith 12, so Hove had the [[second-highest]] count.", "27"),
    bad("The [[cheapest]] of the three bids, £4.9m, was preferred to those of £4.3m and £4.6m.", "£4.9m"),
    bad("At 312m the tower will be Hove's [[tallest]], overtaking the 326m Meridian.", "326m"),
    bad("The bids were £2.1m, £2.4m and £2.9m, and Hove took the [[lowest]], £2.4m.", "£2.4m"),
    bad("Sales were 412 in May, 388 in June and 436 in July, making May the [[busiest]] month.", "412"),
    bad("Ayr had 14 cases, Hove 11 and Bute nine. Hove had the [[most]].", "11"),
    bad("Hull took 61 points, with York [[second]] on 63 and Leeds third on 55.", "63"),
    good("Ayr had 14 cases, Hove 11 and Bute nine. Hove had the largest population.", why="of people"),
    good("The stages were 142km, 187km and 164km, the longest of them the second.", why="the second"),
    good("Two towns had 100: Ayr had 164, Bute 131 and Hove 118, making Ayr the worst hit.", holds=True),
    good("Ayr had 164, Bute 131 and Hove 118, making Ayr the worst hit.", holds=True),
    good("Ayr had 48 cases, Bute 31, Hove 27 and Leith 12, so Hove had the third-highest count."),
    good("Ayr had 164, Bute 131 and Hove 118, making Hove the worst hit for its size.", why="size"),
    good("Ayr had 164, Bute 131 and Hove 118, so Hove had the highest rate.", why="a rate"),
    good("The cheapest of the three bids, £4.1m, was preferred to those of £4.3m and £4.6m."),
    good("The cheapest of the four bids, £4.9m, was preferred to those of £4.3m and £4.6m.",
         why="the fourth may be dearer, and the two of something else"),
    good("At 312m the tower will be Hove's tallest, overtaking the 296m Meridian.", holds=True),
    good("At 312m it is the tallest tower, though the 326m mast is higher.", why="of towers"),
]  # fmt: skip

TOLD = later(
    r"est\b|worst\b|gold\b|silver\b|second\b|third\b|fourth\b|most\b| the (?:table|league|standings)\b"
)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every superlative against the row of figures in its sentence."""
    text = facts.document.flat
    end = -1
    for found in beside(TOLD, WORDS, text, Span(0, len(text)), back=0, ahead=16):
        if found.start() >= end:
            sentence = facts.document.sentence_at(found.start())
            end = sentence.end
            yield from held(list(superlatives.said(facts, sentence)))


def held(told: Sequence[superlatives.Said]) -> Iterator[Finding | Check]:
    """The first place that the figures do not give; else a check for each."""
    for said in told:
        ordered = sorted(said.row, key=lambda place: place.value, reverse=said.up)
        if len({place.value for place in ordered}) < len(ordered):
            continue
        at = ordered.index(said.one)
        # With Shah second and Pike third, whoever is left is first.
        row = {other.nth for other in told if other.row == said.row}
        full = len(row) > 1 and row == set(range(2, len(said.row) + 1))
        # Whoever is told to stand above and does not.
        under = [
            other.one
            for other in told
            if other.row == said.row and other.nth < said.nth and ordered.index(other.one) > at
        ]
        if at >= said.nth or under or ((said.sure or full) and at != said.nth - 1):
            yield wrong(said, ordered)
            return
    for said in told:
        yield Check(
            (mark(said.one.figure, "value"), *others(said)),
            Working(tuple(line("", place.figure) for place in said.row)),
        )


def others(said: superlatives.Said) -> tuple[Mark, ...]:
    """The marks of the rest of a row."""
    return tuple(mark(place.figure, "value") for place in said.row if place is not said.one)


def wrong(said: superlatives.Said, ordered: Sequence[lineups.Place]) -> Finding:
    """What is to be said of a place that a figure of a row does not have."""
    figures = [place.figure for place in ordered]
    value = mark(said.one.figure, "value")
    first = value._replace(start=said.span.start, end=said.span.end, role="stated", value="")
    return Finding(
        f"{said.one.figure.text} is told as the {said.words}, and is number"
        f" {ordered.index(said.one) + 1} of {', '.join(figure.text for figure in figures)}",
        (first, value, *others(said)),
        Working(tuple(line("", figure) for figure in figures)),
        severity="error" if said.sure else "",
        confidence="likely",
    )
