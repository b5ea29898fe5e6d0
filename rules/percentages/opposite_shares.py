"""A share and its opposite come to more than 100 per cent.

## Why it matters
Nobody is both for a plan and against it. When 58 per cent are for and 52 against, one of the two has a
digit wrong, and it may be the one in the headline.

## When it stays silent
- the two leave room for those who gave no answer, or another one
- rounding explains the rest: two whole shares may come to 101
- the shares are of two groups, two votes or two times: "57 per cent of nurses", "among doctors"
- the words behind them are no opposites: one may like both

## How to settle it
Read both shares again at the source. Often the smaller one has taken a digit from the larger.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    beside,
    digits,
    exact,
    good,
    later,
    line,
    listed,
    literal,
    mark,
    opposites,
    printed,
    shares,
    shares_agree,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("percent", "fraction")))

EXAMPLES = [
    bad("In Aldmoor [[58 per cent]] are for the bypass and 52 per cent against.", "110 per cent"),
    bad("The poll found that [[61%]] approve of the mayor while 49% disapprove.", "110 per cent"),
    bad("Of the babies [[53 per cent]] were boys and 57 per cent girls.", "110 per cent"),
    bad(
        "The yard is [[75 per cent]] owned by the family and 35 per cent by the bank.",
        "110 per cent",
    ),
    bad(
        "In Hove [[64 per cent]] said they had a doctor, and 46 per cent said they did not.",
        "110 per cent",
    ),
    bad("Voters backed the plan by [[51.5 per cent]] to 49.5 per cent.", "101 per cent"),
    bad("Rowe beat Pike [[63%]] to 47%.", "110 per cent"),
    bad(
        "A quarter of firms will hire, and the remaining [[two-thirds]] will not.",
        "11/12",
        severity="warning",
    ),
    good("A quarter of firms will hire, and the remaining three-quarters will not.", holds=True),
    good("A quarter of firms hire, half wait and a third of the rest shut.", why="three shares"),
    good("In Aldmoor 58 per cent are for the bypass and 32 per cent against.", holds=True),
    good("The poll found that 52% approve of the mayor while 49% disapprove.", holds=True),
    good("The yard is 75 per cent owned by the family and 25 per cent by the bank.", holds=True),
    good("Voters backed the plan by 51.5 per cent to 48.5 per cent.", holds=True),
    good(
        "Some 61 per cent of doctors approve of it and 57 per cent of nurses disapprove.",
        why="two groups",
    ),
    good("Among doctors 61 per cent approve and, among nurses, 57 per cent disapprove."),
    good("In Hove 61 per cent of men and 57 per cent of women smoke.", why="two wholes"),
    good("Some 61 per cent like tea and 57 per cent like coffee.", why="one may like both"),
    good("Support rose from 61 per cent in favour, and opposition to 57 per cent against."),
    good("Rowe won 60% to 65% of the vote in every ward.", why="a range"),
]

SIDES = later(
    r"\b(?:backed|approved|rejected|passed|carried|won|opposed|defeated|voted|beaten|beat|beats)\b"
    r"[^.;\d]{0,60}? (by )?(?:a margin of )?"
    r"(\d{1,2}(?:\.\d{1,2})?)( ?%| ?per ?cent) to (\d{1,2}(?:\.\d{1,2})?)( ?%| ?per ?cent)"
)
REST = later(r"\b(?:remaining|the (?:other|rest,)) $")
NEAR = 24
AGAINST = ("cent to ", "% to ")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the two shares of every pair of opposites, and of every vote that is told as one."""
    for sentence in shares.by_sentence(facts):
        for pair in opposites.pairs(facts, sentence):
            if shares.one_base(facts, pair, opened=True):
                yield from weighed(pair)
    yield from of_the_rest(facts)
    text = facts.document.text
    for match in beside(SIDES, AGAINST, text, (0, len(text)), back=100, ahead=40):
        yield from of_vote(match)


def of_the_rest(facts: Facts) -> Iterator[Finding | Check]:
    """A quarter, and the remaining two-thirds: two fractions that should make one."""
    fractions = facts.figures_by_kind.get("fraction", ())
    for one, other in pairwise(fractions):
        between = facts.text(Span(max(one.end, other.begins - NEAR), other.begins))
        held = [figure.quantity for figure in (one, other)]
        if not REST.search(between) or not all(each and each.is_bare for each in held):
            continue
        if len(facts.figures_in(Span(one.start, other.end))) > len(held):
            continue
        sentence = facts.document.sentence_at(one.start)
        if sum(sentence.start <= each.start < sentence.end for each in fractions) > len(held):
            continue
        made = exact((one.value or 0) + (other.value or 0))
        marks = (mark(other, "rest"), mark(one, "share"))
        working = Working((line("", one), line("+", other)), computed=digits(made))
        if made == 1:
            yield Check(marks, working)
        else:
            message = f"{one.text} and the {other.text} that remain make {digits(made)}, not 1"
            yield Finding(message, marks, working, severity="warning", confidence="likely")


def weighed(pair: Sequence[Fact]) -> Iterator[Finding | Check]:
    """A check if two shares fit into one whole, a finding if they do not."""
    marks = tuple(mark(fact, "share") for fact in pair)
    lines = tuple(line("+", fact) for fact in pair)
    if shares_agree([shares.claimed(fact) for fact in pair], partial=True):
        yield Check(marks, Working(lines))
        return
    made = f"{printed(shares.added(pair))} per cent"
    bare = all(fact.figure.quantity and fact.figure.quantity.is_bare for fact in pair)
    yield Finding(
        f"{listed([fact.figure.text for fact in pair])} of two opposites make {made}",
        marks,
        Working(
            lines,
            computed=made,
            difference=f"{printed(shares.added(pair) - 100)} over 100",
            expression=" + ".join(printed(fact.figure.value or 0) for fact in pair),
        ),
        severity="error" if bare else "warning",
        verdict="impossible",
    )


def of_vote(match: re.Match[str]) -> Iterator[Finding | Check]:
    """`Backed by 51.5 per cent to 48.5`: whoever did not vote for it voted against."""
    one, other = literal(match[2], kind="share"), literal(match[4], kind="share")
    # Won 60% to 65%: so much at least, and so much at most.
    if not match[1] and one.value < other.value:
        return
    places = ((match.start(2), match.end(3)), (match.start(4), match.end(5)))
    marks = tuple(
        Mark(start, end, "share", "", digits(share.value))
        for (start, end), share in zip(places, (one, other), strict=True)
    )
    text = match.string
    lines = tuple(Line("+", text[start:end], "", start) for start, end in places)
    if shares_agree([one.tight(), other.tight()], partial=True):
        yield Check(marks, Working(lines))
        return
    made = f"{printed(one.value + other.value)} per cent"
    yield Finding(
        f"{lines[0].figure} to {lines[1].figure} of one vote make {made}",
        marks,
        Working(lines, computed=made, expression=f"{match[2]} + {match[4]}"),
        verdict="impossible",
    )
