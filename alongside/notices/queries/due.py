"""Who is to hear something now, what is new for them, and what may leave? Asked by the clock, for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.module_loading import import_string

from alongside.domain.access import Pace, Reach
from alongside.domain.notices import LONGEST_IN_HAND, News, Standing
from alongside.domain.visibility import Viewer
from alongside.notices.models import Outgoing, Reaching
from alongside.partnerships.models import Member

KEPT_FOR = timedelta(days=90)


def due(viewer: Viewer | None, now: datetime, *, most: int) -> list[Reaching]:
    """Whose next letter is due, those longest due first."""
    found = Reaching.objects.filter(next_at__lte=now).exclude(way=Reach.SITE).exclude(pace=Pace.NEVER)
    return list(found.select_related("account").order_by("next_at", "pk")[:most])


def places_of(viewer: Viewer | None, accounts: Sequence[UUID]) -> list[Member]:
    """Where each of these people is a member now. A letter is about one partnership: what is told there stays there."""
    found = Member.objects.filter(account__in=accounts, left_at__isnull=True, account__closed_at__isnull=True)
    return list(found.select_related("partnership").order_by("joined_at", "pk"))


def news_for(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """What every app knows to be new for these members. The number of questions is the same for one and hundreds."""
    found: list[News] = []
    for path in settings.NEWS_FROM:
        found.extend(import_string(path)(viewer, readers, since=since, now=now))
    return found


def to_send(viewer: Viewer | None, now: datetime, *, way: str, most: int) -> list[Outgoing]:
    """What may leave now. Nothing for an address that letters come back from, or of somebody who stopped them."""
    ready = Q(next_try_at__isnull=True) | Q(next_try_at__lte=now)
    found = Outgoing.objects.filter(ready, standing=Standing.WAITING, way=way)
    found = found.exclude(account__reaching__bouncing_since__isnull=False)
    found = found.exclude(kind="digest", account__reaching__pace=Pace.NEVER)
    return list(found.select_related("account", "member").order_by("made_at", "pk")[:most])


def stuck(viewer: Viewer | None, now: datetime) -> QuerySet[Outgoing]:
    """What was on its way when the machine stopped."""
    return Outgoing.objects.filter(standing=Standing.ON_ITS_WAY, changed_at__lt=now - LONGEST_IN_HAND)


def too_old(viewer: Viewer | None, now: datetime) -> QuerySet[Outgoing]:
    return Outgoing.objects.filter(made_at__lt=now - KEPT_FOR)
