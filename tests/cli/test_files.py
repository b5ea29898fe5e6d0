"""Which files a pattern leaves out."""

import pytest

from blogcheck.cli.files import fits


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("archive/2012/may.txt", "archive"),
        ("archive/2012/may.txt", "archive/"),
        ("archive/2012/may.txt", "2012"),
        ("archive/2012/may.txt", "may.txt"),
        ("archive/2012/may.txt", "*.txt"),
        ("archive/2012/may.txt", "archive/**"),
        ("archive/2012/may.txt", "archive/2012"),
        ("./archive/may.txt", "archive/*.txt"),
        ("archive/may.txt", "./archive/*"),
    ],
)
def test_a_pattern_without_a_slash_means_any_part_and_with_one_the_path(
    path: str, pattern: str
) -> None:
    assert fits(path, pattern)


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("archives/may.txt", "archive"),
        ("new/archive.txt", "archive"),
        ("new/archive/may.txt", "archive/*"),
        ("may.md", "*.txt"),
    ],
)
def test_other_paths_stay_in(path: str, pattern: str) -> None:
    assert not fits(path, pattern)
