"""Every figure of a post with what was made of it, as records."""

from collections.abc import Iterator
from typing import Literal, TypedDict

from blogcheck.binding.fact import Fact, Part
from blogcheck.checking.ledger import UNBOUND, Status
from blogcheck.quantity import Exact, Quantity
from blogcheck.reading.bounds import bounded
from blogcheck.reading.claim import Figure
from blogcheck.reading.offsets import offset
from blogcheck.reports.records import SCHEMA
from blogcheck.reports.records.places import Place, place
from blogcheck.rule import almanac, digits, mark
from blogcheck.street import Post

Value = str | list[str | None] | None

# Where the kind of a figure is not what a reader of the records calls it.
KINDS = {
    "clock": "time", "hours": "time", "daypart": "time", "age": "quantity",
    "feast": "date",
}  # fmt: skip
# Why no rule has used a figure: none knows what to hold it against, or what it is at all.
ALONE = "not compared"
OF_WHAT = "of what is not known"
DATE = "date"
KEY = ("subject", "measure", "scope", "stage", "as_of")


class ClaimRecord(TypedDict):
    """One figure.

    kind: a number that is nothing but a bound, `the age is below 70`, is a range; a length of time
    and the day that it leads from, `two weeks before 4 May`, are one date.
    value: per cent in points, a time in seconds since midnight, a duration in seconds, a date ISO
    with an X for each digit not printed, a month of a year its first day, a range [low, high] with
    null for an open end; null for a malformed figure. low, high: the least and the most that the
    figure claims, its hedge applied; of a month its first and its last day.
    subject, measure, scope, stage: null where unknown. as_of: the clock of its entry, `23:45`; past
    the first midnight of a post the hours go on: `24:02`. status: checked, contradicted, unbound or
    set-aside; rules: those that checked or contradicted it; reason: why it was set aside or
    is unbound, or the rules in one string.
    """

    type: Literal["claim"]
    schema: int
    path: str
    kind: str
    text: str
    value: Value
    low: str | None
    high: str | None
    unit: str | None
    hedge: str | None
    subject: str | None
    measure: str | None
    scope: str | None
    stage: str | None
    as_of: str | None
    status: str
    reason: str | None
    rules: list[str]
    start: Place
    end: Place


def records(post: Post) -> Iterator[ClaimRecord]:
    """The figures of a post, in order of the copy."""
    told: Figure | None = None
    figures = post.facts.figures
    for found, after in zip(figures, (*figures[1:], None), strict=False):
        if told is not None and found.start < told.end and told.kind == DATE:
            continue  # two weeks before 4 May has been told
        fact = best(post.facts.at(found))
        status = post.result.ledger.status(found)
        figure = told = told_as(found, after, post.document.flat, told)
        low, high = days(figure) or bounds(figure.quantity)
        yield {
            "type": "claim",
            "schema": SCHEMA,
            "path": post.path,
            "kind": KINDS.get(figure.kind, figure.kind),
            "text": figure.text,
            "value": value(figure),
            "low": low,
            "high": high,
            "unit": figure.quantity.unit or None if figure.quantity else None,
            "hedge": figure.quantity.hedge or None if figure.quantity else None,
            "subject": name(fact.subject) if fact else None,
            "measure": name(fact.measure) if fact else None,
            "scope": name(fact.scope) if fact else None,
            "stage": name(fact.stage) if fact else None,
            "as_of": clock(fact.as_of) if fact else None,
            "status": status.name,
            "reason": why(status, fact),
            "rules": list(status.rules),
            "start": place(post.document, figure.start),
            "end": place(post.document, figure.end),
        }


def told_as(found: Figure, after: Figure | None, flat: str, last: Figure | None) -> Figure:
    """A figure as one who reads the records understands it.

    after: the figure behind it; last: what the one before it was understood as.
    """
    return offset(found, after, flat) or bounded(found, flat, last)


def best(facts: tuple[Fact, ...]) -> Fact | None:
    """Of the facts that one figure makes, the one of whose key most is known."""
    if not facts:
        return None
    return max(facts, key=lambda fact: sum(getattr(fact, part) is not None for part in KEY))


def why(status: Status, fact: Fact | None) -> str | None:
    """Why a figure ended where it did, or by which rules; every figure has its reason."""
    if status.name != UNBOUND:
        return status.reason or ", ".join(status.rules) or None
    known = fact is not None and (fact.subject is not None or fact.measure is not None)
    return ALONE if known else OF_WHAT


def name(part: Part | None) -> str | None:
    """The canonical name of a part of a key."""
    return None if part is None else part.name


def clock(minutes: int | None) -> str | None:
    """Minutes since the first midnight of a post, as `23:45`."""
    return None if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"


def value(figure: Figure) -> Value:
    """The value of a figure, by the conventions of its kind."""
    if figure.kind == "malformed" or (figure.day is not None and figure.fault):
        return None  # 31 June is no day
    if figure.kind == "feast" and figure.day is not None and figure.day.month is None:
        return None  # Good Friday of what year?
    if figure.kind == "date" and figure.day is not None and figure.day[1:3] == (None, None):
        return None  # 3/4/2026 is April to one desk and March to another
    if figure.kind in ("range", "dates"):
        return _ends(figure)
    if KINDS.get(figure.kind) == "time" and figure.parts:
        return _ends(figure)
    month = days(figure)
    return month[0] if month else mark(figure, "").value or None


def days(figure: Figure) -> tuple[str, str] | None:
    """The first and the last day of a month of a year; None for any other figure."""
    day = figure.day
    if day is None or day.year is None or day.month is None or day.day is not None:
        return None
    month = f"{day.year:04}-{day.month:02}"
    return f"{month}-01", f"{month}-{almanac.length(day.month, day.year)}"


def bounds(quantity: Quantity | None) -> tuple[str | None, str | None]:
    """The least and the most that a figure claims; None for no bound, and where it has no value."""
    if quantity is None:
        return None, None
    claimed = quantity.claimed()
    return _digits(claimed.low), _digits(claimed.high)


def _ends(figure: Figure) -> Value:
    """Both ends of a range, the lower first; an open one is what its hedge leaves open."""
    quantity = figure.quantity
    if quantity is None:
        return [mark(part, "").value or None for part in figure.parts] or None
    if quantity.low is not None or quantity.high is not None:
        return [_digits(quantity.low), _digits(quantity.high)]
    if quantity.hedge in ("more-than", "at-least"):
        return [digits(quantity.value), None]
    if quantity.hedge in ("under", "up-to"):
        return [None, digits(quantity.value)]
    return [digits(quantity.value), digits(quantity.value)]


def _digits(value: Exact | None) -> str | None:
    return None if value is None else digits(value)
