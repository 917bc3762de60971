"""Each coming in is noted for its owner, and any browser that is signed in can be ended from another."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from alongside.domain.verdict import Refused, no
from alongside.ledger.actions import Note
from alongside.people import queries
from alongside.people.models import Account, CameIn
from alongside.people.ways import Way

KEPT = timedelta(days=365)
NOT_THERE = no("That device is signed out already.", "Look at the list again.")


@transaction.atomic
def note_coming_in(*, by: Account, note: Note, way: Way, device: str, shared: bool) -> None:
    by.came_in.filter(at__lt=note.at - KEPT).delete()
    CameIn.objects.create(account=by, at=note.at, way=way, device=device, is_shared=shared)


@transaction.atomic
def end_browser(*, by: Account, note: Note, handle: str) -> None:
    """Sign one browser out, wherever it is. Raises Refused where it is no longer signed in, or is somebody else's."""
    found = queries.browser_with(by, handle, now=note.at)
    if found is None:
        raise Refused(NOT_THERE)
    by.visits.filter(session_key=found.session_key).delete()


@transaction.atomic
def end_other_browsers(*, by: Account, note: Note, keep: str) -> int:
    """Sign out everywhere but on the browser whose row is `keep`. Answers on how many."""
    ended, _ = by.visits.exclude(session_key=keep).delete()
    return ended


@transaction.atomic
def see_news_of_ways(*, by: Account, note: Note) -> None:
    """Its owner has looked at who came in, and how."""
    if by.has_news_of_ways:
        by.has_news_of_ways = False
        by.save(update_fields=["has_news_of_ways"])
