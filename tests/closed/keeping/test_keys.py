"""Are the keys of rooms made once, kept to ourselves, never replaced in silence, and clear about what is wrong?"""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from alongside.closed import keys
from alongside.closed.checks import keys_are_for_us_alone
from alongside.closed.keys import LostKey, begin, drop_unused, file_of, key_ring, turn_over

ROOM, OTHER = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=2)


@pytest.fixture
def ring():
    begin(ROOM, at=NOW)
    return key_ring(ROOM)


def test_a_key_is_32_bytes_of_chance_in_a_file_for_our_eyes_alone(ring):
    begin(OTHER, at=NOW)
    assert len(ring.newest.key) == 32
    assert ring.newest.key != key_ring(OTHER).newest.key
    assert stat.S_IMODE(file_of(ROOM).stat().st_mode) == 0o600
    assert stat.S_IMODE(file_of(ROOM).parent.stat().st_mode) == 0o700
    assert {path.name for path in file_of(ROOM).parent.iterdir()} == {f"{room.hex}.key" for room in (ROOM, OTHER)}


def test_a_key_that_is_there_is_never_replaced(ring):
    begin(ROOM, at=LATER)
    assert key_ring(ROOM) == ring


def test_a_key_does_not_show_itself(ring):
    assert repr(ring.newest.key)[2:10] not in repr(ring)


def test_a_folder_that_others_can_look_into_is_warned_of(ring):
    assert keys_are_for_us_alone() == []
    file_of(ROOM).parent.chmod(0o750)
    assert [each.id for each in keys_are_for_us_alone()] == ["alongside.W012"]


def fetch_another(path: Path) -> None:
    begin(OTHER, at=NOW)
    path.write_bytes(file_of(OTHER).read_bytes())


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


WRONG = {
    "missing": (Path.unlink, "is missing"),
    "empty": (lambda path: path.write_bytes(b""), "is not whole"),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:-10]), "is not whole"),
    "without its end": (lambda path: path.write_bytes(path.read_bytes().rpartition(b"end ")[0]), "is not whole"),
    "a letter changed": (lambda path: path.write_bytes(path.read_bytes().replace(b"room ", b"roon ", 1)), "not whole"),
    "of another room": (fetch_another, "of another room"),
    "no text": (lambda path: path.write_bytes(bytes(range(256))), "is not whole"),
    "a folder": (make_folder, "cannot be read"),
}


@pytest.mark.parametrize(("spoil", "said"), WRONG.values(), ids=WRONG)
def test_a_key_file_that_is_not_as_it_should_be_is_a_clear_error(ring, spoil, said):
    spoil(file_of(ROOM))
    for _ in range(2):  # what was read before must not hide it
        with pytest.raises(LostKey, match=said) as lost:
            key_ring(ROOM)
    assert str(file_of(ROOM)) in lost.value.advice
    with pytest.raises(LostKey):
        turn_over(ROOM, at=LATER)


@pytest.mark.parametrize("wrong", ["short", "number", "day"])
def test_a_file_whole_to_look_at_with_no_key_in_it_is_not_whole(ring, wrong, monkeypatch):
    line = {"short": "1 2026-01-05T09:00:00+00:00 AAAA", "number": "x y z", "day": "1 yesterday AAAA"}[wrong]
    text = f"{keys.FIRST_LINE}\nroom {ROOM.hex}\n{line}\n"
    file_of(ROOM).write_text(f"{text}end {keys.sha256(text.encode()).hexdigest()}\n")
    with pytest.raises(LostKey, match="is not whole"):
        key_ring(ROOM)


def test_a_new_turn_stands_beside_the_old_one(ring):
    after = turn_over(ROOM, at=LATER)
    assert [turn.number for turn in after.turns] == [1, 2]
    assert after.turns[0] == ring.newest
    assert key_ring(ROOM) == after
    assert stat.S_IMODE(file_of(ROOM).stat().st_mode) == 0o600


def test_an_older_copy_of_the_file_says_that_it_is_one(ring):
    old = file_of(ROOM).read_bytes()
    turn_over(ROOM, at=LATER)
    file_of(ROOM).write_bytes(old)
    with pytest.raises(LostKey, match="does not hold turn 2"):
        key_ring(ROOM).turn(2)


@pytest.mark.parametrize(
    ("used", "hours", "kept"),
    [({1}, 48, [1, 2]), (set(), 48, [2]), ({2}, 48, [2]), ({2}, 23, [1, 2])],
    ids=["still in use", "nothing locked yet", "in use no more", "the new one is young"],
)
def test_an_old_turn_goes_once_nothing_needs_it_and_nobody_can_be_saving_with_it(ring, used, hours, kept):
    turn_over(ROOM, at=NOW)
    left = drop_unused(ROOM, used=frozenset(used), at=NOW + timedelta(hours=hours))
    assert [turn.number for turn in left.turns] == kept == [turn.number for turn in key_ring(ROOM).turns]


def test_two_who_turn_a_key_over_at_once_both_get_one(ring):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: turn_over(ROOM, at=LATER), range(24)))
    turns = key_ring(ROOM).turns
    assert [turn.number for turn in turns] == list(range(1, 26))
    assert len({turn.key for turn in turns}) == 25


def test_a_full_disk_leaves_the_key_as_it_was(ring, monkeypatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        turn_over(ROOM, at=LATER)
    assert key_ring(ROOM) == ring
    assert {path.name for path in file_of(ROOM).parent.iterdir()} == {f"{ROOM.hex}.key", ".turning"}
