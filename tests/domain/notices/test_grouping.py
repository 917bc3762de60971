from datetime import UTC, datetime, timedelta
from uuid import UUID

from alongside.domain.access import Pace
from alongside.domain.notices import MOST_TOLD, News, bundles

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
ANA = UUID(int=1)


def news(number, *, day=0, waits=False, kind="reply"):
    return News(
        to=ANA, kind=kind, icon="talk", title=f"News {number}.", step="Read it.", easy="Read it.",
        path=f"/p/harbour-lane/{number}/", at=MONDAY + timedelta(days=day), waits=waits, thing=UUID(int=number),
    )  # fmt: skip


def test_where_there_is_nothing_to_tell_nothing_is_sent():
    assert bundles([], pace=Pace.WEEKLY, since=MONDAY) == []
    assert bundles([news(1, day=-1)], pace=Pace.WEEKLY, since=MONDAY) == []


def test_what_waits_is_told_again_and_what_is_new_is_told_once():
    old, fresh = news(1, day=-9, waits=True), news(2, day=1)
    (letter,) = bundles([fresh, old, news(3, day=-1)], pace=Pace.WEEKLY, since=MONDAY)
    assert (letter.waiting, letter.told) == ((old,), (fresh,))


def test_at_once_there_is_a_letter_for_each_thing_and_none_for_what_only_still_waits():
    made = bundles([news(1, day=-9, waits=True), news(2, day=1), news(3, day=2)], pace=Pace.AT_ONCE, since=MONDAY)
    assert [letter.thing for letter in made] == [UUID(int=2), UUID(int=3)]


def test_one_thing_is_told_once_in_a_letter_and_the_newest_of_it():
    (letter,) = bundles([news(1, day=1), news(1, day=2)], pace=Pace.DAILY, since=MONDAY)
    assert [each.at for each in letter.all] == [MONDAY + timedelta(days=2)]


def test_a_letter_is_a_page_long_and_counts_the_rest():
    (letter,) = bundles([news(n, day=1) for n in range(1, MOST_TOLD + 6)], pace=Pace.DAILY, since=MONDAY)
    assert (len(letter.all), letter.more, letter.count) == (MOST_TOLD, 5, MOST_TOLD + 5)


def test_what_waits_is_not_crowded_out_by_what_is_new():
    many = [news(n, day=1) for n in range(1, 40)]
    (letter,) = bundles([*many, news(99, day=2, waits=True)], pace=Pace.DAILY, since=MONDAY)
    assert [each.thing for each in letter.waiting] == [UUID(int=99)]
