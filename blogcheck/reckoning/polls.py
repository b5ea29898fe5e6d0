"""The figures of a poll by what they count: who may vote, what was in the boxes."""

from collections.abc import Iterator

from blogcheck.binding.facts import Facts
from blogcheck.document import Span
from blogcheck.patterns import later
from blogcheck.reading.claim import Figure
from blogcheck.typed import NamedTuple

ELECTORATE, PAPERS, REJECTED, VALID, TURNOUT = (
    "electorate",
    "papers",
    "rejected",
    "valid",
    "turnout",
)
# One of these words is in whatever tells of two of them.
LETTERS = ("urnout", "lectorate", "electors", "ejected", "poil", "nformal")
TRIGGER = later(r"[Tt]urnout|[Ee]lector(?:ate|s)\b|[Rr]ejected|[Ss]poil(?:t|ed)|[Ii]nformal\b")
# Two such words within this much copy of one entry are of one poll, if each is given once.
REACH = 700
# Lines that stand together without a blank one, at most.
LINES = 12
LEAD, TAIL = 60, 60
IS = r"(?:[:,]| of| was| is| were| are| stood at| stands at| came to| totalled| numbered| at)? ?$"
BEFORE = (
    (
        TURNOUT,
        later(r"[Tt]urnout(?: there| here| overall| (?:in|for|at) [^.,;:\d\n]{1,30}?)?" + IS),
    ),
    (
        REJECTED,
        later(
            r"\b(?:[Rr]ejected|[Ss]poil(?:t|ed)|[Ii]nvalid|[Ii]nformal)"
            r"(?: (?:votes|ballots|(?:ballot )?papers))?" + IS
        ),
    ),
    (
        VALID,
        later(
            r"\b(?:[Vv]alid|[Ff]ormal) (?:votes?|poll|ballots|(?:ballot )?papers)(?: cast)?" + IS
        ),
    ),
    (
        ELECTORATE,
        later(
            r"\b(?:[Ee]lectorate|(?:[Rr]egistered|[Ee]ligible|[Ee]nrolled) (?:voters|electors)"
            r"|[Ee]nrolment)" + IS
        ),
    ),
    (
        PAPERS,
        later(r"\b(?:[Tt]otal (?:poll|vote)|(?:[Tt]otal )?(?:[Vv]otes|[Bb]allots) cast)" + IS),
    ),
)
BEHIND = (
    (TURNOUT, later(r",? turnout\b")),
    (
        REJECTED,
        later(
            r" (?:(?:votes|ballots|(?:ballot )?papers) )?(?:(?:were|are|was|had been|being) )?"
            r"(?:rejected|spoil(?:t|ed)|invalid|informal)\b"
        ),
    ),
    (VALID, later(r" (?:valid|formal)(?: (?:votes|ballots|(?:ballot )?papers|ones))?\b")),
    (
        ELECTORATE,
        later(
            r" (?:(?:registered |eligible |enrolled )(?:voters|electors)|electors"
            r"|(?:people|voters|names) (?:(?:who )?(?:were |are )?)?"
            r"(?:on the (?:electoral )?(?:roll|register)|enrolled|registered|entitled to vote"
            r"|eligible))\b"
        ),
    ),
    (
        PAPERS,
        later(
            r" (?:(?:ballot )?papers(?! (?:(?:had been|were|are) )?(?:issued|sent|missing|still))"
            r"|(?:people|voters|electors) (?:had |have |having )?"
            r"(?:voted|took part|taken part|turned out)"
            # Who voted early, or by post, is some of them.
            r"(?! (?:early|late|in (?:person|advance)|by (?:post|mail|proxy)|before|online))"
            r"|(?:cast|returned) (?:a )?(?:ballots?|votes?)"
            r"|(?:out )?of (?:the |its )?\d{1,3}(?:,\d{3}){0,2}"
            r" (?:eligible|registered|enrolled|electors|people on)"
            r"|(?:votes|ballots) (?:were )?cast)\b"
        ),
    ),
)


class Return(NamedTuple):
    """The figures of one poll by what they count.

    close: whether they all stand in one paragraph, or in lines with no blank one between them.
    """

    figures: dict[str, Figure]
    close: bool


def returns(facts: Facts) -> tuple[Return, ...]:
    """What the copy gives of each poll: block by block, then what stands near."""
    return facts.kept("polls", lambda: tuple(_returns(facts)))


def _returns(facts: Facts) -> Iterator[Return]:
    text = facts.document.text
    if not any(letters in text for letters in LETTERS):
        return
    near: list[Span] = []
    for match in TRIGGER.finditer(text):
        if near and match.start() < near[-1].end:
            continue
        here = block(facts, match.start())
        if near and not _together(facts, near[-1], here):
            yield from _read(facts, near)
            near = []
        near.append(here)
    if near:
        yield from _read(facts, near)


def block(facts: Facts, offset: int) -> Span:
    """The paragraph at an offset with the lines straight above and below it, of one entry."""
    flat = facts.document.flat
    start, end = facts.document.paragraph_at(offset)
    for _ in range(LINES):
        line = flat.rfind("\n", 0, start)
        above = flat.rfind("\n", 0, max(0, line)) + 1
        if line < 0 or not flat[above:line].strip():
            break
        start = above
    for _ in range(LINES):
        line = flat.find("\n", end)
        below = flat.find("\n", line + 1)
        below = len(flat) if below < 0 else below
        if line < 0 or not flat[line:below].strip():
            break
        end = below
    entry = facts.document.entry_at(offset)
    if entry < 0:
        return Span(start, end)
    within = facts.document.entries[entry].span
    return Span(max(start, within.start), min(end, within.end))


def _together(facts: Facts, one: Span, two: Span) -> bool:
    """Whether two blocks are near each other in one entry."""
    entry = facts.document.entry_at
    return two.start - one.end <= REACH and entry(one.start) == entry(two.start)


def _read(facts: Facts, blocks: list[Span]) -> Iterator[Return]:
    """The return of each block, and of all together, without what is given twice."""
    every: dict[str, list[Figure]] = {}
    for block in blocks:
        own: dict[str, list[Figure]] = {}
        for figure in facts.figures_in(block):
            if what := role(facts, figure):
                own.setdefault(what, []).append(figure)
                every.setdefault(what, []).append(figure)
        if len(own) > 1:
            yield Return(_once(own), close=True)
    if len(blocks) > 1 and len(every) > 1:
        yield Return(_once(every), close=False)


def _once(given: dict[str, list[Figure]]) -> dict[str, Figure]:
    return {
        what: figures[0]
        for what, figures in given.items()
        if len({figure.value for figure in figures}) == 1
    }


def role(facts: Facts, figure: Figure) -> str:
    """What a figure counts of a poll, by the words beside it; empty if none of these."""
    quantity = figure.quantity
    share = figure.kind == "percent"
    if quantity is None or quantity.low is not None or not (share or figure.kind == "number"):
        return ""
    text = facts.document.text
    sentence = facts.document.sentence_at(figure.start)
    lead = text[max(sentence.start, figure.begins - LEAD) : figure.begins]
    for what, pattern in BEHIND:
        if (what == TURNOUT) == share and pattern.match(text, figure.end, figure.end + TAIL):
            return what
    for what, pattern in BEFORE:
        if (what == TURNOUT) == share and pattern.search(lead):
            return what
    return ""
