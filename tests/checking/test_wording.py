"""A message is a sentence of its own: what opened one of the copy's is fitted into it."""

import pytest

from blogcheck import api
from blogcheck.binding import bind
from blogcheck.checking.wording import quoting
from blogcheck.document import cut
from blogcheck.reading import read
from blogcheck.rule import Mark
from blogcheck.sources import from_text


def said(text: str) -> list[str]:
    return [record["message"] for record in api.lint(text) if record["type"] == "finding"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Fourteen of the 30 sailings are cancelled; the other 18 will run.",
            "30 less fourteen is 16, not 18",
        ),
        (
            "Nine adults and four children, 14 people in total, came.",
            "Nine and four make 13, not 14",
        ),
        ("Three-quarters of the 57 dead, 38 people, were over 65.", "not three-quarters"),
    ],
)
def test_a_number_word_takes_a_capital_only_at_the_head(text: str, message: str) -> None:
    (told,) = said(text)
    assert message in told


def test_a_day_keeps_its_capital_and_what_is_quoted_stays() -> None:
    document = cut(from_text("Tuesday 3 June 2024 was bad. Six came."))
    reading = read(document)
    facts = bind(document, reading.claims, reading.figures)
    day, six = Mark(0, 19, "date"), Mark(29, 32, "stated")
    told = quoting(facts, 'on Tuesday 3 June 2024 "Six" came, not Six', (day, six))
    assert told == 'on Tuesday 3 June 2024 "Six" came, not six'
