"""What a printed figure may mean: exact values, their grain and their hedge.

A figure is an exact value (an int, or a Fraction where it must be one) with two grains: the finest
and the coarsest step that its printed digits may stand for. `140,000` may be exact or to the ten
thousand; `139,772` is to the unit; `1.5m` is to the hundred thousand. Every reading of a figure is
an `Interval`, and sums are done on intervals; `verdict.py` says whether a printed result can hold.

All that figures are reckoned with is imported from here; it rests on interval.py and sums.py alone.
"""

from blogcheck.interval import Exact, Interval, exact, size
from blogcheck.sums import (
    attainable,
    change_in_per_cent,
    counts_for,
    difference_of_shares_agrees,
    fold_cell,
    fraction_cell,
    lead_in_points,
    multiple_of,
    nearest_shares,
    one_in,
    part_of_whole,
    share_of,
    shares_agree,
    shares_bound,
    shares_unlikely,
    total,
)
from blogcheck.typed import NamedTuple

__all__ = [
    "HEDGES", "KINDS", "VAGUE", "Exact", "Interval", "Quantity", "attainable", "between",
    "change_in_per_cent", "counted", "counts_for", "difference_of_shares_agrees", "exact", "fold",
    "fold_cell", "fraction", "fraction_cell", "lead_in_points", "literal", "multiple_of",
    "nearest_shares", "one_in", "part_of_scale", "part_of_whole", "printed", "share_of",
    "shares_agree", "shares_bound", "shares_unlikely", "size", "total", "vague",
]  # fmt: skip

HEDGES = (
    "", "about", "nearly", "just-over", "more-than", "at-least", "under", "up-to", "exactly",
    "between", "vague",
)  # fmt: skip
KINDS = ("count", "measured", "share", "time", "age")

BELOW_ZERO = frozenset({"celsius", "fahrenheit"})

# The counts that copy leaves open: the fewest and the most that each may stand for.
VAGUE = {
    "couple": (2, 3),
    "few": (2, 5),
    "handful": (3, 6),
    "several": (3, 9),
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
    "billions": (2_000_000_000, 9_999_999_999),
    "trillions": (2_000_000_000_000, 9_999_999_999_999),
}


class Quantity(NamedTuple):
    """A figure as printed, with what its digits and its hedge allow.

    value: exact, in units of `unit` (per cent in per cent, pounds in pounds). fine, coarse: the
    smallest and the largest step that the digits may stand for. hedge: one of HEDGES. kind: one of
    KINDS; counts may be exact, measurements (money and durations too) and shares are always
    rounded, ages and times (completed years, clock hours) are cut down. low, high: the ends of a
    range, a vague count or a fraction word, grain included. scale: the worth of its scale word, a
    million for `m`.
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
        return self._replace(hedge=hedge)

    def with_unit(self, unit: str, kind: str = "") -> "Quantity":
        """The same figure in a unit, and of another kind if one is given."""
        return self._replace(unit=unit, kind=kind or self.kind)

    def scaled(self, factor: int, unit: str = "") -> "Quantity":
        """The same figure in a unit of which `factor` make one of this (a half: 50 per cent)."""
        return self._replace(
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
        whole = self.scale == 1 and isinstance(self.fine, int)
        return 0 if whole else _places(exact(self.fine, self.scale))

    @property
    def digits(self) -> int:
        """Significant digits as printed, without the noughts at the end of a plain integer."""
        return len(str(int(exact(size(self.value), self.coarse))))

    @property
    def is_bare(self) -> bool:
        """Whether no word loosens it: `140,000`, `exactly 140,000`."""
        return self.hedge in ("", "exactly")

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
        half = max(self._half(), min(exact(self.coarse, 2), exact(size(self.value), 20)))
        return Interval(exact(self.value - half), exact(self.value + half))

    def rounded(self) -> Interval:
        """The figure as the outcome of a division, half its last digit out: `claimed` if wider."""
        half = exact(self.fine, 2)
        within = Interval(exact(self.value - half), exact(self.value + half))
        claimed = self.claimed()
        return within if self.is_bare and claimed.inside(within) else claimed

    def cut(self) -> Interval:
        """The figure as it stands if the digits after its last were dropped, not rounded."""
        if self.low is not None and self.high is not None:
            return Interval(self.low, self.high)
        if self.value < 0:
            return Interval(self.value - self.coarse, self.value, low_closed=False)
        return Interval(self.value, self.value + self.coarse, high_closed=False)

    def claimed(self) -> Interval:
        """What the copy claims: the hedge applied to the value; of a bare one the wide reading."""
        hedge, value = self.hedge, self.value
        if hedge == "":
            return self.wide()
        if hedge == "exactly":
            return self.tight()
        if self.low is not None and hedge in ("about", "between", "vague"):
            return self.wide()
        if hedge == "more-than":
            return Interval(value, None, low_closed=False)
        if hedge == "at-least":
            return Interval(value, None)
        if hedge in ("under", "up-to"):
            floor = 0 if value > 0 and self.unit not in BELOW_ZERO else None
            return Interval(floor, value, high_closed=hedge == "up-to")
        if value < 0:
            return -self._replace(value=-value).claimed()
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
            return min(half, exact(size(self.value), 4))
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
    head, point, tail = text.replace(",", "").replace("−", "-").partition(".")
    if point:
        step: int = 10 ** len(tail)
        value = exact(int(head + tail) * scale, step)
        grain = _GRAINS.get((scale, step)) or _grain(scale, step)
        return Quantity(value, grain, grain, hedge, kind, unit, None, None, scale)
    number = int(head)
    if scale != 1:
        return Quantity(number * scale, scale, scale, hedge, kind, unit, None, None, scale)
    return Quantity(number, 1, _noughts(number), hedge, kind, unit)


def between(first: Quantity, last: Quantity) -> Quantity:
    """The quantity of a range, `between 5 and 10`, each end as loose as its own noughts allow.

    Its value is the middle. Raises ValueError when the ends stand the wrong way round.
    """
    if first.value > last.value:
        raise ValueError(f"a range from {first.value} down to {last.value}")
    return last._replace(
        value=exact(first.value + last.value, 2),
        fine=min(first.fine, last.fine),
        coarse=max(first.coarse, last.coarse),
        hedge="between",
        low=first.wide().low,
        high=last.wide().high,
    )


def vague(low: int, high: int) -> Quantity:
    """The quantity of `dozens`, which may be so few and so many; its value is the fewest."""
    return Quantity(low, 1, 1, "vague", "count", "", low, high)


def fraction(numerator: int, denominator: int, *, hedge: str = "") -> Quantity:
    """The quantity of a fraction in words, `two-thirds`, of a whole of one: see `fraction_cell`.

    As a threshold it is its value, exactly: no reading of it then.
    """
    cell = fraction_cell(numerator, denominator)
    value, step = exact(numerator, denominator), exact(1, 10)
    return Quantity(value, step, step, hedge, "share", "", cell.low, cell.high)


def fold(times: Exact, *, hedge: str = "") -> Quantity:
    """The quantity of `doubled` (2), `threefold` (3), `halved` (1/2) as a multiple."""
    cell = fold_cell(times)
    return Quantity(times, times, times, hedge, "measured", "", cell.low, cell.high)


def part_of_scale(numerator: int, denominator: int, scale: int, *, unit: str = "") -> Quantity:
    """The quantity of `half a million`, `a quarter of a million`: a tenth of itself either way."""
    value = exact(numerator * scale, denominator)
    slack = exact(value, 10)
    low, high = exact(value - slack), exact(value + slack)
    return Quantity(value, slack, slack, "", "count", unit, low, high)


def _noughts(value: int) -> int:
    """The largest power of ten that divides it; 1 for nought."""
    if value % 10 or not value:
        return 1
    text = str(value)
    noughts: int = 10 ** (len(text) - len(text.rstrip("0")))
    return noughts


_GRAINS: dict[tuple[int, int], Exact] = {}


def _grain(scale: int, step: int) -> Exact:
    """The worth of one last decimal, remembered for the few that copy has."""
    grain = exact(scale, step)
    if len(_GRAINS) < 100:
        _GRAINS[scale, step] = grain
    return grain


def counted(value: int, *, hedge: str = "", kind: str = "count", unit: str = "") -> Quantity:
    """The quantity of a plain integer that was spelled out: forty, six hundred and fifty."""
    return Quantity(value, 1, _noughts(value), hedge, kind, unit)


def _places(grain: Exact) -> int:
    """How many decimals a grain needs: 2 for 1/100, 0 for a whole number."""
    places, step = 0, 1
    while step % grain.denominator and places < 12:
        step *= 10
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
    scaled = (size(value) * 2 * step + 1) // 2
    whole, rest = divmod(scaled, step)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole:,}.{rest:0{places}}" if places else f"{sign}{whole:,}"
