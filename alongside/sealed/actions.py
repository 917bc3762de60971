"""Opening a sealed room, and taking what devices send: all that can be checked without a key is checked here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from alongside.domain.record.acts import SpaceOpened
from alongside.domain.record.entry import Author
from alongside.domain.saying import say
from alongside.domain.sealed import (
    NOTHING,
    Keys,
    Listed,
    NotAllowed,
    Signed,
    as_data,
    chained,
    entry_hash,
    message_leaf,
    take_entry,
    take_message,
)
from alongside.domain.sealed.marks import ct_digest
from alongside.domain.sealed.opening import may_open
from alongside.domain.sealed.shapes import header_in
from alongside.domain.verdict import insist
from alongside.domain.visibility import SpaceKind
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.sealed import queries
from alongside.sealed.models import (
    Part,
    SealedBlob,
    SealedFile,
    SealedItem,
    SealedKey,
    SealedPiece,
    SealedRoom,
    SealedText,
    SealedTry,
)
from alongside.spaces.models import Space

NAME = say("A sealed room")
"""Every sealed room is called this here. What its members call it, they tell each other inside."""
PIECE, MOST_PIECES = 256 * 1024 + 16, 128
LONGEST_BLOB = 20_000
TRIES_AN_HOUR = 60
FILES_A_DAY = 60


@dataclass(frozen=True, slots=True)
class Message:
    """A signed header with its ciphertext, and what its author wants dropped by the same act."""

    signed: Signed
    ct: bytes
    drop: tuple[str, ...] = ()
    drop_files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    file: str
    number: int
    count: int
    ct: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """What goes into the next place of a log."""

    by: str
    signed: Signed
    leaf: str
    n: int | None = None
    digest: str = ""


def _allow(fine: object, code: str) -> None:
    if not fine:
        raise NotAllowed(code)


@transaction.atomic
def open_sealed_space(*, by: Member, kind: SpaceKind, note: Note) -> Space:
    """For the stake of whoever opens it, or for everybody with lived experience. Empty until a device begins it.

    The record says that it was opened, by a pen of its own: who opened it would tell who is inside.
    """
    stake = by.stake if kind is SpaceKind.ONE_STAKE else ""
    insist(may_open(by.viewer, (kind, stake), queries.agreed_doors(by.viewer, by.partnership)))
    space = Space.objects.create(
        id=note.chance.new_id(), partnership=by.partnership, kind=kind, stake=stake, name=NAME, sealed=True,
        opened_at=note.at,
    )  # fmt: skip
    SealedRoom.objects.create(space=space, chain=NOTHING, listed=as_data(Listed(space=space.id.hex)))
    act = SpaceOpened(space=space.id.hex, kind=kind, stake=stake)
    pen = Author(note.chance.new_id().hex, stake)
    ledger.write(partnership_id=by.partnership_id, by=pen, act=act, note=note)
    return space


@transaction.atomic
def change_list(*, by: Member, space: Space, signed: Signed, keys: Keys, note: Note) -> SealedItem:
    """One more entry of the list, if nobody was quicker. The same entry again gets the same answer."""
    room = queries.locked_room(by.viewer, space)
    again = queries.item_with_leaf(by.viewer, space, entry_hash(signed.body))
    if again is not None:
        return again
    listed = queries.listed_in(by.viewer, room)
    taken = take_entry(listed, signed, keys)
    _allow(taken.listed.devices[taken.entry["by"]].member == by.id.hex, "not-your-device")
    for new in taken.listed.devices.keys() - listed.devices.keys():
        _allow(queries.may_be_let_in(by.viewer, space, taken.listed.devices[new].member), "not-for-them")
    number = taken.entry["n"]
    item = _append(room, Place(taken.entry["by"], signed, taken.leaf, n=number), note)
    room.listed = as_data(taken.listed)
    room.save(update_fields=["listed", "size", "chain"])
    epoch = taken.entry.get("epoch")
    rows = [(epoch, wrap) for wrap in keys.wraps] + ([(None, keys.grant)] if keys.grant else [])
    SealedKey.objects.bulk_create(
        SealedKey(space=space, n=number, epoch=e, device=key["d"], enc=key["enc"], ct=key["ct"].encode())
        for e, key in rows
    )
    return item


@transaction.atomic
def post(*, by: Member, space: Space, message: Message, note: Note) -> SealedItem:
    """One more message. What it drops goes with it, in the same transaction; its header and its leaf stay."""
    room, signed = queries.locked_room(by.viewer, space), message.signed
    again = queries.item_with_leaf(by.viewer, space, message_leaf(signed.body, ct_digest(message.ct)))
    if again is not None:
        return again
    listed = queries.listed_in(by.viewer, room)
    last = queries.last_of(by.viewer, space, _sender(signed))
    taken = take_message(listed, signed, ct=message.ct, last=last)
    _allow(listed.devices[taken.header["by"]].member == by.id.hex, "not-your-device")
    place, chain = taken.header["seen"]
    _allow(queries.chain_at(by.viewer, space, place) == chain, "seen-differs")
    item = _append(room, Place(taken.header["by"], signed, taken.leaf, digest=taken.ct_digest), note)
    room.save(update_fields=["size", "chain"])
    SealedText.objects.create(item=item, ct=message.ct)
    _drop(by, space, listed=listed, message=message)
    return item


def _sender(signed: Signed) -> str:
    return str(header_in(signed.body)["by"])


def _append(room: SealedRoom, place: Place, note: Note) -> SealedItem:
    room.chain = chained(room.chain, place.leaf)
    item = SealedItem.objects.create(
        space_id=room.space_id, seq=room.size, n=place.n, by=place.by, body=place.signed.body,
        signature=place.signed.signature, digest=place.digest, leaf=place.leaf, chain=room.chain, came_at=note.at,
    )  # fmt: skip
    room.size += 1
    return item


def _drop(by: Member, space: Space, *, listed: Listed, message: Message) -> None:
    mine = queries.droppable(by.viewer, space, listed=listed, leaves=message.drop)
    _allow(mine.count() == len(set(message.drop)), "not-yours")
    SealedText.objects.filter(item__in=mine).delete()
    files = SealedFile.objects.filter(space=space, member=by, pk__in=message.drop_files)
    _allow(files.count() == len(set(message.drop_files)), "not-yours")
    files.delete()


@transaction.atomic
def put_piece(*, by: Member, space: Space, piece: Piece, note: Note) -> None:
    """The same piece again gets the same answer; another in its place is refused."""
    _allow(0 < piece.count <= MOST_PIECES and piece.number < piece.count, "file-too-large")
    _allow(16 < len(piece.ct) <= PIECE, "piece-too-large")
    queries.locked_room(by.viewer, space)
    today = SealedFile.objects.filter(space=space, member=by, came_at__gt=note.at - timedelta(days=1))
    file, is_new = SealedFile.objects.get_or_create(
        pk=piece.file, defaults={"space": space, "member": by, "count": piece.count, "came_at": note.at}
    )
    _allow(not is_new or today.count() <= FILES_A_DAY, "too-many-files")
    _allow(file.space_id == space.pk and file.member_id == by.pk and file.count == piece.count, "not-yours")
    row, is_new = SealedPiece.objects.get_or_create(file=file, number=piece.number, defaults={"ct": piece.ct})
    _allow(is_new or bytes(row.ct) == piece.ct, "piece-differs")


@transaction.atomic
def put_blob(*, by: Member, space: Space, code: str, part: Part, body: bytes, note: Note) -> None:
    """Each part is put down once; only a card's note is written anew, by its owner."""
    _allow(0 < len(body) <= LONGEST_BLOB, "too-long")
    owners = queries.owner_of_code(by.viewer, space, code)
    if part in (Part.CARD, Part.NOTE):
        _allow(owners <= {by.pk}, "not-yours")
    values = {"member": by, "body": body, "came_at": note.at}
    if part is Part.NOTE:
        SealedBlob.objects.update_or_create(space=space, code=code, part=part, defaults=values)
        return
    row, is_new = SealedBlob.objects.get_or_create(space=space, code=code, part=part, defaults=values)
    _allow(is_new or (row.member_id == by.pk and bytes(row.body) == body), "code-used")


def drop_blob(*, by: Member, space: Space, code: str, note: Note) -> None:
    """Whoever put something down under a code takes all of it away again: an invitation dies when it is used."""
    if by.pk in queries.owner_of_code(by.viewer, space, code):
        SealedBlob.objects.filter(space=space, code=code).delete()


def count_try(*, by: Member, note: Note) -> None:
    """128 bits cannot be guessed; this is so that nobody keeps trying, or fills the disk. Not undone by a refusal."""
    row, _ = SealedTry.objects.get_or_create(member=by, hour=_hour(note.at))
    SealedTry.objects.filter(pk=row.pk).update(times=F("times") + 1)
    _allow(row.times < TRIES_AN_HOUR, "too-often")


def clear_rooms(*, by: Author, note: Note) -> None:
    """What was sent longer ago than a room's own list says goes for good. Its place in the log stays, so that every
    chain still closes; devices know from the same list that it was time, and stop a room in which more is missing.
    """
    for room in queries.started_rooms(None):
        keep = queries.listed_in(None, room).rule.keep
        if keep:
            _clear(room, before=note.at - timedelta(days=keep))


@transaction.atomic
def _clear(room: SealedRoom, *, before: datetime) -> None:
    SealedText.objects.filter(item__space_id=room.space_id, item__came_at__lt=before).delete()
    SealedFile.objects.filter(space_id=room.space_id, came_at__lt=before).delete()


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Files, cards, notes and invitations of somebody who wishes to be forgotten, and how often they tried codes.

    The log stays as it is, with the ciphertext of what they said, until they take it back or its time in the room is
    over: devices stop a room in which anything else is missing. Whoever remains is told by `no_longer_readers`, and
    changes the lock.
    """
    for model in (SealedFile, SealedBlob, SealedTry):
        model.objects.filter(member=by).delete()


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)
