"""An LALR(1) driver over the tables that Lark compiled: it says what a window begins with.

Lark's own parser wants a whole sentence and stops at the first mistake; copy is a few claims in a
sea of words. So the driver parses forward from where something may begin, and keeps the longest
stretch that was a whole figure (or claim). A parse depends on the types alone: what a window gave
is remembered, under no more of it than the driver looked at.
"""

from blogcheck.document import new
from blogcheck.reading.tables import Floor, Shape

END = "$END"
LONGEST = 64
REMEMBERED = 20_000
# What the memory gives for a head that it does not have; None is that nothing stands there.
UNKNOWN = Shape("", 0, 0)

Rule = tuple[int, tuple[int, ...], str, bool]


class Driver:
    """The driver of one floor. Holds the memory of shapes; `hits` and `parses` count its use."""

    def __init__(self, floor: Floor) -> None:
        self._rules: tuple[Rule, ...] = floor.rules
        self._state = floor.state
        self._actions: dict[int, dict[str, int]] = {}
        self._gotos: dict[int, dict[int, int]] = {}
        self._start = floor.start
        self._accept = floor.end
        self._end = floor.chars[END]
        self._names = floor.names
        self._memory: dict[str, Shape | None] = {}
        # How much of a window was looked at, by the pair of types that it begins with.
        self._lengths: dict[str, tuple[int, ...]] = {}
        self.hits = 0
        self.parses = 0

    def shapes(self) -> dict[str, Shape | None]:
        """What has been remembered: the head of a window, and what stands there."""
        return dict(self._memory)

    def match(self, types: str, place: int) -> Shape | None:
        """The longest figure or claim that begins at `place` in a type string, or None."""
        known, pair = self._memory.get, types[place : place + 2]
        for length in self._lengths.get(pair, ()):
            shape = known(types[place : place + length], UNKNOWN)
            if shape is not UNKNOWN:
                self.hits += 1
                return shape
        shape, seen = self.parse(types[place : place + LONGEST])
        if len(self._memory) >= REMEMBERED:
            self._memory.clear()
            self._lengths.clear()
        # Past the end of the types there is nothing that a head could be told by.
        if place + seen <= len(types):
            self._memory[types[place : place + seen]] = shape
            lengths = {*self._lengths.get(pair, ()), seen}
            self._lengths[pair] = tuple(sorted(lengths))
        return shape

    def parse(self, types: str) -> tuple[Shape | None, int]:
        """Parse from the head of a type string, past every memory.

        Returns the longest whole figure or claim, and how many types were looked at.
        """
        self.parses += 1
        actions, rules, end = self._actions, self._rules, self._end
        states = [self._start]
        nodes: list[Shape] = []
        # Where the types so far may be a whole, as it stands there; only the last need be finished.
        wholes: list[tuple[list[int], list[Shape], int]] = []
        row = self._row(self._start)
        for place, char in enumerate(types):
            if end in row:
                wholes.append((states.copy(), nodes.copy(), place))
            action = row.get(char)
            while action is not None and action < 0:
                row = self._reduce(states, nodes, rules[-1 - action], place)
                action = row.get(char)
            if action is None:
                seen = place + 1
                break
            states.append(action)
            nodes.append(new(Shape, (self._names[char], place, place + 1, ())))
            row = actions.get(action) or self._row(action)
        else:
            if end in row:
                wholes.append((states, nodes, len(types)))
            # The end of the string was looked at too: one more type might have gone on.
            seen = len(types) + 1 if len(types) < LONGEST else LONGEST
        for whole in reversed(wholes):
            shape = self._finish(*whole)
            if shape is not None:
                return shape, seen
        return None, seen

    def _row(self, state: int) -> dict[str, int]:
        """What can be done in a state, by type; unpacked when the state is first entered."""
        row = self._actions.get(state)
        if row is None:
            chars, actions, nonterminals, gotos = self._state(state)
            row = self._actions[state] = dict(zip(chars, actions, strict=True))
            self._gotos[state] = dict(zip(nonterminals, gotos, strict=True))
        return row

    def _reduce(
        self, states: list[int], nodes: list[Shape], rule: Rule, place: int
    ) -> dict[str, int]:
        """Put the last nodes together as a rule has it; what can be done then, by type."""
        origin, keep, name, single = rule
        start = end = place
        children: list[Shape] = []
        if keep:
            parts = nodes[-len(keep) :]
            del states[-len(keep) :], nodes[-len(keep) :]
            start, end = parts[0].start, parts[-1].end
            for part, kept in zip(parts, keep, strict=True):
                if kept == 1:
                    children.append(part)
                elif kept:
                    children += part.children
        if not (single and len(children) == 1):
            children = [new(Shape, (name, start, end, tuple(children)))]
        # The state was entered by way of its row, and so it has been unpacked.
        state = self._gotos[states[-1]][origin]
        states.append(state)
        nodes.append(children[0])
        return self._actions.get(state) or self._row(state)

    def _finish(self, states: list[int], nodes: list[Shape], place: int) -> Shape | None:
        """The tree if the types so far are a whole, else None."""
        row = self._row(states[-1])
        while states[-1] != self._accept:
            action = row.get(self._end)
            if action is None:
                return None
            if action >= 0:
                states.append(action)
                row = self._row(action)
            else:
                row = self._reduce(states, nodes, self._rules[-1 - action], place)
        return nodes[-1]
