import pickle
import re

import pytest

from blogcheck.document import Clock, Document, cut
from blogcheck.sources import from_text


def post(text: str) -> Document:
    return cut(from_text(text))


def marks(text: str) -> list[str]:
    return [text[slice(*span)] for span in post(text).marks]


def test_lines_and_columns_count_from_one() -> None:
    copy = "One\r\ntwo\rthree\n\nfive"
    document = post(copy)
    assert document.line_column(0) == (1, 1)
    assert document.line_column(copy.index("two")) == (2, 1)
    assert document.line_column(copy.index("three") + 2) == (3, 3)
    assert document.line_column(copy.index("five")) == (5, 1)
    assert document.line_column(len(copy)) == (5, 5)
    assert post("").line_column(0) == (1, 1)


def test_the_flat_copy_keeps_every_offset() -> None:
    copy = "One\r\ntwo\rthree\n"
    assert post(copy).flat == "One \ntwo\nthree\n"


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Held by @len_1 #mayor2012, again.", ["@len_1", "#mayor2012"]),
        ("Write to desk.12@news.example.com.", ["desk.12@news.example.com"]),
        ("See https://example.com/2012/05/04?p=12.", ["https://example.com/2012/05/04?p=12"]),
        ("See www.example.com/12 (or not).", ["www.example.com/12"]),
        ("See example.co.uk/votes-2012, now.", ["example.co.uk/votes-2012"]),
        ("See https://example.com/#a2012 @b1.", ["https://example.com/#a2012", "@b1"]),
        ("He is #1 with 12 pens @ £3 or 5 @3.", []),
        ("Bexley/Bromley 12/5.", []),
        ("Nothing of the sort.", []),
    ],
)
def test_tags_handles_and_addresses_are_set_apart(copy: str, expected: list[str]) -> None:
    assert marks(copy) == expected


@pytest.mark.parametrize(
    ("copy", "code"),
    [
        ("It won `12 votes` of 40.", ["12"]),
        ("It won ``12 `of` 13`` of 40.", ["12", "13"]),
        ("Set:\n\n    seats = 12\n\n    left = 13\n\nAnd 40.", ["12", "13"]),
        ("Set:\n    it won 12 of 40.", []),
        ("- Of 12 wards:\n\n    it won 13 of 40.", []),
        ("- Of 12 wards:\n\n      won = 13\n\nAnd 40.", ["13"]),
        ("1. Of 12 wards\n\nIt won 13.\n\n    left = 14\n", ["14"]),
        ("Set:\n\n\tseats = 12\n", ["12"]),
        ("<code>seats = 12</code> of 40, <PRE>\n13</PRE>", ["12", "13"]),
        ("<code>12 of 40 and <code>13", []),
        ('<td width="12">40</td>', ["12"]),
        ("[40 seats](/news/12.html)", ["12"]),
        ("```\n12\n```\n40", ["12"]),
        ("It won 12 < 13 and 14 > 10 of 40.", []),
    ],
)
def test_code_and_tags_of_markdown_are_set_apart(copy: str, code: list[str]) -> None:
    document = cut(from_text(copy, "post.md"))
    found = [n[0] for n in re.finditer(r"\d+", copy) if document.marked(n.start())]
    assert found == code
    assert not any(post(copy).marked(n.start()) for n in re.finditer(r"\d+", copy))


def test_a_figure_in_a_tag_is_marked() -> None:
    copy = "It won 12 #mayor2012"
    assert post(copy).marked(copy.index("2012"))
    assert not post(copy).marked(copy.index("12"))


def test_front_matter_is_no_copy() -> None:
    copy = "---\nfirst: 10pm\n---\n10.12pm Labour hold.\n\n10.02pm It is close."
    document = cut(from_text(copy, "post.md"))
    assert [copy[slice(*span)] for span in document.paragraphs] == [
        "10.12pm Labour hold.",
        "10.02pm It is close.",
    ]
    assert len(document.entries) == 2
    assert document.line_column(copy.index("10.12pm")) == (4, 1)


@pytest.mark.parametrize(
    ("clock", "minutes"),
    [
        (Clock(12, 2, "12.02am", "am", "."), 2),
        (Clock(12, 48, "12:48pm", "pm", ":"), 768),
        (Clock(19, 10, "19:10pm", "pm", ":"), 1150),
        (Clock(23, 45, "23.45", "", "."), 1425),
        (Clock(0, 10, "0.10am", "am", "."), 10),
        (Clock(24, 0, "24:00", "", ":"), 0),
        (Clock(11, 0, "11pm", "pm"), 1380),
    ],
)
def test_a_clock_is_read_as_it_is_meant(clock: Clock, minutes: int) -> None:
    assert clock.minutes == minutes


def test_a_document_travels() -> None:
    document = pickle.loads(pickle.dumps(post("10.12pm Hold.\n\n10.02pm Close.")))  # noqa: S301
    assert len(document.entries) == 2


def test_an_empty_file_is_a_document() -> None:
    document = post("")
    assert document.entries == ()
    assert document.rows == ()
    assert document.marks == ()
    assert document.quotations == []
    assert not document.quoted(0)


def test_fenced_code_of_markdown_is_no_copy() -> None:
    copy = "We met 12 men.\n\n```\n12 men\n```\n\nThen 9 more.\n\n~~~ text\n13 men\n"
    document = cut(from_text(copy, "post.md"))
    assert [copy[slice(*span)] for span in document.marks] == [
        "```\n12 men\n```",
        "~~~ text\n13 men\n",
    ]
    assert post(copy).marks == ()
