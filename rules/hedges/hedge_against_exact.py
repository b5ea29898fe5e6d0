"""A hedge says more than, or nearly, and the exact figures beside it say otherwise.

## Why it matters
"More than 140,000" promises that there were more. If the count is 139,772, the round figure is sound
and the word before it is wrong.

## When it stays silent
- the hedge holds: nearly 140,000 for 139,772
- about, some and around leave room on both sides
- the figures are so far apart that the hedge is not what is wrong: then another rule speaks
- a figure beside it is hedged or rounded itself
- the exact count is of something else, or of part of it

## How to settle it
Change the word, or give the figure.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Claim,
    Exact,
    Fact,
    Facts,
    Figure,
    Finding,
    Fix,
    Line,
    Mark,
    Rule,
    Span,
    Working,
    addends,
    any_of,
    bad,
    exact,
    good,
    hedges,
    label,
    later,
    line,
    mark,
    pairs,
    recounts,
    shown,
    words_of,
)

RULE = Rule(severity="error", since="0.1", fix="unsafe")

EXAMPLES = [
    bad("Asha Rowe beat Tom Pike by 18,204 votes to 15,911, a majority of more than [[2,300]].", "2,293"),
    bad(
        "More than [[140,000]] ahead: Rowe had 501,772 votes to 362,000.", "139,772", severity="warning"
    ),
    bad("The club sold 4,120 adult and 1,380 child tickets, a total of more than [[5,600]].", "5,500"),
    bad(
        "More than [[120]] people were hurt in the crash. Police said last night that 112 people were"
        " hurt.",
        "112",
        severity="warning",
    ),
    bad("At least [[40]] of the 38 councillors were there.", "38"),
    bad("Nearly [[40]] of the 38 councillors were there.", "38", severity="warning"),
    bad("More than [[500]] people, 486 in all, joined the march.", "486"),
    bad("Just under [[£2m]] (£2.04m) was raised.", "£2.04m"),
    bad("Fewer than [[60]] members, 71, came.", "The count is 71"),
    bad("Under [[300]] parents filled in the form - 322 in all.", "322", severity="warning"),
    bad(
        "At least [[80]] sheds were flooded; the parish counted 74.", "74", severity="warning"
    ),
    bad("Nearly [[900]] pints went on the Sunday, 934 by the till's count.", "934", severity="warning"),
    bad("More than [[600]] came, a steward's clicker showing 587.", "587", severity="warning"),
    good("More than 600 came, a steward's clicker showing 587 by noon.", why="so far"),
    good("More than 600 came, a steward's clicker showing 612.", holds=True),
    good("At least 80 sheds were flooded; the parish counted 93.", holds=True),
    good("At least 80 sheds were flooded; the parish counted 74 lost hens.", why="hens"),
    good("At least 80 sheds were flooded; the parish counted 74 in Hove.", why="in one place"),
    good("Fewer than 60 members, 71 years after the first, came.", why="years"),
    good("More than 500 people, 513 in all, joined the march.", holds=True),
    good("More than 500 men, 486 women and 40 children joined the march.", why="others"),
    good("More than 500 people, 486 by nine o'clock, joined the march.", why="so far"),
    good("More than 500 people, 120 in all, joined the march.", why="too far off to be the same"),
    good("At least 38 of the 38 councillors were there."),
    good(
        "Asha Rowe beat Tom Pike by 18,204 votes to 15,911, a majority of nearly 2,300.", holds=True
    ),
    good("Asha Rowe beat Tom Pike by 18,204 votes to 15,911, a majority of at least 2,293."),
    good("The club sold 4,120 adult and 1,380 child tickets, a total of nearly 5,600.", holds=True),
    good("The club sold about 4,120 adult and 1,380 child tickets, a total of more than 5,600."),
    good("More than 120 people were hurt. Police said 112 people were treated.", why="some were not"),
    good("More than 120 people were hurt, and 112 people were hurt in the other crash."),
    good("More than 100 people were hurt. Police said 112 people were hurt.", holds=True),
]  # fmt: skip

JOINED = later(r"[^.;:()\n]{0,90}?(?:,|\band\b|\bplus\b)[^.;:()\n]{0,60}")
TIED = later(
    r"[^.;:()\n]{0,60}(?:[,(]| [-–]|—) ?(?:and |or |making |giving )?(?:a |the )?[a-z ]{0,14}"
)
OTHER = later(rf"\b{any_of('hedges/another_count')}\b")
OPEN = words_of("hedges/no_predicate")
REACH = 400
LEAST = 10


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every figure behind a strict hedge against the exact ones of the same claim."""
    if not any(hedges.strict(figure) for figure in facts.figures):
        return
    yield from gaps(facts)
    for kind, hold in (("total", total), ("part", part), ("amount", count)):
        for claim in facts.of(kind):
            if hedges.strict(claim.figure("value")):
                yield from hold(facts, claim)
    # `Nearly 900 on the Sunday, 934 by the till's count`.
    for one, other in pairwise([figure for figure in facts.figures if figure.kind != "weekday"]):
        if hedges.strict(one):
            yield from apposed(facts, one, other)


def gaps(facts: Facts) -> Iterator[Finding | Check]:
    """Hold a hedged lead or margin against what its two figures leave."""
    for claim in facts.of("gap"):
        found = pairs.pair(facts, claim) if hedges.strict(claim.figure("value")) else None
        if found is not None and not found.crossed:
            marks, working = pairs.shape(facts, found)
            firm = found.verdict().severity == "error" and found.sure
            if found.overhedged:
                yield told(facts, found.gap, found.apart, marks, working, firm=firm)
            elif found.verdict().name == "exact":
                yield Check(marks, working)


def total(facts: Facts, claim: Claim) -> Iterator[Finding | Check]:
    """Add up the row of exact figures that stands straight before a hedged total."""
    stated = facts.fact(claim, "value")
    if stated is None or not addends.countable(stated.figure):
        return
    parts = [
        fact
        for fact in addends.beside(facts, stated)
        if fact.figure.end <= claim.start and addends.like(fact, stated)
    ]
    if not in_row(facts, parts) or not all(addends.quantity(part).is_bare for part in parts):
        return
    if addends.product_of_two(parts, stated):
        return
    if not TIED.fullmatch(facts.text(Span(parts[-1].figure.end, claim.start))):
        return
    labels = [label(facts, part) for part in parts]
    marks, working = addends.marks(parts, stated, labels), addends.column(parts, stated, labels)
    made, held = addends.sum_of(parts), addends.quantity(stated)
    if hedges.alone(held, made) and addends.add(parts, stated).severity == "error":
        yield told(facts, stated, made, marks, working, firm=True)
    elif not hedges.misses(held, made) and held.claimed().contains(made):
        yield Check(marks, working)


def in_row(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether two figures or more stand in one row."""
    between = (facts.text(Span(one.figure.end, two.figure.start)) for one, two in pairwise(parts))
    return 1 < len(parts) < LEAST and all(JOINED.fullmatch(words) for words in between)


def part(facts: Facts, claim: Claim) -> Iterator[Finding]:
    """`At least 40 of the 38`: a part that is hedged from above what there is."""
    stated, whole = facts.fact(claim, "value"), facts.fact(claim, "whole")
    if stated is None or whole is None or not addends.countable(whole.figure):
        return
    if not addends.countable(stated.figure) or not addends.like(stated, whole):
        return
    held, most = addends.quantity(stated), addends.quantity(whole)
    floor = held.hedge in hedges.FLOORS
    if not most.is_bare or most.coarse > 1 or held.value < most.value:
        return
    # At least 38 of the 38 is all of them; so is up to 38.
    if held.value == most.value and (not floor or held.hedge in hedges.INCLUSIVE):
        return
    words = hedges.hedged(facts, stated)
    yield Finding(
        f"There are {whole.figure.text}, so there cannot be {words[:1].lower() + words[1:]} of them",
        (mark(stated, "stated", "hedged"), mark(whole, "whole", "all of them")),
        Working((line("", whole, "all of them"), line("", stated, "hedged"))),
        verdict="impossible",
        severity="error" if floor else "warning",
        confidence="certain" if floor else "likely",
    )


def count(facts: Facts, claim: Claim) -> Iterator[Finding | Check]:
    """Hold a hedged count against the one exact count of the same, with the same said of it."""
    figure, noun = claim.figure("value"), claim.noun("value")
    if figure is None or noun is None or figure.kind != "number" or (figure.value or 0) < LEAST:
        return
    said = predicate(facts, noun)
    if not said:
        return
    paragraph = facts.document.paragraph_at(figure.start)
    near = Span(max(paragraph.start, figure.start - REACH), min(paragraph.end, figure.end + REACH))
    others = []
    for fact in facts.in_span(near):
        whose = fact.claim.noun("value")
        if fact.claim.kind != "amount" or whose is None or fact.claim is claim:
            continue
        if predicate(facts, whose) == said:
            others.append(fact)
    stated = facts.fact(claim, "value")
    if stated is None or len(others) != 1 or not addends.countable(others[0].figure):
        return
    other = others[0]
    held = addends.quantity(other)
    between = sorted((figure, other.figure), key=lambda one: one.start)
    if not held.is_bare or held.coarse > 1 or held.value < LEAST:
        return
    if OTHER.search(facts.text(Span(between[0].start, between[1].end + 60)).lower()):
        return
    marks = (mark(stated, "stated", "hedged"), mark(other, "exact", "exact count"))
    working = Working((line("", other, "exact count"), line("", stated, "hedged")))
    if hedges.alone(addends.quantity(stated), held.value):
        yield told(facts, stated, held.value, marks, working, firm=False)
    elif addends.quantity(stated).claimed().contains(held.value):
        yield Check(marks, working)


def apposed(facts: Facts, one: Figure, other: Figure) -> Iterator[Finding | Check]:
    """`More than 500 people, 486 in all,`: the exact figure beside a hedged one."""
    found = recounts.told(facts.document.text, one, other)
    if found is None:
        return
    hedged, exact_one = facts.at(one), facts.at(other)
    # `Nearly 900 pints, 934 by the till's count`: the unit is not said again.
    bare = found.counted and other.kind == "number" and one.kind in ("number", "quantity")
    if not (hedged and exact_one and addends.countable(other)):
        return
    if not bare and not addends.like(one, other):
        return
    stated, held = addends.quantity(one), addends.quantity(other)
    ratio = exact(held.value, stated.value)
    if not held.is_bare or held.coarse >= stated.coarse or not exact(4, 5) < ratio < exact(5, 4):
        return
    marks = (mark(hedged[0], "stated", "hedged"), mark(exact_one[0], "exact", "exact count"))
    working = Working((line("", exact_one[0], "exact count"), line("", hedged[0], "hedged")))
    # With the count straight beside it the hedge need not be the only thing that is wrong.
    if hedges.misses(stated, held.value):
        yield told(facts, hedged[0], held.value, marks, working, firm=found.beside)
    elif stated.claimed().contains(held.value):
        yield Check(marks, working)


def predicate(facts: Facts, noun: Span) -> tuple[str, ...]:
    """What is counted and the two words said of it: people were hurt; empty if nothing is."""
    words = facts.words(*noun)
    behind = facts.after(noun.end, 2)
    said = (*words, *behind)[:3]
    if not OPEN.isdisjoint(said):
        return ()
    # 50 x 40 x 20cm counts nothing.
    return said if len(said) > 2 and len(min(said, key=len)) > 1 else ()


def told(
    facts: Facts,
    stated: Fact,
    made: Exact,
    marks: tuple[Mark, ...],
    working: Working,
    *,
    firm: bool,
) -> Finding:
    """What is to be said of a hedge that the figures contradict."""
    figure = stated.figure
    words = hedges.hedged(facts, stated)
    right = shown(addends.printable(made, stated), stated)
    held = addends.quantity(stated)
    word = "almost" if made < held.value else "just over" if made > held.value else "exactly"
    near = hedges.alone(held, made)
    if working.expression:
        # Shown as a comparison: the figure without its hedge is not what is wrong.
        rows = (*working.lines, Line("=", right, "computed"))
        shape = Working(rows, expression=working.expression)
    else:
        shape = working
    sum_ = f"{working.expression} = {right}" if working.expression else f"The count is {right}"
    edits: tuple[tuple[int, int, str], ...] = ()
    if near and figure.hedge is not None and figure.hedge[1] <= figure.start:
        start, end = figure.hedge
        opens = facts.document.text[start].isupper()
        edits = ((start, end, word.capitalize() if opens else word),)
    return Finding(
        f"{sum_}, so not {words[:1].lower() + words[1:]}",
        marks,
        shape,
        severity="error" if firm else "warning",
        confidence="certain" if firm else "likely",
        help=f"{word} {figure.text} would agree" if near else f"{right} would agree",
        fix=Fix(safe=False, edits=edits, why=f"it is {right}") if edits else None,
    )
