"""What is left to see of somebody who is kept from a viewer: the table, read aloud."""

from uuid import UUID

import pytest

from alongside.domain.visibility import A_MEMBER, BEHIND_THE_WALL, Sight, Trace, name_for, sight_of

ANA, BO = UUID(int=11), UUID(int=12)


@pytest.mark.parametrize(
    ("trace", "from_others", "from_whom_they_are_kept"),
    [
        (Trace.LISTED, Sight.NAMED, Sight.NOTHING),
        (Trace.COUNTED, Sight.NAMED, Sight.NOTHING),
        (Trace.SAID, Sight.NAMED, Sight.NOTHING),
        (Trace.SEATED, Sight.NAMED, Sight.NAMELESS),
        (Trace.ACTED, Sight.NAMED, Sight.NAMELESS),
    ],
)
def test_what_is_left_to_see(trace, from_others, from_whom_they_are_kept):
    assert sight_of(trace, kept=False) is from_others
    assert sight_of(trace, kept=True) is from_whom_they_are_kept


def test_every_trace_has_a_row_and_none_of_them_a_name():
    assert set(BEHIND_THE_WALL) == set(Trace)
    assert Sight.NAMED not in BEHIND_THE_WALL.values()


@pytest.mark.parametrize(("kept", "shown"), [(set(), "Ana"), ({BO}, "Ana"), ({ANA}, A_MEMBER), ({ANA, BO}, A_MEMBER)])
def test_under_which_name_an_act_is_shown(kept, shown):
    assert name_for("Ana", ANA, kept=kept) == shown


def test_whoever_forgot_to_ask_gets_no_name_at_all():
    with pytest.raises(ValueError, match="Find out first"):
        name_for("Ana", ANA, kept=None)
