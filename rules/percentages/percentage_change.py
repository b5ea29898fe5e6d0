"""A rise or fall in per cent is not what its two figures make it.

## Why it matters
`Up 25 per cent, from 4,000 to 4,800` is out by a quarter of itself. The three figures stand in one
sentence, and any reader with a telephone can work it out.

## When it stays silent
- the percentage is another one's: a rate for each year, an average, a figure in real terms
- the two figures are of two kinds, or one lacks the scale or the unit that the other has
- a figure is hedged, or rounded so far that the change may hold
- the last digits were dropped and not rounded
- two readings fit

## How to settle it
Work the change out on the earlier figure. The help says if the percentage is the change on the later
figure, or the one figure as a share of the other.
"""

from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Mark,
    Quantity,
    Rule,
    Span,
    Verdict,
    Working,
    bad,
    change_in_per_cent,
    ends,
    good,
    judge,
    later,
    line,
    mark,
    multiple_of,
    printed,
    repairs,
    size,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("Bus fares rose [[25 per cent]], from £2.40 to £2.60.", "8.3 per cent"),
    bad("Callouts fell from 640 to 480, a drop of [[33 per cent]].", "25 per cent"),
    bad("The trust's income rose [[36%]] to £41.3m from £35.7m.", "15.7%"),
    bad("From 150 in 1998 to 201 in 2004, a [[25 per cent]] increase.", "34 per cent"),
    bad(
        "Membership fell by [[4 per cent]] on the previous year from 1,250 in 2005 to 1,140 in 2006.",
        "8.8",
    ),
    good("Callouts fell from 640 to 480, a drop of 25 per cent.", holds=True),
    good("The trust's income rose 16% to £41.3m from £35.7m.", holds=True),
    good(
        "Bus fares rose from £2.40 to £2.60, and rail fares were up 25 per cent.", why="rail fares"
    ),
    good("Callouts fell by about a fifth, or 23 per cent, from some 640 to 480."),
    good(
        "Sales rose 4 per cent a year, from 640 in 2010 to 948 in 2020.", why="a rate for each year"
    ),
    good("Receipts rose 7 per cent in real terms, from £64m to £78m.", why="prices rose too"),
    good(
        "The new rate of 22 per cent applies to pay from £31,000 to £36,000.",
        why="no change is told",
    ),
    good(
        "Callouts declined from 640 to 480, followed by a 5 per cent increase in 2010.",
        why="the increase came later",
    ),
    bad(
        "Steel output rose [[13 per cent]] to 1,410,000 tons in the week to June 7 from 1,205,000 tons.",
        "17 per cent",
        severity="warning",
    ),
    bad(
        "The college had 25.2 pupils a class in 2006 compared with 28.0 in 2005, a fall of [[3.7%]].",
        "10%",
        severity="warning",
    ),
    bad(
        "The board raised fees [[30 per cent]] at its five sites, from £4,970 to £5,470 a term.",
        "10.1 per cent",
        severity="warning",
    ),
    good(
        "Steel output rose 17 per cent to 1,410,000 tons in the week to June 7 from 1,205,000 tons.",
        holds=True,
    ),
    good(
        "Deaths rose by 10 per cent in 2018 to 14 in 100,000, compared with 3.5 in 2013.",
        why="the rise of a year, the figures of five",
    ),
    good(
        "Dale sold 41,320 bikes, up 15 per cent, Moor 640, down 6 per cent, Hill 8,215 compared with 6,140.",
        why="one maker after another",
    ),
    good(
        "There were 4,140 licences for drivers aged under 18 compared with 4,610 in 2005, a fall of 10 per cent.",
        why="eighteen is their age",
    ),
    good(
        "The cuts move the mark for the 22 per cent rate from £31,000 a year to £36,000.",
        why="a rate",
    ),
    bad("Takings rose [[120 per cent]], from £1.73m to £3.93m.", "127.2", severity="warning"),
    good("Takings rose 36 per cent, from £10.6m to £14.5m.", why="36.8, cut down"),
    good("Traffic rose 65 per cent, from 210 to 347.", why="65.2, rounded", holds=True),
    good(
        "We found 1,340 nests at 208 sites, up from 1,190 last year, a rise of 12.6 per cent.",
        why="the sites are where the nests are",
    ),
]

# Words that say the percentage is not of the two figures as they stand.
OTHERWISE = frozenset(
    """annual annually annum yearly averaged averaging adjusted real constant comparable
    underlying organic compound compounded seasonally inflation like-for-like same-store relative
    faster slower forecast target""".split()
)
# Words that turn to another subject, or to another change, between a percentage and two figures.
TURNS = frozenset(
    """while whereas but although though as when despite including against followed then before
    after""".split()
)
REACH = 90
# How far from a percentage its two figures may stand.
ROUND = 300
# What a percentage must stand behind or before for it to be by how much something changed.
UPS = (
    r"up|ahead|rise|rises|rose|risen|rising|increas(?:e|es|ed|ing)|grew|grow|grows|grown|growing|growth"
    r"|climb(?:s|ed)?|jump(?:s|ed)?|soar(?:s|ed)?|surg(?:e|es|ed)|gain(?:s|ed)?|leap|leapt"
    r"|rais(?:e|es|ed|ing)|spike|hike"
)
DOWNS = (
    r"down|fall|falls|fell|fallen|falling|drop(?:s|ped)?|dropping|decreas(?:e|es|ed|ing)"
    r"|declin(?:e|es|ed|ing)|cut|cuts|cutting|reduc(?:e|es|ed|ing|tion)|slump(?:s|ed)?|slid|slide"
    r"|slip|slipped|sank|plung(?:e|es|ed)|plummet(?:ed)?|tumbled|shrank|shrunk|dip|dipped|dived"
)
MOVED = later(
    rf"\b(?:(?P<up>{UPS})|(?P<down>{DOWNS}))\b"
    r"(?:[^.,;:()%\d\n]{0,60} by (?:only |just |over |(?:[£$€]?\d[\d.,]*(?: [a-z]+){0,3} or ))?| (?:only|just|over|of|of over) | "
    r"|(?! (?:the|for|of|in|at|to|from|with|on)\b) [\w-]+(?:(?! (?:the|for|of|in|at|to|from)\b) [\w-]+)? )$"
)
NAMED = later(rf"(?: [a-z-]+)?[ -](?:(?P<up>{UPS})|(?P<down>{DOWNS}))\b(?! by\b)")
# Without one of these no figure is led up to as what another was before.
LEADS = ("from ", "compared ", "against ", "versus ")
SHARE = later(r" (?:of|each|per|a|points?)\b")


class Change(NamedTuple):
    """A percentage with the two figures that it is the change between.

    sure: whether the words tie all three together; else they only stand in one sentence.
    """

    by: Fact
    first: Fact
    last: Fact
    down: bool
    sure: bool


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work each change in per cent out again."""
    if not facts.by_kind("percent"):
        return
    seen: set[int] = set()
    for claim in (*facts.of("change"), *facts.of("from_to")):
        found = list(changes(facts, claim))
        seen.update(fact.figure.start for change in found for fact in change[:3])
        yield from told(facts, found)
    for by in facts.by_kind("percent"):
        if by.figure.start not in seen:
            seen.add(by.figure.start)
            found = [c for c in loose(facts, by) if seen.isdisjoint(f.figure.start for f in c[1:3])]
            yield from told(facts, found)


def told(facts: Facts, found: list[Change]) -> Iterator[Finding | Check]:
    """What is to be said of the readings of one change."""
    verdicts = [(change, verdict_of(change)) for change in found]
    held = next((change for change, verdict in verdicts if verdict.holds), None)
    if held is not None:
        yield Check(marks(facts, held), working(held))
    elif len(verdicts) == 1 and verdicts[0][1].name == "impossible":
        yield finding(facts, *verdicts[0])


def loose(facts: Facts, by: Fact) -> Iterator[Change]:
    """The readings of a percentage whose two figures stand further on, or before it."""
    text, figure = facts.document.text, by.figure
    sentence = facts.sentence(by)
    start = by.figure.begins
    near = Span(max(sentence[0], start - ROUND), min(sentence[1], figure.end + ROUND))
    said = facts.text(near)
    if not any(word in said for word in LEADS):
        return
    before = text[max(sentence[0], start - REACH) : start]
    moved = NAMED.match(text, figure.end, min(sentence[1], figure.end + REACH))
    what = Span(start, figure.end)
    if moved is None:
        moved = MOVED.search(before)
        what = what if moved is None else Span(start - len(moved[0]), figure.end)
    if moved is None or SHARE.match(text, figure.end) or otherwise(facts, by):
        return
    for pair in ends.pairs_of_ends(facts, near):
        if comparable(pair.first, pair.last) and ends.tied(facts, pair, what):
            yield Change(by, pair.first, pair.last, moved["down"] is not None, sure=False)


def changes(facts: Facts, claim: Claim) -> Iterator[Change]:
    """The readings of a from-to: its own percentage, or those beside it in the sentence."""
    first, last = facts.fact(claim, "from"), facts.fact(claim, "to")
    if first is None or last is None or not comparable(first, last):
        return
    own = percentage(facts, claim)
    if own is not None:
        if not otherwise(facts, own):
            yield Change(own, first, last, direction(claim), sure=True)
        return
    for other in neighbours(facts, first):
        if other.kind != "change" or other is claim:
            continue
        if other.figure("from") is not None or other.figure("to") is not None:
            return
        by = percentage(facts, other)
        if by is None or otherwise(facts, by) or apart(facts, claim, other):
            continue
        if not claim.cues or direction(claim) == direction(other):
            yield Change(by, first, last, direction(other), sure=False)


def neighbours(facts: Facts, fact: Fact) -> tuple[Claim, ...]:
    """The claims of a sentence, in order of the copy, each once."""
    claims = {id(near.claim): near.claim for near in facts.in_sentence(fact)}
    return tuple(claims.values())


def percentage(facts: Facts, claim: Claim) -> Fact | None:
    """By how many per cent a claim says that something changed."""
    by = facts.fact(claim, "by") or facts.fact(claim, "value")
    return by if by is not None and by.figure.kind == "percent" else None


def comparable(first: Fact, last: Fact) -> bool:
    """Whether one of two figures may have become the other."""
    return first.figure.kind in ("number", "money", "quantity") and ends.alike(first, last)


def direction(claim: Claim) -> bool:
    """Whether the claim tells of a fall."""
    return claim.cue("down") is not None


def otherwise(facts: Facts, by: Fact) -> bool:
    """Whether the words around a percentage say that it is of something else."""
    after = facts.after(by.figure.end, 6)
    if after[:1] and after[0] in ("a", "per", "each", "every", "annually"):
        return after[1:2] != ["rise"]
    words = (*facts.before(by.figure.start, 6), *after)
    return not OTHERWISE.isdisjoint(words)


def apart(facts: Facts, claim: Claim, other: Claim) -> bool:
    """Whether a clause with a subject of its own stands between two claims."""
    start, end = sorted((claim, other), key=lambda each: each.start)
    if end.start - start.end > REACH:
        return True
    behind = max(role.figure.end for role in start.roles)
    between = facts.text(Span(behind, end.start))
    words = facts.words(behind, end.start)
    return ";" in between or not TURNS.isdisjoint(words) or "and" in words


def computed(change: Change, *, face: bool = False) -> Interval:
    """What the change in per cent may be, as a rise or a fall; face: with both figures exact."""
    first, last = ends.quantity(change.first), ends.quantity(change.last)
    if face:
        made = change_in_per_cent(first.tight(), last.tight())
    else:
        made = change_in_per_cent(first.claimed(), last.claimed())
    return -made if change.down else made


def verdict_of(change: Change) -> Verdict:
    """Whether the percentage can be the change between its two figures."""
    stated, first, last = map(ends.quantity, change[:3])
    made = computed(change)
    sure = first.is_bare and last.is_bare
    verdict = judge(stated, made, face=computed(change, face=True), sure=sure)
    if verdict.name == "cut" and not dropped(stated, made):
        return Verdict("impossible", "warning")
    if verdict.name != "unknown" or made.meets(stated.claimed()) or made.meets(stated.cut()):
        return verdict
    # A small change is loosely known, but not so the one figure as a multiple of the other.
    loose = multiple_of(first.claimed(), last.claimed()).too_wide
    severity = "error" if sure and stated.is_bare else "warning"
    return verdict if loose else Verdict("impossible", severity)


def dropped(stated: Quantity, made: Interval) -> bool:
    """Whether only the last digit was cut down: 65 for 65.9, but not 120 for 127."""
    return Interval(stated.value, stated.value + stated.fine).meets(made)


def marks(facts: Facts, change: Change) -> tuple[Mark, ...]:
    """The three figures, the percentage first."""
    del facts
    return (
        mark(change.by, "stated", "stated fall" if change.down else "stated rise"),
        mark(change.first, "from", "from"),
        mark(change.last, "to", "to"),
    )


def exactly(change: Change) -> str:
    """The change that the figures make, with one decimal more than is printed."""
    first, last = ends.quantity(change.first), ends.quantity(change.last)
    made = change_in_per_cent(Interval.point(first.value), Interval.point(last.value)).low
    return printed(size(made or 0), places=1).removesuffix(".0") + unit(change)


def unit(change: Change) -> str:
    """How the copy writes per cent: ` per cent` or `%`."""
    text = change.by.figure.text
    return "%" if text.endswith("%") else " per cent"


def working(change: Change) -> Working:
    """The division, with the page's own figures."""
    made = exactly(change)
    return Working(
        (line("", change.last, "to"), line("÷", change.first, "from"), Line("-", "1", "")),
        computed=made,
        stated=change.by.figure.text,
        expression=f"{change.last.figure.text} ÷ {change.first.figure.text} - 1",
    )


def finding(facts: Facts, change: Change, verdict: Verdict) -> Finding:
    """What is to be said of a change that its figures do not make."""
    first, last = change.first.figure, change.last.figure
    falls = ends.quantity(change.last).value < ends.quantity(change.first).value
    made = exactly(change)
    return Finding(
        f"{first.text} to {last.text} is a {'fall' if falls else 'rise'} of {made}, not"
        f" {'a fall' if change.down else 'a rise'} of {change.by.figure.text}",
        marks(facts, change),
        working(change),
        severity="error" if verdict.severity == "error" else "warning",
        confidence="certain" if change.sure else "likely",
        help=slip(change),
    )


def slip(change: Change) -> str:
    """The usual slip that makes the stated percentage, if one does, and every slip of the finger."""
    first = Interval.point(ends.quantity(change.first).value)
    last = Interval.point(ends.quantity(change.last).value)
    stated = ends.quantity(change.by).wide()
    later = change_in_per_cent(last, first)
    text = change.by.figure.text
    said = []
    if stated.meets(later) or stated.meets(-later):
        said = [f"{text} is the change on the later figure"]
    elif stated.meets((last / first).scaled(100)):
        said = [f"{text} is the later figure as a share of the earlier one"]
    found = repairs.of_change(change.by, change.first, change.last, down=change.down)
    if found:
        said.append(f"{repairs.either(found)} would agree")
    return "; ".join(said)
