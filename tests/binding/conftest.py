"""Posts with their figures marked, and what is bound to them."""

import re
from collections.abc import Callable

import pytest

from blogcheck.binding import Facts, bind
from blogcheck.document import cut
from blogcheck.reading.claim import Claim, Figure, Role
from blogcheck.sources import from_text

MARK = re.compile(r"\[\[(?:(\w+)\|)?(.*?)\]\]")
ORDINAL = re.compile(r"first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)")

Post = Callable[..., Facts]


def kind_of(text: str) -> str:
    if text.endswith(("per cent", "%")):
        return "percent"
    if text.endswith("points"):
        return "points"
    if text.endswith(("am", "pm")):
        return "clock"
    if ORDINAL.fullmatch(text):
        return "ordinal"
    return "money" if text[0] in "£$€" else "number"


def facts_of(marked: str, *claims: tuple[str, tuple[str, ...]]) -> Facts:
    """The facts of a post whose figures stand in ``[[ ]]``, as ``[[kind|text]]`` where it matters.

    claims: (kind, roles) of the figures in turn; those left over are in no claim.
    """
    text, figures, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        kind = match[1] or kind_of(match[2])
        aside = "year" if kind == "year" else ""
        start = len(text)
        figures.append(Figure(kind, start, start + len(match[2]), match[2], aside=aside))
        text += match[2]
        at = match.end()
    text += marked[at:]
    made, left = [], list(figures)
    for kind, roles in claims:
        held, left = left[: len(roles)], left[len(roles) :]
        pairs = tuple(Role(role, figure) for role, figure in zip(roles, held, strict=True))
        made.append(Claim(kind, held[0].start, held[-1].end, pairs))
    return bind(cut(from_text(text)), made, figures)


@pytest.fixture
def post() -> Post:
    return facts_of
