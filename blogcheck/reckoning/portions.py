"""A share with the part and the whole that the words tie to it: `84 of the 240, or 35 per cent`."""

from collections.abc import Iterator, Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import exact, literal
from blogcheck.reading.claim import Claim, Figure
from blogcheck.reckoning import proportions
from blogcheck.reckoning.addends import slipped
from blogcheck.typed import NamedTuple

# A sentence before that has more counts than one says not of which it is.
REACH = 300
NEAR = 100
# What ties a share to the part before it, and tells that it is of the same whole.
APPOSED = later(r"[^.;:()\d]{0,60},(?: or)?(?: (?:just|only|about|nearly|almost|over|under))? ")
HOLDS = later(
    r"(?: seats| votes| shares)?, [^.,;:()\d]{2,40} (?:has|have|holds?|controls?|commands?|owns?) "
)
OF_ALL = later(
    r" of (?:the|its|all|all the) (?:total|whole|lot|seats|shares|chamber|council|house"
    r"|parliament|assembly|board)\b(?! (?:members?|of))"
)
WITH = later(r"(?:,? (?:with|as)|:| [-–]|—) ")
OF_WHICH = later(r"[^.;:()\d]{0,60},? of (?:which|whom) [^.,;:()\d]{0,40}")
OR = later(r"(?: [a-z]+){0,3},? or (?:(?:just|only|about|nearly|almost|over|under) )?")
OF_THOSE = (["of", "those"], ["of", "these"], ["of", "the"])
OF, TOLD = (["of"], ["of", "the"]), later(r" [^.,;:()\d]{2,40}, (?:only |just |some )?")
IN_ALL = later(r" in (?:all|total), (?:some |about )?")
CLOSED = later(r"[.;,)]|$| [-–]|—")
# Up to this many, so many in so many is a round share: one in five, 19 out of 20.
ROUND = 20
SHARES = frozenset(("percent", "fraction"))
# What may stand between a part and its whole: a day, a place in an order.
PASSED = frozenset(("weekday", "date", "daypart", "year", "ordinal", "clock"))
# From a part to its share, straight or after a few words; from a share to its whole or part.
THEN = later(
    r"(?:[^.;:()\d]{0,60}(?:,|:| [-–]|—)(?: (?:which|that) (?:is|was|makes|made))?"
    r"|[^.;:()\d]{0,40} \() ?(?:(?:or|an?|just|only|turnout of|rate of|share of) ){0,4}"
)
OF_IT = later(
    r" of (?:(?:the|its|their|his|her|our|all|a) ){0,2}"
    r"(?:[a-z]+ (?:total |budget |roll |list )?of )?"
)
OF_NOUN = later(
    r" (?:of|(?=the )) ?(?!the total|those|them|which)[^.;:()\d,]{2,40}"
    r"(?:,| \(| [-–]|—|:) ?(?:or )?"
)
OUT_OF = later(r"(?: [^.;:(),\d]{1,24})?,? (?:out of|of|in) (?:[^.;:(),\d]{1,20} )?(?:of )?")
OF_THEM = later(r",? of (?:them|those|the total|all)(?:[.;,)]|$)")
OPENING = later(r"(?:of|from|out of)(?: [^.;:(),\d]{1,30})?(?: of)?$")
OWNS = later(r"\b(?:has|have|had|owns?|employs?|employed|runs?|ran|with)$")
ENDS = later(r"[.;)]|$|,? of (?:them|the total|all)(?:[.;,)]|$)|,(?! ?\d)| [-–]|—")


class Portion(NamedTuple):
    """A share with its part and its whole.

    sharp: both counts are to be taken at their word, as seats are. sure: the words themselves tie
    the three; else the shape of the sentence does.
    """

    share: Figure | None
    part: Figure | None
    whole: Figure | None
    sharp: bool = False
    sure: bool = True


def told(facts: Facts) -> Iterator[Portion]:
    """Every share that has its part and its whole beside it."""
    spoken: set[int] = set()
    for found in _tied(facts):
        if found.share is not None and None not in found:
            spoken.add(found.share.start)
        yield found
    for share in shares_of(facts):
        # A part or a whole stands in the sentence of its share.
        alone = len(facts.figures_in(facts.document.sentence_at(share.start))) == 1
        if share.start in spoken or alone:
            continue
        loose = shaped(facts, share) or proportions.told(facts, share)
        if loose is not None and near(*loose) and not proportions.of_two_things(facts, *loose):
            spoken.add(share.start)
            yield Portion(*loose, sure=False)


def shares_of(facts: Facts) -> list[Figure]:
    """The shares of a post, each once."""
    kinds = (facts.figures_by_kind.get(kind, ()) for kind in ("percent", "fraction"))
    return [figure for figures in kinds for figure in figures if not figure.aside]


def _tied(facts: Facts) -> Iterator[Portion]:
    told_of: set[int] = set()
    # `Cut 350 of its 5,000 jobs, or seven per cent` tells a change with its part and whole.
    for claim in (*facts.of("part"), *facts.of("change")):
        share = claim.figure("per_cent") or claim.figure("other")
        part = claim.figure("value") or claim.figure("by")
        apart = told_apart(facts, claim) if share is None and claim.kind == "part" else None
        share, sharp = apart or (share, False)
        whole = whole_of(facts, claim)
        if swapped(part, whole):
            continue
        told_of.add(share.start if share is not None else -1)
        yield Portion(share, part, whole, sharp)
    for claim in facts.of("share"):
        yield Portion(claim.figure("value"), claim.figure("some"), claim.figure("whole"))
    for claim in facts.of("restated"):
        for ratio in (role.figure.parts for role in claim.roles if counted(role.figure)):
            share = next((role.figure for role in claim.roles if not role.figure.parts), None)
            yield Portion(share, ratio[0], ratio[1])
    for found in of_which(facts):
        if found[0].start not in told_of:
            yield Portion(*found)


def swapped(part: Figure | None, whole: Figure | None) -> bool:
    """Whether the words give the greater for the part: a deposit of £27,000 on a £180,000 flat."""
    if part is None or whole is None or part.kind != whole.kind or part.kind == "number":
        return False
    return (part.value or 0) > (whole.value or 0)


def shaped(facts: Facts, share: Figure) -> tuple[Figure, Figure, Figure] | None:
    """The share, part and whole that the shape of a sentence gives; None if it gives none."""
    text, sentence = facts.document.text, facts.document.sentence_at(share.start)
    first, last = max(sentence.start, share.begins - REACH), min(sentence.end, share.end + REACH)
    before = countable(facts.figures_in(Span(first, share.begins)))
    behind = countable(facts.figures_in(Span(share.end, last)))
    if len(before) + len(behind) < len(("part", "whole")):
        return None
    part = before[-1] if before else None
    tied = part is not None and THEN.fullmatch(text, part.end, share.begins)
    # `Forty-two were late, a quarter of the 168 that ran`.
    if tied and part is not None and behind and OF_IT.fullmatch(text, share.end, behind[0].begins):
        return share, part, behind[0]
    if len(behind) > 1 and OF_NOUN.fullmatch(text, share.end, behind[0].begins):
        # `A quarter of its staff, 48 of 192`.
        if OUT_OF.fullmatch(text, behind[0].end, behind[1].begins) and ENDS.match(
            text, behind[1].end
        ):
            return share, behind[0], behind[1]
        return None
    if not tied or part is None or len(before) < 2 or not ENDS.match(text, share.end):
        return None
    other = before[-2]
    # `48 of 192 were late: a quarter`; `of 192, 48 were late, a quarter`.
    if OUT_OF.fullmatch(text, other.end, part.begins):
        return share, other, part
    opening = text[max(sentence.start, other.begins - NEAR) : other.begins].strip().lower()
    # `Has 192 and lost 48, a quarter of them`.
    counted_out = OPENING.fullmatch(opening) or (
        OWNS.search(opening) and OF_THEM.match(text, share.end)
    )
    return (share, part, other) if counted_out else None


def countable(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that may be a part or a whole, and those that cannot be passed over."""
    return [f for f in figures if f.kind not in PASSED]


def near(share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a share is about what a part is of a whole, or a slip of the finger away from it."""
    one, other, stated = part.quantity, whole.quantity, share.value
    if one is None or other is None or not stated or not 0 < one.value < other.value:
        return False
    made = exact(one.value * (100 if share.kind == "percent" else 1), other.value)
    close = exact(1, 2) <= exact(stated, made) <= 2
    return close or (share.kind == "percent" and slipped(share, made))


def told_apart(facts: Facts, claim: Claim) -> tuple[Figure, bool] | None:
    """The share that the claim of a part leaves out: `215 of 860 failed, a third of the total`.

    And whether both counts are to be taken at their word, as seats are.
    """
    whole, value = claim.figure("whole"), claim.figure("value")
    if whole is None or value is None or claim.figure("per_cent") or claim.figure("other"):
        return None
    first, last = sorted((whole, value), key=lambda figure: figure.start)
    sentence = facts.document.sentence_at(claim.start)
    text = facts.document.text
    after = facts.figures_in(Span(last.end, min(sentence.end, last.end + NEAR)))
    if after and after[0].kind in SHARES:
        tie = facts.text(Span(last.end, after[0].begins))
        with_ = facts.before(first.begins, 2) == ["with"] and HOLDS.fullmatch(tie)
        if (with_ or APPOSED.fullmatch(tie)) and OF_ALL.match(text, after[0].end):
            return after[0], bool(with_)
    before = facts.figures_in(Span(max(sentence.start, first.begins - NEAR), first.begins))
    if (
        before
        and before[-1].kind == "percent"
        and WITH.fullmatch(facts.text(Span(before[-1].end, first.begins)))
    ):
        polled = "turnout" in facts.words(sentence.start, before[-1].start)
        return (before[-1], False) if polled else None
    return None


def of_which(facts: Facts) -> Iterator[tuple[Figure, Figure, Figure]]:
    """`Sales of £612m, of which exports made £70m, or 11.4 per cent`: share, part and whole."""
    document = facts.document
    for share in shares_of(facts):
        of_all = OF_ALL.match(document.text, share.end)
        if not of_all and not CLOSED.match(document.text, share.end):
            continue
        sentence = document.sentence_at(share.start)
        near = facts.figures_in(Span(max(sentence.start, share.start - REACH), share.start))[-2:]
        if len(near) < 2:
            continue
        whole, part = near
        tie = facts.text(Span(whole.end, part.begins))
        closing = facts.text(Span(part.end, share.begins))
        opening = facts.words(sentence.start, whole.start)[:2]
        if (OF_WHICH.fullmatch(tie) and OR.fullmatch(closing)) or (
            APPOSED.fullmatch(closing)
            and (
                (opening in OF_THOSE and IN_ALL.fullmatch(tie))
                or (of_all and opening in OF and TOLD.fullmatch(tie))
            )
        ):
            yield share, part, whole


def counted(figure: Figure) -> bool:
    """Whether a figure gives two counts, 59 out of 900; one in five is a round share."""
    parts = figure.parts
    return len(parts) > 1 and parts[0].text[0].isdecimal() and (parts[-1].value or 0) > ROUND


def whole_of(facts: Facts, claim: Claim) -> Figure | None:
    """What a part is of: in its claim, or told before `of those`; of 40 weeks, the 40."""
    time = claim.figure("whole_time")
    if time is None:
        return claim.figure("whole") or counted_before(facts, claim)
    number = time.text.partition(" ")[0]
    if not number.isdecimal():
        return None
    return Figure("number", time.start, time.start + len(number), number, literal(number))


def counted_before(facts: Facts, claim: Claim) -> Figure | None:
    """The one count told before `those` or `them`: in the sentence, or else in the one before."""
    part = claim.figure("value")
    if part is None or (claim.cue("those") is None and claim.cue("them") is None):
        return None
    document = facts.document
    sentence = document.sentence_at(claim.start)
    paragraph = document.paragraph_at(claim.start)
    near = Span(max(sentence.start, claim.start - REACH), claim.start)
    found = counts_in(facts, near, part)
    if not found and sentence.start > paragraph.start:
        before = document.sentence_at(max(paragraph.start, sentence.start - 2))
        found = counts_in(facts, before, part)
    return found[0] if len(found) == 1 else None


def counts_in(facts: Facts, span: Span, part: Figure) -> list[Figure]:
    """What a span counts that a part may be of; a part in tonnes is of tonnes."""
    kinds = (part.kind,) if part.kind != "number" else ("number", "quantity")
    return [figure for figure in facts.figures_in(span) if figure.kind in kinds]
