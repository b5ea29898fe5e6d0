"""What a sentence says is the most or the least of a row, the second of it, or the winner."""

import re
from collections.abc import Iterator, Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import any_of, families, marks, words_of
from blogcheck.reckoning import lineups
from blogcheck.reckoning.lineups import Place
from blogcheck.typed import NamedTuple

UP = words_of("degrees/most")
DOWN = words_of("degrees/least")
# Of speeds the fastest is the most.
QUICK = frozenset(("fastest", "quickest", "slowest"))
SPEEDS = frozenset(("mile_per_hour", "kilometre_per_hour", "knot", "metre_per_second"))
PRIZES = {"gold": 1, "silver": 2, "bronze": 3}
NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_BEST = any_of("degrees/most", "degrees/least")
SAID = later(
    rf"\b(?:(?P<nth>second|third|fourth|fifth)[- ])?(?P<best>{_BEST})(?:[- ](?:hit"
    rf"|affected))?\b"
    r"|\b(?P<lead>lead|leads|led|tops?|topped|heads?|headed) the (?:table|league|standings|group"
    r"|division|poll)\b"
    r"|\b(?:at |is |are |to )?(?:the )?(?P<top>top|head) of the (?:table|league|standings|list"
    r"|poll)\b"
    r"|(?<=(?:the|ing|ook|won|ith|got|med|for) )(?P<prize>gold|silver|bronze)\b(?! medals)"
    r"|(?<=\bthe )(?P<most>most|fewest)\b(?= ?[.,;]|$)"
    r"|\b(?P<won>won|wins|winners?|winning|victory|first)\b(?! (?:half|quarter|period|time|set"
    r"|round"
    r"|day|year|goal|of|by|the|game|match))"
    r"|\b(?P<place>second|third|fourth|fifth)\b(?! (?:half|quarter|period|time|set|round|day"
    r"|year|goal|of|preferences?|counts?|stage|ballot|votes?|reading|leg))",
    re.IGNORECASE,
)
MANY = later(r"(?: [a-z-]+)? of (?:the|all) (?P<many>two|three|four|five|six|seven|eight)\b")
# From a superlative on to its figure: `the longest wait, 41 weeks`, `the cheapest at $31,900`.
HINGE = later(
    rf"(?:^|[ ,(–—-])(?:{any_of('degrees/having')}|[a-z]{{3,12}}ing)(?: just| only| a| an"
    rf"| the)? \(?$"
    r"|[,:] \(?$| \($|[’']s $|^ [–—-] $|[A-ZÀ-Þ][\w’'-]* $"
)
APART = later(rf"[;]|\b{any_of('degrees/apart', 'degrees/beating')}\b")
# From a figure on to its superlative: `2-14 was the highest`, `41 weeks, the longest`.
BACK = later(
    r"(?: [a-z]{2,12}){0,2},? (?:it |this |that |which )?"
    r"(?:(?:was|is|were|are|being|made it|makes it|remains?|remained"
    r"|became) )?(?:by far )?(?:the|its|their|his|her) $"
    r"|(?: [a-z]{2,12}){0,1} (?:earned|gave|won|brought) (?:him|her|it|them) (?:the )?$"
)
# `At 312m the tower is the tallest`.
OPENED = later(r"(?:^|[.;:] |, )(?:At|With|On|In|at|with|on) (?:just |only )?$")
# What makes it the most of others, or of another time.
VETO = later(
    rf"\b(?:{any_of('degrees/elsewhere')}|last (?!of)|per(?! ?cent))\b"
    r"|\bat (?:the )?(?:most|least|best|worst)\b"
)
# Of a change, a rate or a lead the row of what it is of says nothing; nor of what lies elsewhere.
CHANGES = later(
    rf"(?:[- ][a-z]+){{0,2}}[- ](?:{any_of('degrees/changes')}\b|of (?!the|all|our|any|its)"
    r"|in [A-Z]|in the (?!four|three|five|six|row|list|group|table|contest|race|final|event"
    r"|survey|poll|study|report|draw|field|class|school|squad|team))"
)
# The largest town is so by its people, whatever else is counted there.
OF_SIZE = words_of("degrees/of_size")
PLACES = later(
    r" (?:town|city|county|state|country|island|village|party|nation|club|employer|company)\b"
)
# What says that plain figures are times, of which less is better.
RAN = later(r"\b(?:ran|clocked|timed|sprint\w*|home in|seconds|finished in|time of)\b")
# Of these more is better, and whoever has most has won.
POLLED = later(r"\b(?:points|votes?|seats|medals|polled)\b")
# What a superlative in the sentence behind a row is of.
OF_ROW = later(
    r" ?[.,;]| of (?:the|all)\b| (?:number|figure|count|total|toll|tally|score|one|bill|amount"
    r"|sum|price|time|bid)\b"
)
# Two figures alone are set against one another by these.
AGAINST = later(
    rf"(?:[ ,-][\w’'-]{{1,12}}){{0,10}},? (?:and |with )?(?:{any_of('degrees/beating')}|ahead of"
    rf"|followed by"
    r"|against|second|then)(?: (?!who|which|that|when)[\w’'-]+){1,6},? \(?"
    r"|[^.;:]{2,60}\b(?:second|silver|runner-up)\b[^.;:]{1,30}"
)
# The figure of a change, a rate or a lead itself: `the smallest majority was Hartley's 212`.
ITSELF = later(r"(?: [a-z]+){1,3}(?: (?:was|is|of|at)(?: [A-ZÀ-Þ][\w’'-]*){0,3}|,(?: at| of)?) ")
FAR, SHORT = 12, 120
# Both ends of one scale: the words of each family, and those of its lower end.
SCALES, LOWER = families("degrees/opposites"), marks("degrees/opposites")
ENDS = later(rf"\b(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})\b", re.IGNORECASE)
# From an end of a scale to its figure: `the youngest runner was 18 and the oldest 74`.
TO_END = later(
    rf"(?P<noun>(?: (?!and\b"
    rf"|or\b)[a-z]+){{0,3}}?),? (?:(?:{any_of('degrees/having')}) )?(?:just |only |a |an |the )?"
)


class Said(NamedTuple):
    """A place in a row that the copy gives to one of it.

    one: whose place it is; row: all of it; nth: 1 for the most; up: whether more is better; span,
    words: where it says so, and how; sure: whether the copy says that the row is all that there is.
    """

    one: Place
    row: tuple[Place, ...]
    nth: int
    up: bool
    span: Span
    words: str
    sure: bool


def said(facts: Facts, sentence: Span) -> Iterator[Said]:
    """Every place in a row of a sentence that its words give to one figure of it."""
    text = facts.document.flat
    if VETO.search(text, *sentence):
        return
    told = list(SAID.finditer(text, *sentence))
    if not told:
        return
    rows = list(lineups.lineups(facts, sentence)) or list(before(facts, sentence))
    for row in rows:
        if len({place.value for place in row}) < len(row) - 1:
            continue
        up: bool | None = None
        for found in told:
            up = (
                direction(facts, row, found) if found["best"] or found["most"] or up is None else up
            )
            if up is None or of_another(facts, row, found):
                continue
            if twice(told, found) or text.startswith(" of them", found.end()):
                continue
            one = anchor(
                facts,
                sentence,
                row,
                Span(*found.span()),
                named=not (found["place"] or found["won"]),
            )
            # And took the lowest, £2.4m: told once more, of the row before it.
            again = [
                place for place in row if place is not one and one and place.value == one.value
            ]
            rest = tuple(place for place in row if not (again and place is one))
            one = again[0] if again else one
            many = MANY.match(text, found.end())
            whole = NUMBER[many["many"].lower()] if many else len(rest)
            if (
                one is None
                or len(rest) < 2
                or whole != len(rest)
                or not rivals(facts, rest, one, sure=bool(many))
            ):
                continue
            yield Said(one, rest, nth(found), up, Span(*found.span()), found[0], bool(many))


def of_another(facts: Facts, row: Sequence[Place], found: re.Match[str]) -> bool:
    """Whether a superlative is of something else than the figures of a row are."""
    text = facts.document.flat
    after = next((place.figure.begins for place in row if place.figure.start > found.end()), 0)
    itself = after and ITSELF.fullmatch(text, found.end(), after)
    if row[0].figure.kind != "percent" and CHANGES.match(text, found.end()) and not itself:
        return True
    size = (found["best"] or "").lower() in OF_SIZE
    return size and PLACES.match(text, found.end()) is not None


def before(facts: Facts, sentence: Span) -> Iterator[tuple[Place, ...]]:
    """The row of three or more in the sentence before, where this one has no figure of its own."""
    text = facts.document.flat
    near = facts.figures_in(sentence)
    if sentence.start <= facts.document.paragraph_at(sentence.start).start:
        return
    if (
        any(figure.text[0].isdigit() for figure in near)
        or len(text[sentence.start : sentence.end]) > SHORT
    ):
        return
    last = facts.document.sentence_at(sentence.start - 2)
    rows = list(lineups.lineups(facts, last))
    if len(rows) == 1 and len(rows[0]) > len("ab") and not VETO.search(text, *last):
        yield rows[0]


def twice(told: Sequence[re.Match[str]], found: re.Match[str]) -> bool:
    """Whether a sentence has a superlative of one kind twice: it speaks of two rows."""
    same = [each for each in told if found["best"] and each["best"] == found["best"]]
    return len({each["nth"] for each in same}) < len(same)


def nth(found: re.Match[str]) -> int:
    """Which place words give: 1 for the most, 2 for the second most and for silver."""
    if found["prize"]:
        return PRIZES[found["prize"].lower()]
    word = found["nth"] or found["place"]
    return NTH[word.lower()] if word else 1


def direction(facts: Facts, row: Sequence[Place], found: re.Match[str] | None) -> bool | None:
    """Whether the first of a row has the most; None if neither words nor unit say so."""
    figure = row[0].figure
    unit = figure.quantity.unit if figure.quantity else ""
    if found is not None and found["most"]:
        return found["most"].lower() == "most"
    if found is not None and found["best"]:
        best = found["best"].lower()
        return (best in UP) != (best in QUICK and unit in SPEEDS)
    plain = figure.kind == "number" and "." in figure.text
    if figure.kind == "duration" or (
        plain and RAN.search(facts.document.flat, *facts.document.sentence_at(figure.start))
    ):
        return False
    lead = found is not None and (found["lead"] or found["top"])
    sentence = facts.document.sentence_at(figure.start)
    if figure.kind in ("number", "percent") and POLLED.search(facts.document.flat, *sentence):
        return True
    return True if figure.kind == "points" or (lead and "." not in figure.text) else None


def anchor(
    facts: Facts, sentence: Span, row: Sequence[Place], span: Span, *, named: bool
) -> Place | None:
    """The figure of a row that some words place: behind them, before them, or by its name."""
    text = facts.document.flat
    behind = next((place for place in row if place.figure.start >= span.end), None)
    before = next((place for place in reversed(row) if place.figure.end <= span.start), None)
    gap = text[before.figure.end : span.start] if before is not None else ""
    if BACK.fullmatch(gap):
        return before
    if behind is not None:
        on = text[span.end : behind.figure.begins]
        if len(on.split()) <= FAR and not APART.search(on) and HINGE.search(on):
            return behind
    if before is None or not named or APART.search(gap.replace(" and ", " ", 1)):
        return None
    if before is row[0] and OPENED.search(text, sentence.start, before.figure.begins):
        return before
    start = max(before.figure.end, sentence.start)
    # Goa had the most; the largest town and the highest rate are of something else.
    if start == sentence.start and not OF_ROW.match(text, span.end):
        return None
    who = lineups.names(text, Span(start, span.start)) if behind is None else ()
    return called(row, who[-1]) if who else None


def called(row: Sequence[Place], name: str) -> Place | None:
    """The figure of a row that is of a name; None if two may be, or one is of nobody."""
    for at in range(len("ab")):
        held = [place for place in row if name in place.names[at : at + 1]]
        if len(held) == 1:
            return held[0]
    return None


def rivals(facts: Facts, row: Sequence[Place], one: Place, *, sure: bool) -> bool:
    """Whether the others of a row are set against one: each has a name, or they stand in a list."""
    others = [place for place in row if place is not one]
    if not (all(place.names for place in others) or lineups.listed(facts, row)):
        return False
    if sure or len(row) > len("ab"):
        return True
    return (
        AGAINST.fullmatch(facts.document.flat, row[0].figure.end, row[1].figure.begins) is not None
    )


def ends(facts: Facts, sentence: Span) -> tuple[Figure, Figure] | None:
    """The figures of both ends of one scale, the lower first: `the youngest was 18, the oldest 74`.

    None unless a sentence has one of each, both of one kind and bare.
    """
    text = facts.document.flat
    told = list(ENDS.finditer(text, *sentence))
    if len(told) != len("ab"):
        return None
    words = [found[0].lower() for found in told]
    if SCALES[words[0]] != SCALES[words[1]] or (words[0] in LOWER) == (words[1] in LOWER):
        return None
    found: list[Figure] = []
    nouns: list[str] = []
    for each in told:
        figure = next(iter(facts.figures_in(Span(each.end(), sentence.end))), None)
        if figure is None or figure.quantity is None or not figure.quantity.is_bare:
            return None
        gap = TO_END.fullmatch(text, each.end(), figure.start)
        if figure.quantity.low is not None or figure.kind not in lineups.KINDS or not gap:
            return None
        nouns.append(gap["noun"] or "")
        found.append(figure)
    # The lowest price and the highest fine are of two things.
    if len({noun for noun in nouns if noun}) > 1 or found[0] is found[1]:
        return None
    first, last = found
    value = lineups.joins(facts, [(first, first.value or 0)], last)
    if value is None or first.quantity is None:
        return None
    # The shortest was 12 minutes and the longest 10.
    last = last._replace(quantity=first.quantity._replace(value=value))
    return (first, last) if words[0] in LOWER else (last, first)
