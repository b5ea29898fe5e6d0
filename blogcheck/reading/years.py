"""Numbers that are years by what stands near: `in 2012 he`, `since '97`, `their 2008 gains`."""

from collections.abc import Sequence

from blogcheck.patterns import later
from blogcheck.reading import dates
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Day, Figure

_SEASON = later(r"(\d{4})[-\u2011\u2013](?:\d{2}|\d{4})")
_GROUPED = later(r"\D{0,3}\d,\d{3}(?![,\d])")
# The last year that a plan is made for.
LATEST = 2200
_YEARED = frozenset("in since during year".split())
_AFTER_YEAR = frozenset(
    """on this that today tonight tomorrow yesterday and but when with as for until to till or every
    the he she they we it i you there next last by from after before so while his her if""".split()
)
# Before '08: words that a year follows.
_CLIPPED = frozenset(
    """in since of from until till by before after during to and or back late early mid
    class""".split()
)
# A number of this time is a year in copy that sets commas, unless it is round.
_MODERN = range(1901, 2040)
# A number behind these is one of several that are counted, or one that is counted.
_COUNTING = frozenset("and or , to than least most some of were are".split())


def counted(figure: Figure, place: tuple[int, int], texts: Sequence[str]) -> Figure:
    """A number of four digits; a year where a word says so and it counts nothing."""
    number = int(figure.text)
    before = bare(texts, place[0] - 1).lower()
    after = bare(texts, place[1])
    if before not in _YEARED or not 1000 <= number < LATEST or figure.hedge is not None:
        return figure
    if after[:1].isalpha() and after.lower() not in _AFTER_YEAR:
        return figure
    return figure._replace(kind="year", quantity=None, day=Day(number))


def in_house_style(
    figures: list[Figure], places: Sequence[tuple[int, int]], texts: Sequence[str]
) -> None:
    """Take numbers such as 2008 for years, in place, where others have the comma: 4,100."""
    modern = [
        index
        for index, figure in enumerate(figures)
        if figure.kind == "number"
        and len(figure.text) == 4
        and figure.text.isdecimal()
        and not figure.aside
        and figure.hedge is None
        and int(figure.text) in _MODERN
        and int(figure.text) % 100
        and bare(texts, places[index][0] - 1) not in _COUNTING
    ]
    if modern and any(_GROUPED.match(figure.text) for figure in figures):
        for index in modern:
            year = Day(int(figures[index].text))
            figures[index] = figures[index]._replace(kind="year", quantity=None, day=year)


def clipped(figure: Figure, place: tuple[int, int], texts: Sequence[str]) -> Figure:
    """The '08 behind a word that a year follows, or a name: since '97, the Expo '05."""
    first, end = place
    if first < 2 or texts[first - 1] not in dates.QUOTES or figure.hedge is not None:
        return figure
    lead = texts[first - 2]
    word, after = lead.rstrip(), bare(texts, end)
    if lead == word or after[:1] in dates.QUOTES:
        return figure
    if after[:1].isalnum():
        spaced = texts[end - 1] != figure.text
        if not spaced or word.lower() not in _CLIPPED or after.lower() not in _AFTER_YEAR:
            return figure
    elif word.lower() not in _CLIPPED and not (word.isalpha() and word[0].isupper()):
        return figure
    start = figure.start - 1
    day = Day(dates.full_year(int(figure.text)))
    return Figure("year", start, figure.end, texts[first - 1] + figure.text, day=day)


def year(figure: Figure) -> Figure:
    """A year with its number; two of them in a row as the time that they bound."""
    if figure.day is not None:
        return figure
    match = _SEASON.fullmatch(figure.text)
    if match:  # 2019-20, 1914-18
        return figure._replace(kind="season", quantity=None, aside="", day=Day(int(match[1])))
    if figure.text.isdecimal():
        return figure._replace(quantity=None, aside="", day=Day(int(figure.text)))
    return figure
