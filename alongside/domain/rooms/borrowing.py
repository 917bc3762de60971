"""Does a statement hold words that one person said in the room?"""

from __future__ import annotations

from collections.abc import Iterable

A_RUN = 8
"""So many words in the same order are hardly ever two people's by chance."""
SHORTEST = 5
"""What is shorter than this whole is too common to be one person's."""


def is_borrowed(words: str, said: Iterable[str]) -> bool:
    """Eight words in a row of something said, or all of it where it is shorter. Case and punctuation do not count."""
    mine = _plain(words)
    runs = {length: _runs(mine, length) for length in range(SHORTEST, A_RUN + 1)}
    return any(_shares(_plain(each), runs) for each in said)


def _shares(said: list[str], runs: dict[int, set[tuple[str, ...]]]) -> bool:
    length = min(len(said), A_RUN)
    return length >= SHORTEST and not runs[length].isdisjoint(_runs(said, length))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def _plain(words: str) -> list[str]:
    letters = "".join(each if each.isalnum() or each.isspace() else "" for each in words.casefold())
    return letters.split()
