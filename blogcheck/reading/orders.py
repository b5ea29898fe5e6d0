"""Whether the day or the month comes first in the dates of a post that are figures alone.

3/4/2026 is April to a London desk and March to one in Boston. Other dates of the post tell, then
how it spells, counts its money and names its places. Where nothing tells, the date is of its year,
and no day is made of it.
"""

from collections.abc import Sequence

from blogcheck.patterns import later
from blogcheck.reading import dates
from blogcheck.reading.claim import Day, Figure

STROKES = later(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$")
_MONTH_FIRST = later(r"(?:[A-Z][a-z]{2,8}\.?,? )?[A-Z][a-z]{2,8}\.? (?:the )?\d{1,2}(?!\d)")
_DAY_FIRST = later(r"(?:[A-Z][a-z]{2,8}\.?,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z]")
# A word of these, and what it tells of an American copy, and of a British one: many papers that put
# the day first write April 3 in words, and the dollar has other homes.
_AMERICAN = dict.fromkeys(
    """Alabama Alaska Arizona Arkansas California Colorado Connecticut Florida Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maryland Massachusetts Michigan Minnesota Mississippi
    Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont
    Virginia Wisconsin Wyoming Calif Pa Ga Fla Mass Mich Minn Wis Ill Ind Conn Ariz Colo Okla Ore
    Tenn Va Wash color center labor favor neighbor honor defense traveled canceled gray percent
    gubernatorial sophomore EST EDT ET CST CDT PST PDT""".split(),
    2,
) | dict.fromkeys("$ Sen Rep Gov pct downtown gotten highway".split(), 1)
_BRITISH = dict.fromkeys(
    """£ pence pounds colour centre labour favour neighbour honour defence travelled cancelled grey
    councillor councillors MP MPs NHS BST GMT tonne tonnes litre litres metres kilometres kilometre
    organisation organised fortnight constabulary borough""".split(),
    2,
) | dict.fromkeys("€ programme metre Cllr rupees".split(), 1)
# What an American copy must tell, and what a British one.
_SURE, _LIKELY = 2, 1
MONTH_FIRST, DAY_FIRST, UNTOLD = "month first", "day first", ""
# What a desk may set, and that the copy is to tell.
_SET = {"en-GB": DAY_FIRST, "en-US": MONTH_FIRST}
AUTO = "auto"


def in_one_order(
    figures: list[Figure], numeric: Sequence[int], texts: Sequence[str], locale: str
) -> None:
    """Read the dates in figures of a stretch in the order that the copy tells, in place.

    numeric: where they stand among the figures. A day of the week beside a date tells of it alone.
    locale: whose English the desk says that it is; other dates in figures tell more.
    """
    either = [index for index in numeric if _either(figures[index])]
    if not either:
        return
    order = _by_figures(figures, numeric) or _SET.get(locale) or _by_words(figures, texts)
    for index in either:
        figure = figures[index]
        day = figure.day
        if day is None:
            continue
        other = Day(day.year, day.day, day.month, day.weekday)
        if dates.falls(other) != dates.falls(day):
            day = other if dates.falls(other) else day
        elif order == MONTH_FIRST:
            day = other
        elif order == UNTOLD:
            day = Day(day.year, None, None, day.weekday)
        figures[index] = figure._replace(day=day)


def _either(figure: Figure) -> bool:
    """Whether either of two numbers may be the month, and it matters which."""
    match = STROKES.search(figure.text)
    if match is None or figure.day is None:
        return False
    first, second = int(match[1]), int(match[2])
    return first != second and max(first, second) <= dates.LAST_MONTH


def _by_figures(figures: Sequence[Figure], numeric: Sequence[int]) -> str:
    """The order of the dates of which but one number can be the month."""
    found = set()
    for index in numeric:
        match = STROKES.search(figures[index].text)
        if match is not None:
            first, second = int(match[1]), int(match[2])
            if max(first, second) > dates.LAST_MONTH:
                found.add(DAY_FIRST if first > second else MONTH_FIRST)
    return found.pop() if len(found) == 1 else UNTOLD


def _by_words(figures: Sequence[Figure], texts: Sequence[str]) -> str:
    """The order that the copy's spelling, its money, its places and its dates in words tell."""
    written = [figure.text for figure in figures if figure.kind == "date"]
    words = set(map(str.rstrip, texts))
    american = any(map(_MONTH_FIRST.match, written)) + any(
        _is_half(texts, place) for place in range(1, len(texts) - 3)
    )
    british = 2 * any(map(_DAY_FIRST.match, written)) + ("cent" in words)
    american += sum(_AMERICAN.get(word, 0) for word in words)
    british += sum(_BRITISH.get(word, 0) for word in words)
    if american >= _SURE and american > british:
        return MONTH_FIRST
    return DAY_FIRST if british >= _LIKELY else UNTOLD


def _is_half(texts: Sequence[str], place: int) -> bool:
    """Whether a letter begins the half of a day as American papers have it: 9 a.m., 9:30 p.m."""
    dotted = texts[place] in ("a", "p") and texts[place + 1 : place + 3] == [".", "m"]
    return dotted and texts[place - 1][:1].isdecimal()
