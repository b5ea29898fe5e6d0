"""Whose number is it? What an editor would answer, and where an editor would not know."""

from collections.abc import Callable

import pytest

from blogcheck.binding import Facts, bind
from blogcheck.document import cut
from blogcheck.reading import read
from blogcheck.sources import from_text

Post = Callable[..., Facts]


def whose(facts: Facts) -> list[str | None]:
    return [fact.subject.name if fact.subject else None for fact in facts.all]


@pytest.mark.parametrize(
    ("copy", "names"),
    [
        # The name before the figure, in its clause.
        ("Anna Reed polled [[18,204]] votes.", ["anna reed"]),
        (
            "Anna Reed has [[40]], Tom Vale has [[30,1]] and Priya Shah took [[20]].",
            ["anna reed", "tom vale", "priya shah"],
        ),
        ("In Northwick, Reed won [[40 per cent]] of the vote.", ["reed"]),
        ("Anna Reed, a teacher from Hove, won [[300]] votes.", ["anna reed"]),
        (
            "Anna Reed (Labour) is [[third]], Tom Vale (Green) [[fourth]].",
            ["anna reed", "tom vale"],
        ),
        ("By my count that means Vale is now [[33,000]] behind.", ["vale"]),
        ("Greens in [[3rd]].", ["green"]),
        ("Rovers are on [[42]] points, City on [[39]].", ["rovers", "city"]),
        ("Tesco's profits rose to [[£3m]].", ["tesco"]),
        ("Tesco profits fell to [[£3m]].", ["tesco"]),
        ("The Department for Transport spent [[£40m]].", [None]),
        ("Its rival Dunmore plc lost [[£3m]].", ["dunmore"]),
        # The possessor.
        ("He had 40 to Vale's [[30]].", ["vale"]),
        ("compared with Vale and to Reeves' [[54,302]]", ["reeves"]),
        (
            "Labour's county-wide vote was up [[11.6 per cent]] as the Tories dropped [[3.9 per cent]].",
            ["labour", "conservative"],
        ),
        (
            "Labour says its vote share in Hove and Lancing is up [[9.2 per cent]].",
            ["labour"],
        ),
        # The name that the figure is for.
        ("Second preference is [[35,323]] for Vale and [[19,083]] for Reed.", ["vale", "reed"]),
        ("There were [[12,000]] votes for the Greens.", ["green"]),
        # `Who` is the name before it, whatever that name was before.
        ("Anna Reed leads Tom Vale, who polled [[15,911]].", ["tom vale"]),
        ("Hove beat Ashton Town, who had [[6]] shots.", ["ashton town"]),
        # An object that gets the figure.
        ("My sums put Reed about [[150,000]] ahead.", ["reed"]),
        ("She beat Tom Vale into [[second]].", ["tom vale"]),
        # A fronted phrase.
        ("With [[18,204]] votes, Anna Reed took the seat.", ["anna reed"]),
        # An elliptical second verb keeps its subject.
        ("Reed won [[18,204]] votes and lost [[300]].", ["reed", "reed"]),
    ],
)
def test_the_clause_tells_whose_it_is(post: Post, copy: str, names: list[str | None]) -> None:
    assert whose(post(copy)) == names


@pytest.mark.parametrize(
    "copy",
    [
        "[[98 per cent]] of the votes have been counted.",
        "Reed is well placed after [[64%]] of votes were verified.",
        "Reed won, but turnout was [[45 per cent]].",
        "Reed said [[300]] people had died.",
        "The old soldier holds [[eight]] seats; a boxer has [[nine]].",
        "A candidate needs [[51 per cent]].",
        "Labour sources said the figure was [[300]].",
        "In the city of Ely a crowd of [[40]] gathered.",
        "It was the [[third]] time.",
    ],
)
def test_a_figure_that_is_nobodys_stays_so(post: Post, copy: str) -> None:
    assert whose(post(copy)) == [None] * len(post(copy).all)


def test_a_row_belongs_to_its_label(post: Post) -> None:
    facts = post(
        "Results\n\nAnna Reed, Labour [[57,394]]\n\nTom Vale, Green [[96,402]]\n\nUKIP [[482]]\n"
    )
    assert whose(facts) == ["anna reed", "tom vale", "ukip"]


@pytest.mark.parametrize(
    ("copy", "names"),
    [
        ("Vale has won. He claimed [[971]] votes to Reed's [[889]].", ["vale", "reed"]),
        ("Vale claimed [[82]] votes to bring his total to [[154]].", ["vale", "vale"]),
        (
            "Anna Reed met Tom Vale. She took [[40]] votes; he took [[30]].",
            ["anna reed", "tom vale"],
        ),
        # Two men fit: nobody's.
        ("Tom Vale met Paul Hart. He took [[40]] votes.", [None]),
        # He did not beat himself.
        ("Tom Vale trailed Paul Hart. He beat Hart by [[40]].", ["tom vale"]),
        ("Silas met Mr Hart. He won [[40]].", [None]),
        # No pronoun reaches into another entry.
        ("9.10pm\n\nTom Vale is here.\n\n9.00pm\n\nHe has [[40]] votes.", [None]),
        ("9.10pm\n\nTom Vale is here.\n\nHe has [[40]] votes.\n\n9.00pm\n\nQuiet.", ["tom vale"]),
        # `It` is a party, a company, a club; never a man.
        ("Tom Vale met Tesco. It sold [[40]] shops.", ["tesco"]),
        ("The council met. Tom Vale spoke. It has [[40]] members.", ["the council"]),
        # Somebody quoted may mean anybody.
        ('Tom Vale said: "He had [[40]] votes."', [None]),
    ],
)
def test_a_pronoun_has_one_reading_or_none(post: Post, copy: str, names: list[str | None]) -> None:
    assert whose(post(copy)) == names


@pytest.mark.parametrize(
    ("copy", "names"),
    [
        ("Green candidate Anna Reed is here. The Green candidate won [[40]].", ["anna reed"]),
        (
            "Anna Reed (Green) and Tom Vale (Lab) met. The Labour candidate won [[40]].",
            ["tom vale"],
        ),
        ("Anna Reed (Green) and Jo Day (Green) met. The Green candidate won [[40]].", [None]),
        (
            "Outgoing mayor Tom Vale is here. Anna Reed leads. The incumbent has [[40]].",
            ["tom vale"],
        ),
        (
            "Anna Reed is the new mayor of Ely. Outgoing mayor Tom Vale left. The mayor won [[40]].",
            [None],
        ),
        ("Leeds Rovers began well. The club sold [[40]] tickets.", ["leeds rovers"]),
        ("Leeds Rovers met Hull City. The club sold [[40]] tickets.", [None]),
        ("Acme makes tools. The company sold [[40]] of them.", ["acme"]),
        ("The Labour candidate Anna Reed won [[40]].", ["anna reed"]),
    ],
)
def test_a_role_stands_for_whoever_the_post_ties_to_it(
    post: Post, copy: str, names: list[str | None]
) -> None:
    assert whose(post(copy)) == names


def test_how_sure_a_subject_is(post: Post) -> None:
    facts = post(
        "Green candidate Tom Vale took [[40]]. He lost [[30]]. The Green candidate kept [[20]]."
    )
    assert [fact.subject and fact.subject.sure for fact in facts.all] == [
        "certain",
        "likely",
        "likely",
    ]


@pytest.mark.parametrize(
    ("copy", "rival"),
    [
        ("Anna Reed won [[140,000]] more votes than her rival Tom Vale.", "tom vale"),
        ("Anna Reed is [[300]] ahead of Tom Vale.", "tom vale"),
        ("Anna Reed beat Tom Vale by [[300]] votes.", "tom vale"),
        ("Anna Reed has a lead of [[300]] over Tom Vale.", "tom vale"),
        ("Anna Reed has a lead of [[300]].", None),
    ],
)
def test_against_whom(post: Post, copy: str, rival: str | None) -> None:
    [fact] = post(copy, ("gap", ("value",))).all
    assert fact.subject is not None
    assert fact.subject.name == "anna reed"
    assert (fact.other.name if fact.other else None) == rival


def test_each_side_of_a_standing_has_the_other(post: Post) -> None:
    facts = post("Vale claimed [[971]] votes to Reed's [[889]].", ("standing", ("value", "other")))
    assert [fact.other and fact.other.name for fact in facts.all] == ["reed", "vale"]


def test_only_a_comparison_has_another_side(post: Post) -> None:
    [fact] = post("Anna Reed told Tom Vale that she had [[40]] votes.").all
    assert fact.other is None


def test_the_subjects_in_a_sentence(post: Post) -> None:
    facts = post("Tom Vale met Anna Reed, and he won [[40]].")
    named = facts.subjects_in(facts.sentence(facts.all[0]))
    assert [part.name for part in named] == ["tom vale", "anna reed"]


@pytest.mark.parametrize(
    ("copy", "clause"),
    [
        ("Reed has 40, Vale has [[30]].", " Vale has 30."),
        ("Ashby and Vale took [[30]] seats.", "Ashby and Vale took 30 seats."),
        ("Reed won 1,200 votes, Vale [[1,100]].", "Reed won 1,200 votes, Vale 1,100."),
        ("Reed lost; turnout was [[30]].", " turnout was 30."),
    ],
)
def test_where_the_clause_is(post: Post, copy: str, clause: str) -> None:
    facts = post(copy)
    assert facts.text(facts.clause(facts.all[-1])) == clause


def test_a_long_chain_of_pronouns_is_not_followed_to_its_end() -> None:
    chain = (
        "Four men were charged: Ali, Brown and Cole, He named two towns: Ayr, Leith and Hove, "
        "She gave two reasons: cost and time, The third is that nobody asked, "
        "Three men were charged: Ali, Brown and Cole, She gave two reasons: cost and time, "
        "The second is the graver, "
    )
    document = cut(from_text(chain * 400))
    found = read(document)
    names = whose(bind(document, found.claims, found.figures))
    assert len(names) > 1000
