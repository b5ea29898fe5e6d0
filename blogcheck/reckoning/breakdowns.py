"""Whether the parts into which a whole is divided make it, and whether a miss is worth a word."""

from itertools import pairwise

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import exact
from blogcheck.reckoning import addends, excuses, misses, sentences, ties
from blogcheck.reckoning.divisions import Group
from blogcheck.verdict import Verdict

# Counts below this are exact; parts of which some may be in two come to so much more at most.
FEW, LITTLE = 1000, exact(6, 5)
TWO = 2
BEHIND = 160
# Where the last figure may be of something else, or a rest without a figure stands before it.
TURN = later(r"\b(?:while|whereas|although|the rest|the remainder)\b")
MAJORITY = later(r"\b(?:the (?:large |vast |great )?majority|most|the bulk)\b")
# Some have no figure: and the rest were unsure, leaving two unheard of.
REST = later(
    r"\b(?:rest|remainder|remaining|balance|others?|undecided|leaving)\b"
    r"(?! (?:of (?:the|these)\b|\d))"
)


def addition(group: Group) -> Verdict:
    """Whether the parts make the group; small numbers are taken at their word."""
    sharp = small(group) and group.tie in (ties.FULL, ties.APART, ties.CLOSED, ties.ENDED)
    return addends.add(group.parts, group.whole, sharp=sharp)


def told(facts: Facts, group: Group) -> bool:
    """Whether a sum that holds is one: more than figures that stand side by side, so many each."""
    return group.tie != ties.LOOSELY or not ties.spread(facts, group.whole, group.parts)


def firm(group: Group) -> bool:
    """Whether the words leave no doubt that these are all the parts, and none is in two of them."""
    whole = group.tie in (ties.FULL, ties.SHARED_OUT)
    return whole or (group.tie == ties.APART and small(group))


def failed(group: Group, verdict: Verdict) -> bool:
    """Whether a sum fails, or holds only if digits were dropped and a slip explains it better."""
    if verdict.name == "cut" and group.tie == ties.FULL:
        return addends.slip(group.parts, group.whole, addends.DIGITS - 1)
    return verdict.name == "impossible"


def more_said(facts: Facts, group: Group) -> bool:
    """Whether a part is said to be more than what there is: £29m more has been promised."""
    return any(sentences.more_by(facts, part) for part in group.parts)


def small(group: Group) -> bool:
    """Whether all the figures are counts small enough to be exact."""
    held = (*group.parts, group.whole)
    return all(addends.quantity(fact).value < FEW for fact in held)


def spoken(facts: Facts, group: Group, verdict: Verdict) -> bool:
    """Whether a sum fails and is worth a word: all parts are there, or a slip explains it."""
    each = group.tie not in (ties.SHARED_OUT, ties.NEARLY) and ties.spread(
        facts, group.whole, group.parts
    )
    if not failed(group, verdict) or each or excused(facts, group):
        return False
    if len(group.parts) == TWO and addends.product_of_two(group.parts, group.whole):
        return False
    if group.tie == ties.NEARLY or addends.slip(group.parts, group.whole):
        return True
    if tenfold(group) or (overspent(group) and not more_said(facts, group)):
        return True
    value = addends.quantity(group.whole).value
    over = sum(addends.quantity(part).value >= value for part in group.parts)
    if group.tie == ties.APART:
        # More than the whole they cannot be; less, and others may be left out.
        return not over and value < addends.sum_of(group.parts)
    if group.tie == ties.ENDED and meant(group):
        return True
    if group.tie in (ties.CLOSED, ties.ENDED):
        # A little more: far more, and somebody is meant to be in two of them.
        return value < addends.sum_of(group.parts) <= value * LITTLE
    if group.tie == ties.SHARED_OUT:
        return value < 2 * addends.sum_of(group.parts) and addends.sum_of(group.parts) < 2 * value
    return group.tie == ties.FULL and not over


def excused(facts: Facts, group: Group) -> bool:
    """Whether some are in two of the parts, or the sentence tells of what else is in or out."""
    last = Span(group.parts[-2].figure.end, group.parts[-1].figure.start)
    under = addends.sum_of(group.parts) < addends.quantity(group.whole).value
    turned = TURN.search(facts.text(last)) is not None
    end = group.parts[-1].figure.end
    behind = Span(end, min(addends.stretch(facts, group.parts[-1])[1], end + BEHIND))
    turned = turned or (under and REST.search(facts.text(behind)) is not None)
    return (
        nested(facts, group)
        or apart(facts, group)
        or (under and turned and not ties.rest_of(facts, group.parts))
        or excuses.shared(facts, group.parts, group.whole)
        or excuses.excused(facts, group.parts, group.whole)
        or (group.tie != ties.NEARLY and excuses.some_of(facts, group.parts[-1]))
    )


def apart(facts: Facts, group: Group) -> bool:
    """Whether a part of the whole is told, and then one of something wider, or most of the rest.

    Thirteen were burnt and five of those badly; six were flown out.
    """
    first, other = group.parts[:TWO]
    tie = facts.text(Span(first.figure.end, other.figure.begins))
    more = REST.search(tie) is not None or ties.of_them(facts, other)
    turned = ";" in tie and ties.of_them(facts, first) and not more
    under = addends.sum_of(group.parts) < addends.quantity(group.whole).value
    return turned or (under and MAJORITY.search(tie) is not None)


def nested(facts: Facts, group: Group) -> bool:
    """Whether a part is what those behind its colon make: 37 cars, 19 stuck: eight, seven, four."""
    values = [addends.quantity(part).value for part in group.parts]
    return any(
        values[at] == sum(values[at + 1 :])
        and ties.OPENED.search(facts.text(Span(one.figure.end, other.figure.begins))) is not None
        for at, (one, other) in enumerate(pairwise(group.parts))
    )


def meant(group: Group) -> bool:
    """Whether parts fall short by so little that they were meant to be the whole."""
    short = addends.sum_of(group.parts) < addends.quantity(group.whole).value
    return short and misses.meant(group.parts, group.whole, misses.LOOSE)


def tenfold(group: Group) -> bool:
    """Whether a nought too many or too few explains why three parts or more do not make a group."""
    made, wanted = addends.sum_of(group.parts), addends.quantity(group.whole).value
    return len(group.parts) > 2 and (made == 10 * wanted or wanted == 10 * made)


def overspent(group: Group) -> bool:
    """Whether sums of money that a sum includes come to more than it: they cannot overlap."""
    if group.whole.figure.kind != "money" or len(group.parts) > 3:
        return False
    value = addends.quantity(group.whole).value
    parts = [addends.quantity(part).value for part in group.parts]
    bare = all(addends.quantity(fact).is_bare for fact in (*group.parts, group.whole))
    return bare and max(parts) < value < sum(parts)
