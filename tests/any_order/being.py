"""Everything a member can do about being one: come, sit, stand up, hold a role, change, go, be forgotten."""

from __future__ import annotations

from alongside.partnerships.actions.inviting import Guest, invite, take_back
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.roles import accept_role, lay_down_role, name_for_role
from alongside.partnerships.actions.seats import leave_seat, take_seat
from alongside.partnerships.actions.standing import change_name, change_stake
from alongside.partnerships.actions.walls import put_up_wall, take_down_wall
from alongside.partnerships.models import Invitation, Member, RoleHeld, Wall
from alongside.web.actions import forget_member
from tests.any_order.world import WORD, World, pick

STAKES = ("uses_services", "carer", "professional", "nobody_knows")
FOLLOWS = ("seat.left", "role.left")
"""Whoever gives one thing up may lay another down by it."""


def sits(world: World, by: Member, n: int) -> None:
    world.act("seat.taken", take_seat, by=by)


def stands_up(world: World, by: Member, n: int) -> None:
    if n % 4 == 0:
        world.act("seat.left", leave_seat, by=by, also=("role.left",))


def changes_stake(world: World, by: Member, n: int) -> None:
    if n % 3 == 0:
        world.act("member.stake_changed", change_stake, by=by, stake=pick(STAKES, n // 3), also=FOLLOWS)


def changes_name(world: World, by: Member, n: int) -> None:
    world.act("", change_name, by=by, name=f"{WORD} called {n}")


def names_somebody(world: World, by: Member, n: int) -> None:
    role = pick(("co_chair_lived", "co_chair_professional", "no_such_role"), n)
    world.act("", name_for_role, by=by, role=role, member=pick(world.members(), n))


def accepts_role(world: World, by: Member, n: int) -> None:
    if asked := pick(RoleHeld.objects.filter(left_at=None).order_by("named_at"), n):
        mine = Member.objects.get(pk=asked.member_id)
        world.act("role.taken", accept_role, by=mine if n % 3 and mine.left_at is None else by, asked=asked)


def lays_down_role(world: World, by: Member, n: int) -> None:
    if n % 3 == 0 and (held := pick(RoleHeld.objects.order_by("named_at"), n)):
        world.act("role.left?", lay_down_role, by=by, held=held)


def invites(world: World, by: Member, n: int) -> None:
    world.act("member.invited", invite, by=by, partnership=by.partnership, guests=[Guest(name=f"{WORD} guest")])


def takes_invitation_back(world: World, by: Member, n: int) -> None:
    if invitation := pick(Invitation.objects.order_by("made_at"), n):
        world.act("", take_back, by=by, invitation=invitation)


def comes(world: World, by: Member, n: int) -> None:
    """Somebody new, or somebody who left and comes back."""
    gone = Member.objects.filter(left_at__isnull=False, account__isnull=False)
    back = pick(gone.select_related("account", "partnership"), n) if n % 2 else None
    account = back.account if back else world._account(f"New {n}")
    where = back.partnership if back else by.partnership
    joined = world.act(
        "member.joined", join, by=account, partnership=where, name=f"{WORD} new {n}", stake=pick(STAKES, n)
    )  # fmt: skip
    if joined and n % 3:
        world.act("seat.taken", take_seat, by=joined)


def keeps_it_from_somebody(world: World, by: Member, n: int) -> None:
    world.act("", put_up_wall, by=by, against=pick(world.members(), n))


def lets_them_see_again(world: World, by: Member, n: int) -> None:
    if n % 3 == 0 and (wall := pick(Wall.objects.order_by("made_at"), n)):
        world.act("", take_down_wall, by=by, wall=wall)


def goes(world: World, by: Member, n: int) -> None:
    if n % 4 == 0:
        world.act("member.left", leave, by=by, also=FOLLOWS)


def is_forgotten(world: World, by: Member, n: int) -> None:
    if n % 4 == 0:
        world.forgot = True
        world.act("member.forgotten", forget_member, by=by, also=("member.left", *FOLLOWS))


BEING = (
    sits, sits, stands_up, changes_stake, changes_name, names_somebody, names_somebody, accepts_role, accepts_role,
    lays_down_role, invites, takes_invitation_back, keeps_it_from_somebody, keeps_it_from_somebody,
    lets_them_see_again, comes, goes, is_forgotten,
)  # fmt: skip
