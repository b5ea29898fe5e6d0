"""The name of a finding outlives what happens around it."""

from collections.abc import Callable

from blogcheck.checking.engine import run
from blogcheck.rule import Facts, Finding, Mark, Rule

OLD = "9.15pm\nKen took 102,355 more votes.\n\n9.05pm\nHis total is 992,263.\n\n9.00pm\nPolls are counted.\n"


def prints(
    text: str,
    facts: Callable[..., Facts],
    on: Callable[..., Mark],
    rule: Callable[..., Rule],
    *words: str,
) -> list[str]:
    says = [Finding(f"{w} is wrong", (on(text, w, value=w),)) for w in words]
    return [f.fingerprint for f in run(facts(text), [rule(*says)]).findings]


def test_entries_on_top_change_nothing(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    new = "9.45pm\nBoris leads.\n\n9.30pm\nIt rains.\n\n" + OLD
    words = ("102,355", "992,263")
    assert prints(OLD, facts, on, rule, *words) == prints(new, facts, on, rule, *words)


def test_spaces_capitals_and_quotation_marks_change_nothing(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    one = "He said 'the total' is 992,263 now."
    two = "He  said \u2018The Total\u2019 is 992,263 now."
    assert prints(one, facts, on, rule, "992,263") == prints(two, facts, on, rule, "992,263")


def test_another_figure_or_other_words_change_it(
    facts: Callable[..., Facts], on: Callable[..., Mark], rule: Callable[..., Rule]
) -> None:
    one, two, three = "His total is 992,263.", "His total is 992,273.", "Her total is 992,263."
    assert prints(one, facts, on, rule, "992,263") != prints(two, facts, on, rule, "992,273")
    assert prints(one, facts, on, rule, "992,263") != prints(three, facts, on, rule, "992,263")


def repeats(text: str, facts: Callable[..., Facts], rule: Callable[..., Rule]) -> list[str]:
    from blogcheck.rule import Mark

    starts = [at for at in range(len(text)) if text.startswith("992,263", at)]
    says = [Finding("wrong", (Mark(at, at + 7, "stated"),)) for at in starts]
    return [f.fingerprint for f in run(facts(text), [rule(*says)]).findings]


def test_repeats_are_told_apart_from_the_oldest_on(
    facts: Callable[..., Facts], rule: Callable[..., Rule]
) -> None:
    entry = "\n\nThe total is 992,263.\n\n"
    old = f"9.15pm{entry}9.05pm{entry}9.00pm\n\nPolls close.\n"
    before = repeats(old, facts, rule)
    after = repeats(f"9.30pm{entry}{old}", facts, rule)
    assert len(set(after)) == 3
    assert after[1:] == before


def test_a_post_of_one_sentence_is_not_read_again_for_each_finding(
    facts: Callable[..., Facts], rule: Callable[..., Rule]
) -> None:
    text = "the total is 992,263 and " * 4000
    assert len(set(repeats(text, facts, rule))) == 4000
