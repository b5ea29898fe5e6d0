"""The line of entries as inline SVG: when each was posted, and above it what was found there.

Drawn for one width at a time, so that its letters keep their size on a phone.
"""

from collections.abc import Sequence
from html import escape

from blogcheck.reports.review.view import FINDINGS, STATES, Block
from blogcheck.typed import NamedTuple

MARGIN = 34
LEVEL = 17
LEVELS = 4
LETTER = 8
HOUR = 46
STEPS = (15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880, 10080)


class Scale(NamedTuple):
    """Minutes to places across the picture."""

    low: int
    high: int
    width: int

    def across(self, minutes: int) -> int:
        """Tenths of a unit from the left edge: whole numbers until they are printed."""
        room = (self.width - 2 * MARGIN) * 10
        return MARGIN * 10 + (minutes - self.low) * room // max(self.high - self.low, 1)

    def hours(self) -> range:
        """The times to print: as close as they can stand without touching."""
        room = (self.width - 2 * MARGIN) // HOUR
        span = self.high - self.low
        step = next((step for step in STEPS if span <= step * (room - 1)), STEPS[-1])
        return range(-(-self.low // step) * step, self.high + 1, step)


class Flag(NamedTuple):
    """Where a label begins, in tenths of a unit, and on which level above the line."""

    left: int
    level: int


def timeline(blocks: Sequence[Block], width: int, key: str) -> str:
    """An SVG element `width` units wide; empty when fewer than two entries have a clock.

    key: makes its ids unique in the file.
    """
    posted = sorted((b for b in blocks if b.minutes is not None), key=_minutes)
    if len(posted) < 2:
        return ""
    scale = Scale(_minutes(posted[0]), _minutes(posted[-1]), width)
    flags = _flags(posted, scale)
    levels = 1 + max((flag.level for flag in flags.values()), default=0)
    axis = 12 + levels * LEVEL + 8
    parts = [
        f'<svg viewBox="0 0 {width} {axis + 30}" role="group" aria-labelledby="{key}-t"',
        f' aria-describedby="{key}-d">',
        f'<title id="{key}-t">When each entry was posted</title>',
        f'<desc id="{key}-d">{escape(_summary(posted))}</desc>',
        f'<line class="axis" x1="{MARGIN}" y1="{axis}" x2="{width - MARGIN}" y2="{axis}"/>',
    ]
    for minutes in scale.hours():
        x = _tenths(scale.across(minutes))
        parts.append(
            f'<line class="axis" x1="{x}" y1="{axis - 4}" x2="{x}" y2="{axis + 4}"/>'
            f'<text class="hour" x="{x}" y="{axis + 22}">{_hour(minutes)}</text>'
        )
    # Poles come before the labels, so that none is drawn across another entry's label.
    poles = [
        _pole(block, scale, flags[block.anchor], axis) for block in posted if block.anchor in flags
    ]
    dots = [_dot(block, scale, flags.get(block.anchor), axis) for block in posted]
    return "".join((*parts, *poles, *dots, "</svg>"))


def _flags(posted: Sequence[Block], scale: Scale) -> dict[str, Flag]:
    """For each entry with a finding the place of its label, the gravest first.

    The lowest level on which it touches no other; where all are taken it has no label.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LEVELS)]
    flags: dict[str, Flag] = {}
    for state in FINDINGS:
        for block in posted:
            if block.state != state:
                continue
            size = len(_label(block)) * LETTER * 10
            left = scale.across(_minutes(block)) - size // 2
            left = max(min(left, scale.width * 10 - size), 0)
            for level, labels in enumerate(taken):
                if all(left > end or left + size < start for start, end in labels):
                    labels.append((left, left + size))
                    flags[block.anchor] = Flag(left, level)
                    break
    return flags


def _pole(block: Block, scale: Scale, flag: Flag, axis: int) -> str:
    x = _tenths(scale.across(_minutes(block)))
    top = axis - 10 - flag.level * LEVEL
    return f'<line class="flag {block.state}" x1="{x}" y1="{axis}" x2="{x}" y2="{top}"/>'


def _dot(block: Block, scale: Scale, flag: Flag | None, axis: int) -> str:
    """An entry on the line. One with a finding can be followed; the others are there to be seen."""
    x = _tenths(scale.across(_minutes(block)))
    told = escape(_told(block))
    if block.state not in FINDINGS:
        return f'<circle class="quiet" cx="{x}" cy="{axis}" r="4"><title>{told}</title></circle>'
    label = ""
    if flag:
        place = f'x="{_tenths(flag.left)}" y="{axis - 14 - flag.level * LEVEL}"'
        label = f'<text class="flag" {place}>{escape(_label(block))}</text>'
    return (
        f'<a href="#{escape(block.anchor)}" class="{block.state}">'
        f'<title>{told}</title>{label}<circle class="flag" cx="{x}" cy="{axis}" r="5"/></a>'
    )


def _minutes(block: Block) -> int:
    return block.minutes or 0


def _label(block: Block) -> str:
    return f"{STATES[block.state].symbol} {block.name}"


def _told(block: Block) -> str:
    if not block.count:
        return f"{block.name}: nothing found"
    many = f"{block.count} findings, the worst" if block.count > 1 else "one finding"
    return f"{block.name}: {many}: {STATES[block.state].word.lower()}"


def _summary(posted: Sequence[Block]) -> str:
    told = [f"{len(posted)} entries from {posted[0].name} to {posted[-1].name}."]
    for state in ("error", "query"):
        names = [b.name for b in posted if b.state == state]
        if names:
            told.append(f"{STATES[state].plural.capitalize()} at {', '.join(names)}.")
    return " ".join(told)


def _hour(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _tenths(value: int) -> str:
    return f"{value // 10}.{value % 10}"
