"""The settings: each with its name, what it may hold, and what it does."""

from blogcheck.typed import NamedTuple

ALL, OFF = "ALL", "off"
LEVELS = ("error", "warning", "note")
CONFIDENCES = ("certain", "likely", "guess")

# What a setting holds; the names are those that an error message uses.
FLAG, WORD, LIST, LEVEL_TABLE, LIST_TABLE = (
    "true or false",
    "a string",
    "a list of strings",
    "a table of strings",
    "a table of lists of strings",
)


class Key(NamedTuple):
    """One setting.

    name: as a file spells it; holds: one of the kinds above; says: what it does; values: those that
    it may have, any if empty; rules: whether it names rules and groups; paths: whether it names
    files, which are looked for from the folder of the settings file; heeded: whether anything goes
    by it yet. One that nothing goes by is refused: a desk would think that it holds.
    """

    name: str
    holds: str
    says: str
    values: tuple[str, ...] = ()
    rules: bool = False
    paths: bool = False
    heeded: bool = True

    @property
    def field(self) -> str:
        """The name of the same in `Settings`."""
        return self.name.replace("-", "_")


KEYS = (
    Key("select", LIST, "rules and groups that run, or ALL", rules=True),
    Key("extend-select", LIST, "rules and groups that run besides", rules=True),
    Key("ignore", LIST, "rules and groups that do not run", rules=True),
    Key("preview", FLAG, "also run rules whose status is preview"),
    Key("severity", LEVEL_TABLE, "severity of a rule or a group", (*LEVELS, OFF), rules=True),
    Key("per-file-ignores", LIST_TABLE, "by file pattern: rules that do not run", rules=True),
    Key("fail-on", WORD, "lowest severity that makes exit 1", LEVELS),
    Key("min-severity", WORD, "lowest severity that is shown", LEVELS),
    Key(
        "min-confidence",
        WORD,
        "lowest confidence that is shown and counted",
        CONFIDENCES,
    ),
    Key("quotes", WORD, "findings in quoted words", ("check", "note", "ignore")),
    Key(
        "order",
        WORD,
        "order of a live post",
        ("auto", "newest-first", "oldest-first"),
        heeded=False,
    ),
    Key("rounding", WORD, "what may round", ("hedged-only", "precision", "never"), heeded=False),
    Key(
        "locale",
        WORD,
        "whose English the copy is: 3/4 is in April in en-GB, in March in en-US",
        ("auto", "en-GB", "en-US"),
    ),
    Key("rule-paths", LIST, "folders of house rules", paths=True),
    Key("facts", LIST, "files of known values", paths=True, heeded=False),
    Key("format", WORD, "format on standard output"),
    Key("report", LIST, "further reports, format=path", paths=True),
    Key("exclude", LIST, "patterns of files to pass over"),
    Key("extend-exclude", LIST, "further patterns of files to pass over"),
    Key("respect-gitignore", FLAG, "pass over what git ignores", heeded=False),
    Key("require-reasons", FLAG, "a suppression must give its reason", heeded=False),
    Key("extend", WORD, "settings file that this one builds on", paths=True),
)
