"""One row of the table of doors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

CAST = ("ana", "bo", "cy", "eve", "dot", "nobody")

ANYONE = "200 200 200 200 200 200"
MEMBERS = "200 200 200 404 404 302"
SIGNED_IN = "200 200 200 200 200 302"
ALL_GO_ON = "302 302 302 302 302 302"
MEMBERS_GO_ON = "302 302 302 404 404 302"
NO_SUCH_PAGE = "404 404 404 404 404 404"
ONLY_READ = "405 405 405 405 405 405"
NOT_SO = "405 405 405 405 405 302"
"""Nobody signed in may ask in this way; whoever is not is asked to sign in first."""


@dataclass(frozen=True)
class Row:
    """`things` are what the furnished house calls whatever stands in the address, `query` what follows it."""

    address: str
    get: str
    post: str
    things: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        named = [str(thing) for key, thing in self.things.items() if key != "slug"]
        return " ".join([self.address, *named, *(f"?{key}={thing}" for key, thing in self.query.items())])

    def __hash__(self) -> int:
        return hash(str(self))

    def expects(self, method: str, who: str) -> int:
        return int(getattr(self, method).split()[CAST.index(who)])


def row(address: str, get: str, post: str, **things: Any) -> Row:
    return Row(address, get, post, things)


def here(address: str, get: str, post: str, query: dict[str, Any] | None = None, **things: Any) -> Row:
    """An address inside a partnership: Harbour Lane's."""
    return Row(address, get, post, {"slug": "slug", **things}, query or {})
