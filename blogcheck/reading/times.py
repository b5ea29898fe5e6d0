"""Figures of the clock and the calendar: what `grammar/times/` reads, and where it is none.

`clocks.py` knows times of day, `dates.py` days and years, `durations.py` lengths of time. Here they
are judged by the words on either side: `May 20 people` is no date, `John 3:16` no clock.
"""

from collections.abc import Sequence
from dataclasses import replace

from blogcheck.document import Span
from blogcheck.reading import clocks, dates, durations
from blogcheck.reading.amounts import Words
from blogcheck.reading.claim import Day, Figure
from blogcheck.reading.clocks import Moment
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor, Shape

KINDS = frozenset(
    {"clock", "hours", "date", "dates", "weekday", "year", "decade", "season", "daypart"}
)
# What `keep` judges: all of these, and the durations that are worth what their words say anywhere.
JUDGED = KINDS | {"duration"}
HEDGES = frozenset(
    {"about", "nearly", "just_over", "more_than", "at_least", "under", "up_to", "exactly"}
)
# Words before a time of day.
AT = frozenset(
    [
        "",
        *"""at until till by since before from after about around between past to and or 's’s it's
    it’s is was of @""".split(),
    ]
)
BOOKS = frozenset(
    """genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra
    job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel hosea joel amos jonah
    micah malachi matthew mark luke john acts romans corinthians galatians ephesians philippians
    colossians thessalonians timothy titus hebrews james peter jude revelation surah""".split()
)
# Figures with a colon before or after these are results, ratios or times of a race.
RACED = frozenset("in time record clocked ran ratio score aspect verse personal best".split())
RATIO_AFTER = frozenset("ratio aspect scale split odds majority against mark per".split())
# What may follow the day of a month; any other word in lower case is what there were so many of.
FOLLOW = frozenset(
    """and to at in on for was is as with when after by from the or that this but until between
    which where who has had will would could may might since because before a an of through while
    than are were their his her its it he she they we i local general this last next about so it's
    it’s if did does do also because amid during following near outside inside against over""".split()
)
BOUND = frozenset("% £ $ €".split())
PEOPLE = frozenset("people men women children".split())
DAYS_NAMED = frozenset(
    "black good super sheffield ash shrove palm bloody cyber giving maundy easter whit mad".split()
)
PAPERS = frozenset(
    """times mirror telegraph mail express herald post people sport league star world politics
    independent business""".split()
)
DECADE_BEFORE = frozenset("the early mid late - ‑ –".split())


def bare(texts: Sequence[str], place: int) -> str:
    """The token at a place without the blanks behind it; empty past the ends."""
    return texts[place].rstrip() if 0 <= place < len(texts) else ""


def _body(shape: Shape) -> tuple[Shape, ...]:
    """The nodes of a shape without its hedge."""
    nodes = shape.children
    return nodes[1:] if nodes and nodes[0].name in HEDGES else nodes


def keep(shape: Shape, texts: Sequence[str], place: int, floor: Floor) -> int:
    """How many types of a shape to read again because its words do not belong together.

    0: there is nothing here, one may go on with the next word. -1: all of it stands.
    """
    words = Words(texts[place : place + shape.end], floor.values)
    nodes = _body(shape)
    first = nodes[0].start
    before, after = bare(texts, place + first - 1), bare(texts, place + shape.end)
    if shape.name == "duration":
        return durations.keep(nodes, words, before, after)
    if shape.name == "clock":
        return _no_clock(nodes, words, before, after, _joined(texts, place + shape.end))
    if shape.name == "hours":
        return _no_hours(nodes, words, after)
    if shape.name == "date":
        return _no_date(nodes, words, texts, place, shape.end)
    if shape.name == "dates":
        return _no_dates(nodes, words)
    if shape.name == "season" and len(nodes) == 2 and nodes[-1].name == "PLAIN":
        year, last = words.text(nodes[0]), words.text(nodes[-1])
        return -1 if len(last) == 2 and int(last) == (int(year) + 1) % 100 else 1
    if shape.name == "weekday":
        return _no_weekday(words.texts[0], before, after)
    if shape.name == "year":
        return _no_year(nodes, words)
    if shape.name == "decade" and nodes[0].name == "DECADE_SHORT" and shape.end == 1:
        return -1 if before.lower() in DECADE_BEFORE and words.texts[0] > "5" else 0
    return -1


def _joined(texts: Sequence[str], end: int) -> bool:
    """Whether the word at `end` is glued to the one before it."""
    return end < len(texts) and texts[end][:1].isalnum() and not texts[end - 1][-1].isspace()


def _no_clock(nodes: Sequence[Shape], words: Words, before: str, after: str, joined: bool) -> int:
    names = [node.name for node in nodes]
    first = nodes[0]
    head = before.lower()
    if names[0] in ("CLOCK24", "CLOCK_ODD", "CLOCK_SECONDS") and len(names) == 1:
        text = words.text(first)
        if head in BOOKS or head in RACED or after.lower() in RATIO_AFTER:
            return 0
        if after in ("-", "–", ":", "/") or before in ("-", "–", "/", ":", "x"):
            return 0
        if names[0] == "CLOCK_ODD":
            return -1 if head in ("at", "until", "by", "since", "before") else 0
        return -1 if len(text) > 3 else 0
    if joined:
        return 0
    if "hour" in names:
        return _no_past(nodes, words)
    if names[0] == "HALF_":
        told = head in ("at", "by", "until", "till", "around", "about", "before", "after", "from")
        noun = after[:1].isalpha() and after.lower() not in FOLLOW
        return -1 if told and not noun and words.listed(nodes[1]) != "0" else 0
    if "DAYPART" in names:
        small = all(m.hour <= clocks.NOON for m in _moments(nodes, words))
        return -1 if small and (head in AT or names[0] != "amount") else _cut(first)
    if names[0] in clocks.SPOKEN:
        return _no_spoken(nodes, words, after)
    if names[0] != "amount":
        return -1
    found = _moments(nodes, words)[0]
    text = words.text(first)
    if "ZONE" in names and len(names) == 2:
        return (
            -1 if len(text) in (3, 4) and text.isdecimal() and clocks.sound(found) else _cut(first)
        )
    if "NOON" in names:
        return -1 if text in ("12", "twelve") else _cut(first)
    if found.hour > 99 or found.hour == 99 or "," in text:
        return _cut(first)
    if "ante" in names and before.lower() == "i":
        return _cut(first)
    return -1


def _cut(node: Shape) -> int:
    return node.end


def _moments(nodes: Sequence[Shape], words: Words) -> list[Moment]:
    return clocks.moments(nodes, words)


def _no_past(nodes: Sequence[Shape], words: Words) -> int:
    first = nodes[0]
    named = next(node for node in nodes if node.name == "hour")
    hour = _moments(named.children, words)[0]
    fits = hour.hour <= clocks.NOON and not hour.minute and clocks.sound(hour)
    if first.name == "HALF_":
        return -1 if fits else 0
    if first.name == "QUARTER":
        return -1 if fits else first.end
    minutes = _moments([first], words)[0].hour if first.name == "amount" else 0
    unit = nodes[1].name == "TIME_UNIT"
    if unit and durations.seconds(nodes[1], words) != durations.MINUTE:
        fits = False
    if unit:
        return -1 if fits else nodes[1].end
    return -1 if fits and 1 <= minutes <= 29 else _cut(first)


def _no_spoken(nodes: Sequence[Shape], words: Words, after: str) -> int:
    found = _moments(nodes, words)[0]
    fits = 1 <= found.hour <= clocks.NOON and 10 <= found.minute < clocks.HOUR_MINUTES
    if nodes[-1].name in clocks.HALVES:
        return -1 if fits else nodes[0].end
    # "At ten forty five" and no noun behind it.
    return -1 if fits and (not after[:1].isalpha() or after.lower() in FOLLOW) else 0


def _no_hours(nodes: Sequence[Shape], words: Words, after: str) -> int:
    found = _moments(nodes, words)
    first = nodes[0]
    if len(found) != 2:
        return 0
    if any(n.name in ("TIME_UNIT", "SECOND") for n in first.children):
        minutes = first.children[-1].name == "TIME_UNIT"
        unit = durations.seconds(first.children[-1], words) if minutes else 1
        fits = unit == durations.MINUTE and found[0].hour <= clocks.DAY_HOURS
        return -1 if fits else first.end
    if first.name in ("end", "lean_end") and first.children[0].name != "amount":
        return first.end if not first.start else 0
    fits = all(m.hour <= clocks.DAY_HOURS and m.minute < clocks.HOUR_MINUTES for m in found)
    if nodes[-1].name == "amount" and after[:1].isalpha() and after.lower() not in FOLLOW:
        fits = False
    return -1 if fits else (0 if first.start else first.end)


def _no_date(
    nodes: Sequence[Shape], words: Words, texts: Sequence[str], place: int, size: int
) -> int:
    names = [node.name for node in nodes]
    first = nodes[0]
    last = nodes[-1]
    before, after = bare(texts, place + first.start - 1), bare(texts, place + size)
    noun = after.islower() and after.isalpha() and after not in FOLLOW
    alone = 0 if first.start or names[0] != "WEEKDAY" else 1
    day = dates.day_of(nodes, words)
    text = "".join(texts[place + first.start : place + size]).rstrip()
    month = next((n for n in nodes if n.name == "MONTH"), None)
    if month is None:
        if "DECIMAL" in names or "PLAIN" in names or "YEAR4" in names or "amount" in names:
            figures = text[text.find(" ") + 1 :] if names[0] == "WEEKDAY" else text
            glued = bare(texts, place - 1) in ("-", "/", ".") and not texts[place - 1][-1].isspace()
            if day is None or glued or after in ("-", "/") or "%" in after:
                return alone
            if ("/" in text or "-" in text) and any(c.isspace() for c in figures):
                return alone
            if names[-1] in ("DECIMAL", "PLAIN") and len(names) == 2 and (noun or after in BOUND):
                return alone if after else -1
        elif "DATE_DOTTED" not in names and "DAY" not in names:
            return alone  # Thursday second
        return -1 if day is not None else alone
    short = words.text(month)
    if day is None:
        return alone or (0 if month.start == first.start or names[0] == "WEEKDAY" else first.end)
    worded = any(n in names for n in ("FIRST", "SECOND", "ORDINAL_WORD", "TENS"))
    bare_month = "of" not in words.texts and "YEAR4" not in names
    if short.lower() in ("march", "may") and bare_month and (worded or short.islower()):
        if worded or "DAY" not in names:
            return alone or (first.end if month.start > first.start else 0)
    if "STOP" in names and (len(short) > 4 or short in ("May", "June", "July")):
        return alone
    if last.name == "PLAIN" and "YEAR4" not in names and noun and month.end <= last.start:
        return alone  # in May 20 people
    if last.name == "YEAR4" and after.lower() in PEOPLE:
        return last.start - 1 if "," in words.texts[last.start - 1] else (last.start or alone)
    if names[0] == "MONTH" and not first.start and short in ("May", "March") and before.istitle():
        # Theresa May 12, Fredric March 3
        title = before in ("Mr", "Mrs", "Ms", "Theresa", "Fredric", "Brian", "Peter", "James")
        return 0 if title else -1
    return -1


def _no_dates(nodes: Sequence[Shape], words: Words) -> int:
    first = nodes[0]
    days = dates.days_of(nodes, words)
    return -1 if days is not None else (0 if first.start else first.end)


def _no_weekday(word: str, before: str, after: str) -> int:
    if len(word) < 4 or not word[0].isupper():
        return 0
    if before.lower() in DAYS_NAMED or (after[:1].isupper() and after.lower() in PAPERS):
        return 0
    return -1


def _no_year(nodes: Sequence[Shape], words: Words) -> int:
    if nodes[0].name in clocks.SPOKEN:
        return -1 if dates.spoken_year(nodes, words) is not None else nodes[0].end
    return -1 if dates.year_of_era(nodes, words) is not None else nodes[0].end


def time(shape: Shape, tokens: Tokens, place: int, floor: Floor) -> Figure:
    """The figure of a shape of one of KINDS; place: the token at which its window begins."""
    nodes = _body(shape)
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
    elif nodes[-1].name in ("ante", "post") and bare(texts, place + shape.end) == ".":
        text, end = text + ".", end + 1
    figure = Figure(shape.name, start, end, text, hedge=hedge)
    if shape.name == "hours":
        return _hours(nodes, words, figure, tokens, place)
    if shape.name == "clock":
        return _clock(_moment(nodes, words), figure)
    if shape.name == "daypart":
        return _part_of_day(nodes, words, figure)
    if shape.name == "dates":
        return _dates(nodes, words, figure, tokens, place)
    return replace(figure, **_calendar(shape.name, nodes, words))


def _first(shape: Shape, nodes: Sequence[Shape]) -> int:
    """The type at which a figure begins, behind its hedge and an `at`, with the words it leads."""
    if nodes is not shape.children:
        return shape.children[0].end
    if shape.name == "clock" and nodes[0].name in clocks.SPOKEN:
        return nodes[0].start
    return 0


def _clock(moment: Moment, figure: Figure) -> Figure:
    fault = clocks.fault(moment)
    repair = clocks.repair(moment) if fault else ""
    return replace(
        figure, kind="clock", clock=moment.clock(figure.text), fault=fault, repair=repair
    )


def _moment(nodes: Sequence[Shape], words: Words) -> Moment:
    """The one moment that a clock names, in whatever words."""
    first, last = nodes[0], nodes[-1]
    named = next((node for node in nodes if node.name == "hour"), None)
    if named is None and first.name == "HALF_":
        return Moment(int(words.listed(last)), 30)
    if named is None:
        return _moments(nodes, words)[0]
    hour = _moments(named.children, words)[0]
    if last.name == "DAYPART":
        hour = clocks.in_part(hour, words.listed(last))
    if first.name == "HALF_":
        return clocks.past(30, hour)
    if first.name == "QUARTER":
        return clocks.past(15, hour, to=not nodes[1].children)
    return clocks.past(_moments([first], words)[0].hour, hour)


def _hours(
    nodes: Sequence[Shape], words: Words, figure: Figure, tokens: Tokens, place: int
) -> Figure:
    first, last = _moments(nodes, words)
    if nodes[0].name == "end" and nodes[0].children[-1].name in ("TIME_UNIT", "SECOND"):
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
    return replace(figure, parts=parts, fault=next((p.fault for p in parts if p.fault), ""))


def _part_of_day(nodes: Sequence[Shape], words: Words, figure: Figure) -> Figure:
    """Mornings and evenings from hour to hour: they name a time, but nothing to reckon with."""
    low, high = (int(hour) for hour in words.listed(nodes[-1]).split("-"))
    if nodes[0].name == "EARLY":
        high = low + 2
    elif nodes[0].name == "LATE":
        low = high - 2
    last = Moment(high, 0) if high < clocks.DAY_HOURS else Moment(high - 1, 59)
    parts = tuple(_clock(moment, figure) for moment in (Moment(low, 0), last))
    return replace(figure, parts=parts, aside="part of the day")


def _dates(
    nodes: Sequence[Shape], words: Words, figure: Figure, tokens: Tokens, place: int
) -> Figure:
    """The days from and to, each a date of its own; they share the month."""
    days = dates.days_of(nodes, words)
    assert days is not None  # `keep` has seen to it
    parts = []
    for day, first, end in days:
        start, stop = tokens.starts[place + first], tokens.end(place + end - 1)
        text = figure_text(tokens, start, stop)
        parts.append(Figure("date", start, stop, text, day=day, fault=dates.impossible(day)))
    fault = next((part.fault for part in parts if part.fault), "")
    return replace(figure, parts=tuple(parts), fault=fault)


def figure_text(tokens: Tokens, start: int, end: int) -> str:
    """What stands between two offsets."""
    first, last = tokens.at(start), tokens.at(end - 1)
    text = "".join(tokens.texts[first : last + 1])
    return text[start - tokens.starts[first] :][: end - start]


def _calendar(kind: str, nodes: Sequence[Shape], words: Words) -> dict[str, object]:
    """What a figure of the calendar says: its day, and the fault of one that cannot be."""
    if kind == "weekday":
        return {"day": Day(weekday=int(words.listed(nodes[0])))}
    if kind == "year":
        spoken = nodes[0].name in clocks.SPOKEN
        year = dates.spoken_year(nodes, words) if spoken else dates.year_of_era(nodes, words)
        return {"day": Day(year)}
    if kind == "decade":
        digits = words.text(nodes[-1])[:-1]
        return {"day": Day(int(digits) if len(digits) > 2 else 1900 + int(digits))}
    if kind == "season":
        year = next(node for node in nodes if node.name == "YEAR4")
        return {"day": Day(int(words.text(year)))}
    day = dates.day_of(nodes, words)
    return {"day": day, "fault": dates.impossible(day) if day else ""}
