"""A share with the only two figures of its sentence that it can be of: `1,056 of … replied, 40%`.

The words before it say that it is worked out of them: `, or`, `a response of`, `which makes`.
"""

import re

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim, Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import operands, shares
from blogcheck.reckoning.addends import like, quantity

Three = tuple[Figure, Figure, Figure]
LEAD = 70
# Between a mark and the share: , or   (   , which works out at   , a pass rate of.
CUE = later(
    r"(?:,|[-–—:(]|\bso)\s?"
    r"(?:(?:and |so )?(?:(?:which|that|it) )?(?:is|was|works? out (?:at|as)|comes? to|makes?|made"
    r"|making(?: up)?|means|gives?|giving|equals?|represents?|representing|accounting for"
    r"|amounting to|equal to|equivalent to|corresponding to) )?"
    r"(?P<or>or )?(?:just |only |a mere |barely )?(?:(?:an?|the) (?P<of>(?:[\w-]+ ){1,4})of )?$"
)
# From the part straight to the share: , of $9.60 on a $48 bill is; not of the three that make up.
IS = later(
    r"(?<! which)(?<! that) (?:make|makes|made|making) up $"
    r"|(?<! which)(?<! that) (?:accounts?|accounted|accounting) for $"
    r"| (?:represent(?:s|ed|ing)?|eats? up|takes? up|took up|equals?|constitutes?|amounts? to"
    r"|works? out at|is|are|was|were) $"
)
# A 50 per cent success rate: what it is called stands behind it.
NAMED = later(r"(?:,|[-–—:(]) ?(?:\w+ (?:it|them|him|her) )?an? $")
PART_OF = later(r"(?: [^\W\d][\w'’-]*){0,3} (?:on|of|out of|among|in) (?:(?:an?|the|its|their) )?")
# Behind the share: , of 21,500 on the roll 12,599; of the field, 60 of the 150.
AHEAD = later(
    r"[^.;:()\d]{0,60}(?:[,:]| [-–—]) ?(?:or |that is |just |only |some )*(?P<of>of (?:the )?)?"
)
OUT_OF = later(r"[^.;:()\d]{0,30}?(?P<of> (?:of|from|in) )?[^.;:(),\d]{0,30}?")
CLOSED = later(r"[.;)]|$|,(?! ?\d)| [-–—]|\n| in \w+[.;]")
OF_ALL = later(
    r" of (?P<whose>the|its|their|his|her|all|all the|that) (?P<noun>[\w'’-]+)"
    r"(?: (?P<more>[\w'’-]+))?(?=[.;,)]|$| [-–—])"
)
TIE = 3
WHOLES = words_of("shares/wholes")
AWAY = words_of("shares/moved")
OWN = frozenset(("its", "their", "his", "her"))
OF_THE = later(r" of (?:(?:the|its|his|her|their|all|our)\b ?)*(?:[^\W\d][\w’']*['’]s? )?")
NAMELY = later(r"(?: (?:in all|in total|altogether|of them|people))?(?:[,.;)]|$| [-–—])")
COMPARED = later(r"\b(?:compared|against|versus|(?:up|down) (?:from|on)|than|instead)\b")
JOINED = later(r" (?:and|or|to) ")
# How far from a share its part and whole stand.
REACH = operands.REACH


def told(facts: Facts, share: Figure) -> Three | None:
    """The share, its part and its whole; None where the words or the figures do not say so."""
    sentence = facts.document.sentence_at(share.start)
    if not has_other(facts, share, sentence):
        return None
    cue = cue_of(facts, share, sentence)
    alone = is_alone(facts, share, sentence)
    if not (alone or cue == "rate") or apart(facts, share):
        return None
    ahead = None
    if alone and cue in ("", "is"):
        ahead = of_whole(facts, share, sentence) or followed(facts, share, sentence)
    if ahead is not None or not cue:
        return ahead
    text = facts.document.text
    behind = OF_ALL.match(text, share.end)
    if behind and cue != "is" and not of_known(facts, behind, sentence):
        return None
    if cue != "rate" and not (behind or CLOSED.match(text, share.end)):
        return of_told_whole(facts, share, sentence)
    found = operands.two(facts, share)
    if len(found) == 1 and (behind or cue == "rate"):
        found = with_earlier(facts, share, found[0], sentence, cue)
    if len(found) != 2 or found[1].end > share.begins or moved(facts, *found):
        return None
    if JOINED.fullmatch(text, found[0].end, found[1].begins):
        return None
    # Sold 245, compared to 288 in May, a share of 52 per cent: the 288 is no whole.
    if COMPARED.search(text, found[0].end, found[1].start):
        return None
    if cue == "is" and not (
        PART_OF.fullmatch(text, found[0].end, found[1].begins)
        and "," not in facts.text(Span(found[1].end, share.begins))
    ):
        return None
    part, whole = sorted(found, key=lambda figure: quantity(figure).value)
    return share, part, whole


def of_two_things(facts: Facts, share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether two counts before a share are of two things: 5,600 staff and 312 nursing posts."""
    first, last = sorted((part, whole), key=lambda figure: figure.start)
    text = facts.document.text
    if last.end > share.begins or PART_OF.fullmatch(text, first.end, last.begins):
        return False
    if cue_of(facts, share, facts.document.sentence_at(share.start)) == "rate":
        return False
    if facts.before(first.begins, 1) == ["of"] or facts.before(first.begins, 2)[:1] == ["of"]:
        return False
    one, other = (counted(facts, figure) for figure in (part, whole))
    return bool(one and other) and one.isdisjoint(other)


def counted(facts: Facts, figure: Figure) -> frozenset[str]:
    """The words of what a figure counts; none if nothing says it."""
    for fact in facts.at(figure):
        noun = fact.claim.noun(fact.role)
        if noun is not None and figure.kind == "number":
            return frozenset(word.removesuffix("s") for word in facts.words(*noun))
    return frozenset()


def moved(facts: Facts, *figures: Figure) -> bool:
    """Whether a figure is by how much something changed, or is paid for each: fell by 73,000."""
    return any(
        fact.claim.kind == "rate"
        or (
            fact.claim.kind == "change"
            and fact.role in ("by", "at")
            and not making(facts, fact.claim)
        )
        for figure in figures
        for fact in facts.at(figure)
    )


def making(facts: Facts, claim: Claim) -> bool:
    """Whether the words of a change are those of a part: making up 62 per cent of sales."""
    return all(shares.MADE.intersection(facts.before(span.start, 1)) for _, span in claim.cues)


def apart(facts: Facts, share: Figure) -> bool:
    """Whether a share is by how much something is above another, or changed."""
    return not AWAY.isdisjoint(facts.after(share.end, 1)) or moved(facts, share)


def has_other(facts: Facts, share: Figure, sentence: Span) -> bool:
    """Whether what may be a part and a whole stands near a share, one in the sentence before."""
    near = Span(max(sentence.start, share.start - REACH), min(sentence.end, share.end + REACH))
    held = [f for f in facts.figures_in(near) if f.kind in operands.KINDS and operands.countable(f)]
    return len(held) > 1 or (
        bool(held) and sentence.start > facts.document.paragraph_at(sentence.start).start
    )


def is_alone(facts: Facts, share: Figure, sentence: Span) -> bool:
    """Whether a share is the only one of its sentence."""
    near = Span(max(sentence.start, share.start - REACH), min(sentence.end, share.end + REACH))
    others = (f for f in facts.figures_in(near) if f.kind in ("percent", "fraction"))
    return all(figure is share for figure in others)


def of_known(facts: Facts, behind: re.Match[str], sentence: Span) -> bool:
    """Whether what a share is of is the whole, its own, or what the copy has just named."""
    noun = (behind["more"] or behind["noun"]).lower()
    if noun in WHOLES or behind["whose"] in OWN:
        return True
    paragraph = facts.document.paragraph_at(sentence.start)
    before = facts.document.sentence_at(max(paragraph.start, sentence.start - 2))
    return noun in facts.words(before.start, behind.start())


def cue_of(facts: Facts, share: Figure, sentence: Span) -> str:
    """Which words say that a share is worked out: `or`, `rate`, `is`, `,`; empty if none do."""
    lead = facts.text(Span(max(sentence.start, share.begins - LEAD), share.begins))
    cue = CUE.search(lead)
    if cue is None and NAMED.search(lead):
        return "rate" if words_of("shares/rates").intersection(facts.after(share.end, 2)) else ""
    if cue is None:
        return "is" if IS.search(lead) else ""
    if cue["of"]:
        named = cue["of"].lower().split()
        is_rate = named[-1] in words_of("shares/rates") and words_of(
            "shares/other_rates"
        ).isdisjoint(named)
        return "rate" if is_rate else ""
    return "or" if cue["or"] else ","


def followed(facts: Facts, share: Figure, sentence: Span) -> Three | None:
    """`Turnout was 46 per cent: 17,010 ballots from a roll of 37,000`: both stand behind it."""
    end = min(sentence.end, share.end + REACH)
    near = [f for f in facts.figures_in(Span(share.end, end)) if f.kind in operands.KINDS][:2]
    if len(near) != len(("part", "whole")) or not all(map(operands.countable, near)):
        return None
    text, (one, other) = facts.document.text, near
    lead = AHEAD.fullmatch(text, share.end, one.begins)
    tie = OUT_OF.fullmatch(text, one.end, other.begins)
    if lead is None or tie is None or not (lead["of"] or tie["of"]) or not like(one, other):
        return None
    part, whole = sorted(near, key=lambda figure: quantity(figure).value)
    if operands.is_small(whole):
        return None
    return share, part, whole


def of_whole(facts: Facts, share: Figure, sentence: Span) -> Three | None:
    """`One in six of the 1,200 drivers stopped, 240 in all`: the part stands behind the whole."""
    end = min(sentence.end, share.end + REACH)
    near = [f for f in facts.figures_in(Span(share.end, end)) if f.kind in operands.KINDS][:2]
    if len(near) != len(("whole", "part")) or not all(map(operands.countable, near)):
        return None
    (whole, part), text = near, facts.document.text
    tied = OF_THE.fullmatch(text, share.end, whole.begins)
    then = AHEAD.fullmatch(text, whole.end, part.begins)
    if not (tied and then and like(whole, part) and NAMELY.match(text, part.end)):
        return None
    return (share, part, whole) if quantity(part).value < quantity(whole).value else None


def of_told_whole(facts: Facts, share: Figure, sentence: Span) -> Three | None:
    """`Wages of $6.3bn eat up 31 per cent of the $30bn budget`: the whole stands behind `of`."""
    found = operands.two(facts, share)
    if len(found) != 2 or not found[0].end < share.begins < found[1].begins:
        return None
    tie = facts.text(Span(share.end, found[1].begins)).split()
    # Of the $30bn budget, of sales of £240m.
    short = tie[:1] == ["of"] and (len(tie) < TIE or (tie[-1] == "of" and len(tie) == TIE))
    return (share, found[0], found[1]) if short and found[0].start >= sentence.start else None


def with_earlier(
    facts: Facts, share: Figure, part: Figure, sentence: Span, cue: str
) -> list[Figure]:
    """A part, and the only figure like it in the sentence before, which tells of the whole."""
    paragraph = facts.document.paragraph_at(sentence.start)
    if sentence.start <= paragraph.start or part.end > share.begins:
        return []
    before = facts.document.sentence_at(max(paragraph.start, sentence.start - 2))
    found = [f for f in facts.figures_in(before) if operands.countable(f) and like(f, part)]
    if len(found) != 1 or quantity(found[0]).value <= quantity(part).value:
        return []
    of_it = OF_ALL.match(facts.document.text, share.end) is not None
    return [*found, part] if of_it or cue == "rate" else []
