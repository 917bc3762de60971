from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from alongside.domain.notices import Came, Standing, after_try, next_try, thread_of

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def test_each_wait_is_longer_than_the_one_before_and_there_is_an_end():
    waits = [next_try(tries, NOW) for tries in range(1, 7)]
    assert waits[-1] is None
    assert [wait - NOW for wait in waits[:-1]] == [
        timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=8), timedelta(hours=24)
    ]  # fmt: skip
    with pytest.raises(ValueError, match="not been tried"):
        next_try(0, NOW)


@pytest.mark.parametrize(
    ("came", "tries", "standing", "again"),
    [
        (Came.DONE, 1, Standing.SENT, None),
        (Came.LATER, 1, Standing.WAITING, NOW + timedelta(minutes=5)),
        (Came.LATER, 6, Standing.FAILED, None),
        (Came.NEVER, 1, Standing.FAILED, None),
        (Came.UNKNOWN, 1, Standing.UNSURE, None),
    ],
    ids=["done", "later", "the last try", "never", "nobody knows, so not again"],
)
def test_what_becomes_of_a_try(came, tries, standing, again):
    assert after_try(came, tries, NOW) == (standing, again)


def test_letters_about_one_thing_hang_together():
    assert thread_of(UUID(int=1), "example.org") == thread_of(UUID(int=1), "example.org")
    assert thread_of(UUID(int=1), "example.org") != thread_of(UUID(int=2), "example.org")
