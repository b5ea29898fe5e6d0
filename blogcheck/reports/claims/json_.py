"""One array of records: every figure, set out to be read."""

from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.json_ import array
from blogcheck.reports.records.claims import records
from blogcheck.street import Post


def write(results: Iterable[Post], _options: Options) -> Iterator[str]:
    """The opening bracket, the records as they come, the closing bracket."""
    return array(record for post in results for record in records(post))
