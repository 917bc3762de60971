"""Is this a Roman numeral, and what is it worth?"""

from __future__ import annotations

import re

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def worth(word: str) -> int | None:
    """Its number; None for anything else. From two letters of I, V, X; from four with others (MD is a doctor)."""
    small = set(word) <= {"I", "V", "X"}
    if len(word) < (2 if small else 4) or len(word) > 15 or not _ROMAN.fullmatch(word):
        return None
    values = [_WORTH[letter] for letter in word]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
