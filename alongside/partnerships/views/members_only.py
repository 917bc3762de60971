"""Who is not a member here finds nothing here, signed in or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse

View = Callable[..., HttpResponse]


def members_only(view: View) -> View:
    """The same answer for a page that is not there and for one that is not yours."""

    @wraps(view)
    def shown(request: Any, *args: Any, **named: Any) -> HttpResponse:
        if request.viewer is None:
            raise Http404
        return view(request, *args, **named)

    return shown
