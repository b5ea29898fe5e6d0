"""Shares that stand together, and what the words around them make of them."""

import re
from collections.abc import Sequence

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.interval import Exact, Interval
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning.hedges import FLOORS
from blogcheck.sums import shares_agree

# A share moves, or is measured off against another, where one of these leads straight up to it.
MOVED = later(
    r"(?<!make )(?<!makes )(?<!made )(?<!making )"
    r"\b(?:from|up|down|by|than|to|rose|fell|grew|increased?|decreased?|dropped|risen|fallen|gained"
    r"|lost|against|versus|vs|compared (?:with|to))[\s,(]{1,3}$"
)
# Words that give a sentence two bases, two times, or shares of a share.
ANOTHER_BASE = later(
    r"\b(?:compared|previous(?:ly)?|respectively|versus|vs|of (?:them|whom|which)"
    r"|of (?:those|these)(?! (?:surveyed|polled|asked|questioned|who|taking))"
    r"|of (?:its|his|her|their) (?:stake|holding|shares?)"
    r"|percentage points?|gap|swing(?![- ](?:vot|stat|seat))|margin of error"
    r"|both|times as|as much as|a year (?:ago|earlier)"
    r"|gdp|growth|inflation|(?<!working )interest|discount|tax(?! (?:break|cut|credit))|turnout)\b",
    re.IGNORECASE,
)
OF_THOSE = later(r"(?:[“\"] ?)?Of (?:those|these)\b")
ANOTHER_TIME = later(
    r"\b(?:from|was|were|had been|previous|earlier|compared|last|margin of error"
    r"|after|before|while)\b"
)
MOVING = words_of("shares/not_of_a_whole")
MADE = words_of("shares/making_up")
REACH = 24
FEW = 3
DOING = later(r"\w+ed|rose|fell|grew")


def by_sentence(facts: Facts) -> list[tuple[Fact, ...]]:
    """The shares in per cent of each sentence that has any, in order, each figure once.

    A share that is said again in brackets (`three per cent (3%)`) is taken once.
    """
    return facts.kept("shares by sentence", lambda: _by_sentence(facts))


def _by_sentence(facts: Facts) -> list[tuple[Fact, ...]]:
    found: list[tuple[Fact, ...]] = []
    for figures in facts.by_sentence:
        held: list[Figure] = []
        for figure in figures:
            if figure.kind == "percent" and not (held and again(facts, held[-1], figure)):
                held.append(figure)
        if held:
            found.append(tuple([facts.at(figure)[0] for figure in held]))
    return found


def again(facts: Facts, last: Figure, figure: Figure) -> bool:
    """Whether a share in brackets is the one before them: three per cent (3%)."""
    if last.value != figure.value:
        return False
    return facts.document.text[last.end : figure.start].strip() == "("


def is_plain(facts: Facts, fact: Fact) -> bool:
    """Whether a percentage is a share of something, and no change, lead or rate."""
    figure = fact.figure
    if fact.claim.kind == "change":
        # `11 per cent reduced staff`: they did; `an 11 per cent fall` is a change.
        moves = [span for name, span in fact.claim.cues if name in ("up", "down")]
        if all(MADE.intersection(facts.before(span.start, 1)) for span in moves):
            return True
        if len(moves) != 1:
            return False
        # Set up a school, and far behind it what people think of that.
        far = figure.begins - moves[0].end > REACH and len(fact.claim.roles) == 1
        done = moves[0].start == figure.end + 1 and DOING.fullmatch(facts.text(moves[0]))
        return bool(done) or (far and facts.before(figure.begins, 1) != ["by"])
    if fact.claim.kind in MOVING:
        return False
    start = figure.begins
    before = facts.document.text[max(0, start - REACH) : start].lower()
    return MOVED.search(before) is None


def in_span(facts: Facts, span: Span) -> tuple[Fact, ...]:
    """The shares in per cent of a span, each figure once."""
    near = facts.figures_in(span)
    return tuple([facts.at(figure)[0] for figure in near if figure.kind == "percent"])


def one_time(facts: Facts, one: Fact, other: Fact) -> bool:
    """Whether nothing between two shares puts them at two times."""
    return not of_another_time(facts.text(Span(one.figure.end, other.figure.start)))


def of_another_time(words: str) -> bool:
    """Whether what stands between two figures puts them at two times."""
    return ANOTHER_TIME.search(words.lower()) is not None


def one_base(facts: Facts, shares: Sequence[Fact], *, opened: bool = False) -> bool:
    """Whether nothing in the sentences of some shares speaks of a second base or time.

    opened: whether both may be shares of what opens their sentence: of those under 30.
    """
    spans = {facts.sentence(fact) for fact in shares}
    said = [facts.text(span) for span in spans]
    opening = OF_THOSE.match(said[0]) if opened and len(said) == 1 else None
    start = opening.end() if opening is not None else 0
    return not any(ANOTHER_BASE.search(text, start) for text in said)


def claimed(fact: Fact) -> Interval:
    """What a figure claims, its hedge applied. Raises ValueError for one without a quantity."""
    if fact.figure.quantity is None:
        raise ValueError(f"{fact.figure.text!r} has no quantity")
    return fact.figure.quantity.claimed()


def added(shares: Sequence[Fact]) -> Exact:
    """What printed shares come to, each at its word."""
    return sum((fact.figure.value or 0 for fact in shares), start=0)


def are_whole(shares: Sequence[Fact]) -> bool:
    """Whether printed shares may come to 100 per cent, each as its words allow."""
    # Beside 75 and 15 per cent, 90 is no round figure.
    sharp = any(fact.figure.value and fact.figure.value % 5 for fact in shares)
    return shares_agree(_near(fact, sharp=sharp or len(shares) < FEW) for fact in shares)


def _near(fact: Fact, *, sharp: bool) -> Interval:
    """What a share claims in a sum: more than 21 per cent is 21 and a little, not 60."""
    held = fact.figure.quantity
    if held is not None and held.hedge in FLOORS:
        return held.with_hedge("about").claimed()
    return held.tight() if sharp and held is not None and held.is_bare else claimed(fact)
