"""A lead in points is not the difference between the two shares.

## Why it matters
A lead is what a poll story is told by. With 42 and 34 beside it, a lead of ten points is two too many, and
the reader has both figures to see it by.

## When it stays silent
- the shares were rounded after the lead was worked out: 42 to 34 may be a lead of seven or nine
- the two shares are of another poll, or three shares stand there
- two other figures of the sentence are that far apart
- the scores are of goals and points, 3-8 to 0-13: a goal is three
- "ahead by 48 to 41" gives the shares and no lead

## How to settle it
Take the lead from the same table as the shares. If it was worked out before rounding, say so.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Claim,
    Fact,
    Facts,
    Finding,
    Interval,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    difference_of_shares_agrees,
    exact,
    excuses,
    good,
    lead_in_points,
    leads,
    line,
    mark,
    printed,
    repairs,
    shares,
    size,
)

RULE = Rule(
    severity="error",
    since="0.1",
    needs=Needs(claims=("gap", "change", "distance")),
)

EXAMPLES = [
    bad("Rowe leads by [[ten points]], 42 to 34.", "8 points"),
    bad("Rowe has a [[six-point]] lead over Pike, 51 per cent to 40 per cent.", "11 points"),
    bad("Rowe is ahead of Pike by 51% to 40%, a lead of [[6 points]].", "11 points"),
    bad("Rowe leads Pike by [[ten points]] among women, 42% to 34%.", "8 points"),
    bad("Rowe has a [[six-point]] edge, with 51 per cent to Pike's 40 per cent.", "11 points"),
    bad(
        "Some 21 per cent like Rowe and 39 per cent do not, a [[13-point]] gap.",
        "18 points apart",
        severity="warning",
    ),
    bad(
        "Rowe has a [[ten-point]] lead over Pike. The 56 per cent to 43 per cent margin is her best.",
        "13 points",
    ),
    bad(
        "There is a [[15-point]] gap between women who back the bypass (58 per cent) and those who oppose it (33 per cent).",
        "25 points apart",
    ),
    bad(
        "Rowe is up five points to 43%, and Pike is down to 31%. That is a [[17 point]] gap, she says.",
        "12 points apart",
        severity="warning",
    ),
    good("Some 21 per cent like Rowe and 39 per cent do not, an 18-point gap.", holds=True),
    good(
        "Rowe has a four-point lead in Hove. Another poll has Pike leading by 48 per cent to 41 per cent.",
        why="another poll",
    ),
    good(
        "The turnout was 61 per cent and 38 per cent of them were women, a four-point gain.",
        why="a gain is over last time",
    ),
    bad("The Larks won 74-68, their [[eight-point]] win being the first.", "6 points"),
    bad("With 52.1 per cent to his rival's 47.9, she won by [[5.2 points]].", "4.2 points"),
    bad("Rowe was up by [[13 points]] among nurses, 48 per cent to 31 per cent.", "17 points"),
    bad(
        "Pike trails Rowe by just [[two points]] in the latest poll of voters under age 35, 31 per"
        " cent to 40 per cent.",
        "9 points",
    ),
    bad("Rowe has a [[four-point]] lead. Rowe now leads Pike 45.8% to 38.8%.", "7 points"),
    bad("By a [[20 point]] margin residents oppose the bypass, 38% – 55%.", "17 points"),
    bad(
        "Rowe polled 48.6 per cent and Pike 44.2, a gap of [[3.4 points]].",
        "4.4 points",
        severity="warning",
    ),
    bad(
        "The poll had Rowe on 46 per cent, [[12 points]] ahead of Pike on 38 per cent.",
        "8 points",
        severity="warning",
    ),
    bad(
        "The Reds are on 46 per cent, the Blues on 38 and the Greens on nine, a [[12-point]] lead.",
        "8 points",
        severity="warning",
    ),
    good(
        "The poll had Rowe on 46 per cent, eight points ahead of Pike on 38 per cent.", holds=True
    ),
    good("Rowe is on 51 per cent, and on 38 per cent in Ayr after a six-point lead.", why="before"),
    good("Rowe leads by eight points, 42 to 34.", holds=True),
    good("Rowe polled 48.6 per cent and Pike 44.2, a gap of 4.4 points.", holds=True),
    good("Rowe polled 48.6 per cent with an income of 44.2 million, a gap of 3.4 points in rank."),
    good("Rowe leads Pike by eight points among women, 42% to 34%.", holds=True),
    good(
        "Men back Rowe by 51% to 38%, which gives her a five-point lead overall.",
        why="the shares are of the men",
    ),
    good(
        "A poll had Rowe leading Pike 50 per cent to 46 per cent, with an error margin of 2.5 points.",
        why="how far the poll may be out",
    ),
    good("Rowe leads by nine points, 42 to 34.", why="worked out before rounding", holds=True),
    good(
        "In Hove it fell from 3.4 to 3.1 per cent, in Ayr it rose from 4.9 to 5.3, a gap of 2.2 points.",
        why="now",
    ),
    good("Hove held on by four points, 3-8 to 0-13, and are up.", why="a goal is three points"),
    good("Hove 1-17 Ayr 2-10, a four-point margin.", why="a goal is three points"),
    good("Rowe is ahead by 47 per cent to Pike's 42.", why="the shares and no lead"),
    good(
        "Rowe leads by ten points in Hove. In Ayr it is 42 to 34.",
        why="another sentence, another seat",
    ),
    good(
        'Rowe has 5,300 votes and Pike won 4,700 votes. Pike said: "I could not find the extra few percentage points for victory."',
        why="six points of the vote, three to win",
        holds=True,
    ),
    bad(
        "Rowe has 6,120 votes and Pike 3,480. Pike needs only [[a few more points]] for victory.",
        "27.5 points",
        severity="note",
    ),
    good(
        "Rowe has cut a 12-point gap to four points. The survey showed Pike leading by 50 per cent to"
        " 46 per cent.",
        why="what it was cut to",
    ),
    good(
        "That is a four-point jump for Rowe, who trailed by a point in May, 44 per cent to 43 per cent.",
        why="a jump is no lead",
    ),
    good(
        "Rowe has 6,120 votes and Pike 5,480. Pike needs only a few more points for victory.",
        holds=True,
    ),
    good(
        "Rowe has 6,120 votes and Pike 3,480. Pike made a few more points in his speech.",
        why="points of another kind",
    ),
]

PAIR = 2


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every lead in points against the pair of shares that the words give it."""
    for claim in facts.of("gap"):
        lead = facts.fact(claim, "value")
        # How far a poll may be out is no lead.
        if lead is None or claim.cue("more") or facts.after(claim.end, 2) == ["of", "error"]:
            continue
        if few_points(facts, claim):
            yield from of_votes(facts, claim)
        elif lead.figure.kind == "points" and "basis" not in lead.figure.text:
            two, sure = leads.between(facts, claim)
            if two is not None:
                yield from weighed(facts, lead, *two, sure=sure)
    for claim in facts.of("change"):
        # `Up by 11 points among women, 48 per cent to 37 per cent`.
        by = facts.fact(claim, "by")
        if by is None or by.figure.kind != "points" or len(claim.roles) > 1:
            continue
        # A jump of four points is a change of one share, and no lead.
        if not any(facts.text(cue).lower() in ("up", "down") for _, cue in claim.cues):
            continue
        behind = leads.set_behind(facts, claim)
        if behind is not None and leads.stand_together(facts, claim, *behind):
            yield from weighed(facts, by, *behind, sure=True)
    for claim in facts.of("distance"):
        if few_points(facts, claim):
            yield from of_votes(facts, claim)


def few_points(facts: Facts, claim: Claim) -> bool:
    """Whether a claim is of a few points."""
    value, noun = claim.figure("value"), claim.noun("value")
    vague = value is not None and value.quantity is not None and value.quantity.hedge == "vague"
    return vague and noun is not None and facts.text(noun).endswith("points")


def weighed(
    facts: Facts, lead: Fact, one: Fact, other: Fact, *, sure: bool
) -> Iterator[Finding | Check]:
    """A check if a lead agrees with two shares, a finding if it does not."""
    first, second, stated = one.figure.quantity, other.figure.quantity, lead.figure.quantity
    if first is None or second is None or stated is None:
        return
    gap = stated.claimed() if stated.hedge else stated.tight()
    # Set side by side they are taken at their word; told apart, as their hedges allow.
    ends = [share.with_unit("percent", "share") for share in (first, second)]
    low, high = (share.tight() if sure else share.claimed() for share in ends)
    marks = (mark(lead, "stated", "lead"), mark(one, "share"), mark(other, "share"))
    greater, less = (one, other) if first.value >= second.value else (other, one)
    lines = (line("", greater), line("-", less))
    if difference_of_shares_agrees(low, high, gap):
        yield Check(marks, Working(lines))
        return
    if excuses.apart(facts, lead):
        return
    apart = size(first.value - second.value)
    made = f"{printed(apart)} point{'' if apart == 1 else 's'}"
    said = lead.figure.text.replace("-point", " points")
    yield Finding(
        f"{one.figure.text} and {other.figure.text} are {made} apart, not {said}",
        marks,
        Working(lines, computed=made, stated=lead.figure.text),
        severity="error" if sure else "warning",
        confidence="certain" if sure and not stated.hedge else "likely",
        help=repairs.of_lead(lead, greater, less),
    )


def of_votes(facts: Facts, claim: Claim) -> Iterator[Finding | Check]:
    """A few points between the votes of two, or that one of them lacks for a win.

    Half of the lead would be enough to win, and where others stood it is less than of the two.
    """
    few, noun = claim.figure("value"), claim.noun("value")
    if few is None or few.quantity is None or noun is None:
        return
    votes: dict[str, Fact] = {}
    for fact in facts.in_entry(facts.document.entry_at(few.start)):
        polled = fact.figure.kind == "number" and fact.claim.kind not in ("gap", "extra")
        if polled and fact.subject and fact.measure and fact.measure.name == "vote":
            votes.setdefault(fact.subject.name, fact)
    ranked = sorted(votes.values(), key=lambda fact: fact.figure.value or 0, reverse=True)[:PAIR]
    if len(ranked) < PAIR:
        return
    lead = lead_in_points(shares.claimed(ranked[0]), shares.claimed(ranked[1]))
    if lead.low is None or lead.high is None:
        return
    place = Span(few.start, noun.end)
    said = facts.text(place)
    marks = (Mark(*place, "stated", "in points"), *(mark(fact, "votes") for fact in ranked))
    lines = tuple(line("", fact) for fact in ranked)
    if Interval(exact(lead.low, 2), lead.high).meets(few.quantity.claimed()):
        yield Check(marks, Working(lines))
        return
    first, second = (Interval.point(fact.figure.value or 0) for fact in ranked)
    made = f"{printed(lead_in_points(first, second).low or 0, places=1)} points"
    yield Finding(
        f"{ranked[0].figure.text} and {ranked[1].figure.text} are {made} apart, not {said}",
        marks,
        Working(lines, computed=made, stated=said),
        verdict="suspicious",
        severity="note",
        confidence="likely",
    )
