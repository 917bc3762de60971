"""Whose signatures count, and are the checkpoints signed by them?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.domain.record.bundle import parts
from alongside.domain.record.bundle.opening import Opened
from alongside.domain.record.signed.checkpoint import Checkpoint
from alongside.domain.record.signed.keys import BadKey, Signs, VerifierKey
from alongside.domain.record.signed.note import BadNote, SignedNote
from alongside.domain.record.verifying.answer import Untrue


@dataclass(frozen=True, slots=True)
class Trust:
    """The keys whose word counts. `given` names those that came from outside the file."""

    records: tuple[VerifierKey, ...]
    witnesses: tuple[VerifierKey, ...]
    given: frozenset[VerifierKey]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A checkpoint whose signature was checked, and what to call it in a sentence."""

    checkpoint: Checkpoint
    note: SignedNote
    called: str

    @property
    def size(self) -> int:
        return self.checkpoint.size


def trust_in(record: Opened, given: Sequence[VerifierKey]) -> Trust:
    """The keys given, and for what none was given those that the file names itself. Raises Untrue."""
    try:
        inside = parts.keys_from(record.text(parts.KEYS))
    except BadKey as problem:
        raise Untrue(f"The keys in the file are not as they should be. {problem}") from problem
    records = [key for key in given if key.signs is Signs.RECORD]
    records = records or [key for key in inside if key.signs is Signs.RECORD]
    witnesses = [key for key in (*given, *inside) if key.signs is Signs.WITNESS]
    return Trust(tuple(records), tuple(dict.fromkeys(witnesses)), frozenset(given))


def checkpoints_in(record: Opened, trust: Trust) -> tuple[Sealed, list[Sealed]]:
    """The newest checkpoint, and the earlier ones from the smallest to the largest. Raises Untrue, BrokenRecord."""
    newest = sealed(record.text(parts.CHECKPOINT), trust, called="The checkpoint")
    earlier = []
    for size, name in sorted(record.checkpoints().items()):
        found = sealed(record.text(name), trust, called=f"The checkpoint in “{name}”")
        if found.size != size or found.checkpoint.origin != newest.checkpoint.origin:
            raise Untrue(f"{found.called} is not the one that its name says.")
        if size > newest.size:
            raise Untrue(cut_off(size, newest.size), at=newest.size)
        earlier.append(found)
    return newest, earlier


def cut_off(signed: int, found: int) -> str:
    return f"The end is cut off: a signed checkpoint counts {signed} entries, but the record ends after {found}."


def sealed(text: str, trust: Trust, *, called: str) -> Sealed:
    """A checkpoint whose signature is right. Raises Untrue, in words that say what is wrong with it."""
    try:
        note = SignedNote.read(text)
        checkpoint = Checkpoint.read(note.text)
    except BadNote as problem:
        raise Untrue(f"{called} is not as a checkpoint should be. {problem}") from problem
    claimed = [key for key in trust.records if note.by(key)]
    if claimed and all(note.is_signed_by(key) for key in claimed):
        return Sealed(checkpoint, note, called)
    raise Untrue(f"{called} {_why_not(trust, claimed)}")


def _why_not(trust: Trust, claimed: Sequence[VerifierKey]) -> str:
    if not trust.records:
        return "cannot be checked, because the file names no key for it."
    if claimed:
        return "has a forged signature: it does not fit what is written above it."
    if trust.given.intersection(trust.records):
        return "is signed with another key than the one you gave."
    return "is signed with a key that the file does not name."
