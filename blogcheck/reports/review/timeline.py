"""The line of entries as inline SVG: when each was posted, and above it what was found there.

Drawn for one width at a time, so that its letters keep their size on a phone.
"""

from collections.abc import Callable, Sequence
from html import escape

from blogcheck.reports.review.view import FINDINGS, STATES, Block

MARGIN = 34
LEVEL = 17
LEVELS = 4
LETTER = 7.2
STEPS = (15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080)


def timeline(blocks: Sequence[Block], width: int, key: str) -> str:
    """An SVG element `width` units wide; empty when fewer than two entries have a clock.

    key: makes its ids unique in the file.
    """
    posted = sorted((b for b in blocks if b.minutes is not None), key=lambda b: b.minutes or 0)
    if len(posted) < 2:
        return ""
    first, last = posted[0].minutes or 0, posted[-1].minutes or 0
    step = _step(first, last, width)
    low = first // step * step
    high = max(-(-last // step) * step, low + step)

    def across(minutes: int) -> int:
        """Tenths of a unit from the left edge: whole numbers until they are printed."""
        return MARGIN * 10 + (minutes - low) * (width - 2 * MARGIN) * 10 // (high - low)

    flags = _flags(posted, across, width)
    levels = 1 + max((level for _, level in flags.values()), default=0)
    axis = 12 + levels * LEVEL + 8
    parts = [
        f'<svg viewBox="0 0 {width} {axis + 30}" role="group" aria-labelledby="{key}-t"',
        f' aria-describedby="{key}-d">',
        f'<title id="{key}-t">When each entry was posted</title>',
        f'<desc id="{key}-d">{escape(_summary(posted))}</desc>',
        f'<line class="axis" x1="{MARGIN}" y1="{axis}" x2="{width - MARGIN}" y2="{axis}"/>',
    ]
    for minutes in range(low, high + 1, step):
        x = _tenths(across(minutes))
        parts.append(
            f'<line class="axis" x1="{x}" y1="{axis - 4}" x2="{x}" y2="{axis + 4}"/>'
            f'<text class="hour" x="{x}" y="{axis + 22}">{_hour(minutes)}</text>'
        )
    # Entries in which nothing was found are dots to look at; the others can be followed.
    for block in posted:
        x = _tenths(across(block.minutes or 0))
        if block.state not in FINDINGS:
            parts.append(
                f'<circle class="quiet" cx="{x}" cy="{axis}" r="4">'
                f"<title>{escape(_told(block))}</title></circle>"
            )
    poles: list[str] = []
    links: list[str] = []
    for block in posted:
        if block.state not in FINDINGS:
            continue
        x = _tenths(across(block.minutes or 0))
        told = escape(_told(block))
        label = ""
        if block.anchor in flags:
            left, level = flags[block.anchor]
            top = axis - 14 - level * LEVEL
            # Before the links, so that no pole is drawn across another's label.
            poles.append(
                f'<line class="flag {block.state}" x1="{x}" y1="{axis}" x2="{x}" y2="{top + 4}"/>'
            )
            label = (
                f'<text class="flag" x="{_tenths(left)}" y="{top}">{escape(_label(block))}</text>'
            )
        links.append(
            f'<a href="#{escape(block.anchor)}" class="{block.state}" aria-label="{told}">'
            f'<title>{told}</title>{label}<circle class="flag" cx="{x}" cy="{axis}" r="5"/></a>'
        )
    return "".join((*parts, *poles, *links, "</svg>"))


def _flags(
    posted: Sequence[Block], across: Callable[[int], int], width: int
) -> dict[str, tuple[int, int]]:
    """For each entry with a finding: where its label begins, in tenths of a unit, and how high.

    The lowest level on which it touches no label before it; where all are taken it has no label.
    """
    taken = [-1] * LEVELS
    flags: dict[str, tuple[int, int]] = {}
    for block in posted:
        if block.state not in FINDINGS:
            continue
        size = round(len(_label(block)) * LETTER * 10)
        left = min(max(across(block.minutes or 0) - size // 2, 0), width * 10 - size)
        level = next((n for n, end in enumerate(taken) if end < left), None)
        if level is not None:
            taken[level] = left + size + 40
            flags[block.anchor] = (left, level)
    return flags


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


def _step(first: int, last: int, width: int) -> int:
    """The finest spacing of hours that leaves each printed hour its room."""
    room = max((width - 2 * MARGIN) // 56, 1)
    return next((step for step in STEPS if last - first <= step * (room - 2)), STEPS[-1])


def _hour(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _tenths(value: int) -> str:
    return f"{value // 10}.{value % 10}"
