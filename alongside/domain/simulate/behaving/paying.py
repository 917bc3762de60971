"""Who gives time, who asks for money, and when does it come?"""

from __future__ import annotations

from functools import partial

from alongside.domain.record import acts
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.world import World

PENCE_A_MINUTE = 42
"""£25 an hour."""
Owed = dict[str, int]


def spent(world: World, person: Person, **minutes: int) -> None:
    """Keep in mind what somebody gave this time; it is written down, and asked for, at the end of the week."""
    world.after(2 + world.luck.below(8), partial(_write_down, world, person, minutes))


def _write_down(world: World, person: Person, minutes: Owed) -> None:
    """What is paid for is agreed. Where it is paid, whoever likes claims it."""
    ways, luck = world.ways(), world.luck
    wished = person.wants_pay and luck.happens(ways.pay_wished)
    pays = luck.happens(ways.pays)
    owed = 0
    for kind, given in (("meeting", minutes["meeting"]), ("preparing", minutes["preparing"])):
        wanted = person.wants_pay and (wished if kind == "preparing" else True)
        paid = given if wanted and pays and (kind == "meeting" or luck.happens(ways.pays_preparing)) else 0
        if given:
            _give(world, person, kind=kind, minutes=given, wanted=wanted, paid=paid)
        owed += paid
    if minutes["travelling"]:
        _give(world, person, kind="travel", minutes=minutes["travelling"], wanted=False, paid=0)
    claims = {"time": owed * PENCE_A_MINUTE} if owed else {}
    if minutes["travelling"] and luck.happens(0.7):
        claims["expenses"] = 240 + luck.below(1_400)
    if claims and person.here:
        _claim(world, person, claims)
    if person.wants_pay and not owed:
        person.feels(-0.03)


def _give(world: World, person: Person, *, kind: str, minutes: int, wanted: bool, paid: int) -> None:
    given = acts.TimeGiven(
        member=person.author.pseudonym,
        member_stake=person.stake,
        kind=kind,
        minutes=minutes,
        wanted=wanted,
        paid=paid,
    )
    world.write(given, person.author)


def _claim(world: World, person: Person, claims: Owed) -> None:
    """Time and expenses go in together, and are paid together; or somebody loses the sheet."""
    ways, luck = world.ways(), world.luck
    names = {kind: luck.new_id() for kind in claims}
    for kind, pence in claims.items():
        world.write(acts.ClaimMade(claim=names[kind], kind=kind, pence=pence), person.author)
    if luck.happens(0.01):
        for name in names.values():
            world.after(2, partial(world.write, acts.ClaimWithdrawn(claim=name), person.author))
        return
    if luck.happens(ways.loses_claims):
        person.feels(-0.04)
        return
    days = max(luck.times(ways.pay_days), 1)
    paid = [acts.ClaimPaid(claim=names[kind], pence=pence) for kind, pence in claims.items()]
    world.after(days, partial(_pay, world, paid), office=True)
    person.feels(0.005 if days < 30 else -0.03)


def _pay(world: World, paid: list[acts.ClaimPaid]) -> None:
    clerk = world.staff().author
    for each in paid:
        world.write(each, clerk)


def share_budget(world: World) -> None:
    """Each quarter it is settled what the money for working together goes to."""
    for _ in range(2 + world.luck.below(3)):
        ways = world.ways()
        jointly = world.luck.happens(ways.shares_budget)
        by = world.luck.one_of(("jointly", "jointly", "jointly", "lived")) if jointly else "professional"
        line = acts.BudgetDecided(line=world.luck.new_id(), pence=(20 + world.luck.below(180)) * 1_000, decided_by=by)
        world.write(line, world.staff().author)
    world.after(91, partial(share_budget, world), office=True)
