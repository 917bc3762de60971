"""Does every fact of an act have its narrow shape, and how is the act written as plain data?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

from alongside.domain.record.shapes import Shape

Check = Callable[[object], bool]
PLAIN = frozenset({str, int, bool, type(None)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that happened. Each act is a small class of narrow facts; none has room for anybody's words."""

    act: ClassVar[str]
    act_v: ClassVar[int] = 1

    def __post_init__(self) -> None:
        """Raises ValueError, naming the fact, when one does not have its shape."""
        kind: Any = type(self)
        for name, check in _checks(kind):
            if not check(getattr(self, name)):
                raise ValueError(f"{self.act}: “{name}” has to be {in_words(hints(kind)[name])}.")


def hints(cls: Any) -> dict[str, Any]:
    """The type of each fact, by name, in the order of the class."""
    return _hints(cls)


@cache
def _hints(cls: Any) -> dict[str, Any]:
    known = get_type_hints(cls, include_extras=True)
    return {field.name: known[field.name] for field in fields(cls)}


@cache
def _checks(cls: Any) -> tuple[tuple[str, Check], ...]:
    return tuple((name, check_of(hint)) for name, hint in hints(cls).items())


def shape_of(hint: Any) -> Shape | None:
    return next((part for part in getattr(hint, "__metadata__", ()) if isinstance(part, Shape)), None)


def is_choice(hint: Any) -> bool:
    return get_origin(hint) in {Union, UnionType}


def fits(hint: Any, value: object) -> bool:
    """Whether a value has the shape that a fact's type asks for."""
    return check_of(hint)(value)


def check_of(hint: Any) -> Check:
    """The question whether a value has the shape that a fact's type asks for."""
    shape = shape_of(hint)
    if shape is not None:
        return shape.fits
    if hint is bool or hint is type(None):
        return lambda value: type(value) is hint
    inner = [check_of(each) for each in get_args(hint) if each is not ...]
    if is_choice(hint):
        return lambda value: any(check(value) for check in inner)
    if is_dataclass(hint):
        return lambda value: type(value) is hint and all(check(getattr(value, name)) for name, check in _checks(hint))
    if get_origin(hint) is tuple:
        return lambda value: isinstance(value, tuple) and all(map(inner[0], value))
    name_fits, each_fits = inner
    return lambda value: (
        isinstance(value, Mapping) and all(name_fits(name) and each_fits(each) for name, each in value.items())
    )


def in_words(hint: Any) -> str:
    """What a fact's type asks for, in plain words."""
    shape = shape_of(hint)
    if shape is not None:
        return shape.words
    if hint is bool:
        return "true or false"
    if hint is type(None):
        return "null"
    if is_choice(hint):
        return " or ".join(in_words(each) for each in get_args(hint))
    if is_dataclass(hint):
        return "an object of " + ", ".join(hints(hint))
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return f"a list, each {in_words(inner[0])}"
    return f"an object: for each stake, {in_words(inner[1])}"


def plain(value: Any) -> Any:
    """A fact as plain JSON data."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return {name: plain(getattr(value, name)) for name in hints(type(value))}


def typed(hint: Any, value: Any) -> Any:
    """Plain JSON data as the fact it was. What does not fit comes back as it is, for the act itself to refuse.

    A choice is only ever between plain facts, so it needs no care here.
    """
    if type(value) in PLAIN:
        return value
    inner = get_args(hint)
    if is_dataclass(hint) and isinstance(value, dict) and value.keys() == hints(hint).keys():
        return hint(**{name: typed(each, value[name]) for name, each in hints(hint).items()})  # type: ignore[operator]
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(typed(inner[0], each) for each in value)
    if get_origin(hint) is Mapping and isinstance(value, dict):
        return {key: typed(inner[1], each) for key, each in value.items()}
    return value
