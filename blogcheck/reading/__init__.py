"""Document to claims.

One pass cuts tokens, their types show where something may stand, Lark's tables say what stands
there, and the values are read from the tokens.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from blogcheck.document import Document, Span
from blogcheck.reading import tables
from blogcheck.reading.claim import Claim, Day, Figure, Role
from blogcheck.reading.claims import claim
from blogcheck.reading.driver import Driver
from blogcheck.reading.figures import Finder
from blogcheck.reading.scan import Tokens, Types
from blogcheck.reading.settle import settle
from blogcheck.reading.tables import Floor, Shape

__all__ = ["Claim", "Day", "Figure", "Reading", "Role", "read"]

# Copy is read in stretches of this many code points, so that memory does not grow with the post.
STRETCH = 1 << 18
ASIDE = "aside"
MEASURE = "measure"


class Reading(NamedTuple):
    """Every figure of a post in order of the copy, and the claims that are made with them."""

    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]


class Reader:
    """One floor at work: where something may begin, and the driver."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self.driver = Driver(floor)
        self.begins = self.driver.begins()
        self.finder = Finder(floor, self.driver)

    def shapes(self, types: str) -> Iterator[tuple[int, Shape]]:
        """What stands in a type string, from left to right without overlap, and where."""
        end = 0
        match = self.driver.match
        for begin in self.begins.finditer(types):
            place = begin.start()
            if place >= end and (shape := match(types, place)) is not None:
                yield place, shape
                end = place + shape.end


@cache
def readers() -> tuple[Reader, Reader]:
    """The readers of both floors, made once."""
    figures, claims = tables.load()
    return Reader(figures), Reader(claims)


@cache
def types_of() -> Types:
    """The types of tokens on both floors, made once."""
    return Types(*(reader.floor for reader in readers()))


def read(document: Document) -> Reading:
    """Read the figures and claims of a post, over the part of it that is copy."""
    figures: list[Figure] = []
    claims: list[Claim] = []
    start, end = document.source.body
    stamps = {entry.stamp.start for entry in document.entries if entry.stamp is not None}
    for base, stretch in stretches(document.text, start, end):
        for found, made in read_stretch(stretch, base, stamps, document.marks):
            figures.extend(found)
            claims.extend(made)
    return Reading(tuple(figures), tuple(claims))


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The copy in stretches, cut at line breaks, or at blanks where a line is too long."""
    while end - start > STRETCH:
        limit = start + STRETCH
        cut = text.rfind("\n", start, limit) + 1 or text.rfind(" ", start, limit) + 1 or limit
        yield start, text[start:cut]
        start = cut
    if start < end:
        yield start, text[start:end]


def read_stretch(
    text: str, base: int, stamps: Collection[int] = (), marks: Sequence[Span] = ()
) -> Iterator[tuple[list[Figure], list[Claim]]]:
    """The figures and claims of one stretch of copy that begins at offset `base`.

    stamps: the offsets at which the clocks of entries stand; marks: hashtags, handles, addresses.
    """
    lower, upper = readers()
    tokens = Tokens(text, base)
    stop = lower.floor.chars["BREAK"]
    both = "".join(map(types_of().__getitem__, tokens.texts))
    types = both[::2] + stop
    places: list[tuple[int, int]] = []
    figures: list[Figure] = []
    for found, start, end in lower.finder.find(tokens, types):
        figures.append(found)
        places.append((start, end))
    settle(figures, places, tokens, stamps)
    if marks:
        set_marked_aside(figures, marks)
    yield figures, claims_over(tokens, both[1::2], figures, places, upper)


def set_marked_aside(figures: list[Figure], marks: Sequence[Span]) -> None:
    """Set aside whatever stands in a hashtag, a handle or an address."""
    starts = [mark.start for mark in marks]
    for i, figure in enumerate(figures):
        mark = bisect_right(starts, figure.start) - 1
        if mark >= 0 and figure.start < marks[mark].end:
            figures[i] = figure._replace(
                kind=ASIDE, quantity=None, clock=None, day=None, aside="handle, address or code"
            )


def claims_over(
    tokens: Tokens, words: str, figures: list[Figure], places: list[tuple[int, int]], upper: Reader
) -> list[Claim]:
    """The claims made with figures that stand at the given tokens (start, end).

    words: the type of each token on the floor of the claims.
    """
    if not figures:
        return []
    other = upper.floor.chars["OTHER"]
    pieces: list[str] = []
    last = 0
    # What is set aside stays the words it is, and the second of second preferences no time.
    measures = [start for f, (start, _) in zip(figures, places, strict=True) if f.aside == MEASURE]
    if measures:
        letters = list(words)
        for place in measures:
            letters[place] = upper.floor.chars["WORD"]
        words = "".join(letters)
    kept = [i for i, found in enumerate(figures) if found.kind != ASIDE]
    figures, places = [figures[i] for i in kept], [places[i] for i in kept]
    for found, (start, end) in zip(figures, places, strict=True):
        pieces += (words[last:start], upper.floor.kinds.get(found.kind, other))
        last = end
    pieces += (words[last:], upper.floor.chars["BREAK"])
    types = "".join(pieces)
    # Where each figure's one type stands: its first token, less what earlier figures folded away.
    folded = list(accumulate((end - start - 1 for start, end in places), initial=0))
    at = [start - gone for (start, _), gone in zip(places, folded, strict=False)]

    def token(place: int) -> int:
        """The first token of a type."""
        return place + folded[bisect_right(at, place - 1)]

    def figure_at(place: int) -> int | None:
        index = bisect_right(at, place) - 1
        return index if index >= 0 and at[index] == place else None

    made = []
    for place, shape in upper.shapes(types):

        def span(node: Shape, place: int = place) -> Span:
            first = token(place + node.start)
            last = token(place + node.end) if node.end > node.start else first + 1
            return Span(tokens.starts[first], tokens.end(last - 1))

        def under(offset: int, place: int = place) -> Figure | None:
            index = figure_at(place + offset)
            return None if index is None else figures[index]

        made.append(claim(shape, span, under))
    return made
