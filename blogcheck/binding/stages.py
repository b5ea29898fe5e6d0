"""The stage or the period of a figure: first preferences, the total, so far, last year."""

import re

from blogcheck.binding.fact import CERTAIN, LIKELY, Part
from blogcheck.binding.subjects import Subjects
from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure

# Words of a stage stand within this much copy of the figure.
BEFORE, AFTER = 120, 60
COUNTS = {
    "first preferences": "first",
    "second preferences": "second",
    "third preferences": "third",
}
PERIOD = later(
    r"\b(?:(?P<year>(?:in|for|of|by|since|during|from) (?:19|20)\d\d)(?!\d)"
    r"|(?P<span>(?:the )?(?:last|this|next|previous|same|first|second|third|fourth|final)"
    r" (?:year|month|week|season|quarter|half|decade|financial year|day|night|weekend))"
    r"|(?P<ago>(?:a|one|two|three|four|five|ten|\d{1,2}) (?:years?|months?|weeks?|days?)"
    r" (?:ago|earlier|before|later))"
    r"|(?P<day>yesterday|today|tomorrow|last night|overnight)"
    r"|(?P<half>(?:at )?half-?time|at the break))\b"
)
TOTAL = later(r"\b(?:total|totals|totalling|totalled|altogether|in all|combined|tally|aggregate)\b")
RUNNING = later(
    r"\b(?:so far|currently|at present|at the moment|as it stands|provisional(?:ly)?|still|now"
    r"|latest|already|counted|to declare|early|trailing|leading|running|rumou?rs?)\b"
)
FORECAST = later(
    r"\b(?:expected|forecast|forecasts|projected|predicted|target|targets|hopes|could|may|might"
    r"|would|should|will|plans|planned|budgeted)\b"
)
FINAL = later(r"\b(?:final|finally|finish|finished|finishes|declared|elected|full-time)\b")


WORD = later(r"[^\W_]+")
# One of these is in every cue: without any, none is looked for.
CUES = frozenset(
    "year years month months week weeks season quarter half decade day days night weekend yesterday"
    " today tomorrow overnight halftime time break total totals totalling totalled altogether all"
    " combined tally aggregate so currently present moment stands provisional provisionally still"
    " now latest already counted declare early trailing leading running rumour rumours rumor rumors"
    " expected forecast forecasts projected predicted target targets hopes could may might would"
    " should will plans planned budgeted final finally finish finished finishes declared elected"
    " full".split()
) | {str(year) for year in range(1900, 2100)}


DIGIT = later(r"\d")
IN_ALL = later(r"(?: [a-z][\w-]*){0,3} (?:in total|in all|altogether|combined|in aggregate)")


class Stages:
    """Answers for one post which stage each figure belongs to."""

    def __init__(self, document: Document, subjects: Subjects) -> None:
        self._document = document
        self._subjects = subjects

    def of(self, figure: Figure, measure: Part | None) -> Part | None:
        """The stage of a figure; None if the copy gives none."""
        clause = self._subjects.clause(figure)
        start = max(clause[0], figure.start - BEFORE)
        end = min(clause[1], figure.end + AFTER)
        if CUES.isdisjoint(WORD.findall(self._document.text, start, end)):
            return self._counted(measure)
        period = self._find(PERIOD, figure, start, end)
        if period is not None:
            return Part(_period(period[0]), CERTAIN, Span(period.start(), period.end()))
        counted = self._counted(measure)
        cues = [("forecast", FORECAST), ("running", RUNNING)]
        # A total of first preferences is still of first preferences.
        cues += [("final", FINAL)] if counted else [("total", TOTAL), ("final", FINAL)]
        for name, cue in cues:
            found = self._find(cue, figure, start, end)
            if name == "final" and counted is not None:
                return counted
            if found is not None:
                sure = CERTAIN if name == "total" else LIKELY
                return Part(name, sure, Span(found.start(), found.end()))
        return None

    def _counted(self, measure: Part | None) -> Part | None:
        """The stage that the measure itself is of."""
        name = COUNTS.get(measure.name.removeprefix("share of ")) if measure is not None else None
        return Part(name, measure.sure, measure.span) if name and measure is not None else None

    def _find(
        self, cue: re.Pattern[str], figure: Figure, start: int, end: int
    ) -> re.Match[str] | None:
        """The cue that is the figure's: no other figure stands between them.

        A period behind the figure is nearer to it than one before: `40 in 2010 and 50 in 2011`.
        """
        text = self._document.text
        before = list(cue.finditer(text, start, figure.start))
        led = before[-1] if before else None
        if led and DIGIT.search(text, led.end(), figure.start):
            led = None
        behind = cue.search(text, figure.end, end)
        if behind and DIGIT.search(text, figure.end, behind.start()):
            behind = None
        if behind and cue is TOTAL and not IN_ALL.fullmatch(text, figure.end, behind.end()):
            behind = None  # `300 votes, to take her total to 500`
        return (behind or led) if cue is PERIOD else (led or behind)


def _period(printed: str) -> str:
    """A period as a key: `in 2011` is 2011, `the last quarter` the last quarter."""
    for lead in ("in ", "for ", "of ", "by ", "since ", "during ", "from ", "the ", "at "):
        printed = printed.removeprefix(lead)
    return printed
