"""Figures of the clock and the calendar: what `grammar/times/` reads."""

from blogcheck.document import Clock
from blogcheck.reading.claim import Day, Figure
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor, Shape

KINDS = frozenset({"clock", "date", "year"})
MONTHS = (
    ("January", 31), ("February", 29), ("March", 31), ("April", 30), ("May", 31), ("June", 30),
    ("July", 31), ("August", 31), ("September", 30), ("October", 31), ("November", 30),
    ("December", 31),
)  # fmt: skip
FEBRUARY = 2
NOON = 12
DAY_HOURS = 24
HOUR_MINUTES = 60


def time(shape: Shape, tokens: Tokens, place: int, floor: Floor) -> Figure:
    """The figure of a shape of one of KINDS; arguments as for `figures.figure`."""
    start = tokens.starts[place + shape.start]
    end = tokens.end(place + shape.end - 1)
    words = [tokens.texts[place + i].rstrip() for i in range(shape.start, shape.end)]
    if shape.name == "clock":
        return _clock(shape, words, start, end, floor)
    text = "".join(tokens.texts[place + shape.start : place + shape.end]).rstrip()
    if shape.name == "date":
        return _date(shape, words, Figure("date", start, end, text), floor)
    return Figure("year", start, end, text, aside="decade")


def _clock(shape: Shape, words: list[str], start: int, end: int, floor: Floor) -> Figure:
    leaf = shape.children[0].name
    if leaf == "NOON":
        minutes = int(floor.values[words[0].lower()])
        return Figure("clock", start, end, words[0], clock=Clock(*divmod(minutes, 60), words[0]))
    digits, letters = _split(words[0])
    half = (letters or (words[1] if len(words) > 1 else "")).lower()[:2]
    end -= len(letters) - 2 if len(letters) > len("pm") else 0
    separator = ":" if ":" in digits else "." if "." in digits else ""
    hour, _, minute = digits.replace(".", ":").partition(":")
    text = digits + letters[:2] if len(words) == 1 else " ".join(words)
    clock = Clock(int(hour), int(minute or 0), text, half, separator)
    fault = _fault(clock)
    return Figure("clock", start, end, text, clock=clock, fault=fault, repair=_repair(clock, fault))


def _split(word: str) -> tuple[str, str]:
    """The digits of a clock and the letters glued to them."""
    place = next((i for i, char in enumerate(word) if char.isalpha()), len(word))
    return word[:place], word[place:]


def _fault(clock: Clock) -> str:
    """Why no clock shows this, in words; empty if one does."""
    if clock.minute >= HOUR_MINUTES:
        return f"{clock.minute} is past 59"
    if clock.half and clock.hour > NOON:
        return f"{clock.hour} is past 12"
    if clock.half and clock.hour == 0:
        return f"there is no hour 0 with {clock.half}"
    if clock.hour > DAY_HOURS or (clock.hour == DAY_HOURS and clock.minute):
        return f"{clock.hour} is past 23"
    return ""


def _repair(clock: Clock, fault: str) -> str:
    """The same minute on a twelve-hour clock, where the figures leave no doubt of it."""
    certain = clock.half == "pm" and NOON < clock.hour < DAY_HOURS
    if not fault or not certain or clock.minute >= HOUR_MINUTES:
        return ""
    return f"{clock.hour - NOON}{clock.separator or ':'}{clock.minute:02}{clock.half}"


def _date(shape: Shape, words: list[str], figure: Figure, floor: Floor) -> Figure:
    parts: dict[str, int] = {}
    for leaf in shape.children:
        word = words[leaf.start]
        if leaf.name in ("MONTH", "WEEKDAY"):
            value = floor.values.get(word) or floor.values[word.capitalize()]
            parts[leaf.name] = int(value)
        elif leaf.name == "YEAR4":
            parts["YEAR"] = int(word)
        else:
            parts["DAY"] = int(word.rstrip("stndrhSTNDRH"))
    day = Day(parts.get("YEAR"), parts.get("MONTH"), parts.get("DAY"), parts.get("WEEKDAY"))
    return Figure(
        figure.kind, figure.start, figure.end, figure.text, day=day, fault=_impossible(day)
    )


def _impossible(day: Day) -> str:
    """Why no calendar has this day, in words; empty if one may."""
    if day.month is None or day.day is None:
        return ""
    name, last = MONTHS[day.month - 1]
    if day.month == FEBRUARY and day.year is not None and not leap(day.year):
        name, last = f"{name} {day.year}", 28
    return "" if 1 <= day.day <= last else f"{name} has {last} days"


def leap(year: int) -> bool:
    """Whether a year of the Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
