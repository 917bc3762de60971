"""What every page of a closed room is wrapped in: members only, and the database shows what this reader may see."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.views.decorators.debug import sensitive_post_parameters

from alongside.closed.reading import reading_as
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

View = Callable[..., HttpResponse]


def room_page(view: View) -> View:
    """The page is put together whole within it: nothing is read once the reader is forgotten again."""

    @wraps(view)
    @sensitive_post_parameters()
    @members_only
    def shown(request: MemberRequest, *args: Any, **named: Any) -> HttpResponse:
        with reading_as(request.viewer, at=request.note.at):
            return view(request, *args, **named)

    return shown
