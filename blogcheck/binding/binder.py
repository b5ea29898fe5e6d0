"""Works out the key of a fact, part by part."""

from collections.abc import Sequence
from functools import cached_property

from blogcheck.binding.fact import LIKELY, Fact, Part
from blogcheck.binding.measures import Measures
from blogcheck.binding.names import Names
from blogcheck.binding.scopes import Scopes
from blogcheck.binding.stages import Stages
from blogcheck.binding.subjects import Subjects
from blogcheck.document import Document
from blogcheck.reading.claim import Claim, Figure, Role

# Figures that are nobody's; stages that are not over; claims that set one figure against another.
UNOWNED = frozenset(
    ("clock", "hours", "date", "dates", "feast", "weekday", "year", "decade", "season", "daypart")
)
OPEN = frozenset(("running", "forecast"))
COMPARING = frozenset(("gap", "standing", "threshold", "multiple"))

_set = object.__setattr__


class Bound(Fact):
    """A fact that finds a part of its key when that part is first read, and then keeps it.

    No rule looks at most figures, and most rules look at two parts of a key: to work out all the
    rest would cost more than everything else. Copies, pickled or replaced, are whole.
    """

    __slots__ = ("_binder",)

    def __getattr__(self, name: str) -> object:
        """The part that is not yet known; what is known never comes here."""
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self._binder, name)(self)
        _set(self, name, value)
        return value


class Binder:
    """Finds the parts of the keys of one post's facts."""

    def __init__(
        self, document: Document, claims: Sequence[Claim], figures: Sequence[Figure]
    ) -> None:
        """figures: the sound ones, in order of the copy."""
        self._document = document
        self._claims = claims
        self._figures = figures

    # In most posts no rule asks whose a figure is: these are made when the first one does.

    @cached_property
    def names(self) -> Names:
        """The names of the post."""
        return Names(self._document)

    @cached_property
    def subjects(self) -> Subjects:
        """Whose each figure is."""
        return Subjects(self._document, self.names)

    @cached_property
    def _scopes(self) -> Scopes:
        return Scopes(self._document, self.names, self.subjects)

    @cached_property
    def _stages(self) -> Stages:
        return Stages(self._document, self.subjects)

    def fact(self, claim: Claim, role: Role) -> Fact:
        """The fact of one role of a claim."""
        fact = Bound.__new__(Bound)
        _set(fact, "_binder", self)
        _set(fact, "claim", claim)
        _set(fact, "role", role.name)
        _set(fact, "figure", role.figure)
        return fact

    def subject(self, fact: Fact) -> Part | None:
        """Whose it is."""
        return None if fact.figure.kind in UNOWNED else self.subjects.of(fact.figure)

    def other(self, fact: Fact) -> Part | None:
        """Against whom."""
        if fact.claim.kind == "standing":
            # `640 votes to Pike's 512`: each side has the other.
            others = [role.figure for role in fact.claim.roles if role.figure is not fact.figure]
            found = self.subjects.of(others[0]) if len(others) == 1 else None
            if found is not None and (fact.subject is None or found.name != fact.subject.name):
                return found
        if fact.claim.kind in COMPARING or fact.figure.kind == "score":
            return self.subjects.other(fact.figure, fact.subject)
        return None

    def measure(self, fact: Fact) -> Part | None:
        """Of what."""
        return None if fact.figure.kind in UNOWNED else self._measures.of(fact.figure)

    def scope(self, fact: Fact) -> Part | None:
        """Where."""
        if fact.figure.kind in UNOWNED:
            return None
        scope = self._scopes.of(fact.figure)
        if scope is not None and scope.sure == LIKELY and scope.span is None:
            # `Now 33,000 behind`, after the result of one seat, is not about that seat.
            stage = fact.stage
            return None if stage is not None and stage.name in OPEN else scope
        return scope

    def stage(self, fact: Fact) -> Part | None:
        """At which stage."""
        return None if fact.figure.kind in UNOWNED else self._stages.of(fact.figure, fact.measure)

    def entry(self, fact: Fact) -> int:
        """In which entry."""
        return self._document.entry_at(fact.figure.start)

    def as_of(self, fact: Fact) -> int | None:
        """As of when, in minutes."""
        return self._document.entries[fact.entry].minutes if fact.entry >= 0 else None

    def sentence(self, fact: Fact) -> int:
        """Where its sentence begins."""
        return self._document.sentence_at(fact.figure.start)[0]

    def quoted(self, fact: Fact) -> bool:
        """Whether somebody is quoted."""
        return self._document.quoted(fact.figure.start)

    @cached_property
    def _measures(self) -> Measures:
        nouns = {
            id(role.figure): noun
            for claim in self._claims
            for role in claim.roles
            if (noun := claim.noun(role.name)) is not None
        }
        return Measures(self._document, self.subjects, self._figures, lambda f: nouns.get(id(f)))
