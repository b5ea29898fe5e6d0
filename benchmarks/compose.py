"""Makes copy to measure on: posts like those of `corpus/posts`, as many as wanted, no two alike.

A post keeps its sentences and its relations (counts are scaled by one factor, so that sums and gaps
hold as before), but its names and counts are new. Prose made from the same vocabulary goes between,
until the copy has as many numbers as news has: six in a thousand characters.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DENSITY = 6 / 1000

NUMBER = re.compile(r"(?<![\w.,:])\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,4})?(?![\d:])")
SCALED = re.compile(r"(?<![\w.,:])(?:\d{1,3}(?:,\d{3}){1,3}|\d{3})(?!\d|[:.,]\d)")
WORD = re.compile(r"[A-Za-z]+")
CAPITALISED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,20}\b")
SENTENCE = re.compile(r"(?<=[.!?])\s+")

ONSETS = "b br c cl d dr f fl g gr h j k l m n p pr r s sh st t th tr v w".split()
VOWELS = "a e i o u ai ea ee oa ow".split()
CODAS = "ck d ft ld ll m n nd ng r rd rn s st t x".split()


def read_copy(folder: Path) -> list[str]:
    """The posts of a folder, sorted by name; raises FileNotFoundError when it has none."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix in {".txt", ".md"})
    if not paths:
        raise FileNotFoundError(f"no .txt or .md file in {folder}")
    return [path.read_text(encoding="utf-8") for path in paths]


def compose(models: list[str], size: int, seed: int = 1) -> list[str]:
    """Posts of `size` characters together, made after `models`; the same ones for the same seed."""
    chance = random.Random(seed)
    chain = _learn(models)
    posts: list[str] = []
    length = 0
    while length < size:
        post = "".join(_thinned(_varied(chance.choice(models), chance), chain, chance))
        posts.append(post)
        length += len(post)
    posts[-1] = posts[-1][: len(posts[-1]) - (length - size)]
    return posts


def density(posts: list[str]) -> float:
    """Numbers in a thousand characters."""
    return 1000 * sum(len(NUMBER.findall(post)) for post in posts) / sum(map(len, posts))


def name(chance: random.Random) -> str:
    """A name that no list knows."""
    syllables = chance.choice((1, 2, 2, 3))
    made = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables))
    return (made + chance.choice(CODAS)).capitalize()


def _kept_words() -> set[str]:
    """Words that the grammar knows: months, parties and the like keep their names."""
    lists = (ROOT / "grammar" / "words").glob("*.txt")
    return {word.lower() for path in lists for word in WORD.findall(path.read_text("utf-8"))}


def _varied(post: str, chance: random.Random) -> str:
    kept = _kept_words()
    renamed = {
        found: name(chance) for found in set(CAPITALISED.findall(post)) if found.lower() not in kept
    }
    factor = chance.randrange(2, 98)

    def scale(match: re.Match[str]) -> str:
        return f"{int(match[0].replace(',', '')) * factor:,}"

    post = WORD.sub(lambda match: renamed.get(match[0], match[0]), post)
    return SCALED.sub(scale, post)


def _learn(models: list[str]) -> dict[str, list[str]]:
    """Which words follow which, in the sentences that have no number; "" begins and ends one."""
    chain: dict[str, list[str]] = defaultdict(list)
    for model in models:
        for sentence in SENTENCE.split(model):
            words = [] if re.search(r"\d", sentence) else sentence.split()
            for before, after in zip(["", *words], [*words, ""], strict=True):
                if words:
                    chain[before].append(after)
    return chain


def _sentence(chain: dict[str, list[str]], chance: random.Random) -> str:
    words: list[str] = []
    word = chance.choice(chain[""])
    while word and len(words) < 30:
        words.append(word)
        word = chance.choice(chain[word])
    return " ".join(words).rstrip(".,;:") + "."


def _thinned(post: str, chain: dict[str, list[str]], chance: random.Random) -> Iterator[str]:
    numbers = length = 0
    for paragraph in re.split(r"\n[ \t]*\n", post):
        made = paragraph.strip("\n") + "\n\n"
        numbers += len(NUMBER.findall(made))
        yield made
        length += len(made)
        while chain and numbers > DENSITY * length:
            made = " ".join(_sentence(chain, chance) for _ in range(3)) + "\n\n"
            yield made
            length += len(made)
