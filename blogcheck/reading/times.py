"""Figures of the clock and the calendar: what `grammar/times/` reads.

`clocks.py` knows times of day, `dates.py` days and years, `durations.py` lengths of time;
`untimed.py` has seen to it that they are meant.
"""

from collections.abc import Sequence

from blogcheck.document import Span, new
from blogcheck.reading import amounts, clocks, dates
from blogcheck.reading.amounts import Words
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Day, Figure
from blogcheck.reading.clocks import Moment
from blogcheck.reading.place import FOLLOW, body
from blogcheck.reading.ranges import end_nodes
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor, Shape

DAYS = frozenset({"date", "feast", "weekday", "year", "decade", "season"})
KINDS = DAYS | {"clock", "hours", "dates", "daypart"}

# Before the hour: tonight at nine.
LEADING = frozenset({"TONIGHT", "DAYPART"})
# Ten to six is a time behind these; the minutes that are told so.
TO_LED = frozenset("at until till before after since".split())
MINUTES_TO = frozenset({5, 10, 20, 25})
# Which minutes are told behind the hour with a hyphen, and after which words.
MINUTES = range(10, 60)
AT_HOUR = frozenset("at until till".split())
PRICED = frozenset("odds price priced quoted backed tipped available valued".split())


def time(shape: Shape, tokens: Tokens, place: int, floor: Floor) -> Figure:
    """The figure of a shape of one of KINDS; place: the token at which its window begins."""
    nodes = body(shape)
    texts, starts = tokens.texts, tokens.starts
    words = Words(texts[place : place + shape.end], floor.values)
    first = _first(shape, nodes)
    start, end = starts[place + first], tokens.end(place + shape.end - 1)
    hedge = None
    if nodes is not shape.children:
        begin = starts[place]
        hedge = Span(begin, tokens.end(place + shape.children[0].end - 1))
    text = "".join(texts[place + first : place + shape.end]).rstrip()
    if nodes[-1].name == "CLOCK_GLUED":
        digits = next(i for i, char in enumerate(text) if char.isalpha())
        text = text[: digits + 2]
        end = start + len(text)
    elif words.raw[-1].lower() == "m" and bare(texts, place + shape.end) == ".":
        text, end = text + ".", end + 1
    if shape.name in DAYS:
        day = _day(shape.name, nodes, words)
        if shape.name == "year" and day == Day():  # by nine thirty
            told = clocks.moments(nodes, words)[0]
            return _clock(told, Figure(shape.name, start, end, text, hedge=hedge))
        fault = dates.impossible(day) if day else ""
        return new(
            Figure, (shape.name, start, end, text, None, None, day, hedge, "", fault, "", ())
        )
    figure = Figure(shape.name, start, end, text, hedge=hedge)
    if shape.name == "hours":
        return _hours(nodes, words, figure, tokens, place)
    if shape.name == "clock":
        return _clock(_moment(nodes, words), figure)
    if shape.name == "daypart":
        return _part_of_day(nodes, words, figure)
    return _dates(nodes, words, figure, tokens, place)


def to_the_hour(shape: Shape, tokens: Tokens, place: int, floor: Floor) -> Figure | None:
    """Ten to six, twenty-five to noon, as the time that a range in form is; None of others."""
    texts = tokens.texts
    before, end = bare(texts, place - 1).lower(), place + shape.end
    if before not in TO_LED or not texts[place][0].isalpha() or bare(texts, end - 1).isdecimal():
        return None
    words = Words(texts[place:end], floor.values)
    nodes = end_nodes(shape.children)
    plain = [node for node in nodes if [n.name for n in node.children] == ["amount"]]
    after = bare(texts, end)
    if after.isalpha() and after not in FOLLOW:
        return None
    if len(words.texts) == 3 and words.texts[1] == "-":
        return _by_the_minute(nodes, words, tokens.starts[place], before)
    if len(plain) != 2 or "to" not in words.texts:
        return None
    minutes, hour = (amounts.amount(node.children[0], words).value for node in plain)
    odds = before == "at" and (hour == 1 or bare(texts, place - 2).lower() in PRICED)
    if minutes not in MINUTES_TO or hour not in range(1, clocks.NOON + 1) or odds:
        return None
    start, text = tokens.starts[place], "".join(texts[place:end]).rstrip()
    told = clocks.past(int(minutes), Moment(int(hour), 0), to=True)
    return _clock(told, Figure("clock", start, start + len(text), text))


def _by_the_minute(nodes: Sequence[Shape], words: Words, start: int, before: str) -> Figure | None:
    """At nine-thirty, before ten-fifteen: hour and minutes in words, with a hyphen."""
    hour, minute = (amounts.amount(n.children[0] if n.children else n, words).value for n in nodes)
    if before not in AT_HOUR or hour not in range(1, clocks.NOON + 1) or minute not in MINUTES:
        return None
    text = "".join(words.raw).rstrip()
    return _clock(Moment(int(hour), int(minute)), Figure("clock", start, start + len(text), text))


def _first(shape: Shape, nodes: Sequence[Shape]) -> int:
    """The type at which a figure begins, behind its hedge and an `at`, with the words it leads."""
    if nodes is not shape.children:
        return shape.children[0].end
    if shape.name != "clock":
        return 0
    first: Shape = nodes[0]
    if first.name in LEADING and first.start == 0:
        first = nodes[1]
        return first.start
    return first.start if first.name in clocks.SPOKEN else 0


def _clock(moment: Moment, figure: Figure) -> Figure:
    clock = moment.clock(figure.text)
    return figure._replace(kind="clock", clock=clock, fault=clock.fault, repair=clock.repair)


def _moment(nodes: Sequence[Shape], words: Words) -> Moment:
    """The one moment that a clock names, in whatever words."""
    first, last = nodes[0], nodes[-1]
    named = next((node for node in nodes if node.name == "hour"), None)
    if named is None and first.name == "HALF_":
        return Moment(int(words.listed(last)), 30)
    if named is None and first.name in LEADING:
        found = clocks.moments(nodes[1:], words)[0]
        return clocks.in_part(found, words.listed(first) or clocks.NIGHT)
    if named is None:
        return clocks.moments(nodes, words)[0]
    part = next((node for node in nodes if node.name == "DAYPART"), None)
    told = [node for node in nodes if node is not part]
    found = clocks.moments(named.children, words)[0] if len(told) == 1 else clocks.told(told, words)
    return found if part is None else clocks.in_part(found, words.listed(part))


def _hours(
    nodes: Sequence[Shape], words: Words, figure: Figure, tokens: Tokens, place: int
) -> Figure:
    joined = clocks.hyphened(nodes, words)
    if joined is not None:
        return _clock(joined, figure)
    first, last = clocks.moments(nodes, words)
    # Ten minutes to midnight; at ten to midnight.
    minutes = nodes[0].name == "end" and nodes[0].children[-1].name in ("TIME_UNIT", "SECOND")
    led = bare(tokens.texts, place - 1).lower() in TO_LED and "to" in words.texts
    if minutes or (led and words.texts[0].isalpha() and first.hour in MINUTES_TO):
        return _clock(clocks.past(first.hour, last, to=True), figure)
    spans = []
    begin = nodes[0].start
    for moment in (first, last):
        start, end = tokens.starts[place + begin], tokens.end(place + moment.end - 1)
        spans.append((start, end))
        begin = next((n.start for n in nodes if n.start >= moment.end), begin)
    parts = tuple(
        _clock(moment, Figure("clock", start, end, figure_text(tokens, start, end)))
        for moment, (start, end) in zip(clocks.shared(first, last), spans, strict=True)
    )
    return figure._replace(parts=parts, fault=next((p.fault for p in parts if p.fault), ""))


def _part_of_day(nodes: Sequence[Shape], words: Words, figure: Figure) -> Figure:
    """Mornings and evenings from hour to hour: they name a time, but nothing to reckon with."""
    low, high = (int(hour) for hour in words.listed(nodes[-1]).split("-"))
    if nodes[0].name == "MID" and low >= clocks.LATE:  # in mid night
        return _clock(Moment(0, 0), figure)
    if nodes[0].name == "EARLY":
        high = low + 2
    elif nodes[0].name in ("LATE", "LATER"):
        low = high - 2
    elif nodes[0].name == "MID":
        low, high = low + 1, high - 1
    last = Moment(high, 0) if high < clocks.DAY_HOURS else Moment(high - 1, 59)
    parts = tuple(_clock(moment, figure) for moment in (Moment(low, 0), last))
    return figure._replace(parts=parts, aside="part of the day")


def _dates(
    nodes: Sequence[Shape], words: Words, figure: Figure, tokens: Tokens, place: int
) -> Figure:
    """The days from and to, each a date of its own; they share the month."""
    parts = []
    for day, first, end in dates.days_of(nodes, words) or ():
        start, stop = tokens.starts[place + first], tokens.end(place + end - 1)
        text = figure_text(tokens, start, stop)
        parts.append(Figure("date", start, stop, text, day=day, fault=dates.impossible(day)))
    fault = next((part.fault for part in parts if part.fault), "")
    return figure._replace(parts=tuple(parts), fault=fault)


def figure_text(tokens: Tokens, start: int, end: int) -> str:
    """What stands between two offsets."""
    first, last = tokens.at(start), tokens.at(end - 1)
    text = "".join(tokens.texts[first : last + 1])
    return text[start - tokens.starts[first] :][: end - start]


def _day(kind: str, nodes: Sequence[Shape], words: Words) -> Day | None:
    """The day, as far as it is printed, of a figure of the calendar; a decade's is its first."""
    if kind == "feast":
        return dates.feast(nodes, words)
    if kind == "weekday":
        return Day(weekday=int(words.listed(nodes[0])))
    if kind == "year" and nodes[0].name in clocks.SPOKEN:
        return Day(dates.spoken_year(nodes, words))
    if kind == "year":
        return Day(dates.year_of_era(nodes, words))
    if kind == "decade":
        if nodes[-1].name == "DECADE_WORD":
            named = int(words.listed(nodes[-1]))
            led = len(nodes) > 1
            return Day(dates.century(nodes[0], words) * 100 + named % 100 if led else named)
        digits = words.text(nodes[-1])[:-1]
        return Day(int(digits) if len(digits) > 2 else 1900 + int(digits))
    if kind == "season":
        year = next(node for node in nodes if node.name in ("YEAR4", "PLAIN"))
        return Day(dates.full_year(int(words.text(year))))
    return dates.day_of(nodes, words)
