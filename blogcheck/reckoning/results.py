"""Results: everybody's votes in one sentence, one tally or one table."""

from collections.abc import Iterator

from blogcheck.binding.facts import Facts
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import addends, rows
from blogcheck.typed import NamedTuple

FEWEST, MOST, LEAD = 3, 20, 110
CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]{0,30}"
LABEL = (
    rf"(?P<label>{CAPITAL}(?: (?:of |for |de |van )?{CAPITAL}){{0,4}}"
    r"|write-ins|independents?|others?|(?:other|minor) (?:parties|candidates))"
)
PARTY = (
    r"(?: ?\([^()\n\d]{1,30}\)| (?:of|for) (?:the )?[A-Z][\w’' -]{2,25}|, [A-Z][\w’' -]{2,25},?)?"
)
HAS = r"(?:[:,]| (?:on|with|had|has|polled|got|took|won|received|at))? "
SHARE = r"(?: ?[(\[]\d[^()\[\]\n]{0,24}[)\]]|,? (?:or )?\d{1,2}(?:\.\d+)? ?(?:%|per ?cent))?"
NEXT = later(rf"(?: votes)?{SHARE}(?:[,;]|,? and|,? to| against)(?: the)? {LABEL}{PARTY}{HAS}")
FIRST = later(rf"(?:^|[:;.–—-] ?)(?:[Tt]he )?{LABEL}{PARTY}{HAS}$")
CLOSED = later(rf"(?: votes)?{SHARE}(?:[.;!]|$|\n)")
OUTSIDE = words_of("votes/no_candidate")


class Result(NamedTuple):
    """The votes of each candidate, in order of the copy: canonical name and figure.

    start, end: offsets of the first and behind the last; entry: as a fact's.
    """

    votes: tuple[tuple[str, Figure], ...]
    start: int
    end: int
    entry: int

    @property
    def ranked(self) -> list[tuple[str, Figure]]:
        """The candidates, most votes first."""
        return sorted(self.votes, key=lambda vote: -(vote[1].value or 0))


def results(facts: Facts) -> tuple[Result, ...]:
    """The results of a post, in order; each candidate once in each."""
    return facts.kept("results", lambda: _each_once(facts))


def _each_once(facts: Facts) -> tuple[Result, ...]:
    found = {result.start: result for result in _results(facts)}
    return tuple(found[start] for start in sorted(found))


def before(facts: Facts, place: int, reach: int) -> Result | None:
    """The last result that ends before a place in its entry, no farther than reach."""
    entry = facts.document.entry_at(place)
    near = (r for r in reversed(results(facts)) if r.end <= place and r.entry == entry)
    found = next(near, None)
    return found if found is not None and place - found.end <= reach else None


def _results(facts: Facts) -> Iterator[Result]:
    blocks: dict[int, list[tuple[str, Figure]]] = {}
    for row in facts.document.rows:
        held = facts.figures_in(row.figure)
        if held:
            blocks.setdefault(row.block, []).append((facts.text(row.label), held[0]))
    for table in facts.document.tables:
        column = [(facts.text(cells[0]), facts.figures_in(cells[1])) for cells in table.rows]
        found = [(name, held[0]) for name, held in column if len(held) == 1]
        blocks[-1 - table.rows[0][0].start] = found
    for block in blocks.values():
        yield from _made(facts, block)
    for crowd in addends.crowds(facts, FEWEST):
        figures = [fact.figure for fact in crowd if fact.figure.kind == "number"]
        yield from _made(facts, _series(facts, figures[-MOST:]))


def _made(facts: Facts, block: list[tuple[str, Figure]]) -> Iterator[Result]:
    """The result of a block of rows, if everybody is in it once with a count that is bare."""
    votes = [
        (facts.names.called(name.strip(" *_")), figure)
        for name, figure in block
        if OUTSIDE.isdisjoint(name.lower().split())
    ]
    whole = all(
        figure.kind == "number" and figure.quantity is not None and figure.quantity.is_bare
        for _, figure in votes
    )
    if whole and len(votes) > 1 and len({name for name, _ in votes}) == len(votes):
        start, end = votes[0][1].start, votes[-1][1].end
        yield Result(tuple(votes), start, end, facts.document.entry_at(start))


def _series(facts: Facts, figures: list[Figure]) -> list[tuple[str, Figure]]:
    """The names and counts at the end of a sentence, each joined to the one before it."""
    text = facts.document.text
    if len(figures) < FEWEST or not CLOSED.match(text, figures[-1].end):
        return []
    found = rows.with_names(text, figures, NEXT)
    if len(found) + 1 < FEWEST:
        return []
    first = figures[len(figures) - 1 - len(found)]
    start = max(facts.document.sentence_at(first.start).start, first.begins - LEAD)
    label = FIRST.search(text[start : first.begins])
    return [(label["label"], first), *found] if label else []
