"""Intervals of exact values: what a figure may be, and sums on what figures may be.

Values are ints, or Fractions where they must be; a float never carries one. Each end of an interval
says whether it is part of it, since "more than 140,000" leaves 140,000 out.
"""

from blogcheck.typed import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fractions import Fraction

    Exact = int | Fraction
else:
    # Fractions bring in decimal, 3 ms at start; a post of whole numbers never needs them.
    Exact = int


def exact(numerator: Exact, denominator: Exact = 1) -> Exact:
    """The exact quotient: an int when it is whole, else a Fraction.

    Raises ZeroDivisionError.
    """
    if not isinstance(numerator, int):
        quotient = numerator if denominator == 1 else numerator / denominator
    elif not isinstance(denominator, int):
        quotient = numerator / denominator
    else:
        whole, rest = divmod(numerator, denominator)
        if not rest:
            return whole
        from fractions import Fraction

        return Fraction(numerator, denominator)
    return quotient.numerator if quotient.denominator == 1 else quotient


def size(value: Exact) -> Exact:
    """The value without its sign."""
    return -value if value < 0 else value


class Interval:
    """All values from low to high; None is no bound; an end is part of it only when closed.

    Not to be changed once made. Raises ValueError when nothing lies in it.
    """

    __slots__ = ("high", "high_closed", "low", "low_closed")

    def __init__(
        self,
        low: Exact | None,
        high: Exact | None,
        low_closed: bool = True,  # noqa: FBT001, FBT002  (the second pair of a pair of pairs)
        high_closed: bool = True,  # noqa: FBT001, FBT002
    ) -> None:
        self.low: Final = low
        self.high: Final = high
        self.low_closed: Final = low_closed and low is not None
        self.high_closed: Final = high_closed and high is not None
        if _empty(low, high, closed=self.low_closed and self.high_closed):
            raise ValueError(f"nothing lies between {low} and {high}")

    def _ends(self) -> tuple[Exact | None, Exact | None, bool, bool]:
        return self.low, self.high, self.low_closed, self.high_closed

    def __eq__(self, other: object) -> bool:
        return self._ends() == other._ends() if isinstance(other, Interval) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._ends())

    def __repr__(self) -> str:
        return f"Interval{self._ends()!r}"

    @classmethod
    def point(cls, value: Exact) -> "Interval":
        """The one value and no other."""
        return cls(value, value)

    def __neg__(self) -> "Interval":
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_closed, self.low_closed)

    def __add__(self, other: "Interval | Exact") -> "Interval":
        other = _interval(other)
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(
            low,
            high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def __sub__(self, other: "Interval | Exact") -> "Interval":
        return self + -_interval(other)

    def __mul__(self, other: "Interval | Exact") -> "Interval":
        """The product; both must be nought or more (ValueError)."""
        other = _interval(other)
        x, y = self._positive(), other._positive()
        nought = (x == 0 and self.low_closed) or (y == 0 and other.low_closed)
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(
            x * y,
            high,
            nought or (self.low_closed and other.low_closed),
            self.high_closed and other.high_closed,
        )

    def __truediv__(self, other: "Interval | Exact") -> "Interval":
        """The ratio; both must be nought or more, the divisor more than nought somewhere."""
        other = _interval(other)
        x, y = self._positive(), other._positive()
        nought = x == 0 and self.low_closed
        low = 0 if other.high is None else exact(x, other.high)
        high = None if self.high is None or y == 0 else exact(self.high, y)
        return Interval(
            low,
            high,
            nought or (self.low_closed and other.high_closed),
            self.high_closed and other.low_closed,
        )

    def _positive(self) -> Exact:
        if self.low is None or self.low < 0:
            raise ValueError("a product or ratio of values that may be below nought")
        return self.low

    def scaled(self, factor: Exact) -> "Interval":
        """Every value times an exact factor other than nought; a negative one swaps the ends."""
        if factor < 0:
            return (-self).scaled(-factor)
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_closed, self.high_closed)

    def contains(self, value: Exact) -> bool:
        """Whether the value lies in it."""
        return self.meets(Interval(value, value))

    def common(self, other: "Interval") -> "Interval | None":
        """What both allow, or None: the value to go on with after two statements of one figure."""
        low, low_closed = self.low, self.low_closed
        if low is None or (other.low is not None and other.low >= low):
            low_closed = other.low_closed and (low_closed or other.low != low)
            low = other.low
        high, high_closed = self.high, self.high_closed
        if high is None or (other.high is not None and other.high <= high):
            high_closed = other.high_closed and (high_closed or other.high != high)
            high = other.high
        if _empty(low, high, closed=low_closed and high_closed):
            return None
        return Interval(low, high, low_closed, high_closed)

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.common(other) is not None

    def integers(self) -> "Interval | None":
        """The same cut down to whole numbers (votes, seats, people), or None if it holds none."""
        low, high = self.low, self.high
        if low is not None:
            whole = -(-low // 1)
            low = whole + 1 if whole == low and not self.low_closed else whole
        if high is not None:
            whole = high // 1
            high = whole - 1 if whole == high and not self.high_closed else whole
        return None if _empty(low, high, closed=True) else Interval(low, high)

    def inside(self, other: "Interval") -> bool:
        """Whether every value of this lies in the other."""
        return self.common(other) == self

    def below(self, other: "Interval") -> bool:
        """Whether every value of this is less than every value of the other."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_closed and other.low_closed)
        return self.high < other.low

    @property
    def too_wide(self) -> bool:
        """Whether it is bounded but so wide (over a fifth of its centre) that it proves nothing."""
        if self.low is None or self.high is None:
            return False
        return 10 * (self.high - self.low) > size(self.low + self.high)


def _interval(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval(value, value)


def _empty(low: Exact | None, high: Exact | None, *, closed: bool) -> bool:
    if low is None or high is None:
        return False
    return low > high or (low == high and not closed)
