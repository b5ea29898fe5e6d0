"""Shares that are said to make up the whole do not come to 100 per cent.

## Why it matters
Yes, no and don't know are everybody. When they come to 103, one of them belongs to another question or
has a digit wrong, and the lead that the story is about may be the one that is not there.

## When it stays silent
- nothing says that the list is complete: no rest, no remaining, no undecided
- the sum is out by no more than rounding allows: three whole shares may come to 99 or 101
- some of the shares make 100 without the others
- the shares are of two things, of two times, or of one another

## How to settle it
Add up the table in the source. If it says "figures may not add up to 100 because of rounding", the miss
is half a digit a share at most; if people could tick several boxes, say so in the copy.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    closings,
    good,
    later,
    line,
    listed,
    mark,
    printed,
    rows,
    shares,
    size,
)

RULE = Rule(
    severity="error", since="0.1", over=("opposite-shares",), needs=Needs(figures=("percent",))
)

EXAMPLES = [
    bad(
        "In all, 54 per cent of residents back the bypass, 42 per cent oppose it and [[14 per cent]] do not know.",
        "make 110 per cent, not 100",
    ),
    bad(
        "A quarter of the jobs are on the shop floor. Of the cost, 62 per cent is wages, 21 per cent rent and the remaining [[27 per cent]] power.",
        "make 110 per cent, not 100",
    ),
    bad("Agree 61%, disagree 24%, [[25% unsure]].", "make 110 per cent, not 100"),
    bad(
        "In Aldmoor 55.8 per cent voted Yes and the remaining [[45.2 per cent]] No.",
        "make 101 per cent, not 100",
    ),
    bad(
        "Grants are of three kinds: for clubs (60 per cent), for schools (10 per cent) and for parks ([[10 per cent]]).",
        "make 80 per cent, not 100",
        severity="warning",
    ),
    bad(
        "Of members 62 per cent said the fee was too high. [[Another 30 per cent]] said it was right and 18 per cent that it was too low.",
        "make 110 per cent, not 100",
        severity="warning",
    ),
    bad(
        "The land is [[55 per cent]] forest, 30 per cent pasture and 25 per cent rock.",
        "make 110 per cent, not 100",
    ),
    bad(
        "Of those who replied, [[64 per cent]] were for a pool, 27 per cent for a rink and 13 per cent for"
        " neither.",
        "make 104 per cent, not 100",
    ),
    bad(
        "Half of the fees go north: 50 per cent for Hove, 25 per cent for Ayr and the remaining [[26 per cent]]"
        " for Coll.",
        "make 101 per cent, not 100",
        severity="warning",
    ),
    bad(
        "Of nurses 44 per cent said pay was better, 9 per cent worse and 27 per cent about the same. Another"
        " [[17 per cent]] were not sure.",
        "make 97 per cent, not 100",
        severity="warning",
    ),
    bad(
        "The club split its vote three ways: 47 per cent for Rowe, 38 per cent for Pike and [[5 per cent]]"
        " for Shah.",
        "make 90 per cent, not 100",
        severity="warning",
    ),
    bad("Water makes up [[86 per cent]] of it and sugar 16 per cent.", "102", severity="warning"),
    bad(
        "Gilts made up 40% of the fund, shares 45% and land 15%, with cash the remaining [[10%]].",
        "make 110 per cent, not 100",
    ),
    bad(
        "Wind met 38 per cent of demand, gas 47 per cent and everything else [[25 per cent]].",
        "make 110 per cent, not 100",
    ),
    good("Water makes up 86 per cent of it and sugar 12 per cent."),
    good(
        "The fees go 50 per cent to Hove, 26 per cent to Ayr and the remaining 25 per cent to Coll.",
        why="each may be rounded",
        holds=True,
    ),
    good(
        "Some 60 per cent of readers own a car, 55 per cent a bicycle and 30 per cent a scooter.",
        why="one may own all three",
    ),
    good(
        "Grants are of three kinds: for clubs (60 per cent), for schools (30 per cent) and for parks (10 per cent).",
        holds=True,
    ),
    good(
        "In all, 54 per cent of residents back the bypass, 42 per cent oppose it and 4 per cent do not know.",
        holds=True,
    ),
    good(
        "Some 33 per cent back the plan, 33 per cent oppose it and 33 per cent are undecided.",
        why="three thirds, each rounded",
        holds=True,
    ),
    good(
        "Of the cost, 62 per cent is wages and 21 per cent rent. The remaining 17 per cent is power.",
        holds=True,
    ),
    good(
        "Rowe has 46 per cent, Pike 31 per cent and Shah 12 per cent.",
        why="nobody says that there are no others",
    ),
    good(
        "Support rose from 40 to 52 per cent, opposition fell to 41 per cent and 17 per cent are unsure.",
        why="shares of two times",
    ),
    good(
        "A third of members vote. Of those, 60 per cent are women, 45 per cent pensioners and the remaining 9 per cent students.",
        why="shares of a share, and of one another",
    ),
]

# A share belongs with those up to so many before it.
BACK, LONGEST = 5, 5
# More shares than this in one sentence are a table, and no list of parts.
CROWD, LEAST = 12, 50
# What the answers of a poll come to at least, where all were told and where a few were not.
SAID, POLLED, FEW, ROUNDED = 98, 97, 3, 99
ITEM = later(r"[^\n]{0,80}\n[•*·–-]")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up every run of shares of which one is everybody else's, or nobody's."""
    run: list[Fact] = []
    paragraph = -1
    for sentence in shares.by_sentence(facts):
        here = facts.document.paragraph_at(sentence[0].figure.start)[0]
        if here != paragraph:
            # The lines of a list go on from one another.
            if not run or not ITEM.match(facts.text(Span(run[-1].figure.end, here + 1))):
                run = []
            paragraph = here
        before = run[-BACK:]
        run = [*before, *sentence][-CROWD:]
        if len(sentence) > CROWD:
            continue
        told = [parts for parts in closings.counted(facts, sentence) if sound(facts, parts)]
        for parts in told:
            yield from filled(parts)
        if told:
            continue
        if len(sentence) > 1 and exceeds(sentence) and sound(facts, sentence):
            firm = closings.parted(facts, sentence)
            if firm or closings.shared_out(facts, sentence):
                yield finding(sentence, sentence[0], firm=firm)
                continue
        parts = [*before, *sentence]
        if told_again(facts, before, sentence) and sound(facts, parts) and exceeds(parts):
            yield finding(parts, sentence[0], firm=False)
            continue
        if not closings.may_close(facts, sentence[0]):
            continue
        cues = [(closings.closing(facts, sentence, at), fact) for at, fact in enumerate(sentence)]
        # Where some are undecided and there is a rest, it is the rest that ends the list.
        ends = sorted((c for c in reversed(cues) if c[0]), key=lambda c: c[0])
        for cue, fact in ends[:1]:
            yield from weighed(facts, before, sentence, fact, cue)


def told_again(facts: Facts, before: Sequence[Fact], sentence: Sequence[Fact]) -> bool:
    """Whether words say of some shares that they are of others each time."""
    once = len(before) == 1 and closings.again(facts, sentence[0])
    return once or closings.by_one_verb(facts, [*before, *sentence])


def filled(parts: Sequence[Fact]) -> Iterator[Finding | Check]:
    """Whether shares that are said to be all of them make a whole."""
    if shares.are_whole(parts):
        yield Check(marks(parts, parts[-1]), Working(tuple(line("+", f) for f in parts)))
    else:
        yield finding(parts, parts[-1], firm=False)


def exceeds(parts: Sequence[Fact]) -> bool:
    """Whether shares of different people are more than everybody, however they were rounded."""
    # None claims to be more than is printed.
    if shares.added(parts) <= 100:
        return False
    lows = [shares.claimed(fact).low for fact in parts]
    return sum(low for low in lows if low is not None) > 100


def weighed(
    facts: Facts, before: Sequence[Fact], sentence: Sequence[Fact], last: Fact, cue: str
) -> Iterator[Finding | Check]:
    """A check if the shares make a whole, a finding if no choice of them can."""
    opens = [at for at, f in enumerate(before) if not at or before[at - 1].sentence != f.sentence]
    runs = [[*before[at:], *sentence] for at in opens]
    for parts in (sentence, *runs, *(sentence[at:] for at in range(1, len(sentence) - 1))):
        if len(parts) > 1 and last in parts and shares.are_whole(parts):
            if cue == "rest" and parts == sentence and odd_rest(parts, last):
                yield finding(parts, last, firm=False)
                return
            yield Check(marks(parts, last), Working(tuple(line("+", f) for f in parts)))
            return
    few = sentence if len(sentence) in (3, 4) else sentence[: sentence.index(last) + 1]
    parts = reached(before, few)
    if not 2 <= len(parts) <= LONGEST or not sound(facts, parts):
        return
    over = shares.added(parts) > 100
    if cue == "unsure" and closings.opposed(facts, parts):
        # A poll leaves out a few who gave some other answer, if none is offered between the two.
        least = SAID if closings.between(facts, parts) and len(parts) > FEW else POLLED
        # For it, against it and unsure, in one sentence that ends with these: nobody is left out.
        if len(parts) == FEW and last is sentence[-1] and list(sentence) == parts:
            least = ROUNDED
        if over or (len(parts) > 2 and shares.added(parts) < least):
            yield finding(parts, last)
        return
    others = [fact for fact in (*before, *sentence) if fact is not last][-BACK - 1 :]
    choices = (c for n in range(1, len(others) + 1) for c in combinations(others, n))
    # Of a closed list none is left out, whatever some of them come to.
    listed_all = (
        cue == "rest" and over and last is sentence[-1] and rows.closed(facts, tuple(parts))
    )
    if not listed_all and any(shares.are_whole([*choice, last]) for choice in choices):
        return
    # A rest of far less than the whole is what is left of some other part.
    rest = cue == "rest" and shares.added(parts) >= LEAST
    if (len(parts) > 2 and (rest or (over and len(sentence) > 2))) or (cue == "rest" and over):
        yield finding(parts, last)


def odd_rest(parts: Sequence[Fact], last: Fact) -> bool:
    """Whether round shares leave another rest: 50 and 25 per cent, and the remaining 26."""
    round_ = all(not (f.figure.value or 1) % 5 for f in parts if f is not last)
    bare = all(fact.figure.quantity and fact.figure.quantity.is_bare for fact in parts)
    return bare and round_ and parts[-1] is last and shares.added(parts) != 100


def reached(before: Sequence[Fact], sentence: Sequence[Fact]) -> Sequence[Fact]:
    """The shares of a sentence, and of those before it until there are three."""
    parts = list(sentence)
    back = list(before)
    while len(parts) < 3 and back:
        opened = back[-1].sentence
        while back and back[-1].sentence == opened:
            parts.insert(0, back.pop())
    return parts


def sound(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether nothing hints that these shares are of two things."""
    return all(shares.is_plain(facts, fact) for fact in parts) and shares.one_base(facts, parts)


def finding(parts: Sequence[Fact], last: Fact, *, firm: bool = True) -> Finding:
    """What is to be said of shares that miss the whole."""
    made = shares.added(parts)
    bare = all(fact.figure.quantity and fact.figure.quantity.is_bare for fact in parts)
    apart = f"{printed(size(made - 100))} too {'high' if made > 100 else 'low'}"
    return Finding(
        f"{listed([fact.figure.text for fact in parts])} make {printed(made)} per cent, not 100",
        marks(parts, last),
        Working(
            tuple(line("+", fact) for fact in parts),
            computed=f"{printed(made)} per cent",
            difference=apart,
            expression=" + ".join(printed(fact.figure.value or 0) for fact in parts),
        ),
        severity="error" if firm and bare and made > 100 else "warning",
    )


def marks(parts: Sequence[Fact], last: Fact) -> tuple[Mark, ...]:
    """The marks, that of the last share first."""
    rest = (mark(fact, "share") for fact in parts if fact is not last)
    return (mark(last, "share", "the rest"), *rest)
