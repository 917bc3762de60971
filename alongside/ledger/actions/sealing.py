"""Who stands behind the record? We sign how long it is and what its root is; witnesses sign that they saw it."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery

from alongside.domain.record import VerifierKey
from alongside.domain.record.head import Head
from alongside.domain.record.merkle.proofs import consistency_holds
from alongside.domain.record.signed.checkpoint import Checkpoint as Statement
from alongside.domain.record.signed.checkpoint import origin_of, sign_checkpoint, witnessed_at
from alongside.domain.record.signed.keys import Signs
from alongside.domain.record.signed.note import BadNote, SignedNote
from alongside.domain.verdict import Refused, Verdict, no
from alongside.ledger.actions.ending import Ending
from alongside.ledger.actions.writing import Note
from alongside.ledger.keys import signing_key
from alongside.ledger.models import Checkpoint, Cosignature, LedgerHead
from alongside.ledger.queries import consistency_of

NO_RECORD = no("There is no record to sign: nothing has happened yet.", "Check which partnership you mean.")
NOT_GROWN = no(
    "This record does not continue what was signed before, so it was not signed again.",
    "Somebody changed the database from outside. Keep a copy of it as it is, and restore the last backup.",
)
NO_CHECKPOINT = no(
    "That is not a checkpoint as a witness signs it.", "Send the whole checkpoint, with your line under it."
)
NOT_OURS = no("We never made that checkpoint.", "Sign one that comes from here, unchanged.")
NOT_THEIRS = no("That line was not signed with the key you gave.", "Check the key, and sign the checkpoint unchanged.")
NO_WITNESS = no("That key is for signing records, not for witnessing them.", "Give the public key of the witness.")


@transaction.atomic
def seal(*, partnership_id: UUID, note: Note) -> SignedNote:
    """Sign a checkpoint over everything a record holds; the one there is, if nothing was added since.

    Raises NoKey when the signing key cannot be used, Refused when there is nothing to sign or when the record does
    not continue its last checkpoint: what we signed once must stay true.
    """
    with transaction.get_connection().cursor() as cursor:
        head = Ending(cursor, partnership_id).found()
    if head is None:
        raise Refused(NO_RECORD)
    last = Checkpoint.objects.filter(partnership=partnership_id).order_by("-size").first()
    if last is not None:
        _insist_on_growth(partnership_id, last, head)
        if last.size == head.size:
            return SignedNote.read(last.note)
    return _sign(partnership_id, head, note)


def _sign(partnership_id: UUID, head: Head, note: Note) -> SignedNote:
    key = signing_key(may_begin=not Checkpoint.objects.exists())
    statement = Statement(origin_of(partnership_id.hex), head.size, head.root)
    signed = sign_checkpoint(statement, key)
    Checkpoint.objects.create(
        partnership=partnership_id,
        size=head.size,
        note=str(signed),
        key=str(key.verifier(statement.origin)),
        made_at=note.at,
    )
    return signed


def _insist_on_growth(partnership_id: UUID, kept: Checkpoint, head: Head) -> None:
    try:
        last = Statement.read(SignedNote.read(kept.note).text)
    except BadNote as problem:
        raise Refused(NOT_GROWN) from problem
    proof = consistency_of(None, partnership_id, first=last.size, size=head.size) if last.size <= head.size else []
    if not consistency_holds(last.size, last.root, size=head.size, root=head.root, proof=proof):
        raise Refused(NOT_GROWN)


def seal_all(*, note: Note) -> dict[UUID, Verdict]:
    """Seal every record that grew since it was last sealed, and answer those that were refused. For the clock.

    One record that cannot be signed keeps no other from being signed. Raises NoKey: without a key none can be.
    """
    last = Checkpoint.objects.filter(partnership=OuterRef("partnership")).order_by("-size").values("size")[:1]
    grown = LedgerHead.objects.annotate(signed=Subquery(last)).filter(Q(signed=None) | ~Q(signed=F("size")))
    refused = {}
    for partnership_id in list(grown.values_list("partnership", flat=True)):
        try:
            seal(partnership_id=partnership_id, note=note)
        except Refused as problem:
            refused[partnership_id] = problem.verdict
    return refused


@transaction.atomic
def add_cosignature(*, partnership_id: UUID, checkpoint: str, witness: VerifierKey, note: Note) -> None:
    """Keep a witness's line under one of our checkpoints. Keeping it twice changes nothing.

    `checkpoint` is the whole text as it came back from the witness. Raises Refused, saying what is wrong with it.
    """
    if witness.signs is not Signs.WITNESS:
        raise Refused(NO_WITNESS)
    try:
        brought = SignedNote.read(checkpoint)
        size = Statement.read(brought.text).size
    except BadNote as problem:
        raise Refused(NO_CHECKPOINT) from problem
    ours = Checkpoint.objects.filter(partnership=partnership_id, size=size).first()
    if ours is None or SignedNote.read(ours.note).text != brought.text:
        raise Refused(NOT_OURS)
    lines = [line for line in brought.by(witness) if witnessed_at(brought, line, witness)]
    if not lines:
        raise Refused(NOT_THEIRS)
    Cosignature.objects.get_or_create(
        partnership=partnership_id,
        size=size,
        key=str(witness),
        defaults={"line": str(lines[0]).rstrip("\n"), "made_at": note.at},
    )
