import datetime as dt
import io
import pathlib
import sys

import pytest

from blogcheck.sources import SourceError, decode, formats, from_text, read


def written(folder: pathlib.Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_copy_is_read_as_it_stands(tmp_path: pathlib.Path) -> None:
    source = read(written(tmp_path, "post.txt", b"Labour 1,204\r\nGreen 98\r"))
    assert source.text == "Labour 1,204\r\nGreen 98\r"
    assert source.format == "text"
    assert source.body == (0, len(source.text))


def test_a_byte_order_mark_is_not_counted(tmp_path: pathlib.Path) -> None:
    assert read(written(tmp_path, "post.txt", b"\xef\xbb\xbf23.45\n")).text == "23.45\n"
    assert from_text("\ufeff23.45").text == "23.45"


def test_an_empty_file_is_a_source(tmp_path: pathlib.Path) -> None:
    assert read(written(tmp_path, "post.txt", b"")).body == (0, 0)


def test_bytes_that_are_not_utf8_are_refused_with_their_place() -> None:
    with pytest.raises(SourceError) as caught:
        decode("Turnout\ncost £4".encode("latin-1"), "post.txt")
    assert (caught.value.offset, caught.value.line) == (13, 2)
    assert "0xa3" in caught.value.message
    assert "UTF-8" in caught.value.hint
    assert str(caught.value).startswith("post.txt:2: ")


def test_lines_are_counted_by_whatever_ends_them() -> None:
    for end in (b"\n", b"\r", b"\r\n"):
        with pytest.raises(SourceError) as caught:
            decode(b"One" + end + b"two" + end + b"\xff", "post.txt")
        assert caught.value.line == 3


def test_utf16_is_named() -> None:
    with pytest.raises(SourceError, match="UTF-16"):
        decode("\ufeffCount".encode("utf-16-le"), "post.txt")


def test_a_nul_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError) as caught:
        from_text("Count\n12\0", "post.txt")
    assert (caught.value.offset, caught.value.line) == (8, 2)
    assert caught.value.message == "a NUL character: this is not copy"
    assert "UTF-8" in caught.value.hint


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        from_text("Count \ud800", "post.txt")
    assert caught.value.offset == 6


def test_a_file_that_is_not_there_is_named(tmp_path: pathlib.Path) -> None:
    path = str(tmp_path / "missing.txt")
    with pytest.raises(SourceError, match=r"missing\.txt: cannot be read"):
        read(path)
    with pytest.raises(SourceError, match="cannot be read"):
        read(str(tmp_path))


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Labour 12")))
    source = read("-")
    assert (source.text, source.path) == ("Labour 12", "-")


def test_every_file_beside_the_package_is_a_reader() -> None:
    assert formats() == ["markdown", "text"]


def test_the_ending_chooses_the_reader() -> None:
    assert from_text("", "a.md").format == "markdown"
    assert from_text("", "a.MARKDOWN").format == "markdown"
    assert from_text("", "a.txt").format == "text"
    assert from_text("", "a.copy").format == "text"
    assert from_text("", "-", "markdown").format == "markdown"
    with pytest.raises(ValueError, match="docx"):
        from_text("", "-", "docx")


def test_front_matter_is_set_aside_and_gives_the_day() -> None:
    text = "---\r\ntitle: 3 seats\r\ndate: '2012-05-04 09:00'\r\n---\r\nLabour held 3 seats.\r\n"
    source = from_text(text, "post.md")
    assert source.text == text
    assert text[slice(*source.body)] == "Labour held 3 seats.\r\n"
    assert source.published == dt.date(2012, 5, 4)
    assert source.original(40) == 40


def test_front_matter_without_a_sound_date_gives_no_day() -> None:
    assert from_text("---\ndate: 2012-02-31\n---\nText", "a.md").published is None
    assert from_text("---\nupdate: 2012-02-01\n---\nText", "a.md").published is None
    assert from_text("Text\n---\ndate: 2012-02-01\n---\n", "a.md").published is None


def test_front_matter_that_is_never_closed_is_copy() -> None:
    source = from_text("---\nLabour held 3 seats.", "a.md")
    assert source.body == (0, len(source.text))


def test_empty_front_matter_is_front_matter() -> None:
    source = from_text("---\n---\nLabour", "a.md")
    assert source.text[slice(*source.body)] == "Labour"
