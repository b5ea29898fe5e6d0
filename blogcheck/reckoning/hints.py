"""What hints at a sum that no claim states: words, dashes, and nouns that are left out."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import exact, size
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends, rows

SUMMED = words_of("sums/summing")
IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
ALL = words_of("sums/all_told")
PARTED = words_of("sums/parting")
OF_THEM = (["of", "them"], ["of", "those"], ["of", "these"], ["of", "whom"], ["of", "which"])
OF_WHICH = frozenset(("of which", "of whom", "made up", "sets aside", "set aside"))
# Others may be a party of a result.
REST = (words_of("rest") | {"remaining"}) - {"others"}
LOOSELY = words_of("sums/moving")
# Bread made £208m, cakes £121m and tea £82m: the greatest is one of the row.
ROW = later(r",(?: and| while| but)?(?: [^\W\d]+){1,4} ")
ELLIPTICAL = words_of("sums/noun_left_out")
ENCLOSED = ((" - ", " - "), (" – ", " – "), ("— ", "—"), ("—", "—"), ("(", ")"))
DEFINITE = (["the"], ["their"], ["its"], ["whose"], ["his"], ["her"], ["these"], ["those"])
CAPITAL = later(r"\b[A-Z]")
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
    # Thirty-one cars were out, 18 in the city, and 14 arrests were made.
    if any(of_a_clause(facts, stated, part) for part in loose):
        return False
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
    set_off = text.lstrip()[:1] in (",", ":", "–", "—") or "for" in gap
    comes_to = gap[-1:] == ["of"] and set_off and gap[-SHORT:] != ["out", "of"]
    # Cork wrote 64, Ayr 38 and Hove 27, 129 notices; 31 points and nine: their 40 was enough.
    row = "and" in facts.words(parts[-2].figure.end, parts[-1].figure.begins)
    off = size(exact(addends.sum_of(parts) - addends.quantity(stated).value))
    near = off * TENTH <= addends.sum_of(parts) and behind[:1] != ["of"]
    set_after = near and row and text.endswith((", ", ": ", "– ", "— ")) and len(parts) > SHORT
    definite = gap[-1:] in DEFINITE and of_one(facts, stated, parts)
    if "(" not in told[:-1] and told.endswith("(") and addends.whole(stated, *parts):
        comes_to = True
    return parts[0].sentence == stated.sentence and (
        comes_to
        or set_after
        or definite
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
    # It killed 18 tourists, 14 of them Swedes, and three guides: these are no tourists.
    of_them = first[0] in OF_THEM and not any(
        two in OF_THEM or plural(facts, part)
        for two, part in zip(first[1:], parts[1:], strict=True)
    )
    return (
        of_them
        or announced(facts, stated, parts)
        or closed(facts, stated, parts)
        or not PARTED.isdisjoint([*before, *gap])
        or (len(parts) > SHORT and not REST.isdisjoint(last[-3:]))
        or any(" ".join(two) in OF_WHICH for two in pairwise(gap))
        or enclosed(facts, parts)
    )


def closed(facts: Facts, stated: Fact, parts: Sequence[Fact]) -> bool:
    """Whether parts that an `and` closes miss a whole by a twentieth, and are not one side each.

    Not so the Reds, who won 316 seats, with the Blues winning 239 and the Greens 68; nor a £35
    lamp, a £16 rug and a £17.50 vase.
    """
    made = addends.sum_of(parts)
    off = size(exact(made - addends.quantity(stated).value))
    if off * 2 * TENTH > made or addends.quantity(stated).value < 2 * TENTH:
        return False
    if facts.before(stated.figure.begins, 1) in (["a"], ["an"]):
        return False
    row = (stated, *parts)
    gaps = [facts.text(Span(a.figure.end, b.figure.begins)) for a, b in pairwise(row)]
    opening = facts.text(Span(stated.sentence + 1, stated.figure.begins))
    sides = all(CAPITAL.search(text) for text in (opening, *gaps))
    # Others may be left out of two parts that come to less.
    whole = made > addends.quantity(stated).value or len(parts) > SHORT
    alike = not any(of_a_clause(facts, stated, part) for part in parts)
    words = facts.words(stated.figure.end, parts[-1].figure.begins)
    apart = "one" in words or not LOOSELY.isdisjoint(words) or ROW.fullmatch(gaps[0])
    return whole and alike and not apart and "and" in WORD.findall(gaps[-1]) and not sides


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


def of_a_clause(facts: Facts, stated: Fact, part: Fact) -> bool:
    """Whether a part has a noun and a verb of its own: and 14 arrests were made."""
    noun, named = plural(facts, part), facts.after(stated.figure.end, 4)
    return noun not in ("", *named) and not rows.VERBS.isdisjoint(facts.after(part.figure.end, 2))


def plural(facts: Facts, fact: Fact) -> str:
    """The plural straight behind a count; empty if there is none."""
    word = "".join(facts.after(fact.figure.end, 1))
    return word if fact.figure.kind == "number" and word.endswith("s") and len(word) > 3 else ""


def left_out(facts: Facts, part: Fact) -> bool:
    """Whether a part leaves out what it counts: six from Hove, nine were told."""
    word = "".join(facts.after(part.figure.end, 1))
    return word in ELLIPTICAL or word.endswith(("ed", "ing"))
