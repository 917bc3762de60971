"""Are these bytes exactly one of the few things a sealed room is made of? Anything unknown is refused."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any, Never

VERSION = 1
LARGEST = 2**53 - 1
LONGEST_ENTRY = 200_000
LONGEST_HEADER = 1_000
MOST_DEVICES = 600
ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
KINDS = frozenset({"phone", "tablet", "computer", "card"})
HOWS = frozenset({"own", "card", "member"})
WHYS = frozenset({"left", "lost", "other"})
HISTORIES = frozenset({"all", "from-now"})
DAYS_KEPT = frozenset({0, 30, 90, 180, 365})
ENC, KEY, SIG, IV = 65, 65, 64, 12
"""Bytes: an HPKE encapsulation, a public key of P-256, a signature r‖s, and what AES-GCM starts from."""

Check = Callable[[Any], bool]


class Odd(ValueError):
    """Bytes that are not what they should be. Its text is the short code that goes back to the sender."""


def number(value: Any) -> bool:
    return type(value) is int and 0 <= value <= LARGEST


def ident(value: Any) -> bool:
    return isinstance(value, str) and ID.fullmatch(value) is not None


def digest(value: Any) -> bool:
    return isinstance(value, str) and HASH.fullmatch(value) is not None


def of_bytes(length: int) -> Check:
    def is_it(value: Any) -> bool:
        return isinstance(value, str) and len(raw(value) or b"") == length

    return is_it


def raw(text: str) -> bytes | None:
    """Base64 with - and _ and no =, written in the one way there is; None for anything else."""
    try:
        found = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    return found if coded(found) == text else None


def coded(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def one_of(words: frozenset[str]) -> Check:
    return lambda value: isinstance(value, str) and value in words


def ids(value: Any) -> bool:
    fine = isinstance(value, list) and 0 < len(value) <= MOST_DEVICES and all(map(ident, value))
    return fine and value == sorted(set(value))


def record(parts: Mapping[str, Check]) -> Check:
    """An object of exactly these parts."""

    def is_it(value: Any) -> bool:
        return (
            type(value) is dict
            and value.keys() == parts.keys()
            and all(check(value[name]) for name, check in parts.items())
        )

    return is_it


def one_or_two(value: Any) -> bool:
    return type(value) is int and value in (1, 2)


def days_kept(value: Any) -> bool:
    return type(value) is int and value in DAYS_KEPT


def either(*checks: Check) -> Check:
    return lambda value: any(check(value) for check in checks)


def place(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and number(value[0]) and digest(value[1])


DEVICE = record({"id": ident, "member": ident, "kind": one_of(KINDS), "enc": of_bytes(KEY), "sig": of_bytes(KEY)})
RULE_PARTS: dict[str, Check] = {"admit": one_or_two, "remove": one_or_two, "history": one_of(HISTORIES)}
RULE = either(record(RULE_PARTS), record({**RULE_PARTS, "keep": days_kept}))
"""Lists from before a room could say how long it keeps words do not say it."""
TURN: dict[str, Check] = {"epoch": number, "check": digest, "wraps": digest}
FRAME: dict[str, Check] = {
    "v": lambda value: type(value) is int and value == VERSION,
    "space": ident, "n": number, "prev": digest, "op": lambda value: isinstance(value, str), "by": ident, "at": number,
}  # fmt: skip
PROPOSED: dict[str, dict[str, Check]] = {
    "add": {"dev": DEVICE},
    "remove": {"devs": ids, "why": one_of(WHYS)},
    "rule": {"rule": RULE},
}


def proposed(value: Any) -> bool:
    """What two members are to do together: the act, without the keys that whoever seconds it will bring."""
    if type(value) is not dict or not isinstance(value.get("op"), str) or value["op"] not in PROPOSED:
        return False
    return record({"op": lambda _: True, **PROPOSED[value["op"]]})(value)


ACTS: dict[str, list[dict[str, Check]]] = {
    "genesis": [{"dev": DEVICE, "rule": RULE, **TURN}],
    "add": [parts := {"dev": DEVICE, "how": one_of(HOWS), "grant": digest}, {**parts, **TURN}],
    "remove": [{"devs": ids, "why": one_of(WHYS), **TURN}],
    "leave": [{"devs": ids}],
    "rotate": [TURN],
    "regrant": [{"dev": ident, "grant": digest}],
    "rule": [{"rule": RULE}],
    "propose": [{"what": proposed}],
    "second": [
        {"of": number}, {"of": number, "grant": digest}, {"of": number, **TURN},
        {"of": number, "grant": digest, **TURN},
    ],
    "agree": [{"dev": ident}],
}  # fmt: skip
"""Each act of a list, and the forms it may take. No part has room for anybody's words."""

HEADER = record(
    {
        "v": FRAME["v"], "space": ident, "epoch": number, "rn": number, "rh": digest, "by": ident, "i": number,
        "prev": digest, "seen": place, "at": number, "iv": of_bytes(IV),
    }
)  # fmt: skip


def entry_in(body: bytes) -> dict[str, Any]:
    """The list entry that these exact bytes are. Raises Odd."""
    found = _data(body, LONGEST_ENTRY)
    forms = ACTS.get(found["op"], []) if isinstance(found.get("op"), str) else []
    if not any(record({**FRAME, **form})(found) for form in forms):
        raise Odd("not-an-entry")
    return found


def header_in(body: bytes) -> dict[str, Any]:
    """The header of a message that these exact bytes are. Raises Odd."""
    found = _data(body, LONGEST_HEADER)
    if not HEADER(found):
        raise Odd("not-a-header")
    return found


def _data(body: bytes, longest: int) -> dict[str, Any]:
    if len(body) > longest:
        raise Odd("too-long")
    try:
        found = json.loads(
            body.decode("utf-8"), object_pairs_hook=_once, parse_float=_no, parse_constant=_no, parse_int=_whole
        )
    except Odd:
        raise
    except (ValueError, RecursionError) as problem:
        raise Odd("not-json") from problem
    if type(found) is not dict:
        raise Odd("not-json")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise Odd("said-twice")
    return dict(pairs)


def _no(_: str) -> Never:
    raise Odd("not-whole")


def _whole(digits: str) -> int:
    if len(digits) > len(str(LARGEST)):
        raise Odd("not-whole")
    return int(digits)
