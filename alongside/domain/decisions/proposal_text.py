"""What does a proposal say, as one text of which a digest can be kept?"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from alongside.domain.record.canonical import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalText:
    """A title, what would be done, and the card beside it: what is at stake, what can and what cannot change."""

    title: str
    words: str
    at_stake: str = ""
    can_change: str = ""
    cannot_change: str = ""

    @property
    def whole(self) -> str:
        """Everything it says as one text, in RFC 8785's canonical JSON: whoever has the parts gets the same text."""
        return canonical(asdict(self)).decode("utf-8")
