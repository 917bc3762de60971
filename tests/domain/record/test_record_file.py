"""Is a record file what the format says, and the same each time it is written?"""

from __future__ import annotations

import json

import pytest

from alongside.domain.record import Signs, file_of, record_file
from alongside.domain.record.bundle.parts import keys_from, keys_text
from alongside.domain.record.merkle.proofs import inclusion_holds, inclusion_proof
from alongside.domain.record.merkle.tiles import tiles_of
from alongside.domain.record.merkle.tree import leaf_hash
from alongside.domain.record.signed.keys import BadKey
from tests.domain.record.examples import (
    ANA,
    HERE,
    KEY,
    NOON,
    OTHER_KEY,
    WITNESS,
    WITNESS_NAME,
    contribution,
    log_of,
    witnessed,
)
from tests.domain.record.zips import lines_of, parts_of

LOG = witnessed(log_of(20, sealed_at=(5, 10)), 10)
KEYS = [KEY.verifier(f"alongside/record/{HERE}"), WITNESS.verifier(WITNESS_NAME, Signs.WITNESS)]


def test_a_record_file_has_the_parts_it_should_have() -> None:
    assert list(parts_of(file_of(LOG))) == [
        "entries.jsonl",
        "checkpoint",
        "checkpoints/5",
        "checkpoints/10",
        "checkpoints/20",
        "tile/0/000.p/20",
        "keys.json",
        "README.txt",
    ]


def test_the_entries_are_lines_in_order() -> None:
    assert lines_of(file_of(LOG)) == [line + b"\n" for line in LOG.lines]


def test_the_checkpoint_is_the_newest_one() -> None:
    parts = parts_of(file_of(LOG))
    assert parts["checkpoint"] == parts["checkpoints/20"]
    assert WITNESS_NAME.encode() in parts["checkpoints/10"]


def test_the_tiles_are_those_of_the_entries() -> None:
    leaves = b"".join(map(leaf_hash, LOG.lines))
    assert dict(tiles_of(leaves)).items() <= parts_of(file_of(LOG)).items()


def test_the_keys_say_what_they_are_for() -> None:
    keys = json.loads(parts_of(file_of(LOG))["keys.json"])["keys"]
    assert [(key["name"], key["for"]) for key in keys] == [(KEYS[0].name, "record"), (WITNESS_NAME, "witness")]
    assert keys_from(keys_text(KEYS)) == KEYS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"keys": 1}',
        '{"keys": [1]}',
        '{"keys": [{}]}',
        "[" * 9_999,
        keys_text(KEYS).replace('"for": "witness"', '"for": "record"'),
    ],
)
def test_a_list_of_keys_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(BadKey):
        keys_from(text)


def test_the_same_record_gives_the_same_file() -> None:
    assert file_of(LOG) == file_of(witnessed(log_of(20, sealed_at=(5, 10)), 10))


def test_a_record_without_a_checkpoint_is_not_written() -> None:
    with pytest.raises(ValueError, match="checkpoint"):
        record_file(lines=[], checkpoints={}, keys=[])


def test_a_record_in_memory_proves_its_entries_too() -> None:
    proof = inclusion_proof(7, 20, LOG.subtrees)
    assert inclusion_holds(leaf_hash(LOG.lines[7]), 7, size=20, root=LOG.head.root, proof=proof)


def test_sealing_twice_with_nothing_between_changes_nothing() -> None:
    log = log_of(3)
    assert log.seal(OTHER_KEY) is log.checkpoints[3]
    assert list(log.checkpoints) == [3]
    log.append(contribution(9), by=ANA, at=NOON)
    log.seal(KEY)
    assert (list(log.checkpoints), len(log.keys)) == ([3, 4], 1)
