"""A lead in points is not the difference between the two shares.

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
    Figure,
    Finding,
    Interval,
    Line,
    Mark,
    Quantity,
    Rule,
    Span,
    Working,
    addends,
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
        severity="warning",
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
    good("Rowe leads by eight points, 42 to 34.", holds=True),
    good("Rowe leads Pike by eight points among women, 42% to 34%.", holds=True),
    good(
        "Men back Rowe by 51% to 38%, which gives her a five-point lead in the contest overall.",
        why="the shares are of the men",
    ),
    good(
        "A poll had Rowe leading Pike 50 per cent to 46 per cent, with an error margin of 2.5 points.",
        why="how far the poll may be out",
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
    bad(
        "Rowe has 6,120 votes and Pike 3,480. Pike needs only [[a few more points]] for victory.",
        "27.5 points",
        severity="note",
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

# Between a lead and its two shares: at most a comma and a few words.
TIED = later(
    r"(?:[^.;:%\d]|(?<=age )\d\d|(?<=aged )\d\d|(?<=under )\d\d|(?<=over )\d\d|(?<=Mr)\.|(?<=Mrs)\.|(?<=Sen)\.|(?<=Gov)\.){0,80}"
)
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
# `A few points`, `the extra few points`, `a couple more points`, that are missing for a win.
POINTS = later(r"(?: of)?(?: more| extra| further)? (?:percentage )?points\b")
MISSING = later(
    r"\b(?:extra|more|another|further|needs?|needed|short|away|from|off|missing|lacks?)\b"
)
# What calls a number of points the distance between two shares, and where those stand.
GAP = later(
    r"[- ](?:gap|lead|margin|advantage|edge|difference|deficit|gulf|divide|spread|majority)\b"
)
OF = later(r"\b(?:gap|margin|difference|lead|gulf) of (?:just |only |about )?$")
THAT = later(
    r"(?:That|This)(?: is| was|['’]s)?(?: an?| the)? ?(?:gap|margin|difference|lead)?(?: of)? ?"
)
APPOSED = later(r"[^.;:()%\d\n]{0,60}(?:,| [-–]|—|--) ?(?:which is |for |giving \w+ )?an? ")
BETWEEN = later(r"\bbetween\b")
AFTER = later(r"\s?(?:margin|lead|split|gap)\b")
LEADING = later(r"\b(?:lead|leads|leading|ahead)\b[^.;:\d]{0,40}$")
ELSEWHERE = later(
    r"\b(?:another|separate|second|other|different|previous|earlier|last|also|meanwhile|among|in [A-Z]\w+"
    r"|(?!The )[A-Z]\w+ (?:poll|survey))\b"
)
REACH = 250
OTHER_TIME = later(
    r"\b(?:from|was|were|had been|previous|earlier|compared|last|margin of error|after|before|while)\b"
)
# How far a poll may be out is no lead.
ERROR = later(r"\berror\b")
VICTORY = later(r"\b(?:victory|win|won|over the line|majority)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every lead in points against the pair of shares that stands beside it."""
    for lead in facts.by_kind("points"):
        if (
            lead.claim.cue("more")
            or "basis" in lead.figure.text
            or ERROR.search(beside(facts, lead))
        ):
            continue
        found = pairs(facts, lead) or behind(facts, lead)
        if len(found) == 1:
            yield from weighed(facts, lead, *found[0])
            continue
        two = told(facts, lead) if not found else ()
        if len(two) == 2:
            yield from held(lead, *two)
    for figure in facts.figures:
        if figure.quantity is not None and figure.quantity.hedge == "vague":
            points = POINTS.match(facts.document.text, figure.end)
            if points is not None:
                yield from of_votes(facts, figure, Span(figure.start, points.end()))


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


def behind(facts: Facts, lead: Fact) -> list[tuple[Quantity, Quantity, Span]]:
    """The pair of the next sentence, where that says of the same lead: the 54 to 44 margin."""
    end = facts.sentence(lead)[1]
    if not LEADS.search(beside(facts, lead)) or facts.document.paragraph_at(end - 1).end <= end:
        return []
    later_points = (f for f in facts.by_kind("points") if lead.figure.end < f.figure.start < end)
    following = facts.document.sentence_at(end + 1)
    text = facts.text(Span(following.start, min(following.end, following.start + REACH)))
    found = list(PAIR.finditer(text))
    if any(later_points) or len(found) != 1 or not (found[0][2] or found[0][4]):
        return []
    before, after = text[: found[0].start()], text[found[0].end() :]
    if not (AFTER.match(after) or LEADING.search(before)) or ELSEWHERE.search(before):
        return []
    one, other = (literal(found[0][n], kind="share") for n in (1, 3))
    start = following.start + found[0].start()
    return [(one, other, Span(start, start + len(found[0][0])))]


def told(facts: Facts, lead: Fact) -> tuple[Fact, ...]:
    """The two shares that a gap is of: said before it, or in brackets behind it."""
    sentence = facts.sentence(lead)
    text = facts.document.text
    figure = lead.figure
    word = GAP.match(text, figure.end) or OF.search(
        text, max(sentence[0], figure.start - 24), figure.start
    )
    if word is None:
        return ()
    opening = text[sentence[0] : figure.start]
    if THAT.fullmatch(opening):
        return of_sentences(facts, lead)
    said = shares_in(facts, Span(sentence[0], figure.start))
    rest = shares_in(facts, Span(figure.end, sentence[1]))
    if len(said) == 2 and not rest and sound(facts, said):
        gap = text[said[1].figure.end : figure.start]
        return said if APPOSED.fullmatch(gap) else ()
    inside = [f for f in rest if text[max(0, f.figure.start - 1)] == "("]
    if not said and len(rest) >= 2 and inside[:2] == list(rest[:2]):
        gap = text[figure.end : rest[1].figure.start]
        if BETWEEN.search(gap) and sound(facts, rest[:2]):
            return rest[:2]
    return ()


def of_sentences(facts: Facts, lead: Fact) -> tuple[Fact, ...]:
    """The two shares of the sentence before a lead, or one of each of the two before it."""
    found: tuple[Fact, ...] = ()
    at = lead
    for _ in range(2):
        before = addends.sentence_before(facts, at)
        said = shares_in(facts, before) if before is not None else ()
        found = (*said, *found)
        if len(said) != 1:
            break
        at = said[0]
    between = facts.text(Span(found[0].figure.end, found[-1].figure.start)) if found else ""
    return found if len(found) == 2 and not OTHER_TIME.search(between.lower()) else ()


def shares_in(facts: Facts, span: Span) -> tuple[Fact, ...]:
    """The shares in per cent of a span, each figure once."""
    found: dict[int, Fact] = {}
    for fact in facts.in_span(span):
        if fact.figure.kind == "percent":
            found.setdefault(fact.figure.start, fact)
    return tuple(found.values())


def sound(facts: Facts, two: tuple[Fact, ...]) -> bool:
    """Whether two figures are plain shares of one time."""
    if len(two) != 2 or not all(shares.is_plain(facts, fact) for fact in two):
        return False
    between = facts.text(Span(two[0].figure.end, two[1].figure.start))
    return not OTHER_TIME.search(between.lower())


def held(lead: Fact, one: Fact, other: Fact) -> Iterator[Finding | Check]:
    """A check if a gap agrees with two shares, a finding if it does not."""
    first, second, stated = one.figure.quantity, other.figure.quantity, lead.figure.quantity
    if first is None or second is None or stated is None:
        return
    gap = stated.claimed() if stated.hedge else stated.tight()
    marks = (mark(lead, "stated", "lead"), mark(one, "share"), mark(other, "share"))
    lines = (line("", one), line("-", other))
    if difference_of_shares_agrees(first.claimed(), second.claimed(), gap):
        yield Check(marks, Working(lines))
        return
    made = f"{printed(size(first.value - second.value))} points"
    yield Finding(
        f"{one.figure.text} and {other.figure.text} are {made} apart,"
        f" not {lead.figure.text.replace('-point', ' points')}",
        marks,
        Working(lines, computed=made, stated=lead.figure.text),
        severity="warning",
        confidence="likely",
    )


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


def of_votes(facts: Facts, few: Figure, place: Span) -> Iterator[Finding | Check]:
    """`The extra few points for victory`: what is missing is between half the lead and all of it."""
    start, end = facts.document.sentence_at(place.start)
    around = facts.text(Span(max(start, place.start - REACH), min(end, place.end + REACH)))
    if few.quantity is None or not (VICTORY.search(around) and MISSING.search(around)):
        return
    votes: dict[str, Fact] = {}
    for fact in facts.in_entry(facts.document.entry_at(place.start)):
        polled = fact.figure.kind == "number" and fact.claim.kind not in ("gap", "extra")
        if polled and fact.subject and fact.measure and fact.measure.name == "vote":
            votes.setdefault(fact.subject.name, fact)
    ranked = sorted(votes.values(), key=lambda fact: fact.figure.value or 0, reverse=True)[:2]
    if len(ranked) < 2:
        return
    lead = lead_in_points(shares.claimed(ranked[0]), shares.claimed(ranked[1]))
    if lead.low is None or lead.high is None:
        return
    said = facts.text(place)
    marks = (Mark(*place, "stated", "shortfall"), *(mark(fact, "votes") for fact in ranked))
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
