"""Hours of the day that look like ranges, codes or lengths of time: 0730-0930, at 1600 hours."""

from blogcheck.document import Clock
from blogcheck.patterns import later
from blogcheck.reading import clocks, days
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Figure
from blogcheck.reading.scan import Tokens

# Before these digits alone are an hour.
_AT = frozenset("at until till by from".split())
_OPEN = frozenset("open opens opening hours daily weekdays weekends doors".split())
_HHMM = later(r"([01]\d|2[0-3])[.:]?([0-5]\d) ?(?:hours|hrs)")
_OPENED = later(r"([01]?\d|2[0-4])\.([0-5][05])[-\u2011\u2013]([01]?\d|2[0-4])\.([0-5][05])")
_FOUR = later(r"(0\d)([0-5]\d)")
_WATCH = later(r"(0\d[0-5]\d)[-\u2011\u2013]((?:[01]\d|2[0-3])[0-5]\d)$")


def hours(
    figures: list[Figure], places: list[tuple[int, int]], tokens: Tokens, index: int
) -> Figure:
    """A range or a length of time that is one of the clock where it stands."""
    figure = figures[index]
    text = figure.text
    if figure.kind == "range":
        pointed = "." in text and len(text) <= 11
        return _opened(figures, places, tokens, index) if pointed else figure
    if text[0].isdecimal() and "h" in text[4:7]:
        return _hundred_hours(figure, places[index], tokens)
    return figure


def _hundred_hours(figure: Figure, place: tuple[int, int], tokens: Tokens) -> Figure:
    """At 1600 hours, by 19.30hrs: a time of day, and no length."""
    match = _HHMM.fullmatch(figure.text)
    before, after = bare(tokens.texts, place[0] - 1).lower(), bare(tokens.texts, place[1])
    if match is None or after == "of" or figure.hedge is not None:
        return figure
    if before not in _AT and figure.text[0] != "0":
        return figure
    separator = "." if "." in figure.text else ""
    clock = Clock(int(match[1]), int(match[2]), figure.text, "", separator)
    return Figure("clock", figure.start, figure.end, figure.text, clock=clock)


def _opened(
    figures: list[Figure], places: list[tuple[int, int]], tokens: Tokens, index: int
) -> Figure:
    """Open Mon-Fri 11.30-14.30 and 18.00-22.00: hours behind a day, or behind other hours."""
    figure = figures[index]
    match = _OPENED.fullmatch(figure.text)
    if match is None:
        return figure
    start = places[index][0]
    before = bare(tokens.texts, start - 1).lower()
    if before == "and" and index and places[index - 1][1] == start - 1:
        led = figures[index - 1].kind == "hours"
    elif before == ":":  # Sunday all day: 9.00-17.00
        lead = bare(tokens.texts, start - 2).lower()
        led = lead == "day" or lead.removesuffix("s") in days.WEEKDAYS
    else:
        led = before in _OPEN or before.removesuffix("s") in days.WEEKDAYS
    if not led:
        return figure
    parts = []
    for hour, minute in ((1, 2), (3, 4)):
        first, last = match.start(hour), match.end(minute)
        text = figure.text[first:last]
        clock = Clock(int(match[hour]), int(match[minute]), text, "", ".")
        parts.append(Figure("clock", figure.start + first, figure.start + last, text, clock=clock))
    return Figure("hours", figure.start, figure.end, figure.text, parts=tuple(parts))


def watch(figure: Figure, before: str) -> Figure:
    """0730-0930, at 0600: hours of four digits, the first of them a nought."""
    match = _WATCH.search(figure.text)
    if match is None:
        alone = _FOUR.fullmatch(figure.text) if before in _AT else None
        if alone is None:
            return figure
        clock = Clock(int(alone[1]), int(alone[2]), figure.text)
        return Figure("clock", figure.start, figure.end, figure.text, clock=clock)
    parts = []
    for group in (1, 2):
        digits = match[group]
        moment = clocks.Moment(int(digits[:2]), int(digits[2:]))
        start = figure.start + match.start(group)
        clock = moment.clock(digits)
        parts.append(Figure("clock", start, start + 4, digits, clock=clock))
    return Figure("hours", figure.start, figure.end, figure.text, parts=tuple(parts))
