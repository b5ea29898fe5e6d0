"""Which way a live post runs, and how many midnights it runs over."""

from collections.abc import Sequence
from itertools import pairwise

from blogcheck.document.shapes import DAY

HALF_DAY = DAY // 2
# A clock that falls back by less than this, with no new day announced, is out of order; one that
# falls back by more belongs to the next day.
SLIP = DAY // 4


def newest_first(clocks: Sequence[int]) -> bool | None:
    """Whether most steps from one clock to the next go back in time; None if there is no saying.

    clocks: minutes since midnight in order of the page. Each step is read the shorter way round
    the dial, so that 11.42pm to 12.02am goes forward; the short steps are heard first, for am
    printed for pm makes long ones of either.
    """
    steps = [(after - before) % DAY for before, after in pairwise(clocks)]
    for reach in (SLIP, HALF_DAY):
        forward = sum(0 < step < reach for step in steps)
        back = sum(step > DAY - reach for step in steps)
        if forward != back:
            return back > forward
    return None


def rolled(clocks: Sequence[int], new_day: Sequence[bool]) -> list[int]:
    """Minutes since midnight of the earliest day, for clocks in order of time.

    clocks: minutes since midnight; new_day: whether the copy announces another day between this
    clock and the one before. A clock that its neighbours both contradict is taken for a slip and
    moves none of those after it.
    """
    if not clocks:
        return []
    found = [clocks[0]]
    last = clocks[0]
    for i in range(1, len(clocks)):
        step = (clocks[i] - last) % DAY
        if step >= HALF_DAY and not new_day[i]:
            after = clocks[i + 1] if i + 1 < len(clocks) else None
            if after is not None and (after - last) % DAY < (after - clocks[i]) % DAY:
                found.append(last + step - DAY)
                continue
            if step >= DAY - SLIP:
                step -= DAY
        last += step
        found.append(last)
    earliest = min(found) // DAY * DAY
    return [minutes - earliest for minutes in found]
