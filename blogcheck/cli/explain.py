"""`blogcheck explain`: the page of a rule, with its examples."""

import sys
from collections.abc import Callable, Iterator

import click

from blogcheck.cli import options as shared
from blogcheck.cli import terminal
from blogcheck.cli.rulebook import called, rulebook
from blogcheck.reports.drawing.cells import rows
from blogcheck.rule import Example, Rule
from blogcheck.typed import Any

INDENT = "  "
HEADING = "## "
RULE = 72
Writer = Callable[[tuple[Rule, ...]], Iterator[str]]


@click.command("explain")
@click.argument("rule", required=False)
@click.option("--all", "every", is_flag=True, help="Every rule.")
@click.option("--format", type=click.Choice(("text", "markdown", "json")), default="text")
@shared.settings
def command(rule: str | None, **given: Any) -> None:
    """Why a rule exists, with its examples."""
    if (rule is None) != given["every"]:
        raise click.UsageError("name one rule or group, or give --all")
    terminal.open_out()
    found = rulebook(given) if rule is None else called(rule, rulebook(given))
    writers: dict[str, Writer] = {"text": text, "markdown": markdown, "json": records}
    sys.stdout.writelines(writers[given["format"]](found))


def text(found: tuple[Rule, ...]) -> Iterator[str]:
    """The pages for a terminal, a rule under each but the last."""
    paint = terminal.painter("auto")

    def strong(words: str) -> str:
        return paint(words, "strong")

    for number, rule in enumerate(found):
        if number:
            yield f"\n{'-' * RULE}\n\n"
        yield f"{strong(rule.name)} ({facts(rule)})\n\n"
        for line in _filled(rule.page):
            yield f"{strong(line[len(HEADING) :])}\n" if line.startswith(HEADING) else _folded(line)
        for title, examples in by_kind(rule):
            yield f"\n{strong(title)}\n"
            for example in examples:
                yield "\n"
                yield from (_folded(line, INDENT) for line in example.marked.split("\n"))
                if outcome(example):
                    yield _folded(outcome(example), INDENT * 2)


def _filled(page: str) -> Iterator[str]:
    """The lines of a page, each paragraph and each point of a list on one.

    Where a page breaks its lines is its writer's width, and not the reader's. Code stays as it is.
    """
    lines: list[str] = []
    code = False
    for line in page.split("\n"):
        fence = line.startswith("```")
        goes_on = line and not line.startswith((HEADING, "- ", "| ")) and not code and not fence
        if goes_on and lines and lines[-1] and not lines[-1].startswith((HEADING, "| ", "```")):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
        code ^= fence
    return iter(lines)


def _folded(line: str, indent: str = "") -> str:
    """A line of a page, folded to the terminal; what follows the bullet of a list hangs."""
    room = max(terminal.width() - len(indent), 20)
    hang = INDENT if line.startswith("- ") else ""
    parts = rows(line, 0, len(line), room - len(hang)) or [(0, 0)]
    first = line[slice(*parts[0])]
    rest = [f"{hang}{line[slice(*part)]}" for part in parts[1:]]
    return "".join(f"{indent}{part}".rstrip() + "\n" for part in (first, *rest))


def markdown(found: tuple[Rule, ...]) -> Iterator[str]:
    """The pages as Markdown, each under a heading of its own."""
    for number, rule in enumerate(found):
        yield "\n" if number else ""
        yield f"# {rule.name}\n\n{facts(rule).capitalize()}.\n\n{rule.page}\n"
        for title, examples in by_kind(rule):
            yield f"\n## {title}\n"
            for example in examples:
                yield f"\n```text\n{example.marked}\n```\n"
                if outcome(example):
                    yield f"\n{outcome(example)}\n"


def records(found: tuple[Rule, ...]) -> Iterator[str]:
    """The pages as one JSON array."""
    import json

    from blogcheck.reports.records import SCHEMA

    made = [
        {
            "type": "rule",
            "schema": SCHEMA,
            "name": rule.name,
            "group": rule.group,
            "severity": rule.severity,
            "fix": rule.fix,
            "status": rule.status,
            "since": rule.since,
            "summary": rule.summary,
            "page": rule.page,
            "examples": [
                {
                    "kind": "bad" if example.bad else "good",
                    "text": example.marked,
                    "message": example.message or None,
                    "severity": (example.severity or rule.severity) if example.bad else None,
                    "why": example.why or None,
                    "published": example.published or None,
                }
                for example in rule.examples
            ],
        }
        for rule in found
    ]
    yield json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def facts(rule: Rule) -> str:
    """What the table of rules says of one, in a phrase."""
    fix = "no fix" if rule.fix == "none" else f"{rule.fix} fix"
    since = f" since {rule.since}" if rule.since else ""
    return f"{rule.group}, {rule.severity}, {fix}, {rule.status}{since}"


def by_kind(rule: Rule) -> Iterator[tuple[str, list[Example]]]:
    """The examples on which it speaks, then those on which it is silent."""
    yield "Speaks on", [example for example in rule.examples if example.bad]
    yield "Stays silent on", [example for example in rule.examples if not example.bad]


def outcome(example: Example) -> str:
    """What comes of an example: the words of the message, or why there is none."""
    if example.bad:
        return f"says: {example.message}" if example.message else ""
    return f"since: {example.why}" if example.why else ""
