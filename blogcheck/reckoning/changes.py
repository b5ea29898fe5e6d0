"""What the claims of change say: what something was, what it is, and by how much it changed.

Where the words allow of several readings each is handed on; a rule speaks only when there is one.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise, product

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading import dates
from blogcheck.reading.claim import Claim
from blogcheck.reckoning import steps
from blogcheck.reckoning.addends import quantity, stretch
from blogcheck.reckoning.shares import MADE
from blogcheck.reckoning.steps import End
from blogcheck.typed import NamedTuple
from blogcheck.verdict import Verdict

# What each end is reckoned for as well.
PEOPLE = frozenset(("head", "person", "household", "voter"))
MONTHS = frozenset(("month", "week", "quarter", *(name.lower() for name, _ in dates.MONTHS)))
SPANS = frozenset(("day", "week", "month", "quarter"))
SINCE = frozenset(("between", "since", "overnight"))
# In the quarter, against 40 in the same one of last year: that is what the change is on.
SAME = frozenset("same corresponding comparable equivalent year-ago year-earlier".split())
# A change past a mark, and how far before the mark its word stands.
PASSED, MARK = frozenset("above below past beyond through under".split()), 8
OF_THE = (["the"], ["its"], ["all"], ["their"])
# How far from a figure the words stand that say how it is reckoned.
NEAR = 25
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
    r"(?:dollar|euro|pound|sterling|greenback|yen|franc)\b|\ba (?:euro|dollar)\b"
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
    falls = steps.down(claim)
    found = steps.ends(facts, claim)
    return [
        Change(by, first, last, falls, sure)
        for by, (first, last, sure) in product(bys, found)
        if by.figure not in (first.figure, last.figure)
        and not two_spans(facts, by, first)
        and (len(found) == 1 or not parted(found, by, first, last))
        and not ended(facts, claim, by, first, last)
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


def ended(facts: Facts, claim: Claim, by: Fact, first: Fact, last: Fact) -> bool:
    """Whether a change has an end of its own before both of another step.

    Profit rose 12 per cent to £45m, with the margin wider at 8.5 per cent from 7.9.
    """
    begin = min(first.figure.start, last.figure.start)
    return any(
        fact.role == "to" and by.figure.end < fact.figure.start < begin
        for fact in facts.bound(claim)
        if fact.figure.kind != first.figure.kind
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
    # To 157, or 4 per cent of the total, from 246, or 6 per cent: both are shares.
    if any(of_a_share(facts, claim, fact) for fact in facts.bound(claim) if fact.role == "by"):
        return True
    # The climb above $10,000, to $10,085 from $9,910: a mark that it passes.
    said = facts.text(Span(by.figure.begins - MARK, by.figure.start)).split()
    if not PASSED.isdisjoint(said) and "of" not in said:
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


def of_a_share(facts: Facts, claim: Claim, by: Fact) -> bool:
    """Whether what reads as a change is a share of something: 67, or 8 per cent of the street."""
    behind = facts.after(by.figure.end, 2)
    if by.figure.kind != "percent" or behind[:1] != ["of"] or behind[1:] not in OF_THE:
        return False
    moves = [span for name, span in claim.cues if name in ("up", "down", "moved")]
    return not any(
        0 <= by.figure.begins - span.end <= len(" by ")
        and MADE.isdisjoint(facts.before(span.start, 1))
        for span in moves
    )


def briefly(facts: Facts, by: Fact) -> bool:
    """Whether a change is told of one month: 0.3 per cent in May, on the month."""
    head, *tail = [word.lower() for word in facts.after(by.figure.end, 3)] or [""]
    return head in ("in", "on") and not MONTHS.isdisjoint(tail)


def shortly(facts: Facts, by: Fact, against: Span) -> bool:
    """Whether a change is one of the month, and what it is compared with of a year before.

    Fell by 140 on the month to 3,100, compared with 3,500 in May last year.
    """
    before = facts.words(stretch(facts, by)[0], against.start)
    told = [part for word in before for part in word.split("-")]
    of = {word for lead, word in pairwise(told) if lead in ("the", "on")}
    behind = facts.words(by.figure.end, against.start)
    if not SAME.isdisjoint(facts.after(against.end, 8)):
        return False
    return not SINCE.isdisjoint(behind) or not SPANS.isdisjoint(of)


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
            for one, other, _ in steps.ends(facts, fact.claim):
                yield Change(by, one, other, falls, sure=False)


def like(by: Fact) -> Callable[[Fact], bool]:
    """What tells whether a change is told in what another is told in."""
    return lambda fact: fact.figure.kind == by.figure.kind


def earlier(facts: Facts, claim: Claim, wanted: Callable[[Fact], bool]) -> list[Change]:
    """The readings of a claim that says what it was and by how much, and not what it is.

    That may stand before it in its sentence, or in the sentence before.
    """
    if len(claim.roles) < 2 or steps.ends(facts, claim):
        return []
    by, first = facts.fact(claim, "by"), facts.fact(claim, "from") or facts.fact(claim, "on")
    if first is None or by is None or not wanted(by):
        return []
    start = facts.document.sentence_at(claim.start)[0]
    start = facts.document.sentence_at(max(0, start - 2))[0]
    return [
        Change(by, first, fact, steps.down(claim), pointed(facts, claim))
        for fact in facts.in_span(Span(start, claim.start))
        if steps.alike(first, fact)
    ]


def pointed(facts: Facts, claim: Claim) -> bool:
    """Whether a sentence begins with what it is now: That is 14 per cent up on the 40 of May.

    Or: At 46 it was 15 per cent up on the 40 of May.
    """
    start = facts.document.sentence_at(claim.start)[0]
    words = facts.text(Span(start, claim.start)).lower().split()
    return words[:1] == ["at"] or (len(words) == 1 and words[0] in ("that", "this"))
