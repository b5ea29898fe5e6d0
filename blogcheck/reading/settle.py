"""What a figure is beside other figures: days that share a month, points that are a clock's.

Floor by floor the grammar sees one figure; here the figures of a stretch are looked at in a row.
"""

from collections.abc import Collection
from itertools import pairwise

from blogcheck.document import Clock
from blogcheck.patterns import later
from blogcheck.quantity import Quantity, exact
from blogcheck.reading import ages, clocks, days, markers, orders, ratios, shares, watches, years
from blogcheck.reading.apart import CHANGES
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Figure
from blogcheck.reading.scan import Tokens
from blogcheck.reading.untimed import NO_CLOCK

# Kinds that may be hours of the day, and those of figures with a point or a stroke in them.
_HOURLY = frozenset({"range", "duration"})
_POINTS = frozenset({"number", "fraction", "aside"})
# What is not looked at here is what it is.
_UNSETTLED = _HOURLY | _POINTS | {"year", "date"}
_POINTED = later(r"([01]?\d|2[0-4])\.([0-5]\d)")
_LAP = later(r"(?:(\d):)?(\d{1,2}):([0-5]\d)(?:\.(\d{1,3}))?")
# How far apart the lines of a card are, in minutes; after 12.50 comes 1.20.
SLOT, HALF_DAY = 90, 720
# How many figures in the names of a card may stand between two of its lines.
NAMED = 3
# What a tipster puts in brackets behind a runner, and how many tokens behind the hour of the race.
_TIPS, RUNNER = frozenset(("nap", "nb")), 9
_CLOCKED = frozenset("clocked clocking ran time times best record pb".split())
_LED = frozenset("of was is at a".split())
_NO_RACE = frozenset("bible quran surah verse verses psalms gospel stated written says".split())
_RATIO = frozenset("ratio split odds against mark per diet".split())
_SLASHED = later(r"\d{1,2}/\d{1,2}")
# A point in a clock is known by the word before it, unless that word goes with a price or a rate.
_AT = frozenset("at until till by since before from after around about".split())
_AT_ALONE = frozenset("at until till".split())
SHARES = frozenset(("cent", "percent", "pct", "%"))
_AFTER_CLOCK = frozenset(
    """on this that sharp today tonight tomorrow yesterday in local gmt and but when with as for
    until to till or monday tuesday wednesday thursday friday saturday sunday every the he she
    they we it i you there next last by from after before so while his her if""".split()
)


def settle(
    figures: list[Figure],
    places: list[tuple[int, int]],
    tokens: Tokens,
    stamps: Collection[int],
    locale: str,
) -> None:
    """Read the figures of a stretch again in the light of one another, in place.

    places: the tokens of each figure, half open. stamps: the offsets at which entries' stamps
    begin. locale: whose English it is.
    """
    numeric: list[int] = []
    for index, figure in enumerate(figures):
        if figure.kind in _UNSETTLED:
            settled = _settled(figures, places, tokens, stamps, index)
            figures[index] = settled
            if settled.kind == "date" and orders.STROKES.search(settled.text):
                numeric.append(index)
    if numeric:
        orders.in_one_order(figures, numeric, tokens.texts, locale)
    years.in_house_style(figures, places, tokens.texts)


def _settled(
    figures: list[Figure],
    places: list[tuple[int, int]],
    tokens: Tokens,
    stamps: Collection[int],
    index: int,
) -> Figure:
    """One figure in the light of the others; a date is shared with the days beside it, in place."""
    figure = figures[index]
    kind = figure.kind
    if kind in ("range", "aside") and figure.text[0] == "0":
        return watches.watch(figure, bare(tokens.texts, places[index][0] - 1).lower())
    if kind in _HOURLY:
        return watches.hours(figures, places, tokens, index)
    if kind in _POINTS:
        if kind == "number" and (why := markers.why(figures, places, tokens.texts, index)):
            return figure._replace(kind="aside", quantity=None, aside=why)
        if kind == "number" and shares.is_shared(figures, places, tokens.texts, index):
            return figure._replace(kind="percent", quantity=shares.percent(figure))
        aged = kind == "number" and index and figures[index - 1].kind == "age"
        if aged and ages.is_listed(figures, places, tokens.texts, index):
            years_old = figure.quantity and figure.quantity.with_unit("year", "age")
            return figure._replace(kind="age", quantity=years_old)
        found = _number(figure, places[index], tokens, stamps)
        if found is figure and "." in figure.text:
            listed = _is_listed(figures, places, tokens.texts, index)
            return _clock_of(figure) if listed else figure
        return found
    if kind == "year":
        return years.year(figure)
    if figure.day is not None and figure.day.day is not None:
        days.share(figures, places, tokens, index, figure.day)
        days.follow(figures, places, tokens, index, figure.day)
    return figure


def _number(
    figure: Figure, place: tuple[int, int], tokens: Tokens, stamps: Collection[int]
) -> Figure:
    """A number, a fraction or a code, as what it is where it stands."""
    text = figure.text
    if figure.kind == "aside" and ":" in text:
        return ratios.in_colons(_raced(figure, place, tokens), place, tokens.texts)
    if figure.kind == "number" and text.isdecimal():
        if len(text) == 4:
            return years.counted(figure, place, tokens.texts)
        if len(text) == 2:
            return years.clipped(figure, place, tokens.texts)
    elif len(text) <= 5 and ("." in text or "/" in text) and figure.hedge is None:
        return _pointed(figure, place, tokens, stamps)
    return figure


def _pointed(
    figure: Figure, place: tuple[int, int], tokens: Tokens, stamps: Collection[int]
) -> Figure:
    """A number with a point that is a clock where it stands; 22/04 that is a day."""
    texts = tokens.texts
    first, end = place
    before = bare(texts, first - 1).lower()
    after = bare(texts, end).lower()
    match = _POINTED.fullmatch(figure.text)
    if match:
        hour, minute = int(match[1]), int(match[2])
        # A race at its hour: Merrin Lad (Harwick, 3.40).
        placed = (bare(texts, first - 3), before, after) == ("(", ",", ")") and not minute % 5
        if (
            figure.start in stamps
            or (placed and hour)
            or _is_clock(hour, minute, before, after, texts, first)
        ):
            return _clock_of(figure)
        return figure
    if _SLASHED.fullmatch(figure.text) and figure.aside in ("", "code"):
        return days.slashed(figure, texts, place)
    return figure


def _clock_of(figure: Figure) -> Figure:
    """A number with a point as the clock that it is."""
    hour, minute = map(int, figure.text.split("."))
    clock = Clock(hour, minute, figure.text, "", ".")
    return Figure("clock", figure.start, figure.end, figure.text, clock=clock, fault=clock.fault)


def _is_listed(
    figures: list[Figure], places: list[tuple[int, int]], texts: list[str], index: int
) -> bool:
    """Whether a number opens a line of a card, `2.10 Harbour Light`, with others above or below."""
    if _is_tipped(figures[index], places[index][1], texts):
        return True
    here = _off(figures[index], places[index][0], texts)
    if here is None:
        return False
    for step in (-1, 1):
        for beside in range(index + step, index + step * (NAMED + 1), step):
            if not 0 <= beside < len(figures):
                break
            there = _off(figures[beside], places[beside][0], texts)
            if there is not None:
                if 0 < (there - here) * step % HALF_DAY <= SLOT:
                    return True
                break
    return False


def _is_tipped(figure: Figure, end: int, texts: list[str]) -> bool:
    """Whether a number is the hour of a runner that is tipped: `Ayr - 2.10 Harbour Light (nap)`."""
    if _POINTED.fullmatch(figure.text) is None or not bare(texts, end)[:1].isupper():
        return False
    behind = [bare(texts, at).lower() for at in range(end, end + RUNNER)]
    return any(one == "(" and two in _TIPS for one, two in pairwise(behind))


def _off(figure: Figure, place: int, texts: list[str]) -> int | None:
    """The minutes at which a line of a card begins; None if it is no such line."""
    match = _POINTED.fullmatch(figure.text)
    if match is None or bare(texts, place - 1) or not bare(texts, place + 1)[:1].isupper():
        return None
    return int(match[1]) * 60 + int(match[2])


def _raced(figure: Figure, place: tuple[int, int], tokens: Tokens) -> Figure:
    """A time of a race: finished in 16:20, a best of 2:04:43, clocked 1:43.23."""
    match = _LAP.fullmatch(figure.text)
    texts, first = tokens.texts, place[0]
    before, lead = bare(texts, first - 1).lower(), bare(texts, first - 2).lower()
    led = before in _CLOCKED or (before in _LED and lead in _CLOCKED)
    at_hour = "at" in {bare(texts, i).lower() for i in range(first - 5, first - 2)}
    if match is None or at_hour or not (led or (before == "in" and lead not in _NO_RACE)):
        return figure
    if bare(texts, place[1]).lower() in _RATIO:
        return figure
    hours, minutes, seconds, parts = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    grain = exact(1, 10 ** len(parts or ""))
    value = exact(whole + int(parts or 0) * grain)
    spent = Quantity(value, grain, grain, "", "measured", "second")
    return figure._replace(kind="duration", quantity=spent, aside="")


def _is_clock(
    hour: int, minute: int, before: str, after: str, texts: list[str], first: int
) -> bool:
    if before not in _AT or hour > clocks.DAY_HOURS or hour == 0:
        return False
    lead = bare(texts, first - 2).lower()
    # To 5.5 per cent from 5.25.
    if before == "from" and lead in SHARES:
        return False
    if lead in NO_CLOCK or (before not in _AT_ALONE and lead in CHANGES) or "%" in after:
        return False
    if after in _AFTER_CLOCK:
        return before in _AT_ALONE or minute % 5 == 0
    # Nothing behind it that it could be so many of.
    return not after[:1].isalnum() and after not in ("£", "$", "€") and minute % 5 == 0
