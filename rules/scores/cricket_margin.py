"""A cricket match was not won by what the innings beside it leave.

## Why it matters
The margin is the headline of a match and the innings are its first sentence. Runs are the difference of
two totals, wickets those that the winners had left of ten.

## When it stays silent
- the innings of one side are not told, or so many totals are that any of them may be meant
- two totals are one side's two innings: "all out for 160 and 177"
- the match was shortened, and won by another method
- what is stated is far from what the innings leave: a match of another day

## How to settle it
Take the totals from the scorecard.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise

from blogcheck.rule import (
    Check,
    Exact,
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
    exact,
    good,
    later,
    line,
    mark,
    printed,
    size,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("gaps", "counts", "totals"),
    needs=Needs(words=(" runs", " wicket")),
)

EXAMPLES = [
    bad("Ayr won by [[42]] runs. They made 268 for seven and bowled Bute out for 244.", "24"),
    bad(
        "Coll beat Eigg by [[five]] wickets: Eigg made 181, and Coll got home at 182 for four.",
        "6 wickets",
    ),
    bad("Hove lost by an innings and [[21]] runs. They made 144 and 201 against Ayr's 357.", "12"),
    bad(
        "Set 287 to win in 74 overs, Ayr were bowled out for 251 and lost by [[45]] runs.",
        "35",
        severity="warning",
    ),
    good(
        "Chasing 178, Ayr were 91 for two after 11 overs and were all out for 164 to lose by 13 runs."
    ),
    good("Set 287 to win, Ayr were bowled out for 251 and lost by 35 runs.", holds=True),
    good("Ayr won by 24 runs. They made 268 for seven and bowled Bute out for 244.", holds=True),
    good(
        "Coll beat Eigg by six wickets: Eigg made 181, and Coll got home at 182 for four.",
        holds=True,
    ),
    good(
        "Hove lost by an innings and 12 runs. They made 144 and 201 against Ayr's 357.", holds=True
    ),
    good(
        "Ayr won by 42 runs on the Duckworth-Lewis method. They made 268 for seven and bowled Bute out"
        " for 244.",
        why="shortened",
    ),
    good(
        "Ayr won by seven wickets. They made 402 for eight and bowled Bute out for 210.",
        why="the chase is not told",
    ),
    good(
        "Ayr made 268 for seven and held Bute to 244 for nine; on Sunday they had won by 33 runs.",
        why="another match",
    ),
    good(
        "Ayr won by 48 runs after bowling Bute out for 160 and 177.", why="two innings of one side"
    ),
    good(
        "Bute, dismissed for 160 and 177, lost by 48 runs in Hove.", why="two innings of one side"
    ),
    good("Ayr, who made 190 and 195, won by 48 runs.", why="two innings of one side"),
    good(
        "Ayr won by 48 runs, having made 190 on the first day and 195 on the third.",
        why="two innings of one side",
    ),
    good("Ayr won by 42 runs. They made 268 for seven.", why="the other side's runs are not told"),
    good(
        "Ayr won by 42 runs. They made 268 for seven, and in May they made 198 for nine.",
        why="another match",
    ),
]

WON_BY = later(
    r"\b(?:won|win|wins|beat|beats|beaten|lost|lose|defeat(?:ed)?|victory|winners)\b[^.;\n]{0,60}?"
    r" by (?:just |only )?(?P<innings>an innings and )?(?=\w)"
)
RUNS, WICKETS = later(r" runs?\b"), later(r" wickets?\b")
METHOD = later(r"[Dd]uckworth|DLS|D/L|\bVJD|super over|bowl-out|[Ww]alkover|concede")
# What makes a figure the total of a side.
LED = later(
    r"\b(?:made|reached|posted|totalled|scored|total of|replied with|out for|dismissed for|at|with|on|and|reply to|chasing"
    r"|closed on|declared (?:at|on)|[A-Z][\w-]+[’']s?) $"
)
WICKETS_OF = later(r" for |-|–|/")
NOT_RUNS = later(
    r" (?:balls|overs|deliveries|minutes|wickets?|runs?|fours|sixes|catches|not out)\b"
)
# What a side was set to win, and what it was out for.
SET = later(
    r"\b(?:[Ss]et|target of|[Nn]eeding|[Cc]hasing) (?=\d{2,3}\b(?: to win| for victory|,| in))"
)
GOES_ON = later(r" (?:after|at (?:tea|lunch|stumps|the (?:close|break|halfway)))\b")
OUT = later(r"\b(?:all out|bowled out|dismissed|out) for $")
# What parts two innings of one side, and tells of a match that has them.
ONE_SIDE = later(r" (?:and|&) (?:then )?(?:for )?")
TWICE = later(
    r"\b(?:first|1st|second|2nd) (?:innings|time|dig|knock)|\bfirst day\b|\bfollow(?:ed|ing)[- ]on\b|\bscores of\b"
)
LEAD, REACH, TEN, LEAST, LAST_BALL = 24, 360, 10, 40, 6
NEAR = exact(1, 4)
CHASE = later(r"\b(?:[Cc]hasing|[Nn]eeding|[Ss]et) \d")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out the margin of every match that has its innings in the same paragraph."""
    text = facts.document.text
    for match in WON_BY.finditer(text):
        stated = next(iter(facts.figures_in(Span(match.end(), match.end() + 1))), None)
        if stated is None or stated.kind != "number" or stated.quantity is None:
            continue
        if facts.before(match.start(), 1) == ["had"]:
            continue  # on Sunday they had won by 33
        paragraph = facts.document.paragraph_at(stated.start)
        span = Span(
            max(paragraph.start, match.start() - REACH), min(paragraph.end, match.end() + REACH)
        )
        if METHOD.search(text, *span) or not stated.quantity.is_bare:
            continue
        totals = [each for each in innings(facts, span) if each[0] is not stated]
        if RUNS.match(text, stated.end) and (wanted := target(facts, stated)) is not None:
            yield from by_target(facts, stated, wanted)
        elif RUNS.match(text, stated.end):
            whole = match["innings"] is not None
            # Chasing 178, they were 91 for two, and out for 164.
            if CHASE.search(text, *span):
                continue
            if whole or len(totals) != len("ab") or not of_one_side(facts, span, totals):
                yield from by_runs(stated, totals, whole=whole)
        elif WICKETS.match(text, stated.end) and not of_one_side(facts, span, totals):
            yield from by_wickets(stated, totals)


def target(facts: Facts, stated: Figure) -> Figure | None:
    """What a side was set to win, in the sentence of the margin: `Set 287 to win`."""
    sentence = facts.document.sentence_at(stated.start)
    found = SET.search(facts.document.text, *sentence)
    near = facts.figures_in(Span(found.end(), found.end() + 1)) if found is not None else ()
    return near[0] if near and near[0].kind == "number" and near[0] is not stated else None


def by_target(facts: Facts, stated: Figure, wanted: Figure) -> Iterator[Finding | Check]:
    """A defeat by what a side was short of level: one run less than it was set, less what it made."""
    sentence = facts.document.sentence_at(stated.start)
    made = [one for one in facts.figures_in(sentence) if OUT.search(before(facts, one))]
    if len(made) != 1 or made[0].quantity is None or wanted.quantity is None:
        return
    short = exact((wanted.value or 0) - 1 - (made[0].value or 0))
    marks = (mark(stated, "stated"), mark(wanted, "target"), mark(made[0], "total"))
    lines = (line("", wanted, "target"), Line("-", "1", "to be level"), line("-", made[0]))
    sum_ = f"{wanted.text} - 1 - {made[0].text}"
    working = Working(lines, computed=printed(short), stated=stated.text, expression=sum_)
    if short == stated.value:
        yield Check(marks, working)
    elif short > 0:
        yield Finding(
            f"{sum_} = {printed(short)}, not {stated.text}: the runs short of level",
            marks,
            working,
            severity="warning",
            confidence="likely",
        )


def of_one_side(
    facts: Facts, span: Span, totals: list[tuple[Figure, Exact, Figure | None]]
) -> bool:
    """Whether totals are of a side that batted twice, so that the match has more than are told."""
    text = facts.document.text
    return TWICE.search(text, *span) is not None or any(
        ONE_SIDE.fullmatch(text, (out or one).end, other.start)
        for (one, _, out), (other, _, _) in pairwise(totals)
    )


def before(facts: Facts, figure: Figure) -> str:
    """The words that lead to a figure."""
    return facts.document.text[max(0, figure.start - LEAD) : figure.start]


def innings(facts: Facts, span: Span) -> list[tuple[Figure, Exact, Figure | None]]:
    """The totals of a stretch: the figure, its runs, and the wickets that fell if it says so."""
    text = facts.document.text
    figures = facts.figures_in(span)
    found: list[tuple[Figure, Exact, Figure | None]] = []
    skip = -1
    for at, figure in enumerate(figures):
        if at == skip or figure.kind not in ("number", "score"):
            continue
        if figure.kind == "score" and len(figure.parts) == 2:
            runs, out = figure.parts
            if (runs.value or 0) >= LEAST and (out.value or 0) <= TEN:
                found.append((runs, runs.value or 0, out))
            continue
        after = figures[at + 1] if at + 1 < len(figures) else None
        fallen = after if after is not None and (after.value or TEN + 1) <= TEN else None
        if fallen is not None and WICKETS_OF.fullmatch(text, figure.end, fallen.start):
            skip = at + 1
        else:
            fallen = None
        # 91 for two after 11 overs: they went on.
        if GOES_ON.match(text, (fallen or figure).end):
            continue
        led = LED.search(text[max(0, figure.start - LEAD) : figure.start])
        if (figure.value or 0) < LEAST or NOT_RUNS.match(text, figure.end):
            continue
        if led or fallen is not None:
            found.append((figure, figure.value or 0, fallen))
    return found


def by_runs(
    stated: Figure, totals: list[tuple[Figure, Exact, Figure | None]], *, whole: bool
) -> Iterator[Finding | Check]:
    """A win by runs, or by an innings and runs: the difference of two totals, or of one and two."""
    count = 3 if whole else 2
    if len(totals) < count or len(totals) > count + 2:
        return
    tried = []
    for some in combinations(totals, count):
        most, *others = sorted(some, key=lambda each: -each[1])
        tried.append(([most, *others], exact(most[1] - sum(each[1] for each in others))))
    value = stated.value or 0
    sides, made = min(tried, key=lambda each: size(each[1] - value))
    marks = (mark(stated, "stated"), *(mark(figure, "total") for figure, _, _ in sides))
    lines = tuple(line("-" if at else "", figure) for at, (figure, _, _) in enumerate(sides))
    sum_ = " - ".join(figure.text for figure, _, _ in sides)
    working = Working(lines, computed=printed(made), stated=stated.text, expression=sum_)
    if made == value:
        yield Check(marks, working)
    elif (
        len(totals) == count
        and made > 0
        and (addends.slipped(stated, made, 2) or size(made - value) <= made * NEAR)
    ):
        yield Finding(f"{sum_} = {printed(made)}, not {stated.text}", marks, working)


def by_wickets(
    stated: Figure, totals: list[tuple[Figure, Exact, Figure | None]]
) -> Iterator[Finding | Check]:
    """A win by wickets: those that the side with the most runs had left of ten."""
    if len(totals) != 2:
        return
    winner, winner_runs, fallen = max(totals, key=lambda each: each[1])
    # Whoever chases stops within six of passing the other side.
    over = exact(winner_runs - min(total[1] for total in totals))
    if fallen is None or not 0 < over <= LAST_BALL:
        return
    made = TEN - (fallen.value or 0)
    marks = (mark(stated, "stated"), mark(winner, "total"), mark(fallen, "part", "fell"))
    working = Working(
        (line("", fallen, "fell, of ten"),), computed=printed(made), stated=stated.text
    )
    if made == stated.value:
        yield Check(marks, working)
    else:
        yield Finding(
            f"At {winner.text} for {fallen.text} there were {printed(made)} wickets left, not"
            f" {stated.text}",
            marks,
            working,
        )
