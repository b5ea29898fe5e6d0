"""The facts of one post, and the indexes by which rules reach them."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

from blogcheck.binding import keys
from blogcheck.binding.binder import Binder
from blogcheck.binding.classes import sound
from blogcheck.binding.fact import Fact, Part
from blogcheck.binding.names import Names
from blogcheck.binding.nouns import stems, widest
from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Claim, Figure, Role
from blogcheck.typed import TypeVar

WORD = later(r"[^\W_]+(?:['’.,-][^\W_]+){0,6}|%")
# The longest word of ordinary copy, with a blank: how far to look for n words.
REACH = 16
T = TypeVar("T")


class Facts:
    """What a rule is given: the claims of a post, bound, by index.

    A fact is one sound figure in one role of a claim. A figure that no claim holds is the `value`
    of a claim of kind `bare`. Malformed figures and those that were set aside are no facts; they
    stand in `figures` alone. A fact is bound when it is first asked for, and once.
    """

    def __init__(
        self,
        document: Document,
        claims: Sequence[Claim],
        figures: Sequence[Figure],
        words: Collection[str] = (),
    ) -> None:
        """words: those of the copy, in any order, as they were read; cut here if there are none."""
        self.document = document
        self._words = words
        self.figures: tuple[Figure, ...] = tuple(figures)
        claimed = {id(role.figure) for claim in claims for role in claim.roles}
        # Every figure of a claim is one of `figures`, and those are in order.
        self._held = tuple(filter(sound, self.figures))
        self._starts = [figure.start for figure in self._held]
        loose = [
            Claim("bare", figure.start, figure.end, (Role("value", figure),))
            for figure in self._held
            if id(figure) not in claimed
        ]
        # Stable: of two claims that begin together the reader's own order holds.
        ordered = sorted([*claims, *loose], key=lambda claim: claim.start)
        self.claims: tuple[Claim, ...] = tuple(ordered)
        self._memo: dict[object, object] = {}
        self._binder = Binder(document, self.claims, self._held)
        self._bound: dict[int, tuple[Fact, ...]] = {}
        self._at: dict[int, tuple[Fact, ...]] = {}

    @property
    def all(self) -> tuple[Fact, ...]:
        """Every fact, in order of the copy."""
        return self.kept("all", self._all)

    def of(self, kind: str) -> tuple[Claim, ...]:
        """The claims of a kind, in order of the copy."""
        return self.claims_by_kind.get(kind, ())

    @cached_property
    def claims_by_kind(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of every kind that there is, each in order of the copy."""
        return keys.by_kind(self.claims)

    @cached_property
    def figures_by_kind(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of every kind that there is, sound or not, each in order of the copy."""
        return keys.by_kind(self.figures)

    @cached_property
    def vocabulary(self) -> Collection[str]:
        """The words of the post, in any case and order, with what stands behind them."""
        return self._words or self.document.text.split()

    @cached_property
    def by_sentence(self) -> list[tuple[Figure, ...]]:
        """The sound figures of each sentence that has any, in order of the copy."""
        found: list[tuple[Figure, ...]] = []
        held = self._held
        at = 0
        while at < len(held):
            end = self.document.sentence_at(held[at].start)[1]
            after = bisect_left(self._starts, end, at)
            # Between two paragraphs there is no sentence, and a figure is alone.
            found.append(held[at : max(after, at + 1)])
            at = max(after, at + 1)
        return found

    def bound(self, claim: Claim) -> tuple[Fact, ...]:
        """The facts of a claim: one for each role whose figure is sound, in order of its roles."""
        found = self._bound.get(id(claim))
        if found is None:
            make = self._binder.fact
            found = tuple([make(claim, role) for role in claim.roles if sound(role.figure)])
            self._bound[id(claim)] = found
        return found

    def fact(self, claim: Claim, role: str) -> Fact | None:
        """The fact of one role of a claim; None if it has none, or its figure is not sound."""
        # Most are asked for a role that they do not have.
        if claim.figure(role) is not None:
            for fact in self.bound(claim):
                if fact.role == role:
                    return fact
        return None

    def at(self, figure: Figure) -> tuple[Fact, ...]:
        """The facts of a figure: one for each claim that holds it; none if it is not sound."""
        found = self._at.get(id(figure))
        if found is None:
            held = self._claims_of.get(id(figure), ())
            if len(held) == 1 and len(held[0].roles) == 1:
                found = self.bound(held[0])
            else:
                found = tuple([f for c in held for f in self.bound(c) if f.figure is figure])
            self._at[id(figure)] = found
        return found

    def parts(self, fact: Fact) -> tuple[Fact, ...]:
        """Both figures that a fact's own is made of, 54-46, as facts; none for any other."""
        parts = fact.figure.parts
        claims = [Claim("bare", part.start, part.end, (Role("value", part),)) for part in parts]
        make = self._binder.fact
        return tuple([make(claim, claim.roles[0]) for claim in claims])

    def by_kind(self, figure_kind: str) -> tuple[Fact, ...]:
        """Every fact whose figure is of a kind, such as `percent` or `money`."""
        figures = self.figures_by_kind.get(figure_kind)
        if figures is None:
            return ()
        return self.kept(("kind", figure_kind), lambda: self._facts(figures))

    def in_span(self, span: Span) -> tuple[Fact, ...]:
        """Every fact whose figure begins within a span, in order of the copy."""
        return self._facts(self.figures_in(span))

    def figures_in(self, span: Span) -> tuple[Figure, ...]:
        """The figures of those facts, each once: enough where no more of a key is wanted."""
        held, starts = self._held, self._starts
        return held[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    def in_sentence(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of a fact's sentence, itself among them."""
        return self.kept(("sentence", fact.sentence), lambda: self.in_span(self.sentence(fact)))

    def in_paragraph(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts of a fact's paragraph, itself among them."""
        span = self.document.paragraph_at(fact.figure.start)
        return self.kept(("paragraph", span[0]), lambda: self.in_span(span))

    def in_entry(self, index: int) -> tuple[Fact, ...]:
        """The facts of an entry; with -1 those that stand in none (all of a plain article)."""
        if index >= 0:
            span = self.document.entries[index].span
            return self.kept(("entry", index), lambda: self.in_span(span))
        return self.kept(
            ("entry", -1), lambda: tuple(fact for fact in self.all if fact.entry == -1)
        )

    def alike(self, fact: Fact, *parts: str) -> tuple[Fact, ...]:
        """The facts whose named parts are known and equal to this one's, itself among them.

        parts: as for `keys.part_of`. Empty if one of them is unknown here. The tuple is the index's
        own: a rule that takes every fact in turn should go through `groups` instead.
        """
        # What stands in the same place is few: only there need the costly parts be worked out.
        near = tuple(part for part in parts if part in keys.PLAIN)
        wanted = tuple(part for part in parts if part not in keys.PLAIN)
        place, key = keys.by(near)(fact), keys.by(wanted)(fact)
        if place is None or key is None:
            return ()
        few = self._index(near).get(place, ()) if near else self.all
        index = self.kept(("near", near, place, wanted), lambda: keys.grouped(few, keys.by(wanted)))
        return index.get(key, ())

    def groups(self, *parts: str, kind: str = "") -> list[tuple[Fact, ...]]:
        """The facts that have the named parts in common: groups of two or more, in order.

        A fact of which one part is unknown is in none. Parts are worked out only for facts that
        the parts named before them leave together: name the telling ones first. With a kind
        (`percent`) only the facts of such figures are looked at, which spares the rest.
        """
        return self.kept(
            ("groups", kind, parts),
            lambda: keys.in_common(self.by_kind(kind) if kind else self.all, parts),
        )

    def keyed(self, **parts: object) -> tuple[Fact, ...]:
        """The facts with the given parts: ``keyed(subject="asha rowe", measure="vote")``."""
        names = tuple(parts)
        return self._index(names).get(tuple(parts[name] for name in names), ())

    @property
    def names(self) -> Names:
        """The names of the post."""
        return self._binder.names

    def same(self, one: Fact, two: Fact, *parts: str) -> bool:
        """Whether the named parts are known in both facts, and equal."""
        return all(
            (mine := keys.part_of(one, part)) is not None and mine == keys.part_of(two, part)
            for part in parts
        )

    def sentence(self, fact: Fact) -> Span:
        """The sentence in which a fact's figure stands."""
        return self.document.sentence_at(fact.figure.start)

    def clause(self, fact: Fact) -> Span:
        """The clause in which a fact's figure stands; the sentence if it has but one."""
        return self._binder.subjects.clause(fact.figure)

    def subjects_in(self, span: Span) -> tuple[Part, ...]:
        """Everybody named in a span, by pronoun or role too, once each, in order."""
        found: dict[str, Part] = {}
        for actor in self._binder.subjects.actors_in(span):
            name, sure = self._binder.subjects.antecedents.meaning(*actor)
            if name:
                found.setdefault(name, Part(name, sure, Span(actor[0].start, actor[0].end)))
        return tuple(found.values())

    def broader(self, measure: str) -> str:
        """The measure of which one is a kind: `vote` for `first preferences`; else itself."""
        return widest(measure)

    def may_be_of(self, figure: Figure, measures: frozenset[str]) -> bool:
        """Whether a figure may be of one of some measures, or of a kind of one.

        It looks for their words in the figure's paragraph and no further, which costs next to
        nothing: what it denies need not be asked for its measure.
        """
        if self._binder.subjects.row(figure) is not None:
            return True
        place = self.document.paragraph_at(figure.start)
        return self.kept(
            ("may", place.start, measures),
            lambda: any(map(self.text(place).lower().__contains__, stems(measures))),
        )

    def kept(self, key: object, make: Callable[[], T]) -> T:
        """What `make` gives, made once a post: for what several rules look up alike."""
        found = self._memo.get(key, self)
        if found is self:
            found = self._memo[key] = make()
        return found  # type: ignore[return-value]  # what `make` made under this key

    def text(self, span: Span) -> str:
        """The copy of a span."""
        return self.document.text[span[0] : span[1]]

    def words(self, start: int, end: int) -> list[str]:
        """The words between two offsets, in lower case; `%` counts as one."""
        return WORD.findall(self.document.text[max(0, start) : end].lower())

    def before(self, offset: int, count: int) -> list[str]:
        """The last `count` words of the same sentence before an offset, in lower case."""
        start = max(self.document.sentence_at(offset)[0], offset - REACH * count)
        return self.words(start, offset)[-count:]

    def after(self, offset: int, count: int) -> list[str]:
        """The first `count` words of the same sentence from an offset on, in lower case."""
        end = min(self.document.sentence_at(offset)[1], offset + REACH * count)
        return self.words(offset, end)[:count]

    def _all(self) -> tuple[Fact, ...]:
        facts = [fact for claim in self.claims for fact in self.bound(claim)]
        facts.sort(key=lambda fact: fact.figure.start)
        return tuple(facts)

    @cached_property
    def _claims_of(self) -> dict[int, tuple[Claim, ...]]:
        """The claims that hold each figure."""
        index: dict[int, tuple[Claim, ...]] = {}
        for claim in self.claims:
            for _, figure in claim.roles:
                at = id(figure)
                held = index.get(at)
                if held is None:
                    index[at] = (claim,)
                # One figure may hold two roles of one claim; the claim is listed once.
                elif held[-1] is not claim:
                    index[at] = (*held, claim)
        return index

    def _facts(self, figures: Iterable[Figure]) -> tuple[Fact, ...]:
        return tuple([fact for figure in figures for fact in self.at(figure)])

    def _index(self, parts: tuple[str, ...]) -> dict[object, tuple[Fact, ...]]:
        return self.kept(("index", parts), lambda: keys.grouped(self.all, keys.by(parts)))
