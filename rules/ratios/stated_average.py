"""An average is not what the figures beside it make.

## Why it matters
"Gates of 2,140, 1,985 and 2,475, an average of 2,400" is above all but one of the three. An average is worked
out once, from figures that are mended later, and a reader who has them all in one sentence can see it.

## When it stays silent
- the figures are not all there are, or the average is of more of them than are told
- the average is set against the figures: `against an average of 1,900`, `above the average of 9mm`
- it is the average of another place or time: `an average of 27 since May`
- the average fits when it is rounded, or cut down to the whole number below
- there are more figures than a total and a count, and none fits

## How to settle it
Add them up and divide. If it is the average of a longer run, say of which.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Mark,
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
    mark,
    rows,
    shown,
    total,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(claims=("average",)))

EXAMPLES = [
    bad("Gates of 2,140, 1,985 and 2,475 gave Holm an average of [[2,400]].", "2,200"),
    bad(
        "Valuers put it at £410,000, £425,000 and £440,000, which averages [[£435,000]].",
        "£425,000",
    ),
    bad("The four nights drew 610, 745, 880 and 965, an average house of [[850]].", "800"),
    bad("The 36 homes fetched £9.9m between them, an average of [[£375,000]].", "£275,000"),
    bad("Over ten games Bo has scored 230 points, an average of [[26]].", "23"),
    bad("The boat averaged [[19]] boxes a haul, landing 2,080 from 130 hauls.", "16"),
    good("Gates of 2,140, 1,985 and 2,475 gave Holm an average of 2,200.", holds=True),
    good("Over ten games Bo has scored 230 points, an average of 23.", holds=True),
    good("They got £104,270 from 2,318 people, an average of £45.", why="£44.98", holds=True),
    good("Over 12 games Bo has scored 230 points, an average of 19.", why="19.17", holds=True),
    good("Over 12 games Bo has scored 238 points, an average of 19.", why="19.8, cut down"),
    good("Over ten games Bo has scored 230 points, an average of 27 since May.", why="of some"),
    good("The three wettest days brought 12mm, 15mm and 22mm, against an average of 9mm."),
    good("He made 30, 42 and 55 in his last three innings and averages 28.", why="of them all"),
    good(
        "The best of ten nights drew 610, 745 and 880, an average of 500 a night.", why="ten nights"
    ),
    good("The 36 homes fetched £9.9m, £2m more than 30 did last year, an average of £275,000."),
    good("The 12 flats cost £3.5m in all, an average of £310,000 with the land.", why="with it"),
]

# What something is set against is another's average.
AGAINST = later(
    r"\b(?:against|than|above|below|beyond|over|under|compared|usual|national|regional|normal|seasonal"
    r"|exceed\w{0,3}|beat\w{0,3}|long-term)(?: [\w’'-]{1,20}){0,4} $"
)
# An average of so much since May is of other figures than those that are told.
ENDS = later(
    r"(?: an? [a-z]+)?(?:\s*(?:[,.;)]|$)| (?:in all|and|in a|for (?:the|a)|before|with|on the)\b| for [A-Z])"
)
SOME = later(
    r"\b(?:best|worst|top|last|first|latest|biggest|busiest|wettest|hottest|including|includes?|only"
    r"|range[sd]?|ranging)\b"
)
# What is told last of a total and a count, and what is told of them behind an average.
APPOSED = later(
    r"(?:,|[-–—]|\(|;)(?: (?:or|at|which|that is|is|giving|making|for|with|him|her|them|it))*"
    r"(?: an?| the)? ?$"
)
ADDING = later(r"[^,.;]{0,30}, (?:[a-z]+ing|with) ")
DIVIDED = later(r"(?: [a-z]+){0,3} (?:from|in|over|off|for|across) (?:[a-z]+ )?")
REACH = 40


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every average against a row of figures, or a total and a count, of its sentence."""
    for claim in facts.of("average"):
        stated = facts.fact(claim, "value")
        if stated is None or not addends.countable(stated.figure) or of_another(facts, claim):
            continue
        others = [one for one in addends.beside(facts, stated) if one.figure is not stated.figure]
        before = [one for one in others if one.figure.end < claim.start]
        row = row_of(facts, [one for one in before if addends.like(one, stated)])
        if row:
            yield from of_row(facts, stated, row)
        else:
            yield from of_total(facts, claim, stated, others)


def of_another(facts: Facts, claim: Claim) -> bool:
    """Whether an average is another's, that what is told is set against, or of another time."""
    lead = facts.text(Span(max(0, claim.start - REACH), claim.start))
    return AGAINST.search(lead) is not None or not ENDS.match(facts.document.text, claim.end)


def row_of(facts: Facts, before: list[Fact]) -> tuple[Fact, ...]:
    """The row of figures that ends last before an average, if an `and` closes it; else empty."""
    for at in range(len(before) - 1):
        found = rows.row(facts, tuple(before[at:]))
        if len(found) == len(before) - at:
            joint = facts.words(found[-2].figure.end, found[-1].figure.start)
            return found if "and" in joint else ()
    return ()


def of_row(facts: Facts, stated: Fact, row: tuple[Fact, ...]) -> Iterator[Finding | Check]:
    """`Gates of 2,140, 1,985 and 2,475, an average of 2,200`."""
    if SOME.search(facts.text(Span(facts.sentence(stated)[0], stated.figure.start))):
        return
    held = [addends.quantity(part) for part in row]
    made = exact(sum(part.value for part in held), len(row))
    marks = (mark(stated, "stated", "stated average"), *(mark(part, "part") for part in row))
    working = Working(
        (
            *(line("+" if at else "", part) for at, part in enumerate(row)),
            Line("÷", str(len(row)), ""),
        ),
        computed=shown(addends.printable(made, stated), stated),
        stated=stated.figure.text,
        expression=f"({' + '.join(part.figure.text for part in row)}) ÷ {len(row)}",
    )
    spread = total(part.claimed() for part in held) / Interval.point(len(row))
    yield from weighed(stated, spread, marks, working, sure=all(part.is_bare for part in held))


def of_total(
    facts: Facts, claim: Claim, stated: Fact, others: list[Fact]
) -> Iterator[Finding | Check]:
    """`36 homes for £9.9m, an average of £275,000`: where no pair fits, the only one that can."""
    pairs = [
        (whole, count)
        for whole in others
        if addends.joined(whole, stated)
        for count in others
        if addends.whole(count)
        and addends.quantity(count).value > 1
        and count.figure is not whole.figure
        and (
            addends.quantity(whole).value > addends.quantity(count).value
            or not addends.whole(whole)
        )
    ]
    for whole, count in pairs:
        made = addends.quantity(whole).claimed() / addends.quantity(count).tight()
        if made.meets(addends.quantity(stated).rounded()):
            yield Check(*quotient(stated, whole, count))
            return
    if len(pairs) == 1 and tied(facts, claim, *pairs[0]):
        whole, count = pairs[0]
        made = addends.quantity(whole).claimed() / addends.quantity(count).tight()
        # Over ten games: in the course of them, not more than ten.
        lead = facts.text(Span(count.figure.begins, count.figure.start)).lower()
        sure = addends.quantity(whole).is_bare and lead in ("", "over ")
        yield from weighed(stated, made, *quotient(stated, whole, count), sure=sure)


def tied(facts: Facts, claim: Claim, whole: Fact, count: Fact) -> bool:
    """Whether an average is told as what a total and a count come to, before it or behind it."""
    first, last = sorted((whole.figure, count.figure), key=lambda figure: figure.start)
    text = facts.document.text
    if last.end < claim.start:
        return APPOSED.search(facts.text(Span(last.end, claim.start))) is not None
    added = ADDING.match(text, claim.end)
    return (
        added is not None
        and first is whole.figure
        and added.end() == first.begins
        and DIVIDED.fullmatch(text, first.end, last.begins) is not None
    )


def quotient(stated: Fact, whole: Fact, count: Fact) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of a total divided by a count."""
    made = exact(addends.quantity(whole).value, addends.quantity(count).value)
    marks = (mark(stated, "stated", "stated average"), mark(whole, "total"), mark(count, "count"))
    return marks, Working(
        (line("", whole), line("÷", count)),
        computed=shown(addends.printable(made, stated), stated),
        stated=stated.figure.text,
        expression=f"{whole.figure.text} ÷ {count.figure.text}",
    )


def weighed(
    stated: Fact, made: Interval, marks: tuple[Mark, ...], working: Working, *, sure: bool
) -> Iterator[Finding | Check]:
    """The check, or the finding, on an average that should lie in an interval."""
    held = addends.quantity(stated)
    if made.meets(held.rounded()):
        yield Check(marks, working)
    elif sure and held.is_bare and not made.meets(held.cut()):
        message = f"{working.expression} = {working.computed}, not {stated.figure.text}"
        yield Finding(message, marks, working, confidence="likely")
