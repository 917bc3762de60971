"""Who may help somebody in, and how long does the card wait?"""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.membership import Welcomer, may_help_in, may_welcome, waits_for

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=100)
ANA = Welcomer("uses_services", LONG_AGO, is_named=True)


def ago(**time):
    return NOW - timedelta(**time)


def may(by=ANA, *, stake="uses_services", is_self=False, helped_by=(), helped=()):
    return may_help_in(by, stake=stake, is_self=is_self, helped_by=helped_by, helped=helped, now=NOW)


CASES = {
    "a welcomer of the same group": ({}, ""),
    "somebody who was not named": ({"by": Welcomer("uses_services", LONG_AGO, is_named=False)}, "not a welcomer"),
    "somebody of another group": ({"stake": "carer"}, "only people of their own group"),
    "oneself": ({"is_self": True}, "cannot help yourself"),
    "since yesterday in the group": ({"by": Welcomer("uses_services", ago(days=1), is_named=True)}, "28 days"),
    "since 28 days in the group": ({"by": Welcomer("uses_services", ago(days=28), is_named=True)}, ""),
    "the third today": ({"helped_by": [ago(hours=1), ago(hours=2)]}, ""),
    "the fourth today": ({"helped_by": [ago(hours=1), ago(hours=2), ago(hours=23)]}, "helped 3 people today"),
    "three yesterday": ({"helped_by": [ago(hours=24), ago(hours=25), ago(hours=26)]}, ""),
    "the third time this week": ({"helped": [ago(days=1), ago(days=6)]}, "twice this week"),
    "twice last week": ({"helped": [ago(days=7), ago(days=8)]}, ""),
}


@pytest.mark.parametrize(("asked", "why"), CASES.values(), ids=CASES)
def test_who_may_help_whom(asked, why):
    verdict = may(**asked)
    assert bool(verdict) == (not why)
    assert why in verdict.reason
    assert bool(verdict.next_step) == bool(why)


@pytest.mark.parametrize(
    ("mine", "theirs", "days", "good"),
    [("carer", "carer", 28, True), ("carer", "carer", 27, False), ("carer", "uses_services", 90, False)],
)
def test_who_may_be_named(mine, theirs, days, good):
    assert bool(may_welcome(mine, named_stake=theirs, since=ago(days=days), now=NOW)) is good


def test_a_card_waits_a_day_where_the_person_can_still_come_in_some_other_way():
    assert waits_for(has_other_ways=True) == timedelta(hours=24)
    assert waits_for(has_other_ways=False) == timedelta()
