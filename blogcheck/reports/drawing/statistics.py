"""What each rule has found, and where the figures of each post ended, in place of the findings."""

from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.drawing import shares
from blogcheck.reports.drawing.cells import clean
from blogcheck.reports.drawing.summary import Tally
from blogcheck.rule import SEVERITIES
from blogcheck.street import Post

HEADERS = ("rule", "severity", "findings", "fixable", "relations that hold")
LEDGER = ("post", "figures", *shares.TITLES)


def statistics(results: Iterable[Post], options: Options) -> Iterator[str]:
    """A table of the rules that found or held something, a line a post, then the summary."""
    from tabulate import tabulate

    tally = Tally()
    found: dict[tuple[str, str], list[int]] = {}
    held: dict[str, int] = {}
    ended: list[tuple[str, dict[str, int]]] = []
    for post in results:
        tally.add(post)
        ended.append((clean(post.path), post.result.ledger.counts()))
        for finding in post.worst(options.least):
            counts = found.setdefault((finding.rule, finding.severity), [0, 0])
            counts[0] += 1
            counts[1] += finding.fix is not None
        for check in post.result.checks:
            held[check.rule] = held.get(check.rule, 0) + 1
    order = sorted(found, key=lambda key: (-SEVERITIES.index(key[1]), -found[key][0], key[0]))
    silent = sorted(set(held) - {rule for rule, _ in found})
    rows = [(rule, severity, *found[rule, severity], held.get(rule, 0)) for rule, severity in order]
    rows += [(rule, "", 0, 0, held[rule]) for rule in silent]
    if rows:
        yield tabulate(rows, HEADERS, "simple") + "\n\n"
    if ended:
        if len(ended) > 1:
            names = ended[0][1]
            ended.append(("all", {name: sum(each[name] for _, each in ended) for name in names}))
        posts = [[path, *shares.cells(counts)] for path, counts in ended]
        align = ("left", *["right"] * (len(LEDGER) - 1))
        drawn = tabulate(posts, LEDGER, "simple", disable_numparse=True, colalign=align)
        yield drawn + "\n\n"
    yield tally.line(options)
