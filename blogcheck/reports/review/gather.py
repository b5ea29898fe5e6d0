"""From what checking found to what the page shows: numbers the notes and puts each in its place."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from blogcheck.checking.engine import Result
from blogcheck.checking.ledger import Status
from blogcheck.document import Document, Entry, Span
from blogcheck.reading.claim import Figure
from blogcheck.reports.review.copy import RANK, Cutter, Stretch
from blogcheck.reports.review.notes import Scribe, trimmed
from blogcheck.reports.review.stack import Stack
from blogcheck.reports.review.view import (
    FINDINGS,
    STATES,
    Account,
    Block,
    Note,
    Paragraph,
    Piece,
    Post,
    Ref,
    Table,
    View,
)
from blogcheck.rule import CONTEXT, Check, Finding

OUTCOMES = {"checked": "checked", "unbound": "open", "set-aside": "aside"}
SEVERITIES = {"error": "error", "warning": "query", "note": "note"}
# A total may stand in many relations that hold; three numbers after it are enough to follow.
CHECKS_SHOWN = 3


def gather(
    document: Document, title: str, result: Result, *, least: str = "note", prefix: str = ""
) -> Post:
    """One post, ready for the page.

    least: the lowest severity whose findings are shown; prefix: what its anchors begin with.
    """
    figures = result.ledger.figures
    shown = [f for f in result.findings if RANK[SEVERITIES[f.severity]] <= RANK[SEVERITIES[least]]]
    told = _numbered(shown, result.checks, prefix)
    refs = _refs_by_figure(told, figures)
    outcomes = [result.ledger.status(figure) for figure in figures]
    states = [_state(status.name, used) for status, used in zip(outcomes, refs, strict=True)]
    cutter = Cutter(document.text, _stretches(document, told, figures, states), prefix)
    regions = [
        (entry, head, [(span, cutter.cut(*span)) for span in ([head] if head else []) + spans])
        for entry, head, spans in _regions(document)
    ]
    scribe = Scribe(document, cutter.anchors, cutter.anchor)
    waiting = [(_first(item), scribe.note(ref, item)) for ref, item in told]
    blocks = tuple(_blocks(document, regions, waiting, prefix))
    notes = [note for _, note in waiting]
    counts = Counter(SEVERITIES[finding.severity] for finding in result.findings)
    counts["checked"] = len(result.checks)
    counts.update(state for state in states if state in ("open", "aside"))
    state, verdict, advice = decide(counts, len(result.failures), len(figures))
    if len(shown) < len(result.findings):
        hidden = len(result.findings) - len(shown)
        advice += f"; {_many(hidden, 'lesser finding')} {'is' if hidden == 1 else 'are'} not shown"
    return Post(
        prefix=prefix,
        title=title,
        digest=sha256(document.text.encode("utf-8", "replace")).hexdigest()[:12],
        state=state,
        verdict=verdict,
        advice=advice,
        counts=tuple((name, counts[name]) for name in STATES if name != "place"),
        blocks=blocks,
        tables=_tables(notes),
        ledger=tuple(
            Account(
                scribe.place(figure.start, figure.end),
                figure.kind,
                state,
                _reason(status, used),
                used,
            )
            for figure, status, state, used in zip(figures, outcomes, states, refs, strict=True)
        ),
        failures=tuple(f"{failure.rule}: {failure.error}" for failure in result.failures),
        entries=len(document.entries),
    )


def decide(counts: Counter[str], failures: int, figures: int) -> tuple[str, str, str]:
    """The verdict line: a state, the verdict itself, and what to do about it.

    A rule that failed or a post in which nothing could be tested is never called good.
    """
    errors, queries, held = counts["error"], counts["query"], counts["checked"]
    if errors:
        return "error", "Not ready to publish", f"{_many(errors, 'error')} to settle first"
    if failures:
        what = f"{_many(failures, 'rule')} failed: this is no leave to publish"
        return "error", "Not fully checked", what
    if queries:
        return (
            "query",
            "Read the queries first",
            f"{_many(queries, 'query', 'queries')} for the desk",
        )
    if held:
        return "checked", "Nothing disagrees", f"{_many(held, 'relation')} tested, all add up"
    if figures:
        return "open", "Nothing could be checked", "No figure has another to be tested against"
    return "open", "No figures", "There is nothing to check in this copy"


def together(posts: tuple[Post, ...], version: str, unread: int = 0) -> View:
    """The report of several posts, no better than the worst of them.

    unread: how many files could not be checked; with any, the report never says that all is well.
    """
    states = ("error", "query", "open", "checked")
    worst = min(posts, key=lambda post: states.index(post.state), default=None)
    if unread and (worst is None or worst.state != "error"):
        advice = f"{_many(unread, 'file')} could not be checked: this is no leave to publish"
        return View(posts, "error", "Not fully checked", advice, version, unread)
    if worst is None:
        return View((), "open", "Nothing was checked", "No post was given", version)
    alike = sum(post.verdict == worst.verdict for post in posts)
    advice = f"{alike} of {_many(len(posts), 'post')}; the contents name them"
    return View(posts, worst.state, worst.verdict, advice, version, unread)


def _many(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"


Region = tuple[Entry | None, Span | None, list[tuple[Span, tuple[Piece, ...]]]]
Told = list[tuple[Ref, Finding | Check]]


def _first(item: Finding | Check) -> int:
    return item.marks[0].start if item.marks else 0


def _numbered(findings: Iterable[Finding], checks: Iterable[Check], prefix: str) -> Told:
    """Findings and checks in order of the copy, each with its number."""
    items: list[tuple[int, int, Finding | Check, str]] = []
    for finding in findings:
        state = SEVERITIES[finding.severity]
        items.append((_first(finding), RANK[state], finding, state))
    items.extend((_first(check), RANK["checked"], check, "checked") for check in checks)
    items.sort(key=lambda item: item[:2])
    return [
        (Ref(number, state, f"{prefix}n{number}", walk=state in ("error", "query")), item)
        for number, (_, _, item, state) in enumerate(items, 1)
    ]


def _refs_by_figure(told: Told, figures: Sequence[Figure]) -> list[tuple[Ref, ...]]:
    """For each figure the notes that use it; figures stand in order of the copy."""
    ends = [figure.end for figure in figures]
    found: list[dict[int, Ref]] = [{} for _ in figures]
    for ref, item in told:
        for mark in item.marks:
            at = bisect_right(ends, mark.start)
            while at < len(figures) and figures[at].start < mark.end:
                found[at][ref.number] = ref
                at += 1
    return [tuple(refs.values()) for refs in found]


def _state(outcome: str, refs: tuple[Ref, ...]) -> str:
    if outcome != "contradicted":
        return OUTCOMES[outcome]
    worst = [ref.state for ref in refs if ref.state in FINDINGS]
    return min(worst, key=RANK.__getitem__, default="query")


def _reason(status: Status, refs: tuple[Ref, ...]) -> str:
    if status.name == "unbound" and not refs:
        return "nothing in the copy ties it to another figure"
    # What a rule said may have been folded into another note, or left out as too slight.
    return status.reason or ("" if refs else ", ".join(status.rules))


def _stretches(
    document: Document, told: Told, figures: Sequence[Figure], states: Sequence[str]
) -> Iterator[Stretch]:
    """Every figure in the state where it ended, every mark with the number of its note."""
    for figure, state in zip(figures, states, strict=True):
        yield Stretch(figure.start, figure.end, state)
    shown: Counter[Span] = Counter()
    for ref, item in told:
        # The keys stop once for each finding, at the figure that it is about.
        again = replace(ref, walk=False)
        seen: set[Span] = set()
        for order, mark in enumerate(item.marks):
            span = trimmed(document.text, mark.start, mark.end)
            if span in seen:
                continue
            seen.add(span)
            state = ref.state if order == 0 else "place"
            if ref.state == "checked":
                state = "place" if mark.role == CONTEXT else "checked"
                shown[span] += 1
                if shown[span] > CHECKS_SHOWN:
                    continue
            yield Stretch(span.start, span.end, state, again if order else ref)


def _regions(document: Document) -> Iterator[tuple[Entry | None, Span | None, list[Span]]]:
    """For each entry where its stamp and its paragraphs stand; what no entry holds comes first."""
    paragraphs = document.paragraphs
    at = 0
    first = document.entries[0].span.start if document.entries else len(document.text)
    before = []
    while at < len(paragraphs) and paragraphs[at].start < first:
        before.append(Span(paragraphs[at].start, min(paragraphs[at].end, first)))
        at += 1
    if before:
        yield None, None, before
    for entry in document.entries:
        head = trimmed(document.text, entry.span.start, entry.body.start) if entry.stamp else None
        spans = []
        while at < len(paragraphs) and paragraphs[at].start < entry.span.end:
            start, end = max(paragraphs[at].start, entry.body.start), paragraphs[at].end
            if end > start:
                spans.append(trimmed(document.text, start, end))
            at += 1
        yield entry, head, spans


def _blocks(
    document: Document,
    regions: Iterable[Region],
    waiting: Sequence[tuple[int, Note]],
    prefix: str,
) -> Iterator[Block]:
    """The entries with their notes: each beside the paragraph that it is about."""
    at = 0
    for number, (entry, head, cut) in enumerate(regions):
        stack = Stack()
        stamp: tuple[Piece, ...] = ()
        fresh: list[Note] = []
        above = -1
        for order, (span, pieces) in enumerate(cut):
            while at < len(waiting) and waiting[at][0] < span.end:
                fresh.append(waiting[at][1])
                at += 1
            if head is not None and order == 0:
                stamp = pieces
                continue
            tight = above >= 0 and document.flat.count("\n", above, span.start) == 1
            above = span.end
            stack.add(Paragraph(pieces, tight), fresh)
            fresh = []
        if fresh:
            stack.add(Paragraph(()), fresh)
        worst = [note.state for note in stack.notes if note.state in FINDINGS]
        yield Block(
            anchor=f"{prefix}e{number}",
            name=_name(document, entry),
            stamp=stamp,
            rows=stack.rows(),
            minutes=entry.minutes if entry else None,
            state=min(worst, key=RANK.__getitem__, default=""),
            count=len(worst),
        )


def _name(document: Document, entry: Entry | None) -> str:
    if entry is None:
        return ""
    if entry.clock:
        return entry.clock.text
    return document.text[slice(*entry.stamp)] if entry.stamp else f"Entry {entry.index + 1}"


def _tables(notes: Sequence[Note]) -> tuple[Table, ...]:
    """The relations that have a result, by the group of their rule, failures first."""
    groups: dict[str, list[Note]] = {}
    for note in notes:
        if note.computed or (note.stated and note.operands):
            groups.setdefault(note.group, []).append(note)
    return tuple(
        Table(
            name.replace("-", " ").replace("_", " ").capitalize() or "Other",
            tuple(sorted(found, key=lambda note: (RANK[note.state], note.number))),
        )
        for name, found in groups.items()
    )
