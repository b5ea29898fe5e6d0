"""The Python interface: copy in, the records of `--format jsonl` out.

    import blogcheck

    for record in blogcheck.lint("The parties won 12, 9 and 4 of the 24 seats."):
        print(record["type"], record["rule"])

Nothing here reads a settings file or a file of copy: what is to hold is said in the call.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from blogcheck import config, sources, street
from blogcheck.checking.choose import NONE_LEFT, choose, names
from blogcheck.config import Settings
from blogcheck.config.keys import ALL, LEVELS, OFF
from blogcheck.reports.records import claims as claim_records
from blogcheck.reports.records import findings as finding_records
from blogcheck.reports.records.claims import ClaimRecord
from blogcheck.reports.records.findings import CheckRecord, FindingRecord
from blogcheck.rule import CONFIDENCES, SEVERITIES, Rule
from blogcheck.street import Post

if TYPE_CHECKING:
    from blogcheck.checking.engine import Failure

__all__ = ["CheckRecord", "ClaimRecord", "FindingRecord", "RuleFailedError", "claims", "lint"]

Severity = Literal["note", "warning", "error"]
Level = Literal["note", "warning", "error", "off"]
Confidence = Literal["guess", "likely", "certain"]
# How many ways of asking for rules are remembered.
REMEMBERED = 64


class RuleFailedError(Exception):
    """A rule broke on the copy: not everything could be said, and so nothing is passed off as all.

    records: what the other rules said; failures: the rules that broke, each with its error and
    place.
    """

    def __init__(
        self, records: "list[FindingRecord | CheckRecord]", failures: "tuple[Failure, ...]"
    ) -> None:
        super().__init__(records, failures)
        self.records = records
        self.failures = failures

    def __str__(self) -> str:
        return "; ".join(f"the rule {f.rule} broke: {f.error} ({f.place})" for f in self.failures)


def lint(  # noqa: PLR0913  (one keyword an option of the command)
    text: str,
    *,
    path: str = sources.STANDARD_INPUT,
    published: date | None = None,
    select: str | Iterable[str] = ALL,
    ignore: str | Iterable[str] = (),
    preview: bool = False,
    severity: Mapping[str, Level] | None = None,
    min_severity: Severity = "note",
    min_confidence: Confidence = "likely",
    rule_paths: str | Iterable[str] = (),
) -> list[FindingRecord | CheckRecord]:
    """Check the numbers of a post against one another.

    text: the copy. path: the name that it goes by; its ending (`.md`) says how it is read.
    published: the day of publication, where the copy does not say it. select, ignore: names of
    rules and groups. preview: with the rules on trial. severity: the severity of a rule or a group.
    min_severity, min_confidence: what is less than that is left out. rule_paths: folders of house
    rules.

    Returns the findings in order of the copy, then the relations that were tested and hold; offsets
    are code points of `text`, a byte order mark not counted.

    Raises RuleFailedError when a rule broke, `sources.SourceError` for text that is not copy,
    `config.ConfigError` for an unknown rule or none at all, `checking.load.RuleError` for a house
    rule that cannot be used, ValueError for a severity or a confidence that there is not.
    """
    for level in (severity or {}).values():
        _known(level, (*LEVELS, OFF))
    _known(min_severity, SEVERITIES)
    _known(min_confidence, CONFIDENCES)
    rules = _rules(
        _words(select),
        _words(ignore),
        _words(rule_paths),
        preview=preview,
        severity=tuple((severity or {}).items()),
    )
    post = _post(text, path, published, rules, min_confidence)
    records = list(finding_records.records(post, min_severity))
    if post.result.failures:
        raise RuleFailedError(records, post.result.failures)
    return records


def claims(
    text: str, *, path: str = sources.STANDARD_INPUT, published: date | None = None
) -> list[ClaimRecord]:
    """What is seen in a post: every figure, its kind, value and subject, and where it ended.

    text, path, published: as for `lint`. Returns one record a figure, in order of the copy.
    Raises SourceError as `lint` does; a rule that breaks leaves its figures unbound.
    """
    post = _post(text, path, published, _rules(), Settings().min_confidence)
    return list(claim_records.records(post))


def _words(given: str | Iterable[str]) -> tuple[str, ...]:
    """A list of words; one word by itself is not taken for its letters."""
    return (given,) if isinstance(given, str) else tuple(given)


def _known(word: str, words: tuple[str, ...]) -> None:
    if word not in words:
        raise ValueError(f"{word!r} is none of {', '.join(words)}")


def _post(
    text: str, path: str, published: date | None, rules: tuple[Rule, ...], least: str
) -> Post:
    source = sources.from_text(text, path)
    if published is not None:
        source = source._replace(published=published)
    return street.check(source, rules, least)


@lru_cache(REMEMBERED)
def _rules(
    select: tuple[str, ...] = (ALL,),
    ignore: tuple[str, ...] = (),
    folders: tuple[str, ...] = (),
    *,
    preview: bool = False,
    severity: tuple[tuple[str, str], ...] = (),
) -> tuple[Rule, ...]:
    """The rules that are to run, chosen once for all calls that ask alike."""
    settings = Settings(
        select=select, ignore=ignore, preview=preview, severity=dict(severity), rule_paths=folders
    )
    every = street.rulebook(folders)
    config.check_rules(settings, names(every))
    chosen = choose(every, settings)
    if not chosen:
        raise config.ConfigError(NONE_LEFT)
    return chosen
