"""What is held about me: how much of what, and all of it as a file."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.people.request import Request
from alongside.web.held import as_zip
from alongside.web.queries.held import every_membership_of, held_about, how_many_held, in_records, in_rooms


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    members = every_membership_of(request.user)
    records = zip(members, in_records(request.user, members), strict=True)
    page = {"kinds": how_many_held(request.user), "records": list(records)}
    return render(request, "web/held.html", page)


@never_cache
@require_POST
def file(request: Request) -> HttpResponse:
    """Made now and kept nowhere. Asked for by a button, so that no address which somebody sends on makes it."""
    members = every_membership_of(request.user)
    records, rooms = in_records(request.user, members), in_rooms(request.user, members, at=request.note.at)
    whole = as_zip(held_about(request.user), records, rooms, at=request.note.at)
    answer = HttpResponse(whole, content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="what-is-held.zip"'
    return answer
