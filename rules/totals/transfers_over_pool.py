"""More second preferences were passed on than the eliminated candidates had votes.

## Why it matters
Under a supplementary vote only those whose first choice is out have their second one counted. More
transfers than such voters means that a count is wrong, or that of another stage.

## When it stays silent
- the transfers fit
- a candidate who went out may be missing: fewer than two are listed
- it is not said that the second preferences took anybody to a total

## How to settle it
Ask the returning officer for the table of the second count.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    good,
    label,
    line,
    listed,
    mark,
    shown,
    total,
    transfers,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(words=("preference", "choice")))

COUNT = (
    "11.40pm\n\nAsha Rowe won {} second preferences to take her total to {}.\n\n"
    "Tom Pike won {} second preferences to take his total to {}.\n\n"
    "The results\n\nMo Khan, Green 4,120\n\nEve Hart, Independent 2,310\n\nJo Lunn, UKIP 1,870\n"
)

PASSED = (
    "11pm\n\nThe results\n\nAsha Rowe 25,696\n\nTom Pike 25,582\n\nMo Khan 4,120\n\nEve Hart 2,310\n\n"
    "11.40pm\n\nSecond preferences lift Rowe by {} to {} and Pike by 3,118 to 28,700.\n\n11.50pm\n\nBye.\n"
)

EXAMPLES = [
    bad(PASSED.format("[[4,204]]", "29,900"), "7,322"),
    good(PASSED.format("2,104", "27,800"), holds=True),
    bad(COUNT.format("[[6,204]]", "31,900", "3,118", "28,700"), "9,322"),
    bad(COUNT.format("[[8,450]]", "32,100", "2,990", "26,450"), "11,440"),
    good(COUNT.format("4,204", "29,900", "3,118", "28,700"), holds=True),
    good("Asha Rowe won 6,204 second preferences and Mo Khan 4,120 first preferences."),
    good(
        "Asha Rowe won 6,204 second preferences to take her total to 31,900. Turnout was 40,120.",
        why="nobody who went out is listed",
    ),
]

SECOND = "second preferences"
SECONDS = frozenset((SECOND,))
FEWEST = 2


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Entry by entry: what was passed on against what there was to pass on."""
    entries: dict[int, list[Fact]] = {}
    for claim in facts.of("total"):
        stated = facts.fact(claim, "value")
        if stated is None or claim.cue("sum") is None:
            continue
        for fact in addends.beside(facts, stated):
            if not facts.may_be_of(fact.figure, SECONDS):
                continue
            if fact.measure is not None and fact.measure.name == SECOND and fact.subject:
                entries.setdefault(fact.entry, []).append(fact)
    for entry, moved in entries.items():
        names = {fact.subject.name for fact in moved if fact.subject is not None}
        pool = out(facts, entry, names)
        if len(names) == len(moved) == FEWEST and len(pool) >= FEWEST:
            yield weighed(facts, moved, pool)
    for moved, pool in staged(facts) if not entries else ():
        yield weighed(facts, moved, pool)


def staged(facts: Facts) -> Iterator[tuple[list[Fact], list[Fact]]]:
    """What two candidates are passed at one stage, and the votes of all the others before it."""
    last: dict[str, Fact] = {}
    for count in transfers.counts(facts):
        moved = [facts.at(figure)[0] for figure in count.passed.values()]
        pool = [fact for name, fact in last.items() if name not in count.passed]
        if len(moved) == FEWEST <= len(pool) and last.keys() > count.passed.keys():
            yield moved, pool
        last |= {name: facts.at(figure)[0] for name, figure in count.after.items()}


def out(facts: Facts, entry: int, names: set[str]) -> list[Fact]:
    """The candidates of an entry's tally that are not among those who went on."""
    rows = {row.figure[0] for row in facts.document.rows}
    return [
        fact
        for fact in addends.once(facts.in_entry(entry))
        if fact.figure.start in rows and fact.subject is not None and fact.subject.name not in names
    ]


def weighed(facts: Facts, moved: list[Fact], pool: list[Fact]) -> Finding | Check:
    """The finding or the check of one count."""
    passed, there = addends.sum_of(moved), addends.sum_of(pool)
    marks = (
        *(mark(fact, "moved", label(facts, fact)) for fact in moved),
        *(mark(fact, "pool", label(facts, fact)) for fact in pool),
    )
    lines = [line("+" if at else "", fact, label(facts, fact)) for at, fact in enumerate(moved)]
    working = Working(
        tuple(lines),
        computed=shown(passed, moved[0]),
        expression=" + ".join(fact.figure.text for fact in moved),
    )
    most = total(addends.quantity(fact).claimed() for fact in pool)
    if not most.below(total(addends.quantity(fact).claimed() for fact in moved)):
        return Check(marks, working)
    figures = listed([fact.figure.text for fact in moved])
    return Finding(
        f"{figures} second preferences make {working.computed}, and those who went out had only"
        f" {shown(there, moved[0])} votes",
        marks,
        working,
        verdict="impossible",
    )
