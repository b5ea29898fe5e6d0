"""What is left of a number is not what a part taken from it leaves.

## Why it matters
Of 14 areas she leads in nine and he in the other six: that is 15. One of the three is wrong, and the map
beside the story will show which.

## When it stays silent
- nothing says that the two parts are all there is: no other, no remaining, no leaving, no still
- a third part stands between them or behind them, or there are others of which nothing is said: "the
  other four declared so far"
- what is left is far from what the two leave: then it is left of something else
- one of the figures is hedged
- the two counts are of different times

## How to settle it
Take the part from the whole. If there is a third holder, or some are still to declare, say so.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Figure,
    Finding,
    Mark,
    Rule,
    Span,
    Working,
    addends,
    bad,
    beside,
    exact,
    excuses,
    good,
    later,
    line,
    mark,
    misses,
    printed,
)

RULE = Rule(severity="warning", since="0.1")

EXAMPLES = [
    bad("She leads in nine of the 14 areas, and he in the other [[six]].", "14 less nine is 5"),
    bad(
        "Seven of the 12 jurors were women. The remaining [[four]] were men.", "12 less seven is 5"
    ),
    bad("The county has 12 clinics; five are closed, leaving [[eight]] open.", "12 less five is 7"),
    bad("Six of the 20 hostages are free, and [[15]] are still held.", "20 less six is 14"),
    bad("The bench lost two of its nine members, so [[six]] will sit.", "nine less two is 7"),
    bad(
        "Two of the five pumps failed and the [[four]] others were shut down.", "five less two is 3"
    ),
    good("The bench lost two of its nine members, so seven will sit.", holds=True),
    good("The town has nine judges and two courts, so six judges share a court.", why="two things"),
    good("Two of the five pumps failed, so 40 homes were flooded.", why="far from what is left"),
    good("She leads in nine of the 14 areas, and he in the other five.", holds=True),
    good("The county has 12 clinics; five are closed, leaving seven open.", holds=True),
    good("Six of the 20 hostages are free, and about 15 are still held.", why="about"),
    good(
        "Six of the 20 are free, two are dead and 12 are still held.",
        why="a third part",
        holds=True,
    ),
    good("Only four of the 66 still sit, and two of those retire, leaving two.", why="of the four"),
    good(
        "Only four of the 66 still sit, and the others go in May, leaving two.", why="of the four"
    ),
    good("The blast hit 12 clinics and five shops, leaving nine people dead.", why="what it did"),
    good("She leads in nine of the 14 areas, and he in six.", why="nobody says these are all"),
    good(
        "Four of the 12 boats were lost and three damaged; the other five came home.",
        why="a third part",
        holds=True,
    ),
    good("Six of the 20 hostages are free and 13 are still held, with one in flight."),
    good("She leads in nine of the 14 areas, and he in the other four counted so far."),
    good("Ten of the 14 areas are in; the other three are due by dawn and one must vote again."),
    good("Seven of about 12 crew were lost and the other four came home.", why="about 12"),
    good(
        "4.30pm\n\nNorth East is one of the five constituencies where he is ahead.\n\n4pm\n\nThe city has 14 constituencies. Rowe leads in Harbour, and eight other constituencies.\n",
        why="one and eight are nine, and five make 14",
        holds=True,
    ),
]

OTHER = later(r"\b(?:the|his|her|their|its) (?:other|remaining) $")
# Words after which the others are of something else.
ELSE = later(r"\b(?:days?|weeks?|months?|years?|per cent|percent|times|half|hours|minutes)\b")
LEADS = later(r"\b(?:lead|leads|leading|ahead|hold|holds|won|wins)\b")
LEAVING = later(r"\b(?:(?:leaving|leaves) (?:only |just )?|so (?:only|just) )(?=\w)")
LEFT = ("leaving ", "leaves ", "so only ", "so just ")
SO, THUS = later(r", so (?=\w)"), (", so ",)
OUTCOME = later(r"[^,.;:]{0,40}\b(?:dead|injured|hurt|wounded|homeless|missing|ill|without)\b")
OTHERS = later(r", and $| and $|, plus $")
# A third part of one: and one must vote again.
ONE = later(r"\b(?:and|with|while|but|plus) (?:the last |the |another |only |just )?one\b")
REACH = 30
MOST, FAR = 5, 300


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for the others of every part of a number, in its sentence and the next."""
    for rest, start in remainders(facts):
        yield from of_remainder(facts, rest, start)
    others: list[tuple[Fact, Span]] | None = None
    for claim in facts.of("part"):
        part, whole = facts.fact(claim, "value"), facts.fact(claim, "whole")
        if part is not None and whole is not None and exact_count(part) and exact_count(whole):
            yield from of_whole(facts, part, whole)
            if others is None:
                others = list(other_counts(facts))
            yield from of_leads(facts, whole, others)


def remainders(facts: Facts) -> Iterator[tuple[Fact, int]]:
    """The counts that are said to be left, with the offset before which the others stand."""
    for claim in facts.of("remainder"):
        rest = facts.fact(claim, "value")
        if rest is not None and exact_count(rest) and tied(facts, rest):
            yield rest, claim.start
    text = facts.document.text
    for match in beside(LEAVING, LEFT, text, (0, len(text)), back=0, ahead=24):
        left = facts.in_span(Span(match.end(), match.end() + 1))
        if left and exact_count(left[0]):
            yield left[0], match.start()
    # She lost two of the nine, so seven will come.
    for match in (
        beside(SO, THUS, text, (0, len(text)), back=0, ahead=8) if facts.of("part") else ()
    ):
        left = facts.in_span(Span(match.end(), match.end() + 1))
        if left and exact_count(left[0]) and tied(facts, left[0]):
            yield left[0], match.start()


def of_remainder(facts: Facts, rest: Fact, start: int) -> Iterator[Finding | Check]:
    """`12 clinics; five are closed, leaving seven open`: the whole and what is taken stand before."""
    before = [fact for fact in addends.beside(facts, rest) if fact.figure.end <= start]
    counts = [fact for fact in before if addends.like(fact, rest) and exact_count(fact)]
    for count in range(2, min(len(counts), MOST) + 1):
        for some in combinations(counts, count):
            whole, *parts = sorted(some, key=lambda fact: -addends.quantity(fact).value)
            if addends.sum_of([*parts, rest]) == addends.quantity(whole).value:
                yield Check(*subtracted(whole, parts, rest))
                return
    if len(counts) != 2 or len(before) != 2 or OUTCOME.match(facts.document.text, rest.figure.end):
        return
    whole, part = sorted(counts, key=lambda fact: -addends.quantity(fact).value)
    all_of, left = addends.quantity(whole).value, addends.quantity(rest).value
    right = exact(all_of - addends.quantity(part).value)
    if told_of(facts, rest, exact(right - left)):
        return
    near = misses.left(rest, right, all_of)
    if near and left < all_of and (part.measure is None or facts.same(whole, part, "measure")):
        marks, working = subtracted(whole, [part], rest)
        yield Finding(
            f"{whole.figure.text} less {part.figure.text} is {working.computed},"
            f" not {rest.figure.text}",
            marks,
            working,
            confidence="likely",
        )


def told_of(facts: Facts, rest: Fact, off: Exact) -> bool:
    """Whether what is lacking is told behind what is left: the other five, with one in repair."""
    behind = Span(rest.figure.end, facts.sentence(rest)[1])
    if off == 1 and ONE.search(facts.text(behind)):
        return True
    return any(
        exact_count(fact) and exact(fact.figure.value or 0) == off
        for fact in facts.in_span(behind)[:MOST]
    )


def tied(facts: Facts, rest: Fact) -> bool:
    """Whether `so many of so many` is said in the sentence before what is still left."""
    sentence = facts.sentence(rest)
    return any(sentence.start <= part.start < rest.figure.start for part in facts.of("part"))


def subtracted(whole: Fact, parts: Sequence[Fact], rest: Fact) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of what is left when parts are taken from a whole."""
    left = addends.quantity(whole).value - addends.sum_of(parts)
    marks = (mark(rest, "stated"), mark(whole, "whole"), *(mark(part, "part") for part in parts))
    lines = (line("", whole, "whole"), *(line("-", part, "part") for part in parts))
    return marks, Working(lines, computed=printed(exact(left)), stated=rest.figure.text)


def exact_count(fact: Fact) -> bool:
    """Whether it is a plain whole number, and no word loosens it."""
    quantity = fact.figure.quantity
    return fact.figure.kind == "number" and quantity is not None and not quantity.hedge


def of_whole(facts: Facts, part: Fact, whole: Fact) -> Iterator[Finding | Check]:
    """`Nine of the 14, and the other six`."""
    others = the_others(facts, whole)
    if others is None or not exact_count(others):
        return
    between = [
        fact
        for fact in facts.in_span(Span(whole.figure.end, others.figure.start))
        if exact_count(fact)
    ]
    rest = (whole.figure.value or 0) - (others.figure.value or 0)
    taken = [part, *between[:4]]
    for count in range(1, len(taken) + 1):
        for some in combinations(taken, count):
            if sum(fact.figure.value or 0 for fact in some) == rest:
                parts = (*some, others)
                yield Check(
                    (mark(whole, "whole"), *(mark(fact, "part") for fact in parts)),
                    Working((line("", whole), *(line("-", fact) for fact in parts))),
                )
                return
    left_over = (whole.figure.value or 0) > (part.figure.value or 0)
    if between or not left_over or len(facts.in_span(Span(whole.figure.end, others.figure.start))):
        return
    off = rest - (part.figure.value or 0)
    if excuses.some_of(facts, others) or told_of(facts, others, off):
        return
    left = printed((whole.figure.value or 0) - (part.figure.value or 0))
    yield Finding(
        f"{whole.figure.text} less {part.figure.text} is {left}, not {others.figure.text}",
        (mark(others, "stated"), mark(whole, "whole"), mark(part, "part")),
        Working(
            (line("", whole, "whole"), line("-", part, "part")),
            computed=left,
            stated=others.figure.text,
        ),
        confidence="likely",
    )


def the_others(facts: Facts, whole: Fact) -> Fact | None:
    """The figure after `the other` in the sentence of a whole, or in the next of its paragraph."""
    document = facts.document
    sentence = facts.sentence(whole)
    paragraph = document.paragraph_at(sentence[0])
    end = sentence[1]
    if end < paragraph[1]:
        end = document.sentence_at(min(end + 1, paragraph[1] - 1))[1]
    end = min(end, whole.figure.end + FAR)
    for fact in facts.in_span(Span(whole.figure.end, end)):
        before = document.text[max(whole.figure.end, fact.figure.start - REACH) : fact.figure.start]
        after = document.text[fact.figure.end : fact.figure.end + REACH]
        others = after.startswith((" other ", " others")) and before.endswith("the ")
        if (others or OTHER.search(before.lower())) and not ELSE.match(after.strip()):
            return fact
    return None


def of_leads(facts: Facts, whole: Fact, others: list[tuple[Fact, Span]]) -> Iterator[Check]:
    """`One of the five that he leads in`, beside a rival's `Harbour, and eight others`, of 14."""
    if whole.entry < 0:
        return
    start, end = facts.sentence(whole)
    near = Span(max(start, whole.figure.start - FAR), min(end, whole.figure.end + FAR))
    sentence = facts.text(near)
    if not LEADS.search(sentence):
        return
    for eight, named in others:
        kind = eight.measure.name if eight.measure is not None else ""
        if not kind or kind.removesuffix("y") not in sentence:
            continue
        all_of = [f for f in facts.keyed(measure=kind, claim="amount") if f is not eight]
        value = (eight.figure.value or 0) + 1 + (whole.figure.value or 0)
        for fact in all_of:
            if fact.figure.value == value:
                marks = (mark(whole, "part"), Mark(*named, "part"), mark(eight, "part"))
                lines = (line("", fact), line("-", eight), line("-", whole))
                yield Check((mark(fact, "whole"), *marks), Working(lines))
                return


def other_counts(facts: Facts) -> Iterator[tuple[Fact, Span]]:
    """The counts of others that go on from a name, each with it; a few, from the first."""
    left = MOST
    for claim in facts.of("amount"):
        noun = claim.noun("value")
        if noun is None or not facts.document.text.startswith("other ", noun[0]):
            continue
        eight = facts.fact(claim, "value")
        named = named_before(facts, eight.figure) if eight is not None else None
        if eight is not None and named is not None:
            yield eight, named
            left -= 1
            if not left:
                return


def named_before(facts: Facts, figure: Figure) -> Span | None:
    """The one name that `and eight other` goes on from."""
    start = facts.document.sentence_at(figure.start)[0]
    if not LEADS.search(facts.text(Span(start, figure.start))):
        return None
    found = facts.names.find(start, figure.start)
    if not found or not OTHERS.fullmatch(facts.text(Span(found[-1].end, figure.start))):
        return None
    return Span(found[-1].start, found[-1].end)
