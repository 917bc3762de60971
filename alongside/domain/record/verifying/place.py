"""Where exactly does a record differ from what was signed?"""

from __future__ import annotations

from collections.abc import Sequence

from alongside.domain.record.bundle.opening import BrokenRecord, Opened
from alongside.domain.record.merkle.tiles import WIDTH, hashes_in, tile_name, tiles_of
from alongside.domain.record.merkle.tree import HASH_BYTES, root_of
from alongside.domain.record.verifying.answer import Untrue
from alongside.domain.record.verifying.trust import Sealed, cut_off
from alongside.domain.record.verifying.walk import Walked


def insist_on_the_signed_entries(walked: Walked, record: Opened, sealed: Sequence[Sealed]) -> None:
    """Raises Untrue at the first entry that differs. `sealed` is every checkpoint; the newest comes last."""
    newest = sealed[-1]
    changed = _first_difference(bytes(walked.leaves), _signed_leaves(record, newest))
    if changed is not None:
        raise Untrue(f"Entry {changed} was changed: it is not the one that was signed.", at=changed)
    _insist_on_the_roots(walked, sealed)


def _signed_leaves(record: Opened, newest: Sealed) -> bytes:
    """The leaf hashes in the file's tiles, if they lead to the signed root; else none."""
    whole, rest = divmod(newest.size, WIDTH)
    if whole > len(record.tiles()):
        return b""
    names = [tile_name(0, place, WIDTH) for place in range(whole)]
    names += [tile_name(0, whole, rest)] if rest else []
    try:
        leaves = b"".join(record.tile(name) for name in names)
    except BrokenRecord:
        return b""
    return leaves if root_of(hashes_in(leaves)) == newest.checkpoint.root else b""


def _first_difference(found: bytes, signed: bytes) -> int | None:
    shared = min(len(found), len(signed))
    if found[:shared] == signed[:shared]:
        return None
    places = range(0, shared, HASH_BYTES)
    return next(at for at in places if found[at : at + HASH_BYTES] != signed[at : at + HASH_BYTES]) // HASH_BYTES


def _insist_on_the_roots(walked: Walked, sealed: Sequence[Sealed]) -> None:
    """Raises Untrue for the first checkpoint that the entries do not lead to, or if they are more or fewer."""
    wrong = [each for each in sealed if walked.roots.get(each.size, each.checkpoint.root) != each.checkpoint.root]
    if wrong:
        right = [each.size for each in sealed if each not in wrong and each.size < wrong[0].size]
        raise _differing(wrong[0], since=max(right, default=0), ending=sealed[-1] in wrong)


def _differing(first: Sealed, *, since: int, ending: bool) -> Untrue:
    where = f"entry {since}" if first.size - since == 1 else f"one of the entries {since} to {first.size - 1}"
    if ending:
        return Untrue(f"In {where}, something was changed, dropped, added or moved after it was signed.", at=since)
    return Untrue(
        f"There are two histories: {first.called[0].lower()}{first.called[1:]} was signed over other entries. "
        f"They differ in {where}.",
        at=since,
    )


def insist_on_the_whole(walked: Walked, newest: Sealed) -> None:
    """Raises Untrue if there are fewer entries than were signed, or more."""
    if walked.count < newest.size:
        raise Untrue(cut_off(newest.size, walked.count), at=walked.count)
    if walked.count > newest.size:
        raise Untrue(f"Nobody signed entry {newest.size} and what comes after it.", at=newest.size)


def insist_on_the_tiles(walked: Walked, record: Opened) -> None:
    """Raises Untrue if the file has tiles and they are not those of its entries."""
    if not record.tiles():
        return
    made = dict(tiles_of(walked.leaves))
    if made.keys() != record.tiles() or any(record.tile(name) != tile for name, tile in made.items()):
        raise Untrue("The entries are as they were signed, but the hashes in “tile/” are not theirs.")


def insist_on_continuing(walked: Walked, kept: Sealed, newest: Sealed) -> None:
    """Raises Untrue unless the record grew out of the one that somebody kept a checkpoint of."""
    if kept.checkpoint.origin != newest.checkpoint.origin:
        raise Untrue("The checkpoint you kept is of another partnership’s record.")
    if kept.size > newest.size:
        raise Untrue(
            f"The end is cut off: the checkpoint you kept counts {kept.size} entries, this record {newest.size}.",
            at=newest.size,
        )
    if walked.roots[kept.size] != kept.checkpoint.root:
        raise Untrue(
            f"History was rewritten: the first {kept.size} entries are not the ones your checkpoint was made over.",
            at=0,
        )
