"""Honest rounding is never called impossible, whatever the figures; a few dishonest ones always are.

Figures are printed here by a printer of the test's own: to a number of decimals, or to a power of
ten that leaves two digits or more, ties up or down.
"""

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from blogcheck.quantity import (
    Exact,
    Interval,
    Quantity,
    attainable,
    change_in_per_cent,
    difference_of_shares_agrees,
    exact,
    fraction_cell,
    lead_in_points,
    literal,
    multiple_of,
    part_of_whole,
    share_of,
    shares_agree,
    shares_bound,
    size,
    total,
)
from blogcheck.units import convert, convert_interval
from blogcheck.verdict import judge, restated

votes = st.integers(min_value=0, max_value=3_000_000)
some_votes = st.integers(min_value=1, max_value=3_000_000)
decimals = st.integers(min_value=0, max_value=3)
digits_kept = st.integers(min_value=2, max_value=7)
ties = st.booleans()
values = st.fractions(min_value=-1000, max_value=1000, max_denominator=60)
GUILTY = {"impossible", "cut"}


def nearest(value: Exact, *, tie_up: bool) -> int:
    """The nearest whole number of a value that is nought or more."""
    half = Fraction(1, 2)
    down = (value + half) // 1
    return int(down if tie_up or (value + half) != down else down - 1)


def print_share(value: Exact, places: int, *, tie_up: bool = True) -> Quantity:
    step = 10**places
    sign = "-" if value < 0 else ""
    whole, rest = divmod(nearest(size(value) * step, tie_up=tie_up), step)
    return literal(f"{sign}{whole}.{rest:0{places}}" if places else f"{sign}{whole}", kind="share")


def print_count(value: int, keep: int, *, tie_up: bool = True) -> Quantity:
    """A count with its digits after the first `keep` rounded to noughts."""
    step = 10 ** max(0, len(str(value)) - keep)
    return literal(f"{nearest(exact(value, step), tie_up=tie_up) * step:,}")


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    ends = st.one_of(st.none(), values)
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        if low == high:
            return Interval.point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def inside(draw: st.DrawFn, interval: Interval) -> Exact:
    """Some value of an interval, its closed ends among them."""
    low = interval.low if interval.low is not None else (interval.high or 0) - 50
    high = interval.high if interval.high is not None else low + 100
    part = draw(st.fractions(min_value=0, max_value=1, max_denominator=8))
    value = low + (high - low) * part
    assume(interval.contains(value))
    return value


@given(x=votes, y=votes, keep=digits_kept, keep_sum=digits_kept, tie=ties)
def test_a_rounded_sum(x: int, y: int, keep: int, keep_sum: int, *, tie: bool) -> None:
    parts = [print_count(x, keep, tie_up=tie), print_count(y, keep, tie_up=not tie)]
    stated = print_count(x + y, keep_sum, tie_up=tie)
    computed = total(part.claimed() for part in parts)
    face = total(part.tight() for part in parts)
    for at_word in (None, face):
        assert judge(stated, computed, face=at_word, whole=True).name not in GUILTY


@given(x=votes, y=votes, keep=digits_kept, keep_gap=digits_kept, tie=ties)
def test_a_rounded_difference(x: int, y: int, keep: int, keep_gap: int, *, tie: bool) -> None:
    more, fewer = print_count(max(x, y), keep, tie_up=tie), print_count(min(x, y), keep)
    stated = print_count(abs(x - y), keep_gap, tie_up=tie)
    assert judge(stated, more.claimed() - fewer.claimed(), whole=True).name not in GUILTY


@given(x=votes, y=some_votes, keep=digits_kept, places=decimals, tie=ties)
def test_a_rounded_share(x: int, y: int, keep: int, places: int, *, tie: bool) -> None:
    part, rest = print_count(x, keep, tie_up=tie), print_count(y, keep, tie_up=tie)
    stated = print_share(exact(100 * x, x + y), places, tie_up=tie)
    share = part_of_whole(part.claimed(), rest.claimed())
    assert judge(stated, share).name not in GUILTY
    whole = print_count(x + y, keep, tie_up=tie)
    assert judge(stated, share_of(part.claimed(), whole.claimed())).name not in GUILTY


@given(x=some_votes, y=some_votes, keep=digits_kept, places=decimals, tie=ties)
def test_a_rounded_change_multiple_and_lead(
    x: int, y: int, keep: int, places: int, *, tie: bool
) -> None:
    before = print_count(x, keep, tie_up=tie).claimed()
    after = print_count(y, keep, tie_up=tie).claimed()
    change = print_share(exact(100 * y, x) - 100, places, tie_up=tie)
    assert judge(change, change_in_per_cent(before, after)).name not in GUILTY
    times = print_share(exact(y, x), places, tie_up=tie)
    assert judge(times, multiple_of(before, after)).name not in GUILTY
    lead = print_share(exact(100 * (y - x), x + y), places, tie_up=tie)
    assert judge(lead, lead_in_points(after, before)).name not in GUILTY


@given(x=votes, y=votes, z=some_votes, places=decimals, tie=ties)
def test_a_lead_between_rounded_shares(x: int, y: int, z: int, places: int, *, tie: bool) -> None:
    shares = [exact(100 * v, x + y + z) for v in (x, y)]
    first, second = (print_share(share, places, tie_up=tie).tight() for share in shares)
    gap = print_share(size(shares[0] - shares[1]), places, tie_up=not tie).tight()
    assert difference_of_shares_agrees(first, second, gap)


@given(
    counts=st.lists(votes, min_size=1, max_size=12).filter(any),
    places=st.lists(decimals, min_size=12, max_size=12),
    tie=ties,
)
def test_a_complete_breakdown(counts: list[int], places: list[int], *, tie: bool) -> None:
    everyone = sum(counts)
    same = [print_share(exact(100 * n, everyone), places[0], tie_up=tie) for n in counts]
    assert shares_agree(share.tight() for share in same)
    assert size(sum(share.value for share in same) - 100) <= shares_bound([s.fine for s in same])
    mixed = [
        print_share(exact(100 * n, everyone), d, tie_up=tie)
        for n, d in zip(counts, places, strict=False)
    ]
    assert shares_agree(share.tight() for share in mixed)
    assert size(sum(share.value for share in mixed) - 100) <= shares_bound([s.fine for s in mixed])
    assert shares_agree((share.tight() for share in mixed[1:]), partial=True)


@given(number=st.integers(min_value=1, max_value=12), beyond=st.integers(1, 5))
def test_a_breakdown_past_the_bound_is_never_honest(number: int, beyond: int) -> None:
    grain = Fraction(1, 10)
    miss = shares_bound([grain] * number) + beyond * grain
    shares = [Interval.point(0) for _ in range(number - 1)] + [Interval.point(100 + miss)]
    spread = [share + Interval(-grain / 2, grain / 2) for share in shares]
    assert not shares_agree(spread)


@given(
    value=st.fractions(min_value=0, max_value=5000, max_denominator=1000),
    places=decimals,
    to_places=decimals,
    pair=st.sampled_from([("mile", "kilometre"), ("stone", "kilogram"), ("celsius", "fahrenheit")]),
)
def test_a_rounded_conversion(
    value: Fraction, places: int, to_places: int, pair: tuple[str, str]
) -> None:
    stated = print_share(convert(value, *pair), to_places)
    given_ = print_share(value, places)
    assert judge(stated, convert_interval(given_.claimed(), *pair)).name not in GUILTY


@given(count=votes, keep=digits_kept, keep_again=digits_kept, tie=ties)
def test_a_rounded_restatement(count: int, keep: int, keep_again: int, *, tie: bool) -> None:
    first, second = print_count(count, keep, tie_up=tie), print_count(count, keep_again, tie_up=tie)
    # A figure that comes out round by chance, and so looks as coarse as the other, is set aside.
    assume(first.value == second.value or first.coarse != second.coarse)
    assert restated(first, second).holds
    assert restated(second, first).holds
    assert restated(first.with_hedge("about"), second).holds


@given(stem=st.integers(100, 99_999).filter(lambda n: n % 10), step=st.integers(0, 3), by=votes)
def test_two_precise_figures_that_differ_are_caught(stem: int, step: int, by: int) -> None:
    other = stem + 1 + by % 8
    assume(other % 10)
    first, second = (literal(str(n * 10**step)) for n in (stem, other))
    assert restated(first, second).name == "impossible"
    assert restated(first, first).name == "exact"


@given(count=some_votes, away=votes, sure=st.booleans())
def test_the_wrong_side_of_a_strict_hedge_is_impossible(
    count: int, away: int, *, sure: bool
) -> None:
    fewer, more = Interval.point(max(0, count - 1 - away)), Interval.point(count + 1 + away)
    severity = "error" if sure else "warning"
    for hedge, wrong in (
        ("more-than", fewer),
        ("at-least", fewer),
        ("just-over", fewer),
        ("under", more),
        ("up-to", more),
        ("nearly", more),
    ):
        verdict = judge(literal(f"{count:,}", hedge=hedge), wrong, sure=sure)
        assert (verdict.name, verdict.severity) == ("impossible", severity)
    itself = Interval.point(count)
    for hedge, holds in (("more-than", False), ("under", False), ("nearly", False),
                         ("just-over", False), ("at-least", True), ("up-to", True)):  # fmt: skip
        assert judge(literal(f"{count:,}", hedge=hedge), itself).holds is holds


@given(interval=intervals())
def test_negation_swaps_the_ends_and_whether_they_are_closed(interval: Interval) -> None:
    turned = -interval
    assert (turned.low_closed, turned.high_closed) == (interval.high_closed, interval.low_closed)
    assert turned.low == (None if interval.high is None else -interval.high)
    assert -turned == interval
    assert interval.scaled(-2) == (-interval).scaled(2)


@given(data=st.data(), x=intervals(), y=intervals())
def test_sums_of_intervals_hold_the_sums_of_their_values(
    data: st.DataObject, x: Interval, y: Interval
) -> None:
    a, b = data.draw(inside(x)), data.draw(inside(y))
    assert (x + y).contains(a + b)
    assert (x - y).contains(a - b)
    if x.low is not None and y.low is not None and x.low >= 0 and y.low >= 0:
        assert (x * y).contains(a * b)
        if b:
            assert (x / y).contains(exact(a, b))
        if a + b:
            assert part_of_whole(x, y).contains(exact(100 * a, a + b))
            assert lead_in_points(x, y).contains(exact(100 * (a - b), a + b))


@given(data=st.data(), x=intervals(), y=intervals())
def test_what_two_intervals_have_in_common(data: st.DataObject, x: Interval, y: Interval) -> None:
    common = x.common(y)
    assert common == y.common(x)
    a = data.draw(inside(x))
    assert (common is not None and common.contains(a)) is y.contains(a)
    assert x.inside(x)
    if common is not None:
        assert common.inside(x)
        assert common.inside(y)
        whole = common.integers()
        assert whole is None or whole.inside(common)
    else:
        assert x.below(y) or y.below(x)


@given(count=st.integers(0, 400), of=st.integers(1, 400), places=decimals, tie=ties)
def test_a_share_of_a_counted_whole(count: int, of: int, places: int, *, tie: bool) -> None:
    assume(count <= of)
    assert attainable(print_share(exact(100 * count, of), places, tie_up=tie).tight(), of)


@given(denominator=st.integers(2, 20), data=st.data())
def test_a_fraction_lies_in_its_own_cell(denominator: int, data: st.DataObject) -> None:
    numerator = data.draw(st.integers(1, denominator - 1))
    cell = fraction_cell(numerator, denominator)
    assert cell.contains(exact(numerator, denominator))
    assert cell.inside(fraction_cell(numerator, denominator, next_too=True))


@given(count=st.integers(-3_000_000, 3_000_000), hedge=st.sampled_from(["", "about", "exactly"]))
def test_a_bare_figure_holds_its_own_value(count: int, hedge: str) -> None:
    for kind in ("count", "measured", "share"):
        figure = literal(f"{count:,}", hedge=hedge, kind=kind)
        assert figure.claimed().contains(count)
        assert figure.tight().inside(figure.wide())
        assert judge(figure, Interval.point(count)).name == "exact"
