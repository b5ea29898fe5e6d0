"""What looks like a day and is none: `May 20 people`, `version 4.5.2012`, `Theresa May 12`.

The answer is how much of a shape to keep, as in `split.py`.
"""

from collections.abc import Callable

from blogcheck.patterns import later
from blogcheck.reading import clocks, dates
from blogcheck.reading.beside import ALL, NOTHING
from blogcheck.reading.place import BOUND, JOINTS, Place

PEOPLE = frozenset("people men women children".split())
# Days with names of their own, and what is named after a day.
NAMED_DAYS = frozenset(
    """black good super sheffield ash shrove palm bloody cyber giving maundy easter whit
    mad""".split()
)
PAPERS = frozenset(
    """times mirror telegraph mail express herald post people sport league star world politics
    independent business""".split()
)
# In May 20 people: after these the number need not be the day's.
MONTH_LED = frozenset("in during last this early late mid next every each".split())
YEAR_LED = frozenset("in since until till of from to between and by early late mid".split())
NUMBERED = frozenset(
    "chapter form section page table figure part volume group level channel number room day".split()
)
MAYS = frozenset("Mr Mrs Ms Theresa Brian Fredric James Imelda Mathew".split())
DECADE_BEFORE = frozenset("the early mid late - \u2013 \u2011".split())
# Behind these nine thirty is a time of day.
SPOKEN_AFTER = frozenset("for by until till before after since".split())
_DECADE = later(r"[12]\d\d0s")
FEAST_AFTER = frozenset(
    """on by last this every next the until till from since after before for at between and happy
    merry""".split()
)
CALENDARS = frozenset(
    "chinese lunar jewish orthodox islamic muslim hindu tamil vietnamese korean persian".split()
)
WORDED = frozenset("FIRST SECOND ORDINAL_WORD ORDINAL_TENS TENS".split())
VERSIONED = frozenset("version v ios macos android firmware release build update".split())


def _dates(at: Place) -> int:
    found = dates.days_of(at.nodes, at.words)
    if at.first.name != "MONTH":
        return ALL if found is not None else at.head
    # What stands when the second number is no day: the first.
    alone = at.head and at.nodes[1].end
    if found is None or (found[0][0].day or 0) >= (found[1][0].day or 0):
        return alone
    head = at.before.lower()
    if at.noun_follows and head in MONTH_LED:
        return NOTHING  # in May 10-15 people
    moved = head == "on" and "to" in at.words.texts
    apart = "-" not in at.words.texts and at.noun_follows and head != "the"
    return alone if moved or apart or at.after in BOUND else ALL


def _date(at: Place) -> int:
    if "MONTH" in at.names:
        return _with_month(at)
    if "DATE_DOTTED" in at.names and at.before.lower() in VERSIONED:
        return NOTHING
    # What stands when the day does not: the day of the week before it.
    alone = 1 if at.names[0] == "WEEKDAY" and not at.first.start else NOTHING
    if at.names in (["WEEKDAY", "DECIMAL"], ["WEEKDAY", "PLAIN"]):
        summed = at.after == "in" and at.beyond in ("all", "total")
        if at.noun_follows or at.after in BOUND or at.after in JOINTS or summed:
            return alone
    elif not {"PLAIN", "YEAR4", "amount", "DATE_DOTTED", "DAY", "DAY_GLUED"} & set(at.names):
        return alone  # Thursday second
    figures = at.text.partition(" ")[2] if alone else at.text
    if "/" in figures or "-" in figures:
        in_a_row = at.led and at.before in ("-", "/", ".")
        if (
            in_a_row
            or (at.joined and at.after in ("-", "/"))
            or any(char.isspace() for char in figures)
        ):
            return alone
    return ALL if dates.day_of(at.nodes, at.words) is not None else alone


def _with_month(at: Place) -> int:
    month = next(node for node in at.nodes if node.name == "MONTH")
    alone = 1 if at.names[0] == "WEEKDAY" and not at.first.start else NOTHING
    # What stands when the month does not: the number before it.
    without = alone or (at.head if month.start > at.first.start else NOTHING)
    name = at.words.text(month)
    if dates.day_of(at.nodes, at.words) is None:
        return without
    if dates.quoted(at.words) and at.last.name == "PLAIN" and at.last.start > month.end:
        # October '97, 1 May '95
        return ALL if _clipped(at) else NOTHING if at.first is month else month.end
    if at.names == ["MONTH", "PLAIN"] and int(at.words.text(at.last)) > dates.LAST_DAY:
        told = at.before.lower() in YEAR_LED and not at.after[:1].isalnum()
        return ALL if told and at.after not in BOUND | JOINTS else NOTHING
    short = at.names[:2] == ["WEEKDAY", "STOP"]
    if short and len(at.words.texts[at.first.start]) > 4:
        return alone  # on Wednesday. May 3 was
    if not short and "STOP" in at.names and (len(name) > 4 or name in ("May", "June", "July")):
        # Met on 4 May. 2012 was wet.
        return month.end if at.names[-3:-1] == ["MONTH", "STOP"] and without else alone
    if at.first.name == "PLAIN" and at.before.lower() in NUMBERED:
        return without  # Chapter 4 May
    if name.islower() and at.names == ["MONTH", "YEAR4"] and "of" in at.words.texts:
        return NOTHING  # the march of 1963
    if name.lower() in ("march", "may") and _walks(at, name):
        return without
    named = at.before in MAYS and at.first is month
    counted = at.noun_follows and at.before.lower() in MONTH_LED
    if at.last.name == "PLAIN" and month.end <= at.last.start and (counted or named):
        return alone  # in May 20 people; Theresa May 12
    return _with_year(at, alone) if at.last.name == "YEAR4" else ALL


def _with_year(at: Place, alone: int) -> int:
    """What stands of a date whose year may count what follows: on May 4 in 1600 homes."""
    joint = at.words.texts[at.last.start - 1]
    counted = at.noun_follows if joint == "in" else at.after.lower() in PEOPLE
    if not counted:
        return ALL
    return at.last.start - 1 if joint in (",", ".", "in") else alone


def _clipped(at: Place) -> bool:
    """Whether the two digits behind a quotation mark are a year: '97."""
    return len(at.words.text(at.last)) == 2 and not at.noun_follows and at.after not in dates.QUOTES


def _walks(at: Place, name: str) -> bool:
    """Whether "march" and "may" are no months: the second march, 20 march on, the third May."""
    if "of" in at.words.texts or "YEAR4" in at.names:
        return False
    if WORDED & set(at.names):
        return True
    return name.islower() and "DAY" not in at.names


def _feast(at: Place) -> int:
    """Christmas Day, Easter 2018; not Christmas alone, black Monday or a good Friday crowd."""
    year = at.last.name == "YEAR4"
    # Chinese New Year's Eve, Greek Easter 2018.
    elsewhere = at.lead in CALENDARS if at.first.start else at.before[:1].isupper()
    elsewhere = elsewhere and at.before.lower() not in FEAST_AFTER
    named = not elsewhere and (not year or at.after.lower() not in PEOPLE)
    if named and (year or at.text[0].isupper()) and dates.feast(at.nodes, at.words) is not None:
        return ALL
    return at.nodes[-2].end if year and len(at.nodes) > 2 else NOTHING


def _weekday(at: Place) -> int:
    word = at.words.texts[at.first.start]
    if len(word) < 4 or not word[0].isupper() or at.before.lower() in NAMED_DAYS:
        return NOTHING
    return NOTHING if at.after[:1].isupper() and at.after.lower() in PAPERS else ALL


def _year(at: Place) -> int:
    if at.first.name in clocks.SPOKEN:
        year = dates.spoken_year(at.nodes, at.words) is not None
        return ALL if year or _is_clock(at) else at.first.end
    return ALL if dates.year_of_era(at.nodes, at.words) is not None else at.first.end


def _is_clock(at: Place) -> bool:
    """By nine thirty, for seven fifteen: what would be a year, were it one."""
    found = clocks.moments(at.nodes, at.words)[0]
    fits = 1 <= found.hour <= clocks.NOON and 10 <= found.minute < clocks.HOUR_MINUTES
    alone = not at.noun_follows and at.after not in JOINTS | BOUND
    return fits and alone and at.before.lower() in SPOKEN_AFTER


def _season(at: Place) -> int:
    if at.first.name == "SEASON":
        return ALL if at.last.name == "YEAR4" or _clipped(at) else NOTHING
    year, last = int(at.words.text(at.first)) + 1, at.words.text(at.last)
    return ALL if last in (str(year), f"{year % 100:02}") else 1


def _decade(at: Place) -> int:
    """The 1990s, the '90s; and no age: in his 40s."""
    if at.first.name == "DECADE" or at.first.start:
        return ALL
    if len(at.nodes) > 1:
        century = dates.century(at.first, at.words)  # the nineteen sixties
        return ALL if century else at.head
    if at.first.name == "DECADE_WORD":
        # Women in their late twenties have an age.
        return ALL if "the" in (at.before.lower(), at.lead) else NOTHING
    led = at.before.lower() in DECADE_BEFORE and not (
        at.before in JOINTS and at.lead not in DECADE_BEFORE
    )  # the mid-60s, not the over-60s
    led |= at.before.lower() in ("and", "or", "to") and _DECADE.fullmatch(at.lead) is not None
    return ALL if led and at.text > "5" else NOTHING  # the 1960s and 70s


JUDGES: dict[str, Callable[[Place], int]] = {
    "date": _date,
    "dates": _dates,
    "feast": _feast,
    "weekday": _weekday,
    "year": _year,
    "season": _season,
    "decade": _decade,
}
