"""One fault, one finding: of several findings on the same figure, the one that an editor needs.

The graver wins; of two as grave, form goes before arithmetic, arithmetic before hedges, hedges
before style. What gives way is folded into the winner, which keeps its message.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from blogcheck.document import Document
from blogcheck.rule import CONFIDENCES, SEVERITIES, Finding

FORM, ARITHMETIC, HEDGE, STYLE, RESTATED = range(5)
# Groups in which a suspicion is of figures that no words tie.
SUSPICIOUS = frozenset(("totals", "ratios", "percentages"))


def settle(
    findings: Sequence[Finding], document: Document, over: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that stay, and those that were folded into one of them, in order of the copy.

    over: by rule, the names of the rules and groups that give way to it within a sentence.
    """
    ranked = sorted(range(len(findings)), key=lambda at: _rank(findings[at]))
    into: dict[int, int] = {}
    _same_figure(findings, ranked, into)
    _restated(findings, ranked, into)
    if over:
        _declared(findings, ranked, into, document, over)
    also: dict[int, list[str]] = {}
    for at in ranked:
        if at in into:
            holder = into[at]
            while holder in into:
                holder = into[holder]
            also.setdefault(holder, []).append(findings[at].message)
    kept = [
        finding._replace(also=tuple(dict.fromkeys(also[at]))) if at in also else finding
        for at, finding in enumerate(findings)
        if at not in into
    ]
    return _in_order(kept), _in_order(findings[at] for at in into)


def level(finding: Finding) -> int:
    """Where a finding stands among those that are as grave."""
    if finding.verdict == "malformed" or finding.group == "figures":
        return FORM
    if finding.group == "restatements":
        return RESTATED
    if finding.verdict == "style" or finding.group == "style":
        return STYLE
    return HEDGE if finding.group == "hedges" else ARITHMETIC


def suspects(finding: Finding) -> bool:
    """Whether no words say what a finding reckons with: the figures alone make it likely."""
    return finding.verdict == "suspicious" and finding.group in SUSPICIOUS


def _rank(finding: Finding) -> tuple[int, int, bool, int, int, str, int]:
    """The order in which findings are heard: the first on a figure is the one that stays.

    Between equals the one that shows more figures has the better evidence.
    """
    return (
        -SEVERITIES.index(finding.severity),
        level(finding),
        suspects(finding),
        -CONFIDENCES.index(finding.confidence),
        -len(finding.marks),
        finding.rule,
        finding.marks[0].start,
    )


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.marks[0].start, f.marks[0].end, f.rule)))


def _same_figure(findings: Sequence[Finding], ranked: list[int], into: dict[int, int]) -> None:
    """Fold what is said of a figure into what is said first of it.

    A note on form (a missing space, a missing comma) is a fault of its own: the figure's value is
    not in doubt, and so it neither hides a finding nor hides behind one.
    """
    standing = {at: place for place, at in enumerate(ranked)}
    for cluster in _clusters(findings):
        heard: list[int] = []
        for at in sorted(cluster, key=standing.__getitem__):
            holder = next((h for h in heard if _one_fault(findings[h], findings[at])), None)
            if holder is None:
                heard.append(at)
            else:
                into[at] = holder


def _one_fault(first: Finding, second: Finding) -> bool:
    here, there = first.marks[0], second.marks[0]
    if here.start >= there.end or there.start >= here.end:
        return False
    return first.rule == second.rule or not (_spacing(first) or _spacing(second))


def _spacing(finding: Finding) -> bool:
    return finding.severity == "note" and level(finding) == FORM


def _clusters(findings: Sequence[Finding]) -> Iterator[list[int]]:
    """Findings whose first marks touch, put together: one sweep over the copy."""
    cluster: list[int] = []
    end = -1
    for at in sorted(range(len(findings)), key=lambda at: findings[at].marks[0].start):
        first = findings[at].marks[0]
        if first.start >= end and cluster:
            yield cluster
            cluster = []
        cluster.append(at)
        end = max(end, first.end)
    if cluster:
        yield cluster


def _restated(findings: Sequence[Finding], ranked: list[int], into: dict[int, int]) -> None:
    """Fold a restatement, or a bare suspicion, into an arithmetic finding that uses its figures."""
    loose = {at for at in ranked if level(findings[at]) == RESTATED or suspects(findings[at])}
    restated = [at for at in ranked if at in loose and at not in into]
    if not restated:
        return
    users: dict[int, set[int]] = {}
    for at in ranked:
        if level(findings[at]) == ARITHMETIC and at not in into and at not in loose:
            for mark in findings[at].marks:
                users.setdefault(mark.start, set()).add(at)
    for at in restated:
        using = set.intersection(*(users.get(mark.start, set()) for mark in findings[at].marks))
        if using:
            into[at] = min(using)


def _declared(
    findings: Sequence[Finding],
    ranked: list[int],
    into: dict[int, int],
    document: Document,
    over: Mapping[str, tuple[str, ...]],
) -> None:
    """Fold what a rule says it goes over, where both speak of a sentence."""
    # By the start of a sentence: the rules that go over others there, each with its first finding.
    holders: dict[int, dict[str, int]] = {}
    for at in ranked:
        if findings[at].rule in over and at not in into:
            for start in {document.sentence_at(mark.start).start for mark in findings[at].marks}:
                holders.setdefault(start, {}).setdefault(findings[at].rule, at)
    if not holders:
        return
    for at in ranked:
        finding = findings[at]
        if at in into:
            continue
        here = holders.get(document.sentence_at(finding.marks[0].start).start, {})
        for rule, holder in here.items():
            yields = finding.rule in over[rule] or finding.group in over[rule]
            if yields and holder != at and holder not in into:
                into[at] = holder
                break
