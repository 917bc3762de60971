"""Where, who, under which rules, and what happened: a made-up partnership as plain steps in order of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alongside.domain.simulate.cast import Person, people
from alongside.domain.simulate.places import HARBOUR_LANE, Place
from alongside.domain.simulate.steps import Step

DAYS_IN_A_MONTH = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large: heads, needs that go round the loop, and other things said."""

    members: int = 24
    needs: int = 12
    talk: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`ends` is the moment at which the story stops, in the middle of whatever is going on then; it knows its zone."""

    seed: int
    ends: datetime
    months: int = 6
    size: Size = field(default_factory=Size)
    place: Place = HARBOUR_LANE

    @property
    def starts(self) -> datetime:
        return self.ends - timedelta(days=DAYS_IN_A_MONTH * self.months)

    @property
    def people(self) -> tuple[Person, ...]:
        return people(self.size.members, self.place.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`rules` names a ready-made agreement, `seats` the voting places of each stake."""

    slug: str
    name: str
    purpose: str
    contact_name: str
    contact_phone: str
    contact_hours: str
    rules: str
    seats: Mapping[str, int]
    people: tuple[Person, ...]
    starts: datetime
    ends: datetime
    steps: tuple[Step, ...]
