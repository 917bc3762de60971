"""How are all hashes of a tree laid out as files? C2SP tlog-tiles: 256 hashes a tile, any proof from a few of them."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.domain.record.merkle.tree import HASH_BYTES, root_of

WIDTH = 256
TILE_BYTES = WIDTH * HASH_BYTES


def tiles_of(leaves: bytes | bytearray) -> Iterator[tuple[str, bytes]]:
    """The name and the hashes of every tile over leaf hashes written one after the other, level by level.

    A partial tile is never hashed into the level above, as the specification asks.
    """
    level, row = 0, bytes(leaves)
    while row:
        for place, at in enumerate(range(0, len(row), TILE_BYTES)):
            tile = row[at : at + TILE_BYTES]
            yield tile_name(level, place, len(tile) // HASH_BYTES), tile
        whole = len(row) - len(row) % TILE_BYTES
        row = b"".join(root_of(hashes_in(row[at : at + TILE_BYTES])) for at in range(0, whole, TILE_BYTES))
        level += 1


def tile_name(level: int, place: int, width: int) -> str:
    """The path of a tile, as in tile/0/x001/x234/067, and .p/112 after it when it is partial."""
    digits = f"{place:03d}"
    digits = digits.rjust(-(-len(digits) // 3) * 3, "0")
    parts = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    path = "/".join([*(f"x{part}" for part in parts[:-1]), parts[-1]])
    return f"tile/{level}/{path}" + ("" if width == WIDTH else f".p/{width}")


def hashes_in(tile: bytes) -> list[bytes]:
    return [tile[at : at + HASH_BYTES] for at in range(0, len(tile), HASH_BYTES)]
