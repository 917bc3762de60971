"""What comes from whoever holds the power, what goes there, and who stays in touch with whom?"""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from alongside.domain.record import acts
from alongside.domain.record.entry import Author
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.world import MONTH, World

PLANNERS = 4


def bring_matters(world: World) -> None:
    """The organisation brings something that is to be settled: while it is still open, or when it no longer is."""
    luck = world.luck
    for _ in range(luck.count(world.ways().matters)):
        world.after(luck.below(28), partial(_matter, world), office=True)
    world.at(world.now + MONTH, partial(bring_matters, world))


def _matter(world: World) -> None:
    ways, luck = world.ways(), world.luck
    before = luck.happens(ways.settled_before)
    elsewhere = luck.happens(ways.settled_elsewhere)
    options = 1 if luck.happens(ways.one_option) else 2 + luck.below(4)
    matter, by = luck.new_id(), world.staff().author
    world.write(acts.MatterOpened(matter=matter, options=options, initiative=world.some_work()), by)
    settled = -luck.times(20) - 1 if before else 12 + luck.times(25)
    comes_out = 20 + luck.times(15) if before else settled + luck.times(3)
    act = acts.MatterSettled(
        matter=matter, settled_on=world.day(settled), where="elsewhere" if before or elsewhere else "here"
    )

    def settle() -> None:
        world.write(act, by)
        for person in world.table(lived=True):
            person.feels(-0.03 if before else 0.01)

    world.after(comes_out, settle, office=True)


def recommend(world: World) -> None:
    """Every few months the partnership formally asks another body for something."""
    luck, due = world.luck, 28
    recommendation = luck.new_id()
    who = luck.one_of(world.table(lived=True) or world.table())
    world.write(acts.RecommendationSent(recommendation=recommendation, due=world.day(due)), who.author)
    in_time = luck.happens(world.ways().answered_by_others)
    if in_time or luck.happens(0.4):
        answered = acts.RecommendationAnswered(recommendation=recommendation, words=luck.digest())
        days = min(luck.times(15), due - 2) if in_time else due + 4 + luck.times(20)
        world.after(days, partial(world.write, answered, world.staff().author), office=True)
    world.after(70 + luck.below(70), partial(recommend, world))


def stay_in_touch(world: World) -> None:
    """Once a month somebody writes or rings. Whoever is not at the table hears each quarter."""
    luck, far_too = world.luck, _is_a_quarter(world)
    for person in world.here():
        if not person.at_table and not far_too:
            continue
        if luck.happens(world.ways().news if person.lived else 0.9):
            person.waited_since_contact = 0
            world.after(luck.below(6), partial(_contact, world, person), office=True)
        else:
            person.waited_since_contact += 1
            person.feels(-0.02 * min(person.waited_since_contact, 3))
    world.at(world.now + MONTH, partial(stay_in_touch, world))


def _is_a_quarter(world: World) -> bool:
    return round((world.now - world.starts) / MONTH) % 3 == 0


def _contact(world: World, person: Person) -> None:
    if person.here:
        kind = "letter" if person.channel == "paper" else "call" if person.channel == "phone" else "news"
        contact = acts.ContactMade(member=person.author.pseudonym, member_stake=person.stake, kind=kind)
        world.write(contact, world.staff().author)


def carry_statement(world: World) -> None:
    """What people with lived experience agreed in their own room comes to the table."""
    luck = world.luck
    if len(world.here(lived=True)) > 3 and luck.happens(world.usual.premeeting):
        made = acts.StatementCarried(
            contribution=luck.new_id(),
            kind="need",
            asks=True,
            signed="group",
            words=luck.digest(),
            length=30 + luck.below(80),
            space=world.room,
            room=world.lived_room,
        )
        world.write(made, Author(luck.new_id()))
        world.carried(made.contribution)
    world.after(60 + luck.below(90), partial(carry_statement, world))


def keep_plans(world: World) -> None:
    """A few people have a plan of their own, and look at it again with their team."""
    for person in world.here(lived=True)[:PLANNERS]:
        for _ in range(3):
            world.after(world.luck.below(120), partial(_section, world, person))


def _section(world: World, person: Person) -> None:
    luck, section = world.luck, world.luck.new_id()
    review = world.now + timedelta(days=49)
    kept = acts.PlanSectionKept(
        section=section,
        answer=luck.one_of(("agreed", "agreed", "agreed", "agreed", "partly")) if luck.happens(0.95) else "not_asked",
        own_words=luck.happens(0.8),
        review_due=review.date().isoformat(),
    )
    world.write(kept, person.author)
    if luck.happens(0.85):
        world.after(30 + luck.below(18), partial(world.write, acts.PlanReviewed(section=section), person.author))
