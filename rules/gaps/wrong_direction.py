"""The words say more, won or fell, and the figures say the opposite.

## Why it matters
The gap may be right and the story still stand on its head: a winner with fewer votes, a rise to a
lower figure. It is a slip that no spelling checker sees.

## When it stays silent
- the two figures may be equal once they are rounded
- a lower figure is the better one, or the count is not what decides: rounds of golf, times, points
  against, what a currency is paid for the dollar
- the figures stand in a quotation, in different entries, or are of different counts
- the side that won is not named with its own figure

## How to settle it
Either the words or the figures have changed places. Ask which side the larger figure belongs to.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    called,
    courses,
    good,
    later,
    leads,
    line,
    mark,
    pairs,
    words_of,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("gap", "standing", "change")))

EXAMPLES = [
    bad("Asha Rowe won with [[15,911]] votes to Tom Pike's 18,204.", "15,911 is less than 18,204"),
    bad("A guard is paid £463 a week, £19 more than the [[£482]] of a driver.", "£463"),
    bad("Membership rose from [[7,140]] to 6,810 in the year.", "6,810 is less than 7,140"),
    bad("Turnout increased from [[64%]] to 63%.", "63% is less than 64%"),
    bad("The levy was cut to 5.5 per cent from [[5.25]].", "5.25 is less than 5.5 per cent"),
    bad("The number of pupils has risen from [[412]] to 398.", "398 is less than 412"),
    good("Her lead is six points, 48 to 42, down from ten in May.", why="the six"),
    good(
        "There is food for 28 days, against the 45 that the rules ask for, down from 33.", why="28"
    ),
    good("Turnout increased from 63% to 64%.", holds=True),
    good(
        "Growth in exports would slow to 2.2 per cent from 2.5 per cent.", why="growth, not a rise"
    ),
    good("Prices will rise by 1.2% to 1.7%, down from 1.9% to 2.0% in April.", why="two ranges"),
    good("Asha Rowe won with 18,204 votes to Tom Pike's 15,911.", holds=True),
    good("Tom Pike lost with 15,911 votes to Asha Rowe's 18,204."),
    good("Asha Rowe won with a round of 68 to Tom Pike's 71.", why="fewer strokes are better"),
    good("Of its trams 32 of the 64 are out, down from 46.", why="the 32", holds=True),
    bad("The line has 19 of its 40 trams out, down from [[15]].", "15 is less than 19"),
    good(
        "The loss was £41m, £6m wider than a year before. Without the sale, it narrowed to £22m.",
        why="the loss narrowed, not the £6m",
    ),
    good("Membership rose from 6,810 to 7,140 in the year.", holds=True),
    good("The fund fell from about £2m to £2m.", why="they may be equal"),
    good("Some 88 per cent of pupils passed five papers, up from 86.", why="up from 86 per cent"),
    good("It is 9.4 years for men and 7.7 for women, up from 9.1 and 6.9.", why="of each"),
    good("Their single went up from six to five in the chart.", why="a rank"),
    bad("Rowe leads Pike by three points, [[41 per cent]] to 43 per cent.", "41 per cent is less"),
    bad("The Reds have a 20-point advantage with nurses ([[15%]] to 35%).", "15% is less than 35%"),
    bad("The poll had Rowe leading [[50 per cent]] to 86 per cent among nurses.", "less than 86"),
    good("Rowe leads Pike by three points, 46 per cent to 43 per cent.", holds=True),
    good("Pike trails Rowe by three points, 43 per cent to 46 per cent."),
    good("Pike trails Rowe by three points, 46 per cent to 43 per cent.", why="the leader first"),
    good("Rowe cut Pike's lead by three points, from 41 per cent to 44 per cent."),
    good("Rowe hopes to have won 41 to 43 per cent of the vote.", why="from one to the other"),
    good("Against two leading rivals Pike trailed Rowe by nine points, 41% to 50%."),
    good("Rowe's lead grew from 3 per cent to 8 per cent.", why="two times"),
    bad("Asha Rowe won as turnout fell from [[4,120]] to 4,870.", "4,120 is less than 4,870"),
    bad(
        "Joblessness stood at [[4.3 per cent]], up from 4.6 per cent in May.",
        '"up"',
        severity="error",
    ),
    bad("Rents rose [[3.4 per cent]] in the year, down from 3.1 per cent in May.", '"down"'),
    bad("Rents rose [[2.1 per cent]], slower than the 1.6 per cent rise in June.", '"slower"'),
    good("Rents rose 3.4 per cent, which is lower than the 3.9 per cent of May.", holds=True),
    good("Rents rose 3.4 per cent, down from 3.8 per cent in May.", holds=True),
    good("Rents rose 3.4 per cent, up from 31 per cent of pay in May.", why="a rise, and a share"),
    good("Rents fell 3.4 per cent, slower than the 4.1 per cent fall of June."),
    good("Rents were 3.4 per cent higher than the 4 per cent that was feared."),
    good(
        "The rand fell to 18.60 to the dollar, from 18.20 on Monday.",
        why="more rands for one dollar",
    ),
    good("The dinar edged down to 117.20 a euro from 117.05.", why="more of them for one euro"),
]

WON = later(
    r"\b(?:won|wins|has won|winner|beat|beats|beating|defeated|defeats|topped|leads|led|ahead of"
    r"|victory|elected|won by)\b"
)
LOST = later(
    r"\b(?:lost|loses|trails|trailed|behind|defeat|beaten|lower|fewest|golf|round|rounds|strokes"
    r"|shots|par|seconds|minutes|time|times|penalty|penalties|against|not|despite|although|but)\b"
)
AHEAD = words_of("gaps/coming_first")
# A sentence as short as a headline: `Rowe has won.`
SHORT = 60
COUNTED = frozenset(("vote", "seat", "delegate", "electoral vote", "first preferences", "point"))


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold the words of comparison against the two figures that they set side by side."""
    for claim in facts.of("gap"):
        found = pairs.pair(facts, claim)
        if found is not None:
            yield from of_gap(facts, found)
        elif led_by_points(claim):
            yield from of_shares(facts, claim, leads.between(facts, claim)[0])
    for claim in facts.of("standing"):
        if claim.cue("lead") is not None or claim.cue("won") is not None:
            held = facts.bound(claim)
            yield from of_shares(facts, claim, (held[0], held[1]) if len(held) == 2 else None)
        yield from of_standing(facts, claim)
    for claim in facts.of("change"):
        course = courses.of_change(facts, claim)
        if course is not None:
            yield from of_course(course, facts)
        yield from of_lead(facts, claim)
    for course in courses.of_rates(facts):
        if courses.lower(course.high, course.low):
            yield of_rates(course)
        elif courses.lower(course.low, course.high):
            yield said(facts, course.high, course.low)


def of_gap(facts: Facts, found: pairs.Pair) -> Iterator[Finding | Check]:
    """More than, fewer than, ahead of: the gap must hold, or nothing is known of the direction."""
    if not found.verdict().holds:
        return
    if not found.crossed:
        yield said(facts, found.more, found.less, found.gap)
    elif found.sure and found.gap.claim.cue("than") is not None:
        yield turned(facts, found.more, found.less, found.gap)


def led_by_points(claim: Claim) -> bool:
    """Whether a claim is of a lead in points."""
    value = claim.figure("value")
    led = claim.cue("lead") is not None or claim.cue("won") is not None
    return led and value is not None and value.kind in ("points", "percent")


def of_shares(
    facts: Facts, claim: Claim, two: tuple[Fact, Fact] | None
) -> Iterator[Finding | Check]:
    """`Rowe leads Pike by three points, 41 per cent to 43`: who leads has the first share."""
    ahead = claim.cue("lead") or claim.cue("won")
    if two is None or ahead is None or facts.text(ahead).lower() not in AHEAD:
        return
    one, other = two
    # What stands before the lead may be in any order.
    if not courses.shares(one, other) or one.figure.start < claim.start:
        return
    # To win 41 to 43 per cent is to win so much, more or less.
    if one.role == "one" and claim.kind == "standing" and claim.cue("lead") is None:
        return
    gap = facts.fact(claim, "value") if claim.kind == "gap" else None
    if courses.lower(one, other):
        yield turned(facts, one, other, said_to="lead")
    elif courses.lower(other, one):
        yield said(facts, one, other, gap)


def of_standing(facts: Facts, claim: Claim) -> Iterator[Finding | Check]:
    """`Rowe won with 501 votes to Pike's 362`; a winner named in the sentence before will do."""
    held = facts.bound(claim)
    if len(held) != 2 or not all(addends.countable(fact.figure) for fact in held):
        return
    first, second = held
    # Whose they are costs most, and is asked last.
    if not addends.like(first, second) or not facts.may_be_of(first.figure, COUNTED):
        return
    if first.subject is None or second.subject is None:
        return
    of = facts.broader(first.measure.name) if first.measure is not None else ""
    winner = won(facts, first)
    if of not in COUNTED or winner is None:
        return
    if first.subject.name == second.subject.name or winner not in held:
        return
    loser = second if winner is first else first
    if addends.quantity(winner).claimed().below(addends.quantity(loser).claimed()):
        yield turned(facts, winner, loser)
    elif addends.quantity(loser).claimed().below(addends.quantity(winner).claimed()):
        yield said(facts, winner, loser)


def won(facts: Facts, first: Fact) -> Fact | None:
    """The figure of the side that is said to have won: the first one's, before it, in its clause.

    The sentence before may say so as well, if it names the same side and is as short as a headline.
    """
    sentence = addends.stretch(facts, first)
    before = facts.text(Span(sentence[0], first.figure.start)).lower()
    if LOST.search(facts.text(sentence).lower()):
        return None
    if WON.search(before):
        return first
    earlier = addends.sentence_before(facts, first)
    headline = facts.text(earlier) if earlier is not None else ""
    if (
        earlier is None
        or len(headline) > SHORT
        or LOST.search(headline.lower())
        or not WON.search(headline.lower())
    ):
        return None
    named = facts.subjects_in(earlier)
    same = len(named) == 1 and first.subject is not None and named[0].name == first.subject.name
    return first if same else None


def of_course(course: courses.Course, facts: Facts) -> Iterator[Finding | Check]:
    """Rose from A to B, fell from A to B; 4 per cent, up from 5."""
    if courses.lower(course.high, course.low):
        yield turned(facts, course.high, course.low, words=course.words)
    elif courses.lower(course.low, course.high):
        yield said(facts, course.high, course.low)


def of_rates(course: courses.Course) -> Finding:
    """What is to be said of 4.3 per cent, up from 4.6."""
    one, other = sorted((course.high, course.low), key=lambda fact: fact.figure.start)
    than, sign = ("less", "<") if one is course.high else ("more", ">")
    return Finding(
        f"{one.figure.text} is {than} than {other.figure.text}, though it is said to be"
        f' "{course.words}"',
        (mark(one, than), mark(other, "other")),
        Working((line("", one, ""), line(sign, other, ""))),
        help="the two figures may have changed places",
    )


def of_lead(facts: Facts, claim: Claim) -> Iterator[Finding | Check]:
    """`Leads by 900. That narrows to 600`: the lead of the sentence before."""
    cue = claim.cue("down")
    now = facts.fact(claim, "to") if cue is not None else None
    if now is None or cue is None or not facts.text(cue).lower().startswith("narrow"):
        return
    if facts.fact(claim, "from") is not None or not addends.countable(now.figure):
        return
    before = addends.sentence_before(facts, now)
    if before is None:
        return
    leads = [
        fact
        for fact in addends.within(facts, before)
        if fact.claim.kind == "gap"
        and fact.claim.cue("than") is None
        and addends.like(fact, now)
        and fact.entry == now.entry
    ]
    if len(leads) != 1:
        return
    if addends.quantity(now).value < addends.quantity(leads[0]).value:
        yield said(facts, leads[0], now)
    elif addends.quantity(leads[0]).claimed().below(addends.quantity(now).claimed()):
        marks = (mark(now, "less", "narrowed to"), mark(leads[0], "more", "the lead before"))
        yield Finding(
            f"A lead of {leads[0].figure.text} cannot narrow to {now.figure.text}",
            marks,
            Working((line("", leads[0], "before"), line("<", now, "after"))),
            severity="warning",
        )


def said(facts: Facts, more: Fact, less: Fact, gap: Fact | None = None) -> Check:
    """The direction holds."""
    marks = [mark(more, "more", called(facts, more)), mark(less, "less", called(facts, less))]
    if gap is not None:
        marks.insert(0, mark(gap, "stated", "stated difference"))
    lines = (line("", more, called(facts, more)), line(">", less, called(facts, less)))
    return Check(
        tuple(marks), Working(lines, expression=f"{more.figure.text} > {less.figure.text}")
    )


def turned(
    facts: Facts,
    more: Fact,
    less: Fact,
    gap: Fact | None = None,
    words: str = "",
    said_to: str = "have won",
) -> Finding:
    """What is to be said of two figures of which the greater is printed as the less."""
    name = called(facts, more)
    ends = f", though it {words} from the one to the other" if words else ""
    first = more if not words else (more if words == "fell" else less)
    second = less if first is more else more
    marks = [mark(first, "more", name), mark(second, "less", called(facts, second))]
    if gap is not None:
        marks = [marks[1], marks[0], mark(gap, "stated", "stated difference")]
    return Finding(
        f"{more.figure.text} is less than {less.figure.text}"
        + (f", though {name} is said to {said_to}" if name and not words and gap is None else ends),
        tuple(marks),
        Working((line("", more, name), line("<", less, called(facts, less)))),
        help="the two figures, or the two sides, may have changed places",
    )
