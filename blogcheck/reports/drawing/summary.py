"""The last line of a report: how many files, what was found in them, what can be fixed."""

from blogcheck.reports import Options
from blogcheck.rule import SEVERITIES
from blogcheck.street import Post


class Tally:
    """Counts, kept while the posts go by.

    files: posts checked; found: findings by severity; safe, unsafe: those with a fix of that kind.
    """

    def __init__(self) -> None:
        self.files = 0
        self.found: dict[str, int] = {}
        self.safe = 0
        self.unsafe = 0

    def add(self, post: Post) -> None:
        """Count one post in."""
        self.files += 1
        for finding in post.result.findings:
            self.found[finding.severity] = self.found.get(finding.severity, 0) + 1
            if finding.fix is not None:
                self.safe += finding.fix.safe
                self.unsafe += not finding.fix.safe

    def line(self, options: Options) -> str:
        """`Checked 2 files: 3 errors, 1 note. 1 can be fixed with --fix, …`; empty if quiet.

        What is found below the lowest severity shown is counted all the same, and told.
        """
        if options.quiet:
            return ""
        counts = [count(self.found[s], s) for s in reversed(SEVERITIES) if self.found.get(s)]
        # Of what nobody looked at, nothing is said that could be taken for clean.
        found = f": {', '.join(counts) or 'no findings'}" if self.files else ""
        said = [f"Checked {count(self.files, 'file')}{found}."]
        if unread := options.unread():
            said.append(f"{count(unread, 'file')} could not be checked.")
        if left := options.left_out():
            said.append(f"{count(left, 'file')} left out by an exclude.")
        lower = SEVERITIES[: SEVERITIES.index(options.least)]
        hidden = [count(self.found[s], s) for s in reversed(lower) if self.found.get(s)]
        if hidden:
            said.append(f"Not shown: {', '.join(hidden)}.")
        if fixed := options.fixed():
            said.append(f"Fixed {fixed}.")
        if self.safe and self.unsafe:
            said.append(
                f"{self.safe} can be fixed with --fix, {self.unsafe} more with --unsafe-fixes."
            )
        elif self.safe:
            said.append(f"{self.safe} can be fixed with --fix.")
        elif self.unsafe:
            said.append(f"{self.unsafe} can be fixed with --fix --unsafe-fixes.")
        return " ".join(said) + "\n"


def count(number: int, noun: str) -> str:
    """`1 file`, `1,204 files`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
