"""Where sentences begin."""

from blogcheck.document.shapes import Span, new
from blogcheck.patterns import later

_STOP = later(r"([.!?…][\"'”’)\]]{0,3})\s++")
_OPENING = "\"'“‘([«*_"
# Before a name or a figure these end in a full stop and no sentence ends there.
_TITLES = frozenset(
    "mr mrs ms messrs dr prof st sir rev hon gen col maj sgt lt capt cmdr cllr cllrs gov sen rep "
    "pres supt insp det pc vs v cf eg e.g ie i.e approx ca al viz mt ft jan feb mar apr jun jul "
    "aug sep sept oct nov dec tel est".split()
)
# These stand before a figure: `No. 10`, `p. 4`.
_NUMBERED = frozenset("no nos p pp fig vol art sec ch para col par".split())
# These may end a sentence or not; the next word tells.
_EITHER = frozenset(
    "a.m p.m am pm etc ltd inc co corp plc bros jr sr u.s u.k u.n e.u d.c m.p p.s dept govt".split()
)
_LISTED = _TITLES | _NUMBERED | _EITHER
_STARTERS = frozenset(
    "the a an he she it they we you i this that these those there here his her its their our my "
    "but and or in on at for from with by as if when while after before since until about some "
    "so then now not no yes what who how why where all both many most more one two mr mrs ms dr "
    "earlier later meanwhile however also".split()
)


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of the paragraph `text[start:end]`, without the blanks between them.

    A full stop after an initial, a title, `No.` before a figure or a dotted abbreviation ends no
    sentence, nor does one before a lower-case letter.
    """
    found = []
    for match in _STOP.finditer(text, start, end):
        stop, after = match.start(), match.end()
        if after < end and _ends(text, start, stop, after):
            found.append(new(Span, (start, match.end(1))))
            start = after
    found.append(Span(start, end))
    return found


def _ends(text: str, start: int, stop: int, after: int) -> bool:
    """Whether a stop at `stop` ends the sentence from `start`, if the next word is at `after`."""
    letter = text[after]
    if letter in _OPENING:
        letter = text[after + 1 : after + 2] or letter
    if letter.islower():
        return False
    if text[stop] != "." or text[stop - 1 : stop] == ".":
        return True
    near = max(start, stop - 24)
    last = text[max(near, text.rfind(" ", near, stop) + 1) : stop]
    if len(last) > 1 and last.isalpha() and last.lower() not in _LISTED:
        return True
    words = text[near:stop].split()
    word = words[-1].lstrip(_OPENING).lower() if words else ""
    if word in _NUMBERED or (word.isdecimal() and stop - start <= len(words[-1])):
        return not (letter.isdigit() or word.isdecimal())
    if word in _TITLES:
        return False
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if word in _EITHER or initial or _dotted(word):
        following = text[after : after + 16].lstrip(_OPENING).split(maxsplit=1)
        first = following[0].rstrip(",.:;'’s").lower() if following else ""
        return not initial and first in _STARTERS
    return True


def _dotted(word: str) -> bool:
    """Whether a word is letters with full stops between them: `u.s`, `j.k`."""
    return len(word) >= 3 and word[1::2].strip(".") == "" and word[::2].isalpha()
