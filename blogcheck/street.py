"""The street, walked once: a Source goes through each room in order and comes out a Post."""

from functools import cache

from blogcheck.rule import CONFIDENCES, SEVERITIES
from blogcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from blogcheck.binding.facts import Facts
    from blogcheck.checking.engine import Result
    from blogcheck.document import Document
    from blogcheck.rule import Finding, Rule
    from blogcheck.sources import Source


class Post(NamedTuple):
    """One post that has been through the street; what every report is made of.

    result: what checking said: findings, checks, ledger, failures; the findings in order of the
    copy and sure enough for the run. `document.source` has the path and the text.
    """

    document: "Document"
    facts: "Facts"
    result: "Result"

    @property
    def path(self) -> str:
        """The file as it was named, `-` for standard input."""
        return self.document.source.path

    @property
    def text(self) -> str:
        """The copy; offsets of marks are code points into it."""
        return self.document.text

    def worst(self, level: str) -> "tuple[Finding, ...]":
        """The findings at or above a severity."""
        least = SEVERITIES.index(level)
        return tuple(f for f in self.result.findings if SEVERITIES.index(f.severity) >= least)


@cache
def rulebook(folders: "tuple[str, ...]" = (), *, whole: bool = False) -> "tuple[Rule, ...]":
    """The rules that ship with blogcheck and those of further folders, read once.

    whole: with the page and the examples of every rule, which checking copy does without.
    Raises RuleError for a file that is no rule.
    """
    from blogcheck.checking import load

    return load.load((load.built_in(), *folders), brief=not whole)


def ready() -> None:
    """Load what every post needs: what fails here would fail for all, and is raised once."""
    from blogcheck import reading

    reading.readers()


def check(
    source: "Source",
    rules: "Sequence[Rule]",
    confidence: str = "likely",
    quotes: str = "note",
    locale: str = "auto",
) -> Post:
    """Take one post through every room.

    rules: the rules to run; confidence: the least sure finding that counts (`guess`, `likely`,
    `certain`); quotes: what becomes of findings in quoted words (`check`, `note`, `ignore`);
    locale: whose English it is, `auto` if the copy is to tell.
    A rule that raises is named in `result.failures`.
    """
    from blogcheck import binding, reading
    from blogcheck.checking import engine
    from blogcheck.document import cut

    document = cut(source)
    read = reading.read(document, locale)
    facts = binding.bind(document, read.claims, read.figures, read.words)
    result = engine.run(facts, rules, quotes)
    least = CONFIDENCES.index(confidence)
    sure = (f for f in result.findings if CONFIDENCES.index(f.confidence) >= least)
    in_order = tuple(sorted(sure, key=lambda f: (f.marks[0].start, f.rule)))
    return Post(document, facts, result._replace(findings=in_order))
