"""Where a figure holds: the area of its clause, its caption or its entry."""

from blogcheck.binding.actors import AGENT, ATTRIBUTE, NEXT, Actor, View, is_noun
from blogcheck.binding.fact import CERTAIN, GUESS, LIKELY, Part
from blogcheck.binding.names import COMPASS, Names
from blogcheck.binding.subjects import Subjects
from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure

# The post's own ground: `overall`, or an entry that names no area at all.
WHOLE = "whole"
PLACING = frozenset(("in", "across", "throughout", "around", "inside", "outside", "near"))
# The names of a joint area stand, and a caption ends, within this much copy.
JOINED, CAPTIONED = 60, 60
# Areas are looked for in this much of an entry.
REACH = 4000
EVERYWHERE = later(
    r"\b(?:(?P<area>[A-Z][\w’'-]{1,30})-wide|overall|nationwide|nationally|countrywide|citywide"
    r"|across the (?:country|capital|city|county|nation|region|board))\b"
)
COMPASS_WORD = "north|south|east|west|central|mid"
UNNAMED = later(
    rf"\b(?:[Ii]n|[Ff]or|[Aa]cross) (?:the )?((?:{COMPASS_WORD})(?:[ -]?(?:{COMPASS_WORD}))?)"
    r"(?= (?:constituency|ward|region|seat|division|district|borough|area)\b|[,.])"
)
RESULTS = later(
    r"(?i:\b(?:results?|figures?|votes?|counts?|over|tally|tallies|declaration|turnout)"
    r"(?: [a-z]+)? for (?:the )?)$"
)
# A line that may be headed by the area that it is about.
CAPTION = later(r"\n(?=[A-ZÀ-Þ][^\n]{2,50}(?::| result| @))")
LEADING = later(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Aa]round|[Ii]nside|[Oo]utside|[Nn]ear) (?:the )?$"
)
DIGIT = later(r"\d")
CLOSE = later(r"(?: [a-z][\w-]*){0,2} (?:in|across|near|at|for) (?:the )?")
AFTERWARDS = later(r" (?:assembly )?(?:result|results|constituency|count|declaration)\b")
# After these a name is still a place: areas, and words of time.
AREAS = frozenset(
    "constituency constituencies ward wards region regions seat seats division district borough"
    " area areas county city town centre itself alone today yesterday tonight tomorrow last this"
    " next overnight more fewer there here per later earlier who result results".split()
)
# `Bromley Assembly` is Bromley, as an area.
SUFFIX = later(r" (?:assembly|council|constituency|borough|county)$")
AND = " and "


class Scopes:
    """Answers for one post which area or body each figure speaks of."""

    def __init__(self, document: Document, names: Names, subjects: Subjects) -> None:
        self._document = document
        self._names = names
        self._subjects = subjects
        self._areas: dict[Span, frozenset[str]] = {}
        self._pairs: dict[tuple[str, str], str] | None = None

    def of(self, figure: Figure) -> Part | None:
        """The scope of a figure; None if two areas fit; `whole`, a guess, if none is named."""
        row = self._subjects.row(figure)
        view = self._subjects.view(self._subjects.sentence(figure.start))
        if row is None:
            here = self._here(figure, view)
            if here is not None:
                return here if here.name else None
        elif row.head is not None:
            named = self._within(row.head)
            if len(named) == 1:
                return Part(next(iter(named)), LIKELY, row.head)
        return self._around(figure, view.span)

    def _here(self, figure: Figure, view: View) -> Part | None:
        """The area that the sentence names for a figure; without a name if two fit."""
        text = self._document.text
        clause = self._subjects.clause(figure)
        said = text[clause[0] : clause[1]]
        wide = None
        if "wide" in said or "overall" in said or "national" in said or "across the" in said:
            wide = EVERYWHERE.search(text, clause[0], clause[1])
        if wide:
            name = self._canonical(wide["area"]) if wide["area"] else WHOLE
            return Part(name, CERTAIN, Span(wide.start(), wide.end()))
        before = self._places(view, view.span[0], figure.start)
        after = self._places(view, figure.end, clause[1])
        # `1,240 people, 300 of them in Leeds`: the place is the nearer figure's.
        if after and after[0].span and DIGIT.search(text, figure.end, after[0].span[0]):
            after = []
        if not before and not after:
            return None
        if after and before and before[-1].name != after[0].name:
            gap = text[figure.end : after[0].span[0]] if after[0].span else ""
            # `1,200 in Marley and 300 in Keld`.
            return after[0] if CLOSE.fullmatch(gap) else Part("")
        found = before[-1] if before else after[0]
        gap = text[found.span[1] : figure.start] if before and found.span else "x"
        # `in Ashby and Vale, and six others`: the figure counts areas itself.
        return Part("") if gap.strip(" ,") == "and" else found

    def _places(self, view: View, start: int, end: int) -> list[Part]:
        text = self._document.text
        found = [
            Part(self._canonical(actor.name), CERTAIN, Span(actor.start, actor.end))
            for actor in view.actors
            if start <= actor.start < end and self._is_area(actor, view)
        ]
        found += [
            Part(_compass(text[place[0] : place[1]]), CERTAIN, place)
            for place in self._unnamed(start, end)
        ]
        return sorted(found, key=lambda part: part.span or Span(0, 0))

    def _unnamed(self, start: int, end: int) -> list[Span]:
        """`In the north east constituency`: areas without a capital."""
        said = self._document.text[start:end]
        # Most copy has no wind in it, and is not worth a pattern.
        if not (
            "north" in said
            or "south" in said
            or "east" in said
            or "west" in said
            or "central" in said
        ):
            return []
        return [Span(start + m.start(1), start + m.end(1)) for m in UNNAMED.finditer(said)]

    def _is_area(self, actor: Actor, view: View) -> bool:
        if actor.sort != "name" or not actor.name or actor.kind in ("person", "party"):
            return False
        text = self._document.text
        if actor.case in PLACING:
            return not _describes(text, actor.end)
        lead = text[max(view.span[0], actor.start - 40) : actor.start]
        if actor.case == "for" and RESULTS.search(lead):
            return True
        return actor.case in (AGENT, ATTRIBUTE) and self._opens(actor, view)

    def _opens(self, actor: Actor, view: View) -> bool:
        """`Greenwich and Lewisham: …`, `Bexley result`: an entry or a sentence captioned so."""
        text = self._document.text
        if actor.start != view.span[0]:
            return False
        tail = text[actor.end : actor.end + 30]
        return tail[:1] == ":" or tail.lstrip(", ")[:1] == "@" or bool(AFTERWARDS.match(tail))

    def _around(self, figure: Figure, sentence: Span) -> Part | None:
        """The one area that the paragraph has named so far, or else the one of the entry.

        What comes later in a paragraph is said of something else.
        """
        paragraph = self._document.paragraph_at(figure.start)
        index = self._document.entry_at(figure.start)
        named = self._within(Span(paragraph[0], sentence[0])) if paragraph[0] < sentence[0] else ()
        if len(named) == 1:
            return Part(next(iter(named)), LIKELY, paragraph)
        if not named and index >= 0:
            named = self._within(self._document.entries[index].body)
            if len(named) == 1:
                return Part(next(iter(named)), LIKELY)
        return None if named else Part(WHOLE, GUESS)

    def _within(self, span: Span) -> frozenset[str]:
        """The areas that a stretch of the copy names."""
        span = Span(span[0], min(span[1], span[0] + REACH))
        found = self._areas.get(span)
        if found is None:
            text = self._document.text
            named = {_compass(text[start:end]) for start, end in self._unnamed(*span)}
            named.update(self._led_area(at) for at in self._names.led(*span))
            heads = [span[0]] if ":" in text[span[0] : span[0] + CAPTIONED] else []
            if self._document.entries:
                heads = [span[0], *(match.end() for match in CAPTION.finditer(text, *span))]
            for at in heads:
                view = self._subjects.view(self._subjects.sentence(at))
                named.update(part.name for part in self._places(view, at, at + 1))
            found = self._areas[span] = frozenset(named - {""})
        return found

    def _led_area(self, at: int) -> str:
        """The area at a place where a preposition may lead one; empty if it is none."""
        text = self._document.text
        mentions = self._names.find(at, at + JOINED)
        if not mentions or mentions[0].kind in ("person", "party") or mentions[0].owns:
            return ""
        first = mentions[0]
        lead = text[max(0, at - 40) : first.start]
        if not LEADING.search(lead) and not RESULTS.search(lead):
            return ""
        name = first.name
        end = first.end
        for mention in mentions[1:]:
            if text[end : mention.start] != AND:
                break
            name, end = name + AND + mention.name, mention.end
        return self._canonical(name) if name and not _describes(text, end) else ""

    def _canonical(self, name: str) -> str:
        """One name for one area: either order of a joint one, and short forms of both halves."""
        small = name.lower().replace("-", " ").replace("\\", AND).replace("/", AND)
        halves = sorted(SUFFIX.sub("", half) for half in small.split(AND))
        joint = AND.join(halves)
        if len(halves) != 2:
            return joint
        short = (halves[0][:3], halves[1][:3])
        return self._joint().get(short, joint)

    def _joint(self) -> dict[tuple[str, str], str]:
        """The joint areas that the post spells out, by the opening letters of their halves."""
        if self._pairs is None:
            self._pairs = {}
            for name, second in self._names.neighbours():
                halves = sorted((SUFFIX.sub("", name), SUFFIX.sub("", second)))
                key = (halves[0][:3], halves[1][:3])
                known = self._pairs.get(key, "")
                self._pairs[key] = max(known, AND.join(halves), key=len)
        return self._pairs


def _describes(text: str, end: int) -> bool:
    """Whether a name only describes what follows: `in the Greek church` is not in Greece."""
    following = NEXT.match(text, end)
    word = following[1] if following else ""
    return is_noun(word) and word not in AREAS


def _compass(words_of_copy: str) -> str:
    """`north-east`, `northeast` and `north east` are one."""
    small = words_of_copy.lower().replace("-", " ")
    for word in sorted(COMPASS):
        if small.startswith(word) and small[len(word) :] in COMPASS:
            return f"{word} {small[len(word) :]}"
    return small
