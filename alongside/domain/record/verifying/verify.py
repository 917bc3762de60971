"""Is this record still what it was? The steps, in the order in which each rests on the one before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from alongside.domain.record.bundle.opening import BrokenRecord, NotARecord, Opened, opened
from alongside.domain.record.signed.checkpoint import Checkpoint
from alongside.domain.record.signed.keys import VerifierKey
from alongside.domain.record.signed.note import BadNote, SignedNote
from alongside.domain.record.verifying.answer import Untrue, Verification
from alongside.domain.record.verifying.place import (
    insist_on_continuing,
    insist_on_the_signed_entries,
    insist_on_the_tiles,
    insist_on_the_whole,
)
from alongside.domain.record.verifying.trust import Sealed, Trust, checkpoints_in, sealed, trust_in
from alongside.domain.record.verifying.walk import Walked, walk
from alongside.domain.record.verifying.witnesses import Sighting, sightings


def verify(bundle: bytes, *, key: Sequence[VerifierKey] = (), since: str | None = None) -> Verification:
    """Whether a record file is true to its signatures, and to a checkpoint that somebody kept.

    `key` holds public keys that came another way than in the file: the record's own, witnesses', or both. Without
    one, the keys in the file are believed, and the answer says so. `since` is the text of an earlier checkpoint.
    Raises NotARecord when the bundle is no record file or `since` no checkpoint; everything else is an answer.
    """
    record = opened(bundle)
    if since is not None:
        _insist_on_a_checkpoint(since)
    walked = Walked()
    try:
        trusted = _steps(record, walked, key=key, since=since)
    except (Untrue, BrokenRecord) as found:
        return Verification(
            verified=False,
            entries=walked.count,
            root=walked.root.hex(),
            problem=str(found),
            first_bad_entry=found.at if isinstance(found, Untrue) else None,
            unknown=walked.unknown,
        )
    return Verification(
        verified=True, entries=walked.count, root=walked.root.hex(), trusted=trusted, unknown=walked.unknown
    )


def _steps(record: Opened, walked: Walked, *, key: Sequence[VerifierKey], since: str | None) -> tuple[str, ...]:
    trust = trust_in(record, key)
    newest, earlier = checkpoints_in(record, trust)
    kept = None if since is None else sealed(since, trust, called="The checkpoint you kept")
    seen = sightings([*earlier, newest], trust)
    _entries(record, walked, sealed=[*earlier, newest], kept=kept)
    insist_on_the_whole(walked, newest)
    insist_on_the_tiles(walked, record)
    if kept is not None:
        insist_on_continuing(walked, kept, newest)
    return _whose_word(trust, seen, kept)


def _entries(record: Opened, walked: Walked, *, sealed: Sequence[Sealed], kept: Sealed | None) -> None:
    """Walk along the entries; where that stops short, an earlier difference still comes first."""
    newest = sealed[-1]
    sizes = {each.size for each in (*sealed, *([kept] if kept else []))}
    stopped: Untrue | None = None
    try:
        # One more than were signed is enough to know; a file made to do harm could go on for ever.
        walk(islice(record.lines(), newest.size + 1), walked, partnership=newest.checkpoint.partnership, sizes=sizes)
    except Untrue as found:
        stopped = found
    insist_on_the_signed_entries(walked, record, sealed)
    if stopped is not None:
        raise stopped


def _insist_on_a_checkpoint(since: str) -> None:
    try:
        Checkpoint.read(SignedNote.read(since).text)
    except BadNote as problem:
        raise NotARecord(f"What you kept is not a checkpoint of a record. {problem}") from problem


def _whose_word(trust: Trust, seen: dict[VerifierKey, Sighting], kept: Sealed | None) -> tuple[str, ...]:
    own = trust.given.intersection(trust.records)
    said = ["Its signatures were checked with the key you gave."] if own else [ITS_OWN_KEY]
    said += [
        f"The witness “{witness.name}” saw its first {size} entries on {at.day} {at:%B %Y}."
        for witness, (size, at) in seen.items()
    ]
    if kept is not None:
        said.append(f"It continues the checkpoint you kept, of {kept.size} entries.")
    elif not seen:
        said.append(NOBODY_ELSE)
    return tuple(said)


ITS_OWN_KEY = (
    "Its signatures were checked with the key inside the file itself. That shows the file holds together. "
    "To know whose it is, get the key from the partnership another way and give it with --key."
)
NOBODY_ELSE = (
    "No witness has signed it and you gave no earlier checkpoint. "
    "So whoever runs the server could still have rewritten all of it before it was signed."
)
