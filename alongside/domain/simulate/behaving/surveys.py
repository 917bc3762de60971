"""What do people say of it themselves? One minute of pictures after a meeting, cut from whoever answered."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Protocol

from alongside.domain.record import acts
from alongside.domain.record.entry import CLOCK
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.world import World

QUESTIONS = ("heard", "understood", "equal", "safe", "changed")
OWN_VIEW = {"heard": 0.03, "understood": 0.05, "equal": 0.0, "safe": 0.12, "changed": -0.05}
STAFF_VIEW = 0.07
"""Whoever is at work there sees it a little more kindly than those it is for."""
Answer = tuple[str, str, int, bool, str]


class AnyMeeting(Protocol):
    @property
    def meeting(self) -> str: ...

    @property
    def came(self) -> list[Person]: ...

    @property
    def easy_in_time(self) -> bool: ...


def after_meeting(world: World, meeting: AnyMeeting) -> None:
    """The clock writes all answers of the week at once, in an order that tells nothing."""
    answers: list[Answer] = []
    for person in meeting.came:
        if world.luck.happens(person.answers_surveys):
            answers += _answers(world, person, easy=meeting.easy_in_time or person.reads != "easy")
    if world.luck.happens(world.usual.filled_in):
        for person in world.table(lived=True)[: 3 + world.luck.below(5)]:
            answers += [(each, person.stake, 5 - world.luck.below(2), True, "web") for each in QUESTIONS]
    week = (world.now - timedelta(days=world.now.weekday())).date().isoformat()
    sunday = 7 - world.now.weekday()
    mixed = world.luck.some_of(answers, how_many=len(answers))
    world.after(sunday, partial(_write, world, mixed, meeting=meeting.meeting, week=week))


def quarterly(world: World) -> None:
    """Once a quarter the same questions about everything, to whoever is at the table."""
    answers: list[Answer] = []
    for person in world.table():
        if world.luck.happens(person.answers_surveys * 0.7):
            answers += _answers(world, person, easy=True)
    mixed = world.luck.some_of(answers, how_many=len(answers))
    week = (world.now - timedelta(days=world.now.weekday())).date().isoformat()
    world.after(7 - world.now.weekday(), partial(_write, world, mixed, meeting="", week=week))
    world.after(91, partial(quarterly, world))


def _answers(world: World, person: Person, *, easy: bool) -> list[Answer]:
    luck = world.luck
    helped = person.lived and person.channel != "web" and luck.happens(0.7)
    found: list[Answer] = []
    for question, own in OWN_VIEW.items():
        view = person.heart + own + (STAFF_VIEW if not person.lived else 0) + (luck.unit() - 0.5) * 0.45
        view -= 0.2 if question == "understood" and not easy else 0
        if luck.happens(0.95):
            found.append((question, person.stake, 1 + round(4 * min(max(view, 0.0), 1.0)), helped, person.channel))
    return found


def _write(world: World, answers: list[Answer], *, meeting: str, week: str) -> None:
    for question, stake, face, helped, channel in answers:
        said = acts.SurveyAnswered(
            question=question,
            face=face,
            of_stake=stake,
            after="meeting" if meeting else "quarter",
            week=week,
            channel=channel,
            entered_by_helper=helped,
            meeting=meeting,
        )
        world.write(said, CLOCK)
