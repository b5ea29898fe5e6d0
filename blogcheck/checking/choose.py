"""Which rules run on a post, and how grave they are: what the desk's settings come to."""

from collections.abc import Iterable, Sequence

from blogcheck.config import Settings
from blogcheck.config.keys import ALL, OFF
from blogcheck.rule import Rule

# How closely a list of names can mean a rule.
NAMED, GROUPED, ANY, NOWHERE = 3, 2, 1, 0
NONE_LEFT = "no rule is left to run: nothing can be said of the copy"


def choose(rules: Iterable[Rule], settings: Settings, path: str = "") -> tuple[Rule, ...]:
    """The rules that the settings want on a post.

    A rule's own name outweighs its group, and the group `ALL`; of two that weigh the same, the one
    that takes the rule away wins. A rule in preview runs when previews do, or when it is named; of
    a pack, a group that is all in preview, it is enough to name the group.
    path: of the post, for `per-file-ignores`.
    """
    rules = tuple(rules)
    settled = {rule.group for rule in rules if rule.status == "stable"}
    selected = (*settings.select, *settings.extend_select)
    ignored = (*settings.ignore, *settings.ignored_for(path))
    chosen = []
    for rule in rules:
        wanted = _weight(rule, selected)
        level = _level(rule, settings.severity) if settings.severity else ""
        if wanted <= (_weight(rule, ignored) if ignored else NOWHERE) or level == OFF:
            continue
        asked = NAMED if rule.group in settled else GROUPED
        if rule.status == "preview" and not settings.preview and wanted < asked:
            continue
        chosen.append(rule._replace(desk=level) if level else rule)
    return tuple(chosen)


def _weight(rule: Rule, names: Sequence[str]) -> int:
    """How closely a list of names means a rule."""
    if rule.name in names:
        return NAMED
    if rule.group in names:
        return GROUPED
    return ANY if ALL in names else NOWHERE


def _level(rule: Rule, severity: dict[str, str]) -> str:
    """The severity that a desk has set for a rule; empty if it has set none."""
    return severity.get(rule.name) or severity.get(rule.group) or severity.get(ALL) or ""


def names(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Every name that `select` and its like may hold: ALL, groups, rules."""
    rules = tuple(rules)
    groups = dict.fromkeys(rule.group for rule in rules)
    return (ALL, *groups, *(rule.name for rule in rules))
