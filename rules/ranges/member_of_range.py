"""A figure that is told as one of those in a range lies outside it.

## Why it matters
Bids "from £120 to £480, with the £95 offered by a dealer turned down": the range is of all the bids, so
either an end of it is wrong or the bid is.

## When it stays silent
- the range is only of most, of a forecast, of what is usual or allowed
- the figure is of something else, of another time, or an exception to the range
- it lies so far outside that it is of something else
- it lies outside by no more than the rounding of the ends
- nothing ties it to the range but that it stands in the same sentence

## How to settle it
Ask for the smallest and the largest of them.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Exact,
    Facts,
    Figure,
    Finding,
    Needs,
    Quantity,
    Rule,
    Span,
    Working,
    any_of,
    bad,
    beside,
    exact,
    good,
    later,
    line,
    lineups,
    mark,
    superlatives,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(words=(" from ", "between ", " to ", "est ", "imum ")),
)

EXAMPLES = [
    bad("Bids ranged from £120 to £480, with the [[£95]] from a dealer turned down.", "£120"),
    bad("The nurses, aged between 19 and 34, include a [[37-year-old]] father.", "34"),
    bad(
        "The eels were between 41cm and 88cm long, and the biggest, at [[91cm]], was lost.", "88cm"
    ),
    bad("Scores were between 52 and 79, with Pike on [[81]].", "79"),
    bad("The [[18-year-old]] is the latest of the dead, who were aged from 21 to 46.", "21"),
    good("Rates fell by a third. Those aged 45 to 54 had the highest, 30.0.", why="a rate"),
    good("The pool is between 1m and 3m deep, with the biggest slide, 12m, behind.", why="a slide"),
    good("Nurses aged from 18 to 33 and their guests, with the oldest, 61, sang.", why="a guest"),
    good("Bids ranged from £120 to £480, with the £195 from a dealer turned down.", holds=True),
    good(
        "The eels were between 41cm and 88cm long, and the biggest, at 88cm, was lost.", holds=True
    ),
    good("Most bids ranged from £120 to £480, with the £95 of a dealer the exception.", why="most"),
    good("Seats cost between £20 and £45, with the £5 booking fee on top.", why="a fee"),
    good("Winds of between 40mph and 60mph, with a gust of 81mph, hit Hove.", why="a gust"),
    good("Nurses aged between 19 and 34 may apply; a 37-year-old was turned away.", why="not one"),
    good(
        "Bids ranged from £120 to £480, with the £95 of last year far behind.", why="another time"
    ),
    good("Terms ran from six to ten years, the longest, 12 years, having been cut on appeal."),
    good("It is between 16C and 19C inland, with Hove on 21C.", why="by the sea"),
    good("The trees are between 12ft and 20ft tall, with the 30ft wall behind.", why="a wall"),
]

_MOST = r"(?:[a-z]{3,12}est|worst|best|most|least)"
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?"
# From the range to the one of them: with the £95; include a 37-year-old; the biggest, at 91cm.
ONE_OF_THEM = later(
    r"(?: (?!and\b|or\b)[a-z][\w’'-]*){0,4}(?:,? (?:and |but )?(?:with |of which |of whom )?(?:the|its|their|his|her)"
    rf" {_MOST}(?: [a-z]+){{0,2}},?"
    r"(?: being| at| of| is| was| lasting| weighing| measuring| aged)?"
    rf"|,? with {_NAME} (?:on|at|with|scoring|paying)|, {_NAME} (?:scoring|paying|getting)|,? with the"
    rf"|(?: {_NAME})?,? (?:and )?includ(?:e|es|ed|ing) (?:an?|the|one of)) "
)
# Of what is traded, the last price is one of the range.
AT_LAST = later(r",? (?:and |before )?(?:clos|end|finish|settl)(?:ed|ing) at ")
TRADED = later(r"\b(?:traded|moved|fluctuated|swung|trading|moving)\b[a-z ]{0,20}$")
# `ranged from £120 to £480`, where the two are read one by one.
LED = later(
    r"\b(?:(?:start|begin)(?:s|ing)? (?:at|from)|(?:rang\w+|ran|runs?|var(?:y|ies|ied|ying)|traded|fluctuated) (?:from|between)) $"
)
JOINED = later(r" (?:(?:and )?(?:go(?:es)?|run|rise|climb)s? (?:up )?)?(?:to|and) ")
BACK, NEAR, LEAST = 40, 3, 3
OFFERED = later(r" (?:bid|offer|offered|from|of an?|paid|quoted|put|tender|tendered)\b")
EARLIER = later(r"-?[a-z-]* (?:is|was) (?:the [a-z]+|one) of the [a-z]+,? (?:who (?:are|were) )?")
EXCUSED = later(rf"\b(?:Most|About|Except|{any_of('ranges/excused')})\b")
# Where nothing but its place ties a figure to the range, one of these says that it is of it.
HINT = later(rf"\b{any_of('ranges/one_of_them', 'degrees/most', 'degrees/least')}\b", re.IGNORECASE)
# £65m at the top of that range; 3.5 per cent the midpoint.
TOP = later(
    r" (?:at |being |is )?the (?:(?:top|bottom|upper end|lower end|middle) of|mid-?point|median|mean)\b"
)
# With children's tickets at £12.
WITH = later(r", (?:and |with )(?:the )?(?:[a-z’']{3,15} ){1,3}(?:at|on|for) $")
AGE = later(r"[,.;)]| and\b| or\b")
# Whose range it is, and who is not of it: women aged 15-44; nurses and their guests.
AGED = later(r"\b(?:women|men|girls|boys|people|those|children|adults) aged (?:from |between )?$")
OTHERS = later(r"\b(?:and|or) (?:their|its|his|her)\b|\brates?\b")
# The average of what is told in a range may be that of something else before it.
MEAN = later(r"\b[Aa]verage")
KINDS = frozenset(("number", "money", "quantity", "percent", "age", "duration"))
MILLION = 1_000_000


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold a figure that is told as one of a range against its ends."""
    figures = [figure for figure in facts.figures if not figure.aside]
    for at, figure in enumerate(figures):
        ends = figure.parts if figure.kind == "range" else ()
        last = at
        if not ends and at + 1 < len(figures) and figure.kind in KINDS:
            last = at + 1
            gap = facts.document.flat[figure.end : figures[last].start]
            lead = facts.document.flat[max(0, figure.begins - BACK) : figure.begins]
            if JOINED.fullmatch(gap) and LED.search(lead):
                ends = (figure, figures[last])
        if len(ends) == 2 and ends[0].quantity and ends[1].quantity:
            found = list(members(facts, figures, Span(at, last), ends))
            yield from found
            if not any(isinstance(one, Finding) for one in found):
                yield from loose(facts, figures, Span(at, last), ends)
    yield from between_ends(facts, figures)


def members(
    facts: Facts, figures: list[Figure], place: Span, ends: tuple[Figure, ...]
) -> Iterator[Finding | Check]:
    """The figure before or behind a range that is told as one of it."""
    text, (first, last) = facts.document.flat, (figures[place.start], figures[place.end])
    sentence = facts.document.sentence_at(first.start)
    # `Include one of £90`; `between 12 and 19 tonnes all week, with the heaviest, 22 tonnes`.
    near = (
        figure for figure in figures[place.end + 1 : place.end + 1 + NEAR] if figure.text != "one"
    )
    one = next((figure for figure in near if value_in(figure, first, ends) is not None), None)
    if one is not None and one.start < sentence.end:
        tie = text[last.end : one.start]
        tied = ONE_OF_THEM.fullmatch(tie) is not None
        if tie.endswith(" with the "):
            tied = OFFERED.match(text, one.end) is not None
        if not tied and AT_LAST.fullmatch(tie):
            lead = (
                text[max(0, first.start - BACK) : first.start] + text[first.start : ends[0].start]
            )
            tied = TRADED.search(lead.rsplit(".", 1)[-1]) is not None
        if tied and not EXCUSED.search(facts.text(sentence)):
            yield from held(one, first, last, ends)
    one = figures[place.start - 1] if place.start else None
    if one is not None and one.start >= sentence.start:
        tied = EARLIER.fullmatch(text, one.end, first.start) is not None
        if tied and not EXCUSED.search(facts.text(sentence)):
            yield from held(one, first, last, ends)


def loose(
    facts: Facts, figures: list[Figure], place: Span, ends: tuple[Figure, ...]
) -> Iterator[Finding | Check]:
    """Those behind a range in its sentence, or in the next, that nothing but a word ties to it.

    Three or more of which one is an end and but one lies outside need no word.
    """
    text, (first, last) = facts.document.flat, (figures[place.start], figures[place.end])
    sentence = facts.document.sentence_at(first.start)
    if text[max(sentence.start, first.begins - 1) : first.begins] == "(":
        return
    others = of_kind(facts, last.end, sentence.end, ends)
    stop = sentence.end
    if not others:
        paragraph = facts.document.paragraph_at(first.start)
        if sentence.end + 2 >= paragraph.end:
            return
        stop = facts.document.sentence_at(sentence.end + 2).end
        others = of_kind(facts, sentence.end, stop, ends)
    if not others:
        return
    low, high = (end.value or 0 for end in ends)
    outside = [one for one, value in others if not low <= value <= high]
    row = len(others) > LEAST - 1 and any(value in (low, high) for _, value in others)
    if len(outside) > 1 or (outside and not row and len(others) > LEAST - 1):
        return
    if not outside:
        return
    one = outside[0]
    top = TOP.match(text, one.end)
    excused = EXCUSED.search(text, sentence.start, first.begins) or EXCUSED.search(
        text, last.end, stop
    )
    if excused and not top:
        return
    # The three with the highest tolls are counted; a boy of five is not.
    if one.text.isalpha() != ends[1].text.isalpha() and not AGE.match(text, one.end):
        return
    after = last.end if one.start < sentence.end else sentence.end
    told = text[max(after, one.start - 2 * BACK) : one.start]
    if one.text.isalpha() and told.endswith("the "):
        return
    hinted = (
        HINT.search(told)
        or HINT.match(text, one.end + 1)
        or top
        or (WITH.search(told) and " for " not in told)
    )
    whole = MEAN.search(text, sentence.start, first.begins) or OTHERS.search(told)
    if (row or hinted) and not whole and not AGED.search(text, first.start - BACK, first.start):
        yield from held(one, first, last, ends, facts)


def between_ends(facts: Facts, figures: list[Figure]) -> Iterator[Finding | Check]:
    """Those behind the youngest and the oldest, or any two ends of one scale."""
    text, end = facts.document.flat, -1
    whole = Span(0, len(text))
    for found in beside(superlatives.ENDS, ("est ", "imum "), text, whole, back=14, ahead=4):
        if found.start() < end:
            continue
        sentence = facts.document.sentence_at(found.start())
        end = sentence.end
        both = superlatives.ends(facts, sentence)
        if both is not None:
            starts = [one.start for one in both]
            first, last = [at for at, one in enumerate(figures) if one.start in starts][:2]
            yield from loose(facts, figures, Span(first, last), both)


def of_kind(
    facts: Facts, start: int, stop: int, ends: tuple[Figure, ...]
) -> list[tuple[Figure, Exact]]:
    """The figures of a stretch of the copy that are of the kind of a range, with their values."""
    last = ends[1].quantity
    if last is None:
        return []
    row = [(ends[1], last.value)]
    found = []
    for figure in facts.figures_in(Span(start, stop)):
        if figure.aside or figure.quantity is None or not figure.quantity.is_bare:
            continue
        same = figure.kind == ends[1].kind and figure.quantity.unit == last.unit
        aged = figure.kind == "age" and last.unit in ("", "year")
        value = figure.value if same or aged else lineups.joins(facts, row, figure)
        if value is None or finer(figure, last):
            continue
        if figure.kind in KINDS and not (same and counts(facts, figure)):
            found.append((figure, value))
    return found


def counts(facts: Facts, figure: Figure) -> bool:
    """Whether a number counts something else: in all four rounds."""
    return figure.kind == "number" and (figure.text == "one" or bool(lineups.noun(facts, figure)))


def finer(figure: Figure, end: Quantity) -> bool:
    """Whether a bare number is printed finer than a range: aged 45 to 54 had the highest, 30.0."""
    held = figure.quantity
    return figure.kind == "number" and held is not None and held.fine < end.fine


def value_in(one: Figure, first: Figure, ends: tuple[Figure, ...]) -> Exact | None:
    """What a figure is in the unit of the ends; None if it is of something else."""
    held, end, whole = one.quantity, ends[1].quantity, first.quantity
    if held is None or end is None or whole is None or not held.is_bare or one.kind not in KINDS:
        return None
    if finer(one, end):
        return None
    if held.unit == end.unit or (held.unit == whole.unit and one.kind == "age"):
        return held.value
    # `The largest, at 34,` may be read for an age, and `3.1m` for millions.
    if one.kind == "age" and one.text.isdigit() and not end.unit:
        return held.value
    if held.unit == "metre" and end.scale == MILLION and one.text[-1] == ends[1].text[-1]:
        return exact(held.value * MILLION)
    return None


def held(
    one: Figure, first: Figure, last: Figure, ends: tuple[Figure, ...], facts: Facts | None = None
) -> Iterator[Finding | Check]:
    """A check if the one lies in the range, a finding if it does not."""
    value = value_in(one, first, ends)
    if value is None and facts is not None:
        value = next((n for f, n in of_kind(facts, one.start, one.end, ends) if f is one), None)
    one_end, other_end = ends[0].quantity, ends[1].quantity
    if value is None or one_end is None or other_end is None or one_end.unit != other_end.unit:
        return
    if one_end.value >= other_end.value:
        return
    slack = exact(max(one_end.fine, other_end.fine), 2)
    marks = (
        mark(one, "stated"),
        *(mark(figure, "range") for figure in dict.fromkeys((first, last))),
    )
    lines = (line("", ends[0], "from"), line("", ends[1], "to"), line("", one, "one of them"))
    if one_end.value - slack <= value <= other_end.value + slack:
        yield Check(marks, Working(lines))
        return
    # So far from the ends it is of something else: a pool of 1m to 3m, with a slide of 12m.
    if not exact(one_end.value, 2) <= value <= 2 * other_end.value:
        return
    below = value < one_end.value
    end = ends[0] if below else ends[1]
    yield Finding(
        f"{one.text} is told as one of a range, and is {'less' if below else 'more'} than {end.text}",
        marks,
        Working(lines),
        confidence="likely",
    )
