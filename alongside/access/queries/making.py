"""Which papers is somebody asked to make, and how far is it?"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.http import Http404

from alongside.access.models import Making, Round, Shown
from alongside.domain.access import Format, Kind, choice_of, is_made_by_machine
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import Trace, Viewer
from alongside.partnerships import queries as partnerships
from alongside.printing.speech import has_voice

NOT_YOU = no("Only whoever arranges meetings sees what is to be made.", "Your own is on your page about what you need.")


def may_make(viewer: Viewer | None) -> Verdict:
    """Co-chairs and others with a role, and whoever has ever asked for a day."""
    if viewer is None:
        return NOT_YOU
    holds = partnerships.roles_of(viewer).filter(taken_at__isnull=False).exists()
    return ALLOWED if holds or Round.objects.filter(asked_by_id=viewer.member_id).exists() else NOT_YOU


def makings_for(viewer: Viewer | None) -> QuerySet[Making]:
    """What is to be made, soonest first; what is made comes last. Whoever only asked for a day sees that day's."""
    if viewer is None or not may_make(viewer):
        return Making.objects.none()
    seen = partnerships.in_sight(viewer, Trace.COUNTED, whose="member")
    here = Making.objects.filter(seen, member__partnership_id=viewer.partnership_id, member__left_at__isnull=True)
    if not partnerships.roles_of(viewer).filter(taken_at__isnull=False).exists():
        here = here.filter(Q(round__asked_by_id=viewer.member_id) | Q(taken_by_id=viewer.member_id))
    return here.select_related("taken_by", "round").order_by(F("made_at").asc(nulls_first=True), "due", "pk")


def making_or_404(viewer: Viewer | None, making_id: UUID) -> Making:
    found = makings_for(viewer).filter(pk=making_id).first()
    if found is None:
        raise Http404
    return found


def makings_of_mine(viewer: Viewer | None) -> QuerySet[Making]:
    """What the viewer asked for, and how far it is."""
    if viewer is None:
        return Making.objects.none()
    mine = Making.objects.filter(member_id=viewer.member_id).select_related("taken_by")
    return mine.order_by(F("made_at").asc(nulls_first=True), "due", "pk")


def unmade_formats(viewer: Viewer | None) -> list[Format]:
    """The forms that this member shows here and that somebody has to make."""
    if viewer is None:
        return []
    keys = Shown.objects.filter(member_id=viewer.member_id, line__kind=Kind.FORMAT).order_by("pk")
    found = (choice_of(Kind.FORMAT, key) for key in keys.values_list("line__choice", flat=True))
    wanted = [choice.format for choice in found if choice and choice.format]
    voice = has_voice(settings.LANGUAGE_CODE)
    return [each for each in wanted if not is_made_by_machine(each, has_voice=voice)]
