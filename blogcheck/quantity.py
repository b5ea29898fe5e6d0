"""What a printed figure may mean: exact values, their grain, their hedge, and verdicts on them.

A figure is an exact value (an int, or a Fraction where it must be one) with two grains: the finest
and the coarsest step that its printed digits may stand for. `140,000` may be exact or to the ten
thousand; `139,772` is to the unit; `1.5m` is to the hundred thousand. Every reading of a figure is
an `Interval`, sums are done on intervals, and `judge` says whether the printed result can hold.

Nothing here imports anything of ours, so everybody may import it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    Exact = int | Fraction
else:
    # Fractions bring in decimal, 3 ms at start; a post of whole numbers never needs them.
    Exact = int

HEDGES = (
    "",
    "about",
    "nearly",
    "just-over",
    "more-than",
    "at-least",
    "under",
    "up-to",
    "exactly",
    "between",
    "vague",
)
KINDS = ("count", "measured", "share", "time", "age")

# A figure that misses at one of these ends is wrong however loosely it was meant.
STRICT_BELOW = frozenset({"more-than", "at-least", "just-over", "exactly"})
STRICT_ABOVE = frozenset({"under", "up-to", "nearly", "exactly"})
BELOW_ZERO = frozenset({"celsius", "fahrenheit"})


def exact(numerator: Exact, denominator: Exact = 1) -> Exact:
    """The exact quotient: an int when it is whole, else a Fraction.

    Raises ZeroDivisionError.
    """
    if isinstance(numerator, int) and isinstance(denominator, int):
        whole, rest = divmod(numerator, denominator)
        if not rest:
            return whole
    from fractions import Fraction

    quotient = Fraction(numerator) / denominator
    return quotient.numerator if quotient.denominator == 1 else quotient


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from low to high; None is no bound; an end is part of it only when closed.

    Raises ValueError when nothing lies in it.
    """

    low: Exact | None
    high: Exact | None
    low_closed: bool = True
    high_closed: bool = True

    def __post_init__(self) -> None:
        if self.low is None and self.low_closed:
            object.__setattr__(self, "low_closed", False)
        if self.high is None and self.high_closed:
            object.__setattr__(self, "high_closed", False)
        if self.low is not None and self.high is not None:
            closed = self.low_closed and self.high_closed
            if self.low > self.high or (self.low == self.high and not closed):
                raise ValueError(f"nothing lies between {self.low} and {self.high}")

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
        if low is not None and high is not None:
            if low > high or (low == high and not (low_closed and high_closed)):
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
        if low is not None and high is not None and low > high:
            return None
        return Interval(low, high)

    def below(self, other: "Interval") -> bool:
        """Whether every value of this is less than every value of the other."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_closed and other.low_closed)
        return self.high < other.low

    @property
    def width(self) -> Exact | None:
        """How far apart the ends are; None if there is no end on a side."""
        return None if self.low is None or self.high is None else self.high - self.low

    @property
    def relative_width(self) -> Exact | None:
        """The width as a part of the centre; None when unbounded or centred on nought."""
        if self.low is None or self.high is None:
            return None
        if self.low == self.high:
            return 0
        centre = abs(self.low + self.high)
        return exact(2 * (self.high - self.low), centre) if centre else None

    @property
    def too_wide(self) -> bool:
        """Whether it is bounded but so wide (over a fifth of its centre) that it proves nothing."""
        if self.low is None or self.high is None:
            return False
        return 10 * (self.high - self.low) > abs(self.low + self.high)


def _interval(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval(value, value)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as printed, with what its digits and its hedge allow.

    value: exact, in units of `unit` (per cent in per cent, pounds in pounds). fine, coarse: the
    smallest and the largest step that the digits may stand for. hedge: one of HEDGES. kind: one of
    KINDS; counts may be exact, measurements and shares are always rounded, ages and times (completed
    years, clock hours) are cut down; a duration is measured. low, high: the ends of a range, a vague
    count or a fraction word, grain included. scale: the worth of its scale word (`m`: 1,000,000).
    """

    value: Exact
    fine: Exact
    coarse: Exact
    hedge: str = ""
    kind: str = "count"
    unit: str = ""
    low: Exact | None = None
    high: Exact | None = None
    scale: int = 1

    def with_hedge(self, hedge: str) -> "Quantity":
        """The same figure behind other hedging words. Raises ValueError for an unknown hedge."""
        if hedge not in HEDGES:
            raise ValueError(f"unknown hedge {hedge!r}")
        return replace(self, hedge=hedge)

    def with_unit(self, unit: str, kind: str = "") -> "Quantity":
        """The same figure in a unit, and of another kind if one is given."""
        return replace(self, unit=unit, kind=kind or self.kind)

    def scaled(self, factor: int, unit: str = "") -> "Quantity":
        """The same figure in a unit of which `factor` make one of this (a half: 50 per cent)."""
        return replace(
            self,
            value=exact(self.value * factor),
            fine=exact(self.fine * factor),
            coarse=exact(self.coarse * factor),
            unit=unit or self.unit,
            low=None if self.low is None else exact(self.low * factor),
            high=None if self.high is None else exact(self.high * factor),
            scale=self.scale * factor,
        )

    @property
    def printed_places(self) -> int:
        """Decimals as printed: 2 for `47.56`, 1 for `1.5m`, 0 for `140,000`."""
        return _places(exact(self.fine, self.scale))

    @property
    def digits(self) -> int:
        """Significant digits as printed, without the noughts at the end of a plain integer."""
        return len(str(abs(self.value) // self.coarse))

    def tight(self) -> Interval:
        """The figure taken at its word: a plain count is itself, all else half its last digit."""
        if self.low is not None and self.high is not None:
            return Interval(self.low, self.high)
        if self.kind in ("age", "time"):
            return self.cut()
        half = self._half()
        return Interval(exact(self.value - half), exact(self.value + half))

    def wide(self) -> Interval:
        """The figure taken as rounded as its noughts allow, up to 5 per cent of it either way."""
        if self.coarse == self.fine or self.low is not None or self.kind in ("age", "time"):
            return self.tight()
        half = max(self._half(), min(exact(self.coarse, 2), exact(abs(self.value), 20)))
        return Interval(exact(self.value - half), exact(self.value + half))

    def cut(self) -> Interval:
        """The figure as it stands if the digits after its last were dropped, not rounded."""
        if self.low is not None and self.high is not None:
            return Interval(self.low, self.high)
        if self.value < 0:
            return Interval(self.value - self.coarse, self.value, False, True)
        return Interval(self.value, self.value + self.coarse, True, False)

    def claimed(self) -> Interval:
        """What the copy claims: the hedge applied to the value, or the wide reading of a bare one."""
        hedge, value = self.hedge, self.value
        if hedge == "":
            return self.wide()
        if hedge == "exactly":
            return self.tight()
        if self.low is not None and hedge in ("about", "between", "vague"):
            return self.wide()
        if hedge == "more-than":
            return Interval(value, None, False)
        if hedge == "at-least":
            return Interval(value, None)
        if hedge in ("under", "up-to"):
            floor = 0 if value > 0 and self.unit not in BELOW_ZERO else None
            return Interval(floor, value, high_closed=hedge == "up-to")
        if value < 0:
            return -replace(self, value=-value).claimed()
        if hedge == "about":
            slack = self._at_least_one(max(min(self.coarse, exact(value, 10)), exact(value, 50)))
            return Interval(exact(value - slack), exact(value + slack))
        slack = self._at_least_one(min(max(self.coarse, exact(value, 50)), exact(value, 10)))
        if hedge == "nearly":
            return Interval(exact(value - slack), value, high_closed=False)
        if hedge == "just-over":
            return Interval(value, exact(value + slack), low_closed=False)
        raise ValueError(f"unknown hedge {hedge!r}")

    def _half(self) -> Exact:
        """Half of the printed grain; `2m` a quarter of itself at most, a plain count none."""
        if self.fine == 1 and self.kind == "count":
            return 0
        half = exact(self.fine, 2)
        if self.scale > 1 and self.fine == self.scale:
            return min(half, exact(abs(self.value), 4))
        return half

    def _at_least_one(self, slack: Exact) -> Exact:
        """A hedge on a small count allows one more or one fewer: `nearly five` may be four."""
        return max(slack, self.fine) if self.kind == "count" or not slack else slack


def literal(
    text: str, scale: int = 1, *, hedge: str = "", kind: str = "count", unit: str = ""
) -> Quantity:
    """The quantity of a number as printed: `1,168,738`, `47.56`, `1.5` with a scale of 10**6.

    text: digits with commas, a decimal point and a sign, nothing else (ValueError). Decimals and
    scale words print their precision; the noughts at the end of a plain integer may be rounding.
    """
    digits = text.replace(",", "") if "," in text else text
    head, point, tail = digits.replace("−", "-").partition(".")
    if point:
        grain = exact(scale, 10 ** len(tail))
        return Quantity(
            exact(int(head + tail) * scale, 10 ** len(tail)),
            grain, grain, hedge, kind, unit, None, None, scale,
        )  # fmt: skip
    value = int(head)
    if scale != 1:
        return Quantity(value * scale, scale, scale, hedge, kind, unit, None, None, scale)
    return Quantity(value, 1, _noughts(value), hedge, kind, unit)


def _noughts(value: int) -> int:
    """The largest power of ten that divides it; 1 for nought."""
    if value % 10 or not value:
        return 1
    text = str(value)
    return 10 ** (len(text) - len(text.rstrip("0")))


def counted(value: int, *, hedge: str = "", kind: str = "count", unit: str = "") -> Quantity:
    """The quantity of a plain integer that was spelled out: forty, six hundred and fifty."""
    return Quantity(value, 1, _noughts(value), hedge, kind, unit)


def _places(grain: Exact) -> int:
    """How many decimals a grain needs: 2 for 1/100, 0 for a whole number."""
    places = 0
    while grain.denominator > 1 and places < 12:
        grain *= 10
        places += 1
    return places


def printed(value: Exact, like: Quantity | None = None, *, places: int | None = None) -> str:
    """The value as a newsroom prints it: `1,168,738`, `0.16`, `-2.5`.

    places: how many decimals; without, as many as the figure `like` shows; without either, as many
    as it needs, or two when no number of decimals would do. Halves are rounded up.
    """
    if places is None:
        if like is not None:
            places = _places(like.fine)
        else:
            places = _places(value)
            places = 2 if places == 12 else places
    step = 10**places
    scaled = (abs(value) * 2 * step + 1) // 2
    whole, rest = divmod(scaled, step)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole:,}.{rest:0{places}}" if places else f"{sign}{whole:,}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a printed figure stands to what the other figures make of it.

    name: exact; rounded (holds only when rounded); cut (holds only if digits were dropped);
    impossible; unknown (too wide to tell). severity: "", note, warning or error, as the figures
    warrant; a rule may be milder. remark: `far` when "more than" is true of far more, `misleading`
    when "up to" is true of less than half.
    """

    name: str
    severity: str = ""
    remark: str = ""

    @property
    def holds(self) -> bool:
        """Whether the relation holds, exactly or when rounded."""
        return self.name in ("exact", "rounded")


def judge(
    stated: Quantity,
    computed: Interval,
    *,
    face: Interval | None = None,
    whole: bool = False,
    sure: bool = True,
    outer: Interval | None = None,
) -> Verdict:
    """Whether a stated figure can be what the others make it.

    computed: what the operands allow, worked out from what each of them claims. face: the same sum
    with every operand at its word, where known; only that makes a relation exact. whole: all are
    whole numbers. sure: whether no operand is hedged or inferred; else the worst is a warning.
    outer: misses within this are warnings too (the next fraction, 1.5 to 2.5 for "doubled").
    """
    claimed = stated.claimed()
    hedged = stated.hedge not in ("", "exactly")
    tight = claimed if hedged else stated.tight()
    if face is not None and _agree(tight, face, whole):
        return Verdict("exact", remark=_remark(stated, computed))
    miss_below = computed.below(claimed) and stated.hedge in STRICT_BELOW
    miss_above = claimed.below(computed) and stated.hedge in STRICT_ABOVE
    strict = miss_below or miss_above
    if computed.too_wide and not strict and stated.hedge not in STRICT_BELOW | STRICT_ABOVE:
        return Verdict("unknown")
    if face is None and _agree(tight, computed, whole):
        return Verdict("exact", remark=_remark(stated, computed))
    if _agree(claimed, computed, whole):
        name = "exact" if hedged else "rounded"
        return Verdict(name, "note" if name == "rounded" else "", _remark(stated, computed))
    if stated.hedge == "" and _agree(stated.cut(), computed, whole):
        return Verdict("cut", "warning")
    if computed.too_wide and not strict:
        return Verdict("unknown")
    if stated.hedge == "vague":
        return Verdict("impossible", "note")
    if not sure or (hedged and not strict) or (outer is not None and outer.meets(computed)):
        return Verdict("impossible", "warning")
    return Verdict("impossible", "error")


def _agree(reading: Interval, computed: Interval, whole: bool) -> bool:
    common = reading.common(computed)
    return common is not None and (not whole or common.integers() is not None)


def _remark(stated: Quantity, computed: Interval) -> str:
    value = stated.value
    if stated.hedge == "more-than" and computed.low is not None:
        return "far" if computed.low > min(value + stated.coarse, exact(3 * value, 2)) else ""
    if stated.hedge == "up-to" and computed.high is not None:
        return "misleading" if 2 * computed.high < value else ""
    return ""


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of intervals."""
    result = Interval(0, 0)
    for part in parts:
        result = result + part
    return result
