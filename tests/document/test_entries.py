import pytest

from blogcheck.document import Clock, Document, cut
from blogcheck.sources import from_text


def post(text: str) -> Document:
    return cut(from_text(text))


def clocks(text: str) -> list[str]:
    return [entry.clock.text for entry in post(text).entries if entry.clock]


def minutes(text: str) -> list[int | None]:
    return [entry.minutes for entry in post(text).entries]


def at(*times: str) -> str:
    return "\n\n".join(f"{time} The returning officer has spoken to us again." for time in times)


@pytest.mark.parametrize(
    ("head", "literal", "minute"),
    [
        ("23:24\n\nThe count", "23:24", 1404),
        ("23.45\n\nThe count", "23.45", 1425),
        ("10:35pm\n\nThe count", "10:35pm", 1355),
        ("9.10pm\n\nThe count", "9.10pm", 1270),
        ("19:10pm\n\nThe count", "19:10pm", 1150),
        ("11.30pmWe're in", "11.30pm", 1410),
        ("11.30PMWe're in", "11.30PM", 1410),
        ("8.10pm So there", "8.10pm", 1210),
        ("3:51pm - Jim speaks:", "3:51pm", 951),
        ("3:51pm – Jim speaks:", "3:51pm", 951),
        ("11pm A statement", "11pm", 1380),
        ("10.35 pm The count", "10.35 pm", 1355),
        ("10:35 p.m. The count", "10:35 p.m.", 1355),
        ("10:35 p.m.: The count", "10:35 p.m.", 1355),
        ("10:35 PM: The count", "10:35 PM", 1355),
        ("10.35\u00a0pm The count", "10.35\u00a0pm", 1355),
        ("09:30\nThe count", "09:30", 570),
        ("2130 GMT The count", "2130 GMT", 1290),
        ("21.30 BST\n\nThe count", "21.30 BST", 1290),
        ("Update at 8:52 p.m. ET. The count", "8:52 p.m. ET", 1252),
        ("UPDATE 9.31pm: The count", "9.31pm", 1291),
        ("## 9.31pm\n\nThe count", "9.31pm", 1291),
        ("**9.31pm** The count", "9.31pm", 1291),
        ("  9.31pm The count", "9.31pm", 1291),
    ],
)
def test_a_printed_clock_begins_an_entry(head: str, literal: str, minute: int) -> None:
    text = f"{head} went on.\n\n8.04am\n\nDoors have opened.\n\n8.01am\n\nThe queue is long."
    entries = post(text).entries
    assert [entry.clock.text for entry in entries if entry.clock] == [literal, "8.04am", "8.01am"]
    assert entries[0].minutes == minute
    assert entries[0].stamp is not None
    assert text[slice(*entries[0].stamp)] == literal
    assert text[slice(*entries[0].body)].endswith("went on.")


def test_an_entry_has_a_stamp_and_a_body() -> None:
    text = "Live from the count.\n\n9.10pm - Labour hold.\n\nTurnout was 38 per cent.\n\n\n9.04pm\n\n\n"
    document = post(text)
    first, second = document.entries
    assert text[slice(*first.span)] == "9.10pm - Labour hold.\n\nTurnout was 38 per cent."
    assert text[slice(*first.body)] == "Labour hold.\n\nTurnout was 38 per cent."
    assert first.clock == Clock(9, 10, "9.10pm", "pm", ".")
    assert (second.index, text[slice(*second.span)]) == (1, "9.04pm")
    assert text[slice(*second.body)] == ""
    assert document.entry_at(0) == -1
    assert document.entry_at(text.index("38")) == 0
    assert document.entry_at(len(text)) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    text = end.join(["9.10pm", "", "Labour hold.", "", "9.04pm", "", "Polls close."])
    entries = post(text).entries
    assert [entry.minutes for entry in entries] == [1270, 1264]
    assert text[slice(*entries[0].body)] == "Labour hold."


def test_the_order_of_the_page_is_found() -> None:
    assert post(at("10.12pm", "9.43pm", "9.02pm")).newest_first is True
    assert post(at("9.02pm", "9.43pm", "10.12pm")).newest_first is False
    assert post("The count goes on.").newest_first is None


def test_the_day_rolls_over_at_midnight() -> None:
    assert minutes(at("12.02am", "11.42pm", "11.30pm")) == [1442, 1422, 1410]
    assert minutes(at("11.30pm", "11.42pm", "12.02am", "12:48pm")) == [1410, 1422, 1442, 2208]
    assert minutes(at("12:52pm", "12:49pm", "11.58am")) == [772, 769, 718]


def test_it_rolls_over_as_often_as_the_copy_does() -> None:
    times = ["8.02pm", "11.31pm", "4.12am", "10.07am", "9.44pm", "3.15am"]
    expected = [1202, 1411, 1692, 2047, 2744, 3075]
    assert minutes(at(*times)) == expected
    assert minutes(at(*reversed(times))) == expected[::-1]


def test_a_named_day_begins_a_new_one() -> None:
    text = at("3.02pm", "5.12pm") + "\n\nSaturday 5 May\n\n" + at("4.31pm", "4.50pm")
    assert minutes(text) == [902, 1032, 2431, 2450]


def test_one_entry_out_of_order_is_no_new_day() -> None:
    assert minutes(at("9.12pm", "9.31pm", "9.24pm", "9.44pm")) == [1272, 1291, 1284, 1304]
    assert minutes(at("9.44pm", "9.24pm", "9.31pm", "9.12pm")) == [1304, 1284, 1291, 1272]


def test_am_for_pm_leaves_its_neighbours_on_their_day() -> None:
    assert minutes(at("5.21pm", "5.33am", "5.47pm", "6.02pm")) == [1041, 333, 1067, 1082]


def test_an_impossible_clock_stamps_an_entry_of_unknown_time() -> None:
    assert minutes(at("10.12pm", "9.75pm", "9.02pm")) == [1332, None, 1262]


def test_a_clock_of_another_zone_is_of_unknown_time() -> None:
    assert minutes(at("19.40 GMT", "19.22 GMT", "14.11 EST")) == [1180, 1162, None]
    assert minutes(at("08:20", "09:00 EST", "07:15", "06:30")) == [500, None, 435, 390]


def test_a_clock_with_a_point_stands_with_clear_ones() -> None:
    assert clocks("23.45\n\nIt is over.\n\n" + at("11.24pm", "10.35pm")) == [
        "23.45", "11.24pm", "10.35pm",
    ]  # fmt: skip


def test_clocks_with_points_alone_make_a_post_if_sentences_stand_under_them() -> None:
    told = "\n\n".join(
        f"{time}\n\nAnother box has come in." for time in ("23.45", "23.12", "22.51")
    )
    listed = "\n\n".join(f"{price}\n\nSoup of the day" for price in ("12.45", "9.12", "8.51"))
    mixed = "\n\n".join(f"{time}\n\nIt rose again." for time in ("4.51", "2.12", "9.33", "1.15"))
    assert clocks(told) == ["23.45", "23.12", "22.51"]
    assert clocks(listed) == []
    assert clocks(mixed) == []


def test_both_ways_of_setting_a_stamp_may_be_mixed() -> None:
    text = "9.31pm\n\nLabour hold.\n\n" + at("9:22pm") + "\n\n9pm - Polls have closed."
    assert clocks(text) == ["9.31pm", "9:22pm", "9pm"]


@pytest.mark.parametrize(
    "article",
    [
        "",
        "Turnout was 38 per cent, the council said.",
        "10.30pm is when the result is due.\n\nTurnout was 38 per cent.",
        at("9.10pm"),
        "10pm at the earliest, one official said.\n\n11pm is likelier, said another.",
        "5 amazing facts about the count.\n\n4 AMBULANCES were sent.",
        "10.30 per cent voted early.\n\n9.20 per cent voted by post.",
        "10.30-11.30 Coffee is served in the hall.\n\n11.30-12.30 The count resumes there.",
        "£9.30 Soup of the day.\n\n£8.20 Bread and cheese.",
        "The polls close at 9pm.\nThe count starts at\n10.31pm and the result\n11.42pm is a guess.",
        "2130 people voted.\n\n2240 ballots were spoilt.",
    ],
)
def test_an_article_has_no_entries(article: str) -> None:
    assert post(article).entries == ()
    assert post(article).entry_at(0) == -1


@pytest.mark.parametrize(
    "lines",
    [
        ["1.20 Copper Kettle", "1.55 Mill Race", "2.30 Northern Echo", "3.08 Tall Order"],
        [
            "18:00 The Long Count\nA returning officer loses a box. It is very funny.",
            "20:20 Second Preference\nTwo voters fall in love. It ends well.",
            "23:05 Recount\nThe same again. It ends badly.",
        ],
        ["7pm Doors open", "8pm Support act", "9.30pm The Swing States"],
        ["12:30 Rovers v Town (TV)", "15:00 City v Athletic (TV)", "17:30 United v County (TV)"],
        ["7pm", "Rovers v Town", "7.45pm", "City v Athletic", "8.15pm", "United v County"],
        [
            "7 p.m.: Polls close in the east. Watch the coast.",
            "7:30 p.m.: Polls close inland.",
            "8 p.m.: Polls close in the north. Watch the valleys.",
            "9 p.m.: The islands.",
            "10 p.m.: Polls close in the west. Watch the hills.",
        ],
    ],
)
def test_a_timetable_is_no_live_post(lines: list[str]) -> None:
    assert post("\n".join(lines)).entries == ()
    assert post("\n\n".join(lines)).entries == ()


def test_a_timetable_in_an_entry_does_not_cut_it() -> None:
    text = (
        at("9.12pm")
        + "\n\nWhat to expect:\n\n10pm: First box\n\n11pm: Halfway\n\n11.30pm: Result\n\n"
        + at("8.58pm", "8.47pm", "8.31pm")
    )
    assert clocks(text) == ["9.12pm", "8.58pm", "8.47pm", "8.31pm"]


def test_ten_thousand_clocks_make_ten_thousand_entries() -> None:
    times = [f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in range(10_000)]
    document = post("\n\n".join(f"{time}\n\nAnother box has come in." for time in times))
    assert len(document.entries) == 10_000
    assert [entry.minutes for entry in document.entries] == list(range(10_000))


def test_a_clock_glued_to_its_words_stands_if_its_neighbours_hold_it() -> None:
    text = at("22:40") + "\n\n22:31There is a delay.\n\n" + at("22:02", "21:44")
    assert clocks(text) == ["22:40", "22:31", "22:02", "21:44"]
    text = at("22:40") + "\n\n4:31There is a delay.\n\n" + at("22:02", "21:44")
    assert clocks(text) == ["22:40", "22:02", "21:44"]
