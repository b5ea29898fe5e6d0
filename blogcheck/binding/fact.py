"""A figure with its key: whose it is, of what, where, at which stage, as of when."""

from blogcheck.document import Span
from blogcheck.reading.claim import Claim, Figure
from blogcheck.typed import Any, NamedTuple

CERTAIN, LIKELY, GUESS = "certain", "likely", "guess"
UNKNOWN = {
    **dict.fromkeys(("subject", "other", "measure", "scope", "stage", "as_of")),
    "entry": -1,
    "sentence": 0,
    "quoted": False,
}


class Part(NamedTuple):
    """One known part of a key.

    name: the canonical form, equal for equal things (`asha rowe`, `first preferences`).
    sure: certain, likely or guess.
    span: the words of the copy that gave it; None when it follows from the place alone.
    """

    name: str
    sure: str = CERTAIN
    span: Span | None = None


class Fact:
    """One figure in one role of a claim, bound. A part of the key that is None is unknown.

    subject: whose number it is: a person, party, side, place, company.
    other: for a comparison, against whom (`his rival Tom Pike`).
    measure: of what, normalised (`first preferences`, `vote`, `seat`, `vote share`).
    scope: the area or body that the number speaks of (`south west`).
    stage: `first`, `second`, `total`, `final`, `running`, ….
    as_of: minutes since the first entry's midnight, by the entry's clock; None outside a live post.
    entry: index of the entry in `document.entries`; -1 in a plain article.
    sentence: start offset of the sentence, in code points; equal for figures in one sentence.
    quoted: whether the figure stands in somebody's quoted words.

    Not to be changed. No named tuple, since a part may be found only when it is read.
    """

    __slots__ = (
        "as_of", "claim", "entry", "figure", "measure", "other", "quoted", "role", "scope",
        "sentence", "stage", "subject",
    )  # fmt: skip

    claim: Claim
    role: str
    figure: Figure
    subject: Part | None
    other: Part | None
    measure: Part | None
    scope: Part | None
    stage: Part | None
    as_of: int | None
    entry: int
    sentence: int
    quoted: bool

    def __init__(self, claim: Claim, role: str, figure: Figure, **parts: object) -> None:
        """parts: those that are known."""
        given = {"claim": claim, "role": role, "figure": figure, **UNKNOWN, **parts}
        for name, value in given.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a fact is not to be changed: {name} = {value!r}")

    def __eq__(self, other: object) -> bool:
        if self is other or not isinstance(other, Fact):
            return self is other
        return self.figure == other.figure and self.parts() == other.parts()

    def __hash__(self) -> int:
        # No part of the key is worked out for it.
        return hash((self.role, self.figure.start, self.figure.end))

    def __repr__(self) -> str:
        return f"Fact({', '.join(f'{name}={part!r}' for name, part in self.parts().items())})"

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (self.parts(),)

    def parts(self) -> dict[str, Any]:
        """All its parts by their names."""
        return {name: getattr(self, name) for name in Fact.__slots__}

    def replaced(self, **parts: object) -> "Fact":
        """A copy with other parts."""
        return Fact(**{**self.parts(), **parts})


def _made(parts: dict[str, Any]) -> Fact:
    return Fact(**parts)
