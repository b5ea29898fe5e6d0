"""The votes of the candidates are not the valid votes, or not their stated total.

## Why it matters
A result is complete: every valid vote is somebody's. A digit that is wrong in one line shows here, and
nowhere else if it is that of the last but one.

## When it stays silent
- they add up
- the candidates have fewer votes, and no slip of a digit explains the difference: one may be left out
- it is not said how many votes were valid
- a figure is hedged, or somebody is listed twice

## How to settle it
Add the declared figures up, and count the candidates.
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
    addends,
    bad,
    good,
    later,
    misses,
    polls,
    repairs,
    results,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("totals", "percentages"),
    needs=Needs(words=("total", "in all", "that is", "that makes", "valid", "formal")),
)

EXAMPLES = [
    bad(
        "Rowe (Green) 1,877; Pike (Lab) 1,640; Shah (Con) 902; Bell (Ind) 311. Total [[4,370]].",
        "4,730, not 4,370",
    ),
    bad(
        "First round: Rowe 54,428, Pike 51,689, Shah 21,340, Bell 8,210. That is [[135,577]] valid"
        " votes; 1,212 papers were rejected.",
        "135,667",
    ),
    good(
        "Rowe (Green) 1,877; Pike (Lab) 1,640; Shah (Con) 902; Bell (Ind) 311. Total 4,730.",
        holds=True,
    ),
    good(
        "First round: Rowe 54,428, Pike 51,689, Shah 21,340. There were 135,577 valid votes, and 1,212"
        " papers were rejected.",
        why="others may have stood",
    ),
    good("Rowe 1,877, Pike 1,640, Shah about 900. Total 4,370."),
    good("Rowe 1,877, Pike 1,640, Shah 902. Majority 237.", why="no total"),
]

TOTAL = later(r"[^.\d\n]{0,3}[.;] ?(?:Total(?: votes)?|In all|That (?:is|makes)):?,? (?=\d)")
REACH = 400


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up every result that has its valid votes or its total beside it."""
    for result in results.results(facts):
        stated = total_of(facts, result)
        if stated is None or len(result.votes) < results.FEWEST:
            continue
        parts = [facts.at(figure)[0] for _, figure in result.votes]
        labels = [name.title() for name, _ in result.votes]
        working = addends.column(parts, stated, labels)
        marks = addends.marks(parts, stated, labels)
        if addends.sum_of(parts) == addends.quantity(stated).value:
            yield Check(marks, working)
        elif addends.slip(parts, stated) or (
            behind(facts, result) and misses.meant(parts, stated, misses.LOOSE)
        ):
            yield Finding(
                f"The votes of all {len(parts)} make {working.computed}, not {stated.figure.text}",
                marks,
                working,
                help=repairs.of_sum(stated, parts),
            )


def behind(facts: Facts, result: results.Result) -> bool:
    """Whether a total stands straight behind a result."""
    return TOTAL.match(facts.document.text, result.end) is not None


def total_of(facts: Facts, result: results.Result) -> Fact | None:
    """What is said to be all the votes of a result: a total behind it, or the valid votes."""
    after = TOTAL.match(facts.document.text, result.end)
    if after:
        held = addends.within(facts, Span(after.end(), after.end() + 1))
        return held[0] if held and addends.quantity(held[0]).is_bare else None
    told = [each.figures.get(polls.VALID) for each in polls.returns(facts)]
    near = {
        figure.value: figure
        for figure in told
        if figure is not None
        and facts.document.entry_at(figure.start) == result.entry
        and result.start - REACH < figure.start < result.end + REACH
    }
    found = [facts.at(figure)[0] for figure in near.values()]
    return found[0] if len(found) == 1 and addends.quantity(found[0]).is_bare else None
