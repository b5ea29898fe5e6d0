"""Feasts by name: on which day of a year they fall, fixed or reckoned."""

from collections.abc import Sequence

from blogcheck import almanac

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new year's day": (1, 1),
    "new years eve": (12, 31), "new years day": (1, 1),
    "halloween": (10, 31), "hogmanay": (12, 31), "valentine's day": (2, 14),
    "armistice day": (11, 11), "bastille day": (7, 14), "anzac day": (4, 25),
    "waitangi day": (2, 6), "juneteenth": (6, 19),
}  # fmt: skip
# The same by the calendar of the eastern churches, up to 2099.
EASTERN = {
    "christmas": (1, 7), "christmas day": (1, 7), "christmas eve": (1, 6),
    "new year's day": (1, 14), "new year's eve": (1, 13),
}  # fmt: skip
# Days from Easter Sunday, and from Thanksgiving in America.
BY_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "easter": 0, "easter day": 0, "easter sunday": 0, "easter monday": 1,
    "easter saturday": -1, "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
BY_THANKSGIVING = {"thanksgiving": 0, "thanksgiving day": 0, "black friday": 1, "cyber monday": 4}
JOINTS = frozenset({",", "of", "in"})
# Names that are more than a day until a year is said: Easter 2018.
SEASONS = frozenset({"christmas", "easter", "halloween"})
# From these years on Thanksgiving is the fourth Thursday, and Black Friday the day after it.
FOURTH, SHOPPING = 1942, 1990
SHOPPED = frozenset({"black friday", "cyber monday"})
# How far the reckoning of the eastern churches holds.
LATEST = 2099
THURSDAY = 3


def name(texts: Sequence[str]) -> str:
    """A feast as it is listed here, from its words; a year among them is left out."""
    words = (text.lower().replace("’", "'") for text in texts)
    return " ".join(word for word in words if word not in JOINTS and not word.isdecimal())


def known(feast: str) -> bool:
    """Whether a name is that of a feast."""
    return feast in FIXED or feast in BY_EASTER or feast in BY_THANKSGIVING


def days(feast: str, year: int) -> tuple[tuple[int, int], ...]:
    """The month and day of a feast in a year, the likelier first: Easter is kept on two days.

    Nothing where the year is out of reach.
    """
    if feast in FIXED:
        return (FIXED[feast], EASTERN[feast]) if feast in EASTERN else (FIXED[feast],)
    if not almanac.EARLIEST <= year <= LATEST:
        return ()
    if feast in BY_EASTER:
        return tuple(
            almanac.moved(year, *sunday, BY_EASTER[feast])[1:]
            for sunday in (western(year), eastern(year))
        )
    shopping = feast in SHOPPED
    if feast not in BY_THANKSGIVING or year < (SHOPPING if shopping else FOURTH):
        return ()
    november, october = (almanac.weekday(year, month, 1) for month in (11, 10))
    fourth = 22 + (THURSDAY - november) % 7
    found = (almanac.moved(year, 11, fourth, BY_THANKSGIVING[feast])[1:],)
    # Canada gives thanks on the second Monday of October.
    return found if shopping else (*found, (10, 8 + -october % 7))


def western(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday by the Gregorian reckoning."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, leaps = divmod(century, 4)
    corrected = (8 * century + 13) // 25
    epact = (19 * golden + century - skipped - corrected + 15) % 30
    late = (golden + 11 * epact) // 319
    to_sunday = (2 * leaps + 2 * (rest // 4) - rest % 4 - epact + late + 32) % 7
    month = (epact - late + to_sunday + 90) // 25
    return month, (epact - late + to_sunday + month + 19) % 32


def eastern(year: int) -> tuple[int, int]:
    """Month and day of Easter Sunday of the Orthodox churches, by our calendar."""
    epact = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + to_sunday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return almanac.moved(year, month, day + 1, behind)[1:]
