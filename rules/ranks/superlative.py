"""The most, the largest share, the top of the poll: and somebody has more.

## Why it matters
"Rowe topped the poll with 412 votes" beside a rival's 431 names the wrong winner.

## When it stays silent
- two of the figures are equal, or so rounded that either may be the larger
- the most ever, the most for her party, one of the most: the list in the copy is not meant
- the figures are of another area or another round

## How to settle it
Sort the figures. If the record is meant, or the party's own, say so.
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
    bad,
    called,
    good,
    later,
    line,
    listed,
    mark,
    standings,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    status="preview",
    needs=Needs(words=("topped", "most", "largest", "biggest", "highest")),
)

EXAMPLES = [
    bad(
        "Asha Rowe topped the poll with [[412 votes]]. Tom Pike took 431 votes.",
        "431 is more",
    ),
    bad(
        "Tom Pike took 31 per cent of the vote. Lena Shah won the largest share with [[28 per cent]] of the vote.",
        "31 per cent is more",
    ),
    good("Asha Rowe topped the poll with 431 votes. Tom Pike took 412 votes.", holds=True),
    good(
        "Tom Pike took 431 votes. Asha Rowe won 412 votes, the most that her party has had.",
        why="the party's own record",
    ),
    good(
        "Tom Pike took 431 votes. Asha Rowe had one of the largest shares with 412 votes.",
        why="one of them",
    ),
    good("In Ayr Asha Rowe topped the poll with 412 votes. In Hove Tom Pike took 431 votes."),
]

MOST = later(
    r"\b(?:topped the (?:poll|list|table)|(?:the )?(?:most votes|most seats|largest (?:share|total|vote)"
    r"|biggest (?:share|total|vote)|highest (?:share|total|vote)))\b"
)
REACH = 200
OTHERWISE = later(
    r"\b(?:one of|ever|since|record|than|second|third|next|for (?:a|an|his|her|its|their|any)|among"
    r"|history|so far|not|never|if|would|could|may|might|had has|party has)\b"
)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold whoever is said to have most against the others in the same contest."""
    contests = standings.Contests(facts)
    for match in MOST.finditer(facts.document.text):
        start, end = facts.document.sentence_at(match.start())
        sentence = Span(max(start, match.start() - REACH), min(end, match.end() + REACH))
        here = [f for f in facts.in_span(sentence) if standings.ranks(facts, f) and f.subject]
        names = {fact.subject.name for fact in here if fact.subject is not None}
        if len(names) != 1 or OTHERWISE.search(facts.text(sentence)):
            continue
        name = names.pop()
        found = [standing for standing in contests.near(here[0]) if name in standing]
        if len(found) == 1:
            yield from weighed(facts, Span(*match.span()), found[0], name)


def weighed(
    facts: Facts, said: Span, standing: standings.Standing, name: str
) -> Iterator[Finding | Check]:
    """A check if nobody has more, a finding if somebody has."""
    above = standing.above(name)
    own = standing.value(name)
    if above is None:
        return
    if not above:
        values = list(standing.shown())
        yield Check(
            tuple(mark(fact, "value") for fact in values),
            Working(tuple(line("", fact, called(facts, fact)) for fact in values)),
        )
        return
    more: list[Fact] = [standing.value(other) for other in above]
    verb = "is" if len(more) == 1 else "are"
    yield Finding(
        f'"{facts.text(said)}" with {own.figure.text}, and'
        f" {listed([fact.figure.text for fact in more])} {verb} more",
        (mark(own, "value"), *(mark(fact, "value") for fact in more)),
        Working(tuple(line("", fact, called(facts, fact)) for fact in [*more, own])),
        confidence="likely",
    )
