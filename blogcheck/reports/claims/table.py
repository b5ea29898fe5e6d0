"""A table that an editor can read at 80 columns: every figure, what it is of, where it ended."""

from collections.abc import Iterable, Iterator
from string import capwords

from blogcheck.binding.fact import Fact, Part
from blogcheck.binding.scopes import WHOLE
from blogcheck.document import Document
from blogcheck.reports import Options
from blogcheck.reports.drawing.cells import clean, fold, rows, width
from blogcheck.reports.drawing.shares import sentence
from blogcheck.reports.records.claims import ClaimRecord, Value, best, clock, records
from blogcheck.street import Post

HEADERS = ("line", "figure", "kind", "of what", "status")
# The widest that line, figure and kind may be, and what they may be on a narrow terminal; what is
# left is shared by the last two.
WIDE, NARROW = (6, 18, 16), (6, 12, 9)
NARROW_BELOW = 76
# What a heading has around it at the least.
AIR = 2
SPACES = 2 * (len(HEADERS) - 1)
NARROWEST = 25
DAY = 24 * 60
OPEN = "…"
# What these are worth is what the copy prints.
PLAIN = ("time", "date", "dates", "duration", "aside")


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """A table a post, a blank row between two; then where the figures of the post ended."""
    from tabulate import tabulate

    before = ""
    for post in results:
        found = list(records(post))
        facts = (best(post.facts.at(figure)) for figure in post.facts.figures)
        cells = [_row(*pair, post.document) for pair in zip(found, facts, strict=True)]
        room = _rooms(cells, options.width)
        folded = [
            ["\n".join(_narrow(*cell)) for cell in zip(row, room, strict=True)] for row in cells
        ]
        drawn = tabulate(folded, HEADERS, "simple", disable_numparse=True, colalign=("right",))
        head = f"{before}{clean(post.path)}\n\n"
        ended = "\n".join(fold(sentence(post.result.ledger.counts()), options.width))
        yield head + (f"{drawn}\n\n" if cells else "") + f"{ended}\n"
        before = "\n"


def _row(record: ClaimRecord, fact: Fact | None, document: Document) -> list[str]:
    line = str(record["start"]["line"])
    return [line, _figure(record), _kind(record), _whose(record, fact, document), _status(record)]


def _rooms(cells: list[list[str]], room: int) -> list[int]:
    """How wide each column may be: the first three as they need, the others what is left."""
    widest = NARROW if room < NARROW_BELOW else WIDE
    first = [
        min(most, max((len(header) + AIR, *(width(row[at]) for row in cells))))
        for at, (header, most) in enumerate(zip(HEADERS, widest, strict=False))
    ]
    rest = max(room - SPACES - sum(first), NARROWEST)
    return [*first, rest // 2, rest - rest // 2]


def _narrow(text: str, room: int) -> list[str]:
    """A cell in as many rows as it needs."""
    return [text[start:end] for start, end in rows(text, 0, len(text), room)]


def _figure(record: ClaimRecord) -> str:
    hedge = record["hedge"]
    said = clean(" ".join(record["text"].split()))
    return f"{said} ({hedge})" if hedge and hedge not in ("between", "vague") else said


def _kind(record: ClaimRecord) -> str:
    """The kind, and the value where the copy does not print it as plain digits."""
    value = shown(record["value"])
    told = value and value not in record["text"] and record["kind"] not in PLAIN
    return f"{record['kind']} {value}" if told else record["kind"]


def shown(value: Value) -> str:
    """A value on one line, with thousands commas; an open end of a range as `…`."""
    if isinstance(value, list):
        return "-".join(shown(end) or OPEN for end in value)
    whole, point, rest = (value or "").partition(".")
    return (f"{int(whole):,}" if whole.isdecimal() else whole) + point + rest


def _whose(record: ClaimRecord, fact: Fact | None, document: Document) -> str:
    """Whose and of what, where, at which stage, as of when; `?` where nothing is known."""
    # The area of the whole post is printed nowhere beside the figure, and says nothing of it.
    scope = "" if fact is None or record["scope"] == WHOLE else _spelt(fact.scope, document)
    subject = "" if fact is None else _spelt(fact.subject, document)
    parts = (subject, record["measure"], scope, record["stage"])
    known = [part for part in parts if part]
    if fact is not None and fact.as_of is not None:
        # An editor knows an entry by what its clock says, also after midnight.
        known.append(f"at {clock(fact.as_of % DAY)}")
    return ", ".join(known) or "?"


def _spelt(part: Part | None, document: Document) -> str:
    """A name as the copy spells it where it has it whole; else with capitals."""
    if part is None:
        return ""
    words = document.text[part.span.start : part.span.end] if part.span is not None else ""
    return clean(words) if words.lower() == part.name else capwords(part.name)


def _status(record: ClaimRecord) -> str:
    reason = record["reason"]
    return f"{record['status']}: {reason}" if reason else record["status"]
