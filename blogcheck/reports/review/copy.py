"""Cuts the copy into runs of one state each, whatever the marks do: touch, nest or overlap."""

from collections.abc import Iterable

from blogcheck.reports.review.view import STRONGEST, Piece, Ref
from blogcheck.typed import NamedTuple

RANK = {state: rank for rank, state in enumerate(STRONGEST)}


class Stretch(NamedTuple):
    """A marked stretch of copy, half open, in code points; ref: the note it belongs to, if any."""

    start: int
    end: int
    state: str
    ref: Ref | None = None


class Cutter:
    """Cuts one post, front to back.

    stretches: the marks of the whole post, in any order; prefix: what the anchors begin with.
    anchors holds the ids of all pieces cut so far.
    """

    def __init__(self, text: str, stretches: Iterable[Stretch], prefix: str = "") -> None:
        self._text = text
        self._prefix = prefix
        self._waiting = sorted(set(stretches), key=lambda s: (s.start, s.end, RANK[s.state]))
        self._next = 0
        self._open: list[Stretch] = []
        self.anchors: set[str] = set()

    def anchor(self, offset: int) -> str:
        """The id of the piece that starts at `offset`."""
        return f"{self._prefix}c{offset}"

    def cut(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces of `text[start:end]`; call with rising, disjoint spans."""
        pieces: list[Piece] = []
        at = start
        self._take(at)
        while at < end:
            following = min([end, *(s.end for s in self._open)])
            if self._next < len(self._waiting):
                following = min(following, max(self._waiting[self._next].start, at))
            if following > at:
                pieces.append(self._piece(at, following))
                at = following
            self._take(at)
        return tuple(pieces)

    def _take(self, at: int) -> None:
        """Open the stretches that begin up to here; drop those that ended."""
        self._open = [s for s in self._open if s.end > at]
        while self._next < len(self._waiting) and self._waiting[self._next].start <= at:
            if self._waiting[self._next].end > at:
                self._open.append(self._waiting[self._next])
            self._next += 1

    def _piece(self, start: int, end: int) -> Piece:
        text = self._text[start:end]
        if not self._open:
            return Piece(text)
        state = min((s.state for s in self._open), key=RANK.__getitem__)
        ending = tuple(
            sorted({s.ref for s in self._open if s.end == end and s.ref}, key=lambda r: r.number)
        )
        anchor = self.anchor(start)
        self.anchors.add(anchor)
        return Piece(text, state, anchor, self._link(), ending)

    def _link(self) -> Ref | None:
        """The note that a click opens: of the gravest mark here, then of the shortest."""
        linked = [s for s in self._open if s.ref]
        if not linked:
            return None
        return min(
            linked, key=lambda s: (RANK[s.state], s.end - s.start, s.ref and s.ref.number)
        ).ref
