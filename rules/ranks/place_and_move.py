"""A place that does not follow from how many are ahead, or a move that goes the wrong way.

## Why it matters
"Fifth, with only three ahead of her" has the place or the three wrong. "Climbed from fourth to sixth" was a fall.

## When it stays silent
- those ahead are said to be of one club, one country, one class
- the place is shared
- a low place is the better one: a wheelhouse of odds, a draft, a danger list

## How to settle it
Look at the table. One more than are ahead is the place.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    good,
    later,
    line,
    mark,
)

RULE = Rule(severity="warning", since="0.1", status="preview", needs=Needs(figures=("ordinal",)))

EXAMPLES = [
    bad("Ada Rowe finished [[fifth]], with only three riders ahead of her.", "number 4"),
    bad("The loss saw Hove climb from fourth to [[sixth]] in the table.", "sixth"),
    bad("Hove slipped from fifth to [[third]] after the draw.", "third"),
    bad("Third before the game, Hove won to go [[fourth]].", "fourth"),
    bad("Two sides are above them, so Hove are [[fourth]].", "number 3"),
    bad("Hove moved up to [[sixth]] from fifth with the win.", "sixth"),
    bad("Hove rose [[four]] places to sixth from ninth.", "3"),
    bad("Ayr are bottom of the 12-team league, in [[11th]].", "12"),
    good("Hove rose three places to sixth from ninth.", holds=True),
    good("Ada Rowe finished fifth, with only four riders ahead of her.", holds=True),
    good("Hove slipped from third to fifth after the draw.", holds=True),
    good("Ada Rowe finished fifth, with only three Scots ahead of her.", why="of her country"),
    good("Hove climbed from the fourth to the sixth floor.", why="floors"),
]

# Those who are ahead, whoever they are.
AHEAD = later(
    r",? (?:place )?(?:(?:in|with|as|behind) )?(?:only|just|after|no more than)? ?$",
)
WHOLE = later(
    r" (?:riders|runners|teams|sides|others|other [a-z]+|clubs|swimmers|skaters|cars|drivers|players|people|golfers"
    r"|candidates|parties|crews|boats|athletes|cyclists|jumpers|rivals)?(?: finishing| placed| finished)? ?"
    r"(?:ahead of|above|in front of|faster than|better than) (?:him|her|it|them)\b"
)
BETWEEN = later(r"(?: place| position| spot)?(?: in [a-z ]{3,30})? to $")
# `moved up to sixth from fifth`, `third last week, … dropped to second`.
BACKWARD = later(r"(?: place| position| spot)?(?: in [a-z ]{3,30})? from $")
TO = later(r"\b(?:to|into) (?:the )?$")
THERE = later(r"[^.;:]{0,80}\b(?P<verb>[a-z]+)(?: up| down| back)? (?:to|into) $")
ABOVE = later(
    r" (?:sides|teams|clubs|riders|runners|others|players|boats|crews|parties|candidates|rivals) (?:are|were|stand|finished)"
    r" (?:above|ahead of|better than) (?:them|him|her|it),? (?:so|and|putting|leaving|making)[^.;:\d]{1,40}"
)
FROM = later(r"\bfrom (?:\w+ )?$")
UP = later(
    r"\b(?:climb\w*|r[io]se|rising|risen|mov(?:e|ed|es|ing) up|jump\w*|leap\w*|lifted|lifts|up|rocketed|soared)\b"
)
DOWN = later(
    r"\b(?:slip\w*|dropp?\w*|f[ae]ll\w*|slid\w*|down|sank|sunk|sink\w*|tumbl\w*|slump\w*)\b"
)
WON = later(
    r"(?:[^.;:]{0,60}?)\b(?:won|win|victory|beat|beating)\b [^.;:]{0,40}?\b(?:to go|to move|moves? up|goes|go up|went up|moved up|climb\w*)(?: (?:to|into))? $"
)
AWAY = frozenset(
    "floor floors grade grades form class century quarter round half week draft pick row gear".split()
)
PLACES = later(r" (?:league |world )?(?:places?|spots?|positions?|rungs?)\b")
# The foot of a table of so many.
FOOT = later(
    r"\b(?:(?P<one>second[- ](?:from )?bottom|last but one|next to last) (?:of|in)|(?:bottom|foot|last) (?:of|in)) (?:the|a) (?:league of )?$"
)
TO_FOOT = later(r"-?[a-z -]{0,30},? (?:in|at) $")
BACK, FAR, FEW = 40, 100, 5
LAST = 60


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each place with how many are ahead, and with the place before or behind it."""
    text = facts.document.flat
    places = [f for f in facts.figures_by_kind.get("ordinal", ()) if is_place(facts, f)]
    held: Figure | None = None
    for place in places:
        sentence = facts.document.sentence_at(place.start)
        near = facts.figures_in(Span(place.end, min(sentence.end, place.end + BACK)))[:1]
        for count in near:
            if AHEAD.fullmatch(text, place.end, count.start) and WHOLE.match(text, count.end):
                yield from counted(place, count)
        start = max(sentence.start, place.start - FAR)
        for count in facts.figures_in(Span(start, place.start))[-1:]:
            if ABOVE.fullmatch(text, count.end, place.start):
                yield from counted(place, count)
        if held is not None and held.start >= sentence.start and place.start - held.end < FAR:
            yield from moved(facts, sentence, held, place)
            yield from stepped(facts, sentence, held, place)
        held = place
        yield from at_the_foot(facts, sentence, place)


def stepped(facts: Facts, sentence: Span, first: Figure, last: Figure) -> Iterator[Finding | Check]:
    """`Rose four places to fifth from ninth`: as many places as lie between the two."""
    near = facts.figures_in(sentence)
    steps = [
        one for one in near if one.kind == "number" and PLACES.match(facts.document.flat, one.end)
    ]
    places = [one for one in near if one.kind == "ordinal"]
    if len(steps) != 1 or len(places) != len("ab") or first.value is None or last.value is None:
        return
    count = steps[0]
    if count.quantity is None or not count.quantity.is_bare:
        return
    stated = int(count.quantity.value)
    made = abs(int(first.value) - int(last.value))
    marks = (mark(count, "stated"), mark(first, "from"), mark(last, "to"))
    rows = tuple(line("", one) for one in sorted((count, first, last), key=lambda one: one.start))
    if made == stated:
        yield Check(marks, Working(rows))
    elif abs(made - stated) < FEW:
        yield Finding(
            f"From {first.text} to {last.text} is {made}, not {count.text}",
            marks,
            Working(rows, computed=str(made), stated=count.text),
            confidence="likely",
        )


def at_the_foot(facts: Facts, sentence: Span, place: Figure) -> Iterator[Finding | Check]:
    """`Bottom of the 12-team league, in 12th`; no place is beyond the last."""
    text = facts.document.flat
    for count in facts.figures_in(Span(max(sentence.start, place.start - FAR), place.start))[-1:]:
        found = FOOT.search(text, sentence.start, count.start)
        if found is None or not TO_FOOT.fullmatch(text, count.end, place.start):
            continue
        if count.kind != "number" or count.value is None or place.value is None:
            continue
        right = int(count.value) - (1 if found["one"] else 0)
        marks = (mark(place, "stated"), mark(count, "of"))
        working = Working((line("", count), line("", place)))
        if place.value == right:
            yield Check(marks, working)
        elif abs(int(place.value) - right) < FEW:
            yield Finding(
                f"The {found[0].strip()} {count.text} is number {right}, not {place.text}",
                marks,
                working,
                confidence="likely",
            )


def is_place(facts: Facts, figure: Figure) -> bool:
    """Whether an ordinal may be a place in a table or a race."""
    value = figure.value
    return (
        not figure.aside
        and value is not None
        and 0 < value <= LAST
        and AWAY.isdisjoint(facts.after(figure.end, 1))
    )


def counted(place: Figure, count: Figure) -> Iterator[Finding | Check]:
    """A check if a place is one behind those who are ahead."""
    if count.quantity is None or not count.quantity.is_bare or count.kind != "number":
        return
    marks = (mark(place, "stated"), mark(count, "ahead"))
    working = Working((line("", place), line("", count, "ahead")))
    if place.value == count.quantity.value + 1:
        yield Check(marks, working)
    else:
        yield Finding(
            f"With {count.text} ahead the place is number {int(count.quantity.value) + 1},"
            f" not {place.text}",
            marks,
            working,
            confidence="likely",
        )


def moved(facts: Facts, sentence: Span, first: Figure, last: Figure) -> Iterator[Finding | Check]:
    """A check if a climb or a fall leads from the one place to the other."""
    text = facts.document.flat
    gap = text[first.end : last.start]
    before = text[max(sentence.start, first.start - FAR) : first.start]
    up, down = UP.search(before), DOWN.search(before)
    there = THERE.fullmatch(gap)
    if WON.fullmatch(gap):
        rises = True
    elif there is not None and bool(UP.search(there["verb"])) != bool(DOWN.search(there["verb"])):
        rises = bool(UP.search(there["verb"]))
    elif bool(up) == bool(down):
        return
    elif BACKWARD.fullmatch(gap) and TO.search(before):
        first, last, rises = last, first, bool(up)
    elif BETWEEN.fullmatch(gap) and FROM.search(before):
        rises = bool(up)
    else:
        return
    if first.value is None or last.value is None or first.value == last.value:
        return
    marks, working = (
        (mark(last, "stated"), mark(first, "from")),
        Working((line("", first), line("", last))),
    )
    if (last.value < first.value) == rises:
        yield Check(marks, working)
    else:
        yield Finding(
            f"From {first.text} to {last.text} is {'down' if rises else 'up'}, not {'up' if rises else 'down'}",
            marks,
            working,
            confidence="likely",
        )
