"""How a finding's message quotes the copy."""

from collections.abc import Iterable
from itertools import takewhile

from blogcheck.rule import Facts, Mark, Span

# What is written in words may open a sentence; days and months keep their capitals, and so do
# the names of currencies.
SPELT = frozenset(("number", "fraction", "percent", "ordinal", "quantity", "duration", "multiple"))


def quoting(facts: Facts, message: str, marks: Iterable[Mark]) -> str:
    """The message with what opened a sentence of the copy fitted into one: `5, not Six` is `six`.

    marks: the figures that the message may quote. Where the message itself opens with one, and
    where the copy is quoted between quotation marks, it stays as it is.
    """
    for mark in marks:
        text = facts.document.text[mark.start : mark.end]
        if spelt(text) and any(
            f.kind in SPELT for f in facts.figures_in(Span(mark.start, mark.end))
        ):
            message = message.replace(f" {text}", f" {text[0].lower()}{text[1:]}")
    return message


def spelt(text: str) -> bool:
    """Whether a figure opens with a word that is written as at the head of a sentence: `Six`."""
    word = "".join(takewhile(str.isalpha, text))
    return len(word) > 1 and word.istitle()
