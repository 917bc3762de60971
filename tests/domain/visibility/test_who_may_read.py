"""The table, read aloud. One row per kind of space, one column per person in the cast."""

from uuid import UUID

import pytest

from alongside.domain.stakes import Side
from alongside.domain.visibility import NOT_HERE, READERS, Place, SpaceKind, Viewer, may_read

HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
WHO = {
    "ana": Viewer(HERE, UUID(int=11), "uses_services", Side.LIVED),
    "bo": Viewer(HERE, UUID(int=12), "carer", Side.LIVED),
    "cy": Viewer(HERE, UUID(int=13), "professional", Side.PROFESSIONAL),
    "eve": Viewer(ELSEWHERE, UUID(int=14), "uses_services", Side.LIVED),
    "nobody": None,
}
Y, N = True, False


@pytest.mark.parametrize(
    ("kind", "stake", "ana", "bo", "cy", "eve", "nobody"),
    [
        (SpaceKind.PUBLISHED, "", Y, Y, Y, Y, Y),
        (SpaceKind.JOINT, "", Y, Y, Y, N, N),
        (SpaceKind.LIVED, "", Y, Y, N, N, N),
        (SpaceKind.ONE_STAKE, "uses_services", Y, N, N, N, N),
        (SpaceKind.ONE_STAKE, "carer", N, Y, N, N, N),
        (SpaceKind.ONE_STAKE, "professional", N, N, Y, N, N),
    ],
)
def test_who_may_read(kind, stake, ana, bo, cy, eve, nobody):
    said = {who: bool(may_read(viewer, Place(HERE, kind, stake))) for who, viewer in WHO.items()}
    assert said == {"ana": ana, "bo": bo, "cy": cy, "eve": eve, "nobody": nobody}


def test_every_kind_of_space_has_a_row():
    assert set(READERS) == set(SpaceKind)


@pytest.mark.parametrize("kind", [kind for kind in SpaceKind if kind is not SpaceKind.PUBLISHED])
def test_every_refusal_is_the_same_one(kind):
    for viewer in (WHO["eve"], None):
        assert may_read(viewer, Place(HERE, kind, "uses_services")) is NOT_HERE


def test_a_space_closed_to_a_stake_without_a_name_opens_for_nobody():
    assert not any(may_read(viewer, Place(HERE, SpaceKind.ONE_STAKE, "")) for viewer in WHO.values())
