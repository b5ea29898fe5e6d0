import pytest

from blogcheck.document import Document, cut
from blogcheck.sources import from_text


def post(text: str) -> Document:
    return cut(from_text(text))


def quoted(text: str) -> list[str]:
    return [text[slice(*span)] for span in post(text).quotations]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ('He said: "We won 14 seats."', ["We won 14 seats."]),
        ("He said: “We won 14 seats.”", ["We won 14 seats."]),
        ("He said: „We won 14 seats.”", ["We won 14 seats."]),
        ("She said: 'We won 14 seats.'", ["We won 14 seats."]),
        ("She said: ‘We won 14 seats.’", ["We won 14 seats."]),
        ('"We won," he said, "by 12."', ["We won,", "by 12."]),
        ('He said he was "on 49 per cent", or close.', ["on 49 per cent"]),
        ("Result expected at '9pm at the earliest' today", ["9pm at the earliest"]),
        ("She said \"the 'big 5' are safe\".", ["the 'big 5' are safe"]),
        ("She said 'the \"big 5\" are safe'.", ['the "big 5" are safe']),
        ("He said: ‘It’s 12 seats.’ It was 11.", ["It’s 12 seats."]),
        ("He said: 'It's 12 seats.' It was 11.", ["It's 12 seats."]),
        ("He said 'the voters' choice is 12' and left", ["the voters' choice is 12"]),
        ('("We won 14.")', ["We won 14."]),
        ('He said—"14 seats"—and left.', ["14 seats"]),
    ],
)
def test_what_stands_in_marks_is_quoted(copy: str, expected: list[str]) -> None:
    assert quoted(copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "Back in the '90s Labour won 12 seats and in '97 it won 418.",
        "Back in the ’90s the Londoners’ vote was 12 per cent.",
        "Back in the ‘90s it won 12 seats.",
        "The voters' turnout was 38 per cent and the parties' spending £12m.",
        "Who's to say? Tom's lead isn't 12 points.",
        "Rock 'n' roll, 'til 12, 'cause it's late.",
        'A 12" pizza for 40 counters.',
        "A 6'2\" candidate beat one of 5'10\".",
        "It was Featherstone’s 2nd defeat and the Tories’ 1st win.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(copy: str) -> None:
    assert quoted(copy) == []


def test_a_long_quotation_opens_every_paragraph_and_closes_the_last() -> None:
    for opening, closing in ('""', "“”", "''", "‘’"):
        copy = (
            f"She said: {opening}Turnout was 38 per cent.\n\n"
            f"{opening}It was 45 last time.\n\n{opening}We need 50.{closing}\n\nIt is 12 now."
        )
        assert quoted(copy) == [
            "Turnout was 38 per cent.",
            "It was 45 last time.",
            "We need 50.",
        ], opening


def test_a_forgotten_mark_ends_with_its_paragraph() -> None:
    copy = 'He said: "Turnout was 38 per cent.\n\nIt was 45 last time.\n\nIt rose by 12.'
    assert quoted(copy) == ["Turnout was 38 per cent."]
    assert quoted("He said: 'Turnout was 38 per cent.\n\nIt was 45 last time.") == []


def test_a_mark_that_opens_again_begins_anew() -> None:
    copy = 'He said: "We have 14 seats. "The second is 12 more," he added. Nobody has 26.'
    document = post(copy)
    assert [document.quoted(copy.index(number)) for number in ("14", "12", "26")] == [
        True, True, False,
    ]  # fmt: skip


def test_a_mark_closed_but_not_opened_counts_only_after_a_quotation() -> None:
    assert quoted('It won 12 seats," he said.') == []
    assert quoted('"We have 14 seats."\n\nAnd 12 to come."\n\nIt has 26.') == [
        "We have 14 seats.",
        "And 12 to come.",
    ]


def test_the_place_tells_whether_a_figure_is_quoted() -> None:
    copy = 'It won 12 seats. "We have 14," he said.'
    document = post(copy)
    assert not document.quoted(copy.index("12"))
    assert document.quoted(copy.index("14"))
    assert document.quoted_span(copy.index("12")) is None
    span = document.quoted_span(copy.index("14"))
    assert span is not None
    assert copy[slice(*span)] == "We have 14,"


def test_no_number_of_marks_swallows_the_post() -> None:
    copy = '"a\n\n' * 50_000 + "It won 12 seats."
    assert not post(copy).quoted(len(copy) - 5)
    copy = "'as bs' " * 50_000 + "\n\nIt won 12 seats."
    assert not post(copy).quoted(len(copy) - 5)
    assert len(post('"a" ' * 100_000).quotations) == 100_000
