"""Which partnerships are there, and which of them is this account in?"""

from __future__ import annotations

from itertools import count
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.utils.text import slugify

from alongside.domain.membership import may_start
from alongside.domain.verdict import Verdict
from alongside.domain.visibility import Viewer
from alongside.ledger.rows import only
from alongside.partnerships.models import Partnership
from alongside.people.models import Account

LONGEST_SLUG = 60


def partnership_called(viewer: Viewer | None, slug: str) -> Partnership | None:
    """That a partnership exists, and what it is for, is public."""
    return only(Partnership.objects.filter(slug=slug))


def partnerships_of(viewer: Account | AnonymousUser) -> QuerySet[Partnership]:
    """The partnerships that this account is in now, by name."""
    if not viewer.is_authenticated:
        return Partnership.objects.none()
    return Partnership.objects.filter(members__account_id=viewer.pk, members__left_at__isnull=True).order_by("name")


def may_start_one(viewer: Account | AnonymousUser) -> Verdict:
    return may_start(runs_server=getattr(viewer, "runs_server", False), is_demo=settings.DEMO)


def locked_partnership(viewer: Viewer | None, partnership_id: UUID) -> Partnership:
    """Nobody else changes who is in it, who sits or which rules hold until this transaction is over."""
    return Partnership.objects.select_for_update().get(pk=partnership_id)


def free_slug(viewer: Viewer | None, name: str) -> str:
    """An address for this name that no partnership has yet. A name with no Latin letter or number gets a plain one."""
    wished = slugify(name)[: LONGEST_SLUG - 6].strip("-") or "partnership"
    taken = set(Partnership.objects.filter(slug__startswith=wished).values_list("slug", flat=True))
    return next(slug for number in count(1) if (slug := wished if number == 1 else f"{wished}-{number}") not in taken)
