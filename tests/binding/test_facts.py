"""The indexes by which rules reach the facts of a post."""

import pickle
from collections.abc import Callable, Iterable

import pytest

from blogcheck.binding import Facts
from blogcheck.binding.fact import Fact

Post = Callable[..., Facts]

POST = """9.10pm

Tom Vale has [[300]] votes. He gained [[5 per cent]].

9.00pm

Tom Vale had [[280]] votes, Anna Reed [[270]].
"""


def texts(facts: Iterable[Fact]) -> list[str]:
    return [fact.figure.text for fact in facts]


def test_every_sound_figure_is_a_fact(post: Post) -> None:
    facts = post("In [[year|2011]] they paid [[malformed|30,60]] and [[40]].")
    assert texts(facts.all) == ["40"]
    assert len(facts.figures) == 3
    assert facts.all[0].claim.kind == "bare"
    assert facts.all[0].role == "value"


def test_each_role_of_a_claim_is_a_fact(post: Post) -> None:
    facts = post(
        "up from [[10]] to [[15]], by [[5]] in [[2]] days", ("change", ("from", "to", "by"))
    )
    [claim] = facts.of("change")
    assert [fact.role for fact in facts.bound(claim)] == ["from", "to", "by"]
    to = facts.fact(claim, "to")
    assert to is not None
    assert to.figure.text == "15"
    assert facts.fact(claim, "of") is None
    assert len(facts.of("bare")) == 1
    assert facts.of("gap") == ()


def test_a_malformed_operand_is_left_out_of_its_claim(post: Post) -> None:
    facts = post("[[40]] plus [[malformed|30,60]]", ("total", ("part", "total")))
    [claim] = facts.of("total")
    assert [fact.role for fact in facts.bound(claim)] == ["part"]


def test_a_figure_in_two_claims_is_two_facts(post: Post) -> None:
    one = post("Reed won [[40]].", ("amount", ("value",)))
    figure = one.figures[0]
    claims = [*one.claims, one.claims[0]._replace(kind="gap")]
    facts = type(one)(one.document, claims, one.figures)
    assert [fact.claim.kind for fact in facts.at(figure)] == ["amount", "gap"]


def test_facts_by_place(post: Post) -> None:
    facts = post(POST)
    first = facts.all[0]
    assert texts(facts.in_sentence(first)) == ["300"]
    assert texts(facts.in_paragraph(first)) == ["300", "5 per cent"]
    assert texts(facts.in_entry(1)) == ["280", "270"]
    assert texts(facts.by_kind("percent")) == ["5 per cent"]
    assert (first.entry, first.as_of) == (0, 21 * 60 + 10)
    assert facts.in_entry(-1) == ()


def test_a_plain_article_is_one_entry(post: Post) -> None:
    facts = post("Tom Vale has [[300]] votes.\n\nHe had [[200]].")
    assert texts(facts.in_entry(-1)) == ["300", "200"]
    assert facts.all[0].as_of is None


def test_facts_with_equal_keys(post: Post) -> None:
    facts = post(POST)
    vale = facts.all[0]
    assert texts(facts.alike(vale, "subject", "measure")) == ["300", "280"]
    assert texts(facts.alike(vale, "subject", "measure", "entry")) == ["300"]
    assert texts(facts.keyed(subject="anna reed")) == ["270"]
    assert next(texts(group) for group in facts.groups("measure")) == ["300", "280", "270"]
    assert facts.groups("measure", kind="percent") == []
    assert facts.groups("entry", kind="number") == [facts.by_kind("number")[1:]]
    assert facts.same(vale, facts.all[2], "subject", "measure")
    assert not facts.same(vale, facts.all[2], "entry")


def test_an_unknown_part_is_like_nothing(post: Post) -> None:
    facts = post("[[40]] were ill. [[30]] were well.")
    assert facts.all[0].subject is None
    assert facts.alike(facts.all[0], "subject") == ()
    assert not facts.same(facts.all[0], facts.all[1], "subject")


def test_the_words_around(post: Post) -> None:
    facts = post("Vale won by [[300]] votes in all. Reed left.")
    fact = facts.all[0]
    assert facts.before(fact.figure.start, 2) == ["won", "by"]
    assert facts.after(fact.figure.end, 9) == ["votes", "in", "all"]
    assert facts.text(facts.sentence(fact)) == "Vale won by 300 votes in all."


def test_a_fact_is_bound_once_and_travels_whole(post: Post) -> None:
    facts = post("9.10pm\n\nTom Vale has [[300]] votes.\n\n9.00pm\n\nQuiet.")
    [fact] = facts.all
    assert facts.all[0] is facts.at(facts.figures[0])[0]
    copy = pickle.loads(pickle.dumps(fact))  # noqa: S301 - our own
    assert copy == fact
    assert copy.subject.name == "tom vale"
    whole = fact.replaced(entry=7)
    assert isinstance(whole, Fact)
    assert (whole.entry, whole.measure) == (7, fact.measure)
    assert whole != fact
    with pytest.raises(AttributeError):
        fact.entry = 7


def test_somebody_quoted(post: Post) -> None:
    facts = post('He said: "I have [[40]] goats." There are [[30]].')
    assert [fact.quoted for fact in facts.all] == [True, False]
