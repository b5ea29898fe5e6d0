"""Posts made by hand, so that what is drawn does not hang on what is found."""

from collections.abc import Callable

import pytest

from blogcheck.binding import bind
from blogcheck.checking.engine import Result
from blogcheck.checking.ledger import Ledger
from blogcheck.document import cut
from blogcheck.reports import Options, write
from blogcheck.rule import Check, Finding, Mark
from blogcheck.sources import from_text
from blogcheck.street import Post

Drawn = Callable[..., str]


def post(text: str, *said: Finding | Check, path: str = "post.txt") -> Post:
    document = cut(from_text(text, path))
    findings = tuple(word for word in said if isinstance(word, Finding))
    checks = tuple(word for word in said if isinstance(word, Check))
    result = Result(findings, checks, Ledger((), findings, checks))
    return Post(document, bind(document, (), ()), result)


def mark(text: str, words: str, label: str = "", role: str = "part") -> Mark:
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in the copy"
    start = text.index(words)
    value = words.replace(",", "") if words.replace(",", "").isdigit() else ""
    return Mark(start, start + len(words), role, label, value)


@pytest.fixture(name="post")
def _post() -> Callable[..., Post]:
    return post


@pytest.fixture(name="mark")
def _mark() -> Callable[..., Mark]:
    return mark


@pytest.fixture
def drawn() -> Drawn:
    def draw(form: str, *posts: Post, **options: object) -> str:
        return "".join(write(form, posts, Options(**options)))  # type: ignore[arg-type]

    return draw
