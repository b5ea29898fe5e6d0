"""Which of two figures is the greater by the words: `rose from A to B`, `4 per cent, up from C`."""

from collections.abc import Iterator
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim
from blogcheck.reckoning import changes, steps
from blogcheck.reckoning.addends import countable, like, quantity, stretch
from blogcheck.typed import NamedTuple

# Up from six to five: a rank rises to a lower number.
RANKED = later(
    r"\b(?:charts?|rank\w{0,5}|places?|position|table|league|seed\w{0,2}|(?:at|a|to|from) number"
    r"|number one|no|spot)\b"
)
# Rose to, was cut from; but growth to, and the gain from, name what the figure is of.
NAMED = frozenset(
    """growth down up gain gains rise rises increase increases spike spikes surge surges""".split()
)
LEADS_TO = (("from",), ("to",), ("slightly", "to"), ("again", "to"))
# From one share to the other: , up from   , slower than the   was lower than May's
THEN = later(
    r"(?: [a-z]{2,12}){0,4},(?: but| still| and)?(?: well| far| slightly| a little| sharply)?"
    r" (?P<way>up|down) (?:from|on) (?:the |an? |\w+['’]s )?"
    r"|(?: (?:in|for) [\w ]{1,24}?)?(?:,| was| is| were| are|, which (?:was|is))"
    r"(?: well| far| slightly| a little| much| still| even)?"
    r" (?P<than>higher|lower|faster|slower|less|more|bigger|smaller|weaker|stronger) than"
    r"(?: the| its| an?| \w+['’]s)?(?: revised)? "
)
GREATER = frozenset("up higher faster more bigger stronger".split())
# How far apart two shares of one comparison stand.
NEAR = 90


class Course(NamedTuple):
    """Two figures of which the first should be the greater, and what the words say it did."""

    high: Fact
    low: Fact
    words: str


def of_change(facts: Facts, claim: Claim) -> Course | None:
    """Rose from A to B, fell from A to B; None if it is not plain which is to be the greater."""
    found = steps.ends(facts, claim)
    falls = steps.down(claim) if len(found) == 1 else None
    if falls is None or claim.cue("against") is not None:
        return None
    start, end, _ = found[0]
    if start.role != "from" or end.role not in ("to", "now", "value"):
        return None
    counts = countable(start.figure) and countable(end.figure)
    if not (counts and like(start, end)) and not (
        shares(start, end) and led(facts, claim, start, end)
    ):
        return None
    if not both(start, end):
        return None
    if end.role == "now" and start.figure.kind == "number" and share_before(facts, end):
        return None
    around = facts.text(stretch(facts, start)).lower()
    if RANKED.search(around) or changes.of_exchange(facts, start):
        return None
    high, low = (start, end) if falls else (end, start)
    return Course(high, low, "fell" if falls else "rose")


def of_rates(facts: Facts) -> Iterator[Course]:
    """`Stood at 4.3 per cent, up from 4.1`; `rose 2.1 per cent, slower than the 2.6 of June`."""
    for one, other in pairwise(facts.by_kind("percent")):
        first, second = one.figure, other.figure
        if first is second or not 0 < second.begins - first.end < NEAR or second.parts:
            continue
        tie = THEN.fullmatch(facts.document.text, first.end, second.begins)
        if tie is None or first.hedge or second.hedge or first.parts:
            continue
        word = tie["way"] or tie["than"]
        # Of two falls the one may be slower, and of a rise by so much nobody knows what it was on.
        by = moved_by(facts, one), moved_by(facts, other)
        if "down" in by or (by[0] and word == "up"):
            continue
        high, low = (one, other) if word in GREATER else (other, one)
        yield Course(high, low, word)


def moved_by(facts: Facts, share: Fact) -> str:
    """Whether a share is by how much something changed, and which way; empty if it is none."""
    for fact in facts.at(share.figure):
        if fact.claim.kind == "change" and fact.role == "by":
            first = fact.claim.cues[:1]
            return first[0][0] if first else "up"
    return ""


def share_before(facts: Facts, end: Fact) -> bool:
    """Whether a share stands before a count, of which it may be said what it was before."""
    before = Span(stretch(facts, end)[0], end.figure.start)
    return any(figure.kind == "percent" for figure in facts.figures_in(before))


def shares(start: Fact, end: Fact) -> bool:
    """Whether both ends are shares; one of them may lack its sign."""
    kinds = {start.figure.kind, end.figure.kind}
    return "percent" in kinds and kinds <= {"percent", "number"}


def led(facts: Facts, claim: Claim, start: Fact, end: Fact) -> bool:
    """Whether the verb leads to both shares; a growth of 3 per cent may have been 4 before."""
    if end.role != "to":
        return False
    first = min(start.figure.begins, end.figure.begins)
    for name, cue in claim.cues:
        if name in ("up", "down") and cue.end < first:
            lead = tuple(facts.text(Span(cue.end, first)).split())
            if lead in LEADS_TO and facts.text(cue).lower() not in NAMED:
                return True
    return False


def both(start: Fact, end: Fact) -> bool:
    """Whether both ends have their scale word, or neither: from 3 to 7 million is no fall."""
    one, other = quantity(start), quantity(end)
    return (one.scale == 1) == (other.scale == 1) or one.scale > other.scale


def lower(one: Fact, other: Fact) -> bool:
    """Whether one figure is less than another, however both were rounded, as 63% is than 64%."""
    first, second = quantity(one), quantity(other)
    alike = shares(one, other) and first.is_bare and second.is_bare and first.fine == second.fine
    if alike:
        return first.value < second.value
    return first.claimed().below(second.claimed())
