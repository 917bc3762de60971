"""How does somebody who is paid to be here sign in with their organisation (OpenID Connect), and is its answer true?

Authorisation code with PKCE, state and nonce. What the organisation says is believed only for the one who asked, in the
browser that asked, once, and only who it is: no name, address or footing is taken from it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPException
from typing import Any
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from django.conf import settings
from django.utils.crypto import constant_time_compare
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from alongside.domain.record.chance import Chance

SIGNED_BY = ["RS256", "PS256", "ES256"]
"""Never “none”, and never a secret that both sides know."""
PATIENCE, LONGEST, LEEWAY = 10, 300_000, 60
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class NotGood(Exception):
    """The organisation did not answer, or its answer is not for us, or not true."""


@dataclass(frozen=True, slots=True)
class Organisation:
    key: str
    name: str
    issuer: str
    client_id: str
    client_secret: str


@dataclass(frozen=True, slots=True)
class Begun:
    """Where to go, and what has to be kept in this browser's session until the answer."""

    address: str
    kept: Mapping[str, str]


def every_organisation() -> list[Organisation]:
    return [Organisation(**each) for each in settings.ORGANISATIONS]


def organisation_called(key: str) -> Organisation | None:
    return next((each for each in every_organisation() if each.key == key), None)


def begin(organisation: Organisation, *, back: str, chance: Chance) -> Begun:
    """Raises NotGood."""
    state, nonce, verifier = (_text(chance.new_token()) for _ in range(3))
    asked = {
        "response_type": "code",
        "client_id": organisation.client_id,
        "redirect_uri": back,
        "scope": "openid",
        "state": state,
        "nonce": nonce,
        "code_challenge": create_s256_code_challenge(verifier),
        "code_challenge_method": "S256",
    }
    where = _safe(_said_of(organisation)["authorization_endpoint"])
    address = add_params_to_uri(where, list(asked.items()))
    return Begun(address, {"organisation": organisation.key, "state": state, "nonce": nonce, "verifier": verifier})


def who(
    organisation: Organisation, kept: Mapping[str, str], said: Mapping[str, str], *, back: str, now: datetime
) -> str:
    """Whom the organisation says this is: its own name for them (`sub`). Raises NotGood."""
    if kept.get("organisation") != organisation.key or not constant_time_compare(
        said.get("state", ""), kept.get("state", "")
    ):
        raise NotGood("This is not the answer to what this browser asked.")
    if said.get("iss", organisation.issuer) != organisation.issuer:
        raise NotGood("Another organisation answers (RFC 9207).")
    if not said.get("code"):
        raise NotGood("There is no code.")
    about = _said_of(organisation)
    token = _token(organisation, about, code=said["code"], verifier=kept["verifier"], back=back)
    return _subject(organisation, about, token, nonce=kept["nonce"], now=now)


def _token(
    organisation: Organisation, about: Mapping[str, Any], *, code: str, verifier: str, back: str
) -> Mapping[str, Any]:
    sent = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
    pair = f"{quote(organisation.client_id, safe='')}:{quote(organisation.client_secret, safe='')}"
    who_asks = {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
    return _fetch(about["token_endpoint"], body=urlencode(sent).encode(), headers=who_asks)


def _subject(
    organisation: Organisation, about: Mapping[str, Any], token: Mapping[str, Any], *, nonce: str, now: datetime
) -> str:
    try:
        keys = KeySet.import_key_set(_fetch(about["jwks_uri"]))  # type: ignore[arg-type]
        read = jwt.decode(token["id_token"], keys, algorithms=SIGNED_BY)
        wanted: Any = {
            "iss": {"essential": True, "value": organisation.issuer},
            "aud": {"essential": True, "value": organisation.client_id},
        }
        given = {"nonce": nonce, "client_id": organisation.client_id, "access_token": token.get("access_token")}
        claims = CodeIDToken(read.claims, read.header, options=wanted, params=given)
        claims.validate(now=int(now.timestamp()), leeway=LEEWAY)
        subject = claims["sub"]
    except (JoseError, ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise NotGood(type(wrong).__name__) from wrong
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise NotGood("It does not say who this is.")
    return subject


def _said_of(organisation: Organisation) -> Mapping[str, Any]:
    """What an organisation says about itself. It has to be itself that says so."""
    about = _fetch(f"{organisation.issuer.rstrip('/')}/.well-known/openid-configuration")
    if about.get("issuer") != organisation.issuer:
        raise NotGood("Another organisation describes itself there.")
    if not all(isinstance(about.get(key), str) for key in ("authorization_endpoint", "token_endpoint", "jwks_uri")):
        raise NotGood("It does not say where to ask.")
    return about


class _StaysThere(HTTPRedirectHandler):
    """A code or a secret is sent to nobody but whom it is for."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def _fetch(address: str, *, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Mapping[str, Any]:
    asked = Request(_safe(address), data=body, headers={"Accept": "application/json", **(headers or {})})  # noqa: S310
    try:
        with build_opener(_StaysThere).open(asked, timeout=PATIENCE) as answer:
            found = json.loads(answer.read(LONGEST))
    except (OSError, ValueError, HTTPException) as wrong:
        raise NotGood(type(wrong).__name__) from wrong
    if not isinstance(found, dict):
        raise NotGood("It says nothing that can be read.")
    return found


def _safe(address: str) -> str:
    """Only https, except on this very machine."""
    where = urlsplit(address)
    if where.scheme != "https" and not (where.scheme == "http" and where.hostname in LOOPBACK):
        raise NotGood("It is not an address that nobody on the way can read.")
    return address


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
