"""The editors' review: a view of the posts becomes one HTML file that needs nothing else.

Jinja2 is imported when a page is made, not before.
"""

import os
from base64 import b64encode
from functools import cache
from hashlib import sha256

from blogcheck.reports.review.timeline import timeline
from blogcheck.reports.review.view import STATES, View
from blogcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTHS = (("wide", 1000), ("narrow", 330))


def page(view: View) -> str:
    """The whole file as text; nothing in it is fetched, and only our own style and script may run.

    Raises jinja2.UndefinedError if the template asks for what the view does not have.
    """
    from markupsafe import Markup

    style, script = _read("review.css"), _read("review.js")
    lines = {
        post.prefix: [
            (name, Markup(drawn))  # noqa: S704 - our own drawing; its texts are escaped there
            for name, width in WIDTHS
            if (drawn := timeline(post.blocks, width, f"{post.prefix}time-{name}"))
        ]
        for post in view.posts
        if post.entries
    }
    return _template().render(
        view=view,
        states=STATES,
        timelines=lines,
        style=Markup(style),  # noqa: S704 - shipped with the package
        script=Markup(script),  # noqa: S704 - the same
        policy="; ".join(
            (
                "default-src 'none'",
                f"style-src '{_digest(style)}'",
                f"script-src '{_digest(script)}'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    house = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return house.get_template("review.html.j2")


def _read(name: str) -> str:
    # Universal newlines: a browser takes its hash after it has made every line end a single one.
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return file.read()


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")
