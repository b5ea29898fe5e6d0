"""Which bounds are ranges to a reader of the records."""

import pytest

from blogcheck import reading
from blogcheck.document import cut
from blogcheck.reading.bounds import bounded
from blogcheck.reading.claim import Figure
from blogcheck.reports.records.claims import Value, value
from blogcheck.sources import from_text


def told(copy: str) -> list[Value]:
    """The value of each figure of a sentence."""
    document, last = cut(from_text(copy)), None
    found: list[Value] = []
    for figure in reading.read(document).figures:
        last = bounded(figure, document.flat, last)
        found.append(value(last))
    return found


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The age is below 70.", [[None, "70"]]),
        ("Its score is no less than thirty.", [["30", None]]),
        (
            "Choose totals greater than 40 and, if need be, ages exceeding 65.",
            [["40", None], ["65", None]],
        ),
        ("The count is at most 12 or more than 40.", [[None, "12"], ["40", None]]),
        ("The age is below 70 people here.", ["70"]),
        ("Turnout was more than 300.", ["300"]),
        ("More than 300 people came and over 20 left.", ["300", "20"]),
        ("It is more than 40 miles.", ["40"]),
        ("The age is 70.", ["70"]),
    ],
)
def test_a_bound_that_counts_nothing_is_a_range(copy: str, expected: list[Value]) -> None:
    assert told(copy)[: len(expected)] == expected


def test_a_bound_is_no_other_figure() -> None:
    plain = Figure("number", 0, 2, "70")
    assert bounded(plain, "70", None) is plain
