"""How is an entry shown to be in a record, and a record to have only grown? RFC 6962, section 2.1; RFC 9162 checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from alongside.domain.record.merkle.tree import EMPTY_ROOT, node_hash, root_of_frontier

Node = tuple[int, int]
"""A perfect subtree by its level (0: one leaf) and its place among the subtrees of that level."""
Read = Callable[[Sequence[Node]], Mapping[Node, bytes]]
"""Answers the roots of perfect subtrees. It is asked once a proof, for at most about 2·log2(n) of them."""


def completing(node: Node) -> int:
    """The number of the entry that completes a subtree: its root is kept beside that entry."""
    level, place = node
    return ((place + 1) << level) - 1


def inclusion_proof(number: int, size: int, read: Read) -> list[bytes]:
    """Hashes that lead from entry `number` to the root over `size` entries (PATH in RFC 6962).

    Raises ValueError unless 0 <= number < size.
    """
    if not 0 <= number < size:
        raise ValueError(f"There is no entry {number} among {size}.")
    start, end, ranges = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        if number < middle:
            ranges.append((middle, end))
            end = middle
        else:
            ranges.append((start, middle))
            start = middle
    return _hashes(ranges[::-1], read)


def consistency_proof(first: int, size: int, read: Read) -> list[bytes]:
    """Hashes that show that the tree over `first` entries grew into the one over `size` (PROOF in RFC 6962).

    Raises ValueError unless 0 < first <= size.
    """
    if not 0 < first <= size:
        raise ValueError(f"A record of {first} entries cannot have grown into one of {size}.")
    start, end, ranges = 0, size, []
    while end != first:
        middle = start + _split(end - start)
        if first <= middle:
            ranges.append((middle, end))
            end = middle
        else:
            ranges.append((start, middle))
            start = middle
    if start:
        ranges.append((start, end))
    return _hashes(ranges[::-1], read)


def _split(count: int) -> int:
    """The largest power of two below a count of two or more."""
    return 1 << ((count - 1).bit_length() - 1)


def perfect_subtrees(start: int, end: int) -> list[Node]:
    """The perfect subtrees, largest first, over a range of leaves that begins where such a subtree can."""
    found = []
    while start < end:
        level = (end - start).bit_length() - 1
        found.append((level, start >> level))
        start += 1 << level
    return found


def _hashes(ranges: Sequence[tuple[int, int]], read: Read) -> list[bytes]:
    parts = [perfect_subtrees(start, end) for start, end in ranges]
    known = read([node for part in parts for node in part])
    return [known[part[0]] if len(part) == 1 else root_of_frontier([known[node] for node in part]) for part in parts]


def inclusion_holds(leaf: bytes, number: int, *, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a proof leads from a leaf hash to a root (RFC 9162, section 2.1.3.2)."""
    if not 0 <= number < size:
        return False
    place, last, found = number, size - 1, leaf
    for each in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(each, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, each)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def consistency_holds(first: int, first_root: bytes, *, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that one tree grew into the other (RFC 9162, section 2.1.4.2). Any tree grew from none."""
    if first == 0:
        return first_root == EMPTY_ROOT and not proof
    if first == size:
        return first_root == root and not proof
    if first > size or not proof:
        return False
    return _grew(first, size, [first_root, *proof] if first & (first - 1) == 0 else proof) == (first_root, root)


def _grew(first: int, size: int, proof: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """The two roots that a proof leads to; None when it is too long or too short."""
    place, last = first - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = proof[0]
    for each in proof[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old, new = node_hash(each, old), node_hash(each, new)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, each)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None
