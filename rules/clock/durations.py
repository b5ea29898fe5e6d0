"""A stretch of time does not fit the times at its ends.

## Why it matters
"At 7.45pm, half an hour ago" in an entry of 9pm gives the reader two times to choose from. So does a
match that kicks off at 3pm and ends 90 minutes later, at 5.15pm.

## When it stays silent
- nothing in the copy says where the stretch begins: then there is nothing to hold it against
- it is an estimate, which the outcome may belie
- it is rounded: five minutes either way below an hour, fifteen above
- "several hours" is three to nine, "a few minutes" two to five

## How to settle it
Look at when the entry was filed, and at the source of the times.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.rule import (
    Check,
    Entry,
    Facts,
    Figure,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Span,
    Working,
    bad,
    beside,
    good,
    later,
    mark,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(words=("ago", "earlier", "later")))

EXAMPLES = [
    bad(
        "9.30pm\n\nIt is over.\n\n9pm\n\nThe match kicked off at 7.45pm, [[half an hour]] ago.\n\n"
        "8pm\n\nWe are under way.\n",
        "75 minutes",
    ),
    bad("The trial began at 10.15am and ended [[40 minutes]] later, at 11.40am.", "85 minutes"),
    bad("The trial began at 10.15am and ended at 12.45pm, [[90 minutes]] later.", "150 minutes"),
    good(
        "9.30pm\n\nIt is over.\n\n9pm\n\nThe match kicked off at 8.30pm, half an hour ago.\n\n"
        "8pm\n\nWe are under way.\n",
        holds=True,
    ),
    bad(
        "9.30pm\n\nIt is over.\n\n9pm\n\nI saw her [[several hours]] ago, at 8.15pm.\n\n"
        "8pm\n\nWe are under way.\n",
        "45 minutes",
        severity="note",
    ),
    good("The trial began at 10.15am and ended 90 minutes later, at 11.40am.", holds=True),
    good("The ball began at 10.30pm and ended 90 minutes later, at midnight.", holds=True),
    good(
        "9.30pm\n\nIt is over.\n\n9pm\n\nDoors opened at 6pm. I met her half an hour ago.\n\n"
        "8pm\n\nWe are under way.\n",
        why="two sentences, two events",
    ),
    good(
        "The bridge shut at 9am. They said it would take 90 mins. It opened at noon.",
        why="an estimate",
    ),
]

DAY = 24 * 60
HOUR = 60
LONGEST = 18 * HOUR
LOOK = 40
# How many times to look at on either side of a stretch, and how many entries.
NEAR = 8
PAGE = 50
_AGO = later(r"\W(ago|earlier|later)\b")
_SPOKEN = later(
    r"\b(?:(several|a few|a couple of) (hours|minutes|mins)|(half an hour)|(an hour and a half)"
    r"|(an hour)) $"
)
_SOME = {"several": (3, 9), "a few": (2, 5), "a couple of": (2, 3)}
_BESIDE = later(r",? ?[(–—-]? ?(?:about |around |some |just |nearly |almost )?")
_AT = later(r" ago,? \(?(?:at |by )(?:about |around )?")
_THEN = later(r",? ?\(?(?:at |by )?(?:about |around )?")
_ESTIMATE = later(r"\b(?:estimate|expected|would take|will take|to take)\b")
_DONE = later(r"\b(?:has|have) (?:won|finished|ended|opened|landed)\b|\b(?:is over|final result)\b")
_WORD = later(r"[^\W\d_]{5,20}")


class Stretch(NamedTuple):
    """A stretch of time before a word such as `ago`: where it stands, in minutes from low to high."""

    place: Span
    low: int
    high: int

    def fits(self, minutes: int) -> bool:
        """Whether so many minutes may be called this, rounded as copy rounds."""
        slack = 5 if self.low < HOUR else 15
        return self.low - slack <= minutes <= self.high + slack


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each `ago`, `earlier` and `later` and hold it against the times beside it."""
    document = facts.document
    clocks = [f for f in facts.figures if f.clock is not None and not f.fault and not f.aside]
    if not clocks:
        return
    times = Times(facts, clocks)
    body = document.source.body
    for word in beside(_AGO, ("ago", "earlier", "later"), document.flat, body, back=1, ahead=9):
        stretch = times.before(word.start(1))
        if stretch is None:
            continue
        index = document.entry_at(word.start(1))
        if word[1] == "ago" and index >= 0:
            yield from times.ago(stretch, document.entries[index])
        elif word[1] != "ago":
            yield from times.apart(stretch, word.end(), later=word[1] == "later")


class Times:
    """The times and the stretches of a post, by where they stand."""

    def __init__(self, facts: Facts, clocks: list[Figure]) -> None:
        self.facts = facts
        self.text = facts.document.flat
        self.clocks = clocks
        self.starts = [figure.start for figure in clocks]
        self.lengths = {f.end: f for f in facts.figures if f.kind == "duration" and not f.aside}
        self.words: dict[str, set[int]] = {}

    def around(self, offset: int, span: Span) -> list[Figure]:
        """The times of a span that stand nearest to an offset, in order of the copy."""
        at = bisect_left(self.starts, offset)
        near = self.clocks[max(0, at - NEAR) : at + NEAR]
        return [figure for figure in near if span.start <= figure.start < span.end]

    def before(self, offset: int) -> Stretch | None:
        """The stretch that ends before a word; None if there is none of less than a day."""
        figure = self.lengths.get(offset - 1)
        if figure is not None and figure.quantity is not None:
            quantity = figure.quantity
            vague = quantity.hedge == "vague" and quantity.high is not None
            low, high = (quantity.low, quantity.high) if vague else (quantity.value, quantity.value)
            few, many = int(low or 0) // 60, int(high or 0) // 60
            known = (vague or not quantity.hedge) and 0 < few <= LONGEST
            return Stretch(Span(figure.start, figure.end), few, many) if known else None
        base = max(0, offset - LOOK)
        spoken = _SPOKEN.search(self.text[base:offset])
        if spoken is None:
            return None
        low, high = _SOME.get(
            spoken[1], (30, 30) if spoken[3] else (90, 90) if spoken[4] else (60, 60)
        )
        if spoken[2] == "hours":
            low, high = low * HOUR, high * HOUR
        return Stretch(Span(base + spoken.start(), offset - 1), low, high)

    def ago(self, stretch: Stretch, entry: Entry) -> Iterator[Finding | Check]:
        """Hold `half an hour ago` against the clock of its entry and the times beside it."""
        clock, stamp = entry.clock, entry.stamp
        if clock is None or stamp is None or entry.minutes is None or clock.hour > 24:
            return
        printed = Mark(stamp.start, stamp.start + len(clock.text), "entry", "time of the entry")
        now = clock.minutes
        for figure in self.around(stretch.place.start, entry.body):
            since = (now - minutes_of(figure)) % DAY
            if stretch.fits(since):
                yield held(self.facts, stretch, (printed, mark(figure, "event")))
                yield from self.estimate(stretch, figure, entry)
                return
            beside = _BESIDE.fullmatch(self.text, figure.end, stretch.place.start)
            beside = beside or _AT.fullmatch(self.text, stretch.place.end, figure.start)
            if beside and since <= LONGEST:
                yield failed(self.facts, stretch, figure, printed, since)
                return
        yield from self.told_before(stretch, entry, printed)

    def apart(self, stretch: Stretch, end: int, *, later: bool) -> Iterator[Finding | Check]:
        """Hold `90 minutes later, at 5.15pm` against the one time before it in its sentence.

        Both may stand before it: `began at 2.15pm and ended at 5.15pm, three hours later`.
        """
        sentence = self.facts.document.sentence_at(stretch.place.start)
        clocks = self.around(stretch.place.start, sentence)
        first = [figure for figure in clocks if figure.end <= stretch.place.start]
        second = [figure for figure in clocks if figure.start >= end]
        beside = first and _BESIDE.fullmatch(self.text, first[-1].end, stretch.place.start)
        if len(first) == 2 and beside and not self.text.startswith(" than", end):
            second = [first.pop()]
        elif len(first) != 1 or not second or not _THEN.fullmatch(self.text, end, second[0].start):
            return
        if not comparable(first[0], second[0]):
            return
        minutes = (minutes_of(second[0]) - minutes_of(first[0])) % DAY
        minutes = minutes if later else -minutes % DAY
        if stretch.fits(minutes):
            yield held(self.facts, stretch, (mark(first[0], "start"), mark(second[0], "end")))
        elif minutes <= LONGEST:
            printed = mark(second[0], "end")
            yield failed(self.facts, stretch, first[0], printed, minutes)

    def estimate(self, stretch: Stretch, start: Figure, entry: Entry) -> Iterator[Check]:
        """List an estimate of the same sentence that a later entry bears out."""
        document = self.facts.document
        sentence = document.sentence_at(stretch.place.start)
        if not _ESTIMATE.search(self.text, sentence.start, sentence.end):
            return
        near = self.facts.in_span(Span(sentence.start, stretch.place.start))[-NEAR:]
        given = next(
            (self.before(f.figure.end + 1) for f in near if f.figure.kind == "duration"), None
        )
        if given is None:
            return
        for other in document.entries[max(0, entry.index - PAGE) : entry.index + PAGE]:
            clock, stamp = other.clock, other.stamp
            later = (other.minutes or 0) > (entry.minutes or 0)
            if clock is None or stamp is None or not later:
                continue
            taken = (clock.minutes - minutes_of(start)) % DAY
            if given.fits(taken) and _DONE.search(
                self.text[other.body.start : other.body.start + LOOK]
            ):
                over = Mark(stamp.start, stamp.start + len(clock.text), "end", "it is over")
                yield held(self.facts, given, (mark(start, "start"), over))
                return

    def told_before(self, stretch: Stretch, entry: Entry, printed: Mark) -> Iterator[Check]:
        """List a stretch that leads back to the one other entry with a word of its sentence."""
        document = self.facts.document
        if not self.words:
            for other in document.entries:
                for word in set(
                    _WORD.findall(self.text[other.body.start : other.body.end].lower())
                ):
                    self.words.setdefault(word, set()).add(other.index)
        sentence = document.sentence_at(stretch.place.start)
        for word in _WORD.findall(self.text[sentence.start : sentence.end].lower()):
            places = self.words.get(word, set()) - {entry.index}
            if len(places) != 1:
                continue
            other = document.entries[places.pop()]
            if other.minutes is None or other.stamp is None or other.clock is None:
                continue
            if stretch.fits((entry.minutes or 0) - other.minutes):
                start = other.stamp.start
                label = f"the entry with {word}"
                event = Mark(start, start + len(other.clock.text), "event", label)
                yield held(self.facts, stretch, (printed, event))
                return


def minutes_of(figure: Figure) -> int:
    """Minutes since midnight of a time."""
    return figure.clock.minutes if figure.clock is not None else 0


def comparable(one: Figure, two: Figure) -> bool:
    """Whether two times are of one zone and both say which half of the day is meant."""
    first, second = one.clock, two.clock
    if first is None or second is None or first.zone != second.zone:
        return False
    # Midnight and noon say it by their names.
    halves = {bool(clock.half) for clock in (first, second) if not clock.text.isalpha()}
    return len(halves) < 2


def held(facts: Facts, stretch: Stretch, beside: tuple[Mark, Mark]) -> Check:
    """The relation, as one that was tested and holds."""
    marks = (Mark(*stretch.place, "stated"), *beside)
    ordered = sorted(marks, key=lambda one: one.start)
    return Check(marks, Working(tuple(shown(facts, one) for one in ordered)))


def failed(facts: Facts, stretch: Stretch, figure: Figure, other: Mark, minutes: int) -> Finding:
    """What is to be said of a stretch that does not lead from one time to the other."""
    text = facts.text(stretch.place)
    marks = (Mark(*stretch.place, "stated"), mark(figure, "from"), other)
    ordered = sorted(marks, key=lambda one: one.start)
    two = facts.text(Span(other.start, other.end))
    return Finding(
        f"From {figure.text} to {two} is {minutes} minutes, not {text}"
        if figure.start < other.start
        else f"From {figure.text} to the entry of {two} is {minutes} minutes, not {text}",
        marks,
        Working(
            tuple(shown(facts, one) for one in ordered), computed=f"{minutes} minutes", stated=text
        ),
        # Nobody counts `several` on a watch.
        severity="note" if stretch.low < stretch.high else "",
        confidence="likely",
    )


def shown(facts: Facts, one: Mark) -> Line:
    """A line of the working for a mark."""
    return Line("", facts.text(Span(one.start, one.end)), one.label or one.role, one.start)
