import pytest

from blogcheck.document import cut
from blogcheck.sources import from_text


def sentences(text: str) -> list[str]:
    document = cut(from_text(text))
    spans = sorted({document.sentence_at(at) for at in range(len(text)) if not text[at].isspace()})
    return [text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    "copy",
    [
        "Labour won 38.75 per cent of the vote.| It won 12 seats.",
        "It won 38.75 per cent.| The Greens won 3.2 per cent.",
        "Mr. Simpson and Dr. Ali met St. John Smith.| He won by 12.",
        "Silas B. J. Simpson won 12 seats.| He lost 3.",
        "The lead is No. 10 in a list of 20.| No. 11 is close.",
        "Was it 12?| It was 14!| Nobody said so.",
        "It closed at 9 p.m. on Friday.| It opened at 7 a.m. The queue was long.".replace(
            "a.m. The", "a.m.| The"
        ),
        "It closes at 9 p.m. Friday with 12 boxes.",
        "The U.S. Senate has 100 seats.| It is in the U.S.| They have 50.",
        'He said: "We won 12."| She said 14.',
        "He said: “We won 12.”| “Not 14.”| She left.",
        "He said (it was 12.)| She left.",
        "So close... and yet 12 behind.| So close…| And 12 behind.",
        "Smith vs. Jones was 12 to 3, i.e. not close.| It was over.",
        "It was over on Sept. 5 with 12 votes in it.",
        "1. Labour won 12.| 2. The Greens won 3.",
        "It cost £4.2m.| @labour says £3m.| #count",
        "Smith Ltd. made 12.| The rest made 3.",
        "It ended 2-1.| 40,000 saw it.",
    ],
)
def test_a_stop_ends_a_sentence_where_an_editor_would_say_so(copy: str) -> None:
    expected = [part.strip() for part in copy.split("|")]
    assert sentences(copy.replace("|", "")) == expected


def test_a_sentence_never_runs_over_a_paragraph() -> None:
    assert sentences("The results\n\nLabour 12\nGreen 3") == ["The results", "Labour 12", "Green 3"]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    copy = (
        "The council said that turnout had been higher than at any\n"
        "election since 1997, at 41 per cent. In all, 12,400 people\n"
        "had voted by post."
    )
    assert sentences(copy) == [
        copy[: copy.index(" In all")],
        copy[copy.index("In all") :],
    ]
    assert len(cut(from_text(copy)).paragraphs) == 1


def test_a_stamp_is_no_part_of_the_sentence_after_it() -> None:
    copy = "10.10pm So there we are. Labour won 12.\n\n10.02pm\n\nIt is close."
    assert sentences(copy) == [
        "10.10pm", "So there we are.", "Labour won 12.", "10.02pm", "It is close.",
    ]  # fmt: skip


def test_between_paragraphs_there_is_no_sentence() -> None:
    document = cut(from_text("One.\n\n\n\nTwo."))
    assert document.sentence_at(6) == (6, 6)
    assert document.paragraph_at(6) == (6, 6)
    assert document.paragraph_at(8) == (8, 12)
    assert cut(from_text("")).sentence_at(0) == (0, 0)


def test_blanks_and_stops_without_end_are_cut_too() -> None:
    assert cut(from_text(" \n" * 100_000)).paragraphs == []
    copy = "The count went on. " * 20_000
    document = cut(from_text(copy))
    assert copy[slice(*document.sentence_at(len(copy) - 3))] == "The count went on."
    assert document.sentence_at(5) == (0, 18)


def test_a_paragraph_is_cut_once_however_often_it_is_asked() -> None:
    copy = "The count goes on and on, " * 20_000 + "to the end."
    document = cut(from_text(copy))
    assert document.sentence_at(3) is document.sentence_at(len(copy) - 3)
    assert document.quotations is document.quotations
