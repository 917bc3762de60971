"""How does it begin? People join, take their seats, name two co-chairs, and begin two pieces of work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from alongside.domain.agreement import CO_CHAIR_LIVED, CO_CHAIR_PROFESSIONAL
from alongside.domain.simulate.cast import Person
from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.steps import BeginWork, Join, JoinWork, MoveWork, Step, TakeRole
from alongside.domain.simulate.story import Setting
from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES

LATE_HOURS, HOME_SUPPORT = "late-hours", "home-support"
SEATS = {USES_SERVICES: 5, CARER: 3, PROFESSIONAL: 5}


def seated(people: Sequence[Person]) -> list[Person]:
    """Whoever came while there was a seat of their group."""
    left, found = dict(SEATS), []
    for person in people:
        if left[person.stake]:
            left[person.stake] -= 1
            found.append(person)
    return found


def arrive(setting: Setting, dice: Dice) -> Iterator[Step]:
    at, with_seat = setting.starts + timedelta(days=1), seated(setting.people)
    for number, person in enumerate(setting.people):
        at += timedelta(hours=1 if number < len(setting.people) / 2 else 3)
        yield Join(
            at=at,
            by=person.key,
            name=person.name,
            stake=person.stake,
            takes_seat=person in with_seat,
            about=f"{person.about} {'Has a seat.' if person in with_seat else 'Has no seat.'}",
        )
    yield from _chairs(setting)
    yield from _work(setting, dice)


def _chairs(setting: Setting) -> Iterator[Step]:
    at = setting.starts + timedelta(days=6)
    lived = [person for person in setting.people if person.stake != PROFESSIONAL]
    staff = [person for person in setting.people if person.stake == PROFESSIONAL]
    for role, side in ((CO_CHAIR_LIVED, lived), (CO_CHAIR_PROFESSIONAL, staff)):
        at += timedelta(hours=2)
        yield TakeRole(at=at, by=side[0].key, role=role, named_by=side[1].key)


def _work(setting: Setting, dice: Dice) -> Iterator[Step]:
    at = setting.starts + timedelta(days=7)
    first, second = setting.people[0], setting.people[3]
    yield _late_hours(first, at)
    yield _home_support(second, at + timedelta(hours=1))
    for work in (LATE_HOURS, HOME_SUPPORT):
        for person in (first, second):
            yield JoinWork(at=at + timedelta(minutes=90), by=person.key, work=work)
    for person in setting.people:
        work = dice.one_of((LATE_HOURS, HOME_SUPPORT))
        if dice.falls(3, 5) and person not in (first, second):
            yield JoinWork(at=at + timedelta(hours=2 + dice.below(40)), by=person.key, work=work)
    yield MoveWork(at=at + timedelta(days=40), by=first.key, work=LATE_HOURS, stage="design", agreed_by=second.key)
    yield MoveWork(at=at + timedelta(days=100), by=first.key, work=LATE_HOURS, stage="deliver", agreed_by=second.key)
    yield MoveWork(at=at + timedelta(days=80), by=second.key, work=HOME_SUPPORT, stage="design", agreed_by=first.key)


def _late_hours(person: Person, at: datetime) -> BeginWork:
    return BeginWork(
        at=at,
        by=person.key,
        work=LATE_HOURS,
        title="The café at night",
        purpose="So that nobody has to choose between the emergency department and nothing after ten at night.",
        can_change="The nights, the hours, who is on shift, what happens in the room.",
        cannot_change="Two paid staff must be there whenever it is open. That is the law.",
        budget="£42,000 until the end of March. What is left is shown here every month.",
        who_decides="The partnership, under its agreement. Nobody has an extra vote.",
        time_asked="About two hours a month, paid, and what you like to do between.",
        rung=7,
    )


def _home_support(person: Person, at: datetime) -> BeginWork:
    return BeginWork(
        at=at,
        by=person.key,
        work=HOME_SUPPORT,
        title="Support at home",
        purpose="So that people know who is coming, and need not tell their story again each week.",
        can_change="The rota, the letters, how people are rung, how new workers learn.",
        cannot_change="How many workers there are this year. The council has set that.",
        budget="No money of its own. Changes have to fit into the team’s budget.",
        who_decides="The partnership. The council keeps the right to set safety rules aside from it, in public.",
        time_asked="One meeting a month, and reading two pages before it.",
        rung=6,
    )
