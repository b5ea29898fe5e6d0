"""What follows from figures that are only known to lie in an interval.

Shares, leads and changes come out in per cent or percentage points; parts and wholes go in as they
are counted. Each function takes every operand once, so that nothing comes out wider than it is.
"""

from collections.abc import Callable, Iterable, Sequence

from blogcheck.interval import Exact, Interval, exact

# The fractions that copy uses in words; one that is said means "this rather than the next".
LADDER = ((1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10))


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of all of them."""
    result = Interval(0, 0)
    for part in parts:
        result = result + part
    return result


def part_of_whole(part: Interval, rest: Interval) -> Interval:
    """The share of a part in a whole made of it and the rest, in per cent."""

    def share(x: Exact, y: Exact) -> Exact:
        return exact(100 * x, x + y)

    return _rise_and_fall(share, part, rest, 0, 100)


def lead_in_points(ahead: Interval, behind: Interval) -> Interval:
    """The lead of one of two candidates over the other, in points of the votes of both."""

    def lead(x: Exact, y: Exact) -> Exact:
        return exact(100 * (x - y), x + y)

    return _rise_and_fall(lead, ahead, behind, -100, 100)


def change_in_per_cent(before: Interval, after: Interval) -> Interval:
    """How much has been gained on what there was before, in per cent; a loss is negative."""
    return multiple_of(before, after).scaled(100) - 100


def multiple_of(before: Interval, after: Interval) -> Interval:
    """How many times the one the other is."""
    return after / before


def share_of(part: Interval, whole: Interval) -> Interval:
    """The share of a part in a whole that is printed on its own, in per cent."""
    return (part / whole).scaled(100)


def _rise_and_fall(
    formula: Callable[[Exact, Exact], Exact], x: Interval, y: Interval, least: Exact, most: Exact
) -> Interval:
    """The ends of a formula that rises with x and falls with y, both nought or more.

    least, most: what it is when x or y is nought, and what it nears when the other has no bound.
    """
    if x.low is None or y.low is None or x.low < 0 or y.low < 0:
        raise ValueError("a share of values that may be below nought")
    low, low_closed = least, x.low_closed and x.low == 0
    if x.low and y.high is not None:
        low, low_closed = formula(x.low, y.high), x.low_closed and y.high_closed
    high, high_closed = most, y.low_closed and y.low == 0
    if y.low and x.high is not None:
        high, high_closed = formula(x.high, y.low), x.high_closed and y.low_closed
    return Interval(low, high, low_closed, high_closed)


def difference_of_shares_agrees(first: Interval, second: Interval, gap: Interval) -> bool:
    """Whether two printed shares may lie a printed number of points apart, whichever is larger.

    All three as printed, half a digit either way: whole per cents may be 1.5 out between them.
    """
    apart = second - first
    return apart.meets(gap) or (-apart).meets(gap)


def shares_bound(grains: Sequence[Exact]) -> Exact:
    """The most by which honestly rounded shares of one whole can miss it, given each one's grain.

    Of n with the same grain u: floor(n / 2) u. With mixed decimals: half the sum of the grains.
    """
    if grains and all(grain == grains[0] for grain in grains):
        return len(grains) // 2 * grains[0]
    half: Exact = 0
    for grain in grains:
        half = half + exact(grain, 2)
    return half


def shares_agree(
    shares: Iterable[Interval], whole: Interval | None = None, *, partial: bool = False
) -> bool:
    """Whether printed shares may make up the whole, in per cent: 100 unless one is printed.

    partial: they are only some of the shares, so they must not exceed it.
    """
    added = total(shares)
    if partial:
        room = Interval(None, 100 if whole is None else whole.high)
        return added.meets(room)
    return added.meets(whole or Interval.point(100))


def shares_unlikely(number: int, miss: Exact, grain: Exact) -> bool:
    """Whether a miss within the bound is past three standard deviations of honest rounding.

    The deviation is grain x sqrt(number / 12) (Mosteller, Youtz and Zahn, 1967).
    """
    return 4 * miss * miss > 3 * number * grain * grain


def counts_for(share: Interval, of: int) -> range:
    """The counts out of a counted whole that would be printed as this share; empty if none would.

    share: in per cent, as printed, half a digit either way.
    """
    counts = share.scaled(exact(of, 100)).integers() if of else None
    counts = counts and counts.common(Interval(0, of))
    if counts is None or counts.low is None or counts.high is None:
        return range(0)
    return range(int(counts.low), int(counts.high) + 1)


def attainable(share: Interval, of: int) -> bool:
    """Whether any count out of a counted whole would be printed as this share."""
    return bool(counts_for(share, of))


def nearest_shares(share: Exact, of: int) -> tuple[Exact, Exact]:
    """The shares next below and next above it that a counted whole can have, in per cent."""
    below = int(share * of // 100)
    return exact(100 * below, of), exact(100 * (below + 1), of)


def fraction_cell(numerator: int, denominator: int, *, next_too: bool = False) -> Interval:
    """What a fraction in words may stand for: up to half-way to the next fractions in use.

    next_too: the next fractions' own cells as well; what lies beyond them is a contradiction.
    Raises ValueError unless it lies between nought and one.
    """
    value = exact(numerator, denominator)
    if not 0 < value < 1:
        raise ValueError(f"{numerator}/{denominator} is no fraction of a whole")
    steps: list[Exact] = sorted({0, 1, value, *(exact(*step) for step in LADDER)})
    here = steps.index(value)
    if next_too:
        low = exact(steps[here - 1] + steps[here - 2], 2) if here > 1 else 0
        high = exact(steps[here + 1] + steps[here + 2], 2) if here + 2 < len(steps) else 1
        return Interval(low, high)
    return Interval(exact(value + steps[here - 1], 2), exact(value + steps[here + 1], 2))


def one_in(number: int) -> Interval:
    """What `one in five` may stand for, as a fraction."""
    return Interval(exact(2, 2 * number + 1), exact(2, 2 * number - 1))


def fold_cell(times: Exact, *, generous: bool = False) -> Interval:
    """What `doubled` (2), `threefold` (3), `halved` (1/2) may stand for, as a multiple.

    generous: the outer bounds, a quarter either way; what lies beyond them is a contradiction.
    """
    slack = exact(times, 4 if generous else 10)
    return Interval(exact(times - slack), exact(times + slack))
