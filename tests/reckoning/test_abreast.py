"""Which two figures the shape of a sentence gives a gap."""

import pytest

from blogcheck import binding, reading
from blogcheck.document import cut
from blogcheck.rule import abreast
from blogcheck.sources import from_text


def told(text: str) -> list[tuple[str, ...]]:
    document = cut(from_text(text))
    read = reading.read(document)
    facts = binding.bind(document, read.claims, read.figures)
    held = ((claim, claim.figure("value")) for claim in facts.of("gap"))
    found = (abreast.ends(facts, claim, gap) for claim, gap in held if gap is not None)
    return [tuple(figure.text for figure in two) for two in found if two is not None]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Rowe polled 940 votes, 130 clear of Pike on 810.", ("940", "810")),
        (
            "Hove have 71 points, five more than second-placed Ayr, who have 66.",
            ("71 points", "66"),
        ),
        ("Hove are top on 71 points, with Ayr five behind on 66.", ("71 points", "66")),
        ("Rowe took 940 votes, with Pike on 810, so the majority was 130.", ("940", "810")),
        (
            "Rowe has 46 per cent and Pike 38, putting her eight points clear.",
            ("46 per cent", "38"),
        ),
        ("The plan passed by a majority of 14: 312 in favour and 298 opposed.", ("312", "298")),
        ("A guard gets £412 (gross) and a driver £489, a gap of £77.", ("£412", "£489")),
    ],
)
def test_two_sides_and_what_parts_them(text: str, two: tuple[str, ...]) -> None:
    assert told(text) == [two]


@pytest.mark.parametrize(
    "text",
    [
        "Hove have eight points, three ahead of Ayr with four games left.",
        "Rowe took 940 votes and Pike 810, cutting a majority of 410.",
        "Rowe took 940 votes in May and 810 in June, a majority of 20 when it mattered.",
        "It rose from 810 to 940, and a gap of 130 was left.",
        "Lund led 12 – 1 and took a 35 – 25 lead.",
        "Rowe took 940 votes. Pike took 810. The majority was 130.",
    ],
)
def test_what_only_looks_like_two_sides(text: str) -> None:
    assert told(text) == []
