"""How do entries become one root that changes when any of them does? The Merkle tree of RFC 6962, section 2.1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def completed_by(frontier: Sequence[bytes], size: int, leaf: bytes) -> list[bytes]:
    """The roots of every perfect subtree that ends with this leaf, smallest first; the leaf itself leads.

    `frontier` holds the roots of the perfect subtrees of the tree before it, largest first; `size` counts its leaves.
    """
    made = [leaf]
    left = len(frontier)
    while size & 1:
        left -= 1
        leaf = node_hash(frontier[left], leaf)
        made.append(leaf)
        size >>= 1
    return made


def grown(frontier: Sequence[bytes], completed: Sequence[bytes]) -> tuple[bytes, ...]:
    """The frontier once the leaf of `completed` has been added: merged subtrees give way to the one they made."""
    return (*(frontier if len(completed) == 1 else frontier[: 1 - len(completed)]), completed[-1])


def push(frontier: list[bytes], size: int, leaf: bytes) -> None:
    """Add a leaf to the frontier of a tree of that size, when nothing but the root is wanted of it."""
    while size & 1:
        leaf = sha256(b"\x01" + frontier.pop() + leaf).digest()
        size >>= 1
    frontier.append(leaf)


def root_of_frontier(frontier: Sequence[bytes]) -> bytes:
    """The root over perfect subtrees, largest first. No subtrees: the root of the empty tree."""
    if not frontier:
        return EMPTY_ROOT
    root = frontier[-1]
    for left in reversed(frontier[:-1]):
        root = node_hash(left, root)
    return root


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes."""
    frontier: list[bytes] = []
    for size, leaf in enumerate(leaves):
        push(frontier, size, leaf)
    return root_of_frontier(frontier)
