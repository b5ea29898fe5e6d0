"""What looks like a time and is none: `John 3:16`, `£1m a day`; days are in `undated.py`.

The grammar sees the words of a figure; here are the words on either side. The answer is how much of
a shape to keep, as in `split.py`.
"""

from collections.abc import Callable, Sequence

from blogcheck.reading import clocks, durations, lasting, undated
from blogcheck.reading.apart import CHANGES
from blogcheck.reading.beside import ALL, NOTHING
from blogcheck.reading.clocks import Moment
from blogcheck.reading.place import BOUND, FOLLOW, JOINTS, Place
from blogcheck.reading.tables import Floor, Shape
from blogcheck.reading.titles import TITLES

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
# Behind a number these are the rest of its time.
HALVES = frozenset("p a am pm o'clock o’clock oclock".split())
# Figures with a colon after or before these are results, ratios or times of a race.
RACED = frozenset("in time record clocked ran ratio score aspect verse personal best pb".split())
GRADED = frozenset("grade class level key".split())
ENDS = frozenset({"end", "lean_end"})
RATIO = frozenset("ratio aspect scale split odds majority against mark per".split())
# Before "over" these make it more than so long; elsewhere it is how long something went on.
OVER_LED = frozenset(
    """for took take takes taken taking after lasted lasting last lasts just well spent spend in of
    waited wait waiting aged is was been be by with a to at from since served serving jailed serve
    within little every until the , ( an has have had""".split()
) | {""}


def keep(
    judge: Callable[[Place], int], floor: Floor, shape: Shape, texts: Sequence[str], place: int
) -> int:
    """How many types of a time's shape to keep: ALL, NOTHING, or so many to be read again."""
    return judge(Place(shape, texts, place, floor))


def _duration(at: Place) -> int:
    if at.words.texts[-1][0].isupper() and tuple(at.text.lower().split()) in TITLES:
        return NOTHING  # told 60 Minutes
    if at.first.children[:1] and at.first.children[0].name == "YEAR4":
        unit = at.words.texts[at.first.end].lower() if at.first.end < len(at.words.texts) else ""
        if len(at.nodes) == 2 and unit == "year":
            return at.head  # in the 2005 year
    if at.before.lower() in GRADED and at.words.texts[-1] == "year":
        return NOTHING  # for her grade eight year
    if at.first.name == "end":  # five or so years, five years or so
        inner = [node.name for node in (*at.first.children, *at.nodes[1:])]
        return ALL if inner == ["amount", "TIME_UNIT"] else at.first.end
    if at.last.name == "DAYPART":
        return _nights(at)
    if at.last.name == "TIME_UNIT" and at.words.texts[-1] == "long":
        return NOTHING if at.words.text(at.last).endswith("s") else ALL  # hours-long queues
    if at.first.start and at.before.lower() == "over" and not _beyond(at):
        return NOTHING  # the fall over two years is what happened in them
    before = at.lead if at.before.lower() == "some" else at.before
    return lasting.keep(at.nodes, at.words, before, at.after)


def _nights(at: Place) -> int:
    """A three-night stay, for one night; not one night, two night games, ten evening classes."""
    night, hyphened = at.words.texts[-1] == "night", "-" in at.words.texts
    told = hyphened or at.head > 1 or at.text[0] not in "oO" or at.before.lower() in ("for", "a")
    return ALL if night and told and (hyphened or not at.noun_follows) else at.head


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
    if name in ("TONIGHT", "DAYPART"):
        return _tonight(at)
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
    spoken = at.first.name in clocks.SPOKEN
    if "at" in at.words.texts[at.first.end :]:
        told = head in AT and at.words.texts[-1].lower() == "night"
        return ALL if told and found[0].hour <= clocks.NOON else at.first.end
    if "the" not in at.words.texts:
        if not spoken and (at.first.name != "amount" or len(at.nodes) > 2):
            return ALL  # 8.30pm tonight, 3 o'clock this afternoon
        to_come = "TONIGHT" in at.names or "tomorrow" in at.words.texts
        told = head in ("at", "until", "till", "before", "after", "by")
        told = told and (to_come or at.lead not in NO_CLOCK)
        fits = 1 <= found[0].hour <= clocks.NOON and found[0].minute < clocks.HOUR_MINUTES
        return ALL if told and fits else at.first.end
    if spoken:
        return ALL if head in AT else at.first.end
    small = all(moment.hour <= clocks.NOON for moment in found)
    told = (head in AT and not at.noun_follows) or at.first.name != "amount"
    return ALL if small and told else at.head


def _tonight(at: Place) -> int:
    """Tonight at nine, on Friday evening at 7.30; not the night at 10 High Street."""
    found = clocks.moments(at.nodes[1:], at.words)[0]
    fits = 1 <= found.hour <= clocks.NOON and found.minute < clocks.HOUR_MINUTES
    goes_on = at.noun_follows or (at.after in JOINTS | BOUND and at.linked)
    other = at.after[:1].isupper() or at.after[:1].isdecimal() or at.after.lower() in HALVES
    told = at.lead not in NO_CLOCK or at.words.texts[at.first.start] == "tonight"
    return ALL if fits and told and not goes_on and not other else NOTHING


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
        shown = text.isdecimal() or text[-3:-2] == "."
        fits = 3 <= len(text) <= 5 and shown and not found.clock(text).fault
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
        return ALL if fits else at.first.end  # by a quarter to 8,200
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
    if clocks.hyphened(at.nodes, at.words) is not None:
        return ALL
    if len(found) != 2:
        return NOTHING
    if at.last.name == "DAYPART":
        return _in_one_part(at, found)
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


def _in_one_part(at: Place, found: Sequence[Moment]) -> int:
    """Between six and eight in the evening; a change or a count in the morning is none."""
    small = all(0 < m.hour <= clocks.NOON and m.minute < clocks.HOUR_MINUTES for m in found)
    ends = all(node.children[0].name == "amount" for node in at.nodes if node.name in ENDS)
    lead = at.lead if at.first.start else at.before.lower()
    if small and ends and lead not in CHANGES:
        return ALL
    return at.last.start - (1 if at.words.texts[at.last.start - 1] == "at" else 2)


JUDGES: dict[str, Callable[[Place], int]] = {
    "duration": _duration,
    "clock": _clock,
    "hours": _hours,
    **undated.JUDGES,
}
