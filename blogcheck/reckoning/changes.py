"""What the claims of change say: what something was, what it is, and by how much it changed.

Where the words allow of several readings each is handed on; a rule speaks only when there is one.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Quantity, exact, size
from blogcheck.reading import dates
from blogcheck.reading.claim import Claim
from blogcheck.reckoning.addends import quantity, stretch
from blogcheck.verdict import Verdict

ENDS = frozenset(("number", "money", "quantity", "percent", "points", "duration"))
# Under this an end without the scale word of the other may have lost it: from $3 to $7 billion.
SMALL = 1000
# What each end is reckoned for as well.
PEOPLE = frozenset(("head", "person", "household", "voter"))
MONTHS = frozenset(("month", "week", "quarter", *(name.lower() for name, _ in dates.MONTHS)))
SPANS = frozenset(("day", "week", "month", "quarter"))
SINCE = frozenset(("between", "since", "overnight"))
# How far from a figure the words stand that say how it is reckoned.
NEAR = 25
AND = " and "
AUXILIARY = frozenset("has have had will would may is are was were be been".split())
# A change on something else than what is told before it: 3 per cent on last year.
BASED = frozenset("on than over from since against compared".split())
# What it was, what it is, and whether the words lead up to both.
End = tuple[Fact, Fact, bool]
# Doubled in four years to 24,000, up from 20,000 last year: two spans, and two changes.
LONG = later(
    r",? (?:in|over|within|during|across) (?:the |just |only |its |his |her |their )?"
    r"(?:(?:last|past) )?(?:[a-z0-9]{1,8} (?:years|decades)|decade)\b"
    r"|,? since (?:the )?(?:19|20)\d\d"
)
LATELY = later(
    r",? (?:in |on |of |the )*(?:(?:last|previous|past) (?:year|month|week|quarter|season)"
    r"|(?:a|the|one) (?:year|month|week|quarter) (?:ago|before|earlier))\b"
)
# More of a currency for a dollar: it has fallen. Won and real are words of other copy too.
EXCHANGE = later(
    r"\b(?:against|per|to|for|on|versus) (?:(?:the|its|a|one|us|strong\w*|weak\w*) )*"
    r"(?:dollar|euro|pound|sterling|greenback|yen|franc)\b"
    r"|\b(?:rupee|yen|rand|lira|peso|rouble|ruble|yuan|currency|krona|krone|naira)\b"
)


class Change(NamedTuple):
    """One reading of a claim of change.

    by: how much; first, last: what it was and what it is; down: whether the words tell of a fall,
    None if they do not say; sure: whether they lead up to both ends.
    """

    by: Fact
    first: Fact
    last: Fact
    down: bool | None
    sure: bool

    @property
    def figures(self) -> tuple[Fact, Fact, Fact]:
        """By how much, from what, to what."""
        return self[:3]

    @property
    def falls(self) -> bool:
        """Whether the later figure is the smaller."""
        return quantity(self.last).value < quantity(self.first).value

    @property
    def told_down(self) -> bool:
        """Whether it is told as a fall; where the words do not say, whether it is one."""
        return self.falls if self.down is None else self.down


def claims(facts: Facts) -> tuple[Claim, ...]:
    """The claims of change, in order of the copy."""
    return facts.of("change")


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
    if len(claim.roles) < 2:
        return []
    held: dict[str, list[Fact]] = {}
    for fact in facts.bound(claim):
        held.setdefault(fact.role, []).append(fact)
    tos = [to for to in held.get("to", ()) if not ranging(facts, held, to)]
    lasts = tos or [*held.get("now", ()), *held.get("at", ())]
    if "by" in held:
        lasts = lasts or held.get("was") or []
    firsts = held.get("from") or held.get("before") or formerly(facts, claim, held)
    lasts = [fact for fact in lasts if fact not in firsts]
    if not firsts:
        firsts = [on for on in held.get("on", ()) if "to" not in held or definite(facts, on)]
    sure = "from" in held and "to" in held
    found = [
        (one, two, sure)
        for one, two in steps(firsts, lasts)
        if alike(one, two) and not respective(facts, one) and not out_of(facts, two, one)
    ]
    falls = down(claim)
    if len(found) > 1 and falls is not None:
        found = [(a, b, s) for a, b, s in found if falling(a, b) == falls]
    return found


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
            return row[:1] if AUXILIARY.issuperset(verb.split()) else []
    return row[:1]


def steps(firsts: list[Fact], lasts: list[Fact]) -> list[tuple[Fact, Fact]]:
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


def definite(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is told as one that is known: on the 104 of May."""
    return facts.before(fact.figure.start, 1) == ["the"]


def readings(facts: Facts, claim: Claim, wanted: Callable[[Fact], bool]) -> list[Change]:
    """Every reading of a claim in which the change is one that is wanted."""
    # Two ends and a change are three figures, and most claims have fewer.
    if len(claim.roles) < 3:
        return []
    # The rise was 4 points; the share that moved was 40, up 4: there it is what it is now.
    role = "by" if claim.figure("by") is not None else "was"
    bys = [fact for fact in facts.bound(claim) if fact.role == role and wanted(fact)]
    if not bys:
        return []
    falls = down(claim)
    found = ends(facts, claim)
    return [
        Change(by, first, last, falls, sure)
        for by, (first, last, sure) in product(bys, found)
        if by.figure not in (first.figure, last.figure)
        and not two_spans(facts, by, first)
        and (len(found) == 1 or not parted(found, by, first, last))
    ]


def parted(found: list[End], by: Fact, first: Fact, last: Fact) -> bool:
    """Whether both ends of another step stand between a change and a step of its claim.

    Up 7 per cent to 45 from 42 and 9 to 88 from 81: the 7 is none of 81 to 88.
    """
    low = min(by.figure.start, first.figure.start, last.figure.start)
    high = max(by.figure.start, first.figure.start, last.figure.start)
    return any(
        low < one.figure.start < high and low < other.figure.start < high
        for one, other, _ in found
        if one is not first and other is not last
    )


def two_spans(facts: Facts, by: Fact, first: Fact) -> bool:
    """Whether a change is told over years, and the earlier figure is one of lately."""
    text = facts.document.text
    long = LONG.match(text, by.figure.end) is not None
    return long and LATELY.match(text, first.figure.end) is not None


def otherwise(facts: Facts, claim: Claim, by: Fact) -> bool:
    """Whether the words say that a change is reckoned in another way than from end to end."""
    # 4 per cent a year, or for each house.
    spells = [role.figure.start for role in claim.roles if role.name == "over"]
    each = any(spread(facts, fact) for fact in facts.at(by.figure))
    if each or any(0 < start - by.figure.end <= 1 for start in spells):
        return True
    near = Span(by.figure.begins - NEAR, by.figure.end + NEAR)
    if any(name == "basis" and near[0] < s.end and s.start < near[1] for name, s in claim.cues):
        return True
    against = claim.cue("against")
    if against is not None:
        # Compared with 63 wards (16 per cent): a share of the wards.
        around = facts.text(Span(max(0, by.figure.start - 1), by.figure.end + 1))
        if around[:1] == "(" and around[-1:] == ")":
            return True
        if by.figure.end < against.start and shortly(facts, by, against):
            return True
    # Compared with a figure of years before: the change may be that of the last year alone.
    years = [
        r.figure.day.year for r in claim.roles if r.name == "when" and r.figure.day is not None
    ]
    known = [year for year in years if year is not None]
    if len(known) < 2 or max(known) - min(known) < 2:
        return False
    return briefly(facts, by) or (against is not None and by.figure.start < against.start)


def briefly(facts: Facts, by: Fact) -> bool:
    """Whether a change is told of one month: 0.3 per cent in May, on the month."""
    head, *tail = [word.lower() for word in facts.after(by.figure.end, 3)] or [""]
    return head in ("in", "on") and not MONTHS.isdisjoint(tail)


def shortly(facts: Facts, by: Fact, against: Span) -> bool:
    """Whether a change is one of the month, and what it is compared with of a year before.

    Fell by 140 on the month to 3,100, compared with 3,500 in May last year.
    """
    told = words(facts, Span(stretch(facts, by)[0], against.start))
    of = {word for before, word in pairwise(told) if before in ("the", "on")}
    behind = words(facts, Span(by.figure.end, against.start))
    return not SINCE.isdisjoint(behind) or not SPANS.isdisjoint(of)


def words(facts: Facts, span: Span) -> list[str]:
    """The words of a stretch, in lower case and without their commas."""
    said = facts.text(span).lower().replace("-", " ").split()
    return [word.strip(",") for word in said]


def spread(facts: Facts, by: Fact) -> bool:
    """Whether a change is told for each of several: for every year, each; not a head."""
    if by.claim.kind != "rate":
        return False
    period = by.claim.cue("period")
    return period is None or facts.text(period).lower() not in PEOPLE


def of_exchange(facts: Facts, figure: Fact) -> bool:
    """Whether its sentence sets one currency against another: it rises as fewer buy the other."""
    return EXCHANGE.search(facts.text(stretch(facts, figure)).lower()) is not None


def weighed(
    facts: Facts, found: list[Change], judged: Callable[[Change], Verdict]
) -> tuple[Change, Verdict] | None:
    """The reading that holds; else the only one, unless with another figure at hand it would."""
    verdicts = [(change, judged(change)) for change in found]
    held = next((each for each in verdicts if each[1].holds), None)
    if held is not None or len(verdicts) != 1:
        return held
    change, verdict = verdicts[0]
    if verdict.name == "impossible" and any(judged(r).holds for r in rivals(facts, change, judged)):
        return None
    return change, verdict


def rivals(facts: Facts, change: Change, judged: Callable[[Change], Verdict]) -> Iterator[Change]:
    """The same change by another figure of its sentence, or between the ends of another one.

    What another claim makes of its own figures, and rightly, is no part of this one.
    """
    by, first, last, falls, _ = change
    for fact in facts.in_span(stretch(facts, by)):
        own = fact.claim is not by.claim and fact.claim.kind == by.claim.kind
        if own and any(judged(each).holds for each in readings(facts, fact.claim, like(by))):
            continue
        if fact.figure.kind == by.figure.kind and fact.figure not in (
            f.figure for f in change.figures
        ):
            yield Change(fact, first, last, None, sure=False)
        if own and fact.role == "from":
            for one, other, _ in ends(facts, fact.claim):
                yield Change(by, one, other, falls, sure=False)


def like(by: Fact) -> Callable[[Fact], bool]:
    """What tells whether a change is told in what another is told in."""
    return lambda fact: fact.figure.kind == by.figure.kind


def earlier(facts: Facts, claim: Claim, wanted: Callable[[Fact], bool]) -> list[Change]:
    """The readings of a claim that says what it was and by how much, and not what it is.

    That may stand before it in its sentence, or in the sentence before.
    """
    if len(claim.roles) < 2 or ends(facts, claim):
        return []
    by, first = facts.fact(claim, "by"), facts.fact(claim, "from") or facts.fact(claim, "on")
    if first is None or by is None or not wanted(by):
        return []
    start = facts.document.sentence_at(claim.start)[0]
    start = facts.document.sentence_at(max(0, start - 2))[0]
    return [
        Change(by, first, fact, down(claim), pointed(facts, claim))
        for fact in facts.in_span(Span(start, claim.start))
        if alike(first, fact)
    ]


def pointed(facts: Facts, claim: Claim) -> bool:
    """Whether a sentence begins with what points back: That is 14 per cent up on the 40 of May."""
    start = facts.document.sentence_at(claim.start)[0]
    words = facts.text(Span(start, claim.start)).lower().split()
    return len(words) == 1 and words[0] in ("that", "this")


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
