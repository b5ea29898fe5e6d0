"""Who has how many: the values by which contestants are ranked, where they stand together."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.interval import Interval
from blogcheck.patterns import later

# Of these more is better, and everybody in a contest has some.
POLLED = frozenset(
    ("vote", "first preferences", "vote share", "share of vote", "share of first preferences")
)
COUNTED = frozenset(("seat", "council seat", "share of seat", "medal", "gold medal"))
RANKING = POLLED | COUNTED
STATING = frozenset(("bare", "amount", "share", "standing", "total"))
# Stages of a count that are not the end of it, or not all of it.
PASSING = frozenset(("second", "running", "forecast", "third"))


# How a sentence begins that tells of another time: at the elections two years ago.
EARLIER = later(
    r"\b(?:(?:years?|months?|weeks?) (?:ago|earlier|before)|[Ii]n (?:19|20)\d\d"
    r"|(?:[Ll]ast|[Pp]revious) (?:time|year|month|season|week|elections?|contest|vote|poll))\b"
)
OPENS = 70
# `third with`, `in third place on`: between a place and the value that goes with it.
WITH = later(r"(?: place)?,? (?:with|on|at)(?: just| only)? ")
REACH = 40
# More than this stand in no contest that copy ranks.
MOST = 60
# Whoever has more figures than this has them at different times.
SEVERAL = 6
PEOPLE = frozenset(("person", "party"))


class Standing:
    """One contest, in one place, as one stretch of the copy gives it: each contestant's values.

    values: by contestant, in order of the copy; counts and shares are never in one standing.
    """

    def __init__(self, values: dict[str, list[Fact]]) -> None:
        self.values = values
        self._known: dict[str, tuple[Interval, ...]] = {}
        self._shown: dict[str, Fact] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def above(self, name: str) -> list[str] | None:
        """Who stands above a contestant; None if it cannot be told of some, or of him."""
        mine = self._intervals(name)
        if not mine:
            return None
        found = []
        for other in self.values:
            if other == name:
                continue
            theirs = self._intervals(other)
            if not theirs:
                return None
            if all(low.below(high) for low in mine for high in theirs):
                found.append(other)
            elif not all(low.below(high) for low in theirs for high in mine):
                return None
        return found

    def _intervals(self, name: str) -> tuple[Interval, ...]:
        """What a contestant's figures may be; none if there are too many to rank him by."""
        if name not in self._known:
            found = {
                fact.figure.quantity.claimed()
                for fact in self.values.get(name, ())
                if fact.figure.quantity is not None
            }
            self._known[name] = tuple(found) if len(found) <= SEVERAL else ()
        return self._known[name]

    def value(self, name: str) -> Fact:
        """The value that is shown for a contestant: the last of the final ones, or the first."""
        if name not in self._shown:
            held = self.values[name]
            finals = [fact for fact in held if fact.stage and fact.stage.name == "total"]
            self._shown[name] = finals[-1] if finals else held[0]
        return self._shown[name]

    def shown(self) -> Iterator[Fact]:
        """One value of each contestant, in order of the copy."""
        yield from sorted(
            (self.value(name) for name in self.values), key=lambda fact: fact.figure.start
        )


class Contests:
    """The standings of a post, each stretch of it read once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._near: dict[tuple[str, int], list[Standing]] = {}
        self._of: dict[str, list[Standing]] | None = None

    def near(self, fact: Fact) -> list[Standing]:
        """The standings of a fact's entry; of its paragraph in a plain article."""
        facts = self._facts
        if fact.entry >= 0:
            return self._read(("entry", fact.entry), facts.in_entry(fact.entry))
        paragraph = facts.document.paragraph_at(fact.figure.start)
        return self._read(("paragraph", paragraph[0]), facts.in_paragraph(fact))

    def of(self, name: str) -> list[Standing]:
        """The standings of three or more, in any entry, that have a figure for a contestant."""
        return self._results().get(name, [])

    def may_tell(self, fact: Fact) -> bool:
        """Whether there is a standing by which a place could be told at all, whoever has it."""
        return bool(self.near(fact)) or (fact.entry >= 0 and bool(self._results()))

    def _results(self) -> dict[str, list[Standing]]:
        if self._of is None:
            self._of = {}
            for entry in self._facts.document.entries:
                near = self._facts.in_entry(entry.index)
                for standing in self._read(("entry", entry.index), near):
                    for held in standing.values if len(standing.values) > 2 else ():
                        self._of.setdefault(held, []).append(standing)
        return self._of

    def _read(self, key: tuple[str, int], near: Iterable[Fact]) -> list[Standing]:
        if key not in self._near:
            self._near[key] = standings(self._facts, near)
        return self._near[key]


def standings(facts: Facts, near: Iterable[Fact]) -> list[Standing]:
    """The standings that some facts make: by area, and shares apart from counts."""
    groups: dict[tuple[str, bool], dict[str, list[Fact]]] = {}
    # Whose each is costs most: it is asked of those alone that are left, and never of one alone.
    near = [fact for fact in near if may_rank(facts, fact)]
    near = [fact for fact in near if ranks(facts, fact)] if len(near) > 1 else []
    sentences = {fact.sentence for fact in near}
    past = {
        start for start in sentences if EARLIER.search(facts.document.flat, start, start + OPENS)
    }
    # Of one contest is what one sentence tells; another time parts it from those around it.
    if len(past) < len(sentences):
        near = [fact for fact in near if fact.sentence not in past]
    for fact in near if len(near) > 1 else ():
        whose = holder(facts, fact)
        if not whose:
            continue
        scope = fact.scope.name if fact.scope is not None else ""
        key = (scope, fact.figure.kind == "percent" or "." in fact.figure.text)
        groups.setdefault(key, {}).setdefault(whose, []).append(fact)
    return [Standing(values) for values in groups.values() if 1 < len(values) <= MOST]


def may_rank(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is of a kind by which contestants are ranked, as far as words tell."""
    if fact.figure.quantity is None or fact.figure.kind not in ("number", "percent"):
        return False
    if fact.claim.kind not in STATING:
        return False
    known = fact.claim.kind == "total" or fact.figure.kind == "percent"
    return known or facts.may_be_of(fact.figure, RANKING)


def ranks(facts: Facts, fact: Fact) -> bool:
    """Whether a contestant is ranked by this figure."""
    if not may_rank(facts, fact) or fact.quoted:
        return False
    if fact.stage is not None and fact.stage.name in PASSING:
        return False
    if fact.measure is None:
        return fact.claim.kind == "total" or in_row(facts, fact) or of_place(facts, fact)
    name = fact.measure.name
    return name in POLLED or name in COUNTED or facts.broader(name) in POLLED


def in_row(facts: Facts, fact: Fact) -> bool:
    """Whether a figure is that of a tally's row."""
    rows = facts.document.rows
    at = bisect_left(rows, fact.figure.start, key=lambda row: row.figure[0])
    return at < len(rows) and rows[at].figure[0] == fact.figure.start


def holder(facts: Facts, fact: Fact) -> str:
    """Whose a value is; in `Rowe third with 90` his whose the place is. Empty if unknown."""
    if fact.subject is not None:
        return fact.subject.name
    place = place_of(facts, fact)
    return place.subject.name if place is not None and place.subject is not None else ""


def of_place(facts: Facts, fact: Fact) -> bool:
    """Whether it is the share of somebody who has a place: `third with 23 per cent`."""
    if fact.figure.kind != "percent":
        return False
    placed = place_of(facts, fact) is not None
    person = fact.subject is not None and facts.names.kind(fact.subject.name) in PEOPLE
    return placed or (person and fact.claim.kind == "bare")


def place_of(facts: Facts, fact: Fact) -> Fact | None:
    """The place straight before a value: the `third` of `third with 90`; None without one."""
    start = fact.figure.begins
    for other in reversed(facts.in_span(Span(max(0, start - REACH), start))):
        if other.figure.kind == "ordinal" and other.subject is not None:
            between = facts.document.text[other.figure.end : start]
            return other if WITH.fullmatch(between) else None
    return None


def rank_of(fact: Fact) -> int:
    """The place that an ordinal gives; 0 if it gives none."""
    value = fact.figure.value
    return int(value) if value is not None and value == int(value) and 0 < value < 100 else 0
