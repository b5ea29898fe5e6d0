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
    bad("The court heard [[12]] witnesses, eight for the Crown and five for the defence.", "13"),
    bad(
        "[[Twenty-two]] people drowned, 13 of them on the ferry and ten in the dock.",
        "23",
        severity="warning",
    ),
    bad("The team has [[18]] players: 11 forwards and eight backs.", "19", severity="warning"),
    good("Hove had 212 cases, Ayr 118, Coll 61 and Ely 34.", why="one row"),
    good(
        "It set aside £94m for the school, £58m to mend roofs, £21m for pumps and £13m for guards.",
        why="one row",
    ),
    good("Sixteen boats were at the pier, seven from Coll, six from Ayr and three sent from Hove."),
    good("The 36 singers are 21 women, nine of whom are new, and four men.", why="nine of the 21"),
    good(
        "The £62m will be shared between Hove (£25m), Ayr (£21m) and Coll (£17m).",
        why="rounding allows it",
        holds=True,
    ),
    good(
        "Of the 410 homes, 120 are flats, 150 are terraced and 60 are bungalows.",
        why="far fewer: others are left out",
    ),
    good(
        "Of the 300 guests, 180 were women, 140 were Scots and 90 were under 30.",
        why="some are in two of these",
    ),
    good("Twelve jurors, eight men and four women, heard the case.", holds=True),
    good("The dead were five children, four women and five men.", why="a row of three"),
    good(
        "There were 31,092 votes cast in all, of which 100 were spoilt, on an electorate of 68,400.",
        why="more than the whole",
    ),
    good("Of 86 shops, 40 sold knives, 31 sold glue and 12 sold both.", why="in two of these"),
    good("The 17 crew, nine women, five men and four dogs, came home.", why="dogs"),
    good("The union counted 192,770 ballots, 96,402 for it and 90,168 against.", why="some spoilt"),
    good("It has 218 posts: 124 for nurses, 41 for doctors and 53 for others.", holds=True),
    good("The club sold 300 tickets, made up of about 180 for adults and 100 for children."),
    good("The yard has 412 boats, 250 of them in Hove, 110 in Ayr and the rest abroad.", why="the rest"),
    good("The ship had 318 aboard, 190 of them Danes and 96 Swedes.", why="and some others"),
    good("The walk took 40 days, 19 by sea, 14 on ice and seven in port.", why="19 of the days"),
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
