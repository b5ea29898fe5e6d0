"""What is left of a number is not what a part taken from it leaves.

## Why it matters
Of 14 areas she leads in nine and he in the other six: that is 15. One of the three is wrong, and the map
beside the story will show which.

## When it stays silent
- nothing says that the two parts are all there is: no other, no remaining, no leaving, no still
- a third part stands between them or behind them, or there are others of which nothing is said: "the
  other four declared so far"
- what is left is far from what the two leave: then it is left of something else
- one of the figures is hedged
- the two counts are of different times
- both may be parts of a figure of the sentence before

## How to settle it
Take the part from the whole. If there is a third holder, or some are still to declare, say so.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Figure,
    Finding,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
    remainders,
    shown,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(claims=("remainder", "countdown", "division", "extra", "part")),
)

EXAMPLES = [
    bad("She leads in nine of the 14 areas, and he in the other [[six]].", "14 less nine is 5"),
    bad(
        "Seven of the 12 jurors were women. The remaining [[four]] were men.", "12 less seven is 5"
    ),
    bad("The county has 12 clinics; five are closed, leaving [[eight]] open.", "12 less five is 7"),
    bad("Six of the 20 hostages are free, and [[15]] are still held.", "20 less six is 14"),
    bad("The bench lost two of its nine members, so [[six]] will sit.", "nine less two is 7"),
    bad(
        "Two of the five pumps failed and the [[four]] others were shut down.", "five less two is 3"
    ),
    bad(
        "The yard owns 143 boats. It has mended 96, so [[48]] are still to be done.",
        "143 less 96 is 47",
    ),
    bad("The fund held £4.8m and has paid out £3.1m, leaving [[£1.9m]].", "£1.7m"),
    bad(
        "Five of the 16 judges resigned, which leaves the court with [[12]].", "16 less five is 11"
    ),
    bad(
        "The last night had 61 guests: 34 left at dawn and the remaining [[29]] of the 61 at noon.",
        "27",
    ),
    bad("By dawn 182 of the 250 beds had been sold and [[78]] were left.", "68"),
    bad("All but six of the 84 huts were sold, a total of [[76]].", "84 less six is 78"),
    bad(
        "The bridge has 24 spans, 17 of which are mended. Work on the remaining [[eight]] starts now.",
        "7",
    ),
    good("She leads by 19 points, 212 to 193, with six races left.", why="races"),
    good(
        "A crew of 19 went down; six bodies have been found, and 14 boats are still at sea.",
        why="boats",
    ),
    bad("A crew of 19 went down; six bodies are found and [[14]] men are still missing.", "13"),
    good("Of those 22 held, 18 are free, one has gone home and three remain in jail.", why="one"),
    good(
        "Ayr is one of four towns with a dock. The two remaining yards are in Coll.", why="one of"
    ),
    good("The yard owns 143 boats and has mended 96. Last year it sold 48.", why="of last year"),
    good("The fund held £4.8m and has paid out £3.1m, leaving £1.7m.", holds=True),
    good("The fund held £4.84m and has paid out £3.1m, leaving £1.8m.", why="rounded"),
    good("The bench lost two of its nine members, so seven will sit.", holds=True),
    good("The town has nine judges and two courts, so six judges share a court.", why="two things"),
    good("Two of the five pumps failed, so 40 homes were flooded.", why="far from what is left"),
    good("She leads in nine of the 14 areas, and he in the other five.", holds=True),
    good("The county has 12 clinics; five are closed, leaving seven open.", holds=True),
    good("Six of the 20 hostages are free, and about 15 are still held.", why="about"),
    good(
        "Nine men were tried. Four were jailed and two cleared; three await the verdict still.",
        why="of the nine",
    ),
    good(
        "Ten cooks began and one fell ill. Four were voted out and two quit; three remain.",
        why="of the ten",
    ),
    good(
        "Six of the 20 are free, two are dead and 12 are still held.",
        why="a third part",
        holds=True,
    ),
    good("Only four of the 66 still sit, and two of those retire, leaving two.", why="of the four"),
    good(
        "Only four of the 66 still sit, and the others go in May, leaving two.", why="of the four"
    ),
    good("The blast hit 12 clinics and five shops, leaving nine people dead.", why="what it did"),
    good("She leads in nine of the 14 areas, and he in six.", why="nobody says these are all"),
    good(
        "Four of the 12 boats were lost and three damaged; the other five came home.",
        why="a third part",
        holds=True,
    ),
    good("Six of the 20 hostages are free and 13 are still held, with one in flight."),
    good("She leads in nine of the 14 areas, and he in the other four counted so far."),
    good("Ten of the 14 areas are in; the other three are due by dawn and one must vote again."),
    good("Seven of about 12 crew were lost and the other four came home.", why="about 12"),
    good(
        "4.30pm\n\nNorth East is one of the five constituencies where he is ahead.\n\n4pm\n\nThe city has 14 constituencies. Rowe leads in Harbour, and eight other constituencies.\n",
        why="one and eight are nine, and five make 14",
        holds=True,
    ),
    good(
        "The pier cost £17.8m; a first guess was £9.2m. The county paid £11m, the port £4.8m and the town the other £2m.",
        why="of the three",
    ),
    good(
        "Nine boats began. Rowe came home behind three of them but ahead of the other five.",
        why="with her nine",
    ),
    good("There were 300 guests; 180 stayed the night and 110 left by train.", why="they went"),
]

LEADS = later(r"\b(?:lead|leads|leading|ahead|hold|holds|won|wins)\b")
OTHERS = later(r", and $| and $|, plus $")
MOST, FAR = 5, 300


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold what is left against what it is left of, and look for the others of every part."""
    for found in remainders.told(facts, facts.of("countdown")):
        marks, working = subtracted(found)
        if found.holds:
            yield Check(marks, working)
        else:
            yield Finding(
                f"{found.whole.figure.text} less {found.parts[0].figure.text} is"
                f" {working.computed}, not {working.stated}",
                marks,
                working,
                confidence="likely",
            )
    # Who leads where is told in a live post.
    if not facts.document.entries:
        return
    parts = [fact for claim in facts.of("part") if (fact := facts.fact(claim, "whole")) is not None]
    others = list(other_counts(facts)) if parts else []
    for whole in parts if others else ():
        yield from of_leads(facts, whole, others)


def subtracted(found: remainders.Left) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working of what is left when parts are taken from a whole."""
    whole, parts, rest, right, _ = found
    marks = (mark(rest, "stated"), mark(whole, "whole"), *(mark(part, "part") for part in parts))
    lines = (line("", whole, "whole"), *(line("-", part, "part") for part in parts))
    return marks, Working(lines, computed=shown(right, rest), stated=rest.figure.text)


def of_leads(facts: Facts, whole: Fact, others: list[tuple[Fact, Span]]) -> Iterator[Check]:
    """`One of the five that he leads in`, beside a rival's `Harbour, and eight others`, of 14."""
    if whole.entry < 0:
        return
    start, end = facts.sentence(whole)
    near = Span(max(start, whole.figure.start - FAR), min(end, whole.figure.end + FAR))
    sentence = facts.text(near)
    if not LEADS.search(sentence):
        return
    for eight, named in others:
        kind = eight.measure.name if eight.measure is not None else ""
        if not kind or kind.removesuffix("y") not in sentence:
            continue
        all_of = [f for f in facts.keyed(measure=kind, claim="amount") if f is not eight]
        value = (eight.figure.value or 0) + 1 + (whole.figure.value or 0)
        for fact in all_of:
            if fact.figure.value == value:
                marks = (mark(whole, "part"), Mark(*named, "part"), mark(eight, "part"))
                lines = (line("", fact), line("-", eight), line("-", whole))
                yield Check((mark(fact, "whole"), *marks), Working(lines))
                return


def other_counts(facts: Facts) -> Iterator[tuple[Fact, Span]]:
    """The counts of others that go on from a name, each with it; a few, from the first."""
    left = MOST
    for claim in facts.of("amount"):
        noun = claim.noun("value")
        if noun is None or not facts.document.text.startswith("other ", noun[0]):
            continue
        eight = facts.fact(claim, "value")
        named = named_before(facts, eight.figure) if eight is not None else None
        if eight is not None and named is not None:
            yield eight, named
            left -= 1
            if not left:
                return


def named_before(facts: Facts, figure: Figure) -> Span | None:
    """The one name that `and eight other` goes on from."""
    start = facts.document.sentence_at(figure.start)[0]
    if not LEADS.search(facts.text(Span(start, figure.start))):
        return None
    found = facts.names.find(start, figure.start)
    if not found or not OTHERS.fullmatch(facts.text(Span(found[-1].end, figure.start))):
        return None
    return Span(found[-1].start, found[-1].end)
