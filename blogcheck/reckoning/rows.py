"""Figures that stand in one row, each joined to the one before it, and what sets them apart."""

import re
from collections.abc import Collection, Sequence

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends

JOINED = later(r"[^.;:\n]{0,110}?(?:[,;]|\b(?:and|plus|while|with)\b)[^.:\n]{0,70}")
NESTED = later(
    r"\b(?:includ\w{2,3}|of (?:whom|which)|among (?:them|whom)|than|compared|against|out of|up to"
    r"|at least|up from|down from)\b"
)
ADDED = later(r"\b(?:plus|and)(?: another| an additional| a further)? (?:about )?[£$€]?$")
DECIMAL = later(r"(?<=\d)\.(?=\d)")
BRACKET = later(r"\([^()\n]{0,80}\)")
OF_WHOM = later(r"^ of wh(?:ich|om)\b")
OF_IT = later(r"^ of (?:which|whom|them|those|these)\b")
# The number of a thing that is called by one: Pillar 1.
LABEL = later(
    r"\b(?:Pillar|Phase|Stage|Tier|Level|Type|Group|Category|Zone|Step|Grade|Division|Round"
    r"|Class) $"
)
MORE = later(r",? (?:and|plus|along with|as well as)\b")
JOINING = later(r"(?: [\w’'-]{1,20}){1,5}(?:,| and|, and) ")
ENDING = later(r"(?: [\w’'-]{1,20}){0,4}[.!?]?[”\"’']?\s*")
# Of 18 rooms 12 have a bath and eight have a view: some have both.
VERBS = words_of("small/auxiliaries") | {"said", "say"}
FAR = 90
# What a part is set apart by: eight for the one side and five for the other.
SIDES = frozenset("for by in on at to from against".split())
ELLIPTICAL = SIDES | frozenset("of were are was who elsewhere".split())
SKIPPED = words_of("lists/skipped")
PAIRS = (
    ("man", "woman"), ("boy", "girl"), ("male", "female"), ("adult", "child"),
    ("husband", "wife"), ("son", "daughter"),
)  # fmt: skip
HALVES = words_of("people/halves")
CHILDREN = words_of("people/children")
ADULTS = frozenset("adult adults".split())
MILLION = 10**6
MOST = 12
# How far behind the last figure the row may go on.
LEAD = 26


def row(facts: Facts, later: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The row of figures that opens a run, each joined to the one before it."""
    found = [later[0]]
    for fact in later[1:MOST]:
        gap = facts.text(Span(found[-1].figure.end, fact.figure.start))
        # The fund totals 125, 75 of which is public: said of the whole, not of the part.
        if len(found) > 1 and OF_WHOM.match(gap):
            return tuple(found[:-1])
        if not alike(fact, found[0]):
            break
        gap = OF_IT.sub("", DECIMAL.sub("", BRACKET.sub("", gap)))
        nested = NESTED.search(gap) and not ADDED.search(gap)
        if not JOINED.fullmatch(gap) or nested:
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
    return addends.joined(fact, other)


def apart(facts: Facts, parts: tuple[Fact, ...]) -> str:
    """The word that sets the parts apart: eight for Rowe and five for Pike; empty if none does."""
    if " and " not in facts.text(Span(parts[-2].figure.end, parts[-1].figure.start)):
        return ""
    words = (facts.after(part.figure.end, 4) for part in parts)
    sides = {next((word for word in some if word not in SKIPPED), "") for some in words}
    word = max(sides)
    set_apart = sides <= SIDES or word.endswith("ing")
    return word if set_apart and (len(sides) == 1 or sides == {"for", "against"}) else ""


def closed(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether three parts or more stand in a list that an `and` brings to its end."""
    last = facts.text(Span(parts[-2].figure.end, parts[-1].figure.start))
    after = facts.document.text[parts[-1].figure.end : parts[-1].figure.end + LEAD]
    return len(parts) > 2 and "and " in last and not MORE.search(after)


def elliptical(facts: Facts, part: Fact) -> bool:
    """Whether a part leaves its noun to the whole: 40 at home, 12 of them new."""
    return bool(ELLIPTICAL.intersection(facts.after(part.figure.end, 1)))


def both(facts: Facts, parts: tuple[Fact, ...]) -> bool:
    """Whether two parts and nothing else end a sentence: eight for it and six against."""
    if len(parts) != 2 or any(VERBS.intersection(facts.after(p.figure.end, 1)) for p in parts):
        return False
    text, end = facts.document.text, facts.sentence(parts[1])[1]
    return (
        JOINING.fullmatch(text, parts[0].figure.end, parts[1].figure.start) is not None
        and ENDING.fullmatch(text, parts[1].figure.end, min(end, parts[1].figure.end + FAR))
        is not None
    )


def bracketed(facts: Facts, parts: tuple[Fact, ...], least: int = 3) -> bool:
    """Whether each of so many parts stands in a bracket: Hove (350 beds), Ayr (286 beds)."""
    text = facts.document.text
    return len(parts) >= least and all(text[part.figure.start - 1] == "(" for part in parts)


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


def with_names(
    text: str, figures: Sequence[Figure], joint: re.Pattern[str]
) -> list[tuple[str, Figure]]:
    """The figures at the end of a sentence that have a label each, in order of the copy.

    joint: what stands between one figure and the next, with the `label` of the next.
    """
    found: list[tuple[str, Figure]] = []
    for at in range(len(figures) - 1, 0, -1):
        gap = joint.fullmatch(text, figures[at - 1].end, figures[at].begins)
        if not gap:
            break
        found.append((gap["label"], figures[at]))
    return found[::-1]
