"""What a stated total is made of: the figures of its sentence, and those that stand before it.

The claim of a total says how it is stated (`a total of`, `taking the total to`, `in all`); here is
which figures stand before it, and what ties them to it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends, misses, rows, sentences
from blogcheck.typed import NamedTuple
from blogcheck.verdict import Verdict

GAP = r"[^.;:()\n]{0,60}?"
ARTICLE = r"(?:(?:a|an|the|its|his|her|their|our) )?(?:[a-z-]{2,14} ){0,2}"
# What ties a total to the figures before it.
TIED = later(
    GAP + r"(?:[,:;(]| [-–]|—) ?(?:and )?(?:(?:for|making|giving|bringing|with|or|to give|to make|"
    r"that is|that’s|that's|which makes|amounting to|adding up to|reaching|meaning)"
    r"(?: (?:him|her|them|us|it))? )?"
    + ARTICLE
    + r"|"
    + GAP
    + r" (?:for|making|giving) (?:(?:him|her|them|us|it) )?"
    + ARTICLE
)
OPENING = later(
    r"[“\"]?(?:That|This|It|They|Together,? (?:they|these|that))"
    r"(?: is|'s|’s| was| makes?| made| gives?| gave| comes?| adds?)(?: up)?(?: to)?"
    r"(?: (?:him|her|them|us|it))? (?:a|an|the) (?:[a-z-]{2,14} ){0,2}"
)
JOINED = later(r"[^.;:()\n]{0,90}?(?:,|\b(?:and|plus|with|on top of)\b)[^.;:()\n]{0,60}")
# A count that is taken for the day of a month: 18 on Friday, 23 on Saturday and nine on Sunday.
DAY_OR_COUNT = later(r"day, \d{1,2} (?:on|in|at) ")
# Three and the same again: a part that has no figure.
AGAIN = later(r"\b(?:same|as much|as many|again|similar|equal)\b")
AFTER = later(
    r"[^.;:()\d\n]{0,40}?\b(?:after|(?<!compared )with|following|on top of|plus|added to)\b"
    r"[^.;:()\n\d]{0,40}"
)
EACH = words_of("sums/each")
TIMES = words_of("times/spells")
BEHIND = 6
# Claims of which the value is no part of a sum: so much a month, so much more than.
UNEQUAL = frozenset(("rate", "gap"))
# A total that is so many times the sum, or the other way round, is of something else.
FAR = 2
# How far before a total the earlier figure may stand.
REACH = 700
MOST = 8
# So many figures before a colon are a row.
LEAST = 3
# A row of figures before its total is this long at most.
LONGEST = 12
CLOSE = 45
FINITE = words_of("small/auxiliaries")
FURTHER = words_of("small/further")


class Sum(NamedTuple):
    """A stated total with the figures that are said to make it.

    sure: whether the words leave no doubt of it; alone: whether no word says so, only the figures.
    """

    stated: Fact
    parts: tuple[Fact, ...]
    verdict: Verdict
    sure: bool
    alone: bool = False


def addition(facts: Facts, claim: Claim) -> Sum | None:
    """The sum that a claim of a total states, if the copy says what it is made of."""
    stated = facts.fact(claim, "value")
    loose = claim.cue("in_all")
    if loose is not None and facts.text(loose).lower() in ("overall", "combined"):
        return None
    if stated is None or not addends.countable(stated.figure):
        return None
    near = tuple(
        fact
        for fact in addends.beside(facts, stated)
        if fact.figure.end <= claim.start and addends.joined(fact, stated)
    )[-LONGEST:]
    parts = row(facts, near)
    taking = raised(facts, claim)
    earlier = own = before(facts, stated, claim)
    # Whose they are is asked only where one of them may make the total with a nearer figure.
    short = {addends.quantity(stated).value - addends.quantity(fact).value for fact in near[-MOST:]}
    if taking or not short.isdisjoint(addends.quantity(fact).value for fact in earlier):
        earlier = own = tuple(f for f in earlier if facts.same(f, stated, "subject"))
    else:
        earlier = own = ()
    if not near and opens(facts, claim, stated):
        near = parts = listed_before(facts, stated)
    if taking and len(near) == 1 and not earlier:
        earlier = listed_before(facts, stated)[-1:]
    wanted = addends.quantity(stated).value
    for tried in candidates(near, parts, earlier):
        if tried != parts and addends.sum_of(tried) != wanted:
            continue
        verdict = addends.add(tried, stated)
        if verdict.name == "exact" or (verdict.holds and tried == parts):
            return Sum(stated, tried, verdict, sure=True)
    if not near or so_much_each(facts, near[0], stated):
        return None
    if taking:
        parts = (*earlier[-1:], *near) if len(near) == 1 else parts
        return taken(facts, stated, near, parts, own)
    return made_of(facts, claim, stated, near, parts)


def after_colon(facts: Facts) -> Iterator[Sum]:
    """`1,240 in March, 980 in April and 1,105 in May: 3,325 over the quarter`.

    No word says that it is a sum, and so it must come out, or nearly.
    """
    for crowd in addends.crowds(facts, LEAST + 1):
        parts, stated = crowd[:-1], crowd[-1]
        if not facts.text(Span(parts[-1].figure.end, stated.figure.begins)).endswith(": "):
            continue
        if not all(addends.joined(part, stated) for part in parts) or not rows.closed(facts, parts):
            continue
        verdict = addends.add(parts, stated)
        nearly = misses.meant(parts, stated, misses.LOOSE) or addends.slip(parts, stated)
        if row(facts, parts) == parts and (verdict.holds or nearly):
            yield Sum(stated, parts, verdict, sure=False)


def alone(facts: Facts) -> Iterator[Sum]:
    """The totals that nothing ties to their parts but that they all but come out."""
    for near in sentences.told(facts):
        if not near.first:
            verdict = addends.add(near.parts, near.stated)
            yield Sum(near.stated, near.parts, verdict, sure=False, alone=True)


def so_much_each(facts: Facts, first: Fact, stated: Fact) -> bool:
    """Whether words from the first part to behind the total say that something is so much each.

    Behind the total it may be so many each hour, as its parts are.
    """
    said = facts.words(first.figure.start, stated.figure.end)
    behind = facts.after(stated.figure.end, BEHIND)
    return any(
        word in EACH
        and f"{word} {after}" != "per cent"
        and not (at >= len(said) and after in TIMES)
        for at, (word, after) in enumerate(pairwise((*said, *behind, "")))
    )


def made_of(
    facts: Facts, claim: Claim, stated: Fact, near: Sequence[Fact], parts: tuple[Fact, ...]
) -> Sum | None:
    """The row of figures before a total, if words tie the two and it is no product."""
    if len(parts) < 2:
        return around(facts, claim, stated, near)
    if len(parts) == 2 and addends.product_of_two(near, stated):
        return None
    if any(
        f.claim.kind in UNEQUAL and f.role == "value" for p in parts for f in facts.at(p.figure)
    ):
        return None
    within = parts[-1].sentence == stated.sentence
    # 68, 66 and 60 minutes: the last of the row is of another kind.
    if within and facts.figures_in(Span(parts[-1].figure.end, claim.start)):
        return None
    if within and AGAIN.search(facts.text(Span(parts[-1].figure.end, stated.figure.start))):
        return None
    if within and not tied(facts, claim, parts):
        return None
    # And 210 altogether: others may be among them, unless the sum all but comes out.
    near_by = len(parts) == len(near) and close(parts)
    alone = facts.before(claim.start, 1) == ["and"] and claim.cue("making") is None
    # 22, nine and eight; a total of 61 has been raised: a clause of its own, as loose as that.
    behind = not FINITE.isdisjoint(facts.after(stated.figure.end, 2))
    if alone or (behind and ";" in facts.text(Span(parts[-1].figure.end, claim.start))):
        near_by = near_by and misses.meant(parts, stated, misses.LOOSE)
    made, goal = addends.sum_of(parts), addends.quantity(stated).value
    near_by = near_by and made < FAR * goal and goal < FAR * made
    if not addends.slip(parts, stated) and not near_by:
        return None
    return Sum(stated, parts, addends.add(parts, stated), sure=True)


def around(facts: Facts, claim: Claim, stated: Fact, near: Sequence[Fact]) -> Sum | None:
    """`7.4p, making 11p for the year, after an interim of 3.6p`: one part on either side."""
    if claim.cue("making") is None or len(near) != 1:
        return None
    later = [
        fact
        for fact in addends.beside(facts, stated)
        if fact.figure.start >= claim.end and addends.joined(fact, stated)
    ]
    between = Span(stated.figure.end, later[0].figure.start) if len(later) == 1 else None
    if between is None or not AFTER.fullmatch(facts.text(between)):
        return None
    parts = (near[0], later[0])
    return Sum(stated, parts, addends.add(parts, stated), sure=True)


def taken(
    facts: Facts,
    stated: Fact,
    near: Sequence[Fact],
    parts: tuple[Fact, ...],
    earlier: Sequence[Fact],
) -> Sum | None:
    """What takes a total to what it is: two counts of one side, or figures one slip away."""
    found = two_counts(facts, stated, near, earlier)
    if found is not None or len(parts) < 2:
        return found
    least = addends.DIGITS - 1 if more_of_them(facts, parts) else addends.DIGITS
    # Two gave more than the total, or nearly all of it: there was nothing before them.
    all_of_it = parts == near and close(parts) and of_one(facts, parts)
    if addends.slip(parts, stated, least) or (
        all_of_it and misses.meant(parts, stated, misses.LOOSE)
    ):
        return Sum(stated, parts, addends.add(parts, stated), sure=False)
    return None


def of_one(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether all but the first part leave their noun to it: 14 arrests on Friday, 9 on Sunday."""
    return all(rows.elliptical(facts, part) for part in parts[1:])


def more_of_them(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether two counts are of one thing, and the later is more of it: 40 more teachers."""
    if len(parts) != 2:
        return False
    some, more = (
        {word.removesuffix("s") for word in facts.after(part.figure.end, 2)} for part in parts
    )
    beside = facts.before(parts[1].figure.start, 1) + facts.after(parts[1].figure.end, 1)
    return bool(some & (more - FURTHER)) and not FURTHER.isdisjoint(beside)


def opens(facts: Facts, claim: Claim, stated: Fact) -> bool:
    """Whether a sentence says of the one before it: that's a total of 1,492."""
    return (
        OPENING.fullmatch(facts.text(Span(addends.stretch(facts, stated)[0], claim.start)))
        is not None
    )


def listed_before(facts: Facts, stated: Fact) -> tuple[Fact, ...]:
    """The figures of the sentence before, if they stand in one row."""
    sentence = addends.sentence_before(facts, stated)
    held = addends.within(facts, sentence) if sentence is not None else ()
    held = tuple(fact for fact in held if addends.joined(fact, stated))
    return held if row(facts, held) == held else ()


def close(parts: Sequence[Fact]) -> bool:
    """Whether the parts stand in one short row."""
    return all(later.figure.start - first.figure.end <= CLOSE for first, later in pairwise(parts))


def raised(facts: Facts, claim: Claim) -> bool:
    """Whether the words say that the figures take a total to what it is: it may have been more."""
    cue = claim.cue("sum")
    if cue is None or claim.cue("taking") is None:
        return False
    return facts.words(cue[1], claim.roles[0].figure.begins)[-1:] != ["of"]


def candidates(
    near: Sequence[Fact], parts: tuple[Fact, ...], earlier: Sequence[Fact]
) -> Iterator[tuple[Fact, ...]]:
    """The sets of figures that may make a total, the likeliest first."""
    if len(parts) > 1:
        yield parts
    near = near[-MOST:]
    for last in reversed(near):
        for first in reversed(earlier[-MOST:]):
            yield (first, last)
    for size in range(2, len(near) + 1):
        yield tuple(near[-size:])
    for at, last in enumerate(near):
        for first in near[:at]:
            yield (first, last)


def row(facts: Facts, near: Sequence[Fact]) -> tuple[Fact, ...]:
    """The row of figures, joined by commas and `and`, that ends before the total."""
    found: list[Fact] = []
    for fact in reversed(near):
        if found:
            between = facts.text(Span(fact.figure.end, found[0].figure.start))
            if not JOINED.fullmatch(between) or DAY_OR_COUNT.search(between):
                break
        found.insert(0, fact)
    return tuple(found)


def tied(facts: Facts, claim: Claim, parts: Sequence[Fact]) -> bool:
    """Whether the words between the last part and the total say that they make it."""
    last = parts[-1]
    text = facts.document.text
    if claim.cue("in_all") is not None:
        return TIED.fullmatch(text, last.figure.end, claim.start) is not None
    cue = claim.cue("making")
    if cue is not None:
        said = facts.words(cue.start, claim.roles[0].figure.begins)
        return said[0] in ("totalling", "totaling") or claim.cue("upward") is not None
    cue = claim.cue("sum")
    if cue is None:
        return False
    holds = facts.words(cue.end, claim.roles[0].figure.begins)[-1:]
    # With a total £86m.
    if holds not in (["of"], ["was"], ["is"], []):
        return False
    return TIED.fullmatch(text, last.figure.end, claim.start) is not None


def before(facts: Facts, stated: Fact, claim: Claim) -> tuple[Fact, ...]:
    """Earlier figures of the same kind in the same entry, not far before the total."""
    near = Span(max(0, stated.figure.start - REACH), stated.sentence)
    return tuple(
        fact
        for fact in addends.within(facts, near)
        if addends.joined(fact, stated)
        and fact.entry == stated.entry
        and fact.figure.end <= claim.start
    )


def two_counts(
    facts: Facts, stated: Fact, near: Sequence[Fact], earlier: Sequence[Fact]
) -> Sum | None:
    """`Took 300 second preferences to take his total to 900`: with his only other count, 610.

    The two must be two kinds of one measure, such as first and second preferences.
    """
    own = [fact for fact in near if facts.same(fact, stated, "subject")]
    if len(own) != 1 or len(near) != 1 or own[0].measure is None:
        return None
    of = facts.broader(own[0].measure.name)
    others = [f for f in earlier if f.measure and facts.broader(f.measure.name) == of]
    if len(others) != 1 or facts.same(others[0], own[0], "measure"):
        return None
    parts = (others[0], own[0])
    return Sum(stated, parts, addends.add(parts, stated), sure=True)
