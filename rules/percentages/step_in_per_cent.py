"""A rise or fall given twice, in figures and in per cent, is not the same both times.

## Why it matters
"Fell 63 points, or 1.2 per cent, to 2,940" can be worked back: 63 of 3,003 is 2.1. Market reports are full of
such pairs, and they are typed in a hurry.

## When it stays silent
- the per cent is right, rounded or cut short, of what there was before
- no word says which way it went
- the per cent is for each year, in real terms, or of something else
- it does not say what the figure rose or fell to, or from

## How to settle it
Take the rise off what there is now, or add the fall, and divide by that.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    changes,
    exact,
    good,
    judge,
    later,
    mark,
    printed,
    share_of,
    shown,
    size,
    steps,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(sentence=("percent counted",)))

EXAMPLES = [
    bad("The index fell 63 points, or [[1.2 per cent]], to 2,940.", "2.1 per cent"),
    bad("Oil closed up $1.60, or [[3.2%]], to settle at $68.30 a barrel.", "2.4 per cent"),
    bad("The town grew by 1,310 people, or [[6%]], from 14,520.", "9.0 per cent"),
    bad("Rents rose [[7 per cent]], or £26, to £546 a month.", "5.0 per cent"),
    bad("The fare will rise by 45p to £3.45, an increase of [[18 per cent]].", "15.0 per cent"),
    bad("The FTSE rose 199 points, or [[2 per cent]], to 20,099.", "1.0 per cent"),
    good("The line slipped 6 points to 83 per cent on time, or 17 per cent late.", why="the rest"),
    good("The fare will rise by 45p to £3.45, an increase of 15 per cent.", holds=True),
    good(
        "The fare will rise by 45p to £3.45, after a rise of 18 per cent last year.", why="before"
    ),
    bad("The index closed at 2,940, down 63 points, or [[1.2 per cent]].", "2.1 per cent"),
    good("The index fell 63 points, or 2.1 per cent, to 2,940.", holds=True),
    good("The index closed at 2,940, down 63 points, or 2.1 per cent, on the day.", holds=True),
    good(
        "They sold 2,940 cars, down 63, or 1.2 per cent of those in stock.", why="of another whole"
    ),
    good("The index was 63 points, or 2.1 per cent, lower on the day.", why="no end is told"),
    good("Oil closed up $1.60, or 2.3%, to settle at $68.30 a barrel.", why="cut short"),
    good("The town grew by 1,310 people, or about 9%, from 14,520 to 15,830.", holds=True),
    good("Rents rose £26, or 3 per cent a year, to £546 a month.", why="a rate for each year"),
    good("Rents rose £26, or 3 per cent in real terms, to £546 a month.", why="after prices"),
    good("Of the fund, £26m, or 5 per cent, went to 546 schools.", why="schools for pounds"),
    good("She gave £26m, or 5 per cent, to Hove and £546m to Ayr.", why="no rise or fall"),
]
OR = later(r"(?: [a-z]+){0,2},? or (?:[a-z]+ ){0,2}$")
END = later(
    r"(?! (?:an?|per|each|every|in|of)\b)(?: [a-z]+){0,2}(?:,? (?:for|on|in|over|during) the (?:day|week|month|quarter|year|period|session|decade))?,?"
    r"(?: up| down)? (to|from|at)(?: (?:close|settle|finish|end|trade|stand|reach)(?: [a-z]+){0,2} at)?"
    r"(?: an?| a record| a new record)? ?[£$€]?$"
)
NOW = later(r"(?: [a-z]+){0,3}, (up|down)(?: by)? ?[£$€]?$")
# Nothing goes on that would make it a share of something else.
AFTERWARDS = later(r"[.;)]|,? (?:on|from|for) the \w+|\Z|\n")
MOVED = later(
    r"\b(rose|risen|rises?|rising|fell|fallen|falls?|falling|up|down|grew|grown|grow\w*|gain\w*|lost|losing"
    r"|drop\w*|climb\w*|slid\w*|shed|jump\w*|sank|sunk|slump\w*|tumbl\w*|surg\w*|soar\w*|plung\w*|dipp\w*"
    r"|edg\w+|advanc\w*|declin\w*|decreas\w*|increas\w*|rall\w+|plummet\w*|shrank)\b[^.;:\d]{0,60}$"
)
DOWN = later(
    r"fell|fall\w*|down|lost|losing|drop\w*|slid\w*|shed|sank|sunk|slump\w*|tumbl\w*|plung\w*|dipp\w*"
    r"|declin\w*|decreas\w*|plummet\w*|shrank"
)
TWO, THREE = 2, 3
# How far from a share the step and what it led to stand, in code points.
NEAR, ALL = 160, 100
REACH = 80


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for a step and its per cent joined by "or", and the figure that they lead to."""
    for share in facts.by_kind("percent"):
        near = beside(facts, share)
        at = next((at for at, one in enumerate(near) if one is share.figure), -1)
        for first, second in pairwise(near[max(0, at - 1) : at + 2]):
            if OR.fullmatch(facts.document.text[first.end : second.begins]):
                step = second if first is share.figure else first
                yield from led(facts, share, step, first, second)
    yield from apart(facts)


def apart(facts: Facts) -> Iterator[Finding | Check]:
    """`Rose by 45p to £3.45, a rise of 15 per cent`: the words lead to both, and to no start."""
    for claim in facts.of("change"):
        held = facts.bound(claim)
        ends = [fact for fact in held if fact.role in ("to", "now")]
        by = [fact for fact in held if fact.role == "by"]
        falls = steps.down(claim)
        if len(held) != THREE or len(ends) != 1 or len(by) != TWO or falls is None:
            continue
        step, share = by if by[1].figure.kind == "percent" else by[::-1]
        between = facts.text(Span(by[0].figure.end, by[1].figure.begins))
        if facts.after(share.figure.end, 1) == ["of"] or OR.fullmatch(between):
            continue
        if changes.otherwise(facts, claim, share):
            continue
        if share.figure.kind == "percent" and step.figure.kind != "percent":
            yield from weighed(share, "down" if falls else "up", step.figure, ends[0].figure, "to")


def beside(facts: Facts, share: Fact) -> tuple[Figure, ...]:
    """The figures of a share's sentence, near it: some sentences never end."""
    start, end = facts.sentence(share)
    at = share.figure
    return facts.figures_in(Span(max(start, at.start - NEAR), min(end, at.end + NEAR)))


def led(
    facts: Facts, share: Fact, step: Figure, first: Figure, second: Figure
) -> Iterator[Finding | Check]:
    """`Fell 12 points, or 2 per cent, to 588`; `stood at 588, down 12 points, or 2 per cent`."""
    text = facts.document.text
    near = beside(facts, share)
    after = next((one for one in near if one.start > second.end), None)
    if after is not None:
        end = after.parts[0] if after.kind == "range" and after.parts else after
        way = END.fullmatch(text[second.end : end.begins])
        word = moved(facts, first)
        if way is not None and word:
            yield from weighed(share, word, step, end, way[1])
            return
    before = next((one for one in reversed(near) if one.end <= first.begins), None)
    if before is not None and AFTERWARDS.match(text, second.end):
        now = NOW.fullmatch(text[before.end : first.begins])
        if now is not None:
            yield from weighed(share, now[1], step, before, "to")


def moved(facts: Facts, first: Figure) -> str:
    """The word before the step that says that something rose or fell; empty if there is none."""
    start = facts.document.sentence_at(first.start).start
    found = MOVED.search(facts.document.text[max(start, first.start - REACH) : first.begins])
    return found[1].lower() if found is not None else ""


def comparable(step: Figure, end: Figure) -> bool:
    """Whether a step may be one of what it led to: pounds of pounds, points of an index."""
    if step.kind == "points":
        return end.kind in ("number", "percent") and end.quantity is not None
    return all(map(addends.countable, (step, end))) and addends.like(step, end)


def weighed(
    share: Fact, word: str, step: Figure, end: Figure, way: str
) -> Iterator[Finding | Check]:
    """A check if the per cent is that of the step, a finding if it is not."""
    stated = share.figure.quantity
    if stated is None or not comparable(step, end):
        return
    part, whole = addends.quantity(step), addends.quantity(end)
    # Fell 6 points to 83 per cent on time, or 17 per cent late: what is left of all.
    if end.kind == "percent" and whole.value + stated.value == ALL:
        return
    base, face = whole.claimed(), whole.value
    if way != "from":
        sign = 1 if DOWN.fullmatch(word) else -1
        base = base + part.claimed() if sign > 0 else base - part.claimed()
        face = exact(face + sign * part.value)
    if face <= 0 or base.low is None or base.low <= 0:
        return
    verdict = judge(stated, share_of(part.claimed(), base), sure=part.is_bare and whole.is_bare)
    marks = (mark(share, "stated"), mark(step, "step"), mark(end, way))
    lines = (Line("", step.text, "step", step.start), Line("÷", end.text, way, end.start))
    made = exact(100 * part.value, face)
    if verdict.holds:
        yield Check(marks, Working(lines))
    elif verdict.name == "impossible" and size(made - stated.value) >= stated.fine:
        right = f"{printed(made, places=max(1, stated.printed_places))} per cent"
        yield Finding(
            f"{step.text} is {right} of the {shown(face, end)} before, not {share.figure.text}",
            marks,
            Working(lines, computed=right, stated=share.figure.text),
            severity=verdict.severity,
            help=f"{right} would agree",
        )
