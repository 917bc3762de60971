"""What do the exact bytes of a sealed room hash to, and who signed them? The names of all hashes stand here once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from alongside.domain.sealed.shapes import SIG, raw

NOTHING = "0" * 64
"""What comes before the first of a chain."""


def label(use: str) -> bytes:
    return f"alongside.sealed.v1.{use}".encode("ascii") + b"\0"


def hashed(use: str, *parts: bytes) -> str:
    return sha256(label(use) + b"".join(parts)).hexdigest()


def device_id(enc: str, sig: str) -> str:
    """A device is called by its two public keys, so nobody can be given another's name."""
    return hashed("device", raw(enc) or b"", raw(sig) or b"")[:32]


def entry_hash(body: bytes) -> str:
    """Without the signature: an ECDSA signature can be altered and stay valid."""
    return hashed("lhash", body)


def entry_signed(body: bytes) -> bytes:
    return label("list") + body


def _framed(header: bytes, digest: str) -> bytes:
    return len(header).to_bytes(4, "big") + header + bytes.fromhex(digest)


def message_signed(header: bytes, ct_digest: str) -> bytes:
    return label("msg") + _framed(header, ct_digest)


def message_leaf(header: bytes, ct_digest: str) -> str:
    """Over the digest of the ciphertext and not over itself, so that the leaf can be checked once that is dropped."""
    return hashed("mhash", _framed(header, ct_digest))


def ct_digest(ct: bytes) -> str:
    return hashed("ct", ct)


def chained(before: str, leaf: str) -> str:
    """The value of the log after one more leaf."""
    return hashed("log", bytes.fromhex(before), bytes.fromhex(leaf))


def line_of(wrap: Mapping[str, Any]) -> str:
    return f"{wrap['d']} {wrap['enc']} {wrap['ct']}"


def wraps_hash(wraps: Iterable[Mapping[str, Any]]) -> str:
    return hashed("wraps", "\n".join(sorted(map(line_of, wraps))).encode("ascii"))


def grant_hash(grant: Mapping[str, Any]) -> str:
    return hashed("grant", line_of(grant).encode("ascii"))


def is_point(key: str) -> bool:
    """Whether this is a point of the curve, uncompressed, as WebCrypto writes one."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw(key) or b"")
    except ValueError:
        return False
    return True


def is_signed(key: str, signature: str, signed: bytes) -> bool:
    made = raw(signature)
    if made is None or len(made) != SIG:
        return False
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw(key) or b"")
    half = SIG // 2
    both = encode_dss_signature(int.from_bytes(made[:half], "big"), int.from_bytes(made[half:], "big"))
    try:
        public.verify(both, signed, ec.ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True
