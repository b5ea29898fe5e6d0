"""Which day: `Thursday, May 4, 2012`, `16th of May`, `04/05/2012`, `summer 2012`."""

from collections.abc import Sequence

from blogcheck import feasts
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.claim import Day
from blogcheck.reading.ordinals import ordinal
from blogcheck.reading.tables import Shape

MONTHS = (
    ("January", 31), ("February", 29), ("March", 31), ("April", 30), ("May", 31), ("June", 30),
    ("July", 31), ("August", 31), ("September", 30), ("October", 31), ("November", 30),
    ("December", 31),
)  # fmt: skip
FEBRUARY = 2
LAST_MONTH, LAST_DAY = 12, 31
# A year of two digits up to this one is of this century.
PIVOT = 30
QUOTES = frozenset("'’‘")
_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
          "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_ORDINALS = frozenset(
    {"FIRST", "SECOND", "ORDINAL_WORD", "ORDINAL_TENS", "ORDINAL_SCALE", "TENS", "DAY", "NTH",
     "HUNDRED"}
)  # fmt: skip


def day_of(nodes: Sequence[Shape], words: Words) -> Day | None:
    """The day that the nodes of a `date` name; None if no calendar could have meant it.

    A day that its month does not have (31 June) is a Day all the same: `impossible` says why.
    """
    weekday = _listed(nodes, "WEEKDAY", words)
    month = _listed(nodes, "MONTH", words)
    names = [node.name for node in nodes]
    if "DAY_GLUED" in names:
        return _glued(nodes, words, weekday)
    if "DATE_DOTTED" in names:
        text = words.text(nodes[names.index("DATE_DOTTED")])
        if "." not in text:  # 20120504
            return Day(int(text[:4]), int(text[4:6]), int(text[6:]), weekday)
        return numeric([int(part) for part in text.split(".")], weekday)
    if "DECIMAL" in names:
        whole, _, tail = words.text(nodes[names.index("DECIMAL")]).partition(".")
        return numeric([int(whole), int(tail)], weekday) if len(tail) <= 2 else None
    if month is None and "/" in words.texts:
        texts = [words.text(n) for n in nodes if n.name in ("PLAIN", "YEAR4")]
        if len(texts) == 2 and any(n.name == "YEAR4" for n in nodes):  # 04/2016
            fits = 1 <= int(texts[0]) <= LAST_MONTH and len(texts[0]) == 2
            return Day(int(texts[1]), int(texts[0])) if fits else None
        return numeric([int(text) for text in texts], weekday, texts)
    if "amount" in names:
        texts = [words.text(n).rstrip("T") for n in nodes if n.name in ("amount", "DAY_T")]
        return _hyphened(texts, month, weekday)
    plain = [int(words.text(n)) for n in nodes if n.name == "PLAIN"]
    year = next((int(words.text(n)) for n in nodes if n.name == "YEAR4"), None)
    if month is not None and len(plain) == 2:
        return _with_month(plain, month, weekday)
    if names == ["MONTH", "PLAIN"] and (quoted(words) or plain[0] > LAST_DAY):
        # October '97, October 97
        return Day(full_year(plain[0]), month) if len(words.text(nodes[1])) == 2 else None
    ranks = [node for node in nodes if node.name in _ORDINALS]
    if ranks and plain and quoted(words):  # 1st May '95
        year = full_year(plain[0])
    if ranks:
        plain = [int(ordinal(ranks, words)[0].value)]
    found = Day(year, month, plain[0] if plain else None, weekday)
    return found if found.day is None or 1 <= found.day <= LAST_DAY else None


def days_of(nodes: Sequence[Shape], words: Words) -> list[tuple[Day, int, int]] | None:
    """Both days of `from 5 to 7 May`, each with the types that name it; None if it is no such."""
    month = _listed(nodes, "MONTH", words)
    year = next((int(words.text(n)) for n in nodes if n.name == "YEAR4"), None)
    found: list[tuple[Day, int, int]] = []
    rank: list[Shape] = []
    for place, node in enumerate(nodes):
        inner = node.children[0] if node.name in ("end", "lean_end") and node.children else node
        value = None
        if inner.name in _ORDINALS:
            rank.append(inner)
            after = nodes[place + 1 : place + 2]
            if not after or after[0].name not in _ORDINALS or after[0].start > node.end:
                value, inner = int(ordinal(rank, words)[0].value), rank[0]
                rank = []
        elif inner.name in ("amount", "PLAIN") and inner.end == inner.start + 1:
            text = words.text(inner)
            value = int(text) if text.isdecimal() else None
        if value is not None and 1 <= value <= LAST_DAY:
            found.append((Day(year, month, value), inner.start, node.end))
    if len(found) != 2 or month is None:
        return None
    # The month goes with the day that it stands by.
    months = next(node for node in nodes if node.name == "MONTH")
    if months.start < found[0][1]:
        found[0] = (found[0][0], months.start, found[0][2])
    else:
        found[1] = (found[1][0], found[1][1], nodes[-1].end)
    return found


def _listed(nodes: Sequence[Shape], name: str, words: Words) -> int | None:
    return next((int(words.listed(node)) for node in nodes if node.name == name), None)


def _glued(nodes: Sequence[Shape], words: Words, weekday: int | None) -> Day:
    text = words.text(nodes[-1 if nodes[-1].name == "DAY_GLUED" else -2])
    place = next(i for i, char in enumerate(text) if char.isalpha())
    year = int(words.text(nodes[-1])) if nodes[-1].name == "YEAR4" else None
    return Day(year, _SHORT[text[place : place + 3].lower()], int(text[:place]), weekday)


def quoted(words: Words) -> bool:
    """Whether a quotation mark stands in the window, as in '97."""
    return not QUOTES.isdisjoint(words.texts)


def _hyphened(texts: Sequence[str], month: int | None, weekday: int | None) -> Day | None:
    """2012-05-04, 31-Oct-74."""
    if not all(text.isdecimal() and len(text) <= 4 for text in texts):
        return None
    numbers = [int(text) for text in texts]
    if month is None:
        return numeric(numbers, weekday, texts)
    return _with_month(numbers, month, weekday)


def _with_month(numbers: Sequence[int], month: int, weekday: int | None) -> Day | None:
    """31-Oct-74, 2012/Aug/10, Jan-1: the month stands between, or first."""
    if len(numbers) == 1:
        return Day(None, month, numbers[0], weekday) if 1 <= numbers[0] <= LAST_DAY else None
    day, year = numbers
    if day > LAST_DAY:
        day, year = year, day
    return Day(full_year(year), month, day, weekday) if 1 <= day <= LAST_DAY else None


def numeric(
    numbers: Sequence[int], weekday: int | None = None, texts: Sequence[str] = ()
) -> Day | None:
    """A day in figures alone, in British order where both would do; None if neither does."""
    if len(numbers) == 2:
        first, second = numbers
        year = None
    elif numbers[0] > 99:
        year, second, first = numbers
    else:
        first, second, year = numbers
        if texts and len(texts[2]) not in (2, 4):
            return None
        year = full_year(year)
    if second > LAST_MONTH and first <= LAST_MONTH:
        first, second = second, first
    if not (1 <= first <= LAST_DAY and 1 <= second <= LAST_MONTH):
        return None
    return Day(year, second, first, weekday)


def full_year(year: int) -> int:
    """2012 for 12, 1974 for 74."""
    if year > 99:
        return year
    return year + (2000 if year <= PIVOT else 1900)


def impossible(day: Day) -> str:
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


def falls(day: Day) -> bool:
    """Whether a day of some year falls on the day of the week that is printed with it."""
    if day.weekday is None or None in (day.year, day.month, day.day) or impossible(day):
        return False
    from datetime import date  # few dates ask, and a start is short

    return date(day.year or 1, day.month or 1, day.day or 1).weekday() == day.weekday


def spoken_year(nodes: Sequence[Shape], words: Words) -> int | None:
    """Nineteen ninety-seven, twenty twelve; None for other numbers side by side."""
    numbers = [int(words.listed(node)) for node in nodes]
    century, rest = numbers[0], sum(numbers[1:])
    if not (15 <= century <= 19 or (century == 20 and 10 <= rest <= 19)):
        return None
    return century * 100 + rest


def feast(nodes: Sequence[Shape], words: Words) -> Day | None:
    """The day of a feast, which without a year only some have; None for what is no feast."""
    name = feasts.name(words.texts)
    year = int(words.text(nodes[-1])) if nodes[-1].name == "YEAR4" else None
    if not feasts.known(name) or (year is None and name in feasts.SEASONS):
        return None
    if year is None:
        return Day(None, *feasts.FIXED.get(name, (None, None)))
    found = feasts.days(name, year)
    return Day(year, *found[0]) if found else Day(year)


def century(node: Shape, words: Words) -> int:
    """Nineteen, before the name of a decade or the rest of a year; nought for no such word."""
    value = amounts.amount(node, words).value if words.text(node).isalpha() else 0
    return int(value) if value in range(15, 20) else 0


def year_of_era(nodes: Sequence[Shape], words: Words) -> int | None:
    """AD 43, 500 BC: the year, below nought before the era."""
    if nodes[0].name == "YEAR_GLUED":
        text = words.text(nodes[0])
        digits = text.rstrip("ABCDE")
        return -int(digits) if "B" in text else int(digits)
    sign = next(int(words.listed(node)) for node in nodes if node.name == "ERA")
    number = next(node for node in nodes if node.name != "ERA")
    value = (
        amounts.amount(number, words).value if number.name == "amount" else int(words.text(number))
    )
    return sign * value if isinstance(value, int) and 0 < value < 10_000 else None
