"""A desk's rules in TOML, from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Command = Callable[..., Any]
RULE = """shape = "relation"
severity = "error"
why = "Our town's fairs have no other costs than those they tell."
[where]
takings = { money = "revenue" }
costs = { money = "costs" }
profit = { money = "profit" }
[expect]
that = "profit == takings - costs"
say = "{takings} less {costs} leaves {computed}, not {profit}"
[[bad]]
text = "It made a profit of [[£3.4m]] on revenue of £12.4m and costs of £9.8m."
[[good]]
text = "It made a profit of £2.6m on revenue of £12.4m and costs of £9.8m."
"""
COPY = "It made a profit of £6.2m on revenue of £12.4m and costs of £9.8m.\n"


def desk(rule: str = RULE) -> None:
    Path("blogcheck.toml").write_text('rule-paths = ["house"]\nignore = ["counts"]\n')
    Path("house").mkdir(exist_ok=True)
    Path("house/town_fairs.toml").write_text(rule)
    Path("a.txt").write_text(COPY)


def test_it_is_run_on_copy(blogcheck: Command) -> None:
    desk()
    told = blogcheck("lint", "a.txt")
    assert told.code == 1
    assert "error[town-fairs]: £12.4m less £9.8m leaves £2.6m, not £6.2m" in told.out
    assert "   costs" in told.out


def test_it_stands_in_the_table_and_has_a_page(blogcheck: Command) -> None:
    desk()
    assert "town-fairs" in blogcheck("rules").out
    page = blogcheck("explain", "town-fairs").out
    assert page.startswith("town-fairs (house, error, no fix, stable)\n")
    assert "Our town's fairs have no other costs" in page
    assert "a profit of [[£3.4m]]" in page
    assert "says:" not in page


def test_its_examples_are_run(blogcheck: Command) -> None:
    desk()
    told = blogcheck("test", "town-fairs")
    assert (told.code, told.out) == (0, "Ran 2 examples of 1 rule: all came out right.\n")


def test_an_example_that_does_not_come_out_is_told(blogcheck: Command) -> None:
    desk(RULE.replace("profit of £2.6m", "profit of £2.9m"))
    told = blogcheck("test", "house")
    assert told.code == 1
    assert "it must be silent" in told.out


def test_a_rule_without_an_example_of_each_kind_is_refused(blogcheck: Command) -> None:
    desk(RULE[: RULE.index("[[good]]")])
    told = blogcheck("test", "house")
    assert told.code == 2
    assert "there is no good example" in told.err


def test_a_fault_in_it_breaks_the_run_and_is_pointed_at(blogcheck: Command) -> None:
    desk(RULE.replace("- costs", "- cost"))
    told = blogcheck("lint", "a.txt")
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        "error: unknown name `cost` in `that`\n"
        " --> house/town_fairs.toml:9:29\n"
        "  |\n"
        '9 | that = "profit == takings - cost"\n'
        "  |                             ^^^^ did you mean `costs`?\n"
    )
