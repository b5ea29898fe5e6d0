"""Matches won, drawn and lost are not as many as were played.

## Why it matters
Played 10, won six, drew two, lost three: that is 11. A table has the row checked by its maker; the
sentence under it is typed by hand.

## When it stays silent
- one of the four is not in the sentence
- one of them is given twice, as for two teams or two seasons
- a figure is hedged
- matches were abandoned, tied, void or without a result

## How to settle it
Go to the league's own table. If a match was abandoned, say so.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    addends,
    bad,
    good,
    later,
    mark,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    over=("group-and-breakdown",),
    needs=Needs(words=("draw", "drew")),
)

EXAMPLES = [
    bad("The Rovers have played ten, won six, drawn two and lost [[three]].", "11, not ten"),
    bad("Town won 22 of their 38 matches, drew nine and lost [[eight]].", "39, not 38"),
    bad("They had 12 wins, four draws and [[five]] defeats in 20 games.", "21, not 20"),
    good("The Rovers have played ten, won five, drawn two and lost three.", holds=True),
    good("They had 12 wins, four draws and four defeats in 20 games.", holds=True),
    good("Town won 12, drew five and lost three, a game fewer than City, who have played 21."),
    good("Town won 22 of their 38 matches and drew nine.", why="nobody says what was lost"),
    good("Town won six, drew two and lost three of ten, one being abandoned.", why="abandoned"),
    good("In ten games City won five, drew two and lost three; United won six and lost three."),
    good("They won about half of their 38 matches, drew nine and lost eight."),
]

PLAYED, WON, DRAWN, LOST = "played", "won", "drawn", "lost"
BEFORE = {
    **dict.fromkeys(("played", "playing", "play"), PLAYED),
    **dict.fromkeys(("won", "winning", "win", "w"), WON),
    **dict.fromkeys(("drew", "drawn", "drawing", "draw", "d"), DRAWN),
    **dict.fromkeys(("lost", "losing", "lose", "l"), LOST),
}
BEHIND = {
    **dict.fromkeys(("matches", "games", "fixtures", "starts", "outings"), PLAYED),
    **dict.fromkeys(("wins", "victories", "win", "victory"), WON),
    **dict.fromkeys(("draws", "draw"), DRAWN),
    **dict.fromkeys(("defeats", "losses", "defeat", "loss"), LOST),
}
PARTS = (WON, DRAWN, LOST)
DRAWS = later(r"\bdr(?:ew|awn?|awing|aws)\b")
VOID = later(r"\b(?:abandon|tied|ties?\b|no[- ]result|void|postpon|remaining|left\b)")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up what became of the matches in every sentence that tells of draws."""
    told = -1
    text = facts.document.text
    for match in DRAWS.finditer(text):
        sentence = facts.document.sentence_at(match.start())
        if sentence.start == told or VOID.search(facts.text(sentence)):
            continue
        told = sentence.start
        record = record_of(facts, sentence)
        if record is not None:
            yield from added(record)


def record_of(facts: Facts, sentence: Span) -> dict[str, Fact] | None:
    """The four figures of a record by what they are; None if one lacks or is given twice."""
    record: dict[str, Fact] = {}
    for fact in facts.in_span(sentence):
        figure, held = fact.figure, fact.figure.quantity
        role = role_of(facts, fact)
        if not role or held is None or figure.kind != "number":
            continue
        if role in record and record[role].figure is not figure:
            return None
        if held.hedge or held.printed_places:
            return None
        record[role] = fact
    return record if len(record) == len(PARTS) + 1 else None


def role_of(facts: Facts, fact: Fact) -> str:
    """What a figure counts of a season, by the word on either side; empty if it is none of it."""
    before, behind = facts.before(fact.figure.start, 1), facts.after(fact.figure.end, 2)
    role = BEFORE.get(before[0], "") if before else ""
    if role and role != PLAYED:
        return role
    if role and "who" in facts.before(fact.figure.start, 3):
        return ""  # a game in hand on Coll, who have played 21
    # `22 of their 38 matches` has a word between, and `20 league games`.
    return role or next((BEHIND[word] for word in behind if word in BEHIND), "")


def added(record: dict[str, Fact]) -> Iterator[Finding | Check]:
    """Whether a record adds up."""
    played = record[PLAYED]
    parts = sorted((record[name] for name in PARTS), key=lambda fact: fact.figure.start)
    names = [name for fact in parts for name in PARTS if record[name] is fact]
    made, wanted = addends.sum_of(parts), addends.quantity(played).value
    working: Working = addends.column(parts, played, names)
    if made == wanted:
        yield Check(addends.marks(parts, played, names), working)
    else:
        under = [mark(part, "part", name) for part, name in zip(parts, names, strict=True)]
        yield Finding(
            f"{', '.join(f'{part.figure.text} {name}' for part, name in zip(parts, names, strict=True))}"
            f" make {working.computed}, not {played.figure.text}",
            (under[-1], mark(played, "stated", "played"), *under[:-1]),
            working,
            confidence="likely",
        )
