"""Whole posts beside what an editor says of them, and how what checking says compares.

`NAME.toml` beside `NAME.txt` says what must be told of the post, and nothing else may be:
`[[finding]]` rule, line, figure (as printed), severity, says (words of the message); `[[holds]]`
rule and the figures whose relation must be listed as checked; `[[trap]]` figures that nothing may
tie together, and why. A figure is told by its line and its words: [3, "1,412"]. A rule may be a
list: any of them. `waiting`, of an item or of the whole page, says why it is not so yet.
"""

import os
from collections.abc import Iterator

from blogcheck.checking.engine import Result
from blogcheck.rule import SEVERITIES, Check, Finding, Span
from blogcheck.typed import Any, NamedTuple

ENDING = ".toml"
COPY = (".txt", ".md")
Figure = tuple[int, str]


class AnswerError(Exception):
    """A page of answers that cannot be used; the message names the file."""


class Wanted(NamedTuple):
    """A finding that an editor wants: of one of the rules, about a figure, saying some words."""

    rules: tuple[str, ...]
    figure: Figure
    severity: str
    says: tuple[str, ...] = ()
    waiting: str = ""


class Relation(NamedTuple):
    """A relation that must be listed as checked by one of the rules, with all of these figures."""

    rules: tuple[str, ...]
    figures: tuple[Figure, ...]
    waiting: str = ""


class Trap(NamedTuple):
    """Figures of which no two may be tied together, and why."""

    figures: tuple[Figure, ...]
    why: str
    waiting: str = ""


class Answers(NamedTuple):
    """The page of one post.

    published: the day of publication, ISO, or empty; waiting: what is told of the post and should
    not be; names: who may stand in for whom without touching a sum.
    """

    findings: tuple[Wanted, ...]
    relations: tuple[Relation, ...]
    traps: tuple[Trap, ...]
    published: str = ""
    waiting: str = ""
    names: dict[str, str] = {}  # noqa: RUF012  (a default, never written to)


def posts(folder: str) -> list[tuple[str, str]]:
    """The posts of a folder that have answers, by name: path of the copy, path of the answers.

    Raises AnswerError when the folder has none, or a page without its post.
    """
    found = []
    for name in sorted(os.listdir(folder)):
        stem, ending = os.path.splitext(os.path.join(folder, name))
        if ending == ENDING:
            copy = next((stem + each for each in COPY if os.path.exists(stem + each)), None)
            if copy is None:
                raise AnswerError(f"{stem}{ENDING} has no post beside it")
            found.append((copy, stem + ENDING))
    if not found:
        raise AnswerError(f"{folder} has no post with its answers beside it")
    return found


def read(path: str) -> Answers:
    """The page of answers of one post. Raises AnswerError for a page that is no such page."""
    import tomllib

    try:
        with open(path, "rb") as file:
            page = tomllib.load(file)
        findings = tuple(_wanted(item) for item in page.pop("finding", ()))
        relations = tuple(_relation(item) for item in page.pop("holds", ()))
        traps = tuple(_trap(item) for item in page.pop("trap", ()))
        return Answers(findings, relations, traps, **page)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise AnswerError(f"{path}: {type(error).__name__}: {error}") from error


def place(figure: Figure, text: str) -> Span:
    """Where a figure of the answers stands. Raises AnswerError unless the line has it once."""
    number, words = figure
    lines = text.split("\n")
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    if line.count(words) != 1:
        raise AnswerError(f"{words!r} stands {line.count(words)} times in line {number}: {line!r}")
    start = sum(len(before) + 1 for before in lines[: number - 1]) + line.index(words)
    return Span(start, start + len(words))


def meant(wanted: Wanted, finding: Finding, about: Span) -> bool:
    """Whether a finding is the one that is wanted, by its rule and its place."""
    return finding.rule in wanted.rules and _touches(finding.marks[0], about)


def faults(wanted: Wanted, result: Result, text: str) -> Iterator[str]:
    """What is wrong with the finding that is wanted, in words; nothing if it is as it should be."""
    about = place(wanted.figure, text)
    found = [each for each in result.findings if meant(wanted, each, about)]
    if len(found) != 1:
        yield f"it must be told once, and is told {len(found)} times"
        return
    if found[0].severity != wanted.severity:
        yield f"it must be of severity {wanted.severity}, and is of severity {found[0].severity}"
    for words in wanted.says:
        if words not in found[0].message:
            yield f"it must say {words!r}, and says {found[0].message!r}"


def unwanted(answers: Answers, result: Result, text: str) -> tuple[Finding, ...]:
    """The findings that no editor wants."""
    items = [(wanted, place(wanted.figure, text)) for wanted in answers.findings]
    return tuple(
        finding
        for finding in result.findings
        if not any(meant(wanted, finding, about) for wanted, about in items)
    )


def listed(relation: Relation, result: Result, text: str) -> str:
    """The rule that lists a relation as checked, with all of its figures; empty if none does."""
    places = [place(figure, text) for figure in relation.figures]
    for check in result.checks:
        if check.rule in relation.rules and tied(check, places) == len(places):
            return check.rule
    return ""


def sprung(trap: Trap, result: Result, text: str) -> tuple[str, ...]:
    """The rules that tie figures of a trap together, in findings or in checks."""
    places = [place(figure, text) for figure in trap.figures]
    every: list[Finding | Check] = [*result.findings, *result.checks]
    return tuple(dict.fromkeys(said.rule for said in every if tied(said, places) > 1))


def tied(said: Finding | Check, places: list[Span]) -> int:
    """How many of the places one finding or check marks."""
    return sum(any(_touches(mark, place) for mark in said.marks) for place in places)


def _touches(mark: Any, place: Span) -> bool:
    touches: bool = mark.start < place.end and place.start < mark.end
    return touches


def _wanted(item: dict[str, Any]) -> Wanted:
    if item["severity"] not in SEVERITIES:
        raise ValueError(f"no severity {item['severity']!r}")
    figure = (item["line"], item["figure"])
    says = tuple(item.get("says", ()))
    return Wanted(_rules(item), figure, item["severity"], says, item.get("waiting", ""))


def _relation(item: dict[str, Any]) -> Relation:
    return Relation(_rules(item), _figures(item), item.get("waiting", ""))


def _trap(item: dict[str, Any]) -> Trap:
    if len(item["at"]) < 2 or not item["why"]:
        raise ValueError("a trap has two figures and says why nothing ties them")
    return Trap(_figures(item), item["why"], item.get("waiting", ""))


def _rules(item: dict[str, Any]) -> tuple[str, ...]:
    rule = item["rule"]
    return tuple(rule) if isinstance(rule, list) else (rule,)


def _figures(item: dict[str, Any]) -> tuple[Figure, ...]:
    return tuple((line, words) for line, words in item["at"])
