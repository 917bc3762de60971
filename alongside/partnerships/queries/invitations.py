"""Which invitation is this, may it still be used, and which ones are still out?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404

from alongside.domain import membership as rules
from alongside.domain.membership import Invited
from alongside.domain.verdict import Verdict
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Invitation, Partnership
from alongside.partnerships.queries.members import how_many_members, membership
from alongside.people import cards
from alongside.people.models import Account

INVITATION_LINK, INVITATION_WORDS = "invitation link", "invitation words"
"""What each secret is for, so that a card to join never signs anybody in, nor the other way round."""
LONGEST_TOKEN = 100


def invitation_with_link(viewer: Viewer | None, token: str) -> Invitation | None:
    """Whoever holds the link may read what it is an invitation to."""
    found = Invitation.objects.filter(token_digest__in=cards.digests(INVITATION_LINK, token[:LONGEST_TOKEN]))
    return found.select_related("partnership").first()


def invitation_with_words(viewer: Viewer | None, words: Sequence[str]) -> Invitation | None:
    """The same for whoever holds the card with its six words."""
    found = Invitation.objects.filter(words_digest__in=cards.digests(INVITATION_WORDS, cards.as_typed(words)))
    return found.select_related("partnership").first()


def invitation_held(viewer: Viewer | None, token_digest: str) -> Invitation | None:
    """The same for whoever showed the link or the card a moment ago."""
    return Invitation.objects.filter(token_digest=token_digest).select_related("partnership").first()


def locked_invitation(viewer: Viewer | None, invitation_id: UUID) -> Invitation:
    """Read again inside the transaction: two people may hold the same card."""
    return Invitation.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=invitation_id)


def may_use(viewer: Viewer | None, invitation: Invitation | None, now: datetime) -> Verdict:
    if invitation is None:
        return rules.may_use(None, now)
    used, withdrawn = invitation.used_at is not None, invitation.withdrawn_at is not None
    return rules.may_use(Invited(invitation.use_before, used=used, withdrawn=withdrawn), now)


def may_invite(viewer: Account | AnonymousUser, partnership: Partnership) -> Verdict:
    return rules.may_invite(
        is_member=membership(viewer, partnership) is not None,
        started_it=viewer.is_authenticated and partnership.started_by_id == viewer.pk,
        members=how_many_members(None, partnership),
    )


def invitations_for(viewer: Viewer | None) -> QuerySet[Invitation]:
    """Invitations of the viewer's partnership that nobody has used or taken back, the newest first."""
    if viewer is None:
        return Invitation.objects.none()
    still_out = Invitation.objects.filter(
        partnership_id=viewer.partnership_id, used_at__isnull=True, withdrawn_at__isnull=True
    )
    return still_out.select_related("made_by").order_by("-made_at", "pk")


def invitation_or_404(viewer: Viewer | None, invitation_id: UUID) -> Invitation:
    found = invitations_for(viewer).filter(pk=invitation_id).first()
    if found is None:
        raise Http404
    return found
