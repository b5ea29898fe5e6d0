"""The named tuples of the house against those of typing."""

import pickle
import typing

import pytest

from blogcheck import typed


class Ours(typed.NamedTuple):
    """A ward and its poll."""

    ward: str
    votes: int = 0
    turnout: tuple[int, ...] = ()

    @property
    def counted(self) -> bool:
        return self.votes > 0

    @classmethod
    def empty(cls) -> "Ours":
        return cls("")


class Theirs(typing.NamedTuple):
    ward: str
    votes: int = 0
    turnout: tuple[int, ...] = ()


class Further(Ours):
    def shout(self) -> str:
        return self.ward.upper()


def test_it_is_made_as_one_of_typing_is() -> None:
    for mine, other in (
        (Ours("Mill"), Theirs("Mill")),
        (Ours("Mill", 7), Theirs("Mill", 7)),
        (Ours("Mill", turnout=(1,)), Theirs("Mill", turnout=(1,))),
        (Ours(votes=3, ward="Mill"), Theirs(votes=3, ward="Mill")),
    ):
        assert tuple(mine) == tuple(other)
        assert repr(mine) == repr(other).replace("Theirs", "Ours")
        assert mine._asdict() == other._asdict()
        assert hash(mine) == hash(other)


@pytest.mark.parametrize("arguments", [(), ("Mill", 1, (), 4)])
def test_it_takes_no_more_and_no_fewer_parts(arguments: tuple[typing.Any, ...]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError, match="argument"):
            kind(*arguments)
    with pytest.raises(TypeError, match=r"Ours.*wards"):
        Ours(wards="Mill")  # type: ignore[call-arg]


def test_it_says_what_its_parts_are() -> None:
    assert Ours._fields == Theirs._fields == Ours.__match_args__
    assert Ours._field_defaults == Theirs._field_defaults
    assert (Ours.__name__, Ours.__module__) == ("Ours", __name__)
    assert Ours.__doc__ == "A ward and its poll."


def test_its_body_is_kept() -> None:
    assert Ours("Mill", 7).counted
    assert not Ours.empty().counted
    assert Further("Mill").shout() == "MILL"
    assert Further("Mill")._replace(votes=2) == Further("Mill", 2)
    assert isinstance(Further("Mill")._replace(votes=2), Further)


def test_it_is_not_to_be_changed() -> None:
    with pytest.raises(AttributeError):
        Ours("Mill").votes = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Ours("Mill").seats = 3  # type: ignore[attr-defined]


def test_a_copy_has_other_parts() -> None:
    assert Ours("Mill")._replace(votes=2, turnout=(4,)) == Ours("Mill", 2, (4,))
    with pytest.raises(ValueError, match="seats"):
        Ours("Mill")._replace(seats=2)  # type: ignore[call-arg]
    assert Ours._make(["Mill", 1, ()]) == Ours("Mill", 1)
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Ours._make(["Mill"])


def test_it_is_matched_by_its_parts() -> None:
    match Ours("Mill", 7):
        case Ours("Mill", votes):
            assert votes == 7
        case _:
            pytest.fail("no match")


def test_it_can_be_pickled() -> None:
    made = pickle.loads(pickle.dumps(Ours("Mill", 7)))  # noqa: S301  (our own)
    assert made == Ours("Mill", 7)
    assert type(made) is Ours
