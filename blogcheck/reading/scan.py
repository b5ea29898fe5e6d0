"""Copy to tokens, tokens to a string of types: one pass, one character a token.

A token is a word, a number with what is glued to it, one other character, or a line break, each
with the blanks after it, so that the tokens put end to end are the copy again.
"""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from blogcheck.patterns import later
from blogcheck.reading.tables import Floor

# A line break inside a paragraph of wrapped copy goes with the word before it; every other line
# break is a token of its own, which no figure or claim crosses.
_BLANK = r"[ \t\xa0\u2009\u202f]*+(?:\r?\n(?=[a-z]))?+"
# A figure that a blank has cut in two, $5. 4 billion, 100, 000, is one token, and no figure.
# A currency code takes the digits behind it no further: GBP3.01, Rs20; a letter only a sum: R2.5bn.
# A letter before a dollar belongs to its sign: A$5m.
_SUM = r"\d++(?:[.,]\d++)*(?:[mb]n?(?!\w)| (?:m|b|tr)illion)|\d{1,3}(?:,\d{3})++(?!\d)"
_CODE = (
    r"(?:US|USD|GBP|EUR|CHF|AUD|CAD|NZD|HKD|SGD|INR|JPY|CNY|RMB|MYR|RM|Rs|DM|FFr|SFr|[SND]Kr"
    rf"|[KTU]?[Ss]h|KES|NGN|Rp)(?=\d)|R(?={_SUM})"
    rf"|(?:US|NZ|HK|NT|TT|EC|A(?:us|U)?|C(?:an?|dn|A)?|[SRJZ])\${_BLANK}"
)
# Most tokens are a plain word, or a stop, and one blank: said first, it spares them all the rest.
_PLAIN = r"[A-Za-z][a-z]*+(?: (?=[!-~])|(?=[.,;:)?!]))|[,.] (?=[!-~])"
_TOKEN = later(
    rf"{_PLAIN}|[^\w\s]{_BLANK}|(?=[A-Z]){_CODE}"
    rf"|[^\W\d]\w*+(?:['’]\w++)*+(?:{_BLANK}|\r?\n(?=[a-z\d£$€]))"
    rf"|\d{{1,3}}(?:[\xa0\u2009\u202f]\d{{3}})++(?!\d)(?:\.\d++)?{_BLANK}"
    r"|\d{1,3}(?:\. \d{1,2}(?= (?:percent|per cent|pct|[mb]illion|trillion)\b)"
    rf"|(?:, 000)++(?![\d,]\d?)){_BLANK}"
    rf"|\d++(?:[.,:]\d++)*+[^\W\d_]*+{_BLANK}"
    r"|\s+"
)
_REMEMBERED = 200_000
_STOPS = frozenset(".!?…")
_POSSESSIVE = ("'s", "’s")
_CONTRACTIONS = frozenset(
    f"{word}{mark}s"
    for word in ("it", "that", "there", "here", "he", "she", "who", "what", "let", "where", "how")
    for mark in "'’"
)
_DASHES = frozenset("-\u2010\u2011\u2012–\u2014\u2212")


def cut(text: str) -> list[str]:
    """The tokens of a text; put end to end they are the text."""
    return _TOKEN.findall(text)


class Types(dict[str, str]):
    """Token to its character on a floor, or on several, one after another, in one string.

    Each distinct token is classified once.
    """

    def __init__(self, *floors: Floor) -> None:
        super().__init__()
        self._words = [(floor.words, floor.chars) for floor in floors]
        self._digits = [_Digits(floor) for floor in floors]

    def __missing__(self, token: str) -> str:
        bare = token.rstrip()
        if bare[:1].isdecimal():
            chars = "".join([digits.of(bare) for digits in self._digits])
        else:
            chars = ""
            forms, other = _forms(bare, spaced=len(bare) < len(token))
            for words, known in self._words:
                chars += next(filter(None, map(words.get, forms)), "") or known[other]
        if len(self) >= _REMEMBERED:
            self.clear()
        self[token] = chars
        return chars


def _forms(bare: str, *, spaced: bool) -> tuple[tuple[str, ...], str]:
    """The forms in which a list may have a token, and the terminal that it is if none has.

    bare: the token without the blanks behind it; spaced: whether there were any.
    """
    first = bare[:1]
    if not first:
        return (), "BREAK"
    if first in _STOPS and spaced:
        return (), "STOP"
    if first in _DASHES:
        return ((), "DASH") if spaced or first == "—" else (("-",), "OTHER")
    lower = bare.lower()
    forms = (bare,) if bare == lower else (bare, lower)
    if bare.isupper():
        forms = (*forms, bare.capitalize())
    if bare.endswith(_POSSESSIVE) and lower not in _CONTRACTIONS:
        return forms, "POSS"
    if first.isalpha():
        return forms, "NAME" if first.isupper() else "WORD"
    return forms, "OTHER"


class _Digits:
    """What a token that begins with a digit is on one floor."""

    def __init__(self, floor: Floor) -> None:
        self._other = floor.chars["OTHER"]
        self._chars = "".join(char for char, _ in floor.patterns)
        # One alternative a pattern: the number of the group that matched names the terminal.
        self._pattern = later("|".join(f"({source})" for _, source in floor.patterns))

    def of(self, bare: str) -> str:
        """The character of a token without its blanks."""
        match = self._pattern.fullmatch(bare) if self._chars else None
        return self._other if match is None else self._chars[(match.lastindex or 1) - 1]


class Tokens:
    """The tokens of a stretch of copy and where they stand.

    base: the offset of the stretch in the post, in code points.
    """

    def __init__(self, text: str, base: int = 0) -> None:
        self.texts = cut(text)
        self.base = base

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each token in the post, and one more: where the last one ends."""
        return list(accumulate(map(len, self.texts), initial=self.base))

    def end(self, token: int) -> int:
        """Where a token ends, without the blanks after it."""
        return self.starts[token] + len(self.texts[token].rstrip())

    def at(self, offset: int) -> int:
        """The number of the token that an offset falls in."""
        return bisect_right(self.starts, offset) - 1
