"""What does a device have to sign, and did it? Passkeys (W3C Web Authentication), checked by a library for them.

The browser asks with its own words and its own window. Only what a device signed for this very site, in answer to the
question that this very browser was asked a moment ago, counts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from fido2.server import Fido2Server
from fido2.utils import websafe_decode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from alongside.people.cards import digest

LONGEST_ANSWER = 20_000
State = Mapping[str, Any]
WENT_WRONG = (ValueError, KeyError, TypeError, AttributeError, AssertionError, IndexError)
"""Whatever the library says about an answer that somebody made up."""


class NotGood(Exception):
    """It is not the answer to what was asked, or not signed by that key."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new passkey: what its device says of it. Nothing of this is secret."""

    attested: bytes
    counter: int

    @property
    def known_by(self) -> str:
        return known_by(AttestedCredentialData(self.attested).credential_id)


@dataclass(frozen=True, slots=True)
class Answer:
    """Which passkey somebody answers with, before it is known whether it is any good."""

    known_by: str
    handle: bytes | None
    raw: Mapping[str, Any]


def known_by(credential_id: bytes) -> str:
    """How a row is found again. A device may name its key with up to 1,023 bytes."""
    return sha256(credential_id).hexdigest()


def work_here() -> bool:
    """Browsers have passkeys only for a name, and only where nobody on the way can change the page."""
    here = urlsplit(settings.SITE_ADDRESS)
    if here.scheme != "https" and here.hostname != "localhost":
        return False
    try:
        ip_address(here.hostname or "")
    except ValueError:
        return True
    return False


def handle_of(account_id: str) -> bytes:
    """What the device keeps to know whose passkey it is. It says nothing to whoever reads it there."""
    return bytes.fromhex(digest("passkey handle", account_id))


def ask_to_make(*, name: str, handle: bytes, existing: Sequence[bytes], challenge: bytes) -> tuple[str, State]:
    """What the browser is asked, as JSON, and what has to be kept until it answers."""
    options, state = _server().register_begin(
        PublicKeyCredentialUserEntity(id=handle, name=name, display_name=name),
        credentials=[AttestedCredentialData(each) for each in existing],
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=UserVerificationRequirement.REQUIRED,
        challenge=challenge,
    )
    return json.dumps(dict(options)["publicKey"]), _kept(state)


def ask_to_sign(*, existing: Sequence[bytes], challenge: bytes) -> tuple[str, State]:
    """With none `existing`, the device offers whichever passkeys it has for this site."""
    options, state = _server().authenticate_begin(
        credentials=[AttestedCredentialData(each) for each in existing] or None,
        user_verification=UserVerificationRequirement.REQUIRED,
        challenge=challenge,
    )
    return json.dumps(dict(options)["publicKey"]), _kept(state)


def made(state: State, typed: str) -> Made:
    """Raises NotGood."""
    try:
        said = _server().register_complete(state, _read(typed))
        if said.credential_data is None:
            raise NotGood
        return Made(bytes(said.credential_data), said.counter)
    except WENT_WRONG as wrong:
        raise NotGood from wrong


def answered(typed: str) -> Answer:
    """Raises NotGood for what is no answer of a device at all."""
    try:
        raw = _read(typed)
        handle = raw["response"].get("userHandle")
        return Answer(known_by(websafe_decode(raw["rawId"])), websafe_decode(handle) if handle else None, raw)
    except WENT_WRONG as wrong:
        raise NotGood from wrong


def counter_of(state: State, answer: Answer, *, attested: bytes) -> int:
    """How often this key has signed, if it signed this. Raises NotGood."""
    try:
        _server().authenticate_complete(state, [AttestedCredentialData(attested)], answer.raw)
        return AuthenticationResponse.from_dict(answer.raw).response.authenticator_data.counter
    except WENT_WRONG as wrong:
        raise NotGood from wrong


def goes_on(before: int, now: int) -> bool:
    """A device that counts never counts back: if it does, somebody has made a copy of it. Many do not count (0)."""
    return now > before or before == now == 0


def _server() -> Fido2Server:
    host = urlsplit(settings.SITE_ADDRESS).hostname or ""
    party = PublicKeyCredentialRpEntity(name="Alongside", id=host)
    return Fido2Server(party, verify_origin=lambda said: said == _origin())


def _origin() -> str:
    """This address and no other: not one beside it, nor another port."""
    here = urlsplit(settings.SITE_ADDRESS)
    return f"{here.scheme}://{here.netloc}"


def _kept(state: Mapping[str, Any]) -> State:
    return {"challenge": state["challenge"], "user_verification": str(state["user_verification"].value)}


def _read(typed: str) -> Any:
    if len(typed) > LONGEST_ANSWER:
        raise ValueError("No device says so much.")
    return json.loads(typed)
