"""What does a record file call its newest checkpoint? For whoever has verified it, and keeps or signs that."""

from __future__ import annotations

from alongside.domain.record.bundle import parts
from alongside.domain.record.bundle.opening import opened
from alongside.domain.record.signed.note import SignedNote


def newest_in(bundle: bytes) -> SignedNote:
    """The newest checkpoint with every line under it. Promises nothing by itself: verify the file first."""
    return SignedNote.read(opened(bundle).text(parts.CHECKPOINT))
