"""What happens when a card is scanned: first a question, and only its answer signs anybody in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.domain.verdict import Verdict
from alongside.people import actions
from alongside.people.forms import EnterForm
from alongside.people.middleware import came_from, who_is_here
from alongside.people.request import Request
from alongside.people.views.hidden import out_of_sight
from alongside.people.views.onward import enter, other_ways
from alongside.people.ways import Way

SCANNED = "scanned"


@login_not_required
@never_cache
@require_safe
def scanned(request: Request, token: str) -> HttpResponse:
    return out_of_sight(token, cookie=SCANNED, page="people:scanned")


@login_not_required
@never_cache
def confirm(request: Request) -> HttpResponse:
    token = request.COOKIES.get(SCANNED, "")
    form = EnterForm(request.POST if request.method == "POST" else None)
    if token and form.is_valid():
        here = who_is_here(request)
        found = actions.sign_in_with_link(by=here, note=request.note, token=token, source=came_from(request))
        if not isinstance(found, Verdict):
            return _forgetting(
                enter(request, found, note=request.note, way=Way.SCAN, shared=form.cleaned_data["shared"])
            )
        if found is actions.STOPPED:
            return _forgetting(render(request, "people/card_stopped.html", other_ways()))
        form.refuse(found)
    page = {"form": form, "has_card": bool(token), "here": who_is_here(request)}
    return render(request, "people/card_scanned.html", page)


def _forgetting(answer: HttpResponse) -> HttpResponse:
    answer.delete_cookie(SCANNED, path=reverse("people:scanned"))
    return answer
