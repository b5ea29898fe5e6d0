"""`blogcheck explain`: the page of a rule, with its examples."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from blogcheck.cli import options as shared
from blogcheck.cli import terminal
from blogcheck.cli.rulebook import called, rulebook
from blogcheck.reports.drawing.cells import rows
from blogcheck.rule import Example, Rule

INDENT = "  "
Writer = Callable[[tuple[Rule, ...]], Iterator[str]]


@click.command("explain")
@click.argument("rule", required=False)
@click.option("--all", "every", is_flag=True, help="Every rule.")
@click.option("--format", type=click.Choice(("text", "markdown", "json")), default="text")
@shared.settings
def command(rule: str | None, **given: Any) -> None:  # noqa: ANN401  (click's values)
    """Why a rule exists, when it speaks and when not, with its examples."""
    if (rule is None) != given["every"]:
        raise click.UsageError("name one rule or group, or give --all")
    terminal.open_out()
    found = rulebook(given) if rule is None else called(rule, rulebook(given))
    writers: dict[str, Writer] = {"text": text, "markdown": markdown, "json": records}
    sys.stdout.writelines(writers[given["format"]](found))


def text(found: tuple[Rule, ...]) -> Iterator[str]:
    """The pages for a terminal, a rule under each but the last."""
    room = terminal.width()
    for number, rule in enumerate(found):
        if number:
            yield f"\n{'-' * min(room, 72)}\n\n"
        yield f"{rule.name} ({facts(rule)})\n\n{rule.page}\n"
        for title, examples in by_kind(rule):
            yield f"\n{title}\n"
            for example in examples:
                yield from _example(example, room)


def _example(example: Example, room: int) -> Iterator[str]:
    """An example's copy, its lines kept and folded, and what comes of it."""
    yield "\n"
    for line in marked(example).split("\n"):
        for start, end in rows(line, 0, len(line), max(room - len(INDENT), 20)) or [(0, 0)]:
            yield f"{INDENT}{line[start:end]}".rstrip() + "\n"
    if outcome(example):
        yield f"{INDENT * 2}{outcome(example)}\n"


def markdown(found: tuple[Rule, ...]) -> Iterator[str]:
    """The pages as Markdown, each under a heading of its own."""
    for number, rule in enumerate(found):
        yield "\n" if number else ""
        yield f"# {rule.name}\n\n{facts(rule).capitalize()}.\n\n{rule.page}\n"
        for title, examples in by_kind(rule):
            yield f"\n## {title}\n"
            for example in examples:
                yield f"\n```text\n{marked(example)}\n```\n"
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
                    "text": marked(example),
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
    return f"{rule.group}, {rule.severity}, {fix}, {rule.status} since {rule.since}"


def by_kind(rule: Rule) -> Iterator[tuple[str, list[Example]]]:
    """The examples on which it speaks, then those on which it is silent."""
    yield "Speaks on", [example for example in rule.examples if example.bad]
    yield "Stays silent on", [example for example in rule.examples if not example.bad]


def marked(example: Example) -> str:
    """The copy of an example, the figure that the finding is about in ``[[ ]]``."""
    if example.about is None:
        return example.text
    start, end = example.about
    return f"{example.text[:start]}[[{example.text[start:end]}]]{example.text[end:]}"


def outcome(example: Example) -> str:
    """What comes of an example: the words of the message, or why there is none."""
    if example.bad:
        return f"says: {example.message}"
    return f"since: {example.why}" if example.why else ""
