"""Which day a length of time before or after another day is."""

import pytest

from blogcheck import reading
from blogcheck.document import cut
from blogcheck.reading.offsets import offset
from blogcheck.reports.records.claims import value
from blogcheck.sources import from_text


def told(copy: str) -> str | None:
    """The day that the first two figures of a sentence make, with the words that tell it."""
    document = cut(from_text(copy))
    span, figure = (*reading.read(document).figures, None)[:2]
    assert span is not None
    found = offset(span, figure, document.flat)
    return None if found is None else f"{found.text} = {value(found)}"


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("She left two weeks before 4 May 2012.", "two weeks before 4 May 2012 = 2012-04-20"),
        ("It opens 3 days after January 12th.", "3 days after January 12th = XXXX-01-15"),
        ("They wed a fortnight after Boxing Day.", "a fortnight after Boxing Day = XXXX-01-09"),
        ("The inquest is six weeks from 3 March.", "six weeks from 3 March = XXXX-04-14"),
        ("He died a year after 4 May 2012.", "a year after 4 May 2012 = 2013-05-04"),
        ("It closes two months before 31 October.", "two months before 31 October = XXXX-08-31"),
        ("It shut 2 weeks before Christmas.", "2 weeks before Christmas = XXXX-12-11"),
        ("It shut 2 weeks before Christmas Island.", None),
        # Whether there is a 29 February is not told.
        ("It opens 10 days after 25 February.", None),
        ("It opens 10 days after 25 February 2012.", "10 days after 25 February 2012 = 2012-03-06"),
        ("It closes a month after 31 March.", None),
        ("It closes about two weeks after 4 May.", None),
        ("It was shut for two weeks after 4 May.", None),
        ("Rain fell in the 3 days after January 12th.", None),
        ("It runs 3 days from 4 May to 6 May.", None),
        ("He was fined 3 days after a row on 4 May.", None),
    ],
)
def test_a_day_is_told_by_another(copy: str, expected: str | None) -> None:
    assert told(copy) == expected
