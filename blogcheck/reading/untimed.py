"""What looks like a time and is none: `John 3:16`, `May 20 people`, `£1m a day`.

The grammar sees the words of a figure; here are the words on either side. The answer is how much of
a shape to keep, as in `split.py`.
"""

from collections.abc import Callable, Sequence

from blogcheck.reading import clocks, dates, durations, lasting
from blogcheck.reading.amounts import Words
from blogcheck.reading.beside import ALL, NOTHING, bare
from blogcheck.reading.tables import Floor, Shape

HEDGES = frozenset(
    {"either", "about", "nearly", "just_over", "more_than", "at_least", "under", "up_to", "exactly"}
)
# Words before a time of day; it may also begin the copy.
AT = frozenset(
    """at until till by since before from after about around between past to and or 's ’s it's
    it’s is was of @""".split()
) | {""}
AT_LEAST = AT - frozenset("and or 's ’s is was of to between past".split())
# Behind these a number is a price, a rate or an average.
NO_CLOCK = frozenset(
    """stood stands standing stand trading traded trade trades closed closing close opened ended
    ending priced price valued value sold rate rated rates running remained steady unchanged set
    fixed peaked put measured inflation shares odds averaging averaged average settled finished
    peaking hovering staying stays stayed pegged recorded strike buy bought estimated currently
    flat""".split()
)
BOOKS = frozenset(
    """genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra
    job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel hosea joel amos jonah
    micah malachi matthew mark luke john acts romans corinthians galatians ephesians philippians
    colossians thessalonians timothy titus hebrews james peter jude revelation surah""".split()
)
# Figures with a colon after or before these are results, ratios or times of a race.
RACED = frozenset("in time record clocked ran ratio score aspect verse personal best pb".split())
RATIO = frozenset("ratio aspect scale split odds majority against mark per".split())
JOINTS = frozenset("- – / : x".split())
# What may follow a day or an hour; any other word in lower case is what there were so many of.
FOLLOW = frozenset(
    """and to at in on for was is as with when after by from the or that this but until between
    which where who has had will would could may might since because before a an of through while
    than are were his her their its it he she they we i local general last next about so it's it’s
    if did does do also amid during following near outside inside against over""".split()
)
PEOPLE = frozenset("people men women children".split())
BOUND = frozenset("% £ $ €".split())
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
# Before "over" these make it more than so long; elsewhere it is how long something went on.
OVER_LED = frozenset(
    """for took take takes taken taking after lasted lasting last lasts just well spent spend in of
    waited wait waiting aged is was been be by with a to at from since served serving jailed serve
    within little every until the , ( an has have had""".split()
) | {""}
WORDED = frozenset("FIRST SECOND ORDINAL_WORD ORDINAL_TENS TENS".split())


class Place:
    """A shape where it stands: its nodes without the hedge, and the words around it."""

    def __init__(self, shape: Shape, texts: Sequence[str], place: int, floor: Floor) -> None:
        self.nodes = body(shape)
        self.names = [node.name for node in self.nodes]
        self.words = Words(texts[place : place + shape.end], floor.values)
        self.first = self.nodes[0]
        self.last = self.nodes[-1]
        self.before = bare(texts, place + self.first.start - 1)
        self.lead = bare(texts, place + self.first.start - 2).lower()
        self.after = bare(texts, place + shape.end)
        self.text = "".join(texts[place + self.first.start : place + shape.end]).rstrip()
        start, end = place - 1, place + shape.end
        # What is glued on before and behind, as in an address; linked to what comes after that.
        self.led = start >= 0 and not texts[start][-1].isspace()
        self.joined = end < len(texts) and not texts[end - 1][-1].isspace()
        self.linked = self.joined and not texts[end][-1].isspace()

    @property
    def noun_follows(self) -> bool:
        """Whether the next word may be what there are so many of."""
        after = self.after
        return after.isalpha() and after.islower() and after not in FOLLOW

    @property
    def head(self) -> int:
        """How many types to keep when only the first node stands: none behind leading words."""
        return NOTHING if self.first.start else self.first.end


def body(shape: Shape) -> tuple[Shape, ...]:
    """The nodes of a shape without its hedge."""
    nodes = shape.children
    return nodes[1:] if nodes and nodes[0].name in HEDGES else nodes


def keep(shape: Shape, texts: Sequence[str], place: int, floor: Floor) -> int:
    """How many types of a time's shape to keep: ALL, NOTHING, or so many to be read again."""
    judge = _JUDGES.get(shape.name)
    return ALL if judge is None else judge(Place(shape, texts, place, floor))


def _duration(at: Place) -> int:
    if at.first.children[:1] and at.first.children[0].name == "YEAR4":
        unit = at.words.texts[at.first.end].lower() if at.first.end < len(at.words.texts) else ""
        if len(at.nodes) == 2 and unit == "year":
            return at.head  # in the 2005 year
    if at.first.start and at.before.lower() == "over" and not _beyond(at):
        return NOTHING  # the fall over two years is what happened in them
    before = at.lead if at.before.lower() == "some" else at.before
    return lasting.keep(at.nodes, at.words, before, at.after)


def _beyond(at: Place) -> bool:
    """Whether "over" before a length of time is more than: for over two years."""
    return at.lead in OVER_LED or at.after.lower() in lasting.SPAN_AFTER


def _clock(at: Place) -> int:
    head = at.before.lower()
    name = at.first.name
    if at.joined and at.after[:1].isalnum():
        return NOTHING
    if "hour" in at.names:
        return _past(at)
    if name == "HALF_":
        told = head in AT_LEAST and not at.noun_follows and at.after not in JOINTS
        return ALL if told else NOTHING
    if not {"DAYPART", "TONIGHT"}.isdisjoint(at.names):
        return _in_part(at, head)
    if len(at.nodes) == 1 and name in ("CLOCK24", "CLOCK_ODD", "CLOCK_SECONDS"):
        return _in_figures(at, head)
    if name == "CLOCK_ISH":
        return NOTHING if at.noun_follows else ALL
    if name == "CLOCK_AP" and len(at.words.texts) == 1:
        return ALL if head in ("at", "by", "until", "till") and ":" in at.text else NOTHING
    if name in clocks.SPOKEN:
        return _spoken(at)
    return _with_amount(at) if name == "amount" else ALL


def _in_part(at: Place, head: str) -> int:
    """At 3 in the morning, at 9 tonight, until 7.30 this evening."""
    found = clocks.moments(at.nodes, at.words)
    if "the" not in at.words.texts:
        told = head in ("at", "until", "till", "before", "after") and at.lead not in NO_CLOCK
        fits = 1 <= found[0].hour <= clocks.NOON and found[0].minute < clocks.HOUR_MINUTES
        return ALL if told and fits else at.first.end
    if at.first.name in clocks.SPOKEN:
        return ALL if head in AT else at.first.end
    small = all(moment.hour <= clocks.NOON for moment in found)
    told = (head in AT and not at.noun_follows) or at.first.name != "amount"
    return ALL if small and told else at.head


def _in_figures(at: Place, head: str) -> int:
    """23:24, and no score, verse or ratio."""
    raced = head in RACED or (head in ("of", "is", "was") and at.lead in RACED)
    if head in BOOKS or raced or at.after.lower() in RATIO:
        return NOTHING
    if (at.linked and at.after in JOINTS) or (at.led and at.before in JOINTS):
        return NOTHING
    if at.first.name == "CLOCK_ODD":
        return ALL if head in ("at", "until", "by", "since", "before") else NOTHING
    return ALL


def _with_amount(at: Place) -> int:
    """10 p.m., 2300 GMT, 12 noon, 10 o'clock."""
    text = at.words.text(at.first)
    found = clocks.moments(at.nodes, at.words)[0]
    if "ZONE" in at.names and len(at.nodes) == 2:
        fits = len(text) in (3, 4) and text.isdecimal() and not found.clock(text).fault
    elif "NOON" in at.names:
        fits = text.lower() in ("12", "twelve")
    elif "ante" in at.names and at.before.lower() == "i":
        fits = False
    else:
        fits = found.hour != clocks.NO_HOUR
    return ALL if fits else at.head


def _past(at: Place) -> int:
    """Half past nine, a quarter to six, 20 minutes past eight."""
    named = next(node for node in at.nodes if node.name == "hour")
    hour = clocks.moments(named.children, at.words)[0]
    fits = hour.hour <= clocks.NOON and not hour.minute
    if at.first.name == "DAYPART":  # in the morning at 7
        return ALL if hour.hour <= clocks.NOON and not at.noun_follows else at.first.end
    if at.first.name in ("HALF_", "QUARTER"):
        return ALL if fits else at.head
    unit = at.nodes[1]
    if unit.name in ("TIME_UNIT", "SECOND"):
        minutes = unit.name == "TIME_UNIT"
        fits = fits and minutes and durations.seconds(unit, at.words) == durations.MINUTE
        return ALL if fits else unit.end
    minute = clocks.moments([at.first], at.words)[0].hour
    return ALL if fits and 1 <= minute < clocks.DAY_HOURS else at.head


def _spoken(at: Place) -> int:
    """Seven thirty p.m.; at ten forty five, and no noun behind it."""
    found = clocks.moments(at.nodes, at.words)[0]
    fits = 1 <= found.hour <= clocks.NOON and 10 <= found.minute < clocks.HOUR_MINUTES
    if at.last.name in clocks.HALVES:
        return ALL if fits else at.first.end
    noun = at.after[:1].isalpha() and at.after.lower() not in FOLLOW
    return ALL if fits and not noun else NOTHING


def _hours(at: Place) -> int:
    """From 9am to 5pm; 10 minutes to midnight."""
    found = clocks.moments(at.nodes, at.words)
    first = at.first
    if len(found) != 2:
        return NOTHING
    if first.name in clocks.SPOKEN:
        fits = all(
            0 < m.hour <= clocks.NOON and 10 <= m.minute < clocks.HOUR_MINUTES for m in found
        )
        return ALL if fits and not at.noun_follows else NOTHING
    if first.name in ("end", "lean_end") and first.children[0].name != "amount":
        return at.head
    if any(node.name in ("TIME_UNIT", "SECOND") for node in first.children):
        minutes = first.children[-1].name == "TIME_UNIT"
        unit = durations.seconds(first.children[-1], at.words) if minutes else 1
        fits = unit == durations.MINUTE and found[0].hour <= clocks.DAY_HOURS
        return ALL if fits else first.end
    fits = all(m.hour <= clocks.DAY_HOURS and m.minute < clocks.HOUR_MINUTES for m in found)
    noun = at.after[:1].isalpha() and at.after.lower() not in FOLLOW
    counted = at.last.name == "amount" and (noun or (at.joined and at.after == "/"))
    if first.name == "end" and at.last.name == "amount":  # from 2002 until 2008
        counted |= any(m.hour > clocks.NOON or m.minute for m in found)
    return ALL if fits and not counted else at.head


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
        if at.noun_follows or at.after in BOUND or at.after in JOINTS:
            return alone
    elif not {"PLAIN", "YEAR4", "amount", "DATE_DOTTED", "DAY", "DAY_GLUED"} & set(at.names):
        return alone  # Thursday second
    figures = at.text.partition(" ")[2] if alone else at.text
    if "/" in figures or "-" in figures:
        in_a_row = at.led and at.before in ("-", "/", ".")
        if in_a_row or at.after in ("-", "/") or any(char.isspace() for char in figures):
            return alone
    return ALL if dates.day_of(at.nodes, at.words) is not None else alone


VERSIONED = frozenset("version v ios macos android firmware release build update".split())


def _with_month(at: Place) -> int:
    month = next(node for node in at.nodes if node.name == "MONTH")
    alone = 1 if at.names[0] == "WEEKDAY" and not at.first.start else NOTHING
    # What stands when the month does not: the number before it.
    without = alone or (at.head if month.start > at.first.start else NOTHING)
    name = at.words.text(month)
    if dates.day_of(at.nodes, at.words) is None:
        return without
    if at.names == ["MONTH", "PLAIN"] and dates.quoted(at.words):
        return ALL if _clipped(at) else NOTHING
    if at.names == ["MONTH", "PLAIN"] and int(at.words.text(at.last)) > dates.LAST_DAY:
        told = at.before.lower() in YEAR_LED and not at.after[:1].isalnum()
        return ALL if told and at.after not in BOUND | JOINTS else NOTHING
    short = at.names[:2] == ["WEEKDAY", "STOP"]
    if short and len(at.words.texts[at.first.start]) > 4:
        return alone  # on Wednesday. May 3 was
    if not short and "STOP" in at.names and (len(name) > 4 or name in ("May", "June", "July")):
        return alone
    if at.first.name == "PLAIN" and at.before.lower() in NUMBERED:
        return without  # Chapter 4 May
    if name.lower() in ("march", "may") and _walks(at, name):
        return without
    named = at.before in MAYS and at.first is month
    counted = at.noun_follows and at.before.lower() in MONTH_LED
    if at.last.name == "PLAIN" and month.end <= at.last.start and (counted or named):
        return alone  # in May 20 people; Theresa May 12
    if at.last.name == "YEAR4" and at.after.lower() in PEOPLE:
        return at.last.start - 1 if at.words.texts[at.last.start - 1] == "," else alone
    return ALL


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


def _weekday(at: Place) -> int:
    word = at.words.texts[at.first.start]
    if len(word) < 4 or not word[0].isupper() or at.before.lower() in NAMED_DAYS:
        return NOTHING
    return NOTHING if at.after[:1].isupper() and at.after.lower() in PAPERS else ALL


def _year(at: Place) -> int:
    if at.first.name in clocks.SPOKEN:
        return ALL if dates.spoken_year(at.nodes, at.words) is not None else at.first.end
    return ALL if dates.year_of_era(at.nodes, at.words) is not None else at.first.end


def _season(at: Place) -> int:
    if at.first.name == "SEASON":
        return ALL if at.last.name == "YEAR4" or _clipped(at) else NOTHING
    year, last = int(at.words.text(at.first)) + 1, at.words.text(at.last)
    return ALL if last in (str(year), f"{year % 100:02}") else 1


def _decade(at: Place) -> int:
    """The 1990s, the '90s; and no age: in his 40s."""
    if at.first.name == "DECADE" or at.first.start:
        return ALL
    if at.first.name == "DECADE_WORD":
        # Women in their late twenties have an age.
        return ALL if "the" in (at.before.lower(), at.lead) else NOTHING
    return ALL if at.before.lower() in DECADE_BEFORE and at.text > "5" else NOTHING


_JUDGES: dict[str, Callable[[Place], int]] = {
    "duration": _duration,
    "clock": _clock,
    "hours": _hours,
    "date": _date,
    "dates": _dates,
    "weekday": _weekday,
    "year": _year,
    "season": _season,
    "decade": _decade,
}
JUDGED = frozenset(_JUDGES)
