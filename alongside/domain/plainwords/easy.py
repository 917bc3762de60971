"""What is an easy version? One idea after another: a picture on the left, words on the right.

Source: the Easy Read rules of GOV.UK and of the Patient Information Forum (2023), as set out in docs/words.md.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One picture, one idea in words.

    `picture` is the name of a symbol, or `photo:` and the id of somebody's own photo; empty where there is none yet.
    `alt` says what the picture shows, to whoever cannot see it. `key` stays the same when ideas are moved or reworded,
    so that a reader's answer and a change of the original can point at one idea. `from_parts` are the keys of the
    parts of the original that this idea tells.
    """

    key: str
    words: str
    picture: str = ""
    alt: str = ""
    from_parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyText:
    """A whole easy version: its title and its ideas in order."""

    title: str
    ideas: tuple[Idea, ...]
    language: str = "en-GB"
