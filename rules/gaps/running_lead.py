"""A running lead does not follow from the lead before it and the figures declared since.

## Why it matters
On a results night a lead is carried forward by hand. One seat's figures turn it into the next lead, and
a slip there stays in every entry that follows.

## When it stays silent
- the new lead follows, as loosely as both leads are put
- other results may have come in between
- the two leads are of different counts: first preferences, or both
- the two sides are not the same

## How to settle it
Work it out again from the totals declared so far.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    NamedTuple,
    Needs,
    Rule,
    Verdict,
    Working,
    addends,
    bad,
    called,
    exact,
    good,
    judge,
    line,
    mark,
    shown,
)

RULE = Rule(
    severity="note",
    since="0.1",
    status="preview",
    needs=Needs(claims=("gap", "change"), parts=("entries",)),
)

EXAMPLES = [
    bad(
        "9.40pm\n\nPike is now [[19,000]] votes behind.\n\nIn Hove, Pike won with 9,000 votes to"
        " Asha Rowe's 3,000.\n\n9.10pm\n\nAsha Rowe is 20,000 votes ahead of Tom Pike.\n\n"
        "8.50pm\n\nDoors are open.\n",
        "14,000",
    ),
    bad(
        "9.40pm\n\nPike is now [[31,000]] votes behind.\n\nIn Hove, Pike won with 9,400 votes to"
        " Asha Rowe's 3,200.\n\n9.10pm\n\nAsha Rowe is 30,000 votes ahead of Tom Pike.\n\n"
        "8.50pm\n\nDoors are open.\n",
        "23,800",
    ),
    good(
        "9.40pm\n\nPike is now about 14,000 votes behind.\n\nIn Hove, Pike won with 9,000 votes to"
        " Asha Rowe's 3,000.\n\n9.10pm\n\nAsha Rowe is 20,000 votes ahead of Tom Pike.\n\n"
        "8.50pm\n\nDoors are open.\n",
        holds=True,
    ),
    good("9.40pm\n\nPike is now 19,000 votes behind.\n\n9.10pm\n\nRowe is 20,000 votes ahead.\n"),
    good("Rowe was 20,000 votes ahead last night. Pike is now 19,000 votes behind."),
]

AHEAD, BEHIND = 1, -1


class Lead(NamedTuple):
    """A lead in votes as an entry gives it; sign: whether its side is ahead; side: whose it is."""

    fact: Fact
    side: str
    sign: int


class Declared(NamedTuple):
    """What one place declared: the figures of two sides."""

    one: Fact
    other: Fact


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Carry the last lead of each entry forward to the next one, through what that declares."""
    leads = by_entry(facts)
    order = sorted(leads, key=lambda entry: leads[entry][0].fact.as_of or 0)
    for before, now in pairwise(order):
        old, new = leads[before][-1], leads[now][-1]
        count = declarations(facts, now)
        between = {before, now}
        alone = all(declarations(facts, entry) == [] for entry in span(before, now) - between)
        if count and alone and old.fact.as_of != new.fact.as_of:
            yield from carried(facts, old, new, count)


def by_entry(facts: Facts) -> dict[int, list[Lead]]:
    """The leads of each entry, in order of the copy."""
    found: dict[int, list[Lead]] = {}
    for claim in sorted((*facts.of("gap"), *facts.of("change")), key=lambda claim: claim.start):
        fact = facts.fact(claim, "value") or facts.fact(claim, "to")
        if fact is None or fact.entry < 0 or fact.figure.kind != "number":
            continue
        held = found.setdefault(fact.entry, [])
        ahead, behind = claim.cue("ahead"), claim.cue("behind")
        down = claim.cue("down")
        if fact.subject is not None and (ahead is not None) != (behind is not None):
            held.append(Lead(fact, fact.subject.name, BEHIND if ahead is None else AHEAD))
        elif held and down is not None and facts.text(down).lower().startswith("narrow"):
            held.append(Lead(fact, held[-1].side, held[-1].sign))
    return {entry: held for entry, held in found.items() if held}


def span(one: int, other: int) -> set[int]:
    """The entries from one to another."""
    return set(range(min(one, other), max(one, other) + 1))


def declarations(facts: Facts, entry: int) -> list[Declared]:
    """The figures of two sides that an entry sets against one another."""
    found = []
    for fact in facts.in_entry(entry):
        held = facts.bound(fact.claim) if fact.claim.kind == "standing" else ()
        if len(held) == 2 and fact.figure is held[0].figure and all(map(countable, held)):
            found.append(Declared(held[0], held[1]))
    return found


def countable(fact: Fact) -> bool:
    """Whether a figure is a count of a side that is known."""
    return fact.subject is not None and addends.countable(fact.figure)


def carried(facts: Facts, old: Lead, new: Lead, count: list[Declared]) -> Iterator[Finding | Check]:
    """The finding or the check of one lead and the next; the first count may be all that is meant."""
    rival = {part.subject.name for each in count for part in each if part.subject is not None}
    if len(rival) != 2 or not {old.side, new.side} <= rival:
        return
    verdicts = [(held, follows(old, new, held)) for held in (count, count[:1])]
    fits = next((held for held, verdict in verdicts if verdict.holds), None)
    if fits is None and any(verdict.name != "impossible" for _, verdict in verdicts):
        return
    held = fits or count
    parts = [part for each in held for part in each]
    made = computed(old, new, held)
    marks = (
        mark(new.fact, "stated", "the lead now"),
        mark(old.fact, "before", "the lead before"),
        *(mark(part, "declared", called(facts, part)) for part in parts),
    )
    lines = [line("", old.fact, "the lead before")]
    lines += [
        line("-" if gains(new, part) == closes(new) else "+", part, called(facts, part))
        for part in parts
    ]
    working = Working(tuple(lines), computed=shown(made, new.fact), stated=new.fact.figure.text)
    if fits is not None:
        yield Check(marks, working)
        return
    yield Finding(
        f"From {old.fact.figure.text} the lead comes to {working.computed} with what is declared"
        f" since, not {new.fact.figure.text}",
        marks,
        working,
        verdict="suspicious",
        confidence="likely",
    )


def closes(new: Lead) -> bool:
    """Whether the side of the new lead closes in with each vote that it gets."""
    return new.sign == BEHIND


def gains(new: Lead, part: Fact) -> bool:
    """Whether a figure is of the side of the new lead."""
    return part.subject is not None and part.subject.name == new.side


def swing(new: Lead, count: list[Declared]) -> Exact:
    """How many votes the side of the new lead has gained on the other."""
    value: Exact = 0
    for each in count:
        for part in each:
            held = addends.quantity(part).value
            value = value + held if gains(new, part) else value - held
    return value


def computed(old: Lead, new: Lead, count: list[Declared]) -> Exact:
    """What the lead of the new side comes to, ahead or behind as it is put."""
    was = addends.quantity(old.fact).value * (old.sign if old.side == new.side else -old.sign)
    return exact((was + swing(new, count)) * new.sign)


def follows(old: Lead, new: Lead, count: list[Declared]) -> Verdict:
    """Whether the new lead may be what the old one has come to, however loosely both are put."""
    was = addends.quantity(old.fact).claimed()
    sign = old.sign if old.side == new.side else -old.sign
    there = (was if sign == AHEAD else -was) + swing(new, count)
    there = there if new.sign == AHEAD else -there
    if addends.quantity(new.fact).claimed().meets(there):
        return Verdict("exact")
    return judge(addends.quantity(new.fact), there)
