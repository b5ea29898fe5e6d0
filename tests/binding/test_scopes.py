"""Where does it hold?"""

from collections.abc import Callable

import pytest

from blogcheck.binding import Facts

Post = Callable[..., Facts]


def where(facts: Facts) -> list[tuple[str, str] | None]:
    return [(fact.scope.name, fact.scope.sure) if fact.scope else None for fact in facts.all]


@pytest.mark.parametrize(
    ("copy", "scopes"),
    [
        ("In West Park, Reed polled [[40]].", [("west park", "certain")]),
        ("Reed polled [[40]] in West Park.", [("west park", "certain")]),
        ("In Hove, Reed has [[40]]; in Lancing, Vale has [[30]].",
         [("hove", "certain"), ("lancing", "certain")]),
        ("In Hove, Reed has [[40]]. Vale has [[30]].", [("hove", "certain"), ("hove", "likely")]),
        ("In Hove, [[300]] people were ill.", [("hove", "certain")]),
        ("Acme employs [[1,240]] people, [[300]] of them in Hove.",
         [("whole", "guess"), ("hove", "certain")]),
        ("It lit [[1,200]] homes in Hove and [[300]] in Lancing.",
         [("hove", "certain"), ("lancing", "certain")]),
        ("Reed has [[48 per cent]] overall.", [("whole", "certain")]),
        ("Labour's Leeds-wide vote was up [[4]].", [("leeds", "certain")]),
        ("Reed has [[40]] votes.", [("whole", "guess")]),
        ("In the north-east constituency Reed has [[40]].", [("north east", "certain")]),
        ("A row in the Greek church. [[40]] left.", [("whole", "guess")]),
        ("In Hove yesterday [[40]] left.", [("hove", "certain")]),
        # A candidate in a party, a man in a hurry: no places.
        ("Trust in Labour fell to [[40]].", [("whole", "guess")]),
    ],
)  # fmt: skip
def test_what_the_sentence_says(post: Post, copy: str, scopes: list[tuple[str, str]]) -> None:
    assert where(post(copy)) == scopes


def test_an_entry_speaks_of_the_area_it_names(post: Post) -> None:
    facts = post(
        "9.10pm\n\nNew figures for Hove.\n\nReed won [[40]].\n\n9.00pm\n\nVale won [[30]]."
    )
    assert where(facts) == [("hove", "likely"), ("whole", "guess")]


def test_a_caption_names_the_area(post: Post) -> None:
    facts = post(
        "9.10pm\n\nHove result: Anna Reed (c) [[88,482]], Tom Vale (l) [[40,714]]\n\n9.00pm\n\nQuiet."
    )
    assert {scope and scope[0] for scope in where(facts)} == {"hove"}


def test_where_an_entry_names_two_areas_nothing_is_known(post: Post) -> None:
    facts = post(
        "9.10pm\n\nAll quiet in Hove.\n\nAll quiet in Lancing.\n\nReed won [[40]].\n\n9.00pm\n\nHm."
    )
    assert where(facts) == [None]


def test_the_running_total_after_one_result_is_not_of_that_seat(post: Post) -> None:
    facts = post(
        "9.10pm\n\nFigures for Hove are in.\n\nReed is now [[33,000]] behind.\n\n9.00pm\n\nHm."
    )
    assert where(facts) == [None]


def test_one_joint_area_has_many_names(post: Post) -> None:
    facts = post(
        "9.30pm\n\nHove and Lancing result: Anna Reed (c) [[88]], Tom Vale (l) [[40]]\n\n"
        "9.20pm\n\nQuiet in Lancing and Hove, [[9]] ill.\n\n"
        "9.10pm\n\nQuiet in Hov\\Lan with [[99 per cent]] counted.\n\n"
        "9.00pm\n\nVoting in Hove\\Lancing. [[40]] done."
    )
    assert {scope and scope[0] for scope in where(facts)} == {"hove and lancing"}


def test_a_list_that_the_figure_ends_is_not_its_area(post: Post) -> None:
    facts = post("Reed leads in Hove and Lancing, and [[eight]] others.")
    assert where(facts) == [None]
