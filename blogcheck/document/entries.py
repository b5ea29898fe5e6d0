"""The entries of a live post, by the clocks printed at their heads.

Two stamps make a live post: with one there is nothing to compare it with, and an article that
happens to open on a time of day would lose its first paragraphs. What stands above the first stamp
belongs to no entry.
"""

from collections import Counter
from itertools import pairwise

from blogcheck.document.clocks import ALONE, Stamp, stamps
from blogcheck.document.order import newest_first, rolled
from blogcheck.document.shapes import DAY, Entry, Span
from blogcheck.patterns import later

_DAY_LINE = later(
    r"\n[ \t#*]{0,6}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|DAY \w|Day \w)"
    r"[^\n.!?]{0,30}+(?=\n)"
)
_SENTENCE = later(r"[a-z\d)%][.!?\u2026][\"'\u201d\u2019]?(?=\s|\Z)")


def entries(flat: str, paragraphs: list[Span], end: int) -> tuple[list[Entry], bool | None]:
    r"""The entries in order of the page and whether the newest is on top; none, None if not live.

    flat: copy in which each line ends in one "\n"; paragraphs: its paragraphs; end: where the
    body ends.
    """
    if not paragraphs:
        return [], None
    heads = stamps(flat, paragraphs[0].start, end)
    if len(heads) > 1:
        starts = {paragraph.start for paragraph in paragraphs}
        heads = [stamp for stamp in heads if stamp.line in starts]
    chosen = _live(flat, heads, end) if len(heads) > 1 else []
    if not chosen:
        return [], None
    direction = newest_first([stamp.clock.minutes for stamp in chosen if stamp.possible])
    minutes = _minutes(flat, chosen, newest=bool(direction))
    ends = [stamp.line for stamp in chosen[1:]] + [end]
    found = []
    for index, (stamp, until, minute) in enumerate(zip(chosen, ends, minutes, strict=True)):
        last = stamp.line + len(flat[stamp.line : until].rstrip())
        body = Span(min(_body(flat, stamp.rest, last), last), last)
        span = Span(stamp.line, last)
        found.append(Entry(index, span, body, stamp.span, stamp.clock, minute))
    return found, direction


def _body(flat: str, start: int, end: int) -> int:
    """Where the words of an entry begin."""
    rest = flat[start:end]
    return start + len(rest) - len(rest.lstrip())


def _live(flat: str, heads: list[Stamp], end: int) -> list[Stamp]:
    """The clocks that are stamps; none if the text is an article, a timetable or a price list."""
    sure = [stamp for stamp in heads if stamp.clear]
    if len(sure) < 2:
        sure = [stamp for stamp in heads if stamp.possible and stamp.sentence]
        # Prices and scores neither run one way round the dial nor have sentences under them.
        if not _runs_one_way(sure) or _told(flat, sure, end) * 4 < len(sure) * 3:
            return []
    chosen = _without_lists(_with_fitting(heads, sure))
    return [] if len(chosen) < 2 or _timetable(flat, chosen, end) else chosen


def _with_fitting(heads: list[Stamp], sure: list[Stamp]) -> list[Stamp]:
    """The sure stamps, and of the doubtful ones those that stand or run as the sure ones do."""
    mostly_alone = sum(stamp.style == ALONE for stamp in sure) * 2 > len(sure)
    newest = newest_first([stamp.clock.minutes for stamp in sure])
    chosen: list[Stamp] = []
    after = 0
    for stamp in heads:
        if after < len(sure) and stamp is sure[after]:
            after += 1
        elif not stamp.possible or not (stamp.style == ALONE and mostly_alone):
            before = chosen[-1] if chosen else None
            following = sure[after] if after < len(sure) else None
            inside = before is not None and following is not None and stamp.starts
            if not (stamp.sentence or inside):
                continue
            if not _between(before, stamp, following, newest=newest):
                continue
        chosen.append(stamp)
    return chosen


def _between(
    before: Stamp | None, stamp: Stamp, after: Stamp | None, *, newest: bool | None
) -> bool:
    """Whether a clock lies between its neighbours in time, whichever midnight is between them."""
    if newest:
        before, after = after, before
    if before is None or after is None:
        near = before or after
        if near is None:
            return False
        step = (stamp.clock.minutes - near.clock.minutes) % DAY
        return (step if near is before else -step % DAY) < DAY // 4
    whole = (after.clock.minutes - before.clock.minutes) % DAY
    return (stamp.clock.minutes - before.clock.minutes) % DAY <= whole


def _without_lists(chosen: list[Stamp]) -> list[Stamp]:
    """Leave out timetables within an entry: three or more round clocks that run the other way."""
    newest = newest_first([stamp.clock.minutes for stamp in chosen if not _listed(stamp)])
    kept: list[Stamp] = []
    run: list[Stamp] = []
    for stamp in chosen:
        listed = _listed(stamp)
        step = [run[-1].clock.minutes, stamp.clock.minutes] if run else []
        follows = newest is not None and newest_first(step) == (not newest)
        if listed and (follows or not run):
            run.append(stamp)
            continue
        kept += run if len(run) < 3 else []
        run = [stamp] if listed else []
        kept += [] if listed else [stamp]
    kept += run if len(run) < 3 else []
    return kept


def _listed(stamp: Stamp) -> bool:
    """Whether a stamp may be a line of a timetable: on the quarter hour, its title beside it."""
    return stamp.style != ALONE and stamp.clock.minute % 15 == 0


def _runs_one_way(chosen: list[Stamp]) -> bool:
    """Whether the clocks run one way round the dial, over one midnight at most."""
    clocks = [stamp.clock.minutes for stamp in chosen]
    if newest_first(clocks):
        clocks.reverse()
    steps = [(after - before) % DAY for before, after in pairwise(clocks)]
    return len(clocks) >= 2 and all(0 < step < DAY // 2 for step in steps) and sum(steps) < DAY


def _told(flat: str, chosen: list[Stamp], end: int) -> int:
    """How many of the clocks have a sentence under them; the prices of a list have none."""
    ends = [stamp.line for stamp in chosen[1:]] + [end]
    return sum(
        _SENTENCE.search(flat, stamp.rest, until) is not None
        for stamp, until in zip(chosen, ends, strict=True)
    )


def _timetable(flat: str, chosen: list[Stamp], end: int) -> bool:
    """Whether the clocks announce rather than report: round ones, each with a title to it."""
    minutes = [stamp.clock.minute for stamp in chosen]
    if len(chosen) < 3 or any(minute % 5 for minute in minutes):
        return False
    told = _told(flat, chosen, end)
    if any(stamp.style == ALONE for stamp in chosen):
        return told * 2 < len(chosen)
    titles = sum(stamp.title for stamp in chosen) * 2 > len(chosen)
    if titles and (told * 2 < len(chosen) or any(stamp.plain for stamp in chosen)):
        return True
    newest = newest_first([stamp.clock.minutes for stamp in chosen])
    return len(chosen) >= 5 and newest is False and all(minute % 15 == 0 for minute in minutes)


def _minutes(flat: str, chosen: list[Stamp], *, newest: bool) -> list[int | None]:
    """Minutes of each stamp, None for an impossible clock or a time zone not the post's own."""
    # What the stamp at either end of the page names holds for those that name none; what a few
    # in its midst name is where those were written.
    zones = Counter(stamp.clock.zone for stamp in chosen)
    bare = zones.pop("", 0)
    zone, bearing = zones.most_common(1)[0] if zones else ("", 0)
    ends = (chosen[0].clock.zone, chosen[-1].clock.zone)
    home = ("", zone) if bearing >= bare or zone in ends else ("",)
    known = [
        index for index, stamp in enumerate(chosen) if stamp.possible and stamp.clock.zone in home
    ]
    found: list[int | None] = [None] * len(chosen)
    if newest:
        known.reverse()
    new_day = [False]
    for before, index in pairwise(known):
        first, last = sorted((before, index))
        new_day.append(_new_day(flat, chosen[first].rest, chosen[last].rest))
    clocks = [chosen[index].clock.minutes for index in known]
    for index, minute in zip(known, rolled(clocks, new_day), strict=True):
        found[index] = minute
    return found


def _new_day(flat: str, start: int, end: int) -> bool:
    """Whether a line of its own between two stamps names a day: `Friday`, `Saturday 5 May`."""
    return _DAY_LINE.search(flat, start, end) is not None
