"""What is new for many members at once of easy versions: which of them wait for their word?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from alongside.documents.models import EasyAnswer, EasyReader, EasyVersion, EasyWriter
from alongside.documents.queries.heard import heard_by
from alongside.documents.queries.lists import WITH_READERS
from alongside.domain.contributions import gist
from alongside.domain.notices import News
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member

LENGTH = 70


def news_of_easy_versions(
    viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime
) -> list[News]:
    """For those who read easy versions, wrote nothing of this one, and have not said what they understand of it.

    Which form somebody reads is theirs to tell: whoever prints a letter is not told.
    """
    asked = _who_read_them(readers)
    if not asked:
        return []
    waiting = EasyVersion.objects.filter(WITH_READERS, partnership__in={each.partnership_id for each in asked})
    found = list(waiting.order_by("given_at", "pk"))
    done = _who_is_done(found, asked)
    may_read = heard_by(viewer, asked, {(easy.of, easy.thing_id) for easy in found})
    return [
        _news(reader, easy)
        for easy in found
        for reader in asked
        if reader.partnership_id == easy.partnership_id
        and (reader.pk, easy.pk) not in done
        and (reader.pk, (easy.of, easy.thing_id)) in may_read
    ]


def _who_read_them(readers: Sequence[Member]) -> list[Member]:
    asked = set(EasyReader.objects.filter(member__in=readers).values_list("member_id", flat=True))
    return [each for each in readers if each.pk in asked]


def _who_is_done(found: Sequence[EasyVersion], asked: Sequence[Member]) -> set[tuple[UUID, UUID]]:
    """Each member with an easy version that they wrote in, or sent their answers to since it was given."""
    given = {easy.pk: easy.given_at for easy in found}
    wrote = EasyWriter.objects.filter(easy__in=given, member__in=asked).values_list("member_id", "easy_id")
    sent = EasyAnswer.objects.filter(easy__in=given, member__in=asked, sent=True)
    rows = sent.values_list("member_id", "easy_id", "at")
    return {*wrote, *((member, easy) for member, easy, at in rows if (since := given[easy]) and at >= since)}


def _news(reader: Member, easy: EasyVersion) -> News:
    title = gist(easy.title, most=LENGTH)
    return News(
        to=reader.pk,
        kind="easy",
        icon="easy",
        title=say("An easy version needs readers: “{title}”", title=title),
        step=say("You read one idea at a time, and say if you understand it."),
        easy=say("Do you understand “{title}”? Read it, then tell us.", title=title),
        path=reverse("documents:read", args=[reader.partnership.slug, easy.of, easy.thing_id]),
        at=easy.given_at or easy.changed_at,
        waits=True,
        thing=easy.thing_id,
    )
