"""The number of occasions is not the number of years given for them.

## Why it matters
"He won twice, in 1998, 2002 and 2006" has one year too many or one win too few, and a reader cannot tell
which.

## When it stays silent
- the years are some of the occasions: including, most recently, first
- "twice as many" is no count of occasions
- a second event stands between the count and the years

## How to settle it
Count the years in the records.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    in_words,
    later,
    line,
    mark,
    occasions,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(claims=("years",)))

EXAMPLES = [
    bad("She won [[twice]], in 1998, 2002 and 2006.", "three years"),
    bad("The hall was flooded [[three times]] by the river, in 1928 and 1953.", "two years"),
    good("She won three times, in 1998, 2002 and 2006.", holds=True),
    good("Pike was beaten by Rowe twice in the contest for mayor, in 1998 and 2002.", holds=True),
    good("She won three times, most recently in 2002 and 2006.", why="some of them"),
    good("The club paid twice as much for players in 2002 and 2006.", why="no occasions"),
    good("She won twice and lost in 1998, 2002 and 2006.", why="another event between"),
]
# After the count these make it a multiple; between count and years these part them.
_AS = later(r" (?:as|more|less|fewer|the|that|what|its|his|her|their|over|a|an)\b")
_PARTED = later(
    r"[;:.()–—\d]|\b(?:and|but|while|when|including|recently|first|last|latest|since|such|also|then|or|"
    r"before|after|again|only|than|like)\b",
    re.IGNORECASE,
)
# How far before the years the count may stand, in code points.
REACH = 90


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each list of years against the count of occasions before it in its sentence."""
    text = facts.document.flat
    counts = [f for f in facts.figures if not f.aside and occasions.end_of(text, f)]
    at = 0
    for claim in facts.of("years"):
        while at + 1 < len(counts) and counts[at + 1].end <= claim.start:
            at += 1
        if counts and counts[at].end <= claim.start:
            yield from told(facts, claim, counts[at])


def told(facts: Facts, claim: Claim, count: Figure) -> Iterator[Finding | Check]:
    """What is to be said of a list of years and the count that stands before it."""
    text = facts.document.flat
    years = [role.figure for role in claim.roles]
    same = facts.document.sentence_at(count.start) == facts.document.sentence_at(claim.start)
    end = occasions.end_of(text, count)
    between = text[end : claim.start]
    if not same or len(between) > REACH or _PARTED.search(between) or _AS.match(text, end):
        return
    after = text[claim.end : claim.end + 2]
    if len(years) < 2 or count.value is None or after[:1] in ("-", "–", "/"):
        return
    marks = (mark(count, "occasions"), *(mark(year, "year") for year in years))
    lines = (line("", count, "occasions"), *(line("", year) for year in years))
    if count.value == len(years):
        yield Check(marks, Working(lines))
        return
    number = in_words(len(years))
    listed = facts.text(Span(years[0].start, years[-1].end))
    yield Finding(
        f"{text[count.start : end]} is followed by {number} years: {listed}",
        marks,
        Working(lines, computed=f"{number} years", stated=count.text),
        confidence="likely",
    )
