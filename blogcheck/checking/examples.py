"""The good and bad examples of rules, run through the whole street."""

from collections.abc import Callable, Iterable, Iterator

from blogcheck.checking import further, proof
from blogcheck.checking.engine import Result
from blogcheck.rule import Check, Example, Finding, Rule, Span
from blogcheck.typed import NamedTuple

# Copy and the day of publication (ISO, or empty) in, what checking says of it out.
Lint = Callable[[str, str], Result]


class Miss(NamedTuple):
    """An example that did not come out as its rule says.

    rule: its name; path: its file; example: the copy; what: in words, what was wanted and what
    came; broke: whether a rule raised on it.
    """

    rule: str
    path: str
    example: Example
    what: str
    broke: bool = False

    def __str__(self) -> str:
        kind = "bad" if self.example.bad else "good"
        return f"{self.rule}: {kind} example {self.example.marked!r}\n    {self.what}"


def run(rules: Iterable[Rule], lint: Lint) -> Iterator[Miss]:
    """What went wrong with the examples of the rules; nothing if every one came out right.

    lint: takes copy through the street with all the rules that are to bear on it, these among them.
    """
    for rule in rules:
        for example in every(rule):
            result = lint(example.text, example.published)
            for what in judge(rule, example, result):
                yield Miss(rule.name, rule.path, example, what, bool(result.failures))


def every(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule: those on its page, and those of the corpus."""
    return (*rule.examples, *further.copy_for(rule))


def judge(rule: Rule, example: Example, result: Result) -> Iterator[str]:
    """What is wrong with what checking said of one example of a rule, each in a sentence."""
    for failure in result.failures:
        yield f"the rule {failure.rule} broke: {failure.error} ({failure.place})"
    own = [finding for finding in result.findings if finding.rule == rule.name]
    checks = [check for check in result.checks if check.rule == rule.name]
    if example.bad:
        yield from _bad(rule, example, own)
    else:
        yield from (f"it must be silent, and says {_said(finding)}" for finding in own)
        if example.holds and not checks:
            yield "the relation holds, and no check says so"
    for finding in result.findings:
        if finding.rule != rule.name and finding.severity != "note":
            yield f"another rule speaks on it: {_said(finding)}"
    mine: tuple[Finding | Check, ...] = (*own, *checks)
    for said in mine:
        yield from (f"{_said(said)}: {fault}" for fault in proof.read(said, example.text))


def _bad(rule: Rule, example: Example, own: list[Finding]) -> Iterator[str]:
    if not own:
        yield "it must speak, and is silent"
        return
    finding = next((said for said in own if _about(example, said)), own[0])
    for extra in own:
        if extra is not finding:
            yield f"it must speak once, and says besides {_said(extra)}"
    if not _about(example, finding):
        marked = _slice(example, Span(finding.marks[0].start, finding.marks[0].end))
        wanted = example.about and _slice(example, example.about)
        yield f"it must speak about {wanted!r}, and speaks about {marked!r}"
    if example.message not in finding.message:
        yield f"it must say {example.message!r}, and says {finding.message!r}"
    severity = example.severity or rule.severity
    if finding.severity != severity:
        yield f"it must be of severity {severity}, and is of severity {finding.severity}"


def _about(example: Example, finding: Finding) -> bool:
    """Whether a finding is about the figure of an example: `47.56` is `47.56 per cent`."""
    if example.about is None:
        return True
    first, about = finding.marks[0], example.about
    both = Span(max(first.start, about.start), min(first.end, about.end))
    return both in (about, Span(first.start, first.end))


def _slice(example: Example, span: Span) -> str:
    return example.text[span.start : span.end]


def _said(said: Finding | Check) -> str:
    if isinstance(said, Check):
        return f"check[{said.rule}]"
    return f"{said.severity}[{said.rule}] {said.message!r}"
