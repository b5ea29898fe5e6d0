"""Whole posts with their answers, run through the street, and the scores that come of it."""

import sys
from collections.abc import Iterable

import click

from blogcheck import sources, street
from blogcheck.checking import answers
from blogcheck.checking.answers import AnswerError, Answers
from blogcheck.checking.scores import Scores
from blogcheck.reports.drawing.scores import drawn
from blogcheck.reports.drawing.summary import count
from blogcheck.rule import Rule
from blogcheck.sources import SourceError
from blogcheck.street import Post


def scored(folder: str, kept: str | None, every: Iterable[Rule]) -> int:
    """Score the rules on the posts of a folder, and tell it; the exit code.

    kept: the file in which the table is kept; without one it is told. What did not come out is told
    in either case, and makes 1 unless its answers say that it is known.
    """
    rules = running(every)
    scores = Scores(rule.name for rule in rules)
    try:
        for copy, path in answers.posts(folder):
            page = answers.read(path)
            post = through(page, copy, rules)
            _add(scores, copy, page, post)
    except (AnswerError, SourceError) as error:
        raise click.ClickException(str(error)) from error
    if kept is None:
        sys.stdout.writelines([*drawn(scores), "\n"])
    else:
        _keep(kept, drawn(scores))
    sys.stdout.writelines(f"{miss}\n" for miss in scores.misses)
    failed = scores.failed()
    waiting = len(scores.misses) - len(failed)
    told = f"{len(failed)} did not come out right" if failed else "all came out right"
    told += f", {waiting} known and waiting" if waiting else ""
    sys.stdout.write(f"Ran {count(scores.posts, 'post')}: {told}.\n")
    return 1 if failed else 0


def running(every: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that posts are scored on: those that run unless asked otherwise."""
    return tuple(rule for rule in every if rule.status == "stable")


def through(page: Answers, copy: str, rules: tuple[Rule, ...]) -> Post:
    """One post, taken through the street as of the day that its answers give."""
    source = sources.read(copy)
    if page.published:
        from datetime import date

        source = source._replace(published=date.fromisoformat(page.published))
    return street.check(source, rules)


def _add(scores: Scores, copy: str, page: Answers, post: Post) -> None:
    try:
        scores.add(copy, page, post.result, post.text)
    except AnswerError as error:
        raise AnswerError(f"{copy}: {error}") from error


def _keep(path: str, rows: Iterable[str]) -> None:
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(rows)
    except OSError as error:
        raise click.ClickException(f"cannot write {path}: {error.strerror}") from error
