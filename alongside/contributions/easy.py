"""The easy version of a reply. One in a closed room has none here: nothing of such a room leaves it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from alongside.contributions.queries.one import contribution_or_404, reply_as_it_is
from alongside.contributions.queries.told import replies_heard_by
from alongside.documents.things import EasyThing, Original
from alongside.domain.agreement import Thing
from alongside.domain.contributions import gist
from alongside.domain.plainwords.states import Part
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, Partnership

LENGTH = 70


def _whoever_hears_it(viewer: Viewer | None, partnership: Partnership, thing: UUID) -> bool:
    """Whoever may read what it replies to: by the table of who may read, and by the wall."""
    reply = reply_as_it_is(viewer, partnership, thing)
    if reply is None or viewer is None:
        return False
    try:
        contribution_or_404(viewer, reply.contribution_id)
    except Http404:
        return False
    return True


def _reply(partnership: Partnership, thing: UUID) -> Original | None:
    reply = reply_as_it_is(None, partnership, thing)
    if reply is None or not reply.words:
        return None
    return Original(
        title=say("Reply: {words}", words=gist(reply.words, most=LENGTH)),
        parts=(
            Part(key="outcome", called=say("What comes of it"), words=reply.get_outcome_display()),
            Part(key="words", called=say("What it says"), words=reply.words),
        ),
        address=f"{reverse('contributions:one', args=[partnership.slug, reply.contribution_id])}#reply-{reply.pk.hex}",
    )


def _heard_by(members: Sequence[Member], things: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    return replies_heard_by(None, members, things)


REPLY = EasyThing(
    kind=Thing.REPLY, called=say("a reply"), may_read=_whoever_hears_it, original=_reply, heard_by=_heard_by
)
