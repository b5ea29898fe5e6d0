"""The copy is cut where marks begin and end, and nothing of it is lost whatever they do."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from blogcheck.reports.review.copy import RANK, Cutter, Stretch
from blogcheck.reports.review.view import Ref

COPY = "won 29.61 of the vote"


def test_a_figure_inside_a_longer_mark_keeps_its_own_state() -> None:
    note = Ref(1, "query", "n1")
    pieces = Cutter(COPY, [Stretch(4, 9, "checked"), Stretch(4, 21, "query", note)]).cut(0, 21)
    assert [(piece.text, piece.state) for piece in pieces] == [
        ("won ", ""),
        ("29.61", "query"),
        (" of the vote", "query"),
    ]
    assert [piece.refs for piece in pieces] == [(), (), (note,)]


def test_an_error_outweighs_a_relation_that_holds_and_both_are_numbered() -> None:
    held, failed = Ref(1, "checked", "n1"), Ref(2, "error", "n2")
    (piece,) = Cutter(
        "4,118", [Stretch(0, 5, "checked", held), Stretch(0, 5, "error", failed)]
    ).cut(0, 5)
    assert (piece.state, piece.link, piece.refs) == ("error", failed, (held, failed))


STRETCHES = st.lists(
    st.builds(
        lambda start, size, state, number: Stretch(
            start, start + size, state, Ref(number, state, f"n{number}") if number else None
        ),
        st.integers(0, 38),
        st.integers(1, 20),
        st.sampled_from(sorted(RANK)),
        st.integers(0, 5),
    ),
    max_size=12,
)


@given(STRETCHES, st.lists(st.integers(0, 40), min_size=2, max_size=6, unique=True))
def test_nothing_of_the_copy_is_lost_and_the_gravest_state_shows(
    stretches: list[Stretch], bounds: list[int]
) -> None:
    text = "".join(chr(65 + at) for at in range(40))
    cutter = Cutter(text, stretches)
    at = 0
    bounds = sorted(bounds)
    for start, end in itertools.pairwise(bounds):
        at = start
        for piece in cutter.cut(start, end):
            assert piece.text
            assert text.startswith(piece.text, at)
            for letter in range(at, at + len(piece.text)):
                over = [s.state for s in stretches if s.start <= letter < s.end]
                assert piece.state == min(over, key=RANK.__getitem__, default="")
            at += len(piece.text)
            ending = {s.ref for s in stretches if s.end == at and s.ref}
            assert set(piece.refs) == ending
        assert at == end
