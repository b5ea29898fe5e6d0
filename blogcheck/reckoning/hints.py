"""What hints at a sum that no claim states: words, dashes, and nouns that are left out."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import exact, size
from blogcheck.reckoning import addends

# Between the parts and a total, and behind it: then a sum may be further off.
SUMMED = frozenset(
    "total totals totalling totaling toll tally combined together overall gave gives giving makes"
    " making make means meaning brings bringing takes taking sum serve so".split()
)
IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
ALL = frozenset("altogether combined overall together".split())
# Between a whole and its parts, and before the last of these.
PARTED = frozenset(
    "consists consisting consist consisted comprises comprising comprise comprised split divided"
    " shared find needed savings cuts either".split()
)
OF_THEM = (["of", "them"], ["of", "those"], ["of", "these"], ["of", "whom"], ["of", "which"])
OF_WHICH = frozenset(("of which", "of whom", "made up", "sets aside", "set aside"))
REST = frozenset("other remaining rest remainder".split())
ELLIPTICAL = frozenset(
    "for by in into on off at to from against were are was sent went came".split()
)
ENCLOSED = ((" - ", " - "), (" – ", " – "), ("— ", "—"), ("—", "—"), ("(", ")"))
COMMA = later(r"[,:;(–—]| - ")
WORD = later(r"[^\W_]+")
AFTER, ASIDE = 40, later(r"\([^()]{0,60}\)")
SHORT, TENTH = 2, 10


def shared_out(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether small counts miss by one or two, and leave their noun to the one that stands first.

    Fourteen pumps came, six from Hove, five from Ayr and four sent by Coll; not so 14 came from
    Ely, six from Hove and five from Ayr, where the first is one of the row.
    """
    if parts[0].figure.start < stated.figure.start:
        return False
    off = size(exact(addends.sum_of(parts) - addends.quantity(stated).value))
    loose = [fact for fact in parts if not left_out(facts, fact)]
    if len(loose) > 1 or parts[0] in loose:
        return False
    lead = facts.words(stated.figure.end, parts[0].figure.begins)
    sides = {"".join(facts.after(part.figure.end, 1)) for part in parts}
    if not sides.isdisjoint(lead):
        return False
    if addends.whole(stated, *parts):
        few = off <= SHORT
    else:
        few = len(sides) == 1 and off * 2 * TENTH <= addends.sum_of(parts)
    words = facts.words(parts[0].figure.start, parts[-1].figure.end)
    ended = "and" in facts.words(parts[-2].figure.end, parts[-1].figure.begins)
    return few and "one" not in words and (ended or enclosed(facts, parts))


def enclosed(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether parts stand between two dashes or brackets: 44 from the start, 29 off the bench."""
    before = facts.text(Span(parts[0].figure.begins - 4, parts[0].figure.begins))
    behind = facts.text(Span(parts[-1].figure.end, parts[-1].figure.end + AFTER))
    inside = facts.text(Span(parts[0].figure.end, parts[-1].figure.begins))
    # Rovers won 75 - 71.
    if before[:1].isdigit():
        return False
    return any(
        before.endswith(opening) and closing in behind and opening not in inside
        for opening, closing in ENCLOSED
    )


def summed(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the words before or behind a figure say that it is the sum of those before it."""
    text = facts.text(Span(parts[-1].figure.end, stated.figure.begins))
    told = facts.text(Span(parts[0].figure.begins - 1, stated.figure.begins))
    gap = WORD.findall(ASIDE.sub("", text).lower())
    behind = facts.after(stated.figure.end, 4)
    # For a nine-month loss of $49m; 22 boys and 19 girls (41 children).
    comes_to = gap[-1:] == ["of"] and gap.count("for") > 0 and gap[-SHORT:] != ["out", "of"]
    if "(" not in told[:-1] and told.endswith("(") and addends.whole(stated, *parts):
        comes_to = True
    return parts[0].sentence == stated.sentence and (
        comes_to
        or not SUMMED.isdisjoint(gap)
        or not ALL.isdisjoint([*gap, *behind])
        or any(two in IN_ALL for some in (gap, behind) for two in map(list, pairwise(some)))
    )


def parted(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether the words before the first part, or the last, say that they are all of a figure."""
    if parts[-1].sentence != stated.sentence:
        return False
    before = facts.before(stated.figure.begins, 3)
    gap = facts.words(stated.figure.end, parts[0].figure.begins)
    last = facts.words(parts[-2].figure.end, parts[-1].figure.begins)
    first = [facts.after(part.figure.end, 2) for part in parts]
    of_them = first[0] in OF_THEM and not any(two in OF_THEM for two in first[1:])
    return (
        of_them
        or announced(facts, stated, parts)
        or not PARTED.isdisjoint([*before, *gap])
        or (len(parts) > SHORT and not REST.isdisjoint(last[-3:]))
        or any(" ".join(two) in OF_WHICH for two in pairwise(gap))
        or enclosed(facts, parts)
    )


def announced(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether as many parts are announced: all 38 died in two villages, 23 here and 15 there."""
    return any(
        figure.value == len(parts)
        and COMMA.search(facts.text(Span(figure.end, parts[0].figure.begins)))
        for figure in facts.figures_in(Span(stated.figure.end, parts[0].figure.begins))
    )


def of_one(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether nothing says that a figure counts something else than its parts: kinds of loaf."""
    nouns = [plural(facts, fact) for fact in (stated, *parts)]
    return not nouns[0] or nouns[0] in nouns[1:]


def plural(facts: Facts, fact: Fact) -> str:
    """The plural straight behind a count; empty if there is none."""
    word = "".join(facts.after(fact.figure.end, 1))
    return word if fact.figure.kind == "number" and word.endswith("s") and len(word) > 3 else ""


def left_out(facts: Facts, part: Fact) -> bool:
    """Whether a part leaves out what it counts: six from Hove, nine were told."""
    word = "".join(facts.after(part.figure.end, 1))
    return word in ELLIPTICAL or word.endswith(("ed", "ing"))
