"""Which rules a post has something for: a rule is not run where one of its needs is not met.

Most rules have nothing to say of most posts, and to find that out one by one took longer than to
check what is left. So all that rules need is numbered once, each thing a bit: what a post holds is
one number, and what will do for a need of a rule another.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from blogcheck.reckoning import addends
from blogcheck.rule import ALIKE, ANY, COUNTED, Facts, Needs, Rule

REMEMBERED = 50_000
WORDS, SENTENCE = "words", "sentence"
# The bit of what every post holds, and what stands where any of them will do.
ALWAYS, WHATEVER = 1, -1
# A phrase, with the bit of one of its words: where that is not met nobody looks for the phrase.
Phrase = tuple[int, str]
# The kind of a figure, and its unit if it has a quantity.
Sort = tuple[str, str | None]


class Gate:
    """The needs of some rules, numbered. Holds what the words and sentences so far have met."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._bits: dict[str, dict[str, int]] = {field: {} for field in Needs._fields}
        self._next = ALWAYS
        self._needs = [(rule, *self._numbered(rule.needs)) for rule in rules]
        self._words = _Words(self._bits[WORDS])
        self._sentences = _Sentences(self._bits[SENTENCE])

    def due(self, facts: Facts) -> Iterator[Rule]:
        """The rules that a post has something for, in their order."""
        held = self._held(facts)
        letters = facts.document.lower
        for rule, first, others, phrases in self._needs:
            if (
                held & first
                and (not others or all(map(held.__and__, others)))
                and (not phrases or _said(phrases, held, letters))
            ):
                yield rule

    def _numbered(self, needs: Needs) -> tuple[int, tuple[int, ...], tuple[Phrase, ...]]:
        """What will do for one need of a rule, and for each of the others; the phrases of a need.

        Where one of its words is a phrase, all are phrases, which must stand in the copy.
        """
        numbers: list[int] = []
        phrases: list[Phrase] = []
        for field, names in zip(Needs._fields, needs, strict=True):
            if names:
                bits = [self._bit(field, name) for name in names]
                numbers.insert(0, sum(set(bits)))
                if field == WORDS and not all(map(_plain, names)):
                    phrases = list(zip(bits, names, strict=True))
        return next(iter(numbers), WHATEVER), tuple(numbers[1:]), tuple(phrases)

    def _bit(self, field: str, name: str) -> int:
        if field == WORDS and not _plain(name):
            name = max(_letters(name), key=len, default="")
            if not _plain(name):
                return ALWAYS
        bit = self._bits[field].get(name)
        if bit is None:
            self._next <<= 1
            bit = self._bits[field][name] = self._next
        return bit

    def _held(self, facts: Facts) -> int:
        """All that a post holds of what is needed."""
        bits = self._bits
        held = ALWAYS
        for of, kinds in (
            (bits["claims"], facts.claims_by_kind),
            (bits["figures"], facts.figures_by_kind),
        ):
            for kind in kinds:
                held |= of.get(kind, 0)
        for part, bit in bits["parts"].items():
            if getattr(facts.document, part):
                held |= bit
        for met in set(map(self._words.__getitem__, facts.vocabulary)):
            held |= met
        met_by = self._sentences.__getitem__
        for met in {
            met_by(tuple([(f.kind, f.quantity and f.quantity.unit) for f in figures]))
            for figures in facts.by_sentence
        }:
            held |= met
        return held


def _said(phrases: tuple[Phrase, ...], held: int, letters: str) -> bool:
    """Whether one of some phrases stands in the letters of a post that holds so much."""
    for bit, phrase in phrases:  # noqa: SIM110  any() makes a generator, most of the cost
        if held & bit and phrase in letters:
            return True
    return False


def _plain(word: str) -> bool:
    """Whether a word is all letters, so that it stands within one word of the copy or nowhere."""
    return word.isalpha() and word.isascii() and len(word) > 1


def _letters(phrase: str) -> list[str]:
    """The runs of letters in a phrase."""
    return "".join(char if "a" <= char <= "z" else " " for char in phrase).split()


class _Words(dict[str, int]):
    """A word of the copy to the bits of the needs that stand in it."""

    def __init__(self, needed: dict[str, int]) -> None:
        super().__init__()
        # By their first two letters: few words of the copy hold those of any.
        self._needed: dict[str, list[tuple[str, int]]] = {}
        for word, bit in needed.items():
            self._needed.setdefault(word[:2], []).append((word, bit))

    def __missing__(self, token: str) -> int:
        word = token.lower()
        met = 0
        for at in range(len(word) - 1):
            for needed, bit in self._needed.get(word[at : at + 2], ()):
                if word.startswith(needed, at):
                    met |= bit
        if len(self) >= REMEMBERED:
            self.clear()
        self[token] = met
        return met


class _Sentences(dict[tuple[Sort, ...], int]):
    """The figures of a sentence, by kind and unit, to the bits of the needs that they meet."""

    def __init__(self, needed: dict[str, int]) -> None:
        super().__init__()
        self._needed = [(Counter(need.split()), bit) for need, bit in needed.items()]

    def __missing__(self, figures: tuple[Sort, ...]) -> int:
        counted = [
            (kind, addends.COINS.get(unit, unit))
            for kind, unit in figures
            if kind in addends.COUNTED and unit is not None
        ]
        there = Counter(kind for kind, _ in figures)
        there[ANY] = len(figures)
        there[COUNTED] = len(counted)
        there[ALIKE] = max(Counter(counted).values(), default=0)
        met = sum(bit for need, bit in self._needed if need <= there)
        if len(self) >= REMEMBERED:
            self.clear()
        self[figures] = met
        return met
