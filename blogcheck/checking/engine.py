"""Facts and rules in, a result out: each rule is run, and what it says goes through the gates.

The gates hold for every rule and stand here once: quoted words, malformed figures, errors that are
not certain, style once a post. `precedence.py` then makes one finding of one fault.
"""

from collections.abc import Iterable, Iterator, Sequence

from blogcheck.checking import fingerprint, precedence, provisos, wording
from blogcheck.checking.gate import Gate
from blogcheck.checking.ledger import Ledger, Places
from blogcheck.checking.load import line_in
from blogcheck.rule import (
    CONFIDENCES,
    REPAIR,
    SEVERITIES,
    VERDICTS,
    Check,
    Facts,
    Finding,
    Line,
    Mark,
    Rule,
    Working,
)
from blogcheck.typed import NamedTuple

SPEAKER = "(the speaker's figure)"
# The gate of the rules that ran last: post after post it is the same.
_last = [Gate(())]


class Failure(NamedTuple):
    """A rule that broke.

    rule: its name; error: the exception in words; place: the file and line where it came up.
    """

    rule: str
    error: str
    place: str


class Result(NamedTuple):
    """What checking says of one post.

    findings: in order of the copy, one a fault, each with its rule, group, severity, fingerprint.
    checks: the relations that were tested and hold, in order of the copy. ledger: where each figure
    ended. failures: rules that broke; what they had said before stands. folded: the findings that
    gave way to another on the same fault; the other has their messages in `also`.
    """

    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    ledger: Ledger
    failures: tuple[Failure, ...] = ()
    folded: tuple[Finding, ...] = ()


def run(facts: Facts, rules: Sequence[Rule], quotes: str = "note") -> Result:
    """Run the rules over the facts of one post.

    quotes: what becomes of a finding on a figure in somebody's quoted words: `note` makes it a note
    without a fix, `check` treats it like any other, `ignore` drops it.
    """
    gates = _Gates(facts, quotes)
    said: list[Finding] = []
    checks: list[Check] = []
    failures: list[Failure] = []
    for rule in due(rules, facts):
        if rule.check is None:
            continue
        spoken = False
        # A rule may break in any way that a program can; the others are not to suffer for it.
        try:
            for word in rule.check(facts):
                if isinstance(word, Check):
                    checks += gates.check(rule, word)
                elif not (rule.once and spoken):
                    passed = gates.finding(rule, word)
                    said += passed
                    spoken = spoken or bool(passed)
        except Exception as error:  # noqa: BLE001
            failures.append(_failure(rule, error))
    over = {rule.name: rule.over for rule in rules if rule.over} if len(said) > 1 else {}
    kept, folded = precedence.settle(said, facts.document, over)
    findings = fingerprint.stamp(kept, facts.document)
    checks.sort(key=lambda check: (check.marks[0].start, check.rule))
    ledger = Ledger(facts.figures, [*findings, *folded], checks)
    return Result(findings, tuple(checks), ledger, tuple(failures), folded)


def due(rules: Sequence[Rule], facts: Facts) -> Iterator[Rule]:
    """The rules that a post has something for: all that they say they need."""
    if _last[0].rules is not rules:
        # Of a list nobody knows whether it is still what it was, and so the gate has its own.
        _last[0] = Gate(tuple(rules))
    return _last[0].due(facts)


class _Gates:
    """What every finding and every check of a post passes through."""

    def __init__(self, facts: Facts, quotes: str) -> None:
        self.facts = facts
        self.quotes = quotes
        self.length = len(facts.document.text)
        self._malformed: Places | None = None

    def finding(self, rule: Rule, said: object) -> Iterable[Finding]:
        """The finding as it stands after the gates: one or none.

        Raises TypeError or ValueError for what is no finding that could be shown.
        """
        if not isinstance(said, Finding):
            raise TypeError(f"the rule yields neither a Finding nor a Check: {said!r}")
        self._shown(said.marks)
        self._drawn(said)
        severity = _severity(rule, said)
        for value, known in (
            (severity, SEVERITIES),
            (said.confidence, CONFIDENCES),
            (said.verdict, VERDICTS),
        ):
            if value not in known:
                raise ValueError(f"a finding has {value!r} where it needs one of {known}")
        if said.verdict != "malformed" and self.malformed(said.marks):
            return ()
        if provisos.told(self.facts, rule.group, said.marks):
            return ()
        message = wording.quoting(self.facts, said.message, said.marks)
        stamped = said._replace(
            message=message, rule=rule.name, group=rule.group, severity=severity
        )
        if self.quotes != "check" and self.facts.document.quoted(said.marks[0].start):
            # House style is the desk's, and no speaker is bound by it.
            if self.quotes == "ignore" or said.verdict == "style":
                return ()
            message = f"{message} {SPEAKER}"
            stamped = stamped._replace(severity="note", fix=None, message=message)
        return (stamped,)

    def check(self, rule: Rule, said: Check) -> Iterable[Check]:
        """The check as it stands after the gates: one or none. Raises as above."""
        self._shown(said.marks)
        _worked(said.working)
        if self.malformed(said.marks):
            return ()
        return (said._replace(rule=rule.name, group=rule.group),)

    def malformed(self, marks: Iterable[Mark]) -> bool:
        """Whether one of the marks uses a malformed figure as if it had a value."""
        if self._malformed is None:
            faulty = [f for f in self.facts.figures if f.fault or f.kind == "malformed"]
            self._malformed = Places(faulty)
        places = self._malformed
        return any(mark.role != REPAIR and places.at(mark) for mark in marks)

    def _shown(self, marks: Sequence[Mark]) -> None:
        if not marks:
            raise ValueError("a rule speaks of no figure: there is no mark")
        for mark in marks:
            if not isinstance(mark, Mark):
                raise TypeError(f"what should be a Mark is none: {mark!r}")
            if not 0 <= mark.start < mark.end <= self.length:
                raise ValueError(f"a mark lies outside the copy: {mark}")

    def _drawn(self, said: Finding) -> None:
        """Hold a finding against what reports draw: one that broke there would end the run."""
        _worked(said.working)
        for words in (said.message, said.help, *said.checked, *said.also):
            if not isinstance(words, str):
                raise TypeError(f"what should be words is none: {words!r}")
        for start, end, _ in said.fix.edits if said.fix else ():
            if not 0 <= start <= end <= self.length:
                raise ValueError(f"a fix lies outside the copy: {said.fix}")


def _worked(working: object) -> None:
    """Raises TypeError for what is no working of lines."""
    if not isinstance(working, Working):
        raise TypeError(f"what should be a Working is none: {working!r}")
    for line in working.lines:
        if not isinstance(line, Line):
            raise TypeError(f"what should be a Line of the working is none: {line!r}")


def _severity(rule: Rule, said: Finding) -> str:
    """A finding's severity before it is seen where it stands.

    A desk's word for the rule holds, but a finding that the rule itself takes more lightly stays
    as light. Only what is certain is an error.
    """
    severity = said.severity or rule.desk or rule.severity
    if rule.desk and severity in SEVERITIES:
        severity = min(severity, rule.desk, key=SEVERITIES.index)
    return "warning" if severity == "error" and said.confidence != "certain" else severity


def _failure(rule: Rule, error: Exception) -> Failure:
    at = line_in(rule.path, error)
    place = f"{rule.path}:{at}" if at else rule.path
    return Failure(rule.name, f"{type(error).__name__}: {error}", place)
