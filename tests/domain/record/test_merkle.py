"""Is the tree the one of RFC 6962, and does a proof show exactly what it should? Checked against other programs."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.record.merkle.proofs import (
    Node,
    completing,
    consistency_holds,
    consistency_proof,
    inclusion_holds,
    inclusion_proof,
)
from alongside.domain.record.merkle.tree import (
    EMPTY_ROOT,
    completed_by,
    grown,
    leaf_hash,
    node_hash,
    root_of,
    root_of_frontier,
)

SHARED = Path(os.environ.get("ALONGSIDE_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))
VECTORS = SHARED / "data" / "merkle" / "rfc6962_vectors.json"
THE_EIGHT = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOT_OF_EIGHT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


class Tree:
    """A tree that counts the hashes a proof asks it for."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self.leaves = list(leaves)
        self.completed: list[list[bytes]] = []
        self.asked = 0
        frontier: tuple[bytes, ...] = ()
        for size, leaf in enumerate(leaves):
            self.completed.append(completed_by(frontier, size, leaf))
            frontier = grown(frontier, self.completed[-1])

    def read(self, nodes: Sequence[Node]) -> dict[Node, bytes]:
        self.asked += len(nodes)
        return {node: self.completed[completing(node)][node[0]] for node in nodes}

    def root(self, size: int) -> bytes:
        return root_of(self.leaves[:size])


def tree_of(count: int) -> Tree:
    return Tree([leaf_hash(str(number).encode()) for number in range(count)])


EIGHT = Tree([leaf_hash(bytes.fromhex(leaf)) for leaf in THE_EIGHT])


def by_definition(leaves: Sequence[bytes]) -> bytes:
    """MTH as RFC 6962 section 2.1 writes it, word for word and slowly."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(by_definition(leaves[:half]), by_definition(leaves[half:]))


@pytest.mark.skipif(not VECTORS.exists(), reason=f"The shared vectors are not there: {VECTORS}")
def test_the_roots_of_certificate_transparency() -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    leaves = [leaf_hash(bytes.fromhex(leaf)) for leaf in vectors["leaves_hex"]]
    roots = [root_of(leaves[: size + 1]).hex() for size in range(len(leaves))]
    assert roots == vectors["roots_sha256"]
    assert EMPTY_ROOT.hex() == vectors["empty_root"]


def test_the_root_of_the_eight_known_leaves() -> None:
    assert EIGHT.root(8).hex() == ROOT_OF_EIGHT


# Published with the Merkle tree tests of Certificate Transparency, made by its C++ program.
@pytest.mark.parametrize(
    ("number", "size", "proof"),
    [
        (0, 1, []),
        (0, 8, ["96a296d224f285c6", "5f083f0a1a33ca07", "6b47aaf29ee3c2af"]),
        (5, 8, ["bc1a0643b12e4d2d", "ca854ea128ed050b", "d37ee418976dd957"]),
        (2, 3, ["fac54203e7cc696c"]),
        (1, 5, ["6e340b9cffb37a98", "5f083f0a1a33ca07", "bc1a0643b12e4d2d"]),
    ],
)
def test_the_inclusion_proofs_of_certificate_transparency(number: int, size: int, proof: list[str]) -> None:
    assert [each.hex()[:16] for each in inclusion_proof(number, size, EIGHT.read)] == proof


@pytest.mark.parametrize(
    ("first", "size", "proof"),
    [
        (1, 1, []),
        (1, 8, ["96a296d224f285c6", "5f083f0a1a33ca07", "6b47aaf29ee3c2af"]),
        (6, 8, ["0ebc5d3437fbe2db", "ca854ea128ed050b", "d37ee418976dd957"]),
        (2, 5, ["5f083f0a1a33ca07", "bc1a0643b12e4d2d"]),
        (3, 8, ["0298d122906dcfc1", "07506a85fd9dd2f1", "fac54203e7cc696c", "6b47aaf29ee3c2af"]),
    ],
)
def test_the_consistency_proofs_of_certificate_transparency(first: int, size: int, proof: list[str]) -> None:
    assert [each.hex()[:16] for each in consistency_proof(first, size, EIGHT.read)] == proof


@given(st.lists(st.binary(max_size=3), max_size=40))
def test_the_root_is_the_one_of_the_definition(entries: list[bytes]) -> None:
    leaves = [leaf_hash(entry) for entry in entries]
    assert root_of(leaves) == by_definition(leaves)


def test_every_entry_of_every_small_tree_is_shown_to_be_in_it() -> None:
    tree = tree_of(40)
    for size in range(1, 41):
        root = tree.root(size)
        for number in range(size):
            proof = inclusion_proof(number, size, tree.read)
            assert inclusion_holds(tree.leaves[number], number, size=size, root=root, proof=proof)


def test_every_small_tree_is_shown_to_have_grown_from_every_smaller_one() -> None:
    tree = tree_of(40)
    roots = [tree.root(size) for size in range(41)]
    for size in range(1, 41):
        for first in range(1, size + 1):
            proof = consistency_proof(first, size, tree.read)
            assert consistency_holds(first, roots[first], size=size, root=roots[size], proof=proof)
    assert consistency_holds(0, EMPTY_ROOT, size=40, root=roots[40], proof=[])


BROKEN = st.sampled_from(["drop", "double", "swap", "change", "extend"])


def broken(proof: list[bytes], how: str, at: int) -> list[bytes]:
    at %= len(proof) + 1
    if how == "extend" or not proof:
        return [*proof[:at], bytes(32), *proof[at:]]
    at %= len(proof)
    changed = bytes([proof[at][0] ^ 1]) + proof[at][1:]
    return {
        "drop": proof[:at] + proof[at + 1 :],
        "double": [*proof[:at], proof[at], *proof[at:]],
        "swap": [*proof[:at][::-1], *proof[at:]],
        "change": [*proof[:at], changed, *proof[at + 1 :]],
    }[how]


@given(st.integers(1, 60), st.integers(0), BROKEN, st.integers(0, 9))
@settings(max_examples=300)
def test_a_proof_that_was_touched_shows_nothing(size: int, number: int, how: str, at: int) -> None:
    tree, number = tree_of(size), number % size
    proof = inclusion_proof(number, size, tree.read)
    touched = broken(proof, how, at)
    holds = inclusion_holds(tree.leaves[number], number, size=size, root=tree.root(size), proof=touched)
    assert holds is (touched == proof)


@given(st.integers(1, 60), st.integers(0), BROKEN, st.integers(0, 9))
@settings(max_examples=300)
def test_a_touched_proof_of_growth_shows_nothing(size: int, first: int, how: str, at: int) -> None:
    tree, first = tree_of(size), first % size + 1
    proof = consistency_proof(first, size, tree.read)
    touched = broken(proof, how, at)
    holds = consistency_holds(first, tree.root(first), size=size, root=tree.root(size), proof=touched)
    assert holds is (touched == proof)


def test_a_proof_does_not_fit_another_entry_or_another_tree() -> None:
    tree = tree_of(11)
    proof = inclusion_proof(4, 11, tree.read)
    assert not inclusion_holds(tree.leaves[5], 4, size=11, root=tree.root(11), proof=proof)
    assert not inclusion_holds(tree.leaves[4], 5, size=11, root=tree.root(11), proof=proof)
    assert not inclusion_holds(tree.leaves[4], 11, size=11, root=tree.root(11), proof=proof)
    assert not consistency_holds(12, tree.root(11), size=11, root=tree.root(11), proof=proof)


@pytest.mark.parametrize(("number", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_there_is_no_proof_for_what_is_not_there(number: int, size: int) -> None:
    with pytest.raises(ValueError, match="no entry"):
        inclusion_proof(number, size, tree_of(3).read)


@pytest.mark.parametrize(("first", "size"), [(0, 3), (4, 3)])
def test_there_is_no_proof_that_a_tree_shrank(first: int, size: int) -> None:
    with pytest.raises(ValueError, match="cannot have grown"):
        consistency_proof(first, size, tree_of(3).read)


@pytest.mark.parametrize("size", [1_000, 1_023, 1_024, 1_025, 4_095])
def test_a_proof_reads_and_gives_a_few_hashes_however_long_the_record(size: int) -> None:
    tree, height = tree_of(size), size.bit_length()
    for number in (0, 1, size // 3, size // 2, size - 2, size - 1):
        tree.asked = 0
        assert len(inclusion_proof(number, size, tree.read)) <= height
        assert tree.asked <= 2 * height
        tree.asked = 0
        assert len(consistency_proof(number + 1, size, tree.read)) <= height + 1
        assert tree.asked <= 2 * height + 1


def test_an_entry_costs_two_hashes_on_the_whole_however_long_the_record() -> None:
    tree = tree_of(4_096)
    assert sum(map(len, tree.completed)) == 2 * 4_096 - 1
    assert max(map(len, tree.completed)) == 13


def test_the_frontier_is_all_that_is_needed_to_go_on() -> None:
    frontier: tuple[bytes, ...] = ()
    leaves = [leaf_hash(str(number).encode()) for number in range(100)]
    for size, leaf in enumerate(leaves):
        assert len(frontier) == size.bit_count()
        frontier = grown(frontier, completed_by(frontier, size, leaf))
        assert root_of_frontier(frontier) == by_definition(leaves[: size + 1])
