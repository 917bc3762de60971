"""Two worlds differ only in what is said in one closed room. Whoever may not read it cannot tell them apart.

The same random sequence of requests by everybody is played in both. Every byte, header, status, count and order that a
non-reader gets has to be the same.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.closed.models import (
    Coming,
    Moderating,
    ModeratorAct,
    Post,
    PreMeeting,
    Presence,
    Report,
    Statement,
    Suggestion,
)
from alongside.closed.reading import tending
from alongside.contributions.models import Contribution
from tests.doors.planted import IN_ROOM
from tests.doors.table import ROWS
from tests.two_worlds.world import Ask, asks, world

HOW_MANY = 150
SEEDS = range(2)


def otherwise(key):
    """More is said in the room, at other times, of other kinds, and what stood there reads otherwise."""

    def difference(house):
        there = house.here[f"room {key}"]
        Contribution.objects.filter(pk=there.pk).update(words="Quite another thing, between us.", kind="story")
        for number in range(3):
            Contribution.objects.create(
                partnership=there.partnership, space=there.space, author=there.author, shown_name=f"Wren {number}",
                named="own", kind="need", asks=True, reply_due=there.reply_due, words=f"Between us, more: {number}.",
                salt=b"", said_at=there.said_at,
            )  # fmt: skip
            _one_more_statement(there, number)
            _one_more_premeeting(there, number)
        _thinks_of_a_guest(there, house.cast.cy)

    return difference


def _one_more_statement(there, number):
    with tending(there.space_id):
        Statement.objects.create(
            space=there.space, words=f"We say more: {number}.", kind="story", begun_at=there.said_at
        )  # fmt: skip


def _one_more_premeeting(there, number):
    """And somebody who is inside comes to it."""
    begins = there.said_at + timedelta(days=40 + number)
    with tending(there.space_id):
        made = PreMeeting.objects.create(
            space=there.space, joint=f"Another board: {number}.", where="Elsewhere", put_at=there.said_at,
            begins_at=begins, minutes=30, joint_at=begins + timedelta(hours=1),
        )  # fmt: skip
        if stay := Presence.objects.filter(space=there.space).first():
            Coming.objects.create(space=there.space, premeeting=made, by=stay, comes="needs", needs="A lift.")
            _one_more_report(there, stay)


def _one_more_report(there, stay):
    """Somebody is on turn, something is reported, and something was put aside."""
    at = there.said_at
    post = Post.objects.create(space=there.space, by=stay, words="Between us.", said_at=at, last_at=at)
    Report.objects.create(space=there.space, post=post, ground="law", words="It is.", day=at.date())
    ModeratorAct.objects.create(space=there.space, post=post, by=stay, ground="law", did="aside", at=at)
    Moderating.objects.get_or_create(
        by=stay, ended_at=None, defaults={"space": there.space, "since": at, "until": at + timedelta(days=90)}
    )


def _thinks_of_a_guest(there, cy):
    """Whom it thinks of asking in hears nothing of it either."""
    with tending(there.space_id):
        Suggestion.objects.create(
            space=there.space, matter="guest", words="For a talk.", guest=cy, put_at=there.said_at,
            guest_until=there.said_at + timedelta(days=9),
        )  # fmt: skip


def nothing(house):
    """The house as it is."""


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.slow
@pytest.mark.parametrize("key", IN_ROOM)
@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_may_not_read_a_room_cannot_tell_two_worlds_apart(key, seed):
    sequence = asks(seed, how_many=HOW_MANY)
    told = []
    for difference in (nothing, otherwise(key)):
        with world(seed, difference) as ask:
            told.append([(one, ask(one)) for one in sequence])
    for (one, here), (_, there) in zip(*told, strict=True):
        assert one.who in IN_ROOM[key] or here == there, str(one)


@pytest.mark.django_db
@pytest.mark.parametrize("key", IN_ROOM)
def test_a_reader_sees_a_difference_so_that_looking_for_one_means_something(key):
    reader = sorted(IN_ROOM[key])[0]
    its_door = next(row for row in ROWS if row.things.get("thing_id") == f"room {key}")
    told = []
    for difference in (nothing, otherwise(key)):
        with world(0, difference) as ask:
            told.append(ask(Ask(reader, its_door, "get", typed=False)))
    assert told[0] != told[1]
