"""Whose is a letter that came in, did it come before, and how many did they send lately?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet

from alongside.domain.notices import Fate, Standing
from alongside.domain.visibility import Viewer
from alongside.ledger.rows import only
from alongside.notices.models import Arrival, Outgoing, ReplyAddress
from alongside.notices.queries.numbers import about_number
from alongside.notices.signing import BOUNCE, REPLY, holds, read_address
from alongside.people.models import Account

HOUR = timedelta(hours=1)


def whose_address(viewer: Viewer | None, addresses: Iterable[str]) -> ReplyAddress | None:
    """For whose answers to what one of these addresses is, if we made one of them and have not renewed it since."""
    for sealed in filter(None, map(read_address, addresses)):
        if sealed.what != REPLY or sealed.number >= 2**63:
            continue
        rows = ReplyAddress.objects.select_related("member__account__reaching", "member__partnership")
        row = only(rows.filter(pk=sealed.number, member__left_at__isnull=True, member__account__closed_at__isnull=True))
        if row and row.member.account and holds(sealed, about=about_number(viewer, row, turn_of(viewer, row))):
            return row
    return None


def turn_of(viewer: Viewer | None, row: ReplyAddress) -> int:
    account = row.member.account
    reaching = getattr(account, "reaching", None)
    return reaching.turn if reaching else 0


def owner_of_bounce(viewer: Viewer | None, addresses: Iterable[str]) -> Outgoing | None:
    """Which letter came back, if one of these is the address that only its envelope had."""
    for sealed in filter(None, map(read_address, addresses)):
        if sealed.what == BOUNCE and holds(sealed):
            sent = Outgoing.objects.filter(pk=f"{sealed.number:032x}", standing__in=[Standing.SENT, Standing.UNSURE])
            if found := only(sent.select_related("account")):
                return found
    return None


def came_before(viewer: Viewer | None, digest: str) -> bool:
    return Arrival.objects.filter(digest=digest).exists()


def came_lately(viewer: Viewer | None, account: Account, *, now: datetime) -> int:
    """How many letters in the last hour were truly theirs: who forges their name cannot use up what they may send."""
    theirs = Arrival.objects.filter(account=account, at__gt=now - HOUR).exclude(fate__in=[Fate.FORGED, Fate.UNPROVED])
    return theirs.count()


def forged_lately(viewer: Viewer | None, account: Account, *, now: datetime) -> int:
    return Arrival.objects.filter(account=account, at__gt=now - HOUR, fate__in=[Fate.FORGED, Fate.UNPROVED]).count()


def arrivals_of(viewer: Account) -> QuerySet[Arrival]:
    """Letters of theirs, or as if of theirs, that were not taken, the newest first."""
    told = [Fate.FORGED, Fate.UNPROVED, Fate.TOO_MANY, Fate.TOO_BIG, Fate.TOO_DEEP, Fate.EMPTY, Fate.REFUSED]
    return Arrival.objects.filter(account_id=viewer.pk, fate__in=told).order_by("-at")
