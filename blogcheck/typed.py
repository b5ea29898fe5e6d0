"""What annotations and classes of named tuples need of `typing`, without loading it.

Whoever checks types sees `typing` itself here. What runs has the names alone, and named tuples that
are as fast as those of `typing`, but whose classes are made in a sixth of the time.
"""

import sys
from functools import cache

__all__ = ["TYPE_CHECKING", "Any", "Final", "NamedTuple", "Protocol", "TypeVar", "cast"]

TYPE_CHECKING = False

# From 3.14 on a class does not hand its annotations over while it is made; typing knows how then.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import Any, Final, NamedTuple, Protocol, TypeVar, cast
else:
    from collections import _tuplegetter
    from types import CodeType, FunctionType

    Any = Final = Protocol = object

    def cast(_kind: object, value: object) -> object:
        """The value as it is."""
        return value

    def TypeVar(_name: str, *_kinds: object, **_how: object) -> type:  # noqa: N802  (as in typing)
        """Anything: it stands in annotations alone."""
        return object

    _KNOWN = {"_tuple": tuple.__new__}

    @cache
    def _maker(size: int) -> CodeType:
        """The code that makes a tuple of a size, whatever its fields are called."""
        values = "".join(f"_{i}, " for i in range(size))
        return eval(f"lambda _cls, {values}: _tuple(_cls, ({values}))", _KNOWN).__code__  # noqa: S307

    class _Making(type):
        """Makes a class of named tuples of the annotations in its body."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            if fields:
                defaults = {field: body[field] for field in fields if field in body}
                code = _maker(len(fields)).replace(
                    co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__"
                )
                make = FunctionType(code, _KNOWN, "__new__", tuple(defaults.values()))
                body |= {field: _tuplegetter(i, "") for i, field in enumerate(fields)}
                body |= {"__slots__": (), "__new__": make, "__match_args__": fields}
                body |= {"_fields": fields, "_field_defaults": defaults}
            return super().__new__(cls, name, bases, body)

    class NamedTuple(tuple, metaclass=_Making):
        """What all named tuples have, as `collections.namedtuple` has it."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: object) -> object:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: object) -> object:
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            parts = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(parts)})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)
