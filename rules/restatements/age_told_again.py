"""One person has two ages: "a 19-year-old man", then "the 17-year-old".

## Why it matters
A reader takes "the 17-year-old" for the only person whose age was told, and in a court report it decides
what may be printed about him.

## When it stays silent
- it is not the age alone that points back: `the 17-year-old victim`, `a 17-year-old`; nor the noun of
  before with its digits the other way about
- more than one age was told before, or this one was
- somebody else was named or spoken of in between, whose age it may be
- the first mention is further back than the paragraph before

## How to settle it
Ask for the date of birth. If they are two people, say who the second is.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(
    severity="warning", since="0.1", needs=Needs(figures=("age",), words=("year-old", "year old"))
)

EXAMPLES = [
    bad("A 19-year-old man was charged. The [[17-year-old]] is due in court today.", "19-year-old"),
    bad("Ann Hill, 34, was cut free by the crew. The [[43-year-old]] had a broken leg.", "34"),
    bad("A 34-year-old tiler was held. The [[43-year-old]] tiler has been let go.", "34"),
    good("A 34-year-old tiler was held. A 43-year-old tiler went free.", why="another man"),
    good("A 34-year-old tiler was held. The 52-year-old tiler has been let go.", why="another?"),
    good("A 19-year-old man was charged. The 19-year-old is due in court.", holds=True),
    good("A 19-year-old man was charged. The 17-year-old victim is at home.", why="another"),
    good("A 19-year-old man was charged with hitting a boy. The 17-year-old is at home."),
    good("A 19-year-old man was charged with hitting Tom Pike. The 17-year-old is at home."),
    good("A 19-year-old and a 17-year-old were charged. The 17-year-old is at home.", holds=True),
    good("A 19-year-old was charged over the death of a man, 63. The 17-year-old was not."),
    good("Ann Hill, 34, made her debut in 2009. Then the 18-year-old was unknown.", why="then"),
]

POINTS_BACK = later(r"\b[Tt]he $")
# The age alone, and what it does: no other noun stands behind it.
ALONE = later(
    r",? (?:is|was|has|had|who|will|would|could|can|did|also|then|died|suffered|appeared|pleaded|admitted"
    r"|denied|denies|faces|remains|from|said|told|won|made|took|went)\b"
)
# Whoever else it may be.
OTHERS = later(
    r"\b(?:[Tt]eenager|youth|boy|girl|baby|toddler|child|woman|man|men|women|victim|driver|passenger|pensioner"
    r"|student|pupil|brother|sister|son|daughter|wife|husband|mother|father|partner|friend|cousin|nephew"
    r"|niece|colleague|neighbour|another|other|both|two|three)s?\b|[A-Z][a-z’'-]+ [A-Z][a-z’'-]+"
    r"|\b(?:Mr|Mrs|Ms|Miss|Dr|PC) "
)
# What puts the two ages at two times.
THEN = later(r"\b(?:[Tt]hen|when|now|at the time|ago|later|turned|(?:19|20)\d\d)\b")
NOUN = later(r"(?: [a-z-]+)?")
REACH, LEAD = 500, 8


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each age that points back against the only one that was told before it."""
    ages = [one for one in facts.figures_by_kind.get("age", ()) if one.quantity is not None]
    for at, figure in enumerate(ages[1:], 1):
        if not points_back(facts, figure, ages[at - 1]):
            continue
        before = ages[:at]
        same = [one for one in before if one.value == figure.value]
        marks = (mark(figure, "restated"), mark((same or before)[-1], "first told"))
        working = Working((line("", (same or before)[-1]), line("", figure)))
        if same:
            yield Check(marks, working)
        elif len({one.value for one in before}) == 1 and of_one(facts, before[-1], figure):
            yield Finding(
                f"{figure.text} here is {before[-1].text} a little before",
                marks,
                working,
                confidence="likely",
                help="if they are two people, say who the second is",
            )


def points_back(facts: Facts, figure: Figure, first: Figure) -> bool:
    """Whether an age stands for a person who was named before: `the 17-year-old is`."""
    text = facts.document.text
    lead = text[max(0, figure.start - LEAD) : figure.start]
    if not figure.text.endswith("old") or POINTS_BACK.search(lead) is None:
        return False
    # Of two men, one is seldom 34 and the other 43.
    turned = digits(figure) == digits(first)[::-1] != digits(first)
    noun = facts.after(figure.end, 1)
    return ALONE.match(text, figure.end) is not None or (
        turned and noun == facts.after(first.end, 1)
    )


def digits(figure: Figure) -> str:
    """The digits of an age as printed."""
    return "".join(filter(str.isdigit, figure.text))


def of_one(facts: Facts, first: Figure, figure: Figure) -> bool:
    """Whether nobody else and no other time stands between the two, in one entry."""
    document = facts.document
    if figure.start - first.end > REACH or (
        document.entry_at(first.start) != document.entry_at(figure.start)
    ):
        return False
    noun = NOUN.match(document.text, first.end)
    between = Span(noun.end() if noun is not None else first.end, figure.start)
    start = document.sentence_at(first.start).start
    end = document.sentence_at(figure.start).end
    return not OTHERS.search(facts.text(between)) and not THEN.search(facts.text(Span(start, end)))
