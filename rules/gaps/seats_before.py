"""A party's seats are not those that it had, more or fewer by what it gained or lost.

## Why it matters
The tally says what each party has now, and the next sentence what it gained. Two people count the two,
and only one of them has the last declaration.

## When it stays silent
- the tally is not of all the seats: there are more to come
- it is not said whose the seats are, or what there were before
- a figure is hedged

## How to settle it
Start from the result of last time. Seats that changed hands in between may count with either.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    exact,
    good,
    later,
    line,
    mark,
    printed,
    seats,
)

RULE = Rule(severity="error", since="0.1", over=("gaps",), needs=Needs(claims=("change",)))

NIGHT = "All 46 seats are in: Labour 21, the Greens 15, independents seven and others three. {}"
EXAMPLES = [
    bad(NIGHT.format("Labour are down five from [[28]]."), "28 - five = 23"),
    bad(NIGHT.format("Labour held [[26]] seats before tonight, so they have lost six."), "20"),
    bad(NIGHT.format("The Greens rose from nine to [[16]]."), "15, not 16"),
    good(NIGHT.format("Labour are down five from 26."), holds=True),
    good(NIGHT.format("Labour held 26 seats before tonight, so they have lost five."), holds=True),
    good(NIGHT.format("The Greens rose from nine to 15."), holds=True),
    good(
        "With 31 of the 46 seats declared it is Labour 16, the Greens ten and independents five."
        " Labour are down five from 26.",
        why="more are to come",
    ),
    good(NIGHT.format("Labour are down about five from 28.")),
    good(
        NIGHT.format("Labour held 28 seats in 2015 and have lost five."), why="there was 2019 too"
    ),
]

EARLIER = later(r"\b(?:before (?:tonight|today|the (?:election|vote|poll))|going into)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold the changes that an entry states against the seats of its full tally."""
    for tally in seats.tallies(facts):
        if not tally.won or tally.every is None or tally.every.value != tally.declared.value:
            continue
        now = {name: facts.at(figure)[0] for name, figure in tally.parts}
        for claim in facts.of("change"):
            by, first, last = (facts.fact(claim, role) for role in ("by", "from", "to"))
            told = by or first
            if told is None or told.entry != tally.entry or told.subject is None:
                continue
            mine = now.get(told.subject.name)
            if mine is None or told.measure is None or told.measure.name != "seat":
                continue
            if last is not None:
                yield from restated(mine, last)
            elif by is not None and (first := first or before(facts, by)) is not None:
                yield from held(mine, first, by, down=claim.cue("down") is not None)


def before(facts: Facts, by: Fact) -> Fact | None:
    """What a party had before, told in the sentence in which it gains or loses."""
    sentence = facts.sentence(by)
    if not EARLIER.search(facts.document.text, *sentence):
        return None
    mine = [
        fact
        for fact in addends.within(facts, sentence)
        if fact.figure is not by.figure and facts.same(fact, by, "subject", "measure")
    ]
    return mine[0] if len(mine) == 1 and mine[0].figure.start < by.figure.start else None


def restated(now: Fact, last: Fact) -> Iterator[Finding | Check]:
    """A check if what a party rose or fell to is what it has in the tally, or else a finding."""
    two = addends.quantity(now), addends.quantity(last)
    if now.figure is last.figure or not all(each.is_bare for each in two):
        return
    marks = (mark(last, "stated", "now"), mark(now, "part", "in the tally"))
    working = Working((line("", now, "in the tally"), line("", last, "now")))
    if two[0].value == two[1].value:
        yield Check(marks, working)
    else:
        yield Finding(f"The tally has {now.figure.text}, not {last.figure.text}", marks, working)


def held(now: Fact, first: Fact, by: Fact, *, down: bool) -> Iterator[Finding | Check]:
    """A check if what there was and what came or went make what there is, or else a finding."""
    was, moved, there = (addends.quantity(fact) for fact in (first, by, now))
    if not (was.is_bare and moved.is_bare and there.is_bare):
        return
    made = exact(was.value - moved.value if down else was.value + moved.value)
    sign = "-" if down else "+"
    marks = (mark(first, "stated", "before"), mark(by, "part", "change"), mark(now, "whole", "now"))
    working = Working(
        (line("", first, "before"), line(sign, by, "change")),
        computed=printed(made),
        stated=now.figure.text,
        expression=f"{first.figure.text} {sign} {by.figure.text}",
    )
    if made == there.value:
        yield Check(marks, working)
    elif made > 0:
        yield Finding(
            f"{working.expression} = {working.computed}, and the tally has {now.figure.text}",
            marks,
            working,
        )
