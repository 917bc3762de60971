"""A small provider of OpenID Connect on this machine: discovery, keys, tokens with RS256, PKCE, each code once."""

from __future__ import annotations

import base64
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "alongside", "a secret: with/odd chars"


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Provider:
    """`changes` are put over the claims of the next token, `header` over its header: so it lies as a test wants."""

    now: int = 0
    changes: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    about: dict[str, Any] = field(default_factory=dict)
    sign_with: Any = None
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    port: int = 0

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def authorise(self, address: str, *, subject: str = "cy@work") -> dict[str, str]:
        """Somebody signs in there: what their browser brings back."""
        asked = {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.asked)}"
        self.codes[code] = asked | {"subject": subject}
        self.asked.append(asked)
        return {"code": code, "state": asked["state"], "iss": self.issuer}

    def description(self) -> dict[str, Any]:
        where = {name: f"{self.issuer}/{name}" for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")}
        return {"issuer": self.issuer, **where, **self.about}

    def keys(self) -> dict[str, Any]:
        return {"keys": [self.key.as_dict(private=False)]}

    def token(self, sent: dict[str, str], who: str) -> dict[str, Any]:
        asked = self.codes.pop(sent["code"])
        assert sent["redirect_uri"] == asked["redirect_uri"]
        assert b64(sha256(sent["code_verifier"].encode()).digest()) == asked["code_challenge"]
        assert base64.b64decode(who.removeprefix("Basic ")).decode() == "alongside:a%20secret%3A%20with%2Fodd%20chars"
        claims = {
            "iss": self.issuer,
            "sub": asked["subject"],
            "aud": CLIENT,
            "iat": self.now,
            "exp": self.now + 300,
            "nonce": asked["nonce"],
        } | self.changes
        claims = {name: value for name, value in claims.items() if value is not None}
        return {"access_token": "x", "token_type": "Bearer", "id_token": self._signed(claims)}

    def _signed(self, claims: dict[str, Any]) -> str:
        header = {"alg": "RS256", "kid": "one"} | self.header
        if header["alg"] == "none":
            return ".".join([b64(json.dumps(header).encode()), b64(json.dumps(claims).encode()), ""])
        if header["alg"] == "HS256":
            return jwt.encode(header, claims, OctKey.import_key(self.key.as_pem(private=False)), algorithms=["HS256"])
        return jwt.encode(header, claims, self.sign_with or self.key)


@contextmanager
def running(provider: Provider):
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = {"/.well-known/openid-configuration": provider.description, "/jwks_uri": provider.keys}
            self._say(found[self.path]())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            sent = {key: values[0] for key, values in parse_qs(body).items()}
            try:
                self._say(provider.token(sent, self.headers["Authorization"]))
            except (KeyError, AssertionError):
                self._say({"error": "invalid_grant"}, status=400)

        def _say(self, what: dict[str, Any], *, status: int = 200) -> None:
            body = json.dumps(what).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    provider.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
