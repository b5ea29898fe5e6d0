"""A hat-trick is three goals and a brace two, and not what the minutes or the score allow.

## Why it matters
"Scored in the 12th and 71st minutes, a hat-trick" has one goal too few, and "her hat-trick in a 2-0 win" has one
more than the team.

## When it stays silent
- the goals are counted in no minutes, and the score is of another match
- the hat-trick is of wins, titles, wickets or assists
- it was completed, or came near: "one short of a hat-trick"

## How to settle it
Count the goals in the report of the match.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(words=("hat-trick", "hat trick", "brace")))

EXAMPLES = [
    bad(
        "Pike scored in the 12th and 71st minutes, a [[hat-trick]] that put Hove top.", "two goals"
    ),
    bad("Pike's [[brace]], in the ninth, 31st and 80th minutes, put Hove top.", "three goals"),
    bad("Pike's [[hat-trick]] gave Hove a 2-0 win.", "2-0"),
    good("Pike scored in the 12th, 40th and 71st minutes, a hat-trick.", holds=True),
    good("Pike's hat-trick gave Hove a 4-0 win.", holds=True),
    good("Pike was denied a hat-trick in Hove's 2-0 win.", why="denied"),
    good("Pike, who had a hat-trick on Monday, sat out the 2-0 win.", why="another match"),
    good("A hat-trick of titles was in sight after the 2-0 win.", why="of titles"),
    good("Pike scored in the 12th and 71st minutes, one short of a hat-trick.", why="short of it"),
]

COUNT = {"hat-trick": 3, "hat trick": 3, "brace": 2}
NAMED = later(r"\b(?:hat[- ]trick|brace)\b(?! of | after | hero)")
NOT_DONE = later(
    r"\b(?:denied|short|nearly|almost|chance|missed|hoping|away from|first|perfect|second|another|complet"
    r"|last|previous|earlier|assist|wicket|titles|wins|had|who|since|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
LED = later(
    r"[’']s? (?:\w+ )?(?:hat[- ]trick|brace) (?:gave|earned|won|sealed|secured|fired|saw|inspired|helped|set|as|in)\b"
)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each hat-trick and brace, with the minutes or the score of its sentence."""
    text = facts.document.flat
    for found in NAMED.finditer(text, *facts.document.source.body):
        sentence = facts.document.sentence_at(found.start())
        if NOT_DONE.search(text, *sentence):
            continue
        count, place = COUNT[found[0]], Span(*found.span())
        near = facts.figures_in(sentence)
        minutes = in_minutes(facts, near)
        scores = [one for one in near if one.kind == "score" and len(one.parts) == len("ab")]
        if len(minutes) > 1:
            yield from weighed(facts, place, count, minutes)
        elif len(scores) == 1 and LED.search(text, *sentence):
            yield from scored(facts, place, count, scores[0])


def in_minutes(facts: Facts, near: tuple[Figure, ...]) -> list[Figure]:
    """The ordinals before `minutes`: `in the 12th, 40th and 71st minutes`."""
    found = [one for one in near if one.kind == "ordinal"]
    return found if found and facts.after(found[-1].end, 1) == ["minutes"] else []


def weighed(
    facts: Facts, place: Span, count: int, minutes: list[Figure]
) -> Iterator[Finding | Check]:
    """As many minutes as goals."""
    name = facts.text(place)
    marks = (Mark(*place, "stated", "", str(count)), *(mark(one, "minute") for one in minutes))
    working = Working(tuple(Line("", one.text, "minute", one.start) for one in minutes))
    if len(minutes) == count:
        yield Check(marks, working)
    else:
        told = {2: "two", 3: "three", 4: "four"}.get(len(minutes), str(len(minutes)))
        yield Finding(
            f"Minutes of {told} goals are told, and a {name} is {count}",
            marks,
            working,
            confidence="likely",
        )


def scored(facts: Facts, place: Span, count: int, score: Figure) -> Iterator[Finding | Check]:
    """No more goals than the side had in all."""
    name = facts.text(place)
    marks = (Mark(*place, "stated", "", str(count)), mark(score, "score"))
    working = Working((Line("", score.text, "score", score.start),))
    most = max(int(part.value or 0) for part in score.parts)
    if most >= count:
        yield Check(marks, working)
    else:
        yield Finding(
            f"A {name} is {count} goals, and the score is {score.text}",
            marks,
            working,
            confidence="likely",
        )
