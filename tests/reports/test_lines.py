"""The formats of one row a finding, and the last line of all."""

from collections.abc import Callable

from blogcheck import reading
from blogcheck.binding import bind
from blogcheck.reports import Options, formats
from blogcheck.reports.drawing.summary import Tally
from blogcheck.rule import Finding, Fix, Line, Mark, Working
from blogcheck.street import Post

COPY = "Ali had 40,000 votes.\nShe took 2,100 more: 42,200 in all, at 19:10pm.\n"


def total(mark: Callable[..., Mark]) -> Finding:
    return Finding(
        "her votes make 42,100, not 42,200",
        (mark(COPY, "42,200"), mark(COPY, "40,000"), mark(COPY, "2,100")),
        Working(
            (Line("", "40,000", "first"), Line("+", "2,100", "more")),
            "42,100",
            "42,200",
            "100 too high (0.24%)",
            "40,000 + 2,100",
        ),
        rule="stated-total",
        severity="error",
    )


def clock(mark: Callable[..., Mark]) -> Finding:
    about = mark(COPY, "19:10pm")
    return Finding(
        '"19:10pm" is a 24-hour time with pm',
        (about,),
        rule="impossible-clock",
        severity="warning",
        fix=Fix(safe=True, edits=((about.start, about.end, "7:10pm"),), why="same minute"),
    )


def test_concise_has_the_sum_or_the_message_and_marks_what_is_safe_to_fix(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    assert drawn("concise", post(COPY, total(mark), clock(mark), path="a/post.txt")) == (
        "a/post.txt:2:22: error[stated-total] 40,000 + 2,100 = 42,100, not 42,200"
        " (100 too high, 0.24%)\n"
        'a/post.txt:2:40: warning[impossible-clock] "19:10pm" is a 24-hour time with pm; 7:10pm [*]\n'
        "Checked 1 file: 1 error, 1 warning. 1 can be fixed with --fix.\n"
    )


def test_concise_keeps_the_word_that_loosens_what_is_stated(
    post: Callable[..., Post], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    copy = "Rents rose nearly 40%, from £400 to £600.\n"
    working = Working(computed="50%", stated="40%", expression="£600 ÷ £400 - 1")
    finding = Finding("", (mark(copy, "40%"),), working, rule="change", severity="error")
    made = post(copy, finding)
    read = reading.read(made.document)
    bound = made._replace(facts=bind(made.document, read.claims, read.figures))
    assert drawn("concise", bound, quiet=True) == (
        "post.txt:1:19: error[change] £600 ÷ £400 - 1 = 50%, not nearly 40%\n"
    )


def test_concise_does_not_say_a_fix_twice(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    copy = "11.30pmWe're on air.\n"
    about = mark(copy, "11.30pmWe're")
    finding = Finding(
        "11.30pmWe're lacks a space: 11.30pm We're",
        (about,),
        rule="glued-figure",
        severity="note",
        fix=Fix(safe=True, edits=((7, 7, " "),), why="nothing but a space"),
    )
    assert drawn("concise", post(copy, finding), quiet=True) == (
        "post.txt:1:1: note[glued-figure] 11.30pmWe're lacks a space: 11.30pm We're [*]\n"
    )


def test_a_github_annotation_stands_on_the_figure_with_the_working_after_it(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    assert drawn("github", post(COPY, total(mark), path="a,b:c.txt")) == (
        "::error file=a%2Cb%3Ac.txt,line=2,endLine=2,col=22,endColumn=28,title=stated-total"
        "::her votes make 42,100, not 42,200%0A"
        "  40,000   first%0A"
        "+  2,100   more%0A"
        "--------%0A"
        "  42,100   computed%0A"
        "  42,200   stated%0A"
        "     100   too high (0.24%25)\n"
    )


def test_a_note_is_a_notice_to_github_and_a_clean_post_is_silence(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    note = Finding("two", (mark(COPY, "2,100"),), rule="style", severity="note")
    assert drawn("github", post(COPY, note)).startswith("::notice ")
    assert drawn("github", post(COPY)) == ""


def test_a_line_break_in_a_message_does_not_break_the_row(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    note = Finding("two\nlines", (mark(COPY, "2,100"),), rule="style", severity="note")
    assert drawn("concise", post(COPY, note), quiet=True).splitlines() == [
        "post.txt:2:10: note[style] two lines"
    ]
    assert "::two%0Alines" in drawn("github", post(COPY, note))


def test_the_summary_says_what_can_be_fixed_and_how() -> None:
    tally = Tally()
    tally.files, tally.found, tally.safe, tally.unsafe = 2, {"error": 3, "note": 1}, 1, 2
    assert tally.line(Options()) == (
        "Checked 2 files: 3 errors, 1 note."
        " 1 can be fixed with --fix, 2 more with --unsafe-fixes.\n"
    )
    tally.safe = 0
    assert tally.line(Options(fixed=lambda: 4, unread=lambda: 1)) == (
        "Checked 2 files: 3 errors, 1 note. 1 file could not be checked. Fixed 4."
        " 2 can be fixed with --fix --unsafe-fixes.\n"
    )


def test_thousands_of_files_are_counted_with_a_comma() -> None:
    tally = Tally()
    tally.files = 5_000
    assert tally.line(Options()) == "Checked 5,000 files: no findings.\n"


def test_a_format_is_a_file() -> None:
    assert {"concise", "full", "github", "json", "jsonl"} <= set(formats())
    assert formats("claims") == ["json", "jsonl", "table"]
