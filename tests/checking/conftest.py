"""Small posts, hand-made figures and rules of three lines: what the tests of checking are made of."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from blogcheck.binding import Facts, bind
from blogcheck.document import cut
from blogcheck.quantity import literal
from blogcheck.reading.claim import Figure
from blogcheck.rule import Check, Finding, Mark, Rule
from blogcheck.sources import from_text


@pytest.fixture
def figure() -> Callable[..., Figure]:
    """A figure of a text, by its words."""

    def make(
        text: str, words: str, kind: str = "number", *, aside: str = "", fault: str = ""
    ) -> Figure:
        start = text.index(words)
        quantity = None if kind == "malformed" else literal(words)
        end = start + len(words)
        return Figure(kind, start, end, words, quantity, aside=aside, fault=fault)

    return make


@pytest.fixture
def facts() -> Callable[..., Facts]:
    """The facts of a text, with the figures given."""

    def make(text: str, figures: Sequence[Figure] = ()) -> Facts:
        return bind(cut(from_text(text)), (), figures)

    return make


@pytest.fixture
def on() -> Callable[..., Mark]:
    """A mark on the words of a text."""

    def make(text: str, words: str, role: str = "stated", value: str = "") -> Mark:
        start = text.index(words)
        return Mark(start, start + len(words), role, value=value)

    return make


@pytest.fixture
def rule() -> Callable[..., Rule]:
    """A rule that says what it is given to say, whatever the facts."""

    def make(*says: Finding | Check, **more: Any) -> Rule:  # noqa: ANN401  (any field of a rule)
        def check(_facts: Facts) -> Iterator[Finding | Check]:
            yield from says

        fields = {"severity": "error", "since": "0.1", "name": "stated-total", "group": "totals"}
        return Rule(**{**fields, "check": check, **more})

    return make
