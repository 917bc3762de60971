"""What is held about one person, down to what the record keeps: for that person, and made when they ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet, Value
from django.http import Http404

from alongside.closed.queries import OwnInRoom, own_in_rooms
from alongside.contributions.models import Contribution
from alongside.ledger.queries import lines_naming
from alongside.partnerships.models import Member
from alongside.people.models import Account
from alongside.web.queries.kinds_held import ALWAYS_WITHHELD, HELD, Kind


@dataclass(frozen=True, slots=True)
class InRecord:
    """What one record keeps: lines about somebody's pseudonym there, and about the pens of their chosen names."""

    partnership: str
    pseudonym: str
    lines: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class InRooms:
    """What is somebody's own in the closed rooms of one partnership."""

    partnership: str
    rooms: tuple[OwnInRoom, ...]


def held_about(viewer: Account) -> dict[str, list[dict[str, Any]]]:
    """Every row of every kind, as plain values. The number of queries is the number of kinds."""
    return {kind.key: [_plain(kind, row) for row in kind.rows(account=viewer)] for kind in HELD}


def _plain(kind: Kind, row: Any) -> dict[str, Any]:
    """Ids of other people are left out: they are about them."""
    fields = [each for each in row._meta.concrete_fields if each.name not in ALWAYS_WITHHELD.union(kind.withheld)]
    of_people = {each.name for each in fields if each.related_model in (Account, Member)}
    return {each.name: getattr(row, each.attname) for each in fields if each.name not in of_people}


def how_many_held(viewer: Account) -> list[tuple[str, int]]:
    """Each kind of which there is something, by its title."""
    counts = how_many(viewer, [kind.rows(account=viewer) for kind in HELD])
    return [(kind.title, count) for kind, count in zip(HELD, counts, strict=True) if count]


def how_many(viewer: Account, found: Sequence[QuerySet[Any]]) -> list[int]:
    """How many rows each of these has. One query for all of them."""
    first, *rest = (
        rows.order_by().annotate(nth=Value(place)).values("nth").annotate(count=Count("*")).values_list("nth", "count")
        for place, rows in enumerate(found)
    )
    counts = dict(first.union(*rest, all=True))
    return [counts.get(place, 0) for place in range(len(found))]


def every_membership_of(viewer: Account) -> list[Member]:
    """What this account is or ever was a member of: whoever left is still the author of what they said."""
    return list(Member.objects.filter(account_id=viewer.pk).select_related("partnership").order_by("joined_at"))


def membership_or_404(viewer: Account, member_id: Any) -> Member:
    """One of the viewer's own, also when they have left."""
    found = next((each for each in every_membership_of(viewer) if each.pk == member_id), None)
    if found is None:
        raise Http404
    return found


def in_records(viewer: Account, members: Sequence[Member]) -> list[InRecord]:
    """For each membership every line of the record with this person's pseudonym, or the pen of something they said."""
    mine = {each.partnership_id: {each.pseudonym} for each in members}
    said = Contribution.objects.filter(author__in=members).exclude(pen="")
    for partnership, pen in said.values_list("partnership_id", "pen"):
        mine[partnership].add(pen)
    lines: dict[UUID, list[dict[str, Any]]] = {partnership: [] for partnership in mine}
    for partnership, line in lines_naming(None, mine):
        lines[partnership].append(line)
    return [InRecord(each.partnership.name, each.pseudonym, tuple(lines[each.partnership_id])) for each in members]


def in_rooms(viewer: Account, members: Sequence[Member], *, at: datetime) -> list[InRooms]:
    """For each membership what that member said in closed rooms, also in those that they have left."""
    return [InRooms(each.partnership.name, tuple(own_in_rooms(each.viewer, at=at))) for each in members]
