"""A table that an editor can read at 80 columns: every figure, what it is of, where it ended."""

from collections.abc import Iterable, Iterator

from blogcheck.binding.scopes import WHOLE
from blogcheck.reports import Options
from blogcheck.reports.drawing.cells import clean, rows
from blogcheck.reports.drawing.shares import sentence
from blogcheck.reports.records.claims import ClaimRecord, Value, records
from blogcheck.street import Post

HEADERS = ("line", "figure", "kind", "of what", "status")
# The widest a column may be; what is left is shared by the last two.
LINE, FIGURE, KIND = 6, 18, 16
SPACES = 2 * (len(HEADERS) - 1)
OPEN = "…"
# What these are worth is what the copy prints.
PLAIN = ("time", "date", "duration", "aside")


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """A table a post, a blank row between two; then where the figures of the post ended."""
    from tabulate import tabulate

    before = ""
    for post in results:
        found = list(records(post))
        cells = [_row(record, options.width) for record in found]
        drawn = tabulate(cells, HEADERS, "simple", disable_numparse=True, colalign=("right",))
        head = f"{before}{clean(post.path)}\n\n"
        yield (
            head + (f"{drawn}\n\n" if cells else "") + f"{sentence(post.result.ledger.counts())}\n"
        )
        before = "\n"


def _row(record: ClaimRecord, room: int) -> list[str]:
    line = str(record["start"]["line"])
    rest = max(room - SPACES - LINE - FIGURE - KIND, 30)
    return [
        line,
        _cell(_figure(record), FIGURE),
        _cell(_kind(record), KIND),
        _cell(_whose(record), rest // 2),
        _cell(_status(record), rest - rest // 2),
    ]


def _cell(text: str, room: int) -> str:
    """A cell in as many rows as it needs."""
    return "\n".join(_narrow(text, room))


def _narrow(text: str, room: int) -> list[str]:
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


def _whose(record: ClaimRecord) -> str:
    """Whose and of what, where, at which stage, as of when; `?` where nothing is known."""
    parts = (record["subject"], record["measure"], record["scope"], record["stage"])
    # The area of the whole post is printed nowhere beside the figure, and says nothing of it.
    known = [part for part in parts if part and part != WHOLE]
    if record["as_of"]:
        known.append(f"at {record['as_of']}")
    return ", ".join(known) or "?"


def _status(record: ClaimRecord) -> str:
    reason = record["reason"]
    return f"{record['status']}: {reason}" if reason else record["status"]
