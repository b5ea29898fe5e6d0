"""One that is told to be ahead of another, or to have more, has less.

## Why it matters
"More were lost on the north line (14) than on the south (18)": the sentence says one thing and its
figures the other, and nobody can tell which was meant.

## When it stays silent
- nothing says whether more is better: a round of golf, a time, a price
- a figure is hedged, or of another time
- one of the figures has no name of its own

## How to settle it
Compare the two. One of the figures, the names or the word between them is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    any_of,
    bad,
    beside,
    good,
    later,
    line,
    lineups,
    mark,
    superlatives,
)

WORDS = (" than ", "ahead of", "behind", "order", "followed by")
RULE = Rule(
    severity="warning",
    since="0.1",
    status="preview",
    over=("running-order",),
    needs=Needs(words=WORDS, sentence=("any any",)),
)

EXAMPLES = [
    bad("More ewes were lost in Ayr (14) than in Bute (11) or Coll ([[18]]).", "18"),
    bad("Pike, on 41 points, is third, ahead of Shah on [[48]].", "48"),
    bad("In order of size the farms are Hill 412 acres, Glen 380, Burn [[448]] and Moss 210.", "448"),
    bad("Hall ran it in 52.1 seconds, ahead of Ito in [[51.8]].", "51.8"),
    bad("No parish had fewer than Bute, with 31; Ayr had 48 and Coll [[29]].", "29"),
    bad("At £410 the Bute ferry is dearer than the Coll one, at [[£440]].", "£440"),
    good("More ewes were lost in Ayr (14) than in Bute (11) or Coll (8).", holds=True),
    good("Pike, on 209, was a shot ahead of Shah on 210.", why="golf"),
    good("Pike, on 41 points, is third, ahead of Shah on 38.", holds=True),
    good("More ewes were lost in Ayr (14) than usual, and Bute (18) lost rams.", why="than usual"),
    good("In order of area: Hill 412 acres, Glen 380, Burn 344 and Moss 210.", holds=True),
    good("In order of arrival: Hill, with 41 sheep, Glen, with 12, and Burn, with 30.", why="of arrival"),
    good("The low of 14C was 38 degrees colder than Thursday's 24.", why="by how much"),
    good("Pike fell behind with 41 points, and Shah has 38 with a game to play.", why="not behind Shah"),
]  # fmt: skip

TOLD = later(r" than |ahead of|behind|\border\b|followed by")
_MORE, _LESS = any_of("degrees/more"), any_of("degrees/fewer")
COMPARED = later(rf"\b(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\b", re.IGNORECASE)
# None is lower than the one that is told of.
NONE = later(r"\b(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]owhere|[Nn]either)\b")
THAN = later(r" than (?:(?:in|on|at|for|from|by|with|those|did|the) ){0,3}(?=[A-ZÀ-Þ])")
# `at £410 the ferry is dearer than the other, at £440`.
DIRECT = later(rf"[^.;:\d]{{0,60}}\b(?:{_MORE}|{_LESS})(?: [a-z]+)? than [^.;:\d]{{2,40}}")
BETTER = later(
    r"[a-z, ]{0,60}?[, ](?P<rel>ahead of|followed by|behind|trailing) (?:the )?"
    r"[A-ZÀ-Þ][\w’' -]{1,40}?(?:[’']s| on| with| in| at|,| \(|)(?: \(| )"
)
# Of these more is better.
COUNTED = later(r"\b(?:points|votes?|seats|medals|golds|wins|polled|per ?cent|%)")
GOLF = later(
    r"\b(?:shots?|strokes?|par|birdie|bogey|holes?|fewest|penalt\w+|faults?|lowest|cheapest|least)\b"
)
ORDERED = later(
    r"\b(?:in (?:descending|ascending) order\b|in order of (?:size|population|height|length|weight|cost|price|votes"
    r"|numbers?|area|turnout|support|magnitude|sales|value)\b|from (?:the )?(?:largest|biggest|highest|most) to"
    r" (?:the )?(?:smallest|lowest|fewest|least))",
    re.IGNORECASE,
)
LEAST, FAR = 3, 20


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each sentence that sets named figures of one kind in order."""
    text = facts.document.flat
    end = -1
    for found in beside(TOLD, WORDS, text, Span(0, len(text)), back=20, ahead=30):
        if found.start() < end:
            continue
        sentence = facts.document.sentence_at(found.start())
        end = sentence.end
        if superlatives.VETO.search(text, *sentence):
            continue
        for row in lineups.lineups(facts, sentence):
            for told in (compared, ahead, ordered):
                result = told(facts, sentence, row)
                if result is not None:
                    yield result
                    break


def compared(facts: Facts, sentence: Span, row: Sequence[lineups.Place]) -> Finding | Check | None:
    """`More were lost in Ayr (14) than in Bute (18)`; `none has fewer than Ayr, with 31`."""
    text = facts.document.flat
    than = THAN.search(text, *sentence)
    words = list(COMPARED.finditer(text, sentence.start, than.start())) if than else []
    if than is None or not words or not all(place.names for place in row[1:]):
        return None
    word = words[-1]
    more = bool(word["more"])
    first, rest = row[0], row[1:]
    if NONE.search(text, sentence.start, word.start()):
        # No ward is lower than this one.
        return weighed(first, rest, more=more) if than.end() <= first.figure.start else None
    if not (first.figure.end <= than.start() < rest[0].figure.start):
        return None
    opening = bool(first.names) and word.end() < first.figure.start
    between = facts.figures_in(Span(first.figure.end, rest[0].figure.start))
    direct = (
        len(row) == len("ab")
        and not between
        and DIRECT.fullmatch(text, first.figure.end, rest[0].figure.begins)
    )
    return weighed(first, rest, more=more) if opening or direct else None


def ahead(facts: Facts, sentence: Span, row: Sequence[lineups.Place]) -> Finding | Check | None:
    """`Pike, on 41 points, ahead of Shah on 38`: for each two that stand so."""
    text = facts.document.flat
    figure = row[0].figure
    up = superlatives.direction(facts, row, None)
    if up is None and (figure.kind == "percent" or COUNTED.search(text, *sentence)):
        up = True
    if up is None or (up and GOLF.search(text, *sentence)):
        return None
    held = None
    for one, other in pairwise(row):
        tie = BETTER.fullmatch(text, one.figure.end, other.figure.begins)
        if tie is None or of_another(facts, other.figure):
            continue
        better = tie["rel"] in ("ahead of", "followed by")
        held = weighed(one, (other,), more=better == up)
        if isinstance(held, Finding):
            return held
    return held


def ordered(facts: Facts, sentence: Span, row: Sequence[lineups.Place]) -> Finding | Check | None:
    """`In order of size: Hill 412, Glen 380, Burn 344 and Moss 210`."""
    if len(row) < LEAST or not all(place.names for place in row):
        return None
    if not ORDERED.search(facts.document.flat, sentence.start, row[0].figure.start):
        return None
    values = [place.value for place in row]
    steps = [one > other for one, other in pairwise(values)]
    if len(set(steps)) == 1:
        return Check(tuple(mark(p.figure, "row") for p in row), working(row))
    odd = steps.index(False) + 1 if sum(steps) * 2 >= len(steps) else steps.index(True) + 1
    figure = row[odd].figure
    return Finding(
        f"{figure.text} stands out of order behind {row[odd - 1].figure.text}",
        (mark(figure, "row"), *(mark(p.figure, "row") for p in row if p is not row[odd])),
        working(row),
        confidence="likely",
    )


def of_another(facts: Facts, figure: Figure) -> bool:
    """Whether a number counts something that no table ranks by: ahead of Ayr with four games left."""
    noun = lineups.noun(facts, figure) if figure.kind == "number" else ""
    return bool(noun) and not COUNTED.match(noun)


def weighed(one: lineups.Place, others: Sequence[lineups.Place], *, more: bool) -> Finding | Check:
    """A check if one has more, or less, than each other; a finding on the first that has not."""
    wrong = [
        other
        for other in others
        if (other.value > one.value if more else other.value < one.value)
        # A bond of £1 is set against no £1.7bn.
        and max(one.value, other.value) < FAR * min(one.value, other.value)
    ]
    row = (one, *others)
    if not wrong:
        return Check(tuple(mark(place.figure, "value") for place in row), working(row))
    rest = tuple(mark(place.figure, "value") for place in row if place is not wrong[0])
    return Finding(
        f"{one.figure.text} is told as {'more' if more else 'less'} than {wrong[0].figure.text}",
        (mark(wrong[0].figure, "stated"), *rest),
        working(row),
        confidence="likely",
    )


def working(row: Sequence[lineups.Place]) -> Working:
    """The figures of a row, as they stand."""
    return Working(tuple(line("", place.figure) for place in row))
