"""What does every page know of the person looking, and of the demo?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from alongside.people import queries
from alongside.people.middleware import who_is_here


def who(request: HttpRequest) -> dict[str, Any]:
    """`me` when somebody is signed in, else `sign_in_url`; `demo_ahead` in a demo, however far its clock was moved."""
    here = who_is_here(request)
    said: dict[str, Any] = {"in_demo": settings.DEMO}
    if settings.DEMO:
        said["demo_ahead"] = SimpleLazyObject(queries.demo_ahead)
    if here:
        return said | {"me": {"name": here.name, "url": reverse("people:me"), "has_news": here.has_news_of_ways}}
    return said | {"sign_in_url": reverse("people:sign_in")}
