"""Asking for a page and sending a form, as somebody of the cast, at the time of the cast's clock."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from tests.cast import Cast


def address(cast: Cast, name: str, *thing: Any) -> str:
    return reverse(name if ":" in name else f"decisions:{name}", args=[cast.here.slug, *thing])


def look(cast: Cast, who: str, name: str, *thing: Any, **query: Any) -> HttpResponse:
    return cast.client(who).get(address(cast, name, *thing), query)


def send(cast: Cast, who: str, name: str, *thing: Any, **typed: Any) -> HttpResponse:
    return cast.client(who).post(address(cast, name, *thing), typed)


def text(response: HttpResponse) -> str:
    return response.content.decode()
