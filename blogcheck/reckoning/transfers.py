"""A count by transfers: the votes passed on at each stage, and what each candidate has after it."""

from collections.abc import Iterator
from typing import NamedTuple

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import beside, later
from blogcheck.reading.claim import Figure

# One of these is in all copy that tells of transfers.
LETTERS = ("urplus", "ransfer", "liminat", "quota")
NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]{1,30}(?: [A-ZÀ-Þ][\w’'-]{1,30}){0,3})"
PASSED = later(
    r" (?:more |votes |papers |of (?:them|these|those|it|which) )?"
    rf"(?:(?:go|goes|went|passed|transferred|have gone|has gone|are going) )?to (?:the )?{NAME}"
)
GAINED = later(
    rf"{NAME} (?:gets|got|takes|took|receives|received|picks up|picked up|gained|gains) $"
)
STANDS = later(
    rf"{NAME},? (?:is |are |was |now |stays |remains |elected |deemed |up |left |back ){{0,4}}"
    r"(?:(?:moves?|moved|goes|went|climbs?|climbed|rises?|rose)(?: up)? )?"
    r"(?:on|to|at|with|has|had|stands at|reaches|reached|polled) $"
)
FROM = later(rf"(?:{NAME}(?: [a-z]+){{0,3}}| and [a-z]+(?: up)?) from $")
ONWARD = later(r"(?: votes)?,? (?:up )?to $")
LEAD, TAIL, MOST = 90, 60, 80


QUOTA = later(r"\b[Qq]uota(?: (?:of|is|was|at)|:)? (?=\d)")


class Count(NamedTuple):
    """One stage of a count, as one entry or paragraph tells it; candidates by canonical name.

    passed: what each was passed; before: what each is said to have had; after: what each has.
    """

    passed: dict[str, Figure]
    before: dict[str, Figure]
    after: dict[str, Figure]


def counts(facts: Facts) -> tuple[Count, ...]:
    """The stages of the post's count, in order of time; none if it tells of no transfers."""
    return facts.kept("transfers", lambda: tuple(_counts(facts)))


def _counts(facts: Facts) -> Iterator[Count]:
    text = facts.document.text
    if not any(letters in text for letters in LETTERS):
        return
    entries = sorted(facts.document.entries, key=lambda entry: entry.minutes or 0)
    places = [entry.body for entry in entries] or facts.document.paragraphs
    rows = {row.figure.start: facts.text(row.label) for row in facts.document.rows}
    for place in places:
        count = Count({}, {}, {})
        for figure in facts.figures_in(place):
            if figure.kind == "number" and figure.quantity is not None and figure.quantity.is_bare:
                _note(facts, count, figure, rows, place)
        if count.passed or count.after:
            yield count


def _note(facts: Facts, count: Count, figure: Figure, rows: dict[int, str], place: Span) -> None:
    """Put one figure of a stage where it belongs; what stands in two places is left out."""
    text = facts.document.text
    if figure.start in rows:
        _put(count.after, facts.names.called(rows[figure.start]), figure)
        return
    start = max(place.start, figure.begins - LEAD)
    lead = text[start : figure.begins]
    named = PASSED.match(text, figure.end, figure.end + TAIL) or GAINED.search(lead)
    if named:
        _put(count.passed, facts.names.called(named["name"]), figure)
    elif named := FROM.search(lead):
        name = facts.names.called(named["name"]) if named["name"] else _last(count.passed, figure)
        _put(count.before, name, figure)
    elif named := STANDS.search(lead):
        _put(count.after, facts.names.called(named["name"]), figure)
    elif ONWARD.search(lead):
        _put(count.after, _last(count.before, figure), figure)


def _last(held: dict[str, Figure], figure: Figure) -> str:
    """Whose the figure straight before one is; empty if nobody's."""
    return next((name for name, one in held.items() if 0 < figure.start - one.end < TAIL), "")


def _put(held: dict[str, Figure], name: str, figure: Figure) -> None:
    if name and held.setdefault(name, figure).value != figure.value:
        del held[name]


def quotas(facts: Facts) -> tuple[Figure, ...]:
    """Every figure that the copy calls the quota, in order."""
    text = facts.document.text
    found = beside(QUOTA, ("uota",), text, (0, len(text)), back=2, ahead=LEAD)
    held = (facts.figures_in(Span(match.end(), match.end() + 1)) for match in found)
    return tuple(
        figure
        for figures in held
        for figure in figures
        if figure.kind == "number" and figure.quantity is not None and figure.quantity.is_bare
    )
