"""The two shares, or scores, that a lead in points lies between: `ten points, 42 to 32`."""

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim
from blogcheck.reckoning import abreast, addends, shares

# The sides of a lead.
PAIR = 2
# What may stand between two shares set side by side and the win that they make: `, she`.
CLOSE, FAR = 12, 120
# Between two shares of which the second is a bare number: ` and Pike `; ` of the vote and he had `.
BESIDE = later(r"[^.;:()]{0,20}?(?:,| and| while| with)(?: [^\s.;:(),]+){1,4} ")
ALL = 100
NEAR, PAUSE = 60, later(r"[;:()]")
Two = tuple[Fact, Fact]
# Goals and points, `0-16 to 1-11`, where a goal is three; or the sets, frames and legs of a match.
GOALS = later(r"(?<![\d.,£$€-])\d[-–]\d\d?(?![\d%-]|[.,]\d| per)")
SHARES = frozenset(("percent", "number"))


def between(facts: Facts, claim: Claim) -> tuple[Two | None, bool]:
    """The two shares that a lead lies between, and whether the words set them side by side."""
    two, sure = _told(facts, claim)
    if (
        two is not None
        and "percent" not in (two[0].figure.kind, two[1].figure.kind)
        and in_goals_and_points(facts, claim.start)
    ):
        return None, False
    if two is not None and stand_together(facts, claim, *two):
        return two, sure
    return abreast.of_shares(facts, claim), False


def _told(facts: Facts, claim: Claim) -> tuple[Two | None, bool]:
    one, other = facts.fact(claim, "one"), facts.fact(claim, "other")
    if one is not None and other is not None:
        return (one, other), True
    near = set_against(facts, claim) or set_behind(facts, claim)
    if near is not None:
        return near, True
    start = facts.document.sentence_at(claim.start).start
    said = shares.in_span(facts, Span(start, claim.start))
    if claim.cue("apposed") and len(said) == 1:
        said = (said[0], *without_unit(facts, said[0], claim))
    after = shares.in_span(facts, Span(claim.end, facts.document.sentence_at(claim.start).end))
    if claim.cue("apposed") and len(said) == PAIR and not after:
        tie = facts.text(Span(said[1].figure.end, claim.start))
        close = len(tie) <= NEAR and not PAUSE.search(tie)
        return (said[0], said[1]) if close else None, False
    if claim.cue("that") and claim.start == start:
        return told_before(facts, claim), False
    return (told_behind(facts, claim), True) if not said and not after else (None, False)


def in_goals_and_points(facts: Facts, at: int) -> bool:
    """Whether a sentence has two scores, of two sides or of a match in sets."""
    found = GOALS.finditer(facts.document.flat, *facts.document.sentence_at(at))
    return next(found, None) is not None and next(found, None) is not None


def without_unit(facts: Facts, share: Fact, claim: Claim) -> tuple[Fact, ...]:
    """The second share of two, which leaves out the words: `51.4 per cent and Pike 46.5, a gap`."""
    near = facts.in_span(Span(share.figure.end, claim.start))
    other = near[0] if len(near) == 1 and near[0].figure.kind == "number" else None
    one, two = share.figure.quantity, other.figure.quantity if other is not None else None
    if other is None or one is None or two is None or two.scale > 1 or two.value > ALL:
        return ()
    tie = facts.text(Span(share.figure.end, other.figure.begins))
    fits = one.printed_places == two.printed_places > 0 and BESIDE.fullmatch(tie)
    return (other,) if fits else ()


def set_against(facts: Facts, claim: Claim) -> Two | None:
    """The two straight before: `51% to 40%, a lead of six points`, `74-68, their six-point win`."""
    near = facts.in_span(Span(max(0, claim.start - CLOSE), claim.start))
    if not near or not (claim.cue("apposed") or claim.cue("won")):
        return None
    last = near[-1]
    if claim.start - last.figure.end > (0 if claim.cue("apposed") else CLOSE):
        return None
    held = facts.parts(last) or facts.bound(last.claim)
    against = last.claim.kind == "standing" or len(last.figure.parts) == PAIR
    return (held[0], held[1]) if against and len(held) == PAIR else None


def set_behind(facts: Facts, claim: Claim) -> Two | None:
    """The two shares that come next: `by ten points in a new poll, 42 per cent to 34 per cent`."""
    end = min(facts.document.sentence_at(claim.start).end, claim.end + FAR)
    near = [fact for fact in facts.in_span(Span(claim.end, end)) if of_shares(facts, fact)]
    if not near:
        return None
    tie = facts.text(Span(claim.end, near[0].figure.begins)).rstrip(" (")
    held = facts.parts(near[0]) or facts.bound(near[0].claim)
    standing = near[0].claim.kind == "standing" or len(near[0].figure.parts) == PAIR
    dash = facts.text(Span(near[0].figure.end, near[1].figure.start)) if len(near) > 1 else ""
    if dash.strip() in ("-", "–", "—"):
        held, standing = (near[0], near[1]), True
    if PAUSE.search(tie) or not standing or len(held) != PAIR or shares.of_another_time(tie):
        return None
    return held[0], held[1]


def of_shares(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is a share in per cent, or two."""
    kinds = {part.figure.kind for part in facts.parts(fact)} or {fact.figure.kind}
    return kinds == {"percent"}


def told_before(facts: Facts, claim: Claim) -> Two | None:
    """The two shares of the sentence before, or one of each of the two before it."""
    found: tuple[Fact, ...] = ()
    at = claim.start
    for _ in range(PAIR):
        before = addends.sentence_before(facts, at)
        said = shares.in_span(facts, before) if before is not None else ()
        found = (*said, *found)
        if len(said) != 1:
            break
        at = said[0].figure.start
    return (found[0], found[1]) if len(found) == PAIR else None


def told_behind(facts: Facts, claim: Claim) -> Two | None:
    """The pair of the next sentence, where that says of the same lead: the 54 to 44 margin."""
    end = facts.document.sentence_at(claim.start).end
    if facts.document.paragraph_at(claim.start).end <= end:
        return None
    behind = facts.document.sentence_at(end + 1)
    said = shares.in_span(facts, behind)
    against = said[0].claim if len(said) >= PAIR else claim
    if against.kind != "standing" or said[1].claim is not against:
        return None
    # A gap that is cut to another is not the one that the next sentence tells.
    told = facts.figures_in(facts.document.sentence_at(claim.start))
    if sum(figure.kind == "points" for figure in told) > 1:
        return None
    # Another poll is led by others, or by as much again.
    lead, opening = facts.fact(claim, "value"), facts.words(behind.start, said[0].figure.start)
    same = lead is not None and (opening[:1] == ["the"] or facts.same(lead, said[0], "subject"))
    led = against.cue("lead") is not None and same
    return (said[0], said[1]) if led or against.cue("margin") is not None else None


def stand_together(facts: Facts, lead: Claim, one: Fact, other: Fact) -> bool:
    """Whether two figures are shares, or scores, of one time that a lead may lie between."""
    if not {one.figure.kind, other.figure.kind} <= SHARES:
        return False
    own = one.claim is lead or one.claim.kind in ("standing", "bare")
    plain = own or lead.cue("that") or all(shares.is_plain(facts, fact) for fact in (one, other))
    return bool(plain) and shares.one_time(facts, one, other)
