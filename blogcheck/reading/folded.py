"""A stretch of copy in which every figure is one type, for the floors above the figures."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from blogcheck.document import Span
from blogcheck.reading.claim import Claim, Figure
from blogcheck.reading.claims import claim
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor, Shape

ASIDE = "aside"
MEASURE = "measure"
FLOORS = 3
# A range whose ends may be what something was and is: from 40 to 60.
FROM_TO = "FROM_TO"


class Folded:
    """The tokens of a stretch, those of a figure as one; what is set aside stays words."""

    def __init__(
        self,
        tokens: Tokens,
        types: str,
        figures: Sequence[Figure],
        places: Sequence[tuple[int, int]],
    ) -> None:
        """types: of each token, floor by floor; places: the tokens (start, end) of the figures."""
        kept = [i for i, found in enumerate(figures) if found.kind != ASIDE]
        self._tokens = tokens
        self._types = types
        self._figures = [figures[i] for i in kept]
        self._places = [places[i] for i in kept]
        self._measures: list[int] = []
        self._asides: list[int] = []
        for found, place in zip(figures, places, strict=True):
            # The second of second preferences is no time.
            if found.aside == MEASURE:
                self._measures.append(place[0])
            if found.kind == ASIDE:
                self._asides += range(*place)
        # Where each figure's one type stands: its first token, less what was folded away before it.
        self._gone = list(accumulate((end - start - 1 for start, end in self._places), initial=0))
        self._at = [
            start - gone for (start, _), gone in zip(self._places, self._gone, strict=False)
        ]

    def types(self, floor: Floor, number: int, other: str = "") -> str:
        """The type string of the stretch on a floor, the one of that number.

        other: what a figure is that the floor does not know; if it is none, a word, and so is what
        was set aside.
        """
        words = self._types[number::FLOORS]
        plain = self._measures if other else [*self._measures, *self._asides]
        if plain:
            letters = list(words)
            for place in plain:
                letters[place] = floor.chars["WORD"]
            words = "".join(letters)
        pieces: list[str] = []
        last = 0
        for found, (start, end) in zip(self._figures, self._places, strict=True):
            char = floor.kinds.get(found.kind, other or floor.chars["WORD"])
            if found.parts and found.text[:5].lower() == "from ":
                char = floor.chars.get(FROM_TO, char)
            pieces += (words[last:start], char)
            last = end
        return "".join((*pieces, words[last:], floor.chars["BREAK"]))

    def claim(self, shape: Shape, where: Callable[[int], int]) -> Claim:
        """The claim that a shape stands for; where: the type at which an offset of it stands."""
        tokens = self._tokens

        def span(node: Shape) -> Span:
            first = self._token(where(node.start))
            last = self._token(where(node.end)) if node.end > node.start else first + 1
            return Span(tokens.starts[first], tokens.end(last - 1))

        def under(offset: int) -> Figure | None:
            place = where(offset)
            index = bisect_right(self._at, place) - 1
            return self._figures[index] if index >= 0 and self._at[index] == place else None

        return claim(shape, span, under)

    def _token(self, place: int) -> int:
        """The first token of a type."""
        return place + self._gone[bisect_right(self._at, place - 1)]
