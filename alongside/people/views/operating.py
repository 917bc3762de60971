"""Has whoever operates shown a second thing on this device today? Before that, no page lets them operate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from alongside.people import second
from alongside.people.models import Account

SHOWN = "second_thing_shown"
View = Callable[..., HttpResponse]


def note_shown(request: Any) -> None:
    request.session[SHOWN] = request.note.at.isoformat()


def has_shown(request: Any) -> bool:
    said = request.session.get(SHOWN)
    return bool(said) and request.note.at - datetime.fromisoformat(said) < second.LASTS


def must_show(request: Any) -> bool:
    """Only whoever operates; and never a made-up person of a demo, whom anybody can be."""
    here = request.user
    if not isinstance(here, Account) or not here.runs_server or (settings.DEMO and here.demo_words):
        return False
    return not has_shown(request)


def second_thing_first(view: View) -> View:
    """For each page on which whoever operates can do what nobody else can."""

    @wraps(view)
    def shown(request: Any, *args: Any, **named: Any) -> HttpResponse:
        if must_show(request):
            onward = request.get_full_path() if request.method == "GET" else request.path
            return redirect(f"{reverse('people:second')}?{urlencode({'next': onward})}")
        return view(request, *args, **named)

    return shown
