"""What an editor is shown of what the rules say."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from blogcheck.checking.engine import run
from blogcheck.rule import Check, Facts, Figure, Finding, Fix, Mark, Rule, Working

PLAIN = "Tom took 102,355 more votes. That lifts his total to 992,263. The count went on."
QUOTED = 'Tom said: "I took 102,355 more votes and my total is 992,263." He left.'


def test_a_finding_bears_its_rule_group_and_severity(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    finding = Finding("992,273, not 992,263", (on(PLAIN, "992,263"),))
    said = run(facts(PLAIN), [rule(finding)]).findings
    assert [(f.rule, f.group, f.severity) for f in said] == [("stated-total", "totals", "error")]
    assert len(said[0].fingerprint) == 16


def test_what_is_not_certain_is_no_error(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    finding = Finding("992,273, not 992,263", (on(PLAIN, "992,263"),), confidence="likely")
    assert run(facts(PLAIN), [rule(finding)]).findings[0].severity == "warning"


def test_a_speaker_is_reported_and_not_corrected(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    mark = on(QUOTED, "992,263")
    finding = Finding(
        "992,273, not 992,263", (mark,), fix=Fix(safe=False, edits=((mark.start, mark.end, "1"),))
    )
    (said,) = run(facts(QUOTED), [rule(finding)]).findings
    assert said.severity == "note"
    assert said.fix is None
    assert said.message == "992,273, not 992,263 (the speaker's figure)"


def test_a_figure_beside_a_quotation_is_the_writers_own(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    text = 'Tom won 992,263 votes. "It was close," he said.'
    finding = Finding("992,273, not 992,263", (on(text, "992,263"),))
    assert run(facts(text), [rule(finding)]).findings[0].severity == "error"


@pytest.mark.parametrize(
    ("quotes", "severities"), [("check", ["error"]), ("ignore", []), ("note", ["note"])]
)
def test_a_desk_says_what_becomes_of_quoted_figures(
    quotes: str,
    severities: list[str],
    facts: Callable[..., Facts],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    finding = Finding("992,273, not 992,263", (on(QUOTED, "992,263"),))
    said = run(facts(QUOTED), [rule(finding)], quotes).findings
    assert [f.severity for f in said] == severities


def test_house_style_does_not_bind_a_speaker(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    finding = Finding("mixed", (on(QUOTED, "992,263"),), verdict="style", severity="note")
    assert run(facts(QUOTED), [rule(finding, group="style")]).findings == ()


def test_a_malformed_figure_carries_no_sum(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    text = "Silas has 47.56 per cent and Tom has 30,60. That is 78.16 in all."
    post = facts(text, [figure(text, "47.56"), figure(text, "30,60", "malformed", fault="comma")])
    total, part = on(text, "78.16"), on(text, "30,60", "part")
    assert run(post, [rule(Finding("78.16", (total, part)), Check((total, part)))]).findings == ()
    assert run(post, [rule(Check((total, part)))]).checks == ()


def test_a_repair_may_support_what_is_said(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    text = "Silas has 47.56 per cent and Tom has 30,60."
    post = facts(text, [figure(text, "47.56"), figure(text, "30,60", "malformed", fault="comma")])
    marks = (on(text, "47.56"), on(text, "30,60", "repair"))
    result = run(post, [rule(Finding("47.56", marks)), rule(Check(marks), name="within-100")])
    assert len(result.findings) == len(result.checks) == 1


def test_a_malformed_figure_is_reported_as_such(
    facts: Callable[..., Facts],
    figure: Callable[..., Figure],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    text = "Tom has 30,60."
    post = facts(text, [figure(text, "30,60", "malformed", fault="comma")])
    finding = Finding("30,60 is no number", (on(text, "30,60"),), verdict="malformed")
    assert len(run(post, [rule(finding, group="figures")]).findings) == 1


def test_a_rule_that_breaks_is_named_and_the_others_go_on(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    def check(_facts: Facts) -> Iterator[Finding]:
        yield Finding("102,355", (on(PLAIN, "102,355"),))
        raise ZeroDivisionError("by nought")

    broken = rule(name="stated-gap", check=check, path=__file__)
    result = run(facts(PLAIN), [broken, rule(Finding("992,263", (on(PLAIN, "992,263"),)))])
    assert [f.rule for f in result.findings] == ["stated-gap", "stated-total"]
    (failure,) = result.failures
    assert (failure.rule, failure.error) == ("stated-gap", "ZeroDivisionError: by nought")
    assert failure.place.startswith(f"{__file__}:")


@pytest.mark.parametrize(
    "said",
    [
        "a string",
        Finding("no mark", ()),
        Check(()),
        Finding("x", ("mark",), severity="fatal"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_shown_is_a_failure_of_its_rule(
    said: object, facts: Callable[..., Facts], rule: Callable[..., Rule]
) -> None:
    result = run(facts(PLAIN), [rule(said)])
    assert (result.findings, result.checks) == ((), ())
    assert [failure.rule for failure in result.failures] == ["stated-total"]


@pytest.mark.parametrize("field", ["severity", "confidence", "verdict"])
def test_words_that_no_report_knows_are_a_failure(
    field: str, facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    finding = Finding("992,263", (on(PLAIN, "992,263"),), **{field: "fatal"})  # type: ignore[arg-type]
    assert "'fatal'" in run(facts(PLAIN), [rule(finding)]).failures[0].error


def test_a_mark_beyond_the_copy_is_a_failure(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    mark = on(PLAIN + "9", PLAIN[-3:] + "9")
    assert len(run(facts(PLAIN), [rule(Finding("9", (mark,)))]).failures) == 1


def test_house_style_is_said_once_a_post(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    said = [Finding(w, (on(PLAIN, w),), verdict="style") for w in ("102,355", "992,263")]
    checks = [Check((on(PLAIN, "102,355"),))]
    result = run(facts(PLAIN), [rule(*said, *checks, once=True, severity="note", group="style")])
    assert [f.message for f in result.findings] == ["102,355"]
    assert len(result.checks) == 1


def test_what_a_speaker_said_does_not_use_up_the_once(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    text = '"It is 64%," she said. It was 60% before, and 3 per cent once.'
    said = [Finding(w, (on(text, w),), verdict="style") for w in ("64%", "60%")]
    result = run(facts(text), [rule(*said, once=True, severity="note", group="style")])
    assert [f.message for f in result.findings] == ["60%"]


@pytest.mark.parametrize(
    ("own", "finding", "desk", "shown"),
    [
        ("error", "", "note", "note"),
        ("note", "", "error", "error"),
        ("error", "note", "", "note"),
        ("error", "note", "error", "note"),
        ("warning", "error", "", "error"),
        ("warning", "error", "note", "note"),
    ],
)
def test_a_desk_weighs_a_rule(
    own: str,
    finding: str,
    desk: str,
    shown: str,
    facts: Callable[..., Facts],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    said = Finding("992,263", (on(PLAIN, "992,263"),), severity=finding)
    (result,) = run(facts(PLAIN), [rule(said, severity=own, desk=desk)]).findings
    assert result.severity == shown


def test_findings_and_checks_come_in_order_of_the_copy(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    words = ("992,263", "102,355")
    says = [Finding(w, (on(PLAIN, w),)) for w in words] + [Check((on(PLAIN, w),)) for w in words]
    result = run(facts(PLAIN), [rule(*says)])
    assert [f.message for f in result.findings] == ["102,355", "992,263"]
    assert result.checks[0].marks[0].start < result.checks[1].marks[0].start
    assert {check.rule for check in result.checks} == {"stated-total"}


@pytest.mark.parametrize(
    "odd",
    [
        {"working": "992,273"},
        {"working": Working("992,273")},  # type: ignore[arg-type]
        {"message": 992_273},
        {"help": None},
        {"checked": (992_273,)},
        {"marks": ((29, 31),)},
        {"fix": Fix(safe=True, edits=((0, 10_000, "1"),))},
    ],
)
def test_a_finding_that_no_report_could_draw_is_the_rules_failure(
    odd: dict[str, Any],
    facts: Callable[..., Facts],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
) -> None:
    sound = Finding("992,273, not 992,263", (on(PLAIN, "992,263"),))
    result = run(facts(PLAIN), [rule(sound._replace(**odd), name="odd-one"), rule(sound)])
    assert [failure.rule for failure in result.failures] == ["odd-one"]
    assert [finding.rule for finding in result.findings] == ["stated-total"]
