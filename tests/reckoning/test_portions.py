"""Which part and whole the words, or the shape of a sentence, give a share."""

import pytest

from blogcheck import binding, reading
from blogcheck.document import cut
from blogcheck.rule import portions
from blogcheck.sources import from_text


def told(text: str) -> list[tuple[str, str, str]]:
    document = cut(from_text(text))
    read = reading.read(document)
    facts = binding.bind(document, read.claims, read.figures)
    return [
        (one.share.text, one.part.text, one.whole.text)
        for one in portions.told(facts)
        if one.share is not None and one.part is not None and one.whole is not None
    ]


@pytest.mark.parametrize(
    ("text", "three"),
    [
        ("Pupils hold 18 of the 45 seats, just 40 per cent.", ("40 per cent", "18", "45")),
        ("Ten trains were late, a fifth of the 50 that ran.", ("a fifth", "Ten", "50")),
        ("It will shed 12 per cent of its staff, 48 of 400.", ("12 per cent", "48", "400")),
        ("Of 168 cars seen on Monday, 42 were red (25 per cent).", ("25 per cent", "42", "168")),
        ("It employs 400 people and will shed 48, or 12 per cent, of them.", ("12 per cent", "48", "400")),
        ("Asia paid £24m of the £80m of sales, 30 per cent.", ("30 per cent", "£24m", "£80m")),
        ("More than half the members, 113 of 206, came.", ("half", "113", "206")),
    ],
)  # fmt: skip
def test_a_share_with_its_part_and_its_whole(text: str, three: tuple[str, str, str]) -> None:
    assert told(text) == [three]


@pytest.mark.parametrize(
    "text",
    [
        "Of 168 cars 42 were red, 35 per cent more than in May.",
        "Of 168 cars 42 were red. Of the vans 35 per cent were.",
        "Some 42 cars were red, and 35 per cent of the 168 vans were.",
        "Pupils hold 18 of the 45 seats, and 3 per cent of them are girls.",
        "It lost 42 of its 168 cars in May, 2 per cent of them new.",
    ],
)
def test_what_is_a_share_of_something_else(text: str) -> None:
    assert told(text) == []
