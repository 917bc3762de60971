"""A card, a link or a list of names: each invitation lets one person in, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from alongside.domain.record.acts import MemberInvited
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import INSTALLER, Note
from alongside.partnerships import queries
from alongside.partnerships.models import Invitation, Member, Partnership
from alongside.partnerships.queries.invitations import INVITATION_LINK, INVITATION_WORDS
from alongside.people import cards
from alongside.people.models import Account

WORKS_FOR = timedelta(days=60)
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom an invitation is for, as whoever makes it would say: both may be left empty."""

    name: str = ""
    group_hint: str = ""


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation with what opens it: a link and six words. They are shown once, and only their digests are kept."""

    invitation: Invitation
    secret: cards.Secret


@transaction.atomic
def invite(*, by: Member | Account, partnership: Partnership, guests: Sequence[Guest], note: Note) -> list[Invited]:
    """One invitation for each guest. Whoever uses it still says for themselves who they are and where they stand."""
    account = by if isinstance(by, Account) else by.account
    queries.locked_partnership(None, partnership.pk)
    insist(queries.may_invite(account or AnonymousUser(), partnership))
    if len(guests) > MOST_AT_ONCE:
        too_many = say("{most} invitations at once is the most.", most=MOST_AT_ONCE)
        insist(no(too_many, "Make these first, then the others."))
    return [_invite_one(by, partnership, guest=guest, note=note) for guest in guests]


def _invite_one(by: Member | Account, partnership: Partnership, *, guest: Guest, note: Note) -> Invited:
    secret = cards.new_secret(note.chance)
    invitation = Invitation.objects.create(
        id=note.chance.new_id(),
        partnership=partnership,
        **_digests(secret),
        name=guest.name,
        group_hint=guest.group_hint,
        made_by=by if isinstance(by, Member) else None,
        made_at=note.at,
        use_before=note.at + WORKS_FOR,
    )
    ledger.write(
        partnership_id=partnership.pk,
        by=by.author if isinstance(by, Member) else INSTALLER,
        act=MemberInvited(invitation=invitation.id.hex, stake=guest.group_hint),
        note=note,
    )
    return Invited(invitation, secret)


@transaction.atomic
def make_again(*, by: Member, invitation: Invitation, note: Note) -> Invited:
    """A new card for the same guest. The old card and link stop working, wherever they are."""
    still_out = _still_out(by, invitation)
    secret = cards.new_secret(note.chance)
    Invitation.objects.filter(pk=still_out.pk).update(**_digests(secret), use_before=note.at + WORKS_FOR)
    return Invited(queries.locked_invitation(by.viewer, still_out.pk), secret)


@transaction.atomic
def take_back(*, by: Member, invitation: Invitation, note: Note) -> None:
    """Any member may take an invitation back while nobody has used it. Nobody is put out by that."""
    still_out = _still_out(by, invitation)
    Invitation.objects.filter(pk=still_out.pk).update(withdrawn_at=note.at, name="", group_hint="")


def _still_out(by: Member, invitation: Invitation) -> Invitation:
    locked = queries.locked_invitation(by.viewer, invitation.pk)
    if locked.used_at or locked.withdrawn_at:
        raise Refused(no("Somebody has used this invitation, or it was taken back.", "Make a new one if you need it."))
    return locked


def _digests(secret: cards.Secret) -> dict[str, str]:
    return {
        "token_digest": cards.digest(INVITATION_LINK, secret.token),
        "words_digest": cards.digest(INVITATION_WORDS, cards.as_typed(secret.words)),
    }
