"""The word lists of `grammar/words/`, read at build time: one file a terminal, one word a line."""

import os

# A word list is small by nature; a line that is longer than this is a mistake in the file.
LONGEST_LINE = 200


class LexiconError(ValueError):
    """A word list that cannot be read; the message names the file and the line."""


def read_words(folder: str) -> dict[str, dict[str, str]]:
    """The word lists of a folder, by terminal: `scale.txt` gives ``SCALE``.

    A line is a word, then white space and its value if it has one (`million 6`); `#` begins a
    comment. Words are in lower case. Raises LexiconError for a word that stands twice in one list.
    """
    lists: dict[str, dict[str, str]] = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".txt"):
            continue
        path = os.path.join(folder, name)
        words: dict[str, str] = {}
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if len(line) > LONGEST_LINE:
                    raise LexiconError(f"{path}:{number}: a line of over {LONGEST_LINE} characters")
                word, _, value = line.split("#")[0].strip().partition(" ")
                if not word:
                    continue
                if word in words:
                    raise LexiconError(f"{path}:{number}: {word!r} stands here twice")
                words[word] = value.strip()
        lists[name[: -len(".txt")].upper()] = words
    return lists
