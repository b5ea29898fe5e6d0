"""Totals that are tied to their parts loosely: so that the school will have 401 pupils.

No claim of the grammar says that such a figure is a total. So it must come out as one, or nearly:
a stated figure that a slip parts from the sum of the row before it was meant to be that sum.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact
from blogcheck.reckoning import addends, misses, sentences
from blogcheck.reckoning.totals import REACH, Sum, row, so_much_each

# Words before a figure that say that those before it are put together.
FIRM = later(
    r"\b(?:together|combined|between them|between the two|altogether|in all|all told|in total"
    r"|(?:comes?|came|coming|adds?|added|adding|amounts?|amounted|amounting|totals?) (?:up )?to"
    r"|(?:which|(?<=[,;] )that) (?:makes?|made|gives?|gave)"
    r"|(?:bring|tak|rais|lift|push)(?:s|es|ing) (?:the|its|his|her|their|our) [\w’' -]{2,40} to"
    r"|(?:brought|took|raised|lifted|pushed) (?:the|its|his|her|their|our) [\w’' -]{2,40} to"
    r"|(?:puts?|putting) (?:the|its|his|her|their|our) [\w’' -]{2,60} at"
    r"|(?:to|and) (?:end|finish|ended|finished) (?:up )?(?:with|on|at))\b"
    r"|[,;:] (?:and )?all (?:of the |the )?$|\b(?:to|in) an? [a-z]{4,12} of $"
)
WEAK = later(
    r"\b(?:making|makes|(?<!that )(?<!who )made|make|giving|gives|gave|give|bringing|brings"
    r"|brought|so that"
    r"|so (?:it|they|he|she) (?:now )?(?:has|have|had)|(?:will|would) (?:now )?(?:have|hold|be)"
    r"|the (?:whole|lot|two|three|pair|sum)|full|for (?:an? |the )?[\w’' -]{3,30} of"
    r"|an? [\w-]{3,14} of|or)\b|\bso (?:only |just |some |about )?$"
)
MADE = later(r"\b(?:made|makes?|making|gave|gives?|giving) $")
AFTERWARDS = later(
    r"(?: [\w’'-]{1,20}){0,3},? (?:in all|in total|altogether|all told|combined|between them"
    r"|together|overall)\b"
)
OVER_ALL = later(
    r"(?: [a-z-]{1,20}){0,2} (?:over|across|in|for|on) (?:the|both|all) (?!first\b)[a-z]"
)
# How a sentence opens that puts together what the one before it told.
OPENING = later(
    r"(?:[“\"] ?)?(?:(?:Together|Combined|Between them|Between the two|In all|In total|All told"
    r"|Altogether|Taken together|Put together|Added up|Added together)\b[^.;:\d]{0,60}"
    r"|(?:That|This|It|They|Those|These|The (?:two|three|four|five|six|pair|lot)\b"
    r"(?: [\w’'-]{1,16}){0,3})"
    r"[^.;:\d]{0,20} (?:makes?|made|gives?|gave|brings?|brought|(?:come|came|comes|add|adds|added)"
    r" (?:up )?to|total|totals|together|combined|in all|figure was|figure is)\b[^.;:\d]{0,30})"
)
WITH_OTHERS = later(r"(?:[“\"] ?)?(?:In all|In total|All told|Altogether)\b")
APART = later(r"\b(?:between|from) $")
NOT_MORE = later(
    r"\b(?:than|compared|against|up from|down from|out of|of (?:which|whom|them|those|these)"
    r"|includ\w{2,3}|record|target|limit|capacity|budget|again|same|equal|worth|rather|instead|needed"
    r"|required|lead|majority|margin|(?:hop|aim|plann?|expect|want|need)(?:e?s|ing)?(?= to)|could"
    r"|might|rivals?|opponents?|another)\b"
)
FEW = frozenset("two three four five six".split())
NEAR, MOST, LONGEST = 110, 7, 10


def gathered(facts: Facts) -> Iterator[Sum]:
    """The totals of a post that only loose words tie to the row of figures before them."""
    for held in addends.crowds(facts, 2):
        crowd = tuple(fact for fact in held if not all_of_them(facts, fact))
        for at in range(2, min(len(crowd), LONGEST)):
            stated = crowd[at]
            # The bill for the half-mile road at £2.6m: a length is none of the sums.
            last = next((fact for fact in crowd[at - 1 :: -1] if alike(fact, stated)), None)
            cue = tie_of(facts, last, stated) if last is not None else None
            if cue and (found := reckoned(facts, crowd[:at], stated, cue)):
                yield found
        if crowd and (stated_next := next_sentence(facts, crowd)) is not None:
            found = reckoned(facts, crowd, *stated_next)
            if found:
                yield found


def all_of_them(facts: Facts, fact: Fact) -> bool:
    """Whether a number says how many were told: the two will have 435."""
    return fact.figure.text in FEW and facts.before(fact.figure.start, 1) == ["the"]


def tie_of(facts: Facts, last: Fact, stated: Fact) -> misses.Tie | None:
    """How firmly words tie a figure to those before it; None if they do not."""
    gap = Span(last.figure.end, stated.figure.begins)
    if gap.end - gap.start > NEAR or addends.quantity(stated).value <= addends.quantity(last).value:
        return None
    text = facts.text(gap)
    if NOT_MORE.search(text):
        return None
    tail = facts.document.text[stated.figure.end : stated.figure.end + NEAR]
    if FIRM.search(text) or AFTERWARDS.match(tail):
        return misses.FIRM
    set_off = text.rstrip().endswith((",", ":", " -", "–", "—"))
    if (set_off or MADE.search(text)) and OVER_ALL.match(tail):
        return misses.FIRM
    return misses.WEAK if WEAK.search(text) else None


def next_sentence(facts: Facts, crowd: tuple[Fact, ...]) -> tuple[Fact, misses.Tie] | None:
    """The first figure of the next sentence, if that opens by putting together what was told.

    With how it is tied: in all there may have been others.
    """
    text = facts.document.text
    start = facts.sentence(crowd[-1])[1]
    while start < len(text) and text[start] == " ":
        start += 1
    opening = OPENING.match(text, start)
    if opening is None or NOT_MORE.search(opening[0]):
        return None
    held = addends.within(facts, Span(start, min(opening.end() + NEAR, len(text))))
    first = held[0] if held else None
    if first is None or first.sentence != start or first.figure.begins > opening.end() + 2:
        return None
    return first, misses.WEAK if WITH_OTHERS.match(opening[0]) else misses.FIRM


def reckoned(facts: Facts, before: tuple[Fact, ...], stated: Fact, cue: misses.Tie) -> Sum | None:
    """The sum of the row that ends before a stated figure, if that was meant to be it."""
    parts = row(facts, [fact for fact in before if alike(fact, stated)])
    if len(parts) < 2 or any(p.figure.quantity == stated.figure.quantity for p in parts):
        return None
    told = any(sentences.more_by(facts, part) and not added(facts, part) for part in parts)
    if told or any(NOT_MORE.search(facts.text(span)) for span in gaps(parts)):
        return None
    lead = facts.document.text[max(0, parts[0].figure.begins - 10) : parts[0].figure.begins]
    if so_much_each(facts, parts[0], stated) or (len(parts) == 2 and APART.search(lead)):
        return None
    verdict = addends.add(parts, stated)
    if verdict.holds:
        return Sum(stated, parts, verdict, sure=False) if verdict.name == "exact" else None
    if not misses.meant(parts, stated, cue) or checked(facts, parts, stated):
        return None
    return Sum(stated, parts, verdict, sure=False)


def added(facts: Facts, part: Fact) -> bool:
    """Whether a part is so many on top of those before it: nine more on Tuesday; not than."""
    behind = facts.after(part.figure.end, 5)
    gap = any(held.claim.kind == "gap" and held.role == "value" for held in facts.at(part.figure))
    return behind[:1] == ["more"] and "than" not in behind and not gap


def gaps(parts: Sequence[Fact]) -> Iterator[Span]:
    """What stands between each part and the next."""
    for one, other in pairwise(parts):
        yield Span(one.figure.end, other.figure.begins)


def alike(fact: Fact, stated: Fact) -> bool:
    """Whether a figure may be a part: of one unit, or bare beside it: 14 tonnes and 11."""
    if addends.joined(fact, stated):
        return True
    return fact.figure.kind == "number" and stated.figure.kind == "quantity"


def checked(facts: Facts, parts: Sequence[Fact], stated: Fact) -> bool:
    """Whether some of the figures make the total, with one that stands further before or without.

    Or one taken off the others makes it, or one times another.
    """
    near = parts[-MOST:]
    wanted = addends.quantity(stated).value
    sums: set[Exact] = {0}
    for part in near:
        value = addends.quantity(part).value
        sums |= {exact(made + value) for made in sums}
    earlier = addends.within(facts, Span(max(0, stated.figure.start - REACH), near[0].figure.start))
    values = {addends.quantity(fact).value for fact in earlier if alike(fact, stated)}
    if wanted in sums or wanted in values or addends.product_of_two(near, stated):
        return True
    return any(exact(wanted - value) in sums or exact(wanted + value) in sums for value in values)
