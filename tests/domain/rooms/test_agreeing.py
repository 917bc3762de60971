"""When has a room agreed something of its own, what may it be asked, and which rules can it give itself?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.rooms import (
    lapsed_before,
    lapses_at,
    may_answer_suggestion,
    may_be_rules,
    may_suggest,
    rules_in,
)
from alongside.domain.rooms.agreeing import GUEST, OVER, SUGGESTED_ALREADY
from alongside.domain.rooms.rules import NO_RULE, TOO_LONG, TOO_MANY
from alongside.domain.verdict import ALLOWED

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


def day(number: float) -> datetime:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("is_guest", "is_asked_already", "verdict"),
    [(False, False, ALLOWED), (False, True, SUGGESTED_ALREADY), (True, False, GUEST), (True, True, GUEST)],
)
def test_a_member_suggests_and_one_thing_is_asked_once_at_a_time(is_guest, is_asked_already, verdict):
    assert may_suggest(is_guest=is_guest, is_asked_already=is_asked_already) == verdict


@pytest.mark.parametrize(
    ("is_guest", "is_settled", "days", "verdict"),
    [
        (False, False, 0, ALLOWED),
        (False, False, 29.99, ALLOWED),
        (False, False, 30, OVER),
        (False, True, 5, OVER),
        (True, False, 5, GUEST),
    ],
)
def test_it_is_answered_until_it_holds_or_a_month_is_over(is_guest, is_settled, days, verdict):
    answered = may_answer_suggestion(MONDAY, is_guest=is_guest, is_settled=is_settled, at=day(days))
    assert answered == verdict


@pytest.mark.parametrize("days", [0, 29.99, 30, 31])
def test_the_list_and_the_check_agree_on_when_it_is_over(days):
    assert (lapsed_before(day(days)) >= MONDAY) == (day(days) >= lapses_at(MONDAY))


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("Listen.\nNo names outside.", ["Listen.", "No names outside."]),
        ("1. Listen\n2.  No names\n\n", ["Listen", "No names"]),
        ("- Listen\n* No names\n• Breaks", ["Listen", "No names", "Breaks"]),
        ("2026. was hard", ["2026. was hard"]),
        ("\u200b\nListen", ["Listen"]),
        ("  \n ", []),
        ("12.", []),
    ],
)
def test_a_rule_is_a_line_without_what_somebody_put_in_front(words, rules):
    assert rules_in(words) == rules


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("", NO_RULE),
        ("\n \n", NO_RULE),
        ("Listen", ALLOWED),
        ("\n".join(["Listen"] * 20), ALLOWED),
        ("\n".join(["Listen"] * 21), TOO_MANY),
        ("x" * 200, ALLOWED),
        ("Listen\n" + "x" * 201, TOO_LONG),
    ],
)
def test_rules_are_few_and_short(words, verdict):
    assert may_be_rules(words) == verdict
