"""Is this a record file at all? Opened as if somebody had made it to do harm."""

from __future__ import annotations

import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from struct import unpack
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from alongside.domain.record.bundle import parts
from alongside.domain.record.entry import LONGEST_LINE
from alongside.domain.record.merkle.tiles import TILE_BYTES

BEGINNING = b"PK\x03\x04"
END = b"PK\x05\x06"
END_BYTES = 22
LARGER_END = b"PK\x06\x07"
LARGER_END_BYTES = 20
LOCKED = 0x1
UNSAFE = re.compile(r"(^|/)\.\.(/|$)|^/|\\|^[A-Za-z]:|[\x00-\x1f\x7f]")
CHECKPOINT_NAME = re.compile(re.escape(parts.CHECKPOINTS) + r"(0|[1-9][0-9]{0,15})", re.ASCII)
DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, OverflowError)
"""What Python's zip reader raises for parts that are broken."""
DAMAGED = "That file is damaged: it is a zip file, but a part of it cannot be unpacked."


class NotARecord(ValueError):
    """What was given is no record file. The text is one plain sentence for the person who gave it."""


class BrokenRecord(ValueError):
    """It is a record file, but a part of it cannot be what it should be. The text is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A record file with its list of parts checked. Nothing in it is believed yet."""

    bundle: ZipFile
    names: frozenset[str]

    def lines(self) -> Iterator[bytes]:
        """Each line of the entries, with its line end. One that is too long comes in pieces."""
        left = parts.LARGEST_ENTRIES
        try:
            with self.bundle.open(parts.ENTRIES) as unbuffered, io.BufferedReader(unbuffered, 1 << 18) as entries:  # type: ignore[type-var]
                while left >= 0 and (line := entries.readline(LONGEST_LINE + 2)):
                    left -= len(line)
                    yield line
        except DAMAGE as problem:
            raise NotARecord(DAMAGED) from problem
        if left < 0:
            raise NotARecord("That file unpacks to more than a record can be.")

    def part(self, name: str, *, most: int = parts.LARGEST_PART) -> bytes:
        """One part whole. Raises BrokenRecord when it is missing or too large."""
        if name not in self.names:
            raise BrokenRecord(f"The part “{name}” is missing from the file.")
        try:
            with self.bundle.open(name) as part:
                content = part.read(most + 1)
        except DAMAGE as problem:
            raise NotARecord(DAMAGED) from problem
        if len(content) > most:
            raise BrokenRecord(f"The part “{name}” is far too large.")
        return content

    def text(self, name: str) -> str:
        """One part as text. Raises BrokenRecord."""
        try:
            return self.part(name).decode("utf-8")
        except UnicodeDecodeError as problem:
            raise BrokenRecord(f"The part “{name}” is not written in UTF-8.") from problem

    def checkpoints(self) -> dict[int, str]:
        """The names of the checkpoints there are, by the size each says it is of."""
        found = (CHECKPOINT_NAME.fullmatch(name) for name in self.names)
        return {int(match[1]): match[0] for match in found if match}

    def tiles(self) -> frozenset[str]:
        return frozenset(name for name in self.names if name.startswith(parts.TILES) and not name.endswith("/"))

    def tile(self, name: str) -> bytes:
        return self.part(name, most=TILE_BYTES)


def opened(content: bytes) -> Opened:
    """A record file, ready to be read. Raises NotARecord for everything that is none, however it was made."""
    _look_at_both_ends(content)
    try:
        bundle = ZipFile(io.BytesIO(content))
    except DAMAGE as problem:
        raise NotARecord(DAMAGED) from problem
    listed = bundle.infolist()
    for each in listed:
        _insist_on_a_harmless_part(each)
    twice = [name for name, times in Counter(each.filename for each in listed).items() if times > 1]
    if twice:
        raise NotARecord(f"That file has the part “{shown(twice[0])}” twice, so nobody can say which one counts.")
    names = frozenset(each.filename for each in listed)
    if parts.ENTRIES not in names:
        raise NotARecord(f"That is a zip file but not a record: it has no “{parts.ENTRIES}” in it.")
    return Opened(bundle, names)


def _insist_on_a_harmless_part(part: ZipInfo) -> None:
    if UNSAFE.search(part.orig_filename):
        raise NotARecord(f"That file has a part with an unsafe name, “{shown(part.orig_filename)}”. It was not opened.")
    if part.flag_bits & LOCKED:
        raise NotARecord(f"That file is locked with a password, at “{shown(part.filename)}”. A record never is.")
    if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise NotARecord(f"That file is packed in a way that a record never is, at “{shown(part.filename)}”.")


def _look_at_both_ends(content: bytes) -> None:
    """Refuse, before anything reads it, what is no plain zip or has a list of parts that would fill the memory."""
    if len(content) > parts.LARGEST_FILE:
        raise NotARecord("That file is larger than a record can be.")
    if not content.startswith((BEGINNING, END)):
        raise NotARecord("That is not a record file: it is not a zip file.")
    at = content.rfind(END)
    if at < 0 or len(content) < at + END_BYTES:
        raise NotARecord("That file is cut off: the end of the zip file is missing.")
    list_bytes, list_at, comment = unpack("<LLH", content[at + 12 : at + END_BYTES])
    if list_bytes > parts.LARGEST_LIST or content[max(0, at - LARGER_END_BYTES) : at].startswith(LARGER_END):
        raise NotARecord("That file has more parts than a record can have.")
    if list_at + list_bytes != at or comment or len(content) != at + END_BYTES:
        raise NotARecord("That file has something added to it before, inside or after the zip.")


def shown(name: str) -> str:
    """A name from a strange file, safe to print."""
    return name[:60].encode("unicode_escape").decode("ascii")
