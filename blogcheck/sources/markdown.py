"""Markdown: the copy as it stands, its front matter set aside."""

from blogcheck.patterns import later
from blogcheck.sources import Source
from blogcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

ENDINGS = (".md", ".markdown")
_FENCE = later(r"---[ \t]{0,9}(?:\r\n?|\n)")
_CLOSING = later(r"(?:\r\n?|\n)(?:---|\.\.\.)[ \t]{0,9}(?:\r\n?|\n|\Z)")
_PUBLISHED = later(r"[\r\n]date:[ \t]{0,9}[\"']?(\d{4})-(\d\d)-(\d\d)(?!\d)")


def source(text: str, path: str) -> Source:
    """Offsets stay those of the file; `date:` in the front matter is the day of publication.

    Front matter that is opened and never closed is body.
    """
    fence = _FENCE.match(text)
    closing = _CLOSING.search(text, fence.end() - 1) if fence else None
    if not closing:
        return Source(text, path, "markdown", body=(0, len(text)))
    published = _published(text[: closing.start()])
    return Source(text, path, "markdown", published, (closing.end(), len(text)))


def _published(front: str) -> "date | None":
    """The day that front matter gives; None without one, and for a day that does not exist."""
    found = _PUBLISHED.search(front)
    if not found:
        return None
    from datetime import date

    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
