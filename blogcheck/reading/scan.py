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
        self._classify = [_Classes(floor).of for floor in floors]

    def __missing__(self, token: str) -> str:
        chars = "".join([classify(token) for classify in self._classify])
        if len(self) >= _REMEMBERED:
            self.clear()
        self[token] = chars
        return chars


class _Classes:
    """What a token is on one floor."""

    def __init__(self, floor: Floor) -> None:
        self._words = floor.words
        self._chars = floor.chars
        self._patterns = "".join(char for char, _ in floor.patterns)
        # One alternative a pattern: the number of the group that matched names the terminal.
        self._digits = later("|".join(f"({source})" for _, source in floor.patterns) or r"(?!)")

    def of(self, token: str) -> str:
        """The character of a token."""
        bare = token.rstrip()
        chars = self._chars
        if not bare:
            return chars["BREAK"]
        first = bare[0]
        if first.isdecimal():
            match = self._digits.fullmatch(bare)
            return chars["OTHER"] if match is None else self._patterns[(match.lastindex or 1) - 1]
        spaced = len(bare) < len(token)
        if first in _STOPS and spaced:
            return chars["STOP"]
        if first in _DASHES and (spaced or first == "—"):
            return chars["DASH"]
        words = self._words
        if first in _DASHES:
            return words.get("-", chars["OTHER"])
        char = words.get(bare) or words.get(bare.lower())
        if char is None and bare.isupper():
            char = words.get(bare.capitalize())
        if char is not None:
            return char
        if bare.endswith(_POSSESSIVE) and bare.lower() not in _CONTRACTIONS:
            return chars["POSS"]
        if first.isalpha():
            return chars["NAME" if first.isupper() else "WORD"]
        return chars["OTHER"]


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
