"""What has somebody to have read before they join a piece of work?"""

from __future__ import annotations

from dataclasses import dataclass, fields
from hashlib import sha256

from alongside.domain.verdict import ALLOWED, Verdict, no

LONGEST_TITLE = 120
LONGEST = {
    "purpose": 2_000,
    "can_change": 2_000,
    "cannot_change": 2_000,
    "budget": 300,
    "who_decides": 300,
    "time_asked": 300,
}
"""The most characters each part of a card may have: a card that nobody finishes has not been read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What can and cannot change here, and what it asks of people. All of it is said before anyone joins."""

    purpose: str
    can_change: str
    cannot_change: str
    budget: str
    who_decides: str
    time_asked: str

    @property
    def whole(self) -> str:
        """The card as one text, for a digest. With lengths, so that no words can slip from one part to the next."""
        parts = [getattr(self, each.name) for each in fields(self)]
        return "".join(f"{len(part)}:{part}\n" for part in parts)

    @property
    def seal(self) -> str:
        """Stands for this card word by word: 16 hexadecimal digits of SHA-256. Whoever has read it sends it back."""
        return sha256(self.whole.encode("utf-8")).hexdigest()[:16]


def may_join(card: Card, *, seen: str, takes_part: bool) -> Verdict:
    """`seen` is the seal of the card the member was shown, or nothing."""
    if takes_part:
        return no("You take part in this already.", "You can say something, or look at what others said.")
    if seen != card.seal:
        return no("Please read first what can and cannot change here.", "Read the card, then join from there.")
    return ALLOWED
