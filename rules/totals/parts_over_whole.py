"""Parts of a group come to more than the whole of it.

## Why it matters
Nobody needs to know how the rest divides to see that 180 and 140 do not fit into 300. Either a part or
the whole is wrong, or the parts overlap and the copy should say so.

## When it stays silent
- the parts fit, or may fit once the figures are rounded
- nothing says that they are parts: "of the", "of whom", "including"
- the parts may overlap: women and Britons, the injured and the over-60s
- the votes are of another area or another stage than the turnout

## How to settle it
Ask whether somebody was counted twice. If so, say so; if not, one of the figures is wrong.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Rule,
    Span,
    addends,
    bad,
    beside,
    divisions,
    good,
    label,
    later,
    listed,
    pairs,
    rows,
    total,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("Of the [[300]] evacuees, 180 were under 16 and 140 were over 65.", "320"),
    bad("Police held [[31]] people, including 26 men and 14 women.", "40"),
    bad("Of the [[300]] evacuees, 318 were under 16.", "318 is more than the whole of 300"),
    bad(
        "The council has [[71]] posts. Of those, 93 are at the depot.",
        "93 is more than the whole of 71",
    ),
    bad(
        "Rowe took [[71,931]] votes. Of those, 65,366 came from Hove and 8,482 from Ayr.",
        "73,848",
    ),
    good("Of the 14 schools, 318 pupils were moved.", why="pupils are no schools"),
    good("Of the roughly 300 evacuees, 318 were under 16.", why="roughly"),
    good("Of the 300 evacuees, 180 were under 16 and 110 were over 65.", holds=True),
    good("Of the 300 evacuees, 180 were women and 140 were Scots.", why="they overlap"),
    good("Three out of twelve vans were left, with seven drivers killed and six injured."),
    good("Police held 31 people, including 12 men and four women.", holds=True),
    good(
        "Rowe won 300 more votes than her rival Tom Pike. Rowe polled 1,400 votes and Pike polled"
        " 1,100 votes. In all, 2,600 people voted.",
        holds=True,
    ),
]

DECLARED = later(r"\b(?:including|includes|included|of whom|of which|of them|among them)\b")
OF_THE = later(r"(?<!\bout )\b[Oo]f (?:the |those |these |its |his |her |their |all )*$")
OPENS = later(r"\b(?:Of|Out of)(?= (?:the|these|those|them|its|their|his|her|[A-Z]))")
OPENING = ("Of ", "Out of ")
VERBS = frozenset(
    "were was are is came come went had have has did said voted died failed passed chose live lived"
    " work worked remain remained still".split()
)
VOTED = frozenset(("voted", "vote", "turned", "cast"))
CAST, CLOSE = later("(?:vote|turned|cast)", re.IGNORECASE), 48
VOTERS = frozenset(("person", "voter", "elector"))
# Classes of people of which nobody is in two.
APART = (
    ("men", "women"), ("boys", "girls"), ("males", "females"), ("adults", "children"),
    ("women", "children"), ("men", "children"), ("dead", "injured"), ("killed", "injured"),
    ("killed", "wounded"), ("under", "over"), ("soldiers", "civilians"), ("police", "civilians"),
    ("won", "lost"), ("for", "against"), ("children", "over"),
)  # fmt: skip
JOINED = later(r"[^.;:\n]{0,60}(?:,|\band\b)[^.;:\n]{0,40}")
# How far behind the whole its first part stands, and its second.
REACH, FAR = 90, 300
MOST = 8
FEW = 1000


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold declared parts, and the votes of two rivals, against the whole."""
    for crowd in addends.crowds(facts, 3):
        for at, whole in enumerate(crowd[:MOST]):
            parts = declared(facts, whole, crowd[at + 1 :])
            if parts:
                yield from weighed(facts, whole, parts)
                break
    yield from greater(facts)
    for claim in facts.of("gap"):
        found = pairs.pair(facts, claim)
        if found is None or found.more.measure is None:
            continue
        if facts.broader(found.more.measure.name) == "vote":
            for whole in turnouts(facts, found.more):
                yield from weighed(facts, whole, (found.more, found.less), votes=True)


def greater(facts: Facts) -> Iterator[Finding | Check]:
    """`Of the 300, 318 were`: one part that is more than its whole, or two of those before."""
    text = facts.document.text
    for opening in beside(OPENS, OPENING, text, (0, len(text)), back=0, ahead=16):
        span = facts.document.sentence_at(opening.end())
        near = Span(opening.end(), min(span[1], opening.end() + FAR))
        found = divisions.opened(facts, addends.within(facts, near)[:3])
        if found is None:
            continue
        whole, parts = found
        if not all(addends.like(part, whole) for part in parts):
            continue
        bare = addends.quantity(parts[0]).is_bare and addends.quantity(whole).is_bare
        verbal = not VERBS.isdisjoint(facts.after(parts[0].figure.end, 1))
        room = addends.quantity(whole).claimed()
        if bare and verbal and room.below(addends.quantity(parts[0]).claimed()):
            labels = [label(facts, parts[0])]
            yield Finding(
                f"{parts[0].figure.text} is more than the whole of {whole.figure.text}",
                addends.marks(parts[:1], whole, labels),
                addends.column(parts[:1], whole, labels),
                verdict="impossible",
            )
        elif whole.sentence != parts[0].sentence and len(parts) == 2 and rows.apart(facts, parts):
            yield from weighed(facts, whole, parts)


def declared(facts: Facts, whole: Fact, later: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The first two figures behind a whole that are said to be parts of it."""
    # Over 65, under 16: an age, not a part.
    bounds = ("under", "more-than")
    near = takewhile(lambda fact: fact.figure.start - whole.figure.end <= FAR, later)
    later = tuple(fact for fact in near if addends.quantity(fact).hedge not in bounds)
    parts = [fact for fact in later if addends.like(fact, whole)][:2]
    if len(parts) < 2 or parts[0].figure.start - whole.figure.end > REACH:
        return ()
    tie = facts.text(Span(whole.figure.end, parts[0].figure.start))
    lead = facts.text(Span(max(0, whole.figure.start - 24), whole.figure.start))
    gap = facts.text(Span(parts[0].figure.end, parts[1].figure.start))
    if not JOINED.fullmatch(gap) or not (DECLARED.search(tie) or OF_THE.search(lead)):
        return ()
    first = facts.after(parts[0].figure.end, 3)
    second = facts.after(parts[1].figure.end, 3)
    kinds = ((one, two) for one, two in (*APART, *(pair[::-1] for pair in APART)))
    return tuple(parts) if any(one in first and two in second for one, two in kinds) else ()


def turnouts(facts: Facts, part: Fact) -> Iterator[Fact]:
    """How many people voted, where the votes of two rivals were cast."""
    for fact in facts.kept("turnouts", lambda: list(voting(facts))):
        if facts.same(fact, part, "scope"):
            yield fact


def voting(facts: Facts) -> Iterator[Fact]:
    """How many people voted, wherever the post says so."""
    text = facts.document.text
    for figure in facts.figures:
        # The words are looked at first: to work out what each figure is of costs more.
        if not addends.countable(figure) or not CAST.search(text, figure.end, figure.end + CLOSE):
            continue
        if VOTED.isdisjoint(facts.after(figure.end, 3)):
            continue
        for fact in facts.at(figure)[:1]:
            extra = fact.claim.kind in ("extra", "gap", "change")
            if not extra and fact.measure is not None and fact.measure.name in VOTERS:
                yield fact


def weighed(
    facts: Facts, whole: Fact, parts: tuple[Fact, ...], *, votes: bool = False
) -> Iterator[Finding | Check]:
    """The finding or the check of some parts and their whole."""
    held = [addends.quantity(part) for part in parts]
    # Of 300 evacuees, 180 and 140: so few are counted, not rounded.
    few = all(one.is_bare and one.value < FEW for one in (*held, addends.quantity(whole)))
    made = total(one.tight() if few else one.claimed() for one in held)
    room = addends.quantity(whole).tight() if few else addends.quantity(whole).claimed()
    labels = [label(facts, part) for part in parts]
    working = addends.column(parts, whole, labels)
    marks = addends.marks(parts, whole, labels)
    if not room.below(made):
        if addends.quantity(whole).value >= addends.sum_of(parts):
            yield Check(marks, working)
        return
    figures = listed([part.figure.text for part in parts])
    sure = all(addends.quantity(fact).is_bare for fact in (*parts, whole)) and not votes
    yield Finding(
        f"{figures} make {working.computed}, more than the whole of {working.stated}",
        marks,
        working,
        severity="error" if sure else "warning",
        verdict="impossible",
        help="somebody may have been counted twice",
    )
