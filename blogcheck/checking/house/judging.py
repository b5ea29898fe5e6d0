"""A plan held against the facts of a post: one entry at a time, full evidence or silence."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from blogcheck.checking.house.column import central, label, quantity, working
from blogcheck.checking.house.form import COMPUTED, LEAST, MOST, Plan
from blogcheck.checking.house.relation import EQUAL, Node, Relation
from blogcheck.rule import (
    Check,
    Fact,
    Facts,
    Finding,
    Interval,
    Line,
    Working,
    judge,
    line,
    mark,
    printed,
    would_agree,
)
from blogcheck.verdict import restated

GUESS = "guess"
Spoken = Iterator[Finding | Check]


def checker(plan: Plan) -> Callable[[Facts], Spoken]:
    """The `check` of a rule with this plan."""
    with_any, with_none = _pattern(plan.with_any), _pattern(plan.with_none)

    def check(facts: Facts) -> Spoken:
        found = {name: tuple(choice.facts(facts)) for name, choice in plan.choices.items()}
        if not all(found.values()):
            return
        text = facts.document.text
        fits: dict[tuple[int, int], bool] = {}
        for together in _stretches(facts, plan, found):
            span = _around(facts, together[plan.about][0])
            if span not in fits:
                fits[span] = not (
                    (with_any and not with_any.search(text, *span))
                    or (with_none and with_none.search(text, *span))
                )
            if not fits[span]:
                continue
            if plan.that is None:
                for fact in together[plan.about]:
                    yield from _bounded(plan, fact)
            else:
                yield from _related(plan, plan.that, together)

    return check


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _around(facts: Facts, fact: Fact) -> tuple[int, int]:
    """The entry of a figure; of a plain article all of it."""
    if fact.entry < 0:
        return 0, len(facts.document.text)
    span = facts.document.entries[fact.entry].span
    return span[0], span[1]


def _stretches(
    facts: Facts, plan: Plan, found: Mapping[str, Sequence[Fact]]
) -> Iterator[dict[str, list[Fact]]]:
    """The figures by name, for each stretch of the copy that has some for every name."""
    stretches: dict[object, dict[str, list[Fact]]] = {}
    for name, held in found.items():
        for fact in held:
            stretch = stretches.setdefault(_stretch(facts, plan.within, fact), {})
            stretch.setdefault(name, []).append(fact)
    yield from (together for together in stretches.values() if len(together) == len(found))


def _stretch(facts: Facts, within: str, fact: Fact) -> object:
    if within == "sentence":
        return fact.sentence
    if within == "paragraph":
        return facts.document.paragraph_at(fact.figure.start)
    return fact.entry


def _agreed(held: Sequence[Fact]) -> Fact | None:
    """The one figure that several statements come to, the most exact of them; None if they differ.

    None too if one of them is hedged: what it claims is then no longer the figure.
    """
    best = min(held, key=lambda fact: quantity(fact).coarse)
    for fact in held:
        if not quantity(fact).is_bare or not restated(quantity(best), quantity(fact)).holds:
            return None
    return best


def _joined(facts: Sequence[Fact]) -> bool:
    """Whether figures may be put in one sum: nothing known of them differs.

    A subject that is but the noun of the figure, `costs rose to £9.1m`, is no subject.
    """
    for part in ("subject", "scope", "stage"):
        known = set()
        for fact in facts:
            value = getattr(fact, part)
            own = fact.measure.name if fact.measure is not None else ""
            if value is None or value.sure == GUESS:
                continue
            if part == "stage" and value.sure != "certain":
                continue
            if part == "subject" and (
                own and (own.startswith(value.name) or value.name.startswith(own))
            ):
                continue
            known.add(value.name)
        if len(known) > 1:
            return False
    units = {quantity(fact).unit for fact in facts if fact.figure.kind == "money"}
    return len(units) < 2 and len({id(fact.figure) for fact in facts}) == len(facts)


def _related(plan: Plan, that: Relation, together: Mapping[str, Sequence[Fact]]) -> Spoken:
    """What a relation says of the figures of one stretch."""
    chosen: dict[str, Fact] = {}
    for name, held in together.items():
        fact = _agreed(held)
        if fact is None:
            return
        chosen[name] = fact
    if not _joined(tuple(chosen.values())):
        return
    stated = chosen[plan.about]
    made = that.solved(plan.about)
    try:
        computed = central(made, chosen)
        holds, broken = _judged(that, made, plan.about, chosen)
    except (ValueError, ZeroDivisionError):
        return
    words = {name: fact.figure.text for name, fact in chosen.items()}
    shown = working(made, chosen, plan.about, computed)
    marks = (
        mark(stated, "stated", label(plan.about)),
        *(mark(fact, "part", label(name)) for name, fact in chosen.items() if fact is not stated),
    )
    if holds:
        yield Check(marks, shown)
    elif broken:
        said = _said(plan.say, {**words, COMPUTED: shown.computed})
        agrees = would_agree(stated, computed) if that.compared == EQUAL else ""
        yield Finding(said, marks, shown, help=agrees)


def _judged(
    that: Relation, made: Node, about: str, chosen: Mapping[str, Fact]
) -> tuple[bool, bool]:
    """Whether the relation holds, and whether it is broken under every reading of its figures."""
    wide = {name: quantity(fact).wide() for name, fact in chosen.items()}
    tight = {name: quantity(fact).tight() for name, fact in chosen.items()}
    if that.compared == EQUAL:
        stated = quantity(chosen[about])
        verdict = judge(stated, made.worked(wide), face=made.worked(tight))
        return verdict.holds, verdict.name == "impossible"
    left, right = that.left, that.right
    if that.compared in (">", ">="):
        left, right = right, left
    strict = that.compared in ("<", ">")
    less, more = left.worked(wide), right.worked(wide)
    touching = more.high is not None and more.high == less.low
    broken = more.below(less) or (strict and touching)
    less, more = left.worked(tight), right.worked(tight)
    beside = less.high is not None and less.high == more.low
    return less.below(more) or (beside and not strict), broken


def _bounded(plan: Plan, fact: Fact) -> Spoken:
    """What a bound says of one figure."""
    printed_as = quantity(fact)
    if not printed_as.is_bare:
        return
    around = Interval(plan.least, plan.most)
    what = label(plan.about)
    marks = (mark(fact, "stated", what),)
    if printed_as.tight().inside(around):
        yield Check(marks, Working((line("", fact, what),)))
    if printed_as.wide().meets(around):
        return
    ends = {LEAST: plan.least, MOST: plan.most}
    limits = {name: printed(end) for name, end in ends.items() if end is not None}
    past = LEAST if plan.least is not None and printed_as.value < plan.least else MOST
    word = "the least there can be" if past == LEAST else "the most there can be"
    lines = (line("", fact, what), Line("", limits[past], word))
    said = _said(plan.say, {plan.about: fact.figure.text, **limits})
    yield Finding(said, marks, Working(lines), verdict="impossible")


def _said(say: str, figures: Mapping[str, str]) -> str:
    """The message with the figures in it. Not `format`, which would look into them."""
    return re.sub(r"\{(\w+)\}", lambda found: figures[found[1]], say)
