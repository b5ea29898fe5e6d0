"""A time that was so long ago is not so long before the entry that says it.

## Why it matters
"At 7.45pm, half an hour ago" in an entry of 9pm gives the reader two times to choose from.

## When it stays silent
- no time stands straight beside the words
- it is rounded: five minutes either way below an hour, fifteen above
- "several hours" is three to nine, "a few minutes" two to five
- it is an estimate, which the outcome may belie

## How to settle it
Look at when the entry was filed, and at the source of the time.
"""

from bisect import bisect_left
from collections.abc import Iterator

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
    good,
    later,
    mark,
    stretches,
)

RULE = Rule(severity="warning", since="0.1", needs=Needs(words=(" ago",), parts=("entries",)))

EXAMPLES = [
    bad(
        "9.30pm\n\nIt is over.\n\n9pm\n\nThe match kicked off at 7.45pm, [[half an hour]] ago.\n\n"
        "8pm\n\nWe are under way.\n",
        "75 minutes",
    ),
    bad(
        "9.30pm\n\nIt is over.\n\n9pm\n\nI saw her [[several hours]] ago, at 8.15pm.\n\n"
        "8pm\n\nWe are under way.\n",
        "45 minutes",
        severity="note",
    ),
    good(
        "9.30pm\n\nIt is over.\n\n9pm\n\nThe match kicked off at 8.30pm, half an hour ago.\n\n"
        "8pm\n\nWe are under way.\n",
        holds=True,
    ),
    good(
        "9.30pm\n\nIt is over.\n\n9pm\n\nDoors opened at 6pm. I met her half an hour ago.\n\n"
        "8pm\n\nWe are under way.\n",
        why="two sentences, two events",
    ),
    good("The match kicked off at 7.45pm, half an hour ago.", why="when was that said?"),
]

LOOK = 40
# How many times to look at on either side of a stretch, and how many entries.
NEAR, PAGE = 8, 50
_BESIDE = later(r",? ?[(–—-]? ?(?:about |around |some |just |nearly |almost )?")
_AT = later(r" ago,? \(?(?:at |by )(?:about |around )?")
_ESTIMATE = later(r"\b(?:estimate|expected|would take|will take|to take)\b")
_DONE = later(r"\b(?:has|have) (?:won|finished|ended|opened|landed)\b|\b(?:is over|final result)\b")
_WORD = later(r"[^\W\d_]{5,20}")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Take each stretch before an `ago` in an entry and hold it against the times beside it."""
    document = facts.document
    if not document.entries:
        return
    clocks = [f for f in facts.figures if f.clock is not None and not f.fault and not f.aside]
    times = Times(facts, clocks)
    for figure in facts.figures if clocks else ():
        if figure.kind == "duration" and document.flat.startswith(" ago", figure.end):
            stretch, index = stretches.stretch(figure), document.entry_at(figure.start)
            if stretch is not None and index >= 0:
                yield from times.ago(stretch, document.entries[index])


class Times:
    """The times of a post, by where they stand."""

    def __init__(self, facts: Facts, clocks: list[Figure]) -> None:
        self.facts = facts
        self.text = facts.document.flat
        self.clocks = clocks
        self.starts = [figure.start for figure in clocks]
        self.words: dict[str, set[int]] = {}

    def around(self, offset: int, span: Span) -> list[Figure]:
        """The times of a span that stand nearest to an offset, in order of the copy."""
        at = bisect_left(self.starts, offset)
        near = self.clocks[max(0, at - NEAR) : at + NEAR]
        return [figure for figure in near if span.start <= figure.start < span.end]

    def ago(self, stretch: stretches.Stretch, entry: Entry) -> Iterator[Finding | Check]:
        """Hold `half an hour ago` against the clock of its entry and the times beside it."""
        clock, stamp = entry.clock, entry.stamp
        if clock is None or stamp is None or entry.minutes is None or clock.hour > 24:
            return
        printed = Mark(stamp.start, stamp.start + len(clock.text), "entry", "time of the entry")
        for figure in self.around(stretch.place.start, entry.body):
            since = (clock.minutes - stretches.minutes_of(figure)) % stretches.DAY
            if stretch.fits(since):
                yield held(self.facts, stretch, (printed, mark(figure, "event")))
                yield from self.estimate(stretch, figure, entry)
                return
            beside = _BESIDE.fullmatch(self.text, figure.end, stretch.place.start)
            beside = beside or _AT.fullmatch(self.text, stretch.place.end, figure.start)
            if beside and since <= stretches.LONGEST:
                yield failed(self.facts, stretch, figure, printed, since)
                return
        yield from self.told_before(stretch, entry, printed)

    def estimate(self, stretch: stretches.Stretch, start: Figure, entry: Entry) -> Iterator[Check]:
        """List an estimate of the same sentence that a later entry bears out."""
        document = self.facts.document
        sentence = document.sentence_at(stretch.place.start)
        if not _ESTIMATE.search(self.text, sentence.start, sentence.end):
            return
        near = self.facts.figures_in(Span(sentence.start, stretch.place.start))[-NEAR:]
        given = next((found for one in near if (found := stretches.stretch(one))), None)
        if given is None:
            return
        for other in document.entries[max(0, entry.index - PAGE) : entry.index + PAGE]:
            clock, stamp = other.clock, other.stamp
            later = (other.minutes or 0) > (entry.minutes or 0)
            if clock is None or stamp is None or not later:
                continue
            taken = (clock.minutes - stretches.minutes_of(start)) % stretches.DAY
            begun = self.text[other.body.start : other.body.start + LOOK]
            if given.fits(taken) and _DONE.search(begun):
                over = Mark(stamp.start, stamp.start + len(clock.text), "end", "it is over")
                yield held(self.facts, given, (mark(start, "start"), over))
                return

    def told_before(
        self, stretch: stretches.Stretch, entry: Entry, printed: Mark
    ) -> Iterator[Check]:
        """List a stretch that leads back to the one other entry with a word of its sentence."""
        document = self.facts.document
        if not self.words:
            for other in document.entries:
                body = self.text[other.body.start : other.body.end].lower()
                for word in set(_WORD.findall(body)):
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


def held(facts: Facts, stretch: stretches.Stretch, beside: tuple[Mark, Mark]) -> Check:
    """The relation, as one that was tested and holds."""
    marks = (Mark(*stretch.place, "stated"), *beside)
    return Check(marks, Working(lines(facts, marks)))


def failed(
    facts: Facts, stretch: stretches.Stretch, figure: Figure, entry: Mark, minutes: int
) -> Finding:
    """What is to be said of a stretch that does not lead back from an entry to the time beside it."""
    marks = (Mark(*stretch.place, "stated"), mark(figure, "from"), entry)
    made, stated = stretches.spoken(minutes), stretch.figure.text
    return Finding(
        f"From {figure.text} to the entry of {facts.text(Span(entry.start, entry.end))} is {made},"
        f" not {stated}",
        marks,
        Working(lines(facts, marks), computed=made, stated=stated),
        # Nobody counts `several` on a watch.
        severity="note" if stretch.vague else "",
        confidence="likely",
    )


def lines(facts: Facts, marks: tuple[Mark, ...]) -> tuple[Line, ...]:
    """The lines of the working for some marks, in order of the copy."""
    ordered = sorted(marks, key=lambda one: one.start)
    return tuple(
        Line("", facts.text(Span(one.start, one.end)), one.label or one.role, one.start)
        for one in ordered
    )
