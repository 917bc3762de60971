"""What is new for many members at once: who was named for a role, and who is kept from whom among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from alongside.domain.notices import News
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, RoleHeld


def kept_from_each(viewer: Viewer | None, readers: Sequence[Member]) -> dict[UUID, frozenset[UUID]]:
    """For each of these members, who is kept from them: the wall, for the clock that writes to many. One query."""
    walled = Member.objects.filter(account__walls__against__memberships__in=readers)
    found = defaultdict(set)
    for reader, member in walled.values_list("account__walls__against__memberships", "pk"):
        found[reader].add(member)
    return {reader: frozenset(members) for reader, members in found.items()}


def news_of_roles(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """Somebody named them for a role, and they have not answered."""
    by_id = {each.pk: each for each in readers}
    offered = RoleHeld.objects.filter(member__in=readers, taken_at__isnull=True, left_at__isnull=True)
    return [
        News(
            to=each.member_id,
            kind="role",
            icon="people",
            title=say("Somebody named you for a role."),
            step=say("You can say yes or no. You do not have to say why."),
            easy=say("Do you want a role? Say yes or no."),
            path=reverse("partnerships:roles", args=[by_id[each.member_id].partnership.slug]),
            at=each.named_at,
            waits=True,
            thing=each.pk,
        )
        for each in offered
    ]
