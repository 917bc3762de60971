"""What every page needs to know of where it stands: the way round, who is signed in, and whom to ring."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from alongside.web.context import Contact


def whereabouts(request: HttpRequest) -> dict[str, Any]:
    """No query of its own: everything was read by the middleware. Works on an error page too."""
    partnership = getattr(request, "partnership", None)
    viewer = getattr(request, "viewer", None)
    found: dict[str, Any] = {
        "partnership": partnership,
        "viewer": viewer,
        "member": getattr(request, "member", None),
        "foot_links": _foot_links(partnership),
    }
    if partnership is not None:
        found["contact"] = Contact(partnership.contact_name, partnership.contact_phone, partnership.contact_hours)
    if partnership is not None and viewer is not None:
        found["nav"] = _nav(partnership.slug)
    return found


def _nav(slug: str) -> dict[str, str]:
    at = {"slug": slug}
    return {
        "home": reverse("web:home", kwargs=at),
        "talk": reverse("contributions:talk", kwargs=at),
        "decide": reverse("decisions:list", kwargs=at),
        "promises": reverse("promises:list", kwargs=at),
        "more": reverse("web:more", kwargs=at),
    }


def _foot_links(partnership: Any) -> list[dict[str, str]]:
    links = [
        {"icon": "lock", "words": "Who can see what", "url": reverse("web:privacy")},
        {"icon": "ask", "words": "How this works", "url": reverse("web:help")},
    ]
    if partnership is None:
        return links
    at = {"slug": partnership.slug}
    return [
        {
            "icon": "scale",
            "words": "Our agreement: the rules we share",
            "url": reverse("partnerships:agreement", kwargs=at),
        },
        {"icon": "seal", "words": "The record: check it yourself", "url": reverse("web:record", kwargs=at)},
        *links,
    ]
