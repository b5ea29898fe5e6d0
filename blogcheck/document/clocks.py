"""Clocks at the heads of lines, which may be the stamps of entries."""

import re

from blogcheck.document.shapes import Clock, Span
from blogcheck.patterns import later
from blogcheck.typed import NamedTuple

_BLANK = "[ \\t\\u00a0\\u202f]"
_ZONES = frozenset(
    "GMT BST UTC CET CEST EET EEST MSK ET CT MT PT EST CST MST PST EDT CDT MDT PDT IST SGT HKT JST "
    "SAST AEST AEDT ACST ACDT AWST NZST NZDT".split()
)
# It begins with the line end itself, which makes the search fast: nothing else is looked at.
_LINE = later("\n[ \t\u00a0\u202f]{0,8}+(?=[#*_\\[]{0,6}+ ?(?:\\d|[Uu][Pp]|[Pp][Oo]))")
_HEAD = later(
    rf"""
    (?:\#{{1,6}}[ ])?  (?:\*\*|__|\[)?
    (?P<prefix>(?:[Uu]pdated?|UPDATED?|Posted|POSTED)(?:[ ](?:at|AT))?:?[ ])?
    (?P<clock>
      (?P<hour>\d{{1,2}})  (?: (?P<sep>[.:]) (?P<minute>\d\d) (?: :[0-5]\d )? )?  (?!\d)
      (?: {_BLANK}? (?: (?P<half>[ap])(?:m|\.m\b\.?) | (?P<HALF>[AP])\.?M(?![A-Z]{{2}})\.? )
          (?![a-z\d]) )?
    | (?P<hours>[0-2]\d)(?P<minutes>[0-5]\d) (?={_BLANK}?(?:[A-Z]|hrs|hours|h\b))
    )
    (?P<zoned> {_BLANK}? (?P<zone>[A-Z]{{2,4}}|hrs|hours|h)(?![A-Za-z]) )?
    """,
    re.VERBOSE,
)
_AFTER = later(
    rf"""
    (?!{_BLANK}?[-\u2013]{_BLANK}?\d)
    (?:\*\*|__|\])?
    (?P<mark>{_BLANK}?(?:[:\u2013\u2014|]|-(?!\w))|,|\.(?=\s))?
    (?:\*\*|__)?
    {_BLANK}{{0,8}}+
    """,
    re.VERBOSE,
)
ALONE, MARKED, RUN_IN = "alone", "marked", "run in"
LONGEST_TITLE = 200


class Stamp(NamedTuple):
    """A clock at the head of a line, before it is known whether the post is live.

    line: where its line begins; span: the clock; rest: where the words after it begin.
    style: `alone` on its line, `marked` off by a colon or a dash, or `run in` to the words.
    starts: what follows on its line may begin a sentence.
    plain: a number with neither am, pm nor a zone, and no `Update` before it.
    title: the words after it on its line are no sentence.
    """

    line: int
    span: Span
    rest: int
    clock: Clock
    style: str
    plain: bool
    title: bool
    starts: bool

    @property
    def possible(self) -> bool:
        """Whether there is such a time of day; 19:10pm counts, for what is meant is plain."""
        return self.clock.hour <= 24 and self.clock.minute < 60

    @property
    def clear(self) -> bool:
        """Whether the clock can hardly be anything but a stamp."""
        if self.plain:
            return self.possible and self.clock.separator == ":" and self.sentence
        return self.starts

    @property
    def sentence(self) -> bool:
        """Whether words that may be a sentence follow, or nothing on that line."""
        return self.style == ALONE or (self.starts and not self.title)


def stamps(flat: str, start: int, end: int) -> list[Stamp]:
    r"""Every clock at the head of a line of `flat[start:end]`, in order of the page.

    flat: copy in which each line ends in one "\n".
    """
    lines = [start, *(match.end() for match in _LINE.finditer(flat, start, end))]
    return [stamp for line in lines if (stamp := _stamp(flat, line, end))]


def _stamp(flat: str, line: int, end: int) -> Stamp | None:
    """The clock at the head of the line whose words begin at `line`, if there is one."""
    match = _HEAD.match(flat, line, end)
    if not match:
        return None
    hour, separator, minute, zone = match.group("hour", "sep", "minute", "zone")
    half = match["half"] or (match["HALF"] or "").lower()
    if hour is None:
        hour, minute = match["hours"], match["minutes"]
        if zone not in _ZONES and zone not in ("hrs", "hours", "h"):
            return None
    elif not separator and not half:
        return None
    named = zone in _ZONES
    plain = not (half or match["prefix"] or named or match["hours"])
    if plain and (int(hour) > 24 or int(minute) > 59):
        return None
    span = Span(
        match.start("clock"), match.end() if named or match["hours"] else match.end("clock")
    )
    after = _AFTER.match(flat, span.end, end)
    if not after:
        return None
    rest = after.end()
    line_end = flat.find("\n", rest, end)
    line_end = end if line_end < 0 else line_end
    style = ALONE if rest >= line_end else MARKED if after["mark"] else RUN_IN
    glued = plain and style == RUN_IN and rest == span.end
    if glued and not flat[rest].isupper():
        return None
    tail = flat[max(rest, line_end - 4) : line_end].rstrip().rstrip("\"'\u201d\u2019")
    return Stamp(
        line=line,
        span=span,
        rest=rest,
        clock=Clock(
            int(hour),
            int(minute or 0),
            flat[span.start : span.end],
            f"{half}m" if half else "",
            separator or "",
            zone if named else "",
        ),
        style=style,
        plain=plain,
        title=glued
        or (
            style != ALONE
            and not tail.endswith((".", "!", "?", "\u2026"))
            and line_end - rest < LONGEST_TITLE
        ),
        starts=style != RUN_IN or not flat[rest].islower(),
    )
