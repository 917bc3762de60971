"""When is it, and by what channel did this come? Read once for each request; everything after takes it from here."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from alongside.ledger.actions import Note, RealChance
from alongside.people import queries
from alongside.people.guessing import place
from alongside.people.models import Account
from alongside.people.request import Request


class Moment:
    """Sets `request.note`: the one reading of the clock, real chance, the channel."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        request.note = Note(at=queries.clock_now(), chance=RealChance(), channel="web")
        return self.get_response(request)


def came_from(request: HttpRequest) -> str:
    """The place a request comes from. Only ever kept as a digest, for a day, to slow down guessing."""
    remote, forwarded = request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")
    return place(remote, forwarded, proxies=settings.PROXIES_IN_FRONT)


def who_is_here(request: HttpRequest) -> Account | None:
    """Whoever is signed in on this browser."""
    return request.user if isinstance(request.user, Account) else None
