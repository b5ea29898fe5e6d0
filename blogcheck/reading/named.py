"""Numbers that are part of a name or a label: `Channel 4`, `type 2`, `the Six Nations`.

A label is known by the word before it, a name by its capital and by what follows: a noun in the
plural means that so many are counted.
"""

from collections.abc import Sequence

from blogcheck.reading.beside import bare

# A number behind these is part of a name, whatever their case; behind those, with a capital.
NUMBERED = frozenset(
    """channel cloud formula iphone ipad ios boeing airbus windows xbox playstation flight article
    articles section sections chapter page pages pp version no nos number clause paragraph junction
    interstate fig vol apt rte phase ftse nasdaq cac dax s&p nikkei stoxx fortune apollo
    chelsea's zip code postcode""".split()
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
    nokia""".split()
)
# These are no capitals' own: a number behind them is a label unless it counts what follows.
LABELLED = frozenset(
    """type category decile chromosome season episode stage level levels grade tier zone term step
    size division round part note day week table theme band figure chart map group diagram appendix
    annex exhibit lot slide wave""".split()
)
# Of these several are told in one breath: tables 4 and 5.
PLURALS = frozenset(
    """parts maps figures tables charts levels stages zones tiers grades groups categories types
    phases waves steps quarters rounds""".split()
)
# Behind these, whatever is counted is not what a label is of: a stage 4 cancer.
GRADED = frozenset("type category level grade tier zone division stage band size".split())
# Before a noun with a number these are makers and bodies, and the noun may be counted.
OWNING = frozenset("us year nhs peugeot citroen citroën renault fiat bmw porsche ferrari".split())
# Capitals that stand for a land or a house: the UK 31 times.
LANDS = frozenset("UK US EU UN UAE NZ TV BBC GP MP NHS USA PM AM GB NI FBI CIA NATO".split())
SCRIPTURE = frozenset(
    "samuel kings chronicles corinthians thessalonians timothy maccabees peter john".split()
)
# A word before a label that makes it a noun of its own: at this stage 40 people, each week 12.
APART = frozenset(
    """a an the this that these those last next each every per one same any some first second third
    final opening another of""".split()
)
# What stands behind a name; whoever counted would name what there were so many of.
BEHIND = frozenset(
    """was is has does in on at for from by with but which that when where as after before
    since""".split()
)
# Behind these it may be how many there are at a place: in Harwick 40 had voted.
ACTED = frozenset("had will would could did".split())
ARTICLES = frozenset("the a an this that".split())
PLACED = frozenset("in at from across around near".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep oct
    nov dec q1 q2 q3 q4""".split()
)
NO_PLURALS = ("ss", "us", "is", "was", "has", "diabetes")
COLLECTIVES = frozenset("people men women children".split())
JETS = frozenset(
    """jet jets aircraft plane planes tanker tankers line family max dreamliner
    dreamliners""".split()
)
# Broadcasts that begin with their number.
TITLES = frozenset({("5", "live"), ("60", "minutes"), ("48", "hours")})
DEMONSTRATIVE = frozenset("these those all only another some about nearly over under both".split())
JOINTS = frozenset(", and or & to through".split())
NUMBERS = frozenset("No Nos no Vol Art Sec pp p".split())
# Labels are small: type 2, but not level 1,400.
LARGEST = 100


def name(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Whether the one token of a number is part of a name or a label.

    before, after: the words on either side of it.
    """
    head = before.lower()
    if head in NUMBERED or (head in NAMED and before[0].isupper()):
        if head == "no":  # no one, no two alike; Yes 61 52%, No 57 48%
            return text.isdecimal() and not after[:1].isdecimal()
        return not (head in OWNING and counts(after))
    if head in LABELLED:
        return _is_label(text, head, after, bare(texts, first - 2).lower())
    if head in PLURALS and after in JOINTS:
        return text.isdecimal() and bare(texts, first + 2).isdecimal()
    if text[0].isdecimal():
        return _in_figures(text, before, after, texts, first)
    if not text[0].isupper() or texts[first - 1][-1] == "\n":
        return False
    if not before[:1].isalpha():
        # 5.30 Three Rivers, a horse at its hour.
        return before[:1].isdecimal() and not before.isdecimal() and after[:1].isupper()
    # The Six Nations, the Final Four, on Harbour One for, returned to Nine in
    if before.islower():
        return after[:1].isupper() or (after in BEHIND and not text.isupper())
    told = text == "One" and after.islower()
    return told or not after[:1].isalpha() or after in ACTED or after in ("was", "is", "has")


def _in_figures(text: str, before: str, after: str, texts: Sequence[str], first: int) -> bool:
    """No. 10, 2 Timothy, the new 757 jets, Voyager 2 was."""
    if before == "." and bare(texts, first - 2) in NUMBERS:
        return True
    if text in ("1", "2", "3") and after.lower() in SCRIPTURE:
        return True
    jet = len(text) == 3 and text[0] == text[2] == "7"
    if jet and (after.lower() in JETS or before in ("Boeing's", "Boeing’s")):
        return True
    return before[:1].isupper() and _is_title(text, after, texts, first)


def counts(after: str) -> bool:
    """Whether a word is what there are so many of."""
    if after in COLLECTIVES:
        return True
    return after.islower() and after.endswith("s") and not after.endswith(NO_PLURALS)


def _is_label(text: str, label: str, after: str, lead: str) -> bool:
    """Type 2, zone one; not at this stage 40 people, nor in part 20 per cent."""
    graded = lead in ("a", "an") and label in GRADED and after.islower()
    if (lead in APART and not graded) or counts(after):
        return False
    return not text.isdecimal() or int(text) <= LARGEST


def _is_title(text: str, after: str, texts: Sequence[str], first: int) -> bool:
    """Voyager 2 was, a copy of Harbour Nights 3."""
    head = texts[first - 1]
    owner = head.strip().endswith(("'s", "’s"))
    if head[-1] == "\n" or not head[:1].isalpha() or text == "1" or owner:
        return False
    if head.strip().lower() in DAYS or head.strip().lower() in DEMONSTRATIVE:
        return False
    lead = texts[first - 2] if first > 1 else "\n"
    placed = lead.strip().lower() in PLACED
    if after in ("was", "is", "has", "'s", "’s") or (after in ACTED and not placed):
        return True
    if text[-1].isalpha():
        return False
    # The first word of its sentence has its capital from there; the HR 6819 system is a code.
    code = head.isupper() and len(head) > 1 and head.strip() not in LANDS
    year = len(text) == 4 and text[:2] in ("19", "20")
    if len(text) > (4 if code else 3) or year or not lead[:1].isalpha() or lead[-1] == "\n":
        return False
    if after in BEHIND:
        return True
    if code and after[:1].isalpha():
        made = lead.strip() in ARTICLES or lead[0].isupper()
        return made and not counts(after)
    ends = after in (",", ".", ")") or (code and after == "(")
    return ends and _is_last(texts, first)


def _is_last(texts: Sequence[str], first: int) -> bool:
    """Whether no other name with a number stands beside it, as in lists of scores and of votes."""
    near = [bare(texts, i) for i in (*range(first - 6, first - 1), *range(first + 1, first + 6))]
    return not any(word[:1].isdecimal() for word in near)
