"""`blogcheck lint`, as a desk and as a hook meet it."""

import json
import tomllib
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from blogcheck import street
from blogcheck.sources import Source

Command = Callable[..., Any]

CLEAN = "There were 10 and then 11 of them.\n"
WRONG = "There were 10 and then 12 of them.\n"
FAR = "There were 10 and then 40 of them.\n"
BROKEN = "There were 10 and then 666 of them.\n"


def write(**files: str) -> None:
    for name, text in files.items():
        Path(name.replace("__", ".")).write_text(text, encoding="utf-8")


def test_exit_codes_say_publish_hold_and_nothing_can_be_said(blogcheck: Command) -> None:
    write(clean__txt=CLEAN, wrong__txt=WRONG)
    assert blogcheck("lint", "clean.txt").code == 0
    assert blogcheck("lint", "wrong.txt").code == 1
    assert blogcheck("lint", "missing.txt").code == 2
    assert blogcheck("lint", "wrong.txt", "--exit-zero").code == 0
    assert blogcheck("lint", "missing.txt", "--exit-zero").code == 2


def test_a_clean_post_says_one_line(blogcheck: Command) -> None:
    write(clean__txt=CLEAN)
    assert blogcheck("lint", "clean.txt") == (0, "Checked 1 file: no findings.\n", "")
    assert blogcheck("lint", "clean.txt", "-q") == (0, "", "")


def test_a_finding_is_told_whole(blogcheck: Command) -> None:
    write(wrong__txt=WRONG)
    told = blogcheck("lint", "wrong.txt")
    assert told.out.startswith("error[one-more]: 10 + 1 = 11, not 12\n --> wrong.txt:1:24\n")
    assert told.out.endswith("Checked 1 file: 1 error. 1 can be fixed with --fix.\n")


def test_folders_are_walked_for_copy_in_order_and_other_files_left(blogcheck: Command) -> None:
    for name in ("b.txt", "a.md", "c.html", "sub/d.txt", ".git/e.txt", "sub/.venv/f.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(CLEAN)
    assert blogcheck("lint", "--show-files").out.splitlines() == ["a.md", "b.txt", "sub/d.txt"]
    assert blogcheck("lint", "sub", "b.txt", "--show-files").out.splitlines() == [
        "sub/d.txt",
        "b.txt",
    ]
    assert blogcheck("lint", "*.txt", ".", "--show-files").out.splitlines() == [
        "b.txt",
        "a.md",
        "sub/d.txt",
    ]


def test_a_file_that_is_named_is_read_whatever_its_ending(blogcheck: Command) -> None:
    write(copy__story=WRONG)
    assert blogcheck("lint", "copy.story").code == 1


def test_no_file_matched_is_never_clean(blogcheck: Command) -> None:
    Path("empty").mkdir()
    for path in ("empty", "*.txt", "nowhere/"):
        told = blogcheck("lint", path)
        assert told.code == 2
        assert path in told.err


def test_nothing_is_said_of_copy_that_nobody_looked_at(blogcheck: Command) -> None:
    write(a__txt=CLEAN)
    Path("bytes.txt").write_bytes(b"caf\xe9\n")
    told = blogcheck("lint", "bytes.txt")
    assert told.out == "Checked 0 files. 1 file could not be checked.\n"
    assert blogcheck("lint", "nowhere/").out == "Checked 0 files. 1 file could not be checked.\n"
    told = blogcheck("lint", "a.txt", "--exclude", "a.*")
    assert told == (0, "Checked 0 files. 1 file left out by an exclude.\n", "")


def test_without_a_rule_nothing_can_be_said(blogcheck: Command) -> None:
    write(a__txt=WRONG)
    for given in (("--ignore", "ALL"), ("--severity", "ALL=off"), ("--config", "select=[]")):
        told = blogcheck("lint", "a.txt", *given)
        assert told.code == 2
        assert told.out == ""
        assert "no rule is left to run" in told.err
    told = blogcheck("lint", "a.txt", "--select", ",")
    assert told.code == 2
    assert "there is no name in it" in told.err
    Path("blogcheck.toml").write_text('[per-file-ignores]\n"a.txt" = ["ALL"]\n')
    assert blogcheck("lint", "a.txt").code == 0


def test_a_file_that_is_not_there_may_be_the_one_beside_it(blogcheck: Command) -> None:
    Path("posts").mkdir()
    Path("posts/election.txt").write_text(CLEAN)
    told = blogcheck("lint", "posts/elction.txt")
    assert told.code == 2
    assert "there is no such file: posts/elction.txt" in told.err
    assert f"did you mean {Path('posts/election.txt')}?" in told.err


def test_a_file_by_two_names_is_read_once(blogcheck: Command) -> None:
    write(a__txt=WRONG)
    assert "Checked 1 file: 1 error." in blogcheck("lint", "a.txt", "./a.txt").out


def test_a_link_that_leads_to_itself_does_not_lose_the_rest(blogcheck: Command) -> None:
    write(b__txt=WRONG)
    Path("a.txt").symlink_to("a.txt")
    told = blogcheck("lint", ".")
    assert told.code == 1
    assert "Traceback" not in told.err
    assert "Checked 1 file: 1 error." in told.out


def test_exclusions_hold_for_standard_input_by_its_name(blogcheck: Command) -> None:
    given = ("lint", "-", "--stdin-filename", "archive/a.txt", "--exclude", "archive")
    assert blogcheck(*given, stdin=WRONG.encode()) == (
        0,
        "Checked 0 files. 1 file left out by an exclude.\n",
        "",
    )
    assert blogcheck(*given, "--no-exclude", stdin=WRONG.encode()).code == 1
    assert blogcheck(*given, "--fix", stdin=WRONG.encode()).out == WRONG
    assert blogcheck("lint", "-", "--exclude", "*", stdin=WRONG.encode()).code == 1


def test_a_name_for_standard_input_that_is_not_read_is_a_mistake(blogcheck: Command) -> None:
    write(a__txt=CLEAN)
    told = blogcheck("lint", "a.txt", "--stdin-filename", "b.txt")
    assert told.code == 2
    assert "--stdin-filename" in told.err


def test_exclusions_hold_for_named_paths_too(blogcheck: Command) -> None:
    write(a__txt=WRONG, b__txt=CLEAN)
    assert blogcheck("lint", "a.txt", "b.txt", "--exclude", "a.txt").code == 0
    assert blogcheck("lint", "a.txt", "--exclude", "a.*").code == 0
    assert blogcheck("lint", "a.txt", "--exclude", "a.*", "--no-exclude").code == 1
    assert blogcheck("lint", "--stdin-filename", "a.txt", "-", stdin=WRONG.encode()).code == 1


def test_what_cannot_be_read_does_not_lose_the_rest(blogcheck: Command) -> None:
    write(wrong__txt=WRONG)
    Path("bytes.txt").write_bytes(b"It rose\nby 5\xff per cent.\n")
    told = blogcheck("lint", "bytes.txt", "wrong.txt", "none.txt", "--format", "concise")
    assert told.code == 2
    assert "wrong.txt:1:24: error[one-more]" in told.out
    assert "Checked 1 file: 1 error. 2 files could not be checked." in told.out
    assert "bytes.txt:2" in told.err
    assert "none.txt" in told.err


def test_a_rule_that_breaks_is_named_and_the_others_posts_stand(blogcheck: Command) -> None:
    write(a__txt=BROKEN, b__txt=WRONG)
    told = blogcheck("lint", "a.txt", "b.txt", "--format", "concise")
    assert told.code == 2
    assert "one-more" in told.err
    assert "a.txt" in told.err
    assert "the rule cannot count so far" in told.err
    assert "b.txt:1:24: error[one-more]" in told.out


def test_a_figure_in_somebodys_own_words_is_said_to_be_so(blogcheck: Command) -> None:
    write(a__txt='There were 10. "And then 12," he said.\n')
    told = blogcheck("lint", "a.txt", "--format", "concise", "-q")
    assert told == (
        0,
        "a.txt:1:26: note[one-more] 10 + 1 = 11, not 12 (1 too high) (the speaker's figure)\n",
        "",
    )
    assert "fix:      none offered: these are somebody's own words" in blogcheck("lint", ".").out


def test_standard_input_goes_by_its_name(blogcheck: Command) -> None:
    told = blogcheck("lint", "-", "--format", "concise", "-q", stdin=WRONG.encode())
    assert told.out.startswith("-:1:24: error[one-more]")
    named = ("--stdin-filename", "post.md", "--format", "concise", "-q")
    front = b"---\ndate: 2012-05-04\n---\n"
    told = blogcheck("lint", "-", *named, stdin=front + WRONG.encode())
    assert told.out.startswith("post.md:4:24: error[one-more]")


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("lint", "--selct", "counts"), "--select"),
        (("lint", "--select", "one-mor"), "one-more"),
        (("lint", "--ignore", "count"), "counts"),
        (("lint", "--severity", "one-more=nte"), "note"),
        (("lint", "--severity", "one-mre=note"), "one-more"),
        (("lint", "--severity", "one-more"), "RULE=LEVEL"),
        (("lint", "--format", "concis"), "concise"),
        (("lint", "--fail-on", "warn"), "warning"),
        (("lint", "--report", "jsn=out.json"), "json"),
        (("lint", "--published", "4 May 2012"), "2012-05-04"),
        (("lint", "--config", "selct=['ALL']"), "select"),
        (("lint", "--unsafe-fixes"), "--fix"),
        (("lnt", "a.txt"), "lint"),
    ],
)
def test_what_is_not_known_is_2_and_says_what_was_meant(
    blogcheck: Command, arguments: tuple[str, ...], meant: str
) -> None:
    write(a__txt=CLEAN)
    told = blogcheck(*arguments)
    assert told.code == 2
    assert meant in told.err
    assert told.out == ""


def test_a_setting_is_found_beside_the_post_and_faults_in_it_have_a_place(
    blogcheck: Command,
) -> None:
    Path("sub").mkdir()
    Path("sub/a.txt").write_text(WRONG)
    Path("sub/blogcheck.toml").write_text('severity.one-more = "note"\n')
    assert blogcheck("lint", "sub/a.txt").code == 0
    assert blogcheck("lint", "sub/a.txt", "--isolated").code == 1
    assert blogcheck("lint", "sub/a.txt", "--config", 'fail-on="note"').code == 1
    assert "note" in blogcheck("lint", "sub/a.txt", "--show-settings").out
    Path("sub/blogcheck.toml").write_text('selct = ["ALL"]\n')
    told = blogcheck("lint", "sub/a.txt")
    assert told.code == 2
    assert "sub/blogcheck.toml:1:1" in told.err
    assert "did you mean `select`?" in told.err


def test_the_settings_are_shown_as_they_could_be_written(blogcheck: Command) -> None:
    Path("blogcheck.toml").write_text(
        'extend-select = ["counts"]\npreview = true\n'
        '[severity]\none-more = "note"\n[per-file-ignores]\n"archive/*" = ["counts"]\n'
    )
    told = blogcheck("lint", "--show-settings")
    assert told.code == 0
    shown = tomllib.loads(told.out)
    assert shown["extend-select"] == ["counts"]
    assert shown["preview"] is True
    assert shown["severity"] == {"one-more": "note"}
    assert shown["per-file-ignores"] == {"archive/*": ["counts"]}
    assert "blogcheck.toml" in told.out.splitlines()[0]


def test_severity_is_the_desks_and_fail_on_hides_nothing(blogcheck: Command) -> None:
    write(a__txt=WRONG)
    told = blogcheck("lint", "a.txt", "--severity", "counts=warning", "--format", "concise")
    assert told.code == 0
    assert "warning[one-more]" in told.out
    assert "one-more" not in blogcheck("lint", "a.txt", "--severity", "one-more=off").out
    assert blogcheck("lint", "a.txt", "--severity", "ALL=warning", "--fail-on", "warning").code == 1


def test_min_severity_hides_and_never_changes_the_exit_code(blogcheck: Command) -> None:
    write(a__txt=WRONG)
    note = ("--severity", "ALL=note", "--fail-on", "note")
    told = blogcheck("lint", "a.txt", *note, "--min-severity", "error")
    assert told == (
        1,
        "Checked 1 file: 1 note. Not shown: 1 note. 1 can be fixed with --fix.\n",
        "",
    )


def test_selected_rules_alone_run(blogcheck: Command) -> None:
    write(a__txt=WRONG)
    assert "one-more" not in blogcheck("lint", "a.txt", "--ignore", "counts").out
    assert blogcheck("lint", "a.txt", "--ignore", "ALL", "--select", "one-more").code == 1


def test_safe_fixes_are_written_and_others_left_unless_asked_for(blogcheck: Command) -> None:
    text = "\ufeffThere were 10 and then 12.\r\nThere were 30 by noon.\r\n"
    Path("a.txt").write_bytes(text.encode())
    told = blogcheck("lint", "a.txt", "--fix", "--format", "concise")
    assert Path("a.txt").read_bytes() == text.replace("12", "11").encode()
    assert told.code == 1
    assert "a.txt:2:12: error[one-more] 11 + 1 = 12, not 30" in told.out
    assert "Fixed 1." in told.out
    told = blogcheck("lint", "a.txt", "--fix", "--unsafe-fixes")
    assert Path("a.txt").read_bytes() == (text.replace("12.", "11.").replace("30", "12").encode())
    assert told == (0, "Checked 1 file: no findings. Fixed 1.\n", "")


def test_a_patch_is_printed_and_nothing_written(blogcheck: Command) -> None:
    write(a__txt=WRONG, b__txt=CLEAN, c__txt=FAR)
    told = blogcheck("lint", "--diff", ".")
    assert told == (
        1,
        (
            "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n"
            "-There were 10 and then 12 of them.\n+There were 10 and then 11 of them.\n"
        ),
        "",
    )
    assert Path("a.txt").read_text() == WRONG
    assert blogcheck("lint", "--diff", "c.txt") == (0, "", "")
    assert (
        "+There were 10 and then 11 of"
        in blogcheck("lint", "--diff", "--unsafe-fixes", "c.txt").out
    )


def test_fixed_standard_input_comes_out_and_the_report_goes_beside(blogcheck: Command) -> None:
    told = blogcheck("lint", "-", "--fix", stdin=WRONG.encode())
    assert told == (0, CLEAN, "Checked 1 file: no findings. Fixed 1.\n")


def test_one_run_writes_many_reports(blogcheck: Command) -> None:
    write(a__txt=WRONG, b__txt=FAR)
    told = blogcheck(
        "lint",
        ".",
        "--format",
        "concise",
        "--report",
        "jsonl=out.jsonl",
        "--report",
        "github=out.gh",
    )
    assert told.code == 1
    assert len(told.out.splitlines()) == 3
    records = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
    assert [record["path"] for record in records] == ["a.txt", "b.txt"]
    assert Path("out.gh").read_text().count("::error ") == 2
    assert blogcheck("lint", ".", "--report", "jsonl=no/such/folder").code == 2


def test_a_machine_format_is_all_there_is_on_standard_output(blogcheck: Command) -> None:
    write(a__txt=WRONG, b__txt=CLEAN)
    told = blogcheck("lint", ".", "none.txt", "--format", "jsonl")
    assert [json.loads(line)["type"] for line in told.out.splitlines()] == ["finding", "check"]
    assert told.err.startswith("error: ")


def test_github_is_the_format_of_its_own_workflows(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(a__txt=WRONG)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert blogcheck("lint", "a.txt").out.startswith("::error file=a.txt")
    assert blogcheck("lint", "a.txt", "--format", "concise").out.startswith("a.txt:1:24")


def test_statistics_stand_in_place_of_the_findings(blogcheck: Command) -> None:
    write(a__txt=WRONG, b__txt=CLEAN)
    rows = [row.split() for row in blogcheck("lint", "--statistics").out.splitlines()]
    assert ["one-more", "error", "1", "1", "1"] in rows
    assert ["post", "figures", "checked", "contradicted", "unbound", "set", "aside"] in rows
    assert ["a.txt", "2", "0", "2", "(100%)", "0", "0"] in rows
    assert rows[-1][:3] == ["Checked", "2", "files:"]


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_off_in_a_pipe_and_on_when_asked_for(
    blogcheck: Command,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001
) -> None:
    write(a__txt=WRONG)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in blogcheck("lint", "a.txt", *arguments).out) is coloured


def test_the_width_is_the_terminals(blogcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a__txt="Early " * 4 + "10 and then 12 of them" + " and on" * 30)
    for columns in (60, 100):
        monkeypatch.setenv("COLUMNS", str(columns))
        rows = [row for row in blogcheck("lint", "a.txt").out.splitlines() if "| " in row]
        assert columns - 8 < max(map(len, rows)) <= columns


def test_the_day_of_publication_is_the_flags_then_the_files(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = []
    check = street.check

    def noted(source: Source, *given: Any) -> street.Post:  # noqa: ANN401
        days.append(str(source.published))
        return check(source, *given)

    monkeypatch.setattr(street, "check", noted)
    Path("a.md").write_text("---\ndate: 2008-05-02\n---\n" + CLEAN)
    Path("b.txt").write_text(CLEAN)
    blogcheck("lint", "a.md", "b.txt")
    blogcheck("lint", "a.md", "--published", "2012-05-04")
    blogcheck("claims", "-", "--published", "2012-05-04", stdin=CLEAN.encode())
    assert days == ["2008-05-02", "None", "2012-05-04", "2012-05-04"]


def test_many_files_go_through_without_being_held(
    blogcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive: weakref.WeakSet[object] = weakref.WeakSet()
    most = 0
    check = street.check

    def counted(*given: Any) -> street.Post:  # noqa: ANN401
        nonlocal most
        post = check(*given)
        alive.add(post.facts)
        most = max(most, len(alive))
        return post

    monkeypatch.setattr(street, "check", counted)
    for number in range(40):
        Path(f"{number:02}.txt").write_text(WRONG)
    told = blogcheck("lint", ".", "--format", "jsonl")
    assert len(told.out.splitlines()) == 40
    assert most < 10
