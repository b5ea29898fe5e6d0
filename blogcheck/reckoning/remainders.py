"""What is left of a whole when a part is taken from it, and whether the three agree.

The words that say that something is left are claims of the grammar (`leaving 12`, `the other 12`,
`12 still to come`); here is what stands before it, and what else may explain a difference.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size, total
from blogcheck.reading.claim import Claim
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends, excuses, hints, misses, steps
from blogcheck.typed import NamedTuple

OUTCOMES = words_of("people/outcomes")
# A third part that has no figure, or one that has: and one must vote again.
THIRD = later(
    r"\b(?:and|with|while|but|plus) an?\b"
    r"|\b(?:one|rest|remainder|others|elsewhere|several|some|both|another)\b"
)
# A time or a share is no count of the same things.
OTHERS = later(r" others?\b")
ELSE = words_of("sums/not_left")
BEFORE, BEHIND = words_of("sums/rest_before"), words_of("sums/rest_behind")
NEEDS = words_of("small/needing")
STILL = words_of("sums/still_there")
WENT = frozenset("by the a an for early his her their home after when without on".split())
OF_THOSE = (["of", "those"], ["of", "these"], ["of", "them"])
# So many part claims, counts and code points are looked through.
MOST, NEAR, REACH = 5, 40, 300


class Left(NamedTuple):
    """A whole, what is taken from it, and what is said to be left.

    right: what is left by the figures.
    """

    whole: Fact
    parts: tuple[Fact, ...]
    rest: Fact
    right: Exact
    holds: bool


def told(facts: Facts, awaited: Iterable[Claim]) -> Iterator[Left]:
    """Everything that is said to be left of what stands before it.

    awaited: the claims that say that so many are still to come.
    """
    seen: set[int] = set()
    for rest, start, firm in rests(facts, awaited):
        if rest.figure.start in seen or not plain(rest):
            continue
        seen.add(rest.figure.start)
        found = reckoned(facts, rest, start, firm=firm)
        if found is not None:
            yield found


def rests(facts: Facts, awaited: Iterable[Claim]) -> Iterator[tuple[Fact, int, bool]]:
    """What is said to be left, before which offset the others stand, and if the words are firm."""
    for claim in facts.of("remainder"):
        rest = facts.fact(claim, "value")
        loose = claim.cue("so") is not None and claim.cue("barely") is None
        if rest is not None and (not loose or part_before(facts, rest) or still(facts, rest)):
            yield rest, claim.start, claim.cue("leaving") is not None
    for claim in awaited:
        rest = facts.fact(claim, "value")
        if rest is not None and (claim.cue("left") is not None or part_before(facts, rest)):
            yield rest, claim.start, False
    for claim in facts.of("division"):
        straight = Span(claim.end, claim.end + 3)
        if claim.cue("rest") is not None and (held := facts.in_span(straight)):
            yield held[0], claim.start, True
    for claim in facts.of("extra"):
        rest = facts.fact(claim, "value")
        if rest is not None and not NEEDS.isdisjoint(facts.before(claim.start, 2)):
            yield rest, claim.start, False
    for claim in facts.of("part"):
        yield from named_others(facts, claim)
    yield from loosely(facts)


def loosely(facts: Facts) -> Iterator[tuple[Fact, int, bool]]:
    """What one word says is left: the rest, 16, were hurt; she still owes £650; 67 miles to go."""
    for crowd in addends.crowds(facts, 2):
        for fact in crowd[1:]:
            figure = fact.figure
            behind = facts.after(figure.end, 4)
            pairs = {" ".join(two) for two in pairwise(behind)}
            left = not BEHIND.isdisjoint(behind[:3]) or not BEHIND.isdisjoint(pairs)
            if left:
                # Ahead by 212 to 193 with six races left: nobody counts races.
                noun = hints.plural(facts, fact)
                if not noun or noun in {
                    hints.plural(facts, one) for one in crowd if one is not fact
                }:
                    yield fact, figure.begins, False
                continue
            lead = facts.document.text[max(0, figure.begins - NEAR) : figure.begins]
            words = lead.rstrip(" ,:(").rsplit(" ", 1)
            if words[-1].lower() in BEFORE:
                yield fact, figure.begins - len(lead) + len(words[0]) + 1, False


def named_others(facts: Facts, claim: Claim) -> Iterator[tuple[Fact, int, bool]]:
    """`Two of the five failed and the four others …`; `all but six of the 84, a total of 78`."""
    sentence = facts.document.sentence_at(claim.start)
    behind = Span(claim.end, min(sentence.end, claim.end + REACH))
    but = facts.before(claim.start, 2) == ["all", "but"]
    if not but and " other" not in facts.text(behind):
        return
    for fact in facts.in_span(behind)[:MOST]:
        after = facts.after(fact.figure.end, 1)
        others = after in (["other"], ["others"])
        if others and facts.before(fact.figure.begins, 1) == ["the"]:
            yield fact, fact.figure.begins, True
        elif but and facts.text(Span(claim.end, fact.claim.start)).endswith(", a "):
            yield fact, fact.claim.start, True


def part_before(facts: Facts, rest: Fact) -> Claim | None:
    """The last claim of a part before a figure in its sentence; None if there is none."""
    claims = facts.of("part")
    at = bisect_left(claims, rest.figure.start, key=lambda claim: claim.start)
    near = claims[at - 1] if at else None
    return near if near is not None and near.start >= facts.sentence(rest)[0] else None


def still(facts: Facts, rest: Fact) -> bool:
    """Whether the words behind a figure say that so many are left."""
    return not STILL.isdisjoint(facts.after(rest.figure.end, 4))


def worth(fact: Fact) -> Exact:
    """The printed value of a figure."""
    return addends.quantity(fact).value


def plain(fact: Fact) -> bool:
    """Whether a figure is exact as far as words say, and may be taken from another."""
    return addends.countable(fact.figure) and addends.quantity(fact).is_bare


def reckoned(facts: Facts, rest: Fact, start: int, *, firm: bool) -> Left | None:
    """What is left with its whole and its part, if they agree or were meant to."""
    # 110 left by train, 12 left the hall: they went.
    behind = facts.after(rest.figure.end, 2)
    if behind[:1] == ["left"] and not WENT.isdisjoint(behind[1:]):
        return None
    counts, alone = before(facts, rest, start)
    for size_ in range(2, min(len(counts), MOST) + 1):
        for some in combinations(counts[-MOST - 1 :], size_):
            whole, *parts = sorted(some, key=lambda fact: -worth(fact))
            if addends.sum_of([*parts, rest]) == worth(whole):
                return Left(whole, tuple(parts), rest, addends.quantity(rest).value, holds=True)
    two = pair_of(facts, rest, counts) if alone else None
    if two is None:
        return None
    for all_of in wholes_before(facts, rest, two):
        holds = worth(all_of) == addends.sum_of([*two, rest])
        return Left(all_of, two, rest, addends.quantity(rest).value, holds) if holds else None
    whole, part = two
    one, other, left = (addends.quantity(fact) for fact in (whole, part, rest))
    right = exact(one.value - other.value)
    agrees = (one.tight() - total([other.tight()])).meets(left.claimed())
    if agrees and not addends.whole(whole, part, rest):
        return None
    if left.value >= one.value or excused(facts, rest, start, (whole, part)):
        return None
    if one_more(facts, (whole, part), rest) or (not firm and wider(facts, part, rest)):
        return None
    # Six bodies of the 19 are found, and 14 boats are still at sea.
    nouns = [hints.plural(facts, fact) for fact in (rest, whole, part)]
    strange = not firm and nouns[0] and nouns[0] not in nouns[1:] and any(nouns[1:])
    if strange or not near(two, rest, right, firm=firm):
        return None
    return Left(whole, (part,), rest, right, holds=False)


def wholes_before(facts: Facts, rest: Fact, parts: tuple[Fact, Fact]) -> list[Fact]:
    """What the sentence before may have both of and a rest: Nine ran. Four fell, two quit.

    That of which they leave just the rest is first; others are more than both, and not by far.
    """
    earlier = addends.sentence_before(facts, parts[0])
    whole = any(fact.role == "whole" for part in parts for fact in facts.at(part.figure))
    start = facts.document.paragraph_at(rest.figure.start).start
    if earlier is None or earlier.start < start or whole:
        return []
    made, goal = addends.sum_of(parts), addends.sum_of([*parts, rest])
    told = addends.within(facts, Span(max(earlier.start, earlier.end - REACH), earlier.end))
    like = [fact for fact in told if addends.like(fact, rest) and plain(fact)]
    found = [fact for fact in like if made < worth(fact) < 2 * goal]
    return sorted(found, key=lambda fact: worth(fact) != goal)


def near(two: tuple[Fact, Fact], rest: Fact, right: Exact, *, firm: bool) -> bool:
    """Whether a rest misses by so little that it was meant to be what the two leave."""
    all_of, left = addends.quantity(two[0]).value, addends.quantity(rest).value
    off = size(exact(right - left))
    if addends.whole(*two, rest):
        close = misses.left(rest, right, all_of) if firm else misses.nearly(rest, right)
        return close and off * (2 if firm else 4) <= all_of
    return off * 4 <= all_of and addends.slipped(rest, right, addends.DIGITS - 1)


def before(facts: Facts, rest: Fact, start: int) -> tuple[tuple[Fact, ...], bool]:
    """The figures from which something may be left, and whether they are the only ones."""
    held = facts.at(rest.figure)
    of = next((f.claim for f in held if f.claim.kind == "part" and f.role == "value"), None)
    whole = facts.fact(of, "whole") if of is not None else None
    sentence = addends.beside(facts, rest)
    near = [f for f in sentence if f.figure.end <= start]
    if len([f for f in near if addends.like(f, rest)]) < (1 if whole is not None else 2):
        earlier = addends.sentence_before(facts, rest)
        paragraph = facts.document.paragraph_at(rest.figure.start)
        if earlier is not None and earlier.start >= paragraph.start:
            at = max(earlier.start, start - REACH)
            near = [*addends.within(facts, Span(at, earlier.end)), *near]
    if whole is not None and whole.figure.start > rest.figure.start:
        near = [f for f in near if not addends.countable(f.figure) or worth(f) != worth(whole)]
        near.append(whole)
    near = [f for f in near if not opposed(facts, f)]
    counts = tuple(f for f in near if addends.like(f, rest) and plain(f))
    return counts, len(counts) == 2 and len([f for f in near if addends.like(f, rest)]) == 2


def opposed(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is one side's, set against another's: 212 to 193, with six races left."""
    return any(held.role in steps.SIDES for held in facts.at(fact.figure))


def pair_of(facts: Facts, rest: Fact, counts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The whole and the part of two figures, if they are of one thing as far as words tell."""
    whole, part = sorted(counts, key=lambda fact: -worth(fact))
    # Iowa is one of four: nobody counts the others as what is left.
    one_of = worth(part) == 1 and facts.after(part.figure.end, 1) == ["of"]
    if worth(whole) == worth(part) or (one_of and facts.sentence(part) != facts.sentence(rest)):
        return None
    apart = not ELSE.isdisjoint(facts.after(rest.figure.end, 2))
    if apart or (rest.figure.kind == "number" and not of_one(facts, whole, part)):
        return None
    return whole, part


def wider(facts: Facts, part: Fact, rest: Fact) -> bool:
    """Whether what is left is told in a clause of its own, and a part of a part stands before it.

    Of the sheep 40 were black and 16 of those won; 22 went unsold: of all sheep.
    """
    tie = facts.text(Span(part.figure.end, max(part.figure.end, rest.figure.begins)))
    return ";" in tie and facts.after(part.figure.end, 2) in OF_THOSE


def one_more(facts: Facts, two: tuple[Fact, Fact], rest: Fact) -> bool:
    """Whether the one who is told of is of the number: nine ran, and she beat six of them."""
    whole, part = two
    lacking = worth(whole) - worth(part) - worth(rest) == 1
    of_them = facts.after(part.figure.end, 2) == ["of", "them"]
    return lacking and of_them and bool(facts.words(part.sentence, part.figure.begins))


def of_one(facts: Facts, whole: Fact, part: Fact) -> bool:
    """Whether a part may be of the same thing as its whole: nothing else is said of it."""
    return part.measure is None or facts.same(whole, part, "measure")


def excused(facts: Facts, rest: Fact, start: int, two: tuple[Fact, Fact]) -> bool:
    """Whether what is lacking is told in the sentence, or the words are of what came of it."""
    end = rest.figure.end
    came = facts.after(end, 6)
    if (not OUTCOMES.isdisjoint(came) and "still" not in came) or excuses.some_of(facts, rest):
        return True
    sentence = facts.sentence(rest)
    first = next((fact.figure.end for fact in reversed(two) if fact.figure.end <= start), start)
    others = OTHERS.match(facts.document.text, end)
    behind = Span(others.end() if others else end, min(sentence[1], end + REACH))
    if any(THIRD.search(facts.text(span)) for span in (Span(first, start), behind)):
        return True
    off = size(exact(worth(two[0]) - worth(two[1]) - worth(rest)))
    own = {fact.figure.start for fact in (*two, rest)}
    told = facts.figures_in(Span(sentence[0], behind.end))
    return any(f.value is not None and size(f.value) == off for f in told if f.start not in own)
