"""Which words does somebody look for, and which spellings of each count as the same?"""

from __future__ import annotations

import unicodedata

MOST_WORDS = 8
CASES = (str.lower, str.upper, str.capitalize)


def spellings(typed: str) -> list[frozenset[str]]:
    """Each word that was looked for, in every way that it may stand in a text; at most eight words.

    Databases put only the 26 letters of English into one case, and only some of them at that: “Café” would not find
    “CAFÉ”. So the others are put into each case here, and accents into one sign or two, as keyboards differ.
    """
    return [_spelt(word) for word in typed.split()[:MOST_WORDS]]


def _spelt(word: str) -> frozenset[str]:
    if word.isascii():
        return frozenset({word})
    return frozenset(case(unicodedata.normalize(form, word)) for form in ("NFC", "NFD") for case in CASES)
