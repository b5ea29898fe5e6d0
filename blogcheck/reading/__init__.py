"""Document to claims.

One pass cuts tokens, their types show where something may stand, Lark's tables say what stands
there, and the values are read from the tokens. Claims are read twice: word by word, and clause by
clause with other words between.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from blogcheck.document import Document, Span
from blogcheck.reading import tables
from blogcheck.reading.claim import Claim, Day, Figure, Role
from blogcheck.reading.claims import claim
from blogcheck.reading.clauses import Clauses
from blogcheck.reading.figures import Finder
from blogcheck.reading.folded import ASIDE, FLOORS, FigureTypes, Folded
from blogcheck.reading.orders import AUTO
from blogcheck.reading.scan import Tokens, Types
from blogcheck.reading.settle import settle
from blogcheck.reading.statements import Statements
from blogcheck.typed import NamedTuple

__all__ = ["Claim", "Day", "Figure", "Reading", "Role", "read"]

# Copy is read in stretches of this many code points, so that memory does not grow with the post.
STRETCH = 1 << 18
AMOUNT = "amount"
# Which of a token's types is that of which floor.
FIGURES, CLAIMS, CLAUSES = range(3)


class Reading(NamedTuple):
    """Every figure of a post in order of the copy, and the claims that are made with them.

    words: the tokens of the copy, with the blanks behind them, each once or more often.
    """

    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]
    words: Collection[str] = ()


@cache
def readers() -> tuple[Finder, Statements, Clauses]:
    """The readers of the figures, the claims and the clauses, made once."""
    figures, claims, clauses, _ = tables.load()
    return Finder(figures), Statements(claims), Clauses(clauses)


@cache
def types_of() -> Types:
    """The types of tokens on all floors, made once."""
    return Types(*(reader.floor for reader in readers()))


@cache
def figure_types() -> FigureTypes:
    """The types of figures on the floors above their own, made once."""
    _, claims, clauses = readers()
    return FigureTypes(claims.floor, clauses.floor)


def read(document: Document, locale: str = AUTO) -> Reading:
    """Read the figures and claims of a post, over the part of it that is copy.

    locale: whose English it is, `en-GB` or `en-US`; AUTO if the copy is to tell.
    """
    figures: list[Figure] = []
    claims: list[Claim] = []
    # Of the words of all stretches but the first, each is kept once.
    words: list[str] = []
    further: set[str] = set()
    start, end = document.source.body
    stamps = {entry.stamp.start for entry in document.entries if entry.stamp is not None}
    for base, stretch in stretches(document.text, start, end):
        tokens = Tokens(stretch, base)
        found, made = read_stretch(tokens, stamps, document.marks, locale)
        figures += found
        claims += made
        if words:
            further.update(tokens.texts)
        else:
            words = tokens.texts
    return Reading(tuple(figures), tuple(claims), [*words, *further] if further else words)


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
    tokens: Tokens,
    stamps: Collection[int] = (),
    marks: Sequence[Span] = (),
    locale: str = AUTO,
) -> tuple[list[Figure], list[Claim]]:
    """The figures and claims of one stretch of copy.

    stamps: the offsets at which the clocks of entries stand; marks: hashtags, handles, addresses.
    """
    finder, statements, clauses = readers()
    stop = finder.floor.chars["BREAK"]
    every = "".join(map(types_of().__getitem__, tokens.texts))
    types = every[FIGURES::FLOORS] + stop
    figures, places = finder.find(tokens, types)
    settle(figures, places, tokens, stamps, locale)
    if marks:
        set_marked_aside(figures, marks)
    if not figures:
        return [], []
    folded = Folded(tokens, every, figures, places, figure_types())
    return figures, claims_over(folded, statements, clauses)


def set_marked_aside(figures: list[Figure], marks: Sequence[Span]) -> None:
    """Set aside whatever stands in a hashtag, a handle or an address."""
    starts = [mark.start for mark in marks]
    for i, figure in enumerate(figures):
        mark = bisect_right(starts, figure.start) - 1
        if mark >= 0 and figure.start < marks[mark].end:
            figures[i] = figure._replace(
                kind=ASIDE, quantity=None, clock=None, day=None, aside="handle, address or code"
            )


def claims_over(folded: Folded, statements: Statements, clauses: Clauses) -> list[Claim]:
    """The claims of a stretch, and what its clauses make of them."""
    types = folded.types[CLAIMS::FLOORS] + statements.floor.chars["BREAK"]
    each = range(len(types) + 1)
    made = [claim(shape, folded, each, place) for place, shape in statements.shapes(types)]
    stop = clauses.floor.chars["BREAK"]
    # Before a clause something stops, the end of a line if nothing else does.
    types = stop + folded.types[CLAUSES::FLOORS] + stop
    told = [claim(shape, folded, spots, place) for shape, spots, place in clauses.shapes(types)]
    return joined(made, told) if told else made


def joined(claims: list[Claim], told: list[Claim]) -> list[Claim]:
    """The claims with those of clauses, which take over what an amount in them is of."""
    held = {id(role.figure): (i, role.name) for i, c in enumerate(told) for role in c.roles}
    kept = []
    for each in claims:
        at = held.get(id(each.roles[0].figure)) if each.kind == AMOUNT else None
        if at is None:
            kept.append(each)
            continue
        place, role = at
        nouns = tuple((role, span) for _, span in each.nouns)
        told[place] = told[place]._replace(nouns=(*told[place].nouns, *nouns))
    return [*kept, *told]
