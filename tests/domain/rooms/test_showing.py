"""How much of a room can be shown to its lead, and who has to say so?"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.domain.rooms.showing import (
    AGREED_ALREADY,
    ASKER_GONE,
    BACKWARDS,
    ENDED,
    LAPSED,
    NOBODY_TO_SHOW,
    NOT_A_KEYHOLDER,
    NOT_YET,
    ONE_ALREADY,
    SAME_PERSON,
    TOO_FEW,
    TOO_MUCH,
    Asked,
    Part,
    may_agree_to_show,
    may_ask_to_show,
    may_be_shown,
)
from alongside.domain.verdict import ALLOWED

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("is_keyholder", "keyholders", "has_lead", "is_one_open", "verdict"),
    [
        (True, 2, True, False, ALLOWED),
        (False, 2, True, False, NOT_A_KEYHOLDER),
        (True, 1, True, False, TOO_FEW),
        (True, 2, False, False, NOBODY_TO_SHOW),
        (True, 2, True, True, ONE_ALREADY),
    ],
)
def test_a_keyholder_asks_where_there_is_another_and_a_lead(is_keyholder, keyholders, has_lead, is_one_open, verdict):
    asked = may_ask_to_show(
        is_keyholder=is_keyholder, keyholders=keyholders, has_lead=has_lead, is_one_open=is_one_open
    )
    assert asked == verdict


@pytest.mark.parametrize(
    ("first", "last", "verdict"),
    [
        (TODAY, TODAY, ALLOWED),
        (date(2026, 3, 1), TODAY, ALLOWED),
        (date(2026, 2, 28), TODAY, TOO_MUCH),
        (date.min, TODAY, TOO_MUCH),
        (TODAY, date(2026, 3, 30), BACKWARDS),
        (TODAY, date(2026, 4, 1), NOT_YET),
    ],
)
def test_a_part_is_a_month_at_most_and_has_been_said(first, last, verdict):
    assert may_be_shown(Part(first=first, last=last), today=TODAY) == verdict


@pytest.mark.parametrize(
    ("is_keyholder", "days", "how", "verdict"),
    [
        (True, 0, {}, ALLOWED),
        (True, 6.99, {}, ALLOWED),
        (True, 7, {}, LAPSED),
        (False, 0, {}, NOT_A_KEYHOLDER),
        (True, 0, {"is_theirs": True}, SAME_PERSON),
        (True, 0, {"asker_holds": False}, ASKER_GONE),
        (True, 0, {"is_agreed": True}, AGREED_ALREADY),
        (True, 0, {"is_ended": True}, ENDED),
    ],
)
def test_another_keyholder_agrees_within_a_week(is_keyholder, days, how, verdict):
    asked = Asked(**({"begun_at": MONDAY, "asker_holds": True, "is_theirs": False} | how))
    assert may_agree_to_show(asked, is_keyholder=is_keyholder, at=MONDAY + timedelta(days=days)) == verdict
