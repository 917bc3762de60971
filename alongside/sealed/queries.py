"""What does the keeper of a sealed room hand out, and to whom? A little to readers, the log to who is inside."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from alongside.domain.sealed import Last, Listed, coded, from_data
from alongside.domain.sealed.shapes import header_in
from alongside.domain.visibility import SpaceKind, Viewer, may_read
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member, Partnership
from alongside.sealed.models import Part, SealedBlob, SealedFile, SealedItem, SealedKey, SealedPiece, SealedRoom
from alongside.spaces import queries as spaces
from alongside.spaces.models import Space

ENTRIES, ITEMS = 300, 200
"""The most that one answer holds."""
CODE_LASTS = timedelta(hours=48)


def sealed_space_or_404(viewer: Viewer | None, space_id: UUID) -> Space:
    """One answer for missing, closed, not sealed and another partnership's."""
    space = spaces.space_or_404(viewer, space_id)
    if not space.sealed:
        raise Http404
    return space


def agreed_doors(viewer: Viewer | None, partnership: Partnership) -> set[tuple[SpaceKind, str]]:
    """The kinds of closed room that the agreement has."""
    agreement = partnerships.agreement_of(viewer, partnership)
    return {(each.kind, each.stake) for each in agreement.closed_spaces}


def sealed_rooms(viewer: Viewer | None) -> QuerySet[Space]:
    return spaces.spaces_for(viewer).filter(sealed=True)


def room_of(viewer: Viewer | None, space: Space) -> SealedRoom:
    return SealedRoom.objects.get(pk=space.pk)


def started_rooms(viewer: Viewer | None) -> QuerySet[SealedRoom]:
    """Every room with a list, for the clock: of what is in them it can read nothing."""
    return SealedRoom.objects.order_by("pk")


def locked_room(viewer: Viewer | None, space: Space) -> SealedRoom:
    """Until the end of the transaction nobody else can add to this log."""
    return SealedRoom.objects.select_for_update().get(pk=space.pk)


def listed_in(viewer: Viewer | None, room: SealedRoom) -> Listed:
    return from_data(room.listed)


def is_inside(viewer: Viewer, room: SealedRoom) -> bool:
    """Has this member a device on the list? Whoever has none gets no messages, sealed as they are."""
    return viewer.member_id.hex in listed_in(viewer, room).members


def room_inside_or_404(viewer: Viewer, space: Space) -> SealedRoom:
    room = room_of(viewer, space)
    if not is_inside(viewer, room):
        raise Http404
    return room


def entries_after(viewer: Viewer | None, space: Space, number: int) -> list[dict[str, Any]]:
    rows = SealedItem.objects.filter(space=space, n__isnull=False, n__gt=number).order_by("n")[:ENTRIES]
    return [{"n": row.n, "seq": row.seq, "body": bytes(row.body).decode(), "sig": row.signature} for row in rows]


def keys_of_device(viewer: Viewer | None, space: Space, device: str) -> list[dict[str, Any]]:
    """All sealed keys for one device. Only that device can open them."""
    return list(map(_key, SealedKey.objects.filter(space=space, device=device).order_by("n", "id")))


def keys_of_entry(viewer: Viewer | None, space: Space, number: int) -> list[dict[str, Any]]:
    return list(map(_key, SealedKey.objects.filter(space=space, n=number).order_by("id")))


def _key(row: SealedKey) -> dict[str, Any]:
    return {"n": row.n, "epoch": row.epoch, "d": row.device, "enc": row.enc, "ct": bytes(row.ct).decode()}


def items_before(viewer: Viewer | None, space: Space, place: int, *, count: int) -> list[dict[str, Any]]:
    rows = _items(space).filter(seq__lt=place).order_by("-seq")[: min(count, ITEMS)]
    return [_item(row) for row in reversed(rows)]


def items_from(viewer: Viewer | None, space: Space, place: int, *, count: int) -> list[dict[str, Any]]:
    rows = _items(space).filter(seq__gte=place).order_by("seq")[: min(count, ITEMS)]
    return [_item(row) for row in rows]


def newest_of_device(viewer: Viewer | None, space: Space, device: str) -> list[dict[str, Any]]:
    """The newest message of one device, so that a device without memory can go on counting."""
    row = _items(space).filter(by=device, n=None).order_by("-seq").first()
    return [_item(row)] if row else []


def _items(space: Space) -> QuerySet[SealedItem]:
    return SealedItem.objects.filter(space=space).select_related("text")


def _item(row: SealedItem) -> dict[str, Any]:
    if row.n is not None:
        return {"seq": row.seq, "n": row.n}
    found = {"seq": row.seq, "body": bytes(row.body).decode(), "sig": row.signature, "digest": row.digest}
    return {**found, "ct": coded(bytes(row.text.ct))} if hasattr(row, "text") else found


def chain_at(viewer: Viewer | None, space: Space, place: int) -> str:
    """The value of the log at a place, or nothing where there is none."""
    return SealedItem.objects.filter(space=space, seq=place).values_list("chain", flat=True).first() or ""


def item_with_leaf(viewer: Viewer | None, space: Space, leaf: str) -> SealedItem | None:
    return SealedItem.objects.filter(space=space, leaf=leaf).first()


def last_of(viewer: Viewer | None, space: Space, device: str) -> Last:
    row = SealedItem.objects.filter(space=space, by=device, n=None).order_by("-seq").first()
    return Last(header_in(bytes(row.body))["i"], row.leaf) if row else Last()


def droppable(viewer: Viewer, space: Space, *, listed: Listed, leaves: Iterable[str]) -> QuerySet[SealedItem]:
    """Those of these messages that a device of this member signed."""
    mine = [id for id, device in listed.devices.items() if device.member == viewer.member_id.hex]
    return SealedItem.objects.filter(space=space, leaf__in=list(leaves), by__in=mine, n=None)


def file_in(viewer: Viewer | None, space: Space, file: str) -> SealedFile | None:
    return SealedFile.objects.filter(space=space, pk=file).first()


def piece_or_404(viewer: Viewer | None, space: Space, file: str, *, number: int) -> bytes:
    row = SealedPiece.objects.filter(file__space=space, file_id=file, number=number).first()
    if row is None:
        raise Http404
    return bytes(row.ct)


def blob(viewer: Viewer, space: Space, code: str, *, part: str, now: datetime) -> SealedBlob | None:
    """What lies under a code. A card and its note are for their owner alone; the rest does not last."""
    found = SealedBlob.objects.filter(space=space, code=code, part=part).select_related("member").first()
    if found is None:
        return None
    if part in (Part.CARD, Part.NOTE):
        return found if found.member_id == viewer.member_id else None
    return found if found.came_at > now - CODE_LASTS else None


def owner_of_code(viewer: Viewer | None, space: Space, code: str) -> set[UUID]:
    """Who has put something down under it."""
    return set(SealedBlob.objects.filter(space=space, code=code).values_list("member_id", flat=True))


def no_longer_readers(viewer: Viewer | None, space: Space, listed: Listed) -> list[str]:
    """Members with a device on the list for whom the space is closed now. Only the keeper's word: nobody is put out."""
    ids = [UUID(hex=member) for member in listed.members]
    found = {row.id.hex for row in Member.objects.filter(pk__in=ids, left_at=None) if may_read(row.viewer, space.place)}
    return sorted(listed.members - found)


def may_be_let_in(viewer: Viewer | None, space: Space, member: str) -> bool:
    """Whether the space is for this member at all, whoever inside says so."""
    row = Member.objects.filter(pk=UUID(hex=member), left_at=None).first()
    return row is not None and bool(may_read(row.viewer, space.place))
