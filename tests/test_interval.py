"""Sums on intervals, end by end."""

from fractions import Fraction

import pytest

from blogcheck.interval import Interval


def test_intervals_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="nothing lies between"):
        Interval(2, 1)
    with pytest.raises(ValueError, match="nothing lies between"):
        Interval(1, 1, high_closed=False)
    with pytest.raises(ValueError, match="below nought"):
        Interval(-1, 1) * Interval(1, 2)
    assert not Interval(None, 4).contains(5)
    assert Interval(None, None).meets(Interval.point(5))
    assert Interval(1, 2, high_closed=False).below(Interval.point(2))
    assert not Interval(1, 2).below(Interval.point(2))
    assert Interval.point(4) / Interval(0, 2) == Interval(2, None)


def test_an_end_of_a_ratio_is_closed_when_both_its_ends_are() -> None:
    above_one = Interval(1, 2, low_closed=False)
    assert above_one / Interval(1, 2) == Interval(Fraction(1, 2), 2, low_closed=False)
    assert Interval(1, 2) / above_one == Interval(Fraction(1, 2), 2, high_closed=False)
    assert above_one * Interval(1, 2) == Interval(1, 4, low_closed=False)


def test_more_than_100_less_at_most_40_is_more_than_60() -> None:
    more, at_most = Interval(100, None, low_closed=False), Interval(0, 40)
    assert more - at_most == Interval(60, None, low_closed=False)
    assert more + at_most == Interval(100, None, low_closed=False)
    assert Interval.point(7) - 4 == Interval.point(3)


def test_how_wide_an_interval_is() -> None:
    assert not Interval(9, 11).too_wide
    assert Interval(8, 11).too_wide
    assert Interval(-1, 1).too_wide
    assert not Interval.point(0).too_wide
    assert not Interval(5, None).too_wide
