"""Who else saw this record, and when?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from alongside.domain.record.signed.checkpoint import witnessed_at
from alongside.domain.record.signed.keys import VerifierKey
from alongside.domain.record.verifying.answer import Untrue
from alongside.domain.record.verifying.trust import Sealed, Trust

Sighting = tuple[int, datetime]


def sightings(sealed: Sequence[Sealed], trust: Trust) -> dict[VerifierKey, Sighting]:
    """For each witness, the largest checkpoint it signed and when. Raises Untrue for a forged line.

    Also raises Untrue when a witness whose key was given has signed none: whoever rewrites a whole record has to
    leave the lines of its witnesses out.
    """
    found: dict[VerifierKey, Sighting] = {}
    for witness in trust.witnesses:
        seen = list(_by(witness, sealed))
        if seen:
            found[witness] = max(seen)
        elif witness in trust.given:
            raise Untrue(f"The witness “{witness.name}”, whose key you gave, has signed no checkpoint in this file.")
    return found


def _by(witness: VerifierKey, sealed: Iterable[Sealed]) -> Iterable[Sighting]:
    for each in sealed:
        for signature in each.note.by(witness):
            at = witnessed_at(each.note, signature, witness)
            if at is None:
                raise Untrue(f"{each.called} has a forged line by the witness “{witness.name}”.")
            yield each.size, at
