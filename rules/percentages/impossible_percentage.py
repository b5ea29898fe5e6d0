"""A share of more than everybody, or a fall by more than there was.

## Why it matters
Nothing falls by 120 per cent: after 100 there is none left. Such a figure is mostly a ratio the wrong way
round, and the true one is far less of a story.

## When it stays silent
- a rise: complaints may grow by 120 per cent
- what can pass nought, or the mark that it is measured by: profit, capacity, a target, a debt
- 110 per cent of one's effort, in somebody's words

## How to settle it
Take the two values. From 440 down to 200 is 55 per cent less; 440 is 120 per cent more than 200.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
    words_of,
)

RULE = Rule(
    severity="error", since="0.1", needs=Needs(claims=("change", "share"), figures=("percent",))
)

EXAMPLES = [
    bad(
        "Complaints fell by [[120 per cent]] last year, the council said.",
        "can fall by 120 per cent",
    ),
    bad("Some [[115 per cent]] of voters turned out in Harbour ward.", "more than all"),
    bad("The number of arrests was cut by [[150%]] in May.", "can fall by 150%"),
    good("Complaints rose by 120 per cent last year, the council said.", why="a rise may"),
    good("Profits fell by 120 per cent and became a loss.", why="profit can pass nought"),
    good("The prison is at 115 per cent of capacity.", why="capacity is a mark and not a whole"),
    good("Some 85 per cent of voters turned out in Harbour ward.", why="a share within the whole"),
    good("Debt has fallen from 120 per cent of output.", why="where it fell from"),
]

COUNTED = later(
    r"(?:complaint|arrest|death|crime|offence|sale|visitor|accident|case|pupil|job|vacanc|claim"
    r"|burglar|theft|call|order|price|cost|attendance|turnout|number|membership|population)"
)
WHOLE = words_of("things/never_over_all")


def check(facts: Facts) -> Iterator[Finding]:
    """Look at every percentage over 100 that is a share or a fall."""
    for fact in facts.by_kind("percent"):
        value, quantity = fact.figure.value, fact.figure.quantity
        if value is None or quantity is None or value <= 100 or quantity.hedge == "under":
            continue
        if fact.claim.kind == "change" and fact.role == "by" and fact.claim.cue("down"):
            if COUNTED.search(" ".join(facts.before(fact.claim.start, 5))):
                yield finding(
                    fact, f"nothing can fall by {fact.figure.text}: 100 per cent is all of it"
                )
        elif fact.claim.kind == "share" and fact.role == "value" and of_people(facts, fact):
            yield finding(fact, f"{fact.figure.text} is more than all there are")


def of_people(facts: Facts, fact: Fact) -> bool:
    """Whether a share is of people or votes, who cannot be more than all."""
    noun = fact.claim.noun("whole")
    if fact.measure is None or noun is None:
        return False
    name = fact.measure.name.removeprefix("share of ")
    before = facts.before(fact.figure.start, 3)
    return name in WHOLE and not {"rose", "up", "by", "increase", "rise"} & set(before)


def finding(fact: Fact, message: str) -> Finding:
    """What is to be said of a percentage past the end."""
    return Finding(
        message[0].upper() + message[1:] if message.startswith("n") else message,
        (mark(fact, "stated"),),
        Working((line("", fact, "of 100"),)),
        verdict="impossible",
    )
