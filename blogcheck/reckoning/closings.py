"""What makes shares that stand together all of a whole: a rest, the undecided, so many kinds."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from blogcheck.binding.fact import Fact
from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.lists import any_of, words_of
from blogcheck.reckoning import rows, shares
from blogcheck.reckoning.working import in_words, number_of

# What stands before the share of everybody else, and what stands on either side of the undecided.
REST = later(
    r"\b(?:the|a|its|their) (?:remaining|other|final|last)(?: about| some| nearly)? $"
    r"|\bthe (?:rest|remainder|others)\b[^.;%\d]{0,40}$"
    r"|\b(?:everything|everyone|everybody|nobody|anything|all) else\b[^.;%\d]{0,30}$"
    r"|\ball other\b[^.;%\d]{0,60}\b(?:combined|together)\b[^.;%\d]{0,20}$"
    r"|\band (?:all )?others?(?: [\w/-]+){0,2} \($"
)
OTHER = later(r" (?:for |to )?(?:the )?others?\b| [\w-]+ (?:or|and) others?\b")
OTHERS_ARE = later(rf"\b[Oo]ther {any_of('shares/owners')} (?:are|were)\b")
UNSURE = later(rf"\b{any_of('shares/undecided')}\b")
BETWEEN = later(rf"\b{any_of('shares/in_between')}\b")
AGAINST = later(rf"\b(?:{any_of('shares/against')}|no:? \d)\b", re.IGNORECASE)
MANY = range(2, 7)
COUNTS = tuple(map(in_words, MANY))
SOME = f"({'|'.join(COUNTS)})"
# So many kinds, and then as many shares; so many plans, and then as many who chose one.
COUNTED = later(rf"\b{SOME} (?:[a-z]+ )?{any_of('shares/kinds')}\b[^.;:\d]{{0,40}}[:–—-] ?")
WAYS = later(rf"\b(?:split|divided?|cut|parted)\b[^.;:\d]{{0,40}} {SOME} ways\b")
OFFERED = later(rf"\b{SOME} (?:[a-z]+ ){{0,3}}{any_of('shares/offers')}\b[^;:\d]{{0,42}}$")
CHOSE = later(rf"\b{any_of('shares/chose')}\b")
AGAIN = later(r"\b(?:[Aa]nother|[Aa]n additional|[Aa] further)(?: about| some| nearly)? $")
# The land is 55 per cent forest, 30 per cent pasture and 25 per cent rock.
IS_MADE = later(
    r"\b(?:is|are|was|were|owned|held|splits?|divides?|divided)(?: about| some| nearly)? $"
)
# Water makes up 86 per cent of it and sugar 12 per cent; Yes took 58.4 and No 41.6 per cent.
SHARING = later(rf"\b{any_of('shares/holding')}(?: about| some| nearly)? $")
ONE_MORE = later(
    r"(?: of (?:it|them|(?:the|its|all|his|her|their) [\w’'-]+(?: [\w’'-]+)?))?"
    r"(?:,| and|, and) (?:the )?"
    r"(?!(?:in|on|at|from|among|of|by|for|then|with|when|another)\b)[\w’'-]+(?: [\w’'-]+)? "
)
ELSE = words_of("shares/of_something_before")
MODALS = frozenset(("would", "will"))
GIVEN = frozenset("by for to against".split())
# Letters of which some are in everything that closes a list.
LETTERS = (
    "rest remain other final last undecided sure certain opinion neutral abstain preference know"
    " declined decide else"
).split()
NEAR, TIGHT = 80, 70
# Shares in brackets that are a list of all there is: more than so many, and hardly over the whole.
LEAST, MOST = 3, 105


def may_close(facts: Facts, share: Fact) -> bool:
    """Whether a sentence has a word by which a list of shares could be closed."""
    said = facts.text(facts.sentence(share)).lower()
    return any(map(said.__contains__, LETTERS))


def closing(facts: Facts, sentence: Sequence[Fact], at: int) -> str:
    """Why the shares end with this one: `rest`, `unsure`; empty if nothing says so."""
    figure = sentence[at].figure
    text = facts.document.text
    floor = sentence[at - 1].figure.end if at else sentence[at].sentence
    start = figure.begins
    before = text[max(floor, start - NEAR) : start]
    last = at + 1 == len(sentence)
    end = facts.sentence(sentence[at])[1] if last else sentence[at + 1].figure.start
    after = text[figure.end : min(end, figure.end + NEAR)].lower()
    if REST.search(before.lower()) or (last and at > 1 and OTHER.match(after)):
        return "rest"
    if last and at and OTHERS_ARE.search(text, sentence[at].sentence, sentence[0].figure.start):
        return "rest"
    label = before.lower().strip(" ,;:(")
    return "unsure" if UNSURE.search(after) or UNSURE.search(label) else ""


def counted(facts: Facts, sentence: Sequence[Fact]) -> Iterator[Sequence[Fact]]:
    """Shares of which the words say how many there are: three groups, and then three shares."""
    span = facts.sentence(sentence[0])
    text = facts.document.text
    before = facts.document.sentence_at(max(0, span[0] - 2))
    said = facts.text(Span(before[0], span[1]))
    if not any(map(said.__contains__, COUNTS)):
        return
    count = COUNTED.search(text, span[0], span[1])
    if count is not None:
        listed_after = [fact for fact in sentence if fact.figure.start > count.end()]
        if len(listed_after) == number_of(count[1]):
            yield listed_after
    elif len(sentence) in MANY and (ways := WAYS.search(text, span[0], span[1])):
        if number_of(ways[1]) == len(sentence) and ways.end() <= sentence[0].figure.begins:
            yield sentence
    elif len(sentence) in MANY and CHOSE.search(text, span[0], span[1]):
        offered = OFFERED.search(text, before[0], min(before[1], span[0]))
        if offered is not None and number_of(offered[1]) == len(sentence):
            yield sentence


def again(facts: Facts, share: Fact) -> bool:
    """Whether a share is that of others again: another 30 per cent."""
    start = share.figure.begins
    return AGAIN.search(facts.document.text, max(0, start - NEAR), start) is not None


def by_one_verb(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether others again are among some shares, and all of them would do one thing or another.

    Half would pay less and another 20 per cent the same; but 19 per cent would pay more.
    """
    verbs = {"".join(facts.after(fact.figure.end, 1)) for fact in parts}
    once = len(verbs) == 1 and not verbs.isdisjoint(MODALS)
    return once and any(again(facts, fact) for fact in parts[1:])


def opposed(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether some of the shares are of those against."""
    return any(AGAINST.search(facts.text(span)) for span in {facts.sentence(f) for f in parts})


def between(facts: Facts, parts: Sequence[Fact]) -> bool:
    """Whether some of the shares are of those who are neither for nor against."""
    return any(BETWEEN.search(facts.text(span)) for span in {facts.sentence(f) for f in parts})


def shared_out(facts: Facts, sentence: Sequence[Fact]) -> bool:
    """Whether one thing is shared out among some with a verb that is said once."""
    first = sentence[0].figure.begins
    if SHARING.search(facts.document.text, max(0, first - NEAR), first) is None:
        return False
    behind = facts.after(sentence[-1].figure.end, 1)
    gaps = (
        ONE_MORE.fullmatch(facts.document.text, one.figure.end, other.figure.begins)
        for one, other in pairwise(sentence)
    )
    return all(gaps) and not (behind and (behind[0] in ELSE or behind[0] == "of"))


def parted(facts: Facts, sentence: Sequence[Fact]) -> bool:
    """Whether three shares or more part one thing: 60 per cent for it, 30 against, 10 for neither.

    A verb leads straight up to them (the land is 55 per cent forest), each goes by one word to
    another side, or each stands in a bracket of its own.
    """
    if len(sentence) < 3 or not rows.closed(facts, tuple(sentence)):
        return False
    gaps = (
        facts.text(Span(one.figure.end, other.figure.begins)) for one, other in pairwise(sentence)
    )
    if any(len(gap) > TIGHT or not ("," in gap or " and " in gap) for gap in gaps):
        return False
    if rows.apart(facts, tuple(sentence)) in GIVEN:
        return True
    if rows.bracketed(facts, tuple(sentence)):
        # Far more than the whole, and people could name several.
        return len(sentence) > LEAST and shares.added(sentence) <= MOST
    start = sentence[0].figure.begins
    after = [facts.after(fact.figure.end, 1) for fact in sentence]
    plain = all(words and words[0] not in ELSE for words in after)
    said = facts.document.text[max(0, start - NEAR) : start]
    return plain and IS_MADE.search(said) is not None
