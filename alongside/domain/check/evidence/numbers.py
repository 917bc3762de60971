"""How does a fact become a whole number, as the evidence tables want it?"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

DAY_0 = date(1970, 1, 1).toordinal()
DIGITS = 15
"""Hexadecimal digits of an id that are kept: 60 bits, so that every engine holds it as a whole number."""
NOBODY = 0
UNTOLD = -1


def number(pseudonym: str) -> int:
    """An id of 32 hexadecimal digits as a whole number; 0 for nothing, for the clock and for the installer."""
    return NOBODY if not pseudonym or pseudonym in {"clock", "installer"} else int(pseudonym[:DIGITS], 16)


@lru_cache(maxsize=4096)
def day(written: str) -> int:
    """Days since 1970-01-01 of a date or a time as the record writes it; -1 for none."""
    return date.fromisoformat(written[:10]).toordinal() - DAY_0 if written else UNTOLD
