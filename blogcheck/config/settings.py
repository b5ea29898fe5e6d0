"""What a desk has set."""

import os

from blogcheck.config.keys import ALL
from blogcheck.typed import NamedTuple


class Ignored(NamedTuple):
    """Rules that do not run on some files: those whose path from `folder` fits `pattern`."""

    folder: str
    pattern: str
    names: tuple[str, ...]


class Settings(NamedTuple):
    """What a desk has set; `keys.py` says what each field is for.

    Paths are absolute. files: the settings files that this came from, nearest first.
    """

    select: tuple[str, ...] = (ALL,)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    severity: dict[str, str] = {}  # noqa: RUF012  (never written to: each reading makes its own)
    per_file_ignores: tuple[Ignored, ...] = ()
    fail_on: str = "error"
    min_severity: str = "note"
    min_confidence: str = "likely"
    quotes: str = "note"
    order: str = "auto"
    rounding: str = "hedged-only"
    locale: str = "auto"
    rule_paths: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    format: str = ""
    report: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    require_reasons: bool = False
    files: tuple[str, ...] = ()

    def ignored_for(self, path: str) -> tuple[str, ...]:
        """The names of rules and groups that do not run on a file.

        In a pattern `*` stands for anything, slashes too; one without a slash is held against the
        name of the file alone.
        """
        if not self.per_file_ignores:
            return ()
        from fnmatch import fnmatchcase

        names: list[str] = []
        for folder, pattern, ignored in self.per_file_ignores:
            here = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
            if "/" not in pattern:
                here = os.path.basename(here)
            if not here.startswith("../") and fnmatchcase(here, pattern):
                names += ignored
        return tuple(names)
