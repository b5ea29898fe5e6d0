"""The list behind the count that announces it: where it stands, and how many things it names."""

import re

from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.lists import words_of
from blogcheck.typed import NamedTuple

# What a list may be of: persons with their ages, names, things, numbers, what is to be done.
_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_NAMED = rf"{_CAP}(?: (?:{_CAP}|de|di|la|van|von|of|the)){{0,5}}"
_TITLE = (
    r"(?!(?:of|from|in|on|at|by|for|to|since|with|who|is|was|were|had|has|then|later|both"
    r"|two|three|four|five|six|seven|eight|nine|ten|many|several|few|some)\b)[a-z][a-z-]+ "
)
_NAME = later(rf"(?:the )?(?:{_TITLE}){{0,2}}{_NAMED}(?: (?:from|in|at) (?:the )?{_NAMED})?")
_AGE = later(
    r"(?:aged )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_MORE = later(r"(?:both |all )?(?:an?|the|his|her|their|of|from|who|whose|formerly|also)\b[^()]*")
_THING = later(r"(?:an?|the|his|her|its|their|our|my) [^()]{2,60}")
_WORD = later(
    r"(?!(?:no|one|two|three|four|five|six|seven|eight|nine|ten|many|several|some|half|all)\b)"
    r"[a-z][a-z-]{2,20}(?: [a-z][a-z-]{2,20})?"
)
_NUMBER = later(r"(?:the )?[A-Z]?\d{1,4}[A-Za-z]?")
_DEED = later(r"[a-z]{2,14} (?:it|them|an?|the|its|his|her|their|all|both|every)\b[^()]*")
_ENDS = later(r",? (?:and|or) |, ")
# More than one, or so many: the Union Deputies, her dogs.
_SEVERAL = later(r"(?:the|his|her|its|their|our|my) .*[^s]s")
# What may be said of the item before it.
_ASIDE = later(r", (?:an?|the|his|her|its|their) [^,]*, (?:and|or) ")
# Where a list begins: straight behind what is counted, or behind a colon a few words further.
_PLURAL = (
    r"(?:[a-z][\w’'-]*[a-rt-z’']s|men|women|people|children|crew|dead|girls?|boys?|countrymen)"
)
# What no adjective is: six firms in two counties, Fenshire and Westmark.
_SAID = (
    r"(?!(?:in|on|at|of|for|from|to|with|by|as|and|or|both|the|its|his|her|their|all|who|that|were|was"
    r"|are|is|have|had|has|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    r"[\w’'-]{2,16} "
)
_HEAD = later(
    rf" (?:{_SAID}){{0,3}}?{_PLURAL}(?P<rest>)"
    r"(?P<opening>: | [-–—] | \(|, | (?:are|were) (?=[A-ZÀ-Þ]))"
)
_FURTHER = later(
    rf" (?:{_SAID}){{0,2}}?{_PLURAL}"
    r"(?P<rest>(?: (?!(?:these|those|following)\b)[\w’'-]{1,16}){1,7})(?P<opening>: )"
)
_DEFINITE = later(r"(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|\b[Hh]is|\b[Hh]er|[’']s?) $")
# Something that a verb may be about, and not where or when it was.
_OBJECT = later(r"(\w+) (?:the|an?|his|her|its|their)\b")
_MANY = later(r" (?!(?:was|is|has|as|this|its|across|us|plus|his|bus)\b)[a-z]{2,15}s\b")
_STOP = later(r"\.(?!\w)|[;?!\n]| [-–—] |$")
# The list is of some of them, or of others than are counted.
_OPEN = later(
    r"\b(?:includ\w+|such as|among|like|e\.g|for example|others?|etc|etcetera|more|at least|mainly"
    r"|mostly|as well as|respectively|not|but|apart|except|besides|plus|led|headed|twins?|brothers"
    r"|sisters|couple|pair|families|family)\b|[&/]"
)
# Kin that are counted and then named, with other kin behind them.
_KIN = later(r"(?:[a-z]+ )?(?:twins?|brothers|sisters|sons|daughters|children)$")
_OTHER_KIN = later(
    r",? and (?:an?|his|her|their|one|two|three|four|five|six|seven|eight|nine"
    r"|\d{1,2}) (?:[a-z-]+ )?(?:sons?|daughters?"
    r"|brothers?|sisters?|grand[a-z]+|nephews?|nieces?|mother|father|parents|wife|husband|cousins?)\b"
)
_SOME = later(
    r"(?:\b(?:[Oo]f (?:the |its |his |her |their |these |those |[\w’' ]{1,24}[’']s? )?|other"
    r"|another|some|only|first|last|next|[Pp]age|[Cc]hapter|[Pp]art|[Nn]umber|[Nn]o|[Ll]evel"
    r"|[Gg]rade|[Pp]hase|[Ss]tage|[Cc]hannel|Radio|Formula|Group|Area|Route|than"
    r"|about|least)|[-–—$£€/]) ?$"
)
_ADVERBIAL = words_of("lists/adverbial")
_GOES_ON = later(
    r",? (?:and|or|plus|with|as|along|who|whose|which|both|all|among|includ\w+|to name|an?|the|his"
    r"|her|their|another)\b|,? [A-ZÀ-Þ\d]"
)
REGION = words_of("places/regions")
_LONGEST, _FAR, _BACK = 400, 180, 24


class Listing(NamedTuple):
    """A list that is whole: where it stands, how many it names, and what stands before it.

    many: how many things it names. fewest: how many if one of them may be said of another: `the
    8.12, the first of the day, and the 9.04`; Salem, Oregon.
    """

    span: Span
    many: int
    fewest: int


def behind(document: Document, start: int, end: int) -> Listing | None:
    """The list behind a count (its offsets), as it stands in its paragraph; None if none is plain.

    A list is plain where nothing says that it is open, every item is of one kind, and one `and` or
    `or` closes it.
    """
    text = document.flat
    head = _HEAD.match(text, end)
    if head is None and text.find(": ", end, end + _FAR) > 0:
        head = _FURTHER.match(text, end)
    if head is None:
        return None
    said = head[0][: -len(head["opening"])]
    kin = _KIN.search(said)
    if _OPEN.search(said[: kin.start()] if kin else head[0]) or _SOME.search(
        text, max(0, start - _BACK), start
    ):
        return None
    limit = min(document.paragraph_at(start)[1], end + _LONGEST)
    if head.end() > limit:
        return None
    rest = head["rest"]
    if _MANY.search(rest) or not _ADVERBIAL.issuperset(_OBJECT.findall(rest)):
        return None
    first, opening = head.end(), head["opening"].strip()
    if opening.isalpha() and not _DEFINITE.search(text, max(0, start - _BACK), start):
        return None
    if opening == ",":
        return _in_commas(document, start, first, limit)
    last = _closing(text, opening, first, limit)
    return _listing(document, first, last, alone=opening == ":") if last > first else None


def _listing(document: Document, first: int, last: int, *, alone: bool = False) -> Listing | None:
    body = document.flat[first:last]
    many = counted(body, alone=alone)
    fewest = many
    if not REGION.isdisjoint(body.replace(",", "").split()):
        fewest = 2
    elif _ASIDE.search(body):
        fewest -= 1
    return Listing(Span(first, last), many, fewest) if many else None


def _closing(text: str, opening: str, first: int, limit: int) -> int:
    """Where the list ends that a colon, a dash, a bracket or a verb opens; -1 without an end."""
    if opening == "(":
        return text.find(")", first, limit)
    stop = _STOP.search(text, first, limit)
    return stop.start() if stop is not None else limit


def _in_commas(document: Document, start: int, first: int, limit: int) -> Listing | None:
    """`Both airports, X, Y and Z, were shut`: a list between commas, in no adverbial."""
    text = document.flat
    sentence = document.sentence_at(start)
    opens = text[sentence[0] : start].split()
    if opens and opens[0].lower() in _ADVERBIAL:
        return None
    stop = _STOP.search(text, first, limit)
    whole = text[first : stop.start() if stop is not None else limit]
    for cut in [found.start() for found in re.finditer(",", whole)] + [len(whole)]:
        body = whole[:cut]
        if " and " not in body and " or " not in body:
            continue
        if _GOES_ON.match(whole, cut) and not _OTHER_KIN.match(whole, cut):
            # An age, or another name: the list may go on.
            if _AGE.fullmatch(whole[cut + 2 :].split(",")[0]) and not body[-1].isdigit():
                continue
            return None
        # `Three dogs, Rex and Bob.` may be five: what is set off goes on behind its comma, or has
        # ages.
        aged = _AGE.fullmatch(body.rpartition(", ")[2]) is not None
        goes_on = whole[cut : cut + 2] == ", " or aged
        return _listing(document, first, first + cut) if goes_on else None
    return None


def counted(body: str, *, alone: bool = False) -> int:
    """How many things a list names; 0 where that is not plain.

    alone: whether it ends a sentence behind a colon, where plain words may be meant: cost and time.
    """
    if _OPEN.search(body) or len(re.findall(r"\b(?:and|or)\b", body)) != 1:
        return 0
    items = _ENDS.split(body)
    closing = re.search(r"\b(?:and|or) ", body)
    last = len(_ENDS.split(body[: closing.start()].rstrip(", "))) if closing is not None else 0
    if any(_AGE.fullmatch(item) for item in items) and not all(map(_NUMBER.fullmatch, items)):
        return _persons(items, last)
    if last != len(items) - 1 or any(map(_SEVERAL.fullmatch, items)):
        return 0
    kinds = (_NAME, _NUMBER, _THING) if " and " in body else (_NAME, _NUMBER, _THING, _DEED)
    if any(all(map(kind.fullmatch, items)) for kind in kinds):
        return len(items)
    plain = alone and all(_THING.fullmatch(item) or _WORD.fullmatch(item) for item in items)
    return len(items) if plain else 0


def _persons(items: list[str], last: int) -> int:
    """How many persons a list names with their ages; 0 unless each has one."""
    many, named = 0, False
    for at, item in enumerate(items):
        if named and _AGE.fullmatch(item):
            many, named = many + 1, False
        elif not named and at <= last and _NAME.fullmatch(item):
            named = True
        # And a baby: of whom no more is told.
        elif named or not many or at == last or not _MORE.fullmatch(item):
            return 0
    return 0 if named else many
