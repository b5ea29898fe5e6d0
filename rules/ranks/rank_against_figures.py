"""A place that the figures beside it do not give.

## Why it matters
"Finished second with 310 votes" beside a rival's 290 has either the place or a figure wrong, and it is the
place that readers remember.

## When it stays silent
- two of the figures are equal, or so rounded that either may be the larger
- the figures are of different contests, areas or rounds of the count
- somebody is fighting for a place, or hopes for one
- those who stand above him are not in the copy: a third place needs no first

## How to settle it
Go back to the declaration. If there are candidates above who are not named, the place may be right.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    called,
    good,
    in_words,
    later,
    line,
    listed,
    mark,
    standings,
)

RULE = Rule(
    severity="error",
    since="0.1",
    over=("running-order", "order-of-row"),
    needs=Needs(claims=("rank",), figures=("ordinal",)),
)

EXAMPLES = [
    bad(
        "Lena Shah took 310 votes and Tom Pike 290. Asha Rowe finished [[second]] with 270 votes.",
        "two have more",
    ),
    bad(
        "Asha Rowe won 4,120 votes, Tom Pike 3,870 and Lena Shah 2,950. Shah came [[second]].",
        "two have more",
    ),
    bad(
        "Asha Rowe finished [[second]] with 412 votes, behind Tom Pike's 398 votes.",
        "Tom Pike has fewer",
    ),
    bad("Hove came [[first]] with 58 points, behind Ayr's 61.", "behind one: 61"),
    bad("Hove finished [[second]] on 58 points, behind Ayr's 61 and Bute's 60.", "behind two"),
    bad(
        "Rowe won with 4,812 votes, Pike was third with 3,905 and Shah [[third]] with 1,204.",
        "3,905 and 1,204",
    ),
    good(
        "Rowe took 310 votes. Shah came second with 270 votes and Pike third with 120 votes. At the"
        " election two years ago Pike had 290 votes.",
        why="another election",
    ),
    good(
        "Rowe, with 290 votes, was second behind Shah, with 310 votes; Pike, on 120 votes, was last."
    ),
    good("Hove finished third on 58 points, behind Ayr's 61 and Bute's 60.", holds=True),
    good("Hove came first with 58 points, leaving behind Ayr's 61 athletes."),
    good("Pike was joint third with 3,905 votes and Shah third with 3,905."),
    good(
        "Pike came third with 3,905 votes in Hove and Shah came third with 1,204 in Ayr.",
        why="two places",
    ),
    good(
        "Lena Shah took 310 votes and Tom Pike 290. Asha Rowe finished third with 270 votes.",
        holds=True,
    ),
    good(
        "Lena Shah took 310 votes and Tom Pike 290. Asha Rowe finished fourth with 270 votes.",
        why="one more may stand above her",
    ),
    good(
        "Lena Shah and Tom Pike took 310 votes each. Asha Rowe is fighting for second with 270 votes.",
        why="a place that is fought for",
    ),
    good(
        "In Hove Lena Shah took 310 votes. In Ayr Tom Pike took 290 votes and Asha Rowe came first with 270 votes.",
        why="two wards",
    ),
]

CONTESTED = later(
    r"\b(?:fight\w*|battl\w*|vy?ing|compet\w*|hop\w+|aim\w*|tied?|joint|equal|could|may|might|race for"
    r"|close to|expected|poll\w* suggest\w*|would|projected|bid)\b"
)
# `second on 58 points, behind Ayr's 61 and Bute's 60`: from a place to whoever stands above.
AHEAD = later(r"(?: points?| votes?| medals?| golds?| seats?)?,? behind ")
OWNED = later(r"(?:(?:,| and|, and) )?(?:the )?(?:[A-Z][\w-]*[’']?s? ){0,2}[A-Z][\w-]*[’']s? ")
NOUN = later(r"(?: points?| votes?| medals?| golds?| seats?)?")
# From one place's value to the next one's place, in the same contest.
NEXT = later(
    r"(?: points?| votes?)?(?:,|;| and|, and|, with)(?: the)?(?: [A-Z][\w’'-]*){1,3}"
    r"(?: was| came| finished| in| a){0,3} "
)
LAST = later(r"(?: points?| votes?)?(?:[.;,)]|$)")
REACH = 120
# With nobody else between: second behind Shah, with 310; Pike, with 290, was last.
BEHIND = later(r"\bbehind\b(?![^;]*\b(?:ahead|above|clear)\b)[^;\d]*$")
VALUES = frozenset(("number", "points"))
VALUE = 40


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every place against the values of whoever is in the same contest."""
    told: set[int] = set()
    listing: set[int] = set()
    contests = standings.Contests(facts)
    for claim in facts.of("rank"):
        for place in facts.bound(claim):
            if (
                place.figure.start not in told
                and contests.may_tell(place)
                and place.subject is not None
            ):
                told.add(place.figure.start)
                listing.add(place.sentence)
                yield from ranked(facts, place, contests)
    for place in facts.by_kind("ordinal") if listing else ():
        if (
            place.sentence in listing
            and place.figure.start not in told
            and place.subject is not None
        ):
            yield from ranked(facts, place, contests)
    yield from placed(facts)


def placed(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each place that has its value straight behind it against what comes next."""
    ordinals = facts.by_kind("ordinal") if facts.of("rank") else ()
    before: tuple[Fact, Fact] | None = None
    for place in {fact.figure.start: fact for fact in ordinals}.values():
        own = value_of(facts, place)
        if own is None or CONTESTED.search(facts.text(facts.clause(place))):
            before = None
            continue
        yield from under(facts, place, own)
        if before is not None:
            yield from twice(facts, before, (place, own))
        before = place, own


def value_of(facts: Facts, place: Fact) -> Fact | None:
    """The exact count straight behind a place: the 58 of `second on 58 points`."""
    near = facts.in_span(Span(place.figure.end, place.figure.end + VALUE))
    own = near[0] if near and standings.rank_of(place) else None
    held = own.figure.quantity if own is not None else None
    if own is None or held is None or not held.is_bare or own.figure.kind not in VALUES:
        return None
    tie = facts.text(Span(place.figure.end, own.figure.begins))
    return own if standings.WITH.fullmatch(tie) else None


def under(facts: Facts, place: Fact, own: Fact) -> Iterator[Finding | Check]:
    """`Second on 58 points, behind Ayr's 61 and Bute's 60`: with two above he is not second."""
    text, mine = facts.document.text, own.figure.value or 0
    at = AHEAD.match(text, own.figure.end)
    start = at.end() if at is not None else -1
    above: list[Fact] = []
    for fact in facts.in_span(Span(start, start + REACH)) if at is not None else ():
        if not OWNED.fullmatch(text, start, fact.figure.start) or fact.figure.kind not in VALUES:
            break
        above.append(fact)
        noun = NOUN.match(text, fact.figure.end)
        start = noun.end() if noun is not None else fact.figure.end
    if not above or any((fact.figure.value or 0) <= mine for fact in above):
        return
    rank = standings.rank_of(place)
    lines = tuple(line("", fact) for fact in (*above, own))
    if rank == len(above) + 1:
        yield Check(marks(place, [own, *above]), Working(lines))
    elif rank <= len(above):
        yield Finding(
            f"{place.figure.text} with {own.figure.text}, and behind {in_words(len(above))}:"
            f" {listed([fact.figure.text for fact in above])}",
            marks(place, [own, *above]),
            Working(lines),
        )


def twice(facts: Facts, one: tuple[Fact, Fact], two: tuple[Fact, Fact]) -> Iterator[Finding]:
    """`Third with 3,905 and Shah third with 1,204`: the one place, and two values."""
    (first, more), (second, less) = one, two
    if standings.rank_of(first) != standings.rank_of(second):
        return
    tie = facts.text(Span(more.figure.end, second.figure.start))
    values = more.figure.value, less.figure.value
    if values[0] == values[1] or not NEXT.fullmatch(tie):
        return
    if not LAST.match(facts.document.text, less.figure.end):
        return
    yield Finding(
        f"two are {second.figure.text}, with {more.figure.text} and {less.figure.text}",
        (
            mark(second, "stated", "place"),
            mark(first, "place"),
            mark(more, "value"),
            mark(less, "value"),
        ),
        Working((line("", more, first.figure.text), line("", less, second.figure.text))),
    )


def ranked(facts: Facts, place: Fact, contests: standings.Contests) -> Iterator[Finding | Check]:
    """What is to be said of one place: in its paragraph, its entry, or the result elsewhere."""
    rank = standings.rank_of(place)
    if not rank or place.subject is None or CONTESTED.search(facts.text(facts.clause(place))):
        return
    name = place.subject.name
    here = [standing for standing in contests.near(place) if name in standing]
    if len(here) == 1:
        yield from weighed(facts, place, rank, here[0], name)
    elif not here and place.entry >= 0:
        yield from elsewhere(place, rank, contests)


def weighed(
    facts: Facts, place: Fact, rank: int, standing: standings.Standing, name: str
) -> Iterator[Finding | Check]:
    """A check if the place is the one that the values give, a finding if it cannot be."""
    above = standing.above(name)
    if above is None:
        return
    own = standing.value(name)
    if len(above) == rank - 1:
        yield held(place, standing)
    elif len(above) >= rank:
        more = [standing.value(other) for other in above]
        yield Finding(
            f"{shown(facts, own, name)} is {place.figure.text} with {own.figure.text}, and {in_words(len(above))}"
            f" {'has' if len(above) == 1 else 'have'} more:"
            f" {listed([fact.figure.text for fact in more])}",
            marks(place, [own, *more]),
            Working(tuple(line("", fact, called(facts, fact)) for fact in [*more, own])),
        )
    elif rank > 1 and not above:
        yield from behind(facts, place, standing, name)


def behind(facts: Facts, place: Fact, standing: standings.Standing, name: str) -> Iterator[Finding]:
    """`Second, behind Pike`, who has fewer."""
    own = standing.value(name)
    for other in standing.values:
        theirs = standing.value(other)
        if other == name or theirs.sentence != place.sentence:
            continue
        first, last = sorted((own.figure.end, theirs.figure.start))
        if BEHIND.search(facts.document.text, first, last):
            yield Finding(
                f"{shown(facts, own, name)} is {place.figure.text} with {own.figure.text}, and"
                f" {shown(facts, theirs, other)} has fewer: {theirs.figure.text}",
                marks(place, [own, theirs]),
                Working(
                    (line("", own, called(facts, own)), line("", theirs, called(facts, theirs)))
                ),
            )
            return


def elsewhere(place: Fact, rank: int, contests: standings.Contests) -> Iterator[Check]:
    """A check where the one entry that has the result gives the place as well."""
    name = place.subject.name if place.subject is not None else ""
    having = contests.of(name)
    if len(having) == 1:
        above = having[0].above(name)
        if above is not None and len(above) == rank - 1:
            yield held(place, having[0])


def held(place: Fact, standing: standings.Standing) -> Check:
    """The place, with everybody's value."""
    values = list(standing.shown())
    return Check(
        marks(place, values),
        Working(tuple(Line("", f.figure.text, "", f.figure.start) for f in values)),
    )


def marks(place: Fact, values: list[Fact]) -> tuple[Mark, ...]:
    """The place first, then the values."""
    return (mark(place, "stated", "place"), *(mark(fact, "value") for fact in values))


def shown(facts: Facts, fact: Fact, name: str) -> str:
    """A contestant as the copy has him."""
    return called(facts, fact) or name.title()
