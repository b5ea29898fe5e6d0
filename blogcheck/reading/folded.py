"""A stretch of copy in which every figure is one type, for the floors above the figures."""

from bisect import bisect_left
from collections.abc import Sequence

from blogcheck.document import Span, new
from blogcheck.reading.claim import Figure
from blogcheck.reading.scan import Tokens
from blogcheck.reading.tables import Floor

ASIDE = "aside"
MEASURE = "measure"
# A token's type on each floor, one after another, is so many characters.
FLOORS = 3
# A range whose ends may be what something was and is: from 40 to 60.
FROM_TO = "FROM_TO"


class FigureTypes:
    """What a figure's types are on the floors above its own.

    On the floor of the claims what no claim is made of stops one; to a clause it is a word.
    """

    def __init__(self, claims: Floor, clauses: Floor) -> None:
        self._claims = claims
        self._clauses = clauses
        self._types: dict[tuple[str, bool], str] = {}

    def of(self, figure: Figure) -> str:
        """The types of a figure."""
        moving = bool(figure.parts) and figure.text[:5].lower() == "from "
        types = self._types.get((figure.kind, moving))
        if types is None:
            # Nobody reads the figures' own floor any more.
            types = " "
            for floor, other in ((self._claims, "OTHER"), (self._clauses, "WORD")):
                char = floor.kinds.get(figure.kind, floor.chars[other])
                types += floor.chars.get(FROM_TO, char) if moving else char
            self._types[figure.kind, moving] = types
        return types

    def aside(self, figure: Figure, types: str) -> str:
        """The types of the tokens of a figure that was set aside: words, to a clause."""
        word = self._clauses.chars["WORD"]
        found = [types[i : i + FLOORS - 1] + word for i in range(0, len(types), FLOORS)]
        # The second of second preferences is no time.
        if figure.aside == MEASURE:
            found[0] = types[0] + self._claims.chars["WORD"] + word
        return "".join(found)


class Folded:
    """The tokens of a stretch, those of a figure as one; what is set aside stays words.

    types: of each, floor by floor, as in `scan.Types`. figures: by the number of their type.
    """

    def __init__(
        self,
        tokens: Tokens,
        types: str,
        figures: Sequence[Figure],
        places: Sequence[tuple[int, int]],
        kinds: FigureTypes,
    ) -> None:
        """types: of each token, floor by floor; places: the tokens (start, end) of the figures.

        kinds: what the figures are on those floors.
        """
        self._tokens = tokens
        self.figures: dict[int, Figure] = {}
        # Where each figure's one type stands, and how many types were folded away before it.
        self._at: list[int] = []
        self._gone = [0]
        pieces: list[str] = []
        last = gone = 0
        for figure, (start, end) in zip(figures, places, strict=True):
            pieces.append(types[last * FLOORS : start * FLOORS])
            if figure.kind == ASIDE:
                pieces.append(kinds.aside(figure, types[start * FLOORS : end * FLOORS]))
            else:
                pieces.append(kinds.of(figure))
                self.figures[start - gone] = figure
                self._at.append(start - gone)
                gone += end - start - 1
                self._gone.append(gone)
            last = end
        pieces.append(types[last * FLOORS :])
        self.types = "".join(pieces)

    def span(self, first: int, end: int) -> Span:
        """The span of the types from one up to another, half open."""
        tokens, gone, at = self._tokens, self._gone, self._at
        texts, starts = tokens.texts, tokens.starts
        start = first + gone[bisect_left(at, first)]
        # Behind the last token the copy itself ends, and that is a type without a token.
        last = min(end + gone[bisect_left(at, end)], len(texts)) - 1
        stop = starts[last] + len(texts[last].rstrip())
        return new(Span, (starts[start] if start <= last else stop, stop))
