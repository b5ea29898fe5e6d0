"""Shares of two answers, or of two kinds, of which nobody can be in both: for and against."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.lists import words_of
from blogcheck.reckoning import shares

# What one half of a whole says, and what the other half does.
FOR = (
    "for favour favor favours favors favoured favored favouring favoring back backs backed backing"
    " support supports supported supporting"
)
AGAINST = "against oppose opposes opposed opposing opposition reject rejects rejected rejecting"
ANSWERS = (
    (FOR, AGAINST),
    ("yes", "no"),
    ("agree agrees agreed agreeing", "disagree disagrees disagreed disagreeing"),
    ("approve approves approved approving", "disapprove disapproves disapproved disapproving"),
    ("leave leaving", "stay staying remain remaining"),
    ("positive positively", "negative negatively"),
    ("favourable favourably", "unfavourable unfavourably"),
    ("favorable favorably", "unfavorable unfavorably"),
    ("satisfied happy", "dissatisfied unhappy"),
    ("won", "lost"),
)
# So are these, and together they are everybody.
KINDS = (
    ("man men male males boy boys", "woman women female females girl girls"),
    ("full-time", "part-time"),
    ("urban", "rural"),
    ("solvent", "insolvent"),
    ("employed", "unemployed"),
    ("public publicly", "private privately"),
)
AXES = (*ANSWERS, *KINDS)
# Each word to the axes that it is on, with its side.
PLACES: dict[str, dict[int, int]] = {}
for _axis, _ends in enumerate(AXES):
    for _side, _end in enumerate(_ends):
        for _word in _end.split():
            PLACES.setdefault(_word, {})[_axis] = _side
# No opinion is no answer.
NOT_NO = words_of("shares/no_answer_no")
# Sixty per cent of doctors are for it and, among nurses, 57 per cent against.
ELSEWHERE = later(r"\b(?:among|amongst|compared|whereas)\b")
WHOLE = frozenset(("of", "among", "amongst", "in"))
WHOLES = words_of("shares/before_a_whole")
DENIED = later(
    r"(?:,? \b[\w’']{2,10}){0,3}? (?:do|does|did|have|has|had|is|are|was|were|would|will|could|can)"
    r"(?: not|n['’]t)(?=[.,;:)]|$)"
)
OWNED = later(r" (?:is |are |was )?(?:owned|held|paid|funded|financed|met|borne) by\b")
BY = later(r" (?:is |are |was )?(?:(?:owned|held|paid|funded|financed|met|borne) )?by\b")
NEAR, WORDS = 90, 6


def pairs(facts: Facts, sentence: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Two shares of a sentence that stand side by side and are those of two opposites."""
    for one, other in pairwise(sentence):
        if other.figure.start - one.figure.end <= NEAR and opposed(facts, one, other):
            yield one, other


def opposed(facts: Facts, one: Fact, other: Fact) -> bool:
    """Whether two shares are those of opposites, by the words behind each."""
    if not all(shares.is_plain(facts, fact) for fact in (one, other)):
        return False
    gap = facts.text(Span(one.figure.end, other.figure.begins))
    if gap.endswith("(") or ELSEWHERE.search(gap) or of_others(facts.after(other.figure.end, 2)):
        return False
    behind = facts.document.text[other.figure.end : other.figure.end + NEAR]
    end = facts.sentence(other)[1]
    behind = behind[: max(0, end - other.figure.end)]
    if OWNED.match(gap) and BY.match(behind):
        return True
    if DENIED.match(behind):
        return True
    mine = sides(facts.words(one.figure.end, other.figure.begins)[:WORDS])
    yours = sides(facts.after(other.figure.end, WORDS))
    return any(yours.get(axis, side) != side for axis, side in mine.items())


def of_others(words: Sequence[str]) -> bool:
    """Whether a share is of a whole of its own: 57 per cent of nurses, 57 per cent in Hove."""
    return bool(words) and words[0] in WHOLE and words[1:] not in (["favour"], ["favor"])


def sides(words: Sequence[str]) -> dict[int, int]:
    """Which side of which axis the first word that is on one is."""
    for before, word, behind in zip(("", *words), words, (*words[1:], ""), strict=False):
        if word not in PLACES or (word == "no" and behind in NOT_NO):
            continue
        # Of men, of those against it.
        return {} if before in WHOLES else PLACES[word]
    return {}
