"""A majority is not what the result beside it leaves between the first and the second.

## Why it matters
The majority stands in the first sentence and the votes in the last, and the two are typed by different
people. It is the figure that goes into the record.

## When it stays silent
- the votes are not in the copy around it, or only one candidate's are
- somebody is named twice, so that there may be two counts or two rounds
- the majority is hedged, or that of another year
- the two are so far apart that the majority is of something else

## How to settle it
Take the second from the first, at the declared figures.
"""

from collections.abc import Iterable, Iterator

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    abreast,
    addends,
    bad,
    beside,
    exact,
    good,
    later,
    pairs,
    repairs,
    results,
)

RULE = Rule(
    severity="error", since="0.1", needs=Needs(words=("majority", " by ", "margin", "lead"))
)

EXAMPLES = [
    bad(
        "Labour held Marlport with a majority of [[2,310]]. Asha Rowe won 14,287 votes against 11,877"
        " for the Conservative, Tom Pike.",
        "2,410",
    ),
    bad(
        "Rowe (Independent) 1,204, Pike (Labour) 987, Shah (Green) 310. Majority [[271]].",
        "1,204 - 987 = 217",
    ),
    bad(
        "Asha Rowe (D) 88,214 (52.3%), Tom Pike (R) 78,902 (46.8%), write-ins 1,518 (0.9%). Rowe wins by"
        " [[9,132]].",
        "88,214 - 78,902 = 9,312",
    ),
    bad(
        "The result:\n\nAsha Rowe (Green) 912\n\nTom Pike (Lab) 874\n\nLena Shah (Con) 131\n\nRowe has a"
        " majority of [[65]] over Pike.",
        "38",
    ),
    good(
        "Hove\n\nReds 775 [38.3%]\nBlues 595 [29.4%]\nGreens 93 [4.6%]\nMajority: 180\n\nAyr\n\nRed 1187"
        " (37.5; -1.5)\nBlue 1011 (31.9; +11.2)\nMajority 176",
        why="that of the next ward",
        holds=True,
    ),
    good(
        "Asha Rowe (D) 88,214 (52.3%), Tom Pike (R) 78,902 (46.8%), write-ins 1,518 (0.9%). Rowe wins by"
        " 9,312.",
        holds=True,
    ),
    good(
        "Asha Rowe 88,214, Tom Pike 78,902, Lena Shah 1,518. Four years ago Rowe won by 412.",
        why="another poll",
    ),
    good(
        "Labour held Marlport with a majority of 2,410. Asha Rowe won 14,287 votes against 11,877"
        " for the Conservative, Tom Pike.",
        holds=True,
    ),
    good(
        "Labour held Marlport, where its majority of 4,902 had looked safe. Asha Rowe won 14,287 votes"
        " against 11,877 for the Conservative, Tom Pike.",
        why="that of last time",
    ),
    bad(
        "Labour held Marlport with a majority of [[2,310]], down from 4,902 last time.\n\n"
        "Asha Rowe won 14,287 votes against 11,877 votes for Tom Pike of the Greens.",
        "2,410",
    ),
    good(
        "Labour held Marlport with a majority of about 2,300. Asha Rowe won 14,287 votes against"
        " 11,877 for the Conservative, Tom Pike.",
    ),
    bad(
        "Rowe retains Marlport by [[8,313]] votes\n\nAsha Rowe held Marlport for the Reds with 61,744"
        " votes against 53,531 for the Blue, Tom Pike.",
        "8,213",
    ),
    bad("Asha Rowe won by [[8,313]] votes. She took 61,744 votes and Tom Pike 53,531.", "8,213"),
    good("Rowe won by 8,313 votes. In 2015 she took 61,744 votes and Pike 53,531.", why="then"),
    good("Rowe won by 8,313 votes. She took 61,744 votes, up from 53,531."),
    bad(
        "Rowe (Lab) 812, Pike (Con) 765, Shah (LD) 240. Majority [[74]]. Turnout 34.1 per cent.",
        "812 - 765 = 47",
    ),
    good(
        "Rowe (Independent) 1,204, Pike (Labour) 987. In Oakham: Rowe (Independent) 904, Pike (Labour)"
        " 887. Majority 271.",
        why="two counts",
    ),
]

MAJORITY = later(r"\b[Mm]ajority(?: of|:| was| is|,)? (?=\d)")
POLLED = frozenset(("vote", "first preferences"))
# `She wins by 1,204`, `a margin of 1,204`, straight behind a result.
MARGIN = later(
    r"(?:[^\n.;]|\.(?=\d)){0,40}[.;]\s{1,2}[^\n.;\d]{0,70}"
    r"\b(?:(?:w[io]ns?|won|holds?|held|ahead|leads?|led|elected|home) (?:it |the seat )?by"
    r"|margin(?: of| is| was)?|lead(?: of| is| was)) (?=\d)"
)
NEAR, FAR = 160, 400
# How far from a majority its votes may stand, in code points.
REACH = 2000
# Below the first of these or above the second times the sum, the majority is of something else.
LEAST, MOST = exact(4, 5), exact(5, 4)


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out the majority of every result that has one stated beside it."""
    text = facts.document.text
    told: set[int] = set()
    for match in beside(MAJORITY, ("ajority",), text, (0, len(text)), back=1, ahead=NEAR):
        stated = stated_at(facts, match.end())
        if stated is not None:
            told.add(stated.figure.start)
            result = listed(facts, stated)
            # Of the contest before: its own majority stands between.
            if result and "ajority" in text[max(result, key=place).figure.end : match.start()]:
                continue
            beside_it = bool(result) and straight(facts, max(result, key=place), match.start())
            result = result or votes(facts, stated)
            if len(result) > 1:
                yield from held(facts, stated, result, firm=beside_it)
    for found in results.results(facts):
        after = MARGIN.match(text, found.end, found.end + NEAR)
        stated = stated_at(facts, after.end()) if after else None
        if stated is not None and stated.figure.start not in told:
            told.add(stated.figure.start)
            result = [facts.at(figure)[0] for _, figure in found.ranked]
            yield from held(facts, stated, result)
    for claim in facts.of("gap"):
        value = claim.figure("value")
        if value is None or value.start in told or not won_by_votes(facts, claim):
            continue
        stated = stated_at(facts, value.begins)
        two = abreast.of_next(facts, value) if stated is not None else None
        if stated is not None and two is not None:
            more = sorted(two, key=lambda figure: -(figure.value or 0))
            yield from held(facts, stated, [facts.at(figure)[0] for figure in more])


def won_by_votes(facts: Facts, claim: Claim) -> bool:
    """Whether a claim says that somebody won, or held, a seat by so many votes."""
    noun = claim.noun("value")
    won = claim.cue("won") is not None or claim.cue("taken") is not None
    return won and noun is not None and facts.words(*noun)[:1] == ["votes"]


def stated_at(facts: Facts, offset: int) -> Fact | None:
    """The majority that begins at an offset, if it is a bare count without a pair of its own."""
    stated = next(iter(facts.in_span(Span(offset, offset + 1))), None)
    if stated is None or not addends.countable(stated.figure):
        return None
    paired = stated.claim.kind == "gap" and pairs.pair(facts, stated.claim) is not None
    plain = addends.whole(stated) and addends.quantity(stated).is_bare
    return stated if plain and not paired else None


def place(fact: Fact) -> int:
    """Where a figure stands."""
    return fact.figure.start


def straight(facts: Facts, last: Fact, offset: int) -> bool:
    """Whether a majority stands straight behind its result: `… Shah 311. Majority 122`."""
    paragraph = facts.document.paragraph_at(offset)
    return paragraph.start <= last.figure.start and "." not in facts.text(
        Span(last.figure.end, offset)
    ).rstrip(". ;")


def listed(facts: Facts, stated: Fact) -> list[Fact]:
    """The votes of the result that stands before a majority, most first; none without one."""
    found = results.before(facts, stated.figure.start, FAR)
    if found is None or told_before(facts, Span(found.end, stated.figure.start)):
        return []
    return [facts.at(figure)[0] for _, figure in found.ranked]


def told_before(facts: Facts, span: Span) -> bool:
    """Whether a result has its own majority before another is told: that is of the next ward."""
    return facts.text(span).lower().count("majority") > 1


def votes(facts: Facts, stated: Fact) -> list[Fact]:
    """The votes of each candidate, most first; none if in doubt.

    They are those of the paragraph of a majority, or of the copy around it.
    """
    beside = polled(addends.once(facts.in_paragraph(stated)), stated)
    if beside is not None and len(beside) > 1:
        return beside
    at = stated.figure.start
    around = addends.once(facts.in_span(Span(max(0, at - REACH), at + REACH)))
    said = [f for f in around if f.entry == stated.entry and f.measure is not None]
    return polled(said, stated) or [] if beside is not None else []


def polled(near: Iterable[Fact], stated: Fact) -> list[Fact] | None:
    """The votes of each candidate among some figures, most first; None if somebody has two."""
    found: dict[str, Fact] = {}
    for fact in near:
        if fact.figure is stated.figure or not addends.like(fact, stated):
            continue
        against = fact.claim.kind == "standing" and fact.role == "other"
        whose = fact.subject.name if fact.subject is not None else "against" if against else ""
        if not whose or (fact.measure is not None and fact.measure.name not in POLLED):
            continue
        held = addends.quantity(found.setdefault(whose, fact))
        if held.value != addends.quantity(fact).value or not held.is_bare:
            return None
    return sorted(found.values(), key=lambda fact: -addends.quantity(fact).value)


def held(
    facts: Facts, stated: Fact, result: list[Fact], *, firm: bool = False
) -> Iterator[Finding | Check]:
    """A check if the first is as far ahead as is stated; a finding if it is nearly so.

    firm: whether no other result can be meant, however far off a majority is.
    """
    first, second = result[:2]
    found = pairs.Pair(stated, first, second, sure=True)
    made, wanted = found.apart, addends.quantity(stated)
    marks, working = pairs.shape(facts, found)
    if wanted.tight().contains(made):
        yield Check(marks, working)
        return
    slip = addends.slipped(stated, made) or addends.slip((second, stated), first)
    if made > 0 and (slip or firm or LEAST < exact(wanted.value, made) < MOST):
        yield Finding(
            f"{working.expression} = {working.computed}, not {stated.figure.text}",
            marks,
            working,
            confidence="certain" if slip or firm else "likely",
            help=repairs.of_gap(stated, *found.in_order),
        )
