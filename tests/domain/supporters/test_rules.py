"""How far does help go? A table of who helps with what."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.stakes import Side
from alongside.domain.supporters import WORKS_FOR, Area, Helping, Standing, is_live, may_accept, may_be_asked, may_help

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
ALL = frozenset(Area)
OUTSIDE = Standing(side=None, is_self=False, is_walled=False)


def helping(areas=ALL, *, accepted=True, ended=False):
    return Helping(
        areas=frozenset(areas),
        asked_at=MONDAY,
        accepted_at=MONDAY + timedelta(days=1) if accepted else None,
        ended_at=MONDAY + timedelta(days=2) if ended else None,
    )


def standing(side=None, *, is_self=False, is_walled=False):
    return Standing(side=side, is_self=is_self, is_walled=is_walled)


@pytest.mark.parametrize(
    ("areas", "side", "area", "may"),
    [
        ("read", None, "read", True),
        ("read", None, "say", False),
        ("read", None, "answer", False),
        ("read say", None, "say", True),
        ("read say", None, "answer", False),
        ("read say answer", None, "answer", True),
        ("read say answer", "lived", "answer", True),
        ("read say answer", "professional", "read", True),
        ("read say answer", "professional", "say", True),
        ("read say answer", "professional", "answer", False),
    ],
)
def test_help_goes_as_far_as_the_person_asked_and_never_to_the_other_side_of_the_table(areas, side, area, may):
    given = helping(map(Area, areas.split()))
    assert bool(may_help(given, standing(side and Side(side)), Area(area))) is may


@pytest.mark.parametrize("area", list(Area), ids=str)
@pytest.mark.parametrize("over", ["not begun", "ended", "walled", "self"])
def test_nothing_opens_before_after_or_across_a_wall(area, over):
    given = helping(accepted=over != "not begun", ended=over == "ended")
    verdict = may_help(given, standing(is_self=over == "self", is_walled=over == "walled"), area)
    assert not verdict
    assert verdict.reason
    assert verdict.next_step


@pytest.mark.parametrize(
    ("given", "who", "after", "may"),
    [
        (helping(accepted=False), OUTSIDE, timedelta(days=1), True),
        (helping(accepted=False), OUTSIDE, WORKS_FOR - timedelta(seconds=1), True),
        (helping(accepted=False), OUTSIDE, WORKS_FOR, False),
        (helping(accepted=True), OUTSIDE, timedelta(days=2), False),
        (helping(accepted=False, ended=True), OUTSIDE, timedelta(days=1), False),
        (helping(accepted=False), standing(is_self=True), timedelta(days=1), False),
        (helping(accepted=False), standing(is_walled=True), timedelta(days=1), False),
        (helping(accepted=False), standing(Side.PROFESSIONAL), timedelta(days=1), True),
    ],
    ids=["in time", "last second", "too old", "twice", "taken back", "oneself", "walled", "a professional may read"],
)
def test_yes_is_said_once_in_time_and_by_somebody_else(given, who, after, may):
    assert bool(may_accept(given, who, now=MONDAY + after)) is may


def test_what_is_walled_says_nothing_of_the_wall():
    said = may_accept(helping(accepted=False), standing(is_walled=True), now=MONDAY)
    assert not {"wall", "kept", "treated"} & set(f"{said.reason} {said.next_step}".lower().split())


def test_asking_needs_something_to_ask_for_and_has_an_end():
    assert may_be_asked([Area.READ], live=4)
    assert not may_be_asked([], live=0)
    assert not may_be_asked([Area.READ], live=5)


def test_it_is_live_between_yes_and_the_end():
    assert is_live(helping())
    assert not is_live(helping(accepted=False))
    assert not is_live(helping(ended=True))
