"""Who is meant by `he`, `their`, `the club`, `the Labour candidate`: one reading, or nobody."""

from bisect import bisect_left
from collections.abc import Callable

from blogcheck.binding.actors import AGENT, ATTRIBUTE, OBJECT, OWNER, PRONOUNS, Actor, View
from blogcheck.binding.fact import CERTAIN, LIKELY
from blogcheck.binding.holders import Holders
from blogcheck.binding.names import Names
from blogcheck.binding.pieces import party
from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.lists import families, words_of

# How many sentences back a pronoun looks for its name, and how many actors in each it weighs.
BACK = 4
# A chain of pronouns, each of which leans on the one before, is followed no further than this.
DEEPEST = 40
CROWD = 12
PLACED = frozenset(("in", "at", "across", "near", "outside", "inside", "around", "on"))
DETERMINERS = ("the ", "his ", "her ", "their ", "its ")
DUMMY = later(r" (?:is|was|has been|had been|would be|will be|could be|may be|seems)\b")
Meaning = tuple[str, str]
NOBODY: Meaning = ("", LIKELY)


class Antecedents:
    """Finds names for the actors that have none of their own."""

    def __init__(
        self, document: Document, names: Names, holders: Holders, view: Callable[[Span], View]
    ) -> None:
        self._document = document
        self._names = names
        self._holders = holders
        self._view = view
        self._memo: dict[int, Meaning] = {}
        self._depth = 0

    def meaning(self, actor: Actor, view: View) -> Meaning:
        """The name of an actor and how sure it is; an empty name if none fits, or two do."""
        if actor.sort == "name":
            return actor.name, CERTAIN
        found = self._memo.get(actor.start)
        if found is None:
            if self._depth == DEEPEST:
                return NOBODY
            # While it is being worked out a pronoun stands for nobody: chains end there.
            self._memo[actor.start] = NOBODY
            find = self._pronoun if actor.sort == "pronoun" else self._role
            self._depth += 1
            found = self._memo[actor.start] = find(actor, view)
            self._depth -= 1
        return found

    def _pronoun(self, actor: Actor, view: View) -> Meaning:
        sort = PRONOUNS.get(actor.word, "")
        if not sort or self._document.quoted(actor.start):
            return NOBODY
        if actor.word == "it" and DUMMY.match(self._document.text, actor.end):
            return NOBODY  # `It was the third time`
        here = self._fitting(view, sort, actor)
        if here:
            return (here.pop(), CERTAIN) if len(here) == 1 else NOBODY
        if actor.case != AGENT and self._named_later(view, sort, actor):
            return NOBODY  # `In his speech Pike said`: it may look ahead.
        return self._earlier(view, sort, self._others(view, actor))

    def _earlier(self, view: View, sort: str, excluded: set[str]) -> Meaning:
        """The one name that fits in the nearest earlier sentence of the entry that has any."""
        for earlier in self._sentences_before(view.span):
            fitting = self._fitting(self._view(earlier), sort, None) - excluded
            if fitting:
                return (fitting.pop(), LIKELY) if len(fitting) == 1 else NOBODY
        return NOBODY

    def _sentences_before(self, span: Span) -> list[Span]:
        document = self._document
        entry = document.entry_at(span[0])
        floor = document.entries[entry].body[0] if entry >= 0 else 0
        found: list[Span] = []
        while len(found) < BACK:
            paragraph = document.paragraph_at(span[0])
            if span[0] > paragraph[0]:
                span = document.sentence_at(span[0] - 1)
            else:
                at = bisect_left(document.paragraphs, paragraph[0], key=lambda p: p[0]) - 1
                if at < 0:
                    break
                span = document.sentence_at(document.paragraphs[at][1] - 1)
            if span[0] < floor:
                break
            found.append(span)
        return found

    def _fitting(self, view: View, sort: str, before: Actor | None) -> set[str]:
        """The names of a sentence that a pronoun may stand for; an unclear one is empty."""
        found: set[str] = set()
        end = before.start if before is not None else view.span[1]
        for actor in [a for a in view.actors if a.end <= end][-CROWD:]:
            if actor.sort == "pronoun" and PRONOUNS.get(actor.word) != sort:
                continue
            name = self.meaning(actor, view)[0]
            # A pronoun or role that stands for nobody takes nothing from the names beside it.
            if (name or actor.sort == "name") and (
                actor.sort == "pronoun" or self._fits(actor, name, sort)
            ):
                found.add(name)
        return found

    def _fits(self, actor: Actor, name: str, sort: str) -> bool:
        kind = self._names.kind(name) or actor.kind
        if sort in "mf":
            if kind in ("party", "body", "place") or " and " in name or actor.case == ATTRIBUTE:
                return kind == "person" and " and " not in name and self._suits(name, sort)
            return (kind == "person" or actor.case not in PLACED) and self._suits(name, sort)
        if kind == "person" and " and " not in name:
            return False
        if kind == "place" and actor.case not in (AGENT, OBJECT, OWNER):
            return False
        return sort == "p" or " and " not in name

    def _suits(self, name: str, sort: str) -> bool:
        return self._names.genders.get(name, sort) == sort

    def _named_later(self, view: View, sort: str, actor: Actor) -> bool:
        later = [a for a in view.actors if a.start > actor.end and a.sort == "name"][:CROWD]
        return any(a.case == AGENT and self._fits(a, a.name, sort) for a in later)

    def _others(self, view: View, actor: Actor) -> set[str]:
        """Who a subject pronoun cannot be: `He beat Pike` is not about Pike twice."""
        if actor.case != AGENT:
            return set()
        later = [a for a in view.actors if a.start > actor.end and a.sort == "name"][:CROWD]
        return {a.name for a in later if a.case not in (AGENT, ATTRIBUTE)}

    def _role(self, actor: Actor, view: View) -> Meaning:
        phrase = actor.word
        for determiner in DETERMINERS:
            phrase = phrase.removeprefix(determiner)
        parts = phrase.split()
        noun = next(
            (" ".join(parts[at:]) for at in range(len(parts)) if _is_role(" ".join(parts[at:]))), ""
        )
        rest = phrase.removesuffix(noun).split()
        of = party(" ".join(rest).title()) or (party(rest[-1].title()) if rest else "")
        if of:
            return self._holders.of_party(of), LIKELY
        if any(word in words_of("people/incumbents") for word in (*rest, noun)):
            return self._holders.of_office("incumbent"), LIKELY
        if noun in words_of("people/offices"):
            return self._holders.of_office(noun), LIKELY
        sort = families("people/bodies").get(noun, "")
        return (
            self._body(sort, view)
            if sort and not actor.word.startswith(DETERMINERS[1:])
            else NOBODY
        )

    def _body(self, sort: str, view: View) -> Meaning:
        """`The club` is the one club named; by itself if the post names none of its kind."""
        named = self._holders.of_body(sort)
        if len(named) == 1:
            return named[0], LIKELY
        if named:
            return NOBODY
        near = self._earlier(view, "n", set())
        return near if near[0] else ("the " + sort, LIKELY)


def _is_role(phrase: str) -> bool:
    return (
        phrase in words_of("people/offices")
        or phrase in words_of("people/roles")
        or phrase in words_of("people/incumbents")
        or phrase in families("people/bodies")
    )
