"""A stated total is not the sum of the figures that it is made of.

## Why it matters
A reader who adds the two figures up gets a third one. One of the three is wrong, and the copy cannot
say which.

## When it stays silent
- two figures of the sentence do make the total: that is how it is meant
- the total is one of them times another, or of so many each, or of prices that are taken so many times
- another figure of the sentence makes the sum right: "21 in all, with two on the road"
- no words say that these figures make that total
- a figure is hedged, or rounded so far that the sum may hold
- the earlier figure may be of something else, or of somebody else

## How to settle it
Go back to whoever counted. Any of the figures may be the wrong one, so no fix is offered.
"""

from collections.abc import Iterator, Sequence

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    addends,
    bad,
    called,
    excuses,
    gatherings,
    good,
    hedges,
    label,
    lines_of,
    listed,
    repairs,
    totals,
)

RULE = Rule(
    severity="error",
    since="0.1",
    needs=Needs(sentence=("alike alike", "number quantity", "number money", "number points")),
)

EXAMPLES = [
    bad("The club sold 4,120 adult and 1,380 child tickets, a total of [[5,600]].", "5,500"),
    bad(
        "9.10pm\n\nAsha Rowe won 31,204 first preference votes to Tom Pike's 28,917.\n\n"
        "Rowe took 4,118 second preference votes to take her total to 35,322.\n\n"
        "Pike took 3,642 second preference votes to lift his total to [[32,595]].\n",
        "32,559",
    ),
    bad(
        "The trust gave £9,250 for tours and £10,500 for kit, making a total of [[£19,570]].",
        "£19,750",
    ),
    bad(
        "The film took over £56m here and £30m abroad, with a total [[£81m]].",
        "£86m",
        severity="warning",
    ),
    bad(
        "The flood drowned 12 cows in Hove, seven in Ayr and three in Coll, [[21]] altogether.",
        "22",
    ),
    bad(
        "Wardens gave out 14 fines on Friday and 9 on Saturday, bringing the weekend's total to [[24]].",
        "23",
        severity="warning",
    ),
    bad(
        "The final dividend is 7.4p, making [[11.2p]] for the year, after an interim of 3.6p.",
        "11.0p",
    ),
    bad(
        "The firm took 1,240 orders in March, 980 in April and 1,105 in May: [[3,235]] over the quarter.",
        "3,325",
        severity="warning",
    ),
    bad(
        "Rovers took 23 points at home and 18 on the road to finish with [[43]].",
        "41",
        severity="warning",
    ),
    bad(
        "With 61 dead in Hove and 38 in Ayr, the toll now stands at [[109]].",
        "99",
        severity="warning",
    ),
    good("Ayr made 234 and 169 in reply to 412.", why="the other side's"),
    bad(
        "Nine boats sank on Monday and eight more on Friday, raising the toll to [[18]].",
        "17",
        severity="warning",
    ),
    bad(
        "Hove lent 18 vans, four cars and two buses; all [[26]] are back.", "24", severity="warning"
    ),
    good("They made 118 and 206 and lost to a side that made 330.", why="another side"),
    good("Rowe had 41 votes and Pike 38. In all, 86 people voted.", why="there were others"),
    good(
        "Lund was put down on nine and on 64, and hit 14 fours and two sixes, 68 of his runs in all ways.",
        why="of his runs",
    ),
    good(
        "Rowe won 41,250 votes and Pike polled 38,116. In all, 86,000 people voted.",
        why="there were others",
    ),
    good(
        "The fund got £1.2m from the lottery, £300,000 from the county and the same again from a bank,"
        " £1.8m in total.",
        why="a part that has no figure",
    ),
    good("The film took £56m here and £30m abroad, with a total £86m.", holds=True),
    good("The club sold 4,120 adult and 1,380 child tickets, a total of 5,500.", holds=True),
    good("The club sold 4,120 adult and 1,380 child tickets, a total of about 5,600."),
    good("The school ran 12 trips of 15 pupils, a total of 180.", why="a product"),
    good(
        "The club sold 4,120 shirts and 1,380 scarves on Friday, taking its total to 96,400.",
        why="what it had before is not in the copy",
    ),
    good(
        "The bag has three pens at £1.50 and two pads at £2, £8.50 altogether.",
        why="so many of each",
    ),
    good(
        "They found 12 sheep in the barn and seven in the yard, 21 in all with two on the road.",
        why="two more",
    ),
    good(
        "The bill was £140 for food and £60 for wine, a total of £225 with a tip of 12.5 per cent.",
        why="with the tip",
    ),
    good("It has 31 posts for doctors, 120 for nurses and 210 altogether.", why="others as well"),
    good("She made £120,000, won £40,000 and lost £25,000, £135,000 in all.", why="a loss"),
    good(
        "Each of the 12 clubs gets £25,000, plus £100,000 for the two finalists, a total of £400,000.",
        why="so much each",
    ),
    good("The firm paid £2.4m and £1.3m for the two yards, a total of £3.8m.", why="rounded"),
]

# Sums of one kind are looked for so many before and after, and no further than this.
MOST, REACH = 8, 700


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up what each stated total is made of."""
    sums = [
        found for claim in facts.of("total") if (found := totals.addition(facts, claim)) is not None
    ]
    told = {found.stated.figure.start for found in sums}
    for loose in (totals.after_colon, gatherings.gathered, totals.alone):
        sums += [s for s in loose(facts) if s.stated.figure.start not in told]
        told = {found.stated.figure.start for found in sums}
    for place, found in enumerate(sums):
        labels = [label(facts, part) for part in found.parts]
        working = addends.column(found.parts, found.stated, labels)
        marks = addends.marks(found.parts, found.stated, labels)
        if found.verdict.holds:
            yield Check(marks, working)
        elif (
            found.verdict.name == "impossible"
            and not overhedged(found)
            and not excuses.excused(facts, found.parts, found.stated)
        ):
            figures = listed([part.figure.text for part in found.parts])
            whose = called(facts, found.stated) if of_one(facts, found) else ""
            yield Finding(
                f"{whose + ': ' if whose else ''}{figures} make {working.computed},"
                f" not {working.stated}",
                marks,
                working,
                severity="error" if found.sure and found.verdict.severity == "error" else "warning",
                verdict="suspicious" if found.alone else "contradiction",
                help=repairs.of_sum(found.stated, found.parts),
                checked=tuple(rivals(facts, found, sums[max(0, place - MOST) : place + MOST])),
            )


def of_one(facts: Facts, found: totals.Sum) -> bool:
    """Whether a total and all its parts are one and the same's."""
    return all(facts.same(part, found.stated, "subject") for part in found.parts)


def overhedged(found: totals.Sum) -> bool:
    """Whether nothing but the hedge of a total is at fault, which another rule says."""
    return hedges.alone(addends.quantity(found.stated), addends.sum_of(found.parts))


def rivals(facts: Facts, failed: totals.Sum, sums: Sequence[totals.Sum]) -> Iterator[str]:
    """What sums of the same kind hold in the same entry, and on which lines they stand."""
    for other in sums:
        alike = len(other.parts) == len(failed.parts) and other.stated.entry == failed.stated.entry
        near = abs(other.stated.figure.start - failed.stated.figure.start) < REACH
        if other.verdict.holds and alike and near:
            whose = called(facts, other.stated)
            figures = " + ".join(part.figure.text for part in other.parts)
            yield (
                f"the same sum holds{' for ' + whose if whose else ''}: {figures} ="
                f" {other.stated.figure.text} ({lines_of(facts, (*other.parts, other.stated))})"
            )
