"""A majority is more than half, not 51 per cent and not 47.

## Why it matters
A candidate with 50.4 per cent has a majority. Copy that puts the mark at 51 may tell readers that she has
fallen short, and copy that finds a majority in 47 per cent tells them of one that is not there.

## When it stays silent
- a majority of so many votes or seats: the margin of a winner
- a super-majority of 60 per cent or two-thirds, where the rules ask for one
- 52 per cent that somebody has won: that is a majority
- half and one more

## How to settle it
Write "more than 50 per cent" for the mark. If the rules really ask for 51 per cent, say whose rules.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("percent",)))

EXAMPLES = [
    bad(
        "To win outright she needs an outright majority of [[51 per cent]].",
        "more than 50 per cent",
    ),
    bad("A party must have a majority of [[51%]] to change the rules.", "more than 50 per cent"),
    bad(
        "A majority of voters ([[47 per cent]]) back the bypass.",
        "less than half",
        severity="error",
    ),
    bad(
        "A majority of the members, [[47 per cent]], voted for it.",
        "less than half",
        severity="error",
    ),
    good("Rowe held Hove with a majority of 312 (14.2%).", why="the lead, and its share"),
    good("A majority of the members, 53 per cent, voted for it.", holds=True),
    good("To win outright she needs a majority: more than 50 per cent."),
    good("To change the rules it needs a majority of 60 per cent.", why="a super-majority"),
    good("She won an outright majority of 51 per cent.", why="that is a majority, and she has it"),
    good("A majority of voters (53 per cent) back the bypass.", holds=True),
    good("No majority of voters (47 per cent at most) backs the bypass.", why="none is claimed"),
    good("She has a majority of 2,293, or 4 per cent.", why="the margin"),
]

NEEDED = later(
    r"\b(?:need(?:s|ed|ing)?|requir(?:es?|ed|ing)|must|threshold|necessary|have to|has to|required)\b",
    re.IGNORECASE,
)
MAJORITY_OF = later(
    r"\b(?:a|the|overall|clear|absolute|outright|small|narrow|slim) majority of (?:[^\W\d][\w’'-]* ){0,5}(?:\(|[\w’'-]+, )$",
    re.IGNORECASE,
)
NEGATED = later(r"\b(?:no|not|without|short of|lacks?|less than|fell|lost|n['’]t)\b", re.IGNORECASE)
HALF = 50
REACH = 150


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at every percentage that is said to be a majority, or to be needed for one."""
    for claim in facts.of("threshold"):
        mark_of = facts.fact(claim, "value")
        if mark_of is not None and mark_of.figure.kind == "percent":
            yield from needed(facts, mark_of)
    if "majority of" in facts.document.text:
        for share in facts.by_kind("percent"):
            start = max(share.sentence, share.figure.start - REACH)
            lead = facts.text(Span(start, share.figure.start))
            apposed = not lead.endswith(" ") or facts.document.text[share.figure.end :][:1] == ","
            if apposed and MAJORITY_OF.search(lead) and not NEGATED.search(lead):
                yield from asserted(share)


def needed(facts: Facts, share: Fact) -> Iterator[Finding]:
    """What is to be said of a majority that is defined as 51 per cent."""
    quantity = share.figure.quantity
    after = facts.document.text[share.figure.end : share.figure.end + 10]
    if quantity is None or quantity.hedge or not HALF < quantity.value <= HALF + 1:
        return
    start, end = facts.sentence(share)
    near = Span(max(start, share.figure.start - REACH), min(end, share.figure.end + REACH))
    if NEEDED.search(facts.text(near)) and "plus" not in after:
        yield Finding(
            f"A majority is anything more than 50 per cent; it need not be {share.figure.text}",
            (mark(share, "stated", "said to be a majority"),),
            Working(
                (
                    Line("", share.figure.text, "stated", share.figure.start),
                    Line("", "more than 50", "a majority"),
                )
            ),
            confidence="likely",
            help='write "more than 50 per cent", unless the rules themselves say 51',
        )


def asserted(share: Fact) -> Iterator[Finding | Check]:
    """What is to be said of a share that is called a majority."""
    quantity = share.figure.quantity
    if quantity is None:
        return
    claimed = quantity.claimed()
    marks = (mark(share, "stated", "called a majority"),)
    working = Working((line("", share, "called a majority"),))
    if claimed.high is not None and claimed.high < HALF:
        yield Finding(
            f"{share.figure.text} is less than half, and so no majority",
            marks,
            working,
            severity="error",
        )
    elif claimed.low is not None and claimed.low >= HALF:
        yield Check(marks, working)
