"""Which figures are the parts of which, and what says so."""

import pytest

from blogcheck import binding, reading
from blogcheck.document import cut
from blogcheck.rule import divisions
from blogcheck.sources import from_text


def divided(text: str) -> list[tuple[str, str, str]]:
    document = cut(from_text(text))
    read = reading.read(document)
    found = divisions.groups(binding.bind(document, read.claims, read.figures))
    return [(g.whole.figure.text, " ".join(p.figure.text for p in g.parts), g.tie) for g in found]


@pytest.mark.parametrize(
    ("text", "whole", "parts", "tie"),
    [
        ("A bill of £39m was made up of £26m for track and £13m for roofs.", "£39m", "£26m £13m", "full"),
        ("Of the 90 goats, 52 are brown and the remaining 38 white.", "90", "52 38", "full"),
        ("It lost 90 goats: 40 on the hill, 30 in the barn and 20 elsewhere.", "90", "40 30 20", "ended"),
        ("He shot 90 hares, including 40 on Monday and 44 on Friday.", "90", "40 44", "some"),
        ("They met 31 times, 16 by day and 15 by night.", "31", "16 15", "apart"),
        ("They sold 90 cars. The town bought 40, the county 30 and the crown 20.", "90", "40 30 20", "loosely"),
    ],
)  # fmt: skip
def test_a_whole_and_its_parts(text: str, whole: str, parts: str, tie: str) -> None:
    assert divided(text) == [(whole, parts, tie)]


@pytest.mark.parametrize(
    "text",
    [
        "Rowe has 90 hens and Pike 40 ducks and 51 geese.",
        "Nine of the 40 boats were lost, and 31 more than in May came home.",
        "They sold 90 cars. The town bought 40, the county 30 and the crown 10.",
    ],
)
def test_figures_that_are_no_parts(text: str) -> None:
    assert divided(text) == []
