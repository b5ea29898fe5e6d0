"""A house rule that cannot be used says so at its place: path, line, column, and what was meant."""

import re
from pathlib import Path

import pytest

from blogcheck.checking.load import RuleError, load

RULE = """shape = "relation"
severity = "error"
why = "In a mayoral count every voter has three papers."

[where]
papers = { count = "papers" }
voters = { count = "people voted" }

[expect]
that = "papers == 3 * voters"
say = "{papers} papers make {computed} voters, not {voters}"

[[bad]]
text = "There were 7.2m papers, and [[2.1m]] people voted."

[[good]]
text = '''
that = "There were 7.2m papers.
[where] 2.4m people voted
'''
[[good]]
text = "There were 7.2m papers, and about 2m people voted."
why = "a hedge"
"""
BOUND = """shape = "bound"
severity = "error"
why = "There are 25."
[where]
seats = { count = "seats" }
[expect]
at-most = 25
say = "{seats} seats, of {most}"
[[bad]]
text = "They hold [[31]] seats."
[[good]]
text = "They hold 11 seats."
"""


def fault(folder: Path, text: str, name: str = "of_the_house.toml") -> RuleError:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load([str(folder)])
    return caught.value


def test_the_rules_to_be_spoilt_are_sound(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "two.toml").write_text(BOUND, encoding="utf-8")
    assert [rule.name for rule in load([str(tmp_path)])] == ["one", "two"]


@pytest.mark.parametrize(
    ("old", "new", "message", "marked", "hint"),
    [
        ("shape =", "shap =", "unknown key `shap`", "shap", "did you mean `shape`?"),
        ('"relation"', '"relations"', "unknown value `relations` for `shape`", '"relations"', "`relation`"),
        ('"error"', '"fatal"', "unknown value `fatal` for `severity`", '"fatal"', "warning"),
        ('why = "In', 'within = "page"\nwhy = "In', "unknown value `page` for `within`", '"page"', "entry"),
        ('why = "In', 'only-with = "x"\nwhy = "In', "`only-with` is a list of strings", "only-with", ""),
        ('{ count = "papers"', '{ cuont = "papers"', "unknown key `cuont` in [where.papers]", "cuont", "`count`"),
        ('{ count = "papers"', '{ kind = "percents"', "unknown kind `percents`", '"percents"', "`percent`"),
        ('{ count = "papers"', '{ count = "papers", of = "x"', "`of` goes with `kind` alone", "of", ""),
        ('{ count = "papers"', '{ count = "papers", share = "x"', "in one way", "papers", ""),
        ('{ count = "papers"', '{ in = "Leeds"', "in one way", "papers", ""),
        ('{ count = "papers" }', '"papers"', "[where.papers] is a table", "papers", ""),
        ('{ count = "papers"', '{ count = ""', "`count` of `papers` is empty", "papers", ""),
        ("papers = {", "computed = {", "`computed` cannot be a name", "computed", ""),
        ("papers = {", "Papers = {", "`Papers` cannot be a name", "Papers", ""),
        ("3 * voters", "3 * voter", "unknown name `voter` in `that`", "voter", "did you mean `voters`?"),
        ("papers ==", "papers =", "`that` is no relation: unexpected `=`", "=", "did you mean `==`?"),
        ("3 * voters", "max(voters)", "unexpected `(`", "(", "no calls but `sum(...)`"),
        ("3 * voters", "3 * 4", "`that` does not use `voters`", "voters", ""),
        ("3 * voters", "voters * voters", "stands in `that` more than once", "voters", "held against"),
        ("3 * voters", "3" * 400, "`that` is longer than", "that", ""),
        ("{computed}", "{compute}", "unknown figure `{compute}` in `say`", "{compute}", "`{computed}`"),
        ("make {computed}", "make {computed", "unknown figure `{computed voters, not `", "{computed voters, not ", "one of"),
        ("make {computed}", "make a few", "`say` does not show `{computed}`", "say", ""),
        ("not {voters}", "not so", "`say` does not show `{voters}`", "say", ""),
        ('{voters}"', '{voters}."', "without a full stop", "say", ""),
        ("that =", "at-most =", "unknown key `at-most` in [expect]", "at-most", ""),
        ("[[2.1m]]", "2.1m", "marks the one figure that it is about with [[ ]]", "text", ""),
        ('why = "a hedge"', 'wy = "a hedge"', "unknown key `wy` in [good]", "wy", "did you mean `why`?"),
        ('why = "a hedge"', "holds = 1", "`holds` is true or false", "holds", ""),
    ],
)  # fmt: skip
def test_a_fault_is_pointed_at(
    old: str, new: str, message: str, marked: str, hint: str, tmp_path: Path
) -> None:
    assert old in RULE
    text = RULE.replace(old, new, 1)
    error = fault(tmp_path, text)
    told = str(error)
    assert message in told
    assert hint in told
    place = re.search(r"of_the_house\.toml:(\d+):(\d+)\n", told)
    assert place, told
    line, column = int(place[1]), int(place[2])
    assert text.splitlines()[line - 1][column - 1 :].startswith(marked)
    assert "^" * len(marked) in told
    assert error.line == line


@pytest.mark.parametrize(
    ("old", "new", "message", "marked"),
    [
        ("at-most = 25", "", "a bound needs `at-least`, `at-most` or both", "expect"),
        ("at-most = 25", 'at-most = "25"', "`at-most` is a number", "at-most"),
        ("at-most = 25", "at-most = true", "`at-most` is a number", "at-most"),
        ("{most}", "{least}", "unknown figure `{least}` in `say`", "{least}"),
        ("[expect]", 'votes = { count = "votes" }\n[expect]', "on one kind of figure", "votes"),
        ("at-most = 25", 'that = "seats == 1"', "unknown key `that` in [expect]", "that"),
        ('seats = { count = "seats" }', "", "[where] names no figures", "where"),
    ],
)
def test_a_bound_has_keys_of_its_own(
    old: str, new: str, message: str, marked: str, tmp_path: Path
) -> None:
    text = BOUND.replace(old, new, 1)
    told = str(fault(tmp_path, text))
    assert message in told
    assert "^" * len(marked) in told


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        ('shape = "relation"\n', "`shape` is missing"),
        ('severity = "error"\n', "`severity` is missing"),
        ('why = "In a mayoral count every voter has three papers."\n', "`why` is missing"),
        ('that = "papers == 3 * voters"\n', "`that` is missing in [expect]"),
        (
            '[[bad]]\ntext = "There were 7.2m papers, and [[2.1m]] people voted."\n',
            "no bad example",
        ),
    ],
)
def test_what_is_missing_is_named(gone: str, message: str, tmp_path: Path) -> None:
    assert gone in RULE
    told = str(fault(tmp_path, RULE.replace(gone, "", 1)))
    assert message in told
    assert "of_the_house.toml" in told


def test_a_rule_needs_a_good_example(tmp_path: Path) -> None:
    assert "there is no good example: [[good]]" in str(
        fault(tmp_path, RULE[: RULE.index("[[good]]")])
    )


def test_what_is_not_toml_is_pointed_at(tmp_path: Path) -> None:
    told = str(fault(tmp_path, RULE.replace('"error"', "error")))
    assert told.startswith("this is not TOML")
    assert "of_the_house.toml:2:12" in told


def test_a_file_of_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b'why = "\xff"')
    with pytest.raises(RuleError, match="it is not UTF-8"):
        load([str(tmp_path)])


def test_the_group_of_a_file_in_a_folder_is_the_folders(tmp_path: Path) -> None:
    told = str(fault(tmp_path, f'group = "city"\n{RULE}', "town/one.toml"))
    assert "its folder's, `town`, not `city`" in told
    assert "one.toml:1:9" in told


def test_a_name_is_taken_once_whatever_the_file_is_written_in(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/one.toml").write_text(RULE, encoding="utf-8")
    told = str(fault(tmp_path, RULE, "b/one.toml"))
    assert "there is a rule one already" in told
