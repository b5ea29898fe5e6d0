"""A sentence in which one figure is nearly the sum of all others of its kind.

Where figures of three digits or more stand in one sentence and no other of their kind does, that is
hardly ever chance: it is how a total with its parts reads, whatever the words between them are.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends, hints, misses
from blogcheck.typed import NamedTuple

# Words by which figures stand for two times or two sides, prices or scores: no sum is meant.
SET_APART = frozenset(
    "compared versus instead usually normally originally margin target chasing victory rival"
    " opponent"
    " balls overs innings each every per apiece average averaged averaging median mean aged initial"
    " odds vs times twice retail price priced followed thick deep wide concurrently concurrent"
    " others asked sought wanted hoped short needed needs missed reply response".split()
)
# These do so even where other words tell of a sum.
EACH = words_of("sums/each", "sums/not_added")
LEAST, MOST, FAR, CROWD = 3, 9, 420, 40
# A part of less than this of the whole is hardly told beside it; over two sentences, of so much.
SMALL, LESS, TENTH, FOURTH = 50, 20, 10, 4
SHORT, SHARP = 2, 4
NEAR = 30
# How far around a sum a figure may stand that makes it right.
AROUND = 300
LAST = later(r",? (?:and|while|but)(?: [^\W\d]+){0,2} ")
# A count that is known from before, and no part: at the 12 depots.
KNOWN = ["the"]
UNITLESS = words_of("sums/unit_left_out")
# How many sit in a house is no sum of votes.
SIZE = later(r"[- ](?:seat|member|strong)\b")
WITH_SHARE = later(r"[^.;,()\d]{0,25} \(\d[\d.]{0,5} ?(?:%|per cent\b|percent\b)")
# What is wanted is no sum of what there is; and what stands before a row may be of another kind:
# 40 days, 19 at sea and 14 on ice.
WANTED = frozenset("need needs needing want wants wanting require requires".split())
OTHERS_OWN = (["of", "the"], ["of", "his"], ["of", "her"], ["of", "their"], ["of", "its"])
TO_HIS = (["to", "his"], ["to", "her"], ["to", "their"], ["to", "its"])
SIDES = frozenset("by from for to in at on".split())
PLACED = (["in"], ["from"], ["at"], ["among"], ["of"], ["within"], ["under"])
# Hove sells; , and the next one's name.
OWNER = later(
    r"(?:The (?=[A-Z]))?(?!(?:The|A|An|Its|Their|His|Her|Of|In|At|On|There|It|They)\b)"
    r"[A-Z][\w’'-]+ [a-z]"
)
OWNED = later(r"(?:,| and) (?:and )?(?:the )?(?:[A-Z][\w’'-]+ ){1,3}$")
BY_TIME = frozenset(("duration", "quantity", "money"))
# Points may leave out their noun in a sum.
SUMS = frozenset(("number", "points"))
UP_ON = (["up", "on"], ["down", "on"], ["up", "and"], ["down", "and"])
MORE = words_of("gaps/more_or_less")


class Near(NamedTuple):
    """A figure that is nearly the sum of all others of its kind in a sentence, in their order."""

    stated: Fact
    parts: tuple[Fact, ...]
    first: bool


def told(facts: Facts) -> tuple[Near, ...]:
    """The figures of a post that stand before or behind all that nearly makes them."""
    return facts.kept("sums that are near", lambda: tuple(_told(facts)))


def _told(facts: Facts) -> Iterator[Near]:
    for kind in alike(facts):
        if not {figure.kind for figure in kind} <= SUMS and kind[0].kind != kind[-1].kind:
            continue
        for group in shortened(facts, kind):
            if comes_out(kind, group):
                break
            found = nearly(facts, group, whole=group is kind) if may_be_near(group) else None
            if found is not None:
                if not (set_apart(facts, found) or of_two(found) or explained(facts, found)):
                    yield found
                break


def alike(facts: Facts) -> tuple[Sequence[Figure], ...]:
    """Three figures or more of one kind and unit that stand in a sentence, all of them bare.

    Or in two sentences of a paragraph, of which one has but one of them.
    """
    return facts.kept("alike", lambda: tuple(_alike(facts)))


def _alike(facts: Facts) -> Iterator[Sequence[Figure]]:
    earlier: list[Figure] = []
    for crowd in addends.by_sentence(facts):
        if len(earlier) + len(crowd) >= LEAST and enough([*earlier, *crowd]):
            before = kinds_of(facts, earlier) if near_by(facts, earlier, crowd) else []
            for group in kinds_of(facts, crowd) if before or enough(crowd) else ():
                if LEAST <= len(group) <= MOST and bare(group):
                    yield group
                one = next((some for some in before if addends.like(some[0], group[0])), None)
                if one is not None and joined(one, group):
                    yield [*one, *group]
        earlier = crowd


def enough(figures: Sequence[Figure]) -> bool:
    """Whether so many of some figures may be of one kind, to which numbers without a unit go."""
    if len(figures) < LEAST:
        return False
    kinds = [figure.kind for figure in figures]
    numbers = kinds.count("number")
    if numbers >= LEAST:
        return True
    units = [addends.sort(figure) for figure in figures if figure.kind != "number"]
    return any(
        units.count(unit) + (0 if unit[0] == "money" else numbers) >= LEAST for unit in {*units}
    )


def kinds_of(facts: Facts, crowd: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of a sentence by their kind and unit."""
    groups: list[list[Figure]] = []
    for figure in crowd[:CROWD]:
        if hanging(facts, figure):
            continue
        group = next((some for some in groups if of_kind(facts, some, figure)), None)
        if group is None:
            groups.append([figure])
        else:
            group.append(figure)
    return groups


def hanging(facts: Facts, figure: Figure) -> bool:
    """Whether a number hangs between two commas, as an age does: the first, 41, was let go."""
    text = facts.document.text
    lead = text[max(0, figure.start - 3) : figure.start]
    return text.startswith(",", figure.end) and lead[1:] == ", " and lead[0].isalpha()


def of_kind(facts: Facts, group: Sequence[Figure], figure: Figure) -> bool:
    """Whether a figure is of a kind with some others, or leaves out their unit: 486 metres, 460."""
    if addends.like(group[0], figure):
        return True
    bare = figure.kind == "number" and group[0].kind in ("quantity", "points")
    return bare and (not (after := facts.after(figure.end, 1)) or after[0] in UNITLESS)


def joined(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether of the figures of two sentences that follow one another one stands for itself."""
    if (len(one) == 1) == (len(other) == 1) or len(one) + len(other) > MOST:
        return False
    return bare([*one, *other])


def near_by(facts: Facts, one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether the sentence of some figures follows straight on that of others, if there are any."""
    if not one:
        return False
    end = facts.document.sentence_at(one[0].start)[1]
    between = Span(end, facts.document.sentence_at(other[0].start)[0])
    return between.end - between.start <= SHORT and "\n" not in facts.text(between)


def bare(group: Sequence[Figure]) -> bool:
    """Whether no word loosens any of some figures, and they are not far apart."""
    near = group[-1].end - group[0].end <= FAR
    return near and all(figure.quantity and figure.quantity.is_bare for figure in group)


def may_be_near(group: Sequence[Figure]) -> bool:
    """Whether the greatest of some figures is nearly the sum of the others."""
    values = [worth(figure) for figure in group]
    made = sum(values) - 2 * max(values)
    return len(group) >= LEAST and made != 0 and size(exact(made)) * FOURTH <= sum(values)


def worth(thing: Fact | Figure) -> Exact:
    """The printed value of a figure."""
    return addends.quantity(thing).value


def comes_out(kind: Sequence[Figure], group: Sequence[Figure]) -> bool:
    """Whether the greatest of some figures is the sum of the others, with those that were left."""
    greatest = max(worth(figure) for figure in group)
    return greatest in (sum(worth(figure) for figure in some) - greatest for some in (kind, group))


def nearly(facts: Facts, figures: Sequence[Figure], *, whole: bool) -> Near | None:
    """The greatest of some figures, if it is the first or last and a slip away from their sum.

    whole: whether they are all of their kind in the sentence; else a slip alone must explain it.
    """
    group = [facts.at(figure)[0] for figure in figures]
    values = [worth(fact) for fact in group]
    goal = max(values)
    at = values.index(goal)
    inside = any(held.role == "whole" for held in facts.at(figures[at]))
    if (
        (at not in (0, len(group) - 1) and not inside)
        or values.count(goal) > 1
        or goal > SMALL * min(values)
    ):
        return None
    made = exact(sum(values) - goal)
    off = size(exact(made - goal))
    if off * FOURTH > made or made == goal:
        return None
    if any(more_by(facts, fact) for fact in group):
        return None
    first = at == 0 or inside
    stated, parts = group[at], tuple(fact for fact in group if fact is not group[at])
    apart = addends.quantity(stated).printed_places and stated.figure.kind == "number"
    close = off * TENTH <= made and (
        addends.slip(parts, stated) or hints.shared_out(facts, stated, parts)
    )
    whole = whole or (first and hints.announced(facts, stated, parts))
    tied = whole and (hints.parted if first else hints.summed)(facts, stated, parts)
    if first and made < goal and not misses.meant(parts, stated, misses.LOOSE):
        # Of 640 homes 310 are old and 190 new: what falls short leaves others out.
        return None
    if apart or not (tied or (close and (first or hints.of_one(facts, stated, parts)))):
        return None
    if addends.add(parts, stated).name != "impossible":
        return None
    return None if without_one(values, goal) else Near(stated, parts, first=first)


def more_by(facts: Facts, fact: Fact) -> bool:
    """Whether a figure says by how much one is more than another: 9,300 up on the last count."""
    gap = any(held.claim.kind == "gap" and held.role == "value" for held in facts.at(fact.figure))
    behind = facts.after(fact.figure.end, 2)
    return gap or behind in UP_ON or not MORE.isdisjoint(behind[:1])


def without_one(values: Sequence[Exact], goal: Exact) -> bool:
    """Whether the sum comes out when a part is left out, or taken off."""
    made = sum(values) - goal
    return any(exact(made - value) == goal or exact(made - 2 * value) == goal for value in values)


def shortened(facts: Facts, group: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Some figures; those without the known ones (the 12 depots); those up to where the small end.

    Her 71 caps, 44 from the start, 29 off the bench, span four World Cups.
    """
    yield group
    if len(group) <= LEAST:
        return
    known = [f for f in group if facts.before(f.begins, 1) != KNOWN or f is group[0]]
    if len(known) < len(group):
        yield known
    greatest = max(worth(figure) for figure in group)
    great = [figure for figure in group if worth(figure) * TENTH > greatest]
    if len(great) < len(group):
        yield great
    last = next(at for at, figure in enumerate(great) if worth(figure) == greatest)
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
    """Whether two sentences are no total and its parts: one has some of them, or a tiny one."""
    least = min(addends.quantity(part).value for part in found.parts)
    held = {part.sentence for part in found.parts}
    across = held != {found.stated.sentence}
    tiny = least * LESS < addends.quantity(found.stated).value
    return across and (tiny or len(held) > 1 or found.stated.sentence in held)


def set_apart(facts: Facts, found: Near) -> bool:
    """Whether the words between the figures, or just behind them, set them against one another."""
    figures = sorted((found.stated, *found.parts), key=lambda fact: fact.figure.start)
    start, end = figures[0].figure.start, figures[-1].figure.end
    words = {*facts.before(start, 5), *facts.words(start, end)}
    sharp = addends.slip(found.parts, found.stated, SHARP)
    tied = (hints.parted if found.first else hints.summed)(facts, found.stated, found.parts)
    firm = sharp or tied or hints.shared_out(facts, found.stated, found.parts)
    if opposed(facts, found, figures):
        return True
    # Eight Finns and seven others: they are counted.
    if any(facts.after(fact.figure.end, 1) == ["others"] for fact in figures):
        words.discard("others")
    if not tied:
        words.update(facts.after(end, 3))
    if not words.isdisjoint(EACH if tied else SET_APART):
        return True
    if not (firm or words.isdisjoint(hints.LOOSELY)):
        return True
    text = facts.document.text
    if tied:
        return False
    in_row = hints.ROW if found.first else LAST
    first, other = figures[:2] if found.first else figures[-2:]
    gap = facts.text(Span(first.figure.end, other.figure.begins))
    return in_row.fullmatch(gap) is not None or all(
        text[f.figure.start - 1] == "(" for f in figures
    )


def opposed(facts: Facts, found: Near, figures: Sequence[Fact]) -> bool:
    """Whether the figures stand as those of two sides do, of one row, or of what is wanted."""
    text, last = facts.document.text, found.parts[-1].figure.end
    told = facts.text(Span(last, max(last, found.stated.figure.begins)))
    # Had 294,000 visitors, its best since the 312,000 of 2018.
    if not found.first and facts.before(found.stated.figure.begins, 2)[:1] == ["since"]:
        return True
    if "so far" in facts.text(Span(figures[0].figure.start, figures[-1].figure.start)):
        return True
    # The vote was 312 to 298, in a chamber of 650; she has 41 caps to his 38.
    placed = "," in told and any(
        [word] in PLACED for word in told.rpartition(",")[2].split()[:SHORT]
    )
    lead = facts.before(found.parts[0].figure.begins, SHORT)
    if (lead[-1:] == ["to"] or lead in TO_HIS) if found.first else placed:
        return True
    wanted = not WANTED.isdisjoint(facts.before(found.stated.figure.begins, 1))
    if found.first and (of_a_row(facts, found.stated) or wanted):
        return True
    # Is 100 this year and has 63 singers, 41 of them women.
    behind = [facts.after(part.figure.end, SHORT) in hints.OF_THEM for part in found.parts]
    if found.first and not behind[0] and any(behind):
        return True
    if found.first and owned(facts, found):
        return True
    # All four of the men's cousins.
    if not found.first and facts.after(found.stated.figure.end, 2) in OTHERS_OWN:
        return True
    # 61 patients (31 per cent), 44 (22 per cent) and 18 (9 per cent) are one row.
    return (
        SIZE.match(text, found.stated.figure.end) is not None
        or any(facts.before(fact.figure.begins, 1) == ["against"] for fact in figures)
        or all(WITH_SHARE.match(text, fact.figure.end) for fact in figures)
        or alike_told(facts, found)
    )


def owned(facts: Facts, found: Near) -> bool:
    """Whether each figure is somebody's, and the first as well: Hove sells 40, Ayr 21, Coll 19."""
    row = (found.stated, *found.parts)
    gaps = (facts.text(Span(a.figure.end, b.figure.begins)) for a, b in pairwise(row))
    opening = facts.text(Span(found.stated.sentence, found.stated.figure.begins))
    return OWNER.match(opening) is not None and all(OWNED.search(gap) for gap in gaps)


def alike_told(facts: Facts, found: Near) -> bool:
    """Whether the greatest is told as the others are: £1.4m by A, £900,000 by B."""
    if not found.first:
        return False
    own = "".join(facts.after(found.stated.figure.end, 1))
    others = {"".join(facts.after(part.figure.end, 1)) for part in found.parts}
    text = facts.text(Span(found.stated.figure.end, found.parts[0].figure.begins))
    if not others <= SIDES or any(mark in text for mark in ":(–—"):
        return False
    # For a school, to mend six more, for heating and for guards: four purposes. Or it costs £94 a
    # week at Hove, £48 at Ayr, £26 at Coll and £19 at Rye.
    return own in others or (len(others) == 1 and not others.isdisjoint(text.split()))


def of_a_row(facts: Facts, stated: Fact) -> bool:
    """Whether a figure of another kind stands before one, with a comma alone between them."""
    start = stated.figure.begins
    before = facts.figures_in(Span(max(stated.sentence, start - NEAR), start))
    last = next((figure for figure in reversed(before) if figure is not stated.figure), None)
    return (
        last is not None
        and last.kind in BY_TIME
        and facts.text(Span(last.end, start)).strip(" ") in (",", ":")
    )
