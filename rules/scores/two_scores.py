"""Scores of one tie that cannot both be: two legs and their aggregate, half-time and full time.

## Why it matters
The aggregate is the two legs added up, and nobody has fewer goals at the end than at the break. Supporters
who were there see it before they have read the name of the ground.

## When it stays silent
- one of the legs is not told, or a third score stands beside them
- the scores fit when one of them is told from the other side's view
- a shoot-out's score: it is no part of either

## How to settle it
Look both matches up. A leg is often told from the side of whoever was at home.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    listed,
    mark,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("score",)))

EXAMPLES = [
    bad(
        "United went through [[4-3]] on aggregate: a 1-2 defeat at home was followed by a 2-1 win away.",
        "3-3",
    ),
    bad("Town won [[3-1]] after leading 2-2 at half-time.", "2-2"),
    bad("Town drew [[1-1]] (half-time 2-0).", "2-0"),
    good(
        "United went through 4-3 on aggregate: a 1-2 defeat at home was followed by a 3-1 win away.",
        holds=True,
    ),
    good("Town won 3-1 after trailing 0-1 at half-time.", holds=True),
    good("Town won 3-1 (half-time 1-2).", why="told from the other side"),
    good(
        "United won 4-2 on penalties after it ended 3-3 on aggregate, 1-2 at home and 2-1 away.",
        why="a shoot-out",
        holds=True,
    ),
    good("United won 5-3 on aggregate after a 1-2 defeat at home.", why="one leg"),
    good(
        "Hove outscored Ayr 17-3 after half-time, having trailed 17-14 at the break.",
        why="of one half",
    ),
]

SHOOT_OUT = later(
    r" (?:on|in|after) (?:penalties|pens|a (?:penalty )?shoot-?out)|\s?(?:pens|pen\.)"
)
AGGREGATE = later(r" (?:on|in) agg(?:regate|\b)| aggregate")
BREAK = later(r" (?:at|by) (?:half-?time|the (?:break|interval)|half time)")
HALF = later(r"\((?:half-?time|half time|HT|ht|h-t)[:,]? ?$")
# Outscored them 17-3 after half-time.
ONE_HALF = later(
    r" (?:after|before) (?:half-?time|half time|the (?:break|interval))"
    r"|(?: [\w’'-]+){0,2} in the [a-z]{4,8} (?:half|quarter|period)"
)
LEAD, MOST = 14, 30
Score = tuple[int, int]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold the scores of each sentence that has an aggregate, or the score at the break."""
    text = facts.document.text
    sentences: dict[int, list[Figure]] = {}
    for figure in facts.figures:
        if figure.kind != "score" or len(figure.parts) != 2 or max(goals(figure)) > MOST:
            continue
        if not SHOOT_OUT.match(text, figure.end) and not ONE_HALF.match(text, figure.end):
            start = facts.document.sentence_at(figure.start).start
            sentences.setdefault(start, []).append(figure)
    for figures in sentences.values():
        whole = [figure for figure in figures if AGGREGATE.match(text, figure.end)]
        legs = [figure for figure in figures if figure not in whole]
        if len(whole) == 1 and len(legs) == 2:
            yield from added(whole[0], legs)
        half = [figure for figure in legs if at_the_break(text, figure)]
        if not whole and len(half) == 1 and len(legs) == 2:
            full = legs[0] if legs[1] is half[0] else legs[1]
            yield from grown(full, half[0])


def goals(figure: Figure) -> Score:
    """Both sides of a score."""
    one, two = figure.parts
    return int(one.value or 0), int(two.value or 0)


def at_the_break(text: str, figure: Figure) -> bool:
    """Whether a score is that at half-time."""
    lead = text[max(0, figure.start - LEAD) : figure.start]
    return BREAK.match(text, figure.end) is not None or HALF.search(lead) is not None


def added(whole: Figure, legs: list[Figure]) -> Iterator[Finding | Check]:
    """A check if two legs make an aggregate, whichever side each is told from; else a finding."""
    (a, b), (c, d) = goals(legs[0]), goals(legs[1])
    made = ((a + c, b + d), (a + d, b + c))
    stated = goals(whole)
    lines = tuple(Line("+" if at else "", leg.text, "", leg.start) for at, leg in enumerate(legs))
    marks = (mark(whole, "stated", "aggregate"), *(mark(leg, "part", "leg") for leg in legs))
    if stated in made or stated[::-1] in made:
        yield Check(marks, Working(lines, stated=whole.text))
        return
    shown = " or ".join(dict.fromkeys(f"{max(each)}-{min(each)}" for each in made))
    yield Finding(
        f"{listed([leg.text for leg in legs])} make {shown}, not {whole.text}",
        marks,
        Working(lines, computed=shown, stated=whole.text),
    )


def grown(full: Figure, half: Figure) -> Iterator[Finding | Check]:
    """A check if nobody has fewer goals at the end than at the break, or else a finding."""
    end, middle = goals(full), goals(half)
    fits = any(one <= end[0] and other <= end[1] for one, other in (middle, middle[::-1]))
    marks = (mark(full, "stated", "full time"), mark(half, "part", "half-time"))
    lines = (
        Line("", half.text, "half-time", half.start),
        Line("", full.text, "full time", full.start),
    )
    if fits:
        yield Check(marks, Working(lines))
    else:
        yield Finding(
            f"It was {half.text} at half-time, and {full.text} at the end", marks, Working(lines)
        )
