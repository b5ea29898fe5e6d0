"""The headline has another figure than the story under it: "Ten hurt", then "eight people".

## Why it matters
The story is put right on the desk and the headline is forgotten, or the other way round. More people
read the headline.

## When it stays silent
- the first line is no headline: it ends in a full stop, is long, or is an entry of a live post
- it is in capitals throughout
- the headline rounds: "£4m pool" over £4.2m
- the story has no figure of the same and none that a slip of the finger would make it, or more than
  one
- the one is of the dead, the other of the hurt

## How to settle it
Ask which of the two was put right last.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Exact,
    Fact,
    Facts,
    Figure,
    Finding,
    Mark,
    Quantity,
    Rule,
    Span,
    Working,
    addends,
    bad,
    exact,
    families,
    good,
    later,
    line,
    mark,
    words_of,
)

RULE = Rule(severity="warning", since="0.1")

EXAMPLES = [
    bad(
        "[[Ten]] hurt in bus crash\n\nA bus ran off the road at Hove.\n\nEight people were hurt, two of"
        " them badly.\n",
        "eight",
    ),
    bad(
        "Council to open [[£4.7m]] pool in May\n\nHove is to have a new place to swim.\n\nThe £4.2m pool"
        " is the first in the town.\n",
        "£4.2m",
    ),
    bad(
        "Port sells [[£376m]] of berths\n\nHove is short of money.\n\nThe ferry company said that it"
        " is to pay £367m in May.\n",
        "£367m",
    ),
    bad(
        "Pool to cost [[£4.2m]]\n\nHove is to have a new place to swim.\n\nIts price will be £4.2bn in"
        " all.\n",
        "£4.2bn",
    ),
    good(
        "Berths let rise 25%\n\nHove is short of money.\n\nThe ferry company said that it let 25.7%"
        " more.\n",
        why="cut, not rounded",
    ),
    good(
        "Port sells £376m of berths\n\nHove is short of money.\n\nThe ferry company is to pay £367m"
        " in May and £9m in June, £376m in all.\n",
        why="the story has both",
        holds=True,
    ),
    good(
        "Port sells £376m of berths\n\nHove is short of money.\n\nThe berths stood at £294m.\n",
        why="more than a slip apart, of another thing",
    ),
    bad(
        "Port takes on [[486]] new porters\n\nHove is short of hands.\n\nIt was glad of 468 porters who"
        " had no work.\n",
        "468",
    ),
    good(
        "Pike makes 163 runs for Hove\n\nIt was hot.\n\nHe was in for 136 minutes before tea.\n",
        why="of another thing",
    ),
    good(
        "Eight hurt in bus crash\n\nA bus ran off the road at Hove.\n\nEight people were hurt.\n",
        holds=True,
    ),
    good(
        "Council to open £4m pool in May\n\nHove is to have a new place to swim.\n\nThe £4.2m pool"
        " is the first in the town.\n",
        why="rounded",
        holds=True,
    ),
    good(
        "Ten hurt in bus crash\n\nA bus ran off the road at Hove.\n\nEight people were hurt at first,"
        " and 10 people were hurt in all.\n",
        why="the story has both",
    ),
    good(
        "Two dead in bus crash\n\nA bus ran off the road at Hove.\n\nEight people were hurt.\n",
        why="the dead are not the hurt",
    ),
    good("Ten people were hurt in a crash.\n\nAt Hove eight people were hurt.\n", why="no headline"),
    good("Ferry cap to rise £149\n\nThe cap goes up.\n\nA pass will be £1,717, not £1,568. The best deal saves £119 on the cap.\n", why="what the two are apart"),
    good("Rowe's profit up 12%\n\nIt was a good year.\n\nThe grocer made £1.12m, against £1m. Pike said that its profit was up 8%.\n", why="a rival's"),
]  # fmt: skip

LONGEST = 100
FEWEST = 3
KINDS = frozenset(("number", "money", "percent"))
FATES = families("people/fates")
STOPS = words_of("small/ending_a_noun")
ENDS = later(r"[.!?:;,”\"’')–—-]$")
BEFORE = later(r"\b(?:kill(?:s|ed|ing)?|injur(?:es|ed|ing)|hurts?|wound(?:s|ed|ing)) $")
# Words before and behind a figure that make it one of several, or no longer true.
OTHER = later(
    r"\b(?:another|other|more|further|least|each|first|from|earlier|originally|of)\W{1,3}$"
)
# 5,106 of the men had died: they are some of those that the headline has.
OF_THEM = (["of", "the"], ["of", "them"], ["of", "those"], ["of", "these"])
LATER = later(r"[^.,;\n]{0,40}\b(?:each|per|apiece|more|others?|last year|earlier|previously)\b")
ANYBODY = words_of("things/anybody")
REACH = 60
DIGITS = (1, 2)
# Words behind a count that may be its noun, and the digits that two figures share by no chance.
NOUNS, TELLING = 3, 3


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look for the one figure of the story that is of the same as one in the headline."""
    head = headline(facts)
    if head is None:
        return
    for figure in facts.figures_in(head):
        held = facts.at(figure)[:1]
        if held and figure.kind in KINDS and plain(figure):
            yield from followed(facts, held[0], head.end)


def followed(facts: Facts, head: Fact, end: int) -> Iterator[Finding | Check]:
    """The story's figure that is the headline's, or the one that should be and is not."""
    like = [
        figure
        for figure in facts.figures
        if figure.start >= end and figure.kind == head.figure.kind and plain(figure)
    ]
    like = [figure for figure in like if unit(figure) == unit(head.figure)]
    same = [figure for figure in like if figure.value == head.figure.value]
    if same:
        yield from (Check(*shape(head, figure)) for figure in same[:1] if tied(facts, head, figure))
        return
    if worked_out(head.figure, like):
        return
    meant = mistyped(facts, head, like)
    if meant is not None:
        yield said(head, meant)
        return
    sure = what(facts, head)
    of = head.measure
    if sure is None and (of is None or of.sure != "certain" or of.name in ANYBODY):
        return
    held = [fact for figure in like for fact in facts.at(figure)[:1]]
    if sure is not None:
        held = [fact for fact in held if what(facts, fact) == sure]
    else:
        held = [fact for fact in held if facts.same(fact, head, "measure")]
    near = next((fact for fact in held if agree(quantity(head), quantity(fact))), None)
    if near is not None:
        yield Check(*shape(head, near.figure))
    # Of several changes each has a share: a rival's profit may be up 8 per cent.
    elif held and head.figure.kind != "percent" and len({fact.figure.value for fact in held}) == 1:
        yield from told(facts, head, held[0])


quantity = addends.quantity


def worked_out(head: Figure, like: list[Figure]) -> bool:
    """Whether two figures of the story are as far apart as the headline says, which has neither."""
    values = {figure.value for figure in like if figure.value is not None}
    return any(exact(value + (head.value or 0)) in values for value in values)


def tied(facts: Facts, head: Fact, body: Figure) -> bool:
    """Whether two equal figures are of one thing: a small count may be of anything twice."""
    if head.figure.kind != "number" or quantity(head).digits >= TELLING:
        return True
    fates = {what(facts, fact) for fact in (head, *facts.at(body)[:1])}
    return (len(fates) == 1 and None not in fates) or namesakes(facts, head, body)


def namesakes(facts: Facts, head: Fact, body: Figure) -> bool:
    """Whether two counts are followed by one noun."""
    nouns = set(facts.after(head.figure.end, NOUNS)) - STOPS
    return not nouns.isdisjoint(facts.after(body.end, NOUNS))


def mistyped(facts: Facts, head: Fact, like: list[Figure]) -> Figure | None:
    """The one figure of the story that a slip of the finger parts from the headline's.

    None where the story has the headline's figure as well, rounded, or two that it might be.
    """
    mine = quantity(head)
    for held in map(quantity, like):
        # A headline cuts as well: 25 per cent over 25.7.
        if agree(mine, held) or mine.cut().contains(held.value):
            return None
    meant = [figure for figure in like if slip(mine, quantity(figure), head.figure)]
    # A count may be of anything: 163 runs, 16 overs.
    if head.figure.kind == "number":
        meant = [figure for figure in meant if namesakes(facts, head, figure)]
    return meant[0] if len({figure.value for figure in meant}) == 1 else None


def slip(head: Quantity, body: Quantity, figure: Figure) -> bool:
    """Whether two values are a slip apart that chance does not make: of three digits, or of scale."""
    scales = head.scale != body.scale and head.value * body.scale == body.value * head.scale
    return (scales or min(head.digits, body.digits) >= TELLING) and addends.slipped(
        figure, body.value
    )


def headline(facts: Facts) -> Span | None:
    """The first line, if it is a headline: short, without a full stop, over a story."""
    paragraphs = facts.document.paragraphs
    if len(paragraphs) < FEWEST or paragraphs[0].end - paragraphs[0].start > LONGEST:
        return None
    first = paragraphs[0]
    if facts.document.entry_at(first.start) >= 0 or ENDS.search(facts.text(first)):
        return None
    # Capitals do not tell where a name ends: EYES 37 BLN DEFICIT CUT.
    if facts.text(first).isupper():
        return None
    # A story under it: a sentence that ends.
    text = facts.text(paragraphs[1]), facts.text(paragraphs[2])
    return first if any(one.endswith((".", ".”", '."')) for one in text) else None


def plain(figure: Figure) -> bool:
    """Whether a figure has a value of its own."""
    held = figure.quantity
    return held is not None and held.low is None and held.value > 0 and not figure.aside


def unit(figure: Figure) -> str:
    """The unit of a figure that has one: GBP, per_cent."""
    return figure.quantity.unit if figure.quantity is not None else ""


def what(facts: Facts, fact: Fact) -> tuple[str, str] | None:
    """What a figure is of: what became of so many people, or the noun straight behind it."""
    figure = fact.figure
    if fact.figure.kind == "number":
        for word in facts.after(figure.end, 5):
            if word in FATES:
                return "number", FATES[word]
            if word in STOPS:
                break
        before = facts.document.flat[max(0, figure.start - REACH) : figure.start].lower()
        struck = BEFORE.search(before)
        if struck is not None:
            return "number", "dead" if "kill" in struck[0] else "hurt"
    noun = fact.claim.noun("value")
    if noun is None or noun.start > figure.end + 1 or figure.kind == "number":
        return None
    words = facts.words(*noun)
    # A deficit cut is no deficit.
    return (figure.kind, words[0].removesuffix("s")) if len(words) == 1 else None


def told(facts: Facts, head: Fact, body: Fact) -> Iterator[Finding]:
    """What is to be said of a headline's figure and the story's."""
    start, text = body.figure.start, facts.document.flat
    some = facts.after(body.figure.end, 2) in OF_THEM
    before = text[max(0, start - 20) : start].lower()
    if some or OTHER.search(before) or LATER.match(text, body.figure.end):
        return
    yield said(head, body.figure)


def said(head: Fact, body: Figure) -> Finding:
    """A headline's figure, and the story's beside it."""
    return Finding(
        f"The headline has {head.figure.text}, and the story {body.text}",
        *shape(head, body),
        confidence="likely",
    )


def shape(head: Fact, body: Figure) -> tuple[tuple[Mark, ...], Working]:
    """The marks and the working: the headline's figure and the story's."""
    rows = Working((line("", head, "headline"), line("", body, "story")))
    return (mark(head, "headline", "headline"), mark(body, "story", "story")), rows


def agree(head: Quantity, body: Quantity) -> bool:
    """Whether a headline may print a story's figure so: as it is, or rounded to one digit or two."""
    if head.claimed().meets(body.claimed()):
        return True
    return any(rounded(body.value, digits) == head.value for digits in DIGITS)


def rounded(value: Exact, digits: int) -> Exact:
    """A value with so many digits and no more."""
    step: Exact = 1
    whole = int(value)
    if whole >= 1:
        step = 10 ** max(0, len(str(whole)) - digits)
    return (value * 2 + step) // (step * 2) * step if step > 1 else int(value * 2 + 1) // 2
