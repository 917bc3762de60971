"""Do Python and the browser's script mean the same bytes? The vectors were made by the script, in a browser."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest

from alongside.domain.sealed import NotAllowed, Odd
from tests.domain.sealed.vectors import VECTORS, walked

MADE = json.loads(VECTORS.read_text(encoding="utf-8"))


def test_a_whole_room_made_by_the_script_is_verified():
    listed, chain = walked(MADE)
    assert (listed.head, chain) == (MADE["head"], MADE["chain"])
    assert listed.epoch >= 3


def test_every_kind_of_entry_is_among_them():
    ops = {json.loads(entry["body"])["op"] for entry in MADE["entries"]}
    assert ops == {"genesis", "add", "remove", "leave", "rotate", "regrant", "rule", "propose", "second"}


@pytest.mark.parametrize("place", range(len(MADE["items"])))
def test_one_letter_changed_anywhere_is_noticed(place):
    bent = deepcopy(MADE)
    item = bent["items"][place]
    target = bent["entries"][item["n"]] if "n" in item else item
    target["body"] = target["body"].replace('"at":1', '"at":2')
    with pytest.raises((NotAllowed, Odd)):
        walked(bent)
