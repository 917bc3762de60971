"""Does a room get a new key without losing a word, whatever happens meanwhile?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.cli import main
from alongside.closed import keys, queries
from alongside.closed.actions.rekeying import rekey
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.models import EarlierPost, Post
from alongside.closed.reading import tending
from alongside.domain.record.entry import INSTALLER
from alongside.ledger.models import LedgerEntry
from tests.closed.keeping.test_locked import put

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
A_WEEK = {"days": 7}


@pytest.fixture
def talk(rooms):
    """Eleven things said, one of them changed, so that there is one of every row with words."""
    said = [rooms.says(rooms.cast.bo, rooms.lived, f"Words {number}") for number in range(11)]
    other = Words(words="Other words")
    change_words(by=rooms.cast.bo, post=said[0], saying=other, note=rooms.cast.note())
    return said


def turn(rooms, **after):
    return rekey(by=INSTALLER, space=rooms.lived, note=rooms.cast.note(**after), step=3)


def in_use(space):
    with tending(space.pk):
        return queries.turns_in_use(None, space)


def read(rooms):
    with rooms.seen_by(rooms.cast.bo):
        words = {post.words for post in Post.objects.filter(space=rooms.lived)}
        return words | {each.words for each in EarlierPost.objects.filter(space=rooms.lived)}


def test_everything_is_locked_with_the_new_key_and_reads_as_before(rooms, talk):
    before = read(rooms)
    done = turn(rooms)
    assert (done.rows, done.damaged) == (11 + 1 + 2, 0)  # posts, earlier words, and the two people's names
    assert in_use(rooms.lived) == {2}
    assert read(rooms) == before
    assert {f"Words {number}" for number in range(11)} <= before


def test_the_old_key_goes_when_it_is_turned_again_and_opens_nothing_more(rooms, talk):
    old = keys.key_ring(rooms.lived.pk).newest
    for _ in range(2):
        turn(rooms, **A_WEEK)
    assert old not in keys.key_ring(rooms.lived.pk).turns
    assert in_use(rooms.lived) == {3}


def test_one_that_was_stopped_half_way_is_finished_the_next_time(rooms, talk, monkeypatch):
    before, real = read(rooms), queries.rows_after
    asked = []

    def stopping(*args, **named):
        asked.append(named)
        if len(asked) > 2:
            raise KeyboardInterrupt
        return real(*args, **named)

    monkeypatch.setattr(queries, "rows_after", stopping)
    with pytest.raises(KeyboardInterrupt):
        turn(rooms)
    monkeypatch.undo()
    rooms.cast.clock.at += timedelta(days=7)
    assert in_use(rooms.lived) == {1, 2}
    assert read(rooms) == before
    turn(rooms, **A_WEEK)
    assert in_use(rooms.lived) == {3}
    assert read(rooms) == before


def test_what_somebody_was_saving_with_the_old_key_meanwhile_still_opens(rooms, talk):
    late = talk[5]
    with tending(rooms.lived.pk):
        saved = bytes(Post.objects.filter(pk=late.pk).values_list("words", flat=True)[0])
    turn(rooms)
    with tending(rooms.lived.pk):
        put(late, saved)
    turn(rooms)
    assert "Words 5" in read(rooms)
    assert in_use(rooms.lived) == {3}


def test_what_was_damaged_before_stays_as_it_was_and_stops_nothing(rooms, talk):
    with tending(rooms.lived.pk):
        put(talk[3], b"\x01 something else")
    done = turn(rooms)
    assert done.damaged == 1
    with rooms.seen_by(rooms.cast.bo):
        assert Post.objects.get(pk=talk[3].pk).is_damaged
        assert Post.objects.get(pk=talk[4].pk).words == "Words 4"


def test_another_rooms_key_is_left_alone_and_nothing_is_on_the_record(rooms, talk):
    other, entries = keys.key_ring(rooms.carers.pk), LedgerEntry.objects.count()
    turn(rooms)
    assert keys.key_ring(rooms.carers.pk) == other
    assert LedgerEntry.objects.count() == entries


def test_the_command_turns_every_room_and_says_of_each_how_it_went(rooms, talk, capsys):
    before = read(rooms)
    keys.file_of(rooms.carers.pk).unlink()
    assert main(["rekey"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [f"{space.pk}: a new key. Keep a copy of it." for space in (rooms.users, rooms.lived)]
    assert f"{rooms.carers.pk}: The key of a room is missing" in err
    assert read(rooms) == before
    assert main(["rekey", "--room", str(rooms.lived.pk)]) == 0


@pytest.mark.parametrize("room", ["x", "00000000-0000-0000-0000-000000000000"])
def test_the_command_knows_no_other_room(rooms, room, capsys):
    assert main(["rekey", "--room", room]) == 2
    assert room in capsys.readouterr().err


def test_locked_rows_are_found_in_whichever_app_they_are():
    tables = {model._meta.db_table for model in queries.kinds_of_row(None)}
    assert {"closed_post", "closed_earlierpost", "closed_presence"} <= tables
