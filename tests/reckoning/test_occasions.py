"""Counts of occasions, and what only looks like one."""

import pytest

from blogcheck.document import cut
from blogcheck.reading import read
from blogcheck.reckoning import occasions
from blogcheck.sources import from_text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("She won twice in June.", "twice"),
        ("She won three times in June.", "three times"),
        ("She won three cups in June.", ""),
        ("She spent three hours there.", ""),
    ],
)
def test_a_count_of_occasions_ends_behind_its_times(text: str, count: str) -> None:
    figure = read(cut(from_text(text))).figures[0]
    end = occasions.end_of(text, figure)
    assert (text[figure.start : end] if end else "") == count
