"""No count out of so few makes this percentage.

## Why it matters
Of 12 councillors, four are 33 per cent and five are 42: 35 per cent is nobody's vote. Either the count of
people is wrong, or the percentage is of something else.

## When it stays silent
- the group is so large that every whole percentage is some count of it
- the size of the group, or the percentage, is hedged
- the percentage is of their time, money or goals rather than of them

## How to settle it
Ask how many, and give that: "five of the 12" needs no percentage.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    attainable,
    bad,
    exact,
    good,
    in_words,
    later,
    line,
    mark,
    nearest_shares,
    printed,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(claims=("share",), figures=("percent",)))

EXAMPLES = [
    bad("In the end [[35 per cent]] of the 12 councillors agreed.", "four of 12 is 33.3"),
    bad("She said [[45%]] of the eight schools had closed.", "four of eight"),
    good("In the end 42 per cent of the 12 councillors agreed.", holds=True),
    good("In the end 35 per cent of the 240 councillors agreed.", why="84 of them"),
    good("In the end about 35 per cent of the 12 councillors agreed.", why="about"),
    good("He has played 35 per cent of the 12 months since May.", why="months come in parts"),
]

COUNTED = later(
    r" (?:[a-z-]+ ){0,2}(?:councillors|members|schools|pupils|students|patients|voters|jurors|seats"
    r"|wards|constituencies|people|men|women|children|clubs|firms|companies|hospitals|candidates"
    r"|respondents|staff|workers|players|ministers|mps|states|countries|towns|cities|homes"
    r"|houses|prisoners|inmates|passengers|survivors|victims|teachers|nurses|doctors)\b",
    re.IGNORECASE,
)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for a count behind every percentage of a small group."""
    for claim in facts.of("share"):
        share, group = facts.fact(claim, "value"), facts.fact(claim, "whole")
        if share is None or group is None or group.figure.kind != "number":
            continue
        stated, size = share.figure.quantity, group.figure.quantity
        if stated is None or size is None or share.figure.kind != "percent":
            continue
        number = int(size.value)
        if stated.hedge or size.hedge or number != size.value or size.fine != 1:
            continue
        if not 1 < number * stated.fine < 100 or not COUNTED.match(
            facts.document.text, group.figure.end
        ):
            continue
        marks = (mark(share, "stated"), mark(group, "whole"))
        if attainable(stated.tight(), number):
            yield Check(marks, Working((line("", share), line("", group))))
            continue
        below, above = nearest_shares(stated.value, number)
        places = stated.printed_places + 1
        few = int(exact(below * number, 100))
        near = (
            f"{counted(few, group.figure.text)} is {printed(below, places=places)} per cent and"
            f" {counted(few + 1, group.figure.text)} is {printed(above, places=places)}"
        )
        yield Finding(
            f"No count makes {share.figure.text}: {near}",
            marks,
            Working(
                (
                    Line("", share.figure.text, "stated", share.figure.start),
                    Line("", group.figure.text, "whole", group.figure.start),
                )
            ),
            verdict="impossible",
        )


def counted(number: int, group: str) -> str:
    """`four of 12`."""
    return f"{in_words(number) if number else 'none'} of {group}"
