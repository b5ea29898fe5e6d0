"""The two ends of a change: what something was, and what it is."""

from functools import partial
from itertools import pairwise, product

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.quantity import Quantity, exact, size
from blogcheck.reading.claim import Claim
from blogcheck.reading.lists import words_of
from blogcheck.reckoning.addends import quantity

ENDS = frozenset(("number", "money", "quantity", "percent", "points", "duration"))
# Under this an end without the scale word of the other may have lost it: from $3 to $7 billion.
SMALL = 1000
AND = " and "
# Prices under this are told to the penny or the cent.
PRICED, PRICE, PENNY = frozenset(("GBP", "USD", "EUR")), 100, exact(1, 100)
AUXILIARY = words_of("small/auxiliaries")
BASED = words_of("changes/reckoned_on")
# So many above a mark on a scale; but what is above the 40, or above May's, is a change from it.
BEYOND = words_of("changes/beyond_a_mark")
WHOSE = words_of("small/whose")
OF_IT = tuple(["of", word] for word in ("it", "them", "this", "these", "those", "which", "whom"))
# The roles of two figures that a gap lies between: 48 to 42.
SIDES = frozenset(("one", "other"))
ON_A = (["on", "a"], ["on", "an"], ["on", "each"], ["on", "every"])
# The roles of what something may have been, and may be.
FIRSTS = ("from", "before", "on", "now", "to")
LASTS = ("to", "now", "at", "was")
# What it was, what it is, and whether the words lead up to both.
End = tuple[Fact, Fact, bool]


def down(claim: Claim) -> bool | None:
    """Whether a claim tells of a fall; None if its words say both or neither.

    The cuts moved it to 40: which way is not said. It moved down to 40: there it is.
    """
    said = [name for name, _ in claim.cues if name in ("up", "down", "moved")]
    ways = {name for name in said if name != "moved"}
    moved = "moved" in said and said.index("moved") > 0
    return None if len(ways) != 1 or moved else ways == {"down"}


def ends(facts: Facts, claim: Claim) -> list[End]:
    """What it may have been and be, and whether the words lead up to both."""
    said = {name for name, _ in claim.roles}
    if len(claim.roles) < 2 or said.isdisjoint(FIRSTS) or said.isdisjoint(LASTS):
        return []
    # Many rules ask this of one claim.
    return facts.kept(("ends", id(claim)), lambda: _ends(facts, claim))


def _ends(facts: Facts, claim: Claim) -> list[End]:
    held: dict[str, list[Fact]] = {}
    for fact in facts.bound(claim):
        held.setdefault(fact.role, []).append(fact)
    tos = [to for to in held.get("to", ()) if not ranging(facts, held, to)]
    lasts = tos or [*map(partial(moving, facts), held.get("now", ())), *held.get("at", ())]
    if "by" in held:
        lasts = lasts or held.get("was") or []
    firsts = held.get("from") or held.get("before") or formerly(facts, claim, held)
    lasts = [fact for fact in lasts if fact not in firsts]
    if not firsts:
        firsts = [on for on in held.get("on", ()) if "to" not in held or definite(facts, on)]
    sure = "from" in held and "to" in held
    found = [
        (one, two, sure)
        for one, two in in_turn(firsts, lasts)
        if alike(one, two)
        and not respective(facts, one)
        and not out_of(facts, two, one)
        and not beside(facts, two)
        and not added(facts, two, one)
    ]
    bys = held.get("by", ())
    found = [end for end in found if not any(marked(facts, by, f) for by in bys for f in end[:2])]
    falls = down(claim)
    if len(found) > 1 and falls is not None:
        found = [(a, b, s) for a, b, s in found if falling(a, b) == falls]
    return found


def moving(facts: Facts, now: Fact) -> Fact:
    """What something is now; of 32 of its 64 gates, down from 46, the 32."""
    for held in facts.at(now.figure):
        if held.claim.kind == "part" and held.role == "whole":
            part = facts.fact(held.claim, "value")
            if part is not None and part.figure.start < now.figure.start:
                return part
        # A lead of six points, 48 to 42, down from ten: the six.
        if held.claim.kind == "gap" and held.role in SIDES:
            return facts.fact(held.claim, "value") or now
    return now


def beside(facts: Facts, now: Fact) -> bool:
    """Whether a figure is told beside the one that moves: a part of it, or what is asked for.

    The £88m budget, £31m of it for roads, is up; 28 days against the 45 that are needed, down.
    """
    if now.role != "now":
        return False
    if any(held.role in SIDES for held in facts.at(now.figure)):
        return True
    against = "against" in facts.before(now.figure.begins, 2)
    return against or facts.after(now.figure.end, 2) in OF_IT


def ranging(facts: Facts, held: dict[str, list[Fact]], to: Fact) -> bool:
    """Whether an end may be that of a range: by 40 to 50 an hour; but not by nine to 57."""
    tied = (by for by in held.get("by", ()) if by.figure.end < to.figure.begins)
    return any(
        facts.text(Span(by.figure.end, to.figure.begins)) == " to "
        and quantity(by).value < quantity(to).value <= 2 * quantity(by).value
        for by in tied
        if alike(by, to)
    )


def formerly(facts: Facts, claim: Claim, held: dict[str, list[Fact]]) -> list[Fact]:
    """The figure that is said first, of earlier: it was 640 a year ago and is now 704."""
    row = [*held.get("now", ()), *held.get("to", ())]
    if "now" not in held or len(row) < 2:
        return []
    first, then = row[0].figure.end, min(fact.figure.begins for fact in row[1:])
    past = [span for name, span in claim.cues if name == "past" and first <= span.start < then]
    years = [r for r in claim.roles if r.name == "when" and first <= r.figure.start < then]
    based = any(not BASED.isdisjoint(facts.after(by.figure.end, 1)) for by in held.get("by", ()))
    if based or not (past or years):
        return []
    # What moves is what was told of: 640 last year, has risen; not 640 last year, fees rose.
    for name, span in claim.cues:
        if name in ("up", "down", "moved") and first <= span.start < then:
            verb = facts.text(Span(first, span.start)).rpartition(",")[2]
            # Rose 11 to 441: that is of the day, and has risen is of the year.
            return row[:1] if verb.split() and AUXILIARY.issuperset(verb.split()) else []
    return row[:1]


def in_turn(firsts: list[Fact], lasts: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Each first figure with each last; where there are several of both, as they follow in turn.

    To 44 from 20, with the other rising to 31 from 26: none of them rose to 31 from 20.
    """
    if len(firsts) == 1 or len(lasts) == 1:
        return list(product(firsts, lasts))
    found: list[tuple[Fact, Fact]] = []
    row = sorted((*firsts, *lasts), key=lambda fact: fact.figure.start)
    taken = None
    for one, other in pairwise(row):
        if one is not taken and (one in firsts) != (other in firsts):
            found.append((one, other) if one in firsts else (other, one))
            taken = other
    return found


def respective(facts: Facts, first: Fact) -> bool:
    """Whether what two things were is told in one: up from 9.1 and 6.9."""
    behind = facts.in_span(Span(first.figure.end, first.figure.end + len(AND) + 1))
    tie = facts.text(Span(first.figure.end, behind[0].figure.begins)) if behind else ""
    one_kind = bool(behind) and behind[0].figure.kind == first.figure.kind
    return tie == AND and first.role == "from" and one_kind and alike(first, behind[0])


def out_of(facts: Facts, last: Fact, first: Fact) -> bool:
    """Whether one figure is told out of another: needing 34 from three, 18 from 25 passes."""
    return last.role != "to" and facts.text(Span(last.figure.end, first.figure.begins)) == " from "


def added(facts: Facts, last: Fact, first: Fact) -> bool:
    """Whether one figure is what comes on top of the other: 12p on a bottle that costs £7.50."""
    if first.role != "on":
        return False
    # A gain was seen in 217 people on 60mg.
    apart = "quantity" in (first.figure.kind, last.figure.kind)
    apart = apart and quantity(first).unit != quantity(last).unit
    return apart or facts.after(last.figure.end, 2) in ON_A


def marked(facts: Facts, by: Fact, end: Fact) -> bool:
    """Whether an end is a mark that so many are above or below: nine above magnitude 5."""
    tie = facts.text(Span(by.figure.end, end.figure.begins)).split()
    return len(tie) == 2 and tie[0] in BEYOND and tie[1].isalpha() and tie[1] not in WHOSE


def definite(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is told as one that is known: on the 104 of May."""
    return facts.before(fact.figure.start, 1) == ["the"]


def known(fact: Fact) -> Quantity:
    """What an end of a change is; an estimate to the unit is reckoned with as it stands."""
    held = quantity(fact)
    return held.with_hedge("") if held.hedge == "about" and sharp(held) else held


def sharp(held: Quantity) -> bool:
    """Whether a figure is printed to the unit, four digits or more: about 41,207 is 41,207."""
    return held.coarse == 1 and size(held.value) >= SMALL


def grained(one: Quantity, other: Quantity) -> Quantity:
    """A figure with no more noughts for rounding than the one beside it has.

    To 720 from 600: no 600 to the hundred; to 8.4 million from 7 million, none to the million.
    To 12.21 million from 12 million, though, it may be to the tenth of one.
    """
    if not (one.is_bare and other.is_bare) or one.scale != other.scale or one.low is not None:
        return one
    fine = max(min(one.fine, other.fine), exact(one.fine, 10)) if one.scale > 1 else one.fine
    # To £4.60 from £4: beside pounds and pence a price is no pound or so.
    if one.unit == other.unit in PRICED and one.value < PRICE and other.fine == PENNY:
        fine = PENNY
    return one._replace(fine=min(fine, one.fine), coarse=min(one.coarse, other.coarse))


def falling(first: Fact, last: Fact) -> bool:
    """Whether it is less than it was."""
    return quantity(last).value < quantity(first).value


def alike(first: Fact, last: Fact) -> bool:
    """Whether one of two figures may have become the other: of one kind and unit, both scaled."""
    if first.figure.kind not in ENDS or last.figure.kind not in ENDS:
        return False
    if first.figure.quantity is None or last.figure.quantity is None:
        return False
    one, other = quantity(first), quantity(last)
    if one.value <= 0 or other.value <= 0:
        return False
    small = min(one.value, other.value) < SMALL
    if small and one.scale != other.scale and 1 in (one.scale, other.scale):
        return False
    # To 690 tonnes from 520: a unit said once holds for both.
    return one.unit == other.unit or "" in (one.unit, other.unit)
