"""House rules in TOML: which figures they take, when they speak, and when they leave copy alone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from blogcheck import street
from blogcheck.checking import examples, house, load
from blogcheck.checking.engine import Result
from blogcheck.rule import Rule
from blogcheck.sources import from_text

HEAD = 'severity = "error"\nwhy = "The desk knows it."\n'
TAIL = '\n[[bad]]\ntext = "[[1]]"\n\n[[good]]\ntext = "2"\n'
PAPERS = (
    'shape = "relation"\n' + HEAD + "{more}\n[where]\n"
    'papers = {{ count = "papers" }}\nvoters = {{ count = "people voted" }}\n'
    '[expect]\nthat = "papers == 3 * voters"\n'
    'say = "{{papers}} papers make {{computed}} voters, not {{voters}}"\n' + TAIL
)
Desk = Callable[[str, str], Result]
PAGE = Path(__file__).parents[2] / "docs" / "house-rules.md"


@pytest.fixture
def rule(tmp_path: Path) -> Callable[[str], Rule]:
    """A rule of a desk's own, from the text of its file."""

    def made(text: str) -> Rule:
        (tmp_path / "of_the_house.toml").write_text(text, encoding="utf-8")
        return load.load([str(tmp_path)])[0]

    return made


@pytest.fixture
def desk(rule: Callable[[str], Rule]) -> Desk:
    """What a rule says of a piece of copy."""

    def said(text: str, copy: str) -> Result:
        result = street.check(from_text(copy), [rule(text)], "guess").result
        assert not result.failures
        return result

    return said


def relation(where: str, that: str, say: str, more: str = "") -> str:
    return (
        f'shape = "relation"\n{HEAD}{more}\n[where]\n{where}\n[expect]\nthat = "{that}"\n'
        f'say = "{say}"\n{TAIL}'
    )


def bound(where: str, ends: str, say: str, more: str = "") -> str:
    return (
        f'shape = "bound"\n{HEAD}{more}\n[where]\n{where}\n[expect]\n{ends}\nsay = "{say}"\n{TAIL}'
    )


def test_a_relation_that_fails_is_told_with_its_sum(desk: Desk) -> None:
    said = desk(PAPERS.format(more=""), "There were 7.2m papers. Some say 5; 2.1m people voted.")
    (finding,) = said.findings
    assert finding.message == "7.2m papers make 2.4m voters, not 2.1m"
    assert (finding.rule, finding.group, finding.severity) == ("of-the-house", "house", "error")
    assert [mark.label for mark in finding.marks] == ["voters", "papers"]
    assert finding.working.expression == "7.2m ÷ 3"
    assert finding.help == "2.4m would agree; one digit differs"
    assert (finding.working.computed, finding.working.difference) == ("2.4m", "0.3m too low")
    assert [(line.sign, line.figure) for line in finding.working.lines] == [
        ("", "7.2m"),
        ("÷", "3"),
    ]


def test_a_relation_that_holds_is_listed(desk: Desk) -> None:
    said = desk(PAPERS.format(more=""), "There were 7.2m papers, and 2.4m people voted.")
    assert not said.findings
    assert [check.rule for check in said.checks] == ["of-the-house"]


@pytest.mark.parametrize(
    "copy",
    [
        "There were 7.2m papers.",
        "There were 7.2m papers, and about 2.1m people voted.",
        "There were 7.2m papers, and 2.1m people voted, or 2.4m people voted, he said.",
        "There were 7.2m papers, and 2.1m more people voted.",
        "There were 7.2m papers, and 2.1m people stayed at home.",
        "In Leeds there were 7.2m papers. In Hull 2.1m people voted.",
        "9.10pm\n\nThere were 7.2m papers.\n\n9.20pm\n\nThen 2.1m people voted.\n",
        "There were 7.2m papers, and between 2m and 2.1m people voted.",
    ],
)
def test_without_full_evidence_nothing_is_said(copy: str, desk: Desk) -> None:
    said = desk(PAPERS.format(more=""), copy)
    assert not said.findings
    assert not said.checks


def test_a_figure_that_is_given_twice_alike_is_one(desk: Desk) -> None:
    copy = "There were 7.2m papers. In all 2.4m people voted; yes, 2,400,000 people voted."
    assert desk(PAPERS.format(more=""), copy).checks
    copy = "There were 7.2m papers. 2.1m people voted, and, to be exact, 2,104,512 people voted."
    (finding,) = desk(PAPERS.format(more=""), copy).findings
    assert finding.message.endswith("not 2,104,512")


def test_figures_may_have_to_stand_in_one_sentence(desk: Desk) -> None:
    apart = "There were 7.2m papers. Then 2.1m people voted."
    together = "There were 7.2m papers when 2.1m people voted."
    for within, copy, found in (
        ("sentence", apart, 0),
        ("sentence", together, 1),
        ("paragraph", apart, 1),
        ("paragraph", apart.replace(". ", ".\n\n"), 0),
        ("entry", apart.replace(". ", ".\n\n"), 1),
    ):
        text = PAPERS.format(more=f'within = "{within}"')
        assert len(desk(text, copy).findings) == found, (within, copy)


def test_words_may_be_asked_for_or_silence_it(desk: Desk) -> None:
    copy = "The mayor's count: there were 7.2m papers when 2.1m people voted."
    for more, found in (
        ('only-with = ["Mayor"]', 1),
        ('only-with = ["may"]', 0),
        ('not-with = ["by-election", "mayor"]', 0),
        ('not-with = ["by-election"]', 1),
    ):
        assert len(desk(PAPERS.format(more=more), copy).findings) == found, more


def test_words_of_another_entry_do_not_count(desk: Desk) -> None:
    copy = "9.10pm\n\nFor mayor there were 7.2m papers when 2.1m people voted.\n\n9.20pm\n\nRain.\n"
    assert len(desk(PAPERS.format(more='not-with = ["rain"]'), copy).findings) == 1


def test_money_of_one_currency_is_reckoned_together(desk: Desk) -> None:
    text = relation(
        'revenue = { money = "revenue" }\ncosts = { money = "costs" }\nprofit = { money = "profit" }',
        "profit == revenue - costs",
        "{computed}, not {profit}",
    )
    copy = "It made a profit of £4.3m on revenue of £12.4m and costs of £9.1m."
    (finding,) = desk(text, copy).findings
    assert finding.message == "£3.3m, not £4.3m"
    assert [line.sign for line in finding.working.lines] == ["", "-"]
    assert not desk(text, copy.replace("£9.1m", "$9.1m")).findings
    row = "Revenue was £12.4m, costs £9.1m and profit £4.3m."
    assert len(desk(text, row).findings) == 1, "what follows a comma is of the next figure"
    assert desk(text, copy.replace("£4.3m", "£3.4m")).checks, "12.44 less 9.06 is 3.38"


def test_shares_are_chosen_by_what_they_are_of(desk: Desk) -> None:
    text = bound(
        'turnout = { share = "turnout" }',
        "at-least = 10\nat-most = 99.5",
        "{turnout} over {most}, under {least}",
    )
    assert len(desk(text, "Turnout was 99.7 per cent.").findings) == 1
    assert len(desk(text, "Turnout fell to 9 per cent.").findings) == 1
    assert not desk(text, "Turnout was 99.5 per cent.").findings
    assert not desk(text, "Turnout was up 3 per cent.").findings
    assert not desk(text, "Some 99.9 per cent of shops were open.").findings


def test_any_kind_of_figure_can_be_bounded(desk: Desk) -> None:
    text = bound('vote = { kind = "percent", of = "vote" }', "at-most = 60", "{vote}, past {most}")
    (finding,) = desk(
        text, "She has 71 per cent of the vote, and 80 per cent of the cash."
    ).findings
    assert finding.message == "71 per cent, past 60"
    assert finding.verdict == "impossible"
    text = bound('age = { kind = "age" }', "at-most = 122", "{age} is past {most}")
    assert not desk(text, "Ann Rowe, 46, has 900 votes.").findings


def test_a_bound_allows_for_how_a_figure_is_printed(desk: Desk) -> None:
    text = bound('crowd = { count = "fans" }', "at-most = 61_512", "{crowd}, past {most}")
    assert desk(text, "There were 61,512 fans.").checks
    assert not desk(text, "There were 62,000 fans.").findings, "61,512 rounds to 62,000"
    (finding,) = desk(text, "There were 61,513 fans.").findings
    assert finding.message == "61,513, past 61,512"


def test_a_body_can_be_named(desk: Desk) -> None:
    text = bound('seats = { count = "seats", in = "Senate" }', "at-most = 100", "{seats}, {most}")
    assert len(desk(text, "They hold 120 seats in the Senate.").findings) == 1
    assert not desk(text, "They hold 120 seats in the towns, and 40 seats in the Senate.").findings
    assert not desk(text, "They hold 120 seats.").findings


def test_an_inequality_speaks_when_it_is_broken_under_every_reading(desk: Desk) -> None:
    text = relation(
        'papers = { count = "papers" }\nrejected = { count = "rejected papers" }',
        "rejected <= papers",
        "{rejected} rejected of {papers}: at most {computed}",
    )
    copy = "There were 410 rejected papers, of 397 papers handed in."
    (finding,) = desk(text, copy).findings
    assert finding.message == "410 rejected of 397: at most 397"
    assert not desk(text, copy.replace("397", "400")).findings, "400 may be 410"
    assert desk(text, copy.replace("397", "4,397")).checks


def test_quoted_words_pass_through_the_same_gate(desk: Desk) -> None:
    copy = "“There were 7.2m papers, and 2.1m people voted,” she said."
    (finding,) = desk(PAPERS.format(more=""), copy).findings
    assert finding.severity == "note"


def test_a_file_in_the_outer_folder_may_name_its_group(rule: Callable[[str], Rule]) -> None:
    made = rule(PAPERS.format(more='group = "city"\nstatus = "preview"\nsince = "2027"'))
    assert (made.name, made.group, made.status, made.since) == (
        "of-the-house",
        "city",
        "preview",
        "2027",
    )


def test_the_page_is_made_from_why_and_the_examples(rule: Callable[[str], Rule]) -> None:
    made = rule(PAPERS.format(more='not-with = ["Hull"]').replace("knows it.", "knows. So do we."))
    assert made.summary == "The desk knows."
    assert "## Why it matters\nSo do we." in made.page
    assert "papers == 3 * voters" in made.page
    assert "- voters is a number of people voted" in made.page
    assert "- the entry has one of: Hull" in made.page
    assert "## How to settle it" in made.page
    assert [example.bad for example in made.examples] == [True, False]


def test_the_rule_of_the_guide_works(rule: Callable[[str], Rule]) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    made = rule(text)
    assert len(made.examples) == 2

    def lint(copy: str, _published: str) -> Result:
        return street.check(from_text(copy), [made]).result

    assert not list(examples.run([made], lint))


def test_the_rule_of_the_guide_goes_with_those_that_ship(tmp_path: Path) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (name,) = re.findall(r"\A# house-rules/(\w+\.toml)\n", text)
    (tmp_path / name).write_text(text, encoding="utf-8")
    names = [rule.name for rule in load.load([load.built_in(), str(tmp_path)])]
    assert name.removesuffix(".toml").replace("_", "-") in names


def test_the_guide_names_every_pack() -> None:
    packs = {rule.name for rule in load.load([load.built_in()]) if rule.path.endswith(".toml")}
    listed = PAGE.read_text(encoding="utf-8").partition("## Packs that ship")[2]
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", listed))
    assert packs == named


def test_settings_beside_the_rules_are_no_rules(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(PAPERS.format(more=""), encoding="utf-8")
    (tmp_path / "blogcheck.toml").write_text('rule-paths = ["."]\n', encoding="utf-8")
    assert [rule.name for rule in load.load([str(tmp_path)])] == ["mine"]


def test_the_packs_that_ship_are_the_same_in_brief() -> None:
    folder = load.built_in()
    whole = {rule.name: rule for rule in load.load([folder])}
    packs = [rule for rule in load.load([folder], brief=True) if rule.path.endswith(".toml")]
    assert packs
    for brief in packs:
        full = whole[brief.name]
        head = house.brief(full.path, full.group)
        for told in (brief, head):
            assert (told.name, told.group, told.severity, told.status, told.since) == (
                full.name,
                full.group,
                full.severity,
                full.status,
                full.since,
            )
        assert brief.status == "preview", "a pack is off unless asked for"
        copy = next(example.text for example in full.examples if example.bad)
        for rule in (brief, full):
            assert street.check(from_text(copy), [rule]).result.findings, rule.name


def test_each_sentence_of_a_long_post_is_held_against_it(rule: Callable[[str], Rule]) -> None:
    made = rule(PAPERS.format(more='within = "sentence"\nnot-with = ["Hull"]'))
    copy = "There were 7.2m papers when 2.1m people voted. " * 200
    assert len(street.check(from_text(copy), [made]).result.findings) == 200
