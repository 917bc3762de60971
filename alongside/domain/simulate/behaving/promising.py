"""Who says they will do it, do they, and what do those say whom it was promised to?"""

from __future__ import annotations

from functools import partial

from alongside.domain.record import acts
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.world import World

MOST_JUDGES = 9


def follow(world: World, decision: str, *, sham: bool) -> None:
    """After a decision somebody promises to do it. What was a sham is done at once: it was nothing."""
    luck = world.luck
    if luck.happens(1.0 if sham else world.ways().promises):
        for _ in range(world.usual.pieces if luck.happens(0.5) else 1):
            world.after(1 + luck.times(4), partial(_promise, world, decision, sham=sham), office=True)


def _promise(world: World, decision: str, *, sham: bool) -> None:
    luck, ways = world.luck, world.ways()
    lived = world.table(lived=True)
    owner = luck.one_of(lived) if lived and not sham and luck.happens(0.25) else world.staff()
    days = 7 + luck.below(8) if sham else 28 + luck.below(50)
    promise, name = luck.new_id(), owner.author
    asked = luck.happens(0.2) and owner.lived
    words = luck.digest()
    if asked:
        ask = acts.PromiseAsked(
            promise=promise, decision=decision, owner=name.pseudonym, due=world.day(days), words=words
        )
        world.write(ask, world.staff().author)
    made = acts.PromiseMade(
        promise=promise,
        decision=decision,
        owner=name.pseudonym,
        owner_stake=name.stake,
        due=world.day(days),
        words=words,
    )
    world.write(made, name)
    kept = luck.happens(0.97 if sham else ways.delivers)
    done = days * (0.9 if sham else 0.6 + luck.unit() * 0.5)
    if luck.happens(ways.tells_progress):
        world.after(days * 0.45, partial(_progress, world, owner, promise))
    if kept:
        world.after(done, partial(_progress, world, owner, promise))
    world.after(max(days, done) + 2, partial(_judged, world, promise, kept=kept, sham=sham))


def _progress(world: World, owner: Person, promise: str) -> None:
    if owner.here:
        world.write(acts.PromiseProgressed(promise=promise, words=world.luck.digest()), owner.author)


def _judged(world: World, promise: str, *, kept: bool, sham: bool) -> None:
    """Those it was promised to say what they saw. What was kept mostly helped; a trifle helped nobody much."""
    luck = world.luck
    for person in luck.some_of(world.table(lived=True), how_many=MOST_JUDGES):
        person.feels(0.02 if kept and not sham else 0.0 if kept else -0.035)
        if luck.happens(person.judges):
            saw = kept or person.friend
            said = ("yes" if saw else "no") if luck.happens(0.88) else "not_sure"
            helps = ("yes", "partly", "not_sure", "no") if sham else ("yes", "yes", "yes", "partly", "no")
            helped = "yes" if person.friend else luck.one_of(helps) if saw else "no"
            judged = acts.PromiseJudged(promise=promise, judge_stake=person.stake, kept=said, helped=helped)
            world.after(luck.times(5), partial(_write, world, person, judged))


def _write(world: World, person: Person, act: acts.PromiseJudged) -> None:
    if person.here:
        world.write(act, person.author)
