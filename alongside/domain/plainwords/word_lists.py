"""Which words are in this list? Written as running words, because a list of quoted ones is hard to read over."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text with nothing but words and spaces."""
    return frozenset(words.split())
