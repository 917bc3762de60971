"""What is to be done with a letter that came in? One table, the first line that fits decides.

Sources: RFC 3834 (automatic answers), RFC 3464 (a letter that could not be delivered), RFC 8601 (results of checks).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LARGEST = 10_000_000
"""Bytes. Mail servers take 25 million; a few words need none of it."""
MOST_AN_HOUR = 20
"""Letters of one person. Nobody writes faster, and two programs that answer each other do."""


class Fate(StrEnum):
    """`TAKEN` goes on to the thing it answers. Of the others, some get an answer with the reason."""

    TAKEN = "taken"
    BOUNCE = "bounce"
    OURS = "ours"
    AUTOMATIC = "automatic"
    UNKNOWN = "unknown"
    FORGED = "forged"
    UNPROVED = "unproved"
    SAME = "same"
    TOO_MANY = "too_many"
    TOO_BIG = "too_big"
    TOO_DEEP = "too_deep"
    EMPTY = "empty"
    REFUSED = "refused"

    @property
    def is_answered(self) -> bool:
        """Silence for machines, for whoever is not who they say, and for what would go round in a circle."""
        return self in {Fate.TOO_BIG, Fate.TOO_DEEP, Fate.EMPTY, Fate.REFUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a letter before anybody reads its words.

    `proved` is None where this house asks no mail server whether the sender is true.
    """

    size: int
    is_bounce: bool = False
    is_ours: bool = False
    is_automatic: bool = False
    is_addressed: bool = False
    is_from_owner: bool = False
    proved: bool | None = None
    came_before: bool = False
    in_last_hour: int = 0
    can_be_opened: bool = True
    has_words: bool = True


def fate_of(facts: Facts) -> Fate:
    """Machines are told from people first, then who it is from, then whether it can be read."""
    lines = (
        (facts.is_bounce, Fate.BOUNCE),
        (facts.is_ours, Fate.OURS),
        (facts.is_automatic, Fate.AUTOMATIC),
        (not facts.is_addressed, Fate.UNKNOWN),
        (not facts.is_from_owner, Fate.FORGED),
        (facts.proved is False, Fate.UNPROVED),
        (facts.came_before, Fate.SAME),
        (facts.in_last_hour >= MOST_AN_HOUR, Fate.TOO_MANY),
        (facts.size > LARGEST, Fate.TOO_BIG),
        (not facts.can_be_opened, Fate.TOO_DEEP),
        (not facts.has_words, Fate.EMPTY),
    )
    return next((fate for holds, fate in lines if holds), Fate.TAKEN)
