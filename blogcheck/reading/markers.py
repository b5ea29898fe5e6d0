"""Numbers that other numbers show to be marks: (1) this and (2) that, tables 4 and 5, five (5)."""

from collections.abc import Sequence

from blogcheck.reading import named
from blogcheck.reading.beside import bare
from blogcheck.reading.claim import Figure
from blogcheck.reading.named import JOINTS, LARGEST
from blogcheck.reading.titles import counts

# How many figures away the mark before or after one is looked for.
NEAR = 4
LAST = frozenset("and or &".split())


def why(
    figures: Sequence[Figure], places: Sequence[tuple[int, int]], texts: Sequence[str], index: int
) -> str:
    """Why a number counts nothing beside the figures of its stretch; empty if it does.

    places: the tokens of each figure, half open.
    """
    start, end = places[index]
    before = bare(texts, start - 1)
    if before == "(" and bare(texts, end) == ")":
        if _is_repeated(figures, places, index):
            return "said in words"
        return _marked(figures, places, texts, index)
    if before not in JOINTS or not index or figures[index - 1].aside != "name":
        return ""
    return "name" if _goes_on(figures, places, texts, index) else ""


def _is_repeated(figures: Sequence[Figure], places: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether digits in brackets only say again what words said before them: five (5) members."""
    if not index:
        return False
    before = figures[index - 1]
    same = before.quantity is not None and before.value == figures[index].value
    return same and places[index - 1][1] == places[index][0] - 1 and before.text[-1].isalpha()


def _marked(
    figures: Sequence[Figure], places: Sequence[tuple[int, int]], texts: Sequence[str], index: int
) -> str:
    """Must (1) find the car, (2) hold the driver; less hunger (18). Another found more (19)."""
    number = figures[index].text
    if not number.isdecimal() or len(number) > 3 or not _is_plain(texts, places[index][0] - 2):
        return ""
    cited = bare(texts, places[index][1] + 1) == "."
    for other in range(max(index - NEAR, 0), min(index + NEAR + 1, len(figures))):
        text, (start, end) = figures[other].text, places[other]
        if not text.isdecimal() or abs(int(text) - int(number)) != 1:
            continue
        bracketed = bare(texts, start - 1) == "(" and bare(texts, end) == ")"
        if not bracketed or not _is_plain(texts, start - 2):
            continue
        if cited and bare(texts, end + 1) == ".":
            return "footnote"
        marked = figures[other].aside == "list marker" and other < index
        if marked or (number == "1" and text == "2" and other > index):
            return "list marker"
    return ""


def _is_plain(texts: Sequence[str], place: int) -> bool:
    """Whether no name and no figure stands at a place, which a bracket would tell of."""
    word = bare(texts, place)
    return not (word[:1].isupper() or word[:1].isdecimal() or word in ("%", "percent", "cent"))


def _goes_on(
    figures: Sequence[Figure], places: Sequence[tuple[int, int]], texts: Sequence[str], index: int
) -> bool:
    """Whether a number is one more of a label: tables 4 and 5, phases 1, 2 and 3."""
    label, number = named.number(figures[index - 1].text), named.number(figures[index].text)
    if not (label and number) or figures[index].hedge is not None:
        return False
    start, end = places[index]
    joints = [bare(texts, i) for i in range(places[index - 1][1], start)]
    if joints == [","]:
        # In Table 8, 12 people; but phases 1, 2 and 3.
        listed = bare(texts, end) in JOINTS and bare(texts, end + 1)[:1].isalnum()
        listed &= bare(texts, end + 1).isdecimal() or bare(texts, end + 2).isdecimal()
    else:
        listed = len(joints) == 1 or (joints[0] == "," and joints[1] in LAST and len(joints) < 3)
    rises = label < number <= LARGEST
    return listed and rises and not counts(bare(texts, end))
