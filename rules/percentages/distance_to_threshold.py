"""A share is not as far from a majority, or from another stated mark, as the copy says.

## Why it matters
At 48 per cent a candidate is two points and a vote away from a majority. When the copy says three, either
the share is wrong, or the writer has put the mark at 51.

## When it stays silent
- no share is given that the distance could be measured from, or two are
- the mark is neither a majority nor stated
- rounding explains the difference
- the distance is in votes, seats or time

## How to settle it
Take the share from the mark: 50 less 44 is six, and the win needs one vote more.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    exact,
    good,
    later,
    line,
    mark,
    printed,
    size,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(claims=("distance",), figures=("percent", "points")),
)

EXAMPLES = [
    bad("At 44 per cent she is [[four points]] short of a majority.", "just over 6 points"),
    bad(
        "Rowe is on 47 per cent. That leaves her [[four per cent]] away from winning outright.",
        "just over 3 points",
    ),
    bad(
        "The motion needs 60 per cent. It stands at 52 per cent, [[six points]] short of the 60 per cent mark.",
        "8 points",
    ),
    good("At 44 per cent she is just over six points short of a majority.", holds=True),
    good("At 44.3 per cent she is six points short of a majority.", why="5.7, rounded", holds=True),
    good("At 44 per cent she is 400 votes short of a majority.", why="votes"),
    good(
        "Rowe has 44 per cent and Pike 41. He is four points short of a majority.",
        why="whose share?",
    ),
]

MAJORITY = later(r"\b(?:majority|winning|outright|straight out|first round|victory)\b")
STATED = later(r"of (?:the |a )?(?:required |needed )?(\d{2}(?:\.\d)?)(?: ?%| per ?cent)")
OTHER_MARK = later(r"\b(?:two-thirds|three-quarters|super-?majority|target|quota)\b")
HALF: Exact = 50
REACH = 300


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every distance in points against the share that it is measured from."""
    for claim in facts.of("distance"):
        gap = facts.fact(claim, "value")
        if gap is None or gap.figure.kind not in ("percent", "points"):
            continue
        sentence = facts.sentence(gap)
        after = facts.text(Span(gap.figure.end, min(sentence[1], gap.figure.end + REACH)))
        stated = STATED.search(after)
        if stated:
            threshold: Exact = exact(int(stated[1].replace(".", "")), 10 if "." in stated[1] else 1)
        elif MAJORITY.search(after) and not OTHER_MARK.search(after):
            threshold = HALF
        else:
            continue
        share = measured_from(facts, gap)
        if share is not None:
            yield from weighed(gap, share, threshold, strict=not stated)


def measured_from(facts: Facts, gap: Fact) -> Fact | None:
    """The one share before a distance that is its subject's, in its paragraph."""
    found: list[Fact] = []
    paragraph = facts.document.paragraph_at(gap.figure.start)
    start = max(paragraph[0], gap.figure.start - REACH)
    for fact in facts.in_span(Span(start, gap.figure.start)):
        figure = fact.figure
        if figure.kind != "percent" or figure.end > gap.figure.start:
            continue
        here = None in (gap.subject, fact.subject) and fact.sentence == gap.sentence
        if here or facts.same(fact, gap, "subject"):
            found.append(fact)
    found = [f for f in found if f.sentence == gap.sentence] or found
    return found[0] if len({id(fact.figure) for fact in found}) == 1 else None


def weighed(gap: Fact, share: Fact, threshold: Exact, *, strict: bool) -> Iterator[Finding | Check]:
    """A check if share and distance reach the mark, a finding if rounding cannot explain it."""
    here, stated = share.figure.quantity, gap.figure.quantity
    if here is None or stated is None or here.value >= threshold:
        return
    true = threshold - here.value
    slack = exact(here.fine + stated.fine, 2)
    marks = (mark(gap, "stated", "distance"), mark(share, "share", "share"))
    made = f"{'just over ' if strict else ''}{printed(true)} points"
    lines = (Line("", printed(threshold), "mark"), line("-", share, "share"))
    if size(true - stated.value) < slack:
        yield Check(marks, Working(lines))
        return
    yield Finding(
        f"From {share.figure.text} it is {made} to {printed(threshold)}, not {gap.figure.text}",
        marks,
        Working(lines, computed=made, stated=gap.figure.text),
        confidence="likely",
        help=f"{gap.figure.text} would be right from a mark of {printed(here.value + stated.value)}",
    )
