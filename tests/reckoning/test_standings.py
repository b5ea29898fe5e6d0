"""Who stands where, by the figures."""

from blogcheck.binding import bind
from blogcheck.binding.facts import Facts
from blogcheck.document import cut
from blogcheck.reading import read
from blogcheck.reckoning import standings
from blogcheck.sources import from_text


def facts_of(text: str) -> Facts:
    document = cut(from_text(text))
    found = read(document)
    return bind(document, found.claims, found.figures)


def only(text: str) -> standings.Standing:
    facts = facts_of(text)
    found = standings.standings(facts, facts.all)
    assert len(found) == 1
    return found[0]


def test_whoever_has_more_stands_above() -> None:
    held = only("Asha Rowe took 412 votes, Tom Pike 398 votes and Lena Shah 251 votes.")
    assert held.above("lena shah") == ["asha rowe", "tom pike"]
    assert held.above("asha rowe") == []


def test_between_equals_nobody_can_tell() -> None:
    held = only("Asha Rowe took 398 votes, and Tom Pike won 398 votes.")
    assert held.above("asha rowe") is None


def test_somebody_without_a_figure_has_no_place() -> None:
    held = only("Asha Rowe took 412 votes and Tom Pike won 398 votes. Lena Shah did not stand.")
    assert "lena shah" not in held
    assert held.above("lena shah") is None


def test_a_place_gives_its_figure_to_its_holder() -> None:
    held = only("Asha Rowe is third with 904 votes and Omar Bell fourth with 951 votes.")
    assert held.value("omar bell").figure.text == "951"


def test_second_preferences_rank_nobody() -> None:
    facts = facts_of(
        "Asha Rowe took 412 first preference votes and Tom Pike won 398 first preference votes."
        " Rowe won 90 second preference votes and Pike won 120 second preference votes."
    )
    found = standings.standings(facts, facts.all)
    assert [fact.figure.text for fact in found[0].shown()] == ["412", "398"]


def test_shares_and_counts_make_two_standings() -> None:
    facts = facts_of(
        "Asha Rowe took 412 votes and Tom Pike won 398 votes."
        " Rowe had 41 per cent of the vote and Pike won 40 per cent of the vote."
    )
    assert len(standings.standings(facts, facts.all)) == 2
