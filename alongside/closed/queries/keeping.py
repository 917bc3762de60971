"""Which locked words are in a room, as they are stored? For moving them about, never for reading."""

from __future__ import annotations

from uuid import UUID

from django.apps import apps
from django.db.models import BinaryField, Model, QuerySet
from django.db.models.functions import Substr

from alongside.closed.locked import LockedWords
from alongside.domain.rooms import Damaged, turn_of
from alongside.domain.rooms.locking import SHORTEST
from alongside.domain.visibility import SpaceKind, Viewer
from alongside.spaces.models import Space


def all_rooms(viewer: Viewer | None) -> QuerySet[Space]:
    """Every room that has a key here."""
    return Space.objects.exclude(kind=SpaceKind.JOINT).filter(sealed=False).order_by("opened_at", "pk")


def kinds_of_row(viewer: Viewer | None) -> dict[type[Model], list[LockedWords]]:
    """Every model with locked words, of whichever app, and which fields they are in."""
    found = {
        model: [f for f in model._meta.concrete_fields if isinstance(f, LockedWords)] for model in apps.get_models()
    }
    return {model: fields for model, fields in found.items() if fields}


def rows_after(viewer: Viewer | None, model: type[Model], *, space: Space, last: UUID, most: int) -> list[Model]:
    """The next few rows of a room, held until the transaction ends, in the order of their ids."""
    rows = model._default_manager.select_for_update().filter(space_id=space.pk, pk__gt=last)
    return list(rows.order_by("pk")[:most])


def turns_in_use(viewer: Viewer | None, space: Space) -> frozenset[int]:
    """Which turns of the room's key lock something in it. Only how each begins is read: a file may be large."""
    used: set[int] = set()
    for model, fields in kinds_of_row(viewer).items():
        rows = model._default_manager.filter(space_id=space.pk)
        heads = [Substr(field.attname, 1, SHORTEST, output_field=BinaryField()) for field in fields]
        for stored in rows.values_list(*heads).iterator():
            used |= {turn for each in stored if each and (turn := _turn(bytes(each))) is not None}
    return frozenset(used)


def _turn(stored: bytes) -> int | None:
    """None for what is damaged: no key opens it, so it keeps none."""
    try:
        return turn_of(stored)
    except Damaged:
        return None
