"""The first and the last day or hour that a length of time runs between, as the words tie them."""

from collections.abc import Sequence

from blogcheck import almanac
from blogcheck.binding.facts import Facts
from blogcheck.patterns import later
from blogcheck.reading.claim import Day, Figure
from blogcheck.typed import NamedTuple

MINUTE, DAY = 60, 86_400
_CUE = later(
    r"\b(?:for|of|last(?:s|ed|ing)?|runs?|ran|over|[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|spends?|spent"
    r"|takes?|took|is|was|be) $"
)
# A stay of at most six hours is none from 8am to 6pm.
_BOUND = later(r"\b(?:[Ll]imit|[Mm]aximum|[Mm]inimum|[Aa]verage|[Ll]ongest|[Ss]hortest)\b")
_LEAD = later(
    r"(?: [a-z]{3,14}){0,3}(?: in all)?"
    r"(?:,? (?:opens|opened|begins|began|starts|started|leaving|beginning|starting) on (?:the )?"
    r"|[,:]? ?(?:\(|[–—-] )?(?:(?:running |lasting )?(?:from|between) (?:the )?)?)"
)
_TAIL = later(
    r",? ?(?:\(|[–—-] )?(?:a (?:total|period|stretch|run) of |which is |that is |lasting |lasted "
    r"|and lasted |for )?"
)
_TIED = later(r"from |between |[(,:–—]| on (?:the )?$")
_TO = later(r" ?(?:to|until|till|through|-|–|—) ?(?:the )?")
_AND = later(r" and (?:the )?")
_AND_ENDED = later(
    r"(?: [^\W\d][\w'’-]*){0,3},? and (?:was )?(?:end(?:s|ed)|close[sd]|finish(?:es|ed)|stopped"
    r"|called off|ending|landing|arriving|returning|finishing)(?: again)? on (?:the )?"
)
_BEGAN = later(r"\b(?:began|started|opened|beginning|starting) on (?:the )?$")
_OF_DAY = later(r"(?:,? on)? ")
_BEYOND = later(
    r"-| (?!a day\b)(?:ago|later|earlier|before|after|since|of|a|an|per|each|every|to|from)\b"
)
REACH = 40
# A year with a February of 28 days and one of 29, for days without a year.
YEARS = (2023, 2024)


class Ends(NamedTuple):
    """The first and last day or hour of a stretch, and the figures that print them.

    lengths: the seconds between them, in every way that they may be counted.
    tied: `from` stands before the first or a verb says that it began then.
    within: it need not fill the time between them: `between 4 and 30 June`.
    """

    figures: tuple[Figure, ...]
    lengths: tuple[int, ...]
    tied: bool
    within: bool = False


def ends_of(facts: Facts, figures: Sequence[Figure], at: int) -> Ends | None:
    """The ends that stand behind a length of time, or in front of it; None if none do."""
    ends = _after(facts, figures, at) or _before(facts, figures, at)
    return ends if ends is not None and ends.tied else None


def _after(facts: Facts, figures: Sequence[Figure], at: int) -> Ends | None:
    """The ends behind a length: `for five days, from 4 to 8 June`."""
    text, figure = facts.document.flat, figures[at]
    if at + 1 == len(figures):
        return None
    before = text[max(0, figure.start - REACH) : figure.start]
    cued = None if _BOUND.search(before) else _CUE.search(before)
    led = _LEAD.fullmatch(text, figure.end, figures[at + 1].start)
    if cued is None or led is None:
        return None
    within = "between " in led[0]
    tied = _TIED.search(led[0]) is not None
    ends = _ends_at(facts, figures, at + 1, tied=tied, within=within)
    return None if ends is None else ends._replace(within=ends.within or within)


def _before(facts: Facts, figures: Sequence[Figure], at: int) -> Ends | None:
    """The ends in front of a length: `from 9am to 5pm, eight hours in all`."""
    text, figure = facts.document.flat, figures[at]
    if not at or _TAIL.fullmatch(text, figures[at - 1].end, figure.start) is None:
        return None
    if _BEYOND.match(text, figure.end):
        return None
    for first in range(at - 1, max(-1, at - 5), -1):
        near = text[max(0, figures[first].start - REACH) : figures[first].start]
        tied = near.endswith((" from ", "From ")) or _BEGAN.search(near) is not None
        ranged = figures[first].kind in ("dates", "hours")
        ends = _ends_at(facts, figures, first, tied=tied or ranged)
        if ends is not None and ends.figures[-1].end <= figures[at - 1].end:
            whole = figures[first + _last_of(ends, figures, first)].end == figures[at - 1].end
            return ends if whole else None
    return None


def _last_of(ends: Ends, figures: Sequence[Figure], first: int) -> int:
    """How many figures further the last of the ends stands, a day of the week with it."""
    place = first
    while place + 1 < len(figures) and figures[place].end < ends.figures[-1].end:
        place += 1
    if place + 1 < len(figures) and figures[place + 1].kind == "weekday":
        place += 1
    return place - first


def _ends_at(
    facts: Facts, figures: Sequence[Figure], at: int, *, tied: bool, within: bool = False
) -> Ends | None:
    """The two ends that begin with a figure, days or hours; None if it begins none."""
    one = figures[at]
    if one.kind in ("dates", "hours") and len(one.parts) == 2:
        tied = tied or one.text.startswith(("from", "From"))
        within = one.text[:7].lower() == "between"
        ends = _ends(one.parts[0], one.parts[1], (one,), None, tied=tied or within)
        return None if ends is None else ends._replace(within=within)
    text = facts.document.flat
    place, first_day = _past_weekday(text, figures, at)
    if place + 1 >= len(figures):
        return None
    two = figures[place + 1]
    joined = (_AND if within else _TO).fullmatch(text, figures[place].end, two.start)
    began = joined is None and _AND_ENDED.fullmatch(text, figures[place].end, two.start)
    if one.kind != two.kind or not (joined or (began and tied)):
        return None
    last_day = _past_weekday(text, figures, place + 1)[1]
    apart = (last_day - first_day) % 7 if first_day is not None and last_day is not None else None
    return _ends(one, two, (one, two), apart, tied=tied)


def _past_weekday(text: str, figures: Sequence[Figure], at: int) -> tuple[int, int | None]:
    """The place of the figure that ends `10pm on Friday`, and the day of the week, if named."""
    if figures[at].kind == "clock" and at + 1 < len(figures):
        following = figures[at + 1]
        named = following.kind == "weekday" and following.day is not None
        if named and _OF_DAY.fullmatch(text, figures[at].end, following.start):
            return at + 1, following.day.weekday if following.day else None
    return at, None


def _ends(
    one: Figure, two: Figure, shown: tuple[Figure, ...], apart: int | None, *, tied: bool
) -> Ends | None:
    if one.clock is not None and two.clock is not None:
        if one.fault or two.fault or one.clock.zone != two.clock.zone or not _told(one, two):
            return None
        minutes = (two.clock.minutes - one.clock.minutes) % (DAY // MINUTE)
        if apart is not None:
            minutes = two.clock.minutes - one.clock.minutes + apart * DAY // MINUTE
        return Ends(shown, (minutes * MINUTE,), tied) if minutes > 0 else None
    lengths = tuple(sorted({n * DAY for days in _days(one, two) for n in (days, days + 1)}))
    return Ends(shown, lengths, tied) if lengths else None


def _told(one: Figure, two: Figure) -> bool:
    """Whether both times say which half of the day they are of."""
    clocks = [figure.clock for figure in (one, two) if figure.clock is not None]
    halves = [bool(clock.half) for clock in clocks if not clock.text.isalpha()]
    return all(halves) or (not any(halves) and any(clock.hour > 12 for clock in clocks))


def _days(one: Figure, two: Figure) -> set[int]:
    """How many days lie between two dates that are in order."""
    if one.day is None or two.day is None or one.fault or two.fault:
        return set()
    return {days for days in days_between(one.day, two.day) if days > 0}


def days_between(one: Day, two: Day) -> set[int]:
    """How many days one date lies before another, in a common year and in a leap year.

    Nothing where one of them is no day of a month.
    """
    if None in (one.month, one.day, two.month, two.day):
        return set()
    found = set()
    a, b = (one.month or 1, one.day or 1), (two.month or 1, two.day or 1)
    year = one.year or two.year
    for each in (year,) if year else YEARS:
        start = each if one.year or not year else each - (b < a)
        end = two.year if two.year and (one.year or b >= a) else start + (b < a)
        if a[1] <= almanac.length(a[0], start) and b[1] <= almanac.length(b[0], end):
            found.add(almanac.number(end, *b) - almanac.number(start, *a))
    return found
