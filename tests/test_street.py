"""The street, walked once."""

import pytest

from blogcheck import street
from blogcheck.reading import Day
from blogcheck.rule import Facts, Finding, Mark, Rule
from blogcheck.sources import from_text

COPY = "Of 12 ships, 34 came home; 56 did not.\n"


def rule(*said: tuple[int, str, str]) -> Rule:
    def check(_facts: Facts) -> "list[Finding]":
        return [
            Finding(
                f"wrong {COPY[start : start + 2]}",
                (Mark(start, start + 2, "stated"),),
                severity=severity,
                confidence=confidence,
            )
            for start, severity, confidence in said
        ]

    return Rule("error", "0.1", name="wrong", group="house", check=check)  # type: ignore[arg-type]


def test_findings_come_in_order_of_the_copy() -> None:
    loose = rule((27, "note", "certain"), (3, "error", "certain"), (13, "warning", "certain"))
    post = street.check(from_text(COPY, "post.txt"), (loose,))
    assert [finding.marks[0].start for finding in post.result.findings] == [3, 13, 27]
    assert post.path == "post.txt"
    assert post.text == COPY


def test_what_is_less_sure_than_wanted_is_left_out() -> None:
    loose = rule((3, "note", "guess"), (13, "note", "likely"), (27, "note", "certain"))
    source = from_text(COPY)
    for least, left in (("guess", 3), ("likely", 2), ("certain", 1)):
        assert len(street.check(source, (loose,), least).result.findings) == left


def test_the_worst_are_those_at_or_above_a_severity() -> None:
    loose = rule((3, "note", "certain"), (13, "warning", "certain"), (27, "error", "certain"))
    post = street.check(from_text(COPY), (loose,))
    assert [finding.severity for finding in post.worst("warning")] == ["warning", "error"]
    assert len(post.worst("note")) == 3


def test_the_rules_are_read_once() -> None:
    assert street.rulebook() is street.rulebook()
    assert len(street.rulebook()) > 0


def test_a_claim_may_end_with_the_copy_itself() -> None:
    # No full stop and no line end behind the last figure.
    post = street.check(from_text("Half of them, or 44%"), street.rulebook())
    assert [finding.rule for finding in post.result.findings] == ["fraction-and-percentage"]


@pytest.mark.parametrize(
    ("copy", "locale", "told"),
    [
        ("It opens on 03/04/2026.", "en-US", Day(2026, 3, 4)),
        ("It opens on 03/04/2026.", "en-GB", Day(2026, 4, 3)),
        ("It opens on 03/04/2026.", "auto", Day(2026)),
        # Another date in figures tells more than a desk can.
        ("It opens on 03/04/2026 and shuts on 12/25/2026.", "en-GB", Day(2026, 3, 4)),
        ("It opens in Ohio on 03/04/2026.", "en-GB", Day(2026, 4, 3)),
    ],
)
def test_a_desk_says_which_of_day_and_month_comes_first(copy: str, locale: str, told: Day) -> None:
    post = street.check(from_text(copy), (), locale=locale)
    assert post.facts.figures[0].day == told
