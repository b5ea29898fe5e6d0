"""Those who are counted one by one are told together, and are more or fewer.

## Why it matters
"Two Finns and three Danes were on board. All six drowned": somebody is missing, or one too many is dead.

## When it stays silent
- one of the parts may be more than it says: a couple, a family, a crew
- another count stands between them, and may be of those who came since
- the number is that of one of the parts
- it is three or more out: others are meant

## How to settle it
Count them, and add up once more.
"""

import re
from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    any_of,
    bad,
    good,
    later,
    line,
    listings,
    mark,
    number_of,
)

RULE = Rule(
    severity="error",
    since="0.1",
    status="preview",
    over=("stated-total",),
    needs=Needs(figures=("number",)),
)

EXAMPLES = [
    bad("Two Finns and three Danes were on board. All [[six]] drowned.", "are 5"),
    bad("Police arrested 11 men and four women; all [[14]] are due in court.", "are 15"),
    bad("She has three sons and two daughters. The [[six]] children live in Hove.", "are 5"),
    bad("Three Finns, two Danes and a Swede make up the [[seven]]-member crew.", "are 6"),
    bad("Ayr, Bute and Leith are the [[four]] ports under warning.", "3"),
    bad("Reid, Shah and Pike were jailed in May. All [[four]] had denied it.", "3"),
    good("Reid, Shah and Pike were jailed by the four judges.", why="others"),
    good("Ayr, Bute and Leith are two of the four.", why="of the four"),
    bad("A nurse, two porters and a guard were hurt. All [[five]] are at home.", "are 4"),
    good("Two Finns and three Danes were on board. All five drowned.", holds=True),
    good("Two Finns and three Danes were on board. All three Danes drowned.", why="a part"),
    good("Two couples and three Danes were on board. All seven drowned.", why="a couple is two"),
    good("Two Finns and three Danes were held, and one more since. All six are free.", why="one more"),
    good("Two Finns and three Danes won. All 26 teams are home.", why="others"),
]  # fmt: skip

_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
_ITEM = rf"{_COUNT} (?!of\b|more\b|other\b|hours?|days?|weeks?|months?|years?|minutes?|points?|goals?)[A-Za-z][^.,:;\d()]{{2,40}}?"
# Two parts or more that one `and` closes: two Finns, three Danes and a Swede.
ROW = later(
    rf"\b(?P<row>(?:{_ITEM},? ){{0,4}}{_ITEM},? and {_ITEM})"
    r"(?= (?:were|was|are|is|have|had|has|who|make|made|died|drowned|on|in|at|from|live|will|left|came)\b|[.,;:]| [–—-] )",
    re.IGNORECASE,
)
ITEM = later(rf"(?:^|, and | and |, )({_COUNT}) (?=[A-Za-z])", re.IGNORECASE)
# One word for several, and those who are not all there.
TOGETHER = later(rf"\b{any_of('people/together')}\b(?! members?\b)")
MORE = later(
    r"\b(?:more|another|others?|further|also|later|joined|including|besides|as well as|plus|each|among|with)\b"
)
# Persons or things in a list of names: Wicklow, Carlow and Kildare.
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,3}"
NAME = later(_NAME)
NAMED = later(rf"(?P<row>{_NAME}(?:, {_NAME}){{1,8}},? and {_NAME})")
# What stands behind a number of them all, told by an article alone.
OF_THEM = later(
    rf" (?:{any_of('things/all_of_them')}|were|are|have|had|all|died|will|live|who|of them)\b"
    r"|-(?:member|strong|man|person|piece)\b"
)
# Salem, Oregon, is one.
REGION = listings.REGION
# From a list of names to the number of them: `are the four`, `, the four men`, `. All four`.
TO_NAMES = later(
    r",? (?:(?:are|were|is|make up|made up|form|formed|became) )?(?:the|[Aa]ll) "
    r"|[^.;:]{0,120}[.;]\s{1,2}(?:[Tt]he|[Aa]ll) |[^.;:\d]{0,100}, and all "
)
# A part that is a person: men are none of cars.
PERSON = later(
    r"[^.,]{0,30}\b(?:[A-Z]\w+|\w{2,}(?:ers?|ors?|ists?|ants?|ians?)|\w*(?:men|man)|boys?|girls?|sons?|daughters?|children"
    r"|child|pupils?|nurses?|guests?|cousins?|friends?)\b"
)
PEOPLE = later(
    r" (?:men|women|people|children|boys|girls|victims|suspects|friends|accused|defendants|passengers|workers"
    r"|members|players|officers|soldiers|survivors|pupils|students|brothers|sisters|siblings)\b"
)
DETERMINED = later(
    r"(?:\b([Aa]ll|(?:are|were|make up) the)|(?<!of )(?<!both )\b(?:[Tt]he|[Tt]hese|[Tt]hose)) $"
)
SINGLE = later(r"[Aa]n?|[A-ZÀ-Þ].*")
LEAD = 13
BACK, FAR, SLACK, MOST = 260, 160, 2, 200


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each number of them all."""
    text = facts.document.flat
    for figure in facts.figures_by_kind.get("number", ()):
        held = figure.quantity
        if figure.aside or held is None or not held.is_bare or not 2 < held.value <= MOST:
            continue
        before = DETERMINED.search(text, max(0, figure.start - LEAD), figure.start)
        if before and (before[1] or OF_THEM.match(text, figure.end)):
            yield from together(facts, figure)


def together(facts: Facts, figure: Figure) -> Iterator[Finding | Check]:
    """Hold a number of them all against the parts before it, in its sentence or the one before."""
    text = facts.document.flat
    start = max(facts.document.paragraph_at(figure.start).start, figure.start - BACK)
    sentence = facts.document.sentence_at(figure.start)
    if sentence.start > start:
        start = max(start, facts.document.sentence_at(sentence.start - 2).start)
    row, parts, places = (
        counted(text, start, figure) or named(text, start, figure) or (None, [], [])
    )
    if row is None or figure.start - row.end > FAR or MORE.search(text, row.start, figure.start):
        return
    # One more count between them, and nobody knows of whom it is.
    if any(
        one.kind == "number" and not one.aside
        for one in facts.figures_in(Span(row.end, figure.start))
    ):
        return
    made, stated = sum(parts), int(figure.value or 0)
    if stated in parts:
        return
    told = facts.text(row)
    marks = (
        mark(figure, "stated"),
        *(Mark(*place, "part", "", str(n)) for place, n in zip(places, parts, strict=True)),
    )
    rows = [Line("", facts.text(Span(*place)), "part", place[0]) for place in places]
    working = Working((*rows, line("", figure, "together")), computed=str(made), stated=figure.text)
    if made == stated:
        yield Check(marks, Working(working.lines))
    elif abs(made - stated) <= SLACK and stated > max(parts):
        # Three numbers or more and nobody told by an article are a sum like any other.
        plain = len(parts) > len("ab") and not any(SINGLE.fullmatch(text, *one) for one in places)
        yield Finding(
            f"{told} are {made}, not {figure.text}",
            marks,
            working,
            severity="warning" if plain else "",
        )


Row = tuple[Span, list[int], list[tuple[int, int]]]


def counted(text: str, start: int, figure: Figure) -> Row | None:
    """The last row of counts before a figure: two Finns, three Danes and a Swede."""
    rows = list(ROW.finditer(text, start, figure.start))
    if not rows:
        return None
    row = Span(*rows[-1].span("row"))
    told = text[row.start : row.end]
    items = list(ITEM.finditer(told))
    whole = told.count(", ") + told.count(" and ") + 1 - told.count(", and ")
    if len(items) != whole or TOGETHER.search(told):
        return None
    people = PEOPLE.match(text, figure.end)
    if people and not all(PERSON.match(told, item.end(1)) for item in items):
        return None
    places = [(row.start + item.start(1), row.start + item.end(1)) for item in items]
    return row, [number_of(item[1].lower()) for item in items], places


def named(text: str, start: int, figure: Figure) -> Row | None:
    """The last list of names before a figure that is tied to it: Wicklow and Kildare are the two."""
    rows = list(NAMED.finditer(text, start, figure.start))
    if not rows or not TO_NAMES.fullmatch(text, rows[-1].end(), figure.start):
        return None
    row = Span(*rows[-1].span("row"))
    told = text[row.start : row.end]
    places = [(row.start + name.start(), row.start + name.end()) for name in NAME.finditer(told)]
    regions = not REGION.isdisjoint(told.replace(",", "").split())
    return None if regions else (row, [1] * len(places), places)
