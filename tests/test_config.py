"""Settings: which file counts, what it may say, and where it went wrong."""

import os
from pathlib import Path

import pytest

from blogcheck import config
from blogcheck.config import Settings
from blogcheck.config.error import ConfigError
from blogcheck.config.keys import KEYS
from blogcheck.config.place import find, nearest

RULES = ("ALL", "totals", "gaps", "stated-total", "stated-gap")


def write(folder: Path, name: str, text: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def wrong(path: str) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        config.check_rules(config.read(path), RULES)
    return caught.value


def test_the_nearest_folder_wins(tmp_path: Path) -> None:
    outer = write(tmp_path, "blogcheck.toml", "")
    inner = write(tmp_path / "sport", "pyproject.toml", "[tool.blogcheck]\n")
    post = write(tmp_path / "sport" / "may", "post.txt", "")
    assert config.find(post) == inner
    assert config.find(str(tmp_path / "sport" / "may")) == inner
    assert config.find(str(tmp_path)) == outer


def test_in_one_folder_the_plain_name_wins(tmp_path: Path) -> None:
    last = write(tmp_path, "pyproject.toml", "[tool.blogcheck]\n")
    assert config.find(str(tmp_path)) == last
    second = write(tmp_path, ".blogcheck.toml", "")
    assert config.find(str(tmp_path)) == second
    first = write(tmp_path, "blogcheck.toml", "")
    assert config.find(str(tmp_path)) == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[project]\nname = 'blogcheck'\n",
        "[tool.ruff]\nx = 'tool.blogcheck'\n",
        "[tool]\nx = 1\n",
    ],
)
def test_a_pyproject_without_our_table_is_passed_over(text: str, tmp_path: Path) -> None:
    outer = write(tmp_path, "blogcheck.toml", "")
    write(tmp_path / "sport", "pyproject.toml", text)
    assert config.find(str(tmp_path / "sport")) == outer


@pytest.mark.parametrize(
    "text",
    [
        "[tool.blogcheck]",
        "[ tool . blogcheck.severity ]",
        "[tool]\nblogcheck = {}",
        '["tool"."blogcheck"]',
    ],
)
def test_our_table_is_seen_however_it_is_written(text: str, tmp_path: Path) -> None:
    path = write(tmp_path, "pyproject.toml", text + "\n")
    assert config.find(str(tmp_path)) == path


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "pyproject.toml",
        """
[tool.blogcheck]
select = ["ALL"]
ignore = ["gaps"]
fail-on = "warning"
preview = true
quotes = "ignore"
locale = "en-US"
rule-paths = ["house-rules"]
report = ["sarif=build/blogcheck.sarif"]

[tool.blogcheck.severity]
stated-gap = "error"

[tool.blogcheck.per-file-ignores]
"archive/**" = ["totals"]
""",
    )
    settings = config.read(path)
    config.check_rules(settings, RULES)
    assert (settings.ignore, settings.fail_on, settings.preview, settings.quotes) == (
        ("gaps",),
        "warning",
        True,
        "ignore",
    )
    assert settings.severity == {"stated-gap": "error"}
    assert settings.rule_paths == (str(tmp_path / "house-rules"),)
    assert settings.report == (f"sarif={tmp_path / 'build/blogcheck.sarif'}",)
    assert settings.files == (path,)
    assert settings.min_severity == Settings().min_severity
    assert (settings.locale, Settings().locale) == ("en-US", "auto")


def test_a_field_for_every_key() -> None:
    fields = {key.field for key in KEYS if key.name != "extend"}
    assert fields == set(Settings._fields) - {"files"}


@pytest.mark.parametrize(
    ("post", "names"),
    [
        ("archive/2008/may.txt", ("totals",)),
        ("archive.txt", ()),
        ("sport/tips.md", ("gaps",)),
        ("../archive/may.txt", ()),
        ("archive/tips.md", ("totals", "gaps")),
    ],
)
def test_rules_that_do_not_run_on_some_files(
    post: str, names: tuple[str, ...], tmp_path: Path
) -> None:
    text = '[per-file-ignores]\n"archive/**" = ["totals"]\n"tips.*" = ["gaps"]\n'
    settings = config.read(write(tmp_path / "desk [one]", "blogcheck.toml", text))
    assert settings.ignored_for(str(tmp_path / "desk [one]" / post)) == names


def test_a_file_builds_on_another(tmp_path: Path) -> None:
    write(
        tmp_path,
        "base.toml",
        'fail-on = "note"\nignore = ["gaps"]\nrule-paths = ["rules"]\n[severity]\ngaps = "note"\ntotals = "note"\n',
    )
    path = write(
        tmp_path / "sport",
        "blogcheck.toml",
        'extend = "../base.toml"\nignore = ["totals"]\n[severity]\ngaps = "off"\n',
    )
    settings = config.read(path)
    assert (settings.fail_on, settings.ignore) == ("note", ("totals",))
    assert settings.severity == {"gaps": "off", "totals": "note"}
    assert settings.rule_paths == (str(tmp_path / "rules"),)
    assert settings.files == (path, str(tmp_path / "base.toml"))


def test_a_fault_in_the_file_below_is_shown_there(tmp_path: Path) -> None:
    base = write(tmp_path, "base.toml", 'ignore = ["gabs"]\n')
    error = wrong(write(tmp_path, "blogcheck.toml", 'extend = "base.toml"\n'))
    assert (error.path, error.place) == (base, (1, 11, 6))


def test_a_circle_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", 'extend = "blogcheck.toml"\n')
    error = wrong(write(tmp_path, "blogcheck.toml", 'extend = "a.toml"\n'))
    assert error.message == "`extend` comes back to this file"
    assert error.path.endswith("a.toml")
    assert error.place == (1, 10, 16)


def test_what_is_built_on_must_be_there(tmp_path: Path) -> None:
    assert (
        wrong(write(tmp_path, "blogcheck.toml", 'extend = "a.toml"\n')).message
        == "there is no file a.toml"
    )


def test_a_misspelt_key_is_shown_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "[project]\nselct = 1\n\n[tool.blogcheck]\n" + "# a line\n" * 9 + 'selct = ["totals"]\n'
    error = wrong(write(tmp_path, "pyproject.toml", text))
    assert str(error) == (
        "unknown key `selct` in [tool.blogcheck]\n"
        "  --> pyproject.toml:14:1\n"
        "   |\n"
        '14 | selct = ["totals"]\n'
        "   | ^^^^^ did you mean `select`?"
    )


@pytest.mark.parametrize(
    ("text", "message", "place", "hint"),
    [
        (
            'fail-on = "eror"',
            "unknown value `eror` for `fail-on`",
            (1, 11, 6),
            "did you mean `error`?",
        ),
        (
            "fail-on = 'fatal'",
            "unknown value `fatal` for `fail-on`",
            (1, 11, 7),
            "one of error, warning, note",
        ),
        ("preview = 'yes'", "`preview` is true or false, not 'yes'", (1, 1, 7), ""),
        ('select = "ALL"', "`select` is a list of strings, not 'ALL'", (1, 1, 6), ""),
        ("select = [1]", "`select` is a list of strings, not [1]", (1, 1, 6), ""),
        ("severity = 'note'", "`severity` is a table of strings, not 'note'", (1, 1, 8), ""),
        (
            "[per-file-ignores]\n'a' = 'b'",
            "`per-file-ignores` is a table of lists of strings, not {'a': 'b'}",
            (1, 2, 16),
            "",
        ),
        (
            'select = [\n  "gaps",\n  "stated-totl",\n]',
            "unknown rule or group `stated-totl`",
            (3, 3, 13),
            "did you mean `stated-total`?",
        ),
        (
            '[severity]\ngaps = "note"\nstated-gab = "note"',
            "unknown rule or group `stated-gab`",
            (3, 1, 10),
            "did you mean `stated-gap`?",
        ),
        ('[severity]\ngaps = "loud"', "unknown value `loud` for `severity`", (2, 8, 6), ""),
        (
            'severity = { gaps = "nte" }',
            "unknown value `nte` for `severity`",
            (1, 21, 5),
            "did you mean `note`?",
        ),
        (
            'severity.gaps = "nte"',
            "unknown value `nte` for `severity`",
            (1, 17, 5),
            "did you mean `note`?",
        ),
        (
            '[per-file-ignores]\n"a.b/**" = ["gabs"]',
            "unknown rule or group `gabs`",
            (2, 13, 6),
            "did you mean `gaps`?",
        ),
        ('[per-file-ignores]\n"gabs" = ["gabs"]', "unknown rule or group `gabs`", (2, 11, 6), ""),
        (
            "select = ['xyz']",
            "unknown rule or group `xyz`",
            (1, 11, 5),
            "one of ALL, totals",
        ),
        (
            "fail-on = 'note'\nfacts = ['known.toml']",
            "`facts` has no effect in this version: leave it out",
            (2, 1, 5),
            "",
        ),
        ("order = 'oldest-first'", "`order` has no effect in this version", (1, 1, 5), ""),
        (
            "# ours\n[tool.blogcheck]\nselect = ['gaps']",
            "in this file the keys stand at the top, without [tool.blogcheck]",
            (2, 2, 14),
            "",
        ),
        ("select = [", "this is not TOML: Invalid value", (1, 11, 1), ""),
        ("a = 1\na = 2", "this is not TOML: Cannot overwrite a value", (2, 6, 1), ""),
    ],
)
def test_the_place_of_a_fault(
    text: str, message: str, place: tuple[int, ...], hint: str, tmp_path: Path
) -> None:
    error = wrong(write(tmp_path, "blogcheck.toml", text))
    assert error.message.startswith(message)
    assert error.place == place
    assert hint in error.hint


def test_carets_stand_under_tabs(tmp_path: Path) -> None:
    error = wrong(write(tmp_path, "blogcheck.toml", '\tfail-on = "eror"'))
    assert str(error).splitlines()[-1] == "  | \t" + " " * 10 + "^^^^^^ did you mean `error`?"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "blogcheck.toml").write_bytes(b"\xff\xfe")
    assert (
        wrong(str(tmp_path / "blogcheck.toml")).message
        == "the settings cannot be read: it is not UTF-8"
    )
    assert (
        wrong(str(tmp_path / "nowhere.toml")).message
        == "the settings cannot be read: No such file or directory"
    )


@pytest.mark.parametrize("given", ["fail-on=note", 'fail-on = "note"', "fail-on='note'"])
def test_one_setting_from_the_command_line(given: str) -> None:
    assert config.override(Settings(ignore=("gaps",)), given) == Settings(
        ignore=("gaps",), fail_on="note"
    )


def test_a_table_from_the_command_line() -> None:
    settings = config.override(Settings(severity={"gaps": "note"}), 'severity.totals="off"')
    assert settings.severity == {"gaps": "note", "totals": "off"}
    assert config.override(Settings(), "preview=true").preview is True
    assert config.override(Settings(), "rule-paths=['x']").rule_paths == (
        os.path.join(os.getcwd(), "x"),
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("fail-on", "`fail-on` is neither a file nor a setting"),
        ("fial-on=note", "unknown key `fial-on`"),
        ("fail-on=never", "unknown value `never` for `fail-on`"),
        ("preview=maybe", "`preview` is true or false, not 'maybe'"),
    ],
)
def test_a_wrong_setting_from_the_command_line(given: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        config.override(Settings(), given)


def test_a_name_that_no_file_gave_is_told_without_a_place() -> None:
    with pytest.raises(ConfigError) as caught:
        config.check_rules(Settings(select=("stated-totl",)), RULES)
    assert caught.value.place is None
    assert (
        str(caught.value)
        == "unknown rule or group `stated-totl`\n  = help: did you mean `stated-total`?"
    )


def test_the_key_in_another_table_is_not_meant() -> None:
    text = '[other]\nselect = 1\n[tool.blogcheck]\nselect = ["a"]\n'
    assert find(text, ("tool", "blogcheck", "select"), "a") == (4, 11, 3)
    assert find(text, ("nothing",)) is None


def test_the_nearest_name() -> None:
    assert nearest("stated-totl", RULES) == "stated-total"
    assert nearest("xyz", RULES) == ""


def test_where_too_many_could_be_meant_the_table_of_them_is_named() -> None:
    many = tuple(f"rule-number-{number}" for number in range(60))
    with pytest.raises(ConfigError) as caught:
        config.check_rules(Settings(select=("xyz",)), many)
    assert caught.value.hint == "`blogcheck rules` lists them"
