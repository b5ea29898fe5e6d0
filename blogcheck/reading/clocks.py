"""What time: `10:35pm`, `half past nine`, `2300 GMT`, `from 9am to 5pm`."""

from collections.abc import Sequence

from blogcheck.document import Clock
from blogcheck.patterns import later
from blogcheck.reading import amounts
from blogcheck.reading.amounts import Words
from blogcheck.reading.tables import Shape
from blogcheck.typed import NamedTuple

NOON = 12
DAY_HOURS = 24
HOUR_MINUTES = 60
LATE = 20
NIGHT = "20-24"
# An amount that is no hour.
NO_HOUR = 99
DAY_MINUTES = DAY_HOURS * HOUR_MINUTES
IN_FIGURES = frozenset(
    """CLOCK12 CLOCK24 CLOCK_SECONDS CLOCK_GLUED CLOCK_BROKEN CLOCK_ODD CLOCK_HOURS
    CLOCK_ZONED CLOCK_AP CLOCK_ISH PENCE_GLUED""".split()
)
HALVES = frozenset({"HALF", "ante", "post"})
SPOKEN = frozenset({"UNIT", "TEEN", "TENS"})
_NAMED = IN_FIGURES | {"amount", "NOON", "HOUR_H"}
_DIGITS = later(r"(\d{1,2})(?:([.:])(\d\d))?(?::(\d\d))?")
_FOUR = later(r"([01]?\d|2[0-4])([0-5]\d)")


class Moment(NamedTuple):
    """A time of day as printed: hour 19 for 19:10pm.

    zone: as printed; end: the type behind it, in the window.
    """

    hour: int
    minute: int
    half: str = ""
    separator: str = ""
    zone: str = ""
    end: int = 0
    second: int = 0

    def clock(self, text: str) -> Clock:
        """The clock that shows it; text: as it is printed."""
        return Clock(
            self.hour, self.minute, text, self.half, self.separator, self.zone, self.second
        )


def moments(nodes: Sequence[Shape], words: Words) -> list[Moment]:
    """The times of day that stand side by side in the nodes of a `clock` or of `hours`."""
    found: list[Moment] = []
    spoken: list[int] = []
    for outer in nodes:
        node = outer.children[0] if outer.name in ("end", "lean_end") else outer
        if node.name in SPOKEN:
            if spoken and words.texts[node.start - 1].rstrip() == "to":
                spoken = []
            spoken.append(int(words.listed(node)))
            said = Moment(spoken[0], sum(spoken[1:]), end=node.end)
            found = [*found[:-1], said] if len(spoken) > 1 else [*found, said]
        elif node.name == "told":
            found.append(told(node.children, words))
        elif node.name in _NAMED:
            moment = _named(node, words)
            # 12 noon is one moment.
            if node.name == "NOON" and found and found[-1].end == node.start:
                found.pop()
            found.append(moment)
        elif found:
            found[-1] = _further(found[-1], node, words)
    return found


def _named(node: Shape, words: Words) -> Moment:
    """The hour, and the minutes if they stand with it."""
    if node.name == "amount":
        return _amount(node, words)
    if node.name == "NOON":
        return Moment(*divmod(int(words.listed(node)), HOUR_MINUTES), end=node.end)
    if node.name == "HOUR_H":
        return Moment(int(words.text(node)[:-1]), 0, end=node.end)
    return in_figures(words.text(node), node.end)


def _further(moment: Moment, node: Shape, words: Words) -> Moment:
    """The moment with what a word behind it says: its half of the day, its zone."""
    name, end = node.name, node.end
    if name == "HALF":
        return moment._replace(half=words.listed(node), end=end)
    if name in HALVES:
        return moment._replace(half="am" if name == "ante" else "pm", end=end)
    if name == "ZONE":
        return moment._replace(zone=words.text(node), end=end)
    if name == "oclock":
        return moment._replace(end=end)
    if name == "PLAIN" and moment.end == node.start:  # 15h30
        return moment._replace(minute=int(words.text(node)), end=end)
    if name in ("DAYPART", "TONIGHT"):
        return in_part(moment, words.listed(node) or NIGHT)._replace(end=end)
    return moment


def in_figures(text: str, end: int = 0) -> Moment:
    """The time of day that one token shows: 10:35pm, 23:24, 0730hrs, 0500GMT, 11.30pmWe."""
    digits = next((i for i, char in enumerate(text) if char.isalpha()), len(text))
    letters = "" if text.endswith("ish") else text[digits : digits + 2].lower()
    half = {"a": "am", "p": "pm"}.get(letters, letters if letters in ("am", "pm") else "")
    if letters and not half:
        zone = text[digits:]
        shown = in_figures(text[:digits], end)
        return shown._replace(zone=zone) if zone.isupper() else shown
    match = _DIGITS.match(text)
    hour, separator, minute, second = match.groups() if match else (text, "", "", "")
    if not separator and len(text[:digits]) > 2:
        hour, minute = text[: digits - 2], text[digits - 2 : digits]  # 340pm
    return Moment(
        int(hour), int(minute or 0), half, separator or "", end=end, second=int(second or 0)
    )


def _amount(node: Shape, words: Words) -> Moment:
    text = words.text(node)
    match = _DIGITS.fullmatch(text) if node.end == node.start + 1 else None
    if match:
        hour, separator, minute, _ = match.groups()
        return Moment(int(hour), int(minute or 0), "", separator or "", end=node.end)
    four = _FOUR.fullmatch(text) if node.end == node.start + 1 else None
    if four:
        return Moment(int(four[1]), int(four[2]), end=node.end)
    value = amounts.amount(node, words).value if "," not in text else NO_HOUR
    whole = value if isinstance(value, int) else -1
    return Moment(whole if 0 <= whole <= DAY_HOURS else NO_HOUR, 0, end=node.end)


def told(nodes: Sequence[Shape], words: Words) -> Moment:
    """Half past nine, a quarter to six, twenty past eight; the last of the nodes is the hour."""
    first, hour = nodes[0], moments(nodes[-1].children, words)[0]
    if first.name == "HALF_":
        return past(30, hour)
    if first.name == "QUARTER":
        return past(15, hour, to=not nodes[1].children)
    return past(moments([first], words)[0].hour, hour)


def hyphened(nodes: Sequence[Shape], words: Words) -> Moment | None:
    """Nine-thirty p.m.: hour and minutes in words with a hyphen between, which hours have too."""
    some = [node for node in nodes if node.name in ("amount", "TENS")]
    if len(some) != len(nodes) - 1 or len(some) != 2 or nodes[-1].name not in HALVES:
        return None
    hour, minute = (amounts.amount(node, words).value for node in some)
    if not (words.texts[0].isalpha() and hour in range(1, NOON + 1) and minute in range(10, 60)):
        return None
    return _further(Moment(int(hour), int(minute)), nodes[-1], words)


def past(minutes: int, hour: Moment, *, to: bool = False) -> Moment:
    """So many minutes past an hour, or to it."""
    start = hour.hour * HOUR_MINUTES + hour.minute
    hours, minute = divmod(start - minutes if to else start + minutes, HOUR_MINUTES)
    if hours == 0 and to and hour.hour <= NOON:
        hours = NOON
    return Moment(hours % DAY_HOURS, minute, hour.half, "", hour.zone, hour.end)


def in_part(moment: Moment, part: str) -> Moment:
    """A moment with the half of the day that its part tells: five in the afternoon.

    part: the first and the last hour, `8-12`.
    """
    if moment.half or not 0 < moment.hour <= NOON:
        return moment
    begin = int(part.partition("-")[0])
    if begin >= LATE:  # one in the night is early, nine is late
        half = "am" if moment.hour < 5 or moment.hour == NOON else "pm"
    else:
        half = "am" if begin < NOON else "pm"
    return moment._replace(half=half)


def shared(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    """The ends of a stretch of hours, am and pm shared out: 9-11am, 11 to 3pm, 10pm to 3."""
    if last.half and not first.half and 0 < first.hour <= NOON:
        first = first._replace(half=last.half)
        if first.clock("").minutes >= last.clock("").minutes:
            first = first._replace(half="am" if last.half == "pm" else "pm")
    elif not (last.half or first.half or first.separator or last.separator):
        earlier = (last.hour, last.minute) <= (first.hour, first.minute)
        if earlier and 0 < last.hour < NOON and first.hour <= NOON:  # from 10 until 2
            last = last._replace(hour=last.hour + NOON)
    elif first.half and not last.half and 0 < last.hour <= NOON:
        start = first.clock("").minutes
        ends = [last._replace(half=half) for half in ("am", "pm")]
        last = min(ends, key=lambda end: (end.clock("").minutes - start - 1) % DAY_MINUTES)
    return first, last
