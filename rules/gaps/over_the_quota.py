"""What a candidate has over the quota, or lacks of it, is not his votes less the quota.

## Why it matters
A surplus is what is passed on next. The figure is worked out on the floor while the next box is opened.

## When it stays silent
- the copy has no quota, or two
- the votes do not stand before the surplus in its sentence
- what is stated is so far from it that other votes are meant

## How to settle it
Take the quota from the candidate's votes at that stage.
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
    Working,
    addends,
    bad,
    beside,
    exact,
    good,
    later,
    line,
    mark,
    repairs,
    results,
    shown,
    size,
    transfers,
)

RULE = Rule(severity="error", since="0.1", over=("counts",), needs=Needs(words=("quota",)))

EXAMPLES = [
    bad("The quota is 6,154. Rowe is elected on 7,358, [[1,402]] over the quota.", "1,204"),
    bad("The quota is 6,154. Pike climbs to 6,132, only [[32]] short of it.", "22"),
    good("The quota is 6,154. Rowe is elected on 7,358, 1,204 over the quota.", holds=True),
    good("The quota is 6,154. Pike climbs to 6,132, only 22 short of it.", holds=True),
    bad(
        "First stage: Asha Rowe (Lab) 1,688, Tom Pike (Con) 1,204, Lena Shah (Green) 597. Rowe is in,"
        " [[373]] above the quota of 1,351.",
        "337",
    ),
    good("Rowe is elected on 7,358, 1,402 over the quota.", why="the quota is not told"),
    good("The quota is 6,154. Rowe, first with 7,358, saw Pike come in 612 short of the quota."),
    good("The quota is 6,154. Pike had 6,132; he is about 30 short of the quota."),
]

WAYS = later(
    r" (?:votes? )?(?:over|above|beyond|past|(?P<short>short of|below|shy of|under|off)) "
    r"(?:the quota|quota|(?P<it>it)\b)"
)
WORDS = ("quota", " it")
NEAR, FAR, TENTH = 60, 300, 10


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every surplus and every shortfall against the one quota of the post."""
    every = transfers.quotas(facts)
    if len({figure.value for figure in every}) != 1:
        return
    quota = facts.at(every[0])[0]
    text = facts.document.text
    for match in beside(WAYS, WORDS, text, (0, len(text)), back=NEAR, ahead=NEAR):
        if match["it"] and "quota" not in text[max(0, match.start() - FAR) : match.start()]:
            continue
        last = facts.figures_in(Span(max(0, match.start() - NEAR), match.start()))[-1:]
        gap = last[0] if last and last[0].end == match.start() else None
        if gap is None or not addends.countable(gap):
            continue
        stated = facts.at(gap)[0]
        votes = last_before(facts, stated, quota) or in_result(facts, stated)
        if votes is not None and addends.quantity(stated).is_bare:
            yield from held(stated, votes, quota, short=match["short"] is not None)


def last_before(facts: Facts, stated: Fact, quota: Fact) -> Fact | None:
    """The votes straight before a surplus in its sentence."""
    span = Span(facts.sentence(stated).start, stated.figure.begins)
    near = [fact for fact in addends.within(facts, span) if addends.like(fact, quota)]
    votes = near[-1] if near else None
    if votes is None or stated.figure.begins - votes.figure.end > NEAR:
        return None
    return votes if addends.quantity(votes).is_bare else None


def in_result(facts: Facts, stated: Fact) -> Fact | None:
    """The votes of whoever has a surplus, in the result before it or at the last stage."""
    if stated.subject is None:
        return None
    place, name = stated.figure.start, stated.subject.name
    found = results.before(facts, place, FAR)
    near = dict(found.votes).get(name) if found is not None else None
    last = transfers.latest(facts, place, name)
    votes = max((each for each in (near, last) if each), key=lambda f: f.start, default=None)
    return facts.at(votes)[0] if votes is not None else None


def held(stated: Fact, votes: Fact, quota: Fact, *, short: bool) -> Iterator[Finding | Check]:
    """A check if votes and quota are as far apart as is stated; a finding if nearly so."""
    more, less = (quota, votes) if short else (votes, quota)
    made = exact(addends.quantity(more).value - addends.quantity(less).value)
    value = addends.quantity(stated).value
    if made <= 0:
        return
    marks = (
        mark(stated, "stated"),
        mark(votes, "part", "votes"),
        mark(quota, "whole", "quota"),
    )
    working = Working(
        (line("", more), line("-", less)),
        computed=shown(made, stated),
        stated=stated.figure.text,
        expression=f"{more.figure.text} - {less.figure.text}",
    )
    if made == value:
        yield Check(marks, working)
    elif size(made - value) * TENTH <= max(value, TENTH * TENTH) or addends.slipped(stated, made):
        yield Finding(
            f"{working.expression} = {working.computed}, not {stated.figure.text}",
            marks,
            working,
            help=repairs.of_gap(stated, more, less),
        )
