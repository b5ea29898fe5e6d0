"""A sentence in which one figure is nearly the sum of all others of its kind.

Where figures of three digits or more stand in one sentence and no other of their kind does, that is
hardly ever chance: it is how a total with its parts reads, whatever the words between them are.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.quantity import Exact, exact, size
from blogcheck.reckoning import addends

# Words by which figures stand for two times or two sides, prices or scores: no sum is meant.
SET_APART = frozenset(
    "compared against versus instead usually normally originally margin target chasing victory"
    " balls overs innings each every per apiece average averaged averaging median mean aged initial"
    " odds vs times twice retail price priced followed".split()
)
# And those that say nothing beside figures of four digits.
LOOSELY = frozenset(
    "than from rise rose rising fall fell falling increase increased decrease decreased drop"
    " dropped up down between record fewer".split()
)
LEAST, MOST, FAR = 3, 9, 420
# A part of less than this of the whole is hardly told beside it; over two sentences, of so much.
SMALL, LESS, TENTH = 50, 20, 10
SHORT, SHARP = 2, 4
# How far around a sum a figure may stand that makes it right.
AROUND = 300
ELLIPTICAL = frozenset(
    "for by in into on off at to from against were are was sent went came".split()
)
# A count that is known from before, and no part: at the 12 depots.
KNOWN = ["the"]
DASHES, AFTER = (" - ", " – ", "— ", "—"), 40


class Near(NamedTuple):
    """A figure that is nearly the sum of all others of its kind in a sentence, in their order."""

    stated: Fact
    parts: tuple[Fact, ...]
    first: bool


def told(facts: Facts) -> Iterator[Near]:
    """The figures of a post that stand before or behind all that nearly makes them."""
    for crowd in crowds(facts):
        for group in (some for kind in alike(crowd) for some in shortened(facts, kind)):
            found = nearly(facts, group)
            if found is not None:
                if not (set_apart(facts, found) or of_two(found) or explained(facts, found)):
                    yield found
                break


def crowds(facts: Facts) -> Iterator[Sequence[Fact]]:
    """The figures of each sentence, and of each two of a paragraph of which one has but one."""
    yield from addends.crowds(facts, LEAST)
    for crowd in addends.crowds(facts, LEAST - 1):
        for other in beside(facts, crowd):
            yield sorted((*crowd, *other), key=lambda fact: fact.figure.start)


def beside(facts: Facts, crowd: Sequence[Fact]) -> Iterator[Sequence[Fact]]:
    """The figures of the sentences before and behind one, where each has one of a kind."""
    document = facts.document
    sentence, paragraph = facts.sentence(crowd[0]), document.paragraph_at(crowd[0].figure.start)
    earlier = addends.sentence_before(facts, crowd[0])
    if earlier is not None and earlier.start >= paragraph.start:
        yield addends.within(facts, earlier)
    if sentence.end + 1 < paragraph.end:
        yield addends.within(facts, document.sentence_at(sentence.end + 1))


def alike(crowd: Sequence[Fact]) -> list[list[Fact]]:
    """The figures of a sentence by their kind and unit."""
    groups: list[list[Fact]] = []
    for fact in crowd:
        group = next((group for group in groups if addends.like(group[0], fact)), None)
        if group is None:
            groups.append([fact])
        else:
            group.append(fact)
    return groups


def nearly(facts: Facts, group: Sequence[Fact]) -> Near | None:
    """The greatest of some figures, if it is the first or last and a slip away from their sum."""
    if not LEAST <= len(group) <= MOST or group[-1].figure.end - group[0].figure.end > FAR:
        return None
    values = [addends.quantity(fact).value for fact in group]
    goal = max(values)
    at = values.index(goal)
    if at not in (0, len(group) - 1) or values.count(goal) > 1 or goal > SMALL * min(values):
        return None
    made = exact(sum(values) - goal)
    if size(exact(made - goal)) * TENTH > made or made == goal:
        return None
    if not all(addends.quantity(fact).is_bare for fact in group):
        return None
    stated, parts = group[at], tuple(fact for fact in group if fact is not group[at])
    apart = addends.quantity(stated).printed_places and stated.figure.kind == "number"
    if apart or not (addends.slip(parts, stated) or shared_out(facts, stated, parts)):
        return None
    if addends.add(parts, stated).name != "impossible":
        return None
    return None if without_one(values, goal) else Near(stated, parts, first=at == 0)


def shared_out(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether small counts miss by one or two, and leave their noun to the one that stands first.

    Fourteen pumps came, six from Hove, five from Ayr and four sent by Coll; not so 14 came from
    Ely, six from Hove and five from Ayr, where the first is one of the row.
    """
    if parts[0].figure.start < stated.figure.start:
        return False
    off = size(exact(addends.sum_of(parts) - addends.quantity(stated).value))
    loose = [fact for fact in parts if not left_out(facts, fact)]
    if len(loose) > 1 or parts[0] in loose:
        return False
    lead = facts.words(stated.figure.end, parts[0].figure.begins)
    sides = {"".join(facts.after(part.figure.end, 1)) for part in parts}
    if not sides.isdisjoint(lead):
        return False
    if addends.whole(stated, *parts):
        few = off <= SHORT
    else:
        few = len(sides) == 1 and off * 2 * TENTH <= addends.sum_of(parts)
    words = facts.words(parts[0].figure.start, parts[-1].figure.end)
    ended = words[-2:-1] in (["and"], ["other"], ["remaining"]) or enclosed(facts, parts)
    return few and "one" not in words and ended


def enclosed(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether parts stand between two dashes: 44 from the start, 29 off the bench."""
    before = facts.text(Span(parts[0].figure.begins - 3, parts[0].figure.begins))
    behind = facts.text(Span(parts[-1].figure.end, parts[-1].figure.end + AFTER))
    dash = next((dash for dash in DASHES if before.endswith(dash)), "")
    return bool(dash) and dash in behind


def left_out(facts: Facts, part: Fact) -> bool:
    """Whether a part leaves out what it counts: six from Hove, nine were told."""
    word = "".join(facts.after(part.figure.end, 1))
    return word in ELLIPTICAL or word.endswith(("ed", "ing"))


def without_one(values: Sequence[Exact], goal: Exact) -> bool:
    """Whether the sum comes out when a part is left out, or taken off."""
    made = sum(values) - goal
    return any(exact(made - value) == goal or exact(made - 2 * value) == goal for value in values)


def shortened(facts: Facts, group: Sequence[Fact]) -> Iterator[Sequence[Fact]]:
    """Some figures; those without the known ones (the 12 depots); those up to where the small end.

    Her 71 caps, 44 from the start, 29 off the bench, span four World Cups.
    """
    yield group
    if len(group) <= LEAST:
        return
    known = [f for f in group if facts.before(f.figure.begins, 1) != KNOWN or f is group[0]]
    if len(known) < len(group):
        yield known
    greatest = max(addends.quantity(fact).value for fact in group)
    great = [f for f in group if addends.quantity(f).value * TENTH > greatest]
    if len(great) < len(group):
        yield great
    last = next(at for at, f in enumerate(great) if addends.quantity(f).value == greatest)
    if LEAST <= last + 1 < len(great):
        yield great[: last + 1]


def explained(facts: Facts, found: Near) -> bool:
    """Whether a figure near by is just what is lacking, or too much."""
    off = addends.sum_of(found.parts) - addends.quantity(found.stated).value
    starts = [fact.figure.start for fact in (found.stated, *found.parts)]
    near = facts.figures_in(Span(min(starts) - AROUND, max(starts) + AROUND))
    return any(
        figure.value is not None and size(figure.value) == size(exact(off)) for figure in near
    )


def of_two(found: Near) -> bool:
    """Whether a part that is far smaller than the whole stands in another sentence than that."""
    least = min(addends.quantity(part).value for part in found.parts)
    across = any(part.sentence != found.stated.sentence for part in found.parts)
    return across and least * LESS < addends.quantity(found.stated).value


def set_apart(facts: Facts, found: Near) -> bool:
    """Whether the words between the figures, or just behind them, set them against one another."""
    figures = sorted((found.stated, *found.parts), key=lambda fact: fact.figure.start)
    start, end = figures[0].figure.start, figures[-1].figure.end
    words = {*facts.before(start, 2), *facts.words(start, end), *facts.after(end, 3)}
    sharp = addends.slip(found.parts, found.stated, SHARP)
    if not words.isdisjoint(SET_APART) or not (sharp or words.isdisjoint(LOOSELY)):
        return True
    text = facts.document.text
    return all(text[fact.figure.start - 1] == "(" for fact in figures)
