"""More of a number than the number has.

## Why it matters
"Nine of the eight seats" cannot be. Mostly the two have been swapped; sometimes the whole is that of last
time, and then every share worked out from it is wrong too.

## When it stays silent
- the part is no larger than the whole
- one of the two is hedged
- the figures are measurements or money, a score, a date

## How to settle it
Count the whole again, and look for it elsewhere in the copy.
"""

from collections.abc import Iterator

from blogcheck.rule import Check, Fact, Facts, Finding, Needs, Rule, Working, bad, good, line, mark

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("part",)))

EXAMPLES = [
    bad("In the end [[nine]] of the eight seats changed hands.", "nine is more than eight"),
    bad("She leads in [[15]] of Marlport's 14 constituencies.", "15 is more than 14"),
    good("In the end eight of the nine seats changed hands.", holds=True),
    good(
        "Marlport has 14 constituencies. She leads in eight of Marlport's 14 constituencies.",
        holds=True,
    ),
    good("About ten of the nine or so boats came in.", why="about"),
    good("He spent £15 of the 14 pounds.", why="money"),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every part of a number against the number, and the number against its other mention."""
    for claim in facts.of("part"):
        part, whole = facts.fact(claim, "value"), facts.fact(claim, "whole")
        if part is None or whole is None or not (counted(part) and counted(whole)):
            continue
        few, all_of = part.figure.value or 0, whole.figure.value or 0
        marks = (mark(part, "part"), mark(whole, "whole"))
        if few > all_of:
            yield Finding(
                f"{part.figure.text} is more than {whole.figure.text}",
                marks,
                Working((line("", part, "part"), line("", whole, "whole"))),
                verdict="impossible",
            )
        elif all_of > 1:
            again = [mark(fact, "whole") for fact in elsewhere(facts, whole)]
            yield Check((*marks, *again), Working((line("", part), line("", whole))))


def counted(fact: Fact) -> bool:
    """Whether it is a plain count, and no word loosens it."""
    quantity = fact.figure.quantity
    plain = fact.figure.kind == "number" and quantity is not None and not quantity.hedge
    return plain and quantity is not None and quantity.value == int(quantity.value)


def mentions(facts: Facts, value: object) -> dict[str, list[Fact]]:
    """The first two mentions of a number of things, by noun."""
    numbers = facts.kept("numbers", lambda: by_value(facts))
    found: dict[str, list[Fact]] = {}
    for fact in numbers.get(value, ()):
        if fact.measure is not None and len(found.setdefault(fact.measure.name, [])) < 2:
            found[fact.measure.name].append(fact)
    return found


def by_value(facts: Facts) -> dict[object, list[Fact]]:
    """Every number of things, by how many there are."""
    found: dict[object, list[Fact]] = {}
    for claim in facts.of("amount"):
        fact = facts.fact(claim, "value")
        if fact is not None and counted(fact):
            found.setdefault(fact.figure.value, []).append(fact)
    return found


def elsewhere(facts: Facts, whole: Fact) -> list[Fact]:
    """The first other mention of the whole, by the same number and noun."""
    value = whole.figure.value
    wholes = facts.kept(("mentions", value), lambda: mentions(facts, value))
    if not wholes or whole.measure is None:
        return []
    others = wholes.get(whole.measure.name, [])
    return [other for other in others if other.figure is not whole.figure][:1]
