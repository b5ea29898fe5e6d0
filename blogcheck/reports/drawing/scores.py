"""Precision and recall of each rule, as a table that shows a fall in a diff."""

from collections.abc import Iterator

from blogcheck.checking.scores import Score, Scores
from blogcheck.reports.drawing.summary import count

HEADERS = (
    "rule", "wanted", "met", "unwanted", "precision", "recall", "relations", "listed", "sprung",
)  # fmt: skip
NONE = "-"


def drawn(scores: Scores) -> Iterator[str]:
    """The table, a row a rule and one for all, then what the posts are; per cent cut down."""
    from tabulate import tabulate

    rows = [_row(rule, score) for rule, score in scores.rules.items()]
    rows.append(_row("all", scores.total()))
    align = ("left", *["right"] * (len(HEADERS) - 1))
    table = tabulate(rows, HEADERS, "simple", disable_numparse=True, colalign=align)
    yield from (f"{row.rstrip()}\n" for row in table.splitlines())
    sprung = scores.total().sprung
    yield (
        f"\n{count(scores.posts, 'post')}, {scores.sound} without a fault; "
        f"{count(scores.traps, 'trap')}, {sprung or 'none'} sprung.\n"
    )


def _row(rule: str, score: Score) -> list[str]:
    said = score.met + score.unwanted
    cells = [
        *(_shown(n) for n in (score.wanted, score.met, score.unwanted)),
        _share(score.met, said),
        _share(score.met, score.wanted),
        *(_shown(n) for n in (score.relations, score.listed, score.sprung)),
    ]
    return [rule, *cells]


def _shown(number: int) -> str:
    return str(number) if number else NONE


def _share(part: int, whole: int) -> str:
    """A share in per cent, cut down: 100 is all."""
    return f"{100 * part // whole}" if whole else NONE
