"""One fault, one finding."""

from collections.abc import Callable

import pytest

from blogcheck.checking.engine import run
from blogcheck.rule import Facts, Finding, Mark, Rule

TEXT = "To win outright needs 51 per cent. He is three per cent away. The total is 992,263, up 10."


def said(
    on: Callable[..., Mark],
    words: str,
    verdict: str = "contradiction",
    severity: str = "",
    *more: str,
) -> Finding:
    marks = (on(TEXT, words), *(on(TEXT, word, "part") for word in more))
    return Finding(f"of {words}: {verdict}", marks, verdict=verdict, severity=severity)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("malformed", "figures"), ("contradiction", "totals")),
        (("malformed", "clock"), ("contradiction", "clock")),
        (("contradiction", "gaps"), ("contradiction", "hedges")),
        (("contradiction", "hedges"), ("style", "percentages")),
        (("contradiction", "units"), ("style", "style")),
        (("contradiction", "ranks"), ("contradiction", "restatements")),
    ],
)
def test_of_two_as_grave_the_more_basic_stays(
    first: tuple[str, str],
    second: tuple[str, str],
    facts: Callable[..., Facts],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    rules = [
        rule(said(on, "992,263", verdict), name=name, group=group)
        for name, (verdict, group) in (("a-lesser", second), ("z-basic", first))
    ]
    result = run(facts(TEXT), rules)
    assert [f.rule for f in result.findings] == ["z-basic"]
    assert [f.rule for f in result.folded] == ["a-lesser"]
    assert result.findings[0].also == (result.folded[0].message,)


def test_a_lighter_finding_never_hides_a_graver_one(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    rules = [
        rule(said(on, "992,263", "malformed", "warning"), name="missing-unit", group="units"),
        rule(said(on, "992,263"), name="stated-total", group="totals"),
    ]
    assert [f.rule for f in run(facts(TEXT), rules).findings] == ["stated-total"]


def test_a_note_on_a_space_or_a_comma_stands_apart(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    rules = [
        rule(said(on, "992,263", "malformed", "note"), name="glued-figure", group="figures"),
        rule(said(on, "992,263", "style", "note"), name="thousands-separator", group="figures"),
        rule(said(on, "992,263"), name="stated-total", group="totals"),
    ]
    assert len(run(facts(TEXT), rules).findings) == 3


def test_the_threshold_and_the_distance_to_it_are_two_faults(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    rules = [
        rule(
            said(on, "51 per cent"),
            name="majority-threshold",
            group="percentages",
            severity="warning",
        ),
        rule(
            said(on, "three per cent", "suspicious"),
            name="threshold-distance",
            group="percentages",
            severity="warning",
        ),
        rule(
            said(on, "three per cent", "style", "note"),
            name="points-not-per-cent",
            group="percentages",
        ),
    ]
    result = run(facts(TEXT), rules)
    assert [f.rule for f in result.findings] == ["majority-threshold", "threshold-distance"]
    assert [f.rule for f in result.folded] == ["points-not-per-cent"]


def test_a_rule_may_say_that_it_goes_over_others(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    rules = [
        rule(
            said(on, "51 per cent", "contradiction", "", "three per cent"),
            name="majority-threshold",
            group="percentages",
            severity="warning",
            over=("threshold-distance", "style"),
        ),
        rule(
            said(on, "three per cent", "suspicious"),
            name="threshold-distance",
            group="percentages",
            severity="warning",
        ),
        rule(said(on, "10", "style"), name="mixed-per-cent", group="style", severity="note"),
    ]
    result = run(facts(TEXT), rules)
    # The third speaks of another sentence.
    assert [f.rule for f in result.findings] == ["majority-threshold", "mixed-per-cent"]


def test_rules_that_go_over_one_another_do_not_both_vanish(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    rules = [
        rule(said(on, "992,263"), name="a", over=("b",)),
        rule(said(on, "10"), name="b", over=("a",)),
    ]
    assert len(run(facts(TEXT), rules).findings) == 1


def test_a_restatement_is_silent_where_a_sum_used_its_figures(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    total = rule(said(on, "992,263", "contradiction", "", "10", "51"), name="stated-total")
    twice = rule(said(on, "10", "contradiction", "", "51"), name="restated", group="restatements")
    assert [f.rule for f in run(facts(TEXT), [total, twice]).findings] == ["stated-total"]
    other = rule(
        said(on, "10", "contradiction", "", "three"), name="restated", group="restatements"
    )
    assert len(run(facts(TEXT), [total, other]).findings) == 2


def test_a_rule_says_a_thing_once(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    result = run(facts(TEXT), [rule(said(on, "992,263"), said(on, "992,263"), said(on, "10"))])
    assert len(result.findings) == 2


def test_the_better_evidence_wins(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    rules = [
        rule(said(on, "992,263", "contradiction", "", "10"), name="a-gap"),
        rule(said(on, "992,263", "contradiction", "", "10", "51"), name="b-total"),
    ]
    assert [f.rule for f in run(facts(TEXT), rules).findings] == ["b-total"]
