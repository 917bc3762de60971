"""What does an honest partnership look like? Most things are answered, some late; a promise fails, and it says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import chain

from alongside.domain.simulate.arriving import SEATS, arrive
from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.steps import Say, Step
from alongside.domain.simulate.story import Setting, Story
from alongside.domain.simulate.talking import talk
from alongside.domain.simulate.threads import THREADS
from alongside.domain.simulate.working_through import Turn, work_through

SETTLING_IN = timedelta(days=8)
WAKES, SLEEPS = timedelta(hours=8), timedelta(hours=22)


def honest(setting: Setting) -> Story:
    """The story of an honest partnership, the same for the same setting.

    Each need of the bank is said by somebody with lived experience, answered, proposed, decided, promised and judged;
    whatever lies after `setting.ends` has not happened yet, so the newest needs are still on their way.
    """
    dice = Dice(setting.seed)
    told = chain(arrive(setting, dice), _needs(setting, dice), talk(setting, dice))
    awake = (replace(step, at=_by_day(step.at)) for step in told)
    steps = sorted((step for step in awake if step.at <= setting.ends), key=lambda step: step.at)
    return Story(
        slug=setting.place.slug,
        name=setting.place.name,
        purpose=setting.place.purpose,
        contact_name=setting.place.contact_name,
        contact_phone=setting.place.contact_phone,
        contact_hours="Monday to Friday, 9 in the morning to 5. At other times, leave a message.",
        rules="each_group",
        seats=SEATS,
        people=setting.people,
        starts=setting.starts,
        ends=setting.ends,
        steps=tuple(_said_before_answered(steps)),
    )


def _by_day(moment: datetime) -> datetime:
    """The same day, between 8 in the morning and 10 at night. What came later still comes later."""
    midnight = datetime.combine(moment.date(), time(), moment.tzinfo)
    minutes = (moment - midnight) // timedelta(minutes=1)
    return midnight + WAKES + timedelta(minutes=minutes * (SLEEPS - WAKES) // timedelta(days=1))


def _needs(setting: Setting, dice: Dice) -> Iterator[Step]:
    """Needs begin evenly over the whole time."""
    begins = setting.starts + SETTLING_IN
    apart = (setting.ends - begins) / max(setting.size.needs, 1)
    for number in range(setting.size.needs):
        turn = Turn(number=number, begins=begins + apart * number, thread=THREADS[number % len(THREADS)])
        yield from work_through(turn, setting.people, dice)


def _said_before_answered(steps: list[Step]) -> Iterator[Step]:
    """Drop a comment about something that has not been said by then."""
    said: set[str] = set()
    for step in steps:
        if isinstance(step, Say):
            if step.about and step.about not in said:
                continue
            said.add(step.said)
        yield step
