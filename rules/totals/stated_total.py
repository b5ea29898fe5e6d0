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
    bad("The club has 14 first teams and 11 for juniors, which make up its [[26]] sides.", "25"),
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
        "The city had advertised for another 5,200 drivers. It now wants 2,000 additional drivers, bringing"
        " the total needed to [[4,500]].",
        "7,200",
        severity="warning",
    ),
    bad(
        "The firm took 1,240 orders in March, 980 in April and 1,105 in May: [[3,235]] over the quarter.",
        "3,325",
        severity="warning",
    ),
    bad(
        "The stall took £340 on Friday, £215 on Saturday and £480 on Sunday, which gives [[£1,135]].",
        "£1,035",
        severity="warning",
    ),
    bad(
        "Aldmoor has 214 pupils and Hove 187, so that the merged school will have [[411]].",
        "401",
        severity="warning",
    ),
    bad(
        "The county had 312 calls about noise, 145 about rats and 208 about parking. Together that is"
        " [[655]].",
        "665",
        severity="warning",
    ),
    bad(
        "Snow fell to 31mm on Saturday and 27mm on Sunday, [[68mm]] over the weekend.",
        "58mm",
        severity="warning",
    ),
    bad(
        "Rovers took 23 points at home and 18 on the road to finish with [[43]].",
        "41",
        severity="warning",
    ),
    bad("Her rounds of 71, 68, 70 and 69 gave her a [[277]] total.", "278", severity="warning"),
    bad(
        "Aldmoor has 240 boats and Hove 185; the two will have [[435]].", "425", severity="warning"
    ),
    bad(
        "The choir sold 412 seats for the first night and 388 for the second, so [[780]] people will"
        " have heard it.",
        "800",
        severity="warning",
    ),
    bad("Rovers took 12 points at home and eight away, a total of [[22 points]].", "20 points"),
    bad(
        "It will spend £2.4m on roads, £1.1m on parks and £0.8m on books, a total of [[£4.1m]].",
        "£4.3m",
        severity="warning",
    ),
    bad(
        "The boats carry 85 and 120 cars, so that [[215]] can cross every hour.",
        "205",
        severity="warning",
    ),
    bad(
        "Boxes in town took £318.40 and £527.15, and with £86 from the raffle the crew banked [[£941.55]]"
        " over the fair.",
        "£931.55",
        severity="warning",
    ),
    bad(
        "With 1,840 members, 2,215 at the gate and 306 up from Coll, the crowd of [[4,631]] was the best"
        " since May.",
        "4,361",
        severity="warning",
    ),
    bad(
        "The town has £1.35m from the lottery and £420,000 from a bank and will find the last £230,000,"
        " which puts the bill for the half-mile path at [[£2.2m]].",
        "£2.0m",
        severity="warning",
    ),
    bad(
        "She was fined £412 for the boat and £236 for the dog, and told to pay costs of £85, [[£743]]"
        " altogether.",
        "£733",
    ),
    bad(
        "With 61 dead in Hove and 38 in Ayr, the toll now stands at [[109]].",
        "99",
        severity="warning",
    ),
    bad(
        "Fares of £41m and £9m from fines gave the ferry firm [[£53m]].", "£50m", severity="warning"
    ),
    good("The motion got 113 votes, three short of the 116 it needed in the 230-seat house."),
    good(
        "After day one of four Ayr lead with four golds, two silvers and a bronze, seven in total.",
        why="one bronze, and day one",
    ),
    good("Ayr made 234 and 169 in reply to 412.", why="the other side's"),
    good("She leaves two sisters, three cousins and an uncle: the six will meet.", why="an uncle"),
    good("Rowe had 41 votes and Pike 38. In all, 86 people voted.", why="there were others"),
    good(
        "The court gave her £528, £4,448 for wages, £345 for leave, £1,584 for fines and £256 more,"
        " bringing a total of £7,161.",
        why="small ones too",
        holds=True,
    ),
    good("It has 146 ovens in Ayr and 171 in Hove, and sells 327 kinds of loaf.", why="of loaf"),
    good(
        "A final dividend of 6.5p makes 9.5p for the year, compared with 14p.", why="of last year"
    ),
    bad(
        "Hove wrote 64 fines in May, Ayr 38 and Coll 27, [[139]] notices at £80 apiece.",
        "129",
        severity="warning",
    ),
    bad(
        "The town's two clubs gave out 3,180 and 2,740 boxes in May, up on 2022, and the [[6,020]] cost it"
        " £14 a head.",
        "5,920",
        severity="warning",
    ),
    good(
        "Lund was put down on nine and on 64, and hit 14 fours and two sixes, 68 of his runs in all ways.",
        why="of his runs",
    ),
    good("The halves were 42, 41 and 30 minutes, 113 in all.", why="the last is in minutes"),
    good("It took 12 hours, 40 men and six pumps to put it out, 58 calls in all.", why="of others"),
    good(
        "The count is 715,700, which is 9,300 up on last year; the town had 721,000 by then.",
        why="9,300 more than another",
    ),
    good(
        "It made £41m from boats and £9m from fines, and total income was £73m.", why="and others"
    ),
    good(
        "It will spend £2.4m on roads, £1.1m on parks and £0.8m on books, a total of £4.2m.",
        why="rounded",
        holds=True,
    ),
    good("Support rose 2 points in May and 3 in June, 4 points less than in July, to 41."),
    good(
        "Aldmoor has 214 pupils and Hove 187, so that the county will have 12,400.",
        why="far from the sum, and no word says that it is one",
    ),
    good(
        "Rowe won 41,250 votes and Pike polled 38,116. In all, 86,000 people voted.",
        why="there were others",
    ),
    good(
        "There were 18 fines on Friday, 23 on Saturday and nine on Sunday, 50 fines in all.",
        why="Friday, 23 may be a day of the month",
    ),
    good(
        "This month six members left, including four from Hove. In total, 11 have gone.",
        why="some of one are in the other",
    ),
    good(
        "The fund gave 40 grants in May. It gave 214 in June and 187 in July, so that it has made 441.",
        why="one that stands before makes it right",
    ),
    good(
        "Goals came in the 12th minute, with 410, 388 and 275 fans in three stands: 96 of them cheered.",
        why="no sum is near",
    ),
    good(
        "The fund got £1.2m from the lottery, £300,000 from the county and the same again from a bank,"
        " £1.8m in total.",
        why="a part that has no figure",
    ),
    good(
        "Rovers won 14 games at home and 9 away, bringing their total since 2020 to 96.",
        why="there were more before",
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
    good(
        "Ayr gave £22m, Hove £9m and Coll £8m; a total of £61m has been raised.", why="others too"
    ),
    good("It made £31m by May and £44m since; for the year before it was £70m in all."),
    good("It drowned 12 in Ayr, nine in Hove and four in Coll, 26 in all including a sailor."),
    good("She made £120,000, won £40,000 and lost £25,000, £135,000 in all.", why="a loss"),
    good("The yard made £8.2m from boats, £1.1m more than from repairs, and £15.3m in all."),
    good(
        "She borrowed £9,000 and pays £210 a month for five years, £12,600 in all.",
        why="so much a month",
    ),
    good(
        "Each of the 12 clubs gets £25,000, plus £100,000 for the two finalists, a total of £400,000.",
        why="so much each",
    ),
    good("The firm paid £2.4m and £1.3m for the two yards, a total of £3.8m.", why="rounded"),
    good("Rovers beat City 4-1 and United 3-0 in front of a total of 61,000 people."),
    good(
        "The vote was 312 to 298, with 14 unmarked, in a chamber of 650.",
        why="of all who sit there",
    ),
    good(
        "The party has 61 seats in the north, 44 in the south and 112 in all with its ally.",
        why="with it",
    ),
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
