"""Who says what, who sits down to answer, and what do they hear of it?"""

from __future__ import annotations

from functools import partial

from alongside.domain.record import acts
from alongside.domain.record.acts import Act
from alongside.domain.record.entry import Author
from alongside.domain.simulate.behaving import deciding
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.ways import Ways
from alongside.domain.simulate.behaving.world import DAY, MONTH, Said, World

LIVED_KINDS = ("need",) * 5 + ("idea",) * 3 + ("question",) * 3 + ("story",) * 2 + ("comment",) * 3
STAFF_KINDS = ("comment", "comment", "question", "idea")
ASK = frozenset({"need", "idea", "question"})
FRIENDLY = ("comment", "comment", "story")
ASKS_AROUND = 0.5
"""How often whoever sits down to answer has to ask somebody else first."""
NO_PATIENCE_AFTER = 30
BURST = 1.8
"""How much more is said in the first two months, when everything is new."""


def month_of_talk(world: World) -> None:
    """Everybody says as much this month as they are used to and have the heart for."""
    young = BURST if world.now < world.starts + 2 * MONTH else 1.0
    for person in world.here():
        for _ in range(world.luck.count(person.speaks * (0.3 + person.heart) * young)):
            world.after(world.luck.unit() * 30, partial(say, world, person))
    world.at(world.now + MONTH, partial(month_of_talk, world))


def say(world: World, person: Person) -> None:
    if not person.here:
        return
    luck = world.luck
    kind = luck.one_of(FRIENDLY if person.friend else LIVED_KINDS if person.lived else STAFF_KINDS)
    asks = kind in ASK or (not person.friend and luck.happens(0.3))
    joined = [work for work in world.works if person in work.people]
    work = luck.one_of(joined).initiative if joined and luck.happens(0.7) else ""
    chosen = person.lived and not person.friend and luck.happens(0.05)
    said = Said(luck.new_id(), person, kind, world.day(world.agreement.reply_days), world.now, work)
    made = acts.ContributionMade(
        contribution=said.contribution,
        kind=kind,
        asks=asks,
        named="chosen" if chosen else "own",
        words=luck.digest(),
        length=4 + luck.below(60),
        space=world.room,
        initiative=work,
        channel=person.channel,
        entered_by=world.staff().author.pseudonym if person.channel == "paper" else "",
    )
    world.write(made, Author(luck.new_id()) if chosen else person.author)
    _think_again(world, said)
    if asks:
        world.inbox.append(said)
        world.after(NO_PATIENCE_AFTER, partial(_still_waiting, said))
    if person.lived and kind in {"need", "idea"}:
        world.needs.append(said)
        deciding.take_up(world, said)


def _think_again(world: World, said: Said) -> None:
    """Now and then somebody puts their words right, or takes them back; seldom somebody hides them and says why."""
    luck, name = world.luck, said.contribution
    chance = luck.unit()
    if chance < 0.03:
        act: Act = acts.ContributionCorrected(contribution=name, words=luck.digest(), length=4 + luck.below(60))
        world.after(luck.times(1), partial(world.write, act, said.by.author))
    elif chance < 0.04:
        world.after(luck.times(3), partial(world.write, acts.ContributionWithdrawn(contribution=name), said.by.author))
    elif chance < 0.045:
        act = acts.ContributionHidden(contribution=name, reason=luck.digest())
        world.after(luck.times(1), partial(world.write, act, world.staff().author))


def _still_waiting(said: Said) -> None:
    if not said.answered:
        said.by.feels(-0.05)


def desk(world: World) -> None:
    """Some days a week somebody sits down with what came in, oldest first, until it is time for something else."""
    ways, luck = world.ways(), world.luck
    if luck.happens(min(ways.desk_days / 2, 1)):
        room = max(len(world.here()), 8) / 20
        sitting = max(luck.count(ways.desk_at_once * room), 1)
        by, minutes = world.staff(), 0
        for said in world.inbox[:sitting]:
            minutes += 3 + luck.below(25)
            if luck.happens(ASKS_AROUND):
                world.after(1 + luck.times(7), partial(_deal_with, world, said, by), office=True)
            else:
                world.at(world.now + DAY * minutes / 1440, partial(_deal_with, world, said, by))
        del world.inbox[:sitting]
    world.after(3.5, partial(desk, world), office=True)


def _deal_with(world: World, said: Said, by: Person) -> None:
    """It is answered, or put away: too hard, somebody else’s, forgotten."""
    ways = world.ways()
    by = world.staff() if by is said.by or not by.here else by
    if by is not said.by and world.luck.happens(ways.answers):
        reply(world, said, by=by, outcome=_outcome(world, ways), explained=world.luck.happens(ways.explains))


def _outcome(world: World, ways: Ways) -> str:
    luck = world.luck
    if luck.happens(ways.says_no):
        return "no"
    return "noted" if luck.happens(ways.only_notes) else luck.one_of(("done", "planned", "planned", "partly"))


def reply(world: World, said: Said, *, by: Person, outcome: str, explained: bool) -> None:
    """The answer itself; some days later whoever asked is told of it, and may say whether it answers them."""
    luck, ways = world.luck, world.ways()
    said.answered = True
    made = acts.ReplyMade(
        reply=luck.new_id(), contribution=said.contribution, outcome=outcome, words=luck.digest(), due=said.due
    )
    world.write(made, by.author)
    good = explained and outcome not in {"noted", "no"}
    said.by.feels(0.03 if good else 0.0 if explained else -0.05)
    if luck.happens(ways.tells):
        in_form = said.by.reads == "standard" or luck.happens(ways.in_their_form)
        told = acts.ReplyTold(contribution=said.contribution, in_their_form=in_form)
        world.after(luck.times(2), partial(world.write, told, by.author), office=True)
    if luck.happens(0.4 if said.by.lived else 0.15):
        world.after(luck.times(4), partial(_judge, world, said, outcome=outcome, explained=explained))


def _judge(world: World, said: Said, *, outcome: str, explained: bool) -> None:
    """An answer with reasons can answer somebody even where it is a no; "noted" seldom does."""
    yes = (0.75 if outcome != "no" else 0.5) if explained else 0.08
    yes *= 0.6 if outcome == "noted" else 1.0
    answered = "yes" if world.luck.happens(yes) else world.luck.one_of(("partly", "no") if explained else ("no",))
    if said.by.here:
        world.write(acts.ReplyJudged(contribution=said.contribution, answered=answered), said.by.author)


def sweep(world: World) -> None:
    """The end of the month: all that waits gets one sentence, a few seconds each."""
    if world.luck.happens(world.usual.sweeps):
        by, seconds = world.staff(), 0
        for said in world.inbox:
            seconds += 4 + world.luck.below(14)
            world.at(world.now + DAY * seconds / 86_400, partial(_stock, world, said, by))
        world.inbox.clear()
    world.after(28, partial(sweep, world), office=True)


def _stock(world: World, said: Said, by: Person) -> None:
    if by is not said.by:
        reply(world, said, by=by, outcome=world.luck.one_of(("noted", "planned", "planned")), explained=False)
