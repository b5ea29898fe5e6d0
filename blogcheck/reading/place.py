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
        self.nodes = body(shape)
        self.names = [node.name for node in self.nodes]
        self.words = Words(texts[place : place + shape.end], floor.values)
        self.first = self.nodes[0]
        self.last = self.nodes[-1]
        self.before = bare(texts, place + self.first.start - 1)
        self.lead = bare(texts, place + self.first.start - 2).lower()
        self.after = bare(texts, place + shape.end)
        self.text = "".join(texts[place + self.first.start : place + shape.end]).rstrip()
        start, end = place - 1, place + shape.end
        # What is glued on before and behind, as in an address; linked to what comes after that.
        self.led = start >= 0 and not texts[start][-1].isspace()
        self.joined = end < len(texts) and not texts[end - 1][-1].isspace()
        self.linked = self.joined and not texts[end][-1].isspace()

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
