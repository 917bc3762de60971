"""Do words that are said in a closed room never stand in the database, and open only where they were put?"""

from __future__ import annotations

import pytest
from django.core import serializers
from django.db import connection, transaction

from alongside.closed.keys import LostKey, file_of
from alongside.closed.models import Post, Presence
from alongside.domain.rooms import Damaged
from alongside.domain.rooms.locking import HEAD, NONCE_BYTES

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PLANTED = "samphire grows by the harbour"


def stored(post: Post, column: str = "words", *, table: str = "closed_post") -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"select {column} from {table} where id = %s", [id_of(post)])
        return bytes(cursor.fetchone()[0])


def put(post: Post, content: bytes, column: str = "words") -> None:
    """As somebody with the database in hand would."""
    with connection.cursor() as cursor:
        cursor.execute(f"update closed_post set {column} = %s where id = %s", [content, id_of(post)])


def id_of(post: Post) -> object:
    return post.pk.hex if connection.vendor == "sqlite" else post.pk


def again(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


@pytest.fixture
def said(rooms):
    """Two things said in one room and one in another, seen by whoever is inside of both."""
    first = rooms.says(rooms.cast.bo, rooms.lived, PLANTED, title="About samphire", content_note="hard: samphire")
    second = rooms.says(rooms.cast.bo, rooms.lived, "Something else.")
    other = rooms.says(rooms.cast.bo, rooms.carers, "In another room.")
    with rooms.seen_by(rooms.cast.bo):
        yield first, second, other


def test_whoever_is_inside_reads_the_words_as_they_were_said(said):
    post = again(said[0])
    assert (post.words, post.title, post.content_note) == (PLANTED, "About samphire", "hard: samphire")


def test_no_row_of_any_table_holds_a_word_of_it(rooms, said):
    rooms.says(rooms.cast.bo, rooms.carers, f"Wren says {PLANTED}")
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            content = [bytes(each) if isinstance(each, memoryview) else each for row in cursor for each in row]
            told = b" ".join(each if isinstance(each, bytes) else str(each).encode() for each in content)
            assert not [word for word in (b"samphire", b"Wren", b"Finch", b"Something else") if word in told], table


def test_a_copy_of_the_whole_database_holds_no_word_of_it(rooms, said):
    if connection.vendor != "sqlite":
        pytest.skip("A copy of PostgreSQL is made by its own tools; its rows are looked through above.")
    copy = "\n".join(connection.connection.iterdump())
    assert "closed_post" in copy
    assert bytes(PLANTED, "ascii").hex().upper() not in copy.upper()
    assert not [word for word in ("samphire", "Wren", "Finch", "Something else") if word in copy]


def test_rows_written_to_a_file_are_locked_there_too(said):
    written = serializers.serialize("json", [again(said[0]), *Presence.objects.all()])
    opened = serializers.serialize("json", [said[0]])
    assert not [word for word in ("samphire", "Wren", "Finch") if word in written + opened]
    back = next(serializers.deserialize("json", serializers.serialize("json", [again(said[0])]))).object
    assert back.words == PLANTED


@pytest.mark.parametrize("which", [1, 2], ids=["another row", "another room"])
def test_locked_words_moved_to_another_row_or_room_do_not_open(said, which):
    put(said[which], stored(said[0]))
    moved = again(said[which])
    with pytest.raises(Damaged):
        str(moved.words)
    assert (moved.is_damaged, moved.line) == (True, "These words are damaged. They cannot be shown.")


def test_locked_words_moved_to_another_column_do_not_open(said):
    put(said[0], stored(said[0], "title"), "words")
    with pytest.raises(Damaged):
        str(again(said[0]).words)


def test_a_name_made_into_words_does_not_open(said):
    put(said[0], stored(said[0].by, "name", table="closed_presence"))
    with pytest.raises(Damaged):
        str(again(said[0]).words)


@pytest.mark.parametrize("cut", [1, 5, 20, -1])
def test_locked_words_that_were_cut_do_not_open_and_break_nothing_else(said, cut):
    put(said[0], stored(said[0])[:cut])
    assert again(said[0]).is_damaged
    assert again(said[1]).words == "Something else."


def test_words_written_beside_the_lock_are_not_taken_for_locked_ones(said):
    put(said[0], b"I never said this, but it stands here as if I had.")
    assert again(said[0]).is_damaged


def test_words_emptied_out_are_noticed(said):
    for column in ("words", "title"):
        put(said[0], b"", column)
    assert again(said[0]).is_damaged


def test_locked_words_can_be_neither_looked_for_nor_changed_past_their_row(said):
    for attempt in (lambda: Post.objects.filter(words=PLANTED).exists(), lambda: Post.objects.update(words="Other.")):
        with pytest.raises(TypeError), transaction.atomic():
            attempt()
    assert again(said[0]).words == PLANTED


def test_the_same_words_twice_are_locked_differently(rooms, said):
    twice = [rooms.says(rooms.cast.bo, rooms.lived, "The same.") for _ in range(2)]
    assert stored(twice[0]) != stored(twice[1])


def test_no_two_texts_ever_begin_from_the_same_nonce(rooms, said):
    """With one nonce twice under one key, whoever has both texts locked has what differs between them."""
    rows = [rooms.says(rooms.cast.bo, rooms.lived, "The same.", title="Same") for _ in range(3)]
    nonces = {stored(row, column)[HEAD : HEAD + NONCE_BYTES] for row in rows for column in ("words", "title")}
    rows[0].save()
    nonces.add(stored(rows[0])[HEAD : HEAD + NONCE_BYTES])
    assert len(nonces) == 7


def test_without_its_key_a_room_says_so_and_every_other_goes_on(rooms, said):
    file_of(rooms.lived.pk).unlink()
    with pytest.raises(LostKey) as lost:
        str(again(said[0]).words)
    assert lost.value.room == rooms.lived.pk
    assert "Put that file back from a copy" in lost.value.advice
    assert again(said[2]).words == "In another room."


def test_nothing_is_saved_in_a_room_without_a_key(rooms, said):
    file_of(rooms.lived.pk).unlink()
    count = Post.objects.count()
    with pytest.raises(LostKey):
        rooms.says(rooms.cast.bo, rooms.lived, "This must not be kept in the open.")
    assert Post.objects.count() == count
