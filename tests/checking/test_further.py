"""The copy for a rule that stands in the corpus: how a line of it is read, and where it is found."""

from pathlib import Path

import pytest

from blogcheck.checking.further import copy_for, example
from blogcheck.rule import Rule, bad, good

BAD = "Ali has 120 votes and Bo 90, a lead of [[40]]. => 30"


def test_a_line_says_what_the_rule_is_to_say() -> None:
    assert example(BAD) == bad("Ali has 120 votes and Bo 90, a lead of [[40]].", "30")


def test_a_line_may_say_how_grave_it_is() -> None:
    assert example(f"{BAD} | note").severity == "note"


def test_a_line_may_ask_for_silence() -> None:
    said = example("! Ali has about 120 votes and Bo 90, a lead of 40. => a hedge")
    assert said == good("Ali has about 120 votes and Bo 90, a lead of 40.", "a hedge")


def test_a_line_may_ask_for_a_check() -> None:
    said = example("= Ali has 120 votes and Bo 90, a lead of 30.")
    assert said == good("Ali has 120 votes and Bo 90, a lead of 30.", holds=True)


@pytest.mark.parametrize("line", [BAD.partition(" => ")[0], "Ali has 120 votes. => 30"])
def test_a_line_without_a_message_or_a_figure_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"message|\[\["):
        example(line)


def test_copy_is_found_at_the_path_of_the_rule(tmp_path: Path) -> None:
    rule = Rule("error", "0.1", path=str(tmp_path / "rules" / "gaps" / "lead.py"))
    assert copy_for(rule) == ()
    (tmp_path / "corpus" / "rules" / "gaps").mkdir(parents=True)
    (tmp_path / "corpus" / "rules" / "gaps" / "lead.txt").write_text(f"# Leads.\n{BAD}\n")
    assert copy_for(rule) == (example(BAD),)
