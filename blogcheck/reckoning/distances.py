"""Three figures of one kind in a sentence, of which one is nearly what the other two are apart.

Which one it is, a word beside it says: so much better off, 46m higher, by 37kg.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import abreast, addends, hints, pairs, sentences

# Straight behind a gap, and straight before it.
BEHIND = words_of("gaps/behind_it")
BEFORE = words_of("gaps/before_it")
# These put a gap between two times, which others reckon with, or make it one of something else.
OTHERWISE = words_of("gaps/of_something_else")
MORE, REACH = frozenset("more fewer less".split()), 160
BETWEEN = frozenset(("gap", "difference"))
# So much higher or lower; 1.4 metres wide by 1.2 metres deep.
SIDES = words_of("gaps/measured_across")
# And where no slip of the finger explains a gap.
LOOSELY = words_of("gaps/loosely")
BEFORE_THAT = words_of("gaps/ending_it")
# What leads to another name, with a figure of its own.
ANOTHER = (",", ", with", " while")
# £400,000 above budget is a gap to that.
AIMS = words_of("gaps/aims")
UNIT = frozenset("of an a off just only about".split())
# A time of which a gap is told that is none of the two beside it.
TIMES = frozenset(("year", "decade", "season", "date"))
# Fewer than the old one, with 900 seated: the other side is told, and has no figure.
FURTHER = later(r"\bthan\b[^,;]*(?:;|, (?:with|and|while|but|of)\b)")
# Her majority cut to 410: that is what it is now.
CUT_TO = later(
    r"\b(?:majority|lead|margin) (?:was |is |has been |being )?(?:cut|reduced|slashed|trimmed"
    r"|down|falling|increased|raised|up|rising|growing) to (?:just |only )?$"
)
THREE, MOST, NEXT, NEAR = 3, 5, 3, 40
LEAST, FOURTH, FEW, AROUND = 10, 4, 2, 200


def told(facts: Facts) -> Iterator[pairs.Pair]:
    """The gaps of a post of which nothing but this says what they lie between."""
    for alike in sentences.alike(facts):
        group = [figure for figure in alike if not of_own_kind(facts, figure)]
        if THREE <= len(group) <= MOST:
            for three in near(group):
                gap, less, more = (facts.at(figure)[0] for figure in three)
                # What the words say is asked before a slip is looked for, which costs more.
                if is_gap(facts, gap) and close(three, len(group)) and alone(facts, group, gap):
                    found = between(facts, gap, less, more)
                    if found is not None:
                        yield found


def of_own_kind(facts: Facts, figure: Figure) -> bool:
    """Whether a small number counts what no gap is in: after three rounds, the two."""
    if figure.kind != "number" or (figure.value or 0) >= LEAST:
        return False
    if facts.before(figure.begins, 1) == ["the"]:
        return True
    return facts.before(figure.begins, 1) == ["after"] and bool(
        hints.plural(facts, facts.at(figure)[0])
    )


def near(group: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Each three figures of which the least is at most twice what the two others are apart."""
    worths = sorted((sentences.worth(figure), figure.start, figure) for figure in group)
    for (least, _, gap), (low, _, less), (high, _, more) in combinations(worths, THREE):
        # Shares are apart by points, which is another matter.
        if least <= 2 * (high - low) and least != high - low and gap.kind != "points":
            yield gap, less, more


def close(three: Sequence[Figure], many: int) -> bool:
    """Whether the least of three figures is nearly what the others are apart, of so many."""
    gap, less, more = three
    made = exact(sentences.worth(more) - sentences.worth(less))
    off = size(exact(sentences.worth(gap) - made))
    if many == THREE and a_little(off, made, sentences.worth(more)):
        return True
    # Among strangers two figures and a small gap are soon a slip apart.
    digits = addends.quantity(gap).digits
    exactly = digits >= THREE or (digits > 1 and off * 2 <= made and many == THREE)
    return exactly and (addends.slipped(gap, made, 2) or addends.slip((less, gap), more))


def a_little(off: Exact, made: Exact, more: Exact) -> bool:
    """Whether a gap is off by one or two, or by a quarter: then a word must say that it is one."""
    return more >= LEAST and (off * FOURTH <= made or (off <= FEW and off * 2 <= made))


def alone(facts: Facts, group: Sequence[Figure], gap: Fact) -> bool:
    """Whether a gap is the only one of its kind beside it, and no two figures are as far apart."""
    # Eight points more than Hull, who have two games in hand; 9C by three: an hour.
    if len({abreast.counted(facts, figure) for figure in group} - {""}) > 1:
        return False
    by = facts.before(gap.figure.begins, 1) == ["by"]
    if by and gap.figure.kind == "number" and any(f.kind != "number" for f in group):
        return False
    others = [facts.at(figure)[0] for figure in group if figure is not gap.figure]
    worths = [sentences.worth(fact) for fact in others]
    apart = {size(exact(one - other)) for one, other in combinations(worths, 2)}
    # £400 more than in May and £500 above the other: the second is what two are apart.
    if not apart.isdisjoint(worths):
        return False
    # A majority of 58 of the 99 seats is over all others, and not over the 99.
    parts = any(held.role == "whole" for fact in others for held in facts.at(fact.figure))
    gaps = any(
        of_gap(facts, fact)
        or sentences.more_by(facts, fact)
        or not AIMS.isdisjoint(facts.after(fact.figure.end, 2)[1:])
        for fact in others
    )
    return not (parts or gaps or sentences.worth(gap) in apart)


def between(facts: Facts, gap: Fact, less: Fact, more: Fact) -> pairs.Pair | None:
    """A gap with the two that it lies between, unless the words tell of something else."""
    first, *_, last = sorted(fact.figure.start for fact in (gap, less, more))
    words = {*facts.words(first, last), *facts.after(last, NEXT)}
    behind = facts.after(gap.figure.end, 4)
    # £17 dearer than in May; ahead of where she was.
    at = next((at for at, word in enumerate(behind) if word in ("than", "of")), len(behind))
    if not BEFORE_THAT.isdisjoint(behind[at + 1 : at + 2]):
        return None
    if FURTHER.search(facts.text(Span(gap.figure.end, max(gap.figure.end, last)))):
        return None
    made = exact(sentences.worth(more) - sentences.worth(less))
    slip = addends.slipped(gap.figure, made, 2) or addends.slip((less, gap), more)
    if not slip and not words.isdisjoint(LOOSELY):
        return None
    told_now = CUT_TO.search(facts.document.text[: gap.figure.begins][-NEAR:])
    if (not told_now and not words.isdisjoint(OTHERWISE)) or at_another_time(
        facts, gap, less, more
    ):
        return None
    found = pairs.Pair(gap, more, less, sure=False)
    return None if pairs.of_several(facts, found) else found


def to_another(facts: Facts, found: pairs.Pair) -> bool:
    """Whether a gap is told to somebody, and the last of the three figures is another's.

    Three clear of Pell; Coll have 39. Three clear of fifth-placed Pell, Coll being on 39.
    """
    gap = found.gap.figure
    first, last = sorted(fact.figure.start for fact in found.in_order)
    told, parted, _ = facts.text(Span(gap.end, max(gap.end, last))).partition(";")
    if parted:
        # Three clear; Coll have 39: nobody else is named.
        named = facts.names.find(first, gap.begins)
        return bool(named) or len(facts.words(gap.end, gap.end + len(told))) > 1
    others = facts.names.find(gap.end, last)[1:]
    tie = facts.text(Span(gap.end, others[-1].start)).rstrip() if others else ""
    return tie.endswith(ANOTHER)


def told_rightly(facts: Facts, found: pairs.Pair) -> bool:
    """Whether what two figures are apart is told near by as well: then the gap is another one."""
    starts = [fact.figure.start for fact in (found.gap, *found.in_order)]
    near = facts.figures_in(Span(min(starts) - AROUND, max(starts) + AROUND))
    made = exact(found.apart)
    return any(
        figure.quantity is not None and figure.quantity.value == made
        for figure in near
        if figure.start not in starts
    )


def at_another_time(facts: Facts, gap: Fact, one: Fact, other: Fact) -> bool:
    """Whether a year stands between a gap and both figures: by 212; in 2018 it was 640 to 528."""
    first, last = sorted((one.figure.start, other.figure.start))
    span = Span(last, gap.figure.start) if last < gap.figure.start else Span(gap.figure.end, first)
    said = facts.text(span)
    return ("; in " in said or ". In " in said) and any(
        figure.kind in TIMES for figure in facts.figures_in(span)
    )


def of_gap(facts: Facts, fact: Fact) -> bool:
    """Whether a claim says of a figure that it is a gap."""
    return any(held.claim.kind == "gap" and held.role == "value" for held in facts.at(fact.figure))


def is_gap(facts: Facts, fact: Fact) -> bool:
    """Whether the words beside a figure say that it is how far two others are apart."""
    if of_gap(facts, fact):
        return True
    text = facts.document.text
    if CUT_TO.search(text[max(0, fact.figure.begins - NEAR) : fact.figure.begins]):
        return True
    opening = text[max(0, fact.figure.start - NEAR) : fact.figure.start]
    # Two knots (3.7 km/h; 2.3 mph): the same again in another unit.
    if opening.rfind("(") > opening.rfind(")"):
        return False
    clause = text[fact.figure.end : fact.figure.end + NEAR].partition(",")[0]
    behind = facts.words(fact.figure.end, fact.figure.end + len(clause))
    # £29m more has been promised: not more than another.
    more = [at for at, word in enumerate(behind[:NEXT]) if word in MORE]
    if more and more[0] + 1 < len(behind) and "than" not in behind:
        return False
    behind = behind[:NEXT]
    before = [word for word in facts.before(fact.figure.begins, NEXT) if word not in UNIT]
    if before[-1:] in (["was"], ["is"]):
        said = facts.words(max(fact.sentence, fact.figure.begins - REACH), fact.figure.begins)
        if "between" in said and not BETWEEN.isdisjoint(said):
            return True
    if not SIDES.isdisjoint(behind):
        return False
    return not BEHIND.isdisjoint(behind) or (bool(before) and before[-1] in BEFORE)
