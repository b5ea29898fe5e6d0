"""A figure is said to be under a limit that it is over, or over one that it is under.

## Why it matters
"£1.06m, just under the £1m ceiling" is over it, and somebody will have to answer for that.

## When it stays silent
- the figure is on the side that is told, or so rounded that it may be
- another figure stands between them, or the two are far apart
- it is so only then, or once something is added
- it is a change: cut by £1.06m, just under the £1m ceiling

## How to settle it
Look up the figure and the limit; one of the two, or the word between them, is wrong.
"""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(figures=("money", "quantity", "number", "percent")),
)

EXAMPLES = [
    bad("The bill came to £1.06m, just under the [[£1m]] ceiling set in May.", "£1.06m is more"),
    bad("The bid of £14.2m was above the [[£15m]] valuation.", "£14.2m is less"),
    bad("The surplus, £0.94m, is more than [[£1m]].", "£0.94m is less"),
    good("The bill came to £986,000, just under the £1m ceiling set in May.", holds=True),
    good("The bill came to £1.06m, just under the £1.1m ceiling.", holds=True),
    good("The bill was cut by £1.06m, just under the £1m ceiling.", why="a change"),
    good("The bill, £9m, is over the £10m limit by the time fees are added.", why="with more"),
    good("The lorry, 2.6m wide, is over the 3m limit in height.", why="width, not height"),
    good("The £8.4m bill is £400,000 above the £8m cap.", why="how far above"),
    good("The bill came to £1m, just under the £1m ceiling.", why="it may be rounded"),
    good("Half the 48 were under 30, and 12 under 20.", why="years"),
]

# Behind a comma or a verb: £400,000 above the £8m cap is how far above it something else is.
SIDE = later(
    r"(?:(?: [a-z]+){0,3}, (?:and |but )?|(?: [a-z]+){0,3} (?=is|was|were|are|rem|stay|came|com))"
    r"(?:which (?:is|was) |(?:is|was|were|are|remains?|stays?|came in|coming in) )?"
    r"(?:still |just |well |slightly |comfortably |narrowly |only |far |safely |a little )?"
    r"(?P<side>under|below|short of|within|inside|shy of|less than|over|above|beyond|more than"
    r"|in excess of) (?:the|its|their|his|her|an?) (?:[a-z]+ )?"
)
LIMIT = later(
    r" (?:[a-z-]+ ){0,2}(?:ceiling|limit|target|cap|budget|threshold|mark|guide|estimate|asking"
    r"|reserve|maximum|minimum|allowance|quota|valuation|goal|barrier|capacity)\b"
)
IS = later(r",? (?:is|was|are|were)(?: still| now| just| well)? ")
UNDER = frozenset(("under", "below", "short of", "within", "inside", "shy of", "less than"))
CHANGED = later(
    r"\b(?:by|rose|rise\w*|fell|fall\w*|grew|up|down|cut|from|increas\w*|drop\w*|gap|lead|per|each"
    r"|more|another|extra|further|than|added|off|against|not|no|if|would|should)\b"
)
ON = later(r" (?:an?|per|of|more|less|fewer|extra|each)\b")
# It is so only then, or the two are of different things.
THEN = later(
    r"[^.;]{0,80}\b(?:only|once|if|when|by the time|unless|until|last|this|next|previous"
    r"|in (?:height|width|length|depth|weight))\b"
)
OF_ITS = later(r"[ -](?:wide|long|high|tall|deep|thick|heavy|old)\b")
KINDS = frozenset(("money", "quantity", "number", "percent"))
BACK = 40
# Half the 48 were under 30: years, and not people.
SOME = later(r"\b(?:[Hh]alf|[Mm]ost|[Aa]ll|[Nn]one|[Mm]any|third|quarter)(?: of)? the $")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold a figure against the limit that stands next behind it."""
    text = facts.document.flat
    for one, limit in pairwise([figure for figure in facts.figures if not figure.aside]):
        if one.kind not in KINDS or one.kind != limit.kind or limit.begins - one.end > 2 * BACK:
            continue
        if one.quantity is None or limit.quantity is None or not one.quantity.is_bare:
            continue
        if one.quantity.unit != limit.quantity.unit:
            continue
        side = SIDE.fullmatch(text, one.end, limit.start)
        hedge = limit.quantity.hedge
        if side is not None and hedge == "" and LIMIT.match(text, limit.end):
            under = side["side"] in UNDER
        elif hedge in ("more-than", "under") and IS.fullmatch(text, one.end, limit.begins):
            under = hedge == "under"
        else:
            continue
        sentence = facts.document.sentence_at(one.start)
        before = text[max(sentence.start, one.start - BACK) : one.begins]
        if OF_ITS.match(text, one.end):
            continue
        if (
            not CHANGED.search(before)
            and not SOME.search(before)
            and not THEN.match(text, limit.end)
            and not ON.match(text, one.end)
        ):
            yield from held(one, limit, under=under)


def held(one: Figure, limit: Figure, *, under: bool) -> Iterator[Finding | Check]:
    """A check if the figure is on its side of the limit, a finding if it cannot be."""
    if one.quantity is None or limit.quantity is None:
        return
    mine, bound = one.quantity.tight(), limit.quantity.value
    marks = (mark(limit, "stated", "limit"), mark(one, "value"))
    working = Working((line("", one), line("", limit, "limit")))
    if mine.low is None or mine.high is None or not bound < 2 * one.quantity.value < 4 * bound:
        return
    if (mine.low > bound) if under else (mine.high < bound):
        yield Finding(
            f"{one.text} is {'more' if under else 'less'} than {limit.text}, not"
            f" {'under' if under else 'over'} it",
            marks,
            working,
            confidence="likely",
        )
    elif (mine.high < bound) if under else (mine.low > bound):
        yield Check(marks, working)
