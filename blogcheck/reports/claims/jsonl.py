"""One record a line: every figure, as the posts go by."""

from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.records import encoder
from blogcheck.reports.records.claims import records
from blogcheck.street import Post


def write(results: Iterable[Post], _options: Options) -> Iterator[str]:
    """The lines of a post at a time."""
    encode = encoder()
    for post in results:
        yield "".join(f"{encode(record)}\n" for record in records(post))
