"""How does a piece of work go through its stages, and who is in it from when?"""

from __future__ import annotations

from functools import partial

from alongside.domain.record import acts
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.world import Work, World

STAGES = ("commission", "design", "deliver", "assess")
STAGE_DAYS = 75
BEFORE_ASKED = 100
"""How many days work has been going on when people are asked at last, where it did not begin with them."""
OVERCLAIMED = (6, 7, 7)


def begin(world: World) -> None:
    """Work begins with the people it is for. Or staff have drawn it up, and ask for people when it is nearly done."""
    luck, ways = world.luck, world.ways()
    together = luck.happens(ways.starts_together)
    honest = world.share_now() == 0 or luck.happens(1 - world.share_now())
    rung = luck.one_of(world.usual.claims_rung if honest else OVERCLAIMED)
    stage = "commission" if together else luck.one_of(("design", "deliver"))
    work = Work(luck.new_id(), stage)
    starter = (
        world.staff() if not together or luck.happens(0.5) else luck.one_of(world.table(lived=True) or world.table())
    )
    begun = acts.InitiativeBegun(initiative=work.initiative, stage=stage, rung_claimed=rung, words=luck.digest())
    world.write(begun, starter.author)
    world.works.append(work)
    _join(world, work, starter)
    for person in world.table():
        if person is not starter and luck.happens(0.4 if person.lived else 0.45):
            late = 0 if together or not person.lived else BEFORE_ASKED * (0.6 + 0.6 * luck.unit())
            world.after(late + luck.times(6), partial(_join, world, work, person))
    if stage != STAGES[-1]:
        world.after(luck.times(STAGE_DAYS), partial(_ask_to_move, world, work))


def _join(world: World, work: Work, person: Person) -> None:
    if person.here and person not in work.people:
        work.people.append(person)
        joined = acts.InitiativeJoined(initiative=work.initiative, member=person.author.pseudonym)
        world.write(joined, person.author)


def _ask_to_move(world: World, work: Work) -> None:
    """Somebody in it asks for the next stage, and somebody of the other side agrees; or it comes to nothing."""
    luck = world.luck
    stage = STAGES[STAGES.index(work.stage) + 1]
    there = [each for each in work.people if each.here]
    goes = luck.happens(world.ways().moves_on)
    if not there or (not goes and luck.happens(0.6)):
        world.after(luck.times(60), partial(_ask_to_move, world, work))
        _disappoint(work)
        return
    who, move = luck.one_of(there), luck.new_id()
    asked = acts.InitiativeMoveAsked(initiative=work.initiative, move=move, stage=stage, rung=0)
    world.write(asked, who.author)
    others = [each for each in world.table() if each.lived is not who.lived]
    if not others:
        return
    settle = _move if goes else _decline
    world.after(luck.times(5), partial(settle, world, work, move=move, by=luck.one_of(others)))


def _move(world: World, work: Work, *, move: str, by: Person) -> None:
    work.stage = STAGES[STAGES.index(work.stage) + 1]
    world.write(acts.InitiativeMoved(initiative=work.initiative, stage=work.stage, move=move), by.author)
    for person in work.people:
        person.feels(0.02)
    if work.stage != STAGES[-1]:
        world.after(world.luck.times(STAGE_DAYS), partial(_ask_to_move, world, work))
    else:
        world.after(world.luck.times(40), partial(begin, world))


def _decline(world: World, work: Work, *, move: str, by: Person) -> None:
    world.write(acts.InitiativeMoveDeclined(initiative=work.initiative, move=move), by.author)
    _disappoint(work)
    world.after(world.luck.times(60), partial(_ask_to_move, world, work))


def _disappoint(work: Work) -> None:
    for person in work.people:
        person.feels(-0.03)
