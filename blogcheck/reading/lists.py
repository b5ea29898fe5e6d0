"""The lists of `grammar/words/`, by name: `words_of("people/kin")` is what that file has.

A list is as the build kept it; an editor adds to one by a line.
"""

from functools import cache

from blogcheck.reading import tables


@cache
def words_of(*names: str) -> frozenset[str]:
    """The words and phrases of some lists. Raises LookupError if there is no such list."""
    return frozenset(line for name in names for line in _lines(name))


def any_of(*names: str) -> str:
    """A pattern for any word or phrase of some lists, of which one may be a beginning of another.

    What stands around it says where a word begins and ends. Raises LookupError as `words_of` does.
    """
    return f"(?:{'|'.join(_list(name)[1] for name in names)})"


@cache
def families(name: str) -> dict[str, str]:
    """The canonical form of every phrase of a list whose lines read ``form < …: phrase, phrase``.

    The form stands for itself as well.
    """
    index: dict[str, str] = {}
    for line in _lines(name):
        head, _, rest = line.partition(":")
        form = head.split(" < ")[0].strip()
        for phrase in (form, *rest.replace("|", ",").split(",")):
            if phrase.strip():
                index.setdefault(phrase.strip(), form)
    return index


@cache
def broader(name: str) -> dict[str, str]:
    """What the forms of a list are kinds of: `first preferences` are votes."""
    heads = (line.partition(":")[0].partition(" < ") for line in _lines(name))
    return {form.strip(): wider.strip() for form, mark, wider in heads if mark}


@cache
def marks(name: str) -> dict[str, str]:
    """The canonical form of every word after the `|` of a list's lines."""
    index: dict[str, str] = {}
    for line in _lines(name):
        head, _, rest = line.partition("|")
        for word in rest.split(","):
            index.setdefault(word.strip(), head.partition(":")[0].strip())
    return index


def _lines(name: str) -> list[str]:
    return _list(name)[0].split("\n")


def _list(name: str) -> tuple[str, str]:
    try:
        return tables.load().lists[name]
    except KeyError:
        raise LookupError(f"grammar/words has no list {name!r}") from None
