"""The tree alone: ours in memory beside pymerkle's, on the same leaves; and do the two agree?"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from pymerkle import InmemoryTree, verify_consistency

from alongside.domain.record.merkle.proofs import (
    Node,
    completing,
    consistency_holds,
    consistency_proof,
    inclusion_holds,
    inclusion_proof,
)
from alongside.domain.record.merkle.tree import completed_by, grown, leaf_hash, root_of, root_of_frontier
from bench.record.measure import Rate, rate

LEAVES = [sha256(str(number).encode()).digest() * 8 for number in range(20_000)]
"""256 bytes each, about as long as an entry."""
PROOFS = 4_000


class Ours:
    """Our tree in memory: the subtree roots each leaf completes, and the frontier."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self.completed: list[list[bytes]] = []
        self.frontier: tuple[bytes, ...] = ()
        for size, leaf in enumerate(leaves):
            completed = completed_by(self.frontier, size, leaf_hash(leaf))
            self.frontier = grown(self.frontier, completed)
            self.completed.append(completed)

    def read(self, nodes: Sequence[Node]) -> dict[Node, bytes]:
        return {node: self.completed[completing(node)][node[0]] for node in nodes}


def theirs(leaves: Sequence[bytes]) -> InmemoryTree:
    tree = InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        tree.append_entry(leaf)
    return tree


def insist_on_agreement(most: int = 70) -> None:
    """Every root and inclusion proof of every small tree is the same in both, and growth is shown between the same.

    Raises AssertionError, or pymerkle's InvalidProof.
    """
    tree = theirs([])
    for size in range(1, most):
        tree.append_entry(LEAVES[size - 1])
        ours = Ours(LEAVES[:size])
        root = root_of_frontier(ours.frontier)
        assert root == tree.get_root()
        for number in range(size):
            path = [bytes.fromhex(each) for each in tree.prove_inclusion(number + 1, size).serialize()["path"]]
            assert path == [leaf_hash(LEAVES[number]), *inclusion_proof(number, size, ours.read)]
            assert inclusion_holds(path[0], number, size=size, root=root, proof=path[1:])
        for first in range(1, size + 1):
            # Their proof of growth names other subtrees than RFC 6962 does; each has to hold between the same roots.
            earlier = tree.get_root(first)
            verify_consistency(root_of(map(leaf_hash, LEAVES[:first])), root, tree.prove_consistency(first, size))
            proof = consistency_proof(first, size, ours.read)
            assert consistency_holds(first, earlier, size=size, root=tree.get_root(), proof=proof)


def appending() -> tuple[Rate, Rate]:
    count = len(LEAVES)
    return rate(lambda: Ours(LEAVES), times=count), rate(lambda: theirs(LEAVES), times=count)


def proving_inclusion() -> tuple[Rate, Rate]:
    ours, peer, size = Ours(LEAVES), theirs(LEAVES), len(LEAVES)
    places = [number * 7919 % size for number in range(PROOFS)]
    return (
        rate(lambda: [inclusion_proof(place, size, ours.read) for place in places], times=PROOFS),
        rate(lambda: [peer.prove_inclusion(place + 1, size) for place in places], times=PROOFS),
    )


def proving_growth() -> tuple[Rate, Rate]:
    ours, peer, size = Ours(LEAVES), theirs(LEAVES), len(LEAVES)
    sizes = [number * 7919 % size + 1 for number in range(PROOFS)]
    return (
        rate(lambda: [consistency_proof(first, size, ours.read) for first in sizes], times=PROOFS),
        rate(lambda: [peer.prove_consistency(first, size) for first in sizes], times=PROOFS),
    )
