"""Two ages are not as far apart as the sentence says: 29 and 34, "eight years his senior".

## Why it matters
"Now 46, she was 31 when she joined 25 years ago" has readers subtract twice, and wonder which of the three
is the slip.

## When it stays silent
- the sentence has more than two ages, or more than one number of years
- the number is hedged, or is a year out: a birthday lies between
- the number of years is of something else: a sentence, a career, a contract; or they share it: "30 years in the force between them"
- twins have one age, and what is told of twins may be of other children

## How to settle it
Subtract, and look up both ages. The difference that the two make is given.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    enclosed,
    good,
    later,
    line,
    lives,
    mark,
    words_of,
)

AGES = ("age", "number")
RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(figures=AGES),
)

EXAMPLES = [
    bad("The accused is 29 and his brother, 34, [[eight years]] his senior, spoke for him.", "5"),
    bad("Now 46, Pike was 31 when he first played for Hove [[25 years]] ago.", "15"),
    bad("At 23, she is [[six years]] younger than Rowe, 27.", "4"),
    bad("The twins, Ada, seven, and [[Tom, nine]], were at school.", "seven"),
    bad("The oldest runner was 84 and the youngest 16, [[78 years]] apart.", "68"),
    good("The accused is 29 and his brother, 34, five years his senior, spoke.", holds=True),
    good("Pike, 46, was 31 when he played for Hove, and left it 12 years ago.", why="left it"),
    bad("Rowe married at 24 and was widowed [[38 years]] later, at 42.", "18"),
    bad("He joined at 16 and left at 65, [[59 years]] with the one firm.", "49"),
    bad("The brothers, 19 and 22, were born [[eight years]] apart.", "3"),
    good("He joined at 16 and left at 65, five years after it was sold.", why="since the sale"),
    bad("Rowe, 45, and Pike, 41, are sisters with [[nine years]] between them.", "4"),
    good("Two were given 23 years between them, the driver being told he would serve nine.", why="terms"),
    good("Rowe, 45, and Pike, 41, taught for 38 years between them.", why="a sum of two careers"),
    good("Rowe, 45, and Pike, 41, have run the shop for 12 years.", why="no ages apart"),
    bad("At 74, she is [[nine years]] her husband's senior; he is 56.", "18"),
    bad("She was 31 and he was 26, so that she had [[nine years]] on him.", "5"),
    good("At 74, she is nine years her husband's senior; her sister is 56.", why="her sister"),
    good("At 23, she is four years younger than Rowe, 27.", holds=True),
    good("The twins, seven, and their brother Tom, nine, were at school.", why="a brother"),
    good("Rowe, 45, and his wife, 41, have a daughter four years younger than their son.", why="a child"),
]  # fmt: skip

YEAR = 31_536_000
# The words behind a number of years that set one age against another.
APART = later(
    r" (?:(?:his|her|their|the|my|its) (?:senior|junior)|h(?:is|er) [a-z]{3,10}[’']s (?:senior|junior)|on (?:him|her)|older|younger|the (?:older|younger)|apart"
    r"|between them|ago|later|earlier)\b"
)
_BARE = later(r"[,;:.)–—]|$|\s(?:and|to|when|but|in|was|is|the|were|he|she|they)\b")
_TWINS = later(r"\b[Tt]wins?,? (?:\(?[A-Z]\w{1,15},? ?\(?)$")
_AND = later(r"\)?,? and [A-Z]\w{1,15},? ?\(?")
_NAMED = later(r"\b[A-Z][a-z]{1,15}, $")
# What two are apart, and not what they have together: `there are nine years between them`.
_GAP = later(r"\b(?:are|is|was|were|with|just|only|(?:gap|difference) of) $")
_ALONE = later(r" between them(?: in age)?(?:[.,;:)]|$)")
REACH = 40
OLDEST = 115
SET_APART = words_of("people/older_or_younger")
CHILD = frozenset(("son", "daughter", "boy", "girl", "children"))
AGED = words_of("people/before_an_age")
TERMS = words_of("people/serving")
SLACK = 1


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each number of years that sets two ages against each other, and at twins."""
    for figure in facts.figures_by_kind.get("duration", ()):
        held = figure.quantity
        if held is None or held.hedge or held.value % YEAR:
            continue
        sentence = facts.document.sentence_at(figure.start)
        near = facts.figures_in(sentence)
        if sum(one.kind in AGES for one in near) < len("ab"):
            continue
        if is_shared(facts, figure) or not TERMS.isdisjoint(facts.words(*sentence)):
            continue
        found = APART.match(facts.document.flat, figure.end)
        strong = found is not None and found[0].split()[-1] in SET_APART
        ages = [one for one in near if one is not figure and is_age(facts, one, told=strong)]
        if len(ages) > len("ab") and found is not None and not strong:
            # Now 52, she married at 24 and was widowed 18 years later, at 42.
            ages = [
                *[one for one in ages if one.end < figure.start][-1:],
                *[one for one in ages if one.start > figure.end][:1],
            ]
        if len(ages) != len("ab") or sum(one.kind == "duration" for one in near) != 1:
            continue
        if found is not None and (strong or of_one(facts, ages, figure)):
            beyond = facts.words(figure.end, ages[-1].start)
            if CHILD.isdisjoint(facts.words(ages[-1].end, figure.start)) and lives.KIN.isdisjoint(
                word for word in beyond if word not in ("senior", "junior")
            ):
                yield from set_apart(figure, ages)
        elif lives.KIN.isdisjoint(facts.words(ages[0].start, ages[-1].end)):
            tied = enclosed.enclosed(facts, figure, (), ages)
            if tied is not None:
                yield from set_apart(figure, [tied.first, tied.last])
    if "twin" in facts.document.lower:
        yield from twins(facts)


def set_apart(figure: Figure, ages: Sequence[Figure]) -> Iterator[Finding | Check]:
    """What is to be said of a number of years, and the only two ages of its sentence."""
    apart = abs(int(ages[0].value or 0) - int(ages[1].value or 0))
    stated = int(figure.value or 0) // YEAR
    marks = (mark(figure, "years"), *(mark(one, "age") for one in ages))
    rows = tuple(line("", one) for one in sorted((figure, *ages), key=lambda one: one.start))
    if abs(apart - stated) <= SLACK:
        yield Check(marks, Working(rows))
    else:
        yield Finding(
            f"{ages[0].text} and {ages[1].text} are {apart} years apart, not {figure.text}",
            marks,
            Working(rows, computed=str(apart), stated=figure.text),
            confidence="likely",
        )


def is_shared(facts: Facts, figure: Figure) -> bool:
    """Whether several have a number of years together: `teach, for 38 years between them`."""
    text = facts.document.flat
    if not text.startswith(" between them", figure.end) and facts.after(figure.end, 1) != ["of"]:
        return False
    before = text[max(0, figure.start - REACH) : figure.start]
    return not (_ALONE.match(text, figure.end) and _GAP.search(before))


def of_one(facts: Facts, ages: Sequence[Figure], figure: Figure) -> bool:
    """Whether two ages are of one person, then and now: `Now 46, she was 31 when she … 25 years ago`.

    Another verb between them and the years makes those the years of that.
    """
    sentence = facts.document.sentence_at(figure.start)
    words = facts.words(*sentence)
    then = not {"when", "time"}.isdisjoint(facts.words(ages[0].end, figure.start)) and (
        "now" in words or ages[0].kind == "age"
    )
    return then and ", and " not in facts.document.flat[ages[1].end : figure.start]


def is_age(facts: Facts, figure: Figure, *, told: bool) -> bool:
    """Whether a figure is an age, by its own words or by those before it.

    told: whether the words of the sentence speak of ages, so that a bare number is one.
    """
    held = figure.quantity
    if held is None or not held.is_bare or not 0 < held.value < OLDEST:
        return False
    if figure.kind == "age" or (figure.kind == "number" and lives.is_age(facts, figure)):
        return True
    bare = figure.kind == "number" and _BARE.match(facts.document.flat, figure.end)
    if not bare or told:
        return bool(bare)
    before = facts.document.flat[max(0, figure.start - REACH) : figure.start]
    return _NAMED.search(before) is not None or bool(
        AGED.intersection(facts.before(figure.start, 2))
    )


def twins(facts: Facts) -> Iterator[Finding]:
    """`The twins, Ada, seven, and Tom, nine`."""
    text = facts.document.flat
    ages = [one for one in facts.figures if one.kind in ("age", "number")]
    for one, two in pairwise(ages):
        before = text[max(0, one.start - REACH) : one.start]
        named = _TWINS.search(before)
        between = text[one.end : two.start]
        if named is None or not _AND.fullmatch(between) or one.value == two.value:
            continue
        if (
            one.quantity is None
            or two.quantity is None
            or text[two.end : two.end + 1] not in ",.;)"
        ):
            continue
        yield Finding(
            f"Twins have one age, and these have {one.text} and {two.text}",
            (mark(two, "age"), mark(one, "age")),
            Working((line("", one), line("", two))),
            confidence="likely",
        )
