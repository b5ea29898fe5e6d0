"""Days beside other days, with which they share a month."""

from collections.abc import Sequence

from blogcheck.reading import dates
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Day, Figure
from blogcheck.reading.place import FOLLOW
from blogcheck.reading.scan import Tokens

# What may stand between two days of one month: 16th, 17th and 18th May.
_BETWEEN = frozenset({",", "and", ", and", "or", "to", "&", "-", "\u2013"})
# What stands between the days behind a month: May 5, 6 and 7.
_LISTED = frozenset({",", "and", "&", ", and", "or"})
_ON = frozenset("of to or and".split())
_DATED = frozenset("on since until till by before after from dated through thru".split())
WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat
    sun""".split()
)
# Before these come odds.
_PRICED = frozenset("odds price priced ratio split".split())
# Below the stroke these make a fraction or a mark of what stands alone on its line: 3/15, 12/20.
_PARTS = frozenset({15, 16, 20, 24, 25, 30})


def slashed(figure: Figure, texts: Sequence[str], place: tuple[int, int]) -> Figure:
    """22/04 that is a day wherever it stands, 4/5 that is one where a day may be; or as it was."""
    first, second = map(int, figure.text.split("/"))
    before, after = bare(texts, place[0] - 1), bare(texts, place[1])
    lead = bare(texts, place[0] - 2).lower()
    if after[:1].isdecimal() or before == "/" or before.lower() == "at" or lead in _PRICED:
        return figure  # backed at 7/2
    plain = figure.text.partition("/")[2][0] == "0"
    plain = plain or (figure.aside == "code" and second <= dates.LAST_MONTH)
    named = before == "(" and bare(texts, place[0] - 2).lower() in WEEKDAYS
    if not (plain or named or before.lower() in _DATED):
        alone = not before and not after and second not in _PARTS
        if not (alone and first <= dates.LAST_MONTH < second):
            return figure
    day = dates.numeric([first, second])
    if day is None:
        return figure
    return Figure("date", figure.start, figure.end, figure.text, day=day)


def share(
    figures: list[Figure], places: list[tuple[int, int]], tokens: Tokens, index: int, month: Day
) -> None:
    """Give the days that stand in a row before this date its month and year."""
    if month.month is None:
        return
    for earlier in range(index - 1, max(-1, index - 7), -1):
        figure = figures[earlier]
        between = "".join(tokens.texts[places[earlier][1] : places[earlier + 1][0]]).strip()
        if between not in _BETWEEN:
            return
        day = figure.day
        if figure.kind == "date" and day is not None and day.month is None:
            shared = Day(month.year, month.month, day.day, day.weekday)
        elif _is_day(figure) and between != "or" and _leads(figures, places, tokens, earlier):
            shared = Day(month.year, month.month, int(figure.text.rstrip("stndrh")))
        else:
            return
        figures[earlier] = _date(figure, shared)


def follow(
    figures: list[Figure], places: list[tuple[int, int]], tokens: Tokens, index: int, month: Day
) -> None:
    """Give the days in a row behind this date its month: August 24 and 25; May 5, 6 and 7."""
    if not figures[index].text[-1].isdecimal() or month.year or month.day is None:
        return
    if not figures[index].text[0].isalpha():
        return
    row: list[tuple[int, int]] = []
    last = month.day
    for place in range(index + 1, min(index + 6, len(figures))):
        figure = figures[place]
        between = "".join(tokens.texts[places[place - 1][1] : places[place][0]]).strip()
        if between not in _LISTED or not _is_day(figure):
            return
        number = int(figure.text.rstrip("stndrh"))
        if number <= last:
            return
        row.append((place, number))
        last = number
        if between != ",":  # the last of them
            if _is_counted(tokens, places[place][1]):
                return
            break
    else:
        return
    for place, number in row:
        figures[place] = _date(figures[place], Day(None, month.month, number))


def _is_counted(tokens: Tokens, end: int) -> bool:
    """Whether what stands behind a number makes it something else than a day."""
    after = bare(tokens.texts, end)
    counted = after[:1].isalnum() and (after not in FOLLOW or after in _ON)
    return counted or after[:1] in ("%", "/", "-")


def _date(figure: Figure, day: Day) -> Figure:
    fault = dates.impossible(day)
    return Figure("date", figure.start, figure.end, figure.text, day=day, fault=fault)


def _is_day(figure: Figure) -> bool:
    """Whether a number or an ordinal in figures may be the day of a month."""
    if figure.kind not in ("number", "ordinal") or figure.hedge is not None:
        return False
    digits = figure.text.rstrip("stndrh")
    return digits.isdecimal() and len(digits) <= 2 and 1 <= int(digits) <= dates.LAST_DAY


def _leads(
    figures: list[Figure], places: list[tuple[int, int]], tokens: Tokens, index: int
) -> bool:
    """Whether a bare number may begin or go on with a list of days."""
    before = bare(tokens.texts, places[index][0] - 1).lower()
    if figures[index].kind == "ordinal":
        return True
    return not before[:1].isalpha() or before in _DATED | {"at", "the", "and", "of"}
