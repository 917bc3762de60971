"""Record files taken apart and put together again, as a forger or an accident would."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile

from alongside.domain.record import Log, file_of
from alongside.domain.record.bundle.parts import CHECKPOINT, CHECKPOINTS, ENTRIES, TILES


def parts_of(bundle: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(bundle)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def bundle_of(parts: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as bundle:
        for name, content in parts.items() if isinstance(parts, Mapping) else parts:
            bundle.writestr(name, content)
    return written.getvalue()


def lines_of(bundle: bytes) -> list[bytes]:
    with ZipFile(io.BytesIO(bundle)) as opened:
        return opened.read(ENTRIES).splitlines(keepends=True)


def with_parts(bundle: bytes, **changed: bytes | None) -> bytes:
    """The same file with parts changed (their names with - for . and /), or left out."""
    parts = parts_of(bundle)
    for name, content in changed.items():
        if content is None:
            del parts[name]
        else:
            parts[name] = content
    return bundle_of(parts)


def with_lines(bundle: bytes, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    """The same file with its entries changed and nothing else."""
    return with_parts(bundle, **{ENTRIES: b"".join(change(lines_of(bundle)))})


def without_tiles(bundle: bytes) -> bytes:
    return bundle_of({name: content for name, content in parts_of(bundle).items() if not name.startswith(TILES)})


def only_newest(bundle: bytes) -> bytes:
    """The same file without earlier checkpoints and without tiles: only the newest checkpoint is left to go by."""
    kept = {name: content for name, content in parts_of(bundle).items() if not name.startswith((TILES, CHECKPOINTS))}
    return bundle_of(kept)


def checkpoint_of(log: Log) -> str:
    """The newest checkpoint, as somebody would keep it."""
    return parts_of(file_of(log))[CHECKPOINT].decode()
