"""What is glued to a word or a mark is part of it, and no figure: Covid-19, 4x4, x^2, **1,2**34."""

from collections.abc import Sequence

from blogcheck.reading.beside import bare
from blogcheck.reading.titles import NUMBERS

HYPHENS = frozenset("-‐‑–−")
# What may be glued to the word before it.
GLUE = HYPHENS | {"."}
# Bold type and tags: what begins or ends them, what they may be made of, and in how many tokens.
MARKS = frozenset("*_<>")
ANGLES = frozenset("<>")
MARKUP = frozenset("* _ < > / b i u em strong span mark sup sub".split())
BOLD, TAG, LONGEST_TAG = 2, 3, 12
OPENERS = frozenset("([{\"'“‘£$€/<>=~")
CLOSERS = frozenset('"”’')
# Nouns that end in a number, and words that end in one or zero.
NUMBERED = frozenset(
    """under over u covid catch carbon uranium plutonium caesium cesium iodine strontium cobalt
    polonium omega""".split()
)
COMPOUNDS = {
    ("no", "one"): "pronoun", ("by", "one"): "idiom", ("in", "one"): "word",
    ("ground", "zero"): "idiom", ("number", "one"): "name",
}  # fmt: skip


def glued(texts: Sequence[str], place: int) -> bool:
    """Whether the sign or the point before a figure, one of GLUE, belongs to the word before it."""
    first = texts[place][0]
    if not bare(texts, place - 1):  # -5 eggs in a list
        counted = bare(texts, place + 1).isdecimal() and bare(texts, place + 2).endswith("s")
        return first != "." and counted
    before = texts[place - 1]
    # What an editor puts in brackets into a word goes with it: COVID[-19].
    inside = before == "[" and place > 1 and texts[place - 2][-1].isalpha()
    return inside or (not before[-1].isspace() and before not in OPENERS)


def cut_in_two(texts: Sequence[str], place: int, way: int) -> bool:
    """Whether the mark at a place is bold type or a tag in a figure that goes on past it that way.

    **1,2**34 is one figure.
    """
    least = TAG if texts[place] in ANGLES else BOLD
    for i in range(place, place + way * LONGEST_TAG, way):
        word = texts[i] if 0 <= i < len(texts) else ""
        if word[:1].isdecimal():
            return abs(i - place) >= least and (way > 0 or word[-1].isdecimal())
        if word not in MARKUP:
            return False
    return False


def hung_on(before: str, text: str, texts: Sequence[str], first: int) -> str:
    """Covid-19, 4x4, x^2: what is glued to the word before it."""
    if before in HYPHENS:
        return hyphened(texts, first)
    if not text.replace(".", "", 1).isdecimal():
        return ""
    if before[-1].isalpha() or before == "^":
        return "code"
    behind = texts[first - 2] if first > 1 else " "
    if before == "." and behind[-1].isalpha():  # No.10, schools.3
        named = behind in NUMBERS or (behind[0].isupper() and len(behind) < 5)
        return "name" if named else "footnote" if len(text) < 3 else "code"
    if before == "+" and (bare(texts, first + 2) == "0" or _more_digits(texts, first)):
        return "phone number"
    closing = before in CLOSERS and not behind[-1].isspace() and behind not in OPENERS
    return "footnote" if closing and not behind[-1].isalnum() else ""


def hyphened(texts: Sequence[str], first: int) -> str:
    """COVID-19, under-21: a number hung on a word by a hyphen."""
    last = first - 2
    if bare(texts, last) == "[":
        last -= 1
    word = bare(texts, last)
    if not word or texts[last] != word:
        return ""
    if found := COMPOUNDS.get((word.lower(), bare(texts, first).lower())):
        return found
    if word[:1].isupper() and word.lower() not in ("mid", "pre", "post", "top", "sub", "non"):
        return "name"
    return "name" if word.lower() in NUMBERED else ""


def _more_digits(texts: Sequence[str], first: int) -> bool:
    """Whether digits of a telephone number follow a code: +44 20."""
    after = bare(texts, first + 1)
    return after.isdecimal() and texts[first][-1].isspace()
