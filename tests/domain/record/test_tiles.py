"""Are the hashes laid out as any reader of C2SP tlog-tiles expects them?"""

from __future__ import annotations

import pytest

from alongside.domain.record.merkle.tiles import TILE_BYTES, hashes_in, tile_name, tiles_of
from alongside.domain.record.merkle.tree import root_of


@pytest.mark.parametrize(
    ("level", "place", "width", "name"),
    [
        (0, 0, 256, "tile/0/000"),
        (0, 273, 112, "tile/0/273.p/112"),
        (1, 0, 256, "tile/1/000"),
        (0, 999, 256, "tile/0/999"),
        (0, 1000, 256, "tile/0/x001/000"),
        (0, 1234067, 256, "tile/0/x001/x234/067"),
        (2, 0, 1, "tile/2/000.p/1"),
    ],
)
def test_a_tile_is_named_as_the_specification_says(level: int, place: int, width: int, name: str) -> None:
    assert tile_name(level, place, width) == name


def leaves(count: int) -> bytes:
    return b"".join(number.to_bytes(32, "big") for number in range(count))


def test_the_example_of_the_specification_with_70_000_entries() -> None:
    tiles = dict(tiles_of(leaves(70_000)))
    full = {
        level: sum(1 for name in tiles if name.startswith(f"tile/{level}/") and ".p/" not in name) for level in range(4)
    }
    assert full == {0: 273, 1: 1, 2: 0, 3: 0}
    assert sorted(name for name in tiles if ".p/" in name) == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]
    assert all(len(tile) == TILE_BYTES for name, tile in tiles.items() if ".p/" not in name)


def test_256_entries_are_one_full_tile_and_one_partial_tile_above_it() -> None:
    tiles = dict(tiles_of(leaves(256)))
    assert list(tiles) == ["tile/0/000", "tile/1/000.p/1"]
    assert tiles["tile/1/000.p/1"] == root_of(hashes_in(tiles["tile/0/000"]))


def test_no_entries_have_no_tiles() -> None:
    assert list(tiles_of(b"")) == []
