"""When do papers come, and in which form?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from alongside.domain.record import acts
from alongside.domain.record.shapes import moment
from alongside.domain.simulate.behaving.luck import Luck
from alongside.domain.simulate.behaving.ways import Ways
from alongside.domain.simulate.behaving.world import World

EVEN = 0.5
"""How often an easy version that is not held up comes in the same hour as the other one."""
HELD_UP = 3
"""Days: an easy version that comes later than that was not meant to come with the other one."""


class AnyMeeting(Protocol):
    @property
    def meeting(self) -> str: ...

    @property
    def at(self) -> datetime: ...

    @property
    def ways(self) -> Ways: ...

    easy_in_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What can be counted on a paper."""

    longest_sentence: int
    pages: int
    point_size: int
    ideas: int = 0
    pictures: int = 0
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a paper is for, when it goes out, and until when there is something to read it for."""

    thing: str
    what: str
    out: datetime
    until: datetime


def prepare(world: World, meeting: AnyMeeting) -> None:
    """The secretary means to send the papers so many days before, some days sooner or later than they mean to."""
    ways, luck = meeting.ways, world.luck
    if luck.happens(ways.papers):
        before = ways.papers_days + (luck.unit() + luck.unit() - 1) * 3
        out = max(meeting.at - timedelta(days=max(before, 0.2)), world.now + timedelta(hours=2))
        about = About(thing=meeting.meeting, what="meeting", out=out, until=meeting.at)
        meeting.easy_in_time = publish(world, about, ways)


def publish(world: World, about: About, ways: Ways) -> bool:
    """The paper, its easy version and its large print. True where the easy version comes before it is over."""
    luck, paper, by = world.luck, world.luck.new_id(), world.staff().author
    readers = [each.reads for each in world.table()]

    def put(form: str, sheet: Sheet) -> None:
        published = acts.PaperPublished(
            paper=paper,
            paper_for=about.what,
            thing=about.thing,
            form=form,
            until=moment(about.until),
            wanted_by=readers.count(form),
            longest_sentence=sheet.longest_sentence,
            pages=sheet.pages,
            pictures=sheet.pictures,
            ideas=sheet.ideas,
            point_size=sheet.point_size,
            checked_by_readers=sheet.checked,
        )
        world.write(published, by)

    words, pages = 28 + luck.below(20), 3 + luck.below(9)
    world.at(about.out, partial(put, "standard", Sheet(longest_sentence=words, pages=pages, point_size=11)))
    if "large_print" in readers and luck.happens(0.85):
        world.at(about.out, partial(put, "large_print", Sheet(longest_sentence=words, pages=pages * 2, point_size=18)))
    if "easy" not in readers or not luck.happens(ways.easy):
        return False
    lag = 0.0 if ways.easy_lag < HELD_UP and luck.happens(EVEN) else luck.times(ways.easy_lag)
    sheet = _easy(luck, checked=luck.happens(ways.easy_read_by_readers))
    world.at(about.out + timedelta(days=lag), partial(put, "easy", sheet))
    return about.out + timedelta(days=lag + 1) < about.until


def _easy(luck: Luck, *, checked: bool) -> Sheet:
    """What readers have checked is mostly as it should be; what nobody read is as easy as its writer thinks."""
    good = luck.happens(0.93 if checked else 0.45)
    ideas = 8 + luck.below(20)
    return Sheet(
        longest_sentence=11 + luck.below(5) if good else 16 + luck.below(12),
        pages=4 + luck.below(12),
        ideas=ideas,
        pictures=ideas if good else luck.below(ideas),
        point_size=14 if good or luck.happens(0.6) else 12,
        checked=checked,
    )
