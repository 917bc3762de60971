"""What happens when the link in a letter is opened: a page with one button, and only the button signs anybody in."""

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
from alongside.people.middleware import who_is_here
from alongside.people.request import Request
from alongside.people.views.hidden import out_of_sight
from alongside.people.views.onward import enter, other_ways
from alongside.people.ways import Way

OPENED = "letter"


@login_not_required
@never_cache
@require_safe
def opened(request: Request, token: str) -> HttpResponse:
    return out_of_sight(token, cookie=OPENED, page="people:letter")


@login_not_required
@never_cache
def confirm(request: Request) -> HttpResponse:
    token = request.COOKIES.get(OPENED, "")
    form = EnterForm(request.POST if request.method == "POST" else None)
    if not token:
        return render(request, "people/letter_old.html", other_ways())
    if form.is_valid():
        found = actions.sign_in_with_letter(by=who_is_here(request), note=request.note, token=token)
        if isinstance(found, Verdict):
            return _forgetting(render(request, "people/letter_old.html", other_ways()))
        return _forgetting(enter(request, found, note=request.note, way=Way.LETTER, shared=form.cleaned_data["shared"]))
    return render(request, "people/letter.html", {"form": form, "here": who_is_here(request)})


def _forgetting(answer: HttpResponse) -> HttpResponse:
    answer.delete_cookie(OPENED, path=reverse("people:letter"))
    return answer
