"""Is there something new in a room that this viewer is inside of? Yes or no: not where, what, how much or by whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.timezone import get_current_timezone, localdate

from alongside.closed.models import Asking, Post, PreMeeting, Showing, Statement, Suggestion
from alongside.closed.queries.inside import my_stays
from alongside.closed.reading import reading_as, reading_in_turn
from alongside.domain.notices import News
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.ledger.prepared import ask
from alongside.partnerships.models import Member

SOMETHING_NEW = say("There is something new in a room of yours.")
HOUR = 8


def is_there_news(viewer: Viewer | None, *, at: datetime) -> bool:
    """One question, for pages outside of any room. Nothing is new to whoever muted a room, or takes a break from it,
    but that a part of it is shown to its lead: that is told to everybody inside.
    """
    if viewer is None:
        return False
    with reading_as(viewer, at=at):
        return _has_news(viewer, at=at)


def _has_news(viewer: Viewer, *, at: datetime) -> bool:
    return bool(ask(stays_with_news, viewer, at=at))


def stays_with_news(viewer: Viewer, *, at: datetime) -> QuerySet[Any, Any]:
    """`domain.rooms.is_new` and `is_told` as a filter on the viewer's own stays.

    A guest hears of what they find there: see `begun_for_me`.
    What nobody is known to have done, such as to put a statement to the room, is new to whoever did it as well.
    """
    since = Coalesce(OuterRef("seen_to"), OuterRef("entered_at"))
    here = Q(space_id=OuterRef("space_id"))
    said = Post.objects.filter(here, said_at__gt=since, withdrawn_at=None, hidden_at=None, forgotten_at=None)
    statements = Statement.objects.filter(here, Q(begun_at__gt=since) | Q(put_at__gt=since))
    suggested = Suggestion.objects.filter(here, put_at__gt=since, settled_at=None)
    asks = Asking.objects.filter(here, asked_at__gt=since, refused_at=None)
    meetings = PreMeeting.objects.filter(here, put_at__gt=since)
    said = said.exclude(by__member_id=viewer.member_id)
    of_members = Q(reduce(or_, [Exists(each) for each in (said, statements, suggested, asks)])) & Q(guest_until=None)
    begun = said.filter(Q(thread=None) | Q(thread__said_at__gte=OuterRef("entered_at")))
    new = of_members | Q(Exists(begun)) | Q(Exists(meetings))
    shown = Showing.objects.filter(here, agreed_at__gt=since, reads_until__gt=at, ended_at=None)
    news = (Q(muted_at=None, paused_at=None) & new) | Exists(shown)
    return my_stays(viewer, at=at).filter(news).order_by().values("pk")[:1]


def news_of_rooms(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """That there is something, for each of these members: the sentence of their first page, at most once a day.

    Each is asked about by themselves, because the wall in the database shows a room to one reader at a time.
    """
    day = datetime.combine(localdate(now), time(HOUR), tzinfo=get_current_timezone())
    at = day if day <= now else day - timedelta(days=1)
    told = []
    with reading_in_turn(at=now) as become:
        for reader in readers:
            become(reader.viewer)
            if _has_news(reader.viewer, at=now):
                told.append(reader)
    return [
        News(
            to=reader.pk,
            kind="room",
            icon="door",
            title=SOMETHING_NEW,
            step=say("You can read it on your own page, after you sign in."),
            easy=SOMETHING_NEW,
            path=reverse("web:today"),
            at=at,
            waits=True,
        )
        for reader in told
    ]
