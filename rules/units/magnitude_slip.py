"""One sum is in billions here and in millions there: "a £3bn bond", then "the £3m bond".

## Why it matters
Million for billion is the slip that papers correct most, and the one that makes them look silliest.

## When it stays silent
- nothing says that the two are one thing: a £3bn bond and a £3m loan. Three digits that are the same
  say so by themselves, £375m and £375bn; else "the", "this" or "its" must point back
- there are several such things, or one has words of its own: "the £3m school bond"
- one is for each of so many, or for a year, or a day
- the two differ in more than their noughts, or by ten or a hundred times

## How to settle it
Look for the figure at the source. One of the two is a thousand times too much, or too little.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.rule import (
    Exact,
    Facts,
    Figure,
    Finding,
    NamedTuple,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
    printed,
    words_of,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("The council issued a £3bn bond. Interest on the [[£3m]] bond is paid in May.", "1,000 times"),
    bad(
        "The firm agreed a $2.4 million deal with the port in 2010. The port broke the"
        " [[$2.4 billion]] deal in May.",
        "1,000 times",
    ),
    bad("A 30,000 tonne ship is aground off Hove. The [[30-tonne]] ship was towed in.", "1,000 times"),
    bad(
        "The port made a profit of £375m in 2009. Since then its yearly profit has fallen from"
        " [[£375bn]] to £290m.",
        "1,000 times",
        severity="warning",
    ),
    good("The port made £37m in 2009. Its owner spent £37bn on new ships.", why="two digits"),
    good("The port made £300m in 2009. Its owner has spent £300bn on ships.", why="round"),
    good("The council issued a £3bn bond. Interest on the £3bn bond is paid in May."),
    good("The council issued a £3bn bond. It has a £3m loan as well.", why="another thing"),
    good("The council issued a £3bn bond. A £3m bond will follow.", why="it points nowhere"),
    good("The council issued a £3bn bond. The £3m school bond is paid off.", why="another bond"),
    good("A £3bn bond and a £5m bond were issued. The £3m bond is paid off.", why="one of several"),
    good("A £3m bond was part of it. The £3bn programme ends in May.", why="a programme"),
]  # fmt: skip

KINDS = frozenset(("money", "quantity", "number"))
# So many of its last digit a figure of three digits is at least: 375, 1.35.
LEAST = 100
BACK = words_of("small/definite")
NEW = frozenset(("a", "an"))
# What may follow one noun that is no other thing than the noun by itself.
ENDS = later(
    r"['’]s\b|[ \n]*[.,;:!?)\"”–—-]| +(?:is|was|are|were|will|would|has|have|had|can|could|may|"
    r"might|must|should|and|or|but|in|on|at|by|for|from|to|of|with|over|under|after|before|"
    r"until|since|between|during|into|about|that|which|who|when|while|as|than|it|he|she|they|"
    r"we|begins?|began|[a-z]{3,12}ed)\b|$"
)
RATE = later(r" (?:a|an|per|each|every)(?:[ -]|$)|-a-")
THOUSAND = 1000
MOST = 8


class Thing(NamedTuple):
    """A thing with its size: the figure, its noun, and whether it points back."""

    figure: Figure
    noun: str
    back: bool


def check(facts: Facts) -> Iterator[Finding]:
    """Look for values a thousand or a million times as much as others."""
    values: dict[tuple[str, str, Exact], list[Figure]] = {}
    for figure in facts.figures:
        held = figure.quantity
        if held is None or figure.kind not in KINDS or figure.aside or held.low is not None:
            continue
        if held.value > 0 and (held.scale > 1 or figure.kind != "number"):
            values.setdefault((figure.kind, held.unit, held.value), []).append(figure)
    sizes: dict[str, set[Exact]] | None = None
    for (kind, unit, value), low in values.items():
        for ratio in (THOUSAND, THOUSAND**2):
            high = values.get((kind, unit, value * ratio))
            if high is not None:
                sizes = sizes_of(facts) if sizes is None else sizes
                group = sorted((*low[:MOST], *high[:MOST]), key=lambda figure: figure.start)
                yield from slips(facts, group, ratio, sizes)


def slips(
    facts: Facts, group: Sequence[Figure], ratio: int, sizes: dict[str, set[Exact]]
) -> Iterator[Finding]:
    """Each thing that points back, beside the one before it that has other noughts.

    group: figures of two values in order of the copy; ratio: of the higher to the lower; sizes: all
    that the copy gives, by noun.
    """
    things = [thing for figure in group if (thing := named(facts, figure)) is not None]
    spoken = False
    for first, second in pairwise(things):
        if not second.back or first.noun != second.noun:
            continue
        several = sizes.get(first.noun, set()) - {figure.value for figure in group}
        if first.figure.value != second.figure.value and not several:
            spoken = True
            yield told(first.figure, second.figure, ratio)
    if spoken or not all(telling(figure) for figure in group):
        return
    values = [figure.value for figure in group]
    # The one that stands alone is the odd one; of two, the second.
    odd = next((f for f in reversed(group) if values.count(f.value) == 1), None)
    if odd is not None:
        other = next(f for f in group if f.value != odd.value)
        yield told(other, odd, ratio, sure=False)


def telling(figure: Figure) -> bool:
    """Whether a figure has a scale word, and so many digits that another has them not by chance."""
    held = figure.quantity
    if held is None or held.scale == 1:
        return False
    return held.value >= held.coarse * LEAST and held.value % (held.coarse * 10) != 0


def named(facts: Facts, figure: Figure) -> Thing | None:
    """The thing that a figure is the size of: `the £3m bond`; None if it has no noun of its own."""
    text = facts.document.flat
    article = facts.before(figure.start, 1)
    if not article or article[0] not in BACK | NEW or RATE.match(text, figure.end):
        return None
    noun = facts.words(figure.end, figure.end + 40)[:1]
    if not noun or text[figure.end : figure.end + 1] not in (" ", "-"):
        return None
    if not ENDS.match(text, figure.end + 1 + len(noun[0])):
        return None
    return Thing(figure, noun[0].removesuffix("s"), article[0] in BACK)


def sizes_of(facts: Facts) -> dict[str, set[Exact]]:
    """The sizes that the copy gives of what it calls by one noun: a third bond is another bond."""
    found: dict[str, set[Exact]] = {}
    for claim in facts.of("amount"):
        figure, noun = claim.figure("value"), claim.noun("value")
        if figure is None or noun is None or figure.kind not in KINDS or figure.value is None:
            continue
        first = facts.text(Span(noun.start, min(noun.end, noun.start + 40))).lower().split()
        if first:
            found.setdefault(first[0].removesuffix("s"), set()).add(figure.value)
    return found


def told(first: Figure, second: Figure, ratio: int, *, sure: bool = True) -> Finding:
    """What is to be said of two sizes of one thing; sure: whether the words say that it is one."""
    high, low = (second, first) if (second.value or 0) > (first.value or 0) else (first, second)
    where = "before" if first.start < second.start else "further on"
    rows = sorted((first, second), key=lambda figure: figure.start)
    return Finding(
        f"{second.text} here is {first.text} {where}: {high.text} is {printed(ratio)} times"
        f" {low.text}",
        (mark(second, "restated", "here"), mark(first, "other", where)),
        Working(tuple(line("", figure) for figure in rows)),
        severity="error" if sure else "warning",
        confidence="certain" if sure else "likely",
        help="if there are two of them, say which is meant",
    )
