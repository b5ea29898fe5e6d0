"""Whole posts of our own, each beside what an editor says of it (`blogcheck.checking.answers`)."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from blogcheck import street
from blogcheck.checking import answers
from blogcheck.checking.answers import Answers, Relation, Trap, Wanted
from blogcheck.checking.scores import Scores
from blogcheck.cli import scoring
from blogcheck.reports.drawing.scores import drawn

CORPUS = Path(__file__).parent.parent / "corpus"
POSTS = {Path(copy).stem: (copy, page) for copy, page in answers.posts(str(CORPUS / "posts"))}
RULES = scoring.running(street.rulebook())
WRITE = "blogcheck test --posts corpus/posts --write corpus/scores.txt"


@cache
def expected(name: str) -> Answers:
    return answers.read(POSTS[name][1])


@cache
def posted(name: str) -> street.Post:
    return scoring.through(expected(name), POSTS[name][0], RULES)


def each(kind: str) -> list[Any]:
    """One case for each item of a kind in the posts; what is waiting says for what."""
    return [
        pytest.param(name, item, id=f"{name}-{number}", marks=marks(item.waiting))
        for name in POSTS
        for number, item in enumerate(getattr(expected(name), kind), 1)
    ]


def silent() -> list[Any]:
    """Every post; `waiting` at the head of its page says what is told of it and should not be."""
    return [pytest.param(name, id=name, marks=marks(expected(name).waiting)) for name in POSTS]


def marks(why: str) -> list[pytest.MarkDecorator]:
    """What still waits for something: that it passes is news, and its mark is to go."""
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


@pytest.mark.parametrize(("name", "item"), each("findings"))
def test_what_is_wrong_is_told(name: str, item: Wanted) -> None:
    post = posted(name)
    wrong = list(answers.faults(item, post.result, post.text))
    assert not wrong, [*wrong, *(f.message for f in post.result.findings)]


@pytest.mark.parametrize("name", silent())
def test_nothing_else_is_told(name: str) -> None:
    post = posted(name)
    assert not post.result.failures
    extra = answers.unwanted(expected(name), post.result, post.text)
    assert not extra, "\n".join(f"{f.severity}[{f.rule}] {f.message}" for f in extra)


@pytest.mark.parametrize(("name", "item"), each("relations"))
def test_what_holds_is_listed(name: str, item: Relation) -> None:
    post = posted(name)
    assert answers.listed(item, post.result, post.text)


@pytest.mark.parametrize(("name", "item"), each("traps"))
def test_what_has_nothing_to_do_with_another_is_not_tied_to_it(name: str, item: Trap) -> None:
    post = posted(name)
    assert not answers.sprung(item, post.result, post.text)


def test_there_are_posts_of_every_kind() -> None:
    pages = [expected(name) for name in POSTS]
    assert len(pages) >= 12
    sound = [page for page in pages if not page.findings]
    assert len(sound) * 4 >= len(pages), "a quarter of the posts have no fault"
    assert all(page.traps and page.relations for page in pages)


def test_the_scores_that_are_kept_are_those_of_today() -> None:
    scores = Scores(rule.name for rule in RULES)
    for name in POSTS:
        post = posted(name)
        scores.add(name, expected(name), post.result, post.text)
    kept = (CORPUS / "scores.txt").read_text(encoding="utf-8")
    assert kept == "".join(drawn(scores)), f"read what has changed, then: {WRITE}"
