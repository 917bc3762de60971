"""Who may go into a closed room now, who has to ask first, and for how long?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from alongside.domain.rooms import Asked, Footing, Stay, is_inside, may_ask, may_be_called_here, may_enter
from alongside.domain.stakes import Side
from alongside.domain.visibility import NOT_HERE, Place, SpaceKind, Viewer

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
ANA = Viewer(HERE, UUID(int=11), "uses_services", Side.LIVED)
BO = Viewer(HERE, UUID(int=12), "carer", Side.LIVED)
CY = Viewer(HERE, UUID(int=13), "professional", Side.PROFESSIONAL)
EVE = replace(BO, partnership_id=ELSEWHERE)
CARERS = Place(HERE, SpaceKind.ONE_STAKE, "carer")
LIVED = Place(HERE, SpaceKind.LIVED)
JOINED = Footing(joined_at=MONDAY)


def day(number: float) -> datetime:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("place", "goes_in"), [(CARERS, {"Bo"}), (LIVED, {"Ana", "Bo"})], ids=["carers", "lived experience"]
)
def test_whom_the_visibility_table_lets_in_goes_in_at_once(place, goes_in):
    cast = {"Ana": ANA, "Bo": BO, "Cy": CY, "Eve": EVE, "nobody": None}
    said = {name: may_enter(who, place, footing=JOINED, asked=None, at=day(1)) for name, who in cast.items()}
    assert {name for name, verdict in said.items() if verdict} == goes_in
    assert all(verdict == NOT_HERE for verdict in said.values() if not verdict)


CHANGED = Footing(joined_at=MONDAY, stake_changed_at=day(10), side_changed_at=day(10))
STORY = [
    # asked on day, refused on day, day now, goes in, may ask
    (None, None, 10, False, True),
    (9, None, 30, False, True),  # asked before the change: that was another question
    (11, None, 11, False, False),
    (11, None, 24.9, False, False),
    (11, None, 25, True, False),
    (11, 20, 26, False, False),
    (11, 20, 47, False, False),
    (11, 20, 48, False, True),
]


@pytest.mark.parametrize(("asked", "refused", "now", "goes_in", "asks"), STORY)
def test_who_changed_their_group_asks_and_waits(asked, refused, now, goes_in, asks):
    last = Asked(at=day(asked), refused_at=None if refused is None else day(refused)) if asked else None
    for place in (CARERS, LIVED):
        assert bool(may_enter(BO, place, footing=CHANGED, asked=last, at=day(now))) is goes_in
        assert bool(may_ask(BO, place, footing=CHANGED, asked=last, at=day(now))) is asks


def test_who_never_changed_has_nothing_to_ask_and_a_stranger_is_told_nothing():
    assert may_ask(BO, CARERS, footing=JOINED, asked=None, at=day(1)).reason == "You do not need to ask."
    assert may_ask(CY, CARERS, footing=CHANGED, asked=None, at=day(11)) == NOT_HERE


def test_a_finer_stake_on_the_same_side_is_no_change_for_a_room_of_that_side():
    finer = Footing(joined_at=MONDAY, stake_changed_at=day(10))
    assert may_enter(BO, LIVED, footing=finer, asked=None, at=day(11))
    assert not may_enter(BO, CARERS, footing=finer, asked=None, at=day(11))


def test_there_and_back_again_is_a_change_however_often():
    for times in range(1, 5):
        back = replace(CHANGED, stake_changed_at=day(10 + times), side_changed_at=day(10 + times))
        before = Asked(at=day(10))
        assert not may_enter(BO, CARERS, footing=back, asked=before, at=day(100))


def test_who_left_the_partnership_finds_nothing():
    gone = replace(JOINED, left_at=day(2))
    assert may_enter(BO, CARERS, footing=gone, asked=None, at=day(3)) == NOT_HERE


STAYS = [
    # what it is, stay, footing, day now, is inside
    ("went in", Stay(entered_at=day(1)), JOINED, 2, True),
    ("went out", Stay(entered_at=day(1), left_at=day(2)), JOINED, 3, False),
    ("left the partnership", Stay(entered_at=day(1)), replace(JOINED, left_at=day(2)), 3, False),
    ("left and joined again", Stay(entered_at=day(1)), replace(JOINED, joined_at=day(2)), 3, False),
    ("changed and back since", Stay(entered_at=day(1)), CHANGED, 11, False),
    ("changed, asked, went in", Stay(entered_at=day(25)), CHANGED, 26, True),
]


@pytest.mark.parametrize(("stay", "footing", "now", "inside"), [row[1:] for row in STAYS], ids=[r[0] for r in STAYS])
def test_a_stay_lasts_until_something_ends_it(stay, footing, now, inside):
    assert is_inside(BO, CARERS, stay, footing=footing, at=day(now)) is inside


def test_a_stay_gives_nothing_to_whom_the_room_is_not_for():
    for viewer in (ANA, CY, EVE, None):
        assert not is_inside(viewer, CARERS, Stay(entered_at=day(1)), footing=JOINED, at=day(2))


@pytest.mark.parametrize(("now", "inside"), [(1, True), (7.9, True), (8, False), (30, False)])
def test_a_guest_is_inside_until_the_clock_says(now, inside):
    stay = Stay(entered_at=day(1), guest_until=day(8))
    assert is_inside(CY, CARERS, stay, footing=JOINED, at=day(now)) is inside
    assert not is_inside(replace(CY, partnership_id=ELSEWHERE), CARERS, stay, footing=JOINED, at=day(now))


def test_a_guest_who_left_the_partnership_and_came_back_is_no_guest():
    stay = Stay(entered_at=day(1), guest_until=day(8))
    assert not is_inside(CY, CARERS, stay, footing=replace(JOINED, joined_at=day(2)), at=day(3))


@pytest.mark.parametrize(
    ("name", "good"), [("Bo", True), ("River", True), ("", False), ("ÁNA", False), ("Аna", False), ("r o b i n", False)]
)
def test_a_name_in_a_room_is_anything_that_takes_nobody_in(name, good):
    assert bool(may_be_called_here(name, others=["Ana", "Robin"])) is good
