"""What happens around a meeting? It is called, its agenda made, papers go out, people come, minutes are agreed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from alongside.domain.record import acts
from alongside.domain.record.shapes import moment
from alongside.domain.simulate.behaving import agenda, minutes, papers, paying, surveys
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.ways import SUITABLE, Ways
from alongside.domain.simulate.behaving.world import MONTH, World

NEXT_MONTH = 30.4375
OUT_OF_REACH = 0.15
"""How many of those with lived experience who would come can come at an hour that suits nobody but staff."""


@dataclass(slots=True)
class Meeting:
    """One meeting, from the day it is called. `ways` is how this one is run."""

    meeting: str
    at: datetime
    ways: Ways
    items: list[agenda.Item] = field(default_factory=list)
    came: list[Person] = field(default_factory=list)
    easy_in_time: bool = False


def call(world: World) -> None:
    """Once a month the secretary calls a meeting, or does not get round to it."""
    world.at(world.now + MONTH, partial(call, world))
    ways, luck = world.ways(), world.luck
    if not luck.happens(ways.meets):
        return
    days = max(luck.around(ways.called_days / 40, 0.15) * 40, 3)
    day = (world.now + timedelta(days=days)).replace(hour=luck.one_of(ways.hours), minute=0, second=0, microsecond=0)
    if day.weekday() > 4:
        day += timedelta(days=7 - day.weekday())
    meeting = Meeting(luck.new_id(), day, ways)
    secretary = world.staff()
    world.write(acts.MeetingCalled(meeting=meeting.meeting, starts_at=moment(day), hour=day.hour), secretary.author)
    agenda.gather(world, meeting, until=day - timedelta(days=max(ways.papers_days, 2)))
    world.at(day - timedelta(days=max(ways.papers_days, 2)), partial(agenda.settle, world, meeting))
    papers.prepare(world, meeting)
    world.at(day + timedelta(minutes=120), partial(_hold, world, meeting))


def _hold(world: World, meeting: Meeting) -> None:
    """It is over: who led it, for how long, who was there."""
    ways, luck = meeting.ways, world.luck
    secretary = world.staff()
    held = acts.MeetingHeld(
        meeting=meeting.meeting,
        minutes=90 + luck.below(40),
        led_by=_led_by(world, ways),
        premeeting_offered=luck.happens(ways.premeeting),
    )
    world.write(held, secretary.author)
    for person in world.table():
        if not person.lived or person.favourite or person.friend or luck.happens(ways.invites):
            _attend(world, person, meeting)
        else:
            person.feels(-0.02)
    if luck.happens(world.talks_counted):
        _count_voices(world, meeting)
    minutes.write_down(world, meeting)
    surveys.after_meeting(world, meeting)


def _led_by(world: World, ways: Ways) -> tuple[str, ...]:
    drawn, lived = world.luck.unit(), world.table(lived=True)
    staff = world.staff().stake
    if not lived or drawn >= ways.led_by_lived + ways.led_together:
        return (staff,)
    chair = world.luck.one_of(lived).stake
    return (chair,) if drawn < ways.led_by_lived else (chair, staff)


def _attend(world: World, person: Person, meeting: Meeting) -> None:
    luck = world.luck
    likely = person.comes * (0.55 + 0.6 * person.heart)
    if person.lived and not person.friend and meeting.at.hour not in SUITABLE:
        likely *= OUT_OF_REACH
    came = luck.happens(min(likely, 0.97))
    preparing, travelling = (luck.one_of((20, 30, 45, 60, 90)), luck.one_of((0, 0, 30, 40, 60))) if came else (0, 0)
    attended = acts.MeetingAttended(
        meeting=meeting.meeting,
        member=person.author.pseudonym,
        member_stake=person.stake,
        came=came,
        preparing=preparing,
        travelling=travelling,
    )
    world.write(attended, person.author)
    if not came:
        return
    meeting.came.append(person)
    person.feels(0.01)
    if person.needs:
        _say_whether_met(world, person, meeting)
    if person.lived and not person.friend:
        paying.spent(world, person, meeting=120, preparing=preparing, travelling=travelling)


def _say_whether_met(world: World, person: Person, meeting: Meeting) -> None:
    """They say it themselves. Not having had the easy version in time is a need that was not met."""
    luck = world.luck
    chance = meeting.ways.meets_needs * (0.6 if person.reads == "easy" and not meeting.easy_in_time else 1.0)
    met = "yes" if luck.happens(chance) else luck.one_of(("part", "part", "no"))
    person.feels(0.01 if met == "yes" else -0.03)
    if person.lived and luck.happens(0.8):
        said = acts.AccessAnswered(meeting=meeting.meeting, member_stake=person.stake, met=met)
        world.write(said, person.author)


def _count_voices(world: World, meeting: Meeting) -> None:
    """Where everybody agreed to it, somebody keeps a tally of who speaks."""
    turns: dict[str, int] = {}
    people: dict[str, int] = {}
    for person in meeting.came:
        people[person.stake] = people.get(person.stake, 0) + 1
        often = 3.0 + 3 * person.heart if person.lived else 6.5
        turns[person.stake] = turns.get(person.stake, 0) + (1 if person.friend else world.luck.count(often))
    world.write(acts.MeetingVoices(meeting=meeting.meeting, turns=turns, people=people), world.staff().author)
