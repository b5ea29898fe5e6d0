"""What ties the parts of a whole to it: words that divide, and commas, colons and brackets.

The words that divide are claims of the grammar (`made up of`, `of whom`, `the remaining`); here is
what stands between them and the figures.
"""

from bisect import bisect_left

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim
from blogcheck.reckoning import addends, rows

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
SHARED = later(r"\b(?:split|divided|shared|go(?:es)?|went|given|allocated)\b")
GIVES = later(
    r"(?: [a-z’'-]+){0,3} (?:gives?|gave|pays?|paid|goes|went|provides?|provided|allots?|allotted)"
    r"(?: about| some)? "
)
PLAIN_AND = later(r"(?: [\w’'-]{1,20}){1,4} and ")
ENCLOSED = later(r"(?: [\w’'-]{1,20}){1,4}(?:, (?:was|were|is|are|has|had|have|went|came)\b|\))")
PLACES = frozenset("in on at".split())
# How far behind a whole its parts stand.
REACH = 150
# How far a word that divides stands before the first part.
LEAD = 26
# The words say that these are all the parts; or that they are parts, in a list that comes to its
# end, and they may well be all; in such a list; or no more than that.
FULL, ENDED, CLOSED, SOME = "full", "ended", "closed", "some"
# Nobody is in two of them; they only stand as parts do; the shares beside them make 100 per cent;
# there is nothing but them in the sentence, and they all but make the whole.
APART, LOOSELY, SHARED_OUT, NEARLY = "apart", "loosely", "shared out", "nearly"


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
        # 131 of them women and 95 of them over 60: some are in both.
        overlap = len(parts) > 1 and all(of_them(facts, part) for part in parts)
        return SOME if overlap and not rest_of(facts, parts) else FULL
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


def told(facts: Facts, text: str, parts: tuple[Fact, ...]) -> bool:
    """`218 posts: 124 for nurses and 94 for others`; `192 votes, 98 for it and 94 against`."""
    sides = (facts.after(part.figure.end, 1) for part in (parts[0], parts[-1]))
    return text.endswith((":", ": ")) or list(sides) == [["for"], ["against"]]


def is_total(facts: Facts, whole: Fact) -> bool:
    """Whether a claim says of a figure that it is a total: to raise £12,000 in total."""
    return any(fact.claim.kind == "total" for fact in facts.at(whole.figure))


def spread(facts: Facts, whole: Fact, parts: tuple[Fact, ...]) -> bool:
    """Whether the parts are so many each, or an average: no sum is meant."""
    first, last = parts[0].figure.start, addends.stretch(facts, parts[-1])[1]
    lead = Span(max(facts.sentence(whole)[0], whole.figure.start - REACH), first)
    if whole.sentence != parts[0].sentence:
        lead = Span(facts.sentence(parts[0])[0], first)
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
    # The rest in Ayr, and four men were charged: the rest has no figure.
    leads_up = (
        claim.cue("rest") and "," not in facts.text(Span(claim.end + 1, last.start)).strip()
        for claim in before
    )
    return any(leads_up) or any(
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
