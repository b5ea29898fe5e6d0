"""Posts with their answers: what counts as told, as listed, as tied together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from blogcheck.checking import answers
from blogcheck.checking.answers import AnswerError, Answers, Relation, Trap, Wanted
from blogcheck.checking.engine import Result
from blogcheck.checking.ledger import Ledger
from blogcheck.checking.scores import Scores
from blogcheck.rule import Check, Finding, Mark

TEXT = "Tom took 102,355 votes.\nThat makes 992,263, or 14 per cent.\n"
TOTAL = (2, "992,263")
On = Callable[..., Mark]


def result(*said: Finding | Check) -> Result:
    findings = tuple(one for one in said if isinstance(one, Finding))
    checks = tuple(one for one in said if isinstance(one, Check))
    return Result(findings, checks, Ledger((), findings, checks))


def finding(on: On, words: str, rule: str, *others: str, severity: str = "error") -> Finding:
    marks = tuple(on(TEXT, each) for each in (words, *others))
    return Finding(f"{words} is wrong", marks, severity=severity, rule=rule)


def wanted(*rules: str, severity: str = "error", says: tuple[str, ...] = ()) -> Wanted:
    return Wanted(rules or ("a",), TOTAL, severity, says)


def test_a_figure_is_told_by_its_line_and_its_words() -> None:
    start, end = answers.place(TOTAL, TEXT)
    assert TEXT[start:end] == "992,263"
    for figure in ((1, "992,263"), (2, "9"), (7, "992,263"), (0, "Tom")):
        with pytest.raises(AnswerError, match="times in line"):
            answers.place(figure, TEXT)


def test_what_is_wanted_is_told_once_and_as_it_should_be(on: On) -> None:
    right = finding(on, "992,263", "a")
    assert not list(answers.faults(wanted("b", "a", says=("wrong",)), result(right), TEXT))
    for item, said in (
        (wanted(), result()),
        (wanted(), result(right, right)),
        (wanted("b"), result(right)),
        (wanted(severity="note"), result(right)),
        (wanted(says=("993",)), result(right)),
        (wanted(), result(finding(on, "102,355", "a", "992,263"))),
    ):
        assert len(list(answers.faults(item, said, TEXT))) == 1


def test_a_relation_is_listed_by_one_check_with_all_of_its_figures(on: On) -> None:
    relation = Relation(("a", "b"), ((1, "102,355"), TOTAL))
    whole = Check((on(TEXT, "102,355"), on(TEXT, "992,263"), on(TEXT, "14")), rule="b")
    halves = [Check((on(TEXT, words),), rule="b") for words in ("102,355", "992,263")]
    assert answers.listed(relation, result(whole), TEXT) == "b"
    assert answers.listed(relation, result(*halves), TEXT) == ""
    assert answers.listed(relation._replace(rules=("c",)), result(whole), TEXT) == ""


def test_each_rule_is_scored_for_what_it_said(on: On) -> None:
    scores = Scores(["a", "quiet"])
    page = Answers(
        (wanted("b", "a"), Wanted(("c",), (2, "14"), "error", waiting="no rule yet")),
        (Relation(("a",), ((1, "102,355"), (2, "14"))),),
        (Trap((TOTAL, (2, "14")), "votes, and a share"),),
    )
    said = result(
        finding(on, "992,263", "a"),
        finding(on, "102,355", "a"),
        Check((on(TEXT, "992,263"), on(TEXT, "14")), rule="d"),
    )
    scores.add("post.txt", page, said, TEXT)
    got = {rule: tuple(vars(score).values()) for rule, score in scores.rules.items()}
    # wanted, met, unwanted, relations, listed, sprung
    assert got == {
        "a": (1, 1, 1, 1, 0, 0),
        "quiet": (0, 0, 0, 0, 0, 0),
        "c": (1, 0, 0, 0, 0, 0),
        "d": (0, 0, 0, 0, 0, 1),
    }
    assert [(miss.line, bool(miss.waiting)) for miss in scores.misses] == [
        (2, True),
        (1, False),
        (1, False),
        (2, False),
    ]
    assert len(scores.failed()) == 3
    assert (scores.posts, scores.sound, scores.traps) == (1, 0, 1)


@pytest.mark.parametrize(
    "page",
    [
        "[[finding]]\nrule = 'a'\nline = 1\nfigure = '9'\nseverity = 'grave'\n",
        "[[finding]]\nrule = 'a'\n",
        "[[trap]]\nat = [[1, '9']]\nwhy = 'one alone'\n",
        "[[traps]]\n",
        "not toml",
    ],
)
def test_a_page_that_is_none_says_so_with_its_name(tmp_path: Path, page: str) -> None:
    path = tmp_path / "post.toml"
    path.write_text(page)
    with pytest.raises(AnswerError, match=r"post\.toml"):
        answers.read(str(path))


def test_each_page_has_its_post(tmp_path: Path) -> None:
    with pytest.raises(AnswerError, match="no post"):
        answers.posts(str(tmp_path))
    (tmp_path / "b.toml").touch()
    with pytest.raises(AnswerError, match="no post"):
        answers.posts(str(tmp_path))
    for name in ("b.md", "a.txt", "a.toml", "loose.txt"):
        (tmp_path / name).touch()
    found = [(Path(copy).name, Path(page).name) for copy, page in answers.posts(str(tmp_path))]
    assert found == [("a.txt", "a.toml"), ("b.md", "b.toml")]
