"""How does a fact become a whole number, as the evidence tables want it?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

DAY_0 = date(1970, 1, 1).toordinal()
DIGITS = 15
"""Hexadecimal digits of an id that are kept: 60 bits, so that every engine holds it as a whole number."""
NOBODY = 0
UNTOLD = -1
MOST = 1_000_000_000
"""A number in a fact that is larger counts as this, which is £10 million in pence: engines square amounts and add the
squares up, and one number out of all bounds must not stop the count of everybody's."""


def number(pseudonym: str) -> int:
    """An id of 32 hexadecimal digits as a whole number; 0 for nothing, for the clock and for the installer."""
    return NOBODY if not pseudonym or pseudonym in {"clock", "installer"} else int(pseudonym[:DIGITS], 16)


@lru_cache(maxsize=4096)
def day(written: str) -> int:
    """Days since 1970-01-01 of a date or a time as the record writes it; -1 for none."""
    return date.fromisoformat(written[:10]).toordinal() - DAY_0 if written else UNTOLD


def too_large(facts: Mapping[str, Any]) -> bool:
    """Whether any number in them is above MOST, or any number by a name."""
    return any(_above(value) for value in facts.values())


def capped(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The same facts with MOST in place of every number above it."""
    return {name: _at_most(value) for name, value in facts.items()}


def _above(value: Any) -> bool:
    if isinstance(value, Mapping):
        return too_large(value)
    return type(value) is int and value > MOST


def _at_most(value: Any) -> Any:
    if isinstance(value, Mapping):
        return capped(value)
    return MOST if _above(value) else value
