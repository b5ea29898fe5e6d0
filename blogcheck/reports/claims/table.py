"""A table that an editor can read at 80 columns: every figure, what it is of, where it ended."""

from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.drawing.cells import clean, fold, width
from blogcheck.reports.records.claims import ClaimRecord, Value, records
from blogcheck.street import Post

HEADERS = ("line", "figure", "kind", "of what", "status")
# The widest figure and the widest kind; what is left is shared by the last two columns.
FIGURE, KIND = 18, 14
SPACES = 2 * (len(HEADERS) - 1)
OPEN = "…"


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """A table a post, a blank row between two; then where the figures of the post ended."""
    from tabulate import tabulate

    before = ""
    for post in results:
        found = list(records(post))
        rows = [_row(record, options.width) for record in found]
        drawn = tabulate(rows, HEADERS, "simple", disable_numparse=True, colalign=("right",))
        head = f"{before}{clean(post.path)}\n\n"
        yield head + (f"{drawn}\n\n" if rows else "") + f"{_total(found)}\n"
        before = "\n"


def _row(record: ClaimRecord, room: int) -> list[str]:
    line = str(record["start"]["line"])
    rest = max(room - SPACES - 4 - FIGURE - KIND, 30)
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
    return [text] if width(text) <= room else fold(text, room)


def _figure(record: ClaimRecord) -> str:
    hedge = record["hedge"]
    said = clean(" ".join(record["text"].split()))
    return f"{said} ({hedge})" if hedge and hedge not in ("between", "vague") else said


def _kind(record: ClaimRecord) -> str:
    """The kind, and the value where the copy does not print it as plain digits."""
    value = shown(record["value"])
    plain = record["text"].replace(",", "")
    told = value and value not in plain and record["kind"] not in ("time", "date", "duration")
    return f"{record['kind']} {value}" if told else record["kind"]


def shown(value: Value) -> str:
    """A value on one line; an open end of a range as `…`."""
    if isinstance(value, list):
        return "-".join(OPEN if end is None else end for end in value)
    return value or ""


def _whose(record: ClaimRecord) -> str:
    """Whose and of what, where, at which stage, as of when; `?` where nothing is known."""
    parts = (record["subject"], record["measure"], record["scope"], record["stage"])
    known = [part for part in parts if part]
    if record["as_of"]:
        known.append(f"at {record['as_of']}")
    return ", ".join(known) or "?"


def _status(record: ClaimRecord) -> str:
    reason = record["reason"]
    return f"{record['status']}: {reason}" if reason else record["status"]


def _total(found: list[ClaimRecord]) -> str:
    counts: dict[str, int] = {}
    for record in found:
        counts[record["status"]] = counts.get(record["status"], 0) + 1
    told = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    noun = "figure" if len(found) == 1 else "figures"
    return f"{len(found)} {noun}" + (f": {told}" if told else "")
