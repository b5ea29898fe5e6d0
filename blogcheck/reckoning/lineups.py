"""Figures of one kind in a sentence, each with the name that it is of: a row told in prose."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends
from blogcheck.typed import NamedTuple

KINDS = frozenset(("number", "money", "quantity", "points", "percent", "duration"))
NAME = later(r"\b[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,3}")
# What a sentence or a clause may begin with, and names nobody.
OPENERS = frozenset(
    "the a an in at on with of no his her its their our it he she they and but for from more most"
    " fewer this that these those there after before while when all both each only if as by to"
    " sales last".split()
)
# `36 at St John's`: a name behind its figure.
BEHIND = later(
    r"(?: (?!and\b|but\b|while\b)[a-z]{3,12}){0,2} (?:at|in|for|on|from|by|to) (?=[A-ZÀ-Þ])"
)
PRINTED = later(r"\d[\d,]*(?:\.\d+)?")
# What may stand behind a number that leaves out its unit.
UNITLESS = frozenset(
    "in on of at ahead behind clear for and to but while against with second third or from"
    " by".split()
)
# The others were £1.4m, £1.5m and £1.9m.
LISTED = later(r",? (?:and |or )?")
LEADS = words_of("degrees/more") | words_of("degrees/fewer") | {
    "ahead", "behind", "clear", "adrift", "short", "shy", "better", "worse", "off", "faster",
    "slower",
}  # fmt: skip
HELD = later(r"(?:\b[A-ZÀ-Þ][\w’'-]+|\b(?:had|has|with|on|won|got|scored|took|taking)) $")
MOST, REACH = 12, 24


class Place(NamedTuple):
    """One figure of a row, its value in the unit of the row, and whose it may be.

    names: the last name before it and the one straight behind it, `Ayr had 164 in May`.
    """

    figure: Figure
    value: Exact
    names: tuple[str, ...]


def lineups(facts: Facts, sentence: Span) -> Iterator[tuple[Place, ...]]:
    """The rows of two figures or more that stand in a sentence, none of them hedged."""
    groups: list[list[tuple[Figure, Exact]]] = []
    near = [f for f in facts.figures_in(sentence) if f.kind in KINDS and not f.aside]
    digits = any(f.kind == "number" and f.text[0].isdigit() for f in near)
    for figure in near:
        # The `four` of `the fastest of the four` is none of the row; the nine of `Goa nine` is.
        spelt = figure.kind == "number" and digits and not figure.text[0].isdigit()
        if spelt and not HELD.search(
            facts.document.flat, max(0, figure.start - REACH), figure.start
        ):
            continue
        if figure.quantity is None or figure.quantity.low is not None or by_how_much(facts, figure):
            continue
        held = next(
            ((some, value) for some in groups if (value := joins(facts, some, figure)) is not None),
            None,
        )
        if held is None:
            groups.append([(figure, figure.quantity.value)])
        else:
            held[0].append((figure, held[1]))
    for group in groups:
        if 1 < len(group) <= MOST and all(f.quantity and f.quantity.is_bare for f, _ in group):
            yield named(facts, sentence, group)


def by_how_much(facts: Facts, figure: Figure) -> bool:
    """Whether a figure says by how much one has more: five more than Pike, three points ahead."""
    if facts.document.flat[figure.end : figure.end + 1] != " ":
        return False
    return not LEADS.isdisjoint(facts.after(figure.end, 1))


def joins(facts: Facts, row: Sequence[tuple[Figure, Exact]], figure: Figure) -> Exact | None:
    """What a figure is in the unit of a row; None if it is of another kind."""
    first, held = row[0][0], figure.quantity
    if held is None or first.quantity is None:
        return None
    if first.kind == figure.kind and addends.like(first, figure):
        other = noun(facts, figure) if figure.kind == "number" else ""
        mine = next((word for one, _ in row if (word := noun(facts, one))), "")
        return held.value if not other or not mine or other == mine else None
    if figure.kind != "number" or first.kind == "number":
        return None
    after = facts.after(figure.end, 1)
    if after and facts.document.flat[figure.end] == " " and after[0] not in UNITLESS:
        return None
    shown = PRINTED.search(first.text)
    if shown is None or not figure.text[0].isdigit():
        return None
    return exact(held.value * exact(first.quantity.value, printed(shown[0])))


def printed(text: str) -> Exact:
    """The value of plain digits."""
    whole, _, broken = text.replace(",", "").partition(".")
    return exact(int(whole + broken), 10 ** len(broken))


def noun(facts: Facts, figure: Figure) -> str:
    """The plural straight behind a count; empty if there is none."""
    if facts.document.flat[figure.end : figure.end + 1] != " ":
        return ""
    word = "".join(facts.after(figure.end, 1))
    return word if word.endswith("s") and len(word) > len("was") else ""


def named(facts: Facts, sentence: Span, group: Sequence[tuple[Figure, Exact]]) -> tuple[Place, ...]:
    """A row with its names: the last before each figure, and the one straight behind it."""
    text, start = facts.document.flat, sentence.start
    found = []
    for at, (figure, value) in enumerate(group):
        stop = group[at + 1][0].begins if at + 1 < len(group) else sentence.end
        behind = BEHIND.match(text, figure.end, stop)
        after = NAME.match(text, behind.end(), stop) if behind else None
        # 50 to Albion's 47: the name goes with the next.
        if after and at + 1 < len(group) and not text[after.end() : stop].strip(" ("):
            after = None
        # Overtaking the 326m Meridian.
        after = (
            after
            or (text[figure.end : figure.end + 1] == " " and NAME.match(text, figure.end + 1, stop))
            or None
        )
        before = names(text, Span(start, figure.begins))[-1:]
        start = after.end() if after else figure.end
        found.append(Place(figure, value, (*before, *([plain(after[0])] if after else ()))))
    return tuple(found)


def names(text: str, span: Span) -> list[str]:
    """The names that stand in a span, without what a sentence begins with."""
    return [name for found in NAME.finditer(text, *span) if (name := plain(found[0]))]


def plain(name: str) -> str:
    """A name without the words that a sentence may begin with, and without its possessive."""
    words = name.split()
    while words and words[0].lower() in OPENERS:
        words = words[1:]
    whole = " ".join(words)
    return whole[:-2] if whole.endswith(("’s", "'s")) else whole


def listed(facts: Facts, row: Sequence[Place]) -> bool:
    """Whether the figures behind the first stand in a list: the others were 4, 5 and 6."""
    text = facts.document.flat
    gaps = [text[a.figure.end : b.figure.begins] for a, b in pairwise(row[1:])]
    return len(row) > len("ab") and all(LISTED.fullmatch(gap) for gap in gaps)
