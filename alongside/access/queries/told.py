"""What is new for many members at once about what they need, and which of their days matter?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.timezone import get_current_timezone, localdate

from alongside.access.models import Answer, Need, Round
from alongside.domain.notices import Dated, News
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member

LONG_AGO = timedelta(days=30)


def rounds_to_confirm(viewer: Viewer, *, today: date) -> QuerySet[Round]:
    """Days to come for which this member has not said yet what they need."""
    answered = Answer.objects.filter(member_id=viewer.member_id).values("round")
    return Round.objects.filter(partnership_id=viewer.partnership_id, day__gte=today).exclude(pk__in=answered)


def rounds_to_finish(viewer: Viewer, *, today: date) -> QuerySet[Round]:
    """Days gone for which this member said a need, and has not said yet whether it was there."""
    mine = Need.objects.filter(answer__member_id=viewer.member_id, answer__said_met_at__isnull=True)
    return Round.objects.filter(
        partnership_id=viewer.partnership_id, day__lt=today, pk__in=mine.values("answer__round")
    )


def news_of_access(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """They are asked what they need on a day, or afterwards whether they got it."""
    today = localdate(now)
    places = {each.partnership_id: each.partnership.slug for each in readers}
    recent = Q(day__gt=today - LONG_AGO)
    rounds = list(Round.objects.filter(recent, partnership_id__in=places).order_by("day", "pk"))
    answered = set(Answer.objects.filter(round__in=rounds, member__in=readers).values_list("round", "member"))
    unfinished = Need.objects.filter(
        answer__said_met_at__isnull=True, answer__round__in=rounds, answer__member__in=readers
    )
    waiting = set(unfinished.values_list("answer__round", "answer__member"))
    found = []
    for each in rounds:
        for reader in readers:
            if reader.partnership_id != each.partnership_id:
                continue
            pair = (each.pk, reader.pk)
            if each.day >= today and pair not in answered:
                found.append(_before(each, reader.pk, places[each.partnership_id]))
            elif each.day < today and pair in waiting:
                found.append(_after(each, reader.pk, places[each.partnership_id]))
    return found


def _before(meeting: Round, to: UUID, slug: str) -> News:
    """Everybody is asked, so whoever prints a letter learns nothing of its reader from it."""
    return News(
        to=to,
        kind="access",
        icon="give",
        title=say("Say what you need for this day: {title}", title=meeting.title),
        step=say("Say “the same as always”, or what is different."),
        easy=say("What do you need on this day? {title}", title=meeting.title),
        path=reverse("access:confirm", args=[slug, meeting.pk]),
        at=meeting.made_at,
        thing=meeting.pk,
        until=meeting.day,
        waits=True,
        shared=True,
    )


def _after(meeting: Round, to: UUID, slug: str) -> News:
    return News(
        to=to,
        kind="access",
        icon="ask",
        title=say("Did you get what you need on this day? {title}", title=meeting.title),
        step=say("Only you can say."),
        easy=say("Did you get what you need? {title}", title=meeting.title),
        path=reverse("access:met", args=[slug, meeting.pk]),
        at=datetime.combine(meeting.day, time(), tzinfo=get_current_timezone()),
        thing=meeting.pk,
        waits=True,
    )


def dates_of_access(viewer: Viewer | None, readers: Sequence[Member], *, now: datetime) -> list[Dated]:
    """The days for which people were asked: each is a day we meet."""
    places = {each.partnership_id for each in readers}
    coming = Round.objects.filter(partnership_id__in=places, day__gte=localdate(now)).order_by("day", "pk")
    return [
        Dated(
            to=reader.pk,
            key=f"access-{each.pk.hex}",
            title=each.title,
            words=say("Say what you need on this day."),
            path=reverse("access:round", args=[reader.partnership.slug, each.pk]),
            at=each.day,
        )
        for each in coming
        for reader in readers
        if reader.partnership_id == each.partnership_id
    ]
