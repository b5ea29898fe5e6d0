"""The largest, the cheapest, the second highest: and the figures of the sentence say otherwise.

## Why it matters
"Ayr with 164, Bute 131 and Hove 118, making Hove the worst hit" can be checked by anybody who reads it.

## When it stays silent
- two of the figures are equal
- something else is compared: the highest rate, the worst hit for its size
- not each figure of the row has a name of its own
- a clause with "but" or "though" takes it back

## How to settle it
Sort the figures. One of them, the name or the superlative is wrong.
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
    beside,
    good,
    later,
    line,
    mark,
    number_of,
)

MOST = tuple(
    "highest biggest largest tallest longest heaviest oldest busiest dearest wettest hottest deepest"
    " widest worst hardest".split()
)
LEAST = tuple(
    "lowest smallest shortest lightest youngest cheapest fewest quietest driest coldest".split()
)

RULE = Rule(
    severity="warning", since="0.1", needs=Needs(words=(*MOST, *LEAST), sentence=("alike alike",))
)

EXAMPLES = [
    bad("Ayr had 164, Bute 131 and Hove 118, making Hove the [[worst hit]].", "118"),
    bad("Ayr had 48 cases, Bute 31, Hove 27 and Leith 12, so Hove had the [[second-highest]] count.", "27"),
    bad("The [[cheapest]] of the three bids, £4.9m, was preferred to those of £4.3m and £4.6m.", "£4.9m"),
    bad("At 312m the tower will be Hove's [[tallest]], overtaking the 326m Meridian.", "326m"),
    bad("The bids were £2.1m, £2.4m and £2.9m, and Hove took the [[lowest]], £2.4m.", "£2.4m"),
    bad("Sales were 412 in May, 388 in June and 436 in July, making May the [[busiest]] month.", "412"),
    good("Two towns had 100: Ayr had 164, Bute 131 and Hove 118, making Ayr the worst hit.", holds=True),
    good("Ayr had 164, Bute 131 and Hove 118, making Ayr the worst hit.", holds=True),
    good("Ayr had 48 cases, Bute 31, Hove 27 and Leith 12, so Hove had the third-highest count."),
    good("Ayr had 164, Bute 131 and Hove 118, making Hove the worst hit for its size.", why="size"),
    good("Ayr had 164, Bute 131 and Hove 118, so Hove had the highest rate.", why="a rate"),
    good("The cheapest of the three bids, £4.1m, was preferred to those of £4.3m and £4.6m."),
    good("The cheapest of the four bids, £4.9m, was preferred to those of £4.3m and £4.6m.",
         why="the fourth may be dearer, and the two of something else"),
    good("At 312m the tower will be Hove's tallest, overtaking the 296m Meridian.", holds=True),
    good("At 312m it is the tallest tower, though the 326m mast is higher.", why="of towers"),
]  # fmt: skip

_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_SUPER = rf"(?:(?P<nth>second|third|fourth)[- ])?(?P<best>{'|'.join(MOST + LEAST)})(?:[- ]hit)?"
MADE = later(
    rf"\b(?:making|leaving|so|giving|meaning|which makes|which made) (?:that )?(?P<who>{_NAME})"
    rf"(?: (?:is|was|had|has|have))? the (?P<what>{_SUPER})"
    r"(?: (?:county|state|town|count|total|number|toll|tally|figure|month|one|bill|score|region|club"
    r"|school|city|branch|site|river))?(?: of (?:the|all) [a-z]+)?[.;]"
)
BEST = later(rf"\b(?:{'|'.join(MOST + LEAST)})\b")
# From the name of a row to its figure, and from the figure to its name: 412 in May.
HAS = later(rf"(?P<who>{_NAME})(?: [a-z]+){{0,3}} $")
IN = later(rf"(?: [a-z]+)? (?:in|at|on|for|from) (?P<who>{_NAME})\b")
OF_ALL = later(
    rf"\b[Tt]he (?P<what>{_SUPER}) of the (?P<many>three|four|five|six) [a-z]+(?:, (?:at )?| is | was )$"
)
TAKEN = later(rf"\bthe (?P<what>{_SUPER})(?: [a-z]+)?, (?:at )?$")
OVER = later(
    rf"[^.;:\d]{{3,60}}(?P<what>{_SUPER})[^.;:\d]{{0,30}}, (?:overtaking|beating|surpassing|eclipsing|topping"
    r"|passing|outstripping|ahead of) (?:the "
    rf"|{_NAME}(?:,? at|,) )?"
)
AT = later(r"\b[Aa]t $")
BUT = later(
    r"\b(?:but|only|though|although|except|excluding|outside|after|before|last|previous\w*|since|ever|if)\b"
)
KINDS = frozenset(("number", "money", "quantity"))
BACK, AHEAD, LEAD = 60, 60, 70


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every superlative against the row of figures in its sentence."""
    text = facts.document.flat
    seen: set[int] = set()
    whole = Span(0, len(text))
    for found in beside(BEST, ("est", "worst"), text, whole, back=8, ahead=8):
        sentence = facts.document.sentence_at(found.start())
        if sentence.start in seen or BUT.search(facts.text(sentence)):
            continue
        seen.add(sentence.start)
        row = [
            figure
            for figure in facts.figures_in(sentence)
            if figure.kind in KINDS and figure.quantity is not None and figure.quantity.is_bare
        ]
        if len(row) > 1:
            yield from named(facts, sentence, row)
            yield from of_all(facts, row)
            yield from over(facts, row)


def named(facts: Facts, sentence: Span, row: list[Figure]) -> Iterator[Finding | Check]:
    """`Ayr with 164, Bute 131 and Hove 118, making Ayr the worst hit`."""
    text = facts.document.flat
    made = MADE.search(text, sentence.start, min(len(text), sentence.end + 1))
    if made is None:
        return
    # What is announced before a colon is none of the row: three towns have passed 100 cases.
    start = max(sentence.start, text.rfind(":", sentence.start, made.start()) + 1)
    row = [figure for figure in row if start <= figure.start and not figure.text.isalpha()]
    for pattern in (HAS, IN):
        values: dict[str, Figure] = {}
        for figure in row:
            last = figure.end + BACK
            has = (
                HAS.search(text, max(start, figure.start - BACK), figure.start)
                if pattern is HAS
                else IN.match(text, figure.end, last)
            )
            if has is not None and figure.start < made.start():
                values[has["who"]] = figure
        if len(values) == len(row) > 2 and made["who"] in values:
            break
    else:
        return
    one = values[made["who"]]
    nth = number_of(made["nth"]) if made["nth"] else 1
    yield from told(one, row, Span(*made.span("what")), made["what"], made["best"], nth)


def of_all(facts: Facts, row: list[Figure]) -> Iterator[Finding | Check]:
    """`The cheapest of the three bids, £4.1m, … £4.3m and £4.6m`; `took the lowest, £2.1m`."""
    text = facts.document.flat
    for figure in row:
        start = max(0, figure.start - LEAD)
        found = OF_ALL.search(text, start, figure.start)
        taken = None if found else TAKEN.search(text, start, figure.start)
        like = [
            one
            for one in row
            if one.kind == figure.kind
            and one.quantity
            and figure.quantity
            and one.quantity.unit == figure.quantity.unit
            and not (one.kind == "number" and one.text.isalpha())
        ]
        values = {one.value for one in like}
        if found is not None and len(like) == number_of(found["many"]) == len(values):
            what = found
        elif taken is not None and len(like) == len(values) + 1 > 3 and figure is like[-1]:
            what, like = taken, like[:-1]
        else:
            continue
        one = next(other for other in like if other.value == figure.value)
        nth = number_of(what["nth"]) if what["nth"] else 1
        yield from told(one, like, Span(*what.span("what")), what["what"], what["best"], nth)


def over(facts: Facts, row: list[Figure]) -> Iterator[Finding | Check]:
    """`At 312m the tallest, overtaking the 296m Meridian`."""
    text = facts.document.flat
    if len(row) != 2 or row[0].quantity is None or row[1].quantity is None:
        return
    one, other = row
    found = OVER.fullmatch(text, one.end, other.start)
    if found is None or one.quantity.unit != other.quantity.unit or one.kind != other.kind:  # type: ignore[union-attr]
        return
    if AT.search(text, max(0, one.start - 4), one.start) and not found["nth"]:
        what = Span(*found.span("what"))
        yield from told(one, row, what, found["what"], found["best"], 1)


def told(
    one: Figure, row: list[Figure], where: Span, what: str, best: str, nth: int
) -> Iterator[Finding | Check]:
    """A check if the figure has the place that is told, a finding if it has another."""
    if len({figure.value for figure in row}) != len(row):
        return
    ordered = sorted(row, key=lambda figure: figure.value or 0, reverse=best in MOST)
    marks = (mark(one, "value"), *(mark(figure, "value") for figure in row if figure is not one))
    working = Working(tuple(line("", figure) for figure in ordered))
    if ordered.index(one) == nth - 1:
        yield Check(marks, working)
        return
    first = mark(one, "stated")._replace(start=where.start, end=where.end, value="")
    yield Finding(
        f"{one.text} is told as the {what}, and is number {ordered.index(one) + 1} of"
        f" {', '.join(figure.text for figure in ordered)}",
        (first, *marks),
        working,
        confidence="likely",
    )
