"""How the copy divides a whole: which figures are its parts, and what says that they are.

The words that divide are claims of the grammar (`made up of`, `of whom`, `the remaining`); here is
what stands between them and the figures: commas, colons, brackets.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim
from blogcheck.reckoning import addends

# What may stand between a whole and its first part that no word ties to it.
LISTED = later(
    r"[^,;:()]{0,70}(?:[,;:(]| [-–]| ?—| --) ?(?:with |of which |comprising )?"
    r"(?:winning |won )?(?:the |a |some |about |only |just )?"
)
CLOSE = later(r"(?: [\w’'-]+){1,4}?(?:[,:;] ?| \(| [-–] | ?— ?| -- | comprising | made up of )")
APPOSED = later(
    r"[^,;:()\n]{1,80}?(?:[,:;] ?| \(| [-–] | ?— ?| -- )(?:with |and )?(?:some |about )?"
)
JOINED = later(r"[^.;:\n]{0,110}?(?:[,;]|\b(?:and|plus|while|with)\b)[^.:\n]{0,70}")
OPENED = later(r"[:(–—]| - | -- ")
NESTED = later(
    r"\b(?:includ\w{2,3}|of (?:whom|which)|among (?:them|whom)|than|compared|against|out of|up to"
    r"|at least|up from|down from)\b"
)
ADDED = later(r"\b(?:plus|and)(?: another| an additional| a further)? (?:about )?[£$€]?$")
SPREAD = later(
    r"\b(?:each|apiece|every|per(?! ?cent)|times (?:as|the|more)|compared|against(?! ?[.,;)]))\b"
    r"|\ban? (?:day|week|month|year|head|share|piece|time|hour)\b"
)
AVERAGE = later(r"\b(?:average|median|mean|aged|ages)\b")
OF_THE = later(
    r"\bOf (?:[a-z]+ )?$|\b[Oo]f (?:the |those |these |its |his |her |their |all |some )+$"
)
# How a sentence opens that goes on dividing what the one before it named.
OPENING = later(
    r"(?:[“\"] ?)?(?:It|They|That|These|This|The (?:total|sum|figure|money|group|cost|package|deal"
    r"|cohort|sample|party|panel|jury|crew|fund)"
    r"|(?:The|These|Those) (?:[a-z-]+ ){1,4}(?:who|which|that))"
    r"\b[^,;:\n]{0,50}$"
)
OF_THESE = later(r"(?:[“\"] ?)?Of (?:these|those|them)\b[^;:.()\n\d]{0,40},? (?:about |some )?")
HE = later(r"(?:He|She|It|They) (?:[a-z]+ ){1,3}")
DECIMAL = later(r"(?<=\d)\.(?=\d)")
BRACKET = later(r"\([^()\n]{0,80}\)")
OF_IT = later(r"^ of (?:which|whom|them|those|these)\b")
# The number of a thing that is called by one: Pillar 1.
LABEL = later(
    r"\b(?:Pillar|Phase|Stage|Tier|Level|Type|Group|Category|Zone|Step|Grade|Division|Round"
    r"|Class) $"
)
# What a part is set apart by: eight for the one side and five for the other.
SIDES = frozenset("for by in on at to from against".split())
ELLIPTICAL = SIDES | frozenset("of were are was who elsewhere".split())
SIDE = frozenset("for from in on at to".split())
SKIPPED = frozenset("more times of them those people".split())
PAIRS = (
    ("man", "woman"), ("boy", "girl"), ("male", "female"), ("adult", "child"),
    ("husband", "wife"), ("son", "daughter"),
)  # fmt: skip
HALVES = frozenset(
    "men women boys girls males females adults children husbands wives sons daughters man woman boy"
    " girl male female adult child".split()
)
# With men and women they are everybody.
CHILDREN = frozenset("child children boy boys girl girls baby babies infant infants".split())
ADULTS = frozenset("adult adults".split())
REACH, FAR = 150, 1500
# How far a word that divides stands before the first part.
LEAD = 26
MOST = 12
MILLION = 10**6
FULL, SOME, APART, LOOSELY = "full", "some", "apart", "loosely"


class Group(NamedTuple):
    """A whole and its parts.

    tie: `full`: the words say that these are all the parts; `some`: that they are parts; `apart`:
    that nobody is in two of them; `loosely`: they only stand as parts do.
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
        if group.tie != LOOSELY:
            found = found or group
    if found is None and (found := of_sentence_before(facts, crowd)) is not None:
        found = that_make(found) or found
    return found


def that_make(group: Group) -> Group | None:
    """The group with the first parts that make its whole: what follows may go on from the last."""
    for end in range(len(group.parts), 1, -1):
        shorter = group._replace(parts=group.parts[:end])
        if addends.add(shorter.parts, group.whole).name == "exact":
            return shorter
    return None


def parts_of(facts: Facts, whole: Fact, later: tuple[Fact, ...]) -> Group | None:
    """The parts that follow a whole, if words or marks tie the first of them to it."""
    reach = 2 * REACH if whole.claim.kind == "total" else REACH
    if later and later[0].figure.start - whole.figure.end <= reach:
        later = tuple(fact for fact in later if alike(fact, whole) and not labelled(facts, fact))
    if len(later) < 2 or later[0].figure.start - whole.figure.end > reach:
        return None
    if whole.claim.kind == "part" and whole.role == "whole":
        return None  # `Four of the 12`: the first part stands before the whole.
    gap = Span(whole.figure.end, later[0].figure.start)
    text = BRACKET.sub("", facts.text(gap))
    said = [claim.cues[0][0] for claim in between(facts, gap)]
    if ". " in text or (NESTED.search(text) and not {"inclusive", "of_which"}.intersection(said)):
        return None
    parts = row(facts, later)
    if CLOSE.fullmatch(text) and paired(facts, whole, parts):
        young = all(CHILDREN.intersection(facts.after(part.figure.end, 3)) for part in parts[2:])
        return Group(whole, parts, FULL if young else SOME)
    if len(parts) < 2:
        return None
    if full(facts, whole, parts, text):
        return Group(whole, parts, FULL)
    if (
        "inclusive" in said
        or "of_which" in said
        or (CLOSE.fullmatch(text) and told(facts, text, parts))
    ):
        return Group(whole, parts, SOME)
    if whole.claim.kind == "total" and bracketed(facts, parts):
        return Group(whole, parts, SOME)
    side = apart(facts, parts) if APPOSED.fullmatch(text) else ""
    # Eight in the South, five in the West and four in the Midwest are one row.
    if side and side not in facts.words(whole.figure.end, later[0].figure.start):
        return Group(whole, parts, APART)
    opened = OPENED.search(text) or leads(facts, whole)
    listed = APPOSED.fullmatch(text) and all(elliptical(facts, part) for part in parts)
    return Group(whole, parts, LOOSELY) if opened or listed else None


def full(facts: Facts, whole: Fact, parts: tuple[Fact, ...], text: str) -> bool:
    """Whether the words say that the parts are all of the whole."""
    gap = Span(whole.figure.end, parts[0].figure.start)
    said = {claim.cues[0][0]: claim.end for claim in between(facts, gap)}
    if "all" in said and straight(facts, said["all"], parts[0]):
        return True
    if "into" in said and whole.figure.kind == "money" and straight(facts, said["into"], parts[0]):
        return True
    if "inclusive" in said:
        return False
    rest = rest_of(facts, parts)
    if rest and ("of_which" in said or leads(facts, whole)):
        return True
    colon = facts.document.text[max(0, whole.figure.start - 2) : whole.figure.start] == ": "
    listed = LISTED.fullmatch(text) is not None and (not colon or text.endswith("("))
    inside = facts.text(Span(whole.figure.end, parts[-1].figure.start))
    if text.endswith("(") and inside.count("(") == 1 and ")" not in inside:
        return listed and (len(parts) > 2 or whole.claim.kind == "total")
    return listed and whole.claim.kind == "total" and "(" not in inside


def of_sentence_before(facts: Facts, crowd: tuple[Fact, ...]) -> Group | None:
    """A group that an earlier sentence names, and the parts in this one: `Of these, 52 …`."""
    opening = Span(addends.stretch(facts, crowd[0])[0], crowd[0].figure.start)
    parts = row(facts, crowd)
    if len(parts) < 2:
        return None
    text = facts.text(opening)
    said = [claim.cues[0][0] for claim in between(facts, opening)]
    made_up = "all" in said and OPENING.match(text) is not None
    of_these, he = OF_THESE.fullmatch(text), HE.fullmatch(text)
    before = last_before(facts, crowd[0])
    if before is not None:
        if made_up or (of_these and rest_of(facts, parts)):
            return Group(before, parts, FULL)
        both = parts == crowd and all(
            SIDE.intersection(facts.after(p.figure.end, 4)) for p in parts
        )
        if of_these or (before.claim.kind == "total" and he and both):
            return Group(before, parts, SOME)
    earlier = made_before(facts, parts)
    return None if earlier is None else Group(earlier, parts, LOOSELY)


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
        if whole and alike(whole[0], parts[0]) and whole[0].entry == parts[0].entry:
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
    text = facts.text(Span(end, part.figure.start))
    return len(text) <= LEAD and not any(mark in text for mark in ",;:.()")


def rest_of(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether the last part is the rest: the remaining 160, 870 elsewhere."""
    last = parts[-1].figure
    start = max(parts[-2].figure.end, last.start - LEAD)
    before = between(facts, Span(start, last.start))
    after = between(facts, Span(last.end, last.end + LEAD))
    return any(claim.cue("rest") for claim in before) or any(c.cue("elsewhere") for c in after)


def leads(facts: Facts, whole: Fact) -> bool:
    """Whether a whole is one of which parts are told: of the 236 samples."""
    at = whole.figure.start
    return OF_THE.search(facts.document.text[max(0, at - LEAD) : at]) is not None


def apart(facts: Facts, parts: tuple[Fact, ...]) -> str:
    """The word that sets the parts apart: eight for Rowe and five for Pike; empty if none does."""
    if " and " not in facts.text(Span(parts[-2].figure.end, parts[-1].figure.start)):
        return ""
    words = (facts.after(part.figure.end, 4) for part in parts)
    sides = {next((word for word in some if word not in SKIPPED), "") for some in words}
    if not sides <= SIDES or not (len(sides) == 1 or sides == {"for", "against"}):
        return ""
    return max(sides)


def elliptical(facts: Facts, part: Fact) -> bool:
    """Whether a part leaves its noun to the whole: 40 at home, 12 of them new."""
    return bool(ELLIPTICAL.intersection(facts.after(part.figure.end, 1)))


def told(facts: Facts, text: str, parts: tuple[Fact, ...]) -> bool:
    """`218 posts: 124 for nurses and 94 for others`; `192 votes, 98 for it and 94 against`."""
    sides = (facts.after(part.figure.end, 1) for part in (parts[0], parts[-1]))
    return text.endswith((":", ": ")) or list(sides) == [["for"], ["against"]]


def bracketed(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether each of three parts or more stands in a bracket: Hove (350 beds), Ayr (286 beds)."""
    text = facts.document.text
    return len(parts) > 2 and all(text[part.figure.start - 1] == "(" for part in parts)


def paired(facts: Facts, whole: Fact, parts: tuple[Fact, ...]) -> bool:
    """Whether the first two parts are the two halves of mankind: eight men and five women."""
    # The words are looked at first: to work out what each figure is of costs more.
    if len(parts) < 2 or any(
        HALVES.isdisjoint(facts.after(part.figure.end, 3)) for part in parts[:2]
    ):
        return False
    of_these = HALVES.union(CHILDREN).intersection(facts.after(whole.figure.end, 1))
    if of_these and not _divides(of_these, facts.after(parts[0].figure.end, 3)):
        return False
    measures = [part.measure for part in parts[:2]]
    nouns = [
        of.name.split()[-1] if of is not None and of.sure == "certain" else "" for of in measures
    ]
    return any(sorted(nouns) == sorted(pair) for pair in PAIRS)


def _divides(whole: frozenset[str], part: Collection[str]) -> bool:
    """Whether one of such wholes may be one of such parts: of adults, men; of children, girls."""
    young = not CHILDREN.isdisjoint(part)
    return not whole.isdisjoint(CHILDREN if young else ADULTS)


def row(facts: Facts, later: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The row of figures that opens a run, each joined to the one before it."""
    found = [later[0]]
    for fact in later[1:MOST]:
        gap = facts.text(Span(found[-1].figure.end, fact.figure.start))
        # The fund totals 125, 75 of which is public: said of the whole, not of the part.
        gap = OF_IT.sub("", DECIMAL.sub("", BRACKET.sub("", gap)))
        nested = NESTED.search(gap) and not ADDED.search(gap)
        if not JOINED.fullmatch(gap) or nested or not alike(fact, found[0]):
            break
        found.append(fact)
    return tuple(found)


def labelled(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is the number of a thing that is called by one."""
    at = fact.figure.start
    return LABEL.search(facts.document.text[max(0, at - 12) : at]) is not None


def alike(fact: Fact, other: Fact) -> bool:
    """Whether two figures may stand in one sum; 1.2 billion beside 300 million dollars may."""
    one, two = (fact, other) if fact.figure.kind == "number" else (other, fact)
    bare, held = one.figure.quantity, two.figure.quantity
    if one.figure.kind == "number" and two.figure.kind in ("money", "quantity") and bare and held:
        return min(bare.scale, held.scale) >= MILLION
    return addends.like(fact, other)


def last_before(facts: Facts, fact: Fact) -> Fact | None:
    """The one countable figure of its kind in the sentence before a fact's own."""
    sentence = addends.sentence_before(facts, fact)
    if sentence is None:
        return None
    held = [one for one in addends.within(facts, sentence) if addends.like(one, fact)]
    return held[-1] if len(held) == 1 else None
