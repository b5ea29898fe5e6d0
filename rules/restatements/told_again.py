"""What was told a sentence ago is told again with other digits: won by 1,104, "her majority of 1,204".

## Why it matters
"The turnout of 47.1 per cent" points back at the turnout that was just given as 41.7. The figure was typed
twice, and one of the two has slipped.

## When it stays silent
- the second does not point back: there is no "the", "that" or "her" before it
- no slip of the finger parts the two, nor one or two of what is counted, or one is hedged or rounds
  the other
- either sentence speaks of another time, or the second of another place
- more than one figure was told of the same before, or it is of another entry of a live post

## How to settle it
Look the figure up at the source, and put both places right.
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
    addends,
    bad,
    echoes,
    good,
    later,
    line,
    mark,
    words_of,
)

RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(figures=("number", "percent", "points", "money", "quantity", "duration")),
)

EXAMPLES = [
    bad("Turnout was 41.7 per cent. The turnout of [[47.1 per cent]] was the lowest.", "41.7"),
    bad("Rowe won by 1,104 votes. Her majority of [[1,204]] is the smallest in the county.", "1,104"),
    bad("Rowe has a majority of 1,104. The [[1,204]] majority is her smallest.", "1,104"),
    bad("Rowe took 9,310 votes. Rowe's [[9,130]] votes were the most since 1990.", "9,310"),
    bad("Power was lost in 1,240 homes. By night the [[1,420]] homes had it back.", "1,240"),
    bad("Profit doubled to $61 million, Orr said. The [[$16 million]] profit beat all.", "$61"),
    bad("Hail broke 16 roofs in Hove. Sheets cover the [[18]] roofs.", "16"),
    bad("Eleven porters were held, and all [[12]] deny it.", "eleven"),
    bad("Lund left £215,000 to the crew. The [[£251,000]] gift buys a boat.", "£215,000"),
    bad("The pier is 320 metres long. It takes a year to paint all [[230 metres]] of it.", "320"),
    bad("Ann Hill was fined £480. She has a month to pay the [[£4,800]].", "£480"),
    good("Hail broke 16 roofs in Hove. The 18 roofs in Ayr are whole.", why="in Ayr"),
    good("Eleven porters and their boss were held, and all 12 deny it.", why="the boss"),
    good("Eleven porters were held. Another came in later, and all 12 deny it.", why="one more"),
    good("Hove has 14 boats. All 25 crews were out.", why="far apart"),
    good("Hove has 14 boats, and one is on order. The 15 boats cost £2m.", why="14 and one"),
    good("Turnout was 41.7 per cent. The turnout of 41.7 per cent was the lowest.", holds=True),
    good("Power was lost in 1,240 homes. Rain kept the other 1,420 homes dark.", why="others"),
    good("Rowe won by 1,104 votes. In 2015 her majority of 1,204 was the smallest.", why="2015"),
    good("Rowe won by 1,104 votes. Her majority of 1,204 was cut.", why="the one before"),
    good("Turnout was 41.7 per cent in Hove. The turnout of 47.1 per cent in Ayr was higher."),
    good("Turnout was 41.7 per cent. A turnout of 47.1 per cent was hoped for.", why="no `the`"),
    good("Turnout was 41.7 per cent. The turnout of 63 per cent surprised them.", why="no slip"),
    good("Turnout was about 41.7 per cent. The turnout of 47.1 per cent was the lowest."),
    good("Gales tore off 18 roofs. The 16 roofs nearest the sea go first.", why="some of them"),
    good("The county has 61 schools. All 60 primary schools stay open.", why="some of them"),
    good("The strike cost £12m. The £10m paid by the county is to be given back.", why="a part"),
    good("The inn has 52 rooms. The 25 rooms upstairs have a view.", why="some of them"),
    good("The choir has 41 singers. All 14 basses are new.", why="basses"),
    good("He went to 80 school bus firms. The city's 803 school bus drivers are warned.", why="drivers"),
]  # fmt: skip

KINDS = frozenset(("number", "percent", "points", "money"))
LEADS = frozenset(("majority", "margin", "lead"))
PLURAL = frozenset("people men women children staff police".split())
BACK = words_of("small/definite")
OF = later(r"(?i)\b(?:the|that|this|its|her|his|their) ([a-z]{3,14}) of $")
NOUN = later(r" ([a-z]{3,14})\b")
TOLD = later(
    r"(?i)\b([a-z]{3,14}) (?:was|is|of|stood at|stands at|reached|came to|hit)(?: just| only)? $"
)
TELLING = ("was ", "is ", "of ", "at ", "reached ", "to ", "hit ", "just ", "only ")
# What puts one of the two at another time, or makes it another's.
OTHER = later(
    r"\b(?:last|previous\w*|earlier|then|before|after|ago|next|former|old|but|up|down|from|cut|fell"
    r"|rose|target|expected|forecast\w*|would|could|may|might|until|overturn\w*|wiped|each"
    r"|once|(?<!since )(?:19|20)\d\d)\b|\b(?:in|at|for|of) (?:the )?[A-Z]"
)
# How far before a figure the first mention may stand, and what is looked at beside each.
REACH, SIDE, NEAR, LEAST = 1000, 40, 8, 3


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold each figure that points back against the one that was told of the same before."""
    text = facts.document.text
    told: dict[str, list[Figure]] | None = None
    for figure in facts.figures:
        noun = again(text, figure) if figure.kind in KINDS else ""
        if not noun:
            continue
        if told is None:
            told = by_noun(facts)
        start = facts.document.sentence_at(figure.start).start
        near = facts.figures_in(Span(max(0, start - REACH), start)) if noun in LEADS else ()
        before = {f.start: f for f in near if tells_lead(facts, f)}
        before |= {
            f.start: f
            for f in (*told.get(noun, ()), *came_to(facts, noun))
            if start - REACH <= f.start < start
        }
        if len(before) == 1:
            (first,) = before.values()
            if of_one_thing(facts, first, figure):
                yield from weighed(figure, first)
    for echo in echoes.told(facts):
        yield said(echo.figure, echo.first, holds=echo.holds)


def by_noun(facts: Facts) -> dict[str, list[Figure]]:
    """The figures of a post by what they are told of."""
    found: dict[str, list[Figure]] = {}
    for figure in facts.figures:
        if figure.kind in KINDS:
            for noun in told_of(facts.document.text, figure):
                found.setdefault(noun, []).append(figure)
    return found


def again(text: str, figure: Figure) -> str:
    """What a figure that points back is of: the majority of `her majority of 1,204`."""
    if text.endswith(" of ", 0, figure.start):
        found = OF.search(text, max(0, figure.start - SIDE), figure.start)
        return found[1].lower() if found is not None else ""
    last = text[max(0, figure.start - NEAR) : figure.start].split()[-1:]
    if not last or not (last[0].lower() in BACK or last[0].endswith(("'s", "’s"))):
        return ""
    noun = NOUN.match(text, figure.end)
    # The 803 school bus operators: the school is none of the 803.
    if noun is None:
        return ""
    counted = noun[1].endswith("s") or noun[1] in PLURAL | LEADS or figure.kind != "number"
    return noun[1] if counted else ""


def told_of(text: str, figure: Figure) -> tuple[str, ...]:
    """What a figure is told of: the turnout of `turnout was 41.7 per cent`, the homes of `310 homes`."""
    last = text[max(0, figure.start - NEAR) : figure.start].lower()
    lead = text[max(0, figure.start - SIDE) : figure.start]
    found = TOLD.search(lead) if last.endswith(TELLING) else None
    noun = NOUN.match(text, figure.end)
    return tuple(match[1].lower() for match in (found, noun) if match is not None)


def tells_lead(facts: Facts, figure: Figure) -> bool:
    """Whether a figure is how much somebody won by, or leads by."""
    return any(
        fact.claim.kind == "gap" and fact.role == "value" and fact.claim.cue("more") is None
        for fact in facts.at(figure)
    )


def came_to(facts: Facts, noun: str) -> Iterator[Figure]:
    """What something has risen or fallen to, by its name: profit doubled to $61 million."""
    for claim in facts.of("change"):
        sentence = facts.document.sentence_at(claim.start)
        if noun not in facts.document.lower[sentence.start : claim.end]:
            continue
        for fact in facts.bound(claim):
            measure = fact.measure if fact.role in ("to", "now") else None
            if measure is not None and measure.name.split()[-1] == noun:
                yield fact.figure


def of_one_thing(facts: Facts, first: Figure, figure: Figure) -> bool:
    """Whether nothing puts two figures apart: another time, another place, another entry."""
    document = facts.document
    if document.entry_at(first.start) != document.entry_at(figure.start):
        return False
    spans = document.sentence_at(first.start), document.sentence_at(figure.start)
    if spans[0] == spans[1] or echoes.apart(facts, figure):
        return False
    # It has 52 rooms; the 25 rooms upstairs are some of them.
    several = any(map(echoes.is_plural, echoes.nouns(facts, figure)))
    if several and not echoes.plainly(facts, echoes.Echo(figure, first)):
        return False
    return not any(OTHER.search(facts.text(span)) for span in spans)


def weighed(figure: Figure, first: Figure) -> Iterator[Finding | Check]:
    """A check if the two are the same, a finding if they are a slip of the finger apart."""
    one, two = figure.quantity, first.quantity
    if one is None or two is None or not (one.is_bare and two.is_bare) or one.unit != two.unit:
        return
    # $16 million and $61 million: of two digits the order alone is enough.
    slip = one.fine == two.fine and (
        sorted(figure.text) == sorted(first.text)
        or addends.slipped(figure, addends.quantity(first).value, LEAST)
    )
    if slip or one.value == two.value:
        yield said(figure, first, holds=one.value == two.value)


def said(figure: Figure, first: Figure, *, holds: bool) -> Finding | Check:
    """What is to be said of a figure that points back, and of the one that it points at."""
    marks = (mark(figure, "restated"), mark(first, "first told"))
    working = Working((line("", first), line("", figure)))
    if holds:
        return Check(marks, working)
    message = f"{figure.text} here is {first.text} a little before"
    return Finding(message, marks, working, confidence="likely")
