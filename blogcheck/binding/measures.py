"""What a figure counts: the noun behind it, what it is a share of, what rose or fell to it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from blogcheck.binding.actors import CONJUNCTIONS, NUMBERS, PREPOSITIONS, PRONOUNS, is_verb
from blogcheck.binding.fact import CERTAIN, LIKELY, Part
from blogcheck.binding.lists import broader, families, words
from blogcheck.binding.subjects import Subjects
from blogcheck.document import Document, Span
from blogcheck.reading.claim import Figure

# A measure stands within this much copy of its figure, and is this many words long at most.
NEAR, LONGEST = 90, 6
SHARE = "share of "
WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=\w))*|%")
BEHIND = re.compile(r"[ -]+((?:[^\W_](?:[^\W_]|['’-](?=\w))*[ ]?){1,8})")
OF = re.compile(
    r" (?:share )?of (?:all |the |its |his |her |their |total |that |those |valid |some )*"
    r"((?:[^\W\d_](?:[^\W_]|['’-](?=\w))*[ ]?){1,6})"
)
COUNTED = re.compile(
    r"\b(?:(?:have|has|had) been |were |was |are |is |being )?(counted|verified|certified|declared)"
)
DONE = {"certified": "verified"}
# Words that count or qualify, and are no part of what is counted.
LOOSE = frozenset(
    "more fewer less extra additional further other another such of the a an his her its their our"
    " about total overall all some valid new-look combined whole own last next mayoral mere clear"
    " record".split()
)
SUMS = frozenset("total totals tally sum count haul score figure figures number overall".split())
GAPS = frozenset("lead majority margin advantage deficit gap difference cushion".split())
PEOPLE = {"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "death"}
CLASSES = {"percent": "share", "points": "share", "money": "money", "duration": "time"}


class Measures:
    """Answers for one post what each figure is of."""

    def __init__(
        self,
        document: Document,
        subjects: Subjects,
        figures: Sequence[Figure],
        nouns: Callable[[Figure], Span | None],
    ) -> None:
        self._document = document
        self._subjects = subjects
        self._figures = figures
        self._starts = [figure.start for figure in figures]
        self._nouns = nouns
        self._own: dict[int, Part | None] = {}

    def of(self, figure: Figure) -> Part | None:
        """What a figure counts, in canonical form; None if nothing in the copy tells."""
        row = self._subjects.row(figure)
        if row is not None:
            return self._caption(row.head)
        own = self._own_measure(figure)
        if own is None:
            return self._carried(figure)
        if own.name in SUMS or own.name in GAPS:
            return self._carried(figure) or (own if own.name in GAPS else None)
        if own.name == SHARE + "vote":
            return self._closer(figure, own)
        return own

    def _own_measure(self, figure: Figure) -> Part | None:
        """The measure that the words around one figure give it."""
        key = id(figure)
        if key not in self._own:
            self._own[key] = self._read(figure)
        return self._own[key]

    def _read(self, figure: Figure) -> Part | None:
        text = self._document.text
        noun = self._nouns(figure)
        sentence = self._subjects.sentence(figure.start)
        end = min(sentence[1], figure.end + NEAR)
        if _class(figure) == "share" or text[figure.end : figure.end + 4] == " of ":
            of = OF.match(text, figure.end, end)
            name = phrase(of[1]) if of else ""
            if of and name:
                done = COUNTED.match(text, of.start(1) + len(_run(of[1])) + 1, end)
                name += " " + DONE.get(done[1], done[1]) if done else ""
                return Part(SHARE + name, CERTAIN, Span(of.start(1), of.end(1)))
        if noun is not None:
            name = phrase(text[noun[0] : noun[1]]) or head(text[noun[0] : noun[1]].lower())
            return Part(name, CERTAIN, noun) if name else None
        behind = BEHIND.match(text, figure.end, end)
        name = phrase(behind[1]) if behind else ""
        if behind and name:
            return Part(name, CERTAIN, Span(behind.start(1), behind.end(1)))
        return self._before(figure)

    def _before(self, figure: Figure) -> Part | None:
        """What rose or fell: the last thing owned or measured before a figure in its clause."""
        clause = self._subjects.clause(figure)
        start = max(clause[0], figure.start - 2 * NEAR)
        found = list(WORD.finditer(self._document.text, start, figure.start))
        for at in range(len(found) - 1, -1, -1):
            word = found[at][0].lower()
            if word not in words("holdings") and word not in families("measures"):
                continue
            first = max(0, at - LONGEST)
            run = " ".join(match[0].lower() for match in found[first : at + 1])
            if re.search(r"\bshare of (?:the )?votes?$", run):
                name = "vote share"
            else:
                name = phrase(_tail(run))
            if name:
                return Part(name, CERTAIN, Span(found[at].start(), found[at].end()))
        return None

    def _carried(self, figure: Figure) -> Part | None:
        """The measure of the nearest like figure of the sentence, or else of the paragraph."""
        sentence = self._subjects.sentence(figure.start)
        paragraph = self._document.paragraph_at(figure.start)
        for span in (sentence, Span(max(paragraph[0], sentence[0] - 4 * NEAR), sentence[0])):
            first = bisect_left(self._starts, span[0])
            last = bisect_left(self._starts, span[1])
            near = sorted(
                self._figures[max(first, last - 12) : last],
                key=lambda other: (other.start > figure.start, abs(other.start - figure.start)),
            )
            for other in near:
                if other is figure or not _alike(other, figure):
                    continue
                own = self._own_measure(other)
                if own is not None and own.name not in SUMS and own.name not in GAPS:
                    # A total or a gap of first preferences and second ones is of votes.
                    mine = self._own_measure(figure)
                    name = widest(own.name) if mine is not None else own.name
                    return Part(name, LIKELY, own.span)
        return None

    def _closer(self, figure: Figure, own: Part) -> Part:
        """`Of the vote`, where the paragraph has just said which vote."""
        carried = self._carried(figure)
        if (
            carried is not None
            and broader("measures").get(carried.name.removeprefix(SHARE)) == "vote"
        ):
            return carried
        return own

    def _caption(self, head_of: Span | None) -> Part | None:
        if head_of is None:
            return None
        text = self._document.text[head_of[0] : head_of[1]].lower()
        found = [word[0] for word in WORD.finditer(text)]
        for at in range(len(found)):
            for last in range(min(len(found), at + 5), at, -1):
                name = families("measures").get(" ".join(found[at:last]))
                if name:
                    return Part(name, LIKELY, head_of)
        return None


def phrase(printed: str) -> str:
    """The measure that opens a run of words: `first choice mayoral votes in` is first preferences.

    Empty if the run opens with a verb, a preposition or the like.
    """
    return canonical(_run(printed).lower().split())


def canonical(tokens: list[str]) -> str:
    """A noun phrase as a key: its known synonym, or its words with the last in the singular."""
    known = families("measures")
    whole = " ".join(tokens)
    if whole in known:
        return known[whole]
    while tokens and (tokens[0] in LOOSE or tokens[0] in NUMBERS - {"first", "second", "third"}):
        tokens = tokens[1:]
    for first in range(len(tokens)):
        found = known.get(" ".join(tokens[first:]))
        if found and (first == 0 or " " in found or len(tokens) - first > 1):
            return found
    if not tokens:
        return ""
    last = known.get(tokens[-1]) or head(tokens[-1])
    return " ".join([*(word for word in tokens[:-1] if not word.endswith("-wide")), last])


def head(word: str) -> str:
    """A noun in the singular."""
    word = word.rsplit(" ", 1)[-1]
    if word in PEOPLE:
        return PEOPLE[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def widest(name: str) -> str:
    """The broader measure of which one is a kind: votes for first preferences; else itself."""
    share = SHARE if name.startswith(SHARE) else ""
    name = name.removeprefix(SHARE)
    return share + broader("measures").get(name, name)


def _run(printed: str) -> str:
    """The words of a noun phrase at the start of a run."""
    kept: list[str] = []
    tokens = printed.split()[:LONGEST]
    for at, token in enumerate(tokens):
        word = token.lower().removesuffix("'s").removesuffix("’s")
        known = word in families("measures") or word in words("holdings")
        after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
        adjective = word.endswith("ed") and after and _plain(after) and not is_verb(after)
        if not known and not adjective and word not in LOOSE and not _plain(word):
            break
        if token[0].isupper() and kept:
            break
        kept.append(token)
    while kept and kept[-1].lower() in LOOSE:
        kept.pop()
    return " ".join(kept)


def _plain(word: str) -> bool:
    return not (
        is_verb(word)
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in PRONOUNS
        or word in ADVERBS
        or word.endswith("ly")
    )


ADVERBS = frozenset(
    "who which there here today tonight yesterday tomorrow now so far ahead behind away ago later"
    " earlier before after short clear not too up down out off back again apart respectively each"
    " altogether per cent i you we me us this these those what how why just only even still".split()
)


def _tail(run: str) -> str:
    """The noun phrase at the end of a run of words."""
    kept: list[str] = []
    for token in reversed(run.split()):
        known = token in families("measures") or token in words("holdings")
        if (not known and not _plain(token)) or token in LOOSE or token.endswith(("'s", "’s")):
            break
        kept.append(token)
    return " ".join(reversed(kept))


def _class(figure: Figure) -> str:
    return CLASSES.get(figure.kind, "count")


def _alike(one: Figure, two: Figure) -> bool:
    """Whether two figures may be of one thing: both shares, both money, both counts.

    A bare decimal beside a share is taken for a share without its unit: `47.56 per cent … 13.21`.
    """
    first, second = _class(one), _class(two)
    if first == "share" and second == "count":
        return two.kind == "number" and "." in two.text
    return first == second and "ordinal" not in (one.kind, two.kind)
