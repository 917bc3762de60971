"""A whole room as the browser's script made it, walked again in Python as the keeper of its log would have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alongside.domain.sealed import (
    NOTHING,
    Keys,
    Last,
    Listed,
    Signed,
    chained,
    raw,
    take_entry,
    take_message,
)

VECTORS = Path(__file__).parent / "vectors.json"


def walked(made: dict[str, Any]) -> tuple[Listed, str]:
    """The list and the value of the log at the end. Raises where the keeper would have refused."""
    listed, chain, last = Listed(space=made["space"]), NOTHING, {}
    for item in made["items"]:
        if "n" in item:
            taken = take_entry(listed, signed(made["entries"][item["n"]]), keys_beside(made["keys"][item["n"]]))
            listed, leaf = taken.listed, taken.leaf
        else:
            by = last.setdefault(sender(item), Last())
            message = take_message(listed, signed(item), ct=raw(item["ct"]) or b"", last=by)
            last[sender(item)], leaf = Last(message.header["i"], message.leaf), message.leaf
        chain = chained(chain, leaf)
    return listed, chain


def signed(item: dict[str, Any]) -> Signed:
    return Signed(item["body"].encode(), item["sig"])


def sender(item: dict[str, Any]) -> str:
    return str(item["body"].split('"by":"')[1][:32])


def keys_beside(keys: list[dict[str, Any]]) -> Keys:
    bare = [({part: key[part] for part in ("d", "enc", "ct")}, key["epoch"]) for key in keys]
    grants = [key for key, epoch in bare if epoch is None]
    return Keys([key for key, epoch in bare if epoch is not None], grants[0] if grants else None)
