"""How does it begin, who comes, who takes a seat, and who goes again?"""

from __future__ import annotations

from functools import partial

from alongside.domain.agreement import CO_CHAIR_LIVED, CO_CHAIR_PROFESSIONAL
from alongside.domain.record import acts
from alongside.domain.record.entry import CLOCK, INSTALLER
from alongside.domain.simulate.behaving.luck import Luck
from alongside.domain.simulate.behaving.people import SERVED, Person, friend_of_staff, somebody, stakes_of
from alongside.domain.simulate.behaving.world import World
from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES, Side
from alongside.domain.visibility import SpaceKind

RULES = ("each_group",) * 7 + ("equal_voices", "equal_voices", "two_thirds")
TABLE, MOST_AT_TABLE = 24, 60
FEW_FAVOURITES = 3
SMALL_GROUP, NOTICE_DAYS, PAY_DAYS = 5, 7, 28
RATHER_NOT = 0.1
WEARY = 0.42
"""Below this a heart thinks of leaving."""


def begin(world: World, members: int) -> None:
    """The first day, and the days on which the first members join."""
    people = _people(world, members)
    table = min(MOST_AT_TABLE, TABLE + max(members - TABLE, 0) // 10)
    for number, person in enumerate(people):
        person.at_table = person.seat = number < table
    for person in [each for each in people if each.lived and each.at_table][:FEW_FAVOURITES]:
        person.favourite = True
    seats = {
        stake: sum(1 for each in people if each.seat and each.stake == stake)
        for stake in (USES_SERVICES, CARER, PROFESSIONAL)
    }
    digest = world.settle(rules=world.luck.one_of(RULES), seats=seats)
    world.at(world.starts, partial(_start, world, digest))
    for number, person in enumerate(people):
        world.at(world.moment(0.5 + 12 * number / len(people)), partial(join, world, person))
    world.after(13, partial(take_roles, world))


def _people(world: World, members: int) -> list[Person]:
    found = [
        somebody(world.luck, stake, open_to=world.ways_from_the_start().open_to)
        for stake in stakes_of(world.luck, members)
    ]
    # Staff brought it about, so that somebody of theirs is there first.
    found.sort(key=lambda each: each.lived and world.luck.happens(0.5))
    carers = [number for number, each in enumerate(found) if each.stake == CARER]
    for number in carers[: round(len(carers) * world.kind.stand_ins + 0.49)] if world.kind.stand_ins else ():
        found[number] = friend_of_staff(world.luck)
    # Of each stake somebody has to be at the table.
    firsts = [next(each for each in found if each.stake == stake) for stake in (USES_SERVICES, CARER, PROFESSIONAL)]
    return firsts + [each for each in found if each not in firsts]


def _start(world: World, digest: str) -> None:
    stakes = {stake.key: stake.side.value for stake in world.agreement.stakes}
    world.write(acts.PartnershipStarted(agreement=digest, stakes=stakes), INSTALLER)
    world.write(acts.AgreementAdopted(version=1, agreement=digest), INSTALLER)
    terms = acts.TermsStated(
        version=1,
        small_group=SMALL_GROUP,
        reply_days=world.agreement.reply_days,
        notice_days=world.agreement.notice_days_for_papers,
        pay_days=PAY_DAYS,
    )
    world.write(terms, INSTALLER)
    world.write(acts.SpaceOpened(space=world.room, kind=SpaceKind.JOINT.value), INSTALLER)
    world.write(acts.SpaceOpened(space=world.lived_room, kind=SpaceKind.LIVED.value), INSTALLER)


def join(world: World, person: Person) -> None:
    side = Side.LIVED if person.lived else Side.PROFESSIONAL
    world.people.append(person)
    me = person.author
    world.write(acts.MemberJoined(member=me.pseudonym, stake=person.stake, side=side.value), me)
    if person.seat:
        world.write(acts.SeatTaken(member=me.pseudonym, stake=person.stake), me)
    world.after(world.luck.times(4), partial(_ask_needs, world, person))
    if person.lived:
        world.after(world.luck.times(3), partial(_offer, world, person), office=True)


def _ask_needs(world: World, person: Person) -> None:
    if person.here and world.luck.happens(world.ways().asks_needs):
        asked = acts.AccessAsked(member=person.author.pseudonym, member_stake=person.stake, needs=person.needs)
        world.write(asked, person.author)


def _offer(world: World, person: Person) -> None:
    """Somebody from the office says what is paid, in writing if they do it well."""
    ways, luck = world.ways(), world.luck
    if not person.here or not luck.happens(ways.offers):
        return
    offer = acts.OfferMade(
        member=person.author.pseudonym,
        member_stake=person.stake,
        before_start=luck.happens(ways.offers),
        complete=luck.happens(ways.offers),
        adviser_named=luck.happens(ways.offers),
    )
    world.write(offer, world.staff().author)


def take_roles(world: World) -> None:
    for role in (CO_CHAIR_LIVED, CO_CHAIR_PROFESSIONAL):
        _take_role(world, role)


def _take_role(world: World, role: str) -> None:
    """Each side names its own. Where nobody with lived experience leads anything, nobody asks them to."""
    ways, lived = world.ways(), role == CO_CHAIR_LIVED
    there = world.table(lived=lived)
    if there and (not lived or ways.led_by_lived + ways.led_together > RATHER_NOT):
        person = world.roles[role] = world.luck.one_of(there)
        world.write(acts.RoleTaken(member=person.author.pseudonym, role=role), person.author)


def settle_hearts(world: World) -> None:
    """Once a month: who is weary may go; feelings fade; a place that is free may be filled."""
    for person in world.here():
        person.heart += (0.66 - person.heart) * 0.08 if not person.friend else 0
        weary = max(0.0, WEARY - person.heart)
        if world.luck.happens((0.006 if person.lived else 0.009) + weary * 0.3):
            world.after(world.luck.below(26), partial(_leave, world, person))


def _leave(world: World, person: Person) -> None:
    if not person.here or sum(1 for each in world.here() if each.stake == person.stake) < 2:
        return
    person.here = False
    for role in [role for role, holder in world.roles.items() if holder is person]:
        world.write(acts.RoleLeft(member=person.author.pseudonym, role=role), person.author)
        del world.roles[role]
        world.after(world.luck.times(20), partial(_take_role, world, role))
    if person.seat:
        world.write(acts.SeatLeft(member=person.author.pseudonym, stake=person.stake), person.author)
    world.write(acts.MemberLeft(member=person.author.pseudonym), person.author)
    if world.luck.happens(0.6):
        world.write(acts.LeavingExplained(of_stake=person.stake, why=_why(world.luck, person)), CLOCK)
    world.after(world.luck.times(30), partial(_recruit, world, person.stake), office=True)


def _why(luck: Luck, person: Person) -> str:
    if person.lived and person.heart < WEARY and luck.happens(0.75):
        return luck.one_of(("not_heard", "not_heard", "upset", "money", "access"))
    return luck.one_of(("time", "health", "moved", "finished", "unsaid"))


def _recruit(world: World, stake: str) -> None:
    """Somebody is invited for the free place, now or at another try a month on, or nobody takes the trouble."""
    if not world.luck.happens(world.ways().recruits):
        world.after(world.luck.times(30), partial(_recruit, world, stake), office=True)
        return
    world.write(acts.MemberInvited(invitation=world.luck.new_id(), stake=stake), world.staff().author)
    newcomer = somebody(world.luck, stake, open_to=world.ways().open_to)
    newcomer.at_table = newcomer.seat = world.seats()[stake] < world.agreement.seats[stake]
    world.after(world.luck.times(8), partial(join, world, newcomer))


def count_groups(world: World) -> None:
    """People say of their own will which groups they belong to; only counts are kept."""
    asked = [each for each in world.here(lived=True) if world.luck.happens(0.8)]
    members = {name: sum(1 for each in asked if name in each.groups) for name in SERVED}
    world.write(acts.GroupsCounted(asked=len(asked), members=members, served_per_thousand=SERVED), CLOCK)
    world.after(182, partial(count_groups, world))
