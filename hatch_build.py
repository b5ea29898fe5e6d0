"""Compiles the grammar when a wheel is built, so that no reader of copy has to."""

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GrammarHook(BuildHookInterface):  # type: ignore[type-arg]  # it has nothing to configure
    """Writes the grammar's tables before the files of the wheel are gathered."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the tables of the checkout at `self.root`; raises what the compiler raises.

        version: `standard`, or `editable` for a checkout, which compiles its grammar by itself
        whenever that has changed.
        """
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from blogcheck.reading import build, tables

            build.main()
        finally:
            sys.path.remove(self.root)
        # Git ignores the tables, and the builder leaves out what git ignores unless told.
        build_data["artifacts"].append("/" + os.path.relpath(tables.PATH, self.root))
