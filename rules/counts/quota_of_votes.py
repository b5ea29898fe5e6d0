"""A quota is not that of the valid votes and the seats.

## Why it matters
Whoever reaches the quota is elected. It is worked out once, at the beginning: the valid votes over one more
than the seats, what is left over dropped, and one added.

## When it stays silent
- the valid votes are not told beside it, or anywhere once only
- the quota is far from that: it may be one of another kind
- the seats are not told and some number of them would make it

## How to settle it
Work it out anew from the valid poll, and ask whether a paper was found since.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    addends,
    bad,
    good,
    later,
    line,
    mark,
    polls,
    printed,
    size,
    transfers,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(words=("quota",)))

EXAMPLES = [
    bad("With 24,612 valid votes and three seats, the quota is [[6,145]].", "6,154, not 6,145"),
    bad("Valid poll: 6,240\nSeats: 4\nQuota: [[1,294]]\n", "1,249"),
    bad("The quota was [[1,294]], on 6,240 valid votes.", "1,249"),
    good("With 24,612 valid votes and three seats, the quota is 6,154.", holds=True),
    good("The quota was 1,249, on 6,240 valid votes.", holds=True),
    good("With 24,612 valid votes and three seats, the quota is 8,204.", why="of another kind"),
    good("With three seats to fill, the quota is 6,154.", why="of how many votes is not said"),
    good("Of 24,612 valid votes, 6,200 went to women; the party's quota was about 6,150."),
]

SEATS = later(
    r"[- ]seat(?:s|er)?\b"
    r"| (?:councillors|members|deputies|TDs) (?:are |were )?(?:to be|being) (?:elected|chosen)\b"
)
SEATS_ARE = later(r"\b[Ss]eats:? $")
MOST = 12
HUNDREDTH = 100


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Work every quota out that has its valid votes beside it."""
    seen: set[Exact] = set()
    for figure in transfers.quotas(facts):
        stated = facts.at(figure)[0]
        value = addends.quantity(stated).value
        votes = valid(facts, stated)
        if votes is None or value in seen:
            continue
        seen.add(value)
        count = int(addends.quantity(votes).value)
        seats = seats_of(facts, stated)
        tried = [int(addends.quantity(seats).value)] if seats is not None else range(1, MOST)
        rights = [count // (places + 1) + 1 for places in tried]
        right = min(rights, key=lambda each: size(each - value))
        shared = line("÷", seats, "seats and one") if seats is not None else None
        working = Working(
            (line("", votes, "valid votes"), shared or Line("÷", "?", "seats and one")),
            computed=printed(right),
            stated=figure.text,
        )
        marks = (
            mark(stated, "stated", "quota"),
            mark(votes, "whole", "valid votes"),
            *((mark(seats, "part", "seats"),) if seats is not None else ()),
        )
        if right == value:
            yield Check(marks, working)
        elif addends.slipped(stated, right) or (seats and size(right - value) * HUNDREDTH < value):
            yield Finding(
                f"The quota of {votes.figure.text} valid votes is {printed(right)},"
                f" not {figure.text}",
                marks,
                working,
                help=f"{printed(right)} would agree",
            )


def valid(facts: Facts, stated: Fact) -> Fact | None:
    """The valid votes of a quota: of its block, or the only ones that the post has."""
    near = facts.figures_in(polls.block(facts, stated.figure.start))
    held = {f.value: f for f in near if polls.role(facts, f) == polls.VALID}
    if not held:
        every = (each.figures.get(polls.VALID) for each in polls.returns(facts))
        held = {figure.value: figure for figure in every if figure is not None}
    found = [facts.at(figure)[0] for figure in held.values()]
    return found[0] if len(found) == 1 and addends.quantity(found[0]).is_bare else None


def seats_of(facts: Facts, stated: Fact) -> Fact | None:
    """The seats that are to be filled, told in the block of a quota."""
    text = facts.document.text
    found = {}
    for figure in facts.figures_in(polls.block(facts, stated.figure.start)):
        lead = text[max(0, figure.begins - MOST) : figure.begins]
        of_seats = SEATS.match(text, figure.end) or SEATS_ARE.search(lead)
        if figure.kind == "number" and of_seats and 0 < (figure.value or 0) < MOST:
            found[figure.value] = facts.at(figure)[0]
    return next(iter(found.values())) if len(found) == 1 else None
