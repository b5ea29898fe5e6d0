"""One row a finding: the place, the severity, the rule, and the sum or what is wrong."""

from collections.abc import Iterable, Iterator

from blogcheck.checking.engine import SPEAKER
from blogcheck.document import Span
from blogcheck.reports import Options
from blogcheck.reports.drawing.summary import Tally
from blogcheck.rule import Finding
from blogcheck.street import Post

SAFE = "[*]"


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """A row as each finding comes, the summary last."""
    from blogcheck.reports.drawing.cells import clean

    tally = Tally()
    for post in results:
        tally.add(post)
        for finding in post.worst(options.least):
            line, column = post.document.line_column(finding.marks[0].start)
            severity = options.paint(finding.severity, finding.severity)
            said = clean(" ".join(sentence(post, finding).split()))
            yield f"{clean(post.path)}:{line}:{column}: {severity}[{finding.rule}] {said}\n"
    yield tally.line(options)


def sentence(post: Post, finding: Finding) -> str:
    """`41,530 + 5,002 = 46,532, not 46,522 (10 too low)`; without a sum, the message.

    A safe fix is told and marked `[*]`.
    """
    working = finding.working
    if working.expression and working.computed and working.stated:
        said = f"{working.expression} = {working.computed}, not {stated(post, finding)}"
        # No brackets inside brackets.
        apart = working.difference.replace(" (", ", ").replace(")", "")
        said += f" ({apart})" if apart else ""
        said += f" {SPEAKER}" if finding.message.endswith(SPEAKER) else ""
    else:
        said = finding.message
    if finding.fix is not None and finding.fix.safe:
        from blogcheck.reports.drawing.fixes import written

        new = written(post.document, finding)
        said += f" {SAFE}" if new.strip('"') in said else f"; {new} {SAFE}"
    return said


def stated(post: Post, finding: Finding) -> str:
    """What the copy states, with the words before it that loosen it: `nearly 25 per cent`."""
    from blogcheck.reckoning.hedges import hedged

    start = finding.marks[0].start
    for figure in post.facts.figures_in(Span(start, start + 1)):
        if figure.text == finding.working.stated:
            return hedged(post.facts, figure)
    return finding.working.stated
