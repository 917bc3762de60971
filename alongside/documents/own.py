"""The easy version of the agreement: it stands below this app, which therefore offers it."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from alongside.documents.things import EasyThing, Original, every_member
from alongside.domain.agreement import Thing
from alongside.domain.check.agreed import whole_in_words
from alongside.domain.plainwords.states import Part
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Partnership


def _anyone(viewer: Viewer | None, partnership: Partnership, thing: UUID) -> bool:
    """An agreement is public: anyone may read under which rules a partnership works."""
    return thing == partnership.pk


def _agreement(partnership: Partnership, thing: UUID) -> Original | None:
    """The one in force, section by section. `thing` is the partnership itself: it has one agreement at a time."""
    if thing != partnership.pk:
        return None
    said = whole_in_words(partnerships.agreement_of(None, partnership))
    return Original(
        title=say("Our agreement"),
        parts=tuple(Part(key=each.key, called=each.title, words="\n".join(each.sentences)) for each in said),
        address=reverse("partnerships:agreement", args=[partnership.slug]),
    )


AGREEMENT = EasyThing(
    kind=Thing.AGREEMENT, called=say("our agreement"), may_read=_anyone, original=_agreement, heard_by=every_member
)
