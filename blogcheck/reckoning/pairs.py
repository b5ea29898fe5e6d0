"""The two figures that a stated gap lies between: `501 votes to 362, a majority of 139`."""

from blogcheck.binding.fact import CERTAIN, Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, size
from blogcheck.reading.claim import Claim
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import abreast, hedges, operands
from blogcheck.reckoning.addends import beside, countable, like, printable, quantity, whole, within
from blogcheck.reckoning.marks import Mark, Working, line, mark
from blogcheck.reckoning.working import called, difference, shown
from blogcheck.typed import NamedTuple
from blogcheck.verdict import Verdict, judge

# How far from a gap its figures may stand: in its sentence, behind `than`, in its entry.
NEAR, THAN, ENTRY = 90, 60, 800
FEWER = frozenset(("fewer", "less", "lower", "behind", "slower", "cheaper"))
BEFORE = later(r"[^.;:\n]{0,60}?(?:[,(]| [-–] ?|—|--)[^.;:,\n]{0,30}|[^.;:,\n]{0,45}")
BEHIND = later(r"(?:(?! (?:and|but|though) )[^.;:,()\n]){0,60}\(?")
APART = later(r"\b(?:up|rose|from|target|record|expected|forecast|each|per cent|double)\b|%")
# A time or a distance, with what leads from it to the gap, and from there to the other's.
MARKS = frozenset(("number", "duration", "quantity"))
LEADS = later(r"(?: [a-z]+){0,4}(?:,| [-–]|—| and(?: was| finished)?) (?:just |only )?")
TO_OTHER = later(
    r"(?: [a-z]+){1,3} (?:of |than )?[^,.;:()\d]{2,40}?"
    r"(?:[’']s?| in| with| on|,? who (?:ran|clocked|threw|jumped|leapt|cleared|swam|was))"
    r"(?: [a-z]{1,5})? "
)
COLON = later(r"(?: votes?)?(?::| [-–]|—| as) (?:[^\s,.;:()\d]+ ){1,4}")
EACH = later(
    r"(?: votes?)?(?:,|,? and|,? while|,? to|,? against)(?: (?:his|her|their|the))?"
    r"(?: [^\s,.;:()\d]+){1,3} "
)
DIGIT = later(r"\d")
# Two of what has been named, not two of what is counted: its last two together, the next two.
TOGETHER = words_of("gaps/both_together")
SEVERAL = words_of("gaps/known_before")
HUNDRED = 100


class Pair(NamedTuple):
    """A stated gap with the two figures that it lies between.

    more, less: the greater and the smaller as the words have it. sure: whether the words themselves
    set the two against one another; else they stand in the same entry under the same names.
    """

    gap: Fact
    more: Fact
    less: Fact
    sure: bool

    @property
    def crossed(self) -> bool:
        """Whether the one that is said to be more is printed as less, by any reading."""
        return quantity(self.more).claimed().below(quantity(self.less).claimed())

    @property
    def in_order(self) -> tuple[Fact, Fact]:
        """The greater and the smaller of the two as they are printed."""
        return (self.less, self.more) if self.crossed else (self.more, self.less)

    @property
    def apart(self) -> Exact:
        """How far apart the two are, at their printed values."""
        return size(quantity(self.more).value - quantity(self.less).value)

    @property
    def overhedged(self) -> bool:
        """Whether nothing but its hedge is at fault: `more than 140,000` for 501,772 to 362,000.

        One of the two at least must be printed to the unit.
        """
        sharp = any(quantity(side).coarse == 1 for side in (self.more, self.less))
        loose = not all(quantity(side).is_bare for side in (self.more, self.less))
        return sharp and not loose and hedges.alone(quantity(self.gap), self.apart)

    def verdict(self) -> Verdict:
        """Whether the gap can be what it is said to be, whichever of the two is greater."""
        high, low = self.in_order
        one, other, stated = quantity(high), quantity(low), quantity(self.gap)
        made = one.claimed() - other.claimed()
        verdict = judge(
            stated,
            made,
            face=one.tight() - other.tight(),
            whole=whole(self.gap, high, low),
            sure=one.is_bare and other.is_bare and self.sure,
        )
        # Nobody works out a gap to the metre from a figure that is rounded to ten.
        sharp = stated.is_bare and stated.coarse == min(one.coarse, other.coarse)
        if verdict.name == "unknown" and sharp and not made.meets(stated.tight()):
            return Verdict("impossible", "warning")
        return verdict


def pair(facts: Facts, claim: Claim) -> Pair | None:
    """The two figures of a claim of a gap; None unless there are just two that fit."""
    return facts.kept(("pair", id(claim)), lambda: _between_ends(facts, claim))


def _between_ends(facts: Facts, claim: Claim) -> Pair | None:
    """The pair of a claim, unless one of the two is a gap itself: one behind, two games fewer."""
    found = _pair(facts, claim)
    ends = () if found is None else (found.more, found.less)
    gaps = (f for end in ends for f in facts.at(end.figure) if f.claim.kind == "gap")
    if found is None or any(f.role == "value" for f in gaps) or of_several(facts, found):
        return None
    return found


def of_several(facts: Facts, found: Pair) -> bool:
    """Whether the smaller of two counts the things that the gap is to: more than its last two."""
    more, less = found.in_order
    if not operands.is_small(less.figure):
        return False
    return (
        quantity(more).value >= HUNDRED
        or not SEVERAL.isdisjoint(facts.before(less.figure.begins, 1))
        or not TOGETHER.isdisjoint(facts.after(less.figure.end, 3))
    )


def _pair(facts: Facts, claim: Claim) -> Pair | None:
    gap = facts.fact(claim, "value") or facts.fact(claim, "by")
    if gap is None or facts.after(claim.end, 2) == ["of", "error"]:
        return None
    if in_decimals(gap):
        sharp = _of_marks(facts, claim, gap)
        if sharp is not None:
            return sharp
    if not countable(gap.figure):
        return _abreast(facts, claim, gap) if gap.figure.kind == "points" else None
    down = any(facts.text(span).lower() in FEWER for _, span in claim.cues)
    near = [f for f in beside(facts, gap) if f is not gap and like(f, gap)]
    near = [fact for fact in near if not claim.start <= fact.figure.start < claim.end]
    one, other = facts.fact(claim, "one"), facts.fact(claim, "other")
    if other is not None and not (countable(other.figure) and like(other, gap)):
        return _abreast(facts, claim, gap)
    if one is not None and other is not None:
        # Whoever leads may be named second: `trails by 41 votes, 3,865 to 3,906`.
        if not (countable(one.figure) and like(one, gap)):
            return None
        first, second = sorted((one, other), key=lambda fact: quantity(fact).value, reverse=True)
        return Pair(gap, first, second, sure=True)
    if claim.cue("than") is not None or other is not None:
        found = _than(facts, claim, gap, near if other is None else [*near, other])
    else:
        found = _set_against(facts, claim, gap, near)
    if found is not None:
        first, second = found
        return Pair(gap, second, first, sure=True) if down else Pair(gap, first, second, sure=True)
    beside_it = _abreast(facts, claim, gap)
    if beside_it is not None and beside_it.verdict().holds:
        return beside_it
    return _of_two(facts, gap, down=down) or beside_it


def _abreast(facts: Facts, claim: Claim, gap: Fact) -> Pair | None:
    """The two that the shape of the sentence gives; two shares have their gap in points."""
    two = abreast.ends(facts, claim, gap.figure)
    if two is None or any(figure.kind == "percent" for figure in two):
        return None
    less, more = sorted((facts.at(figure)[0] for figure in two), key=lambda f: quantity(f).value)
    return Pair(gap, more, less, sure=False)


def in_decimals(fact: Fact) -> bool:
    """Whether a figure is a time, a distance or a bare number in decimals: 50.31 seconds, 0.32."""
    held = fact.figure.quantity
    plain = fact.figure.kind in MARKS and held is not None and held.is_bare and held.scale == 1
    return plain and held is not None and held.printed_places > 0 and "." in fact.figure.text


def _of_marks(facts: Facts, claim: Claim, gap: Fact) -> Pair | None:
    """`Won in 50.31 seconds, 0.32 clear of Osei in 50.53`: the unit may stand with one alone."""
    span = facts.document.sentence_at(claim.start)
    before = facts.in_span(Span(max(span.start, claim.start - NEAR), claim.start))
    after = facts.in_span(Span(gap.figure.end, min(span.end, claim.end + THAN)))
    if not before or not after:
        return None
    three = before[-1], gap, after[0]
    if not all(map(in_decimals, three)) or (len(after) > 1 and in_decimals(after[1])):
        return None
    held = [quantity(fact) for fact in three]
    units = {each.unit for each in held} - {""}
    if len(units) > 1 or len({each.printed_places for each in held}) > 1:
        return None
    lead = facts.text(Span(before[-1].figure.end, gap.figure.begins))
    tail = facts.text(Span(gap.figure.end, after[0].figure.begins))
    if not LEADS.fullmatch(lead) or not TO_OTHER.fullmatch(tail):
        return None
    less, more = sorted((before[-1], after[0]), key=lambda fact: quantity(fact).value)
    return Pair(gap, more, less, sure=True)


def _than(facts: Facts, claim: Claim, gap: Fact, near: list[Fact]) -> tuple[Fact, Fact] | None:
    """`482, almost 20 more than the 463`: the figure before and the figure behind."""
    before = [fact for fact in near if fact.figure.end <= claim.start]
    after = [fact for fact in near if fact.figure.start > gap.figure.start]
    if not before or not after:
        return None
    first, second = before[-1], min(after, key=lambda fact: fact.figure.start)
    if second.claim is not claim and second.claim.kind in ("gap", "change", "extra"):
        return None
    lead = facts.text(Span(first.figure.end, gap.figure.begins))
    tail = facts.text(Span(min(claim.end, second.figure.start), second.figure.start))
    if not BEFORE.fullmatch(lead) or not BEHIND.fullmatch(tail) or APART.search(lead + tail):
        return None
    return first, second


def _set_against(
    facts: Facts, claim: Claim, gap: Fact, near: list[Fact]
) -> tuple[Fact, Fact] | None:
    """`501 to 362, a majority of 139`; `Rowe had 501 and Pike 362, so she leads by 139`."""
    for opening in near:
        against = opening.claim
        held = facts.bound(against) if against.kind == "standing" else ()
        if len(held) != 2 or held[0].figure is not opening.figure:
            continue
        first, second = held
        if not (countable(first.figure) and like(first, gap) and like(second, gap)):
            continue
        if second.figure.end <= claim.start:
            between = facts.text(Span(second.figure.end, gap.figure.begins))
        else:
            between = facts.text(Span(claim.end, first.figure.start))
        # 12,000 more, and in Barnmouth 22,000 (31,000 to 9,000): what is in brackets ends there.
        apart = ")" in between or DIGIT.search(between) or abreast.APART.search(between)
        if len(between) <= NEAR and not apart:
            return first, second
    before = [fact for fact in near if fact.figure.end <= claim.start]
    behind = [fact for fact in near if fact.figure.start >= claim.end]
    if len(behind) == 2 and not before:
        return _told_behind(facts, claim, behind[0], behind[1])
    if len(before) == 2 and gap.figure.begins - before[1].figure.end <= NEAR:
        one, two = before
        if abreast.APART.search(facts.text(Span(two.figure.end, gap.figure.begins))):
            return None
        # Whose they are costs most, and is asked last.
        if facts.same(one, two, "measure") and one.subject and two.subject:
            return (one, two) if one.subject.name != two.subject.name else None
    return None


def _told_behind(facts: Facts, claim: Claim, one: Fact, two: Fact) -> tuple[Fact, Fact] | None:
    """`Lost by 112 votes: Rowe took 4,871 and he 4,759`, the greater first."""
    colon = facts.text(Span(claim.end, one.figure.begins))
    tie = facts.text(Span(one.figure.end, two.figure.begins))
    if not COLON.fullmatch(colon) or not EACH.fullmatch(tie):
        return None
    return (two, one) if quantity(one).value < quantity(two).value else (one, two)


def _of_two(facts: Facts, gap: Fact, *, down: bool) -> Pair | None:
    """The one figure of each of the two that the gap names, in the gap's own entry."""
    at = gap.figure.start
    near = within(facts, Span(max(0, at - ENTRY), at + ENTRY))
    near = tuple(
        fact
        for fact in near
        if fact.entry == gap.entry
        and like(fact, gap)
        and fact.claim is not gap.claim
        and fact.claim.kind not in ("gap", "change", "extra")
    )
    # What the figures are of and whose costs most, and is asked last.
    if len(near) < 2 or gap.measure is None or of_other_clause(facts, gap):
        return None
    of = facts.broader(gap.measure.name)
    around = [f for f in near if f.measure is not None and facts.broader(f.measure.name) == of]
    if len(around) < 2 or gap.subject is None or gap.other is None:
        return None
    sides = []
    for name in (gap.subject.name, gap.other.name):
        held = [fact for fact in around if fact.subject is not None and fact.subject.name == name]
        if len(held) != 1:
            return None
        sides.append(held[0])
    own, other = sides
    if not (own.measure and other.measure and own.measure.name == other.measure.name):
        return None
    sure = gap.subject.sure == gap.other.sure == CERTAIN
    return Pair(gap, other, own, sure) if down else Pair(gap, own, other, sure)


def of_other_clause(facts: Facts, gap: Fact) -> bool:
    """Whether what a gap is of is told behind a comma: four clear of Leigh, who have two games."""
    noun = gap.measure.span if gap.measure is not None else None
    return noun is not None and "," in facts.text(Span(gap.figure.end, noun.start))


def shape(facts: Facts, found: Pair) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of a gap: the greater of the two less the other."""
    first, second = found.in_order
    gap = printable(found.apart, found.gap)
    wanted = printable(quantity(found.gap).value, found.gap)
    whose = [called(facts, first), called(facts, second)]
    marks = (
        mark(found.gap, "stated", "stated difference"),
        mark(first, "more", whose[0]),
        mark(second, "less", whose[1]),
    )
    working = Working(
        (line("", first, whose[0]), line("-", second, whose[1])),
        computed=shown(gap, found.gap),
        stated=found.gap.figure.text,
        difference=difference(wanted, gap, found.gap) if wanted != gap else "",
        expression=f"{first.figure.text} - {second.figure.text}",
    )
    return marks, working
