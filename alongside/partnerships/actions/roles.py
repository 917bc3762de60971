"""A side names one of its own for a role; they say yes or no; later they lay it down."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.agreement.terms import Role
from alongside.domain.membership import may_accept
from alongside.domain.record.acts import RoleLeft, RoleTaken
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.partnerships import queries
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member, Partnership, RoleHeld


@transaction.atomic
def name_for_role(*, by: Member, role: str, member: Member, note: Note) -> RoleHeld:
    """Ask somebody of the same side to take on a role. Nothing is held until they say yes, so nothing is recorded."""
    me = still_here(by=by, note=note)
    them = queries.member_or_404(me.viewer, member.pk)
    insist(queries.may_name(me.viewer, _role(me, role), them))
    return RoleHeld.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        member=them,
        named_by=me,
        role=role,
        named_at=note.at,
    )


@transaction.atomic
def accept_role(*, by: Member, asked: RoleHeld, note: Note) -> None:
    me = still_here(by=by, note=note)
    role = _role(me, queries.my_role_or_404(me.viewer, asked.pk).role)
    taken = queries.holder_of(me.viewer, role.key) is not None
    insist(may_accept(role, queries.standing_of(me.viewer), taken=taken))
    RoleHeld.objects.filter(pk=asked.pk).update(taken_at=note.at)
    RoleHeld.objects.filter(
        partnership_id=me.partnership_id, role=role.key, taken_at__isnull=True, left_at__isnull=True
    ).update(left_at=note.at)
    ledger.write(
        partnership_id=me.partnership_id,
        by=me.author,
        act=RoleTaken(member=me.pseudonym, role=role.key),
        note=note,
    )


@transaction.atomic
def lay_down_role(*, by: Member, held: RoleHeld, note: Note) -> None:
    """Lay down a role, or say no to one. Saying no is not on the record, because nothing was held."""
    me = still_here(by=by, note=note)
    end_role(by=me.author, held=queries.my_role_or_404(me.viewer, held.pk), note=note)


@transaction.atomic
def end_role(*, by: Author, held: RoleHeld, note: Note) -> None:
    if not RoleHeld.objects.filter(pk=held.pk, left_at__isnull=True).update(left_at=note.at):
        return
    if held.taken_at is None:
        return
    ledger.write(
        partnership_id=held.partnership_id,
        by=by,
        act=RoleLeft(member=held.member.pseudonym, role=held.role),
        note=note,
    )


@transaction.atomic
def lay_down_unfit(*, by: Author, partnership: Partnership, note: Note) -> None:
    """Somebody's seat or group, or the agreement, changed: end each role that it left without the right holder."""
    roles = {role.key: role for role in queries.agreement_of(None, partnership).roles}
    for held in queries.roles_now(None, partnership):
        role = roles.get(held.role)
        if role is None or not may_accept(role, queries.standing_of(held.member.viewer), taken=False):
            end_role(by=by, held=held, note=note)


def _role(me: Member, key: str) -> Role:
    for role in queries.agreement_of(me.viewer, me.partnership).roles:
        if role.key == key:
            return role
    raise Refused(no("The agreement has no such role.", "Look at the roles it has now."))
