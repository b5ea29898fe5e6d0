"""Figures that are so much for each: which they are, of what, and for how many at a time."""

from collections.abc import Iterator, Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

# What a rate is per, behind its figure and the noun of that: £3 a head, 14 bags an hour.
PER = later(
    r"(?:[ -](?!(?:of|on|in|to|from|for|at|with|within|and|or|is|was|were|are|had|has|after|before"
    r"|by|over|under|than)\b)[^\W\d_]{2,16}){0,2}"
    r"(?: (?P<link>an?|per|for each|for every|each|every|to the|to an?|for an?)"
    r" (?P<noun>[^\W\d_]{3,16})(?! (?:ago|earlier|before|later|after))"
    r"| ?/ ?(?P<unit>[^\W\d_]{3,12})|,? (?:each|apiece)\b)"
)
# Deaths per 100,000 people.
OF_MANY = later(r"(?: [^\W\d_]{2,16}){0,3} (?:per|for every|in every|to every) ")
BASES = frozenset((100, 1000, 10_000, 100_000, 1_000_000))
# Behind these anybody may be counted; behind an article what it names.
EVERYBODY = frozenset(("each", "every", "per", "for each", "for every", ""))
PERIODS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800,
    "month": 2592000, "year": 31536000, "annum": 31536000,
}  # fmt: skip
ONE_FOR = later(r"\bone (?:[^\W\d_]{3,16} )?(?:for|in|to|per) (?:every )?$")
KINDS = frozenset(("number", "money", "quantity", "duration"))
NEAR = 60


class Rate(NamedTuple):
    """A figure that is so much for each.

    per: for each what; anybody: whether any count will do; average: whether it was divided out;
    base: for so many of them, 100,000 in deaths per 100,000; end: where its words end.
    """

    figure: Figure
    per: str
    anybody: bool
    average: bool
    base: Exact = 1
    end: int = 0


def pairs(facts: Facts) -> Iterator[tuple[Rate, Rate]]:
    """Two rates that follow one another in a sentence, each for a period."""
    for crowd in crowds(facts):
        last: Rate | None = None
        for figure in crowd if len(crowd) > 1 else ():
            rate = rate_of(facts, figure)
            rate = rate if rate is not None and rate.per in PERIODS else None
            if last is not None and rate is not None:
                yield last, rate
            last = rate


def crowds(facts: Facts) -> list[list[Figure]]:
    """The figures of each sentence that count, measure or pay for something."""
    return facts.kept(
        "rates by sentence", lambda: list(filter(None, map(_counting, facts.by_sentence)))
    )


def _counting(figures: Sequence[Figure]) -> list[Figure]:
    return [f for f in figures if f.kind in KINDS and f.quantity is not None]


def _claimed(facts: Facts) -> dict[int, set[str]]:
    """The figures that a claim says to be a rate or an average."""
    found: dict[int, set[str]] = {}
    for kind in ("average", "rate"):
        for claim in facts.of(kind):
            for name, figure in claim.roles:
                if name == "value":
                    found.setdefault(id(figure), set()).add(kind)
    return found


def rate_of(facts: Facts, figure: Figure) -> Rate | None:
    """What a figure is per; None if it is no rate."""
    known: dict[int, Rate | None] = facts.kept("rates", dict)
    at = id(figure)
    if at not in known:
        known[at] = _rate_of(facts, figure)
    return known[at]


def _rate_of(facts: Facts, figure: Figure) -> Rate | None:
    held = figure.quantity
    if held is None or figure.kind == "duration" or not plain(figure):
        return None
    said = facts.kept("said to be rates", lambda: _claimed(facts)).get(id(figure), ())
    average = "average" in said
    if "_per_" in held.unit:
        per = held.unit.partition("_per_")[2]
        return Rate(figure, per, anybody=False, average=average, end=figure.end)
    text = facts.document.text
    near = max(0, figure.start - NEAR)
    if text.find("one ", near, figure.start) >= 0 and ONE_FOR.search(text[near : figure.start]):
        return Rate(figure, "", anybody=True, average=True)
    base = of_many(facts, figure)
    if base:
        return Rate(figure, "", anybody=True, average=True, base=base)
    found = PER.match(text, figure.end)
    if found is None:
        each = average or "rate" in said
        return Rate(figure, "", anybody=True, average=average) if each else None
    per = found["noun"] or found["unit"] or ""
    # Six judges share a court: a verb stands between the two.
    article = found["link"] in ("a", "an") and per not in PERIODS
    if article and facts.text(Span(figure.end, found.start("link"))).count(" ") > 2:
        return None
    anybody = (found["link"] or "") in EVERYBODY and per not in PERIODS
    return Rate(figure, per, anybody, average, end=found.end())


def of_many(facts: Facts, figure: Figure) -> Exact:
    """For how many a figure is: deaths per 100,000; 0 if it does not say so."""
    found = OF_MANY.match(facts.document.text, figure.end)
    base = facts.figures_in(Span(found.end(), found.end() + 1)) if found is not None else ()
    value = base[0].value if base and base[0].kind == "number" else None
    return value if value is not None and value in BASES else 0


def plain(figure: Figure) -> bool:
    """Whether a figure is one number that no word loosens."""
    held = figure.quantity
    return held is not None and held.is_bare and held.low is None and held.value > 0
