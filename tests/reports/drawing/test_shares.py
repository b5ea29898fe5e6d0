"""How it is told where the figures of a post ended."""

from blogcheck.reports.drawing import shares


def test_the_shares_are_of_all_figures() -> None:
    counts = {"checked": 138, "contradicted": 42, "unbound": 420, "set-aside": 78}
    # Of 678: 20.4, 6.2, 61.9 and 11.5 per cent.
    assert shares.cells(counts) == ["678", "138 (20%)", "42 (6%)", "420 (62%)", "78 (12%)"]


def test_one_of_a_thousand_is_not_none() -> None:
    counts = {"checked": 1, "contradicted": 0, "unbound": 1_233, "set-aside": 0}
    assert shares.sentence(counts) == (
        "1,234 figures: 1 checked (<1%), 0 contradicted, 1,233 unbound (100%), 0 set aside"
    )


def test_no_figure_ended_nowhere() -> None:
    assert shares.sentence(dict.fromkeys(("checked", "unbound"), 0)) == "0 figures"
    assert shares.cells({}) == ["0", "0", "0", "0", "0"]
