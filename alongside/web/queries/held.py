"""What is held about one person, down to what the record keeps: for that person, and made when they ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

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
    counts = [(kind.title, kind.rows(account=viewer).count()) for kind in HELD]
    return [(title, count) for title, count in counts if count]


def every_membership_of(viewer: Account) -> list[Member]:
    """What this account is or ever was a member of: whoever left is still the author of what they said."""
    return list(Member.objects.filter(account_id=viewer.pk).select_related("partnership").order_by("joined_at"))


def membership_or_404(viewer: Account, member_id: Any) -> Member:
    """One of the viewer's own, also when they have left."""
    found = next((each for each in every_membership_of(viewer) if each.pk == member_id), None)
    if found is None:
        raise Http404
    return found


def in_record(viewer: Account, member: Member) -> InRecord:
    """Every line of the record that names this person's pseudonym, or the pen of something they said."""
    pens = Contribution.objects.filter(author=member).exclude(pen="").values_list("pen", flat=True)
    mine = {member.pseudonym, *pens}
    theirs = tuple(lines_naming(member.viewer, member.partnership_id, mine))
    return InRecord(member.partnership.name, member.pseudonym, theirs)
