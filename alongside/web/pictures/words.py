"""How do numbers and lists read aloud? Used by pictures and pages alike."""

from __future__ import annotations

from collections.abc import Sequence

NOTHING = "nothing to count yet"


def and_list(words: Sequence[str]) -> str:
    """Ana, Bo and Cy."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def share_in_words(part: int, whole: int) -> str:
    """A count always with what it is out of; the tenths only where the whole is more than ten.

    >>> share_in_words(88, 121)
    '88 of 121, about 7 in 10'
    """
    if not whole:
        return NOTHING
    if part == 0:
        return f"none of {whole:,}"
    if part == whole:
        return f"all {whole:,}"
    count = f"{part:,} of {whole:,}"
    return count if whole <= 10 else f"{count}, {tenths(part, whole)}"


def tenths(part: int, whole: int) -> str:
    """Never says none or all of what is not none or all."""
    nearest = (20 * part + whole) // (2 * whole)
    if nearest == 0:
        return "fewer than 1 in 10"
    if nearest == 10:
        return "more than 9 in 10"
    return f"{'' if 10 * part == nearest * whole else 'about '}{nearest} in 10"


def lower_first(words: str) -> str:
    """For the middle of a sentence; a word that is all capitals, such as NHS, stays as it is."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def in_100(share: float) -> str:
    """A share between 0 and 1 as a whole number out of 100 that is 0 or 100 only when the share is."""
    whole = int(share * 100 + 0.5)
    if whole == 0 and share > 0:
        return "less than 1"
    if whole == 100 and share < 1:
        return "more than 99"
    return str(whole)
