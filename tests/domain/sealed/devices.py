"""Devices that sign, and rooms that grow. Sealed keys are only of the right length: nobody here could open one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from alongside.domain.sealed import (
    Keys,
    Last,
    Listed,
    NotAllowed,
    Signed,
    TakenMessage,
    coded,
    ct_digest,
    take_entry,
    take_message,
)
from alongside.domain.sealed.marks import device_id, entry_signed, grant_hash, message_signed, wraps_hash

SPACE, ELSEWHERE = "5" * 32, "6" * 32
ANN, BOB, CAT, ZOE = (letter * 32 for letter in "abce")
POST = b"m" * (256 + 16)
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def _key(seed: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(
        int.from_bytes(sha256(seed.encode()).digest(), "big") % (ORDER - 1) + 1, ec.SECP256R1()
    )


def _public(key: ec.EllipticCurvePrivateKey) -> str:
    return coded(key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def sign(key: ec.EllipticCurvePrivateKey, signed: bytes) -> str:
    r, s = decode_dss_signature(key.sign(signed, ec.ECDSA(SHA256(), deterministic_signing=True)))
    return coded(r.to_bytes(32, "big") + s.to_bytes(32, "big"))


class Being:
    """One device of one member."""

    def __init__(self, member: str, name: str, kind: str = "phone") -> None:
        self.member, self.kind = member, kind
        self.key = _key(f"{member}{name}sig")
        self.enc, self.sig = _public(_key(f"{member}{name}enc")), _public(self.key)
        self.id = device_id(self.enc, self.sig)

    @property
    def card(self) -> dict[str, str]:
        return {"id": self.id, "member": self.member, "kind": self.kind, "enc": self.enc, "sig": self.sig}


def sealed_for(device: str, *, length: int = 48) -> dict[str, str]:
    return {"d": device, "enc": coded(b"\x04" * 65), "ct": coded(b"w" * length)}


def written(data: Any) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()


@dataclass
class Room:
    """A list that grows by what its devices do. `bare` gives the parts of an entry, to be bent before they are sent."""

    listed: Listed = field(default_factory=lambda: Listed(space=SPACE))
    last: dict[str, Last] = field(default_factory=dict)

    def bare(self, by: Being, op: str, **parts: Any) -> dict[str, Any]:
        frame = {
            "v": 1,
            "space": self.listed.space,
            "n": self.listed.n + 1,
            "prev": self.listed.head,
            "op": op,
            "by": by.id,
        }
        return {**frame, "at": 1_790_000_000_000, **parts}

    def turn(self, *remain: str, epoch: int | None = None) -> tuple[dict[str, Any], list[dict[str, str]]]:
        wraps = [sealed_for(each) for each in sorted(remain)]
        now = self.listed.epoch + 1 if epoch is None else epoch
        return {"epoch": now, "check": "c" * 64, "wraps": wraps_hash(wraps)}, wraps

    def send(self, by: Being, entry: dict[str, Any], *, wraps: Any = (), grant: Any = None, key: Any = None) -> Any:
        body = written(entry)
        signed = Signed(body, sign(key or by.key, entry_signed(body)))
        return self.take(by, signed, Keys(wraps, grant))

    def take(self, by: Being, signed: Signed, keys: Keys) -> Any:
        taken = take_entry(self.listed, signed, keys)
        self.listed = taken.listed
        return taken

    def start(self, by: Being, **rule: Any) -> Room:
        parts, wraps = self.turn(by.id, epoch=0)
        rule = {"admit": 1, "remove": 1, "history": "all"} | rule
        self.send(by, self.bare(by, "genesis", dev=by.card, rule=rule, **parts), wraps=wraps)
        return self

    def add(self, by: Being, new: Being, how: str = "member", **parts: Any) -> Any:
        grant = sealed_for(new.id, length=200)
        return self.send(by, self.bare(by, "add", dev=new.card, how=how, grant=grant_hash(grant), **parts), grant=grant)

    def turned(self, by: Being, op: str, *gone: Being, **parts: Any) -> Any:
        """An act that brings a new key, sealed for everybody but these."""
        remain = set(self.listed.live) - {each.id for each in gone}
        turn, wraps = self.turn(*remain)
        return self.send(by, self.bare(by, op, **parts, **turn), wraps=wraps)

    def remove(self, by: Being, *gone: Being, why: str = "other") -> Any:
        return self.turned(by, "remove", *gone, devs=sorted(each.id for each in gone), why=why)

    def message(self, by: Being, *, ct: bytes = POST, key: Any = None, bent: Any = None) -> Signed:
        last = self.last.get(by.id, Last())
        header = {
            "v": 1, "space": self.listed.space, "epoch": self.listed.epoch, "rn": self.listed.n, "rh": self.listed.head,
            "by": by.id, "i": last.i + 1, "prev": last.leaf, "seen": [0, "0" * 64], "at": 1_790_000_000_000,
            "iv": coded(b"i" * 12),
        } | (bent or {})  # fmt: skip
        body = written(header)
        return Signed(body, sign(key or by.key, message_signed(body, ct_digest(ct))))

    def post(self, by: Being, *, ct: bytes = POST, **how: Any) -> TakenMessage:
        last = self.last.get(by.id, Last())
        taken = take_message(self.listed, self.message(by, ct=ct, **how), ct=ct, last=last)
        self.last[by.id] = Last(taken.header["i"], taken.leaf)
        return taken


ANN_PHONE, ANN_TABLET, BOB_PHONE = Being(ANN, "phone"), Being(ANN, "tablet", "tablet"), Being(BOB, "phone")
CAT_PHONE, ZOE_PHONE, BOB_NEW = Being(CAT, "phone"), Being(ZOE, "phone"), Being(BOB, "new phone")
BOB_CARD = Being(BOB, "card", "card")


def refused(code: str, why: type[Exception] = NotAllowed) -> Any:
    return pytest.raises(why, match=rf"^{code}$")


def room_of(*others: Being, **rule: Any) -> Room:
    """Ann's phone opened it and let the others in."""
    room = Room().start(ANN_PHONE)
    for each in others:
        room.add(ANN_PHONE, each)
    if rule:
        rule = {"admit": 1, "remove": 1, "history": "all"} | rule
        room.send(ANN_PHONE, room.bare(ANN_PHONE, "rule", rule=rule))
    return room
