"""Whose number a figure is: the name in its clause, its possessor, or whoever it is for."""

from bisect import bisect_right

from blogcheck.binding.actors import AGENT, OBJECT, OWNER, Actor, View, is_verb, look
from blogcheck.binding.antecedents import Antecedents
from blogcheck.binding.clauses import TOKEN, bounds, clauses
from blogcheck.binding.fact import CERTAIN, LIKELY, Part
from blogcheck.binding.holders import Holders
from blogcheck.binding.names import Names
from blogcheck.document import Document, Row, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import words_of

# After these the name that follows is the one that gets the figure: `gave Smith 40`.
GIVING = frozenset(
    "gave give gives giving given put puts putting leave leaves leaving left hand hands handed"
    " award awards awarded make makes made making saw see sees seen had show shows showed"
    " place places placed send sends sent".split()
)
RANKED = later(
    r" +(?:still +|now +|down +|back +)?(?:(?:in|into|to|on) +|for (?:coming|finishing) +)"
    r"(?:the +)?$"
)
FOR = later(
    r"(?: +[a-z][\w’'-]*){0,4}? +(?:for|by)(?: +(?:the|his|her|rival|Mr|Mrs|Ms|Sir|Lord|Dr))* *$"
)
WHO = later(r",? (?:who|which) ")
OPENING = later(r"[^,;:.]{0,60}, ")
FRONTED = later(r"(?:With|On|At|By|Having|Winning|Polling|Taking|After|In)\b[^,;:.]{0,60}$")
# What stands in brackets is beside the sentence.
ASIDE = later(r" ?\([^()\n]{0,60}\)")
INK = later(r"\S")
AGAINST = frozenset(("than", "over", "against", "behind", "versus", "v", "vs", "between"))
TOWARDS = later(r"(?:ahead|clear|short|in front) of(?: [a-z]+){0,3} *$|compared (?:to|with) *$")
# A clause, and a view of a sentence, are read within this many code points.
REACH = 1500
CROWD = 8
# How far behind its figure a name may stand that it is `for`.
NEAR = 80


class Subjects:
    """Answers for one post whose each figure is, and against whom."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document = document
        self._names = names
        self.holders = Holders(document, names)
        self.antecedents = Antecedents(document, names, self.holders, self.view)
        self._views: dict[Span, View] = {}
        self._clauses: dict[Span, list[int]] = {}
        self._last = Span(0, 0)
        self._rows: dict[int, Row] | None = None

    def view(self, span: Span) -> View:
        """The actors of a sentence; of one that does not end, the stretch of it that counts."""
        found = self._views.get(span)
        if found is None:
            found = self._views[span] = look(self._document, self._names, span)
        return found

    def sentence(self, offset: int) -> Span:
        """The sentence at an offset, in stretches of `REACH` if it is longer than any should be."""
        # Most questions are about the sentence that the last one was about.
        if self._last[0] <= offset < self._last[1]:
            return self._last
        span = self._document.sentence_at(offset)
        if span[1] - span[0] <= 2 * REACH:
            self._last = span
            return span
        start = span[0] + (offset - span[0]) // REACH * REACH
        return Span(start, min(start + REACH, span[1]))

    def actors_in(self, span: Span) -> list[tuple[Actor, View]]:
        """The actors that begin in a span, each with the sentence that it stands in."""
        found: list[tuple[Actor, View]] = []
        at = span[0]
        while at < span[1]:
            sentence = self.sentence(at)
            if sentence[1] > sentence[0]:
                view = self.view(sentence)
                found += [(a, view) for a in view.actors if span[0] <= a.start < span[1]]
            after = INK.search(self._document.text, max(sentence[1], at + 1), span[1])
            at = after.start() if after else span[1]
        return found

    def clause(self, figure: Figure) -> Span:
        """The clause of a figure, within its sentence."""
        view = self.view(self.sentence(figure.start))
        starts = self._clauses.get(view.span)
        if starts is None:
            names = [(actor.start, actor.end) for actor in view.actors]
            starts = bounds(self._document.text, view.span, names)
            self._clauses[view.span] = starts
        at = bisect_right(starts, figure.start)
        return Span(starts[max(0, at - 1)], starts[at] if at < len(starts) else view.span[1])

    def row(self, figure: Figure) -> Row | None:
        """The tally row of a figure, if it stands in one."""
        if self._rows is None:
            self._rows = {row.figure[0]: row for row in self._document.rows}
        return self._rows.get(figure.start)

    def of(self, figure: Figure) -> Part | None:
        """Whose figure it is; None if nothing tells, or two readings fit."""
        row = self.row(figure)
        if row is not None:
            label = self._document.text[row.label[0] : row.label[1]]
            name = self._names.called(label)
            return Part(name, CERTAIN, row.label) if name else None
        view = self.view(self.sentence(figure.start))
        before = self._before(figure, view)
        after = self._after(figure, view)
        if before is not None and after is not None and before.name != after.name:
            return None
        if before is None and after is None:
            return self._fronted(figure, view)
        found = before or after
        return found if found is not None and found.name else None

    def other(self, figure: Figure, subject: Part | None) -> Part | None:
        """Against whom a comparison is drawn (`than his rival Pike`); None if nobody is named."""
        view = self.view(self.sentence(figure.start))
        text = self._document.text
        mine = subject.name if subject is not None else ""
        near = sorted(view.actors, key=lambda actor: abs(actor.start - figure.start))[:CROWD]
        for actor in near:
            if actor.word in ("it", "its"):
                continue
            lead = text[max(view.span[0], actor.start - 40) : actor.start]
            if actor.case in AGAINST or actor.case == OBJECT or TOWARDS.search(lead):
                name, sure = self.antecedents.meaning(actor, view)
                if name and name != mine:
                    return Part(name, sure, Span(actor.start, actor.end))
        return None

    def _before(self, figure: Figure, view: View) -> Part | None:
        """The subject before a figure. A Part without a name: its clause has an unknown one."""
        earlier = [actor for actor in view.actors if actor.end <= figure.start]
        for actor in reversed(earlier[-CROWD:]):
            gap = self._gap(view, actor.end, figure.start)
            # `over Paul Cray, who polled`: what follows is about him, whatever he was before.
            if not WHO.match(gap):
                if actor.case == OBJECT and not self._receives(actor, gap, view):
                    continue
                if actor.case not in (AGENT, OWNER, OBJECT):
                    continue
            hops = clauses(gap)
            if hops is None or not _tied(actor, gap):
                return Part("")
            name, sure = self.antecedents.meaning(actor, view)
            agents = {a.name for a in earlier[-CROWD:] if a.case == AGENT and a.name}
            if hops and len(agents) > 1:
                sure = LIKELY
            return Part(name, sure, Span(actor.start, actor.end))
        return None

    def _gap(self, view: View, start: int, end: int) -> str:
        """The copy between an actor and a figure; other names and brackets stand as one word."""
        text, pieces = self._document.text, []
        for actor in view.actors:
            if start <= actor.start and actor.end <= end and actor.sort == "name":
                pieces += [text[start : actor.start], "Name"]
                start = actor.end
        return ASIDE.sub("", "".join(pieces) + text[start:end])

    def _receives(self, actor: Actor, gap: str, view: View) -> bool:
        """Whether the object of a verb gets the figure: `puts Rowe 150 ahead`, `into second`."""
        start = max(view.span[0], actor.start - 30)
        lead = TOKEN.findall(self._document.text[start : actor.start].lower())
        giving = any(word in GIVING for word in lead[-2:])
        return (giving and _glued(gap)) or RANKED.fullmatch(gap) is not None

    def _after(self, figure: Figure, view: View) -> Part | None:
        """`35,323 for Pike`, `12,000 votes won by Smith`."""
        for actor in view.actors:
            if actor.start < figure.end:
                continue
            if actor.case not in ("for", "by"):
                return None
            gap = self._document.text[figure.end : actor.start]
            if len(gap) > NEAR or not FOR.fullmatch(gap.rstrip() + " "):
                return None
            name, sure = self.antecedents.meaning(actor, view)
            return Part(name, sure, Span(actor.start, actor.end)) if name else None
        return None

    def _fronted(self, figure: Figure, view: View) -> Part | None:
        """`With 300 votes, Smith`: the subject after the phrase that the figure stands in."""
        text = self._document.text
        if not FRONTED.fullmatch(text[view.span[0] : figure.start].lstrip("“\"‘'")):
            return None
        for actor in view.actors:
            if actor.start < figure.end:
                continue
            gap = text[figure.end : actor.start]
            if actor.case != AGENT or not OPENING.fullmatch(gap):
                return None
            name, _ = self.antecedents.meaning(actor, view)
            return Part(name, LIKELY, Span(actor.start, actor.end)) if name else None
        return None


def _tied(actor: Actor, gap: str) -> bool:
    """Whether a verb, or nothing but small words, lies between an actor and the figure."""
    if actor.case == OWNER:
        return True
    return _glued(gap) or any(is_verb(token) for token in TOKEN.findall(gap.lower()))


def _glued(gap: str) -> bool:
    tokens: list[str] = TOKEN.findall(gap.lower())
    return len(tokens) <= 5 and all(
        token in words_of("small/glue")
        or token in words_of("things/holdings")
        or not token.isalpha()
        for token in tokens
    )
