"""A number of days, weeks or months does not lead from one date to the other.

## Why it matters
"The fire broke out on 6 May and three days later, on 10 May, it was out" makes the reader count on
fingers, and the fingers say four.

## When it stays silent
- words do not tie the time to two dates, or there is a third date that may be meant
- it is one day more or less: the night may count, or both ends; weeks and months are rounder
- the time is hedged: some ten days later
- it is so far out that something else is meant
- it leads from the day of publication, which is not known, or the words are a quotation

## How to settle it
Count on a calendar. Any of the three may be the slip; what the dates make is given.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    NamedTuple,
    Needs,
    Rule,
    Working,
    almanac,
    bad,
    enclosed,
    ends,
    good,
    later,
    line,
    mark,
    weekdays,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(figures=("duration",)))

EXAMPLES = [
    bad("The barn caught fire on 6 May and [[three days]] later, on 12 May, it was out.", "6 days"),
    bad("She sailed on 12 March and docked on 19 March, [[nine days]] later.", "7 days"),
    bad("They met on 1 June. [[Three weeks]] later, on 13 July, it was off.", "42 days"),
    bad("He was held on 3 June, [[five days]] after the raid on 1 June.", "2 days"),
    bad("[[Five days]] after the vote on 4 May, on 6 May, she left.", "2 days"),
    bad("The pit shut on 2 March, [[two months]] before the fair on 5 July.", "125 days"),
    bad("The strike begins in [[three weeks]], on 11 May.", "7 days", published="2012-05-04"),
    bad("The sale ended [[five days]] ago, on 2 May.", "2 days", published="2012-05-04"),
    bad("The truce, which took hold on 2 August, ended on 9 August after [[12 days]].", "7 days"),
    bad("He was held until 14 May, [[five weeks]] from his arrest on 30 April.", "14 days"),
    good("The truce took hold on 2 August and ended on 9 August after 12 days of talks.", why="talks"),
    good("She died on 2 May, two days before the vote, and was buried on 9 May.", why="the vote"),
    good("The barn caught fire on 6 May and three days later, on 9 May, it was out.", holds=True),
    good("The barn caught fire on 6 May and three days later, on 10 May, fell.", holds=True),
    good("They met on 1 June. About five weeks later, on 13 July, it was off.", why="a hedge"),
    good("They met on 1 June and 4 June. Nine days later, on 13 June, it was off.", why="which?"),
    good("They met on 1 June; the barn, shut a week later, fell on 13 July.", why="not tied to it"),
    good("They met on 1 June. Two days later, on 30 September, it was off.", why="too far out"),
    good("The walkout begins in three weeks, on 11 May.", why="the day is not known"),
    good("“It ends in two weeks, on 9 May,” she said.", why="said when?", published="2012-05-04"),
]  # fmt: skip

DAY, WEEK, MONTH = 86_400, 604_800, 2_592_000
_WAY = later(r" (later|earlier|after|before|ago|away|from now|from today|time)\b")
_ON = later(r"(?:[,:]| ?[–—-])? ?\(?(?:on )?(?:the )?")
_APART = later(r",? ?(?:\(|[–—-] )?(?:just |only |exactly |some )?")
_ROUND = later(r" (?:(?!and\b)[^\W\d][\w'’-]{0,20},? ){1,9}(?:on|of) (?:the )?")
_SOON = later(r"\b[Ii]n (?:just |only |exactly )?$")
# What makes another day than the one that is dated the first: he left the next day.
_BETWEEN = later(
    r"\b(?:next|following|previous|same|later|earlier|then|yesterday|tomorrow|[A-Z][a-z]{2,5}day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|weeks?|months?|years?|days?)\b"
)
FORWARD = frozenset({"later", "after", "away", "from now", "from today", "time"})
TODAY = frozenset({"ago", "away", "from now", "from today", "time"})
LOOK = 24
# The hedges that are none.
EXACT = frozenset(("", "exactly"))
# How many times too long or too short a time may be, and still be what was meant.
FAR = 5


class Lapse(NamedTuple):
    """A length of time and the dates that it leads from and to; no figure for the day of issue."""

    length: Figure
    first: Figure | None
    last: Figure | None
    days: tuple[int, ...]


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Look at each length of days, weeks or months with dates beside it."""
    figures = facts.figures
    dated = [at for at, figure in enumerate(figures) if weekdays.dated(figure)]
    if not dated:
        return
    for at, figure in enumerate(figures):
        quantity = figure.quantity
        if (
            figure.kind != "duration"
            or figure.aside
            or quantity is None
            or quantity.hedge not in EXACT
        ):
            continue
        if unit_of(figure) and (lapse := found_at(facts, at) or between(facts, at)):
            yield from told(lapse)


def unit_of(figure: Figure) -> int:
    """The unit of a length, in seconds; nought where it is none of these."""
    for name, unit in (("month", MONTH), ("week", WEEK), ("fortnight", WEEK), ("day", DAY)):
        if name in figure.text.lower():
            return unit
    return 0


def found_at(facts: Facts, at: int) -> Lapse | None:
    """The dates that a length of time leads from and to, as the words tie them to it."""
    text, figure = facts.document.flat, facts.figures[at]
    way = _WAY.match(text, figure.end)
    soon = _SOON.search(text[max(0, figure.start - LOOK) : figure.start])
    if soon and (way is None or way[1] == "time"):
        return of_today(facts, at, figure.end if way is None else way.end(), 1)
    if way is None:
        return None
    if way[1] in TODAY:
        return of_today(facts, at, way.end(), -1 if way[1] == "ago" else 1)
    forward = 1 if way[1] in FORWARD else -1
    behind = facts.figures[at + 1] if at + 1 < len(facts.figures) else None
    if way[1] in ("later", "earlier"):
        return _later(facts, at, way.end(), forward)
    if (
        behind is None
        or not weekdays.dated(behind)
        or not _ROUND.fullmatch(text, way.end(), behind.start)
    ):
        return None
    before = facts.figures[at - 1] if at else None
    if (
        before is not None
        and weekdays.dated(before)
        and _APART.fullmatch(text, before.end, figure.start)
    ):
        return lapse(figure, behind, before, forward)
    there = facts.figures[at + 2] if at + 2 < len(facts.figures) else None
    if (
        there is not None
        and weekdays.dated(there)
        and text[behind.end : there.start] in (", on ", ", ")
    ):
        return lapse(figure, behind, there, forward)
    return None


def between(facts: Facts, at: int) -> Lapse | None:
    """The only two dates of a sentence, where they are not the ends of a span."""
    figure = facts.figures[at]
    # A six-day walk is one, of which both ends count.
    if "-" in figure.text or ends.ends_of(facts, facts.figures, at) is not None:
        return None
    tied = enclosed.enclosed(facts, figure, ("date",))
    return None if tied is None else lapse(figure, tied.first, tied.last, 1)


def _later(facts: Facts, at: int, end: int, forward: int) -> Lapse | None:
    """`on 6 May and three days later, on 9 May`; `from 6 May to 9 May, three days later`."""
    text, figures = facts.document.flat, facts.figures
    figure, sentence = figures[at], facts.document.sentence_at(figures[at].start)
    before = [
        f for f in figures[max(0, at - 6) : at] if weekdays.dated(f) and f.start >= sentence.start
    ]
    behind = figures[at + 1] if at + 1 < len(figures) else None
    if behind is not None and weekdays.dated(behind) and _ON.fullmatch(text, end, behind.start):
        if not before and sentence.start > facts.document.paragraph_at(figure.start).start:
            last = facts.document.sentence_at(sentence.start - 2)
            before = [
                f
                for f in figures[max(0, at - 6) : at]
                if weekdays.dated(f) and f.start >= last.start
            ]
        if len(before) == 1 and not _BETWEEN.search(text, before[0].end, figure.start):
            return lapse(figure, before[0], behind, forward)
        return None
    beside = len(before) == 2 and _APART.fullmatch(text, before[1].end, figure.start)
    if beside and not text.startswith(" than", end):
        return lapse(figure, before[0], before[1], forward)
    return None


def of_today(facts: Facts, at: int, end: int, forward: int) -> Lapse | None:
    """`in three weeks, on 11 May`; `two days ago, on 2 May`: from the day of publication."""
    figure = facts.figures[at]
    behind = facts.figures[at + 1] if at + 1 < len(facts.figures) else None
    published = facts.document.source.published
    if published is None or behind is None or not weekdays.dated(behind) or behind.day is None:
        return None
    if not _ON.fullmatch(facts.document.flat, end, behind.start):
        return None
    if facts.document.quoted(figure.start) or facts.document.entries:
        return None
    today = (published.year, published.month, published.day)
    month, day = behind.day.month or 1, behind.day.day or 1
    year = behind.day.year or almanac.nearest_year(month, day, today)
    if day > almanac.length(month, year):
        return None
    days = forward * (almanac.number(year, month, day) - almanac.number(*today))
    return Lapse(figure, None, behind, (days,)) if days > 0 else None


def lapse(length: Figure, first: Figure, last: Figure, forward: int) -> Lapse | None:
    """A length with its ends; None if they are no two days in order."""
    first, last = (first, last) if forward > 0 else (last, first)
    if first.day is None or last.day is None:
        return None
    days = sorted(n for n in ends.days_between(first.day, last.day) if n > 0)
    return Lapse(length, first, last, tuple(days)) if days else None


def told(lapse: Lapse) -> Iterator[Finding | Check]:
    """What is to be said of a length between two dates; nothing if it is far out."""
    figure, stated, unit = lapse.length, int(lapse.length.value or 0), unit_of(lapse.length)
    count = stated // unit
    slack = {DAY: 1, WEEK: (1 + count) // 2, MONTH: 12 + 2 * count}[unit]
    passed = [abs(days - stated // DAY) for days in lapse.days]
    dates = [one for one in (lapse.first, lapse.last) if one is not None]
    marks = (mark(figure, "length"), *(mark(date, "date") for date in dates))
    rows = [line("", one) for one in sorted((figure, *dates), key=lambda one: one.start)]
    if lapse.first is None or lapse.last is None:
        rows.insert(0, Line("", "the day of publication", "counted from"))
    if min(passed) <= slack:
        yield Check(marks, Working(tuple(rows)))
    elif lapse.days[0] <= FAR * stated // DAY and stated // DAY <= FAR * lapse.days[-1]:
        made = " or ".join(map(str, lapse.days)) + (" day" if lapse.days == (1,) else " days")
        two = [one.text if one else "the day of publication" for one in (lapse.first, lapse.last)]
        yield Finding(
            f"From {two[0]} to {two[1]} is {made}, not {figure.text}",
            marks,
            Working(tuple(rows), computed=made, stated=figure.text),
            confidence="likely",
        )
