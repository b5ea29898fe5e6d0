"""A stated total is not the sum of the figures that it is made of.

## Why it matters
A reader who adds the two figures up gets a third one. One of the three is wrong, and the copy cannot
say which.

## When it stays silent
- two figures of the sentence do make the total: that is how it is meant
- the total is one of them times another, or of so many each
- no words say that these figures make that total
- a figure is hedged, or rounded so far that the sum may hold
- the earlier figure may be of something else, or of somebody else

## How to settle it
Go back to whoever counted. Any of the figures may be the wrong one, so no fix is offered.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Rule,
    Span,
    Verdict,
    addends,
    bad,
    called,
    good,
    hedges,
    label,
    later,
    lines_of,
    listed,
    repairs,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("The club sold 4,120 adult and 1,380 child tickets, a total of [[5,600]].", "5,500"),
    bad(
        "9.10pm\n\nAsha Rowe won 31,204 first preference votes to Tom Pike's 28,917.\n\n"
        "Rowe took 4,118 second preference votes to take her total to 35,322.\n\n"
        "Pike took 3,642 second preference votes to lift his total to [[32,595]].\n",
        "32,559",
    ),
    bad(
        "The trust gave £9,250 for tours and £10,500 for kit, making a total of [[£19,570]].",
        "£19,750",
    ),
    bad(
        "The film took over £56m here and £30m abroad, with a total [[£81m]].",
        "£86m",
        severity="warning",
    ),
    good("The film took £56m here and £30m abroad, with a total £86m.", holds=True),
    good("The club sold 4,120 adult and 1,380 child tickets, a total of 5,500.", holds=True),
    good("The club sold 4,120 adult and 1,380 child tickets, a total of about 5,600."),
    good("The school ran 12 trips of 15 pupils, a total of 180.", why="a product"),
    good(
        "The club sold 4,120 shirts and 1,380 scarves on Friday, taking its total to 96,400.",
        why="what it had before is not in the copy",
    ),
    good("The firm paid £2.4m and £1.3m for the two yards, a total of £3.8m.", why="rounded"),
    good("Rovers beat City 4-1 and United 3-0 in front of a total of 61,000 people."),
]

GAP = r"[^.;:()\n]{0,60}?"
ARTICLE = r"(?:(?:a|an|the|its|his|her|their|our) )?(?:[a-z-]{2,14} ){0,2}"
# What ties a total to the figures before it.
TIED = later(
    GAP + r"(?:[,(]| [-–]|—) ?(?:and )?(?:(?:for|making|giving|bringing|with|or|to give|to make|"
    r"that is|that’s|that's|which makes|amounting to|adding up to|reaching|meaning)"
    r"(?: (?:him|her|them|us|it))? )?"
    + ARTICLE
    + r"|"
    + GAP
    + r" (?:for|making|giving) (?:(?:him|her|them|us|it) )?"
    + ARTICLE
)
OPENING = later(
    r"[“\"]?(?:That|This|It|They|Together,? (?:they|these|that))"
    r"(?: is|'s|’s| was| makes?| made| gives?| gave| comes?| adds?)(?: up)?(?: to)?"
    r"(?: (?:him|her|them|us|it))? (?:a|an|the) (?:[a-z-]{2,14} ){0,2}"
)
JOINED = later(r"[^.;:()\n]{0,90}?(?:,|\band\b|\bplus\b|\bwith\b)[^.;:()\n]{0,60}")
TAKING = frozenset(
    "take takes took taking taken lift lifts lifted lifting bring brings brought bringing raise"
    " raises raised raising push pushes pushed pushing boost boosts boosted boosting carry carries"
    " carried carrying".split()
)
EACH = frozenset("each apiece every per average averaging a-day weekly monthly annual".split())
# How far before a total the earlier figure may stand.
REACH = 700
MOST = 8
# A row of figures before its total is this long at most.
LONGEST = 12
CLOSE = 45
# A slip of the finger proves nothing in a figure with fewer digits than this.
DIGITS = 3


class Sum(NamedTuple):
    """A stated total with the figures that are said to make it."""

    stated: Fact
    parts: tuple[Fact, ...]
    verdict: Verdict
    sure: bool


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up what each stated total is made of."""
    sums = [found for claim in facts.of("total") if (found := addition(facts, claim)) is not None]
    for place, found in enumerate(sums):
        labels = [label(facts, part) for part in found.parts]
        working = addends.column(found.parts, found.stated, labels)
        marks = addends.marks(found.parts, found.stated, labels)
        if found.verdict.holds:
            yield Check(marks, working)
        elif found.verdict.name == "impossible" and not overhedged(found):
            figures = listed([part.figure.text for part in found.parts])
            whose = called(facts, found.stated)
            yield Finding(
                f"{whose + ': ' if whose else ''}{figures} make {working.computed},"
                f" not {working.stated}",
                marks,
                working,
                severity="error" if found.sure and found.verdict.severity == "error" else "warning",
                help=repairs.of_sum(found.stated, found.parts),
                checked=tuple(rivals(facts, found, sums[max(0, place - MOST) : place + MOST])),
            )


def overhedged(found: Sum) -> bool:
    """Whether nothing but the hedge of a total is at fault, which another rule says."""
    return hedges.alone(addends.quantity(found.stated), addends.sum_of(found.parts))


def addition(facts: Facts, claim: Claim) -> Sum | None:
    """The sum that a claim of a total states, if the copy says what it is made of."""
    stated = facts.fact(claim, "value")
    loose = claim.cue("in_all")
    if loose is not None and facts.text(loose).lower() in ("overall", "combined"):
        return None
    if stated is None or not addends.countable(stated.figure):
        return None
    near = tuple(
        fact
        for fact in addends.beside(facts, stated)
        if fact.figure.end <= claim.start and addends.like(fact, stated)
    )[-LONGEST:]
    parts = row(facts, near)
    taking = raised(facts, claim)
    earlier = own = before(facts, stated, claim)
    # Whose they are is asked only where one of them may make the total with a nearer figure.
    short = {addends.quantity(stated).value - addends.quantity(fact).value for fact in near[-MOST:]}
    if taking or not short.isdisjoint(addends.quantity(fact).value for fact in earlier):
        earlier = own = tuple(f for f in earlier if facts.same(f, stated, "subject"))
    else:
        earlier = own = ()
    if not near and opens(facts, claim, stated):
        near = parts = listed_before(facts, stated)
    if taking and len(near) == 1 and not earlier:
        earlier = listed_before(facts, stated)[-1:]
    wanted = addends.quantity(stated).value
    for tried in candidates(near, parts, earlier):
        if tried != parts and addends.sum_of(tried) != wanted:
            continue
        verdict = addends.add(tried, stated)
        if verdict.name == "exact" or (verdict.holds and tried == parts):
            return Sum(stated, tried, verdict, sure=True)
    if not near or not EACH.isdisjoint(facts.words(near[0].figure.start, stated.figure.end + 40)):
        return None
    if taking:
        parts = (*earlier[-1:], *near) if len(near) == 1 else parts
        return taken(facts, stated, near, parts, own)
    return made_of(facts, claim, stated, near, parts)


def made_of(
    facts: Facts, claim: Claim, stated: Fact, near: Sequence[Fact], parts: tuple[Fact, ...]
) -> Sum | None:
    """The row of figures before a total, if words tie the two and it is no product."""
    if len(parts) < 2 or addends.product_of_two(near, stated):
        return None
    if parts[-1].sentence == stated.sentence and not tied(facts, claim, parts[-1]):
        return None
    if not addends.slip(parts, stated, DIGITS) and not (len(parts) == len(near) and close(parts)):
        return None
    return Sum(stated, parts, addends.add(parts, stated), sure=True)


def taken(
    facts: Facts,
    stated: Fact,
    near: Sequence[Fact],
    parts: tuple[Fact, ...],
    earlier: Sequence[Fact],
) -> Sum | None:
    """What takes a total to what it is: two counts of one side, or figures one slip away."""
    found = two_counts(facts, stated, near, earlier)
    if found is None and len(parts) > 1 and addends.slip(parts, stated, DIGITS):
        return Sum(stated, parts, addends.add(parts, stated), sure=False)
    return found


def opens(facts: Facts, claim: Claim, stated: Fact) -> bool:
    """Whether a sentence says of the one before it: that's a total of 1,492."""
    return (
        OPENING.fullmatch(facts.text(Span(addends.stretch(facts, stated)[0], claim.start)))
        is not None
    )


def listed_before(facts: Facts, stated: Fact) -> tuple[Fact, ...]:
    """The figures of the sentence before, if they stand in one row."""
    sentence = addends.sentence_before(facts, stated)
    held = addends.within(facts, sentence) if sentence is not None else ()
    held = tuple(fact for fact in held if addends.like(fact, stated))
    return held if row(facts, held) == held else ()


def close(parts: Sequence[Fact]) -> bool:
    """Whether the parts stand in one short row."""
    return all(later.figure.start - first.figure.end <= CLOSE for first, later in pairwise(parts))


def raised(facts: Facts, claim: Claim) -> bool:
    """Whether the words say that the figures take a total to what it is: it may have been more."""
    cue = claim.cue("sum")
    if cue is None or TAKING.isdisjoint(facts.before(claim.start, 5)):
        return False
    return facts.words(cue[1], claim.roles[0].figure.start)[-1:] != ["of"]


def candidates(
    near: Sequence[Fact], parts: tuple[Fact, ...], earlier: Sequence[Fact]
) -> Iterator[tuple[Fact, ...]]:
    """The sets of figures that may make a total, the likeliest first."""
    if len(parts) > 1:
        yield parts
    near = near[-MOST:]
    for last in reversed(near):
        for first in reversed(earlier[-MOST:]):
            yield (first, last)
    for size in range(2, len(near) + 1):
        yield tuple(near[-size:])
    for at, last in enumerate(near):
        for first in near[:at]:
            yield (first, last)


def row(facts: Facts, near: Sequence[Fact]) -> tuple[Fact, ...]:
    """The row of figures, joined by commas and `and`, that ends before the total."""
    found: list[Fact] = []
    for fact in reversed(near):
        if found:
            between = facts.text(Span(fact.figure.end, found[0].figure.start))
            if not JOINED.fullmatch(between):
                break
        found.insert(0, fact)
    return tuple(found)


def tied(facts: Facts, claim: Claim, last: Fact) -> bool:
    """Whether the words between the last part and the total say that they make it."""
    cue = next(iter(claim.cues))[1]
    text = facts.document.text
    if claim.cue("in_all") is not None:
        return TIED.fullmatch(text, last.figure.end, claim.start) is not None
    if claim.cue("making") is not None:
        return text[cue[0] : cue[1]].lower() in ("totalling", "totaling")
    holds = facts.words(cue[1], claim.roles[0].figure.start)[-1:]
    # With a total £86m.
    if holds not in (["of"], ["was"], ["is"], []):
        return False
    return TIED.fullmatch(text, last.figure.end, claim.start) is not None


def before(facts: Facts, stated: Fact, claim: Claim) -> tuple[Fact, ...]:
    """Earlier figures of the same kind in the same entry, not far before the total."""
    near = Span(max(0, stated.figure.start - REACH), stated.sentence)
    return tuple(
        fact
        for fact in addends.within(facts, near)
        if addends.like(fact, stated)
        and fact.entry == stated.entry
        and fact.figure.end <= claim.start
    )


def two_counts(
    facts: Facts, stated: Fact, near: Sequence[Fact], earlier: Sequence[Fact]
) -> Sum | None:
    """`Took 300 second preferences to take his total to 900`: with his only other count, 610.

    The two must be two kinds of one measure, such as first and second preferences.
    """
    own = [fact for fact in near if facts.same(fact, stated, "subject")]
    if len(own) != 1 or len(near) != 1 or own[0].measure is None:
        return None
    of = facts.broader(own[0].measure.name)
    others = [f for f in earlier if f.measure and facts.broader(f.measure.name) == of]
    if len(others) != 1 or facts.same(others[0], own[0], "measure"):
        return None
    parts = (others[0], own[0])
    return Sum(stated, parts, addends.add(parts, stated), sure=True)


def rivals(facts: Facts, failed: Sum, sums: Sequence[Sum]) -> Iterator[str]:
    """What sums of the same kind hold in the same entry, and on which lines they stand."""
    for other in sums:
        alike = len(other.parts) == len(failed.parts) and other.stated.entry == failed.stated.entry
        near = abs(other.stated.figure.start - failed.stated.figure.start) < REACH
        if other.verdict.holds and alike and near:
            whose = called(facts, other.stated)
            figures = " + ".join(part.figure.text for part in other.parts)
            yield (
                f"the same sum holds{' for ' + whose if whose else ''}: {figures} ="
                f" {other.stated.figure.text} ({lines_of(facts, (*other.parts, other.stated))})"
            )
