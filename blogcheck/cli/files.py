"""Which files a run is about: paths, folders and patterns in, files out, in order."""

import os
from collections.abc import Callable, Iterator, Sequence

ENDINGS = (".txt", ".md")
# Folders that hold no copy, whatever a desk has set.
SKIPPED = frozenset((".git", ".hg", ".svn", ".tox", ".venv", "venv", "node_modules", "__pycache__"))
STANDARD_INPUT = "-"


class Walk:
    """Goes through what was named, and remembers what it could not find.

    excluded: tells whether a path is left out; it holds for paths that are named, too.
    missing: named, and not there. passed: named and there, but left out. closed: folders that
    cannot be read. barren: folders and patterns in which there was nothing.
    """

    def __init__(self, paths: Sequence[str], excluded: Callable[[str], bool]) -> None:
        self.paths = paths
        self.excluded = excluded
        self.missing: list[str] = []
        self.passed: list[str] = []
        self.closed: list[str] = []
        self.barren: list[str] = []

    def files(self) -> Iterator[str]:
        """Each file once, in the order of the names given, and by name within a folder."""
        seen: set[str] = set()
        for path in self.paths:
            found = 0
            for file in self._under(path):
                found += 1
                same = os.path.normpath(file)
                if same not in seen:
                    seen.add(same)
                    yield file
            known = (self.missing, self.passed, self.closed)
            if not found and not any(path in names for names in known):
                self.barren.append(path)

    def _under(self, path: str) -> Iterator[str]:
        if path == STANDARD_INPUT:
            if self.excluded(path):
                self.passed.append(path)
            else:
                yield path
        elif os.path.isdir(path):
            yield from self._walk(path)
        elif os.path.exists(path):
            if self.excluded(path):
                self.passed.append(path)
            else:
                yield path
        elif any(sign in path for sign in "*?["):
            yield from self._matching(path)
        else:
            self.missing.append(path)

    def _matching(self, pattern: str) -> Iterator[str]:
        from glob import glob

        for path in sorted(glob(pattern, recursive=True)):
            if os.path.isfile(path) and not self.excluded(path):
                yield path

    def _walk(self, folder: str) -> Iterator[str]:
        """The files of a folder, then those of the folders in it; links to folders are passed."""
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError:
            self.closed.append(folder)
            return
        for entry in entries:
            if entry.name.endswith(ENDINGS) and _is_file(entry):
                path = _joined(folder, entry.name)
                if not self.excluded(path):
                    yield path
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and entry.name not in SKIPPED:
                path = _joined(folder, entry.name)
                if not self.excluded(path):
                    yield from self._walk(path)


def _is_file(entry: "os.DirEntry[str]") -> bool:
    """Whether an entry is a file; a link that leads nowhere, or round in a circle, is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def like(path: str) -> str:
    """The path of a file beside one that is not there whose name is most like it; empty if none."""
    from blogcheck.config.place import nearest

    folder, name = os.path.split(path)
    try:
        names = sorted(os.listdir(folder or os.curdir))
    except OSError:
        return ""
    near = nearest(name, tuple(names))
    return os.path.join(folder, near) if near else ""


def _joined(folder: str, name: str) -> str:
    return name if folder == "." else os.path.join(folder, name)


def fits(path: str, pattern: str) -> bool:
    """Whether a path is one that a pattern means.

    A pattern without a slash is held against every part of the path, so that `archive` leaves out
    a folder and all in it; one with a slash against the path from its beginning, and from here.
    """
    from fnmatch import fnmatchcase

    pattern = pattern.rstrip("/")
    here = os.path.relpath(path) if os.path.isabs(path) or path.startswith("..") else path
    parts = os.path.normpath(here).replace(os.sep, "/").split("/")
    if "/" not in pattern:
        return any(fnmatchcase(part, pattern) for part in parts)
    pattern = pattern.removeprefix("./")
    return any(fnmatchcase("/".join(parts[: end + 1]), pattern) for end in range(len(parts)))
