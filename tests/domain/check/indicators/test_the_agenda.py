"""The agenda: whose things get the time, and whose are turned away without a word?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.indicators.agenda_origin import INDICATOR as AGENDA_ORIGIN
from alongside.domain.check.indicators.items_refused import INDICATOR as ITEMS_REFUSED
from tests.domain.check.evidence_of import TODAY, counted, counted_of, lived, nobody, opened, staff


def settled(item, outcome="accepted", *, minutes=0, with_reason=0, **more):
    return nobody(item=item, outcome=outcome, minutes=minutes, with_reason=with_reason, **more)


@pytest.mark.parametrize(
    ("agenda", "outcomes", "figure"),
    [
        ([lived(item=1), staff(item=2)], [settled(1, minutes=10), settled(2, minutes=50)], (10, 60)),
        ([lived(item=1), staff(item=2)], [settled(1, "refused"), settled(2, minutes=50)], (0, 50)),
        ([lived(item=1)], [settled(1, "deferred", minutes=20)], (0, 0)),
        ([lived(item=1)], [settled(1, "deferred"), settled(1, minutes=20)], (20, 20)),
        ([lived(item=1)], [settled(1, minutes=20), settled(1, minutes=5)], (25, 25)),
        ([lived(item=1)], [settled(1, minutes=0)], (0, 0)),
        ([lived(item=1), staff(item=1)], [settled(1, minutes=20)], (20, 20)),
        ([staff(item=1), lived(item=1)], [settled(1, minutes=20)], (0, 20)),
        ([lived(item=1)], [], (0, 0)),
    ],
    ids=[
        "by minutes and not by number",
        "a thing that was refused gets no time",
        "put off is not talked about",
        "put off, and then talked about",
        "talked about twice",
        "for show",
        "whoever was first, and once",
        "whoever was first, the other way round",
        "nothing settled yet",
    ],
)
def test_whose_things_get_the_time(agenda, outcomes, figure):
    assert counted(AGENDA_ORIGIN, agenda=agenda, agenda_settled=outcomes) == figure


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6), st.integers(1, 120))
def test_cutting_one_thing_into_many_changes_nothing(pieces, staff_minutes):
    whole = {"agenda": [staff(item=0), lived(item=1)]}
    whole["agenda_settled"] = [settled(0, minutes=staff_minutes), settled(1, minutes=sum(pieces))]
    cut = {"agenda": [staff(item=0), *[lived(item=at) for at, _ in enumerate(pieces, 1)]]}
    cut["agenda_settled"] = [settled(0, minutes=staff_minutes)]
    cut["agenda_settled"] += [settled(at, minutes=minutes) for at, minutes in enumerate(pieces, 1)]
    assert counted(AGENDA_ORIGIN, **whole) == counted(AGENDA_ORIGIN, **cut)


@pytest.mark.parametrize(
    ("outcomes", "figure"),
    [
        ([settled(1)], (0, 1)),
        ([settled(1, "refused", with_reason=1)], (0, 1)),
        ([settled(1, "refused")], (1, 1)),
        ([settled(1, "deferred")], (1, 1)),
        ([settled(1, "deferred"), settled(1, "deferred"), settled(1)], (0, 1)),
        ([settled(1, "refused"), settled(1, "refused", with_reason=1)], (0, 1)),
        ([settled(1, "refused", with_reason=-1)], (0, 1)),
        ([], (1, 1)),
    ],
    ids=[
        "taken",
        "refused and said why",
        "refused without a word",
        "put off without a word",
        "put off twice and taken in the end",
        "the reason came after",
        "whether there was a reason is not known",
        "left lying",
    ],
)
def test_what_is_turned_away_without_a_word(outcomes, figure):
    assert counted(ITEMS_REFUSED, agenda=[lived(item=1)], agenda_settled=outcomes) == figure


@pytest.mark.parametrize(("days", "figure"), [(0, (0, 0)), (59, (0, 0)), (60, (1, 1)), (400, (1, 1))])
def test_what_lies_there_for_60_days_counts_as_turned_away(days, figure):
    assert counted(ITEMS_REFUSED, agenda=[lived(item=1, day=TODAY - days)]) == figure


def test_professionals_stand_beside_it():
    told = {"agenda": [lived(item=1), staff(item=2), staff(item=3)]}
    told["agenda_settled"] = [settled(1, "refused"), settled(2), settled(3)]
    assert counted(ITEMS_REFUSED, **told) == (1, 1)
    assert counted_of(ITEMS_REFUSED, "side", **told) == {"lived": (1, 1), "professional": (0, 2)}


def test_a_thing_opens_to_the_entry_of_whoever_put_it_forward():
    (row,) = opened(ITEMS_REFUSED, agenda=[lived(4, item=1), lived(5, item=1)], agenda_settled=[settled(1)])
    assert (row["entry"], row["member"]) == (1, 4)
