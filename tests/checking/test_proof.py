"""A finding is fit to print when its marks, its working and its message agree."""

from collections.abc import Callable
from typing import Any

import pytest

from blogcheck.checking import proof
from blogcheck.rule import Check, Finding, Fix, Line, Mark, Working

TEXT = "Tom had 889,918. He took 102,355 more to push his total to 992,263."


@pytest.fixture
def finding(on: Callable[..., Mark]) -> Finding:
    """The finding as an editor wants it."""
    lines = (
        Line("", "889,918", "first preferences", TEXT.index("889,918")),
        Line("+", "102,355", "second preferences", TEXT.index("102,355")),
    )
    return Finding(
        "889,918 + 102,355 = 992,273, not 992,263",
        (on(TEXT, "992,263"), on(TEXT, "889,918", "part"), on(TEXT, "102,355", "part")),
        Working(lines, "992,273", "992,263", "10 too low", "889,918 + 102,355"),
        fix=Fix(safe=False, edits=((59, 66, "992,273"),)),
    )


def test_a_sound_finding_passes(finding: Finding) -> None:
    assert proof.read(finding, TEXT) == ()
    assert proof.read(Check(finding.marks, finding.working), TEXT) == ()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"marks": ()}, "there is no mark"),
        ({"marks": (Mark(66, 66, "stated"),)}, "the mark 66:66 lies outside the copy, or is empty"),
        ({"marks": (Mark(60, 99, "stated"),)}, "lies outside"),
        ({"marks": (Mark(59, 66, ""),)}, "has no role"),
        (
            {"marks": (Mark(59, 66, "stated"), Mark(58, 62, "part"))},
            "two marks lie over one another",
        ),
        (
            {"marks": (Mark(59, 66, "stated"), Mark(8, 15, "part"))},
            "'102,355' at 25, where no mark is",
        ),
        (
            {"working": Working((Line("", "889,919", "", 8),))},
            "'889,919' where the copy has '889,918'",
        ),
        ({"working": Working(stated="992,264")}, "states '992,264', which stands under no mark"),
        ({"message": "The sum is wrong: 992,273"}, "has none of the marked figures"),
        ({"message": "The total is 992,263"}, "does not have what was computed, '992,273'"),
        ({"message": "992,273, not 992,263."}, "full stop"),
        ({"message": "992,273\nnot 992,263"}, "not one line"),
        ({"fix": Fix(safe=True, edits=())}, "changes nothing"),
        ({"fix": Fix(safe=True, edits=((59, 66, "992,263"),))}, "over itself"),
        (
            {"fix": Fix(safe=True, edits=((59, 66, "1"), (60, 61, "2")))},
            "outside the copy or twice",
        ),
        ({"fix": Fix(safe=True, edits=((66, 90, "1"),))}, "outside the copy or twice"),
    ],
)
def test_what_does_not_agree_is_told(change: dict[str, Any], fault: str, finding: Finding) -> None:
    assert any(fault in told for told in proof.read(finding._replace(**change), TEXT))


def test_a_repair_may_be_shown_as_it_should_be() -> None:
    working = Working((Line("", "30.60", "Tom", 8),))
    finding = Finding("30,60 has a comma", (Mark(8, 13, "repair"),), working)
    assert proof.read(finding, "Tom has 30,60.") == ()
