"""One thing has two values: "a £4.2m centre", then "the £4.7m centre".

## Why it matters
A reader takes "the £4.7m centre" for the one that was named before, and finds another price on it.

## When it stays silent
- the second mention does not point back: there is no "the", "this" or "his" before it
- two such things were named, or the second has words of its own: "the £4.7m sports centre"
- both are "the", and the digits of the one are not those of the other in another order
- the values are the same, rounded: £4.2m and £4.16m

## How to settle it
Look for the later figure at the source, and say so if it was revised.
"""

from collections.abc import Iterable, Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Figure,
    Finding,
    Interval,
    NamedTuple,
    Needs,
    Rule,
    Working,
    any_of,
    bad,
    good,
    later,
    line,
    mark,
    words_of,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(claims=("amount", "gap"), figures=("money", "percent", "points")),
)

EXAMPLES = [
    bad(
        "The council will open a £4.2m centre in May. Work on the [[£4.7m]] centre began in 2010.",
        "£4.2m",
    ),
    bad(
        "The firm took out a $30 million loan. It must pay the [[$13 million]] loan back in May.",
        "$30 million",
    ),
    bad(
        "9pm\n\nTom Pike had this to say about his [[four per cent]] win.\n\n8pm\n\n"
        "Tom Pike won by three per cent.\n\n7pm\n\nDoors are open.\n",
        "three per cent",
    ),
    bad("The £3.4m sports hall opens in May. Work on the [[£4.3m]] hall began in 2010.", "£3.4m"),
    good(
        "The council will open a £4.2m centre in May. Work on the £4.2m centre began in 2010.",
        holds=True,
    ),
    good("The £3.4m sports hall opens in May. The £4.6m hall in Ayr has been open for a year."),
    good(
        "The £3.4m sports hall opens in May. Work on the £4.3m pool began in 2010.", why="another"
    ),
    good("A £4.2m centre opens in May. Work on the £4.7m sports centre began.", why="another"),
    good("A £4.2m centre and a £9m centre open. The £4.7m centre will not.", why="one of three"),
    good("The council opens a £4.2m centre. A £4.7m centre is planned.", why="it points nowhere"),
    good("Do not buy a £4m house; buy the £2m house that you need.", why="it defines"),
    good("The council opens a £4.16m centre. The £4.2m centre has a pool.", why="rounded"),
    good(
        "A £2.4m grant for the school was passed. The £6.1m grant for the pool was not.",
        why="for another",
    ),
    good(
        "They agreed a £3.2m scheme in Hove. The £4.5m scheme in Ayr was put off.", why="elsewhere"
    ),
]
_BACK = words_of("small/definite")
_DEFINING = words_of("small/defining")
_NEW = frozenset(("a", "an"))
# How many words a thing may have before the one that it is called by when it is named again.
MODIFIED = 3
LEAST = 3
# A levy for one thing is none for another.
_OF = later(
    r" (?:(?:for|of|against|with|from) (?:the )?[\w’'-]+"
    rf"|(?:in|at) (?:the )?(?!(?i:{any_of('month', 'weekday')})\b)[A-Z][\w’'-]+)"
)


class Named(NamedTuple):
    """A thing with its price: the figure, its noun in words, and whether it points back.

    of: what it is for, or of, as far as words say it: for roads, of cocaine.
    """

    figure: Figure
    words: list[str]
    back: bool
    of: tuple[str, ...]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each thing with a price against the one that was named before, and each win."""
    things: dict[str, list[Named]] = {}
    for claim in facts.of("amount"):
        figure, noun = claim.figure("value"), claim.noun("value")
        if figure is None or noun is None or figure.kind != "money" or figure.quantity is None:
            continue
        if noun.start != figure.end + 1:
            continue
        article = facts.before(figure.start, 1)
        back = not _BACK.isdisjoint(article)
        if not back and _NEW.isdisjoint(article):
            continue
        words = facts.words(*noun)
        # A $3.50 U.S. charge is of no noun.
        if len(words[0]) < LEAST:
            continue
        if _DEFINING.isdisjoint((*words, *facts.after(noun.end, 1))):
            of = what_for(facts, noun.end)
            things.setdefault(words[0], []).append(Named(figure, words, back, of))
    for named in things.values():
        yield from priced(named)
    yield from turned(named for some in things.values() for named in some)
    yield from wins(facts)


def what_for(facts: Facts, end: int) -> tuple[str, ...]:
    """The words behind a thing that tell it from another: for roads, of cocaine, in Leith."""
    told = _OF.match(facts.document.text, end)
    return tuple(told[0].lower().split()) if told is not None else ()


def priced(named: list[Named]) -> Iterator[Finding | Check]:
    """Hold those that point back against the one that does not."""
    first = [one for one in named if not one.back]
    if len({one.figure.value for one in first}) != 1:
        return
    for one in named:
        later = one.figure.start > first[0].figure.start
        # What is read as the noun may run on to the verb: `centre`, `centre began`.
        common = min(len(one.words), len(first[0].words))
        if one.of and one.of != first[0].of:
            continue
        if one.back and later and one.words[:common] == first[0].words[:common]:
            yield told(one.figure, first[0].figure)


def turned(named: Iterable[Named]) -> Iterator[Finding]:
    """Hold `the £4.3m hall` against `the £3.4m sports hall`: the same digits in another order."""
    first: dict[str, Named] = {}
    for one in sorted(named, key=lambda one: one.figure.start):
        if not one.back:
            continue
        digits = "".join(sorted(filter(str.isdigit, one.figure.text)))
        other = first.setdefault(digits, one)
        if one.words[0] in other.words[:MODIFIED]:
            found = told(one.figure, other.figure)
            if isinstance(found, Finding):
                yield found


def wins(facts: Facts) -> Iterator[Finding | Check]:
    """Hold `his three per cent win` against `he won by three per cent`."""
    first: dict[str, Fact] = {}
    won: list[Fact] = []
    back: list[Fact] = []
    for claim in facts.of("gap"):
        fact = facts.fact(claim, "value")
        if fact is None or fact.figure.kind not in ("percent", "points"):
            continue
        if claim.cue("won") is not None:
            won.append(fact)
        elif claim.cue("lead") is not None and not _BACK.isdisjoint(
            facts.before(fact.figure.start, 1)
        ):
            back.append(fact)
    for fact in won if back else ():
        if fact.subject is not None:
            first.setdefault(fact.subject.name, fact)
    for fact in back if first else ():
        before = first.get(fact.subject.name) if fact.subject is not None else None
        if before is not None and before.figure.kind == fact.figure.kind:
            yield told(fact.figure, before.figure)


def told(figure: Figure, before: Figure) -> Finding | Check:
    """What is to be said of a value and the one before it."""
    marks = (mark(figure, "restated"), mark(before, "first named"))
    rows = sorted((figure, before), key=lambda one: one.start)
    working = Working(tuple(line("", one) for one in rows))
    one, two = figure.quantity, before.quantity
    if one is None or two is None or one.value == two.value or overlap(one.wide(), two.wide()):
        return Check(marks, working)
    return Finding(
        f"{figure.text} here is {before.text} elsewhere",
        marks,
        working,
        confidence="likely",
        help="if there are two of them, say which is meant",
    )


def overlap(one: Interval, two: Interval) -> bool:
    """Whether two intervals have more than an end in common."""
    if None in (one.low, one.high, two.low, two.high):
        return True
    return max(one.low or 0, two.low or 0) < min(one.high or 0, two.high or 0)
