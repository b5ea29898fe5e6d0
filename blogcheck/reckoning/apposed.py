"""A change behind two figures that no words of change tie: `850 in 2010 and 612 now, 28% fewer`.

Which of the two is the earlier is told by the years, or by such words as `last year` and `now`.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.quantity import exact
from blogcheck.reading.claim import Claim, Figure, Role
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import steps
from blogcheck.reckoning.addends import quantity, slipped
from blogcheck.reckoning.changes import Change
from blogcheck.reckoning.rises import at_face, stated

# How far back the two stand, and how far from a figure what says of when it is.
REACH, NEAR = 260, 60
LINKS = words_of("changes/leading_to_it")
# What says that the change follows, whoever is named again: , which means the town has lost.
FOLLOWS = frozenset(("which", "meaning", "so"))
FEW = 2
ONWARD = words_of("changes/going_on")
ONTO = words_of("changes/reckoned_on")
TURNS = words_of("changes/turning_away")
OWN = words_of("small/whose")
# Verbs before a figure, and what opens a figure that another is compared with.
HERE = words_of("changes/it_is")
THERE = words_of("changes/it_was")
# What goes on to the next figure.
STOPS = HERE | frozenset(("and", "or", "but", "to"))
DATED = frozenset(("year", "date"))
# Later than any year that is told, and earlier than this one by a year or by two.
NOW, PAST, LONG_PAST = 10_000, 9_000, 8_000
LONG = frozenset(("before", "earlier", "previously", "previous"))


def told(facts: Facts, claim: Claim, wanted: Callable[[Fact], bool]) -> Change | None:
    """The change of a claim that names no end or only what it is now, by the two figures before it.

    None unless there are just two, whose times differ, and what they make is near what is stated.
    """
    by = facts.fact(claim, "by")
    if by is None or not wanted(by) or claim.figure("from") or claim.figure("on"):
        return None
    ahead = overtaken(facts, claim, by)
    if ahead is not None:
        return ahead
    two = behind(facts, by)
    if two is None or ONTO.intersection(facts.after(by.figure.end, 1)):
        return None
    one, other = two
    if any(role.figure not in (one.figure, other.figure, by.figure) for role in ends_of(claim)):
        return None
    when = stands_in(facts, one, other.figure), stands_in(facts, other, by.figure)
    first, last = ordered(one, other, *when)
    if first is None or last is None or quantity(first).hedge or quantity(last).hedge:
        return None
    change = Change(by, first, last, steps.down(claim), sure=False)
    right_way = change.down is None or change.down == change.falls
    return change if right_way and near_to(change) else None


def ends_of(claim: Claim) -> list[Role]:
    """What a claim says of how it was or is, and how much it changed."""
    return [role for role in claim.roles if role.name not in ("when", "over")]


def overtaken(facts: Facts, claim: Claim, by: Fact) -> Change | None:
    """`Rose to 40, a 25 per cent gain over the 32 of May`: the 32 stands behind the change."""
    near = facts.figures_in(Span(by.figure.end, by.figure.end + NEAR))
    if not near or near[0].hedge is not None:
        return None
    tie = facts.words(by.figure.end, near[0].begins)
    if tie[-2:-1] != ["over"] or tie[-1] not in OWN or len(tie) > FEW + 1:
        return None
    first, last = facts.at(near[0])[0], facts.fact(claim, "to") or facts.fact(claim, "now")
    if last is None:
        return None
    change = Change(by, first, last, steps.down(claim), sure=False)
    return change if steps.alike(first, last) and near_to(change) else None


def behind(facts: Facts, by: Fact) -> tuple[Fact, Fact] | None:
    """The two figures before a change that may be its ends, in order of the copy."""
    sentence = facts.sentence(by)
    start = max(sentence.start, by.figure.begins - REACH)
    found = list(alike(facts, Span(start, by.figure.begins)))
    if not 0 < len(found) <= FEW:
        return None
    if len(found) == 1 and start == sentence.start:
        opening = facts.words(sentence.start, found[0].figure.begins)[:1]
        paragraph = facts.document.paragraph_at(sentence.start).start
        if sentence.start > paragraph and not ONWARD.isdisjoint(opening):
            before = facts.document.sentence_at(max(paragraph, sentence.start - 2))
            found = [*alike(facts, Span(before.start, sentence.start)), *found]
    if len(found) != 2 or not steps.alike(*found):
        return None
    own = found[1].figure in [role.figure for role in by.claim.roles if role.name == "now"]
    if not own and not set_off(facts, found[1].figure, by):
        return None
    return (found[0], found[1]) if of_one(facts, *found) else None


def alike(facts: Facts, span: Span) -> Iterator[Fact]:
    """What may be an end of a change in a span, and what makes it unsure which is."""
    for figure in facts.figures_in(span):
        if figure.kind in steps.ENDS and figure.kind not in ("percent", "points"):
            yield facts.at(figure)[0]


def set_off(facts: Facts, last: Figure, by: Fact) -> bool:
    """Whether nothing but a comma and small words leads from the second figure to the change."""
    tie = facts.text(Span(last.end, by.figure.begins))
    at = max(tie.rfind(mark) for mark in (",", ":", ";", "–", "—", "(", ")", " - "))
    if at < 0 or not TURNS.isdisjoint(facts.words(last.end, by.figure.begins)):
        return False
    moves = {
        word
        for name, span in by.claim.cues
        if name in ("up", "down")
        for word in facts.words(*span)
    }
    behind = facts.words(last.end + at, by.figure.begins)
    other = [word for word in behind if word not in LINKS and word not in moves]
    follows = not FOLLOWS.isdisjoint(behind[:1])
    # Which means that it lost 12 per cent of its people.
    based = facts.after(by.figure.end, 1) == ["of"] and not follows
    return not based and len(other) <= (FEW if follows else 0)


def of_one(facts: Facts, one: Fact, other: Fact) -> bool:
    """Whether nothing between two figures says that the second is of another thing."""
    between = facts.words(one.figure.end, other.figure.begins)
    free = [
        word
        for lead, word in pairwise(between[1:])
        if lead in OWN and word not in words_of("times/behind_article")
    ]
    return not free and TURNS.isdisjoint(between)


def stands_in(facts: Facts, fact: Fact, until: Figure) -> int:
    """The year of a figure, or how long it is past; 0 if nothing beside it says so."""
    figure = fact.figure
    if fact.role in ("from", "to"):
        return PAST if fact.role == "from" else NOW
    sentence = facts.document.sentence_at(figure.start)
    end = min(sentence.end, until.begins, figure.end + NEAR)
    after = _when(facts, Span(figure.end, end))
    if after:
        return after
    start = max(sentence.start, figure.begins - NEAR)
    before = [f.end for f in facts.figures_in(Span(start, figure.begins)) if f.kind not in DATED]
    lead = Span(max([start, *before]), figure.begins)
    return _when(facts, lead, last=True) or tense(facts.words(*lead))


def tense(lead: list[str]) -> int:
    """Whether the verb before a figure tells of earlier or of now; 0 if there is none."""
    verb = lead[-1:] + lead[-2:-1]
    if lead[-1:] == ["cost"]:
        return PAST
    if not HERE.isdisjoint(verb):
        return NOW
    return PAST if not THERE.isdisjoint(verb) else 0


def _when(facts: Facts, span: Span, *, last: bool = False) -> int:
    """What the words of a span say of when it is: the first of them that do, or the last."""
    found = [
        (figure.start, figure.day.year)
        for figure in facts.figures_in(span)
        if figure.kind in DATED and figure.day is not None and figure.day.year is not None
    ]
    text, at = facts.text(span).lower(), 0
    for word, following in pairwise([*facts.words(*span), ""]):
        at = text.find(word, at)
        # Cost 4 now costs 5: there the word goes with the verb.
        if not last and (word in STOPS or following in HERE):
            break
        if word in words_of("times/present"):
            found.append((span.start + at, NOW))
        elif word in words_of("times/bygone"):
            found.append((span.start + at, LONG_PAST if word in LONG else PAST))
    return sorted(found)[-1 if last else 0][1] if found else 0


def ordered(one: Fact, other: Fact, first: int, second: int) -> tuple[Fact | None, Fact | None]:
    """Two figures, the earlier first; nothing if their times do not tell them apart."""
    if first == second:
        return None, None
    if 0 in (first, second):
        other_time = PAST if NOW in (first, second) else NOW
        first, second = first or other_time, second or other_time
    return (one, other) if first < second else (other, one)


def near_to(change: Change) -> bool:
    """Whether what the two figures make is about what is stated, or a slip of the finger away."""
    made = at_face(change).low
    if made is None or made <= 0:
        return False
    value = stated(change.by).value
    close = exact(1, 2) <= exact(value, made) <= 2
    return close or (change.by.figure.kind == "percent" and slipped(change.by, exact(made)))
