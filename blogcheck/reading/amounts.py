"""What an amount in digits or words is worth: `1.5m`, `six hundred and fifty`, `two-thirds`.

The grammar has found the words that belong together; here they are multiplied out. Every value is
exact, and carries the grain that its words print (`quantity.py`).
"""

from collections.abc import Sequence
from functools import cache

from blogcheck.quantity import Exact, Quantity, counted, exact, literal
from blogcheck.reading.tables import Shape

SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mln": 10**6, "mil": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12,
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
GLYPHS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅐": (1, 7), "⅑": (1, 9), "⅒": (1, 10), "⅓": (1, 3),
    "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6),
    "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
DIGITS = frozenset(
    {"PLAIN", "YEAR4", "GROUPED", "SPACED", "LAKHS", "DECIMAL", "SUFFIXED", "MILLIONS", "MIXED"}
)
SCALES = frozenset({"SCALE", "HUNDRED"})
# Blanks between thousands, as literals have them.
_COMMAS = {0xA0: ",", 0x2009: ",", 0x202F: ","}
_ONES = frozenset({"PLAIN", "UNIT", "TEEN", "JOINED", "TENS"})
PARTS = frozenset(
    {"HALF_", "QUARTER", "ORDINAL_WORD", "ORDINAL_TENS", "ORDINAL_SCALE", "PARTS", "DAY", "NTH",
     "PARTS_GLUED", "small_part"}
)  # fmt: skip
# The fractions that have names of their own: above, below.
_NAMED = (
    (1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10),
)  # fmt: skip


class Words:
    """The tokens of a window without the blanks behind them, and what listed words are worth.

    raw: the tokens with their blanks.
    """

    __slots__ = ("raw", "texts", "values")

    def __init__(self, texts: Sequence[str], values: dict[str, str]) -> None:
        self.raw = texts
        self.texts = list(map(str.rstrip, texts))
        self.values = values

    def text(self, node: Shape) -> str:
        """What stands at a leaf."""
        return self.texts[node.start]

    def listed(self, node: Shape) -> str:
        """What the word lists say of a leaf; empty if they say nothing."""
        word = self.texts[node.start]
        found = self.values.get(word)
        if found is None:
            found = self.values.get(word.lower())
        return found or (self.values.get(word.capitalize(), "") if word.isupper() else "")


def amount(node: Shape, words: Words) -> Quantity:
    """The quantity of an `amount` node, or of a number leaf that stands for one."""
    parts = node.children or (node,)
    first = parts[0]
    if len(parts) == 1 and first.name in DIGITS:
        return digits(words.text(first))
    names = [p.name for p in parts]
    if "spoken" in names:
        return _spoken(parts, words)
    # Two-thousand-five-hundred.
    several = names[1:2] == ["SCALE"] and names[-1] in _ONES | {"HUNDRED"}
    several &= first.name not in DIGITS
    several |= parts[-1].name == "VAGUE" and len(first.children) > 1
    if several or (names[1:2] == ["HUNDRED"] and names[-1] in _ONES and first.name not in DIGITS):
        return in_words((*(first.children or (first,)), *parts[1:]), words)  # four-hundred-and-two
    if len(parts) > 1 and parts[1].name == "ZEROS":
        text = "".join(words.text(p) for p in parts if p.name in ("PLAIN", "ZEROS"))
        scales = [p for p in parts if p.name in SCALES]
        return literal(text, _product([int(words.listed(p)) for p in scales]))
    if any(p.name in PARTS or p.name in ("GLYPH", "parts") for p in parts):
        return _with_part(parts, words)
    if names[1:3] == ["PLAIN", "PLAIN"]:
        return _mixed(parts, words)
    if first.name == "point":
        return digits("0." + words.text(parts[1]))
    if first.name != "amount" and (first.name not in DIGITS or parts[-1].name in _ONES):
        return in_words(parts, words)
    scale = _product([100 if p.name == "HUNDRED" else int(words.listed(p)) for p in parts[1:]])
    text = words.text(first)
    if first.name != "amount" and text[-1].isdecimal():
        return literal(text.translate(_COMMAS), scale)
    return amount(first, words).scaled(scale)


def digits(text: str) -> Quantity:
    """The quantity of one token: `1,168,738`, `47.56`, `1.5m`, `3bn`, `5½`."""
    last = text[-1]
    if last.isdecimal():
        return literal(text.translate(_COMMAS))
    if last in GLYPHS:
        above, below = GLYPHS[last]
        whole = int(text[:-1].replace(",", "")) * below + above
        return Quantity(exact(whole, below), exact(1, below), exact(1, below))
    cut = next(i for i, char in enumerate(text) if char.isalpha())
    scale = SUFFIXES[text[cut:].lower()]
    if text[cut - 1] in GLYPHS:
        return digits(text[:cut]).scaled(scale)
    return literal(text[:cut], scale)


def _mixed(parts: Sequence[Shape], words: Words) -> Quantity:
    """11 3/8, 2 1/2 million."""
    above, below = (int(words.text(p)) for p in parts[1:3])
    grain = exact(1, below or 1)
    whole = amount(parts[0], words).value
    scale = int(words.listed(parts[3])) if len(parts) > 3 else 1
    return Quantity(exact(whole + above * grain), grain, grain).scaled(scale)


def _spoken(parts: Sequence[Shape], words: Words) -> Quantity:
    """Two point five, one five: decimals are said one by one; or at once, two point fifteen."""
    whole = amount(parts[0], words)
    if not isinstance(whole.value, int):
        return whole
    said = parts[1].children
    scale = int(words.listed(parts[2])) if len(parts) > 2 else 1  # two point five million
    if said[0].name == "TENS":
        return literal(f"{whole.value}.{sum(int(words.listed(p)) for p in said)}", scale)
    tail = "".join(words.listed(p) or words.text(p) for p in said)
    return literal(f"{whole.value}.{tail}", scale)


def _product(scales: Sequence[int]) -> int:
    product = 1
    for scale in scales:
        product *= scale
    return product


def trailing(node: Shape, words: Words) -> int:
    """The scale at the end of an amount: a thousand in `four or five thousand`."""
    product = 1
    for child in reversed(node.children):
        if child.name == "HUNDRED":
            product *= 100
        elif child.name == "SCALE":
            product *= int(words.listed(child))
        elif child.name in ("SUFFIXED", "MILLIONS"):
            return digits(words.text(child)).scale
        else:
            break
    return product if len(node.children) > 1 else 1


def in_words(parts: Sequence[Shape], words: Words) -> Quantity:
    """Six hundred and fifty; three million four thousand and twelve."""
    total = group = 0
    last = 0
    for part in parts:
        worth = 100 if part.name == "HUNDRED" else int(words.listed(part) or words.text(part))
        if part.name == "HUNDRED":
            group = (group or 1) * worth
        elif part.name not in ("SCALE", "VAGUE"):
            group += worth
        elif group or not total:
            last = worth
            total += (group or 1) * worth
            group = 0
        else:
            last = worth
            total *= worth
    value = total + group
    if last >= 10**6 and not group:
        return literal(str(value // last), last)
    return counted(value)


def _with_part(parts: Sequence[Shape], words: Words) -> Quantity:
    """Half a million, two and a half, 2 1/2 million: to a tenth of the scale."""
    scale = 1
    whole: Exact = int(parts[0].name in SCALES)  # a million and a half
    part: Exact = 0
    for node in parts:
        if node.name in PARTS or node.name == "GLYPH":
            part = one_part(node, words) * (part or 1)
        elif node.name == "parts":
            part = portion(node, words)
        elif node.name in SCALES:
            scale *= 100 if node.name == "HUNDRED" else int(words.listed(node))
        else:
            whole += amount(node, words).value
    named = parts[-1].name
    if parts[0].name == "amount" and named == "SCALE" and len(parts) > 2:
        part, whole = part * whole, 0  # three quarters of a million
    elif parts[0].name == "amount" and named in PARTS | {"parts"}:
        # Seven million and two fifths; but twenty and a half, a hundred and a half.
        scale = max(1, trailing(parts[0], words) // 1000 * 1000)
        whole = exact(whole, scale)
    value = exact((whole + part) * scale)
    grain = exact(scale, 10) if whole else exact(value, 5)
    return Quantity(value, grain, grain, scale=scale)


def one_part(node: Shape, words: Words) -> Exact:
    """One of the equal parts that a word names: 1/3 for `third` and `thirds`."""
    if node.name == "HALF_":
        return exact(1, 2)
    if node.name == "QUARTER":
        return exact(1, 4)
    if node.name == "GLYPH":
        return exact(*GLYPHS[words.text(node)])
    if node.name in ("DAY", "NTH", "PARTS_GLUED"):
        return exact(1, int(words.text(node).rstrip("stndrh").replace(",", "")) or 1)
    if node.name == "small_part":
        return exact(1, sum(rank(part, words) for part in node.children))
    return exact(1, int(words.listed(node)))


def portion(node: Shape, words: Words) -> Exact:
    """What `a half` or `three quarters` adds to the whole before it."""
    if node.name != "parts":
        return one_part(node, words)
    some, named = node.children
    return exact(int(words.listed(some)) * one_part(named, words))


def rank(node: Shape, words: Words) -> int:
    """What an ordinal word adds to a rank, or the tens before it."""
    return {"FIRST": 1, "FIRSTS": 1, "SECOND": 2}.get(node.name) or int(words.listed(node))


def part(parts: Sequence[Shape], words: Words) -> Quantity:
    """The quantity of a fraction: `half`, `two-thirds`, `3/4`, as the cell that its word names."""
    plain = [int(words.text(p)) for p in parts if p.name == "PLAIN"]
    if len(plain) == 2:
        return share(exact(plain[0], plain[1] or 1))
    value: Exact = 1
    for node in parts:
        if node.name in PARTS or node.name == "GLYPH":
            value = exact(value * one_part(node, words))
        else:
            value = exact(value * amount(node, words).value)
    return share(value)


@cache
def _ladder() -> tuple[Exact, ...]:
    """The named fractions in order; made when the copy has one, for fractions are slow to load."""
    return tuple(exact(above, below) for above, below in _NAMED)


def share(value: Exact) -> Quantity:
    """A fraction word: whatever is nearer to it than to the next fraction with a name."""
    if not 0 < value < 1:
        return Quantity(value, 1, 1, kind="share", unit="whole")
    ladder = _ladder()
    below = max((step for step in ladder if step < value), default=exact(value, 2))
    above = min((step for step in ladder if step > value), default=exact(1 + value, 2))
    if value not in ladder:
        below, above = max(below, exact(value * 9, 10)), min(above, exact(value * 11, 10))
    low, high = exact(below + value, 2), exact(value + above, 2)
    grain = exact(high - low)
    return Quantity(value, grain, grain, "", "share", "whole", low, high)
