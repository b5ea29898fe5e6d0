"""How the copy divides a whole: which figures are its parts, and what says that they are.

What says so is `ties`; here a whole is found with the row that follows it, or with that of the next
sentence.
"""

from bisect import bisect_left
from collections.abc import Iterator

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reckoning import addends, rows, sentences, shares, ties
from blogcheck.typed import NamedTuple

# What is still wanted is no part of what there is.
NEEDED = later(r"\b(?:needs?|needed|needing|requires?|short|wants?|lacks?)\b")
DECLARED = later(
    r" (?:[a-z]+ ){0,2}(?:declared|counted|called|decided|reporting|in)\b[^,]{0,12}[,:]"
)
# How a sentence opens that goes on dividing what the one before it named.
OPENING = later(
    r"(?:[“\"] ?)?(?:It|They|That|These|This|The (?:total|sum|figure|money|group|cost|package|deal"
    r"|cohort|sample|party|panel|jury|crew|fund)"
    r"|(?:The|These|Those) (?:[a-z-]+ ){1,4}(?:who|which|that))"
    r"\b[^,;:\n]{0,50}$"
)
OF_ITS = later(r"(?:[“\"] ?)?(?:Of|Out of) (?:[\w’'-]{1,20} ){0,2}")
OF_THESE = later(r"(?:[“\"] ?)?Of (?:these|those|them)\b[^;:.()\n\d]{0,40},? (?:about |some )?")
HE = later(r"(?:He|She|It|They) (?:[a-z]+ ){1,3}")
SIDE = frozenset("for from in on at to".split())
IN_BRACKET = later(r"(?: [\w’'-]{1,20}){0,4} \(")
FAR = 1500
MOST, PLACED = 12, 3


class Group(NamedTuple):
    """A whole and its parts.

    tie: one of those that `ties` names.
    """

    whole: Fact
    parts: tuple[Fact, ...]
    tie: str


def groups(facts: Facts) -> Iterator[Group]:
    """The wholes of a post that are divided, sentence by sentence."""
    for crowd in addends.crowds(facts, 2):
        group = broken_down(facts, crowd[: 2 * MOST])
        if group is not None:
            yield group


def alone(facts: Facts) -> Iterator[Group]:
    """The wholes that nothing ties to their parts but that these all but make them."""
    for near in sentences.told(facts):
        if near.first:
            yield Group(near.stated, near.parts, ties.NEARLY)


def broken_down(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """The first figure of a sentence that its other figures divide up, or one before it."""
    found = None
    # Behind a whole there are two parts at least.
    for at, whole in enumerate(crowd[:-2][:MOST]):
        group = parts_of(facts, whole, crowd[at + 1 :])
        if group is None or (group.tie == ties.LOOSELY and found):
            continue
        made = that_make(group)
        if made is not None:
            return made
        if group.tie != ties.LOOSELY and (found is None or beyond(found)):
            found = group
    if found is None and (found := of_sentence_before(facts, crowd)) is not None:
        found = that_make(found) or found
    return with_shares(facts, crowd) or found if found is None or found.tie == ties.SOME else found


def with_shares(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """Parts of which each has its share beside it, where those shares make the whole.

    617 (10 per cent) and 5,266 (90 per cent) are all of what stands before them.
    """
    percents = shares.in_span(facts, facts.sentence(crowd[0]))
    if not 2 <= len(percents) <= MOST or not shares.are_whole(percents):
        return None
    parts = [one for one in crowd if any(next_to(facts, one, share) for share in percents)]
    if len(parts) != len(percents):
        return None
    before = crowd[crowd.index(parts[0]) - 1] if crowd[0] is not parts[0] else None
    whole = before or last_before(facts, parts[0])
    if whole is None or not all(rows.alike(part, whole) for part in parts):
        return None
    return Group(whole, tuple(parts), ties.SHARED_OUT)


def next_to(facts: Facts, count: Fact, share: Fact) -> bool:
    """Whether a count and a share are of the same: 617 (10 per cent), 10 per cent of it (617)."""
    first, last = sorted((count.figure, share.figure), key=lambda figure: figure.start)
    return IN_BRACKET.fullmatch(facts.text(Span(first.end, last.start))) is not None


def beyond(group: Group) -> bool:
    """Whether every part is more than the whole: three towns, with 310, 245 and 195 people."""
    value = addends.quantity(group.whole).value
    return all(addends.quantity(part).value > value for part in group.parts)


def that_make(group: Group) -> Group | None:
    """The group with the first parts that make its whole: what follows may go on from the last."""
    for end in range(len(group.parts), 1, -1):
        shorter = group._replace(parts=group.parts[:end])
        if addends.add(shorter.parts, group.whole).name == "exact":
            return shorter
    return None


def parts_of(facts: Facts, whole: Fact, later: tuple[Fact, ...]) -> Group | None:
    """The parts that follow a whole, if words or marks tie the first of them to it."""
    reach = 2 * ties.REACH if ties.is_total(facts, whole) else ties.REACH
    if not later or later[0].figure.start - whole.figure.end > reach:
        return None
    later = tuple(f for f in later if rows.alike(f, whole) and not rows.labelled(facts, f))
    # 3,400 clerks at six sites, 1,150 of them in Hove: where they are stands before the parts.
    of_whole = next((at for at, f in enumerate(later[:PLACED]) if ties.of_them(facts, f)), 0)
    later = later[of_whole:]
    if not later or later[0].figure.start - whole.figure.end > reach:
        return None
    parts = rows.row(facts, later)
    if whole.claim.kind == "part" and whole.role == "whole":
        return with_first(facts, whole, parts)
    if len(parts) < 2 or ties.of_them(facts, whole):
        return None
    tie = ties.tie_of(facts, whole, parts)
    return Group(whole, parts, tie) if tie else None


def opened(facts: Facts, held: tuple[Fact, ...]) -> tuple[Fact, tuple[Fact, ...]] | None:
    """A whole and the parts told of it: of the 300 guests, 318 were; of those, 93 are.

    held: the first figures of a sentence that begins with `of`.
    """
    if not held:
        return None
    lead = facts.text(Span(addends.stretch(facts, held[0])[0], held[0].figure.start))
    if OF_THESE.fullmatch(lead):
        before = last_before(facts, held[0])
        return None if before is None else (before, held)
    if len(held) < 2 or not OF_ITS.fullmatch(lead):
        return None
    gap = facts.text(Span(held[0].figure.end, held[1].figure.start))
    return (held[0], held[1:]) if ties.CLOSE.fullmatch(gap) else None


def with_first(facts: Facts, whole: Fact, others: tuple[Fact, ...]) -> Group | None:
    """`21 of the 45 seats, the Greens 15 and others nine`: the first part before its whole."""
    first = facts.fact(whole.claim, "value")
    text = facts.text(Span(whole.figure.end, others[0].figure.start))
    if first is None or not rows.alike(first, whole) or rows.NESTED.search(text) or ". " in text:
        return None
    # With 30 of the 57 declared, the Greens have 13: these are parts of the 30.
    if DECLARED.match(text):
        return None
    parts = (first, *others)
    if len(parts) < 3 or NEEDED.search(facts.text(Span(whole.figure.end, parts[-1].figure.start))):
        return None
    return Group(
        whole, parts, ties.CLOSED if rows.closed(facts, parts) and "," in text else ties.LOOSELY
    )


def of_sentence_before(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """A group that an earlier sentence names, and the parts in this one: `Of these, 52 …`."""
    parts = rows.row(facts, crowd)
    if len(parts) < 2:
        return None
    opening = Span(addends.stretch(facts, crowd[0])[0], crowd[0].figure.start)
    text = facts.text(opening)
    said = [claim.cues[0][0] for claim in ties.between(facts, opening)]
    made_up = "all" in said and OPENING.match(text) is not None
    of_these, he = OF_THESE.fullmatch(text), HE.fullmatch(text)
    before = last_before(facts, crowd[0])
    if before is not None:
        if made_up or (of_these and ties.rest_of(facts, parts)):
            return Group(before, parts, ties.FULL)
        if "inclusive" in said and only(facts, before, parts):
            return Group(before, parts, ties.FULL)
        both = parts == crowd and all(
            SIDE.intersection(facts.after(p.figure.end, 4)) for p in parts
        )
        if of_these or (ties.is_total(facts, before) and he and both):
            return Group(before, parts, ties.SOME)
    earlier = made_before(facts, parts)
    return None if earlier is None else Group(earlier, parts, ties.LOOSELY)


def only(facts: Facts, whole: Fact, parts: tuple[Fact, ...]) -> bool:
    """Whether parts are the only ones: they included only 7 big schools and 34 small schools."""
    noun = facts.after(whole.figure.end, 1)
    named = all(noun[0] in facts.after(part.figure.end, 3) for part in parts) if noun else False
    return named and facts.before(parts[0].figure.start, 1) == ["only"]


def made_before(facts: Facts, parts: tuple[Fact, ...]) -> Fact | None:
    """The figure before a sentence that a row in it comes to: 186 seats, and then 104, 61, 21."""
    made = addends.sum_of(parts)
    near = (
        FAR if len(parts) > 2 and min(addends.quantity(p).digits for p in parts) > 2 else ties.REACH
    )
    start = parts[0].figure.start
    at = sums_at(facts).get(made, ())
    for figure in reversed(at[: bisect_left(at, start)]):
        if start - figure > near:
            return None
        whole = addends.within(facts, Span(figure, figure + 1))
        if whole and rows.alike(whole[0], parts[0]) and whole[0].entry == parts[0].entry:
            return whole[0] if whole[0].sentence != parts[0].sentence else None
    return None


def sums_at(facts: Facts) -> dict[object, list[int]]:
    """Where each value that may be added up stands in the post."""

    def found() -> dict[object, list[int]]:
        places: dict[object, list[int]] = {}
        for figure in facts.figures:
            if addends.countable(figure):
                places.setdefault(addends.quantity(figure).value, []).append(figure.start)
        return places

    return facts.kept("where values stand", found)


def last_before(facts: Facts, fact: Fact) -> Fact | None:
    """The one countable figure of its kind in the sentence before a fact's own."""
    sentence = addends.sentence_before(facts, fact)
    if sentence is None:
        return None
    held = [one for one in addends.within(facts, sentence) if addends.like(one, fact)]
    return held[-1] if len(held) == 1 else None
