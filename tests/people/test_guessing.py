"""Guessing is slow, and nobody is shut out for good."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.people.guessing import BUSY, FREE_WHEN_BUSY, PACES, Door, may_try, place

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def ago(*minutes):
    return [NOW - timedelta(minutes=m) for m in minutes]


def may(door, tries, everywhere=0):
    return may_try(door, tries, everywhere=everywhere, now=NOW)


@pytest.mark.parametrize(
    ("tries", "next_step"),
    [
        (0, ""),
        (5, ""),
        (6, "You can try again in a minute. A card still works from another place."),
        (7, "You can try again in a minute. A card still works from another place."),
        (8, "You can try again in 2 minutes. A card still works from another place."),
        (9, "You can try again in 4 minutes. A card still works from another place."),
        (10, "You can try again in 8 minutes. A card still works from another place."),
        (11, "You can try again in 15 minutes. A card still works from another place."),
        (60, "You can try again in 15 minutes. A card still works from another place."),
    ],
)
def test_the_wait_after_wrong_words_doubles_up_to_a_quarter_of_an_hour(tries, next_step):
    verdict = may(Door.CARD, [NOW] * tries)
    assert bool(verdict) == (not next_step)
    assert verdict.next_step == next_step


def test_the_wait_ends():
    assert not may(Door.CARD, ago(*[14.9] * 20))
    assert may(Door.CARD, ago(*[15] * 20))


def test_tries_of_an_hour_ago_are_forgotten():
    assert may(Door.CARD, ago(*[60] * 50))


def test_when_many_are_guessing_each_place_still_has_its_first_tries():
    assert may(Door.CARD, [NOW] * (FREE_WHEN_BUSY - 1), everywhere=BUSY * 100)
    assert not may(Door.CARD, [NOW] * FREE_WHEN_BUSY, everywhere=BUSY)
    assert may(Door.CARD, [NOW] * FREE_WHEN_BUSY, everywhere=BUSY - 1)


@settings(max_examples=100)
@given(st.sampled_from(Door), st.lists(st.integers(0, 100_000), max_size=80), st.integers(0, 10_000))
def test_nobody_waits_longer_than_the_longest_wait(door, seconds, everywhere):
    tries = [NOW - timedelta(seconds=s) for s in seconds]
    later = NOW + PACES[door].longest
    assert may_try(door, tries, everywhere=everywhere, now=later)


def test_how_many_codes_can_be_guessed_in_a_year_from_everywhere_at_once():
    """The sum behind the decision record: whoever always asks at the first moment allowed gets few tries."""
    asked, now, end = [], NOW, NOW + timedelta(days=30)
    while now < end:
        if may_try(Door.ASKED, asked[-60:], everywhere=0, now=now):
            asked.append(now)
        else:
            now += timedelta(minutes=1)
    tries_a_year = len(asked) / 30 * 365 * 5
    assert tries_a_year / 1_000_000 < 0.02


@pytest.mark.parametrize(
    ("remote", "forwarded", "proxies", "where"),
    [
        ("203.0.113.7", "", 0, "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", 0, "203.0.113.7"),  # anybody can write that header
        ("10.0.0.1", "203.0.113.7", 1, "203.0.113.7"),
        ("10.0.0.1", "6.6.6.6, 203.0.113.7", 1, "203.0.113.7"),  # a lie stands left of what our proxy adds
        ("10.0.0.1", "6.6.6.6, 203.0.113.7, 10.0.0.2", 2, "203.0.113.7"),
        ("10.0.0.1", "", 1, "10.0.0.1"),
        ("10.0.0.1", "203.0.113.7", 2, "10.0.0.1"),
        ("10.0.0.1", "nonsense", 1, "10.0.0.1"),
        ("", "", 0, ""),
        ("2001:db8:1:2:3:4:5:6", "", 0, "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "", 0, "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "", 0, "203.0.113.7"),
    ],
)
def test_where_a_request_comes_from(remote, forwarded, proxies, where):
    assert place(remote, forwarded, proxies=proxies) == where
