"""Annotations of a GitHub workflow: one a finding, on the figure that it is about."""

from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.drawing.column import column
from blogcheck.street import Post

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
ROOM = 100


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """One workflow command a finding; the working follows the message."""
    for post in results:
        for finding in post.worst(options.least):
            about = finding.marks[0]
            line, start = post.document.line_column(about.start)
            last, end = post.document.line_column(about.end)
            place = {"file": post.path, "line": line, "endLine": last}
            # GitHub takes columns only for a stretch within one line.
            if line == last:
                place |= {"col": start, "endColumn": end}
            place["title"] = finding.rule
            said = [finding.message, *column(post.document, finding, ROOM)]
            said += [f"help: {finding.help}"] if finding.help else []
            yield (
                f"::{COMMANDS[finding.severity]} "
                + ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
                + "::"
                + _data("\n".join(said))
                + "\n"
            )


def _data(text: str) -> str:
    """Escaped as the runner wants it for a message."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as the runner wants it for a property."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
