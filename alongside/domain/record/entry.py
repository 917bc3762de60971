"""What is one line of the record, and what does it hash to?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from alongside.domain.record.acts import ACTS, Act, UnknownAct
from alongside.domain.record.canonical import canonical
from alongside.domain.record.facts import fits, hints, plain, typed
from alongside.domain.record.merkle.tree import leaf_hash
from alongside.domain.record.shapes import Id, MaybeSlug, moment

FORMAT = 1
"""The version of the frame around an act. The facts inside have their own version, act by act."""
SALT_BYTES = 16
LONGEST_LINE = 65_535
"""Bytes in an entry: the most that a C2SP tlog-tiles reader can take."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts: a member's pseudonym and the stake they stood on at that moment, or one of the two below."""

    pseudonym: str
    stake: str = ""

    def __post_init__(self) -> None:
        if self.pseudonym not in {"clock", "installer"} and not fits(Id, self.pseudonym):
            raise ValueError("An author is a pseudonym of 32 hexadecimal digits, the clock or the installer.")
        if not fits(MaybeSlug, self.stake):
            raise ValueError("An author’s stake is a short stable word, or nothing.")


CLOCK = Author("clock")
INSTALLER = Author("installer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the record. `n` counts from 0; `partnership` is 32 hexadecimal digits; `at` knows its zone."""

    n: int
    at: datetime
    partnership: str
    by: str
    stake: str
    act: str
    act_v: int
    facts: Mapping[str, Any] = field(hash=False)
    v: int = FORMAT


def entry_of(act: Act, *, n: int, at: datetime, partnership: str, by: Author) -> Entry:
    """The entry that records an act."""
    return Entry(
        n=n,
        at=at,
        partnership=partnership,
        by=by.pseudonym,
        stake=by.stake,
        act=act.act,
        act_v=act.act_v,
        facts=facts_of(act),
    )


def facts_of(act: Act) -> dict[str, Any]:
    """The facts of an act as plain JSON data, by name."""
    return {name: plain(getattr(act, name)) for name in hints(type(act))}


def act_from(entry: Entry) -> Act | UnknownAct:
    """The act that an entry records. One from a later version, or whose facts do not fit, comes back as UnknownAct."""
    known = ACTS.get((entry.act, entry.act_v))
    wanted = hints(known) if known else {}
    if known is None or wanted.keys() != entry.facts.keys():
        return UnknownAct(entry.act, entry.act_v, entry.facts)
    try:
        act = known(**{name: typed(hint, entry.facts[name]) for name, hint in wanted.items()})
    except ValueError:
        return UnknownAct(entry.act, entry.act_v, entry.facts)
    return act


def canonical_entry(entry: Entry) -> bytes:
    """The bytes of an entry: what is stored, exported and hashed. Raises ValueError as `canonical` does."""
    return canonical(
        {
            "act": entry.act,
            "act_v": entry.act_v,
            "at": moment(entry.at),
            "by": entry.by,
            "facts": entry.facts,
            "n": entry.n,
            "partnership": entry.partnership,
            "stake": entry.stake,
            "v": entry.v,
        }
    )


def entry_hash(entry: Entry) -> bytes:
    """The entry as a leaf of the Merkle tree (RFC 6962, section 2.1)."""
    return leaf_hash(canonical_entry(entry))


def salted_digest(salt: bytes, words: str) -> str:
    """What the record keeps of somebody's words: SHA-256 over 16 bytes of chance and the words, as 64 hex digits.

    Whoever has the salt and the words can show that they are the ones. Once the salt is deleted, nobody can guess.
    Raises ValueError for a salt of another length, since then salt and words could be told apart in two ways.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("A salt is exactly 16 bytes.")
    return sha256(salt + words.encode("utf-8")).hexdigest()
