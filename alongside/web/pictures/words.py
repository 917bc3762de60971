"""How do numbers and lists read aloud? Used by pictures and pages alike."""

from __future__ import annotations

from collections.abc import Sequence

from alongside.domain.saying import say

NOTHING = say("nothing to count yet")


def and_list(words: Sequence[str]) -> str:
    """Ana, Bo and Cy."""
    if len(words) < 2:
        return "".join(map(str, words))
    return say("{most} and {last}", most=", ".join(map(str, words[:-1])), last=words[-1])


def share_in_words(part: int, whole: int) -> str:
    """A count always with what it is out of; the tenths only where the whole is more than ten.

    >>> share_in_words(88, 121)
    '88 of 121, about 7 in 10'
    """
    if not whole:
        return NOTHING
    if part == 0:
        return say("none of {whole}", whole=f"{whole:,}")
    if part == whole:
        return say("all {whole}", whole=f"{whole:,}")
    count = say("{part} of {whole}", part=f"{part:,}", whole=f"{whole:,}")
    return count if whole <= 10 else say("{count}, {tenths}", count=count, tenths=tenths(part, whole))


def tenths(part: int, whole: int) -> str:
    """Never says none or all of what is not none or all."""
    nearest = (20 * part + whole) // (2 * whole)
    if nearest == 0:
        return say("fewer than 1 in 10")
    if nearest == 10:
        return say("more than 9 in 10")
    exact = 10 * part == nearest * whole
    return say("{nearest} in 10", nearest=nearest) if exact else say("about {nearest} in 10", nearest=nearest)


def lower_first(words: str) -> str:
    """For the middle of a sentence; a word that is all capitals, such as NHS, stays as it is."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def in_100(share: float) -> str:
    """A share between 0 and 1 as a whole number out of 100 that is 0 or 100 only when the share is."""
    whole = int(share * 100 + 0.5)
    if whole == 0 and share > 0:
        return say("less than 1")
    if whole == 100 and share < 1:
        return say("more than 99")
    return str(whole)
