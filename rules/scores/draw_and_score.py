"""A draw whose score is not level, or a win whose score is: "held to a 2-1 draw".

## Why it matters
A draw has two figures alike and a win has not. Readers of the sports page need no sum to see it.

## When it stays silent
- the match was settled by penalties, on aggregate, or by runs in an over
- the score is one of several: sets, legs, a run of matches
- the words may be of another match: "a draw after a 2-1 win"

## How to settle it
Look the match up. The digit or the word may be the slip.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("score",)))

EXAMPLES = [
    bad("Hove were held to a [[2-1]] draw by Ayr.", "2-1 is no draw"),
    bad("Hove, two down at the break, levelled late for a [[3-2]] draw.", "3-2 is no draw"),
    bad("Hove drew [[3-2]] with Ayr on Monday.", "3-2 is no draw"),
    bad("A [[1-1]] win over Ayr took Hove top.", "1-1 is no win"),
    bad("Hove beat Ayr [[2-2]] on Monday.", "2-2 is no win"),
    good("Hove were held to a 2-2 draw by Ayr.", holds=True),
    good("Hove won 2-1 after a draw at Ayr.", why="another match"),
    good("Hove won 2-2 on away goals.", why="two legs"),
    good("Hove beat Ayr 1-1 (4-3 on penalties).", why="a shoot-out"),
    good("Hove drew 2-1 up with a man sent off.", why="no result"),
    good("Hove won 2-1 and drew 1-1 in June.", why="one each", holds=True),
]

DRAW = later(
    r" (?:home |away |goalless |scoring |thrilling |league |friendly )?(?:draw|stalemate)\b"
)
WIN = later(
    r" (?:home |away |league |cup |friendly |opening |bonus-point )?(?:win|victory|triumph|defeat|loss)\b"
)
DREW = later(r"\b(?:draw|draws|drew|drawn|drawing)(?: (?:their|its) \w+)? $")
WON = later(
    r"\b(?:won|lost|beat (?:[A-Z][\w’'-]+ ?){1,3}|defeated (?:[A-Z][\w’'-]+ ?){1,3})(?: by)? ?$"
)
# What settles a level match, or makes the score one of a stage.
SETTLED = later(
    r"\b(?:pen(?:s|alties|alty)|shoot-?out|agg(?:regate)?|away goals|countback|tie-?break\w*|extra time|toss"
    r"|golden|super over|sets?|legs?|on points)\b"
)
STAGE = later(r" (?:up|down|behind|ahead|at (?:half|the))\b")
REACH = 40


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at the word on either side of each score."""
    text = facts.document.flat
    for score in facts.figures_by_kind.get("score", ()):
        if len(score.parts) != 2 or score.fault:
            continue
        before = text[max(0, score.start - REACH) : score.start]
        drawn = DRAW.match(text, score.end) or DREW.search(before)
        won = WIN.match(text, score.end) or WON.search(before)
        if bool(drawn) == bool(won) or STAGE.match(text, score.end):
            continue
        sentence = facts.document.sentence_at(score.start)
        if SETTLED.search(text, *sentence) or facts.document.quoted(score.start):
            continue
        yield from told(score, level=bool(drawn))


def told(score: Figure, *, level: bool) -> Iterator[Finding | Check]:
    """A check if a score is level where it should be, a finding if it is not."""
    one, two = score.parts
    marks, working = (mark(score, "score"),), Working((line("", score),))
    if (one.value == two.value) == level:
        yield Check(marks, working)
    elif level or one.value:  # 0-0 may be no score at all
        what = "draw" if level else "win or defeat"
        yield Finding(f"{score.text} is no {what}", marks, working, confidence="likely")
