"""What is lacking is not what is needed less what there is.

## Why it matters
A party with 29 seats that needs 33 is four short, and the next week of talks is told by that four. The
figure is worked out in the head while the last result comes in.

## When it stays silent
- it is not said how many are needed, or how many there are
- a third figure of the same kind stands between them
- what lacks is far from what the two leave: more was to come in between
- one of the figures is hedged
- the distance is in points of a percentage: another rule has those

## How to settle it
Take what there is from what is needed. A casting vote or a vacant seat may change what is needed.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Interval,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    exact,
    good,
    later,
    line,
    listed,
    mark,
    misses,
    seats,
    shown,
    total,
    words_of,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(claims=("distance",)))

EXAMPLES = [
    bad("The motion needed 34 votes and got 31, [[two]] short.", "34 less 31 is 3"),
    bad("With 29 of the 33 seats it needs, the party is [[five]] seats short.", "33 less 29 is 4"),
    bad("The appeal needs £12,000. It has raised £9,400, and is [[£3,600]] short.", "£2,600"),
    bad(
        "All 46 seats are in: Labour 21, the Greens 15, independents seven and others three. Labour are"
        " [[four]] short of the 24 that they need.",
        "24 less 21 is 3",
    ),
    good(
        "All 46 seats are in: Labour 21, the Greens 15, independents seven and others three. Labour are"
        " three short of the 24 that they need.",
        holds=True,
    ),
    bad(
        "The party needs 33 of the 65 seats for a majority; with 29 it is [[five]] short.",
        "33 less 29 is 4",
    ),
    bad(
        "Rowe should win 513 more delegates. Added to her 695, that leaves her [[49]] short of the 1,237"
        " needed.",
        "1,237 less 513 and 695 is 29",
    ),
    bad("It has 87,400 names, [[13,600]] short of the 100,000 it needs.", "12,600"),
    good("It has 87,400 names, 12,600 short of the 100,000 it needs.", holds=True),
    good("The motion needed 34 votes and got 31, three short.", holds=True),
    good("With 29 of the 33 seats it needs, the party is four seats short.", holds=True),
    good(
        "The motion needed 34 votes and got 31, two short of last year's count.", why="another mark"
    ),
    good("With 29 seats the party is four short of the 33 that it needs.", holds=True),
    good("The motion got 31 votes, and 34 members were there: two short.", why="nothing is needed"),
    good(
        "Rowe should win 513 more delegates. Added to her 695, that leaves her 29 short of the 1,237"
        " needed.",
        holds=True,
    ),
    bad("It is [[£14,000]] short of its £90,000 target, having raised £78,000.", "£12,000"),
    bad("The town needs £2m; it has raised £1.35m and is [[£750,000]] short.", "£650,000"),
    good("The town needs £2m; it has raised £1.35m and is £650,000 short.", holds=True),
    good("The motion needed about 34 votes and got 31, two short."),
    good(
        "The crew signed 62 hands against a target of 80. It was 18 short, although Hove beat its target of 20 by five."
    ),
]

NEEDED = words_of("gaps/needed")
CLOSED = later(r"[,;:.)]|\s*$")
OF_THE = later(r"(?: of)?(?: the| its| his| her| their)? ")
TOGETHER = later(
    r"\b(?:combined with|added to|together with|along with|on top of|plus) (?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
TURN = later(r"\b(?:although|though|while|whereas|but|even)\b")
REACH = 3


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every distance that is a count, or a sum of money, against the two it lies between."""
    for claim in facts.of("distance"):
        gap = facts.fact(claim, "value")
        if gap is None or not claim.cue("short") or not addends.countable(gap.figure):
            continue
        if gap.figure.kind == "points":
            continue
        found = ends(facts, gap)
        if found is None:
            continue
        # `two short of last year's count` is short of something else.
        after = facts.document.text[claim.end : found[0].figure.start]
        if CLOSED.match(facts.document.text, claim.end) or OF_THE.fullmatch(after):
            yield from held(gap, *found)


def ends(facts: Facts, gap: Fact) -> tuple[Fact, tuple[Fact, ...]] | None:
    """What is needed and what there is, from the sentence of a distance or the one before as well."""
    before = addends.sentence_before(facts, gap)
    sentence = facts.sentence(gap)
    for start in (sentence[0], before[0] if before is not None else sentence[0]):
        near = addends.once(facts.in_span(Span(start, sentence[1])))
        others = [fact for fact in near if fact.figure is not gap.figure]
        others = [
            fact for fact in others if addends.like(fact, gap) and not turned(facts, gap, fact)
        ]
        needed = [fact for fact in others if is_needed(facts, fact)]
        have = tuple(f for f in others if f not in needed and not of_all(facts, f))
        told = 2 if any(put_together(facts, fact) for fact in have) else 1
        if len(needed) == 1 and len(have) == told:
            alike = all(of_one_kind(facts, fact, (gap, needed[0])) for fact in have)
            return (needed[0], have) if alike else None
        have_seats = in_tally(facts, gap) if len(others) == len(needed) == 1 else None
        if have_seats is not None:
            return needed[0], (have_seats,)
    return None


def turned(facts: Facts, gap: Fact, fact: Fact) -> bool:
    """Whether a figure stands behind a distance in a clause of its own: though Hove beat its 310."""
    tie = facts.text(Span(gap.figure.end, max(gap.figure.end, fact.figure.begins)))
    return TURN.search(tie) is not None


def in_tally(facts: Facts, gap: Fact) -> Fact | None:
    """The seats of the party that is short, in the last tally of its entry before it."""
    tally = seats.before(facts, gap.figure.start)
    if tally is None or gap.subject is None:
        return None
    mine = dict(tally.parts).get(gap.subject.name)
    return facts.at(mine)[0] if mine is not None else None


def of_all(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is all that there are: 33 of the 65 seats are needed."""
    return any(held.claim.kind == "part" and held.role == "whole" for held in facts.at(fact.figure))


def put_together(facts: Facts, fact: Fact) -> bool:
    """Whether what there is goes with what was told before: added to the 695 that it has."""
    return TOGETHER.search(facts.text(Span(fact.sentence, fact.figure.start))) is not None


def of_one_kind(facts: Facts, have: Fact, others: tuple[Fact, Fact]) -> bool:
    """Whether what there is may be of the same as what is needed: it is said of nothing else."""
    return have.measure is None or any(facts.same(have, other, "measure") for other in others)


def is_needed(facts: Facts, fact: Fact) -> bool:
    """Whether the words beside a figure say that so many are needed."""
    beside = facts.before(fact.figure.begins, REACH)
    # Of its £90,000 target, having raised £78,000: that is said of the other.
    said = facts.text(Span(fact.sentence, fact.figure.begins)).rpartition(",")[2]
    beside = [word for word in beside if word in said] + facts.after(fact.figure.end, REACH)
    return not NEEDED.isdisjoint(beside)


def held(gap: Fact, needed: Fact, have: tuple[Fact, ...]) -> Iterator[Finding | Check]:
    """A check if what there is and what lacks are what is needed; a finding if they are not."""
    mark_, there = addends.quantity(needed), addends.sum_of(have)
    if not all(addends.quantity(fact).is_bare for fact in (gap, needed, *have)):
        return
    if there >= mark_.value:
        return
    right = addends.printable(exact(mark_.value - there), gap)
    marks = (
        mark(gap, "stated", "short"),
        mark(needed, "whole", "needed"),
        *(mark(fact, "part", "is") for fact in have),
    )
    working = Working(
        (line("", needed, "needed"), *(line("-", fact, "there is") for fact in have)),
        computed=shown(right, gap),
        stated=gap.figure.text,
    )
    # What is needed is set, noughts and all.
    left = Interval(mark_.value, mark_.value) - total(
        addends.quantity(fact).claimed() for fact in have
    )
    if left.meets(addends.quantity(gap).claimed()):
        yield Check(marks, working)
    elif misses.left(gap, exact(mark_.value - there), mark_.value):
        yield Finding(
            f"{needed.figure.text} less {listed([fact.figure.text for fact in have])}"
            f" is {working.computed}, not {gap.figure.text}",
            marks,
            working,
            confidence="likely",
        )
