"""The parts of a fact's key, and things sorted by them."""

from collections.abc import Callable, Iterable

from blogcheck.binding.fact import Fact, Part
from blogcheck.reading.claim import Claim, Figure
from blogcheck.typed import TypeVar

Key = tuple[object, ...]
# Parts of a key that cost nothing to know.
PLAIN = frozenset(("entry", "sentence", "as_of", "claim", "kind", "role"))
T = TypeVar("T")
Kinded = TypeVar("Kinded", Claim, Figure)


def part_of(fact: Fact, part: str) -> object:
    """One part of a fact's key as a plain value; None when it is unknown.

    part: subject, other, measure, scope, stage, as_of, entry, sentence, role, claim (its kind) or
    kind (of the figure). A plain article has no entries: there `entry` is -1, and known.
    """
    if part == "claim":
        return fact.claim.kind
    if part == "kind":
        return fact.figure.kind
    value: object = getattr(fact, part)
    return value.name if isinstance(value, Part) else value


def by(parts: tuple[str, ...]) -> Callable[[Fact], Key | None]:
    """The key of a fact by its named parts; None if one of them is unknown."""

    def key(fact: Fact) -> Key | None:
        values = tuple(part_of(fact, part) for part in parts)
        return None if None in values else values

    return key


def by_kind(things: Iterable[Kinded]) -> dict[str, tuple[Kinded, ...]]:
    """The things by their kind, each group in the order given."""
    groups: dict[str, list[Kinded]] = {}
    for thing in things:
        if (group := groups.get(thing.kind)) is None:
            groups[thing.kind] = [thing]
        else:
            group.append(thing)
    return {kind: tuple(group) for kind, group in groups.items()}


def grouped(things: Iterable[T], key: Callable[[T], object]) -> dict[object, tuple[T, ...]]:
    """The things by their key, each group in the order given; a key of None is left out."""
    groups: dict[object, list[T]] = {}
    for thing in things:
        name = key(thing)
        if name is not None:
            groups.setdefault(name, []).append(thing)
    return {name: tuple(group) for name, group in groups.items()}


def in_common(facts: tuple[Fact, ...], parts: tuple[str, ...]) -> list[tuple[Fact, ...]]:
    """Groups of two facts or more whose named parts are known and equal, the cheap parts first."""
    groups = [facts]
    for part in sorted(parts, key=lambda part: part not in PLAIN):
        groups = [
            finer
            for group in groups
            for finer in grouped(group, by((part,))).values()
            if len(finer) > 1
        ]
    return groups
