"""Lengths of less than a day: how they round, and the two times that they lie between."""

from collections.abc import Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

HOUR, DAY = 60, 24 * 60
WEEK = 7 * DAY
NOON = 12
LONGEST = 18 * HOUR
_WAY = later(r" (later|earlier|after|before)\b")
_BESIDE = later(r",? ?[(–—-]? ?(?:just |only |exactly )?")
_THEN = later(r",? ?\(?(?:at |by )?")
_ROUND = later(r" (?:[^\W\d][\w'’-]{0,20},? ){1,9}at ")
_ALONE = later(r"[.,;:)!?]|$| (?:in all|of play)\b")
_BEGAN = later(
    r"\b(?:began|begun|started|starting|opened|kicked off|set off|set out|left|departed|took off)"
    r"(?: [^\W\d][\w'’-]{0,20}){0,3} at $"
)
_ENDED = later(
    r"\b(?:ended|finished|closed|stopped|arrived|landed|docked|over|adjourned|broke up|wound up)"
    r"(?: [^\W\d][\w'’-]{0,20}){0,3} at $"
)
_LASTED = later(r"\b(?:lasted|lasting|ran for|took) (?:just |only |exactly )?$")
_NEXT = later(r",? (?:and )?(?:began|started|opened|kicked off)(?: [^\W\d][\w'’-]{0,20}){0,3} at ")
_FROM = later(r" from (?:[^\W\d][\w'’-]{0,20},? ){1,8}at ")
_TO = later(r" (?:to|until) (?:[^\W\d][\w'’-]{0,20},? ){1,8}at ")
_AFTER = later(r",? after (?:just |only )?")
REACH = 60
# How far behind a time its day of the week may stand.
NEXT = 18
# How far before it, the day among it.
DAY_BEFORE = 14


class Stretch(NamedTuple):
    """A length of time as it stands in the copy, in minutes from low to high."""

    figure: Figure
    low: int
    high: int

    @property
    def place(self) -> Span:
        """Where it stands."""
        return Span(self.figure.start, self.figure.end)

    @property
    def vague(self) -> bool:
        """Whether it is several hours or a few minutes."""
        return self.low < self.high

    def fits(self, minutes: int) -> bool:
        """Whether so many minutes may be called this, rounded as copy rounds.

        Half an hour five minutes either way, 20 minutes four, ten two, above an hour fifteen; seven
        minutes, or an hour and 20, are counted.
        """
        slack = 15
        if not self.vague and self.low % 5:
            slack = 1
        elif self.low < HOUR:
            slack = 5 if self.vague or self.low % 30 == 0 else 4 if self.low >= 20 else 2
        elif not self.vague and self.low % 15:
            slack = 5
        return self.low - slack <= minutes <= self.high + slack


def stretch(figure: Figure, longest: int = LONGEST) -> Stretch | None:
    """The stretch that a figure is; None for a hedged one, and for one that is longer."""
    quantity = figure.quantity
    if figure.kind != "duration" or figure.aside or quantity is None:
        return None
    vague = quantity.hedge == "vague" and quantity.high is not None
    low, high = (quantity.low, quantity.high) if vague else (quantity.value, quantity.value)
    few, many = int(low or 0) // 60, int(high or 0) // 60
    known = (vague or quantity.hedge in ("", "exactly")) and 0 < few <= longest
    return Stretch(figure, few, many) if known else None


def minutes_of(figure: Figure) -> int:
    """Minutes since midnight of a time."""
    return figure.clock.minutes if figure.clock is not None else 0


def passed(facts: Facts, first: Figure, last: Figure) -> tuple[int, bool]:
    """The minutes from one time to another, and whether days of the week stand with both."""
    minutes = minutes_of(last) - minutes_of(first)
    if not any(map(_told_half, (first, last))):
        return minutes % (DAY // 2), False
    days = [_day_of(facts, one) for one in (first, last)]
    if days[0] is None or days[1] is None:
        return minutes % DAY, False
    minutes += (days[1] - days[0]) % 7 * DAY
    return (minutes, True) if minutes > 0 else (minutes % DAY, False)


def _told_half(time: Figure) -> bool:
    """Whether a time says by itself which half of the day it is of: `23:24`, `9am`, `noon`."""
    clock = time.clock
    return (
        clock is None or bool(clock.half) or clock.hour > NOON or clock.text[:1] not in "123456789"
    )


def _day_of(facts: Facts, time: Figure) -> int | None:
    """The day of the week that stands beside a time: `10pm on Friday`, `Friday noon`."""
    text = facts.document.flat
    near = facts.figures_in(Span(max(0, time.start - DAY_BEFORE), time.end + NEXT))
    for day in near:
        if day.kind != "weekday" or day.day is None:
            continue
        between = text[time.end : day.start] if day.start > time.start else ""
        # The 10pm shift on Thursday: one word may go with the time.
        one_word = between.endswith(" on ") and len(between.split()) <= len("ab")
        if between and (one_word or between in (" ", ", ")):
            return day.day.weekday
        if day.end < time.start and text[day.end : time.start] in (" ", " at ", ", "):
            return day.day.weekday
    return None


def comparable(one: Figure, two: Figure) -> bool:
    """Whether two times are of one zone and both say which half of the day is meant."""
    first, second = one.clock, two.clock
    if first is None or second is None or first.zone != second.zone:
        return False
    # Midnight and noon say it by their names.
    halves = {bool(clock.half) for clock in (first, second) if not clock.text.isalpha()}
    return len(halves) < 2


def spoken(minutes: int) -> str:
    """A length as it is said: `75 minutes`, `3 hours 30 minutes`."""
    if minutes < 2 * HOUR:
        return "1 minute" if minutes == 1 else f"{minutes} minutes"
    hours, rest = divmod(minutes, HOUR)
    return f"{hours} hours" + (f" {rest} minutes" if rest else "")


class Ends(NamedTuple):
    """The time at which a stretch begins and the one at which it ends."""

    first: Figure
    last: Figure


def ends_of(
    facts: Facts, figure: Figure, before: Sequence[Figure], behind: Sequence[Figure]
) -> Ends | None:
    """The two times that a length is tied to; before, behind: the times on either side of it."""
    text, sentence = facts.document.flat, facts.document.sentence_at(figure.start)
    here = [one for one in before if one.start >= sentence.start]
    way = _WAY.match(text, figure.end)
    after = [one for one in behind if one.start < sentence.end]
    if way is None:
        return _lasting(text, figure, here, after)
    if way[1] in ("after", "before"):
        ends = _round(text, figure, way.end(), here, after)
    elif text.endswith(" of ", sentence.start, figure.start):
        return None  # an interval of 20 minutes
    else:
        ends = _further(facts, figure, way.end(), here, after or None, before)
    if ends is None:
        return None
    return ends if way[1] in ("later", "after") else Ends(ends.last, ends.first)


def _lasting(
    text: str, figure: Figure, here: Sequence[Figure], after: Sequence[Figure]
) -> Ends | None:
    """`began at 2pm and ended at 4.30pm after two hours`; `lasted two hours, began at …`.

    Or `40 minutes from the call at 9.20pm to the arrest at 10pm`.
    """
    if len(after) == 2 and not here and _FROM.fullmatch(text, figure.end, after[0].start):
        return Ends(*after) if _TO.fullmatch(text, after[0].end, after[1].start) else None
    lasted = _LASTED.search(text[max(0, figure.start - REACH) : figure.start])
    if len(here) == 2 and _AFTER.fullmatch(text, here[1].end, figure.start):
        two, alone = here, _ALONE.match(text, figure.end)
    elif len(after) == 2 and not here and _NEXT.fullmatch(text, figure.end, after[0].start):
        two, alone = after, lasted
    else:
        return None
    first, last = (text[max(0, one.start - REACH) : one.start] for one in two)
    return Ends(*two) if alone and _BEGAN.search(first) and _ENDED.search(last) else None


def _round(
    text: str, figure: Figure, end: int, here: Sequence[Figure], after: Sequence[Figure]
) -> Ends | None:
    """`raided at 9.52am, seven minutes after it opened at 9.45am`; or the other way round."""
    if not after or not _ROUND.fullmatch(text, end, after[0].start):
        return None
    if here and _BESIDE.fullmatch(text, here[-1].end, figure.start):
        return Ends(after[0], here[-1])
    behind = len(after) > 1 and text[after[0].end : after[1].start] in (", at ", ", ")
    return Ends(after[0], after[1]) if behind and not here else None


def _further(
    facts: Facts,
    figure: Figure,
    end: int,
    here: Sequence[Figure],
    after: Sequence[Figure] | None,
    before: Sequence[Figure],
) -> Ends | None:
    """`began at 2pm and ended 90 minutes later, at 3.30pm`, or `at 3.30pm, 90 minutes later`.

    The time that it is counted from may be the only one of the sentence before.
    """
    text = facts.document.flat
    beside = here and _BESIDE.fullmatch(text, here[-1].end, figure.start)
    if beside and not after and not text.startswith(" than", end):
        first, last = [*here[:-1]], here[-1]
    elif after and _THEN.fullmatch(text, end, after[0].start):
        first, last = [*here], after[0]
    else:
        return None
    if not first:
        first = _of_last_sentence(facts, figure, before)
    return Ends(first[0], last) if len(first) == 1 else None


def _of_last_sentence(facts: Facts, figure: Figure, before: Sequence[Figure]) -> list[Figure]:
    """The times of the sentence before, in the same paragraph, where no other length is told."""
    sentence = facts.document.sentence_at(figure.start)
    if sentence.start <= facts.document.paragraph_at(figure.start).start:
        return []
    last = facts.document.sentence_at(sentence.start - 2)
    told = facts.figures_in(Span(last.start, figure.start))
    lengths = [one for one in told if one.kind in ("duration", "weekday", "date")]
    return [] if lengths else [one for one in before if last.start <= one.start < last.end]
