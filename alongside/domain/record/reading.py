"""What does one line of a record say, and is it written in the one canonical way?"""

from __future__ import annotations

import json
import re
from typing import Any, Never

from alongside.domain.record.canonical import canonical
from alongside.domain.record.entry import FORMAT, Entry
from alongside.domain.record.facts import fits
from alongside.domain.record.shapes import LARGEST, Id, MaybeSlug, time_of

FRAME = frozenset({"act", "act_v", "at", "by", "facts", "n", "partnership", "stake", "v"})
BY = re.compile(r"[0-9a-f]{32}|clock|installer", re.ASCII)
ACT = re.compile(r"[a-z][a-z_]{0,39}\.[a-z][a-z_]{0,39}", re.ASCII)


class BadLine(ValueError):
    """A line that is no entry. The text of the error ends the sentence "Entry 7 …"."""


def _no_fraction(_: str) -> Never:
    raise BadLine("has a number with a fraction in it.")


def _whole(digits: str) -> int:
    if len(digits) > len(str(-LARGEST)) or abs(int(digits)) > LARGEST:
        raise BadLine("has a number too large for the record.")
    return int(digits)


_parse = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction, parse_int=_whole).decode
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False).encode


def data_of(line: bytes) -> Any:
    """The JSON data of a line without its line end. Raises BadLine unless it is exactly the canonical form."""
    try:
        text = line.decode("utf-8")
        data = _parse(text)
        # For ASCII the order of code points is the order of RFC 8785, and the fast writer gives the canonical form.
        same = _write(data) == text if text.isascii() else canonical(data) == line
    except UnicodeDecodeError as problem:
        raise BadLine("is not written in UTF-8.") from problem
    except BadLine:
        raise
    except (ValueError, RecursionError) as problem:
        raise BadLine("is not JSON.") from problem
    if not same:
        raise BadLine(_why_not(line))
    return data


def _why_not(line: bytes) -> str:
    if line.endswith(b"\r"):
        return "ends as lines do on another system, so somebody opened and saved the file."
    try:
        json.loads(line, object_pairs_hook=_no_name_twice)
    except BadLine as problem:
        return str(problem)
    return "is not in its canonical form, so somebody rewrote it."


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise BadLine("says the same thing twice under one name.")
    return dict(pairs)


def framed(data: Any) -> dict[str, Any]:
    """The data of a line, once everything around the facts is known to be as it should. Raises BadLine."""
    if type(data) is not dict or data.keys() != FRAME:
        raise BadLine("does not have the nine parts of an entry.")
    if type(data["v"]) is not int or data["v"] != FORMAT:
        raise BadLine(f"is in a format that this version does not know. It knows format {FORMAT}.")
    for name, fine in (
        ("n", type(data["n"]) is int),
        ("partnership", fits(Id, data["partnership"])),
        ("by", isinstance(data["by"], str) and BY.fullmatch(data["by"]) is not None),
        ("stake", fits(MaybeSlug, data["stake"])),
        ("act", isinstance(data["act"], str) and ACT.fullmatch(data["act"]) is not None),
        ("act_v", type(data["act_v"]) is int and data["act_v"] > 0),
        ("facts", type(data["facts"]) is dict),
        ("at", isinstance(data["at"], str) and _is_time(data["at"])),
    ):
        if not fine:
            raise BadLine(f"has a part “{name}” that is not as it should be.")
    return data


def _is_time(text: str) -> bool:
    try:
        time_of(text)
    except ValueError:
        return False
    return True


def entry_from(line: bytes) -> Entry:
    """The entry that a line holds. Raises BadLine."""
    data = framed(data_of(line))
    return Entry(**{**data, "at": time_of(data["at"])})
