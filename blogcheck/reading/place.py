"""A time's shape where it stands: its nodes, and the words on either side of it."""

from collections.abc import Sequence

from blogcheck.reading.amounts import Words
from blogcheck.reading.beside import NOTHING, bare
from blogcheck.reading.tables import Floor, Shape

HEDGES = frozenset(
    {"either", "about", "nearly", "just_over", "more_than", "at_least", "under", "up_to", "exactly"}
)
# What may follow a day or an hour; any other word in lower case is what there were so many of.
FOLLOW = frozenset(
    """and to at in on for was is as with when after by from the or that this but until between
    which where who has had will would could may might since because before a an of through while
    than are were his her their its it he she they we i local general last next about so it's it’s
    if did does do also amid during following near outside inside against over""".split()
)
JOINTS = frozenset("- – / : x".split())
BOUND = frozenset("% £ $ €".split())


class Place:
    """A shape where it stands: its nodes without the hedge, and the words around it."""

    def __init__(self, shape: Shape, texts: Sequence[str], place: int, floor: Floor) -> None:
        nodes = body(shape)
        self.nodes = nodes
        self.first = nodes[0]
        self.last = nodes[-1]
        self._texts = texts
        self._place = place
        self._start = place + self.first.start
        self._end = place + shape.end
        self.words = Words(texts[place : self._end], floor.values)
        self.before = bare(texts, self._start - 1)
        self.after = bare(texts, self._end)

    @property
    def names(self) -> list[str]:
        """The names of the nodes."""
        return [node.name for node in self.nodes]

    @property
    def lead(self) -> str:
        """The word before the one before it, in lower case."""
        return bare(self._texts, self._start - 2).lower()

    @property
    def beyond(self) -> str:
        """The word behind the one behind it, in lower case."""
        return bare(self._texts, self._end + 1).lower()

    @property
    def text(self) -> str:
        """All of it as printed, without the hedge."""
        return "".join(self._texts[self._start : self._end]).rstrip()

    @property
    def led(self) -> bool:
        """Whether it is glued to what stands before it, as in an address."""
        return self._place > 0 and not self._texts[self._place - 1][-1].isspace()

    @property
    def joined(self) -> bool:
        """Whether what stands behind it is glued on."""
        texts, end = self._texts, self._end
        return end < len(texts) and not texts[end - 1][-1].isspace()

    @property
    def linked(self) -> bool:
        """Whether what is glued on is glued to what comes after that as well."""
        return self.joined and not self._texts[self._end][-1].isspace()

    @property
    def noun_follows(self) -> bool:
        """Whether the next word may be what there are so many of."""
        after = self.after
        return after.isalpha() and after.islower() and after not in FOLLOW

    @property
    def head(self) -> int:
        """How many types to keep when only the first node stands: none behind leading words."""
        return NOTHING if self.first.start else self.first.end


def body(shape: Shape) -> tuple[Shape, ...]:
    """The nodes of a shape without its hedge."""
    nodes = shape.children
    return nodes[1:] if nodes and nodes[0].name in HEDGES else nodes
