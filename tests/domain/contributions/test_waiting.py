"""How long does somebody wait for a reply, and who is shown first that it is late?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.contributions import Wait, due_on, how_it_stands, late_if_due_before

SAID = date(2026, 3, 2)
DUE = date(2026, 3, 22)


def test_a_reply_is_due_as_many_days_after_as_the_agreement_says():
    assert due_on(SAID, reply_days=20) == DUE
    assert due_on(date(2026, 3, 28), reply_days=1) == date(2026, 3, 29)  # the night the clocks change
    assert due_on(date(2028, 2, 28), reply_days=1) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("days_after", "author_sees", "others_see"),
    [
        (-5, Wait.WAITING, Wait.WAITING),
        (0, Wait.WAITING, Wait.WAITING),
        (1, Wait.LATE, Wait.WAITING),
        (2, Wait.LATE, Wait.LATE),
        (90, Wait.LATE, Wait.LATE),
    ],
)
def test_its_author_is_shown_first_that_a_reply_is_late(days_after, author_sees, others_see):
    today = DUE + timedelta(days=days_after)
    assert how_it_stands(due=DUE, answered=False, today=today, mine=True) is author_sees
    assert how_it_stands(due=DUE, answered=False, today=today, mine=False) is others_see


def test_what_is_answered_is_never_late_and_what_asks_nothing_never_waits():
    long_after = DUE + timedelta(days=400)
    assert how_it_stands(due=DUE, answered=True, today=long_after, mine=True) is Wait.ANSWERED
    assert how_it_stands(due=None, answered=False, today=long_after, mine=True) is Wait.ASKS_NOTHING


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-30, 30), st.booleans())
def test_the_bound_for_lists_and_the_answer_for_pages_agree(due, days, mine):
    today = due + timedelta(days=days)
    late = how_it_stands(due=due, answered=False, today=today, mine=mine) is Wait.LATE
    assert late is (due < late_if_due_before(today, mine=mine))
