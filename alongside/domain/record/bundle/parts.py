"""What are the parts of a record file called, and how large may they be?"""

from __future__ import annotations

import json
from collections.abc import Iterable

from alongside.domain.record.signed.keys import BadKey, Signs, VerifierKey

ENTRIES = "entries.jsonl"
CHECKPOINT = "checkpoint"
CHECKPOINTS = "checkpoints/"
TILES = "tile/"
KEYS = "keys.json"
README = "README.txt"

LARGEST_FILE = 512 * 1024**2
LARGEST_ENTRIES = 4 * 1024**3
LARGEST_PART = 64 * 1024
LARGEST_LIST = 16 * 1024**2

USED_FOR = {Signs.RECORD: "record", Signs.WITNESS: "witness"}


def keys_text(keys: Iterable[VerifierKey]) -> str:
    """The public keys as JSON: each by its name, its hash, what it is for, and itself in base64."""
    listed = [
        {"name": key.name, "hash": key.hash.hex(), "for": USED_FOR[key.signs], "key": key.encoded} for key in keys
    ]
    return json.dumps({"keys": listed}, indent=2, ensure_ascii=False) + "\n"


def keys_from(text: str) -> list[VerifierKey]:
    """The keys that `keys_text` wrote. Raises BadKey."""
    try:
        listed = json.loads(text)["keys"]
        keys = [VerifierKey.read(f"{each['name']}+{each['hash']}+{each['key']}") for each in listed]
        matching = all(each["for"] == USED_FOR[key.signs] for each, key in zip(listed, keys, strict=True))
    except BadKey:
        raise
    except (ValueError, TypeError, LookupError, RecursionError) as problem:
        raise BadKey("It is not a list of public keys as a record file has.") from problem
    if not matching:
        raise BadKey("It says of a key that it is for something else than it is.")
    return keys
