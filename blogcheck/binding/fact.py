"""A figure with its key: whose it is, of what, where, at which stage, as of when."""

from dataclasses import dataclass

from blogcheck.document import Span
from blogcheck.reading.claim import Claim, Figure

CERTAIN, LIKELY, GUESS = "certain", "likely", "guess"


@dataclass(frozen=True, slots=True)
class Part:
    """One known part of a key.

    name: the canonical form, equal for equal things (`boris johnson`, `first preferences`).
    sure: certain, likely or guess.
    span: the words of the copy that gave it; None when it follows from the place alone.
    """

    name: str
    sure: str = CERTAIN
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure in one role of a claim, bound. A part of the key that is None is unknown.

    subject: whose number it is: a person, party, side, place, company.
    other: for a comparison, against whom (`his rival Ken Livingstone`).
    measure: of what, normalised (`first preferences`, `vote`, `seat`, `vote share`).
    scope: the area or body that the number speaks of (`south west`).
    stage: `first`, `second`, `total`, `final`, `running`, ….
    as_of: minutes since the first entry's midnight, by the entry's clock; None outside a live post.
    entry: index of the entry in `document.entries`; -1 in a plain article.
    sentence: start offset of the sentence, in code points; equal for figures in one sentence.
    quoted: whether the figure stands in somebody's quoted words.
    """

    claim: Claim
    role: str
    figure: Figure
    subject: Part | None = None
    other: Part | None = None
    measure: Part | None = None
    scope: Part | None = None
    stage: Part | None = None
    as_of: int | None = None
    entry: int = -1
    sentence: int = 0
    quoted: bool = False
