"""Somebody joins, on a footing that is theirs to say."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.agreement.terms import Stake
from alongside.domain.record.acts import MemberJoined
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships import queries
from alongside.partnerships.models import Invitation, Member, Partnership
from alongside.people import actions as people
from alongside.people.models import Account


@transaction.atomic
def join(*, by: Account, partnership: Partnership, name: str, stake: str, note: Note) -> Member:
    """`stake` is what the person says of themselves. Nobody checks it or says it for them.

    Whoever left and comes back is the same member again, so that their own words are theirs again.
    """
    queries.locked_partnership(None, partnership.pk)
    if queries.membership(by, partnership):
        insist(no("You are already in this partnership.", "Go to its home page."))
    footing = _footing(partnership, stake)
    standing = {"name": name, "stake": stake, "side": footing.side, "joined_at": note.at}
    member = queries.past_membership(by, partnership)
    if member is None:
        fresh = {"id": note.chance.new_id(), "pseudonym": note.chance.new_id().hex}
        member = Member.objects.create(partnership=partnership, account=by, **fresh, **standing)
    else:
        changed = member.footing_changed(stake=stake, side=footing.side, at=note.at)
        Member.objects.filter(pk=member.pk).update(left_at=None, **standing, **changed)
        member.refresh_from_db()
    ledger.write(
        partnership_id=partnership.pk,
        by=member.author,
        act=MemberJoined(member=member.pseudonym, stake=stake, side=footing.side),
        note=note,
    )
    return member


@transaction.atomic
def join_by_invitation(*, by: Account, invitation: Invitation, name: str, stake: str, note: Note) -> Member:
    """Use an invitation up. Two people who hold the same one cannot both come in."""
    queries.locked_partnership(None, invitation.partnership_id)
    asked = queries.locked_invitation(None, invitation.pk)
    insist(queries.may_use(None, asked, note.at))
    member = join(by=by, partnership=asked.partnership, name=name, stake=stake, note=note)
    Invitation.objects.filter(pk=asked.pk).update(used_at=note.at, used_by=member, name="", group_hint="")
    return member


@transaction.atomic
def join_as_somebody_new(*, by: Invitation, name: str, stake: str, note: Note) -> Member:
    """Whoever holds the invitation has no account here yet: make one, and join with it."""
    account = people.open_account(by=None, name=name, note=note)
    return join_by_invitation(by=account, invitation=by, name=name, stake=stake, note=note)


def _footing(partnership: Partnership, stake: str) -> Stake:
    for each in queries.agreement_of(None, partnership).stakes:
        if each.key == stake:
            return each
    raise Refused(no("This partnership has no such group.", "Choose one of the groups shown."))
