"""The sets of a match do not give it to the winner, or one of them is no score of a set.

## Why it matters
Sets are printed from the winner's side. Whoever wins the match wins the last set, and more sets than the
other player; a digit swapped in one of them turns the match round.

## When it stays silent
- the match was not finished: somebody retired
- the words do not say that somebody won, or say that he lost
- the figures are no sets: one of them is above seven

## How to settle it
Look the match up. Some reports print the sets from the side of the player who is at home.
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
    Span,
    Working,
    bad,
    good,
    later,
    listed,
    mark,
    number_of,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("score",)))

EXAMPLES = [
    bad("Rowe beat Pike 6-3, 4-6, [[5-7]] to reach the final.", "the last set"),
    bad("Rowe, the top seed, won [[6-5]], 6-3 in an hour.", "no score of a set"),
    good("She beat Rowe 6-3, 6-7 (4/7), 7-5 on court one.", why="a tie-break", holds=True),
    good("The Gulls won 7-6, 6-3 and 2-1 in their last three games.", why="no tennis"),
    good("Rowe won 6-4, 3-6, 10-8 in an hour.", why="a tie-break to ten", holds=True),
    bad("Rowe beat Pike in straight sets, 6-4, [[2-6]], 6-2.", "straight"),
    good("Rowe beat Pike 6-3, 4-6, 7-5 to reach the final.", holds=True),
    good("Rowe won 6-4, 7-6 (7-4), 6-0.", holds=True),
    bad("Rowe beat Pike in two sets, 6-3 4-6 [[7-5]].", "3 sets, not two"),
    bad("Rowe came from a set down, winning [[6-4]], 6-3.", "no set"),
    bad("Rowe came through in straight sets, 6-4 [[3-6]].", "last set"),
    good("Rowe came from a set down, winning 3-6, 6-4, 6-2.", holds=True),
    good("Rowe lost 6-3, 4-6, 5-7 to Pike.", why="from the loser's side"),
    good("Rowe won 6-3, 4-6, 1-2 when Pike retired.", why="not finished"),
    good("Town won 3-1, 2-0 and 4-2 last week.", why="no sets"),
]

WON = later(
    r"\b(?:beats?|beating|won|wins?|winning|defeat(?:s|ed|ing)?|over|past|victory|came through|progressed|advanced|straight sets|needed \w+ sets)\b"
)
LOST = later(
    r"\b(?:lost|loses?|losing|beaten|defeated by|retire[ds]?|retirement|walkover|injur\w{1,4})\b"
)
JOINED = later(r"(?: \((?:\d{1,2}[-–/])?\d{1,2}\))?,? (?:and )?")
# Without one of these a row may be of games in another sport.
SETS = later(
    r"\b(?:sets?|tennis|seed(?:ed|s)?|unseeded|court|Open|Wimbledon|doubles|singles|serve)\b"
)
STRAIGHT = "straight sets"
IN_SETS = later(r"\b(?:in|needed|took) (two|three|four|five) (?:straight |long |tight )?sets\b")
BEHIND = later(
    r"\b(?:from a set down|lost the (?:first|second|opening) set|dropp\w+ (?:the|a) \w* ?set)\b"
)
SIX, SEVEN, TEN, LEAD = 6, 7, 10, 110
Sets = list[tuple[Figure, int, int]]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Go through every row of two sets or more."""
    scores = [figure for figure in facts.figures if figure.kind == "score"]
    at = 0
    while at < len(scores):
        row = row_of(facts, scores, at)
        at += max(1, len(row))
        if 1 < len(row) <= SIX and is_tennis(row) and told(facts, row):
            yield from judged(facts, row)


def row_of(facts: Facts, scores: list[Figure], first: int) -> Sets:
    """The sets that stand in a row from one on; the points of a tie-break are passed over."""
    text = facts.document.text
    found: Sets = []
    for figure in scores[first : first + TEN]:
        if found and text[figure.start - 1] == "(":
            continue
        if found and not JOINED.fullmatch(text, found[-1][0].end, figure.start):
            break
        values = [int(part.value or 0) for part in figure.parts]
        if len(values) != 2:
            break
        found.append((figure, values[0], values[1]))
    return found


def is_tennis(row: Sets) -> bool:
    """Whether a row is one of sets: most of them are, and somebody has six games in the first."""
    ordinary = sum(is_set(one, two) for _, one, two in row)
    return max(row[0][1:]) in (SIX, SEVEN) and ordinary >= len(row) - 1


def is_set(one: int, two: int) -> bool:
    """Whether a set can end so: 6-0 to 6-4, 7-5 and 7-6."""
    more, less = max(one, two), min(one, two)
    return (more == SIX and less < SIX - 1) or (more == SEVEN and less in (SIX - 1, SIX))


def long(each: tuple[Figure, int, int], last: tuple[Figure, int, int]) -> bool:
    """Whether a set may be a last one without a tie-break, or a tie-break to ten in place of it."""
    one, two = each[1:]
    return each is last and max(one, two) >= SEVEN and abs(one - two) > 1


def told(facts: Facts, row: Sets) -> bool:
    """Whether somebody won by these sets, from his own side."""
    sentence = facts.document.sentence_at(row[0][0].start)
    lead = facts.text(Span(max(sentence.start, row[0][0].start - LEAD), row[0][0].start))
    return WON.search(lead) is not None and not LOST.search(facts.document.text, *sentence)


def judged(facts: Facts, row: Sets) -> Iterator[Finding | Check]:
    """A check if the sets give the match to the winner; a finding if one of them cannot be."""
    last = row[-1]
    sentence = facts.document.sentence_at(last[0].start)
    straight = STRAIGHT in facts.text(sentence)
    against = [each for each in row if each[1] < each[2]]
    odd = next((each for each in row if not is_set(*each[1:]) and not long(each, last)), None)
    said = listed([figure.text for figure, _, _ in row])
    if odd is not None and not SETS.search(facts.text(facts.document.paragraph_at(last[0].start))):
        return
    if odd is not None:
        what, wrong = f"{odd[0].text} is no score of a set", odd
    elif last in against or 2 * len(against) >= len(row):
        what, wrong = f"{said}: the winner does not take the last set of {last[0].text}", last
    elif BEHIND.search(facts.text(sentence)) and not against:
        what, wrong = f"{said}: the winner has lost no set", row[0]
    elif (told := IN_SETS.search(facts.text(sentence))) and number_of(told[1]) != len(row):
        what, wrong = f"{said} is {len(row)} sets, not {told[1]}", last
    elif straight and against:
        what, wrong = f"{said} is not won in straight sets: {against[0][0].text}", against[0]
    else:
        what, wrong = "", last
    others = tuple(mark(figure, "set") for figure, _, _ in row if figure is not wrong[0])
    lines = tuple(Line("", figure.text, "", figure.start) for figure, _, _ in row)
    if what:
        yield Finding(
            what, (mark(wrong[0], "stated"), *others), Working(lines), confidence="likely"
        )
    else:
        yield Check((mark(wrong[0], "set"), *others), Working(lines))
