"""Shares, leads, changes and fractions in words, by example."""

from fractions import Fraction

import pytest

from blogcheck.quantity import (
    Interval,
    attainable,
    change_in_per_cent,
    counts_for,
    difference_of_shares_agrees,
    exact,
    fold,
    fold_cell,
    fraction,
    fraction_cell,
    lead_in_points,
    literal,
    multiple_of,
    nearest_shares,
    one_in,
    part_of_whole,
    printed,
    share_of,
    shares_agree,
    shares_bound,
    shares_unlikely,
)
from blogcheck.verdict import Verdict, judge

MILLION = 10**6


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ((1, 3), ".2917", ".3667"),
        ((1, 2), ".45", ".55"),
        ((2, 3), ".6333", ".7083"),
        ((3, 4), ".7083", ".775"),
        ((1, 10), ".05", ".15"),
        ((9, 10), ".85", ".95"),
    ],
)
def test_a_fraction_in_words_reaches_half_way_to_the_next(
    words: tuple[int, int], low: str, high: str
) -> None:
    cell = fraction_cell(*words)
    assert cell.low is not None
    assert cell.high is not None
    assert printed(cell.low, places=4).rstrip("0") == "0" + low
    assert printed(cell.high, places=4).rstrip("0") == "0" + high
    assert fraction(*words).claimed() == cell


def test_a_fraction_outside_its_cell_and_beyond_the_next() -> None:
    third, outer = fraction(1, 3), fraction_cell(1, 3, next_too=True)
    assert outer == Interval(Fraction("0.225"), Fraction("0.45"))
    assert judge(third, Interval.point(Fraction("0.31")), outer=outer) == Verdict("exact")
    miss = judge(third, Interval.point(Fraction("0.42")), outer=outer)
    assert miss == Verdict("impossible", "warning")
    wrong = judge(third, Interval.point(Fraction("0.6")), outer=outer)
    assert wrong == Verdict("impossible", "error")


def test_more_than_half_is_strict_and_about_half_is_not() -> None:
    over = fraction(1, 2, hedge="more-than")
    assert judge(over, Interval.point(Fraction("0.4756"))) == Verdict("impossible", "error")
    assert judge(over, Interval.point(Fraction(1, 2))) == Verdict("impossible", "error")
    assert judge(over, Interval.point(Fraction("0.51"))) == Verdict("exact")
    about = Interval(Fraction("0.45"), Fraction("0.55"))
    assert fraction(1, 2, hedge="about").claimed() == about
    assert fraction(1, 2).scaled(100, "per_cent").claimed() == Interval(45, 55)


def test_one_in_five() -> None:
    assert one_in(5) == Interval(Fraction(2, 11), Fraction(2, 9))


def test_doubled_and_halved() -> None:
    assert fold(2).claimed() == Interval(Fraction("1.8"), Fraction("2.2"))
    assert fold(exact(1, 2)).claimed() == Interval(Fraction("0.45"), Fraction("0.55"))
    assert fold(2, hedge="more-than").claimed() == Interval(2, None, low_closed=False)
    assert fold(2, hedge="nearly").claimed() == Interval(Fraction("1.8"), 2, high_closed=False)
    outer = fold_cell(2, generous=True)
    assert outer == Interval(Fraction("1.5"), Fraction("2.5"))
    grown = multiple_of(Interval.point(100), Interval.point(240))
    assert judge(fold(2), grown, outer=outer) == Verdict("impossible", "warning")
    grown = multiple_of(Interval.point(100), Interval.point(260))
    assert judge(fold(2), grown, outer=outer) == Verdict("impossible", "error")


def test_shares_leads_and_changes() -> None:
    ahead, behind = Interval.point(1_168_738), Interval.point(1_028_966)
    lead = lead_in_points(ahead, behind)
    assert lead.low == lead.high == exact(100 * 139_772, 2_197_704)
    assert judge(literal("6.4", kind="share"), lead).name == "exact"
    share = part_of_whole(ahead, behind)
    assert printed(share.low or 0, places=2) == "53.18"
    assert share_of(Interval.point(1), Interval(4, 5)) == Interval(20, 25)
    shares = literal("1", kind="share").claimed(), literal("2", kind="share").claimed()
    assert change_in_per_cent(*shares) == Interval(0, 400)
    assert judge(literal("500", kind="share"), change_in_per_cent(*shares)).name == "unknown"
    more = Interval(100, None, low_closed=False)
    assert part_of_whole(more, Interval.point(100)) == Interval(
        50, 100, low_closed=False, high_closed=False
    )
    assert part_of_whole(Interval.point(0), Interval.point(7)) == Interval.point(0)
    assert lead_in_points(Interval.point(7), Interval.point(0)) == Interval.point(100)


def test_papers_to_a_voter() -> None:
    papers = literal("7.2", MILLION).claimed() / literal("2.4", MILLION).claimed()
    assert papers.integers() == Interval.point(3)


def test_a_lead_printed_9_for_42_to_34_may_be_honest_and_10_may_not() -> None:
    def whole(text: str) -> Interval:
        return literal(text, kind="share").tight()

    for lead in ("6", "7", "8", "9", "10"):
        honest = lead in ("7", "8", "9")
        assert difference_of_shares_agrees(whole("34"), whole("42"), whole(lead)) is honest
        assert difference_of_shares_agrees(whole("42"), whole("34"), whole(lead)) is honest


@pytest.mark.parametrize(("number", "bound"), [(2, 1), (3, 1), (4, 2), (5, 2), (9, 4), (1, 0)])
def test_how_far_rounded_shares_may_miss_100(number: int, bound: int) -> None:
    assert shares_bound([1] * number) == bound
    assert shares_bound([Fraction(1, 10)] * number) == Fraction(bound, 10)


def test_shares_of_a_whole() -> None:
    def shares(*texts: str) -> list[Interval]:
        return [literal(text, kind="share").tight() for text in texts]

    assert shares_agree(shares("33", "33", "33"))
    assert not shares_agree(shares("33", "33", "32"))
    assert shares_agree(shares("47.56", "30.60", "13.21", "3.20", "2.37"), partial=True)
    assert not shares_agree(shares("47.56", "30.60", "13.21", "3.20", "2.37"))
    assert not shares_agree(shares("60", "42"), partial=True)
    assert shares_agree(shares("60", "41"), partial=True)
    assert shares_agree(shares("40", "39"), literal("80", kind="share").tight())
    assert shares_bound([1, Fraction(1, 10)]) == Fraction(11, 20)
    assert shares_unlikely(9, 3, 1)
    assert not shares_unlikely(9, 2, 1)


def test_shares_that_no_count_can_have() -> None:
    def share(text: str) -> Interval:
        return literal(text, kind="share").tight()

    assert not attainable(share("35"), 12)
    assert attainable(share("33"), 12)
    assert nearest_shares(35, 12) == (exact(100, 3), exact(500, 12))
    assert [printed(near, places=0) for near in nearest_shares(35, 12)] == ["33", "42"]
    assert not attainable(share("47.56"), 1_000)
    assert counts_for(share("47.56"), 10_000) == range(4756, 4757)
    assert attainable(share("62.5"), 8)
    assert counts_for(share("0"), 12) == range(1)
    assert counts_for(share("100"), 12) == range(12, 13)
    assert all(attainable(share(str(p)), 100) for p in range(101))
