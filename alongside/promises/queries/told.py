"""What is new for many members at once of promises, and which of their days matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import get_current_timezone, localdate

from alongside.domain.contributions import gist
from alongside.domain.notices import Dated, News
from alongside.domain.saying import say
from alongside.domain.stakes import Side
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member
from alongside.promises.models import Judgement, Promise

SOON, LONG_AGO = timedelta(days=7), timedelta(days=60)
LENGTH = 70


def news_of_promises(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """Their own that are due soon or late, those they are asked for, and those of others to say something about."""
    slugs = {each.pk: each.partnership.slug for each in readers}
    today = localdate(now)
    return [*_own(readers, slugs, today), *_asked(readers, slugs), *_to_judge(readers, today)]


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=get_current_timezone())


def _news(promise: Promise, to: UUID, slug: str, **said: Any) -> News:
    path = reverse("promises:show", args=[slug, promise.pk])
    return News(to=to, path=path, thing=promise.pk, icon="promise", waits=True, **said)


def _own(readers: Sequence[Member], slugs: dict[UUID, str], today: date) -> Iterator[News]:
    mine = Promise.objects.filter(
        owner__in=readers, taken_on_at__isnull=False, said_done_at__isnull=True, due__lte=today + SOON
    )
    for each in mine:
        words = gist(each.words, most=LENGTH)
        yield _news(
            each,
            each.owner_id,
            slugs[each.owner_id],
            kind="promise",
            title=say("You promised: “{words}”", words=words),
            step=say("Say how it is going."),
            easy=say("You promised: “{words}”", words=words),
            at=_begin(each.due - SOON),
            until=each.due,
            shared=True,
        )


def _asked(readers: Sequence[Member], slugs: dict[UUID, str]) -> Iterator[News]:
    waiting = Promise.objects.filter(owner__in=readers, taken_on_at__isnull=True, declined_at__isnull=True)
    for each in waiting.exclude(words=""):
        words = gist(each.words, most=LENGTH)
        yield _news(
            each,
            each.owner_id,
            slugs[each.owner_id],
            kind="asked",
            title=say("Somebody asks you to promise: “{words}”", words=words),
            step=say("It is no promise until you say yes. You can say no."),
            easy=say("Will you do this? “{words}”", words=words),
            at=each.made_at,
            until=each.due,
            shared=True,
        )


def _to_judge(readers: Sequence[Member], today: date) -> Iterator[News]:
    """Only people with lived experience say whether a promise was kept, and nobody of their own."""
    lived: dict[UUID, list[Member]] = defaultdict(list)
    for each in readers:
        if each.side == Side.LIVED:
            lived[each.partnership_id].append(each)
    ended = Q(due__lt=today) | Q(said_done_at__isnull=False)
    due = Promise.objects.filter(ended, partnership__in=lived, taken_on_at__isnull=False, due__gt=today - LONG_AGO)
    promises = list(due)
    answered = Judgement.objects.filter(promise__in=promises, member__in=readers).values_list("promise", "member")
    judged = set(answered)
    for promise in promises:
        words = gist(promise.words, most=LENGTH)
        for reader in lived[promise.partnership_id]:
            if reader.pk != promise.owner_id and (promise.pk, reader.pk) not in judged:
                yield _news(
                    promise,
                    reader.pk,
                    reader.partnership.slug,
                    kind="judge",
                    title=say("Was this promise kept? “{words}”", words=words),
                    step=say("And did it help? Only people with lived experience can say."),
                    easy=say("Was this done? “{words}”", words=words),
                    at=promise.said_done_at or _begin(promise.due),
                )


def dates_of_promises(viewer: Viewer | None, readers: Sequence[Member], *, now: datetime) -> list[Dated]:
    """The days by which they promised something that is not done."""
    slugs = {each.pk: each.partnership.slug for each in readers}
    mine = Promise.objects.filter(owner__in=readers, taken_on_at__isnull=False, said_done_at__isnull=True)
    return [
        Dated(
            to=each.owner_id,
            key=f"promise-{each.pk.hex}",
            title=say("You promised: {gist}", gist=gist(each.words, most=LENGTH)),
            words=say("Say how it is going."),
            path=reverse("promises:show", args=[slugs[each.owner_id], each.pk]),
            at=each.due,
        )
        for each in mine
    ]
