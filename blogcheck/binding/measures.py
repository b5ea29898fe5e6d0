"""What a figure counts: the noun behind it, what it is a share of, what rose or fell to it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from blogcheck.binding.actors import NUMBERS
from blogcheck.binding.classes import alike, class_of, stands_alone
from blogcheck.binding.clauses import BREAK
from blogcheck.binding.fact import CERTAIN, LIKELY, Part
from blogcheck.binding.nouns import (
    DETERMINERS,
    FIRST,
    LONGEST,
    SHARE,
    closes,
    measured,
    phrase,
    run,
    stems,
    tail,
    widest,
)
from blogcheck.binding.subjects import Subjects
from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.reading.lists import broader, families

# A measure stands within this much copy of its figure.
NEAR = 90
# As many figures, and words of a caption, are weighed.
CROWD, CAPTION = 12, 60
WORD = later(r"[^\W\d_](?:[^\W_]|['’-](?=\w))*|%")
BEHIND = later(r"[ -]+((?:(?:(?:[A-Z]\.){2,3}|[^\W\d_](?:[^\W_]|['’-](?=\w))*)[ ]?){1,8})")
OF = later(
    r" (?:share )?of (?:(?:all|the|its|his|her|their|total|that|those|valid|some|top|last|other"
    r"|remaining) ){0,3}"
    r"(?:(?:[A-Z][\w-]*|[a-z]{2,15})['’]s? )?"
    r"(?:(?:\d{1,3}(?:,\d{3})*|" + "|".join(sorted(NUMBERS - FIRST)) + ") )?"
    r"((?:(?:(?:[A-Z]\.){2,3}|[^\W\d_](?:[^\W_]|['’-](?=\w))*)[ ]?){1,6})"
)
AHEAD = later(
    r" (?:ahead|behind|clear|up|down|adrift|short) (?:on|in|of) (?:the )?"
    r"((?:[^\W\d_](?:[^\W_]|['’-](?=\w))*[ ]?){1,6})"
)
OF_VOTES = later(r"\bshare of (?:the )?votes?$")
PER_CENT_OF = later(r"(?:\bper ?cent|\bpct|%) of (?:the )?(?:[^ ]+ ){0,2}[^ ]+$")
COUNTED = later(
    r"\b(?:(?:have|has|had) been |were |was |are |is |being )?(counted|verified|certified|declared)"
)
DONE = {"certified": "verified"}
SUMS = frozenset("total totals tally sum count haul score figure figures number overall".split())
# So many out of so many: the whole is of what stands behind it, and of nothing before.
OUT_OF = "out of "
# Behind these a measure is a verb: you share, they vote.
ACTORS = frozenset("you we they i who could would will can might must should".split())
GAPS = frozenset("lead majority margin advantage deficit gap difference cushion".split())
HYPHENS = ("-", "‐", "‑")
# What stands behind a share and says when it was: 47 per cent four years ago.
PERIODS = frozenset("minute hour day week fortnight month quarter season year decade".split())
# What a share moves by: 47 per cent, down five points, is of no points.
POINTS = frozenset(("point", "points"))
TIMES = frozenset(("duration", "age"))
# These are of what stands behind an article: half the votes, twice the rate.
PARTS = frozenset("fraction multiple percent".split())
# Behind an ordinal these leave it a place.
PLACED = frozenset("place in on with behind ahead at and or after overall but on out".split())


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
        if own is not None and own.name == SHARE + "vote":
            return self._closer(figure, own)
        out_of = self._document.text[max(0, figure.start - len(OUT_OF)) : figure.start] == OUT_OF
        if out_of or stands_alone(figure) or (own is not None and own.name not in SUMS | GAPS):
            return own
        near = self._neighbour(figure)
        if near is None:
            near = self._spoken_of(figure) if own is None else None
        if near is not None and own is not None:
            # A total or a gap of first preferences and second ones is of votes.
            near = Part(widest(near.name), LIKELY, near.span)
        return near or (own if own is not None and own.name in GAPS else None)

    def _own_measure(self, figure: Figure) -> Part | None:
        """The measure that the words around one figure give it."""
        key = id(figure)
        if key not in self._own:
            self._own[key] = self._read(figure)
        return self._own[key]

    def _read(self, figure: Figure) -> Part | None:
        text = self._document.text
        sentence = self._subjects.sentence(figure.start)
        end = min(sentence[1], figure.end + NEAR)
        noun = self._noun(figure, end)
        if figure.kind == "ordinal":
            return self._place(figure, end)
        of = OF.match(text, figure.end, end)
        name = phrase(of[1]) if of else ""
        if of and name:
            bare = figure.kind == "number" and "." in figure.text
            if not bare and class_of(figure) != "share" and figure.kind != "fraction":
                return Part(name, CERTAIN, Span(of.start(1), of.end(1)))
            if name not in SUMS:
                done = COUNTED.match(text, of.start(1) + len(run(of[1])) + 1, end)
                name += " " + DONE.get(done[1], done[1]) if done else ""
                return Part(SHARE + name, CERTAIN, Span(of.start(1), of.end(1)))
        share = class_of(figure) == "share"
        name = phrase(text[noun[0] : noun[1]]) if noun is not None else ""
        if noun is None and not self._may_follow(figure):
            return self._before(figure) if figure.kind not in TIMES else None
        if noun is not None and not (share and name in PERIODS):
            return Part(name, CERTAIN, noun) if name else None
        for pattern in (BEHIND, AHEAD):
            behind = pattern.match(text, figure.end, end)
            name = phrase(behind[1]) if behind else ""
            if share and (name in PERIODS or (behind and _acted(behind[1]))):
                continue
            if behind and name and (pattern is BEHIND or name in families("things/measures")):
                return Part(name, CERTAIN, Span(behind.start(1), behind.end(1)))
        # `A sentence of 12 years` is no count of sentences.
        return self._before(figure) if figure.kind not in TIMES else None

    def _noun(self, figure: Figure, end: int) -> Span | None:
        """What a claim says that a figure is of; right behind it, as far as the copy goes on.

        A claim's noun ends at a hyphen, and where a change is told.
        """
        text = self._document.text
        noun = self._nouns(figure)
        if noun is None or text[figure.end : noun[0]].strip(" -"):
            return noun
        hung = text[noun[1] : noun[1] + 1] in HYPHENS
        after = WORD.search(text, noun[1], noun[1] + NEAR)
        acting = figure.value == 1 and after is not None and after[0].endswith("s")
        whole = acting or closes(text[noun[0] : noun[1]].rpartition(" ")[2])
        behind = BEHIND.match(text, figure.end, end)
        led = after is not None and after[0].lower() in GAPS
        if behind is None or led or (whole and not hung):
            return noun
        return Span(behind.start(1), behind.start(1) + len(behind[1].partition(" of ")[0]))

    def _may_follow(self, figure: Figure) -> bool:
        """Whether what a figure is of may stand right behind it.

        None of ten days the boats were out, nor of Bo Vale in `the 21-year-old Bo Vale`.
        """
        behind = BEHIND.match(self._document.text, figure.end, figure.end + NEAR)
        word = behind[1].partition(" ")[0] if behind else ""
        if figure.kind == "duration" and figure.text.endswith("s"):
            return False
        if figure.kind == "age":
            return behind is not None and not run(behind[1]).istitle()
        return figure.kind in PARTS or word.lower() not in DETERMINERS

    def _place(self, figure: Figure, end: int) -> Part | None:
        """A rank is a place, unless it is the third of something else."""
        behind = BEHIND.match(self._document.text, figure.end, end)
        name = phrase(behind[1], single=True) if behind else ""
        if behind and name and not name.startswith("place"):
            return Part(name, CERTAIN, Span(behind.start(1), behind.end(1)))
        word = behind[1].partition(" ")[0] if behind else ""
        return (
            Part("place", LIKELY)
            if (not word and not self._document.text[figure.end + 1 : figure.end + 2].isdecimal())
            or word in PLACED
            or figure.text[0].isdecimal()
            else None
        )

    def _before(self, figure: Figure) -> Part | None:
        """What rose or fell: the last thing owned or measured before a figure in its clause."""
        text = self._document.text
        sentence = self._subjects.sentence(figure.start)[0]
        start = max(sentence, figure.start - 2 * NEAR)
        if not any(measured(word.lower()) for word in WORD.findall(text, start, figure.start)):
            return None
        # To find where a clause begins takes the names of its sentence: only if one may begin here.
        if BREAK.search(text, max(sentence, start - NEAR), figure.start):
            start = max(start, self._subjects.clause(figure)[0])
        found = list(WORD.finditer(text, start, figure.start))
        for at in range(len(found) - 1, -1, -1):
            word = found[at][0].lower()
            if not measured(word) or (word in POINTS and class_of(figure) == "share"):
                continue
            if at and found[at - 1][0].lower() in ACTORS:
                continue  # the photos that you share
            if word in SUMS or word in GAPS:
                # `The jobless total` is of the jobless.
                before = found[at - 1][0].lower() if at else ""
                word = families("things/measures").get(before, word)
                return Part(word, CERTAIN, Span(found[at].start(), found[at].end()))
            first = at
            # A phrase has no comma in it, and no figure: `£12.4m, costs £9.1m` has costs.
            while first > max(0, at - LONGEST) and not text[
                found[first - 1].end() : found[first].start()
            ].strip(" '’"):
                first -= 1
            run = " ".join(match[0].lower() for match in found[first : at + 1])
            if OF_VOTES.search(run):
                name = "vote share"
            else:
                name = phrase(tail(run))
                part = PER_CENT_OF.search(run)
                name = SHARE + name if part and name and class_of(figure) == "share" else name
            if name:
                return Part(name, CERTAIN, Span(found[at].start(), found[at].end()))
        return None

    def _neighbour(self, figure: Figure) -> Part | None:
        """The measure of the nearest like figure of the sentence, or else of the paragraph."""
        sentence = self._subjects.sentence(figure.start)
        paragraph = self._document.paragraph_at(figure.start)
        for span in (sentence, Span(max(paragraph[0], sentence[0] - 4 * NEAR), sentence[0])):
            first = bisect_left(self._starts, span[0])
            last = bisect_left(self._starts, span[1])
            near = sorted(
                self._figures[max(first, last - CROWD) : last],
                key=lambda other: (other.start > figure.start, abs(other.start - figure.start)),
            )
            for other in near:
                own = self._own_measure(other) if other is not figure else None
                if own is None or own.name in SUMS or own.name in GAPS:
                    continue
                if alike(other, figure):
                    if own.name == SHARE + "vote":
                        own = self._closer(other, own)
                    return Part(own.name, LIKELY, own.span)
        return None

    def _closer(self, figure: Figure, own: Part) -> Part:
        """`Of the vote`, where the paragraph has just said which vote."""
        paragraph = self._document.paragraph_at(figure.start)
        first = bisect_left(self._starts, max(paragraph[0], figure.start - 4 * NEAR))
        last = bisect_left(self._starts, figure.start)
        for other in reversed(self._figures[max(first, last - CROWD) : last]):
            near = self._own_measure(other)
            if near is not None and near.name != own.name and widest(near.name) == own.name:
                return Part(near.name, LIKELY, near.span)
        return own

    def _spoken_of(self, figure: Figure) -> Part | None:
        """`Let us stick to first preferences. Pike trails by 40,000`: the sentence before says."""
        if class_of(figure) != "count" or figure.kind == "ordinal":
            return None
        sentence = self._subjects.sentence(figure.start)
        paragraph = self._document.paragraph_at(figure.start)
        if sentence[0] <= paragraph[0]:
            return None
        before = self._subjects.sentence(sentence[0] - 1)
        text = self._document.text
        said = text[slice(*before)].lower()
        if not any(letters in said for letters in stems(frozenset(broader("things/measures")))):
            return None
        named = {name for name in self._named(before) if widest(name) != name}
        return Part(named.pop(), LIKELY, before) if len(named) == 1 else None

    def _caption(self, over: Span | None) -> Part | None:
        """What the caption over a tally says that it counts: the closest measure named."""
        named = self._named(over) if over is not None else []
        kinds = [name for name in named if widest(name) != name] or named
        return Part(kinds[-1], LIKELY, over) if kinds else None

    def _named(self, span: Span) -> list[str]:
        """The listed measures that a stretch of the copy names, in order."""
        tokens = [match[0].lower() for match in WORD.finditer(self._document.text, *span)][:CAPTION]
        found, at = [], 0
        while at < len(tokens):
            for length in range(5, 0, -1):
                name = families("things/measures").get(" ".join(tokens[at : at + length]))
                if name and at + length <= len(tokens):
                    found.append(name)
                    at += length - 1
                    break
            at += 1
        return found


def _acted(behind: str) -> bool:
    """Whether the word behind a share is what so many did: 77 per cent cited, 4 per cent backed."""
    word = behind.partition(" ")[0].lower()
    return word.endswith("ed") and word not in families("things/measures")
