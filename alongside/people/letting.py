"""Which three pictures does somebody see on both devices? They are drawn once the known one has found the new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from alongside import symbols
from alongside.domain.record.chance import Chance
from alongside.symbols import Symbol

LASTS = timedelta(hours=1)
DIGITS = 6
GROUPS: tuple[tuple[str, ...], ...] = (
    ("cat", "dog", "tree", "flower", "star", "fire"),
    ("house", "bed", "key", "clock", "bell", "sofa"),
    ("bus", "car", "train", "bicycle", "ambulance", "wheelchair"),
)
"""One is drawn of each. Whoever says yes without looking is right once in 216 times, and has one try."""


def new_number(chance: Chance) -> str:
    return f"{int.from_bytes(chance.new_token()) % 10**DIGITS:0{DIGITS}}"


def drawn(chance: Chance) -> tuple[str, ...]:
    return tuple(group[int.from_bytes(chance.new_token()) % len(group)] for group in GROUPS)


def shown(names: Sequence[str]) -> list[Symbol]:
    return [symbols.symbol(name) for name in names]


def spaced(number: str) -> str:
    """As it is read aloud: two times three."""
    return f"{number[:3]} {number[3:]}"


def digits_of(typed: str) -> str:
    return "".join(str(int(mark)) for mark in typed[:100] if mark.isdecimal())
