"""A device that makes passkeys and signs with them, as honest or as bad as a test wants it."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

SITE = "http://localhost"
FLAG = AuthenticatorData.FLAG


def text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Device:
    """`site`, `host`, `counter` and `flags` are what it says of where it is and what it did."""

    name: str = "a phone"
    site: str = SITE
    host: str = "localhost"
    counter: int = 0
    flags: int = FLAG.UP | FLAG.UV
    handle: bytes | None = None
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    @property
    def credential_id(self) -> bytes:
        return sha256(self.name.encode()).digest()

    def _said(self, kind: str, challenge: str) -> CollectedClientData:
        return CollectedClientData.create(type=kind, challenge=challenge, origin=self.site)

    def _data(self, credential: bytes = b"") -> AuthenticatorData:
        flags = self.flags | (FLAG.AT if credential else 0)
        host = sha256(self.host.encode()).digest()
        return AuthenticatorData.create(host, FLAG(flags), self.counter, credential)

    def make(self, options: str) -> str:
        asked = json.loads(options)
        self.handle = self.handle or _bytes(asked["user"]["id"])
        credential = AttestedCredentialData.create(
            bytes(16), self.credential_id, ES256.from_cryptography_key(self.key.public_key())
        )
        attested = AttestationObject.create("none", self._data(bytes(credential)), {})
        said = self._said("webauthn.create", asked["challenge"])
        return self._json({"clientDataJSON": text(said), "attestationObject": text(attested)})

    def sign(self, options: str, *, kind: str = "webauthn.get") -> str:
        said, data = self._said(kind, json.loads(options)["challenge"]), self._data()
        signature = self.key.sign(bytes(data) + said.hash, ec.ECDSA(SHA256()))
        parts = {"clientDataJSON": text(said), "authenticatorData": text(data), "signature": text(signature)}
        return self._json(parts | ({"userHandle": text(self.handle)} if self.handle else {}))

    def _json(self, parts: dict[str, str]) -> str:
        named = text(self.credential_id)
        return json.dumps({"id": named, "rawId": named, "type": "public-key", "response": parts})


def _bytes(typed: str) -> bytes:
    return urlsafe_b64decode(typed + "=" * (-len(typed) % 4))
