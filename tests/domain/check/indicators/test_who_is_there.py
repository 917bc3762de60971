"""Who speaks, who does the work, who is missing, who can come, who stays."""

import pytest

from alongside.domain.check.indicators.concentration import INDICATOR as CONCENTRATION
from alongside.domain.check.indicators.leaving_gap import INDICATOR as LEAVING_GAP
from alongside.domain.check.indicators.meeting_reach import INDICATOR as MEETING_REACH
from alongside.domain.check.indicators.representation import INDICATOR as REPRESENTATION
from alongside.domain.check.indicators.voice_share import INDICATOR as VOICE_SHARE
from tests.domain.check.evidence_of import (
    LONG_AGO,
    TODAY,
    carer,
    counted,
    counted_of,
    lived,
    nobody,
    opened,
    quarter_of,
    staff,
)


def spoke(by, turns, people, meeting=1):
    return by(0, meeting=meeting, turns=turns, people=people)


@pytest.mark.parametrize(
    ("voices", "figure"),
    [
        ([spoke(lived, 15, 5), spoke(staff, 25, 5)], (1, 1)),  # 15 of 40, a fair share is 20, three quarters 15
        ([spoke(lived, 14, 5), spoke(staff, 25, 5)], (0, 1)),
        ([spoke(lived, 0, 5), spoke(staff, 25, 5)], (0, 1)),
        ([spoke(lived, 90, 5), spoke(staff, 1, 5)], (1, 1)),
        ([spoke(lived, 0, 0), spoke(staff, 25, 5)], (0, 0)),  # nobody of them was there
        ([spoke(lived, 25, 5)], (0, 0)),  # nobody else was there
        ([spoke(lived, 0, 5), spoke(staff, 0, 5)], (0, 0)),  # nobody spoke
        ([spoke(lived, 90, 5), spoke(staff, 1, 5), spoke(lived, 0, 5, 2), spoke(staff, 9, 5, 2)], (1, 2)),
    ],
)
def test_speaking_nearly_as_often_as_ones_share(voices, figure):
    assert counted(VOICE_SHARE, voices=voices) == figure


def test_each_group_with_lived_experience_is_heard_by_itself():
    voices = [spoke(lived, 1, 5), spoke(carer, 10, 5), spoke(staff, 10, 5)]
    assert counted_of(VOICE_SHARE, "stake", voices=voices) == {"uses_services": (0, 1), "carer": (1, 1)}


def came(member, by=lived, preparing=0, meeting=1, was_there=1):
    return by(member, meeting=meeting, came=was_there, preparing=preparing)


def minutes_of(joined, exits=()):
    attendance = [
        came(1, preparing=30),
        came(2),
        came(3, meeting=2),  # of a meeting whose length nobody wrote down
        came(4, was_there=0),
        came(9, staff),
    ]
    joins = [lived(member) for member in range(1, joined + 1)] + [lived(1), staff(90)]
    held = [nobody(meeting=1, minutes=90)]
    return counted(CONCENTRATION, attendance=attendance, meetings_held=held, joins=joins, exits=exits)


def test_minutes_of_each():
    """Each member has one minute a quarter besides what they gave."""
    others = dict.fromkeys(range(4, 9), 1)
    assert minutes_of(8) == {1: 121, 2: 91, 3: 61, **others}
    assert minutes_of(8, [lived(8, day=LONG_AGO - 100)]) == {1: 121, 2: 91, 3: 61, **dict.fromkeys(range(4, 8), 1)}


def test_of_seven_three_do_most_by_nature():
    assert minutes_of(7) == {}


def group(members, served, asked=20, in_group="deaf"):
    return nobody(in_group=in_group, members=members, served=served, asked=asked)


@pytest.mark.parametrize(
    ("groups", "figure"),
    [
        ([group(0, 100)], (0, 1)),
        ([group(1, 100)], (1, 1)),  # two would be its share, one is half of that
        ([group(1, 150)], (0, 1)),
        ([group(0, 99)], (0, 0)),  # by its share not even two would be here
        ([group(0, 100), group(4, 100)], (1, 1)),  # the newest count
        ([group(0, 100), group(4, 100, in_group="young")], (1, 2)),
    ],
)
def test_groups_that_are_here(groups, figure):
    assert counted(REPRESENTATION, groups=groups) == figure


def test_coming_to_meetings_on_each_side():
    attendance = [came(1), came(2, was_there=0), came(2, carer), came(9, staff), nobody(meeting=1, came=1)]
    sides = counted_of(MEETING_REACH, "side", attendance=attendance)
    assert sides == {"lived": (2, 3), "professional": (1, 1)}


BEGAN = TODAY - 360
LATER = TODAY - 90


def stayed(exits=(), reasons=(), joins=()):
    """Two of each side joined at the beginning; the record speaks of three quarters."""
    begun = [lived(1, day=BEGAN), carer(2, day=BEGAN), staff(9, day=BEGAN), staff(10, day=BEGAN)]
    meetings = [nobody(day=day, meeting=1) for day in (LATER, TODAY)]
    return {"joins": [*begun, *joins], "exits": exits, "reasons": reasons, "meetings_held": meetings}


def why(reason, stake="uses_services", day=LATER):
    return nobody(day=day, stake=stake, side="lived", why=reason)


LEFT = lived(1, day=LATER)


@pytest.mark.parametrize(
    ("rows", "sides"),
    [
        (stayed(), {"lived": (6, 6), "professional": (6, 6)}),
        (stayed([LEFT]), {"lived": (4, 5), "professional": (6, 6)}),
        (stayed([LEFT], [why("not_heard")]), {"lived": (4, 5), "professional": (6, 6)}),
        (stayed([LEFT], [why("unsaid")]), {"lived": (4, 5), "professional": (6, 6)}),
        (stayed([LEFT], [why("moved")]), {"lived": (5, 5), "professional": (6, 6)}),
        (stayed([LEFT], [why("moved", "carer")]), {"lived": (4, 5), "professional": (6, 6)}),
        (stayed([LEFT], [why("moved", day=BEGAN)]), {"lived": (4, 5), "professional": (6, 6)}),
        (stayed([staff(9, day=LATER)]), {"lived": (6, 6), "professional": (4, 5)}),
        (stayed([LEFT], joins=[lived(1, day=LATER + 1)]), {"lived": (6, 6), "professional": (6, 6)}),  # came back
        (stayed(joins=[lived(3, day=TODAY)]), {"lived": (7, 7), "professional": (6, 6)}),
    ],
)
def test_staying(rows, sides):
    assert counted_of(LEAVING_GAP, "side", **rows) == sides


def test_one_harmless_reason_forgives_one_leaving():
    exits = [LEFT, lived(3, day=LATER)]
    rows = stayed(exits, [why("health")], [lived(3, day=BEGAN)])
    assert counted_of(LEAVING_GAP, "stake", **rows)["uses_services"] == (3, 4)


def test_each_quarter_is_looked_at_once():
    quarters = [row["quarter"] for row in opened(LEAVING_GAP, **stayed()) if row["member"] == 1]
    assert sorted(quarters) == [quarter_of(day) for day in (BEGAN, LATER, TODAY)]
