"""Figures that point back at one that was just told: 16 roofs were lost, and then the 18 roofs.

What points back is a `the`, an `its` or an `all` before a figure of the same kind and unit, of the
same noun or of none. That they were meant to be one shows where a slip of the finger parts them, or
one or two of what is counted, and no word tells them apart.
"""

from collections.abc import Iterator, Sequence

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.quantity import Exact, exact, size
from blogcheck.reading.claim import Figure
from blogcheck.reckoning import addends
from blogcheck.typed import NamedTuple

KINDS = frozenset(("number", "money", "percent", "quantity", "duration"))
# What points back, straight before a figure.
WHOLE = r"all(?: of)?(?: the| those| these| its| their)?|those|these"
BACK = later(rf"(?i)(?:\b(?:the|that|this|its|their|his|her|{WHOLE}|of (?:these|those))|[’']s?) $")
# What all of these end in, but for the bare mark.
ENDINGS = frozenset("he at is ts ir er ll of se ’s 's".split())
ALL = later(rf"(?i)\b(?:{WHOLE}|of the) $")
# These make it another, or tell of another time: none of them may stand in the two sentences.
ANOTHER = later(
    r"\b(?:[Oo]thers?|[Aa]nother|more|further|additional|extra|remaining|rest|(?:a|the) second"
    r"|former|previous\w*|[Ee]arlier|[Ll]ast|next|originally|up to|as many as|at least|only|each"
    r"|every|per|average|between|than|plus|joined|added|ago|target|record|limit|maximum|revised|raised|before"
    r"|increased|reduced|cut|rose|fell|grew|risen|fallen|since|instead|once)\b"
)
YEAR = later(r"\b(?:19|20)\d\d\b")
# What tells the second apart from the first: the 18 cottages in the row, the 40 men who.
APART = later(
    r" (?:in|of(?! it\b)|on|at|from|for|that|who|which|where|with|it|he|she|they|we|whose|under"
    r"|over|aged|left|above|below|next|behind|beside|beyond|opposite|there|here|then|given|taken|due"
    r"|still)\b"
)
WORD = r"([^\W\d_][\w’'-]{1,20})"
WORDS = later(rf"[ -]{WORD}(?: {WORD})?(?: {WORD})?")
CLOSED = frozenset(
    "and or of in on at with for from to by per than the a an as when while who which that but will"
    " would were was is are had has have been be could may might did do does said after before"
    " since all also not".split()
)
# In one sentence a figure points back so alone.
SAME = later(r"(?:\ball|; of the) $")
SINGLE = later(r"\bone\b|\b(?:and|with|plus) (?:an?|the|his|her|its|their) [a-z]")
ENDS = (".", "!", "?", '."', ".”", ".’", ";", ":")
PARTICIPLES = frozenset("paid spent lent given made sold left lost taken set put held".split())
US = ("us", "ss", "is")
PEOPLE = ("people", "men", "women", "children")
NEAR, WINDOW, TEN = 40, 420, 10
TENTH, FEW, DIGITS = 10, 2, 2


class Echo(NamedTuple):
    """A figure that points back, and the one that it points at."""

    figure: Figure
    first: Figure

    @property
    def holds(self) -> bool:
        """Whether the two are one value, or one is the other rounded."""
        one, two = self.figure.quantity, self.first.quantity
        if one is None or two is None or one.value == two.value:
            return True
        return one.fine != two.fine and one.claimed().meets(two.claimed())


def told(facts: Facts) -> Iterator[Echo]:
    """The figures of a post that point back at the one figure of their kind that was just told."""
    text = facts.document.text
    held = [f for f in facts.figures if f.kind in KINDS and not f.aside and f.quantity is not None]
    for at, figure in enumerate(held):
        quantity = figure.quantity
        if (
            quantity is None
            or not quantity.is_bare
            or quantity.low is not None
            or quantity.value <= 1
            or figure.parts
        ):
            continue
        # What is cheap is asked first: most figures stand behind another word.
        last = text[max(0, figure.start - len("he ")) : figure.start].lower()
        if last[:-1] not in ENDINGS and last[-2:-1] not in ("’", "'"):
            continue
        lead = text[max(0, figure.start - NEAR) : figure.start]
        if BACK.search(lead) is None:
            continue
        first = pointed_at(facts, held, at, whole=ALL.search(lead) is not None)
        if first is not None:
            found = Echo(figure, first)
            if found.holds or (plainly(facts, found) and meant(facts, found, held[:at])):
                yield found


def nouns(facts: Facts, figure: Figure) -> list[str]:
    """The words behind a figure that may be what it is of, up to one that is none."""
    found = WORDS.match(facts.document.text, figure.end)
    words = (
        [word.lower().removesuffix("’s").removesuffix("'s") for word in found.groups() if word]
        if found
        else []
    )
    end = next((at for at, word in enumerate(words) if word in CLOSED), len(words))
    return words[:end]


def stem(word: str) -> str:
    """A noun in the singular, as far as its ending tells."""
    if word in PEOPLE:
        return word
    return (
        word.removesuffix("es")
        if word.endswith(("ches", "shes", "sses", "xes"))
        else word.removesuffix("s")
    )


def head(words: Sequence[str]) -> str:
    """The noun of some words: the drivers of school bus drivers, and else the first or only one."""
    return stem(next(filter(is_plural, words), words[0]))


def is_plural(word: str) -> bool:
    """Whether a word is a noun of several, as far as its ending tells."""
    return word in PEOPLE or (stem(word) != word and word[-2:] not in US)


def pointed_at(facts: Facts, held: Sequence[Figure], at: int, *, whole: bool) -> Figure | None:
    """The one figure just before that a figure points at; None if there are two, or none."""
    figure = held[at]
    document = facts.document
    sentence = document.sentence_at(figure.start)
    own = nouns(facts, figure)
    near: list[Figure] = []
    for other in reversed(held[:at]):
        if figure.start - other.end > WINDOW:
            break
        if document.entry_at(other.start) != document.entry_at(figure.start):
            break
        if addends.like(other, figure) and counted(other):
            near.append(other)
    if figure.kind == "number" and own:
        named = [f for f in near if head(own) in map(stem, nouns(facts, f))]
        if named or not (whole or (figure.quantity and figure.quantity.digits > DIGITS)):
            near = named
    elif figure.kind == "number" and not whole:
        return None
    if len(near) != 1:
        return None
    (first,) = near
    # In one sentence: eleven were held, and all 12 are due in court.
    if first.start >= sentence.start and not SAME.search(facts.text(Span(first.end, figure.start))):
        return None
    # The 30-minute mark, the 35-minute mark.
    definite = facts.before(first.start, 1) == ["the"]
    if definite and figure.kind == "duration":
        return None
    plain = first.quantity is not None and first.quantity.is_bare and first.quantity.low is None
    return first if plain else None


def counted(figure: Figure) -> bool:
    """Whether a figure is more than one of something."""
    return figure.value is not None and figure.value > 1


def meant(facts: Facts, found: Echo, before: Sequence[Figure]) -> bool:
    """Whether a figure that differs from the one it points at was meant to be it."""
    figure, first = found.figure, found.first
    document = facts.document
    one, two = addends.quantity(figure), addends.quantity(first)
    told = document.sentence_at(first.start)
    near = Span(told.start, document.sentence_at(figure.start).end)
    # What has no full stop is a headline.
    if not facts.text(told).rstrip().endswith(ENDS):
        return False
    turned = of_same_digits(figure, first)
    if ANOTHER.search(facts.text(near)) or (not turned and YEAR.search(facts.text(near))):
        return False
    # Told before, further up; or what another figure makes of the first.
    if any(f.kind == figure.kind and f is not first and f.value == figure.value for f in before):
        return False
    off = size(exact(one.value - two.value))
    if any(f.value is not None and size(f.value) == off for f in facts.figures_in(near)):
        return False
    if turned or apart(facts, figure):
        return turned and not apart(facts, figure)
    few = figure.kind == "number" and off <= FEW
    # Eleven men and their driver were held: all 12.
    if few and SINGLE.search(facts.text(Span(first.end, figure.start))):
        return False
    named = alike(facts, figure, first)
    slip = addends.slipped(figure, addends.printable(two.value, figure), DIGITS)
    ten = exact(one.value, two.value) in (10, exact(1, 10)) and one.scale == two.scale
    if ten or (named and slip):
        return True
    everybody = ALL.search(document.text[max(0, figure.start - NEAR) : figure.start]) is not None
    if everybody and misheard(one.value, two.value):
        return True
    # Of three one was sent off: the two are others than the three.
    return few and one.value > 2 and (named or everybody)


def plainly(facts: Facts, found: Echo) -> bool:
    """Whether a figure is told of just what the first is: not the 16 roofs nearest the sea.

    Nor all 60 primary schools, of 61 schools; nor the £10m paid by the state, of £12m.
    """
    own = nouns(facts, found.figure)
    if found.figure.kind != "number":
        return not own or not (own[0] in PARTICIPLES or own[0].endswith("ed"))
    at = next((at for at, word in enumerate(own) if is_plural(word)), None)
    if at is None:
        whole = Span(max(0, found.figure.start - NEAR), found.figure.start)
        return not own or ALL.search(facts.text(whole)) is not None
    yours = set(map(stem, nouns(facts, found.first)))
    return len(own) == at + 1 and yours.issuperset(map(stem, own))


def misheard(one: Exact, other: Exact) -> bool:
    """Whether one of two numbers is the teen and the other the tens: 14 and 40."""
    low, high = sorted((one, other))
    return TEN < low < 2 * TEN and high == (low - TEN) * TEN


def of_same_digits(one: Figure, other: Figure) -> bool:
    """Whether two figures have the same digits in another order: £4.2m and £2.4m, 92 and 29."""
    held, told = addends.quantity(one), addends.quantity(other)
    digits = [sorted(filter(str.isdigit, f.text)) or sorted(str(f.value)) for f in (one, other)]
    return digits[0] == digits[1] and len(digits[0]) > 1 and held.scale == told.scale


def alike(facts: Facts, one: Figure, other: Figure) -> bool:
    """Whether two figures are of the same: four men, the five men; £2m on a pool, the £3m pool."""
    mine, yours = (list(map(stem, nouns(facts, figure))) for figure in (one, other))
    if one.kind == "number":
        return not mine or head(nouns(facts, one)) in yours
    # A £4m centre, the £5m sports centre: the second has words of its own.
    return not yours or mine[:1] == yours[:1]


def apart(facts: Facts, figure: Figure) -> bool:
    """Whether words behind a figure tell which are meant: the 18 cottages in the row."""
    if figure.kind == "quantity" and facts.after(figure.end, 1) == ["of"]:
        return False
    text = facts.document.text
    # All 12 deny it.
    everybody = text.endswith("all ", 0, figure.start)
    end = figure.end
    for word in ("", *nouns(facts, figure)):
        end += len(word) + bool(word)
        found = APART.match(text, end)
        if found is not None and not (everybody and found[0] in (" it", " they")):
            return True
    return False
