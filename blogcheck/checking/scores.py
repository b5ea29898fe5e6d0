"""How each rule does on posts with their answers: what it finds, what it should not have said."""

from collections.abc import Iterable

from blogcheck.checking import answers
from blogcheck.checking.answers import Answers, Wanted
from blogcheck.checking.engine import Result
from blogcheck.typed import NamedTuple


class Score:
    """The counts of one rule.

    wanted, met: findings that an editor wants, and those made as they should be; unwanted:
    findings that nobody wants; relations, listed: relations that must be listed as checked, and
    those that are; sprung: traps in which the rule ties figures together.
    """

    def __init__(self) -> None:
        self.wanted = 0
        self.met = 0
        self.unwanted = 0
        self.relations = 0
        self.listed = 0
        self.sprung = 0

    def add(self, other: "Score") -> None:
        """Count another score in."""
        for name, count in vars(other).items():
            setattr(self, name, getattr(self, name) + count)


class Miss(NamedTuple):
    """What did not come out as the answers say.

    path: of the copy; line: from 1, or 0; what: in words; waiting: why it is known and not so yet,
    or empty.
    """

    path: str
    line: int
    what: str
    waiting: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.what}" + (f" (waiting: {self.waiting})" if self.waiting else "")


class Scores:
    """The scores of some rules over some posts, kept while the posts go by.

    rules: a score for each rule, in the order given, then for those that only the answers name;
    posts, sound: how many posts, and how many without a finding that is wanted; traps: how many.
    """

    def __init__(self, rules: Iterable[str]) -> None:
        self.rules = {rule: Score() for rule in rules}
        self.misses: list[Miss] = []
        self.posts = 0
        self.sound = 0
        self.traps = 0

    def add(self, path: str, page: Answers, result: Result, text: str) -> None:
        """Count one post in; path: of its copy.

        Raises AnswerError for a figure that the copy does not have.
        """
        self.posts += 1
        self.sound += not page.findings
        self.traps += len(page.traps)
        for failure in result.failures:
            self._miss(path, 0, f"the rule {failure.rule} broke: {failure.error}")
        for wanted in page.findings:
            self._wanted(path, wanted, result, text)
        for finding in answers.unwanted(page, result, text):
            self._of(finding.rule).unwanted += 1
            line = text.count("\n", 0, finding.marks[0].start) + 1
            what = f"{finding.severity}[{finding.rule}] {finding.message}"
            self._miss(path, line, f"nobody wants {what}", page.waiting)
        for relation in page.relations:
            rule = answers.listed(relation, result, text)
            score = self._of(rule or relation.rules[0])
            score.relations += 1
            score.listed += bool(rule)
            if not rule:
                what = f"{relation.rules[0]} does not list {_named(relation.figures)}"
                self._miss(path, relation.figures[0][0], what, relation.waiting)
        for trap in page.traps:
            for rule in answers.sprung(trap, result, text):
                self._of(rule).sprung += 1
                what = f"{rule} ties {_named(trap.figures)}: {trap.why}"
                self._miss(path, trap.figures[0][0], what, trap.waiting)

    def total(self) -> Score:
        """The scores of all rules together."""
        total = Score()
        for score in self.rules.values():
            total.add(score)
        return total

    def failed(self) -> list[Miss]:
        """What did not come out and waits for nothing."""
        return [miss for miss in self.misses if not miss.waiting]

    def _wanted(self, path: str, wanted: Wanted, result: Result, text: str) -> None:
        about = answers.place(wanted.figure, text)
        told = (f.rule for f in result.findings if answers.meant(wanted, f, about))
        rule = next(told, wanted.rules[0])
        wrong = list(answers.faults(wanted, result, text))
        self._of(rule).wanted += 1
        self._of(rule).met += not wrong
        line, words = wanted.figure
        for what in wrong:
            self._miss(path, line, f"{rule} on {words!r}: {what}", wanted.waiting)

    def _of(self, rule: str) -> Score:
        return self.rules.setdefault(rule, Score())

    def _miss(self, path: str, line: int, what: str, waiting: str = "") -> None:
        self.misses.append(Miss(path, line, what, waiting))


def _named(figures: Iterable[answers.Figure]) -> str:
    return ", ".join(words for _, words in figures)
