"""`blogcheck test --posts`: whole posts with their answers, and the table that is kept of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Command = Callable[..., Any]
FINDING = """
[[finding]]
rule = "one-more"
line = {line}
figure = "{figure}"
severity = "error"
"""
HOLDS = """
[[holds]]
rule = "one-more"
at = [[1, "10"], [1, "11"]]
"""


def write(name: str, copy: str, page: str) -> None:
    Path("posts").mkdir(exist_ok=True)
    Path("posts", f"{name}.txt").write_text(copy)
    Path("posts", f"{name}.toml").write_text(page)


def test_precision_and_recall_of_each_rule(blogcheck: Command) -> None:
    write("a", "There were 10 and then 11.\n", HOLDS)
    write("b", "There were 20 and then 25.\n", FINDING.format(line=1, figure="25"))
    write("c", "There were 30 and then 35.\n", "")
    told = blogcheck("test", "--posts", "posts")
    assert told.code == 1
    rows = [row.split() for row in told.out.splitlines()]
    assert rows[0][1:6] == ["wanted", "met", "unwanted", "precision", "recall"]
    assert rows[2] == ["one-more", "1", "1", "1", "50", "100", "1", "1", "-"]
    assert "3 posts, 2 without a fault; 0 traps, none sprung." in told.out
    assert "posts/c.txt:1: nobody wants error[one-more] 30 + 1 = 31, not 35\n" in told.out
    assert told.out.endswith("Ran 3 posts: 1 did not come out right.\n")


def test_what_is_known_to_wait_stops_nobody(blogcheck: Command) -> None:
    page = FINDING.format(line=1, figure="11") + 'waiting = "a rule for it"\n'
    write("a", "There were 10 and then 11.\n", page)
    told = blogcheck("test", "--posts", "posts")
    assert told.code == 0
    assert "(waiting: a rule for it)\n" in told.out
    assert told.out.endswith("Ran 1 post: all came out right, 1 known and waiting.\n")


def test_the_table_is_kept_where_it_is_asked_for(blogcheck: Command) -> None:
    write("a", "There were 10 and then 11.\n", HOLDS)
    drawn = blogcheck("test", "--posts", "posts").out
    told = blogcheck("test", "--posts", "posts", "--write", "scores.txt")
    assert told.out == "Ran 1 post: all came out right.\n"
    kept = Path("scores.txt").read_text()
    assert drawn == f"{kept}\n{told.out}"
    assert blogcheck("test", "--posts", "posts", "--write", "none/scores.txt").code == 2


def test_a_line_that_means_nothing_breaks_the_run(blogcheck: Command) -> None:
    write("a", "There were 10 and then 11.\n", FINDING.format(line=9, figure="11"))
    told = blogcheck("test", "--posts", "posts")
    assert told.code == 2
    assert "posts/a.txt: '11' stands 0 times in line 9" in told.err
    for arguments in (("--posts", "none"), ("--posts", "posts", "sums"), ("--write", "scores.txt")):
        assert blogcheck("test", *arguments).code == 2
