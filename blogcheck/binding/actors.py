"""Everybody in one sentence who may own a figure, each with the part that he plays in it."""

from collections.abc import Iterator
from functools import cache

from blogcheck.binding.names import Mention, Names
from blogcheck.binding.patterns import at_word
from blogcheck.document import Document, Span
from blogcheck.patterns import later
from blogcheck.reading.lists import families, marks, words_of
from blogcheck.typed import NamedTuple

LOCAL = frozenset("in at across near on inside outside".split())
# Words that end a phrase: `the race for mayor` is no mayor.
PLAIN = frozenset("of for to in by with and or as from that is was at on".split())
PREPOSITIONS = frozenset(
    "of in at across near from against over than to by for with behind between among on inside"
    " outside under into via like without towards versus v vs around throughout".split()
)
CONJUNCTIONS = frozenset(
    "and or but while whereas when if that as because whether where after before since until"
    " although though so yet then also however than".split()
)
# What leads a name is read in this much copy before it.
LEAD = 60
# `the three Tories`, `rival Pike`: words that stand between a verb or a preposition and the name.
CHUNK = later(r"[^,;:.()\[\]\n“”\"—–]*")
TOKENS = later(r"[^\W_](?:[^\W_]|['’-](?=\w))*")
NEXT = later(r" +([^\W_](?:[^\W_]|['’-](?=\w))*)")
VERB_ENDING = later(r"[a-z]{2,}(?:ed|ing)$")
VOCABULARY = 50_000
NO_VERBS = frozenset(
    "hundred need speed indeed thing nothing something anything during morning evening bring king"
    " spring ring string including regarding according wedding building feed seed bed red"
    " hearing reading training funding housing rating ranking offering mourning".split()
)
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve half twice first second third"
    " fourth fifth sixth seventh eighth ninth tenth".split()
)
NO_NOUNS = NUMBERS | frozenset(
    "who which alone too himself herself themselves itself per a an the not never only both once"
    " nil last plc ltd inc".split()
)
# Words that name a body again by themselves, though they also stand in names.
BODIES = frozenset(
    "club company department council police university charity trust school hospital union agency"
    " government party bank airline force authority group".split()
)
PRONOUNS = {
    "he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f", "it": "n", "its": "n",
    "they": "p", "their": "p", "them": "p",
}  # fmt: skip
DETERMINERS = frozenset(("the", "his", "her", "their", "its"))
STAND_IN = later(
    at_word(
        form
        for word in (*PRONOUNS, "the", "we", "our", "my", "you", "your")
        for form in (word, word.capitalize())
    )
    + r"|I(?<!\w.)(?!\w)"
)
FOLLOWING = later(r"(?: [^\W_][\w-]{0,24}){1,4}")
NAMED_NEXT = later(r",? [A-ZÀ-Þ@]|\w|-\w")
OWNING = frozenset(("his", "its", "their", "our", "my", "your"))
# Parts that a name may play; the others are the preposition that leads it.
AGENT, OBJECT, OWNER, ATTRIBUTE = "agent", "object", "owner", "attribute"


class Actor(NamedTuple):
    """One name, pronoun or role in a sentence.

    sort: `name`, `pronoun` or `role`; word: a pronoun or role in lower case, as printed.
    case: `agent`, `object` (after a verb), `owner` (before what it owns or the figure itself),
    `attribute` (`Labour` in `Labour sources`), or the preposition that leads it.
    """

    start: int
    end: int
    name: str
    kind: str
    case: str
    sort: str = "name"
    word: str = ""


class View(NamedTuple):
    """A sentence and its actors, in order."""

    span: Span
    actors: tuple[Actor, ...]


class _Verbs(dict[str, bool]):
    """Which words may be verbs; each word is judged once."""

    def __missing__(self, word: str) -> bool:
        ending = VERB_ENDING.search(word) is not None and word not in NO_VERBS
        verb = ending or word in words_of("small/verbs")
        if len(self) < VOCABULARY:
            self[word] = verb
        return verb


_VERBS = _Verbs()


def is_verb(word: str) -> bool:
    """Whether a word in lower case may be a verb."""
    return _VERBS[word]


def look(document: Document, names: Names, span: Span) -> View:
    """The actors of a sentence."""
    text = document.text
    found: list[Actor | Mention] = [*_stand_ins(text, span)]
    found.extend(names.find(span[0], span[1]))
    found.sort(key=lambda thing: (thing.start, -thing.end))
    actors: list[Actor] = []
    covered = span[0]
    for thing in found:
        # `The Conservative candidate` is one role, not a party.
        if thing.start >= covered:
            actors.append(_placed(text, span, thing))
            covered = thing.end
    return View(span, tuple(_joined(text, actors)))


@cache
def _roles() -> frozenset[str]:
    nouns = {
        "incumbent",
        "incumbant",
        *words_of("people/offices"),
        *words_of("people/roles"),
        *families("people/bodies"),
    }
    return frozenset(noun for noun in nouns if noun in BODIES or noun not in marks("people/bodies"))


def _stand_ins(text: str, span: Span) -> Iterator[Actor]:
    """Pronouns, and roles that are not followed by the name itself (`his rival Pike` is Pike)."""
    for found in STAND_IN.finditer(text, *span):
        word, end = found[0].lower(), found.end()
        if word in DETERMINERS:
            role = _role_behind(text, end, span[1], 3 if word == "the" else 1)
            if role > end:
                printed = text[found.start() : role].lower()
                yield Actor(found.start(), role, "", "", "", "role", printed)
                continue
        if word != "the":
            yield Actor(found.start(), end, "", "", "", "pronoun", word)


def _role_behind(text: str, start: int, limit: int, reach: int) -> int:
    """Where the role ends that begins behind a determiner; the start if there is none."""
    following = FOLLOWING.match(text, start, limit)
    tokens = following[0].split(" ")[1:] if following else []
    end = start
    for at, token in enumerate(tokens[:reach]):
        pair = f"{token} {tokens[at + 1]}" if at + 1 < len(tokens) else ""
        role = pair if pair in _roles() else token if token in _roles() else ""
        end += 1 + len(role or token)
        if role:
            return start if NAMED_NEXT.match(text, end) else end
        if token in PLAIN:
            return start
    return start


def _placed(text: str, span: Span, thing: Actor | Mention) -> Actor:
    """The actor with the part that it plays."""
    sort, word, owns = "name", "", False
    if isinstance(thing, Actor):
        sort, word = thing.sort, thing.word
    else:
        owns = thing.owns
    end = thing.end
    if text[end : end + 2] in ("'s", "’s"):
        owns, end = True, end + 2
    elif owns:
        end += 1
    following = NEXT.match(text, end, span[1])
    after = following[1] if following else ""
    case = _led(text, span, thing.start, after)
    if text[thing.start - 1 : thing.start] == "(":
        case = ATTRIBUTE
    elif case == OBJECT and is_verb(after) and not after.endswith("ing"):
        case = AGENT  # `that means Pike is behind`
    if owns and (after.endswith("ing") or after in words_of("small/glue")):
        owns = False  # `Pike's trailing`, `Pike's now ahead`: Pike is.
    owns = owns or word in OWNING or (word == "her" and (after[:1].isdigit() or is_noun(after)))
    if owns or (sort != "pronoun" and case in (AGENT, OBJECT) and is_noun(after)):
        # `Pike's lead`, `Labour's Leeds-wide vote`, `Tesco profits`; but `Labour sources said`.
        case = OWNER if _holds(text, end, span[1]) else ATTRIBUTE
    return Actor(thing.start, end, thing.name, thing.kind, case, sort, word)


def _led(text: str, span: Span, start: int, after: str) -> str:
    """The part that the words before a name give it."""
    lead = text[max(span[0], start - LEAD) : start]
    chunk = CHUNK.match(lead[::-1])
    before: list[str] = TOKENS.findall(lead[-chunk.end() :]) if chunk and chunk.end() else []
    for back, printed in enumerate(reversed(before)):
        word = printed.lower()
        if word in PREPOSITIONS and not (word == "than" and back == 0 and not before[:-1]):
            # `In the last ward Reed has`: the phrase is over before the name.
            return AGENT if back >= 2 and word in LOCAL and is_verb(after) else word
        if word in CONJUNCTIONS or word[0].isdigit() or back >= 4:
            return AGENT
        if is_verb(word):
            return OBJECT
    return AGENT


def is_noun(word: str) -> bool:
    """Whether the word behind a name makes one phrase with it: `Labour sources`."""
    return (
        word[:1].islower()
        and not is_verb(word)
        and not word.endswith("ly")
        and word not in PREPOSITIONS
        and word not in CONJUNCTIONS
        and word not in PRONOUNS
        and word not in words_of("small/glue")
        and word not in NO_NOUNS
    )


def _holds(text: str, end: int, limit: int) -> bool:
    """Whether what follows is something that one owns figures of, or the figure itself."""
    at, holdings = end, words_of("things/holdings")
    for _ in range(4):
        following = NEXT.match(text, at, limit)
        if following is None:
            return text[at : at + 2].strip()[:1] in ("£", "$", "€")
        word = following[1].lower()
        if word in holdings or word[0].isdigit() or word in NUMBERS:
            return True
        if is_verb(word) or word in PREPOSITIONS:
            return False
        at = following.end()
    return False


def _joined(text: str, actors: list[Actor]) -> list[Actor]:
    """The actors, `A and B` made one where they play one part."""
    joined: list[Actor] = []
    for actor in actors:
        last = joined[-1] if joined else None
        if (
            last is not None
            and _listed(text[last.end : actor.start], last, actor)
            and last.sort == actor.sort == "name"
            and last.case not in (OWNER, ATTRIBUTE)
            and (
                last.case == AGENT
                or not _verb_next(text, actor.end)
                or (last.case != OBJECT and "person" not in (last.kind, actor.kind))
            )
        ):
            both = sorted({*last.name.split(" and "), *actor.name.split(" and ")})
            name = " and ".join(both) if last.name and actor.name else ""
            kind = last.kind if last.kind == actor.kind else last.kind or actor.kind
            case = actor.case if actor.case in (OWNER, ATTRIBUTE) else last.case
            joined[-1] = Actor(last.start, actor.end, name, kind, case)
        else:
            joined.append(actor)
    return joined


def _listed(between: str, last: Actor, actor: Actor) -> bool:
    """Whether two names make one list: `A and B`; `A, B` where both are people, say."""
    if between in (" and ", " & "):
        return True
    apart = between in (", ", ", and ") and last.case == actor.case == AGENT
    return apart and last.kind == actor.kind and last.kind in ("person", "party")


def _verb_next(text: str, end: int) -> bool:
    following = NEXT.match(text, end)
    return following is not None and is_verb(following[1].lower())
