"""Where the folders are that ship beside the machinery: `grammar/` and `rules/`."""

import os

HERE = os.path.dirname(os.path.abspath(__file__))


def folder(name: str) -> str:
    """The path of a shipped folder: inside the package when installed, beside it in a checkout.

    Raises FileNotFoundError when it is in neither place: a broken install must not look like an
    empty one.
    """
    for base in (HERE, os.path.dirname(HERE)):
        path = os.path.join(base, name)
        if os.path.isdir(path):
            return path
    raise FileNotFoundError(f"blogcheck was installed without its {name}/ folder")
