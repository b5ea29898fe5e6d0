"""Lengths of less than a day between two times of the clock: how they round, how they are told."""

from typing import NamedTuple

from blogcheck.document import Span
from blogcheck.reading.claim import Figure

MINUTE, HOUR, DAY = 1, 60, 24 * 60
LONGEST = 18 * HOUR


class Stretch(NamedTuple):
    """A length of time as it stands in the copy, in minutes from low to high."""

    figure: Figure
    low: int
    high: int

    @property
    def place(self) -> Span:
        """Where it stands."""
        return Span(self.figure.start, self.figure.end)

    @property
    def vague(self) -> bool:
        """Whether it is several hours or a few minutes."""
        return self.low < self.high

    def fits(self, minutes: int) -> bool:
        """Whether so many minutes may be called this, rounded as copy rounds.

        Five minutes either way below an hour, fifteen above; seven minutes are counted.
        """
        counted = not self.vague and self.low % 5
        slack = 1 if counted else 5 if self.low < HOUR else 15
        return self.low - slack <= minutes <= self.high + slack


def stretch(figure: Figure) -> Stretch | None:
    """The stretch that a figure is; None for a hedged one, and for one of a day or more."""
    quantity = figure.quantity
    if figure.kind != "duration" or figure.aside or quantity is None:
        return None
    vague = quantity.hedge == "vague" and quantity.high is not None
    low, high = (quantity.low, quantity.high) if vague else (quantity.value, quantity.value)
    few, many = int(low or 0) // 60, int(high or 0) // 60
    known = (vague or not quantity.hedge) and 0 < few <= LONGEST
    return Stretch(figure, few, many) if known else None


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


def spoken(minutes: int) -> str:
    """A length as it is said: `75 minutes`, `3 hours 30 minutes`."""
    if minutes < 2 * HOUR:
        return "1 minute" if minutes == 1 else f"{minutes} minutes"
    hours, rest = divmod(minutes, HOUR)
    return f"{hours} hours" + (f" {rest} minutes" if rest else "")
