"""What does every page of the check begin with, and what is said where there is no answer?"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.check.answers import Answered, answered
from alongside.partnerships.request import Request

View = Callable[..., HttpResponse]


def of_the_check(view: View) -> View:
    """For every page of the check: handed what was answered. Without an answer, a page that says why."""

    @login_not_required
    @require_safe
    @wraps(view)
    def shown(request: Any, slug: str, **named: Any) -> HttpResponse:
        found = answered(request)
        if found.check is None:
            return without_answer(request, found)
        return view(request, found, **named)

    return shown


def without_answer(request: Request, found: Answered) -> HttpResponse:
    """No figure is shown of a record that does not hold together."""
    if found.kept is not None and found.kept.bad_entry is not None:
        return render(request, "check/damaged.html", {"kept": found.kept})
    return render(request, "check/counting.html", status=202)
