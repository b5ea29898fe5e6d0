"""One sentence stands twice in a story, with different figures: 486 at the top, 468 in a caption.

## Why it matters
What is copied into a caption or a summary is typed again, or put right in one place alone.

## When it stays silent
- the figures are not within one slip of each other: a digit changed, dropped or doubled, two
  swapped, or another scale word
- fewer than six words in a row around the figures are the same
- each sentence has a name or a number that the other has not, or one word in another's place, or one
  alone says when
- one figure rounds the other, is of another entry of a live post, or is put right in the same breath

## How to settle it
Look the figure up at the source, and put both places right.
"""

from collections.abc import Iterator
from itertools import combinations

from blogcheck.rule import (
    Exact,
    Facts,
    Figure,
    Finding,
    NamedTuple,
    Rule,
    Working,
    addends,
    bad,
    good,
    later,
    line,
    mark,
    words_of,
)

RULE = Rule(severity="warning", since="0.1")

_PORT = "The port has taken on {} porters for the summer.\n\nNobody said what it pays.\n\n"
EXAMPLES = [
    bad(
        _PORT.format("486")
        + "A queue at Hove, where the port has taken on [[468]] porters for the summer\n",
        "486",
    ),
    bad(
        "Repairs to the old bridge will cost the county £4.2m by May, the surveyor wrote.\n\nIt has"
        " stood for a hundred years.\n\nRepairs to the old bridge will cost the county [[£4.2bn]] by May.\n",
        "£4.2m",
    ),
    good(_PORT.format("500") + "Now the port has taken on 486 porters for the summer.", "rounded"),
    good(
        _PORT.format("486") + "A year ago the airport had taken on 468 guards for the summer.",
        why="other words",
    ),
    good(
        _PORT.format("486") + "The port has taken on 468 porters for the winter.",
        why="one word in another's place",
    ),
    good(
        "In Hove the port has taken on 486 porters since May.\n\n"
        "In Wick the port has taken on 468 porters since May.",
        why="each has a name of its own",
    ),
    good(
        _PORT.format("486") + "In June the port has taken on 468 porters for the summer.",
        why="another time",
    ),
    good(
        "Of the men whom the port has taken on 486 are porters for the whole summer.\n\n"
        "Another 468 are porters for the whole summer in the town.",
        why="others, at the start",
    ),
    good(
        _PORT.format("486") + "We wrote earlier that the port has taken on 468 porters for the summer.",
        why="put right",
    ),
    good(
        _PORT.format("486") + "Then the port has taken on another 468 porters for the summer.",
        why="others",
    ),
    good(
        "9pm\n\nThe port has taken on 486 porters for the summer.\n\n"
        "8pm\n\nThe port has taken on 468 porters for the summer.\n\n7pm\n\nGood evening.\n",
        why="another entry",
    ),
    good(
        _PORT.format("486") + "The port has taken on 731 porters for the summer.",
        why="no slip of the finger",
    ),
    good("In the second quarter the firm issued altogether 50,498 new shares to its staff.\n\nIn the first half the firm issued altogether 55,498 new shares to its staff.", why="another time"),
]  # fmt: skip

KINDS = frozenset(("number", "money", "percent", "points", "quantity", "duration"))
WORD = later(r"[^\W_]+(?:[.,'’-][^\W_]+){0,6}|%|[£$€]")
PUT_RIGHT = later(
    r"(?i)\b(?:correct(?:ed|ion|s)?|earlier|previously|originally|initially|revised?|mistakenly|"
    r"wrongly|incorrectly|updated?)\b"
)
# Of two sentences the one that says so is of another time: last year, in May 2010.
WHEN = later(
    r"(?:(?:first|second|third|fourth|half|full|quarter|months?|years?|weeks?|season)$"
    r"|last|previous|next|ago|following|before|then|(?:19|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)"
    r"day|january|february|march|april|may|june|july|august|september|october|november|december)$"
)
VOLUME = later(r" \(\d{1,3}\)")
OTHER = words_of("small/further") | {"second", "third", "least"}
# Letters that tell which figures to look at more closely, and how many of a kind are no list.
NEAR, MOST = 6, 6
# How far the words around a figure are looked at, in letters and in words.
REACH, SIDE = 140, 16
# So many words in a row are the same, and so many in a hundred of all.
LEAST, ALIKE = 6, 40


class Told(NamedTuple):
    """A figure with the words of its sentence, the nearest first; opens: they reach its start."""

    figure: Figure
    before: tuple[str, ...]
    after: tuple[str, ...]
    opens: bool


def check(facts: Facts) -> Iterator[Finding]:
    """Look up what stands on either side of each figure beside the others of its unit."""
    told: dict[int, Told] = {}
    spoken: set[frozenset[Exact | None]] = set()
    for side, alike_near in together(facts):
        # How many digits each has costs more than to see that most stand alone.
        figures = [figure for figure in alike_near if may_slip(figure)]
        if len({figure.value for figure in figures}) < 2:
            continue
        alike: dict[tuple[str, ...], list[Told]] = {}
        for figure in figures:
            one = told.get(figure.start) or told.setdefault(figure.start, around(facts, figure))
            beside = one.before if side == "before" else one.after
            alike.setdefault(tuple(word.lower() for word in beside[:2]), []).append(one)
        for few in alike.values():
            # The same words around many figures make a list.
            for first, second in combinations(few, 2) if len(few) <= MOST else ():
                values = frozenset((first.figure.value, second.figure.value))
                if len(values) == 2 and values not in spoken and twice(facts, first, second):
                    spoken.add(values)
                    yield said(few, first, second)


def together(facts: Facts) -> Iterator[tuple[str, list[Figure]]]:
    """Figures of one kind and unit that have the same letters on one side, and which side it is."""
    text = facts.document.flat
    units: dict[tuple[str, str], list[Figure]] = {}
    for kind in KINDS:
        for figure in facts.figures_by_kind.get(kind, ()):
            held = figure.quantity
            if held is not None and not figure.aside and held.low is None:
                units.setdefault((kind, held.unit), []).append(figure)
    for figures in units.values():
        near: dict[tuple[str, str], list[Figure]] = {}
        for figure in figures if len(figures) > 1 else ():
            start, end = figure.start, figure.end
            near.setdefault(("before", text[max(0, start - NEAR) : start]), []).append(figure)
            near.setdefault(("after", text[end : end + NEAR]), []).append(figure)
        yield from ((side, alike) for (side, _), alike in near.items() if len(alike) > 1)


def may_slip(figure: Figure) -> bool:
    """Whether a value is one to mistype: it has more than one digit, or a scale."""
    held = figure.quantity
    return held is not None and held.value > 0 and (held.scale > 1 or held.digits > 1)


def around(facts: Facts, figure: Figure) -> Told:
    """The words around a figure in its sentence."""
    text = facts.document.text
    start, end = facts.document.sentence_at(figure.start)
    first, last = max(start, figure.start - REACH), min(end, figure.end + REACH)
    before, after = WORD.findall(text[first : figure.start]), WORD.findall(text[figure.end : last])
    # Of the words at the ends there may be no more than a part.
    before = before[:0:-1] if first > start else before[::-1]
    after = after[:-1] if last < end else after
    return Told(figure, tuple(before[:SIDE]), tuple(after[:SIDE]), len(before) <= SIDE)


def twice(facts: Facts, one: Told, two: Told) -> bool:
    """Whether two figures a slip apart stand in what is one sentence."""
    before, after = run(one.before, two.before), run(one.after, two.after)
    if before + after < LEAST or replaced(one.before, two.before, before):
        return False
    beside = {word.lower() for word in (*one.before[:1], *two.before[:1])}
    if replaced(one.after, two.after, after) or not OTHER.isdisjoint(beside):
        return False
    mine, yours = ({word.lower() for word in (*t.before, *t.after)} for t in (one, two))
    if (telling(one) - yours and telling(two) - mine) or any(map(WHEN.match, mine ^ yours)):
        return False
    if 100 * len(mine & yours) < ALIKE * len(mine | yours):
        return False
    return slip(facts, one.figure, two.figure)


def run(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """How many words are the same, from the first on."""
    for count, (first, second) in enumerate(zip(one, two, strict=False)):
        if first.lower() != second.lower():
            return count
    return min(len(one), len(two))


def replaced(one: tuple[str, ...], two: tuple[str, ...], at: int) -> bool:
    """Whether one word stands in another's place: men for women, a name or a number for another."""
    if at >= min(len(one), len(two)):
        return False
    both_tell = all(word[0].isdigit() or word[0].isupper() for word in (one[at], two[at]))
    return both_tell or one[at + 1 : at + 3] == two[at + 1 : at + 3]


def telling(told: Told) -> set[str]:
    """The names and numbers of a sentence, the first word aside, which has a capital anyway."""
    before = told.before[:-1] if told.opens else told.before
    return {w.lower() for w in (*before, *told.after) if w[0].isdigit() or w[0].isupper()}


def slip(facts: Facts, one: Figure, two: Figure) -> bool:
    """Whether two figures of one entry differ, but by no more than a slip of the finger."""
    held, other, text = one.quantity, two.quantity, facts.document.text
    if held is None or other is None or not addends.slipped(one, addends.quantity(two).value):
        return False
    first, second = (facts.document.sentence_at(figure.start) for figure in (one, two))
    entries = (facts.document.entry_at(figure.start) for figure in (one, two))
    if first == second or len(set(entries)) > 1:
        return False
    # Behind one hedge, as many as, the figures are what differs.
    if held.hedge == other.hedge:
        held, other = held.with_hedge(""), other.with_hedge("")
    if held.claimed().meets(other.claimed()):
        return False
    # A volume and its number: 159 (2).
    if all(VOLUME.match(text, figure.end) for figure in (one, two)):
        return False
    # A room, a clause: S.1.02
    if any(text[max(0, figure.start - 1) : figure.start] in (".", "/") for figure in (one, two)):
        return False
    return not any(PUT_RIGHT.search(facts.text(s)[:400]) for s in (first, second))


def said(few: list[Told], one: Told, two: Told) -> Finding:
    """What is to be said of two figures in one sentence: of the rarer one, or the later."""
    first, second = sorted((one.figure, two.figure), key=lambda figure: figure.start)
    count = [sum(t.figure.value == figure.value for t in few) for figure in (first, second)]
    odd, other = (first, second) if count[0] < count[1] else (second, first)
    return Finding(
        f"{odd.text} here is {other.text} where the same is said"
        f" {'before' if other.start < odd.start else 'further on'}",
        (mark(odd, "restated", "here"), mark(other, "other", "elsewhere")),
        Working((line("", first), line("", second))),
        confidence="likely",
    )
