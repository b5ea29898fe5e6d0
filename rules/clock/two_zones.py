"""One moment is told by the clocks of two zones that are not so far apart.

## Why it matters
Readers abroad set their alarm by the time in brackets. The hour is worked out in the head, and it is the
one that nobody in the office checks.

## When it stays silent
- the two clocks may be right in summer or in winter, or in any of the zones that share a short name
- the zones are not both told, and the minutes agree
- the two clocks are not put beside each other as one moment

## How to settle it
Look up how far the two places are apart on that day. Clocks do not go forward everywhere on one night.
"""

from collections.abc import Iterator
from itertools import pairwise, product

from blogcheck.rule import (
    Check,
    Facts,
    Figure,
    Finding,
    Line,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    mark,
)

RULE = Rule(severity="error", since="0.1", needs=Needs(figures=("clock",)))

EXAMPLES = [
    bad("The ferry sailed at 9.02pm EDT ([[0202 GMT]]).", "0102"),
    bad("Polls close at 8 p.m. ET/[[6 p.m.]] PT.", "5 p.m."),
    bad("It struck at 9.02pm local time ([[0110 GMT]]).", "minutes"),
    good("The ferry sailed at 9.02pm EDT (0102 GMT).", holds=True),
    good("Polls close at 8 p.m. ET/5 p.m. PT.", holds=True),
    good("It struck at 9.02pm local time (0102 GMT).", why="any zone may be so far", holds=True),
    good("The bell rang at 7pm IST (1330 GMT).", holds=True),
    good("The bell rang at 7pm IST (1800 GMT).", why="in Ireland", holds=True),
    good("Ring us at 9am GMT or 5pm BST.", why="two moments"),
    good("The market opens at 9am BST, and New York follows at 2pm GMT.", why="two moments"),
]

# Minutes ahead of Greenwich; a name that zones share, or that is used the year round, has several.
ZONES = {
    **dict.fromkeys(("GMT", "UTC", "Z"), (0,)),
    **dict.fromkeys(("ET", "EST"), (-300, -240)),
    **dict.fromkeys(("CT",), (-360, -300)),
    **dict.fromkeys(("MT", "MST"), (-420, -360)),
    **dict.fromkeys(("PT", "PST"), (-480, -420)),
    **dict.fromkeys(("AEST", "AET"), (600, 660)),
    **dict.fromkeys(("CET",), (60, 120)),
    **dict.fromkeys(("EET",), (120, 180)),
    **dict.fromkeys(("NZST", "NZT"), (720, 780)),
    "EDT": (-240,), "CDT": (-300,), "MDT": (-360,), "PDT": (-420,), "CST": (-360, -300, 480),
    "BST": (60, 360), "CEST": (120,), "EEST": (180,), "MSK": (180,), "IST": (330, 60, 120, 180),
    "SGT": (480,), "HKT": (480,), "JST": (540,), "KST": (540,), "AEDT": (660,), "NZDT": (780,),
    "SAST": (120,), "PKT": (300,), "EAT": (180,), "WAT": (60,), "AWST": (480,), "ACST": (570, 630),
}  # fmt: skip
# These go forward on one night.
TOGETHER = frozenset(("ET", "CT", "MT", "PT"))
JOINED = later(r" ?\(| ?/ ?| \[")
LOCAL = later(r"(?: local time| in [A-Z][a-z]+| here)? ?\(")
DAY, QUARTER = 24 * 60, 15


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Hold every two clocks that stand side by side as one moment against their zones."""
    clocks = [figure for figure in facts.figures if figure.kind == "clock" and figure.clock]
    text = facts.document.text
    for one, two in pairwise(clocks):
        if two.start - one.end > DAY // QUARTER or one.clock is None or two.clock is None:
            continue
        between = text[one.end : two.start]
        here, there = ZONES.get(one.clock.zone.upper()), ZONES.get(two.clock.zone.upper())
        apart = two.clock.minutes - one.clock.minutes
        if here and there and here != there and JOINED.fullmatch(between):
            if one.clock.half == two.clock.half == "" and len(one.clock.text) < len("0000"):
                continue
            both = {one.clock.zone.upper(), two.clock.zone.upper()} <= TOGETHER
            pairs_of = zip(here, there, strict=True) if both else product(here, there)
            allowed = {(b - a) % DAY for a, b in pairs_of}
            yield told(one, two, nearest(one, two, allowed), agree=apart % DAY in allowed)
        elif there and not one.clock.zone and LOCAL.fullmatch(between):
            yield told(one, two, "", agree=apart % QUARTER == 0)


def nearest(one: Figure, two: Figure, allowed: set[int]) -> str:
    """What the second clock would show, as it is printed: the nearest to it that may be."""
    if one.clock is None or two.clock is None:
        return ""
    stated = two.clock.minutes
    rights = [(one.clock.minutes + each) % DAY for each in allowed]
    right = min(rights, key=lambda each: min((each - stated) % DAY, (stated - each) % DAY))
    hour, minute = divmod(right, 60)
    if two.clock.half:
        half = "p.m." if "." in two.clock.half or "p.m" in two.text or "a.m" in two.text else "pm"
        half = half if hour >= 12 else half.replace("p", "a", 1)
        shown = f"{hour % 12 or 12}" + (
            f"{two.clock.separator or ':'}{minute:02}" if minute else ""
        )
        return f"{shown} {half}" if "." in half else f"{shown}{half}"
    return f"{hour:02}{two.clock.separator}{minute:02}"


def told(one: Figure, two: Figure, right: str, *, agree: bool) -> Finding | Check:
    """The finding or the check of two clocks; right: what the second would show, if that is known."""
    marks = (mark(two, "stated"), mark(one, "part"))
    lines = (Line("", one.text, "", one.start), Line("", two.text, "", two.start))
    if agree:
        return Check(marks, Working(lines))
    if right:
        what = f"{one.text} is {right} {two.clock.zone if two.clock else ''}, not {two.text}"
        return Finding(what, marks, Working(lines, computed=right), help=f"{right} would agree")
    return Finding(f"{one.text} and {two.text} differ in their minutes", marks, Working(lines))
