"""What does the record of a partnership say, and what proves it?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.domain.record import Entry, VerifierKey, entry_from, record_file
from alongside.domain.record.merkle.proofs import Node, Read, completing, consistency_proof, inclusion_proof
from alongside.domain.record.merkle.tiles import hashes_in
from alongside.domain.record.merkle.tree import leaf_hash, push, root_of_frontier
from alongside.domain.record.signed.checkpoint import Checkpoint as Statement
from alongside.domain.record.signed.checkpoint import said_at
from alongside.domain.record.signed.note import BadNote, Signature, SignedNote
from alongside.domain.verdict import Refused, insist, no
from alongside.domain.visibility import Place, SpaceKind, Viewer, may_read
from alongside.ledger.models import Checkpoint, Cosignature, LedgerEntry, LedgerHead
from alongside.ledger.rows import only

PSEUDONYM = re.compile(r"[0-9a-f]{32}")

NOTHING_SEALED = no("Nobody has signed this record yet.", "Export it, or wait until tonight: then it is signed.")
NOT_SEALED_YET = no("This entry is so new that nobody has signed for it yet.", "Come back tomorrow.")
INCOMPLETE = no(
    "A part of this record is missing from the database, or damaged there.",
    "Tell whoever runs the server, and keep a copy.",
)
NEVER_THAT_LONG = no("This record never had that many entries.", "Check the number.")


@dataclass(frozen=True, slots=True)
class Inclusion:
    """That an entry is in the record: hashes from its own to the root that was signed over `size` entries."""

    number: int
    size: int
    leaf: bytes
    root: bytes
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Vouched:
    """How far a record can be counted: as far as it is signed, or all of it while nobody has signed."""

    size: int
    root: bytes
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What a witness says by its line: that it saw so many entries, at that time, and no other history."""

    name: str
    size: int
    at: datetime


def record_size(viewer: Viewer | None, partnership_id: UUID) -> int:
    """How many entries a record has."""
    _insist_on_reading(viewer, partnership_id)
    head = only(LedgerHead.objects.filter(partnership=partnership_id).only("size"))
    return head.size if head else 0


def vouched_size(viewer: Viewer | None, partnership_id: UUID) -> int:
    """How many entries are signed; while nobody has signed, how many there are."""
    _insist_on_reading(viewer, partnership_id)
    signed = Checkpoint.objects.filter(partnership=partnership_id).order_by("-size").values_list("size", flat=True)
    found = signed.first()
    return record_size(viewer, partnership_id) if found is None else found


def vouched(viewer: Viewer | None, partnership_id: UUID) -> Vouched:
    """The same with the root of so much of the record."""
    note = newest_note(viewer, partnership_id)
    if note:
        signed = Statement.read(SignedNote.read(note).text)
        return Vouched(signed.size, signed.root, is_signed=True)
    head = only(LedgerHead.objects.filter(partnership=partnership_id))
    frontier = hashes_in(bytes(head.frontier)) if head else []
    return Vouched(head.size if head else 0, root_of_frontier(frontier), is_signed=False)


def lines_of(viewer: Viewer | None, partnership_id: UUID, *, start: int, end: int) -> Iterator[bytes]:
    """The lines from one number up to another, which is not among them, in order and as they are hashed."""
    _insist_on_reading(viewer, partnership_id)
    wanted = LedgerEntry.objects.filter(partnership=partnership_id, number__gte=start, number__lt=end)
    return (line.encode() for line in wanted.order_by("number").values_list("line", flat=True).iterator(2_000))


def first_bad_entry(viewer: Viewer | None, partnership_id: UUID) -> int | None:
    """Reads all that is vouched for. The first entry that is not what was hashed, or from which on a root that was
    signed is not the root; None where everything holds.
    """
    _insist_on_reading(viewer, partnership_id)
    roots = {size: Statement.read(note.text).root for size, note in checkpoints_of(viewer, partnership_id).items()}
    until = vouched(viewer, partnership_id)
    roots[until.size] = until.root
    rows = LedgerEntry.objects.filter(partnership=partnership_id, number__lt=until.size).order_by("number")
    frontier: list[bytes] = []
    size = good = 0
    for number, line, hashes in rows.values_list("number", "line", "hashes").iterator(2_000):
        leaf = leaf_hash(line.encode())
        if number != size or hashes_in(bytes(hashes))[:1] != [leaf]:
            return size
        push(frontier, size, leaf)
        size += 1
        if size in roots:
            if root_of_frontier(frontier) != roots[size]:
                return good
            good = size
    return None if size == until.size else size


def newest_note(viewer: Viewer | None, partnership_id: UUID) -> str:
    """The newest checkpoint as somebody would keep it, without its witnesses; nothing while there is none."""
    _insist_on_reading(viewer, partnership_id)
    sealed = Checkpoint.objects.filter(partnership=partnership_id).order_by("-size")
    return sealed.values_list("note", flat=True).first() or ""


def entries_of(viewer: Viewer | None, partnership_id: UUID, *, start: int = 0, most: int = 100) -> list[Entry]:
    """Some entries of a record, in order."""
    _insist_on_reading(viewer, partnership_id)
    wanted = LedgerEntry.objects.filter(partnership=partnership_id, number__gte=start, number__lt=start + most)
    return [entry_from(line.encode()) for line in wanted.order_by("number").values_list("line", flat=True)]


def lines_naming(viewer: Viewer | None, names: Mapping[UUID, set[str]]) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Every line that holds one of these pseudonyms in the record of this partnership. One query for all records."""
    for partnership in names:
        _insist_on_reading(viewer, partnership)
    lines = LedgerEntry.objects.filter(partnership__in=names).order_by("partnership", "number")
    for partnership, line in lines.values_list("partnership", "line").iterator(chunk_size=2_000):
        if not names[partnership].isdisjoint(PSEUDONYM.findall(line)):
            yield partnership, json.loads(line)


def checkpoints_of(viewer: Viewer | None, partnership_id: UUID) -> dict[int, SignedNote]:
    """Every checkpoint of a record by its size, smallest first, with the lines of its witnesses."""
    _insist_on_reading(viewer, partnership_id)
    sealed = Checkpoint.objects.filter(partnership=partnership_id).order_by("size")
    seen = Cosignature.objects.filter(partnership=partnership_id).order_by("made_at", "key")
    try:
        notes = {size: SignedNote.read(note) for size, note in sealed.values_list("size", "note")}
        for size, line in seen.values_list("size", "line"):
            notes[size] = SignedNote(notes[size].text, (*notes[size].signatures, Signature.read(line)))
    except (BadNote, KeyError) as problem:
        raise Refused(INCOMPLETE) from problem
    return notes


def newest_checkpoint(viewer: Viewer | None, partnership_id: UUID) -> SignedNote:
    """The newest checkpoint of a record. Refused while there is none."""
    notes = checkpoints_of(viewer, partnership_id)
    if not notes:
        raise Refused(NOTHING_SEALED)
    return notes[max(notes)]


def witnesses_of(viewer: Viewer | None, partnership_id: UUID) -> list[Seen]:
    """Who else has seen a record, and how much of it: each witness’s last sight, the newest first."""
    _insist_on_reading(viewer, partnership_id)
    lines = Cosignature.objects.filter(partnership=partnership_id).order_by("size")
    seen = {
        key: Seen(VerifierKey.read(key).name, size, said_at(Signature.read(line)))
        for key, size, line in lines.values_list("key", "size", "line")
    }
    return sorted(seen.values(), key=lambda each: (each.at, each.name), reverse=True)


def export_for(viewer: Viewer | None, partnership_id: UUID) -> bytes:
    """The record as a file, as far as it is signed. Refused while nobody has signed it; seal it first."""
    checkpoints = checkpoints_of(viewer, partnership_id)
    if not checkpoints:
        raise Refused(NOTHING_SEALED)
    return record_file(
        lines=_lines(partnership_id, max(checkpoints)), checkpoints=checkpoints, keys=_keys(partnership_id)
    )


def _lines(partnership_id: UUID, size: int) -> Iterator[bytes]:
    signed = LedgerEntry.objects.filter(partnership=partnership_id, number__lt=size).order_by("number")
    return (line.encode() for line in signed.values_list("line", flat=True).iterator(chunk_size=2_000))


def _keys(partnership_id: UUID) -> list[VerifierKey]:
    """The public keys of everybody who signed, in the order in which they first did."""
    own = Checkpoint.objects.filter(partnership=partnership_id).order_by("size").values_list("key", flat=True)
    seen = Cosignature.objects.filter(partnership=partnership_id).order_by("made_at", "key")
    return [VerifierKey.read(key) for key in dict.fromkeys([*own, *seen.values_list("key", flat=True)])]


def inclusion_of(viewer: Viewer | None, partnership_id: UUID, number: int) -> Inclusion:
    """The proof that an entry is under the newest checkpoint. Refused for one that is not yet."""
    sealed = Statement.read(newest_checkpoint(viewer, partnership_id).text)
    if not 0 <= number < sealed.size:
        raise Refused(NOT_SEALED_YET)
    read = _subtrees(partnership_id)
    proof = inclusion_proof(number, sealed.size, read)
    return Inclusion(number, sealed.size, read([(0, number)])[0, number], sealed.root, tuple(proof))


def consistency_of(viewer: Viewer | None, partnership_id: UUID, *, first: int, size: int) -> list[bytes]:
    """The proof that a record of `size` entries grew out of itself at `first`. Refused for sizes it never had."""
    if not 0 < first <= size <= record_size(viewer, partnership_id):
        raise Refused(NEVER_THAT_LONG)
    return consistency_proof(first, size, _subtrees(partnership_id))


def _subtrees(partnership_id: UUID) -> Read:
    """Roots of perfect subtrees, read from beside the entries that complete them: one query a proof."""

    def read(nodes: Sequence[Node]) -> dict[Node, bytes]:
        numbers = {completing(node) for node in nodes}
        rows = LedgerEntry.objects.filter(partnership=partnership_id, number__in=numbers)
        kept = {number: hashes_in(bytes(packed)) for number, packed in rows.values_list("number", "hashes")}
        if any(len(kept.get(completing(node), [])) <= node[0] for node in nodes):
            raise Refused(INCOMPLETE)
        return {node: kept[completing(node)][node[0]] for node in nodes}

    return read


def _insist_on_reading(viewer: Viewer | None, partnership_id: UUID) -> None:
    """A record is published: the table of who may read says who that is."""
    insist(may_read(viewer, Place(partnership_id, SpaceKind.PUBLISHED)))
