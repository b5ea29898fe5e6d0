"""The two figures that a gap lies between where only the shape of the sentence says so.

Both stand before it (`Rowe took 940 and Pike 810, a majority of 130`), on either side of it
(`Rowe has 940, 130 clear of Pike on 810`) or behind it (`by 130 votes: 940 for and 810 against`).
"""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Claim, Figure
from blogcheck.reckoning.addends import COINS, countable, like, slipped

Two = tuple[Figure, Figure]

# How far from a gap its figures may stand, and what parts one of them from the next.
REACH, TIE, ASIDE = 260, 90, later(r" ?\([^()\n]{1,30}\)")
PAIR = 2
POINTS = frozenset(("points", "number"))
SHARES = frozenset(("percent", "number"))
ALL = 100
# One side and the other.
CONTRAST = later(
    r"(?i)\b(?:to|against|and|while|with|compared (?:with|to)|versus|vs|but)\b|[,(–—]| - "
)
# What puts two figures at two times, or makes one of them a part of the other.
APART = later(
    r"(?i)\b(?:from|than|after|before|since|last|previous(?:ly)?|earlier|ago|then|later|until|if"
    r"|of wh(?:ich|om)|of them|including|includes?|would|could|might|target|record|forecasts?"
    r"|expected|up|down|rose|fell|cut(?:ting)?|each|per|twice|double|another|more|fewer|less"
    r"|overturn\w*)\b"
)
# What leads from the second of two to a gap that they make.
LEADS = later(
    r"(?i)(?:[^.;:\n]{0,80}?,|[^.;:,\n]{3,30}?(?: [-–]|—))"
    r"(?: (?:which|so|and so|leaving|giving|putting|making|meaning|with|that)"
    r"(?: [^\s.;:,()]+){0,5})? (?:an? |the )?(?:[a-z]+ ){0,2}?(?:of |was |is )?| an? [a-z]+ of "
)
# From one of two to the gap, and from there to the other.
BEFORE = later(
    r"(?: [^\s.;:,()]+){0,4}(?:,(?: (?:with|and|while)(?: (?!an? )[^\s.;:,()]+){1,3})?| [-–]|—"
    r"|,? and(?: (?:is|was|finished|are))?| (?:is|was|are|were)) "
)
OTHER = later(
    r"(?: (?:of|than|on|behind|to|from)\b| [^\s.;:,()]+(?: [^\s.;:,()]+)? (?:of|than|on)\b)"
)
ON = r"(?:(?! (?:and|but|though|because|with)\b)[^.;:,()\n\d])"
BEHIND = later(rf"{ON}{{0,60}}(?:,(?: (?:who|which|whose))?{ON}{{0,30}}| with)?(?: \()? ?")
# What leads from a gap to the two behind it.
TOLD = later(
    r"(?: [^\s.;:,()]+){0,4}(?::|,(?! (?:and|but|while)\b)| [-–]|—| \(| with| as)"
    r"(?: [^\s.;:,()]+){0,4} ?"
)
DONE = later(r"[.;,:)]|$| [-–]|—| (?:in|at|after|on|with|overall)\b")
# A sentence that opens with a place or a time, and is of another vote.
ELSEWHERE = later(r"^(?:In|At|On|Of)\b|\b(?:19|20)\d\d\b")
WORD = later(r"[ -]([^\W\d_]+)")
OPEN = frozenset(
    "and or of in on at with for from to by per than the a an as when while who which that but"
    " after before since is are was were has have had not against compared behind ahead leaving"
    " giving putting making so respectively last this each".split()
)


def ends(facts: Facts, claim: Claim, gap: Figure) -> Two | None:
    """The two that a gap may lie between, in order of the copy; None unless its sentence ties them.

    They miss by little, or by a slip of the finger: else they are hardly what is meant.
    """
    sentence = facts.document.sentence_at(gap.start)
    first, last = max(sentence.start, gap.begins - REACH), min(sentence.end, gap.end + REACH)
    before = [f for f in facts.figures_in(Span(first, gap.begins)) if comparable(f, gap)]
    behind = [f for f in facts.figures_in(Span(gap.end, last)) if comparable(f, gap)]
    found = (
        around(facts, claim, gap, before, behind)
        or both_before(facts, claim, gap, before)
        or (both_behind(facts, claim, behind) if not before else None)
    )
    return found if found is not None and near(gap, *found) else None


def of_next(facts: Facts, gap: Figure) -> Two | None:
    """The two of the sentence behind that of a gap, if it has no more, and is of the same vote."""
    text, document = facts.document.text, facts.document
    end = document.sentence_at(gap.start).end
    start = next((at for at in range(end, min(end + 4, len(text))) if not text[at].isspace()), end)
    if start >= len(text) or document.entry_at(start) != document.entry_at(gap.start):
        return None
    behind = document.sentence_at(start)
    told = [f for f in facts.figures_in(Span(start, behind.end)) if comparable(f, gap)]
    opening = facts.text(Span(start, told[0].start)) if told else ""
    if len(told) != PAIR or APART.search(opening) or ELSEWHERE.search(opening):
        return None
    return (told[0], told[1]) if tied(facts, told[0], told[1]) and near(gap, *told) else None


def of_shares(facts: Facts, claim: Claim) -> tuple[Fact, Fact] | None:
    """The two shares that a lead in points lies between; one of them may leave out `per cent`."""
    gap = claim.figure("value")
    two = ends(facts, claim, gap) if gap is not None else None
    if two is None or not any(figure.kind == "percent" for figure in two):
        return None
    if any(figure.kind not in SHARES or worth(figure) > ALL for figure in two):
        return None
    return facts.at(two[0])[0], facts.at(two[1])[0]


def comparable(figure: Figure, gap: Figure) -> bool:
    """Whether a figure may be one of the two that a gap lies between."""
    held = figure.quantity
    if held is None or held.low is not None or figure.aside or not held.is_bare:
        return False
    if gap.kind == "points":
        return figure.kind in POINTS | SHARES and held.scale == 1
    # `412 tonnes, 60 more than its 352-tonne rival`: the unit need not be told again.
    if gap.kind == "number" and figure.kind in ("points", "quantity"):
        return True
    return countable(figure) and like(figure, gap)


def around(
    facts: Facts, claim: Claim, gap: Figure, before: Sequence[Figure], behind: Sequence[Figure]
) -> Two | None:
    """`Rowe has 940 votes, 130 clear of Pike on 810`."""
    if not before or not behind:
        return None
    # With 31 points, eight more than Hull, who have two games in hand, and 11 more than Ayr.
    if len({counted(facts, figure) for figure in before} - {""}) > 1:
        return None
    one, other = before[-1], behind[0]
    named = claim.figure("other") is other
    told = gap.end if named else claim.end
    lead, tail = facts.text(Span(one.end, gap.begins)), facts.text(Span(told, other.begins))
    if not BEFORE.fullmatch(ASIDE.sub("", lead)) or APART.search(lead):
        return None
    of_other = claim.cue("than") or OTHER.match(facts.document.text, claim.end)
    if not named and not of_other:
        return None
    if not named and (not BEHIND.fullmatch(tail) or APART.search(tail)):
        return None
    return (one, other) if of_one(facts, claim, one, other) else None


def both_before(facts: Facts, claim: Claim, gap: Figure, before: Sequence[Figure]) -> Two | None:
    """`Rowe took 940 and Pike 810, a majority of 130`; of three the first two by size."""
    if len(before) < 2 or claim.cue("than") is not None:
        return None
    # `12 behind the leaders` is a gap to somebody else.
    side = claim.cue("ahead") or claim.cue("behind") or claim.cue("more")
    if side is not None and not DONE.match(facts.document.text, claim.end):
        return None
    closing = ASIDE.sub("", facts.text(Span(before[-1].end, gap.begins)))
    if len(closing) > TIE or not LEADS.fullmatch(closing) or APART.search(closing):
        return None
    if len(before) > 2 and claim.cue("lead") is None and claim.cue("majority") is None:
        return None
    over_time = claim.cue("more") is not None
    if not all(tied(facts, one, two, over_time=over_time) for one, two in pairwise(before)):
        return None
    two = sorted(before, key=lambda figure: -(figure.value or 0))[:2]
    return (two[0], two[1]) if len(before) > 2 else (before[0], before[1])


def both_behind(facts: Facts, claim: Claim, behind: Sequence[Figure]) -> Two | None:
    """`By 130 votes: 940 for and 810 against`."""
    if len(behind) != 2:
        return None
    one, two = behind
    opening = facts.text(Span(claim.end, one.begins))
    if not TOLD.fullmatch(opening) or APART.search(opening):
        return None
    return (one, two) if tied(facts, one, two) else None


def tied(facts: Facts, one: Figure, two: Figure, *, over_time: bool = False) -> bool:
    """Whether two figures are told of two sides, at one time unless it may be over time."""
    words = facts.text(Span(one.end, two.begins))
    bare = ASIDE.sub("", words)
    if len(bare) > TIE or APART.search(bare) or any(mark in bare for mark in ".;:\n"):
        return False
    lead = facts.before(one.begins, 1)
    if lead == ["than"] or (lead == ["from"] and not over_time):
        return False
    return CONTRAST.search(bare) is not None


def of_one(facts: Facts, claim: Claim, one: Figure, other: Figure) -> bool:
    """Whether nothing says that a gap and its two figures count different things: games, points."""
    whose = claim.noun("value")
    noun = singular(facts.words(*whose)[0]) if whose is not None else ""
    first, second = sorted((one, other), key=lambda figure: figure.start)
    named, last = {noun, counted(facts, first)} - {""}, counted(facts, second)
    # Having won eight, five clear of Ayr, who have played two games more: a noun is told at first.
    return len(named) < PAIR and (not last or last in named)


def counted(facts: Facts, figure: Figure) -> str:
    """What a figure is said to count, straight behind it, in the singular; empty if nothing is."""
    if figure.kind != "number":
        return "point" if figure.kind == "points" else ""
    word = WORD.match(facts.document.text, figure.end)
    return singular(word[1]) if word is not None and word[1].islower() else ""


def singular(noun: str) -> str:
    """A noun without its `s`; empty for a word that is none."""
    return "" if noun in OPEN else noun.rstrip("s")


def near(gap: Figure, one: Figure, other: Figure) -> bool:
    """Whether a gap is about what two figures leave, or a slip of the finger away from that."""
    stated = gap.value
    made = size(exact(worth(one) - worth(other)))
    if stated is None or not made:
        return False
    wanted = worth(gap)
    return exact(1, 2) <= exact(wanted, made) <= 2 or (gap.kind == "number" and slipped(gap, made))


def worth(figure: Figure) -> Exact:
    """The value of a figure, pence in pounds."""
    held = figure.quantity
    value: Exact = held.value if held is not None else 0
    return exact(value, 100) if held is not None and held.unit in COINS else value
