"""What is it a number of? One name for one thing, however the copy puts it."""

from collections.abc import Callable

import pytest

from blogcheck.binding import Facts

Post = Callable[..., Facts]


def of_what(facts: Facts) -> list[str | None]:
    return [fact.measure.name if fact.measure else None for fact in facts.all]


@pytest.mark.parametrize(
    "printed",
    ["first preferences", "first preference votes", "first choices", "first choice mayoral votes",
     "first-choice votes", "first preference"],
)  # fmt: skip
def test_first_preferences_by_every_name(post: Post, printed: str) -> None:
    assert of_what(post(f"Reed won [[971,931]] {printed} in Hove.")) == ["first preferences"]


@pytest.mark.parametrize(
    ("copy", "measures"),
    [
        ("Reed won [[300]] votes in total.", ["vote"]),
        (
            "Turnout was [[41.3 per cent]], down from [[47.8 per cent]] four years ago.",
            ["turnout", "turnout"],
        ),
        ("Turnout fell [[6.5 points]] to [[41.3 per cent]].", ["turnout", "turnout"]),
        ("Turnout fell from [[47.8 per cent]] a year earlier.", ["turnout"]),
        ("Reed won [[300]] more votes than Vale.", ["vote"]),
        ("Police counted [[40]] marchers and [[3]] buses.", ["marcher", "bus"]),
        # A plural ends its phrase, unless another noun may follow it.
        ("[[Fifteen]] skippers qualify for it.", ["skipper"]),
        ("Another [[60]] ferries nationwide stay in port.", ["ferry"]),
        ("It runs [[40]] sports clubs.", ["sports club"]),
        # What one thing does, and how it compares, is none of its name.
        ("The [[second]] permit describes the pier.", ["permit"]),
        ("Some [[52 per cent]] hadn't heard of it.", [None]),
        ("It was [[4C]] warmer than in May.", [None]),
        ("Vale came [[12th]] out of [[33]].", ["place", None]),
        (
            "The line took [[40]] calls about bins and [[9]] calls about noise.",
            ["calls about bin", "calls about noise"],
        ),
        (
            "The club sold [[300]] adult tickets and [[40]] child tickets.",
            ["adult ticket", "child ticket"],
        ),
        ("Reed took [[47.5 per cent]] of first choices.", ["share of first preferences"]),
        ("[[98 per cent]] of the votes have been counted.", ["share of vote counted"]),
        ("[[75%]] of votes certified", ["share of vote verified"]),
        ("Reed leads in eight of Hove's [[14]] wards.", ["ward"]),
        ("Reed leads in [[eight]] of Hove's 14 wards.", ["ward"]),
        ("They made [[3]] series and [[2]] studies.", ["series", "study"]),
        ("The death toll rose to [[17]].", ["death"]),
        ("Tesco's turnover fell to [[£3m]].", ["turnover"]),
        ("Tesco made a pre-tax profit of [[£3m]].", ["pre-tax profit"]),
        ("Revenue was [[£12.4m]], costs [[£9.1m]].", ["turnover", "cost"]),
        ("Labour's share of the vote rose to [[30 per cent]].", ["vote share"]),
        ("Reed is [[150,000]] ahead on first preferences.", ["first preferences"]),
        ("The jobless total rose to [[190,000]].", ["unemployed"]),
        ("The death toll rose to [[17]] last night.", ["death"]),
        ("He served [[duration|12 years]] of his sentence.", ["sentence"]),
        ("The judge passed a sentence of [[duration|12 years]].", [None]),
        ("She was [[second]].", ["place"]),
        ("It rained.  [[40]].", [None]),
        ("There were [[2]] big Vale wins.", [None]),
        ("Hove is one of the [[5]] where he leads.", [None]),
        # A hyphen is of the word, and initials are no noun by themselves.
        ("She ran [[ten]] hip-hop nights.", ["hip-hop night"]),
        ("They met [[three]] pro-Vale protesters.", ["pro-vale protester"]),
        ("It names [[17]] U.S. harbour agencies.", ["u.s. harbour agency"]),
        # What stands behind the noun, or for none, is no part of it.
        ("The ferry is [[50 metres]] wide, and takes [[£5]] online.", [None, None]),
        ("It lies [[70 km]] north of Hove.", [None]),
        ("It fell from [[£5m]] during the spring.", [None]),
        ("She has a lead of [[five]] points the week before.", ["point"]),
        ("[[Two]] wins in [[11]] games are few.", ["win", "game"]),
        ("They own [[eight]] modern armoured ships.", ["modern armoured ship"]),
        ("[[77 per cent]] cited noise.", [None]),
        ("She had [[8]] of the top 14 places.", ["place"]),
        # How old somebody is, or how a game ended, is of nothing beside it.
        ("The [[four]] skippers met Jo Reed, [[age|39]], at noon.", ["skipper", None]),
        ("Hove won [[12]] games and lost this one [[score|3-1]].", ["game", None]),
        # An ordinal is a place only where nothing else is told.
        ("It was the [[first]] since May.", [None]),
        ("The [[third]] round of the Hove Cup is on.", ["round"]),
        ("The [[first]] 10 minutes were dull.", [None]),
        ("It took [[12]] Vale Islanders in.", ["vale islander"]),
        ("They sorted [[40]] bogus insurance claims.", ["bogus insurance claim"]),
        ("Costs are [[20%]] higher.", ["cost"]),
        ("After [[four]] monthly falls, [[three]] other Valers left.", ["monthly fall", "valer"]),
        (
            "It burns [[12]] cans of gas and gives [[3]] more reasons skippers quit.",
            ["cans of gas", "reason"],
        ),
        # Neither a determiner, nor a day, nor a rate is what there were so many of.
        ("Prices fell to [[£5]] a day.", ["price"]),
        ("It reached [[40]] Tuesday night.", [None]),
        ("In [[duration|a few weeks]] the boats sail.", [None]),
        ("They met a [[age|21-year-old]] Bo Vale.", [None]),
        ("They met a [[age|21-year-old]] skipper.", ["skipper"]),
        (
            "There were [[12]] male flu-related poisoning deaths.",
            ["male flu-related poisoning death"],
        ),
        ("It named the [[19]] skippers wounded on Sunday.", ["skipper"]),
        ("The [[first]] hearing was short.", ["hearing"]),
    ],
)
def test_the_words_beside_it(post: Post, copy: str, measures: list[str | None]) -> None:
    assert of_what(post(copy)) == measures


@pytest.mark.parametrize(
    ("copy", "measures"),
    [
        # Left out in the second half of a comparison.
        ("He took [[971]] first preference votes to Reed's [[889]].", ["first preferences"] * 2),
        # Shared out over a series, units lost on the way.
        ("Reed has [[47.6 per cent]] of first choices, Vale has [[13.21]].",
         ["share of first preferences"] * 2),
        ("Reed has [[47.6 percent]] of the votes, Vale has [[13.2 percent]].",
         ["share of vote"] * 2),
        ("Reed has [[47]], Vale [[41]] seats.", ["seat", "seat"]),
        ("Reed leads in [[eight]] of the city's [[14]] wards.", ["ward", "ward"]),
        ("The Greens took [[31 per cent]] of the vote to the Tories' [[28 per cent]].",
         ["share of vote"] * 2),
        # `The vote` is the vote just spoken of.
        ("Reed polled [[55.6 per cent]] of first choices. Vale won [[29.6]] of the vote.",
         ["share of first preferences"] * 2),
        # A total of two kinds of votes is of votes.
        ("Reed claimed [[82]] second preference votes to take her total to [[154]].",
         ["second preferences", "vote"]),
        ("Let us stick to first preferences. Reed trails by [[110,000]].", ["first preferences"]),
        # A percentage is not carried over to a count.
        ("Reed has [[47 per cent]] of the vote. There were [[3]].", ["share of vote", None]),
    ],
)  # fmt: skip
def test_what_the_copy_does_not_repeat(post: Post, copy: str, measures: list[str | None]) -> None:
    assert of_what(post(copy)) == measures


def test_a_tally_counts_what_its_caption_says(post: Post) -> None:
    facts = post(
        "The ballot is in. First preferences only:\n\nAnna Reed [[57,394]]\n\nTom Vale [[482]]\n"
    )
    assert of_what(facts) == ["first preferences"] * 2


def test_a_tally_without_a_caption_counts_nothing_we_know(post: Post) -> None:
    facts = post("The results\n\nAnna Reed [[57,394]]\n\nTom Vale [[482]]\n")
    assert of_what(facts) == [None, None]


def test_first_preferences_are_votes(post: Post) -> None:
    facts = post("Reed won [[3]] votes.")
    assert facts.broader("first preferences") == "vote"
    assert facts.broader("share of first preferences") == "share of vote"
    assert facts.broader("goal") == "goal"
