"""What a printed figure may mean, by example: the figures that a desk would argue over."""

import subprocess
import sys
from fractions import Fraction

import pytest

from blogcheck.quantity import (
    HEDGES,
    VAGUE,
    Exact,
    Interval,
    Quantity,
    between,
    counted,
    exact,
    literal,
    part_of_scale,
    printed,
    total,
    vague,
)
from blogcheck.verdict import Verdict, best_of, judge, restated

MILLION = 10**6
GAP = Interval.point(1_168_738) - Interval.point(1_028_966)


def upto(low: Exact, high: Exact) -> Interval:
    return Interval(low, high, high_closed=False)


@pytest.mark.parametrize(
    ("text", "scale", "value", "fine", "coarse"),
    [
        ("1.5", MILLION, 1_500_000, 100_000, 100_000),
        ("7.2", MILLION, 7_200_000, 100_000, 100_000),
        ("47.56", 1, Fraction("47.56"), Fraction(1, 100), Fraction(1, 100)),
        ("3.20", 1, Fraction("3.2"), Fraction(1, 100), Fraction(1, 100)),
        ("2", MILLION, 2_000_000, MILLION, MILLION),
        ("140,000", 1, 140_000, 1, 10_000),
        ("139,772", 1, 139_772, 1, 1),
        ("482", 1, 482, 1, 1),
        ("0", 1, 0, 1, 1),
        ("-40", 1, -40, 1, 10),
        ("−2.5", 1, Fraction(-5, 2), Fraction(1, 10), Fraction(1, 10)),
        ("0.05", 1, Fraction(1, 20), Fraction(1, 100), Fraction(1, 100)),
        (".5", 1, Fraction(1, 2), Fraction(1, 10), Fraction(1, 10)),
        ("12,34,567", 1, 1_234_567, 1, 1),
    ],
)
def test_grain_is_what_the_digits_show(
    text: str, scale: int, value: Exact, fine: Exact, coarse: Exact
) -> None:
    figure = literal(text, scale)
    assert (figure.value, figure.fine, figure.coarse) == (value, fine, coarse)


def test_whole_values_are_ints_and_none_is_a_float() -> None:
    assert type(literal("140,000").value) is int
    assert type(literal("1.5", MILLION).value) is int
    assert type(literal("3.0").value) is int
    assert type(literal("47.56").value) is Fraction
    assert type(exact(1, 3)) is Fraction
    assert type(exact(Fraction(1, 2), Fraction(1, 4))) is int


@pytest.mark.parametrize("text", ["", "1.2.3", "1m", "forty", ".", "1 000", "£5"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        literal(text)


def test_a_spelled_number_has_the_grain_of_its_noughts() -> None:
    assert counted(40).coarse == 10
    assert counted(650).coarse == 10
    assert counted(1).coarse == 1


@pytest.mark.parametrize(
    ("figure", "tight", "wide", "cut"),
    [
        (
            literal("140,000"),
            Interval.point(140_000),
            Interval(135_000, 145_000),
            upto(140_000, 150_000),
        ),
        (
            literal("1.5", MILLION),
            Interval(1_450_000, 1_550_000),
            Interval(1_450_000, 1_550_000),
            upto(1_500_000, 1_600_000),
        ),
        (
            literal("47.56", kind="share"),
            Interval(Fraction("47.555"), Fraction("47.565")),
            Interval(Fraction("47.555"), Fraction("47.565")),
            upto(Fraction("47.56"), Fraction("47.57")),
        ),
        (
            literal("100,000"),
            Interval.point(100_000),
            Interval(95_000, 105_000),
            upto(100_000, 200_000),
        ),
        (literal("40"), Interval.point(40), Interval(38, 42), upto(40, 50)),
        (literal("482"), Interval.point(482), Interval.point(482), upto(482, 483)),
        (
            literal("2", MILLION),
            Interval(1_500_000, 2_500_000),
            Interval(1_500_000, 2_500_000),
            upto(2_000_000, 3_000_000),
        ),
        (
            literal("1", MILLION),
            Interval(750_000, 1_250_000),
            Interval(750_000, 1_250_000),
            upto(1_000_000, 2_000_000),
        ),
        (
            literal("3", kind="share"),
            Interval(Fraction(5, 2), Fraction(7, 2)),
            Interval(Fraction(5, 2), Fraction(7, 2)),
            upto(3, 4),
        ),
        (
            literal("50", kind="share"),
            Interval(Fraction("49.5"), Fraction("50.5")),
            Interval(Fraction("47.5"), Fraction("52.5")),
            upto(50, 60),
        ),
    ],
)
def test_the_three_readings_of_a_bare_figure(
    figure: Quantity, tight: Interval, wide: Interval, cut: Interval
) -> None:
    assert figure.tight() == tight
    assert figure.wide() == wide == figure.claimed()
    assert figure.cut() == cut


def test_an_age_and_a_clock_hour_are_cut_down_not_rounded() -> None:
    for kind in ("age", "time"):
        assert literal("42", kind=kind).claimed() == upto(42, 43)
        assert literal("40", kind=kind).tight().contains(40)


def test_the_outcome_of_a_division_lies_half_its_last_digit_either_way() -> None:
    # 104,270 among 2,318 is 44.98 each, and nobody prints that.
    assert literal("45").rounded() == Interval(Fraction(89, 2), Fraction(91, 2))
    assert literal("140,000").rounded() == literal("140,000").claimed()
    assert literal("35", hedge="about").rounded() == literal("35", hedge="about").claimed()


def test_dropped_digits_of_a_negative_figure_lie_further_from_nought() -> None:
    assert literal("-2.5").cut() == Interval(Fraction(-26, 10), Fraction(-25, 10), low_closed=False)


@pytest.mark.parametrize(
    ("hedge", "text", "claimed"),
    [
        ("about", "110,000", Interval(100_000, 120_000)),
        ("about", "150,000", Interval(140_000, 160_000)),
        ("about", "33,000", Interval(32_000, 34_000)),
        ("about", "40", Interval(36, 44)),
        ("about", "5", Interval(4, 6)),
        ("about", "139,772", Interval(exact(139_772 * 49, 50), exact(139_772 * 51, 50))),
        ("nearly", "100,000", upto(90_000, 100_000)),
        ("nearly", "140,000", upto(130_000, 140_000)),
        ("nearly", "5", upto(4, 5)),
        ("just-over", "100,000", Interval(100_000, 110_000, low_closed=False)),
        ("more-than", "140,000", Interval(140_000, None, low_closed=False)),
        ("at-least", "140,000", Interval(140_000, None)),
        ("under", "140,000", upto(0, 140_000)),
        ("up-to", "140,000", Interval(0, 140_000)),
        ("exactly", "140,000", Interval.point(140_000)),
        ("about", "-40", Interval(-44, -36)),
        ("nearly", "-100,000", Interval(-100_000, -90_000, low_closed=False)),
    ],
)
def test_what_a_hedge_allows(hedge: str, text: str, claimed: Interval) -> None:
    assert literal(text, hedge=hedge).claimed() == claimed
    assert literal(text).with_hedge(hedge).claimed() == claimed


def test_below_a_temperature_may_be_below_nought() -> None:
    assert literal("10", hedge="under", unit="celsius", kind="measured").claimed().contains(-30)
    assert not literal("10", hedge="under").claimed().contains(-1)


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize("text", ["0", "1", "-3", "0.0", "47.56", "200"])
def test_every_hedge_can_stand_before_every_figure(hedge: str, text: str) -> None:
    if hedge not in ("between", "vague"):
        assert isinstance(literal(text, hedge=hedge).claimed(), Interval)


def test_an_unknown_hedge_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown hedge 'ish'"):
        literal("40").with_hedge("ish")


def test_a_range_is_as_loose_as_its_own_ends() -> None:
    assert between(literal("5"), literal("10")).claimed() == Interval(5, Fraction(21, 2))
    billions = between(literal("24.2", 10**9), literal("33.0", 10**9))
    assert billions.claimed() == Interval(24_150_000_000, 33_050_000_000)
    assert billions.hedge == "between"
    with pytest.raises(ValueError, match="range"):
        between(literal("10"), literal("5"))


def test_open_counts_and_parts_of_a_million() -> None:
    assert vague(*VAGUE["dozens"]).claimed() == Interval(24, 99)
    assert vague(*VAGUE["couple"]).claimed() == Interval(2, 3)
    assert vague(*VAGUE["several"]).claimed() == Interval(3, 9)
    assert all(low < high for low, high in VAGUE.values())
    assert part_of_scale(1, 2, MILLION).claimed() == Interval(450_000, 550_000)
    assert part_of_scale(1, 4, MILLION).claimed() == Interval(225_000, 275_000)


@pytest.mark.parametrize(
    ("hedge", "name", "severity"),
    [
        ("", "rounded", "note"),
        ("about", "exact", ""),
        ("nearly", "exact", ""),
        ("up-to", "exact", ""),
        ("under", "exact", ""),
        ("more-than", "impossible", "error"),
        ("at-least", "impossible", "error"),
        ("just-over", "impossible", "error"),
        ("exactly", "impossible", "error"),
    ],
)
def test_a_gap_of_139_772_called_140_000(hedge: str, name: str, severity: str) -> None:
    assert judge(literal("140,000", hedge=hedge), GAP, whole=True) == Verdict(name, severity)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("139,772", Verdict("exact")),
        ("139,000", Verdict("cut", "warning")),
        ("130,000", Verdict("cut", "warning")),
        ("150,000", Verdict("impossible", "error")),
        ("139,773", Verdict("impossible", "error")),
    ],
)
def test_a_gap_of_139_772_printed_otherwise(text: str, verdict: Verdict) -> None:
    assert judge(literal(text), GAP) == verdict


def test_a_total_that_its_parts_contradict() -> None:
    parts = total([literal("889,918").claimed(), literal("102,355").claimed()])
    assert judge(literal("992,263"), parts) == Verdict("impossible", "error")
    assert judge(literal("992,273"), parts) == Verdict("exact")
    assert judge(literal("992,263"), parts, sure=False) == Verdict("impossible", "warning")


def test_round_parts_that_do_not_add_up_at_their_word_hold_only_when_rounded() -> None:
    parts = [literal("120"), literal("130")]
    loose, face = total(p.claimed() for p in parts), total(p.tight() for p in parts)
    assert judge(literal("250"), loose, face=face) == Verdict("exact")
    assert judge(literal("260"), loose, face=face) == Verdict("rounded", "note")
    assert judge(literal("320"), loose, face=face) == Verdict("impossible", "error")


def test_a_soft_end_is_a_warning_and_a_strict_one_an_error() -> None:
    far_below, above = Interval.point(60_000), Interval.point(100_000)
    nearly = literal("100,000", hedge="nearly")
    assert judge(nearly, far_below) == Verdict("impossible", "warning")
    assert judge(nearly, above) == Verdict("impossible", "error")
    about = literal("100,000", hedge="about")
    assert judge(about, Interval.point(130_000)) == Verdict("impossible", "warning")


def test_an_open_count_is_never_worse_than_a_note() -> None:
    assert judge(vague(*VAGUE["dozens"]), Interval.point(7)) == Verdict("impossible", "note")
    assert judge(vague(*VAGUE["dozens"]), Interval.point(60)) == Verdict("exact")


def test_more_than_100_when_the_copy_says_212_and_up_to_500_when_it_says_90() -> None:
    hurt = literal("100", hedge="more-than")
    assert judge(hurt, Interval.point(212)) == Verdict("exact", remark="far")
    assert judge(hurt, Interval.point(140)) == Verdict("exact")
    assert judge(literal("500", hedge="up-to"), Interval.point(90)).remark == "misleading"
    assert judge(literal("500", hedge="up-to"), Interval.point(300)).remark == ""


def test_a_result_too_wide_to_tell_is_left_alone() -> None:
    gap = literal("150,000").claimed() - literal("140,000").claimed()
    assert judge(literal("30,000"), gap) == Verdict("unknown")
    assert judge(literal("12,000"), gap) == Verdict("unknown")
    at_word = Interval.point(10_000)
    assert judge(literal("10,000"), gap, face=at_word) == Verdict("exact")


def test_a_strict_bound_speaks_however_wide_the_result() -> None:
    gap = literal("150,000").claimed() - literal("140,000").claimed()
    assert judge(literal("30,000", hedge="more-than"), gap) == Verdict("impossible", "error")
    assert judge(literal("30,000", hedge="under"), gap) == Verdict("exact")
    assert judge(literal("12,000", hedge="more-than"), gap) == Verdict("unknown")


def test_votes_are_whole() -> None:
    part = Interval(Fraction("11.2"), Fraction("11.9"))
    nearly_twelve = Quantity(12, 1, 1, "nearly", "measured")
    assert judge(nearly_twelve, part) == Verdict("exact")
    assert judge(nearly_twelve, part, whole=True).name == "impossible"
    assert Interval(Fraction(1, 2), Fraction(7, 2)).integers() == Interval(1, 3)
    assert Interval(1, 3, low_closed=False, high_closed=False).integers() == Interval.point(2)
    assert Interval(Fraction(1, 3), Fraction(2, 3)).integers() is None


def test_one_reading_that_fits_clears_a_figure() -> None:
    points, relative = Verdict("rounded", "note"), Verdict("impossible", "error")
    assert best_of(relative, points) == points
    assert best_of(relative, Verdict("unknown")).name == "unknown"
    assert best_of(relative, Verdict("cut", "warning")).name == "cut"
    assert points.holds
    assert not relative.holds


def test_restating_a_figure() -> None:
    exact_count = literal("139,772")
    about = literal("140,000", hedge="about")
    assert restated(about, exact_count) == Verdict("exact")
    assert about.claimed().common(exact_count.claimed()) == Interval.point(139_772)
    assert restated(literal("140,000"), exact_count) == Verdict("rounded", "note")
    assert restated(literal("139,800"), exact_count) == Verdict("rounded", "note")
    assert restated(literal("139,000"), exact_count) == Verdict("cut", "warning")
    assert restated(exact_count, literal("139,000")) == Verdict("cut", "warning")
    more = literal("140,000", hedge="more-than")
    assert restated(more, exact_count) == Verdict("impossible", "error")
    assert restated(exact_count, more) == Verdict("impossible", "error")
    assert restated(more, literal("144,120")) == Verdict("exact")
    assert restated(literal("1.5", MILLION), literal("1,468,738")) == Verdict("exact")
    assert restated(vague(*VAGUE["dozens"]), literal("12")) == Verdict("impossible", "note")
    assert restated(literal("5", hedge="about"), literal("9")) == Verdict("impossible", "warning")


def test_two_figures_of_one_precision_that_differ_are_caught() -> None:
    first, second = literal("4,120"), literal("4,130")
    assert first.claimed().meets(second.claimed())
    assert restated(first, second) == Verdict("impossible", "error")
    assert restated(first, second.with_hedge("about")) == Verdict("exact")
    assert restated(literal("140,000"), literal("150,000")) == Verdict("rounded", "note")


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (1_168_738, None, "1,168,738"),
        (Fraction(4, 25), None, "0.16"),
        (Fraction(1, 3), None, "0.33"),
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-5, 2), None, "-2.5"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction("47.5"), 0, "48"),
        (Fraction("999999.96"), 1, "1,000,000.0"),
        (0, None, "0"),
        (999, None, "999"),
        (2240, None, "2,240"),
        (3, 2, "3.00"),
    ],
)
def test_values_as_a_newsroom_prints_them(value: Exact, places: int | None, text: str) -> None:
    assert printed(value, places=places) == text


def test_a_result_shows_as_many_decimals_as_its_like() -> None:
    assert printed(Fraction("3.06"), literal("51.53")) == "3.06"
    assert printed(Fraction("96.9"), literal("47.56")) == "96.90"
    assert printed(139_772, literal("140,000")) == "139,772"
    assert printed(900_000, literal("2.4", MILLION)) == "900,000"
    assert literal("47.56").printed_places == 2
    assert literal("1.5", MILLION).printed_places == 1
    assert literal("140,000").printed_places == 0


def test_whole_numbers_need_neither_fractions_nor_decimal() -> None:
    code = (
        "import sys; from blogcheck.quantity import literal; from blogcheck.verdict import judge;"
        "judge(literal('992,263'), literal('889,918').claimed() + literal('102,355').claimed());"
        "print(sorted({'fractions', 'decimal', 'pint'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
