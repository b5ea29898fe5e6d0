"""Numbers of years with the years that they lead from and to, as the words around tie them."""

import re
from collections.abc import Callable

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

_YEAR = r"((?:1[5-9]|20)\d\d)\b(?!s|[-–/]\d|%)"
_ENDS = r"((?:1[5-9]|20)\d\d)"
_IN = later(rf",? ?\(?(?:back )?(?:in )?{_YEAR}")
# In 2001, eight years ago; the 2008 crash was 16 years ago.
_BEFORE = later(rf"\b(?:[Ii]n|[Tt]he) {_YEAR}(?: [a-z]{{3,15}} (?:was|is|came)(?: now)?)?,? \(?$")
_SPAN = later(
    rf",? ?\(?(?:from {_ENDS} ?(?:to|until|-|–) ?|between {_ENDS} and ){_ENDS}\b(?!s|[-–/]\d|%)"
    rf"|,? \({_ENDS} ?[-–] ?{_ENDS}\)"
)
# For 28 years, from his arrest in 1975 to his release in 2003.
_SPAN_OF = later(
    rf"(?: in [a-z]{{3,12}})?,? ?\(?(?:from|between) (?:[^\W\d][\w'’-]{{0,20}} ){{1,5}}in {_ENDS} "
    rf"(?:to|until|and) (?:[^\W\d][\w'’-]{{0,20}} ){{1,5}}in {_ENDS}\b(?!s|[-–/]\d|%)"
)
_ROUND = later(rf" (before|after) (?:[^\W\d][\w'’-]{{0,20}} ){{1,9}}in {_YEAR}")
_LASTED = later(
    rf"\b[Ii]n {_YEAR},? after (?:a (?:run|reign|total) of )?$"
    rf"|\b(?:[Ff]rom|[Bb]etween) {_ENDS} (?:to|and) {_ENDS},? (?:[^\W\d][\w'’-]{{0,20}} ){{0,3}}"
    r"(?:served|spent|ruled|reigned|worked|lived|led) (?:for )?$"
)
_THERE = later(rf"\b(?:[Ii]n|[Bb]y|until|of) {_YEAR},? ?[(–—-]? ?(?:(?:came|comes|was|is) )?$")
_SPANNED = later(
    rf"\b(?:[Ff]rom|[Bb]etween) {_ENDS} (?:to|until|and) {_ENDS},? ?(?:\(|[–—-] )?"
    r"(?:a (?:total|period|reign|run) of )?$"
)
_SINCE = later(rf",? since (?:(?:[^\W\d][\w'’-]{{0,20}},? ){{1,9}}in )?{_YEAR}(?= ?[.,;:!?)–—]|$)")
_NOW = later(
    r"\b(?:[Ii]t is|[Ii]t['’]s|[Ii]t has been)(?: now| just| exactly)? $"
    r"|\bha(?:s|ve) [^.;:]{1,60}\bfor $"
)
_CLOSE = later(r",? ?(?:\(|[–—-] )?")
_GOES_ON = later(
    r"-| (?:of|in|old|more|less|longer|shorter|short|before|after|from|for|since|apart)"
    r"\b(?! all\b| total\b)"
)
_ANY = later(r"(?<![\d,.£$€])(?:1[5-9]|20)\d\d(?!\d|,\d|\.\d)")
_LIFE = later(r"\b(?:expectancy|sentence\w*|jail\w*|imprison\w*|age[ds]?|old|rose|increas\w*|by)\b")
YEAR = 31_536_000
LOOK = 60
REACH = 500


class Years(NamedTuple):
    """A number of years, the figure that has it, and what stands at both ends.

    begun, ended: the years, and where; an end without a place is the day of publication.
    loose: one of the years may be that of something else.
    """

    figure: Figure
    begun: tuple[int, Span | None]
    ended: tuple[int, Span | None]
    loose: bool = False


def years_of(facts: Facts, figure: Figure) -> Years | None:
    """The years at both ends of a stretch, as the words around it tie them to it; None if none."""
    text = facts.document.flat
    word = text[figure.end : figure.end + 6]
    tied = _BY_WORD.get(word) or _BY_WORD.get(word[:4])
    if tied is not None:
        return tied(facts, figure)
    found = _SPAN.match(text, figure.end) or _SPAN_OF.match(text, figure.end)
    base = max(0, figure.start - LOOK)
    before = text[base : figure.start]
    if _LIFE.search(before):
        return None
    if found is not None:
        first, last = (group for group in range(1, len(found.groups()) + 1) if found[group])
        return Years(figure, year(found, first), year(found, last))
    found = _SPANNED.search(before)
    if found is not None and not _GOES_ON.match(text, figure.end):
        return Years(figure, year(found, 1, base), year(found, 2, base))
    found = _LASTED.search(before)
    if found is None:
        return None
    if found[2]:
        return Years(figure, year(found, 2, base), year(found, 3, base), loose=True)
    return _other(facts, figure, year(found, 1, base))


def year(found: re.Match[str], group: int, base: int = 0) -> tuple[int, Span]:
    """A year and where it stands, from a group of a match in a text that begins at `base`."""
    start, end = found.span(group)
    return int(found[group]), Span(base + start, base + end)


def _later(facts: Facts, figure: Figure, word: str = " later") -> Years | None:
    """`in 1971 … 38 years later, in 2012`, or `In 2012, 38 years later`.

    The first year is the only one before it in its sentence or, with none there, in the last one.
    """
    text = facts.document.flat
    sentence = facts.document.sentence_at(figure.start)
    base = max(sentence.start, figure.start - 4 * LOOK)
    found = _IN.match(text, figure.end + len(word))
    ended = None if found is None else year(found, 1)
    stop = figure.start
    if ended is None:
        found = _BEFORE.search(text[base : figure.start])
        if found is None:
            return None
        ended = year(found, 1, base)
        stop = base + found.start()
    before = list(_ANY.finditer(text, base, stop))
    loose = not before and sentence.start > facts.document.paragraph_at(figure.start).start
    if loose:
        last = facts.document.sentence_at(sentence.start - 2)
        before = list(_ANY.finditer(text, last.start, last.end))
    return Years(figure, year(before[0], 0), ended, loose) if len(before) == 1 else None


def _on(facts: Facts, figure: Figure) -> Years | None:
    """`married in 1961 and, 60 years on, in 2021`."""
    return _later(facts, figure, " on")


def _around(facts: Facts, figure: Figure) -> Years | None:
    """`in 2004, 20 years before he left in 2024`, `In 2012, 41 years after it shut in 1971`."""
    text = facts.document.flat
    found = _ROUND.match(text, figure.end)
    base = max(0, figure.start - LOOK)
    there = _THERE.search(text[base : figure.start])
    if found is None:
        return None
    if there is None:
        return _other(facts, figure, year(found, 2))
    ends = (year(there, 1, base), year(found, 2))
    return Years(figure, *(ends if found[1] == "before" else ends[::-1]))


def _since(facts: Facts, figure: Figure) -> Years | None:
    """`it is 12 years since the bridge opened in 2003`, `has run it for 12 years, since 2003`."""
    day, text = facts.document.source.published, facts.document.flat
    found = _SINCE.match(text, figure.end)
    base = max(facts.document.sentence_at(figure.start).start, figure.start - 2 * LOOK)
    if day is None or found is None or not _NOW.search(text[base : figure.start]):
        return None
    if facts.document.quoted(figure.start):
        return None
    return Years(figure, year(found, 1), (day.year, None))


def _apart(facts: Facts, figure: Figure) -> Years | None:
    """`in 2003 and again in 2019, 16 years apart`."""
    text = facts.document.flat
    base = max(facts.document.sentence_at(figure.start).start, figure.start - 2 * LOOK)
    years = list(_ANY.finditer(text, base, figure.start))
    if len(years) != 2 or not _CLOSE.fullmatch(text, years[1].end(), figure.start):
        return None
    return Years(figure, year(years[0], 0), year(years[1], 0))


def _other(facts: Facts, figure: Figure, one: tuple[int, Span]) -> Years | None:
    """A year that is tied to a stretch, and the only other year of the sentence, loosely."""
    sentence = facts.document.sentence_at(figure.start)
    found = _ANY.finditer(facts.document.flat, sentence.start, sentence.end)
    others = [each for each in found if int(each[0]) != one[0]]
    if len(others) != 1:
        return None
    first, last = sorted((one, year(others[0], 0)))
    return Years(figure, first, last, loose=True)


def _ago(facts: Facts, figure: Figure) -> Years | None:
    """`eight years ago, in 2001`, or the other way round, up to the day of publication."""
    day = facts.document.source.published
    text = facts.document.flat
    if day is None:
        return None
    found = _IN.match(text, figure.end + len(" ago"))
    if found is not None:
        return Years(figure, year(found, 1), (day.year, None))
    base = max(0, figure.start - LOOK)
    found = _BEFORE.search(text[base : figure.start])
    if found is not None:
        return Years(figure, year(found, 1, base), (day.year, None))
    # A year that was told a little before, `in 2000 and 2004`, may bear it out and cannot deny it.
    then = day.year - int(figure.value or 0) // YEAR
    base = max(0, figure.start - REACH)
    told = text.rfind(f" {then}", base, figure.start)
    inside = _ANY.match(text, told + 1) if told >= 0 else None
    if inside is None or facts.document.entry_at(told) != facts.document.entry_at(figure.start):
        return None
    return Years(figure, year(inside, 0), (day.year, None))


# What the words behind a number of years begin with, and what ties it to its years then.
_BY_WORD: dict[str, Callable[[Facts, Figure], Years | None]] = {
    " later": _later,
    " on, i": _on,
    " ago": _ago,
    " after": _around,
    " befor": _around,
    " apart": _apart,
    " since": _since,
    ", sinc": _since,
}
