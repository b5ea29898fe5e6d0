"""Where every figure of a post ended: checked, contradicted, unbound or set aside."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from blogcheck.rule import CONTEXT, REPAIR, Check, Figure, Finding, Mark
from blogcheck.typed import NamedTuple, Protocol

CHECKED, CONTRADICTED, UNBOUND, SET_ASIDE = "checked", "contradicted", "unbound", "set-aside"
STATUSES = (CHECKED, CONTRADICTED, UNBOUND, SET_ASIDE)
# What is no quantity but a date or a time, which is set aside where no rule has used it.
TIMES = {
    "clock": "time", "hours": "time", "date": "date", "dates": "date", "weekday": "date",
    "feast": "date",
    "year": "year", "decade": "year", "season": "year",
}  # fmt: skip


class Placed(Protocol):
    """Whatever stands somewhere in the copy, in code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Places:
    """Figures by their place. They are given in order of the copy and do not overlap."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        self._ends = [figure.end for figure in figures]

    def at(self, place: Placed) -> Sequence[Figure]:
        """The figures that a place touches."""
        first = last = bisect_left(self._ends, place.start + 1)
        while last < len(self.figures) and self.figures[last].start < place.end:
            last += 1
        return self.figures[first:last]


class Status(NamedTuple):
    """Where a figure ended.

    name: checked, contradicted, unbound or set-aside; rules: by which rules, in order of the
    alphabet; reason: why it was set aside.
    """

    name: str
    rules: tuple[str, ...] = ()
    reason: str = ""


class Ledger:
    """The figures of a post and where they ended. The book is made up when it is first opened."""

    def __init__(
        self, figures: Sequence[Figure], findings: Iterable[Finding], checks: Iterable[Check]
    ) -> None:
        self.figures = figures
        self._findings = tuple(findings)
        self._checks = tuple(checks)
        self._book: dict[tuple[int, int], tuple[set[str], set[str]]] | None = None

    def status(self, figure: Figure) -> Status:
        """Where one figure of the post ended.

        Every number that a failing relation used counts as contradicted: which of them is the wrong
        one, the copy cannot say. A malformed figure that no rule spoke of is set aside.
        """
        if self._book is None:
            self._book = self._made()
        held, failed = self._book.get((figure.start, figure.end), ((), ()))
        if failed:
            return Status(CONTRADICTED, tuple(sorted(failed)))
        if held:
            return Status(CHECKED, tuple(sorted(held)))
        if figure.aside or figure.fault:
            return Status(SET_ASIDE, reason=figure.aside or figure.fault)
        if figure.kind in TIMES:
            return Status(SET_ASIDE, reason=TIMES[figure.kind])
        return Status(UNBOUND)

    def counts(self) -> dict[str, int]:
        """How many figures ended where."""
        counts = dict.fromkeys(STATUSES, 0)
        for figure in self.figures:
            counts[self.status(figure).name] += 1
        return counts

    def _made(self) -> dict[tuple[int, int], tuple[set[str], set[str]]]:
        """By the place of a figure: the rules whose relation it holds in, and fails in."""
        book: dict[tuple[int, int], tuple[set[str], set[str]]] = {}
        places = Places(self.figures)

        def enter(marks: Iterable[Mark], rule: str, column: int) -> None:
            for mark in marks:
                for figure in places.at(mark):
                    book.setdefault((figure.start, figure.end), (set(), set()))[column].add(rule)

        for check in self._checks:
            enter((m for m in check.marks if m.role != CONTEXT), check.rule, 0)
        for finding in self._findings:
            if finding.verdict == "rounded":
                enter((m for m in finding.marks if m.role != CONTEXT), finding.rule, 0)
            elif finding.verdict == "malformed":
                # Its neighbours show how it should look; nothing is said against them.
                enter(finding.marks[:1], finding.rule, 1)
            elif finding.verdict != "style":
                used = (m for m in finding.marks if m.role not in (CONTEXT, REPAIR))
                enter(used, finding.rule, 1)
        return book
