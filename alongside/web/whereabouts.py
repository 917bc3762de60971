"""What every page needs to know of where it stands: the way round, who is signed in, whom to ring, on whose device."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.functional import SimpleLazyObject

from alongside.domain.saying import say
from alongside.people.middleware import who_is_here
from alongside.web.context import Contact
from alongside.web.queries.places import memberships_of
from alongside.web.templatetags.once import address

ROOMS = frozenset({"closed", "sealed"})
"""What is written in a room of our own is never kept outside of it."""


def whereabouts(request: HttpRequest) -> dict[str, Any]:
    """In a partnership everything was read by the middleware already. Elsewhere the ways are those of the only one that
    somebody is in, so that they stay where they are on every page."""
    partnership = getattr(request, "partnership", None)
    viewer = getattr(request, "viewer", None)
    found: dict[str, Any] = {
        "partnership": partnership,
        "viewer": viewer,
        "member": getattr(request, "member", None),
        "foot_links": _foot_links(partnership),
    }
    if partnership is not None and partnership.contact_name:
        found["contact"] = Contact(partnership.contact_name, partnership.contact_phone, partnership.contact_hours)
    if partnership is not None and viewer is not None:
        found["nav"] = _nav(partnership.slug)
    if partnership is None:
        found["nav"] = SimpleLazyObject(lambda: _nav_of_the_only_place(request))
    return found


def device(request: HttpRequest) -> dict[str, str]:
    """A context processor. `device` is "own", "shared" or "nobody"; without it a script leaves all as it is.

    `keeps` locks what somebody writes on their own device. It is the same on each of their pages, and on nobody
    else's: whoever has the device without the account can read nothing of it.
    """
    where = request.resolver_match
    if where is None or where.namespace in ROOMS:
        return {}
    account = who_is_here(request)
    if account is None:
        return {"device": "nobody"}
    if request.session.get_expire_at_browser_close():
        return {"device": "shared"}
    if getattr(request, "support", None) is not None:
        return {"device": "own"}  # what a supporter types for somebody stays that person's
    return {
        "device": "own",
        "keeps": salted_hmac("alongside.web.device", str(account.pk), algorithm="sha256").hexdigest(),
    }


def _nav_of_the_only_place(request: HttpRequest) -> dict[str, str]:
    places = list(memberships_of(request.user)[:2])
    return _nav(places[0].partnership.slug) if len(places) == 1 else {}


def _nav(slug: str) -> dict[str, str]:
    at = {"slug": slug}
    return {
        "home": address("web:home", **at),
        "talk": address("contributions:talk", **at),
        "decide": address("decisions:list", **at),
        "promises": address("promises:list", **at),
        "more": address("web:more", **at),
    }


def _foot_links(partnership: Any) -> list[dict[str, str]]:
    links = [
        {"icon": "lock", "words": say("Who can see what"), "url": address("web:privacy")},
        {"icon": "ask", "words": say("How this works"), "url": address("web:help")},
    ]
    if partnership is None:
        return links
    at = {"slug": partnership.slug}
    return [
        {
            "icon": "scale",
            "words": say("Our agreement: the rules we share"),
            "url": address("partnerships:agreement", **at),
        },
        {"icon": "seal", "words": say("The record: check it yourself"), "url": address("web:record", **at)},
        *links,
    ]
