"""How a promise stands on a day: one table, the same for whoever made it."""

from datetime import date, timedelta

import pytest

from alongside.domain.promises import SOON, Made, Standing, may_be_judged, standing

DUE = date(2026, 6, 15)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("today", "stands"),
    [
        (DUE - SOON - DAY, Standing.NOT_DUE),
        (DUE - SOON, Standing.DUE_SOON),
        (DUE - DAY, Standing.DUE_SOON),
        (DUE, Standing.DUE_SOON),
        (DUE + DAY, Standing.LATE),
        (DUE + 400 * DAY, Standing.LATE),
    ],
)
def test_before_its_day_on_it_and_after_it(today, stands):
    assert standing(Made(due=DUE), today) is stands


@pytest.mark.parametrize("today", [DUE - 30 * DAY, DUE, DUE + 30 * DAY])
@pytest.mark.parametrize(
    ("known", "stands"),
    [
        ({"said_done": True}, Standing.SAID_DONE),
        ({"said_done": True, "kept": 2, "not_kept": 1}, Standing.KEPT),
        ({"said_done": True, "kept": 1, "not_kept": 2}, Standing.NOT_KEPT),
        ({"kept": 1, "not_kept": 1}, Standing.DIFFER),
        ({"not_kept": 1}, Standing.NOT_KEPT),
        ({"taken_on": False}, Standing.ASKED),
        ({"taken_on": False, "declined": True}, Standing.DECLINED),
        ({"taken_on": False, "lapsed": True}, Standing.LAPSED),
        ({"taken_on": False, "declined": True, "lapsed": True}, Standing.DECLINED),
    ],
)
def test_what_people_say_and_what_was_never_promised_stand_the_same_on_every_day(known, stands, today):
    assert standing(Made(due=DUE, **known), today) is stands


def test_a_promise_that_counts_does_not_lapse_when_its_owner_is_forgotten():
    assert standing(Made(due=DUE, lapsed=True), DUE + DAY) is Standing.LATE


@pytest.mark.parametrize(
    ("known", "today", "may"),
    [
        ({}, DUE - DAY, False),
        ({}, DUE, True),
        ({"said_done": True}, DUE - 30 * DAY, True),
        ({"taken_on": False}, DUE + DAY, False),
        ({"taken_on": False, "declined": True}, DUE + DAY, False),
    ],
)
def test_people_can_say_from_its_day_or_from_when_it_is_said_to_be_done(known, today, may):
    assert may_be_judged(Made(due=DUE, **known), today) is may
