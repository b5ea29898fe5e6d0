"""Claims -> Facts: whose number, of what, where, at which stage, as of when."""

from collections.abc import Collection, Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Document
from blogcheck.reading.claim import Claim, Figure

__all__ = ["Facts", "bind"]


def bind(
    document: Document,
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    words: Collection[str] = (),
) -> Facts:
    """The facts of a post: every sound figure in every claim, with its key.

    claims: what the words of the post make with its figures; figures: all of them, set aside and
    malformed ones too; both in order of the copy; words: those of the copy, in any order. Nothing
    is worked out here: the parts of a key are found when a rule asks for a fact.
    """
    return Facts(document, claims, figures, words)
