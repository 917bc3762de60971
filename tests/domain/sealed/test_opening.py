"""Who may open a sealed room, and for whom?"""

from __future__ import annotations

from uuid import UUID

import pytest

from alongside.domain.sealed.opening import may_open
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind, Viewer

HERE = UUID(int=1)
ANA = Viewer(HERE, UUID(int=2), "uses_services", Side.LIVED)
CY = Viewer(HERE, UUID(int=3), "professional", Side.PROFESSIONAL)
OURS, LIVED = (SpaceKind.ONE_STAKE, "uses_services"), (SpaceKind.LIVED, "")
AGREED = {OURS, LIVED, (SpaceKind.ONE_STAKE, "professional")}


@pytest.mark.parametrize(
    ("viewer", "door", "agreed", "may"),
    [
        (ANA, OURS, AGREED, True), (ANA, LIVED, AGREED, True), (ANA, OURS, set(), False), (CY, LIVED, AGREED, False),
        (CY, OURS, AGREED, False), (CY, (SpaceKind.ONE_STAKE, "professional"), AGREED, True),
        (ANA, (SpaceKind.JOINT, ""), {(SpaceKind.JOINT, "")}, False),
        (ANA, (SpaceKind.PUBLISHED, ""), {(SpaceKind.PUBLISHED, "")}, False),
    ],
)  # fmt: skip
def test_whoever_may_go_in_opens_it_where_the_agreement_has_such_rooms(viewer, door, agreed, may):
    verdict = may_open(viewer, door, agreed)
    assert bool(verdict) is may
    assert may or (verdict.reason and verdict.next_step)
