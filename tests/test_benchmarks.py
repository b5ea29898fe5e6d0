"""The copy that speed is measured on: made, the same at every run, and like news."""

import pytest

from benchmarks import hard
from benchmarks.compose import compose, density

MODEL = """The count at the hall went on until two in the morning.

Turner won 4,210 votes to the 3,890 of her rival Hollis, a lead of 320.

Nobody at the hall would say when the rest of the boxes were due."""


def test_the_same_seed_makes_the_same_copy() -> None:
    assert compose([MODEL], 5_000) == compose([MODEL], 5_000)
    assert compose([MODEL], 5_000) != compose([MODEL], 5_000, seed=2)


def test_the_copy_is_as_long_as_asked_and_no_post_comes_twice() -> None:
    posts = compose([MODEL], 20_000)
    assert sum(map(len, posts)) == 20_000
    assert len(set(posts)) == len(posts)


def test_the_copy_has_as_many_numbers_as_news_has() -> None:
    assert 4 < density(compose([MODEL], 20_000)) <= 6.5


def test_names_and_counts_are_new() -> None:
    made = "".join(compose([MODEL], 20_000))
    assert "Hollis" not in made
    assert "4,210" not in made


@pytest.mark.parametrize("name", hard.FAMILIES)
def test_a_family_is_one_kind_of_copy_at_any_size(name: str) -> None:
    family = hard.FAMILIES[name]
    assert len(family(1_000)) == 1_000
    assert family(2_000).startswith(family(1_000))
