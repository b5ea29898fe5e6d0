"""A turnout is not the papers' share of the electorate beside it.

## Why it matters
Turnout is what a poll is remembered by, and all three figures are read out from one sheet of paper.

## When it stays silent
- either the papers or the valid votes alone make the turnout, rounded or cut short
- one of the three is missing, or is given twice: there may be two polls
- what is stated is far from it: the papers may be those of one ward
- all of the figures are hedged so widely that nothing can be told

## How to settle it
Divide the papers in the boxes by the electorate. Rejected papers count: those people turned out.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Interval,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    exact,
    expression,
    good,
    line,
    mark,
    polls,
    printed,
    total,
)

RULE = Rule(
    severity="error", since="0.1", over=("share-of-stated-whole",), needs=Needs(words=("turnout",))
)

EXAMPLES = [
    bad(
        "Turnout was [[47.2]] per cent: 3,150 papers from an electorate of 7,412.",
        "3,150 of 7,412 is 42.5 per cent",
    ),
    bad(
        "Electorate: 7,412\nSpoilt papers: 12\nBallots cast: 3,150\nTurnout: [[45.2%]]\n",
        "42.5",
    ),
    good(
        "Of 44,200 registered voters 31,500 cast ballots, a turnout of 71%. In all 4,715 people voted"
        " early.",
        why="some of them",
    ),
    good("Turnout was 42.5 per cent: 3,150 papers from an electorate of 7,412.", holds=True),
    good(
        "Turnout was 42.3 per cent, with 3,138 valid votes and 12 spoilt papers from 7,412 electors.",
        why="of the valid votes alone",
        holds=True,
    ),
    good(
        "Turnout was 42.5 per cent, up from 39.1 per cent. The electorate is 7,412 and 3,150 people"
        " voted.",
        holds=True,
    ),
    good(
        "With an electorate of 7,412 turnout was 42.5 per cent. At the last poll the electorate was"
        " 6,980, and 3,150 people voted.",
        why="two polls",
    ),
    good(
        "Turnout was 43.1 per cent, with 3,138 valid votes from an electorate of 7,412.",
        why="some papers may have been spoilt",
    ),
    good(
        "Turnout was 42.5 per cent of an electorate of 74,120. In Marl ward 912 people voted.",
        why="one ward of many",
    ),
    good("Turnout was 42.5 per cent. There were 28 spoilt papers.", why="of how many is not said"),
]
ALL = 100
# A turnout of another paragraph is meant for these papers if it is no farther from them than a sixth.
NEAR = Interval(exact(5, 6), exact(7, 6))
# Rejected papers of which the copy says nothing are no more than so many of the valid ones.
UNTOLD = Interval(1, exact(21, 20))
Parts = tuple[Fact, ...]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out the turnout of every poll that has an electorate and papers."""
    done: set[int] = set()
    for found in polls.returns(facts):
        given = {what: facts.at(figure)[0] for what, figure in found.figures.items()}
        stated, whole = given.get(polls.TURNOUT), given.get(polls.ELECTORATE)
        tried = papers(given)
        if stated is None or whole is None or not tried or stated.figure.start in done:
            continue
        done.add(stated.figure.start)
        agreeing = next((parts for parts in tried if fits(stated, share(parts, whole))), None)
        parts = agreeing or tried[0]
        made = share(parts, whole)
        shown = working(stated, parts, whole)
        marks = (
            mark(stated, "stated", "turnout"),
            *(mark(part, "part", "papers") for part in parts),
            mark(whole, "whole", "electorate"),
        )
        if agreeing is not None:
            yield Check(marks, shown)
        elif not untold(stated, made, given) and meant(stated, parts, whole, close=found.close):
            yield Finding(
                f"{shown.expression} is {shown.computed}, not {stated.figure.text}",
                marks,
                shown,
                help=f"{shown.computed} would agree",
            )


def papers(given: dict[str, Fact]) -> list[Parts]:
    """What may have been in the boxes, in the order in which it is likely to be meant."""
    valid, rejected = given.get(polls.VALID), given.get(polls.REJECTED)
    found: list[Parts] = [(given[polls.PAPERS],)] if polls.PAPERS in given else []
    if valid is None:
        return found
    return [*found, (valid, rejected), (valid,)] if rejected is not None else [*found, (valid,)]


def share(parts: Parts, whole: Fact) -> Interval:
    """What papers are of an electorate, in per cent."""
    made = total(addends.quantity(part).claimed() for part in parts)
    return made.scaled(ALL) / addends.quantity(whole).claimed()


def fits(stated: Fact, made: Interval) -> bool:
    """Whether a turnout can be the papers' share of the electorate, rounded or cut short."""
    held = addends.quantity(stated)
    return made.meets(held.claimed()) or made.meets(held.cut())


def untold(stated: Fact, made: Interval, given: dict[str, Fact]) -> bool:
    """Whether rejected papers of which nothing is said may make up for what is lacking."""
    if polls.PAPERS in given or polls.REJECTED in given:
        return False
    return fits(stated, made * UNTOLD)


def meant(stated: Fact, parts: Parts, whole: Fact, *, close: bool) -> bool:
    """Whether a turnout was meant as these papers': it is near, or a slip away beside them."""
    held = addends.quantity(stated)
    made = exact(ALL * addends.sum_of(parts), addends.quantity(whole).value)
    step = 10**held.printed_places
    shown = exact(round(made * step), step)
    near = (Interval.point(held.value) * NEAR).contains(made)
    return near or (close and addends.slipped(stated, shown, 2))


def working(stated: Fact, parts: Parts, whole: Fact) -> Working:
    """The papers over the electorate, and what the copy says."""
    made = exact(ALL * addends.sum_of(parts), addends.quantity(whole).value)
    places = max(1, addends.quantity(stated).printed_places)
    rows = [line("+" if at else "", part, "papers") for at, part in enumerate(parts)]
    return Working(
        (*rows, line("÷", whole, "electorate")),
        computed=f"{printed(made, places=places)} per cent",
        stated=stated.figure.text,
        expression=f"{expression(parts)} of {whole.figure.text}",
    )
