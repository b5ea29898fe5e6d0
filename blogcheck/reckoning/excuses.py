"""What else in a sentence makes a sum right that fails: fees, losses, counts of what has a price.

A sum is reported only if no other plausible reading of the sentence makes it come out.
"""

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import addends

# So many parts, and so many counts that each may be taken times, are tried.
PARTS, COUNTS, LARGEST = 3, 5, 400
# What may be one end of a gap.
COUNTS_OF = frozenset(("number", "quantity", "money"))
# Seconds in a minute, an hour and a day.
TIMES = (60, 3600, 86400)
ENDS = frozenset(("number", "money", "quantity", "percent", "points"))
# Words that say of parts that somebody is in two of them; they stand beside the parts.
SHARED = later(
    r"\b(?:more than one|both|overlap\w*|in two of"
    r"|(?:several|multiple) (?:answers|charges|offences)"
    r"|twice|(?:could|may|might) (?:choose|pick|tick|name|belong))\b"
)
# Of the others only some: the other four declared so far.
SOME = later(
    r"(?: [\w-]{1,14}){0,2} (?:(?:named|identified|tested|counted|declared|known|announced"
    r"|decided|seen)|[\w-]{1,14} (?:so far|to date|by then|by now|yet|at the time))\b"
)
# A total of another time: for the year before it was.
EARLIER = later(
    r"[^,;:]{0,30}\b(?:(?:year|month|week|season|quarter) (?:before|earlier|ago)"
    r"|(?:previous|last) (?:year|month|week|season|quarter))\b[^,;:]{0,20}$"
)
# One who has no figure: 26 in the region, including a sailor.
ANOTHER = later(r"[^.;]{0,30}\b(?:including|counting|with) (?:a|an|one|another)\b")
# One more who is counted by the article alone.
SINGLE = later(
    r"(?:,|\b(?:and|plus)) an? (?=[A-Za-z])"
    r"|(?:[;,] (?:and |but )?|\band )one (?=was|is|had|has|died|went|came)"
)
BEHIND = 160


def excused(facts: Facts, parts: Sequence[Fact], stated: Fact) -> bool:
    """Whether the sentence of a sum that fails has figures that make it come out."""
    made, goal = addends.sum_of(parts), addends.quantity(stated).value
    own = {fact.figure.start for fact in (*parts, stated)}
    others = [f for f in facts.figures_in(addends.stretch(facts, stated)) if f.start not in own]
    signed = {exact(made - 2 * addends.quantity(part).value) for part in parts}
    single = of_single_ones(facts, parts, stated)
    last = facts.text(Span(parts[-1].figure.end, max(parts[-1].figure.end, stated.figure.begins)))
    return (
        goal in signed
        or (goal - made == 1 and bool(ANOTHER.match(facts.document.text, stated.figure.end)))
        or EARLIER.search(last) is not None
        or goal in set(varied(made, others, stated))
        or any(one == made for one in varied(goal, others, stated))
        or priced(parts, goal, others)
        or of_other_kinds(parts, goal, others)
        or single == goal - made > 0
        or (
            single > 0
            and any(made - addends.quantity(part).value + single == goal for part in parts)
        )
        or any(stands_for(figure, made, stated) for figure in others)
    )


def stands_for(figure: Figure, made: Exact, stated: Fact) -> bool:
    """Whether a figure is what parts make: £412m (a year ago £389m), of which two arms made all."""
    alike = addends.countable(figure) and addends.like(figure, stated)
    return alike and addends.quantity(figure).value == made


def of_single_ones(facts: Facts, parts: Sequence[Fact], stated: Fact) -> int:
    """How many beside the parts are told without a number: three cousins and an uncle."""
    starts = [fact.figure.start for fact in (*parts, stated)]
    end = min(facts.sentence(stated).end, max(starts) + BEHIND)
    return sum(1 for _ in SINGLE.finditer(facts.text(Span(min(starts), end))))


def apart(facts: Facts, gap: Fact) -> bool:
    """Whether any two figures of a sentence and the one before are as far apart as a gap says."""
    goal = addends.quantity(gap).value
    seen: set[Exact] = set()
    near, earlier = addends.stretch(facts, gap), addends.sentence_before(facts, gap)
    paragraph = facts.document.paragraph_at(gap.figure.start)
    if earlier is not None and earlier.start >= paragraph.start:
        near = Span(max(earlier.start, near.start - addends.REACH), near.end)
    for figure in facts.figures_in(near):
        value = told(figure)
        if value is None or figure is gap.figure:
            continue
        if exact(value - goal) in seen or exact(value + goal) in seen:
            return True
        seen.add(value)
    return False


def told(figure: Figure) -> Exact | None:
    """The value of a figure that may be one end of a gap; of a score such as 271-8 the runs."""
    if figure.kind == "score":
        runs = "".join(takewhile(str.isdecimal, figure.text))
        return exact(int(runs)) if runs else None
    held = figure.quantity
    plain = held is not None and held.low is None and figure.kind in ENDS
    return held.value if held is not None and plain else None


def varied(value: Exact, others: Sequence[Figure], like_this: Fact) -> Iterator[Exact]:
    """What other figures of a sentence make of a value, put on or taken off, or as shares of it."""
    for figure in others:
        held = figure.quantity
        if held is None or held.low is not None:
            continue
        if figure.kind == "percent":
            yield exact(value * (100 + held.value), 100)
            yield exact(value * (100 - held.value), 100)
        elif addends.countable(figure) and addends.like(figure, like_this):
            yield exact(value + addends.quantity(figure).value)
            yield exact(value - addends.quantity(figure).value)


def priced(parts: Sequence[Fact], goal: Exact, others: Sequence[Figure]) -> bool:
    """Whether prices make a sum when each is taken so many times: three at £1.50 and two at £2."""
    if len(parts) > PARTS or any(part.figure.kind == "number" for part in parts):
        return False
    values = [addends.quantity(part).value for part in parts]
    counts = {exact(1)}
    for figure in others[: 2 * COUNTS]:
        held = figure.quantity
        whole = held is not None and held.low is None and held.printed_places == 0
        if held is not None and whole and figure.kind == "number" and 1 < held.value <= LARGEST:
            counts.add(held.value)
    tried = product(sorted(counts)[: COUNTS + 1], repeat=len(values))
    return any(
        sum(size(exact(one * times)) for one, times in zip(values, taken, strict=True)) == goal
        for taken in tried
    )


def of_other_kinds(parts: Sequence[Fact], goal: Exact, others: Sequence[Figure]) -> bool:
    """Whether counts of anything make a sum with the parts: 12 hours, 40 men, six pumps: 58."""
    made = addends.sum_of(parts)
    counts = [f.value for f in others if f.kind in COUNTS_OF and f.value is not None]
    times = [f.value for f in others if f.kind == "duration" and f.value is not None]
    counts += [exact(time, step) for time in times for step in TIMES]
    return addends.whole(*parts) and any(exact(made + count) == goal for count in counts)


def shared(facts: Facts, parts: Sequence[Fact], stated: Fact) -> bool:
    """Whether some are in two of the parts: the words say so, or the parts come out without one."""
    values = [addends.quantity(part).value for part in parts]
    over = sum(values) - addends.quantity(stated).value
    if len(parts) > 2 and over in values:
        return True
    end = parts[-1].figure.end
    if len(parts) > 2 and "both" in facts.after(end, 3):
        return True
    paragraph = facts.document.paragraph_at(end - 1)
    near = Span(parts[0].figure.start, min(paragraph[1], end + BEHIND))
    return over > 0 and SHARED.search(facts.text(near)) is not None


def some_of(facts: Facts, rest: Fact) -> bool:
    """Whether the words behind what is left say that it is some of it: the other four named."""
    return SOME.match(facts.document.text, rest.figure.end) is not None


def chased(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is of a chase, which is lost by a run less than it was short."""
    sentence = facts.text(facts.sentence(fact)).lower()
    chase = (" to win", "target", "needed", "needing", "chasing")
    return " runs" in sentence and any(word in sentence for word in chase)
