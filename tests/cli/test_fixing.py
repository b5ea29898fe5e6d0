"""Which edits are made, and what becomes of the text."""

import time

from blogcheck.cli.fixing import applied, edits
from blogcheck.rule import Finding, Fix, Mark


def finding(*changes: tuple[int, int, str], safe: bool = True) -> Finding:
    mark = Mark(changes[0][0], changes[0][0] + 1, "stated")
    return Finding("wrong", (mark,), fix=Fix(safe=safe, edits=changes))


def test_of_two_fixes_that_touch_the_first_is_made() -> None:
    found = [finding((4, 6, "a")), finding((6, 8, "b")), finding((9, 9, "c")), finding((9, 9, "d"))]
    assert edits(found, unsafe=False) == ([(4, 6, "a"), (9, 9, "c")], 2)


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    found = [finding((10, 12, "a")), finding((0, 2, "b"), (11, 13, "c")), finding((3, 4, "d"))]
    assert edits(found, unsafe=False) == ([(3, 4, "d"), (10, 12, "a")], 2)


def test_unsafe_fixes_are_made_when_asked_for() -> None:
    found = [finding((0, 2, "11"), safe=False), finding((3, 4, "d"))]
    assert edits(found, unsafe=False) == ([(3, 4, "d")], 1)
    assert edits(found, unsafe=True) == ([(0, 2, "11"), (3, 4, "d")], 2)


def test_edits_are_applied_by_their_places_in_the_old_text() -> None:
    assert applied("10 and 12, then 14", [(0, 2, "nine"), (3, 3, "so "), (16, 18, "")]) == (
        "nine so and 12, then "
    )
    assert applied("as it was", []) == "as it was"


def test_many_fixes_take_no_longer_each_than_few() -> None:
    found = [finding((at, at + 1, "x")) for at in range(0, 200_000, 10)]
    begun = time.process_time()
    assert edits(found, unsafe=False)[1] == 20_000
    assert time.process_time() - begun < 2
