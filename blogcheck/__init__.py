"""Checks that the numbers in a news post agree with one another."""

# Spelt out: importing typing would cost more than everything else here.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from blogcheck.api import claims, lint

__version__ = "0.1.0"
__all__ = ["__version__", "claims", "lint"]


def __getattr__(name: str) -> object:
    """`lint` and `claims`, read when first asked for: importing blogcheck costs nothing."""
    if name in ("claims", "lint"):
        from blogcheck import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
