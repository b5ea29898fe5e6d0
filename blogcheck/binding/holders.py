"""Who stands for which party and holds which office, where the post itself ties them."""

import re
from functools import cache, cached_property

from blogcheck.binding.names import Mention, Names
from blogcheck.binding.pieces import bracketed, party
from blogcheck.document import Document
from blogcheck.patterns import later
from blogcheck.reading.lists import marks, words_of

BRACKET = later(r" ?\(([^()\n]{1,30})\)")
# The tie is read from at most this much copy before and after a name.
NEAR = 70
STANDING = (
    r"(?:candidate|contender|challenger|hopeful|leader|rival|opponent|mp|msp|mep|councillor|"
    r"assembly member|member|nominee|incumbent|peer)"
)
CLOSE = 32
STANDS = later(rf"\b{STANDING},? (?:\w{{1,4}} )?$")
BEFORE = later(
    r"([\w’'-]+(?: [\w’'-]+)?)(?:['’]s?)?"
    r"(?: (?:parliamentary|mayoral|assembly|council|former|ex))?"
    rf"(?: |['’]s ){STANDING},? (?:mr |mrs |ms |miss |dr )?$"
)
AFTER = later(
    rf"(?:,| is| was|, who (?:is|was))? (?:the |a |an )?((?:[\w’'-]+ ){{1,3}}?){STANDING}\b"
)


class Holders:
    """Ties between people, parties and offices; read from the whole post when first wanted."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document = document
        self._names = names

    def of_party(self, of: str) -> str:
        """The one person that the post ties to a party; empty if none or several."""
        return _only(self._parties.get(of))

    def of_office(self, office: str) -> str:
        """The one holder of an office (`mayor`), or of `incumbent`; empty if none or several."""
        return _only(self._offices.get(office))

    def of_body(self, sort: str) -> tuple[str, ...]:
        """The bodies of a sort (`club`, `company`) that the post names."""
        return tuple(self._bodies.get(sort, ()))

    @cached_property
    def _parties(self) -> dict[str, set[str]]:
        parties: dict[str, set[str]] = {}
        last: Mention | None = None
        for mention in self._names.all():
            if mention.name and mention.kind in ("person", ""):
                for of in self._parties_of(mention, last):
                    parties.setdefault(of, set()).add(mention.name)
            last = mention
        for row in self._document.rows:
            of = bracketed(self._text(row.party.start, row.party.end)) if row.party else ""
            name = self._names.called(self._text(row.label.start, row.label.end))
            if of and name and not party(name):
                parties.setdefault(of, set()).add(name)
        return parties

    @cached_property
    def _offices(self) -> dict[str, set[str]]:
        offices: dict[str, set[str]] = {}
        for mention in self._names.all():
            if mention.name and mention.kind in ("person", ""):
                for office in self._offices_of(mention):
                    offices.setdefault(office, set()).add(mention.name)
        return offices

    @cached_property
    def _bodies(self) -> dict[str, dict[str, None]]:
        bodies: dict[str, dict[str, None]] = {}
        kinds = marks("people/bodies")
        for mention in self._names.all():
            for part in mention.name.split()[1:]:
                if part in kinds:
                    bodies.setdefault(kinds[part], {})[mention.name] = None
        return bodies

    def _text(self, start: int, end: int) -> str:
        return self._document.text[max(0, start) : end]

    def _parties_of(self, mention: Mention, last: Mention | None) -> list[str]:
        found = []
        text = self._document.text
        bracket = BRACKET.match(text, mention.end)
        if bracket:
            found.append(bracketed(bracket[1]))
        between = text[last.end : mention.start][:4] if last is not None else ""
        if last is not None and last.kind == "party" and between in ("'s ", "’s ", "' ", "’ "):
            found.append(last.name)  # `the Green Party's Jenny Jones`
        lead = self._text(mention.start - NEAR, mention.start).rpartition("\n")[2].lower()
        # Few names have such a word before them, and the search is dear.
        before = BEFORE.search(lead) if STANDS.search(lead[-CLOSE:]) else None
        if before:
            found.append(_party_at_end(before[1]))
        tail = self._text(mention.end, mention.end + NEAR).partition("\n")[0].lower()
        after = AFTER.match(tail)
        if after:
            found.append(_party_at_end(after[1]))
        found.append(self._names.ties.get(mention.name, ""))
        return [of for of in found if of]

    def _offices_of(self, mention: Mention) -> list[str]:
        lead = self._text(mention.start - NEAR, mention.start).rpartition("\n")[2].lower()
        tail = self._text(mention.end, mention.end + NEAR).partition("\n")[0].lower()
        found = []
        nouns = {office.rpartition(" ")[2] for office in words_of("people/offices")}
        held = not nouns.isdisjoint(lead.replace(",", " ").split()[-6:])
        before = _office_before().search(lead) if held else None
        for match in (before, _office_after().match(tail)):
            if match:
                if match["standing"]:
                    found.append("incumbent")
                if match["office"] and match["office"] not in words_of("people/incumbents"):
                    found.append(match["office"])
        return found


@cache
def _office_before() -> re.Pattern[str]:
    return later(rf"{_office()}(?: of(?: the)?(?: \w+){{0,3}})?,? (?:mr |mrs |ms |dr |sir )?$")


@cache
def _office_after() -> re.Pattern[str]:
    return later(
        r"(?:,| is| was|, who (?:is|was)| becomes| became| remains)"
        rf" (?:now )?(?:the |an? )?{_office()}\b"
    )


def _office() -> str:
    standing = "|".join(sorted(words_of("people/incumbents")))
    office = "|".join(sorted((*words_of("people/offices"), "incumbent"), key=len, reverse=True))
    return rf"\b(?:(?P<standing>{standing})\s)?(?:new |then |former )?(?P<office>{office})"


def _party_at_end(phrase: str) -> str:
    """The party that ends a phrase: `while the lib dem` speaks of Liberal Democrats."""
    parts = phrase.strip().removesuffix("'s").removesuffix("’s").split()
    for count in (3, 2, 1):
        of = party(" ".join(parts[-count:])) if len(parts) >= count else ""
        if of:
            return of
    return ""


def _only(names: set[str] | None) -> str:
    return next(iter(names)) if names is not None and len(names) == 1 else ""
