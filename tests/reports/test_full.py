"""What an editor sees in a terminal."""

from collections.abc import Callable

import pytest

from blogcheck.rule import Finding, Fix, Line, Mark, Working

COUNT = """Riverside count

11.52pm Mills is through. She took 41,530 first choices to Okafor's 38,204.


Okafor picked up 6,117 second choices, which lifts her total to 44,311.
"""


def total(mark: Callable[..., Mark]) -> Finding:
    first, second = mark(COUNT, "38,204", "first (Okafor)"), mark(COUNT, "6,117", "second (Okafor)")
    return Finding(
        "Okafor's two counts make 44,321, not 44,311",
        (mark(COUNT, "44,311", "stated total", "stated"), first, second),
        Working(
            (
                Line("", "38,204", "first choices", first.start),
                Line("+", "6,117", "second choices", second.start),
            ),
            "44,321",
            "44,311",
            "10 too low",
            "38,204 + 6,117",
        ),
        rule="stated-total",
        group="totals",
        severity="error",
        checked=("the same sum holds for Mills: 41,530 + 5,002 = 46,532",),
        help="44,321 would agree; one digit differs",
    )


def test_a_sum_is_drawn_with_every_number_marked_and_the_working_as_a_column(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    assert (
        drawn("full", post(COUNT, total(mark), path="count.txt"), width=88)
        == """\
error[stated-total]: Okafor's two counts make 44,321, not 44,311
 --> count.txt:6:65
  |
3 | 11.52pm Mills is through. She took 41,530 first choices to Okafor's 38,204.
  |                                                      first (Okafor) ------
  |
6 | Okafor picked up 6,117 second choices, which lifts her total to 44,311.
  |                  -----                                          ^^^^^^
  |                  |                                              stated total
  |                  second (Okafor)
  |
  = working:    38,204   first choices     line 3
              +  6,117   second choices    line 6
              --------
                44,321   computed
                44,311   stated            line 6
                    10   too low
  = checked:  the same sum holds for Mills: 41,530 + 5,002 = 46,532
  = help:     44,321 would agree; one digit differs
  = fix:      none offered: any of the three numbers may be the wrong one

Checked 1 file: 1 error.
"""
    )


SHARES = (
    "In Harbour ward Adeyemi has 47.56 per cent of the final choices, Brandt has 30,60, Castle"
    " has 13.21 and the independents took 2.4 per cent between them, the council said.\n"
)


def test_a_long_paragraph_is_wrapped_at_words_and_decimals_stand_under_one_another(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    about = mark(SHARES, "30,60", "read as 30.60", "repair")
    others = [mark(SHARES, words) for words in ("47.56", "13.21", "2.4")]
    finding = Finding(
        '"30,60" has a comma where its neighbours have a point',
        (about, *others),
        Working(
            (
                Line("", "47.56", "Adeyemi", others[0].start),
                Line("", "30.60", "Brandt", about.start),
                Line("", "13.21", "Castle", others[1].start),
                Line("+", "2.4", "independents", others[2].start),
                Line("=", "93.77", "of the final choices"),
            ),
        ),
        verdict="malformed",
        rule="malformed-number",
        severity="error",
        fix=Fix(safe=False, edits=((about.start, about.end, "30.60"),)),
    )
    assert (
        drawn("full", post(SHARES, finding), width=60)
        == """\
error[malformed-number]: "30,60" has a comma where its neighbours have a point
 --> post.txt:1:77
  |
1 | In Harbour ward Adeyemi has 47.56 per cent of the final
  |                             -----
  | choices, Brandt has 30,60, Castle has 13.21 and the
  |                     ^^^^^             -----
  |                     read as 30.60
  | independents took 2.4 per cent between them, the council
  |                   ---
  | …
  |
  = working:    47.56   Adeyemi
                30.60   Brandt          written 30,60
                13.21   Castle
              +  2.4    independents
              -------
                93.77   of the final choices
  = fix:      unsafe: 30.60

Checked 1 file: 1 error. 1 can be fixed with --fix --unsafe-fixes.
"""
    )


CLOCKS = "".join(f"{clock}\n\nMore from the hall.\n\n" for clock in ("7:28pm", "19:10pm", "7:05pm"))


def test_an_order_is_drawn_as_it_is_and_a_safe_fix_says_what_it_writes(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    about = mark(CLOCKS, "19:10pm", "19 is past 12", "stated")
    finding = Finding(
        '"19:10pm" is a 24-hour time with pm',
        (
            about,
            mark(CLOCKS, "7:28pm", "entry above"),
            mark(CLOCKS, "7:05pm", "entry below"),
        ),
        Working(
            (
                Line("", "19:10 = 7:10pm", ""),
                Line("", "7:28pm  >  7:10pm  >  7:05pm", "newest first"),
            )
        ),
        verdict="impossible",
        rule="impossible-clock",
        severity="error",
        fix=Fix(safe=True, edits=((about.start, about.end, "7:10pm"),), why="same minute"),
    )
    assert (
        drawn("full", post(CLOCKS, finding), width=80)
        == """\
error[impossible-clock]: "19:10pm" is a 24-hour time with pm
 --> post.txt:5:1
  |
1 | 7:28pm
  | ------ entry above
  ⋮
5 | 19:10pm
  | ^^^^^^^ 19 is past 12
  ⋮
9 | 7:05pm
  | ------ entry below
  |
  = working:  19:10 = 7:10pm
              7:28pm  >  7:10pm  >  7:05pm    newest first
  = fix:      safe, same minute: 7:10pm

Checked 1 file: 1 error. 1 can be fixed with --fix.
"""
    )


@pytest.mark.parametrize("width", [52, 60, 80, 120])
def test_nothing_that_is_drawn_of_the_copy_is_wider_than_the_terminal(
    post: Callable[..., object],
    mark: Callable[..., Mark],
    drawn: Callable[..., str],
    width: int,
) -> None:
    rows = drawn("full", post(COUNT, total(mark)), width=width).splitlines()
    assert max(len(row) for row in rows[2:-1]) <= width


def test_a_clean_post_has_the_summary_and_nothing_else(
    post: Callable[..., object], drawn: Callable[..., str]
) -> None:
    assert drawn("full", post("No numbers here.\n")) == "Checked 1 file: no findings.\n"
    assert drawn("full", post("No numbers here.\n"), quiet=True) == ""


def test_colour_is_in_the_severity_and_the_carets_and_the_gutter_is_dim(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    def paint(text: str, style: str) -> str:
        return f"<{style}>{text}</>"

    told = drawn("full", post(COUNT, total(mark)), width=88, paint=paint)
    assert "<error>error[stated-total]</>: <strong>Okafor's two counts" in told
    assert "<error>^^^^^^</>" in told
    assert "<error>stated total</>" in told
    assert "<dim>6 |</> Okafor" in told
    assert "<dim>  |</>" in told


def test_what_is_below_the_lowest_severity_shown_is_counted_and_told(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    note = Finding("six", (mark(COUNT, "6,117"),), severity="note", rule="style")
    told = drawn("full", post(COUNT, total(mark), note), least="warning")
    assert "note[style]" not in told
    assert told.endswith("Checked 1 file: 1 error, 1 note. Not shown: 1 note.\n")


def test_the_other_messages_of_one_fault_stand_beside_it(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    about = mark(COUNT, "6,117")
    finding = Finding("six", (about,), severity="note", rule="style", also=("and again 6,117",))
    assert "  = also:     and again 6,117\n" in drawn("full", post(COUNT, finding))


def test_a_fix_that_adds_words_is_shown_with_the_figure(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    about = mark(COUNT, "6,117")
    fix = Fix(safe=False, edits=((about.start, about.start, "nearly "),), why="changes a number")
    finding = Finding("six", (about,), severity="note", rule="style", fix=fix)
    said = '= fix:      unsafe, changes a number: --fix --unsafe-fixes writes "nearly 6,117"\n'
    assert said in drawn("full", post(COUNT, finding), width=100)


def test_a_blank_put_in_is_shown_with_the_words_on_both_sides(
    post: Callable[..., object], mark: Callable[..., Mark], drawn: Callable[..., str]
) -> None:
    copy = "11.30pmWe are told to wait.\n"
    about = mark(copy, "11.30pm")
    fix = Fix(safe=True, edits=((about.end, about.end, " "),), why="a missing blank")
    finding = Finding("glued", (about,), severity="note", rule="glued", fix=fix)
    assert '= fix:      safe, a missing blank: "11.30pm We"\n' in drawn("full", post(copy, finding))
