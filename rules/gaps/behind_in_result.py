"""How far a candidate is behind another is not what the last result has between them.

## Why it matters
The gap decides who goes out next. It is worked out from two lines of a list that the reader has just seen.

## When it stays silent
- one of the two has no votes in the result before it, or at the last stage of the count
- the gap is hedged, or of something else: seats, points
- what is stated is far from what the two leave: another stage is meant

## How to settle it
Take the one line of the list from the other.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    addends,
    bad,
    beside,
    exact,
    good,
    later,
    pairs,
    repairs,
    results,
    size,
    transfers,
)

WORDS = ("behind", "ahead of", "adrift of", "clear of")
RULE = Rule(severity="error", since="0.1", over=("gaps",), needs=Needs(words=WORDS))

RESULT = "First count: Rowe (Lab) 6,185; Pike (Con) 5,471; Shah (Green) 1,954. {}"
EXAMPLES = [
    bad(RESULT.format("Pike is [[741]] behind Rowe."), "6,185 - 5,471 = 714"),
    bad(RESULT.format("Rowe is [[814]] votes ahead of Pike."), "714"),
    good(RESULT.format("Pike is 714 behind Rowe."), holds=True),
    good(RESULT.format("Pike was 200 behind Rowe at the last election."), why="another poll"),
    good(RESULT.format("Pike is about 700 behind Rowe.")),
    good("Pike is 741 behind Rowe.", why="no result"),
]

BEHIND = later(
    r" (?:votes )?(?:behind|ahead of|adrift of|clear of)"
    r" (?P<name>[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)"
)
BACK, AHEAD, DIGITS, FAR = 14, 60, 12, 600
NEAR = exact(1, 4)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every `714 behind Egan` against what both have."""
    text = facts.document.text
    for match in beside(BEHIND, WORDS, text, (0, len(text)), back=BACK, ahead=AHEAD):
        last = facts.in_span(Span(max(0, match.start() - DIGITS), match.start()))[-1:]
        if not last or last[0].figure.end != match.start() or last[0].subject is None:
            continue
        stated, name = last[0], facts.names.called(match["name"])
        one, two = votes(facts, stated, last[0].subject.name), votes(facts, stated, name)
        bare = addends.countable(stated.figure) and addends.quantity(stated).is_bare
        if bare and one is not None and two is not None and one is not two:
            yield from held(facts, stated, one, two)


def votes(facts: Facts, stated: Fact, name: str) -> Fact | None:
    """What a candidate has by the last result before a gap, or by the last stage of a count."""
    place = stated.figure.start
    found = results.before(facts, place, FAR)
    near = dict(found.votes).get(name) if found is not None else None
    last = transfers.latest(facts, place, name)
    told = max((each for each in (near, last) if each), key=lambda f: f.start, default=None)
    return facts.at(told)[0] if told is not None else None


def held(facts: Facts, stated: Fact, one: Fact, two: Fact) -> Iterator[Finding | Check]:
    """A check if the two are as far apart as is stated; a finding if nearly so."""
    pair = pairs.Pair(stated, one, two, sure=True)
    marks, working = pairs.shape(facts, pair)
    value, made = addends.quantity(stated).value, size(pair.apart)
    if value == made:
        yield Check(marks, working)
    elif size(value - made) <= made * NEAR or addends.slipped(stated, made):
        yield Finding(
            f"{working.expression} = {working.computed}, not {stated.figure.text}",
            marks,
            working,
            help=repairs.of_gap(stated, *pair.in_order),
        )
