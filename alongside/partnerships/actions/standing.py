"""A member changes the name they go by here, or says that they stand on another footing."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.record.acts import MemberStakeChanged
from alongside.domain.verdict import Refused, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships import queries
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.actions.roles import lay_down_unfit
from alongside.partnerships.actions.seats import end_seat
from alongside.partnerships.models import Member


@transaction.atomic
def change_name(*, by: Member, name: str, note: Note) -> None:
    """What we call somebody is not on the record, so neither is a change of it."""
    Member.objects.filter(pk=still_here(by=by, note=note).pk).update(name=name)


@transaction.atomic
def change_stake(*, by: Member, stake: str, note: Note) -> None:
    """Theirs to say, and on the record. A seat belongs to a group, so it is given up first."""
    me = still_here(by=by, note=note)
    if me.stake == stake:
        raise Refused(no("You are in this group already.", "There is nothing to change."))
    footing = next((each for each in queries.agreement_of(me.viewer, me.partnership).stakes if each.key == stake), None)
    if footing is None:
        raise Refused(no("This partnership has no such group.", "Choose one of the groups shown."))
    seat = queries.seat_of(me.viewer)
    if seat is not None:
        end_seat(by=me.author, seat=seat, note=note)
    changed = me.footing_changed(stake=stake, side=footing.side, at=note.at)
    Member.objects.filter(pk=me.pk).update(stake=stake, side=footing.side, **changed)
    lay_down_unfit(by=me.author, partnership=me.partnership, note=note)
    ledger.write(
        partnership_id=me.partnership_id,
        by=me.author,
        act=MemberStakeChanged(member=me.pseudonym, before=me.stake, after=stake),
        note=note,
    )
