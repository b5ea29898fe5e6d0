"""A stated gap is not the difference between the two figures that it lies between.

## Why it matters
A majority is the first sum that a rival's agent does. If it does not follow from the two figures, one
of the three is wrong.

## When it stays silent
- the gap holds, exactly, rounded, or as its hedge allows
- only its hedge is wrong, more than for almost: that is another rule's business
- one of the two figures is not known, or may be of another count or another stage
- the two figures are shares: a gap between those is in points
- the figures stand in different entries of a live post
- the gap is told to one side and the other figure is of another, or counts sides itself
- two other figures of the sentence, or a score in it, are that far apart

## How to settle it
Ask for the declared figures. A gap that holds only when rounded is another rule's business.
"""

from collections.abc import Iterator, Mapping

from blogcheck.rule import (
    Check,
    Claim,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    abreast,
    bad,
    distances,
    excuses,
    good,
    hedges,
    later,
    pairs,
    repairs,
    words_of,
)

RULE = Rule(
    severity="error", since="0.1", needs=Needs(figures=("number", "money", "quantity", "points"))
)

EXAMPLES = [
    bad("Asha Rowe won with 18,204 votes to Tom Pike's 15,911, a majority of [[2,393]].", "2,293"),
    bad(
        "The county fined 6,127 drivers last year, [[312]] fewer than the 6,450 of the year"
        " before.",
        "323",
    ),
    bad(
        "Asha Rowe took 18,204 votes and Tom Pike took 15,911, so Rowe won by [[3,293]] votes.",
        "2,293",
    ),
    bad("Pike finished on 7,930, [[528]] behind Rowe's 8,412.", "482"),
    bad("Rowe won by [[41]] votes, 3,906 to 3,855, and Pike resigned.", "51"),
    bad("Pike lost by [[217]] votes: Rowe took 6,318 and he 6,191.", "127"),
    bad("Lund won in 47.18 seconds, [[0.31]] clear of Osei in 47.39.", "0.21"),
    bad(
        "Lund leapt 7.62 metres, [[0.17 metres]] further than Osei's 7.55.",
        "0.07",
        severity="warning",
    ),
    bad(
        "At 417 metres the mast is [[37 metres]] taller than the 370-metre chimney.",
        "47",
        severity="warning",
    ),
    bad("Rowe polled 6,318 votes, [[217]] clear of Pike on 6,191.", "127", severity="warning"),
    bad(
        "Hove are top on 71 points, with Ayr [[seven]] behind on 66.",
        "71 points - 66 = 5",
        severity="warning",
    ),
    bad("A guard gets £412 a week and a driver £489, a gap of [[£87]].", "£77", severity="warning"),
    bad(
        "Rowe won 6,318 votes against 6,191 (39.1 per cent) for the Conservative, Tom Pike, a majority of [[217]].",
        "127",
        severity="warning",
    ),
    bad("The herd, 310 strong in 2019, now numbers 285, [[35]] fewer.", "25", severity="warning"),
    bad("Rowe's claims rose from 4,120 to 5,060, [[960]] more.", "940", severity="warning"),
    bad("It weighs 412 tonnes, [[60]] more than its 362-tonne rival.", "50", severity="warning"),
    bad(
        "Drivers earned a mean £18.72 an hour in May against £17.05 for guards, so a driver was [[£1.97]]"
        " an hour better off.",
        "£1.67",
        severity="warning",
    ),
    bad(
        "Lund's marrow went 61.4kg, which beat the old mark of 58.2kg, set in 2019, by [[4.2kg]].",
        "3.2",
        severity="warning",
    ),
    bad(
        "At 1,345m the Pike is [[46m]] higher than the Cope, its neighbour, which stands 1,309m above the sea.",
        "36",
        severity="warning",
    ),
    bad("Rowe won the seat by [[84]] votes, with 6,214 to Pike's 6,140.", "74"),
    good("It was 14C at noon, 9C by three and 2C at midnight.", why="three o'clock"),
    good("The hall seats 1,200, 400 fewer than the old one, with 900 in the stalls.", why="in it"),
    good(
        "Ayr are third, having won eight, and are five behind Hove, who have played two games more.",
        why="five points",
    ),
    good("Debt fell from £140m to £95m, helped by the £38m sale of a yard.", why="the sale"),
    bad(
        "Rowe got 6,318 votes and her nearest rival 6,191; she won by [[217]].",
        "127",
        severity="warning",
    ),
    bad(
        "Only [[42]] votes separated the two: Rowe had 811 and Pike 779.", "32", severity="warning"
    ),
    bad(
        "Rowe had 6,318 votes against 6,191, her majority cut to [[217]].",
        "127",
        severity="warning",
    ),
    good("Rowe won by 4,118 votes, 19,702 to 15,584, where Pike had lost by 903.", why="told, too"),
    good("Needing 287, Ayr were out for 241, to lose by 45 runs.", why="a chase"),
    good("Ayr, who made 190 and 195, won by 48 runs.", why="two innings of one side"),
    good(
        "Rowe beat Pike by 212 votes; in 2018 the figures were 1,640 to 1,528.", why="another year"
    ),
    good("Rowe's claims rose from 4,120 to 5,060, 940 more.", holds=True),
    good("Rowe polled 6,318 votes, 127 clear of Pike on 6,191.", holds=True),
    good(
        "Rowe beat Pike by 6,318 votes to 6,191, cutting a majority of 3,410.", why="the last one"
    ),
    good("Hove have eight points, three ahead of Ayr with four games left.", why="games"),
    good("Lund won in 47.18 seconds, 0.21 clear of Osei in 47.39.", holds=True),
    good("At 417 metres the mast is 45 metres taller than the 370-metre chimney.", why="rounded"),
    good("Pike lost by 217 votes: Rowe took 6,318 and three others 6,191."),
    good("Asha Rowe won with 18,204 votes to Tom Pike's 15,911, a majority of 2,293.", holds=True),
    good("Asha Rowe won with 18,204 votes to Tom Pike's 15,911, a lead of about 2,300."),
    good("A driver is paid £482 a week, almost £20 more than the £463 of a guard.", holds=True),
    good(
        "9.30pm\n\nRowe leads by 4,000 votes.\n\n8.10pm\n\nRowe has 6,120 votes to Pike's 5,480.\n",
        why="more was counted in between",
    ),
    good("Ayr made 271-8 in 50 overs and had Hove out for 212 to win by 59 runs.", why="a score"),
    good(
        "Hove have 52 points, one behind Ayr, who have played two games fewer, and four ahead of Coll.",
        why="gaps, and no gap between them",
    ),
]

NEAREST = frozenset("nearest closest runner-up".split())
FAR = 30
AIMS = words_of("gaps/aims")
LATER = later(
    r"[;.] ?(?:[Bb]y|[Aa]t|[Ii]n|[Nn]ow|[Tt]hen|[Ll]ater|[Ll]ast|[Tt]his|[Oo]n|[Aa]fter)\b"
)
AND = later(r"\b(?:and|but|while)\b|;")
LOST = ("lost", "loses", "losing")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work out every gap between two known figures."""
    lost = (claim for claim in facts.of("change") if of_defeat(facts, claim))
    said = (pairs.pair(facts, claim) for claim in (*facts.of("gap"), *lost))
    # What the figures themselves say goes before what the words may.
    alone = {found.gap.figure.start: found for found in distances.told(facts)}
    paired = [f for f in said if f is not None and (f.verdict().holds or agreed(f, alone))]
    told = {found.gap.figure.start for found in paired}
    for found in (*paired, *(alone[at] for at in sorted(alone.keys() - told))):
        if (found.crossed and not found.sure) or found.overhedged:
            continue
        verdict = found.verdict()
        if verdict.holds:
            # A gap that holds the wrong way round, or only when rounded, is for other rules.
            if verdict.name == "exact" and not found.crossed:
                yield Check(*pairs.shape(facts, found))
        elif excuses.chased(facts, found.gap):
            continue
        elif (
            verdict.name == "impossible"
            and not excuses.apart(facts, found.gap)
            and not of_nearest(facts, found)
            and not of_an_aim(facts, found)
            and not at_another_time(facts, found)
            and of_one(facts, found)
            and not far_off(found)
            and not of_two_innings(facts, found)
            and (found.sure or not distances.to_another(facts, found))
            and not distances.told_rightly(facts, found)
        ):
            marks, working = pairs.shape(facts, found)
            yield Finding(
                f"{working.expression} = {working.computed}, not {hedges.hedged(facts, found.gap)}",
                marks,
                working,
                severity=verdict.severity if found.sure else "warning",
                confidence="certain" if found.sure else "likely",
                help=repairs.of_gap(found.gap, *found.in_order),
            )


def agreed(found: pairs.Pair, alone: Mapping[int, pairs.Pair]) -> bool:
    """Whether the figures themselves name no other pair for a gap than the words do."""
    other = alone.get(found.gap.figure.start, found)
    return {f.figure for f in other.in_order} == {f.figure for f in found.in_order}


def of_nearest(facts: Facts, found: pairs.Pair) -> bool:
    """Whether a sentence tells of the runner-up and who came behind, not of the winner."""
    first = min(fact.figure.start for fact in (found.gap, *found.in_order))
    words = facts.words(found.gap.sentence, first)
    return found.more.sentence == found.gap.sentence and not NEAREST.isdisjoint(words)


def far_off(found: pairs.Pair) -> bool:
    """Whether two figures are so many times as far apart as a gap says: it is of neither of them.

    Admissions were down on the 2,310 of May, but there are 12 fewer nurses than last year's 190.
    """
    wanted = found.gap.figure.value
    return wanted is not None and found.apart > FAR * wanted


def turned(facts: Facts, found: pairs.Pair, noun: str) -> bool:
    """Whether a clause of its own tells of so many fewer of something, and its own count is left out.

    Down on the 2,310 of May, but with 12 fewer nurses than last year's 190.
    """
    gap = found.gap.figure
    before = [fact.figure for fact in found.in_order if fact.figure.end <= gap.start]
    if len(before) != 1 or noun in facts.after(before[0].end, 3):
        return False
    words = facts.words(before[0].end, gap.begins)
    return not {"but", "and", "with"}.isdisjoint(words)


def of_one(facts: Facts, found: pairs.Pair) -> bool:
    """Whether nothing says that a gap is of something else than its two figures: goals, of caps."""
    one, other = found.more.figure, found.less.figure
    if found.sure:
        # Of two that words tie, one may still be of another thing: the 204-bed house, 40 nurses.
        whose = found.gap.claim.noun("value")
        if whose is not None and turned(facts, found, facts.words(*whose)[0]):
            return False
        text = facts.document.text
        beds = [f for f in (one, other) if f.kind == "number" and text.startswith("-", f.end)]
        nouns = {abreast.counted(facts, figure) for figure in beds} - {""}
        return whose is None or nouns <= {abreast.singular(facts.words(*whose)[0])}
    return abreast.of_one(facts, found.gap.claim, one, other)


def of_an_aim(facts: Facts, found: pairs.Pair) -> bool:
    """Whether a gap is to what was hoped for, or is usual: £400,000 above budget."""
    return not AIMS.isdisjoint(facts.after(found.gap.figure.end, 2)[1:])


def at_another_time(facts: Facts, found: pairs.Pair) -> bool:
    """Whether a new clause tells of both figures at a time of their own, behind the gap.

    Rowe led by 76 at midnight; by dawn it was 9,204 to 9,118. She beat Pike by 412 in 2017 and got …
    """
    gap, first = found.gap.figure, min(found.more.figure.start, found.less.figure.start)
    if first < gap.start:
        return False
    said = facts.text(Span(gap.end, first))
    years = any(f.kind in ("year", "date") for f in facts.figures_in(Span(gap.end, first)))
    return LATER.search(said) is not None or (years and AND.search(said) is not None)


def of_two_innings(facts: Facts, found: pairs.Pair) -> bool:
    """Whether a gap in runs lies between what one side made twice: `190 and 195`."""
    one, other = sorted((fact.figure for fact in found.in_order), key=lambda each: each.start)
    tie = facts.text(Span(one.end, other.begins))
    return tie in (" and ", " & ") and facts.after(found.gap.figure.end, 1) == ["runs"]


def of_defeat(facts: Facts, claim: Claim) -> bool:
    """Whether a claim reads as a fall and is a gap: `lost by 112 votes`."""
    down, by = claim.cue("down"), claim.figure("by")
    if down is None or by is None or len(claim.roles) > 1:
        return False
    return facts.text(down) in LOST and facts.words(down.end, by.start)[:1] == ["by"]
