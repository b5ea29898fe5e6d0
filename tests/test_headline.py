"""What a headline's figure is held against, beyond the examples of its rule."""

import blogcheck

STORY = "\n\nMarta Ilves beat the third seed on Friday.\n\n{}\n"


def held(headline: str, body: str) -> list[list[str]]:
    """The pairs of figures that are listed as agreeing."""
    return [
        [span["text"] for span in record["spans"]]
        for record in blogcheck.lint(headline + STORY.format(body), select="headline-and-body")
        if record["type"] == "check"
    ]


def test_a_small_count_of_something_else_is_not_said_to_agree() -> None:
    assert held("Ilves wins five-set thriller", "She saved four of five break points.") == []
    assert held("Fans queue in five towns", "The tour of five towns ends in May.") == [
        ["five", "five"]
    ]


def test_a_figure_with_digits_to_tell_it_is() -> None:
    assert held("Ilves draws 8,214", "On the centre court 8,214 looked on.") == [["8,214", "8,214"]]


def test_a_figure_is_held_once() -> None:
    assert held("Tour loses 140 posts to cuts", "About 140 posts will go.") == [["140", "140"]]
