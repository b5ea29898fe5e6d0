"""The names within one run of capitalised words, before anybody knows whose they are."""

from functools import lru_cache

from blogcheck.patterns import later
from blogcheck.reading.lists import families, words_of
from blogcheck.typed import NamedTuple

PIECES = later(r"[^\s.]+")
NO_NAME = later(r"(?:\w{3}(?:ed|ing|ly)|ment|tion|sion|ness)$")
ADJECTIVES = ("-wide", "-based", "-led", "-born", "-style", "-backed", "-run")
# A headline in capitals names nobody that the copy does not name as well.
HEADLINE = 3
# Signs of money and scales of heat, which nobody is called.
UNITS = frozenset(
    """Celsius Fahrenheit Kelvin USD GBP EUR CHF AUD CAD NZD HKD SGD INR JPY CNY RMB MYR RM Rs SEK
    NOK DKK ZAR KES NGN GMT BST UTC EST EDT CET Dlrs""".split()
)
# Runs of capitalised words remembered from post to post: an archive repeats its names.
RUNS = 16384
OWNED = later(r"(?:['’]s|(?<=s)['’])$")


class Piece(NamedTuple):
    """One name within a run of capitalised words, before anybody knows whose it is."""

    start: int
    end: int
    core: str
    titles: tuple[str, ...]
    owns: bool
    placed: bool
    doubtful: bool = False


@lru_cache(RUNS)
def split(raw: str) -> tuple[Piece, ...]:
    """The names of one run of capitalised words; titles and sentence openers come off."""
    if raw.startswith("@"):
        return (Piece(0, len(raw), raw, (), owns=False, placed=False),)
    if raw.isupper() and raw.count(" ") + 1 >= HEADLINE:
        return ()
    openers = words_of("people/starters")
    title_words = words_of("people/titles", "people/address")
    found: list[Piece] = []
    start, end, placed = 0, 0, False
    core: list[str] = []
    titles: list[str] = []

    def close(*, owns: bool = False) -> None:
        nonlocal core, titles, placed
        name = " ".join(core)
        if core and not ordinary(name):
            doubtful = " " not in name and not given(name) and _doubtful(name)
            found.append(Piece(start, end, name, tuple(titles), owns, placed, doubtful))
        core, titles, placed = [], [], False

    for match in PIECES.finditer(raw):
        word = match[0]
        bare = OWNED.sub("", word)
        small = bare.lower().replace("’", "'")
        if small in openers:
            close()
            placed = small in ("in", "across")
            continue
        plain = small if small in title_words else small.removesuffix("s")
        if plain in title_words and not (core and match.end() == len(raw) and given(core[0])):
            # `Assembly Member James Cleverly`: what came before the title belongs to it.
            titles.extend((*(part.lower() for part in core), plain))
            core = []
            continue
        if not core:
            start = match.start()
        core.append(bare)
        end = match.start() + len(bare)
        if bare != word:
            close(owns=True)
    close()
    return tuple(found)


def _doubtful(word: str) -> bool:
    """Whether a word is a name where it stands within a sentence, and seldom one at its head."""
    return word.lower() in words_of("people/ordinary") or NO_NAME.search(word) is not None


def canonical(core: str) -> str:
    """A name as a key: lower case, straight apostrophes, no points."""
    return core.lower().replace("’", "'").replace(".", "")


def party(core: str) -> str:
    """The party that a name as printed stands for; empty if none.

    A short form (`c`, `LD`) is one only in brackets, which `bracketed` reads.
    """
    if len(core) < 3 or (len(core) == 3 and not core.isupper()):
        return ""
    return families("people/parties").get(core.lower(), "")


def bracketed(text: str) -> str:
    """The party that stands in brackets or after a comma behind a name: `ld`, `Green Party`."""
    return families("people/parties").get(text.strip().lower().removeprefix("the "), "")


def given(name: str) -> str:
    """`f` or `m` if a word is a given name that tells; empty otherwise."""
    small = name.lower()
    return (
        "f" if small in words_of("people/women") else "m" if small in words_of("people/men") else ""
    )


def ordinary(core: str) -> bool:
    """Whether a capital makes no name of this: `Profits`, `London-wide`, `USD`, `Celsius`."""
    small = core.lower()
    if len(small) < 2 or small in families("things/measures") or small.endswith(ADJECTIVES):
        return True
    return core in UNITS
