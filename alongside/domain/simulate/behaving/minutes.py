"""Who says that so it was, before minutes stand?"""

from __future__ import annotations

from functools import partial
from typing import Protocol

from alongside.domain.record import acts
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.ways import Ways
from alongside.domain.simulate.behaving.world import World

SAME_DAY = 0.3


class AnyMeeting(Protocol):
    @property
    def meeting(self) -> str: ...

    @property
    def ways(self) -> Ways: ...

    @property
    def came(self) -> list[Person]: ...


def write_down(world: World, meeting: AnyMeeting) -> None:
    if world.luck.happens(meeting.ways.drafts):
        days = world.luck.times(meeting.ways.draft_days)
        world.after(max(days, 0.5), partial(_draft, world, meeting), office=True)


def _draft(world: World, meeting: AnyMeeting) -> None:
    """Sent round. Whoever was there may say yes; the secretary waits for that, or has already put them on the web."""
    luck, waits = world.luck, world.luck.happens(meeting.ways.waits_for_yes)
    secretary = world.staff().author
    world.write(acts.MinutesDrafted(meeting=meeting.meeting, words=luck.digest()), secretary)
    first_yes = 99.0
    for person in meeting.came:
        if luck.happens((0.35 if person.lived else 0.45) + (0.2 if waits and person.lived else 0) + person.friend):
            days = 0.2 + luck.times(3)
            first_yes = min(first_yes, days) if person.lived else first_yes
            world.after(days, partial(_agree, world, meeting, person))
    stands = max(luck.times(8), 4) if waits else luck.unit() * SAME_DAY
    if waits and stands < first_yes + 1.5:
        stands = first_yes + 1.5
    if stands < 60:
        stand = acts.MinutesStand(meeting=meeting.meeting)
        world.after(stands, partial(world.write, stand, secretary), office=True)


def _agree(world: World, meeting: AnyMeeting, person: Person) -> None:
    if person.here:
        world.write(acts.MinutesAgreed(meeting=meeting.meeting, member_stake=person.stake), person.author)
