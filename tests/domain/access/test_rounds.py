"""Asked before the day, confirmed until the day, said from the day on, and arranged by whoever may."""

from datetime import date

import pytest

from alongside.domain.access import may_ask, may_confirm, may_say_met, may_see_what_to_arrange

BEFORE, DAY, AFTER = date(2026, 3, 11), date(2026, 3, 12), date(2026, 3, 13)


@pytest.mark.parametrize(
    ("today", "ask", "confirm", "met"),
    [(BEFORE, True, True, False), (DAY, False, True, True), (AFTER, False, False, True)],
    ids=["before", "on the day", "after"],
)
def test_what_may_be_done_when(today, ask, confirm, met):
    assert bool(may_ask(DAY, today=today)) is ask
    assert bool(may_confirm(DAY, today=today)) is confirm
    assert bool(may_say_met(DAY, today=today, needs=1)) is met


def test_whoever_needs_nothing_is_not_asked_whether_it_was_there():
    assert not may_say_met(DAY, today=AFTER, needs=0)


@pytest.mark.parametrize(("role", "asked"), [(True, False), (False, True), (True, True)])
def test_co_chairs_and_whoever_asked_arrange(role, asked):
    assert may_see_what_to_arrange(holds_a_role=role, asked=asked)


def test_nobody_else_arranges():
    assert not may_see_what_to_arrange(holds_a_role=False, asked=False)
