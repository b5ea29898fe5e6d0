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

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Mark,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    listed,
    mark,
    printed,
    shares,
    size,
)

RULE = Rule(severity="error", since="0.1")

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
    good(
        "Grants are of three kinds: for clubs (60 per cent), for schools (30 per cent) and for parks (10 per cent).",
        holds=True,
    ),
    good(
        "Half of members, 50 per cent, said the fee was bad for the club and 52 per cent that it kept people away. Another 37 per cent saw no difference.",
        why="two questions",
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

# What stands before the share of everybody else, and what stands on either side of the undecided.
REST = later(
    r"\b(?:the|a|its|their) (?:remaining|other|final|last)(?: about| some| nearly)? $"
    r"|\bthe (?:rest|remainder|others)\b[^.;%\d]{0,40}$"
    r"|\band (?:all )?others?(?: [\w/-]+){0,2} \($"
)
OTHER = later(r" [\w-]+ (?:or|and) others?\b")
UNSURE = later(
    r"\b(?:undecided|unsure|un?certain|no opinion|neutral|abstain\w*|no preference|don['’]t know"
    r"|do(?:es)? not know|did(?:n['’]t| not) know|not sure|(?:were|are|is)n['’]t sure|declined)\b"
)
AGAINST = later(
    r"\b(?:oppos\w+|against|disagree\w*|disapprov\w+|negative|unfavou?rabl[ey]|no:? \d|worse"
    r"|unhappy|dissatisfied|reject\w*|stay|remain|withdraw)\b",
    re.IGNORECASE,
)
# So many kinds, and then as many shares; somebody else again.
COUNTED = later(
    r"\b(two|three|four|five|six) (?:[a-z]+ )?(?:categories|groups|types|kinds|classes|parts|options"
    r"|streams|tiers|choices)\b[^.;:\d]{0,40}[:–—-] ?"
)
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
AGAIN = later(r"\b(?:[Aa]nother|[Aa]n additional|[Aa] further)(?: about| some| nearly)? $")
# Letters of which some are in everything that closes a list.
CLOSING = (
    "rest remain other final last undecided sure certain opinion neutral abstain preference know"
    " declined"
).split()
# A share belongs with those up to so many before it.
BACK, NEAR, LONGEST = 5, 60, 5
# More shares than this in one sentence are a table, and no list of parts.
CROWD, LEAST = 12, 50


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up every run of shares of which one is everybody else's, or nobody's."""
    run: list[Fact] = []
    paragraph = -1
    for sentence in shares.by_sentence(facts):
        here = facts.document.paragraph_at(sentence[0].figure.start)[0]
        if here != paragraph:
            run, paragraph = [], here
        before = run[-BACK:]
        run = [*before, *sentence][-CROWD:]
        if len(sentence) > CROWD:
            continue
        yield from (found for parts in counted(facts, sentence) for found in filled(parts))
        if len(before) == 1 and again(facts, sentence[0]):
            parts = [*before, *sentence]
            if sound(facts, parts) and exceeds(parts):
                yield finding(parts, sentence[0], firm=False)
                continue
        if not closes(facts, sentence[0]):
            continue
        cues = [(closing(facts, sentence, at), fact) for at, fact in enumerate(sentence)]
        # Where some are undecided and there is a rest, it is the rest that ends the list.
        ends = sorted((c for c in reversed(cues) if c[0]), key=lambda c: c[0])
        for cue, fact in ends[:1]:
            yield from weighed(facts, before, sentence, fact, cue)


def counted(facts: Facts, sentence: Sequence[Fact]) -> Iterator[Sequence[Fact]]:
    """Shares of which the words say how many there are: three groups, and then three shares."""
    span = facts.sentence(sentence[0])
    text = facts.document.text
    count = COUNTED.search(text, span[0], span[1])
    if count is not None:
        listed_after = [fact for fact in sentence if fact.figure.start > count.end()]
        if len(listed_after) == COUNTS[count[1]] and sound(facts, listed_after):
            yield listed_after


def filled(parts: Sequence[Fact]) -> Iterator[Finding | Check]:
    """Whether shares that are said to be all of them make a whole."""
    if shares.are_whole(parts):
        yield Check(marks(parts, parts[-1]), Working(tuple(line("+", f) for f in parts)))
    else:
        yield finding(parts, parts[-1], firm=False)


def again(facts: Facts, share: Fact) -> bool:
    """Whether a share is that of others again: another 30 per cent."""
    start = share.figure.begins
    return AGAIN.search(facts.document.text, max(0, start - NEAR), start) is not None


def exceeds(parts: Sequence[Fact]) -> bool:
    """Whether shares of different people are more than everybody, however they were rounded."""
    lows = [shares.claimed(fact).low for fact in parts]
    return sum(low for low in lows if low is not None) > 100


def closes(facts: Facts, share: Fact) -> bool:
    """Whether a sentence has a word by which a list of shares could be closed."""
    said = facts.text(facts.sentence(share)).lower()
    return any(letters in said for letters in CLOSING)


def closing(facts: Facts, sentence: Sequence[Fact], at: int) -> str:
    """Why the shares end with this one: `rest`, `unsure`; empty if nothing says so."""
    figure = sentence[at].figure
    text = facts.document.text
    floor = sentence[at - 1].figure.end if at else sentence[at].sentence
    start = figure.begins
    before = text[max(floor, start - NEAR) : start].lower()
    last = at + 1 == len(sentence)
    end = facts.sentence(sentence[at])[1] if last else sentence[at + 1].figure.start
    after = text[figure.end : min(end, figure.end + NEAR)].lower()
    if REST.search(before) or (last and at > 1 and OTHER.match(after)):
        return "rest"
    label = before.strip(" ,;:(")
    return "unsure" if UNSURE.search(after) or UNSURE.search(label) else ""


def weighed(
    facts: Facts, before: Sequence[Fact], sentence: Sequence[Fact], last: Fact, cue: str
) -> Iterator[Finding | Check]:
    """A check if the shares make a whole, a finding if no choice of them can."""
    runs = [[*before[at:], *sentence] for at in range(len(before))]
    for parts in (sentence, *runs, *(sentence[at:] for at in range(1, len(sentence) - 1))):
        if len(parts) > 1 and last in parts and shares.are_whole(parts):
            yield Check(marks(parts, last), Working(tuple(line("+", f) for f in parts)))
            return
    few = sentence if len(sentence) in (3, 4) else sentence[: sentence.index(last) + 1]
    parts = reached(before, few)
    if not 2 <= len(parts) <= LONGEST or not sound(facts, parts):
        return
    over = shares.added(parts) > 100
    if cue == "unsure" and shared_out(facts, parts):
        # A poll leaves out a few who gave some other answer.
        if over or (len(parts) > 2 and shares.added(parts) < 97):
            yield finding(parts, last)
        return
    others = [fact for fact in (*before, *sentence) if fact is not last][-BACK - 1 :]
    choices = (c for n in range(1, len(others) + 1) for c in combinations(others, n))
    if any(shares.are_whole([*choice, last]) for choice in choices):
        return
    # A rest of far less than the whole is what is left of some other part.
    rest = cue == "rest" and shares.added(parts) >= LEAST
    if (len(parts) > 2 and (rest or (over and len(sentence) > 2))) or (cue == "rest" and over):
        yield finding(parts, last)


def reached(before: Sequence[Fact], sentence: Sequence[Fact]) -> Sequence[Fact]:
    """The shares of a sentence, and of those before it until there are three."""
    parts = list(sentence)
    back = list(before)
    while len(parts) < 3 and back:
        opened = back[-1].sentence
        while back and back[-1].sentence == opened:
            parts.insert(0, back.pop())
    return parts


def shared_out(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether some of the shares are of those against."""
    return any(AGAINST.search(facts.text(span)) for span in {facts.sentence(f) for f in parts})


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
