"""Which figures a name of [where] means: by what they are of, as binding has it or as printed."""

import re
from collections.abc import Iterator

from blogcheck.binding.nouns import SHARE, canonical, head
from blogcheck.patterns import later
from blogcheck.reading.lists import families
from blogcheck.rule import Fact, Facts, Figure
from blogcheck.typed import NamedTuple

# What a figure may be in the copy, and what each way to choose one takes.
KINDS = ("number", "percent", "points", "money", "quantity", "multiple", "duration", "age")
TAKEN = {"count": ("number",), "share": ("percent",), "money": ("money",)}
POINT, POINTS = "point", "points"

# Claims in which a figure is what there is; elsewhere it is a gap, a rate, a rank, what is left.
STANDING = frozenset(
    "bare amount total part share change counted announced standing shared".split()
)
ROLES = frozenset("value to whole".split())
# `12 more seats` are not the seats that there are.
MORE = frozenset("more fewer less extra additional further other another new".split())
# How far behind a figure the body may stand that it is counted in.
REACH = 100
WORD = later(r"[ -]([\w'’]{1,40})")
IN = "(?:in|on|of|at|for)"


class Choice(NamedTuple):
    """One name of [where].

    by: count, share, money or kind; kinds: the figures it takes; measures: what they are of, as
    binding names it, none if it matters not; words: the same as it would be printed behind the
    figure, in the singular; bodies: where they must be counted, any if empty.
    """

    by: str
    said: str
    kinds: tuple[str, ...]
    measures: tuple[str, ...]
    words: tuple[str, ...]
    bodies: tuple[str, ...]

    @classmethod
    def of(cls, by: str, kind: str, noun: str, bodies: tuple[str, ...]) -> "Choice":
        """A choice by what the file says: `count = "papers"`, `kind = "percent", of = "vote"`."""
        printed = noun.lower().split()
        name = canonical(list(printed)) if printed else ""
        kinds = TAKEN.get(by, (kind,))
        if by == "count" and name == POINT:
            kinds = (POINTS,)
        measures = (name, SHARE + name) if name and "percent" in kinds else (name,) if name else ()
        words = tuple(head(word) for word in printed)
        return cls(by, noun, kinds, measures, words, bodies)

    def facts(self, facts: Facts) -> Iterator[Fact]:
        """The figures that are meant, each once, in order of the copy, hedged ones too."""
        if not self._named(facts.document.text.lower()):
            return
        taken: set[int] = set()
        found = [fact for kind in self.kinds for fact in facts.by_kind(kind)]
        for fact in sorted(found, key=lambda fact: fact.figure.start):
            if id(fact.figure) not in taken and self._means(facts, fact):
                taken.add(id(fact.figure))
                yield fact

    def _named(self, text: str) -> bool:
        """Whether the copy has a word for what is meant at all: most has not, and is done with."""
        if not self.words:
            return True
        forms = [
            form for form, name in families("things/measures").items() if name == self.measures[0]
        ]
        # The singular of a noun begins its plural, but for the last letter.
        last = self.said.lower().split()[-1]
        stems = {self.words[-1][:-1] or last, last[:-1] or last, *forms, self.measures[0]}
        return any(stem in text for stem in stems)

    def _means(self, facts: Facts, fact: Fact) -> bool:
        quantity = fact.figure.quantity
        if quantity is None or quantity.low is not None:
            return False
        stated = {other.claim.kind for other in facts.at(fact.figure)}
        if fact.role not in ROLES or not stated <= STANDING:
            return False
        if self.words and not self._of(facts, fact):
            return False
        return not self.bodies or self._inside(facts, fact.figure)

    def _of(self, facts: Facts, fact: Fact) -> bool:
        """Whether a figure is of the noun."""
        beside = (*facts.before(fact.figure.start, 1), *facts.after(fact.figure.end, 1))
        if not MORE.isdisjoint(beside):
            return False
        if self._printed_behind(facts, fact.figure):
            return True
        if fact.figure.kind == POINTS and self.words == (POINT,):
            return True
        measure = fact.measure
        return measure is not None and measure.sure == "certain" and measure.name in self.measures

    def _printed_behind(self, facts: Facts, figure: Figure) -> bool:
        """Whether the noun itself stands behind a figure, with no comma between."""
        start = figure.end
        found: list[str] = []
        while len(found) < len(self.words):
            word = WORD.match(facts.document.text, start)
            if word is None:
                return False
            found.append(head(word[1].lower()))
            start = word.end()
        return tuple(found) == self.words

    def _inside(self, facts: Facts, figure: Figure) -> bool:
        """Whether one of the bodies stands behind the figure: `12 seats in the Commons`."""
        end = min(facts.document.sentence_at(figure.start)[1], figure.end + REACH)
        names = "|".join(re.escape(body) for body in self.bodies)
        # The first place named is where it is counted.
        behind = rf"(?:[ -](?!{IN} )[\w'’-]{{1,20}}){{0,4}} {IN} (?:the )?(?:{names})\b"
        return re.compile(behind).match(facts.document.text, figure.end, end) is not None
