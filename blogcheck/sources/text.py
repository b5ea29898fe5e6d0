"""Plain text: the copy is the file."""

from blogcheck.sources import Source

ENDINGS = ("", ".txt", ".text")


def source(text: str, path: str) -> Source:
    """The whole file is body."""
    return Source(text, path, "text", body=(0, len(text)))
