import pytest

from blogcheck.document import cut
from blogcheck.sources import from_text


def tables(text: str) -> list[list[list[str]]]:
    """The cells of each table, the head first."""
    found = cut(from_text(text)).tables
    return [
        [[text[slice(*cell)] for cell in line] for line in (table.head, *table.rows)]
        for table in found
    ]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (
            "| Ward | Votes |\n|---|---:|\n| Hove | 410 |\n| **All** | **798** |\n",
            [[["Ward", "Votes"], ["Hove", "410"], ["All", "798"]]],
        ),
        ("Hove\t410\nAyr\t388\n", [[[], ["Hove", "410"], ["Ayr", "388"]]]),
        (
            "Ada Rowe (Lab) – 512 [51.2%, +3.1]\n\nTom Pike (Con): 488 votes (48.8 per cent)\n",
            [[[], ["Ada Rowe (Lab)", "512", "51.2%"], ["Tom Pike (Con)", "488", "48.8 per cent"]]],
        ),
        # A row with more cells begins another table; one row is none.
        ("a | 1\nb | 2\nc | 3 | 4\n", [[[], ["a", "1"], ["b", "2"]]]),
        ("| Ward | Votes |\n|---|---|\n| Hove | 410 |\n", []),
        ("Turnout was 41 | not 42\n\nSomebody said so.\n\nThe rest | is silence\n", []),
        ("In Hove 512 (51.2%) voted\nand in Ayr 488 (48.8%) did not\n", []),
    ],
)
def test_tables_are_cut_into_cells(copy: str, expected: list[list[list[str]]]) -> None:
    assert tables(copy) == expected


def test_no_table_runs_over_an_entry() -> None:
    text = "9pm\n\na | 1\nb | 2\n\n8pm\n\nc | 3\nd | 4\n\n7pm\n\nDoors open.\n"
    assert [len(table) for table in tables(text)] == [3, 3]
