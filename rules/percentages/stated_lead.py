"""A lead in points is the difference between the two shares.

## Why it matters
A lead is what a poll story is told by. With 42 and 34 beside it, a lead of ten points is two too many, and
the reader has both figures to see it by.

## When it stays silent
- the shares were rounded after the lead was worked out: 42 to 34 may be a lead of seven or nine
- the two shares are of another poll, or three shares stand there
- "ahead by 48 to 41" gives the shares and no lead

## How to settle it
Take the lead from the same table as the shares. If it was worked out before rounding, say so.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Mark,
    Quantity,
    Rule,
    Span,
    Working,
    bad,
    difference_of_shares_agrees,
    exact,
    good,
    later,
    lead_in_points,
    line,
    literal,
    mark,
    printed,
    shares,
    size,
)

RULE = Rule(severity="error", since="0.1")

EXAMPLES = [
    bad("Rowe leads by [[ten points]], 42 to 34.", "8 points"),
    bad("Rowe has a [[six-point]] lead over Pike, 51 per cent to 40 per cent.", "11 points"),
    bad("Rowe is ahead of Pike by 51% to 40%, a lead of [[6 points]].", "11 points"),
    bad("Rowe leads Pike by [[ten points]] among women, 42% to 34%.", "8 points"),
    bad("Rowe has a [[six-point]] edge, with 51 per cent to Pike's 40 per cent.", "11 points"),
    good("Rowe leads by eight points, 42 to 34.", holds=True),
    good("Rowe leads Pike by eight points among women, 42% to 34%.", holds=True),
    good(
        "Men back Rowe by 51% to 38%, which gives her a five-point lead in the race overall.",
        why="the shares are of the men",
    ),
    good("Rowe leads by nine points, 42 to 34.", why="worked out before rounding", holds=True),
    good("Rowe is ahead by 48 per cent to Pike's 41.", why="the shares and no lead"),
    good(
        "Rowe leads by ten points in Hove. In Ayr it is 42 to 34.",
        why="another sentence, another seat",
    ),
    good(
        'Rowe has 5,300 votes and Pike won 4,700 votes. Pike said: "I could not find the extra few percentage points for victory."',
        why="six points of the vote, three to win",
        holds=True,
    ),
]

# Between a lead and its two shares: at most a comma and a few words.
TIED = later(r"(?:[^.;:%\d]|(?<=Mr)\.|(?<=Mrs)\.|(?<=Sen)\.|(?<=Gov)\.){0,80}")
PAIR = later(
    r"(\d{1,2}(?:\.\d{1,2})?)((?: ?%| per ?cent| pct)?)"
    r"(?:-| ?– ?| to (?:[A-Z]\w{1,20}['’]s? )?| vs\.? )"
    r"(\d{1,2}(?:\.\d{1,2})?)((?: ?%| per ?cent| pct)?)(?!\w|[,./]?\d|/)"
)
# What a number of points must be for it to be the distance between two shares.
LEADS = later(
    r"\b(?:lead\w*|led|margin|advantage|gap|edge|ahead|behind|trail\w*|beat\w*|won|wins?|victory|over|up|down|favou?r\w*|by)\b"
)
# A game, or a sentence with the shares of some and the lead among all.
ANOTHER = later(
    r"\b(?:games?|match\w*|goals?|quarter|season|rebounds|team|league|overall|among|nationally)\b"
)
FEW = later(r"\bextra (?:few|couple of) (?:percentage )?points\b")
FEWEST, MOST = 2, 5
REACH = 250
OTHER_TIME = later(
    r"\b(?:from|was|were|had been|previous|earlier|compared|last|margin of error|after|before|while)\b"
)
VICTORY = later(r"\b(?:victory|win|won|over the line|majority)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every lead in points against the pair of shares that stands beside it."""
    for lead in facts.by_kind("points"):
        if lead.claim.cue("more") or "basis" in lead.figure.text:
            continue
        found = pairs(facts, lead)
        if len(found) == 1:
            yield from weighed(facts, lead, *found[0])
    text = facts.document.text
    done: set[int] = set()
    for match in FEW.finditer(text) if "extra " in text else ():
        entry = facts.document.entry_at(match.start())
        if entry not in done:
            done.add(entry)
            yield from of_votes(facts, Span(*match.span()))


def beside(facts: Facts, lead: Fact) -> str:
    """The words on either side of a lead."""
    before = facts.before(lead.figure.start, 6)
    return " ".join((*before, *facts.after(lead.figure.end, 3)))


def near(facts: Facts, lead: Fact) -> Span:
    """The sentence of a lead, as far as it counts."""
    start, end = facts.sentence(lead)
    return Span(max(start, lead.figure.start - REACH), min(end, lead.figure.end + REACH))


def pairs(facts: Facts, lead: Fact) -> list[tuple[Quantity, Quantity, Span]]:
    """The pairs of shares that the words tie to a lead, each with its place."""
    found = []
    text = facts.document.text
    where = near(facts, lead)
    for match in PAIR.finditer(text, *where):
        start, end = sorted((match.span(), (lead.figure.start, lead.figure.end)))
        between = text[start[1] : end[0]]
        tied = start[1] <= end[0] and TIED.fullmatch(between.removeprefix("%").lstrip())
        if not tied or OTHER_TIME.search(between.lower()):
            continue
        # A lead and then its shares needs no more; the shares first may be those of some.
        follows = match.start() > lead.figure.start and (match[2] or match[4])
        if follows:
            meant = LEADS.search(beside(facts, lead)) is not None
        else:
            meant = lead.claim.kind == "gap" and not ANOTHER.search(facts.text(where))
        if meant:
            one, other = (literal(match[n], kind="share") for n in (1, 3))
            found.append((one, other, Span(*match.span())))
    return found


def weighed(
    facts: Facts, lead: Fact, one: Quantity, other: Quantity, place: Span
) -> Iterator[Finding | Check]:
    """A check if the lead agrees with the two shares, a finding if it does not."""
    stated = lead.figure.quantity
    if stated is None:
        return
    shown = facts.text(place)
    marks = (mark(lead, "stated", "lead"), Mark(place.start, place.end, "shares", "the two shares"))
    gap = stated.claimed() if stated.hedge else stated.tight()
    lines = (Line("", shown, "the two shares", place.start),)
    if difference_of_shares_agrees(one.tight(), other.tight(), gap):
        yield Check(marks, Working(lines))
    else:
        made = f"{printed(size(one.value - other.value))} points"
        told = lead.figure.text.replace("-point", " points")
        yield Finding(
            f"{shown} is {made}, not {told}",
            marks,
            Working(lines, computed=made, stated=lead.figure.text),
            confidence="certain" if not stated.hedge else "likely",
        )


def of_votes(facts: Facts, few: Span) -> Iterator[Check]:
    """`The extra few points`: what was missing is between half the gap and all of it."""
    if not VICTORY.search(facts.text(Span(few.end, facts.document.sentence_at(few.start).end))):
        return
    votes: dict[str, Fact] = {}
    for fact in facts.in_entry(facts.document.entry_at(few.start)):
        polled = fact.figure.kind == "number" and fact.claim.kind not in ("gap", "extra")
        if polled and fact.subject and fact.measure and fact.measure.name == "vote":
            votes.setdefault(fact.subject.name, fact)
    ranked = sorted(votes.values(), key=lambda fact: fact.figure.value or 0, reverse=True)[:2]
    if len(ranked) < 2:
        return
    lead = lead_in_points(shares.claimed(ranked[0]), shares.claimed(ranked[1]))
    if lead.low is None or lead.high is None:
        return
    missing = Interval(exact(lead.low, 2), lead.high)
    if missing.meets(Interval(FEWEST, MOST)):
        yield Check(
            (Mark(few.start, few.end, "stated", "shortfall"), *(mark(f, "votes") for f in ranked)),
            Working(tuple(line("", fact) for fact in ranked)),
        )
