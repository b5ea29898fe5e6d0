"""An overall majority is not what the winner's seats leave over those of everybody else.

## Why it matters
It is the number by which a government lives. It is twice the winner's seats less all of them, and at
three in the morning it is easily taken for the distance to the winning post.

## When it stays silent
- the seats are not all declared, or the tally beside it does not say how many there are
- the majority is a working one: seats that nobody takes up are left out of that
- a figure is hedged

## How to settle it
Take the seats of all the others together from those of the winner.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    beside,
    exact,
    good,
    later,
    line,
    mark,
    printed,
    seats,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("gaps",),
    needs=Needs(words=("overall majority", "outright majority")),
)

EXAMPLES = [
    bad(
        "All 212 seats are in: Labour 112, Conservatives 70, Liberals 21 and others nine. That is an"
        " overall majority of [[six]].",
        "12",
    ),
    bad(
        "The Greens took 58 of the 99 seats, an overall majority of [[nine]].",
        "58 less the other 41",
    ),
    good(
        "All 212 seats are in: Labour 112, Conservatives 70, Liberals 21 and others nine. That is an"
        " overall majority of 12.",
        holds=True,
    ),
    good("The Greens took 58 of the 99 seats, an overall majority of 17.", holds=True),
    good("The Greens have an overall majority of 17, with 58 of the 99 seats.", holds=True),
    good("The Greens took 58 of the 99 seats, a working majority of 21.", why="some stay away"),
    good(
        "The Greens have 41 of the 99 seats so far. We expect an overall majority of 12.",
        why="more are to come",
    ),
    good("The Greens took 58 of the 99 seats, an overall majority of about 20."),
]

MAJORITY = later(r"(?:overall|outright) majority(?: of|:| was| is)? (?=\w)")
WORDS = ("overall majority", "outright majority")
LEAD = 40
PART = "part"
FAR = 400


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out every overall majority from the seats in front of it."""
    text = facts.document.text
    for match in beside(MAJORITY, WORDS, text, (0, len(text)), back=0, ahead=LEAD):
        figure = next(iter(facts.figures_in(Span(match.end(), match.end() + 1))), None)
        if figure is not None and addends.countable(figure):
            yield from held(facts, facts.at(figure)[0])


def held(facts: Facts, stated: Fact) -> Iterator[Finding | Check]:
    """The finding or the check of one overall majority, if seats are told before it."""
    found = won(facts, stated)
    if found is None:
        return
    most, every = found
    three = (stated, most, every)
    if not all(addends.quantity(fact).is_bare for fact in three):
        return
    others = exact(addends.quantity(every).value - addends.quantity(most).value)
    made = exact(addends.quantity(most).value - others)
    if made <= 0:
        return
    marks = (mark(stated, "stated"), mark(most, "part", "won"), mark(every, "whole", "seats"))
    working = Working(
        (line("", most, "won"), Line("-", printed(others), f"the others of {every.figure.text}")),
        computed=printed(made),
        stated=stated.figure.text,
    )
    if made == addends.quantity(stated).value:
        yield Check(marks, working)
    else:
        yield Finding(
            f"{most.figure.text} less the other {printed(others)} of {every.figure.text} is"
            f" {printed(made)}, not {stated.figure.text}",
            marks,
            working,
            help=f"{printed(made)} would agree",
        )


def won(facts: Facts, stated: Fact) -> tuple[Fact, Fact] | None:
    """The winner's seats and all of them, as the copy before a majority has them."""
    start = stated.figure.start
    sentence = facts.sentence(stated)
    for claim in facts.of(PART):
        if sentence.start <= claim.start < sentence.end:
            part, whole = facts.fact(claim, "value"), facts.fact(claim, "whole")
            if part is not None and whole is not None and whole.measure is not None:
                return (part, whole) if whole.measure.name.endswith("seat") else None
    for tally in reversed(seats.tallies(facts)):
        last = tally.parts[-1][1].end
        if last > start or start - last > FAR or tally.entry != stated.entry:
            continue
        if not tally.won or tally.every is None or tally.every.value != tally.declared.value:
            return None
        most = max((figure for _, figure in tally.parts), key=lambda figure: figure.value or 0)
        return facts.at(most)[0], facts.at(tally.every)[0]
    return None
