"""Numbers that are part of a name or a label: `Channel 4`, `type 2`, `the Six Nations`.

A label is known by the word before it, a name by its capital and by what follows: a noun in the
plural means that so many are counted.
"""

from collections.abc import Sequence

from blogcheck.reading import titles
from blogcheck.reading.beside import bare
from blogcheck.reading.measured import COUNTED
from blogcheck.reading.titles import ACTED, BEHIND, counts

# A number behind these is part of a name, whatever their case; behind those, with a capital.
NUMBERED = frozenset(
    """channel cloud formula iphone ipad ios boeing airbus windows xbox playstation flight article
    articles section sections chapter page pages pp version no nos number clause paragraph junction
    interstate fig vol apt rte phase ftse nasdaq cac dax s&p nikkei stoxx fortune apollo
    chelsea's § zip code postcode poor's poor’s russell eurofirst ftseurofirst""".split()
)
NAMED = frozenset(
    """route volume serie division ligue radio rule regulation schedule highway hwy road exit unit
    lot apartment suite bus train line terminal pier figure figures table tables item step lane
    grade grades type category tier level model class mark game round week day night episode series
    season issue bill act title amendment proposition prop resolution directive order building block
    zone area district ward precinct sector camp pit stage psalm verse galaxy android python firefox
    question test lesson module form heat pool court studio group gate room platform war big top
    euro expo part world appendix annex article protocol chapter quarter box catch super voyager
    falcon soyuz ps mk chart graph map exhibit footnote annexe term theatre theater note headline
    measure pillar lecture aisle motel news sports sport local phone complex lap leg race juror
    patient hall mission force cluster option scenario recommendation priority element year hot
    billboard us hr k p nhs region peugeot citroen citroën renault fiat bmw porsche ferrari
    nokia tram cohort""".split()
)
# These are no capitals' own: a number behind them is a label unless it counts what follows.
LABELLED = frozenset(
    """type category decile chromosome season episode stage level levels grade tier zone term step
    size division round part note day week table theme band figure chart map group diagram appendix
    annex exhibit lot slide wave""".split()
)
# What has a title, which may be a number of so many digits at most.
TITLED = frozenset("film movie album musical novel".split())
LONG = 4
# Of these several are told in one breath: tables 4 and 5.
PLURALS = frozenset(
    """parts maps figures tables charts levels stages zones tiers grades groups categories types
    phases waves steps quarters rounds notes clauses articles floors""".split()
)
# Behind these, whatever is counted is not what a label is of: a stage 4 cancer.
GRADED = frozenset("type category level grade tier zone division stage band size".split())
# Before a noun with a number these are makers and bodies, and the noun may be counted.
OWNING = frozenset("us year nhs peugeot citroen citroën renault fiat bmw porsche ferrari".split())
# Who is in Year 11, and in no year of so many.
PUPILS = frozenset("students student pupils pupil children girls boys classes exams".split())
OLDEST = 14
# A word before a label that makes it a noun of its own: at this stage 40 people, each week 12.
APART = frozenset(
    """a an the this that these those last next each every per one same any some first second third
    final opening another of""".split()
)
JOINTS = frozenset(", and or & to through".split())
# Labels are small: type 2, but not level 1,400.
LARGEST = 100


def name(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Whether the one token of a number is part of a name or a label.

    before, after: the words on either side of it.
    """
    head = before.lower()
    if before == "Under" and _is_bounded(after, texts, first - 2):
        return True
    if before == "Years" or (head == "year" and after in PUPILS):
        return text.isdecimal() and int(text) < OLDEST
    if head in NUMBERED or (head in NAMED and before[0].isupper()):
        if head == "no":  # no one, no two alike; Yes 61 52%, No 57 48%
            return text.isdecimal() and not after[:1].isdecimal()
        return not (head in OWNING and counts(after))
    if head in LABELLED or head in TITLED:
        return _is_label(text, head, after, bare(texts, first - 2).lower())
    if head in PLURALS and after in JOINTS:
        return number(text) > 0 and number(bare(texts, first + 2)) > 0
    if text[0].isdecimal():
        return titles.is_title(text, before, after, texts, first)
    return _spelt(text, before, after, texts, first)


def _spelt(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Whether a number in words is part of a name, by its capital: the Six Nations."""
    if not text[0].isupper() or texts[first - 1][-1] == "\n":
        return False
    if not before[:1].isalpha():
        # 5.30 Three Rivers, a horse at its hour.
        return before[:1].isdecimal() and not before.isdecimal() and after[:1].isupper()
    # The Six Nations, the Final Four, on Harbour One for, returned to Nine in
    if before == "of" and bare(texts, first - 2)[:1].isupper() and not counts(after):
        return True  # the Group of Six
    if before.islower():
        return after[:1].isupper() or (after in BEHIND and not text.isupper())
    told = after.islower() and not counts(after)
    return told or not after[:1].isalpha() or after in ACTED or after in ("was", "is", "has")


def _is_bounded(after: str, texts: Sequence[str], place: int) -> bool:
    """Whether a capital makes a name of a bound: the Under 25 Scheme, 40 Under 40."""
    lead = bare(texts, place)
    return lead.isdecimal() or (lead[:1].isalpha() and after[:1].isupper())


def number(word: str) -> int:
    """What a small number says, in figures or in words; 0 for any other word."""
    return int(word) if word.isdecimal() else COUNTED.get(word.lower(), 0)


def _is_label(text: str, label: str, after: str, lead: str) -> bool:
    """Type 2, zone one; not at this stage 40 people, nor in part 20 per cent."""
    if label in TITLED:  # in the film 42 he plays
        return text.isdecimal() and len(text) < LONG and not counts(after)
    graded = lead in ("a", "an") and label in GRADED and after.islower()
    if (lead in APART and not graded) or counts(after):
        return False
    return not text.isdecimal() or int(text) <= LARGEST
