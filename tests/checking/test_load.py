"""A rule is one file: what the loader makes of it, and what it says of one that is broken."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from blogcheck.checking.load import RuleError, load

PAGE = '''"""A stated total differs from its parts.

## Why it matters
Readers add up.

## When it stays silent
- the total is hedged

## How to settle it
Go back to the declared figures.
"""
'''
CODE = """
from blogcheck.rule import Finding, Rule, bad, good

RULE = Rule(severity="error", since="0.1")
EXAMPLES = [bad("1 and 2 make [[4]].", "not 4"), good("1 and 2 make 3.")]


def check(facts):
    yield from ()
"""


def write(folder: Path, name: str = "totals/stated_total.py", text: str = PAGE + CODE) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(folder)


def test_the_file_is_the_name_and_the_folder_the_group(tmp_path: Path) -> None:
    (rule,) = load([write(tmp_path)])
    assert (rule.name, rule.group, rule.severity) == ("stated-total", "totals", "error")
    assert rule.summary == "A stated total differs from its parts."
    assert rule.page.endswith("Go back to the declared figures.")
    assert [example.bad for example in rule.examples] == [True, False]
    assert rule.path == str(tmp_path / "totals/stated_total.py")
    assert rule.check is not None


def test_a_file_in_the_outer_folder_belongs_to_the_house(tmp_path: Path) -> None:
    (rule,) = load([write(tmp_path, "papers_per_voter.py")])
    assert (rule.name, rule.group) == ("papers-per-voter", "house")


def test_folders_follow_one_another_each_in_order(tmp_path: Path) -> None:
    for name in ("b/two.py", "a/one.py", "a/_not.py", "a/notes.txt", ".hidden/x.py"):
        write(tmp_path / "ours", name)
    write(tmp_path / "theirs", "a/three.py")
    rules = load([str(tmp_path / "ours"), str(tmp_path / "theirs")])
    assert [rule.name for rule in rules] == ["one", "two", "three"]


def test_one_name_is_one_rule(tmp_path: Path) -> None:
    write(tmp_path, "a/one.py")
    write(tmp_path, "b/one.py")
    with pytest.raises(RuleError, match=r"there is a rule one already: .*one\.py"):
        load([str(tmp_path)])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CODE, "the docstring is missing"),
        (PAGE.replace("## How to settle it", "## Fix") + CODE, "no heading '## How to settle it'"),
        (PAGE + CODE.replace("RULE =", "RULES ="), "RULE is missing"),
        (PAGE + CODE.replace('"error"', '"fatal"'), "severity='fatal': it is one of"),
        (PAGE + CODE.replace('since="0.1"', 'since=""'), "since which version"),
        (PAGE + CODE.replace('since="0.1"', 'since="0.1", status="new"'), "status='new'"),
        (PAGE + CODE.replace('since="0.1"', 'since="0.1", fix="maybe"'), "fix='maybe'"),
        (
            PAGE
            + CODE.replace('since="0.1"', 'since="0.1", needs=Needs(parts=("quotes",))').replace(
                "Rule,", "Needs, Rule,"
            ),
            "needs.parts='quotes': it is one of entries, rows, tables",
        ),
        (PAGE + CODE.replace("EXAMPLES =", "SAMPLES ="), "EXAMPLES has no bad example"),
        (PAGE + CODE.replace('bad("1 and 2 make [[4]].", "not 4"), ', ""), "no bad example"),
        (PAGE + CODE.replace(', good("1 and 2 make 3.")', ""), "no good example"),
        (PAGE + CODE.replace("[bad(", '["1", bad('), "EXAMPLES is missing"),
        (PAGE + CODE.replace("def check", "def chek"), "check is missing"),
    ],
)
def test_what_is_missing_is_named(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=message) as caught:
        load([write(tmp_path, text=text)])
    assert caught.value.path.endswith("stated_total.py")


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (PAGE + CODE.replace("yield from ()", "yield from ("), "SyntaxError: '\\('", 20),
        (PAGE + CODE.replace("Rule(severity", "Rool(severity"), "NameError: name 'Rool'", 15),
        (PAGE + CODE.replace("[[4]]", "4"), "ValueError: a bad example marks", 16),
        (
            PAGE + CODE.replace("import Finding", "import Gap, Finding"),
            "ImportError: cannot import",
            13,
        ),
    ],
)
def test_a_file_that_does_not_run_says_where(
    text: str, message: str, line: int, tmp_path: Path
) -> None:
    with pytest.raises(RuleError, match=message) as caught:
        load([write(tmp_path, text=text)])
    assert caught.value.line == line
    assert str(caught.value).startswith(f"{caught.value.path}:{line}: ")


@pytest.mark.parametrize(
    "name", ["totals/StatedTotal.py", "totals/stated-total.x.py", "To tals/x.py"]
)
def test_a_name_is_plain(name: str, tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="is no name"):
        load([write(tmp_path, name)])


def test_a_folder_without_rules_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="there is no rule in this folder"):
        load([str(tmp_path)])
    with pytest.raises(RuleError, match="cannot be read: No such file"):
        load([str(tmp_path / "nowhere")])


def test_a_rule_may_have_classes_of_its_own(tmp_path: Path) -> None:
    more = (
        CODE
        + "\n\nfrom dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Sum:\n    value: int\n"
    )
    load([write(tmp_path, text=PAGE + more)])
    module = sys.modules["blogcheck.rules.totals.stated_total"]
    assert pickle.loads(pickle.dumps(module.Sum(3))) == module.Sum(3)  # noqa: S301


def test_bytecode_is_kept(tmp_path: Path) -> None:
    # A run that had to compile its rules each time would be three times as slow to start.
    folder = write(tmp_path)
    code = "import sys; from blogcheck.checking.load import load; load([sys.argv[1]])"
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", code, folder], check=True, env=kept)
    assert list((tmp_path / "totals/__pycache__").glob("stated_total.*.pyc"))
