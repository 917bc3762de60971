"""While people act in a room that is closed or sealed, can anybody outside tell, at any address, what they do there?

The same people do the same things in both worlds, in other words, and in one of them more. Everybody else asks at all
doors in between. ALONGSIDE_TWO_WORLDS is how many sequences are played for each room; it is one if nothing is said.
"""

from __future__ import annotations

import os
import random

import pytest

from tests.doors.house import CAST
from tests.doors.table import ROWS
from tests.two_worlds.insiders import WHO, Act, a_second_keyholder, acts, play
from tests.two_worlds.world import Ask, asks, world

ACTS, ASKS = 16, 30
SEEDS = range(int(os.environ.get("ALONGSIDE_TWO_WORLDS", "1")))
TOGETHER = {"lived and sealed": ("lived", "uses_services", "sealed"), "professional": ("professional",)}
"""The rooms in which something is done, and whoever is in none of them looks on."""
TO_THE_LEAD = {"closed:leading", "closed:told", "closed:shown"}
"""Where Cy, who leads one of these rooms from outside, reads what is sent to them. It is all that may differ."""


def outside(rooms):
    inside = {who for room in rooms for who in WHO.get(room, ("ana",))}
    return sorted(set(CAST) - inside)


def sequence_of(seed, rooms):
    """Acts and requests in any order; at the end one person asks at every door, and the others at every sixth."""
    dice = random.Random(f"order {seed} {rooms}")  # noqa: S311
    mixed = [*asks(seed + 100, how_many=ASKS), *(act for room in rooms for act in acts(seed, room, how_many=ACTS))]
    dice.shuffle(mixed)
    first, *others = outside(rooms)
    last = [Ask(first, row, "get", typed=False) for row in ROWS]
    return mixed + last + [Ask(who, row, "get", typed=False) for n, who in enumerate(others) for row in ROWS[n::6]]


def told_in(which, seed, rooms):
    """What people inside get may differ, and so may how much chance it takes: others are not to depend on that."""
    with world(seed, a_second_keyholder) as there:
        for step in sequence_of(seed, rooms):
            if isinstance(step, Act):
                yield step, play(there, step, which=which)
            elif step.who in outside(rooms):
                yield step, there(step)
            else:
                with there.inside():
                    told = there(step)
                yield step, told


def is_to_the_lead(step):
    return step.who == "cy" and step.row.address in TO_THE_LEAD


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.slow
@pytest.mark.parametrize("rooms", TOGETHER.values(), ids=TOGETHER)
@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_outside_can_tell_what_is_done_inside(rooms, seed):
    may_not_tell = outside(rooms)
    here, there = (list(told_in(which, seed, rooms)) for which in (0, 1))
    for (step, one), (_, other) in zip(here, there, strict=True):
        assert isinstance(step, Act) or step.who not in may_not_tell or one == other or is_to_the_lead(step), str(step)
    done = [step for step, told in there if isinstance(step, Act) and 200 <= told < 400]
    assert {act.room for act in done} == set(rooms), "Nothing was done that could be told apart."


@pytest.mark.django_db
@pytest.mark.parametrize("room", ["lived", "professional"])
def test_whoever_is_inside_sees_what_was_done(room):
    who = WHO[room][0]
    row = next(row for row in ROWS if row.address == "closed:room" and row.things["space_id"] == f"own {room}")
    seen = []
    for which in (0, 1):
        with world(0, lambda house: None) as there:
            assert play(there, Act(room, who, "say", 0), which=which) == 302
            seen.append(there(Ask(who, row, "get", typed=False)))
    assert seen[0] != seen[1]


@pytest.mark.django_db
def test_what_is_done_about_somebody_who_may_be_hurt_is_done_in_both():
    """A refusal could not be told apart from anything: each of these has to be taken."""
    with world(0, a_second_keyholder) as there:
        done = [play(there, Act("lived", "ana", what, 0), which=1) for what in ("close what was told", "tell")]
        done.append(play(there, Act("lived", "bo", "ask to show", 0), which=1))
        told = there(Ask("cy", next(row for row in ROWS if row.address == "closed:leading"), "get", typed=False))
    assert done == [302, 302, 302]
    assert told.count("They do not say who.") == 2
