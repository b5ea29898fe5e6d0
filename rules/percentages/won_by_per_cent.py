"""A win by so many per cent, without saying of what.

## Why it matters
With 53 votes to 47, the win is by six points, and the winner has 13 per cent more votes. "Won by six per
cent" may be read as either, and only one of them is true.

## When it stays silent
- the two totals are not in the copy, or there are three
- both readings give the figure
- "more votes" says which one is meant

## How to settle it
Write points for the difference of the two shares. Where more than two stood, the shares are of all votes.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Fix,
    Needs,
    Rule,
    Working,
    bad,
    change_in_per_cent,
    exact,
    good,
    lead_in_points,
    line,
    mark,
    printed,
    shares,
)

RULE = Rule(
    severity="error", since="0.1", fix="unsafe", needs=Needs(claims=("gap",), figures=("percent",))
)

EXAMPLES = [
    bad("Rowe won by [[14 per cent]], 5,200 votes to Pike's 4,800.", "8.3 per cent more votes"),
    bad(
        "Rowe won by [[four per cent]]. She had 5,203 votes in total, and Pike 4,797 in total.",
        "4.06 points",
        severity="note",
    ),
    good("Rowe won by four points, 5,200 votes to Pike's 4,800."),
    good("Rowe won by eight per cent, 5,200 votes to Pike's 4,800.", why="more votes", holds=True),
    good("Rowe won by four per cent.", why="no totals"),
    good("Rowe won by 400 votes, 5,200 votes to Pike's 4,800."),
]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Try both readings of every margin in per cent."""
    pairs: dict[int, tuple[Fact, Fact]] | None = None
    finals: dict[str, list[dict[str, Fact]]] = {}
    for claim in facts.of("gap"):
        gap = facts.fact(claim, "value")
        if gap is None or gap.figure.kind != "percent" or claim.cue("more"):
            continue
        if claim.cue("won") is None and claim.cue("lead") is None:
            continue
        if pairs is None:
            pairs, finals = set_against(facts), totals(facts)
        pair = pairs.get(gap.sentence) or of_winner(finals, gap)
        if pair is not None:
            yield from weighed(gap, *pair)


def set_against(facts: Facts) -> dict[int, tuple[Fact, Fact]]:
    """By sentence, the first two counts that it sets against one another."""
    found: dict[int, tuple[Fact, Fact]] = {}
    for claim in facts.of("standing"):
        one, other = facts.fact(claim, "value"), facts.fact(claim, "other")
        if one is not None and other is not None and of_votes(one) and of_votes(other):
            found.setdefault(one.sentence, (one, other))
    return found


def totals(facts: Facts) -> dict[str, list[dict[str, Fact]]]:
    """By name, the entries that give his final votes, with everybody's there."""
    by_entry: dict[int, dict[str, Fact]] = {}
    for claim in facts.of("total"):
        fact = facts.fact(claim, "value")
        if fact is not None and fact.subject is not None and of_votes(fact):
            by_entry.setdefault(fact.entry, {})[fact.subject.name] = fact
    found: dict[str, list[dict[str, Fact]]] = {}
    for held in by_entry.values():
        for name in held if len(held) == 2 else ():
            found.setdefault(name, []).append(held)
    return found


def of_winner(finals: dict[str, list[dict[str, Fact]]], gap: Fact) -> tuple[Fact, Fact] | None:
    """The final votes of the winner and of the one other, as the first entry gives them."""
    name = gap.subject.name if gap.subject is not None else ""
    for held in finals.get(name, ()):
        loser = next(fact for other, fact in held.items() if other != name)
        return held[name], loser
    return None


def of_votes(fact: Fact) -> bool:
    """Whether a figure counts votes, or does not say what it counts."""
    counted = fact.figure.kind == "number" and fact.figure.quantity is not None
    return counted and (fact.measure is None or "vote" in fact.measure.name)


def weighed(gap: Fact, winner: Fact, loser: Fact) -> Iterator[Finding | Check]:
    """A check where "per cent more" is true, a note where only points fit, an error if neither."""
    stated = gap.figure.quantity
    ahead, behind = shares.claimed(winner), shares.claimed(loser)
    if stated is None or behind.low is None or behind.low <= 0 or not behind.below(ahead):
        return
    points = lead_in_points(ahead, behind)
    more = change_in_per_cent(behind, ahead)
    marks = (mark(gap, "stated"), mark(winner, "votes"), mark(loser, "votes"))
    lines = (line("", winner), line("", loser))
    if more.meets(stated.claimed()):
        yield Check(marks, Working(lines))
        return
    fits = points.meets(stated.claimed())
    beside = gap.sentence == winner.sentence
    if not fits and (not beside or stated.claimed().below(points)):
        return
    one, other = winner.figure.value or 0, loser.figure.value or 1
    apart = printed(exact(100 * (one - other), one + other), places=2 if fits else 1)
    made = f"{apart} points, or {printed(exact(100 * (one - other), other), places=1)} per cent more votes"
    yield Finding(
        f"{winner.figure.text} to {loser.figure.text} is {made}, not {gap.figure.text}"
        if not fits
        else f'"{gap.figure.text}": {winner.figure.text} to {loser.figure.text} is {made}',
        marks,
        Working(lines, computed=made, stated=gap.figure.text),
        verdict="rounded" if fits else "contradiction",
        severity="note" if fits else "error",
        fix=in_points(gap) if fits else None,
    )


def in_points(gap: Fact) -> Fix:
    """The same number in points."""
    figure = gap.figure
    text = figure.text.replace("per cent", "percentage points").replace("%", " percentage points")
    edit = (figure.start, figure.end, text)
    return Fix(safe=False, edits=(edit,), why="it is the difference of two shares")
