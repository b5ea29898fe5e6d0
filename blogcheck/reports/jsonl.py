"""One record a line, as the posts go by."""

import json
from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.records.findings import records
from blogcheck.street import Post


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """The lines of a post at a time."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for post in results:
        yield "".join(f"{encode(record)}\n" for record in records(post, options.least))
