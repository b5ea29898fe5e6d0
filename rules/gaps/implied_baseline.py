"""What is said to be extra leaves hardly anything of what there was before.

## Why it matters
If 1.5m of 2.4m voters are extra, fewer than a million voted last time. A number that more than doubled
is news in itself; more often the extra is of something else: papers for people, pounds for shares.

## When it stays silent
- the extra is less than half of the whole
- the copy says that the number doubled, what the extra makes of it, or the number of last time
- the two are not of one thing, or stand in different entries
- one of the two is hedged so far that it may fit

## How to settle it
Ask for the number of last time, and what the extra is counted in.
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
    exact,
    good,
    label,
    later,
    line,
    mark,
    printed,
    shown,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(claims=("extra",)))

EXAMPLES = [
    bad("An extra [[1.5m]] people voted. In all, 2.4m people voted.", "0.9m"),
    bad("The club took on an extra [[600]] members in May. It now has 800 members.", "200"),
    good("The club took on an extra 150 members in May. It now has 800 members.", holds=True),
    good(
        "The club more than doubled: an extra 600 members joined in May. It now has 800 members.",
        why="the copy says so",
    ),
    good("Troops destroyed another 3,000 rockets. In all, 3,500 rockets had been fired."),
    good("The club has an extra 600 members, taking its total to 800 members.", why="it says so"),
    good("An extra 600 officers were sent. They held 800 people.", why="two things"),
]  # fmt: skip

GREW = later(
    r"\b(?:doubl|trebl|tripl|quadrupl|times (?:as|more)|fold|new (?:club|branch|party|service)"
    r"|from scratch|first (?:year|time|ever)|(?:taking|bringing) )"
)
HAVE = frozenset("voted has have had altogether total all now".split())
REACH = 400


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold what is extra against the whole of the same thing in its paragraph."""
    for claim in facts.of("extra"):
        cue = claim.cue("more_of")
        if cue is None or facts.text(cue).lower() == "another":
            continue
        extra = facts.fact(claim, "value")
        whole = of_same(facts, extra) if extra is not None else None
        if extra is None or whole is None:
            continue
        more, there = addends.quantity(extra), addends.quantity(whole)
        base = exact(there.value - more.value)
        marks = (
            mark(extra, "extra", "said to be extra"),
            mark(whole, "whole", label(facts, whole)),
        )
        working = Working(
            (line("", whole, "in all"), line("-", extra, "extra")),
            computed=shown(base, whole),
            expression=f"{whole.figure.text} - {extra.figure.text}",
        )
        # More than double: what was there before is less than what came on top.
        before = there.claimed() - more.claimed()
        if base <= 0 or not before.below(more.claimed()):
            if base > 0:
                yield Check(marks, working)
            continue
        growth = printed(exact(100 * more.value, base), places=0)
        yield Finding(
            f"{extra.figure.text} extra out of {whole.figure.text} leaves {working.computed}"
            f" before, a rise of {growth} per cent",
            marks,
            working,
            verdict="suspicious",
            help="check what the extra is counted in",
        )


def of_same(facts: Facts, extra: Fact) -> Fact | None:
    """The one whole of the same thing near what is extra."""
    if not addends.countable(extra.figure) or extra.measure is None:
        return None
    held = facts.document.paragraph_at(extra.figure.start)
    at = extra.figure.start
    paragraph = Span(max(held[0], at - REACH), min(held[1], at + REACH))
    if GREW.search(facts.text(paragraph).lower()):
        return None
    wholes = [
        fact
        for fact in addends.within(facts, paragraph)
        if fact.claim.kind in ("amount", "total")
        and addends.like(fact, extra)
        and facts.same(fact, extra, "measure", "entry")
        and fact.measure is not None
        and fact.measure.sure == "certain"
    ]
    if len(wholes) != 1 or addends.quantity(wholes[0]).value <= addends.quantity(extra).value:
        return None
    near = (*facts.before(wholes[0].figure.start, 4), *facts.after(wholes[0].figure.end, 3))
    return wholes[0] if not HAVE.isdisjoint(near) else None
