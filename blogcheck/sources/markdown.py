"""Markdown: the copy as it stands, the front matter set aside."""

from blogcheck.sources import Source

ENDINGS = (".md", ".markdown")


def source(text: str, path: str) -> Source:
    """Offsets stay those of the file; `date:` in the front matter is the day of publication."""
    return Source(text, path, "markdown", body=(0, len(text)))
