"""Between which two figures a stated gap lies."""

import pytest

from blogcheck import binding, reading
from blogcheck.document import cut
from blogcheck.rule import pairs
from blogcheck.sources import from_text


def told(text: str) -> list[tuple[str, str]]:
    document = cut(from_text(text))
    read = reading.read(document)
    facts = binding.bind(document, read.claims, read.figures)
    found = (pairs.pair(facts, claim) for claim in facts.of("gap"))
    return [(one.more.figure.text, one.less.figure.text) for one in found if one is not None]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Rowe won with 18,204 votes to Pike's 15,911, a majority of 2,293.", ("18,204", "15,911")),
        ("It beat Pike by 18,204 votes to 15,911, a majority of 2,293.", ("18,204", "15,911")),
        ("A guard gets £482, almost £20 more than the £463 of a driver.", ("£482", "£463")),
        ("There were 6,120 thefts, 330 fewer than in 2004 (6,450).", ("6,450", "6,120")),
    ],
)
def test_the_words_say_which_is_more(text: str, pair: tuple[str, str]) -> None:
    assert told(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "There were 740,000 on the list, 15,000 fewer than in June and 90,000 fewer than last spring.",
        "The Echo outsold the Post by 12,000 copies, and in Barnmouth it was 31,000 to 9,000.",
        "Labour holds 41 seats, nine more than in 2011.",
        "She leads by seven points, 48 per cent to 41 per cent.",
    ],
)
def test_a_gap_without_both_figures_is_left_alone(text: str) -> None:
    assert told(text) == []
