"""A margin is not the difference of the score or the vote before it.

## Why it matters
A score has only two figures, and every reader takes the one from the other. "Passed 54-46, a margin of
nine" makes them ask which of the three is wrong.

## When it stays silent
- the margin is hedged, or in per cent
- it is the lead at some stage of the game, or what is needed
- another figure stands in between: then it may be of that
- there are several scores in a row, as of sets, or of goals and points, 2-14 to 1-15

## How to settle it
Take the score from the record, and work out the margin again.
"""

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
    exact,
    good,
    later,
    leads,
    line,
    mark,
    printed,
    size,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("stated-lead", "stated-gap"),
    needs=Needs(figures=("score", "range")),
)

EXAMPLES = [
    bad("The bylaw was carried 61-38, a margin of [[22]].", "61 - 38 = 23"),
    bad("The Terns beat the Gulls 93-78 in Marlport last night, by [[14 points]].", "15"),
    bad("The Gulls lost 78-93 at home, their [[16-point]] defeat the worst so far.", "15"),
    bad("The Terns won 4-1, a [[two-goal]] victory.", "4 - 1 = 3"),
    bad("The 31-17 win, by [[16 points]], was their biggest.", "31 - 17 = 14"),
    bad("The Terns led by [[nine]] at the break, 34-24.", "34 - 24 = 10"),
    bad("The bylaw failed by [[three]] votes, 49 to 51.", "51 - 49 = 2"),
    bad("It was a win by [[four]] goals, 5-2.", "5 - 2 = 3"),
    good("The Terns led by ten at the break, 34-24.", holds=True),
    good("The Terns won by nine in the end, with 40 to 45 fans in the stand.", why="fans"),
    good("The Terns won by three wickets, 212-7.", why="wickets"),
    good("The bylaw was carried 61-38, a margin of 23.", holds=True),
    good("The bylaw was carried 61-38, a margin of more than 20.", why="a hedge"),
    good("The bylaw was carried 61-38, short of the majority of 66.", why="what is needed"),
    good("The bylaw was carried 61-38, a majority of 66 being needed.", why="what is needed"),
    good("The Terns won 4-1, a two-goal lead at the break giving them heart.", why="at the break"),
    good("The Terns won 4-1 after a two-goal lead had slipped in Hove.", why="another game"),
    good("The Terns lost 2-3, by two tries to one.", why="a score of another kind"),
    good("A 2-14 to 1-15 win, by two points, put Hove up.", why="a goal is three points"),
    good("Rowe won 6-4, 6-2, by two breaks in the first set.", why="sets"),
]

# How far from a score its margin may stand, and the words that lead to it.
REACH, TIED = 70, later(
    r"[^.;:()\d]{0,45}(?:, |,? (?:to|for|and) (?:(?:won|win|triumph|prevail) )?)by (?:a margin of )?"
    r"|[^.;:()\d]{0,25}(?:,| [-–]|—)(?: (?:for|with))? (?:an? )?(?:margin|majority) of (?:just |only )?"
    r"|[^.;:()\d]{0,25}(?:,| [-–]|—)(?: (?:for|with))? (?:its |their |his |her |the )?(?:an? )?"
)  # fmt: skip
COUNTED = later(r"[- ]?(?:points?|goals?|runs?|votes?|tries|frames?|legs?|seats?)?")
WON = later(r"[ -]?(?:win|victory|defeat|loss|margin|majority)\b")
# What makes it the margin of some stage, of two games, or one that was wanted.
OTHER = later(
    r"[^.;\n]{0,50}?\b(?:half|half-time|break|interval|quarter|aggregate|needed|required|short|overall"
    r"|to|after|each|previous|earlier|series|was|were|had|has|having|being)\b"
)
# A margin before its score: led by nine at the break, 34-24; lost by eight votes, 112 to 121.
LED_BY = later(
    r"\b(?:w[io]ns?|won|winning|lost|loses?|losing|beat|beaten|beats|led|leads?|leading|ahead|passed"
    r"|failed|carried|defeated|rejected|trail(?:s|ed)?|victory|defeat|held|holds|down|up)"
    r"[^.;:,()\d]{0,40} by (?:just |only |a margin of )?$"
)
THEN = later(
    r"(?: (?:points?|goals?|runs?|votes?|tries|seats?))?(?: at (?:the )?[a-z-]{4,12}(?: time)?)?"
    r"(?:,|:| [-–]|—)? ?\(?(?: )?"
)
BEFORE, DONE = 70, later(r"\)?(?:[.;,)]|$|\n| (?:with|at|in|on|after|over|and)\b)")
SCORES = frozenset(("points", "number"))
DAYS = frozenset(("weekday", "daypart"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take the one side of each score from the other, where a margin comes next."""
    for score in (*facts.by_kind("score"), *facts.by_kind("range")):
        stated = margin(facts, score) if score.figure.kind == "score" else None
        stated = stated or led_by(facts, score)
        two = facts.parts(score) if stated is not None else ()
        plain = len(two) == 2 and all(side.figure.kind == "number" for side in two)
        if stated is not None and plain and not in_sets(facts, score):
            yield from weighed(stated, score, two[0], two[1])


def margin(facts: Facts, score: Fact) -> Fact | None:
    """The margin that the words give a score; None if there is none."""
    end = min(facts.sentence(score).end, score.figure.end + REACH)
    near = [f for f in facts.in_span(Span(score.figure.end, end)) if f.figure.kind not in DAYS]
    if not near or near[0].figure.kind not in SCORES:
        return None
    stated = near[0]
    held = stated.figure.quantity
    if held is None or not held.is_bare or held.unit not in ("", "points", "point"):
        return None
    tie = facts.text(Span(score.figure.end, stated.figure.begins))
    if not TIED.fullmatch(tie):
        return None
    text = facts.document.text
    what = COUNTED.match(text, stated.figure.end)
    behind = what.end() if what is not None else stated.figure.end
    named = tie.endswith((" by ", "of ", "just ", "only ")) or WON.match(text, behind)
    closed = text[behind : behind + 1] in (",", ".")
    return stated if named and (closed or not OTHER.match(text, behind)) else None


def led_by(facts: Facts, score: Fact) -> Fact | None:
    """The margin straight before a score, or before two counts; None if there is none."""
    start, text = score.figure.begins, facts.document.text
    first = max(facts.sentence(score).start, start - BEFORE)
    near = [f for f in facts.in_span(Span(first, start)) if f.figure.kind in SCORES]
    held = near[-1].figure if near else None
    if held is None or held.quantity is None or not held.quantity.is_bare:
        return None
    lead = text[max(first, held.begins - BEFORE) : held.begins]
    tie = facts.text(Span(held.end, start))
    led = LED_BY.search(lead) and tie.strip() and THEN.fullmatch(tie)
    return near[-1] if led and DONE.match(text, score.figure.end) else None


def in_sets(facts: Facts, score: Fact) -> bool:
    """Whether another score stands beside this one: sets, legs, or two games."""
    if leads.in_goals_and_points(facts, score.figure.start):
        return True
    sentence = facts.sentence(score)
    return len([f for f in facts.figures_in(sentence) if f.kind == "score"]) > 1


def weighed(stated: Fact, score: Fact, one: Fact, other: Fact) -> Iterator[Finding | Check]:
    """A check if a margin is what a score makes, a finding if it is not."""
    first, second, held = one.figure.quantity, other.figure.quantity, stated.figure.quantity
    if first is None or second is None or held is None:
        return
    more, less = (one, other) if first.value >= second.value else (other, one)
    made = printed(size(exact(first.value - second.value)))
    marks = (mark(stated, "stated", "margin"), mark(score, "score"))
    lines = (line("", more), line("-", less))
    if size(first.value - second.value) == held.value:
        yield Check(marks, Working(lines))
        return
    sum_ = f"{more.figure.text} - {less.figure.text}"
    yield Finding(
        f"{sum_} = {made}, not {stated.figure.text}",
        marks,
        Working((*lines, Line("=", made, "computed")), expression=sum_),
        help=f"{made} would agree",
    )
