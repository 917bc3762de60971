"""How does somebody hear from us, what went out to them, and which days are in their calendar? For themselves alone."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Count, QuerySet
from django.http import Http404
from django.utils.crypto import constant_time_compare
from django.utils.module_loading import import_string

from alongside.domain.notices import Dated
from alongside.ledger.rows import only
from alongside.notices.models import Outgoing, PostalAddress, Reaching
from alongside.notices.queries.due import places_of
from alongside.notices.signing import calendar_token, digest_of, who_stops
from alongside.people.models import Account


def reaching_of(viewer: Account, *, now: datetime) -> Reaching:
    """As it was chosen; for whoever has chosen nothing, what then holds: they look for themselves. Nothing is saved."""
    found = only(Reaching.objects.filter(account_id=viewer.pk))
    return found or Reaching(account_id=viewer.pk, time_zone=settings.TIME_ZONE, told_to=now)


def address_of(viewer: Account) -> PostalAddress | None:
    return only(PostalAddress.objects.filter(account_id=viewer.pk).select_related("printer__partnership"))


def takes_texts(viewer: Account) -> bool:
    """Whether texts can go to them: the app that keeps phone numbers knows."""
    return bool(import_string(settings.TAKES_TEXTS)(viewer))


def outbox_of(viewer: Account) -> QuerySet[Outgoing]:
    """What went out to them, or would, the newest first."""
    return Outgoing.objects.filter(account_id=viewer.pk).defer("body", "html").order_by("-made_at", "pk")


def outgoing_or_404(viewer: Account, outgoing_id: UUID) -> Outgoing:
    found = only(
        Outgoing.objects.filter(account_id=viewer.pk, pk=outgoing_id).select_related("printed_by__partnership")
    )
    if found is None:
        raise Http404
    return found


def outbox_counts(viewer: Account) -> list[tuple[str, str, int]]:
    """For whoever runs the server: how many things, by way and by where they are. Nothing of whose or what."""
    if not viewer.runs_server:
        raise Http404
    rows = Outgoing.objects.order_by().values_list("way", "standing").annotate(Count("pk"))
    return sorted(rows)


def who_stopped(viewer: Account | None, token: str) -> Account | None:
    """Whose letters this link stops. It works signed out: whoever has the letter has the link."""
    account_id = who_stops(token)
    return only(Account.objects.filter(pk=account_id, closed_at__isnull=True)) if account_id else None


def calendar_with(viewer: Account | None, token: str) -> Account | None:
    """Whose calendar has this secret address."""
    asked = digest_of("calendar", token)
    row = only(Reaching.objects.filter(calendar_digest=asked).select_related("account"))
    if row is None or row.account.closed_at:
        return None
    is_it = constant_time_compare(calendar_token(row.account_id, row.calendar_turn), token)
    return row.account if is_it else None


def dates_for(viewer: Account, *, now: datetime) -> list[Dated]:
    """The days that matter to somebody, in every partnership they are in; none of them from a closed room."""
    readers = places_of(None, [viewer.pk])
    return [each for path in settings.DATES_FROM for each in import_string(path)(None, readers, now=now)]
