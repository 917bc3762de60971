"""How is plain data written so that everybody writes the same bytes? RFC 8785, for the part of JSON the record uses."""

from __future__ import annotations

import json
from typing import Any

from alongside.domain.record.shapes import LARGEST

_options: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":"), "check_circular": False}
_write = json.JSONEncoder(**_options).encode
_write_sorted = json.JSONEncoder(**_options, sort_keys=True).encode
DEEPEST = 32
"""How many levels of lists and objects fit into one another. Entries need four."""


def canonical(value: Any) -> bytes:
    """The one canonical form of a value (RFC 8785), as UTF-8.

    Takes objects, lists, text, whole numbers within ±(2**53 - 1), true, false and null. Raises ValueError for
    anything else: fractions of any kind, larger numbers, names that are not text, half a surrogate pair.
    """
    _insist_on_plain(value, DEEPEST)
    written = _write_sorted(value)
    # Where all is ASCII, the order of code points is the order of UTF-16 that the RFC asks for.
    return (written if written.isascii() else _write(_ordered(value))).encode("utf-8")


def _insist_on_plain(value: Any, depth: int) -> None:
    if isinstance(value, str) or value is None or type(value) is bool:
        return
    if type(value) is int:
        if not -LARGEST <= value <= LARGEST:
            raise ValueError("A number in the record has to lie within ±(2**53 - 1).")
        return
    if not depth:
        raise ValueError(f"Data in the record can be nested {DEEPEST} levels deep at most.")
    for each in _inside(value):
        _insist_on_plain(each, depth - 1)


def _inside(value: Any) -> Any:
    if type(value) is dict and all(type(name) is str for name in value):
        return value.values()
    if type(value) in {list, tuple}:
        return value
    raise ValueError(f"The record cannot hold a {type(value).__name__}, or names that are not text.")


def _ordered(value: Any) -> Any:
    if type(value) is dict:
        return {name: _ordered(value[name]) for name in sorted(value, key=by_utf_16)}
    return [_ordered(each) for each in value] if type(value) in {list, tuple} else value


def by_utf_16(name: str) -> bytes:
    """The order of names in RFC 8785, section 3.2.3: by UTF-16 code units, not by code points."""
    return name.encode("utf-16-be")
