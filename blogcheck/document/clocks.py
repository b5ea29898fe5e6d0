"""Clocks at the heads of lines, which may be the stamps of entries."""

import re
from dataclasses import dataclass

from blogcheck.document.shapes import Clock, Span

_BLANK = "[ \\t\\u00a0\\u202f]"
_ZONE = "GMT|BST|UTC|CES?T|EES?T|MSK|[ECMP][SD]?T|IST|SGT|HKT|JST|SAST|A[ECW][SD]T|NZ[SD]T"
# It begins with the line end itself, which makes the search fast: nothing else is looked at.
_HEAD = re.compile(
    rf"""
    \n{_BLANK}{{0,8}}+(?P<line>)
    (?:\#{{1,6}}[ ])?  (?:\*\*|__|\[)?
    (?P<prefix>(?:[Uu]pdated?|UPDATED?|Posted|POSTED)(?:[ ](?:at|AT))?:?[ ])?
    (?P<clock>
      (?P<hour>\d{{1,2}})  (?: (?P<sep>[.:]) (?P<minute>\d\d) (?: :[0-5]\d )? )?  (?!\d)
      (?: {_BLANK}? (?: (?P<half>[ap])(?:m|\.m\b\.?|\.m\.) | (?P<HALF>[AP])\.?M(?![A-Z]{{2}})\.? )
          (?![a-z\d]) )?
      (?: {_BLANK}? (?P<zone>{_ZONE})(?![A-Za-z]) )?
    | (?P<hours>[0-2]\d)(?P<minutes>[0-5]\d) {_BLANK}?
      (?: (?P<zone4>{_ZONE}) | hrs | hours | h )(?![A-Za-z])
    )
    (?!{_BLANK}?[-\u2013]{_BLANK}?\d)
    (?:\*\*|__|\])?
    (?P<mark>{_BLANK}?(?:[:\u2013\u2014|]|-(?!\w))|,|\.(?=\s))?
    (?:\*\*|__)?
    {_BLANK}{{0,8}}+
    """,
    re.VERBOSE,
)
ALONE, MARKED, RUN_IN = "alone", "marked", "run in"


@dataclass(slots=True)
class Stamp:
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
    found = []
    first = _HEAD.match("\n" + flat[start : start + 80])
    if first and (stamp := _stamp(flat, first, start - 1, end)):
        found.append(stamp)
    others = (_stamp(flat, match, 0, end) for match in _HEAD.finditer(flat, start, end))
    found += [stamp for stamp in others if stamp]
    return found


def _stamp(flat: str, match: re.Match[str], shift: int, end: int) -> Stamp | None:
    prefix, hour, separator, half, zone, mark = match.group(
        "prefix", "hour", "sep", "half", "zone", "mark"
    )
    half = half or (match["HALF"] or "").lower()
    if hour is None:
        hour, minute, zone = match["hours"], match["minutes"], match["zone4"] or "hrs"
    elif not separator and not half:
        return None
    else:
        minute = match["minute"] or "0"
    plain = not (half or zone or prefix)
    if plain and (int(hour) > 24 or int(minute) > 59):
        return None
    span = Span(match.start("clock") + shift, match.end("clock") + shift)
    rest = match.end() + shift
    line_end = flat.find("\n", rest, end)
    line_end = end if line_end < 0 else line_end
    style = ALONE if rest >= line_end else MARKED if mark else RUN_IN
    if plain and style == RUN_IN and rest == span.end:
        return None
    clock = Clock(
        int(hour),
        int(minute),
        flat[span.start : span.end],
        f"{half}m" if half else "",
        separator or "",
        "" if zone in (None, "hrs") else zone,
    )
    tail = flat[max(rest, line_end - 4) : line_end].rstrip()
    return Stamp(
        line=match.start("line") + shift,
        span=span,
        rest=rest,
        clock=clock,
        style=style,
        plain=plain,
        title=style != ALONE
        and not tail.rstrip("\"'\u201d\u2019").endswith((".", "!", "?", "\u2026"))
        and line_end - rest < 200,
        starts=style != RUN_IN or not flat[rest].islower(),
    )
