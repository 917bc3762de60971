"""Which rows come of people joining, leaving, taking seats and roles, and being written to?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.check.evidence.numbers import number
from alongside.domain.record import acts


def _started(rows: Rows, here: Here, facts: Facts) -> None:
    here.state.stakes.update(facts["stakes"])


def _joined(rows: Rows, here: Here, facts: Facts) -> None:
    here.state.stakes[facts["stake"]] = facts["side"]
    here.state.members[facts["member"]] = facts["stake"]
    rows["joins"].append(here.of(facts["member"], facts["stake"]))


def _stake_changed(rows: Rows, here: Here, facts: Facts) -> None:
    here.state.members[facts["member"]] = facts["after"]


def _left(rows: Rows, here: Here, facts: Facts) -> None:
    rows["exits"].append(here.of(facts["member"], ""))


def _explained(rows: Rows, here: Here, facts: Facts) -> None:
    rows["reasons"].append((*here.nobody(facts["of_stake"]), facts["why"]))


def _seat_taken(rows: Rows, here: Here, facts: Facts) -> None:
    rows["seats"].append((*here.of(facts["member"], facts["stake"]), 1))


def _seat_left(rows: Rows, here: Here, facts: Facts) -> None:
    rows["seats"].append((*here.of(facts["member"], facts["stake"]), -1))


def _role_taken(rows: Rows, here: Here, facts: Facts) -> None:
    rows["roles"].append((*here.of(facts["member"], ""), 1, facts["role"]))


def _role_left(rows: Rows, here: Here, facts: Facts) -> None:
    rows["roles"].append((*here.of(facts["member"], ""), -1, facts["role"]))


def _invited(rows: Rows, here: Here, facts: Facts) -> None:
    rows["invitations"].append((*here.where, number(facts["invitation"]), facts["stake"]))


def _contacted(rows: Rows, here: Here, facts: Facts) -> None:
    rows["contacts"].append((*here.of(facts["member"], facts["member_stake"]), facts["kind"]))


def _groups(rows: Rows, here: Here, facts: Facts) -> None:
    members, served = facts["members"], facts["served_per_thousand"]
    rows["groups"].extend(
        (*here.nobody(), members.get(group, 0), facts["asked"], served.get(group, -1), group)
        for group in sorted(members.keys() | served.keys())
    )


WRITERS: Writers = {
    acts.PartnershipStarted: _started,
    acts.MemberJoined: _joined,
    acts.MemberStakeChanged: _stake_changed,
    acts.MemberLeft: _left,
    acts.LeavingExplained: _explained,
    acts.SeatTaken: _seat_taken,
    acts.SeatLeft: _seat_left,
    acts.RoleTaken: _role_taken,
    acts.RoleLeft: _role_left,
    acts.MemberInvited: _invited,
    acts.ContactMade: _contacted,
    acts.GroupsCounted: _groups,
}
