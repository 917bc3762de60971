"""How is a record file written, the same way every time?"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from alongside.domain.record.bundle import parts
from alongside.domain.record.log import Log
from alongside.domain.record.merkle.tiles import tiles_of
from alongside.domain.record.merkle.tree import leaf_hash
from alongside.domain.record.signed.keys import VerifierKey
from alongside.domain.record.signed.note import SignedNote

THE_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can tell. A record says itself when things happened; the zip need not differ each time."""

README = """\
This is the record of one partnership: what happened, when, and on whose part.

It holds no names and none of anybody's own words. People and things have made-up
numbers; words are kept only as digests that nobody can turn back.

entries.jsonl  what happened, one entry a line, in order
checkpoint     how many entries there are and their common root, signed
checkpoints/   the same, at earlier moments
tile/          the hashes between the entries and the root
keys.json      the public keys of those who signed

To check it, with Alongside installed:

    alongside verify THIS-FILE.zip

Keep the file called checkpoint somewhere safe. With it you can check a later
copy of this record, and see that nothing you saw was changed or dropped:

    alongside verify LATER-FILE.zip --since checkpoint

If the partnership trusts you more than its website, you can be a witness: sign
that you saw this record, so that nobody can rewrite it. It says what to do next:

    alongside witness THIS-FILE.zip --key YOUR-KEY --name YOUR-NAME --out seen

The format is described in docs/record-format.md of Alongside.
"""


def record_file(*, lines: Iterable[bytes], checkpoints: Mapping[int, SignedNote], keys: Sequence[VerifierKey]) -> bytes:
    """A record as a zip: canonical entries without line ends, signed checkpoints by size, and the keys that signed.

    The same arguments give the same bytes. Raises ValueError when there is no checkpoint.
    """
    if not checkpoints:
        raise ValueError("A record without a checkpoint proves nothing.")
    written = io.BytesIO()
    with ZipFile(written, "w") as bundle:
        leaves = _put_entries(bundle, lines)
        _put(bundle, parts.CHECKPOINT, str(checkpoints[max(checkpoints)]).encode())
        for size in sorted(checkpoints):
            _put(bundle, f"{parts.CHECKPOINTS}{size}", str(checkpoints[size]).encode())
        for name, tile in tiles_of(leaves):
            _put(bundle, name, tile)
        _put(bundle, parts.KEYS, parts.keys_text(keys).encode())
        _put(bundle, parts.README, README.encode())
    return written.getvalue()


def file_of(log: Log) -> bytes:
    """The record file of a record in memory. Seal it first."""
    return record_file(lines=log.lines, checkpoints=log.checkpoints, keys=log.keys)


def _put_entries(bundle: ZipFile, lines: Iterable[bytes]) -> bytearray:
    leaves = bytearray()
    with bundle.open(_named(parts.ENTRIES), "w") as entries:
        for line in lines:
            entries.write(line + b"\n")
            leaves += leaf_hash(line)
    return leaves


def _put(bundle: ZipFile, name: str, content: bytes) -> None:
    bundle.writestr(_named(name), content)


def _named(name: str) -> ZipInfo:
    part = ZipInfo(name, THE_BEGINNING)
    part.compress_type = ZIP_DEFLATED
    part.external_attr = 0o644 << 16
    part.create_system = 3
    return part
