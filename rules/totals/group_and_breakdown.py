"""The parts into which a group is divided do not make the group.

## Why it matters
A reader counts along: twelve jurors, eight men and five women. Either somebody is missing or
somebody is counted twice, and the rest of the story is read with that in mind.

## When it stays silent
- the parts do add up, or do so once the figures are rounded
- the parts need not be all: "including", "among them", with no slip of a digit to explain the rest
- the parts are fewer than the group, or far more: some are left out, or are in two of the parts
- the parts are so many each, or a day, or a head
- a part is hedged, or more than the whole
- they come out without one of them, or the words say that some are in two of them
- another figure of the sentence makes the sum right
- the parts are of something else than the group: pounds for people

## How to settle it
Ask for the full list. Any of the figures may be the wrong one, so no fix is offered.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Needs,
    Rule,
    addends,
    bad,
    breakdowns,
    divisions,
    excuses,
    good,
    hedges,
    label,
    listed,
    repairs,
    ties,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("complement",),
    needs=Needs(sentence=("alike alike", "number quantity", "number money", "number points")),
)

EXAMPLES = [
    bad("[[Twelve]] jurors, eight men and five women, heard the case.", "13"),
    bad("The [[17]] dead, nine women, five men and four children, lay in the school.", "18"),
    bad(
        "The [[£39.4m]] bill was made up of £26.1m for the track and £12.3m for the roof.", "£38.4m"
    ),
    bad(
        "A total of [[240]] branches voted; 180 in England, 31 in Scotland, 22 in Wales and 17 in"
        " Northern Ireland.",
        "250",
    ),
    bad(
        "Of the [[236]] samples, 52 came from smokers, 34 from former smokers and the remaining 160"
        " from people who never smoked.",
        "246",
    ),
    bad(
        "Of the [[5.2 million]] gain, 3.6 million is fares (more of them than refunds) while the"
        " remaining 1.9 million is freight.",
        "5.5 million",
    ),
    bad(
        "The study took in [[26]] women. Of these women, 52 smoked, 34 had given up smoking and the"
        " remaining 150 had never begun.",
        "236",
    ),
    bad(
        "Rowe received a total of [[1,315]] votes. He received 715 votes for the ward and 540 for the"
        " list.",
        "1,255",
        severity="warning",
    ),
    bad(
        "A total of [[97]] beds were added: Hove (350 beds), Ayr (286 beds) and Aldmoor (335 beds).",
        "971",
        severity="warning",
    ),
    bad(
        "The [[£10m]] fund includes £30m for shops, £30m for clubs and £40m for streets.",
        "£100m",
        severity="warning",
    ),
    bad(
        "It will cost the county [[£85m]], including £50m for staff and £53m for the contractor.",
        "£103m",
        severity="warning",
    ),
    bad(
        "Bids were [[24.9 million crowns]], including 4.2 billion for the short, 12.5 billion for"
        " the middle and 8.2 billion for the long bond.",
        "24.9 billion",
        severity="warning",
    ),
    bad("The court heard [[12]] witnesses, eight for the Crown and five for the defence.", "13"),
    bad("The pumps were out [[64]] times last week, 41 by day and 32 by night.", "73"),
    bad(
        "The [[24]]-member panel has 13 teachers, seven nurses and five farmers.",
        "25",
        severity="warning",
    ),
    bad(
        "The Reds have 21 of the [[45]] seats, the Greens 15, the Blues six and others four.",
        "46",
        severity="warning",
    ),
    bad(
        "[[Eighteen]] people were hurt, eleven of them badly; the other eight went home.",
        "19",
    ),
    bad(
        "There are [[340]] beds, of which 210 are for adults, 90 for children and 50 for babies.",
        "350",
        severity="warning",
    ),
    bad("The crew of [[28]], 19 Swedes and eight Poles, was flown home.", "27", severity="warning"),
    bad(
        "In a council of [[120]] the Blues have 58, the Reds 57 and others 15.",
        "130",
        severity="warning",
    ),
    bad(
        "[[Twenty-two]] people drowned, 13 of them on the ferry and ten in the dock.",
        "23",
        severity="warning",
    ),
    bad(
        "Of the [[410]] homes, 120 are flats, 200 are terraced and 80 are bungalows.",
        "400",
        severity="warning",
    ),
    bad(
        "The [[£62m]] will be shared between Hove (£25m), Ayr (£21m) and Coll (£18m).",
        "£64m",
        severity="warning",
    ),
    bad(
        "The firm has [[3,400]] clerks at six sites, 1,150 of them in Hove, 900 in Ayr and 1,250 at the"
        " other four.",
        "3,300",
        severity="warning",
    ),
    bad(
        "[[Eighty-nine]] nurses left last year, but of those only 48 went abroad while the other 14"
        " retired.",
        "62",
    ),
    bad(
        "She needs to raise [[£12,000]] in total - £10,000 for the boat and £1,000 for the trailer.",
        "£11,000",
        severity="warning",
    ),
    bad(
        'Of the files, [[242]] of which were stamped: 11 as "closed" and 290 more as "lent", along with'
        " the 22 that were lost.",
        "323",
        severity="warning",
    ),
    bad("The team has [[18]] players: 11 forwards and eight backs.", "19", severity="warning"),
    bad(
        "The [[15]] judges were divided: eight for the plaintiff, six for the state.",
        "14",
        severity="warning",
    ),
    bad("The [[40]] stalls were split between food (25) and crafts (16).", "41"),
    bad(
        "The [[£900,000]] prize fund gives £500,000 to the winner, £250,000 to the runner-up and £200,000"
        " to the third.",
        "£950,000",
        severity="warning",
    ),
    bad(
        "We counted [[2,883]] remarks. Only 10 per cent of those (617) were kind, compared with 5,266 (90"
        " per cent) that were not.",
        "5,883",
    ),
    bad(
        "Of [[6,318]] forms sent to tenants, 4,871 came back, 1,209 were handed in at the six desks and 268"
        " were lost.",
        "6,348",
        severity="warning",
    ),
    bad(
        "[[Sixteen]] boats were at the pier by noon, seven from Coll, six from Ayr and four sent round the"
        " point from Hove.",
        "17",
        severity="warning",
    ),
    bad(
        "Wardens went to [[39]] farms last year. Twenty-one were found clean and eight fair, seven were"
        " warned and four were shut.",
        "40",
        severity="warning",
    ),
    bad(
        "The [[$58 million]] loan, which the county must back, would put $31 million into roads, $16.5"
        " million into drains and $12.5 million into a pier.",
        "60",
        severity="warning",
    ),
    bad(
        "Her [[64]] goals - 41 from the spot, 25 off the bench - came in four seasons.",
        "66",
        severity="warning",
    ),
    bad("Its [[28]] boats (16 sail and 14 steam) are old.", "30", severity="warning"),
    bad(
        "The yard has leave for [[95]] huts, 34 of them low and 71 for open sale.", "105", severity="warning"
    ),
    bad("The [[27]] clubs split: 15 for, seven against, with six unsure.", "28", severity="warning"),
    good(
        "Sales came to £412m (a year ago: £389m), of which bread made £201m, tarts £149m and tea the"
        " remaining £62m.",
        why="of the £412m",
    ),
    good(
        "The rash went in 61 of them (31%) at 25mg, 44 (22%) at 10mg and 18 (9%) with cream.",
        why="one row",
    ),
    good("The first, 41, served 12 years and the second, 39, eight.", why="ages and years"),
    good("The blast hurt 14 people, six of them children and nine of them from Ayr.", why="both"),
    good("Rovers beat Hove by 75 – 71 and end on 24 – 8 overall.", why="scores"),
    good("Of the others among those 15, five live in Ayr, six in Hove and three in Coll."),
    bad(
        "The [[£14.6m]] will go on three things: £8.1m on pumps, £4.2m on walls and £3.2m on signs.",
        "£15.5m",
        severity="warning",
    ),
    good("Of the £75m voted, £48m has been spent and £29m more has been promised.", why="more"),
    bad(
        "The [[340-bed]] clinic has 210 beds for adults, 84 for boys and, since June, 56 for girls.",
        "350",
        severity="warning",
    ),
    bad(
        "Of the [[23]] in the boat, the youngest aged four, nine were Danes, eight Finns and seven were"
        " Poles.",
        "24",
        severity="warning",
    ),
    good("The Reds may win 316 seats, with the Blues winning 239, the Greens 58 and Pike's party 10."),
    good("Dress the hall with a £35 lamp, a £16 rug and a £17.50 vase.", why="prices"),
    good("Thirty-one cars were out on Friday, 18 in the town, and 14 arrests were made."),
    good(
        "Some 300 were found, 212 of them in Hove and the rest in Ayr, and four men were charged.",
        why="the rest has no figure",
    ),
    good("The flood killed 18 tourists, 14 of them Swedes, and three guides.", why="guides"),
    good("Sixteen boats were at the pier, seven from Coll, six from Ayr and three sent from Hove."),
    good("The gale shut 16 piers in the north, nine in the west and six in the south.", why="one row"),
    good(
        "By product, bread brought in £318.3m, tarts £231.8m and chilled foods £82.5m.", why="one row"
    ),
    good("The 36 singers are 21 women, nine of whom are new, and four men.", why="nine of the 21"),
    good("In all 204 people came, 131 of them women and 95 of them over 60.", why="some are both"),
    good("The yard owns 143 boats and has mended 96. Last year it sold 48.", why="of last year"),
    good("There are 18 rooms: 12 have a bath and eight have a view.", why="some have both"),
    good("The team has 18 players: 11 forwards and eight backs, with one still to sign."),
    good(
        "The £62m will be shared between Hove (£25m), Ayr (£21m) and Coll (£17m).",
        why="rounding allows it",
        holds=True,
    ),
    bad("The school has [[2,400]] pupils: 1,050 boys and 1,450 girls.", "2,500", severity="warning"),
    good(
        "Of the 410 homes, 120 are flats, 150 are terraced and 60 are bungalows.",
        why="far fewer: others are left out",
    ),
    good(
        "Of the 300 guests, 180 were women, 140 were Scots and 90 were under 30.",
        why="some are in two of these",
    ),
    good(
        "The firm has 3,400 clerks, 1,250 of them in Hove, 900 in Ayr and 1,250 at the other sites.",
        holds=True,
    ),
    bad(
        "We looked at [[50]] schools. The sample included only 7 big schools and 34 small schools.",
        "41",
    ),
    good(
        "The pumps were out 64 times last week, 41 to floods and 18 to fires.", why="and elsewhere"
    ),
    good(
        "The gallery had 86 pictures in the hall, followed by 56 in the tower, 55 in the barn and 50"
        " in the yard.",
        why="one row",
    ),
    good(
        "The union has 522 members, of whom 276 teach, 102 do research, and the remainder are"
        " clerks.",
        why="the rest has no figure",
    ),
    good(
        "We asked 625 nurses. The sample comprised 317 in Hove, 308 in Ayr, and 221 (of the 308) who"
        " were asked again.",
        why="the last goes on from the one before it",
        holds=True,
    ),
    good("The £85m fund includes £50m for staff and £21m for the contractor.", why="not all"),
    good(
        "Rowe received a total of 1,315 votes. He received 715 votes from the ward and 90 from Hove.",
        why="there may be other places",
    ),
    good(
        "The depot has 311,400 parts, including 102,650 Grade 1 and 208,750 Grade 2 parts.",
        why="the number of a grade is a name",
        holds=True,
    ),
    good("Twelve jurors, eight men and four women, heard the case.", holds=True),
    good("The dead were five children, four women and five men.", why="a row of three"),
    good("Twenty adults, 12 women and eight men, and nine boys were there.", holds=True),
    good(
        "There were 31,092 votes cast in all, of which 100 were spoilt, on an electorate of 68,400.",
        why="more than the whole",
    ),
    good(
        "Wardens wrote 46 reports, 30 about noise, 12 about litter and nine about both in one.",
        why="in two of these",
    ),
    good("Of 14 seats Rowe's party has nine; the other four declared so far are Pike's."),
    good("With 38 of the 61 votes in, Rowe has 21 and needs another 10.", why="what is needed"),
    good("A total of £61m was raised, £22m in Ayr and £9m in Hove, while Coll spent £8m."),
    good("Of 86 shops, 40 sold knives, 31 sold glue and 12 sold both.", why="in two of these"),
    good("Of 90 cars, 52 are red, 38 are blue and 21 have four doors.", why="without the last"),
    good("Of the 300 evacuees, 180 were children and 110 were over 65.", why="not all are named"),
    good("The 17 crew, nine women, five men and four dogs, came home.", why="dogs"),
    bad(
        "The union counted [[192,770]] ballots, 96,402 for the strike and 96,386 against.",
        "192,788",
        severity="warning",
    ),
    good("The union counted 192,770 ballots, 96,402 for it and 90,168 against.", why="some spoilt"),
    good("It has 218 posts: 124 for nurses, 41 for doctors and 53 for others.", holds=True),
    good("Police held 31 people, including 12 men and four women from the town."),
    good("The club sold 300 tickets, made up of about 180 for adults and 100 for children."),
    good(
        "The bond will rebuild a school at a cost of $21.0m, mend roofs for $15.5m and buy buses"
        " with the other $12.0m.",
        why="a cost of so much is no group",
    ),
    good("The £39m bill was made up of £26.4m for the track and £12.3m for the roof."),
    good(
        "The 46 pupils, 12 boys and 34 girls, took 10 buses with five seats each.", holds=True
    ),
    good("The yard has 412 boats, 250 of them in Hove, 110 in Ayr and the rest abroad.", why="the rest"),
    good("The ship had 318 aboard, 190 of them Danes and 96 Swedes.", why="and some others"),
    good("Of 37 vans, 19 were stuck at dusk: eight in Hove, seven in Ayr and four on Coll.", why="the 19"),
    good("They need 326 seats and have 319, with nine still to declare.", why="what is needed"),
    good("The walk took 40 days, 19 by sea, 14 on ice and seven in port.", why="19 of the days"),
    good("The party of 30, 18 pupils, nine parents and two nurses with a driver, left.", why="with him"),
]  # fmt: skip


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the parts of every whole that the copy divides."""
    told: set[int] = set()
    for group in (*divisions.groups(facts), *divisions.alone(facts)):
        if group.tie == ties.NEARLY and group.whole.figure.start in told:
            continue
        verdict = breakdowns.addition(group)
        labels = [label(facts, part) for part in group.parts]
        working = addends.column(group.parts, group.whole, labels)
        marks = addends.marks(group.parts, group.whole, labels)
        if verdict.holds:
            if breakdowns.told(facts, group):
                yield Check(marks, working)
        elif not excuses.chased(facts, group.whole) and breakdowns.spoken(facts, group, verdict):
            told.add(group.whole.figure.start)
            figures = listed([part.figure.text for part in group.parts])
            yield Finding(
                f"{figures} make {working.computed}, not {hedges.hedged(facts, group.whole)}",
                marks,
                working,
                severity="error"
                if breakdowns.firm(group) and verdict.severity == "error"
                else "warning",
                confidence="likely" if group.tie == ties.NEARLY else "certain",
                verdict="suspicious" if group.tie == ties.NEARLY else "contradiction",
                help=repairs.of_sum(group.whole, group.parts),
            )
