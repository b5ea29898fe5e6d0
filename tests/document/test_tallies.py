import pytest

from blogcheck.document import Document, Row, cut
from blogcheck.sources import from_text


def post(text: str) -> Document:
    return cut(from_text(text))


def rows(text: str) -> list[tuple[str, str | None, str]]:
    return [
        (
            text[slice(*row.label)],
            text[slice(*row.party)] if row.party else None,
            text[slice(*row.figure)],
        )
        for row in post(text).rows
    ]


def head(text: str, row: Row) -> str | None:
    return text[slice(*row.head)] if row.head else None


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("BNP 3,778\n\nGreen 9,790", [("BNP", None, "3,778"), ("Green", None, "9,790")]),
        ("Ann Lee 482\nBo People's alliance 820", [("Ann Lee", None, "482"), ("Bo People's alliance", None, "820")]),
        ("Ann Lee, Independent 83,914\n\nBo Hill, Green Party 98,913", [("Ann Lee", "Independent", "83,914"), ("Bo Hill", "Green Party", "98,913")]),
        ("Ann Lee (BNP) 3,551 and Bo Hill (NF) 1,816 #count", [("Ann Lee", "BNP", "3,551"), ("Bo Hill", "NF", "1,816")]),
        ("@ann_lee (l) 65,366 , Bo Hill(c) 27,329, Cy Orr(g)12,427 #count", [("@ann_lee", "l", "65,366"), ("Bo Hill", "c", "27,329"), ("Cy Orr", "g", "12,427")]),
        ("Ann Lee (ld) 9,393, Bo Hill (People before profit) 6,873", [("Ann Lee", "ld", "9,393"), ("Bo Hill", "People before profit", "6,873")]),
        ("Labour - 1,234\nGreen – 982", [("Labour", None, "1,234"), ("Green", None, "982")]),
        ("Labour: 1,234\nGreen: 982", [("Labour", None, "1,234"), ("Green", None, "982")]),
        ("Labour 45%\nGreen 12.5 per cent", [("Labour", None, "45%"), ("Green", None, "12.5 per cent")]),
        ("• Labour 45%\n• Green 12%", [("Labour", None, "45%"), ("Green", None, "12%")]),
        ("1. Labour 4,512\n2. Green 1,204", [("Labour", None, "4,512"), ("Green", None, "1,204")]),
        ("Labour 4,512 votes\nGreen 1,204 votes", [("Labour", None, "4,512"), ("Green", None, "1,204")]),
        ("Labour ....... 4,512\nGreen ....... 1,204", [("Labour", None, "4,512"), ("Green", None, "1,204")]),
        ("Labour 4512; Green 1204; Spoilt 31.", [("Labour", None, "4512"), ("Green", None, "1204"), ("Spoilt", None, "31")]),
        ("Halls £1,200\nPrinting £310.50", [("Halls", None, "£1,200"), ("Printing", None, "£310.50")]),
        ("Électeurs 1,200\nÉlus 31", [("Électeurs", None, "1,200"), ("Élus", None, "31")]),
    ],
)  # fmt: skip
def test_names_with_figures_are_rows(
    copy: str, expected: list[tuple[str, str | None, str]]
) -> None:
    assert rows(copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "Labour won 12 seats.\n\nThe Greens won 3.",
        "Silas claimed 971,931 first preferences to Tom's 889,918.",
        "Silas claimed 971,931 and Tom claimed 889,918",
        "Labour 1,234",
        "Ann Lee, 45, and Bo Hill, 47, voted early.",
        "Chapter 1\n\nChapter 2\n\nChapter 3",
        "Friday May 4\n\nSaturday May 5",
        "World Cup 2018\n\nEuros 2020",
        "The results for 12\n\nThe results of 14",
        "Turnout in Ward A, 12 per cent; in Ward B, 14 per cent.",
        "Rooms A4, B7, C12",
        "In 2004 it was 1,200, in 2008 1,400.",
    ],
)
def test_prose_has_no_rows(copy: str) -> None:
    assert rows(copy) == []


def test_a_tally_keeps_its_caption() -> None:
    copy = "The results are in. These are first preferences:\n\nLabour 12\n\nGreen 3"
    assert [head(copy, row) for row in post(copy).rows] == [copy[: copy.index(":") + 1]] * 2
    copy = "The results\n\nLabour 12\n\nGreen 3"
    assert [head(copy, row) for row in post(copy).rows] == ["The results"] * 2
    copy = "Eastham and Westham: Labour 12, Green 3"
    assert [head(copy, row) for row in post(copy).rows] == ["Eastham and Westham"] * 2
    copy = "Turnout was 41 per cent.\n\nLabour 12\n\nGreen 3"
    assert [head(copy, row) for row in post(copy).rows] == [None] * 2


def test_each_tally_is_a_block() -> None:
    copy = "Labour 12\nGreen 3\n\nThat is the east.\n\nLabour 14\nGreen 5\n\nLabour 1, Green 2"
    assert [row.block for row in post(copy).rows] == [0, 0, 1, 1, 2, 2]


def test_no_tally_runs_over_a_stamp() -> None:
    copy = "4:25pm\n\nLabour 12\n\nGreen 3\n\n4:22pm\n\nLabour 14\n\nGreen 5\n\n4:21pm Labour 1"
    document = post(copy)
    assert len(document.entries) == 3
    assert [row.block for row in document.rows] == [0, 0, 1, 1]
    assert [row.head for row in document.rows] == [None] * 4


def test_a_series_behind_a_stamp_is_a_tally() -> None:
    copy = "4:25pm Labour 12, Green 3\n\n4:22pm East: Labour 14, Green 5"
    assert rows(copy) == [
        ("Labour", None, "12"),
        ("Green", None, "3"),
        ("Labour", None, "14"),
        ("Green", None, "5"),
    ]


def test_a_row_is_its_name_and_its_figure() -> None:
    copy = "The results\n\nAnn Lee, Independent 83,914\n\nBo Hill, Green 98,913"
    assert copy[slice(*post(copy).rows[0].span)] == "Ann Lee, Independent 83,914"
