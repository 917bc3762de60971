"""Somebody names a helper, or ends it; and the partnership says where pages go."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.contributions import can_be_seen, kept
from alongside.domain.record.acts import HelperEnded, HelperNamed, PostAddressSet
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.paper import queries
from alongside.paper.models import Helper, PostAddress
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

NOT_YOURSELF = no("You cannot be your own helper.", "Choose somebody else.")
NAMED_ALREADY = no("They help you already.", "There is nothing more to do.")
ONLY_A_ROLE = no(
    "Only somebody who holds a role here can change where pages go.", "Ask one of them. They are on the page “People”."
)
NO_ADDRESS = no("There is no address here.", "Write where pages should be sent, one line under the other.")


@transaction.atomic
def name_helper(*, by: Member, helper: Member, note: Note) -> Helper:
    """Only somebody themselves says who types in for them."""
    me = still_here(by=by, note=note)
    if helper.pk == me.pk:
        insist(NOT_YOURSELF)
    if not partnerships.members_for(by.viewer).filter(pk=helper.pk).exists():
        insist(NOT_HERE)
    if queries.my_helpers(me.viewer).filter(helper=helper).exists():
        insist(NAMED_ALREADY)
    made = Helper.objects.create(id=note.chance.new_id(), whose=me, helper=helper, named_at=note.at)
    act = HelperNamed(helper=helper.pseudonym)
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)
    return made


@transaction.atomic
def end_helper(*, by: Member, helper: Helper, note: Note) -> None:
    me = still_here(by=by, note=note)
    ended = Helper.objects.filter(pk=helper.pk, whose=me, ended_at__isnull=True).update(ended_at=note.at)
    if not ended:
        insist(NOT_HERE)
    act = HelperEnded(helper=helper.helper.pseudonym)
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)


@transaction.atomic
def set_address(*, by: Member, lines: str, note: Note) -> None:
    """Whoever holds a role says where pages go. It is on the record that it changed, so nobody turns the post away."""
    me = still_here(by=by, note=note)
    if not queries.is_trusted(me.viewer):
        insist(ONLY_A_ROLE)
    if not can_be_seen(kept(lines)):
        insist(NO_ADDRESS)
    set_to = {"lines": kept(lines), "set_by": me, "set_at": note.at}
    PostAddress.objects.update_or_create(partnership_id=me.partnership_id, defaults=set_to)
    act = PostAddressSet(address=salted_digest(note.chance.new_salt(), kept(lines)))
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)
