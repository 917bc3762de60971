"""Where are the keys of closed rooms kept? One file a room, outside the database, so that a copy of that tells nothing.

A file holds every turn of its room's key that is still needed, the newest last:

    alongside room key 1
    room 4e9b0f6d3c1a4f0e8d7c6b5a49382716
    1 2026-01-05T09:00:00+00:00 kqkUfXo…=
    end 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
"""

from __future__ import annotations

import fcntl
import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from secrets import token_bytes, token_hex
from uuid import UUID

from django.conf import settings

FIRST_LINE = "alongside room key 1"
KEY_BYTES = 32
KEPT_AFTER = timedelta(days=1)
"""How long an old turn stays after the next one began: somebody may be saving with it at that very moment."""


class LostKey(Exception):
    """A room cannot be read, because its key is not there or not whole. `advice` is for whoever runs the server."""

    def __init__(self, room: UUID, advice: str) -> None:
        super().__init__(advice)
        self.room, self.advice = room, advice


@dataclass(frozen=True, slots=True)
class Turn:
    number: int
    since: datetime
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Every turn of one room's key, the newest last."""

    room: UUID
    turns: tuple[Turn, ...]

    @property
    def newest(self) -> Turn:
        return self.turns[-1]

    def turn(self, number: int) -> Turn:
        """Raises LostKey for a turn that this file does not hold: then it is an older copy, or a newer one."""
        for each in self.turns:
            if each.number == number:
                return each
        raise LostKey(self.room, OTHER_TURN.format(file_of(self.room), number))


def file_of(room: UUID) -> Path:
    return Path(settings.ROOM_KEYS) / f"{room.hex}.key"


_read: dict[Path, tuple[tuple[int, ...], KeyRing]] = {}
"""What was read, with what the file looked like then: a room of a hundred posts does not read its file each time."""


def key_ring(room: UUID) -> KeyRing:
    """The keys of a room as its file has them at this moment. Raises LostKey."""
    path = file_of(room)
    try:
        looks = _looks(path)
        known = _read.get(path)
        if known and known[0] == looks:
            return known[1]
        ring = _ring_in(path.read_bytes(), room)
    except FileNotFoundError as problem:
        _read.pop(path, None)
        raise LostKey(room, MISSING.format(path)) from problem
    except OSError as problem:
        raise LostKey(room, UNREADABLE.format(path, problem.strerror)) from problem
    _read[path] = (looks, ring)
    return ring


def _looks(path: Path) -> tuple[int, ...]:
    seen = path.stat()
    return (seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)


def begin(room: UUID, *, at: datetime) -> None:
    """The first key of a room, put in place whole. One that is there already is never replaced."""
    with _whole(file_of(room), KeyRing(room, (_turn(1, at),))) as (unfinished, path):
        try:
            os.link(unfinished, path)
        except FileExistsError:
            return


def turn_over(room: UUID, *, at: datetime) -> KeyRing:
    """A new key for a room, beside the old ones: what is saved from now on is locked with it."""
    with _alone():
        ring = key_ring(room)
        return _put(KeyRing(room, (*ring.turns, _turn(ring.newest.number + 1, at))))


def drop_unused(room: UUID, *, used: frozenset[int], at: datetime) -> KeyRing:
    """Take out every turn that locks nothing any more, once the one after it is a day old."""
    with _alone():
        turns = key_ring(room).turns
        after = dict(pairwise(turns))
        kept = [turn for turn in turns if turn not in after or turn.number in used or _is_young(after[turn], at)]
        return _put(KeyRing(room, tuple(kept))) if len(kept) < len(turns) else key_ring(room)


def _is_young(turn: Turn, at: datetime) -> bool:
    return at - turn.since < KEPT_AFTER


def _turn(number: int, at: datetime) -> Turn:
    return Turn(number, at, token_bytes(KEY_BYTES))


def _put(ring: KeyRing) -> KeyRing:
    with _whole(file_of(ring.room), ring) as (unfinished, path):
        unfinished.replace(path)
    return ring


@contextmanager
def _alone() -> Iterator[None]:
    """Two people who turn keys over at the same moment do it one after the other."""
    _folder()
    with (Path(settings.ROOM_KEYS) / ".turning").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@contextmanager
def _whole(path: Path, ring: KeyRing) -> Iterator[tuple[Path, Path]]:
    """The file written and on the disk, under another name, for the caller to put in its place."""
    _folder()
    unfinished = path.with_name(f".{path.name}.{token_hex(8)}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_text_of(ring))
            file.flush()
            os.fsync(file.fileno())
        yield unfinished, path
        _settle(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _folder() -> None:
    Path(settings.ROOM_KEYS).mkdir(mode=0o700, parents=True, exist_ok=True)


def _settle(folder: Path) -> None:
    """A new name in a folder is only safe from a power cut once the folder is on the disk too."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _text_of(ring: KeyRing) -> bytes:
    turns = [f"{turn.number} {turn.since.isoformat()} {b64encode(turn.key).decode()}" for turn in ring.turns]
    text = "\n".join([FIRST_LINE, f"room {ring.room.hex}", *turns, ""])
    return f"{text}end {sha256(text.encode()).hexdigest()}\n".encode()


def _ring_in(content: bytes, room: UUID) -> KeyRing:
    path = file_of(room)
    text, end, digest = content.decode("ascii", "replace").rpartition("end ")
    first, *rest = text.splitlines() or [""]
    if first != FIRST_LINE or not end or digest != f"{sha256(text.encode()).hexdigest()}\n" or len(rest) < 2:
        raise LostKey(room, CUT.format(path))
    if rest[0] != f"room {room.hex}":
        raise LostKey(room, FOREIGN.format(path))
    try:
        return KeyRing(room, tuple(_turn_in(line) for line in rest[1:]))
    except ValueError as problem:
        raise LostKey(room, CUT.format(path)) from problem


def _turn_in(line: str) -> Turn:
    number, since, written = line.split()
    key = b64decode(written, validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError("A key is exactly 32 bytes long.")
    return Turn(int(number), datetime.fromisoformat(since), key)


MISSING = (
    "The key of a room is missing: {0}. Put that file back from a copy. If there is none, what was said in that room "
    "cannot be read again, by anybody. Every other room goes on."
)
UNREADABLE = "The key of a room cannot be read: {0} ({1}). Check who owns that file and its folder."
CUT = "The key of a room is not whole: {0}. Put that file back from a copy."
FOREIGN = "The file {0} holds the key of another room. Put the right file there."
OTHER_TURN = (
    "The file {0} does not hold turn {1} of the room’s key, with which something there is locked. It may be an older "
    "copy. Put the newest one back."
)
