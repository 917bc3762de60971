"""When is it, and by what channel did this come? Read once for each request; everything after takes it from here."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from alongside.ledger.actions import Note, RealChance
from alongside.people import devices, queries
from alongside.people.guessing import place
from alongside.people.models import Account
from alongside.people.request import Request
from alongside.people.sessions import account_behind, note_that_still_here


class Moment:
    """Sets `request.note`: the one reading of the clock, real chance, the channel."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        request.note = Note(at=queries.clock_now(), chance=RealChance(), channel="web")
        return self.get_response(request)


class SignedIn(AuthenticationMiddleware):
    """Sets `request.user`, when somebody looks at it, and notes once an hour that they are still here."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: account_behind(request))  # type: ignore[assignment]

    def process_response(self, request: Request, response: HttpResponse) -> HttpResponse:
        if request.session.accessed:
            note_that_still_here(request.session, now=request.note.at)
        return response


def came_from(request: HttpRequest) -> str:
    """The place a request comes from. Only ever kept as a digest, for a day, to slow down guessing."""
    remote, forwarded = request.META.get("REMOTE_ADDR", ""), request.META.get("HTTP_X_FORWARDED_FOR", "")
    return place(remote, forwarded, proxies=settings.PROXIES_IN_FRONT)


def device_of(request: HttpRequest) -> str:
    return devices.in_words(request.headers.get("User-Agent", ""))


def who_is_here(request: HttpRequest) -> Account | None:
    """Whoever is signed in on this browser."""
    return request.user if isinstance(request.user, Account) else None
