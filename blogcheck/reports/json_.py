"""One array of records, set out to be read."""

from collections.abc import Iterable, Iterator, Mapping

from blogcheck.reports import Options
from blogcheck.reports.records import encoder
from blogcheck.reports.records.findings import records
from blogcheck.street import Post


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """The opening bracket, the records as they come, the closing bracket."""
    return array(record for post in results for record in records(post, options.least))


def array(found: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """An array of objects in pieces, each object as it comes."""
    encode = encoder(indent=2)
    before = "[\n"
    for record in found:
        yield before + encode(record)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
