"""A part, its whole and a share that stand together, and alone: what the one is of the other.

Of two figures of one kind the lesser is the part. What ties the share to them is that the greater
is told with an `of`, and that the last of the three stands behind a comma, a dash or a colon.
"""

from collections.abc import Iterator

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.interval import Interval
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import addends
from blogcheck.sums import LADDER
from blogcheck.typed import NamedTuple

SHARES = frozenset(("fraction", "percent"))
# Of the greater: half of the 86, 43 of its 120.
OF = later(
    r"(?i)\b(?:(?:out )?of|in|half)"
    r"(?: (?:the|its|their|his|her|our|all|last|a)| [\w’'-]{2,20}[’']s?){0,2} $"
)
# The share is told as what the two come to, or the part as what the share is.
APPOSED = later(
    r"(?:,(?: or| which (?:is|means)| that is)?| [-–—](?: or)?|—|:| \(|[.;] (?:[Tt]hat|This|It)"
    r" (?:is|was|makes|means))(?: (?:just|only|exactly|a full))? (?:an? |the )?$"
)
# Without a word that says so a part stands straight behind the noun of its whole.
STRAIGHT = later(r"(?:[ -](?!(?:was|were|is|are|had|has|have)\b)[\w’'-]+){0,3}(?:,| [-–—]|—| \() ?")
SAID = later(r"(?:\bor|:|\b(?:is|was|means|makes)) $")
IN_ALL = later(r" (?:in (?:all|total|number)|altogether)\b")
BEHIND = later(
    r"(?: (?!(?:in|at|on|from|to|of|by|for|with)\b)[^\W\d_]{2,16}){0,3}(?:[,.;:)]| [-–—]|—|$)"
    r"| of (?:the|its|their|his|her|all|it|them)\b| (?:in (?:all|total|number)|altogether)\b"
)
# Of those, of the women: the share is of the part.
OF_PART = later(r" of (?:them|these|those|whom|which)\b")
# What makes the part one of another whole, or tells of another time.
OTHERWISE = later(
    r"\b(?:others?|rest|remain\w*|more|than|from|another|further|down|rose|fell|rise|fall"
    r"|year before|up(?! for\b)|against|compared|each|every one|per|average|half (?:an?|the time)"
    r"|half[- ](?:hour|time|year|day|mile|price)|(?:first|second) half|majority|target|record|would"
    r"|could|if|at least|including|includes|plus|extra|discount|better|worse|but|while)\b"
)
FAR, NEAR, TENTH, DIGITS = 220, 60, 10, 2


class Parts(NamedTuple):
    """A share, the part that it should be, and the whole."""

    share: Figure
    part: Figure
    whole: Figure

    @property
    def rate(self) -> Exact:
        """The share as a part of one."""
        value = self.share.value or 0
        return exact(value, 100) if self.share.kind == "percent" else value

    @property
    def made(self) -> Exact:
        """The share of the whole."""
        return exact(addends.quantity(self.whole).value * self.rate)


def told(facts: Facts) -> Iterator[Parts]:
    """The parts of a post that nothing but their share and their whole stands beside."""
    for share in facts.figures:
        held = share.quantity
        if share.kind not in SHARES or share.aside or held is None or not held.is_bare:
            continue
        if share.kind == "percent" and held.low is not None:
            continue
        found = alone(facts, share)
        if found is not None and 0 < found.rate < 1:
            yield found


def alone(facts: Facts, share: Figure) -> Parts | None:
    """A share with the only two figures of its sentence, or of that and the one beside it."""
    sentence = facts.document.sentence_at(share.start)
    beside = [f for f in facts.figures_in(sentence) if f is not share]
    if len(beside) < 2 and not any(f.kind in SHARES for f in beside):
        follows = sentence_behind(facts, sentence)
        if follows is not None and not any(f.kind in SHARES for f in facts.figures_in(follows)):
            beside += facts.figures_in(follows)
        # There are 240 houses in the glen. A quarter of them, 80, are let.
        before = addends.sentence_before(facts, share.start)
        if before is not None and OF_PART.match(facts.document.text, share.end):
            beside = [*facts.figures_in(before), *beside]
    counted = [f for f in beside if addends.countable(f) and f.quantity and f.quantity.is_bare]
    if any(f.kind in SHARES for f in beside) or len(counted) != 2:
        return None
    one, two = sorted(counted, key=lambda figure: addends.quantity(figure).value)
    ends = sorted(f.start for f in (share, one, two))
    if not addends.like(one, two) or one.value == two.value or ends[-1] - ends[0] > FAR:
        return None
    return Parts(share, one, two)


def sentence_behind(facts: Facts, sentence: Span) -> Span | None:
    """The sentence behind one, in its paragraph."""
    text = facts.document.text
    at = sentence.end
    while at < len(text) and text[at] == " ":
        at += 1
    if at >= len(text) or text[at] == "\n" or "\n" in text[sentence.end : at]:
        return None
    return facts.document.sentence_at(at)


def holds(found: Parts) -> bool:
    """Whether a part may be its share of the whole, as far as each is rounded."""
    part, whole = addends.quantity(found.part), addends.quantity(found.whole)
    held = found.share.quantity
    if held is None:
        return True
    if found.share.kind == "fraction":
        read = (whole.claimed() * found.rate).meets(part.claimed())
        return read or size(exact(found.made - part.value)) < 1
    spread = held.tight()
    low, high = (exact(end or 0, 100) for end in (spread.low, spread.high))
    return (whole.claimed() * Interval(low, high)).meets(part.claimed())


def meant(facts: Facts, found: Parts) -> bool:
    """Whether a part that is not its share of the whole was meant to be."""
    figures = sorted(found, key=lambda figure: figure.start)
    text = facts.document.text
    near = Span(
        facts.document.sentence_at(figures[0].start).start,
        facts.document.sentence_at(figures[-1].start).end,
    )
    of_them = OF_PART.match(text, found.share.end) is not None
    if OTHERWISE.search(facts.text(near)) or (of_them and figures[0] is not found.whole):
        return False
    if of_them and found.part.start < found.share.start:
        return False
    lead = [
        text[max(0, f.begins - NEAR) : f.begins] for f in (found.whole, found.share, found.part)
    ]
    if not of_them and not OF.search(lead[0]):
        return False
    # Half of the 86, 43; 43 of the 86, a half.
    first = found.share.start < found.part.start
    last = found.part if first else found.share
    if not APPOSED.search(lead[2] if first else lead[1]) or not BEHIND.match(text, last.end):
        return False
    # Half of the 14 had come before, six of them twice.
    straight = STRAIGHT.fullmatch(text, max(found.whole.end, found.share.end), found.part.begins)
    said = SAID.search(lead[2]) or IN_ALL.match(text, found.part.end)
    if first and not straight and not said:
        return False
    part, made = addends.quantity(found.part).value, found.made
    off = size(exact(part - made))
    slip = addends.slipped(found.part, addends.printable(made, found.part), DIGITS)
    if slip or off * TENTH <= made or (off <= 1 and addends.whole(facts.at(found.part)[0])):
        return True
    # Another fraction, just: a third told as a quarter.
    ratio = exact(part, addends.quantity(found.whole).value)
    return found.share.kind == "fraction" and (ratio.numerator, ratio.denominator) in LADDER
