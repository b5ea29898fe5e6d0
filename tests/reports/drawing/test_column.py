"""The working of a finding, one figure under the other."""

import pytest

from blogcheck.document import cut
from blogcheck.reports.drawing.column import column
from blogcheck.rule import Finding, Line, Mark, Working
from blogcheck.sources import from_text


def drawn(working: Working, text: str = "", *figures: str, room: int = 60) -> list[str]:
    """The column of a working whose lines stand in the copy where the figures do."""
    places = [text.index(figure) for figure in figures]
    lines = tuple(
        Line(line.sign, line.figure, line.label, place)
        for line, place in zip(working.lines, [*places, *[None] * 9], strict=False)
    )
    marks = tuple(
        Mark(place, place + len(figure), "part")
        for place, figure in zip(places, figures, strict=True)
    )
    whole = Working(lines, working.computed, working.stated, working.difference)
    said = Finding("wrong", marks or (Mark(0, 1, "stated"),), whole)
    return column(cut(from_text(text or "x")), said, room)


def test_decimals_and_units_stand_under_one_another() -> None:
    parts = (
        Line("", "46.83 per cent", "Silas"),
        Line("", "13.21", "Merrick"),
        Line("", "3 per cent", "Greens"),
        Line("+", "102.4", "the rest"),
        Line("=", "166.17", "of the vote"),
    )
    assert drawn(Working(parts, stated="166 per cent")) == [
        "   46.83 per cent   Silas",
        "   13.21            Merrick",
        "    3 per cent      Greens",
        "+ 102.4             the rest",
        "-----------------",
        "  166.17            of the vote",
        "  166 per cent      stated",
    ]


def test_a_working_without_result_has_no_rule_and_no_signs() -> None:
    assert drawn(Working((Line("", "£1.5m", "then"), Line("", "£12m", "now")))) == [
        "   £1.5m   then",
        "  £12m     now",
    ]


def test_times_are_set_side_by_side_with_what_is_said_of_them() -> None:
    working = Working((Line("", "7:28pm", "entry above"), Line("", "19:10pm", "past 12")))
    assert drawn(working, "7:28pm\n19:10pm\n", "7:28pm", "19:10pm") == [
        "7:28pm     entry above, line 1",
        "19:10pm    past 12, line 2",
    ]


@pytest.mark.parametrize(
    ("printed", "used", "told"),
    [
        ("30,60", "30.60", "written 30,60"),
        ("7.2m", "7,200,000", "written 7.2m"),
        ("three", "3", "written three"),
        ("46.83 per cent", "46.83", ""),
        ("£1.5m", "£1.5m", ""),
    ],
)
def test_a_figure_that_the_copy_prints_otherwise_is_told_so(
    printed: str, used: str, told: str
) -> None:
    working = Working((Line("", used, "Tom"), Line("+", "1", "one")), "9")
    first = drawn(working, f"It is {printed} now.", printed)[0]
    assert first.split("Tom")[1].strip() == told


def test_lines_are_numbered_only_where_there_are_several() -> None:
    working = Working((Line("", "10", "first"), Line("+", "12", "second")), "22")
    assert drawn(working, "10 and 12", "10", "12")[:2] == ["  10   first", "+ 12   second"]
    assert drawn(working, "10 and\n12", "10", "12")[:2] == [
        "  10   first     line 1",
        "+ 12   second    line 2",
    ]


def test_the_difference_is_told_in_words_after_its_figure() -> None:
    working = Working((Line("", "10", "a"), Line("-", "4", "b")), "6", "5", "1 too low (17%)")
    assert drawn(working)[-3:] == ["   6   computed", "   5   stated", "   1   too low (17%)"]
    working = Working((Line("", "10", "a"), Line("-", "4", "b")), "6", "5", "far too low")
    assert drawn(working)[-1] == "       far too low"


def test_a_long_label_is_folded_under_itself() -> None:
    working = Working((Line("", "10", "the votes that were counted again on the Friday"),))
    assert drawn(working, room=30) == [
        "  10   the votes that were",
        "       counted again on the",
        "       Friday",
    ]


def test_no_working_is_no_rows() -> None:
    assert drawn(Working()) == []
