"""Who is who in one post."""

from collections.abc import Callable

import pytest

from blogcheck.binding import Facts

Post = Callable[..., Facts]


def called(facts: Facts) -> dict[str, set[str]]:
    """What the post calls everybody, under the one name that stands for each."""
    named: dict[str, set[str]] = {}
    for mention in facts.names.all():
        printed = facts.document.text[mention.start : mention.end]
        named.setdefault(mention.name, set()).add(printed)
    return named


def test_short_forms_of_one_name(post: Post) -> None:
    facts = post(
        "Anna Reed spoke. Reed won. Then Anna left. Mrs Reed was pleased. Mayor Anna Reed bowed."
    )
    assert called(facts) == {"anna reed": {"Anna Reed", "Reed", "Anna"}}


def test_two_people_of_one_surname(post: Post) -> None:
    facts = post("Anna Reed met Paul Reed. Reed won. Paul lost.")
    assert called(facts)[""] == {"Reed"}
    assert called(facts)["paul reed"] == {"Paul Reed", "Paul"}


def test_a_place_is_no_first_name(post: Post) -> None:
    facts = post("The London Eye closed. People in London waited. London slept.")
    assert called(facts) == {"london eye": {"London Eye"}, "london": {"London"}}


def test_a_saint_is_not_his_namesake(post: Post) -> None:
    facts = post("Silas Hart spoke on the feast of St Silas. Silas won.")
    assert called(facts)["silas hart"] == {"Silas Hart", "Silas"}


def test_parties_and_their_adherents(post: Post) -> None:
    facts = post("The Tories lost. The Conservatives left. A Tory wept. The Lib Dems and UKIP won.")
    named = called(facts)
    assert named["conservative"] == {"Tories", "Conservatives", "Tory"}
    assert named["liberal democrat"] == {"Lib Dems"}
    assert named["ukip"] == {"UKIP"}


def test_an_adjective_in_a_name_stays_in_it(post: Post) -> None:
    assert set(called(post("New York Rovers won at Old Trafford."))) == {
        "new york rovers",
        "old trafford",
    }


def test_a_party_before_a_name_is_no_part_of_it(post: Post) -> None:
    facts = post("Liberal Democrat Anna Reed won. Anna Reed spoke.")
    assert set(called(facts)) == {"anna reed"}


def test_offices_before_a_name_are_no_part_of_it(post: Post) -> None:
    facts = post("Hove Assembly Member Anna Reed and Prime Minister Tom Vale met.")
    assert set(called(facts)) == {"anna reed", "tom vale"}


@pytest.mark.parametrize(
    "handle", ["@anna_reed", "@AnnaReed", "@annareed", "@GreenAnnaReed", "@Anna4Mayor"]
)
def test_handles_that_spell_a_name(post: Post, handle: str) -> None:
    facts = post(f"Anna Reed spoke. {handle} won.")
    assert called(facts)["anna reed"] == {"Anna Reed", handle}


def test_a_handle_of_nobody_stays_itself(post: Post) -> None:
    assert "@cityhall" in called(post("Anna Reed spoke to @cityhall today."))


def test_hashtags_and_headlines_name_nobody(post: Post) -> None:
    assert called(post("LONDON MAYOR ELECTION RESULT\n\nwe wait #Mayor2012")) == {}


def test_what_opens_a_sentence_need_not_be_a_name(post: Post) -> None:
    facts = post("Meanwhile it rained. Speculation is rife. Profits rose. On Monday Tesco met us.")
    assert set(called(facts)) == {"tesco"}
    facts = post("Exports fell. Survival is rare. It paid Rs 40 crore at 20 Celsius. Hope won.")
    assert set(called(facts)) == {"hope"}


@pytest.mark.parametrize("name", ["Bowness", "Browning", "Connolly"])
def test_a_surname_that_looks_like_a_word_may_open_a_sentence(post: Post, name: str) -> None:
    facts = post(f"Helen {name} was first. {name} won. Loudness is no name.")
    assert called(facts) == {f"helen {name.lower()}": {f"Helen {name}", name}}


@pytest.mark.parametrize("possessive", ["Reed's", "Reed’s"])
def test_possessives(post: Post, possessive: str) -> None:
    [mention] = post(f"We saw {possessive} total.").names.all()
    assert (mention.name, mention.owns) == ("reed", True)


def test_a_possessive_without_an_s(post: Post) -> None:
    [mention] = post("We saw Hodges' total.").names.all()
    assert (mention.name, mention.owns) == ("hodges", True)


def test_who_is_a_person(post: Post) -> None:
    facts = post("Mr Norris met Anna Reed of Leeds Rovers in Hove.")
    kinds = {mention.name: mention.kind for mention in facts.names.all()}
    assert kinds == {
        "norris": "person",
        "anna reed": "person",
        "leeds rovers": "body",
        "hove": "place",
    }


def test_an_empty_cell_is_nobody(post: Post) -> None:
    assert post("Lund won.").names.called("") == ""
