"""Is what a device sends to be taken? Asked by whoever keeps the log, who holds no key and can read none of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from alongside.domain.sealed.acts import NotAllowed, acted, insist
from alongside.domain.sealed.marks import (
    NOTHING,
    ct_digest,
    entry_hash,
    entry_signed,
    grant_hash,
    is_signed,
    message_leaf,
    message_signed,
    wraps_hash,
)
from alongside.domain.sealed.shapes import ENC, ID, MOST_DEVICES, Odd, entry_in, header_in, raw
from alongside.domain.sealed.state import Listed

MOST_ENTRIES = 5_000
KEY_AND_TAG = 32 + 16
LONGEST_GRANT = 400_000
SMALLEST, LONGEST_TEXT, TAG = 256, 65_536, 16


@dataclass(frozen=True, slots=True)
class Signed:
    """Exact bytes, and the signature that came with them."""

    body: bytes
    signature: str


@dataclass(frozen=True, slots=True)
class Keys:
    """The sealed keys beside an entry: nobody here can open one."""

    wraps: Sequence[Mapping[str, Any]] = ()
    grant: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class TakenEntry:
    entry: Mapping[str, Any]
    leaf: str
    listed: Listed


@dataclass(frozen=True, slots=True)
class TakenMessage:
    header: Mapping[str, Any]
    leaf: str
    ct_digest: str


@dataclass(frozen=True, slots=True)
class Last:
    """The newest message of one device: its number and its leaf."""

    i: int = -1
    leaf: str = NOTHING


def take_entry(listed: Listed, sent: Signed, keys: Keys) -> TakenEntry:
    """One more entry of the list, with all its sealed keys. Raises Odd or NotAllowed, whose text is the code."""
    entry = entry_in(sent.body)
    made = follow(listed, entry, sent)
    _keys_fit(made.listed, entry, keys, granted=_granted(listed, entry))
    return made


def follow(listed: Listed, entry: Mapping[str, Any], sent: Signed) -> TakenEntry:
    """The same without its keys: for whoever reads a list again."""
    insist(entry["space"] == listed.space, "other-space")
    insist(entry["n"] == listed.n + 1 and entry["prev"] == listed.head, "stale-list")
    insist(entry["n"] < MOST_ENTRIES, "list-too-long")
    insist(entry["op"] == "genesis" or entry["by"] in listed.live, "signer-not-on-list")
    after = acted(listed, entry).listed
    key = after.devices[entry["by"]].sig
    insist(is_signed(key, sent.signature, entry_signed(sent.body)), "bad-signature")
    leaf = entry_hash(sent.body)
    return TakenEntry(entry, leaf, replace(after, n=entry["n"], head=leaf))


def _granted(listed: Listed, entry: Mapping[str, Any]) -> str:
    return acted(listed, entry).granted


def _keys_fit(after: Listed, entry: Mapping[str, Any], keys: Keys, *, granted: str) -> None:
    """Wraps for exactly those who remain, a grant for exactly whom the entry lets in, and nothing more."""
    insist(all(map(_is_wrap, keys.wraps)), "not-a-wrap")
    if "epoch" in entry:
        insist(len(after.live) <= MOST_DEVICES, "too-many-devices")
        insist(sorted(wrap["d"] for wrap in keys.wraps) == sorted(after.live), "wraps-not-for-all")
        insist(wraps_hash(keys.wraps) == entry["wraps"], "wraps-differ")
    else:
        insist(not keys.wraps, "wraps-not-for-all")
    if not granted:
        insist(keys.grant is None, "grant-differs")
        return
    insist(keys.grant is not None and _is_grant(keys.grant) and keys.grant["d"] == granted, "grant-differs")
    insist(grant_hash(keys.grant or {}) == entry["grant"], "grant-differs")


def _is_wrap(wrap: Any) -> bool:
    return _is_sealed(wrap) and len(raw(wrap["ct"]) or b"") == KEY_AND_TAG


def _is_grant(grant: Any) -> bool:
    return _is_sealed(grant) and raw(grant["ct"]) is not None and len(grant["ct"]) <= LONGEST_GRANT


def _is_sealed(sealed: Any) -> bool:
    if type(sealed) is not dict or sealed.keys() != {"d", "enc", "ct"}:
        return False
    if not all(isinstance(part, str) for part in sealed.values()) or not ID.fullmatch(sealed["d"]):
        return False
    return len(raw(sealed["enc"]) or b"") == ENC


def take_message(listed: Listed, sent: Signed, *, ct: bytes, last: Last) -> TakenMessage:
    """One more message. Whether `seen` is so is for the keeper of the log to compare."""
    header = header_in(sent.body)
    insist(header["space"] == listed.space, "other-space")
    insist(header["by"] in listed.live, "not-on-list")
    insist(_is_padded(len(ct) - TAG), "not-padded")
    digest = ct_digest(ct)
    leaf = message_leaf(sent.body, digest)
    insist(
        is_signed(listed.devices[header["by"]].sig, sent.signature, message_signed(sent.body, digest)), "bad-signature"
    )
    insist(not listed.due and header["epoch"] == listed.epoch, "old-epoch")
    insist(header["rn"] == listed.n and header["rh"] == listed.head, "stale-list")
    insist(header["i"] == last.i + 1 and header["prev"] == last.leaf, "wrong-count")
    return TakenMessage(header, leaf, digest)


def _is_padded(length: int) -> bool:
    return SMALLEST <= length <= LONGEST_TEXT and length % SMALLEST == 0 and (length & (length - 1)) == 0


__all__ = [
    "Keys", "Last", "NotAllowed", "Odd", "Signed", "TakenEntry", "TakenMessage", "follow", "take_entry", "take_message",
]  # fmt: skip
