"""The review page, opened by its parts: what an editor must find in it, and what must never be there."""

import itertools
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from blogcheck.checking.engine import Failure, Result
from blogcheck.checking.ledger import Ledger
from blogcheck.document import Document, cut
from blogcheck.reading.claim import Figure
from blogcheck.reports.review import page
from blogcheck.reports.review.gather import gather, together
from blogcheck.rule import Check, Finding, Fix, Line, Mark, Working
from blogcheck.sources import from_text

POST = """Harbour ward: live from the count

12.14am

Ada Marsh polled 4,118 first preferences to Tom Reed's 3,902.

Marsh picked up 655 second preferences to lift her total to 4,773.

Reed took 1,031 second preferences, which gives him 4,923.

11:40pm

So far 61.5 per cent of the papers are in, 7 boxes are missing and ward 9 has not begun.

10:05pm

Polls have closed.
"""
NASTY = """<script>alert("1")</script> & &amp; "40" '41' <b>42</b>

קלפי 43 אחת \u202e44 🗳️ 45</p></main><img src=x onerror=alert(46)>
"""
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Tags(HTMLParser):
    """What a browser would make of the file."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.opened: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.texts: dict[str, str] = {}
        self.classes: list[str] = []
        self.copy = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.opened.append((tag, known))
        if tag not in ("meta", "line", "circle"):
            self.inside.append(tag)
            self.classes.append(known.get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()
            self.classes.pop()

    def handle_data(self, data: str) -> None:
        if not self.inside:
            return
        tag = self.inside[-1]
        self.texts[tag] = self.texts.get(tag, "") + data
        of_copy = any(name.startswith("copy") for name in self.classes) or "article" in self.inside
        aside = "aside" in self.inside or "sup" in self.inside
        if of_copy and not aside:
            self.copy += data

    def having(self, **wanted: str) -> list[tuple[str, dict[str, str | None]]]:
        """The elements of a class or with an attribute."""
        return [
            (tag, known)
            for tag, known in self.opened
            if all(
                value in (known.get(name.strip("_")) or "").split()
                for name, value in wanted.items()
            )
        ]


def mark(text: str, words: str, role: str = "part", label: str = "", nth: int = 0) -> Mark:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Mark(at, at + len(words), role, label)


def line(text: str, sign: str, words: str, label: str) -> Line:
    return Line(sign, words, label, text.index(words))


TOTAL = Finding(
    "Reed's two counts make 4,933, not 4,923",
    (
        mark(POST, "4,923", "stated", "stated total"),
        mark(POST, "3,902", "part", "first preferences"),
        mark(POST, "1,031", "part", "second preferences"),
    ),
    Working(
        (
            line(POST, "", "3,902", "first preferences"),
            line(POST, "+", "1,031", "second preferences"),
        ),
        "4,933",
        "4,923",
        "10 too low",
        "3,902 + 1,031",
    ),
    severity="error",
    rule="stated-total",
    group="totals",
)
QUERY = Finding(
    "7 boxes are missing, but 8 were named",
    (mark(POST, "7 boxes"),),
    severity="warning",
    rule="part-of",
    group="counts",
    confidence="likely",
    verdict="suspicious",
)
STYLE = Finding(
    "clock with a point, elsewhere with a colon",
    (mark(POST, "12.14am"), mark(POST, "11:40pm")),
    severity="note",
    rule="mixed-clock-style",
    group="times",
    verdict="style",
)
HELD = Check(
    (mark(POST, "4,773", "stated"), mark(POST, "4,118"), mark(POST, "655")),
    Working(
        (line(POST, "", "4,118", "first preferences"), line(POST, "+", "655", "second")),
        "4,773",
        "4,773",
        "",
        "4,118 + 655",
    ),
    "stated-total",
    "totals",
)


def figures(text: str) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            "number",
            found.start(),
            found.end(),
            found[0],
            aside="name" if found[0] == "9" else "",
        )
        for found in FIGURE.finditer(text)
    )


def result(
    text: str,
    findings: Sequence[Finding] = (),
    checks: Sequence[Check] = (),
    failures: tuple[Failure, ...] = (),
) -> Result:
    ledger = Ledger(figures(text), findings, checks)
    return Result(tuple(findings), tuple(checks), ledger, failures)


def document(text: str) -> Document:
    return cut(from_text(text))


def review(text: str, *said: Finding | Check, failures: tuple[Failure, ...] = ()) -> str:
    findings = [item for item in said if isinstance(item, Finding)]
    checks = [item for item in said if isinstance(item, Check)]
    post = gather(document(text), "ward.txt", result(text, findings, checks, failures))
    return page(together((post,), "0.1"))


WHOLE = review(POST, TOTAL, QUERY, STYLE, HELD)


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_copy_is_all_there_and_in_order() -> None:
    assert words(Tags(WHOLE).copy) == words(POST)


def test_copy_that_looks_like_markup_stays_copy() -> None:
    made = review(NASTY)
    tags = Tags(made)
    assert words(tags.copy) == words(NASTY)
    assert [tag for tag, _ in tags.opened].count("script") == 1
    assert "img" not in [tag for tag, _ in tags.opened]
    assert "alert(" not in tags.texts["script"]


def test_what_a_rule_or_a_path_says_is_escaped_too() -> None:
    evil = '"><script>alert(1)</script>'
    finding = Finding(
        f"message {evil}",
        (Mark(0, 7, "part", f"label {evil}"), Mark(8, 11, "part", f"other {evil}")),
        Working((Line("", f"1{evil}", f"who {evil}", 0),), evil, evil, evil, evil),
        severity="error",
        rule=evil,
        group=evil,
        help=evil,
        checked=(evil,),
        also=(evil,),
        fix=Fix(safe=False, edits=((0, 2, evil),), why=evil),
    )
    text = "Harbour 416 ward"
    failure = Failure(evil, evil, evil)
    post = gather(document(text), evil, result(text, [finding], (), (failure,)))
    tags = Tags(page(together((post,), evil)))
    assert [tag for tag, _ in tags.opened].count("script") == 1


def test_the_file_asks_for_nothing_and_runs_only_its_own_script() -> None:
    tags = Tags(WHOLE)
    policy = next(
        known["content"]
        for tag, known in tags.opened
        if tag == "meta" and known.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    for kind in ("style", "script"):
        digest = b64encode(sha256(tags.texts[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    for tag, known in tags.opened:
        assert tag not in ("link", "img", "iframe", "object", "base", "form")
        assert not [name for name in known if name == "style" or name.startswith("on")]
        assert not known.get("src")
        assert (known.get("href") or "#").startswith("#")
    assert "url(" not in tags.texts["style"]
    assert "@import" not in tags.texts["style"]


def test_every_link_leads_somewhere_and_no_two_places_share_a_name() -> None:
    tags = Tags(WHOLE)
    ids = [known["id"] for _, known in tags.opened if known.get("id")]
    assert len(ids) == len(set(ids))
    links = [known["href"] for _, known in tags.opened if known.get("href")]
    assert links
    assert not [link for link in links if link and link[1:] not in ids]
    named = [known["aria-labelledby"] for _, known in tags.opened if known.get("aria-labelledby")]
    assert {name for names in named for name in (names or "").split()} <= set(ids)


def test_all_places_of_one_disagreement_point_to_one_note() -> None:
    tags = Tags(review(POST, TOTAL))
    assert len(tags.having(_class="card")) == 1
    opened = [known["href"] for tag, known in tags.having(_class="m") if tag == "a"]
    assert opened == ["#n1"] * 3
    assert len(tags.having(_class="walk")) == 1


def test_the_working_is_a_column_sum_with_its_places() -> None:
    made = review(POST, TOTAL)
    column = made[made.index('<table class="sum">') : made.index("</table>")]
    rows = [
        words(re.sub(r"<[^>]+>", " ", row)).replace("&nbsp;", " ")
        for row in column.split("</tr>")
        if "<tr" in row
    ]
    assert [row.removeprefix("Working of note 1 ") for row in rows] == [
        "3,902 first preferences line 5",
        "+ 1,031 second preferences line 9",
        "4,933 computed",
        "4,923 stated line 9",
        "10 too low",
    ]


def test_digits_stand_under_digits_whatever_unit_and_decimals_they_have() -> None:
    text = "In the north 47.5 per cent voted, in the south 3.25 and in the west 9 per cent."
    finding = Finding(
        "these are not 59 per cent",
        (mark(text, "47.5 per cent"),),
        Working(
            (
                line(text, "", "47.5 per cent", "north"),
                line(text, "+", "3.25", "south"),
                line(text, "+", "9 per cent", "west"),
            ),
            "59.75",
        ),
        severity="error",
    )
    made = review(text, finding)
    figures_shown = re.findall(r'<td class="figure short"><bdi>([^<]*)</bdi>', made)
    assert figures_shown == ["47.5\u00a0", "3.25", "9\u00a0\u00a0\u00a0", "59.75"]
    assert "per cent, north" in made


def test_another_entry_is_named_where_a_place_stands_in_it() -> None:
    assert "11:40pm, line&nbsp;11" in review(POST, STYLE)


def test_every_figure_is_in_the_ledger_with_its_place_and_its_end() -> None:
    ledger = WHOLE[WHOLE.index('<table class="ledger">') :]
    ledger = ledger[: ledger.index("</table>")]
    rows = [words(re.sub(r"<[^>]+>", " ", row)) for row in ledger.split("<tr>")[2:]]
    assert len(rows) == len(figures(POST))
    told = {row.split()[0] + " " + row.split()[1]: row for row in rows}
    assert "✓ Adds up note ✓" in told["4,773 7:61"]
    assert "Error note ✖" in told["4,923 9:53"]
    assert "Error note ✖" in told["3,902 5:56"]
    assert "? Cannot check nothing in the copy ties it" in told["61.5 13:8"]
    assert "Set aside name" in told["9 13:73"]


@pytest.mark.parametrize(
    ("said", "failures", "verdict"),
    [
        ((TOTAL, QUERY, HELD), (), "Not ready to publish"),
        ((QUERY, HELD), (), "Read the queries first"),
        ((STYLE, HELD), (), "Nothing disagrees"),
        ((HELD,), (), "Nothing disagrees"),
        ((), (), "Nothing could be checked"),
        ((HELD,), (Failure("stated-gap", "KeyError: 'x'", ""),), "Not fully checked"),
    ],
)
def test_the_verdict_is_one_line_and_never_kinder_than_the_findings(
    said: tuple[Finding | Check, ...], failures: tuple[Failure, ...], verdict: str
) -> None:
    made = review(POST, *said, failures=failures)
    assert made.count(f"{verdict}</b>") == 1
    assert f"{verdict}: ward.txt</title>" in made


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_report_that_lacks_a_file_never_says_that_all_is_well(number: int) -> None:
    posts = tuple(
        gather(document(POST), f"{n}.txt", result(POST, (), [HELD]), prefix=f"p{n}-")
        for n in range(number)
    )
    made = page(together(posts, "0.1", unread=1))
    assert "Not fully checked: " in made[made.index("<title>") : made.index("</title>")]
    assert "1 file could not be checked and is not in this report." in made


def test_a_rule_that_failed_is_named() -> None:
    made = review(POST, failures=(Failure("stated-gap", "KeyError: 'x'", ""),))
    assert "stated-gap: KeyError: &#39;x&#39;" in made


def test_copy_without_figures_says_so() -> None:
    made = review("Nothing happened today.\n")
    assert "No figures</b>" in made
    assert "No figures were found in this copy." in made


def test_lesser_findings_can_be_left_out_but_still_count() -> None:
    post = gather(document(POST), "ward.txt", result(POST, [QUERY, STYLE]), least="warning")
    assert dict(post.counts)["note"] == 1
    assert "1 lesser finding is not shown" in post.advice
    made = page(together((post,), "0.1"))
    assert "mixed-clock-style" not in made[: made.index('<section aria-labelledby="ledger">')]


def test_a_sum_that_fails_and_one_that_holds_are_reconciled_failures_first() -> None:
    tables = WHOLE[WHOLE.index('<table class="sums">') :]
    tables = tables[: tables.index("</table>")]
    text = words(re.sub(r"<[^>]+>", " ", tables))
    assert text.startswith("Totals Verdict From the copy Computed Stated")
    assert "3,902 first preferences + 1,031 second preferences 4,933 4,923 10 too low" in text
    assert "4,118 first preferences + 655 second 4,773 4,773" in text
    assert text.index("4,933") < text.index("4,118")


def test_the_timeline_is_for_live_posts_only() -> None:
    assert "<svg" in WHOLE
    assert "<svg" not in review("The council has 24 seats, and 13 of them change hands.\n")


def test_the_foot_says_that_adding_up_is_not_being_true() -> None:
    assert "“Adds up” is not “true”." in WHOLE


def test_several_posts_have_contents_and_keep_their_anchors_apart() -> None:
    held = "A total of 12: 5 on foot and 7 by boat.\n"
    both = (
        gather(document(POST), "ward.txt", result(POST, [TOTAL], [HELD]), prefix="p1-"),
        gather(document(held), "boat.txt", result(held), prefix="p2-"),
    )
    tags = Tags(page(together(both, "0.1")))
    ids = [known["id"] for _, known in tags.opened if known.get("id")]
    assert len(ids) == len(set(ids))
    contents = tags.having(_class="contents")
    assert len(contents) == 1
    links = [known["href"] for _, known in tags.opened if known.get("href")]
    assert links[:2] == ["#p1-top", "#p2-top"]
    assert not [link for link in links if link and link[1:] not in ids]
    assert "Not ready to publish" in tags.texts["title"]


@pytest.mark.parametrize("number", [1, 2])
def test_headings_come_in_order(number: int) -> None:
    posts = tuple(
        gather(document(POST), f"{n}.txt", result(POST, [TOTAL]), prefix=f"p{n}-")
        for n in range(number)
    )
    levels = [
        int(tag[1])
        for tag, _ in Tags(page(together(posts, "0.1"))).opened
        if tag in ("h1", "h2", "h3", "h4")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_no_state_is_told_by_colour_alone() -> None:
    style = Tags(WHOLE).texts["style"]
    shapes = {}
    for state in ("error", "query", "note", "open"):
        found = re.search(rf"\.m\.{state} mark {{[^}}]*text-decoration-style: (\w+)", style)
        assert found, state
        shapes[state] = found[1]
    assert len(set(shapes.values())) == 4
    assert "solid" not in shapes.values()  # that is what adds up
    for symbol in ("✖", "▲", "△", "✓", "?"):
        assert re.search(rf">{re.escape(symbol)}", WHOLE), symbol


def luminance(colour: str) -> int:
    """WCAG 2.2's relative luminance, in millionths."""
    if len(colour) == 4:
        colour = "#" + "".join(digit * 2 for digit in colour[1:])
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return round((0.2126 * red + 0.7152 * green + 0.0722 * blue) * 1_000_000)


@pytest.mark.parametrize("which", [0, 1], ids=["light", "dark"])
def test_every_ink_stands_out_from_every_ground(which: int) -> None:
    style = Tags(WHOLE).texts["style"]
    block = re.findall(r":root {([^}]*)}", style)[which]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6});", block))
    for ink in ("error", "query", "note", "checked", "open", "ink", "soft", "link"):
        for ground in ("paper", "card", "sum", "target"):
            light, dark = sorted(
                (luminance(colours[ink]), luminance(colours[ground])), reverse=True
            )
            assert (light + 50_000) * 10 >= (dark + 50_000) * 45, (ink, ground)


def test_jinja_is_imported_when_a_page_is_written_and_not_before() -> None:
    script = (
        "import sys, blogcheck.reports.html\n"
        "assert 'jinja2' not in sys.modules, 'at import'\n"
        "from blogcheck.reports import Options\n"
        "page = blogcheck.reports.html.write([], Options())\n"
        "assert 'jinja2' in sys.modules and '<h1>0 posts</h1>' in page\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
