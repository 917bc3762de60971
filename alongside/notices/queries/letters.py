"""Which letters are there to print, for whoever prints them, and who could that be?"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.domain.access import Reach
from alongside.domain.notices import Standing
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import Viewer
from alongside.notices.models import Outgoing
from alongside.notices.queries.due import places_of
from alongside.partnerships.models import Member
from alongside.partnerships.queries import kept, members_for, membership
from alongside.people.models import Account

UNDO_FOR = timedelta(days=7)
NOT_ASKED = no("Nobody here has asked you to print their letters.", "You can leave this page. There is nothing to do.")


def letters_for(viewer: Viewer | None) -> QuerySet[Outgoing]:
    """Letters that wait for this very member, whom each person chose; never from somebody who is kept from them."""
    return _mine(viewer).filter(standing=Standing.WAITING).order_by("made_at", "pk")


def letter_or_404(viewer: Viewer | None, letter_id: UUID) -> Outgoing:
    """One of them. Raises Http404, as for one that is not there."""
    found = letters_for(viewer).filter(pk=letter_id).first()
    if found is None:
        raise Http404
    return found


def by_id(viewer: Viewer | None, ids: list[UUID]) -> QuerySet[Outgoing]:
    """For the action that has asked before whether they are whoever acts's to change."""
    return Outgoing.objects.filter(pk__in=ids)


def letters_in_hand(viewer: Viewer | None, ids: list[UUID]) -> QuerySet[Outgoing]:
    """The same, of those that were in one file: what was written since is not marked with them."""
    return letters_for(viewer).filter(pk__in=ids)


def printed_lately(viewer: Viewer | None, *, now: datetime) -> QuerySet[Outgoing]:
    """What this member said they printed, as long as it can be undone. The newest first."""
    done = Q(standing=Standing.PRINTED, changed_at__gt=now - UNDO_FOR)
    return _mine(viewer).filter(done, printed_by_id=viewer.member_id if viewer else None).order_by("-changed_at", "pk")


def may_print(viewer: Viewer | None) -> Verdict:
    """Has anybody asked them?"""
    return ALLOWED if viewer and _asked(viewer).exists() else NOT_ASKED


def printers_for(viewer: Viewer | None) -> QuerySet[Member]:
    """Whom somebody can ask to print their letters: everybody else here whom they can see, and keep nothing from."""
    if viewer is None:
        return Member.objects.none()
    others = members_for(viewer).exclude(pk=viewer.member_id).exclude(account__isnull=True)
    return others.exclude(account__walls_against__by__memberships=viewer.member_id)


def who_could_print(viewer: Account) -> list[tuple[Member, Member]]:
    """Everybody whom somebody can ask, in each partnership of theirs, with the membership by which they know them."""
    mine = places_of(None, [viewer.pk])
    return [(me, printer) for me in mine for printer in printers_for(me.viewer)]


def as_whom(viewer: Account, whom: Member | None) -> Viewer | None:
    """The viewer that somebody is where this other member is, who may be kept from them by now."""
    if whom is None:
        return None
    me = membership(viewer, whom.partnership)
    return me.viewer if me else None


def _asked(viewer: Viewer) -> QuerySet[Member]:
    here = Member.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True)
    return here.filter(account__postal_address__printer_id=viewer.member_id).exclude(kept(viewer))


def _mine(viewer: Viewer | None) -> QuerySet[Outgoing]:
    if viewer is None:
        return Outgoing.objects.none()
    asked = _asked(viewer).values("pk")
    found = Outgoing.objects.filter(way=Reach.LETTER, member__in=asked)
    return found.select_related("member", "account__postal_address")
