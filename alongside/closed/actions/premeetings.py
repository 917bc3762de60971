"""Somebody plans that the room meets before a joint meeting, changes it, calls it off, or says whether they come."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.closed import queries
from alongside.closed.models import Coming, PreMeeting, Presence
from alongside.closed.reading import as_themselves
from alongside.domain.contributions import kept, may_be_said
from alongside.domain.rooms.premeeting import (
    CHANGED_MEANWHILE,
    Comes,
    When,
    may_call_off,
    may_change_plan,
    may_plan,
    may_say_if_they_come,
)
from alongside.domain.verdict import Refused, insist
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space

LONGEST_LINE, LONGEST_HELP = 200, 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What somebody plans. `help_with` is who can help others to come; it can be empty."""

    joint: str
    where: str
    when: When
    help_with: str = ""

    def as_kept(self) -> dict[str, str]:
        """Raises Refused for nothing, and for too much."""
        joint, where, help_with = kept(self.joint), kept(self.where), kept(self.help_with)
        insist(may_be_said(joint, longest=LONGEST_LINE))
        insist(may_be_said(where, longest=LONGEST_LINE))
        if help_with:
            insist(may_be_said(help_with, longest=LONGEST_HELP))
        return {"joint": joint, "where": where, "help_with": help_with}


@as_themselves
def plan_premeeting(*, by: Member, space: Space, plan: Plan, note: Note) -> PreMeeting:
    """Nothing keeps who planned it."""
    stay = queries.stay_to_take_part(by.viewer, space.pk, at=note.at)
    insist(may_plan(plan.when, is_guest=stay.guest_until is not None, at=note.at))
    made = PreMeeting(id=note.chance.new_id(), space_id=stay.space_id)
    return _saved(made, plan, note=note)


@as_themselves
def change_premeeting(*, by: Member, premeeting: PreMeeting, plan: Plan, seen: int, note: Note) -> PreMeeting:
    """Whoever changes what another person is just changing is told. What people said about coming stays."""
    now, stay = _held(by=by, premeeting=premeeting, note=note)
    is_guest, is_called_off = stay.guest_until is not None, now.called_off_at is not None
    insist(may_change_plan(now.when, is_called_off=is_called_off, is_guest=is_guest, at=note.at))
    if seen != now.version:
        raise Refused(CHANGED_MEANWHILE)
    insist(may_plan(plan.when, before=now.when, is_guest=is_guest, at=note.at))
    now.version += 1
    return _saved(now, plan, note=note)


@as_themselves
def call_off(*, by: Member, premeeting: PreMeeting, note: Note) -> PreMeeting:
    """A plain line stays until it would have been over. What people need, and who would have come, goes."""
    now, stay = _held(by=by, premeeting=premeeting, note=note)
    is_guest, is_called_off = stay.guest_until is not None, now.called_off_at is not None
    insist(may_call_off(now.when, is_called_off=is_called_off, is_guest=is_guest, at=note.at))
    Coming.objects.filter(premeeting=now).delete()
    PreMeeting.objects.filter(pk=now.pk).update(called_off_at=note.at, put_at=note.at, version=now.version + 1)
    now.called_off_at = note.at
    return now


@as_themselves
def say_if_i_come(*, by: Member, premeeting: PreMeeting, comes: Comes, needs: str, note: Note) -> Coming:
    """Anyone can think again until it ends; their last answer counts."""
    now, stay = _held(by=by, premeeting=premeeting, note=note)
    insist(may_say_if_they_come(now.when, is_called_off=now.called_off_at is not None, at=note.at))
    needs = kept(needs) if comes is Comes.NEEDS else ""
    if comes is Comes.NEEDS:
        insist(may_be_said(needs, longest=LONGEST_HELP))
    Coming.objects.filter(premeeting=now, by=stay).delete()
    return Coming.objects.create(
        id=note.chance.new_id(), space_id=now.space_id, premeeting=now, by=stay, comes=comes.value, needs=needs
    )


def forget_comings(*, by: Member, stay: Presence, note: Note) -> None:
    Coming.objects.filter(by=stay).delete()


def _held(*, by: Member, premeeting: PreMeeting, note: Note) -> tuple[PreMeeting, Presence]:
    """It as it is now, with the stay of whoever acts. Raises Refused."""
    stay = queries.stay_to_take_part(by.viewer, premeeting.space_id, at=note.at)
    return queries.premeeting_to_change(by.viewer, premeeting.pk, at=note.at), stay


def _saved(premeeting: PreMeeting, plan: Plan, *, note: Note) -> PreMeeting:
    words, when = plan.as_kept(), plan.when
    premeeting.joint, premeeting.where, premeeting.help_with = words["joint"], words["where"], words["help_with"]
    premeeting.joint_at, premeeting.begins_at = when.joint_at, when.begins_at
    premeeting.minutes, premeeting.debrief_at = when.minutes, when.debrief_at
    premeeting.put_at = note.at
    premeeting.save()
    return premeeting
