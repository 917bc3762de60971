"""Somebody gives us a file made to do harm, or just the wrong one. Is it refused in one plain sentence?"""

from __future__ import annotations

import io
import struct
import zipfile
from zipfile import ZipFile

import pytest

from alongside.domain.record import NotARecord, file_of, verify
from alongside.domain.record.bundle import parts
from alongside.domain.record.bundle.opening import opened
from tests.domain.record.examples import log_of
from tests.domain.record.zips import bundle_of, parts_of, with_lines

BUNDLE = file_of(log_of(30))
PARTS = parts_of(BUNDLE)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not a zip file"),
        (b"PK", "not a zip file"),
        (b"hello, this is my record", "not a zip file"),
        (b"\x7fELF" + bytes(400), "not a zip file"),
        (b"PK\x03\x04" + bytes(400), "the end of the zip file is missing"),
        (b"PK\x05\x06" + bytes(18), "not a record: it has no “entries.jsonl”"),
        (bundle_of({}), "not a record"),
        (bundle_of({"readme.txt": b"hello"}), "not a record"),
        (BUNDLE[:-1], "something added|cut off"),
        (BUNDLE[: len(BUNDLE) // 2], "cut off"),
        (BUNDLE + b"x", "something added"),
        (BUNDLE + BUNDLE, "something added"),
        (b"#!/bin/sh\n" + BUNDLE, "not a zip file"),
        (BUNDLE[:4] + b"x" + BUNDLE[4:], "something added"),
    ],
)
def test_a_file_that_is_no_record_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(NotARecord, match=why):
        verify(content)


@pytest.mark.parametrize(
    "name",
    [
        "../entries.jsonl",
        "a/../../b",
        "/etc/passwd",
        "..",
        "C:\\x",
        "a\\b",
        "c:x",
        "a\nb",
        "tile/\x1b[31m",
    ],
)
def test_a_part_whose_name_leads_somewhere_else_is_refused(name: str) -> None:
    with pytest.raises(NotARecord, match="unsafe name"):
        verify(bundle_of({**PARTS, name: b"x"}))


def test_a_part_whose_name_seems_to_end_before_its_end_is_refused() -> None:
    with pytest.raises(NotARecord, match="unsafe name"):
        verify(bundle_of({**PARTS, "nul-here.txt": b"x"}).replace(b"nul-here", b"nul\x00here"))


def test_a_part_that_is_there_twice_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = bundle_of([*PARTS.items(), ("entries.jsonl", b"")])
    with pytest.raises(NotARecord, match="twice, so nobody can say which one counts"):
        verify(twice)


def test_a_file_locked_with_a_password_is_refused() -> None:
    locked = bytearray(BUNDLE)
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(NotARecord, match="locked with a password"):
        verify(bytes(locked))


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_packed_in_an_unusual_way_is_refused(packed: int) -> None:
    written = io.BytesIO()
    with ZipFile(written, "w", packed) as bundle:
        bundle.writestr("entries.jsonl", b"x" * 100)
    with pytest.raises(NotARecord, match="packed in a way"):
        verify(written.getvalue())


def test_a_file_with_more_parts_than_memory_is_refused_before_they_are_read() -> None:
    lying = bytearray(BUNDLE)
    struct.pack_into("<L", lying, len(lying) - 10, parts.LARGEST_LIST + 1)
    with pytest.raises(NotARecord, match="more parts"):
        verify(bytes(lying))


def test_a_file_in_the_larger_zip_format_is_refused() -> None:
    end = len(BUNDLE) - 22
    larger = BUNDLE[:end] + b"PK\x06\x07" + bytes(16) + BUNDLE[end:]
    with pytest.raises(NotARecord, match="more parts"):
        verify(larger)


def test_a_file_larger_than_any_record_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST_FILE", 100)
    with pytest.raises(NotARecord, match="larger than a record can be"):
        verify(BUNDLE)


def test_entries_that_unpack_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LARGEST_ENTRIES", 4_000)
    with pytest.raises(NotARecord, match="unpacks to more"):
        verify(BUNDLE)


def test_a_bomb_is_dropped_at_its_first_line() -> None:
    bomb = bundle_of({**PARTS, "entries.jsonl": b"0" * 30_000_000})
    assert len(bomb) < 50_000
    answer = verify(bomb)
    assert (answer.problem, answer.first_bad_entry) == ("Entry 0 is longer than an entry can be.", 0)


def test_a_bomb_in_a_part_that_nobody_reads_does_no_harm() -> None:
    assert verify(bundle_of({**PARTS, "extra": b"0" * 50_000_000})).verified


def test_a_long_line_in_the_middle_is_refused() -> None:
    long = with_lines(BUNDLE, lambda lines: [*lines[:7], b"{" + b" " * 70_000 + b"}\n", *lines[7:]])
    assert verify(long).problem == "Entry 7 is longer than an entry can be."


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"\n", "is not JSON"),
        (b"\xff\n", "is not written in UTF-8"),
        (b"trailing garbage\n", "is not JSON"),
        (b'{"a":1,"a":2}\n', "under one name"),
        (b"\x00\n", "is not JSON"),
    ],
)
def test_a_line_that_is_no_entry_is_named(line: bytes, why: str) -> None:
    answer = verify(with_lines(BUNDLE, lambda lines: [*lines[:7], line, *lines[7:]]))
    assert answer.first_bad_entry == 7
    assert why in (answer.problem or "")


def test_a_file_saved_with_other_line_ends_is_told_so() -> None:
    answer = verify(with_lines(BUNDLE, lambda lines: [line[:-1] + b"\r\n" for line in lines]))
    assert answer.first_bad_entry == 0
    assert "ends as lines do on another system" in (answer.problem or "")


@pytest.mark.parametrize("part", ["entries.jsonl", "checkpoint", "tile/0/000.p/30"])
def test_a_part_that_is_damaged_is_said_to_be(part: str) -> None:
    with ZipFile(io.BytesIO(BUNDLE)) as bundle:
        at = bundle.getinfo(part).header_offset + 30 + len(part)
    damaged = bytearray(BUNDLE)
    damaged[at + 5] ^= 0xFF
    with pytest.raises(NotARecord, match="damaged"):
        verify(bytes(damaged))


def test_a_list_of_parts_that_is_damaged_is_said_to_be() -> None:
    damaged = bytearray(BUNDLE)
    damaged[damaged.index(b"PK\x01\x02")] ^= 0xFF
    with pytest.raises(NotARecord, match="damaged"):
        verify(bytes(damaged))


def test_folders_in_the_zip_are_no_parts() -> None:
    again = bundle_of({"checkpoints/": b"", "tile/": b"", **PARTS})
    assert opened(again).checkpoints() == {30: "checkpoints/30"}
    assert verify(again).verified
