"""The easy version of the check: of what it says of each principle, in words. It is overtaken when one turns."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.urls import reverse

from alongside.check import queries
from alongside.check.kept_form import from_kept
from alongside.check.words import PRINCIPLES
from alongside.documents.things import EasyThing, Original, every_member
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import Part
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Partnership


def _whoever_sees_it(viewer: Viewer | None, partnership: Partnership, thing: UUID) -> bool:
    try:
        queries.agreement_if_seen(viewer, partnership)
    except Http404:
        return False
    return thing == partnership.pk


def _check(partnership: Partnership, thing: UUID) -> Original | None:
    """As it was last counted. Without an answer that can be shown there is nothing to tell."""
    kept = queries.kept_check(None, partnership)
    if thing != partnership.pk or kept is None or kept.answer is None:
        return None
    said = from_kept(kept.answer).principles
    parts = tuple(
        Part(key=principle.value, called=PRINCIPLES[principle][1], words=f"{PRINCIPLES[principle][2]} {word.value}")
        for principle, word in said.items()
    )
    return Original(title=say("Is it real?"), parts=parts, address=reverse("check:index", args=[partnership.slug]))


CHECK = EasyThing(
    kind=Thing.CHECK, called=say("the check"), may_read=_whoever_sees_it, original=_check, heard_by=every_member
)
