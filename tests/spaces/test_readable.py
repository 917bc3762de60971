"""Do a list, a check and a path through related rows agree on who may read what, in every kind of room?"""

import pytest
from django.http import Http404

from alongside.contributions import queries as said
from alongside.contributions.models import Contribution
from alongside.domain.visibility import SpaceKind, may_read
from alongside.spaces import queries
from alongside.spaces.models import ROOMS, Space

pytestmark = pytest.mark.django_db
STAKES = ["uses_services", "carer", "professional"]


@pytest.fixture
def everyone(cast):
    members = {name: getattr(cast, name).viewer for name in ("ana", "bo", "cy", "eve")}
    return {**members, "dot": None, "nobody": None}


@pytest.fixture
def rooms(cast):
    """Every kind of room, in both partnerships, with something said in each."""
    for partnership in (cast.here, cast.elsewhere):
        for stake in STAKES:
            room(cast, partnership, SpaceKind.ONE_STAKE, stake)
        room(cast, partnership, SpaceKind.LIVED)
    for space in Space.objects.all():
        Contribution.objects.create(
            partnership=space.partnership, space=space, shown_name="Somebody", named="own", kind="story",
            asks=False, words=f"In {space.pk}", salt=b"", said_at=cast.clock.at,
        )  # fmt: skip
    return list(Space.objects.all())


def room(cast, partnership, kind, stake=""):
    Space.objects.create(partnership=partnership, kind=kind, stake=stake, name="Room", opened_at=cast.clock.at)


def test_every_kind_of_room_is_tried(rooms):
    assert {space.kind for space in rooms} == set(ROOMS)
    assert len(rooms) == 10


def test_listed_reachable_and_allowed_are_the_same_for_everyone(everyone, rooms):
    for name, viewer in everyone.items():
        allowed = {space.pk for space in rooms if may_read(viewer, space.place)}
        listed = {space.pk for space in queries.spaces_for(viewer)}
        reached = {each.space_id for each in said.contributions_for(viewer)}
        found = {each.space_id for each in said.search(viewer, "In")}
        assert allowed == listed == reached == found, name


@pytest.mark.parametrize(
    ("name", "rooms_read"), [("ana", 3), ("bo", 3), ("cy", 2), ("eve", 3), ("dot", 0), ("nobody", 0)]
)
def test_everyone_reads_the_joint_room_and_those_open_to_them(everyone, rooms, name, rooms_read):
    assert len(queries.spaces_for(everyone[name])) == rooms_read


def test_each_thing_said_opens_for_exactly_those_who_may_read_its_room(everyone, rooms):
    for viewer in everyone.values():
        for thing in Contribution.objects.select_related("space"):
            if may_read(viewer, thing.space.place):
                assert said.contribution_or_404(viewer, thing.pk) == thing
                assert queries.space_or_404(viewer, thing.space_id) == thing.space
            else:
                with pytest.raises(Http404):
                    said.contribution_or_404(viewer, thing.pk)
                with pytest.raises(Http404):
                    queries.space_or_404(viewer, thing.space_id)


def test_that_a_closed_room_exists_is_public(cast, rooms):
    assert [(door.kind, door.stake) for door in queries.doors(None, cast.here)] == [
        ("one_stake", "uses_services"),
        ("one_stake", "carer"),
        ("one_stake", "professional"),
        ("lived", ""),
    ]


def test_the_joint_room_is_for_members(cast):
    assert queries.joint_space(cast.ana.viewer) == cast.joint
    with pytest.raises(Http404):
        queries.joint_space(None)
