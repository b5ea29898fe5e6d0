"""How the copy divides a whole: which figures are its parts, and what says that they are.

The words that divide are claims of the grammar (`made up of`, `of whom`, `the remaining`); here is
what stands between them and the figures: commas, colons, brackets.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim
from blogcheck.reckoning import addends, rows, shares

# What may stand between a whole and its first part that no word ties to it.
LISTED = later(
    r"[^,;:()]{0,70}(?:[,;:(]| [-–]| ?—| --) ?(?:with |of which |comprising )?"
    r"(?:winning |won )?(?:the |a |some |about |only |just )?"
)
CLOSE = later(r"(?: [\w’'-]+){1,4}?(?:[,:;] ?| \(| [-–] | ?— ?| -- | comprising | made up of )")
APPOSED = later(
    r"[^,;:()\n]{1,80}?(?:[,:;] ?| \(| [-–] | ?— ?| -- )(?:with |and )?(?:some |about )?"
)
MEMBERS = later(r"-(?:member|strong|seat|man|piece)\b[^,;:()\n]{0,60}\b(?:has|have|had|is|was) ")
# What is still wanted is no part of what there is.
NEEDED = later(r"\b(?:needs?|needed|needing|requires?|short|wants?|lacks?)\b")
DECLARED = later(
    r" (?:[a-z]+ ){0,2}(?:declared|counted|called|decided|reporting|in)\b[^,]{0,12}[,:]"
)
OPENED = later(r"[:(–—]| - | -- ")
SPREAD = later(
    r"\b(?:each|apiece|every|per(?! ?cent)|times (?:as|the|more)|compared"
    r"|against(?! ?[.,;)]| and\b))\b"
    r"|\ban? (?:day|week|month|year|head|share|piece|time|hour)\b"
)
AVERAGE = later(r"\b(?:average|median|mean|aged|ages)\b")
OF_THE = later(
    r"\b(?:Of|Out of) (?:[a-z]+ )?$"
    r"|\b[Oo]f (?:the |those |these |its |his |her |their |all |some )+$"
    # In a parliament of 120 the coalition has 58.
    r"|\bIn an? (?:[a-z-]{3,20} ){1,2}of $"
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
SHARED = later(r"\b(?:split|divided|shared|go(?:es)?|went|given|allocated)\b")
GIVES = later(
    r"(?: [a-z’'-]+){0,3} (?:gives?|gave|pays?|paid|goes|went|provides?|provided|allots?|allotted)"
    r"(?: about| some)? "
)
PLAIN_AND = later(r"(?: [\w’'-]{1,20}){1,4} and ")
ENCLOSED = later(r"(?: [\w’'-]{1,20}){1,4}(?:, (?:was|were|is|are|has|had|have|went|came)\b|\))")
IN_BRACKET = later(r"(?: [\w’'-]{1,20}){0,4} \(")
PLACES = frozenset("in on at".split())
REACH, FAR = 150, 1500
# How far a word that divides stands before the first part.
LEAD = 26
MOST, PLACED = 12, 3
FULL, ENDED, CLOSED, SOME = "full", "ended", "closed", "some"
APART, LOOSELY, SHARED_OUT = "apart", "loosely", "shared out"


class Group(NamedTuple):
    """A whole and its parts.

    tie: `full`: the words say that these are all the parts; `some`: that they are parts; `closed`:
    that they are parts, in a list that comes to its end; `ended`: so too, and they may well be all;
    `apart`: that nobody is in two of them; `loosely`: they only stand as parts do; `shared out`:
    their shares, beside them, make 100 per cent.
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


def broken_down(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """The first figure of a sentence that its other figures divide up, or one before it."""
    found = None
    for at, whole in enumerate(crowd[:MOST]):
        group = parts_of(facts, whole, crowd[at + 1 :])
        if group is None or (group.tie == LOOSELY and found):
            continue
        made = that_make(group)
        if made is not None:
            return made
        if group.tie != LOOSELY and (found is None or beyond(found)):
            found = group
    if found is None and (found := of_sentence_before(facts, crowd)) is not None:
        found = that_make(found) or found
    return with_shares(facts, crowd) or found if found is None or found.tie == SOME else found


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
    return Group(whole, tuple(parts), SHARED_OUT)


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
    reach = 2 * REACH if is_total(facts, whole) else REACH
    if not later or later[0].figure.start - whole.figure.end > reach:
        return None
    later = tuple(f for f in later if rows.alike(f, whole) and not rows.labelled(facts, f))
    # 3,400 clerks at six sites, 1,150 of them in Hove: where they are stands before the parts.
    of_whole = next((at for at, f in enumerate(later[:PLACED]) if of_them(facts, f)), 0)
    later = later[of_whole:]
    if not later or later[0].figure.start - whole.figure.end > reach:
        return None
    parts = rows.row(facts, later)
    if whole.claim.kind == "part" and whole.role == "whole":
        return with_first(facts, whole, parts)
    if len(parts) < 2 or of_them(facts, whole):
        return None
    tie = tie_of(facts, whole, parts)
    return Group(whole, parts, tie) if tie else None


def tie_of(facts: Facts, whole: Fact, parts: tuple[Fact, ...]) -> str:
    """What ties the parts that follow a whole to it; empty if nothing does."""
    gap = Span(whole.figure.end, parts[0].figure.start)
    text = rows.BRACKET.sub("", facts.text(gap))
    said = [claim.cues[0][0] for claim in between(facts, gap)]
    of_it = "inclusive" in said or "of_which" in said
    if ". " in text or (rows.NESTED.search(text) and not of_it):
        return ""
    close = CLOSE.fullmatch(text) is not None
    if close and rows.paired(facts, whole, parts):
        young = all(rows.CHILDREN.intersection(facts.after(p.figure.end, 3)) for p in parts[2:])
        return FULL if young else SOME
    if full(facts, whole, parts, text):
        return FULL
    apposed = APPOSED.fullmatch(text) is not None
    given = GIVES.fullmatch(text) is not None
    side = rows.apart(facts, parts) if apposed or given or leads(facts, whole) else ""
    # Nine in the north, six in the valleys and two on the coast are one row.
    if side and side not in facts.words(gap.start, gap.end):
        return APART
    listed = (close and told(facts, text, parts)) or MEMBERS.fullmatch(text) is not None
    if of_it or listed or leads(facts, whole):
        ends = CLOSED if "inclusive" in said else ENDED
        # 15 judges: eight for it and six against.
        two = listed and text.endswith(":", 0, len(text.rstrip())) and rows.both(facts, parts)
        return ends if two or rows.closed(facts, parts) else SOME
    if rows.bracketed(facts, parts) and (is_total(facts, whole) or SHARED.search(text)):
        return CLOSED if rows.closed(facts, parts) else SOME
    if enclosed(facts, text, parts):
        return ENDED
    if of_whom(facts, parts):
        return CLOSED
    apposed = apposed and all(rows.elliptical(facts, part) for part in parts)
    return LOOSELY if apposed or OPENED.search(text) else ""


def enclosed(facts: Facts, text: str, parts: tuple[Fact, ...]) -> bool:
    """Whether two parts stand between commas: the crew of 28, 19 Swedes and eight Poles, was."""
    if len(parts) != 2 or text not in (", ", " (", " - ", " – "):
        return False
    joined = facts.text(Span(parts[0].figure.end, parts[1].figure.start))
    start = parts[1].figure.end
    return (
        PLAIN_AND.fullmatch(joined) is not None
        and ENCLOSED.match(facts.document.text, start) is not None
    )


def of_whom(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether two parts are in two places: 13 of them on the bus and ten in the van."""
    words = [facts.after(part.figure.end, 4) for part in parts]
    if len(parts) != 2 or words[0][:2] not in (["of", "them"], ["of", "whom"], ["of", "which"]):
        return False
    one, other = (next((word for word in some if word in PLACES), "") for some in words)
    joined = facts.text(Span(parts[0].figure.end, parts[1].figure.start))
    return bool(one and other) and words[1][0] == other and joined.rstrip().endswith(" and")


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
    return (held[0], held[1:]) if CLOSE.fullmatch(gap) else None


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
    return Group(whole, parts, CLOSED if rows.closed(facts, parts) and "," in text else LOOSELY)


def full(facts: Facts, whole: Fact, parts: tuple[Fact, ...], text: str) -> bool:
    """Whether the words say that the parts are all of the whole."""
    gap = Span(whole.figure.end, parts[0].figure.start)
    said = {claim.cues[0][0]: claim.end for claim in between(facts, gap)}
    if "all" in said and straight(facts, said["all"], parts[0]):
        return True
    split = whole.figure.kind == "money" or rows.bracketed(facts, parts, 2)
    if "into" in said and split and straight(facts, said["into"], parts[0]):
        return True
    if "inclusive" in said:
        return False
    rest = rest_of(facts, parts)
    if rest and ("of_which" in said or leads(facts, whole) or of_them(facts, parts[0])):
        return True
    colon = facts.document.text[max(0, whole.figure.start - 2) : whole.figure.start] == ": "
    listed = LISTED.fullmatch(text) is not None and (not colon or text.endswith("("))
    inside = facts.text(Span(whole.figure.end, parts[-1].figure.start))
    if text.endswith("(") and inside.count("(") == 1 and ")" not in inside:
        return listed and (len(parts) > 2 or is_total(facts, whole))
    return listed and is_total(facts, whole) and "(" not in inside


def of_sentence_before(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """A group that an earlier sentence names, and the parts in this one: `Of these, 52 …`."""
    parts = rows.row(facts, crowd)
    if len(parts) < 2:
        return None
    opening = Span(addends.stretch(facts, crowd[0])[0], crowd[0].figure.start)
    text = facts.text(opening)
    said = [claim.cues[0][0] for claim in between(facts, opening)]
    made_up = "all" in said and OPENING.match(text) is not None
    of_these, he = OF_THESE.fullmatch(text), HE.fullmatch(text)
    before = last_before(facts, crowd[0])
    if before is not None:
        if made_up or (of_these and rest_of(facts, parts)):
            return Group(before, parts, FULL)
        if "inclusive" in said and only(facts, before, parts):
            return Group(before, parts, FULL)
        both = parts == crowd and all(
            SIDE.intersection(facts.after(p.figure.end, 4)) for p in parts
        )
        if of_these or (is_total(facts, before) and he and both):
            return Group(before, parts, SOME)
    earlier = made_before(facts, parts)
    return None if earlier is None else Group(earlier, parts, LOOSELY)


def only(facts: Facts, whole: Fact, parts: tuple[Fact, ...]) -> bool:
    """Whether parts are the only ones: they included only 7 big schools and 34 small schools."""
    noun = facts.after(whole.figure.end, 1)
    named = all(noun[0] in facts.after(part.figure.end, 3) for part in parts) if noun else False
    return named and facts.before(parts[0].figure.start, 1) == ["only"]


def made_before(facts: Facts, parts: tuple[Fact, ...]) -> Fact | None:
    """The figure before a sentence that a row in it comes to: 186 seats, and then 104, 61, 21."""
    made = addends.sum_of(parts)
    near = FAR if len(parts) > 2 and min(addends.quantity(p).digits for p in parts) > 2 else REACH
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


def is_total(facts: Facts, whole: Fact) -> bool:
    """Whether a claim says of a figure that it is a total: to raise £12,000 in total."""
    return any(fact.claim.kind == "total" for fact in facts.at(whole.figure))


def spread(facts: Facts, group: Group) -> bool:
    """Whether the parts are so many each, or an average: no sum is meant."""
    first, last = group.parts[0].figure.start, addends.stretch(facts, group.parts[-1])[1]
    whole = group.whole
    lead = Span(max(facts.sentence(whole)[0], whole.figure.start - REACH), first)
    if whole.sentence != group.parts[0].sentence:
        lead = Span(facts.sentence(group.parts[0])[0], first)
    return bool(SPREAD.search(facts.text(Span(first, last))) or AVERAGE.search(facts.text(lead)))


def between(facts: Facts, span: Span) -> list[Claim]:
    """The words that divide in a span."""
    claims = facts.of("division")
    first = bisect_left(claims, span.start, key=lambda claim: claim.start)
    last = bisect_left(claims, span.end, key=lambda claim: claim.start)
    return list(claims[first:last])


def straight(facts: Facts, end: int, part: Fact) -> bool:
    """Whether a word that divides leads straight up to the first part."""
    text = facts.text(Span(end, part.figure.start)).removesuffix("(")
    return len(text) <= LEAD and not any(mark in text for mark in ",;:.()")


def rest_of(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether the last part is the rest: the remaining 160, 870 elsewhere."""
    last = parts[-1].figure
    start = max(parts[-2].figure.end, last.start - LEAD)
    before = between(facts, Span(start, last.start))
    after = between(facts, Span(last.end, last.end + LEAD))
    return any(claim.cue("rest") for claim in before) or any(
        claim.cue("elsewhere") or (claim.cue("rest") and placed(facts, last.end, claim))
        for claim in after
    )


def placed(facts: Facts, end: int, claim: Claim) -> bool:
    """Whether all the others are where the last part is: 1,250 at the other four."""
    words = facts.words(end, claim.start)
    return bool(words) and words[-1] in PLACES


def leads(facts: Facts, whole: Fact) -> bool:
    """Whether a whole is one of which parts are told: of the 236 samples."""
    at = whole.figure.start
    return OF_THE.search(facts.document.text[max(0, at - LEAD) : at]) is not None


def of_them(facts: Facts, part: Fact) -> bool:
    """Whether a figure is itself part of something named before: 1,250 of them."""
    near = between(facts, Span(part.figure.end, part.figure.end + 2))
    return any(claim.cue("of_which") for claim in near) and facts.after(part.figure.end, 2)[1] in (
        "them",
        "these",
        "those",
    )


def told(facts: Facts, text: str, parts: tuple[Fact, ...]) -> bool:
    """`218 posts: 124 for nurses and 94 for others`; `192 votes, 98 for it and 94 against`."""
    sides = (facts.after(part.figure.end, 1) for part in (parts[0], parts[-1]))
    return text.endswith((":", ": ")) or list(sides) == [["for"], ["against"]]


def last_before(facts: Facts, fact: Fact) -> Fact | None:
    """The one countable figure of its kind in the sentence before a fact's own."""
    sentence = addends.sentence_before(facts, fact)
    if sentence is None:
        return None
    held = [one for one in addends.within(facts, sentence) if addends.like(one, fact)]
    return held[-1] if len(held) == 1 else None
