"""A toll that is brought up to date is not the old one and the new cases together.

## Why it matters
A count that grows during the day is added up in a hurry, from two reports. If 14 and two make 17,
somebody is missing from the copy, or counted twice.

## When it stays silent
- the old and the new figure make the updated one
- the old figure is not in the copy, or two may be meant
- the old figure is hedged, or of something else
- words say that the old figure was put right: revised, corrected, earlier said

## How to settle it
Ask the same source for the toll before and after.
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
    addends,
    bad,
    good,
    label,
    later,
    repairs,
    words_of,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(claims=("total",)))

EXAMPLES = [
    bad("Two more bodies brought the toll to [[17]]; earlier the count stood at 14.", "16"),
    bad(
        "The death toll stood at 41 at noon. Three more deaths took the toll to [[45]] by evening.",
        "44",
    ),
    good("Two more bodies brought the toll to 16; earlier the count stood at 14.", holds=True),
    good("Two more bodies brought the toll to 17.", why="the old toll is not given"),
    good("Two more bodies brought the toll to 17; earlier the count stood at about 14."),
    good("The toll was revised from 14. Two more bodies brought it, and the toll, to 17."),
]

MORE = words_of("small/further") | {"new"}
STOOD = later(
    r"\b(?:toll|count|total|tally|figure|number)\b[^.;:,]{0,30}"
    r"\b(?:stood at|stands at|was|had reached|reached|at)\s*$"
)
REVISED = later(r"\b(?:revis|correct|clarif|wrongly|mistaken|duplicat|reclassif)")
REACH = 400


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add what is new to what the toll stood at."""
    for claim in facts.of("total"):
        stated = facts.fact(claim, "value")
        new = newly(facts, claim, stated) if stated is not None else None
        old = stood(facts, stated) if stated is not None and new is not None else None
        if stated is None or new is None or old is None:
            continue
        parts = (old, new)
        verdict = addends.add(parts, stated, sharp=True)
        labels = ["the count before", label(facts, new, "new")]
        working = addends.column(parts, stated, labels)
        marks = addends.marks(parts, stated, labels)
        if verdict.holds:
            yield Check(marks, working)
        elif verdict.name == "impossible":
            yield Finding(
                f"{old.figure.text} and {new.figure.text} more make {working.computed},"
                f" not {working.stated}",
                marks,
                working,
                severity=verdict.severity,
                help=repairs.of_sum(stated, parts),
            )


def newly(facts: Facts, claim: Claim, stated: Fact) -> Fact | None:
    """The one figure of new cases that the sentence says brought the toll to what it is."""
    if claim.cue("taking") is None or not addends.countable(stated.figure):
        return None
    if facts.words(claim.start, stated.figure.start)[-1:] != ["to"]:
        return None
    held = [
        fact
        for fact in addends.beside(facts, stated)
        if fact.figure.end <= claim.start and addends.like(fact, stated)
    ]
    fresh = [fact for fact in held if not MORE.isdisjoint(beside(facts, fact))]
    return fresh[0] if len(held) == len(fresh) == 1 else None


def beside(facts: Facts, fact: Fact) -> list[str]:
    """The words on either side of a figure."""
    return facts.before(fact.figure.start, 1) + facts.after(fact.figure.end, 1)


def stood(facts: Facts, stated: Fact) -> Fact | None:
    """What the copy says, near by and once only, that the toll stood at."""
    text = facts.document.text
    at = stated.figure.start
    if REVISED.search(text, max(0, at - REACH), at + REACH):
        return None
    found = [
        fact
        for fact in addends.within(facts, Span(max(0, at - REACH), at + REACH))
        if fact.figure is not stated.figure
        and fact.entry == stated.entry
        and addends.like(fact, stated)
        and facts.same(fact, stated, "measure")
        and STOOD.search(text[max(0, fact.figure.start - 60) : fact.figure.start])
        and addends.quantity(fact).value < addends.quantity(stated).value
    ]
    sure = found and addends.quantity(found[0]).is_bare
    return found[0] if len(found) == 1 and sure else None
