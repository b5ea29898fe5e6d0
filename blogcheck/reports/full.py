"""Each finding with the copy it rests on, the sum, what held beside it, and what may be done."""

from collections.abc import Iterable, Iterator

from blogcheck.reports import Options
from blogcheck.reports.drawing.summary import Tally
from blogcheck.rule import Finding
from blogcheck.street import Post

KEY = 10


def write(results: Iterable[Post], options: Options) -> Iterator[str]:
    """One drawing a finding, a blank row after each; the summary last."""
    tally = Tally()
    for post in results:
        tally.add(post)
        for finding in post.worst(options.least):
            yield "\n".join(drawing(post, finding, options)) + "\n\n"
    yield tally.line(options)


def drawing(post: Post, finding: Finding, options: Options) -> list[str]:
    """The rows of one finding, painted."""
    # A clean post, and most are, needs none of these.
    from blogcheck.reports.drawing.cells import clean, fold
    from blogcheck.reports.drawing.column import column
    from blogcheck.reports.drawing.excerpt import Excerpt
    from blogcheck.reports.drawing.fixes import told

    def hue(text: str) -> str:
        return options.paint(text, finding.severity)

    def dim(text: str) -> str:
        return options.paint(text, "dim")

    excerpt = Excerpt(post.document, finding.marks, options.width, hue)
    gutter = excerpt.gutter
    line, place = post.document.line_column(finding.marks[0].start)
    severity = hue(f"{finding.severity}[{finding.rule}]")
    drawn = [
        f"{severity}: {options.paint(clean(' '.join(finding.message.split())), 'strong')}",
        f"{' ' * gutter}{dim('-->')} {clean(post.path)}:{line}:{place}",
        dim(excerpt.bare()),
    ]
    drawn += [dim(row[: gutter + 2]) + row[gutter + 2 :] for row in excerpt.draw()]
    drawn.append(dim(excerpt.bare()))
    room = options.width - gutter - 3 - KEY
    notes = [
        ("working", column(post.document, finding, room)),
        ("checked", [row for said in finding.checked for row in fold(said, room)]),
        ("also", [row for said in finding.also for row in fold(said, room)]),
        ("help", fold(finding.help, room) if finding.help else []),
        ("fix", fold(told(post.document, finding), room)),
    ]
    for key, rows in notes:
        for number, row in enumerate(rows):
            start = f"{' ' * (gutter + 1)}{dim('=')} {key + ':':<{KEY}}"
            drawn.append((" " * (gutter + 3 + KEY) if number else start) + row)
    return drawn
